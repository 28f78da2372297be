// Documents by words and filters: matched by the index, ranked by bm25 with titles counting more, shown with the words marked.
// Where too few documents have all words, those that have some follow.
import type { TermIndexer } from "../engine/index-terms.js"
import type { Database, Value } from "./database.js"
import { asksFacts, type FactQuery, factQuery } from "./fact-query.js"
import { HEAD, headOf, loadFacts, loadText } from "./load.js"
import { markWords, snippetOf } from "./mark-words.js"
import { limitOf } from "./page.js"
import type { Found, FoundDocument, SearchQuery } from "./record-store.js"
import { parseTextQuery, type TextQuery } from "./text-query.js"

/** Weights of title, body and exact forms in bm25. */
const WEIGHTS = "4.0, 1.0, 1.0"
/** Documents with words that are counted. */
const MOST_COUNTED = 10_000
/** Facts shown with a document. */
const SHOWN_FACTS = 3

/** A condition on documents and its values. */
interface Condition {
  readonly sql: string
  readonly values: readonly Value[]
}

interface Hit {
  readonly id: number
  readonly score: number
  readonly hasAllWords: boolean
}

/** The documents of a query, best first; without words, newest first. */
export function searchDocuments(database: Database, query: SearchQuery, indexer: TermIndexer): Found<FoundDocument> {
  const text = parseTextQuery(query.words ?? "", indexer)
  const facts = asksFacts(query) ? factQuery(database, query, false) : undefined
  if (facts === null) return { total: 0, items: [] }
  const condition = conditionOf(query, facts)
  const { limit, offset } = limitOf(query)
  const wanted = query.isGrouped ? (limit + offset) * 4 : limit + offset
  const { total, hits } = text.all === null ? listed(database, condition, wanted) : matched(database, text, condition, wanted)
  const kept = query.isGrouped ? oneOfEach(database, hits) : hits
  return {
    total,
    items: kept.slice(offset, offset + limit).flatMap((hit) => show(database, hit, text, indexer, facts)),
  }
}

/** Row ids of the best documents of a query, for facets. */
export function listDocuments(database: Database, query: SearchQuery, indexer: TermIndexer, most: number): number[] {
  const text = parseTextQuery(query.words ?? "", indexer)
  const facts = asksFacts(query) ? factQuery(database, query, false) : undefined
  if (facts === null) return []
  const condition = conditionOf(query, facts)
  return (text.all === null ? listed(database, condition, most) : matched(database, { ...text, some: null }, condition, most)).hits.map(
    ({ id }) => id,
  )
}

/** What the filters ask of a document, as a condition on its row id `$`. */
function conditionOf(query: SearchQuery, facts: FactQuery | undefined): Condition | null {
  const parts: string[] = []
  const values: Value[] = []
  if (query.since !== undefined) {
    parts.push("published >= ?")
    values.push(query.since)
  }
  if (query.until !== undefined) {
    // A month or a year holds all its days: U+FFFF sorts after every digit.
    parts.push("published <= ?")
    values.push(`${query.until}\uffff`)
  }
  if (query.outlet !== undefined && query.outlet.length > 0) {
    parts.push(`outlet IN (${query.outlet.map(() => "?").join(", ")})`)
    values.push(...query.outlet)
  }
  const sets: string[] = []
  if (parts.length > 0) sets.push(`SELECT id FROM document WHERE ${parts.join(" AND ")}`)
  if (facts !== undefined) {
    sets.push(`SELECT document FROM fact WHERE id IN (SELECT ${facts.id} ${facts.from})`)
    values.push(...facts.values)
  }
  return sets.length === 0 ? null : { sql: sets.map((set) => `$ IN (${set})`).join(" AND "), values }
}

function listed(database: Database, condition: Condition | null, wanted: number): { total: number; hits: Hit[] } {
  const where = condition === null ? "" : `WHERE ${condition.sql.replaceAll("$", "id")}`
  const values = condition?.values ?? []
  const rows = database.all(
    `SELECT id FROM document ${where} ORDER BY published IS NULL, published DESC, id DESC LIMIT ?`,
    ...values,
    wanted,
  )
  const total = Number(database.first(`SELECT count(*) FROM document ${where}`, ...values)?.[0] ?? 0)
  return { total, hits: rows.map(([id]) => ({ id: Number(id), score: 0, hasAllWords: true })) }
}

function matched(database: Database, text: TextQuery, condition: Condition | null, wanted: number): { total: number; hits: Hit[] } {
  // The plus keeps SQLite from asking the index once for each document of the condition.
  const and = condition === null ? "" : ` AND ${condition.sql.replaceAll("$", "+s.rowid")}`
  const values = condition?.values ?? []
  const ask = (match: string, most: number, hasAllWords: boolean): Hit[] =>
    database
      .all(`SELECT s.rowid, bm25(search, ${WEIGHTS}) FROM search s WHERE search MATCH ?${and} ORDER BY 2 LIMIT ?`, match, ...values, most)
      .map(([id, score]) => ({ id: Number(id), score: -Number(score), hasAllWords }))
  const count = (match: string): number => {
    const sql = `SELECT count(*) FROM (SELECT 1 FROM search s WHERE search MATCH ?${and} LIMIT ${MOST_COUNTED})`
    return Number(database.first(sql, match, ...values)?.[0] ?? 0)
  }
  const hits = ask(text.all as string, wanted, true)
  const isFull = hits.length >= wanted
  if (isFull || text.some === null) return { total: isFull ? count(text.all as string) : hits.length, hits }
  const ids = new Set(hits.map(({ id }) => id))
  const more = ask(text.some, wanted + hits.length, false).filter(({ id }) => !ids.has(id))
  return { total: count(text.some), hits: [...hits, ...more].slice(0, wanted) }
}

/** The best document of each family. */
function oneOfEach(database: Database, hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>()
  return hits.filter(({ id }) => {
    const family = String(database.first("SELECT family FROM document WHERE id = ?", id)?.[0])
    if (seen.has(family)) return false
    seen.add(family)
    return true
  })
}

function show(database: Database, hit: Hit, query: TextQuery, indexer: TermIndexer, facts: FactQuery | undefined): FoundDocument[] {
  const row = database.first(`SELECT ${HEAD} FROM document d WHERE d.id = ?`, hit.id)
  if (row === undefined) return []
  const text = loadText(database, hit.id)
  const ids =
    facts === undefined
      ? []
      : database.all(
          `SELECT id FROM fact WHERE document = ? AND id IN (SELECT ${facts.id} ${facts.from}) ORDER BY first LIMIT ?`,
          ...[hit.id, ...facts.values, SHOWN_FACTS],
        )
  return [
    {
      document: headOf(row),
      score: hit.score,
      hasAllWords: hit.hasAllWords,
      snippet: snippetOf(text, query.all === null ? [] : markWords(text, query, indexer)),
      facts: loadFacts(
        database,
        ids.map(([id]) => Number(id)),
      ),
    },
  ]
}
