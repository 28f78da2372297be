// Enters: a text and a day of publication.
// Leaves: its expressions of time, its amounts and its ordinals, read without the rest of the engine.
import { type Amount, makeAmountFinder } from "../../src/languages/arabic/amounts/find-amounts.js"
import { UnitTable } from "../../src/languages/arabic/amounts/units.js"
import { foldKey } from "../../src/languages/arabic/fold.js"
import { CALENDAR, UNITS } from "../../src/languages/arabic/generated/tables.js"
import { CalendarWords } from "../../src/languages/arabic/time/calendar-words.js"
import { makeTimeFinder } from "../../src/languages/arabic/time/find-times.js"
import { makeNumberReader } from "../../src/languages/arabic/time/numbers.js"
import type { TimeExpression } from "../../src/stages/time/time-expression.js"
import { normalise } from "../../src/text/normalise.js"
import { tokenise } from "../../src/text/tokens.js"

export interface NumberedText {
  readonly times: readonly TimeExpression[]
  /** Amounts outside the expressions of time. */
  readonly amounts: readonly Amount[]
  /** The ordinal that is the whole text, if it is one. */
  readonly ordinals: readonly number[]
}

/** Opens the tables once; gives the reader of a text. */
export function openNumbers(): (text: string, published: string | null) => NumberedText {
  const calendar = new CalendarWords(CALENDAR)
  const numbers = makeNumberReader(calendar)
  const findTimes = makeTimeFinder(calendar)
  const findAmounts = makeAmountFinder(calendar, numbers, new UnitTable(UNITS))
  return (raw, published) => {
    const { text } = normalise(raw)
    const tokens = tokenise(text)
    const words = Array.from({ length: tokens.count }, (_, i) => {
      const form = text.slice(tokens.start[i], tokens.end[i])
      return { form, key: foldKey(form) }
    })
    const times = findTimes(tokens, words, text, published)
    const amounts = findAmounts(tokens, words, (i) => times.some(({ start, end }) => start <= i && i < end))
    const ordinal = numbers.readBareOrdinal(words, 0, tokens.count)
    return { times, amounts, ordinals: ordinal?.end === tokens.count ? [ordinal.value] : [] }
  }
}
