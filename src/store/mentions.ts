// Every place where a person, a party, an instrument or a place is named, document by document, newest first. Documents are
// found by the register of people, by the tags of facts and by the words of the name; what is named where, their records say.
// Absent: naming (the engine); a name in a document that has neither a fact of it nor its usual name is not found.

import { isState } from "../document/vocabulary.js"
import type { TermIndexer } from "../engine/index-terms.js"
import type { Span } from "../text/span.js"
import type { Database } from "./database.js"
import { entryId, spansOf as entrySpans } from "./entries.js"
import { wholeGroups } from "./entry-groups.js"
import { HEAD, headOf, loadText } from "./load.js"
import { limitOf } from "./page.js"
import { factsOfTag } from "./postings.js"
import type { DocumentMentions, EntityKind, Found, Page } from "./record-store.js"
import { wholePeople } from "./register.js"
import { parseTextQuery } from "./text-query.js"

/** Code units around a mention that are shown, and mentions of one document that are. */
const AROUND = 90
const SHOWN = 12

interface Candidate {
  readonly document: number
  /** Ids of the person in the document's record. */
  readonly locals: readonly string[]
}

/** Documents that name it, newest first, each with its mentions in the order of the text. */
export function findMentions(
  database: Database,
  indexer: TermIndexer,
  kind: EntityKind,
  id: string,
  names: readonly string[],
  page: Page,
): Found<DocumentMentions> {
  const { limit, offset } = limitOf(page)
  const ids = kind === "person" ? [] : wholeGroups(database, kind, [entryId(kind, id)])
  const candidates = kind === "person" ? byRegister(database, id) : byTags(database, indexer, kind, ids, names)
  const items: DocumentMentions[] = []
  let total = 0
  for (const { document, locals } of candidates) {
    // Of people every candidate counts; the others only where the record holds them.
    if (kind === "person" && (total < offset || items.length === limit)) {
      total++
      continue
    }
    const spans = spansOf(database, document, kind, new Set(ids), locals)
    if (spans.length === 0) continue
    if (total >= offset && items.length < limit) items.push(shown(database, document, spans))
    total++
  }
  return { total, items }
}

function byRegister(database: Database, id: string): Candidate[] {
  const keys = wholePeople(database, [id])
  const rows = database.all(
    `SELECT m.document, json_group_array(m.local) FROM person_mention m JOIN person p ON p.id = m.person JOIN document d ON d.id = m.document
     WHERE p.key IN (SELECT value FROM json_each(?)) GROUP BY m.document ORDER BY d.published DESC, m.document DESC`,
    JSON.stringify(keys),
  )
  return rows.map(([document, locals]) => ({ document: Number(document), locals: JSON.parse(String(locals)) as string[] }))
}

/** Documents whose facts have the tag, and those that have the words of a name. */
function byTags(
  database: Database,
  indexer: TermIndexer,
  kind: Exclude<EntityKind, "person">,
  ids: readonly string[],
  names: readonly string[],
): Candidate[] {
  const found = new Set<number>()
  const sql = "SELECT DISTINCT f.document FROM json_each(?) j CROSS JOIN fact f ON f.id = j.value"
  for (const id of ids) {
    const tag = kind === "place" && isState(id) ? `country ${id}` : `${kind} ${id}`
    for (const [document] of database.all(sql, JSON.stringify(factsOfTag(database, tag)))) found.add(Number(document))
  }
  if (kind !== "place")
    for (const name of names) {
      const match = parseTextQuery(`"${name.replaceAll('"', " ")}"`, indexer).all
      if (match === null) continue
      for (const [document] of database.all("SELECT rowid FROM search WHERE search MATCH ?", match)) found.add(Number(document))
    }
  const rows = database.all(
    "SELECT id FROM document WHERE id IN (SELECT value FROM json_each(?)) ORDER BY published DESC, id DESC",
    JSON.stringify([...found]),
  )
  return rows.map(([document]) => ({ document: Number(document), locals: [] }))
}

function spansOf(database: Database, document: number, kind: EntityKind, ids: ReadonlySet<string>, locals: readonly string[]): Span[] {
  if (kind !== "person") return sorted(entrySpans(database, document, kind, ids))
  const head = JSON.parse(String(database.first("SELECT head FROM document_text WHERE document = ?", document)?.[0] ?? "{}")) as {
    readonly people?: readonly { readonly id: string; readonly mentions: readonly Span[] }[]
  }
  return sorted((head.people ?? []).filter((one) => locals.includes(one.id)).flatMap((one) => one.mentions))
}

function sorted(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

/** The mentions with the words around them; those that stand close to each other share a stretch. */
function shown(database: Database, document: number, spans: readonly Span[]): DocumentMentions {
  const text = loadText(database, document)
  const passages: { text: string; start: number; marks: Span[] }[] = []
  for (const [start, end] of spans.slice(0, SHOWN)) {
    const last = passages.at(-1)
    if (last !== undefined && end <= last.start + last.text.length) {
      last.marks.push([start - last.start, end - last.start])
      continue
    }
    const from = wordStart(text, start - AROUND)
    const to = wordEnd(text, end + AROUND)
    passages.push({ text: text.slice(from, to), start: from, marks: [[start - from, end - from]] })
  }
  const head = database.first(`SELECT ${HEAD} FROM document d WHERE d.id = ?`, document)
  return { document: headOf(head ?? []), count: spans.length, passages }
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.indexOf(" ", at)
  return space < 0 || space > at + AROUND / 2 ? at : space + 1
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(" ", at)
  return space < at - AROUND / 2 ? at : space
}
