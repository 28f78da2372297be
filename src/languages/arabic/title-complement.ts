// What the words behind a title's head tell: which nouns go on an office, and which party an office's own words name.
// In: a scan and a token. Out: yes or no, or a party. Absent: the title as a whole (title-grammar.ts).
import type { Entry } from "./entries.js"
import { foldName } from "./fold.js"
import type { ArabicWord } from "./make-word.js"
import { entryOf, isContactAt, phraseAt, type Scan } from "./mention-scan.js"
import { NameBit } from "./name-table.js"
import { Bit } from "./word-classes.js"

/** A noun that goes on an office: known from the table of offices, or definite and no name. */
export function isOfficeComplement(scan: Scan, at: number, joined: boolean, party: string | null, definite: boolean): boolean {
  const word = scan.words[at] as ArabicWord
  if (word.bits & (Bit.COMP | Bit.REL | Bit.PREP | Bit.SELF | Bit.SUBJECT) || isActorAt(scan, at)) return false
  if (word.name !== 0 && !(word.name & NameBit.WORD) && !(word.bits & Bit.ARTICLE)) return false
  if (word.title !== null && /^لل/.test(word.key)) return false
  const bare = foldName(joined ? word.key.slice(1) : word.key)
  if (scan.index.officeWords.has(bare) || scan.index.officeWords.has(foldName(word.key))) {
    if (word.bits & Bit.FINITE && !(word.bits & Bit.ARTICLE) && !scan.index.officeWords.has(bare)) return false
    return !joined || (party === null && bare.startsWith("ال")) || bare.startsWith("شوون") || bare.startsWith("وزير")
  }
  if (word.name !== 0 && !(word.name & NameBit.WORD)) return false
  if (definite && !/(ي|ية)$/.test(word.key)) return false
  return (
    (word.bits & Bit.ARTICLE) !== 0 &&
    (word.bits & Bit.NOMINAL) !== 0 &&
    !joined &&
    !/^[بلفك]/.test(word.key) &&
    !(word.bits & Bit.AND) &&
    at + 1 < scan.tokens.count &&
    !isContactAt(scan, at)
  )
}

/** A side, both sides, a contact or a paper: the next actor or topic, no part of an office. */
function isActorAt(scan: Scan, at: number): boolean {
  const phrase = phraseAt(scan, at)
  return (
    phrase?.payloads.some((payload) => {
      const entry = scan.index.entries[payload] as Entry
      return entry.kind === "contact" && (entry.id === "side" || entry.id === "sides" || entry.id === "doing" || entry.id === "document")
    }) ?? false
  )
}

/** The party that the words of an office name: الأمين العام للأمم المتحدة, المبعوث الأممي. */
export function partyInside(scan: Scan, from: number, to: number): { party: string | null; entry: number } {
  for (let i = from + 1; i < to; i++) {
    const phrase = phraseAt(scan, i)
    if (phrase === null) continue
    const payload = phrase.payloads.find((p) =>
      ["organisation", "organisation-nisba", "nisba", "state", "seat"].includes((scan.index.entries[p] as Entry).kind),
    )
    if (payload !== undefined) {
      const entry = scan.index.entries[payload] as Entry
      return { party: entry.kind === "organisation" ? (nationalityAt(scan, phrase.end - 1) ?? entry.id) : entry.id, entry: payload }
    }
  }
  return { party: null, entry: -1 }
}

/** The state of a body that ends in its nationality: قائد القيادة المركزية الأميركية is an American officer. */
export function nationalityAt(scan: Scan, at: number): string | null {
  const phrase = phraseAt(scan, at)
  const entry = phrase === null ? null : entryOf(scan, phrase)
  return entry?.kind === "nisba" ? entry.id : null
}
