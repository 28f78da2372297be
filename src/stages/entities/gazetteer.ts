// Phrases of the pack's tables as one trie over word ids; longest match from a token on.
// Spelling is folded before it gets here; what a phrase stands for is the pack's business.
import type { Word } from "../morphology/words.js"

/** A trie over word ids. Payloads are numbers ≥ 0; one phrase may carry several. */
export class PhraseTrie {
  readonly #next = new Map<number, number>()
  readonly #payloads: (number[] | undefined)[] = [undefined]
  #nodes = 1
  /** Node after each id from the root, 0 for none: most words begin no phrase, and this tells it at once. */
  #roots = new Int32Array(1024)

  /** Adds a phrase of word ids. */
  add(ids: readonly number[], payload: number): void {
    let node = 0
    for (const id of ids) {
      const key = node * SPREAD + id
      let next = this.#next.get(key)
      if (next === undefined) {
        next = this.#nodes++
        this.#next.set(key, next)
        if (node === 0) this.#root(id, next)
        this.#payloads.push(undefined)
      }
      node = next
    }
    const here = this.#payloads[node]
    if (here === undefined) this.#payloads[node] = [payload]
    else if (!here.includes(payload)) here.push(payload)
  }

  #root(id: number, node: number): void {
    if (id >= this.#roots.length) {
      const wider = new Int32Array(Math.max(id + 1, this.#roots.length * 2))
      wider.set(this.#roots)
      this.#roots = wider
    }
    this.#roots[id] = node
  }

  /** Node after `id` from `node` (0 is the root), -1 where no phrase goes on. */
  step(node: number, id: number): number {
    if (node === 0) return id < this.#roots.length ? this.#roots[id] || -1 : -1
    return this.#next.get(node * SPREAD + id) ?? -1
  }

  payloads(node: number): readonly number[] | undefined {
    return this.#payloads[node]
  }
}

/** More than there are word ids, so that node and id make one exact number. */
const SPREAD = 1_048_576

/** A phrase found at a token. */
export interface PhraseMatch {
  /** One past the last token. */
  readonly end: number
  readonly payloads: readonly number[]
  /** Proclitics before the first word. */
  readonly prefix: string
}

/**
 * The longest phrase that begins at token `at`, or null. Only the first word may carry proclitics.
 * Phrases do not cross `limit`. Work is bounded by the longest phrase.
 */
export function longestPhrase(trie: PhraseTrie, words: readonly Word[], at: number, limit: number): PhraseMatch | null {
  let best: PhraseMatch | null = null
  for (const first of (words[at] as Word).phrases) {
    let node = trie.step(0, first.id)
    let i = at + 1
    while (node >= 0) {
      const payloads = trie.payloads(node)
      if (payloads !== undefined && (best === null || i > best.end)) best = { end: i, payloads, prefix: first.prefix }
      if (i >= limit) break
      node = step(trie, node, words[i] as Word)
      i++
    }
  }
  return best
}

function step(trie: PhraseTrie, node: number, word: Word): number {
  for (const key of word.phrases) {
    if (key.prefix !== "") break
    const next = trie.step(node, key.id)
    if (next >= 0) return next
  }
  return -1
}
