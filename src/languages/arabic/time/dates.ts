// Enters: a position in a text.
// Leaves: a date or a range of dates written out there: day and month, month, Hijri month, days behind their month.
// Absent: weekdays and relative days, which stand around a date and are joined to it in days.ts.
import { dayNumber, dayOf, daysInMonth, hijriDayNumber, hijriOf, isoDay } from "../../../stages/time/calendar.js"
import { unplaced, type When } from "../../../stages/time/time-expression.js"
import { readSlashed, readSpaced } from "./digit-dates.js"
import { directionOf, type MonthName, readMonth, readYear, stepOf, type YearReading } from "./months.js"
import { type DateContext, type DateReading, type Days, dayWhen, type Point, place, spanOf } from "./place-date.js"
import type { TimeText } from "./time-text.js"

/** Reads a date that begins at a token. */
export function readDate(t: TimeText, at: number, context: DateContext): DateReading | null {
  const slashed = readSlashed(t, at, context)
  if (slashed !== null) return slashed
  const days = readDays(t, at)
  if (days === null) return readMonthDate(t, at, context)
  const spaced = readSpaced(t, days)
  if (spaced !== null) return spaced
  const from = t.next(days.end, "prep", "from") !== null ? days.end + 1 : days.end
  const name = t.joined(from) ? readMonth(t, from, true) : null
  if (name === null) return readDayOfThisMonth(t, days, from, context)
  const point = complete(t, name, days.last ?? days.first)
  const second = days.last === null ? readSecond(t, point) : null
  if (second !== null) {
    const end = place(t, second, context)
    const start = place(t, { ...point, year: point.year ?? second.year, direction: point.direction ?? second.direction }, context)
    return { when: spanOf(start, end), end: second.end }
  }
  const last = place(t, point, context)
  if (days.last === null) return { when: last, end: point.end }
  const year = name.hijri || last.value === null ? null : Number(last.value.slice(0, 4))
  const first = name.hijri
    ? place(t, { ...point, day: days.first }, context)
    : place(t, { ...point, day: days.first, year: year ?? point.year }, context)
  return { when: spanOf(first, last), end: point.end }
}

/** The days of a month: one, a list, or from one to another. */
function readDays(t: TimeText, at: number): Days | null {
  const glued = t.digits(at) === "" ? null : /^(\d{1,2})-(\d{1,2})$/.exec(t.digits(at))
  if (glued !== null) {
    const [first, last] = [Number(glued[1]), Number(glued[2])]
    return first >= 1 && first < last && last <= 31 ? { first, last, end: at + 1, ordinal: false } : null
  }
  const head = dayAt(t, at)
  if (head === null) return null
  let last: number | null = null
  let end = head.end
  for (let round = 0; round < 6; round++) {
    const and = t.key(end) === "و"
    const to = t.next(end, "prep-to")
    let p = to !== null ? to.end : and || t.sign(end, "-–—") ? end + 1 : end
    if (p === end && t.sign(end, "،,") && t.whole(end + 1, 2) > 0 && (t.key(end + 2) === "و" || t.whole(end + 3, 2) > 0)) p = end + 1
    if (!t.joined(p)) break
    const next = dayAt(t, p)
    if (next === null || next.value <= (last ?? head.value)) break
    if (p === end && !(next.ordinal && t.key(p).startsWith("و"))) break
    // A day that has a month of its own on the far side of "to" is read with it.
    last = next.value
    end = next.end
  }
  return { first: head.value, last, end, ordinal: head.ordinal }
}

function dayAt(t: TimeText, at: number): { value: number; end: number; ordinal: boolean } | null {
  const digits = t.whole(at, 2)
  if (digits >= 1 && digits <= 31) return { value: digits, end: at + 1, ordinal: false }
  const first = t.mark(at, "first")
  if (first !== null) return { value: 1, end: first.end, ordinal: true }
  const ordinal = t.ordinal(at)
  return ordinal !== null && ordinal.value <= 31 ? { value: ordinal.value, end: ordinal.end, ordinal: true } : null
}

function complete(t: TimeText, name: MonthName, day: number | null): Point {
  const year = readYear(t, name.end, name.hijri)
  if (year !== null) {
    return { day, month: name.month, hijri: name.hijri, year: yearFor(name, year, day), direction: null, end: year.end }
  }
  const found = t.next(name.end, "direction")
  const direction = directionOf(found)
  return {
    day,
    month: name.month,
    hijri: name.hijri,
    year: null,
    direction,
    end: found !== null && direction !== null ? found.end : name.end,
  }
}

/** The year in the calendar of its month: رمضان 2019 is the one that begins in 2019; a Hijri year of a Gregorian month is a slip. */
function yearFor(name: MonthName, { year, hijri }: YearReading, day: number | null): number | null {
  if (year === null || hijri === name.hijri) return year
  if (hijri) return null
  const start = hijriOf(dayNumber(year, 1, 1)).year
  return [start, start + 1].find((y) => dayOf(hijriDayNumber(y, name.month, day ?? 1)).year === year) ?? null
}

