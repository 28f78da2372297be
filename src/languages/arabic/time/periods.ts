// Enters: a position in a text.
// Leaves: a week, month, year, season or part of one: الأسبوع المقبل next week, مطلع العام the beginning of the year,
// عام 2012, صيف العام الماضي last year's summer, النصف الثاني من العام الجاري the second half of this year.
// Absent: counted units (spans.ts) and days (days.ts).
import { dayNumber, dayOf, hijriDayNumber, isoDay, isoYear } from "../../../stages/time/calendar.js"
import { daysOf, resolvePeriod, type Unit } from "../../../stages/time/resolve.js"
import { placed, saidAt, type TimeExpression, unplaced, type When } from "../../../stages/time/time-expression.js"
import { readDate } from "./dates.js"
import { readLongPeriod } from "./long-periods.js"
import { stepOf, wordedYear, type YearReading } from "./months.js"
import type { DateReading } from "./place-date.js"
import type { TimeText } from "./time-text.js"

/** Reads a period that begins at a token. */
export function readPeriod(t: TimeText, at: number): TimeExpression | null {
  const found = periodAt(t, at, at, t.mark(at - 1, "prep", "during") !== null, 0)
  return found === null ? null : saidAt(at, found.end, found.when)
}

/** Reads a period, a month or a year that something before it (at `start`) leads to. */
export function readCore(t: TimeText, at: number, start: number): DateReading | null {
  return coreAt(t, at, start, 0)
}

/** `bare`: whether العام alone means this year here, because something stands before it that a period follows. */
function periodAt(t: TimeText, at: number, start: number, bare: boolean, depth: number): DateReading | null {
  if (depth > 3 || (at > start && !t.joined(at))) return null
  return (
    positionAt(t, at, start, depth) ??
    shownAt(t, at) ??
    seasonAt(t, at, start, depth) ??
    fractionAt(t, at, start, depth) ??
    readLongPeriod(t, at) ??
    yearAt(t, at) ??
    unitAt(t, at, bare)
  )
}

/** A period, or a month or a bare year where something leads to it. */
function coreAt(t: TimeText, at: number, start: number, depth: number): DateReading | null {
  if (!t.joined(at)) return null
  const numbered = t.mark(at, "unit", "month")?.mark.article === true && t.joined(at + 1) && t.ordinal(at + 1) !== null
  const period = numbered ? null : periodAt(t, at, start, true, depth + 1)
  if (period !== null) return period
  const date = readDate(t, at, { near: null, led: false, start: at, whole: start })
  if (date !== null) return date.when.kind === "date" ? date : null
  const year = wordedYear(t, at, false)
  return year === null ? null : { when: yearWhen(year), end: year.end }
}

function positionAt(t: TimeText, at: number, start: number, depth: number): DateReading | null {
  const position = t.mark(at, "position")
  if (position === null || position.mark.article) return null
  const core = coreAt(t, position.end, start, depth)
  return core === null ? null : { when: { ...core.when, bounds: boundsOf(core.when, position.mark.value) }, end: core.end }
}

/** The days that a position in a period covers: its first, middle or last day, or the third of it around that day. */
function boundsOf(when: When, position: string): When["bounds"] {
  const days = when.precision === "day" ? null : daysOf(when)
  if (days === null) return when.bounds
  const [first, last] = days
  const third = Math.floor((last - first + 1) / 3)
  const middle = first + Math.floor((last - first - 1) / 2)
  const stretches: Readonly<Record<string, readonly [number, number]>> = {
    start: [first, first],
    early: [first, first + third - 1],
    middle: [middle, middle],
    mid: [first + third, first + 2 * third - 1],
    end: [last, last],
    late: [first + 2 * third, last],
  }
  const stretch = stretches[position]
  return stretch === undefined ? when.bounds : [isoDay(stretch[0]), isoDay(stretch[1])]
}

