// Facts that have one tag of each of several groups, out of the index of facts. The rarest group is marked in a table over
// fact ids, every other one passes over the marks, and what is left is sorted by day: nothing is sorted or looked up before.
import type { Database } from "./database.js"
import { countPostings, type Postings, readPostings } from "./postings.js"

/** Days from which and until which facts are taken, as sorting numbers. */
export interface DaySpan {
  readonly least: number
  readonly most: number
}

/** Facts in the order of day and id. */
export interface TaggedFacts {
  readonly count: number
  /** Id of the fact at a place. */
  at(place: number): number
  has(fact: number): boolean
}

/** Facts are ordered by one number: the day with 31 days a month, then the id. Exact below 2^53: ids below 2^31, days of 22 bits. */
const FACT_RANGE = 2 ** 31

/** The facts that have a tag of each group and none of the excluded ones. */
export function factsWith(
  database: Database,
  groups: readonly (readonly number[])[],
  excluded: readonly (readonly number[])[],
  { least, most }: DaySpan,
): TaggedFacts {
  const [rarest = [], ...others] = rarestFirst(database, groups)
  const chunks = readPostings(database, rarest)
  const { low, high } = rangeOf(chunks)
  const marks = new Uint8Array(Math.max(0, high - low + 1))
  const keys: number[] = []
  for (const { days, facts } of chunks) {
    for (let i = 0; i < facts.length; i++) {
      const day = days[i] as number
      const at = (facts[i] as number) - low
      if (day < least || day > most || marks[at] === 1) continue
      marks[at] = 1
      keys.push(orderOf(day) * FACT_RANGE + at)
    }
  }
  if (keys.length === 0) return sorted(keys, marks, 0, low)
  others.forEach((tags, i) => {
    pass(marks, low, readPostings(database, tags), i + 1, i + 2)
  })
  for (const tags of excluded) pass(marks, low, readPostings(database, tags), others.length + 1, 0)
  return sorted(keys, marks, others.length + 1, low)
}

/** Raises the marks of facts that have the mark `from`. */
function pass(marks: Uint8Array, low: number, chunks: readonly Postings[], from: number, to: number): void {
  for (const { facts } of chunks) {
    for (let i = 0; i < facts.length; i++) {
      // Beside the table it is undefined, which is no mark.
      if (marks[(facts[i] as number) - low] === from) marks[(facts[i] as number) - low] = to
    }
  }
}

function sorted(keys: readonly number[], marks: Uint8Array, mark: number, low: number): TaggedFacts {
  const kept = Float64Array.from(keys.filter((key) => marks[key % FACT_RANGE] === mark)).sort()
  return {
    count: kept.length,
    at: (place) => ((kept[place] as number) % FACT_RANGE) + low,
    has: (fact) => marks[fact - low] === mark,
  }
}

function rangeOf(chunks: readonly Postings[]): { readonly low: number; readonly high: number } {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const { facts } of chunks) {
    // Ascending inside a chunk.
    low = Math.min(low, facts[0] as number)
    high = Math.max(high, facts[facts.length - 1] as number)
  }
  return { low, high }
}

function rarestFirst(database: Database, groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  if (groups.length < 2) return groups
  const counted = groups.map((ids) => ({ ids, count: countPostings(database, ids) }))
  return counted.sort((a, b) => a.count - b.count).map(({ ids }) => ids)
}

/** A sorting day (20240522) with less room between: 31 days a month, 12 months a year. */
function orderOf(day: number): number {
  const year = Math.floor(day / 10000)
  return (year * 13 + (Math.floor(day / 100) % 100)) * 32 + (day % 100)
}
