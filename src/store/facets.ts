// What the results of a query hold, counted: parties, acts, kinds, topics, instruments, people, outlets, years.
import type { TermIndexer } from "../engine/index-terms.js"
import type { Database } from "./database.js"
import { headsOf } from "./entry-groups.js"
import type { Facets, FacetValue, SearchQuery } from "./record-store.js"
import { listDocuments } from "./search-documents.js"
import { listFacts, restricted } from "./search-facts.js"

/** Results that are counted. */
const MOST = 2000
/** Values of one facet. */
const VALUES = 12
/** The tags that are facets, by the word that their names begin with. */
const TAGS: Readonly<Record<string, keyof Facets>> = {
  party: "party",
  act: "act",
  encounter: "encounter",
  topic: "topic",
  instrument: "instrument",
  person: "person",
  doubt: "doubt",
}
const GROUPED = ["party", "instrument", "person"] as const

/** Counts documents that hold a value, or facts that have it. */
export function countFacets(database: Database, query: SearchQuery, indexer: TermIndexer, of: "documents" | "facts"): Facets {
  const asked = of === "facts" ? restricted(database, query, indexer) : null
  const ids = of === "documents" ? listDocuments(database, query, indexer, MOST) : asked === null ? [] : listFacts(database, asked, MOST, 0)
  const counts: Record<keyof Facets, Map<string, number>> = {
    party: new Map(),
    act: new Map(),
    encounter: new Map(),
    topic: new Map(),
    instrument: new Map(),
    person: new Map(),
    outlet: new Map(),
    year: new Map(),
    doubt: new Map(),
  }
  const count = (facet: keyof Facets, value: string): void => {
    counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1)
  }
  const list = JSON.stringify(ids)
  const unit = of === "documents" ? "f.document" : "f.id"
  const rows = database.all(`SELECT ${unit}, f.tags FROM fact f WHERE ${unit} IN (SELECT value FROM json_each(?)) ORDER BY 1`, list)
  const tagged = rows.map(([id, tags]) => ({ id: Number(id), tags: JSON.parse(String(tags)) as number[] }))
  const valueOfTag = valuesOfTags(database, tagged)
  // Of one document or fact a value counts once, also where several entries are one.
  const last = new Map<string, number>()
  for (const { id, tags } of tagged)
    for (const tag of tags) {
      const value = valueOfTag.get(tag)
      if (value === undefined || last.get(value.key) === id) continue
      last.set(value.key, id)
      count(value.facet, value.value)
    }
  const documents =
    of === "documents"
      ? "SELECT outlet, published FROM document WHERE id IN (SELECT value FROM json_each(?))"
      : `SELECT d.outlet, iif(f.day = 0, NULL, CAST(f.day / 10000 AS TEXT)) FROM fact f JOIN document d ON d.id = f.document
         WHERE f.id IN (SELECT value FROM json_each(?))`
  for (const [outlet, day] of database.all(documents, list)) {
    if (outlet !== null) count("outlet", String(outlet))
    if (day !== null) count("year", String(day).slice(0, 4))
  }
  const ranked = Object.entries(counts).map(([facet, values]) => [facet, named(database, facet, rank(values))])
  return Object.fromEntries(ranked) as unknown as Facets
}

interface TagValue {
  readonly facet: keyof Facets
  readonly value: string
  readonly key: string
}

/** The value of each tag that is one of a facet; entries that are one have the value of their head. */
function valuesOfTags(database: Database, facts: readonly { readonly tags: readonly number[] }[]): ReadonlyMap<number, TagValue> {
  const ids = new Set(facts.flatMap(({ tags }) => tags))
  const heads = new Map(GROUPED.map((kind) => [kind as string, headsOf(database, kind)]))
  const values = new Map<number, TagValue>()
  for (const [id, name] of database.all(
    "SELECT id, name FROM tag WHERE id IN (SELECT value FROM json_each(?))",
    JSON.stringify([...ids]),
  )) {
    const tag = String(name)
    const kind = tag.slice(0, tag.indexOf(" "))
    const facet = TAGS[kind]
    if (facet === undefined) continue
    const own = tag.slice(kind.length + 1)
    const value = heads.get(kind)?.get(own) ?? own
    values.set(Number(id), { facet, value, key: `${kind} ${value}` })
  }
  return values
}

/** Values that are ids of the register with their names. */
function named(database: Database, facet: string, values: readonly FacetValue[]): readonly FacetValue[] {
  const sql =
    facet === "person"
      ? "SELECT name FROM person WHERE key = ?"
      : facet === "instrument"
        ? "SELECT name FROM instrument WHERE id = ?"
        : null
  if (sql === null) return values
  return values.map((one) => {
    const name = database.first(sql, one.value)?.[0]
    return typeof name === "string" ? { ...one, name } : one
  })
}

function rank(values: ReadonlyMap<string, number>): FacetValue[] {
  return [...values]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, VALUES)
    .map(([value, count]) => ({ value, count }))
}
