// Phrases of the pack's tables as one trie over word ids; longest match from a token on.
// Spelling is folded before it gets here; what a phrase stands for is the pack's business.
import type { Word } from "../morphology/words.js"

/** A trie over word ids. Payloads are numbers ≥ 0; one phrase may carry several. */
export class PhraseTrie {
  /** Edges by node and word id, open-addressed: node, id and next node of each, node 0 for a free place. At most half full. */
  #edges = new Int32Array(3 << 12)
  #edgeCount = 0
  /** 1 for each node from which a phrase goes on: most do not, and this tells it at once. */
  #inner = new Uint8Array(4096)
  /** One less than the number of places for edges, a power of two. */
  #mask = (1 << 12) - 1
  readonly #payloads: (number[] | undefined)[] = [undefined]
  /** 1 for each node at which a phrase ends. */
  #ends = new Uint8Array(4096)
  #nodes = 1
  /** Node after each id from the root, 0 for none: most words begin no phrase, and this tells it at once. */
  #roots = new Int32Array(1024)

  /** Adds a phrase of word ids. */
  add(ids: readonly number[], payload: number): void {
    let node = 0
    for (const id of ids) {
      let next = this.step(node, id)
      if (next < 0) {
        next = this.#nodes++
        if (node === 0) this.#root(id, next)
        else this.#edge(node, id, next)
        this.#payloads.push(undefined)
      }
      node = next
    }
    if (node >= this.#ends.length) {
      const wider = new Uint8Array(Math.max(node + 1, this.#ends.length * 2))
      wider.set(this.#ends)
      this.#ends = wider
    }
    this.#ends[node] = 1
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

  #edge(node: number, id: number, next: number): void {
    if (this.#edgeCount * 6 >= this.#edges.length) {
      const old = this.#edges
      this.#edges = new Int32Array(old.length * 2)
      this.#mask = this.#mask * 2 + 1
      for (let i = 0; i < old.length; i += 3) if (old[i] !== 0) this.#place(old[i] as number, old[i + 1] as number, old[i + 2] as number)
    }
    this.#place(node, id, next)
    this.#edgeCount++
    if (node >= this.#inner.length) {
      const wider = new Uint8Array(Math.max(node + 1, this.#inner.length * 2))
      wider.set(this.#inner)
      this.#inner = wider
    }
    this.#inner[node] = 1
  }

  #place(node: number, id: number, next: number): void {
    const edges = this.#edges
    let at = firstPlace(node, id, this.#mask)
    while (edges[at] !== 0) at = at + 3 === edges.length ? 0 : at + 3
    edges[at] = node
    edges[at + 1] = id
    edges[at + 2] = next
  }

  /** Node after `id` from `node` (0 is the root), -1 where no phrase goes on. */
  step(node: number, id: number): number {
    if (node === 0) return id < this.#roots.length ? this.#roots[id] || -1 : -1
    const edges = this.#edges
    let at = firstPlace(node, id, this.#mask)
    for (let here = edges[at] as number; here !== 0; here = edges[at] as number) {
      if (here === node && edges[at + 1] === id) return edges[at + 2] as number
      at = at + 3 === edges.length ? 0 : at + 3
    }
    return -1
  }

  /** How many nodes there are, the root counted: nodes are 0 … size - 1. */
  get size(): number {
    return this.#nodes
  }

  /** Whether a phrase goes on from `node`, which is not the root. */
  goesOn(node: number): boolean {
    return this.#inner[node] === 1
  }

  payloads(node: number): readonly number[] | undefined {
    return this.#ends[node] === 1 ? this.#payloads[node] : undefined
  }
}

/** Where the search for an edge begins. */
function firstPlace(node: number, id: number, mask: number): number {
  let mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(id, 0x85ebca6b)
  mixed ^= mixed >>> 15
  return (mixed & mask) * 3
}

/** A phrase found at a token. */
export interface PhraseMatch {
  /** One past the last token. */
  readonly end: number
  readonly payloads: readonly number[]
  /** Node of the trie at which the phrase ends. */
  readonly node: number
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
      if (payloads !== undefined && (best === null || i > best.end)) best = { end: i, payloads, node, prefix: first.prefix }
      if (i >= limit || !trie.goesOn(node)) break
      // A hyphen between two words of a phrase is no word of it.
      if (i + 1 < limit && isHyphen((words[i] as Word).form)) i++
      node = step(trie, node, words[i] as Word)
      i++
    }
  }
  return best
}

function isHyphen(form: string): boolean {
  return form === "-" || form === "–"
}

function step(trie: PhraseTrie, node: number, word: Word): number {
  for (const key of word.phrases) {
    if (key.prefix !== "") break
    const next = trie.step(node, key.id)
    if (next >= 0) return next
  }
  return -1
}
