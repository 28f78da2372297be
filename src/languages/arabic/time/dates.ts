// Enters: a position in a text.
// Leaves: a date or a range of dates written out there: day and month, month, slashed digits, Hijri.
// Absent: weekdays and relative days, which stand around a date and are joined to it in days.ts.
import {
  dayNumber,
  dayOf,
  daysInHijriMonth,
  daysInMonth,
  hijriDayNumber,
  hijriOf,
  isoDay,
  isoMonth,
  isValidDay,
  isValidHijri,
} from "../../../stages/time/calendar.js"
import { type Direction, resolveYear } from "../../../stages/time/resolve.js"
import { unplaced, type When } from "../../../stages/time/time-expression.js"
import { directionOf, type MonthName, readMonth, readYear, stepOf } from "./months.js"
import type { TimeText } from "./time-text.js"

export interface DateReading {
  readonly when: When
  readonly end: number
}

/** What is around a date that helps to find its year. */
export interface DateContext {
  /** A day that the date should be near (from a weekday or أمس yesterday), null for none. */
  readonly near: number | null
  /** Whether a word for day or a preposition stands before, so that a bare number can be a day of this month. */
  readonly led: boolean
  /** Where the expression, or the part of it that is a date, begins. */
  readonly start: number
  /** Where the whole expression begins, if that is not `start`. */
  readonly whole?: number
}

interface Days {
  readonly first: number
  readonly last: number | null
  readonly end: number
  readonly ordinal: boolean
}

/** A day of a month, or a whole month (day null). */
interface Point {
  readonly day: number | null
  readonly month: number
  readonly hijri: boolean
  readonly year: number | null
  readonly direction: Direction | null
  readonly end: number
}

