// How much a word tells of what a stretch is about: rare words much, words of every document little, names of the parties
// themselves next to nothing (inverse document frequency, Spärck Jones 1972). And how alike two stretches are by that.
// Counted over the documents until now, so that what later documents hold never changes what was told of earlier ones.
import type { Worded } from "./pledge-items.js"

export type Weights = (word: Worded) => number

/** What a word of every document still weighs. */
const LEAST = 0.05

/** Documents in which each term stood so far; it can be kept as JSON. */
export interface TermCounts {
  documents: number
  readonly terms: Record<string, number>
}

/** Counts of no documents. */
export function noCounts(): TermCounts {
  return { documents: 0, terms: Object.create(null) as Record<string, number> }
}

/** Counts one more document, given its terms, each once. */
export function countTerms(counts: TermCounts, terms: readonly string[]): void {
  counts.documents++
  for (const term of terms) counts.terms[term] = (counts.terms[term] ?? 0) + 1
}

/** Weights by the documents counted so far. */
export function weightsBy(counts: TermCounts): Weights {
  return ({ terms }) => {
    let most = 1
    for (const term of terms) most = Math.max(most, counts.terms[term] ?? 1)
    const all = counts.documents
    // Beyond half of the documents a word is part of how they are written.
    return most * 2 > all && all > 3 ? LEAST : Math.log(1 + all / most)
  }
}

/** Share of the weight of a's words that b has too, 0 to 1; 0 for no words. */
export function heldShare(a: readonly Worded[], b: ReadonlySet<string>, weigh: Weights): number {
  let met = 0
  let total = 0
  for (const word of a) {
    const weight = weigh(word)
    total += weight
    if (word.terms.some((term) => b.has(term))) met += weight
  }
  return total === 0 ? 0 : met / total
}

export function termSet(words: readonly Worded[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => word.terms))
}
