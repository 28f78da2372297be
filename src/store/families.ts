// Families of near-duplicates: documents whose signatures share a band are looked at, and those that are alike share a family.
// A batch is asked in a few questions; documents of one batch meet one another in memory.
import type { Database } from "./database.js"
import { insertRows } from "./insert-rows.js"
import { ALIKE, bandsOf, likeness } from "./signature.js"

/** Candidates of one band that are looked at: more would make a thousand reprints quadratic. */
const MOST_CANDIDATES = 6

export interface Unplaced {
  readonly id: number
  readonly key: string
  readonly signature: Uint32Array
}

interface Candidate {
  readonly family: string
  readonly signature: Uint32Array
}

/** Signatures that are kept before the cache starts afresh. */
const MOST_KEPT = 20_000

export interface Families {
  /** The family of each document that is not in yet, in their order; notes their bands. */
  place(documents: readonly Unplaced[]): string[]
  /** Forgets what was cached; call where a transaction was rolled back. */
  forget(): void
}

export function openFamilies(database: Database): Families {
  let known = new Map<number, Candidate>()
  const candidate = (id: number): Candidate | undefined => {
    let found = known.get(id)
    if (found === undefined) {
      const sql = "SELECT d.family, t.signature FROM document d JOIN document_text t ON t.document = d.id WHERE d.id = ?"
      const row = database.first(sql, id)
      if (row === undefined) return undefined
      found = { family: String(row[0]), signature: asSignature(row[1] as Uint8Array) }
      known.set(id, found)
    }
    return found
  }
  const familyOf = (signature: Uint32Array, bands: readonly number[], byBand: ReadonlyMap<number, readonly number[]>): string | null => {
    const seen = new Set<number>()
    for (const band of bands) {
      for (const id of byBand.get(band) ?? []) {
        if (seen.has(id)) continue
        seen.add(id)
        const other = candidate(id)
        if (other !== undefined && likeness(signature, other.signature) >= ALIKE) return other.family
      }
    }
    return null
  }
  return {
    place: (documents) => {
      if (known.size > MOST_KEPT) known = new Map()
      const bands = documents.map(({ signature }) => [...new Set(bandsOf(signature))])
      const byBand = storedByBand(database, [...new Set(bands.flat())])
      const rows: number[][] = []
      const families = documents.map(({ id, key, signature }, n) => {
        const family = familyOf(signature, bands[n] as number[], byBand) ?? key
        known.set(id, { family, signature })
        for (const band of bands[n] as number[]) {
          rows.push([band, id])
          const others = byBand.get(band)
          if (others === undefined) byBand.set(band, [id])
          else if (others.length < MOST_CANDIDATES) others.push(id)
        }
        return family
      })
      // In the order of the table: neighbours share pages.
      rows.sort((a, b) => (a[0] as number) - (b[0] as number))
      insertRows(database, "band (hash, document)", rows)
      return families
    },
    forget: () => {
      known = new Map()
    },
  }
}

/** The first documents of each band, as one row: rows cost more than what is in them. */
function storedByBand(database: Database, bands: readonly number[]): Map<number, number[]> {
  const row = database.first(
    `SELECT json_group_array(json_array(band, json(documents))) FROM (
       SELECT j.value AS band, (SELECT json_group_array(document) FROM (SELECT document FROM band WHERE hash = j.value LIMIT ${MOST_CANDIDATES})) AS documents
       FROM json_each(?) j WHERE EXISTS (SELECT 1 FROM band WHERE hash = j.value))`,
    JSON.stringify([...bands].sort((a, b) => a - b)),
  )
  return new Map(JSON.parse(String(row?.[0])) as [number, number[]][])
}

function asSignature(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer)
}