/** Reads a date that begins at a token. */
export function readDate(t: TimeText, at: number, context: DateContext): DateReading | null {
  const slashed = readSlashed(t, at)
  if (slashed !== null) return slashed
  const days = readDays(t, at)
  if (days === null) return readMonthDate(t, at, context)
  const spaced = readSpaced(t, days)
  if (spaced !== null) return spaced
  const from = t.next(days.end, "prep", "from") !== null ? days.end + 1 : days.end
  const name = t.joined(from) ? readMonth(t, from) : null
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

function spanOf(first: When, last: When): When {
  if (first.value === null || last.value === null || last.value < first.value)
    return { ...unplaced("range"), precision: first.precision, ambiguous: last.value !== null && first.value !== null }
  return {
    kind: "range",
    value: first.value,
    precision: first.precision,
    until: last.until ?? last.value,
    ambiguous: first.ambiguous || last.ambiguous,
  }
}

/** The days of a month: one, a list, or from one to another. */
function readDays(t: TimeText, at: number): Days | null {
  const glued = /^(\d{1,2})-(\d{1,2})$/.exec(t.digits(at))
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
    // A date of one calendar can carry a year of the other only by mistake.
    return { day, month: name.month, hijri: name.hijri, year: year.hijri === name.hijri ? year.year : null, direction: null, end: year.end }
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
  const name = readMonth(t, at)
  if (name === null) return null
  const point = complete(t, name, null)
  if (name.weak && point.end === name.end) {
    const before = context.start - 1
    const placed =
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
  const direction = t.next(word === null ? days.end : word.end, "direction")
  const step = stepOf(direction?.mark.value)
  const shown = t.next(from, "demonstrative")
  const end = shown !== null && t.next(shown.end, "unit", "month") !== null ? shown.end + 1 : null
  if (end === null && (direction === null || step === null || !direction.mark.article)) return null
  if (end === null && word === null && (!context.led || days.ordinal)) return null
  if (word !== null && !word.mark.article) return null
  const stop = end ?? (direction as { end: number }).end
  if (t.published === null) return { when: unplaced(days.last === null ? "date" : "range", "day"), end: stop }
  const now = dayOf(t.published)
  const month = dayOf(dayNumber(now.year, now.month + (end === null ? (step ?? 0) : 0), 1))
  const on = (day: number): When => dayWhen(month.year, month.month, day, false)
  return { when: days.last === null ? on(days.first) : spanOf(on(days.first), on(days.last)), end: stop }
}

function dayWhen(year: number, month: number, day: number, ambiguous: boolean): When {
  if (!isValidDay(year, month, day)) return { ...unplaced("date"), precision: "day", ambiguous: true }
  return { kind: "date", value: isoDay(dayNumber(year, month, day)), precision: "day", until: null, ambiguous }
}

/** Digits with signs and spaces between them: 9 و10 / 12 / 2025. */
function readSpaced(t: TimeText, days: Days): DateReading | null {
  const { end } = days
  if (!t.sign(end, "/-–") || !t.sign(end + 2, "/-–") || !t.joined(end + 1)) return null
  const month = t.whole(end + 1, 2)
  const year = readYear(t, end + 3, false)
  if (month < 1 || month > 12 || year === null || year.year === null || year.hijri || t.digits(end + 3) === "") return null
  const last = dayWhen(year.year, month, days.last ?? days.first, false)
  return { when: days.last === null ? last : spanOf(dayWhen(year.year, month, days.first, false), last), end: year.end }
}

/** Finds the year of a point that has none, and turns Hijri into Gregorian. */
function place(t: TimeText, point: Point, context: DateContext): When {
  const { day, month, hijri } = point
  const precision = day === null ? "month" : "day"
  let { year } = point
  let ambiguous = false
  if (year === null) {
    if (t.published === null) return unplaced("date", precision)
    const now = hijri ? hijriOf(t.published) : dayOf(t.published)
    const guess = resolveYear(now, month, day, point.direction, t.future(context.start) || t.future(context.whole ?? context.start))
    ;({ year, ambiguous } = guess)
    if (context.near !== null && day !== null) {
      year = nearestYear(now.year, context.near, (y) => (hijri ? hijriDayNumber(y, month, day) : dayNumber(y, month, day)))
      ambiguous = false
    }
  }
  if (!hijri && day !== null) return dayWhen(year, month, day, ambiguous)
  if (!hijri) return { kind: "date", value: isoMonth(year, month), precision, until: null, ambiguous }
  // A thirtieth day that the calendar in use does not have was seen by somebody: it is the day before the next month.
  const known = day === null ? 1 : Math.min(day, daysInHijriMonth(year, month))
  if (!isValidHijri(year, month, known)) return { ...unplaced("date"), precision, ambiguous: true }
  const iso = isoDay(hijriDayNumber(year, month, known))
  return {
    kind: "date",
    value: day === null ? iso.slice(0, 7) : iso,
    precision,
    until: null,
    ambiguous: ambiguous || day === null || known !== day,
  }
}

function nearestYear(year: number, near: number, at: (year: number) => number): number {
  let best = year
  for (const y of [year - 1, year + 1]) if (Math.abs(at(y) - near) < Math.abs(at(best) - near)) best = y
  return best
}

/** Digits with separators: 31/1/2018 (day first), 2018-03-19, 25/10/1436هـ. */
function readSlashed(t: TimeText, at: number): DateReading | null {
  const parts = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})$/.exec(t.digits(at))
  if (parts === null) return null
  const [a, b, c] = [Number(parts[1]), Number(parts[3]), Number(parts[4])]
  const yearFirst = parts[1]?.length === 4
  if (!yearFirst && parts[4]?.length !== 4) return null
  const year = yearFirst ? a : c
  let day = yearFirst ? c : a
  let month = b
  let ambiguous = false
  if (month > 12 && day <= 12) {
    ;[day, month] = [month, day]
    ambiguous = true
  }
  const era = t.next(at + 1, "era")
  const end = era !== null && era.mark.prefix === "" ? era.end : at + 1
  if (year >= 1300 && year < 1600) {
    if (!isValidHijri(year, month, Math.min(day, 29)) || day > 30) return null
    return { when: place(t, { day, month, hijri: true, year, direction: null, end }, { near: null, led: false, start: at }), end }
  }
  return year >= 1000 && isValidDay(year, month, day) ? { when: dayWhen(year, month, day, ambiguous), end } : null
}
