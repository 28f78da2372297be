// Enters: a position in a text.
// Leaves: a date in digits with separators: 31/1/2018, 2018-03-19, 25/10/1436هـ, 9 و10 / 12 / 2025, and السبت 21/9.
// Absent: names of months (dates.ts).
import { isValidDay, isValidHijri } from "../../../stages/time/calendar.js"
import { readYear } from "./months.js"
import { type DateContext, type DateReading, type Days, dayWhen, place, spanOf } from "./place-date.js"
import type { TimeText } from "./time-text.js"

/** Digits with signs and spaces between them: 9 و10 / 12 / 2025. */
export function readSpaced(t: TimeText, days: Days): DateReading | null {
  const { end } = days
  if (!t.sign(end, "/-–") || !t.sign(end + 2, "/-–") || !t.joined(end + 1)) return null
  const month = t.whole(end + 1, 2)
  const year = readYear(t, end + 3, false)
  if (month < 1 || month > 12 || year === null || year.year === null || year.hijri || t.digits(end + 3) === "") return null
  const last = dayWhen(year.year, month, days.last ?? days.first, false)
  return { when: days.last === null ? last : spanOf(dayWhen(year.year, month, days.first, false), last), end: year.end }
}

/** Digits with separators: 31/1/2018 (day first), 2018-03-19, 25/10/1436هـ. */
export function readSlashed(t: TimeText, at: number, context: DateContext): DateReading | null {
  const parts = t.digits(at) === "" ? null : /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})$/.exec(t.digits(at))
  if (parts === null) return readDayAndMonth(t, at, context)
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

/** السبت 21/9: day and month with no year, beside a word for a day. */
function readDayAndMonth(t: TimeText, at: number, context: DateContext): DateReading | null {
  const parts = t.digits(at) === "" ? null : /^(\d{1,2})\/(\d{1,2})$/.exec(t.digits(at))
  if (parts === null || !context.led || t.sign(at + 1, "%٪")) return null
  const [day, month] = [Number(parts[1]), Number(parts[2])]
  if (day < 1 || day > 31 || month < 1 || month > 12) return null
  return { when: place(t, { day, month, hijri: false, year: null, direction: null, end: at + 1 }, context), end: at + 1 }
}
