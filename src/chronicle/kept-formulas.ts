// Recurring wordings kept in a record. For each document the shingles of its statements are kept as numbers; where documents
// came or went the numbers of all are gone over (no text is), and the formulas that differ are written. So it comes to the
// same as finding them in the whole record at once. Time for an update grows with the record's shingles, some milliseconds a
// thousand documents.
import { clusterFormulas, type KeyedStretch } from "../comparison/formula-clusters.js"
import type { Stretch } from "../comparison/formulas.js"
import type { Database, Value } from "../store/database.js"

/** Who speaks in each statement toward whom, as it is kept. */
export type Sides = readonly (readonly [party: string | null, toward: readonly string[]])[]

/** The shingles of a document's statements as bytes: float64, each statement after minus its length. */
export function packStretches(stretches: readonly Stretch[]): Uint8Array {
  const numbers = stretches.flatMap(({ keys }) => [-keys.length, ...keys])
  const packed = Float64Array.from(numbers)
  return new Uint8Array(packed.buffer)
}

function unpackStretches(bytes: Uint8Array, document: number): KeyedStretch[] {
  const numbers = new Float64Array(bytes.slice().buffer)
  const out: KeyedStretch[] = []
  for (let at = 0; at < numbers.length; ) {
    const length = -(numbers[at] as number)
    out.push({ document, keys: numbers.subarray(at + 1, at + 1 + length) })
    at += 1 + length
  }
  return out
}

/** A use as it is kept: document by row id, statement of it, first and last shingle, whether whole. */
export interface KeptUse {
  readonly document: number
  readonly stretch: number
  readonly first: number
  readonly last: number
  readonly isWhole: boolean
}

export interface KeptFormula {
  readonly document: number
  readonly stretch: number
  /** Words of the statement, end exclusive. */
  readonly first: number
  readonly last: number
  readonly documents: number
  readonly uses: readonly KeptUse[]
}

const FIELDS = 5

/** Finds the formulas of all documents that count, and writes those that differ. Call inside a transaction. */
export function changeFormulas(database: Database): void {
  const rows = database.all("SELECT document, published, key, keys FROM chronicle_document WHERE counts = 1")
  const order = (row: readonly Value[]): string => `${row[1] ?? ""} ${row[2]}`
  const sorted = rows.map((row) => ({ row, order: order(row) })).sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
  const stretches: KeyedStretch[] = []
  const places: { document: number; stretch: number }[] = []
  for (const [n, { row }] of sorted.entries())
    for (const [stretch, keyed] of unpackStretches(row[3] as Uint8Array, n).entries()) {
      stretches.push(keyed)
      places.push({ document: Number(row[0]), stretch })
    }
  const known = new Map<string, number>()
  for (const [document, stretch, first, last, mark] of database.all("SELECT document, stretch, first, last, mark FROM chronicle_formula"))
    known.set(`${document} ${stretch} ${first} ${last}`, Number(mark))
  for (const { opening, from, to, uses } of clusterFormulas(stretches)) {
    const { document, stretch } = places[opening] as (typeof places)[number]
    const packed = new Int32Array(uses.length * FIELDS)
    const documents = new Set<number>()
    for (const [n, use] of uses.entries()) {
      const place = places[use.stretch] as (typeof places)[number]
      documents.add(place.document)
      packed.set([place.document, place.stretch, use.first, use.last, use.isWhole ? 1 : 0], n * FIELDS)
    }
    const mark = markOf(packed)
    const key = `${document} ${stretch} ${from} ${to}`
    const before = known.get(key)
    known.delete(key)
    if (before === mark) continue
    database.run(
      "INSERT OR REPLACE INTO chronicle_formula (document, stretch, first, last, documents, mark, uses) VALUES (?, ?, ?, ?, ?, ?, ?)",
      ...[document, stretch, from, to, documents.size, mark, new Uint8Array(packed.buffer)],
    )
  }
  for (const key of known.keys()) {
    const [document, stretch, first, last] = key.split(" ").map(Number) as [number, number, number, number]
    database.run(
      "DELETE FROM chronicle_formula WHERE document = ? AND stretch = ? AND first = ? AND last = ?",
      ...[document, stretch, first, last],
    )
  }
}

/** A number of 52 bits that differs where the numbers do: two hashes of 26 bits. */
function markOf(numbers: Int32Array): number {
  let a = 0x811c9dc5
  let b = 0x2f0b4a27
  for (let i = 0; i < numbers.length; i++) {
    const one = numbers[i] as number
    a = Math.imul(a ^ one ^ (one >>> 15), 0x01000193)
    b = Math.imul(b ^ one, 0x85ebca6b)
    b ^= b >>> 15
  }
  return ((a ^ (a >>> 13)) & 0x3ffffff) * 0x4000000 + ((b ^ (b >>> 13)) & 0x3ffffff)
}

/** The formulas that are kept, those in most documents first. */
export function loadFormulas(database: Database): KeptFormula[] {
  return database
    .all("SELECT document, stretch, first, last, documents, uses FROM chronicle_formula ORDER BY documents DESC")
    .map(([document, stretch, first, last, documents, uses]) => {
      const packed = new Int32Array((uses as Uint8Array).slice().buffer)
      const own: KeptUse[] = []
      for (let at = 0; at < packed.length; at += FIELDS) {
        const [place, statement, from, to, whole] = packed.subarray(at, at + FIELDS) as unknown as [number, number, number, number, number]
        own.push({ document: place, stretch: statement, first: from, last: to, isWhole: whole === 1 })
      }
      return {
        document: Number(document),
        stretch: Number(stretch),
        first: Number(first),
        last: Number(last),
        documents: Number(documents),
        uses: own,
      }
    })
}