/** هذا العام this year, هذا الصيف this summer. */
function shownAt(t: TimeText, at: number): DateReading | null {
  const shown = t.mark(at, "demonstrative")
  if (shown === null) return null
  const season = t.next(shown.end, "season")
  if (season?.mark.article) return { when: seasonWhen(resolvePeriod(t.published, "year", 0), season.mark.value), end: season.end }
  const unit = t.next(shown.end, "unit")
  if (unit === null || !unit.mark.article || !isCalendarUnit(unit.mark.value)) return null
  const direction = t.next(unit.end, "direction", "this")
  return { when: resolvePeriod(t.published, unit.mark.value, 0), end: direction?.end ?? unit.end }
}

function seasonAt(t: TimeText, at: number, start: number, depth: number): DateReading | null {
  const season = t.mark(at, "season")
  if (season === null) return null
  const direction = t.next(season.end, "direction")
  const step = stepOf(direction?.mark.value)
  if (season.mark.article) {
    if (direction === null || step === null) return null
    const when = seasonWhen(resolvePeriod(t.published, "year", step === 0 ? 0 : seasonStep(t, season.mark.value, step)), season.mark.value)
    return { when: { ...when, ambiguous: when.ambiguous || step !== 0 }, end: direction.end }
  }
  const from = t.next(season.end, "prep", "from") !== null ? season.end + 1 : season.end
  const core = coreAt(t, from, start, depth)
  return core === null || core.when.precision !== "year" ? null : { when: seasonWhen(core.when, season.mark.value), end: core.end }
}

const SEASON_MONTHS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** Whether the last or next season of a name lies in another year than publication. */
function seasonStep(t: TimeText, season: string, step: number): number {
  const month = Number(t.publishedText?.slice(5, 7))
  const begins = SEASON_MONTHS[season] ?? 1
  if (step > 0) return month < begins ? 0 : 1
  return month > begins + 2 ? 0 : -1
}

/** A winter belongs to two years. */
function seasonWhen(year: When, season: string): When {
  return { ...year, kind: "season", ambiguous: year.ambiguous || season === "winter" }
}

/** النصف الثاني من العام the second half of the year, الأسبوع الأول من أبريل the first week of April, وقت لاحق من a later time of. */
function fractionAt(t: TimeText, at: number, start: number, depth: number): DateReading | null {
  const part = t.mark(at, "fraction") ?? t.mark(at, "unit") ?? t.mark(at, "unit-plural") ?? t.mark(at, "unit-dual")
  let end: number
  const later = t.mark(at, "phrase")
  if (later !== null) end = later.end
  else {
    if (part === null || !part.mark.article || !t.joined(part.end)) return null
    const ordinal = t.ordinal(part.end)
    const recent = t.next(part.end, "direction", "recent")
    if (ordinal === null && recent === null) return null
    end = ordinal?.end ?? (recent as { end: number }).end
  }
  const from = t.next(end, "prep", "from")
  if (from === null && later === null) return null
  if (from === null && t.next(end, "demonstrative") === null && t.next(end, "unit") === null) return null
  const core = coreAt(t, from?.end ?? end, start, depth)
  const parts = part === null ? undefined : PARTS[part.mark.value]
  const nth = t.joined(part?.end ?? end) && part !== null ? t.ordinal(part.end)?.value : undefined
  const days = core === null || parts === undefined || nth === undefined || nth > parts ? null : daysOf(core.when)
  if (core === null || days === null || parts === undefined || nth === undefined) return core
  return { when: { ...core.when, bounds: shareOf(days, parts, nth) }, end: core.end }
}

/** Into how many a period is cut: halves, quarters, thirds. */
const PARTS: Readonly<Record<string, number>> = { half: 2, quarter: 4, third: 3 }