/** A second date after إلى or a dash: 28 مارس إلى 2 أبريل. */
function readSecond(t: TimeText, first: Point): Point | null {
  const to = t.next(first.end, "prep-to")
  const p = to !== null ? to.end : t.sign(first.end, "-–—") || t.key(first.end) === "و" ? first.end + 1 : first.end
  if (p === first.end || !t.joined(p)) return null
  const day = dayAt(t, p)
  if (day === null) return null
  const from = t.next(day.end, "prep", "from") !== null ? day.end + 1 : day.end
  const name = t.joined(from) ? readMonth(t, from) : null
  return name === null || name.hijri !== first.hijri ? null : complete(t, name, day.value)
}

/** A month with no day. Weak names need a year, a direction, or a preposition of time before them. */
function readMonthDate(t: TimeText, at: number, context: DateContext): DateReading | null {
  const name = readMonth(t, at, context.whole !== undefined && context.whole < at)
  if (name === null) return null
  const turned = daysAfter(t, name, context)
  if (turned !== null) return turned
  const point = complete(t, name, null)
  if (name.weak && point.end === name.end) {
    const before = context.start - 1
    const placed =
      (context.whole !== undefined && context.whole < at) ||
      t.mark(before, "position") !== null ||
      (["in", "since", "during"].some((value) => t.mark(before, "prep", value) !== null) && t.mark(at, "month-weak")?.mark.prefix === "")
    if (!placed || name.hijri || t.key(at).startsWith("ال")) return null
  }
  const second = point.year === null && point.direction === null ? secondMonth(t, name) : null
  if (second !== null) {
    const last = place(t, second, context)
    const first = place(
      t,
      { ...point, year: last.value === null ? null : Number(last.value.slice(0, 4)) - (second.month < name.month ? 1 : 0) },
      context,
    )
    const span = spanOf(first, last)
    return { when: last.value === null ? span : { ...span, until: lastDay(last.value) }, end: second.end }
  }
  return { when: place(t, point, context), end: point.end }
}

/** Days behind their month, as some sites have it: يوليو 13-15, تموز 13 إلى 15, مايو 12، 2021. */
function daysAfter(t: TimeText, name: MonthName, context: DateContext): DateReading | null {
  if (name.hijri || t.digits(name.end) === "" || !t.joined(name.end)) return null
  const days = readDays(t, name.end)
  if (days === null) return null
  const year = readYear(t, days.end, false)
  if (days.last === null && (year === null || !t.sign(days.end, "،,"))) return null
  const point = { month: name.month, hijri: false, year: year?.year ?? null, direction: null, end: year?.end ?? days.end }
  const last = place(t, { ...point, day: days.last ?? days.first }, context)
  if (days.last === null) return { when: last, end: point.end }
  const first = place(t, { ...point, day: days.first, year: last.value === null ? point.year : Number(last.value.slice(0, 4)) }, context)
  return { when: spanOf(first, last), end: point.end }
}

/** The second month of "March and April", "from March to May". */
function secondMonth(t: TimeText, first: MonthName): Point | null {
  if (first.hijri || first.weak || !t.joined(first.end)) return null
  const to = t.next(first.end, "prep-to")
  const p = to !== null ? to.end : first.end
  if (!t.joined(p) || (to === null && !t.key(p).startsWith("و"))) return null
  const name = readMonth(t, p)
  return name === null || name.hijri || name.month === first.month ? null : complete(t, name, null)
}

function lastDay(month: string): string {
  const [year, m] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  return isoDay(dayNumber(year, m, daysInMonth(year, m)))
}

/** A day of "the current month", or a bare day with a direction: 20 من الشهر الجاري, يومي 8 و9 الجاري. */
function readDayOfThisMonth(t: TimeText, days: Days, from: number, context: DateContext): DateReading | null {
  const word = t.next(from, "unit", "month")
  // الخامس عشر من الجاري: the month itself left out.
  const direction = t.next(word === null ? days.end : word.end, "direction") ?? t.next(from, "direction")
  const step = stepOf(direction?.mark.value)
  const shown = t.next(from, "demonstrative")
  const end = shown !== null && t.next(shown.end, "unit", "month") !== null ? shown.end + 1 : null
  if (end === null && (direction === null || step === null || !direction.mark.article)) return null
  if (end === null && word === null && from === days.end && (!context.led || days.ordinal)) return null
  if (word !== null && !word.mark.article) return null
  const stop = end ?? (direction as { end: number }).end
  if (t.published === null) return { when: unplaced(days.last === null ? "date" : "range", "day"), end: stop }
  const now = dayOf(t.published)
  const month = dayOf(dayNumber(now.year, now.month + (end === null ? (step ?? 0) : 0), 1))
  const on = (day: number): When => dayWhen(month.year, month.month, day, false)
  return { when: days.last === null ? on(days.first) : spanOf(on(days.first), on(days.last)), end: stop }
}
