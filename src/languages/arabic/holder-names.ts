// Where the name of an office-holder whom the dated table knows stands in a text.
// In: a scan and a token. Out: where that name ends. Absent: mentions of holders (bare-holders.ts), which party that is
// (known-people.ts), and the further parts of a name (name-grammar.ts).
import type { PhraseMatch } from "../../stages/entities/gazetteer.js"
import { TokenKind } from "../../text/tokens.js"
import { entryOf, nameWords, phraseAt, type Scan } from "./mention-scan.js"
import { nameKeys } from "./person-register.js"

/** The name of a holder, in full or the surname alone, as the gazetteer has it at the token; null where none stands there. */
export function holderPhraseAt(scan: Scan, i: number): PhraseMatch | null {
  const phrase = phraseAt(scan, i)
  if (phrase === null || entryOf(scan, phrase).kind !== "holder") return null
  for (let k = i + 1; k < phrase.end; k++) if ((scan.tokens.breaks[k] as number) > 0) return null
  return phrase
}

/** One past the name of a holder of two parts or more, without a proclitic, or i. */
export function endOfHolder(scan: Scan, i: number): number {
  const phrase = holderPhraseAt(scan, i)
  return phrase === null || phrase.prefix !== "" || phrase.end < i + 2 ? i : phrase.end
}

/** Longest name of a holder with parts left out, in tokens. */
const IN_PART = 3

/** باراك أوباما, علي صالح: one past the name of a holder in full or with parts left out, whatever else its words mean; or i. */
export function endOfHolderInPart(scan: Scan, i: number): number {
  for (let n = IN_PART; n > 1; n--) {
    let at = i
    while (at < i + n && scan.tokens.kind[at] === TokenKind.WORD && (at === i || !scan.tokens.breaks[at])) at++
    const keys = at === i + n ? nameKeys(nameWords(scan, i, at)) : []
    if (keys.length > 1 && scan.known.partyOf(keys) !== null) return at
  }
  return i
}

/** Whether the surname of a holder stands at the token by itself. */
export function isSurnameOfHolder(scan: Scan, at: number): boolean {
  const word = scan.words[at]
  if (word === undefined || !word.opens || word.readings.length > 0 || scan.tokens.breaks[at]) return false
  const phrase = holderPhraseAt(scan, at)
  return phrase !== null && phrase.prefix === "" && phrase.end === at + 1
}