/** First and last day of the n-th of some equal parts, in whole months where a year is cut. */
function shareOf([first, last]: readonly [number, number], parts: number, nth: number): readonly [string, string] {
  const from = dayOf(first)
  const months = Math.round((last - first + 1) / 30.44)
  if (from.day === 1 && months % parts === 0 && last === dayNumber(from.year, from.month + months, 1) - 1) {
    const size = months / parts
    const start = from.month + (nth - 1) * size
    return [isoDay(dayNumber(from.year, start, 1)), isoDay(dayNumber(from.year, start + size, 1) - 1)]
  }
  const size = (last - first + 1) / parts
  return [isoDay(first + Math.round((nth - 1) * size)), isoDay(first + Math.round(nth * size) - 1)]
}

/** عام 2012, سنة ألفين وعشرة, عامي 2016 و2017. */
function yearAt(t: TimeText, at: number): DateReading | null {
  const pair = t.mark(at, "unit-pair", "year") ?? t.mark(at, "unit-dual", "year")
  const word = t.mark(at, "unit", "year")
  if (word === null && pair === null) return null
  // السنة الهجرية 1440, العام الميلادي 2018.
  const era = word === null ? null : t.next(at + 1, "era")
  if (era?.mark.article) {
    const year = wordedYear(t, era.end, era.mark.value === "hijri")
    return year === null ? null : { when: yearWhen(year), end: year.end }
  }
  const first = wordedYear(t, at + 1, false)
  if (first === null) return null
  if (pair === null) return { when: yearWhen(first), end: first.end }
  const to = t.next(first.end, "prep-to")
  const p = to?.end ?? (t.key(first.end) === "و" || t.sign(first.end, "-–") ? first.end + 1 : first.end)
  const second = p > first.end ? wordedYear(t, p, first.hijri) : null
  if (second === null) return { when: yearWhen(first), end: first.end }
  return { when: yearsWhen(first, second), end: second.end }
}

/** From one year to another. */
export function yearsWhen(first: YearReading, second: YearReading): When {
  if (first.year === null || second.year === null || first.year >= second.year) return unplaced("range")
  const last = second.hijri ? isoDay(hijriDayNumber(second.year + 1, 1, 1) - 1) : isoDay(dayNumber(second.year, 12, 31))
  return placed("range", yearWhen(first).value ?? "", "year", first.hijri, last)
}

/** A year; a Hijri one is given by the Gregorian year in which it begins. */
export function yearWhen({ year, hijri }: YearReading): When {
  if (year === null) return unplaced("date", "year")
  const value = hijri ? isoDay(hijriDayNumber(year, 1, 1)).slice(0, 4) : isoYear(year)
  return placed("date", value, "year", hijri)
}

function unitAt(t: TimeText, at: number, bare: boolean): DateReading | null {
  const unit = t.mark(at, "unit")
  if (unit === null || !unit.mark.article) return null
  const name = unit.mark.value as Unit
  // الأمين العام: the adjective "general".
  if (t.joined(at) && t.mark(at - 1, "office") !== null && t.key(at).endsWith("العام")) return null
  // الأسبوع قبل الماضي, العام ما قبل الماضي: the one before last.
  const before = t.next(t.key(unit.end) === "ما" ? unit.end + 1 : unit.end, "prep", "before")
  const last = before === null ? null : t.next(before.end, "direction", "last")
  if (last?.mark.article && isCalendarUnit(name)) return { when: resolvePeriod(t.published, name, -2), end: last.end }
  const direction = t.next(unit.end, "direction")
  const step = stepOf(direction?.mark.value)
  if (direction !== null && (step !== null || name === "span")) {
    // في اليوم التالي لوصوله: the day after something told, not after publication.
    if (name === "day" && direction.mark.value === "next" && /(?:تالي|لاحق)$/.test(t.key(unit.end))) return null
    if (!direction.mark.article || name === "hour" || name === "minute") return null
    return { when: resolvePeriod(t.published, name, step ?? -1), end: direction.end }
  }
  return bare && isCalendarUnit(name) && name !== "day" ? { when: resolvePeriod(t.published, name, 0), end: unit.end } : null
}

function isCalendarUnit(unit: string): unit is Unit {
  return unit === "day" || unit === "week" || unit === "month" || unit === "year" || unit === "decade" || unit === "century"
}
