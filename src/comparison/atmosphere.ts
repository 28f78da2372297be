// Words that colour a meeting (ودية friendly, صريحة frank), on the scale of data/arabic/atmosphere.tsv. They count only
// beside a noun of contact or of mood, so that a frank accusation or a fruitful season is none.

import { warmthOfWords } from "../engine/atmosphere-words.js"
import type { TermIndexer } from "../engine/index-terms.js"
import type { Span } from "../text/span.js"
import type { AtmosphereWord } from "./comparison.js"
import type { PreparedAccount } from "./prepare-account.js"

/** Words between the noun and the adjective that belongs to it: أجواء أخوية سادتها المودة والصراحة. */
const REACH = 5

/** The words of atmosphere of an account, in its order. */
export function atmosphereOf({ account, number }: PreparedAccount, terms: TermIndexer): AtmosphereWord[] {
  const { warmth, nouns } = warmthOfWords()
  const { text } = account.document
  const out: AtmosphereWord[] = []
  let since = REACH + 1
  terms.visit(text, (word, span: Span) => {
    since++
    if (word.query.some((term) => nouns.has(term)) || nouns.has(word.exact)) since = 0
    const value = warmth.get(word.exact)
    if (value === undefined || since > REACH || since === 0) return
    out.push({ account: number, span, words: text.slice(span[0], span[1]), warmth: value })
  })
  return out
}
