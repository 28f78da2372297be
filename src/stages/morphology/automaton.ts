// Enters: a packed minimal acyclic automaton, as its writer made it.
// Leaves: for a slice of a text, the number of the word it is among all words in sorted
//   order, or -1. Numbers are kept on transitions, so the walk is also the hash.
// Absent: any knowledge of a language, any allocation while looking up.
//
// Packed words: [letters, states, transitions, words], one code unit for each letter in
// rising order, one transition count for each state, then the transitions. A state comes after
// every state it leads to; the last one is the root. A transition is target << 8 | letter << 1
// | 1 when a word ends with it; those of one state are in rising order of letter.

export type Automaton = {
  /** How many words there are. */
  readonly size: number
  readonly lowest: number
  /** Code unit minus `lowest` to letter + 1; 0 for a unit no word has. */
  readonly letters: Uint8Array
  readonly root: number
  /** Per state two words: which letters leave it, as bits. */
  readonly bits: Int32Array
  readonly first: Int32Array
  /** Target state << 1 | 1 when a word ends here. */
  readonly target: Int32Array
  /** Words that sort before those of this transition, within its state. */
  readonly before: Int32Array
}

export const MAX_LETTERS = 64
const HEADER = 4

/** Opens packed words for looking up; linear in their number. */
export function openAutomaton(words: Uint32Array): Automaton {
  const [letterCount, stateCount, transitionCount, size] = words
  const lowest = words[HEADER] ?? 0
  const highest = letterCount > 0 ? words[HEADER + letterCount - 1] : 0
  const letters = new Uint8Array(highest - lowest + 1)
  for (let i = 0; i < letterCount; i++) letters[words[HEADER + i] - lowest] = i + 1
  const bits = new Int32Array(stateCount * 2)
  const first = new Int32Array(stateCount)
  const target = new Int32Array(transitionCount)
  const before = new Int32Array(transitionCount)
  const below = new Int32Array(stateCount)
  const counts = HEADER + letterCount
  let read = counts + stateCount
  let at = 0
  for (let state = 0; state < stateCount; state++) {
    first[state] = at
    let total = 0
    for (let left = words[counts + state]; left > 0; left--, at++) {
      const word = words[read++]
      const letter = (word >>> 1) & 63
      const to = word >>> 8
      bits[state * 2 + (letter >>> 5)] |= 1 << (letter & 31)
      target[at] = (to << 1) | (word & 1)
      before[at] = total
      total += below[to] + (word & 1)
    }
    below[state] = total
  }
  return { size, lowest, letters, root: stateCount - 1, bits, first, target, before }
}

/** The number of the word `text.slice(start, end)`, or -1 when it is none. */
export function lookup(automaton: Automaton, text: string, start: number, end: number): number {
  if (start >= end) return -1
  const { lowest, letters, bits, first, target, before } = automaton
  let state = automaton.root
  let number = 0
  let ends = 0
  for (let i = start; i < end; i++) {
    const offset = text.charCodeAt(i) - lowest
    if (offset < 0 || offset >= letters.length) return -1
    const letter = letters[offset] - 1
    if (letter < 0) return -1
    const low = bits[state * 2]
    let leaving = low
    let index = first[state]
    if (letter > 31) {
      index += bitCount(low)
      leaving = bits[state * 2 + 1]
    }
    const bit = 1 << (letter & 31)
    if ((leaving & bit) === 0) return -1
    index += bitCount(leaving & (bit - 1))
    // A word ending on the way sorts before the longer ones.
    number += ends + before[index]
    const packed = target[index]
    ends = packed & 1
    state = packed >>> 1
  }
  return ends === 1 ? number : -1
}

function bitCount(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
