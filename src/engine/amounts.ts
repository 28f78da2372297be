// The numbers of a text as values: 10 مليارات دولار is 10,000,000,000 USD. For whoever compares figures of two readouts.
// Absent: dates and hours, and which fact a number belongs to; spans tell.
import { type FindAmounts, makeAmountFinder } from "../languages/arabic/amounts/find-amounts.js"
import { UnitTable } from "../languages/arabic/amounts/units.js"
import { CALENDAR, UNITS } from "../languages/arabic/generated/tables.js"
import { CalendarWords } from "../languages/arabic/time/calendar-words.js"
import { type FindTimes, makeTimeFinder } from "../languages/arabic/time/find-times.js"
import { makeNumberReader } from "../languages/arabic/time/numbers.js"
import type { Span } from "../text/span.js"
import { timedWords } from "./timed-words.js"

/** A number that a text says, with what it counts. */
export interface Figure {
  /** Where it stands in the text as given, end exclusive, with its unit and the words that bound it. */
  readonly span: Span
  /** The number, or the least where two are said. */
  readonly value: number
  /** The greater of two numbers (من 5 إلى 7), else null. */
  readonly most: number | null
  /** Whether the words say less than, more than, or about; null for none of these. */
  readonly bound: "under" | "over" | "about" | null
  /** ISO 4217 of a currency, or a word of data/arabic/units.tsv; null where another noun is counted, or none. */
  readonly unit: string | null
}

/** Gives the figures of an Arabic text in order; dates and hours are left out. Linear in the text; never throws on text. */
export function createFigureReader(): (text: string) => Figure[] {
  let opened: { readonly findTimes: FindTimes; readonly findAmounts: FindAmounts } | null = null
  return (given) => {
    opened ??= open()
    const { tokens, words, isTime, spanOf } = timedWords(given, null, opened.findTimes)
    return opened.findAmounts(tokens, words, isTime).map(({ start, end, value, most, bound, unit }) => ({
      span: spanOf(start, end),
      value,
      most,
      bound,
      unit,
    }))
  }
}

function open(): { findTimes: FindTimes; findAmounts: FindAmounts } {
  const calendar = new CalendarWords(CALENDAR)
  return {
    findTimes: makeTimeFinder(calendar),
    findAmounts: makeAmountFinder(calendar, makeNumberReader(calendar), new UnitTable(UNITS)),
  }
}
