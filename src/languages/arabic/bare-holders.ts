// Office-holders by names that tell by themselves who is meant, without a title: in full as the dated table has them, and by
// the family name alone of whoever was prominent on the day of publication.
// In: a scan and a token. Out: the token to go on from, or -1. Absent: names that the table does not hold (bare-names.ts).
import type { PersonEntry } from "../../stages/entities/mention.js"
import { TokenKind } from "../../text/tokens.js"
import { holderPhraseAt } from "./holder-names.js"
import type { ArabicWord } from "./make-word.js"
import { nameWords, pushMention, pushRemembered, type Scan, textOf } from "./mention-scan.js"
import { endOfName } from "./name-grammar.js"
import { SYLLABIC } from "./name-signs.js"
import { NameBit } from "./name-table.js"
import { appositionAt } from "./title-apposition.js"
import { Bit } from "./word-classes.js"

/** An office-holder without a title; gives the token to go on from, or -1. */
export function readBareHolder(scan: Scan, i: number): number {
  const end = readProminent(scan, i)
  return end < 0 && (scan.words[i] as ArabicWord).opens ? readFullName(scan, i) : end
}

/** The name of a holder in full, with a title behind it where one stands there. */
function readFullName(scan: Scan, i: number): number {
  const phrase = holderPhraseAt(scan, i)
  if (phrase === null || phrase.end === i + 1) return -1 // a surname alone is read by the day
  const { prefix } = phrase
  const nameEnd = prefix === "" ? Math.max(phrase.end, endOfName(scan, i, false)) : phrase.end
  const after = appositionAt(scan, nameEnd)
  const words = nameWords(scan, i, nameEnd)
  words[0] = bareForm(words[0] as string, prefix)
  const title = after === null ? "" : textOf(scan, after.from, after.end)
  const person = scan.register.add(words, after?.party ?? null, title, after?.heads ?? [], false)
  const party = scan.register.persons[person]?.party ?? null
  const [head, entry, end] = [after?.head ?? "", after?.partyEntry ?? -1, after?.end ?? nameEnd]
  pushMention(scan, { start: i, end, kind: "person", person, party, nameStart: i, nameEnd, head, prefix, entry })
  return end
}

/** A spelling without its proclitic: لل is ل and the article. */
function bareForm(form: string, prefix: string): string {
  const rest = form.slice(prefix.length)
  return prefix.endsWith("ل") && rest.startsWith("ل") ? `ا${rest}` : rest
}

/**
 * وقال بوتين: the family name alone of a prominent holder of office on the day of publication, whom the text has not named
 * before. The word must be no other: known to nobody but the table of names, with no further part of a name beside it.
 */
function readProminent(scan: Scan, i: number): number {
  const word = scan.words[i] as ArabicWord
  if (scan.published === null || word.bits & Bit.PREP) return -1
  if (word.name & NameBit.PART || (word.name & NameBit.GIVEN && word.name & NameBit.WORD)) return -1 // عباس كامل: a given name
  if (word.readings.length > 0 && (word.name & (NameBit.FAMILY | NameBit.WORD)) !== NameBit.FAMILY) return -1
  if (endOfName(scan, i, true) > i + 1 || mayBeName(scan, i + 1, i + 1, 0) || mayBeName(scan, i - 1, i, NameBit.GIVEN)) return -1
  const as = [{ prefix: "", form: word.form, key: word.nameKey }, ...word.strippedNames]
  for (const { prefix, form, key } of as) {
    if (key.length < (word.name & NameBit.FAMILY ? 4 : 5)) continue
    const holder = scan.known.prominent(key, scan.published)
    if (holder === null || SYLLABIC.has(holder.party)) continue
    const person = scan.register.add([form], null, "", [], false)
    ;(scan.register.persons[person] as PersonEntry).party ??= holder.party
    return pushRemembered(scan, person, i, i + 1, prefix)
  }
  return -1
}

/**
 * Whether a token beside a family name could be another part of the name: a name, or a word that nothing knows. `even` says
 * which names count that are words too: before a family name, given ones.
 */
function mayBeName(scan: Scan, at: number, breakAt: number, even: number): boolean {
  if (at < 0 || at >= scan.tokens.count || scan.tokens.kind[at] !== TokenKind.WORD || (scan.tokens.breaks[breakAt] as number) > 0)
    return false
  const { name, bits } = scan.words[at] as ArabicWord
  if (bits & (Bit.PREP | Bit.COMP | Bit.REL)) return false
  return (name !== 0 && (!(name & NameBit.WORD) || (name & even) !== 0)) || !(bits & Bit.KNOWN)
}
