// Figures and days of a text as values, for whoever compares texts: 100 مليون يوان is 100,000,000 of يوان, أمس is a day.
// Absent: what a figure or a day belongs to; records say that of encounters and pledges.
import { CALENDAR } from "../languages/arabic/generated/tables.js"
import { CalendarWords } from "../languages/arabic/time/calendar-words.js"
import { makeTimeFinder } from "../languages/arabic/time/find-times.js"
import { makeNumberReader } from "../languages/arabic/time/numbers.js"
import type { Span } from "../text/span.js"
import { TokenKind } from "../text/tokens.js"
import { timedWords } from "./timed-words.js"

/** A number in digits or letters. */
export interface CountedFigure {
  readonly span: Span
  readonly value: number
  /** Folded spelling of the word behind it: what is counted, or its unit; "" where none follows. */
  readonly counted: string
}

/** An expression of time that means a day, month or year. */
export interface NamedTime {
  readonly span: Span
  /** ISO 8601, cut to its precision. */
  readonly value: string
  readonly precision: "day" | "month" | "year"
}

export interface Quantities {
  readonly figures: readonly CountedFigure[]
  readonly times: readonly NamedTime[]
}

export interface QuantityReader {
  /** The figures and times of a text; figures inside an expression of time are part of it. Linear in the text. */
  read(text: string, published: string | null): Quantities
}

/** Words of a number are few: no look-ahead goes further than this. */
const REACH = 16

/** Opens a reader over the table of time words: some milliseconds. */
export function createQuantityReader(): QuantityReader {
  const calendar = new CalendarWords(CALENDAR)
  const findTimes = makeTimeFinder(calendar)
  const { readNumber } = makeNumberReader(calendar)
  return {
    read: (text, published) => {
      const { tokens, words, times: found, isTime, spanOf } = timedWords(text, published, findTimes)
      const times: NamedTime[] = []
      for (const { start, end, value, precision } of found)
        if (value !== null && precision !== null) times.push({ span: spanOf(start, end), value, precision })
      const figures: CountedFigure[] = []
      for (let i = 0; i < tokens.count; ) {
        if (isTime(i) || tokens.kind[i] === TokenKind.SIGN) {
          i++
          continue
        }
        let limit = i + 1
        while (limit < Math.min(tokens.count, i + REACH) && !isTime(limit) && tokens.breaks[limit] === 0) limit++
        const number = readNumber(words, i, limit)
        if (number === null) {
          i++
          continue
        }
        const next = number.end < limit && tokens.kind[number.end] === TokenKind.WORD ? (words[number.end]?.key ?? "") : ""
        // "one" alone counts nothing: أحد, واحدة.
        if (number.value !== 1 || tokens.kind[i] === TokenKind.NUMBER)
          figures.push({ span: spanOf(i, number.end), value: number.value, counted: next })
        i = number.end
      }
      return { figures, times }
    },
  }
}
