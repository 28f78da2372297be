// Enters: a position in a text.
// Leaves: the name of a month in one or two namings (حزيران/يونيو June), and a year (2018, عام 2018, 1447 هـ).
// Absent: the year of a month that stands without one, which is resolved where the whole date is known.
import type { Direction } from "../../../stages/time/resolve.js"
import type { MarkAt, TimeText } from "./time-text.js"

export interface MonthName {
  readonly month: number
  readonly hijri: boolean
  /** The name is also a personal name or a noun, and nothing beside it says that it is a month. */
  readonly weak: boolean
  readonly end: number
}

export interface YearReading {
  /** Null where the year is relative to a publication that is not known. */
  readonly year: number | null
  readonly hijri: boolean
  readonly end: number
}

const MONTH_KINDS = ["month", "month-weak", "hijri", "hijri-weak"]

/**
 * Reads the name of a month, with شهر before it and the same month in another naming after it; where something leads to it
 * (a day, the beginning of), a month by its number as well: شهر 3, الشهر التاسع.
 */
export function readMonth(t: TimeText, at: number, led = false): MonthName | null {
  // شهري مارس وأبريل: the months of March and April.
  const word = t.mark(at, "unit", "month") ?? t.mark(at, "unit-pair", "month")
  const named = word !== null && !word.mark.article
  const first = monthMark(t, named ? at + 1 : at, named)
  if (first === null) return word !== null && led ? numberedMonth(t, word) : null
  const { mark } = first
  const hijri = mark.kind.startsWith("hijri")
  let end = first.end
  let weak = mark.kind.endsWith("weak") && !named
  const pair = pairOf(t, end, mark.number, hijri)
  if (pair > end) {
    end = pair
    weak = false
  }
  return { month: mark.number, hijri, weak, end }
}

function numberedMonth(t: TimeText, word: MarkAt): MonthName | null {
  if (!t.joined(word.end)) return null
  const number = word.mark.article ? t.ordinal(word.end) : t.number(word.end)
  if (number === null || number.value < 1 || number.value > 12 || !Number.isInteger(number.value)) return null
  // الشهر الثاني من الحرب: a month counted from elsewhere.
  if (word.mark.article && t.next(number.end, "prep", "from") !== null && readYear(t, number.end, false) === null) return null
  return { month: number.value, hijri: false, weak: false, end: number.end }
}

function monthMark(t: TimeText, at: number, joined: boolean): MarkAt | null {
  if (joined && !t.joined(at)) return null
  for (const kind of MONTH_KINDS) {
    const found = t.mark(at, kind)
    if (found !== null && !found.mark.article) return found
  }
  return null
}

/** End of a second name of the month: after a slash or a dash, in brackets, or simply beside it. */
function pairOf(t: TimeText, at: number, month: number, hijri: boolean): number {
  const bracket = t.sign(at, "([")
  const from = bracket || t.sign(at, "/-–\\") ? at + 1 : at
  const second = monthMark(t, from, true)
  if (second === null || second.mark.kind.startsWith("hijri") !== hijri || second.mark.prefix !== "") return at
  // Across a slash a slip of the pen in one of the names is no second month.
  if (second.mark.number !== month && !t.sign(at, "/")) return at
  if (!bracket) return second.end
  return t.sign(second.end, ")]") ? second.end + 1 : at
}

/** Reads a year after a date or a month: digits, عام and digits, or the year before, after or of publication. */
export function readYear(t: TimeText, at: number, hijri: boolean): YearReading | null {
  if (!t.joined(at)) return null
  const comma = t.sign(at, "،,") ? at + 1 : at
  const plain = digitYear(t, comma, hijri)
  if (plain !== null) return plain
  const from = t.next(at, "prep", "from") !== null || t.next(at, "prep", "in") !== null ? at + 1 : at
  const shown = t.next(from, "demonstrative")
  const p = shown === null ? from : shown.end
  const word = t.next(p, "unit", "year")
  if (word === null) return null
  const said = wordedYear(t, word.end, hijri)
  if (said !== null && shown === null) return said
  if (!word.mark.article) return null
  const direction = t.next(word.end, "direction")
  const step = stepOf(direction?.mark.value)
  if (step === null && shown === null) return null
  const year = t.published === null ? null : Number(t.publishedText?.slice(0, 4)) + (step ?? 0)
  return { year, hijri: false, end: direction !== null && step !== null ? direction.end : word.end }
}

/** A year after the word for year, in digits or in letters, with its era. */
export function wordedYear(t: TimeText, at: number, hijri: boolean): YearReading | null {
  if (!t.joined(at)) return null
  const plain = digitYear(t, at, hijri)
  if (plain !== null) return plain
  const number = t.digits(at) === "" ? t.number(at) : null
  return number !== null && number.value >= 1000 && number.value <= 2200 ? { year: number.value, hijri: false, end: number.end } : null
}

function digitYear(t: TimeText, at: number, hijri: boolean): YearReading | null {
  if (!t.joined(at)) return null
  const year = t.whole(at, 4)
  if (year < 1000 || year > 2200) return null
  const era = t.next(at + 1, "era")
  // A two-letter prefix would make an era of any word: only the bare abbreviation or adjective counts.
  const end = era !== null && era.mark.prefix === "" ? era.end : at + 1
  const isHijri = end > at + 1 ? era?.mark.value === "hijri" : hijri && year < 1600
  return { year, hijri: isHijri, end }
}

/** How far a direction goes: -1 before, 0 now, 1 after; null for no direction of that sort. */
export function stepOf(value: string | undefined): number | null {
  return value === "last" ? -1 : value === "next" ? 1 : value === "this" ? 0 : null
}

/** The direction that a mark gives. */
export function directionOf(found: MarkAt | null): Direction | null {
  const value = found?.mark.value
  return value === "last" || value === "next" || value === "this" ? value : null
}
