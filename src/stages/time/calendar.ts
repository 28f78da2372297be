// Enters: years, months and days of the Gregorian or the Hijri calendar.
// Leaves: day numbers (0 is 1970-01-01, proleptic Gregorian), their parts, weekdays and ISO strings.
// Absent: the clock and time zones; everything is arithmetic on integers. Hijri days follow the Umm al-Qura
// calendar from 1300 to 1500 and the tabular calendar outside it.

/** A day of some calendar. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const FIRST_HIJRI_YEAR = 1300
/** Day number of 1 Muharram 1300 AH (1882-11-12). */
const FIRST_HIJRI_DAY = -31826
/** Three hexadecimal digits for each year from 1300: bit m is set where month m + 1 has thirty days. */
const UMM_AL_QURA = [
  "5552ab9372b657636cb55aaa95649e95d2ba5b53aab4ba9652e2ad56db5a752f25e8ad16a56ab56b4da9b92b2564ba9b35a6d95d4da5d4aa95536975",
  "2f46e96d46a953525d4bd9ba3b4b69b2aa554ada5d2da6d9eaae94d2ac564aea6d56ad55d4aa9352ba5b53a6b5ea9d52d29a554ad56daea6e4ed1da2",
  "aaa95a2da5b9bb27646c95552ab4dbaba5b4da9d52aa592d26d8ed2daad5aa5a4b4979372b6975d69d52c9592b25b4db9d55d2da5d4aa9554daad3aa",
  "bd2bc4b89a9552d5adb6a6d4dc9d92aa69562ae56d36ab55aaa94d49d95d2ba5b55aad55a9a92e26e55dada6d46a5b27a4d4ad56db5a754f49e92d26",
  "a563566b5baab92b2568ba9b55aada5b4da9b52a9a536276575af26d46a95552ad4bd9ba574b69b52a9552da5d4daad96b2e95e2ac9692eaad56ad65",
  "d4a",
].join("")
const COVERED_YEARS = UMM_AL_QURA.length / 3
/** Day number of 1 Muharram 1 AH in the tabular calendar (civil epoch). */
const TABULAR_EPOCH = -492148

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const yearStarts = makeYearStarts()

/** Whether a Gregorian year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days of a Gregorian month. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0)
}

/** Whether the Gregorian day exists. */
export function isValidDay(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Day number of a Gregorian day; a month outside 1-12 counts on into other years. */
export function dayNumber(year: number, month: number, day: number): number {
  const total = year * 12 + month - 1
  const m = ((total % 12) + 12) % 12
  const y = (total - m) / 12 - (m < 2 ? 1 : 0)
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((m + 10) % 12) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The Gregorian day of a day number. */
export function dayOf(number: number): CalendarDay {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 }
}

/** ISO weekday of a day number: 1 Monday … 7 Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** The year as ISO 8601 writes it. */
export function isoYear(year: number): string {
  return String(year).padStart(4, "0")
}

/** The month as ISO 8601 writes it. */
export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${String(month).padStart(2, "0")}`
}

/** The day as ISO 8601 writes it. */
export function isoDay(number: number): string {
  const { year, month, day } = dayOf(number)
  return `${isoMonth(year, month)}-${String(day).padStart(2, "0")}`
}

/** Day number of YYYY-MM-DD (what follows the day is ignored), null where that is no day. */
export function parseIsoDay(text: string | null): number | null {
  const parts = text === null ? null : /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text)
  if (parts === null) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return isValidDay(year, month, day) ? dayNumber(year, month, day) : null
}

/** Days of a Hijri month. */
export function daysInHijriMonth(year: number, month: number): number {
  if (isCovered(year)) return (yearBits(year) >> (month - 1)) & 1 ? 30 : 29
  return month % 2 === 1 || (month === 12 && (11 * year + 14) % 30 < 11) ? 30 : 29
}

/** Whether the Hijri day exists. */
export function isValidHijri(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 2000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInHijriMonth(year, month)
}

/** Day number of a Hijri day. */
export function hijriDayNumber(year: number, month: number, day: number): number {
  let start: number
  if (isCovered(year)) start = yearStarts[year - FIRST_HIJRI_YEAR] as number
  else start = TABULAR_EPOCH + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30)
  for (let m = 1; m < month; m++) start += daysInHijriMonth(year, m)
  return start + day - 1
}

/** The Hijri day of a day number. */
export function hijriOf(number: number): CalendarDay {
  let year = Math.floor((30 * (number - TABULAR_EPOCH) + 10646) / 10631)
  while (hijriDayNumber(year, 1, 1) > number) year--
  while (hijriDayNumber(year + 1, 1, 1) <= number) year++
  let month = 1
  let left = number - hijriDayNumber(year, 1, 1)
  while (month < 12 && left >= daysInHijriMonth(year, month)) left -= daysInHijriMonth(year, month++)
  return { year, month, day: left + 1 }
}

function isCovered(year: number): boolean {
  return year >= FIRST_HIJRI_YEAR && year < FIRST_HIJRI_YEAR + COVERED_YEARS
}

function yearBits(year: number): number {
  const at = (year - FIRST_HIJRI_YEAR) * 3
  return Number.parseInt(UMM_AL_QURA.slice(at, at + 3), 16)
}

function makeYearStarts(): Int32Array {
  const starts = new Int32Array(COVERED_YEARS)
  let day = FIRST_HIJRI_DAY
  for (let i = 0; i < COVERED_YEARS; i++) {
    starts[i] = day
    let days = 29 * 12
    for (let bits = yearBits(FIRST_HIJRI_YEAR + i); bits > 0; bits >>= 1) days += bits & 1
    day += days
  }
  return starts
}
