// Enters: words, sorted by code unit, each once.
// Leaves: the packed words of a minimal acyclic automaton (layout in automaton.ts).
// Absent: reading and looking up. Minimised while building, one word at a time, so the
//   unminimised trie never exists.

import { MAX_LETTERS } from "../../src/stages/morphology/automaton.js"

/** A transition still open to change: the last one of each state on the current word's path. */
type Node = { letters: number[]; targets: number[]; ends: number[] }

/** Builds the automaton; throws on words out of order, repeated or empty. */
export function buildAutomaton(sortedUniqueForms: string[]): Uint32Array {
  const units = alphabetOf(sortedUniqueForms)
  const letterOf = new Map(units.map((unit, index) => [unit, index]))
  const register = new Map<string, number>()
  const counts: number[] = []
  const transitions: number[] = []

  const freeze = (node: Node): number => {
    const packed = node.letters.map((letter, i) => ((node.targets[i] << 8) | (letter << 1) | node.ends[i]) >>> 0)
    const key = packed.join(",")
    const known = register.get(key)
    if (known !== undefined) return known
    const state = counts.length
    counts.push(packed.length)
    for (const word of packed) transitions.push(word)
    register.set(key, state)
    return state
  }

  const leaf = freeze(empty())
  // path[depth] is the state reached by the first `depth` letters of the last word.
  const path: Node[] = [empty()]
  const close = (depth: number): void => {
    while (path.length - 1 > depth) {
      const state = freeze(path.pop() ?? empty())
      const parent = path[path.length - 1]
      parent.targets[parent.targets.length - 1] = state
    }
  }

  let previous = ""
  for (const word of sortedUniqueForms) {
    if (word <= previous) throw new Error(`"${word}" after "${previous}": not sorted, or twice`)
    let common = 0
    while (common < previous.length && word[common] === previous[common]) common++
    close(common)
    for (let i = common; i < word.length; i++) {
      const node = path[path.length - 1]
      node.letters.push(letterOf.get(word.charCodeAt(i)) ?? 0)
      node.targets.push(leaf)
      node.ends.push(i === word.length - 1 ? 1 : 0)
      path.push(empty())
    }
    previous = word
  }
  close(0)
  // The root is written last even when an equal state is known.
  register.clear()
  freeze(path[0])
  const header = [units.length, counts.length, transitions.length, sortedUniqueForms.length]
  return Uint32Array.from([...header, ...units, ...counts, ...transitions])
}

function empty(): Node {
  return { letters: [], targets: [], ends: [] }
}

function alphabetOf(words: string[]): number[] {
  const seen = new Set<number>()
  for (const word of words) for (let i = 0; i < word.length; i++) seen.add(word.charCodeAt(i))
  if (seen.size > MAX_LETTERS) throw new Error(`${seen.size} letters: at most ${MAX_LETTERS}`)
  return [...seen].sort((a, b) => a - b)
}
