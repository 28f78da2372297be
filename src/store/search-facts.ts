// Facts by filters, newest first; where there are words, of the documents that have them.
import type { TermIndexer } from "../engine/index-terms.js"
import type { Database, Value } from "./database.js"
import { type FactQuery, factQuery } from "./fact-query.js"
import { loadFacts } from "./load.js"
import { limitOf } from "./page.js"
import type { Found, SearchQuery, StoredFact } from "./record-store.js"
import { parseTextQuery } from "./text-query.js"

/** The facts of a query. */
export function searchFacts(database: Database, query: SearchQuery, indexer: TermIndexer): Found<StoredFact> {
  const asked = restricted(database, query, indexer)
  if (asked === null) return { total: 0, items: [] }
  const { limit, offset } = limitOf(query)
  return { total: countFacts(database, asked), items: loadFacts(database, listFacts(database, asked, limit, offset)) }
}

/** The query for facts, narrowed to the documents that have the words; null where nothing can be found. */
export function restricted(database: Database, query: SearchQuery, indexer: TermIndexer): FactQuery | null {
  const asked = factQuery(database, query, true)
  if (asked === null) return null
  const words = query.words === undefined ? null : parseTextQuery(query.words, indexer).all
  if (words === null) return asked
  const from = `${asked.from} AND ${asked.id} IN (SELECT w.id FROM search s CROSS JOIN fact w ON w.document = s.rowid WHERE search MATCH ?)`
  return { ...asked, from, values: [...asked.values, words] }
}

/** How many facts a query has. */
export function countFacts(database: Database, { from, id, values, repeats }: FactQuery): number {
  const counted = repeats ? `count(DISTINCT ${id})` : "count(*)"
  return Number(database.first(`SELECT ${counted} ${from}`, ...values)?.[0] ?? 0)
}

/** Row ids of the facts of a query, newest first. */
export function listFacts(database: Database, { from, id, day, values, repeats }: FactQuery, limit: number, offset: number): number[] {
  const sql = `SELECT ${repeats ? "DISTINCT " : ""}${id}, ${day} ${from} ORDER BY ${day} DESC, ${id} DESC LIMIT ? OFFSET ?`
  return database.all(sql, ...(values as Value[]), limit, offset).map(([fact]) => Number(fact))
}
