// The title behind a name: عادل الجبير، وزير الخارجية. In: a scan and the token behind the name. Out: the title, or null.
// Absent: titles before names (titled-mentions.ts).

import type { ArabicWord } from "./make-word.js"
import { entryOf, phraseAt, type Scan } from "./mention-scan.js"
import { endOfName, skipToName } from "./name-grammar.js"
import { isComma } from "./name-parts.js"
import type { Title } from "./title-draft.js"
import { readTitle } from "./title-grammar.js"

/** A title after a name, directly or behind a comma, that is not the title of the next person. */
export function appositionAt(scan: Scan, at: number): Title | null {
  let from = at
  if (isComma(scan.tokens.sign[at])) from = at + 1
  from = skipToName(scan, from, false)
  if (from >= scan.tokens.count || (scan.tokens.breaks[from] as number) > 0) return null
  const word = scan.words[from] as ArabicWord
  const phrase = phraseAt(scan, from)
  const entry = phrase === null ? null : entryOf(scan, phrase)
  if (word.title === null && entry?.kind !== "office") return null
  if ((phrase?.prefix ?? "") !== "" || (word.title?.prefix ?? "") !== "" || (word.title !== null && word.title.head === "نظير")) return null
  const title = readTitle(scan, from)
  if (title === null || title.head === "" || (!title.complement && title.party === null)) return null
  // Where a name follows, it is the next person's title: استقبل الملك سلمان وزير الخارجية سامح شكري
  const gap = skipToName(scan, title.end, from > at)
  if (endOfName(scan, gap, true) > gap) return null
  return title
}
