// Phrases of the pack's tables as one trie over word ids; longest match from a token on.
// Spelling is folded before it gets here; what a phrase stands for is the pack's business.
import type { Word } from "../morphology/words.js"

/** Grown copies hold at least one place more than `length`. */
function grown32(from: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(Math.max(length + 1, from.length * 2))
  to.set(from)
  return to
}

/**
 * A trie over word ids. Payloads are numbers ≥ 0; one phrase may carry several. Most nodes lead to one other, which is the
 * next in number: following a phrase then reads on in one array, which the processor fetches ahead.
 */
export class PhraseTrie {
  /** For each node but the root two numbers: the id of the first word by which a phrase goes on and the node after it, 0 for none. */
  #first = new Int32Array(8192)
  /** 1 for each node with more words by which phrases go on than the first. */
  #forks = new Uint8Array(4096)
  /** Edges of those by node and word id, open-addressed: node, id and next node of each, node 0 for a free place. At most half full. */
  #edges = new Int32Array(3 << 12)
  #edgeCount = 0
  /** One less than the number of places for edges, a power of two. */
  #mask = (1 << 12) - 1
  readonly #payloads: (number[] | undefined)[] = [undefined]
  /** 1 for each node at which a phrase ends. */
  #ends = new Uint8Array(4096)
  #nodes = 1
  /** Node after each id from the root, 0 for none: most words begin no phrase, and this tells it at once. */
  #roots = new Int32Array(1024)

  /** Adds a phrase of word ids, which are greater than 0. */
  add(ids: readonly number[], payload: number): void {
    let node = 0
    for (const id of ids) {
      let next = this.step(node, id)
      if (next < 0) {
        next = this.#newNode()
        if (node === 0) {
          if (id >= this.#roots.length) this.#roots = grown32(this.#roots, id)
          this.#roots[id] = next
        } else this.#edge(node, id, next)
      }
      node = next
    }
    this.#ends[node] = 1
    const here = this.#payloads[node]
    if (here === undefined) this.#payloads[node] = [payload]
    else if (!here.includes(payload)) here.push(payload)
  }

  #newNode(): number {
    const node = this.#nodes++
    this.#payloads.push(undefined)
    if (node >= this.#ends.length) {
      const [ends, forks] = [new Uint8Array(node * 2), new Uint8Array(node * 2)]
      ends.set(this.#ends)
      forks.set(this.#forks)
      this.#ends = ends
      this.#forks = forks
      this.#first = grown32(this.#first, node * 4)
    }
    return node
  }

  #edge(node: number, id: number, next: number): void {
    if (this.#first[node * 2] === 0) {
      this.#first[node * 2] = id
      this.#first[node * 2 + 1] = next
      return
    }
    this.#forks[node] = 1
    if (this.#edgeCount * 6 >= this.#edges.length) {
      const old = this.#edges
      this.#edges = new Int32Array(old.length * 2)
      this.#mask = this.#mask * 2 + 1
      for (let i = 0; i < old.length; i += 3) if (old[i] !== 0) this.#place(old[i] as number, old[i + 1] as number, old[i + 2] as number)
    }
    this.#place(node, id, next)
    this.#edgeCount++
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
    if (this.#first[node * 2] === id) return this.#first[node * 2 + 1] as number
    if (this.#forks[node] === 0) return -1
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
    return this.#first[node * 2] !== 0
  }

  /** Whether a phrase ends at `node`. */
  endsAt(node: number): boolean {
    return this.#ends[node] === 1
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
  let end = 0
  let found = -1
  let prefix = ""
  for (const opening of (words[at] as Word).openings) {
    let { node } = opening
    let i = at + 1
    while (node >= 0) {
      if (i > end && trie.endsAt(node)) {
        end = i
        found = node
        prefix = opening.prefix
      }
      if (i >= limit || !trie.goesOn(node)) break
      // A hyphen between two words of a phrase is no word of it.
      if (i + 1 < limit && isHyphen((words[i] as Word).form)) i++
      const { phraseId } = words[i] as Word
      node = phraseId < 0 ? -1 : trie.step(node, phraseId)
      i++
    }
  }
  return found < 0 ? null : { end, payloads: trie.payloads(found) ?? [], node: found, prefix }
}

function isHyphen(form: string): boolean {
  return form === "-" || form === "–"
}
