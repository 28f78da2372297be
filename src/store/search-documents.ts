// Documents by words and filters: matched by the index, ranked by bm25 with titles counting more, shown with the words marked.
// Where too few documents have all words, those that have some follow.
import type { TermIndexer } from "../engine/index-terms.js"
import type { Database, Value } from "./database.js"
import { asksFacts, type FactQuery, factQuery } from "./fact-query.js"
import { HEAD, headOf, loadFacts, loadText } from "./load.js"
import { markWords, snippetOf } from "./mark-words.js"
import { limitOf } from "./page.js"
import type { Found, FoundDocument, SearchQuery } from "./record-store.js"
import { factSource } from "./search-facts.js"
import { parseTextQuery, type TextQuery } from "./text-query.js"

/** Weights of title, body, exact forms and tags in bm25. */
const WEIGHTS = "4.0, 1.0, 1.0, 0.0"
/** Documents with words that are counted. */
const MOST_COUNTED = 10_000
/** Facts shown with a document. */
const SHOWN_FACTS = 3

/** A condition on documents and its values. */
interface Condition {
  readonly sql: string
  readonly values: readonly Value[]
  /** What must stand in the index beside the words, "" for nothing. */
  readonly match: string
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

/** What the filters ask of a document `d`: of the index what it can say, the rest of each document that it gives. */
function conditionOf(query: SearchQuery, facts: FactQuery | undefined): Condition {
  const parts: string[] = []
  const values: Value[] = []
  if (query.since !== undefined) {
    parts.push("d.published >= ?")
    values.push(query.since)
  }
  if (query.until !== undefined) {
    // A month or a year holds all its days: U+FFFF sorts after every digit.
    parts.push("d.published <= ?")
    values.push(`${query.until}\uffff`)
  }
  if (query.outlet !== undefined && query.outlet.length > 0) {
    parts.push(`d.outlet IN (${query.outlet.map(() => "?").join(", ")})`)
    values.push(...query.outlet)
  }
  if (facts !== undefined && !facts.isMatch) {
    const source = factSource(facts)
    parts.push(`d.id IN (SELECT f.document ${source.from})`)
    values.push(...source.values)
  }
  return { sql: parts.length === 0 ? "1" : parts.join(" AND "), values, match: facts?.match ?? "" }
}

function listed(database: Database, { sql, values, match }: Condition, wanted: number): { total: number; hits: Hit[] } {
  const from =
    match === "" ? `FROM document d WHERE ${sql}` : `FROM search s CROSS JOIN document d ON d.id = s.rowid WHERE search MATCH ? AND ${sql}`
  const asked = match === "" ? values : [match, ...values]
  const rows = database.all(`SELECT d.id ${from} ORDER BY d.published DESC, d.id DESC LIMIT ?`, ...asked, wanted)
  const count = sql === "1" ? `SELECT count(*) ${from}` : `SELECT count(*) FROM (SELECT 1 ${from} LIMIT ${MOST_COUNTED})`
  const total = Number(database.first(count, ...asked)?.[0] ?? 0)
  return { total, hits: rows.map(([id]) => ({ id: Number(id), score: 0, hasAllWords: true })) }
}

function matched(database: Database, text: TextQuery, condition: Condition, wanted: number): { total: number; hits: Hit[] } {
  const { sql, values } = condition
  const from = `FROM search s ${sql === "1" ? "" : "CROSS JOIN document d ON d.id = s.rowid "}WHERE search MATCH ? AND ${sql}`
  const within = (words: string): string => (condition.match === "" ? words : `(${words}) AND ${condition.match}`)
  const ask = (words: string, most: number, hasAllWords: boolean): Hit[] =>
    database
      .all(`SELECT s.rowid, bm25(search, ${WEIGHTS}) ${from} ORDER BY 2 LIMIT ?`, within(words), ...values, most)
      .map(([id, score]) => ({ id: Number(id), score: -Number(score), hasAllWords }))
  const count = (words: string): number =>
    Number(database.first(`SELECT count(*) FROM (SELECT 1 ${from} LIMIT ${MOST_COUNTED})`, within(words), ...values)?.[0] ?? 0)
  const hits = ask(text.all as string, wanted, true)
  const isFull = wanted >= 0 && hits.length >= wanted
  if (isFull) return { total: count(text.all as string), hits }
  if (text.some === null || wanted < 0) return { total: hits.length, hits }
  const ids = new Set(hits.map(({ id }) => id))
  const more = ask(text.some, wanted + hits.length, false).filter(({ id }) => !ids.has(id))
  // Where documents have all words, the others are an addition and are not counted.
  return { total: hits.length > 0 ? hits.length : count(text.some), hits: [...hits, ...more].slice(0, wanted) }
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
  return [
    {
      document: headOf(row),
      score: hit.score,
      hasAllWords: hit.hasAllWords,
      snippet: snippetOf(text, query.all === null ? [] : markWords(text, query, indexer)),
      facts: facts === undefined ? [] : loadFacts(database, factsOf(database, hit.id, facts).slice(0, SHOWN_FACTS)),
    },
  ]
}

/** Row ids of the facts of a document that a query asks for, in the order of the text. */
function factsOf(database: Database, document: number, { tagged, condition, values }: FactQuery): number[] {
  const where = condition === "" ? "" : `AND ${condition}`
  const rows = database.all(`SELECT f.id FROM fact f WHERE f.document = ? ${where} ORDER BY f.first`, document, ...values)
  return rows.map(([id]) => Number(id)).filter((id) => tagged === null || tagged.has(id))
}
