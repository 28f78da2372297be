// The body, place or party that an official sits in or for, behind a preposition: النائب عن ولاية تكساس جون باركر.
// In: a scan and the token of the preposition. Out: where his name begins, and the party told, or null where no name follows.
// Absent: the title as a whole (title-grammar.ts).
import { TokenKind } from "../../text/tokens.js"
import type { Entry } from "./entries.js"
import type { ArabicWord } from "./make-word.js"
import { bestPayload, entryOf, phraseAt, type Scan } from "./mention-scan.js"
import { endOfName } from "./name-grammar.js"
import { isNameLike } from "./name-signs.js"
import { NameBit } from "./name-table.js"
import { Bit } from "./word-classes.js"

/** Prepositions between an official and the body, place or party that he sits in or for: in, of, for. */
export const MEMBERSHIP = new Set(["في", "من", "عن"])

/** Longest body between such a preposition and the official's name, in words. */
const LONGEST_BODY = 6

/** Entries that tell whose the body is. */
const OWNERS: ReadonlySet<Entry["kind"]> = new Set(["nisba", "state", "organisation", "capital", "place", "seat"])

/** Whatever noun phrase stands between the preposition at token `at` and a name is of the title. */
export function membershipAt(scan: Scan, at: number): { end: number; party: string | null; entry: number } | null {
  let party: string | null = null
  let partyEntry = -1
  for (let i = at + 1; i <= at + 1 + LONGEST_BODY && i < scan.tokens.count; i++) {
    if (scan.tokens.kind[i] !== TokenKind.WORD || (scan.tokens.breaks[i] as number) > 0 || (scan.times[i] as number) > i) return null
    const word = scan.words[i] as ArabicWord
    if (i > at + 1 && isNameOfParts(scan, i)) return { end: i, party, entry: partyEntry }
    // طلب الوزير من نظيره: another official, not the body.
    if (
      word.title !== null ||
      word.bits & (Bit.COMP | Bit.REL | Bit.PREP | Bit.SELF) ||
      (word.bits & Bit.FINITE && !(word.bits & Bit.NOMINAL))
    )
      return null
    const phrase = phraseAt(scan, i)
    const entry = phrase === null || phrase.prefix !== "" ? null : entryOf(scan, phrase)
    if (party === null && phrase !== null && entry !== null && OWNERS.has(entry.kind)) {
      party = entry.id
      partyEntry = bestPayload(scan, phrase)
    }
  }
  return null
}

/** A given name with a further part that is a name, or that nothing knows. */
function isNameOfParts(scan: Scan, at: number): boolean {
  const { name, bits } = scan.words[at] as ArabicWord
  return (name & NameBit.GIVEN) !== 0 && !(bits & Bit.ARTICLE) && isNameLike(scan, at + 1) && endOfName(scan, at, true) > at + 1
}
