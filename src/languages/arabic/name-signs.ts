// Signs that a word is part of a name: what it is in the table of names, and what stands behind it.
// In: a scan and a token. Out: yes or no. Absent: the name as a whole (name-grammar.ts).
import { TokenKind } from "../../text/tokens.js"
import type { ArabicWord } from "./make-word.js"
import { entryOf, phraseAt, type Scan } from "./mention-scan.js"
import { NameBit } from "./name-table.js"
import { Bit } from "./word-classes.js"

/** بسام راضي: a given name and a family name that are both also words, with nothing behind them that could go on a noun. */
export function isNameOfTwoWords(scan: Scan, at: number): boolean {
  const word = scan.words[at] as ArabicWord
  const next = scan.words[at + 1]
  if (!(word.name & NameBit.GIVEN) || next === undefined || scan.tokens.kind[at + 1] !== TokenKind.WORD) return false
  return (next.name & (NameBit.GIVEN | NameBit.FAMILY)) !== 0 && !(next.bits & (Bit.PREP | Bit.COMP)) && endsPhrase(scan, at + 2)
}

/** بشار الأسد: behind a title a given name and the name of a house, both also words: with the article no noun reads on so. */
export function isNameOfHouse(scan: Scan, at: number): boolean {
  const word = scan.words[at] as ArabicWord
  const next = scan.words[at + 1]
  if (!(word.name & NameBit.GIVEN) || word.bits & Bit.ARTICLE || next === undefined || scan.tokens.breaks[at + 1]) return false
  // نوه بدور الأزهر الشريف: what an adjective describes is no house.
  const behind = scan.words[at + 2]
  if (behind !== undefined && behind.bits & Bit.ARTICLE && !scan.tokens.breaks[at + 2]) return false
  return (next.name & NameBit.FAMILY) !== 0 && (next.bits & Bit.ARTICLE) !== 0 && next.key.startsWith("ال")
}

/** Whether nothing that could complete a noun stands at the token. */
export function endsPhrase(scan: Scan, at: number): boolean {
  if (
    at >= scan.tokens.count ||
    scan.tokens.kind[at] === TokenKind.SIGN ||
    (scan.tokens.breaks[at] as number) > 0 ||
    (scan.times[at] as number) > at
  )
    return true
  const word = scan.words[at] as ArabicWord
  return (
    (word.bits & (Bit.PREP | Bit.COMP | Bit.DURING | Bit.AFTER | Bit.REL | Bit.WITH | Bit.AND)) !== 0 ||
    word.title !== null || // سامر الحديد نظيره …: the next title
    ((word.bits & Bit.FINITE) !== 0 && !(word.bits & Bit.NOMINAL))
  )
}

/** A plain word that can be a surname beside a given name: one noun without clitics, and no verb. */
export function couldBeSurname(scan: Scan, at: number): boolean {
  const word = scan.words[at] as ArabicWord | undefined
  if (word === undefined || scan.tokens.kind[at] !== TokenKind.WORD || (scan.tokens.breaks[at] as number) > 0) return false
  return (
    !(word.bits & (Bit.FINITE | Bit.PREP | Bit.ARTICLE | Bit.AND | Bit.COMP | Bit.REL)) &&
    word.title === null &&
    word.readings.some((reading) => reading.conjunction === "" && reading.preposition === "" && reading.pronoun === "")
  )
}

/** Parts that stand at the end of a name: -oğlu, -zade, khan, pasha, bey, hanım, agha, efendi, -pour. */
const LAST_PARTS = new Set(["اوغلو", "زاده", "خان", "باشا", "بك", "هانم", "اغا", "افندي", "بور", "شاه"])

/** Whether the part ends names that it belongs to: … of God, … of the religion, … of the Merciful, and -oğlu. */
export function closesName(scan: Scan, at: number): boolean {
  const key = (scan.words[at] as ArabicWord).key
  return (key.length > 3 && key.startsWith("ال")) || LAST_PARTS.has(key)
}

/** States whose names are written syllable by syllable, many of which are also words: هو he, لي to me, لان because. */
export const SYLLABIC = new Set(["CHN", "KOR", "PRK", "TWN", "VNM", "SGP", "HKG", "MAC"])

/** A short word that is a syllable of such a name: by the table, with what could go on or end the name behind it. */
export function isSyllable(scan: Scan, at: number, start: number, four: boolean): boolean {
  const word = scan.words[at] as ArabicWord
  if (at - start > (four ? 3 : 2) || word.key.length > 4) return false
  if (word.name === 0 && !word.form.startsWith("آ")) return false
  // نغوين ثي لان: without its hamza, and not "because".
  if (word.bits & Bit.COMP && !word.form.startsWith("آ") && !(at > start && four && word.form === "لان")) return false
  const next = scan.words[at + 1]
  if (at === start) return next !== undefined && !scan.tokens.breaks[at + 1] && (isNameLike(scan, at + 1) || next.form.startsWith("آ"))
  if (next === undefined || scan.tokens.kind[at + 1] !== TokenKind.WORD) return true
  if (next.bits & Bit.REL || next.key === "من") return false
  if (four && (next.form.startsWith("آ") || next.title !== null)) return true
  return (next.bits & (Bit.COMP | Bit.AND | Bit.PREP | Bit.DURING)) !== 0 || (!(word.bits & Bit.SUBJECT) && isNameLike(scan, at + 1))
}

/** Whether the token may be a name by its kind alone: a known name, or a word that nothing knows. */
export function isNameLike(scan: Scan, at: number): boolean {
  const word = scan.words[at] as ArabicWord | undefined
  return (
    word !== undefined &&
    scan.tokens.kind[at] === TokenKind.WORD &&
    (word.name !== 0 || !(word.bits & Bit.KNOWN)) &&
    !(word.bits & (Bit.PREP | Bit.COMP))
  )
}

/** Whether the token, though also a word, stands where a name stands: before glue or before a plain name. */
export function looksLikeName(scan: Scan, at: number): boolean {
  const next = scan.words[at + 1]
  if (next === undefined || scan.tokens.kind[at + 1] !== TokenKind.WORD || (scan.tokens.breaks[at + 1] as number) > 0) return false
  if (next.key === "بن" || next.key === "ابن" || next.key === "ال" || next.key === "بنت") return true
  if (next.readings.length === 0 && next.name === 0 && next.key.startsWith("ال") && (scan.words[at] as ArabicWord).name !== 0) return true
  return next.name !== 0 && (!(next.name & NameBit.WORD) || (next.name & NameBit.PART) !== 0) && !(next.bits & Bit.PREP)
}

/** A verb that is no name. */
export function isKnownVerb(scan: Scan, at: number): boolean {
  const word = scan.words[at] as ArabicWord | undefined
  return word !== undefined && word.name === 0 && (word.bits & Bit.FINITE) !== 0
}

/** عمر القطيشات: an unknown definite word in the plural ends a name right behind one plain given name only. */
export function isHouseBehind(scan: Scan, at: number, start: number): boolean {
  const before = (scan.words[at - 1] as ArabicWord).name
  if (at !== start + 1 || !(before & NameBit.GIVEN)) return false
  return endsPhrase(scan, at + 1) || (scan.words[at + 1] as ArabicWord | undefined)?.title?.prefix === "و"
}

/** الوزير البحريني: a nationality behind a title, though also a family name. */
export function isNisbaAt(scan: Scan, at: number): boolean {
  const phrase = at < scan.tokens.count ? phraseAt(scan, at) : null
  return phrase !== null && phrase.prefix === "" && entryOf(scan, phrase).kind === "nisba"
}
