// Facts by filters, newest first; where there are words, of the documents that have them.
import type { TermIndexer } from "../engine/index-terms.js"
import type { Database } from "./database.js"
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
  const condition = [asked.condition, "f.document IN (SELECT rowid FROM search WHERE search MATCH ?)"]
    .filter((part) => part !== "")
    .join(" AND ")
  return { ...asked, condition, values: [...asked.values, words], isMatch: false }
}

/** How many facts a query has. */
export function countFacts(database: Database, query: FactQuery): number {
  if (query.tagged !== null && query.condition === "") return query.tagged.count
  const { from, values } = factSource(query)
  return Number(database.first(`SELECT count(*) ${from}`, ...values)?.[0] ?? 0)
}

/** Row ids of the facts of a query, newest first; all of them where the limit is negative. */
export function listFacts(database: Database, query: FactQuery, limit: number, offset: number): number[] {
  const { tagged } = query
  if (tagged !== null && query.condition === "") {
    const count = Math.max(0, limit < 0 ? tagged.count - offset : Math.min(limit, tagged.count - offset))
    return Array.from({ length: count }, (_, i) => tagged.at(tagged.count - 1 - offset - i))
  }
  const { from, values } = factSource(query)
  const order = tagged === null ? "f.day DESC, f.id DESC" : "j.key"
  return database.all(`SELECT f.id ${from} ORDER BY ${order} LIMIT ? OFFSET ?`, ...values, limit, offset).map(([id]) => Number(id))
}

/** The facts of a query as a table `f`; where they were found by tags, beside `j`, whose key is their place, newest first. */
export function factSource({ tagged, condition, values }: FactQuery): { readonly from: string; readonly values: FactQuery["values"] } {
  const where = condition === "" ? "1" : condition
  if (tagged === null) return { from: `FROM fact f WHERE ${where}`, values }
  const ids = JSON.stringify(Array.from({ length: tagged.count }, (_, i) => tagged.at(tagged.count - 1 - i)))
  return { from: `FROM json_each(?) j CROSS JOIN fact f ON f.id = j.value WHERE ${where}`, values: [ids, ...values] }
}
