// How much a word tells of what a stretch is about: rare words much, words of every document little, names of the parties
// themselves next to nothing (inverse document frequency, Spärck Jones 1972). And how alike two stretches are by that.
import type { ContentWord } from "./prepare-account.js"

export type Weights = (word: ContentWord) => number

/** What a word of every document still weighs. */
const LEAST = 0.05

/** Weights from documents, each the words of its text. Linear in the words. */
export function weightsOf(documents: readonly (readonly ContentWord[])[]): Weights {
  const counts = new Map<string, number>()
  for (const words of documents) {
    const seen = new Set<string>()
    for (const { terms } of words) for (const term of terms) seen.add(term)
    for (const term of seen) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  const all = documents.length
  return ({ terms }) => {
    let most = 1
    for (const term of terms) most = Math.max(most, counts.get(term) ?? 1)
    // Beyond half of the documents a word is part of how they are written.
    return most * 2 > all && all > 3 ? LEAST : Math.log(1 + all / most)
  }
}

/** Share of the weight of a's words that b has too, 0 to 1; 0 for no words. */
export function heldShare(a: readonly ContentWord[], b: ReadonlySet<string>, weigh: Weights): number {
  let met = 0
  let total = 0
  for (const word of a) {
    const weight = weigh(word)
    total += weight
    if (word.terms.some((term) => b.has(term))) met += weight
  }
  return total === 0 ? 0 : met / total
}

export function termSet(words: readonly ContentWord[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => word.terms))
}
