// Enters: the text of one Corpus.hs of duckling.
// Leaves: its examples: what the phrases mean, as a constructor with its arguments, and the phrases.
// Absent: Haskell. Only the one form in which the corpora write their lists is known.

export interface DucklingExample {
  /** The constructor: datetime, NumeralValue, simple … */
  readonly make: string
  /** What follows it, as written. */
  readonly args: string
  readonly phrase: string
}

/** The examples of a corpus, in its order. */
export function parseCorpus(source: string): DucklingExample[] {
  const out: DucklingExample[] = []
  for (const [, call = "", list = ""] of source.matchAll(/examples \((.*)\)\s*\n\s*\[((?:\s*,?\s*"[^"\n]*"\s*)*)\]/g)) {
    const space = call.indexOf(" ")
    for (const [, phrase = ""] of list.matchAll(/"([^"\n]*)"/g))
      out.push({ make: call.slice(0, space), args: call.slice(space + 1), phrase: phrase.replace(/\\(.)/g, "$1") })
  }
  return out
}

/** The numbers of `((2013, 3, 1, 0, 0, 0), …)`, each tuple as a list. */
export function tuplesOf(args: string): number[][] {
  return [...args.matchAll(/\((\d+(?:, \d+)*)\)/g)].map(([, inner = ""]) => inner.split(", ").map(Number))
}
