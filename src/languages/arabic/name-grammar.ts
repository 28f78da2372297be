// Where a name ends: given names, family names, glue and unknown words, with or without a title before them.
// In: a scan and a token. Out: one past the last token of the name, or the token itself where no name begins.
// Absent: whose name it is (person-register.ts), and titles (title-grammar.ts).

import { TokenKind } from "../../text/tokens.js"
import { endOfHolder } from "./holder-names.js"
import type { ArabicWord } from "./make-word.js"
import { entryOf, phraseAt, type Scan } from "./mention-scan.js"
import { isComma, isNamePart } from "./name-parts.js"
import { closesName } from "./name-signs.js"
import { NameBit } from "./name-table.js"
import { OFFICE_HEADS, SPOKESMEN } from "./title-words.js"
import { WordTest } from "./word-test.js"

/** At most this many tokens make one name: longer runs are none. */
const LONGEST_NAME = 8

/** Nguyen, Tran, Pham, Huynh. */
const VIETNAMESE = new WordTest(/^(نغوين|نجوين|نغويين|تران|فام|هوينه)$/)

/**
 * One past the name that begins at token i, or i. After a title words that are also names count as names; behind the
 * nationality that the title tells, so do adjectives of nationality (راشد الكندي) and syllables of that nation's names.
 */
export function endOfName(scan: Scan, i: number, titled: boolean, nationality: string | null = null): number {
  if (i >= scan.tokens.count) return i
  // نغوين: the commonest family names of Vietnam tell how the name goes on before its nationality does.
  const nation = nationality ?? (VIETNAMESE.fits(scan.words[i] as ArabicWord) ? "VNM" : null)
  const known = endOfHolder(scan, i)
  let at = known
  let parts = known - i
  while (at < scan.tokens.count && at - i < LONGEST_NAME) {
    if (at > i && (scan.tokens.breaks[at] as number) > 0) break
    if ((scan.times[at] as number) > at) break
    if (
      scan.tokens.sign[at] === 0x2d &&
      at > i &&
      scan.tokens.start[at] === scan.tokens.end[at - 1] &&
      scan.tokens.start[at + 1] === scan.tokens.end[at] &&
      scan.tokens.kind[at + 1] === TokenKind.WORD
    ) {
      at += 2
      parts++
      continue
    }
    if (scan.tokens.kind[at] !== TokenKind.WORD) break
    const word = scan.words[at] as ArabicWord
    if (!isNamePart(scan, at, i, titled, nation)) break
    at++
    // عبد الرحمن: glue with what closes it is a name by itself.
    if (!(word.name & NameBit.PART) || word.name & (NameBit.GIVEN | NameBit.FAMILY) || closesName(scan, at - 1)) parts++
  }
  // Glue at the end belongs to nothing.
  while (at > i && (scan.words[at - 1] as ArabicWord).name === NameBit.PART && !closesName(scan, at - 1)) at--
  return parts > 0 ? at : i
}

/** Skips what may stand between a title and its name: a comma, an opening quotation mark, honorifics. */
export function skipToName(scan: Scan, at: number, comma = true): number {
  let i = at
  if (comma && i < scan.tokens.count && isComma(scan.tokens.sign[i])) i++
  for (let turns = 0; turns < 4 && i < scan.tokens.count && !scan.tokens.breaks[i]; turns++) {
    const sign = scan.tokens.sign[i]
    if (sign === 0x22 || sign === 0xab || sign === 0x201c) {
      i++
      continue
    }
    const phrase = phraseAt(scan, i)
    const head = (scan.words[i] as ArabicWord).title
    // المتحدث باسم: the spokesman in the name of, not one called Basim.
    const speaksFor = head !== null && SPOKESMEN.has(head.head) && scan.words[i + 1]?.key === "باسم"
    if (head?.article && head.prefix === "" && !speaksFor && OFFICE_HEADS.has(head.head) && endOfName(scan, i + 1, true) > i + 1) {
      i++
      continue
    }
    if (phrase === null || phrase.prefix !== "" || entryOf(scan, phrase).kind !== "honorific") break
    i = phrase.end
  }
  return i
}

/** A given or family name with its "son of" behind it. */
export function startsNamePart(scan: Scan, at: number): boolean {
  const word = scan.words[at] as ArabicWord
  if (word.name === 0) return false
  const next = scan.words[at + 1] as ArabicWord | undefined
  return next !== undefined && (next.key === "بن" || next.key === "ابن") && (word.name & (NameBit.GIVEN | NameBit.FAMILY)) !== 0
}
