// The index of facts: for each tag the facts that have it, with their days, in chunks of a few hundred. A chunk is one row, so
// that a batch writes a row for each of its tags and not one for each tag of each fact; and a question reads rows by the
// dozen and meets them in typed arrays. A chunk's data: n days, then n facts, each 32 bits, facts ascending.
// Absent: which tags a filter means (fact-query.ts).
import type { Database } from "./database.js"
import { insertRows } from "./insert-rows.js"

/** Entries of a tag's last chunk from which the next ones begin another: more would be written again too often. */
const OPEN = 192
const BYTES = 8

/** Facts with their days, in no order. */
export interface Postings {
  readonly days: Int32Array
  readonly facts: Int32Array
}

/** Gathers what a transaction puts into the index and takes out of it. */
export interface PostingWriter {
  add(tag: number, day: number, fact: number): void
  remove(tag: number, fact: number): void
  /** Writes it all. */
  flush(): void
  /** Forgets it all. */
  forget(): void
}

/** Opens a writer; nothing is written before `flush`. */
export function openPostings(database: Database): PostingWriter {
  let added = new Map<number, number[]>()
  let removed = new Map<number, Set<number>>()
  let leastAdded = Number.POSITIVE_INFINITY
  const forget = (): void => {
    added = new Map()
    removed = new Map()
    leastAdded = Number.POSITIVE_INFINITY
  }
  const flush = (): void => {
    for (const [tag, facts] of removed) takeOut(database, tag, facts)
    if (added.size > 0) putIn(database, added)
    forget()
  }
  return {
    add: (tag, day, fact) => {
      leastAdded = Math.min(leastAdded, fact)
      const list = added.get(tag)
      if (list === undefined) added.set(tag, [day, fact])
      else list.push(day, fact)
    },
    remove: (tag, fact) => {
      // What is taken out must have been put in.
      if (fact >= leastAdded) flush()
      const facts = removed.get(tag)
      if (facts === undefined) removed.set(tag, new Set([fact]))
      else facts.add(fact)
    },
    flush,
    forget,
  }
}

/** Takes facts out of a tag's chunks. */
function takeOut(database: Database, tag: number, facts: ReadonlySet<number>): void {
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (const fact of facts) {
    least = Math.min(least, fact)
    most = Math.max(most, fact)
  }
  const rows = database.all("SELECT first, data FROM posting WHERE tag = ? AND first <= ? ORDER BY first DESC", tag, most)
  for (const [first, data] of rows) {
    const chunk = decode(data as Uint8Array)
    const kept: number[] = []
    for (let i = 0; i < chunk.facts.length; i++) {
      if (!facts.has(chunk.facts[i] as number)) kept.push(chunk.days[i] as number, chunk.facts[i] as number)
    }
    if (kept.length === 0) database.run("DELETE FROM posting WHERE tag = ? AND first = ?", tag, Number(first))
    else if (kept.length < chunk.facts.length * 2) {
      database.run("UPDATE posting SET data = ? WHERE tag = ? AND first = ?", encode(kept), tag, Number(first))
    }
    // Chunks before this one hold lesser facts only.
    if (Number(first) <= least) break
  }
}

/** Puts entries behind those that a tag has; their facts are greater than all that are there. */
function putIn(database: Database, added: ReadonlyMap<number, readonly number[]>): void {
  const tags = [...added.keys()].sort((a, b) => a - b)
  const open = new Map<number, { readonly first: number; readonly data: Uint8Array }>()
  const last = database.all(
    `SELECT p.tag, p.first, p.data FROM json_each(?) j CROSS JOIN posting p
     ON p.tag = j.value AND p.first = (SELECT max(first) FROM posting WHERE tag = j.value) WHERE length(p.data) < ${OPEN * BYTES}`,
    JSON.stringify(tags),
  )
  for (const [tag, first, data] of last) open.set(Number(tag), { first: Number(first), data: data as Uint8Array })
  const rows = tags.map((tag) => {
    const entries = added.get(tag) as readonly number[]
    const before = open.get(tag)
    return before === undefined ? [tag, entries[1] as number, encode(entries)] : [tag, before.first, encode(entries, decode(before.data))]
  })
  insertRows(database, "posting (tag, first, data)", rows, "INSERT OR REPLACE")
}

/** Data of a chunk: what was there, then entries as day, fact, day, fact … */
function encode(entries: readonly number[], before: Postings = { days: new Int32Array(0), facts: new Int32Array(0) }): Uint8Array {
  const old = before.facts.length
  const count = old + entries.length / 2
  const data = new Int32Array(count * 2)
  data.set(before.days)
  data.set(before.facts, count)
  for (let i = 0; i < entries.length; i += 2) {
    data[old + i / 2] = entries[i] as number
    data[count + old + i / 2] = entries[i + 1] as number
  }
  return Buffer.from(data.buffer)
}

function decode(bytes: Uint8Array): Postings {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const all = new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4)
  return { days: all.subarray(0, all.length / 2), facts: all.subarray(all.length / 2) }
}

/** All chunks of some tags. A fact that has two of them comes twice. */
export function readPostings(database: Database, tags: readonly number[]): Postings[] {
  const chunks: Postings[] = []
  for (const tag of tags) {
    for (const [data] of database.all("SELECT data FROM posting WHERE tag = ?", tag)) chunks.push(decode(data as Uint8Array))
  }
  return chunks
}

/** Row ids of the facts that have a tag, given by its name. */
export function factsOfTag(database: Database, name: string): number[] {
  const tag = database.first("SELECT id FROM tag WHERE name = ?", name)?.[0]
  return tag === undefined ? [] : readPostings(database, [Number(tag)]).flatMap(({ facts }) => [...facts])
}

/** How many facts have one of some tags, those with two counted twice. */
export function countPostings(database: Database, tags: readonly number[]): number {
  let count = 0
  for (const tag of tags) count += Number(database.first(`SELECT sum(length(data)) / ${BYTES} FROM posting WHERE tag = ?`, tag)?.[0] ?? 0)
  return count
}

/** Every entry of the index. */
export function* eachPosting(database: Database): Generator<{ readonly tag: number; readonly day: number; readonly fact: number }> {
  for (const [tag] of database.all("SELECT DISTINCT tag FROM posting")) {
    for (const { days, facts } of readPostings(database, [Number(tag)])) {
      for (let i = 0; i < facts.length; i++) yield { tag: Number(tag), day: days[i] as number, fact: facts[i] as number }
    }
  }
}
