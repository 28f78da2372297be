// Ways from a spelling into the gazetteer: as it stands, and behind its proclitics.
// In: a folded spelling. Out: ids of words of phrases, each with the prefix that it stands behind. Absent: the phrases
// themselves (stages/entities/gazetteer.ts).
import type { PhraseKey } from "../../stages/morphology/words.js"
import { splitsOf } from "./analyse.js"
import { foldName } from "./fold.js"

/** The ids under which the gazetteer knows a spelling. */
export function phraseKeys(key: string, wordIds: ReadonlyMap<string, number>): PhraseKey[] {
  const out: PhraseKey[] = []
  const strong = foldName(key)
  const seen = new Set<number>()
  const add = (text: string, prefix: string) => {
    const id = wordIds.get(text)
    if (id !== undefined && !seen.has(id)) {
      seen.add(id)
      out.push({ id, prefix })
    }
  }
  add(strong, "")
  for (const split of splitsOf(strong)) {
    if (split.future) continue
    const prefix = split.conjunction + split.preposition
    if (prefix === "") continue
    // The gazetteer keeps the article as part of a name: للكويت is ل + الكويت.
    add(split.article ? `ال${strong.slice(split.skip)}` : strong.slice(split.skip), prefix)
  }
  return out
}
