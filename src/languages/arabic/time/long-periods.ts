// Enters: a position in a text.
// Leaves: decades and centuries: ثمانينيات القرن الماضي the eighties of last century, القرن الحادي والعشرين the 21st century.
// Absent: counted ones (ثلاثة عقود, spans.ts).
import { dayNumber, dayOf, isoDay } from "../../../stages/time/calendar.js"
import { unplaced, type When } from "../../../stages/time/time-expression.js"
import { stepOf } from "./months.js"
import type { DateReading } from "./place-date.js"
import type { TimeText } from "./time-text.js"

/** Reads a decade or a century that begins at a token. */
export function readLongPeriod(t: TimeText, at: number): DateReading | null {
  return decadeAt(t, at) ?? centuryAt(t, at)
}

/** السبعينيات, تسعينات القرن العشرين: of the century that is named, else of the last one. */
function decadeAt(t: TimeText, at: number): DateReading | null {
  const decade = t.mark(at, "decade-name")
  if (decade === null) return null
  const century = decade.mark.article ? null : centuryFirstYear(t, decade.end)
  if (century === null && !decade.mark.article) return null
  const first = (century?.year ?? 1900) + decade.mark.number
  return { when: years(first, first + 9), end: century?.end ?? decade.end }
}

function centuryAt(t: TimeText, at: number): DateReading | null {
  const century = centuryFirstYear(t, at)
  return century === null ? null : { when: years(century.year, century.year + 99), end: century.end }
}

/** The year in which the decades of a century begin: 1900 for the 20th. */
function centuryFirstYear(t: TimeText, at: number): { year: number; end: number } | null {
  const from = t.next(at, "prep", "from") !== null ? at + 1 : at
  const word = t.next(from, "unit", "century")
  if (word === null || !word.mark.article || !t.joined(word.end)) return null
  const ordinal = t.ordinal(word.end)
  if (ordinal !== null) return ordinal.value >= 1 && ordinal.value <= 22 ? { year: 100 * (ordinal.value - 1), end: ordinal.end } : null
  const direction = t.next(word.end, "direction")
  const step = stepOf(direction?.mark.value)
  if (direction === null || step === null || !direction.mark.article || t.published === null) return null
  return { year: 100 * (Math.floor(dayOf(t.published).year / 100) + step), end: direction.end }
}

/** Too long to date anything: a horizon with its first and last day. */
function years(first: number, last: number): When {
  return { ...unplaced("horizon"), bounds: [isoDay(dayNumber(Math.max(1, first), 1, 1)), isoDay(dayNumber(last, 12, 31))] }
}
