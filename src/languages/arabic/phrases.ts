// The phrases of the gazetteer in one text, found once at each token and remembered: mentions, instruments and parties
// addressed all ask for them.
import { longestPhrase, type PhraseMatch, type PhraseTrie } from "../../stages/entities/gazetteer.js"
import type { ArabicWord } from "./make-word.js"

export class Phrases {
  readonly #found: (PhraseMatch | null | undefined)[]

  constructor(
    private readonly trie: PhraseTrie,
    private readonly words: readonly ArabicWord[],
  ) {
    this.#found = new Array(words.length)
  }

  /** The longest phrase that begins at token i, null for none. */
  at(i: number): PhraseMatch | null {
    if (i < 0 || i >= this.words.length) return null
    let found = this.#found[i]
    if (found === undefined) {
      found = (this.words[i] as ArabicWord).opens ? longestPhrase(this.trie, this.words, i, this.words.length) : null
      this.#found[i] = found
    }
    return found
  }
}
