// Enters: what a text says of a day (its weekday, its month without a year, a distance) and the day of publication.
// Leaves: the day, month or year meant, and whether it was a guess.
// Absent: words; a language says which direction its words give.
import { type CalendarDay, dayNumber, dayOf, isoDay, isoMonth, isoYear, parseIsoDay, weekdayOf } from "./calendar.js"
import { placed, unplaced, type When } from "./time-expression.js"

export type Direction = "last" | "next" | "this"
export type Unit = "second" | "minute" | "hour" | "day" | "week" | "month" | "year" | "decade" | "century" | "span"

/** The day of that weekday which is nearest to a day. */
export function nearestWeekday(day: number, weekday: number): number {
  const ahead = (weekday - weekdayOf(day) + 7) % 7
  return ahead > 3 ? day + ahead - 7 : day + ahead
}

/** The day that a weekday names: the last one up to publication, unless a direction or a future context says otherwise. */
export function resolveWeekday(published: number, weekday: number, direction: Direction | null, future: boolean): number {
  const ahead = (weekday - weekdayOf(published) + 7) % 7
  if (direction === "next") return published + (ahead === 0 ? 7 : ahead)
  if (direction === "last") return published + ahead - 7
  if (direction === "this") return nearestWeekday(published, weekday)
  return future || ahead === 0 ? published + ahead : published + ahead - 7
}

/** The year of a month that stands without one, in the calendar of `now`. */
export function resolveYear(
  now: CalendarDay,
  month: number,
  day: number | null,
  direction: Direction | null,
  future: boolean,
): { year: number; ambiguous: boolean } {
  const ahead = (month - now.month + 12) % 12
  const coming = month < now.month ? now.year + 1 : now.year
  if (direction === "next") return { year: ahead === 0 && (day === null || day <= now.day) ? now.year + 1 : coming, ambiguous: false }
  if (direction === "last")
    return {
      year: ahead === 0 && day !== null && day < now.day ? now.year : ahead === 0 ? now.year - 1 : coming - 1,
      ambiguous: ahead === 0,
    }
  if (direction === "this") return { year: ahead <= 5 ? coming : coming - 1, ambiguous: ahead !== 0 }
  if (ahead === 0) return { year: now.year, ambiguous: false }
  return future ? { year: coming, ambiguous: ahead > 2 } : { year: coming - 1, ambiguous: ahead <= 2 }
}

/** A period some units away from the day of publication (0 the current one). Weeks are given by their month. */
export function resolvePeriod(published: number | null, unit: Unit, steps: number): When {
  if (unit !== "year" && unit !== "month" && unit !== "week" && unit !== "day") return unplaced("horizon")
  const kind = "date"
  const precision = unit === "week" ? "month" : unit
  if (published === null) return unplaced(kind, precision)
  if (unit === "day") return placed(kind, isoDay(published + steps), precision, false)
  if (unit === "week") {
    const day = published + 7 * steps
    const monday = day - weekdayOf(day) + 1
    const ambiguous = dayOf(monday).month !== dayOf(monday + 6).month
    return placed(kind, isoDay(day).slice(0, 7), precision, ambiguous, null, [isoDay(monday), isoDay(monday + 6)])
  }
  const now = dayOf(published)
  if (unit === "year") return placed(kind, isoYear(now.year + steps), precision, false)
  const then = dayOf(dayNumber(now.year, now.month + steps, 1))
  return placed(kind, isoMonth(then.year, then.month), precision, false)
}

/** A point some units before or after publication: as exact as its unit. */
export function resolveDistance(published: number | null, unit: Unit, steps: number): When {
  if (unit === "day" || unit === "month" || unit === "year") return resolvePeriod(published, unit, steps)
  if (unit === "week") return { ...resolvePeriod(published, "day", 7 * steps), ambiguous: true }
  if (unit === "decade") return { ...resolvePeriod(published, "year", 10 * steps), ambiguous: true }
  return unplaced("date")
}

/** First and last day of a value cut to its precision; null for none. */
export function daysOf({
  value,
  until,
  precision,
  bounds,
}: Pick<When, "value" | "until" | "precision" | "bounds">): [number, number] | null {
  if (bounds !== null) {
    const [first, last] = [parseIsoDay(bounds[0]), parseIsoDay(bounds[1])]
    return first === null || last === null ? null : [first, last]
  }
  if (value === null || precision === null) return null
  const [year, month] = [Number(value.slice(0, 4)), Number(value.slice(5, 7))]
  const first = precision === "day" ? parseIsoDay(value) : dayNumber(year, precision === "month" ? month : 1, 1)
  if (first === null) return null
  if (until !== null) return [first, parseIsoDay(until) ?? first]
  if (precision === "day") return [first, first]
  return [first, precision === "month" ? dayNumber(year, month + 1, 1) - 1 : dayNumber(year, 12, 31)]
}

/** The days of the coming or past stretch of some units, today left out: the coming three weeks, the past five years. */
export function stretchOf(published: number, unit: Unit, count: number, direction: Direction): readonly [string, string] | null {
  const sign = direction === "last" ? -1 : 1
  if (direction === "this" || !Number.isInteger(count) || count < 1 || count > 1000) return null
  if (unit === "day") return ordered(published + sign, published + sign * count)
  if (unit === "week") {
    const monday = published - weekdayOf(published) + 1
    return sign > 0 ? ordered(monday + 7, monday + 7 * count + 6) : ordered(monday - 7 * count, monday - 1)
  }
  const now = dayOf(published)
  if (unit === "month") {
    return sign > 0
      ? ordered(dayNumber(now.year, now.month + 1, 1), dayNumber(now.year, now.month + count + 1, 1) - 1)
      : ordered(dayNumber(now.year, now.month - count, 1), dayNumber(now.year, now.month, 1) - 1)
  }
  const years = unit === "year" ? count : unit === "decade" ? 10 * count : 0
  if (years === 0) return null
  return sign > 0
    ? ordered(dayNumber(now.year + 1, 1, 1), dayNumber(now.year + years, 12, 31))
    : ordered(dayNumber(now.year - years, 1, 1), dayNumber(now.year - 1, 12, 31))
}

function ordered(a: number, b: number): readonly [string, string] {
  return a <= b ? [isoDay(a), isoDay(b)] : [isoDay(b), isoDay(a)]
}
