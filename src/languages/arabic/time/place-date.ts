// Enters: day, month and year of a date as it was written, some of them missing.
// Leaves: the date in the calendar of the record: year found, Hijri turned into Gregorian; and stretches from date to date.
// Absent: words; dates.ts and digit-dates.ts read those.
import {
  dayNumber,
  dayOf,
  daysInHijriMonth,
  hijriDayNumber,
  hijriOf,
  isoDay,
  isoMonth,
  isValidDay,
  isValidHijri,
  weekdayOf,
} from "../../../stages/time/calendar.js"
import { type Direction, resolveYear } from "../../../stages/time/resolve.js"
import { placed, unplaced, type When } from "../../../stages/time/time-expression.js"
import type { TimeText } from "./time-text.js"

/** A date and one past its last token. */
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

/** Days of one month: one, or from the first to the last. */
export interface Days {
  readonly first: number
  readonly last: number | null
  readonly end: number
  readonly ordinal: boolean
}

/** A day of a month, or a whole month (day null). */
export interface Point {
  readonly day: number | null
  readonly month: number
  readonly hijri: boolean
  readonly year: number | null
  readonly direction: Direction | null
  readonly end: number
}

/** From one date to another; unplaced where one of them is not known or they are in the wrong order. */
export function spanOf(first: When, last: When): When {
  if (first.value === null || last.value === null || last.value < first.value)
    return unplaced("range", first.precision, last.value !== null && first.value !== null)
  return placed("range", first.value, first.precision ?? "day", first.ambiguous || last.ambiguous, last.until ?? last.value)
}

/** A Gregorian day; unplaced where it does not exist. */
export function dayWhen(year: number, month: number, day: number, ambiguous: boolean): When {
  if (!isValidDay(year, month, day)) return unplaced("date", "day", true)
  return placed("date", isoDay(dayNumber(year, month, day)), "day", ambiguous)
}

/** Finds the year of a point that has none, and turns Hijri into Gregorian. */
export function place(t: TimeText, point: Point, context: DateContext): When {
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
      year = nearestYear(now.year, context.near, !hijri, (y) => (hijri ? hijriDayNumber(y, month, day) : dayNumber(y, month, day)))
      ambiguous = false
    }
  }
  if (!hijri && day !== null) return dayWhen(year, month, day, ambiguous)
  if (!hijri) return placed("date", isoMonth(year, month), precision, ambiguous)
  // A thirtieth day that the calendar in use does not have was seen by somebody: it is the day before the next month.
  const known = day === null ? 1 : Math.min(day, daysInHijriMonth(year, month))
  if (!isValidHijri(year, month, known)) return unplaced("date", precision, true)
  const iso = isoDay(hijriDayNumber(year, month, known))
  if (day !== null) return placed("date", iso, "day", ambiguous || known !== day)
  const last = isoDay(hijriDayNumber(year, month, daysInHijriMonth(year, month)))
  return placed("date", iso.slice(0, 7), "month", true, null, [iso, last])
}

/** The year whose day is nearest to a day; of years whose day is of the same weekday, where there are such. */
function nearestYear(year: number, near: number, exact: boolean, at: (year: number) => number): number {
  const years = [year, year - 1, year + 1]
  const same = exact ? years.filter((y) => weekdayOf(at(y)) === weekdayOf(near)) : []
  let best: number | null = null
  for (const y of same.length > 0 ? same : years) if (best === null || Math.abs(at(y) - near) < Math.abs(at(best) - near)) best = y
  return best ?? year
}
