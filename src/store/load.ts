// Rows become what the interface gives: heads of documents, whole documents, facts with their words.
import { createHash } from "node:crypto"
import type { Doubt } from "../document/doubt.js"
import type { Encounter, Statement } from "../document/record.js"
import type { Database, Row, Value } from "./database.js"
import type { FactBody } from "./fact-rows.js"
import { dayOf } from "./fact-rows.js"
import { assembleRecord, type RecordHead } from "./prepare-document.js"
import type { DocumentHead, FactKind, StoredDocument, StoredFact } from "./record-store.js"

/** Columns of a head, of a document called `d`. */
export const HEAD = "d.id, d.key, d.title, d.published, d.outlet, d.author, d.url, d.language, d.family, d.engine"

/** A head from a row that begins with the columns of `HEAD`. */
export function headOf(row: Row): DocumentHead {
  const text = (at: number): string | null => (row[at] === null ? null : String(row[at]))
  return {
    id: String(row[1]),
    title: text(2),
    published: text(3),
    outlet: text(4),
    author: text(5),
    url: text(6),
    language: String(row[7]),
    family: String(row[8]),
    engine: String(row[9]),
  }
}

/** Heads by row ids, in the order of the ids. */
export function loadHeads(database: Database, ids: readonly number[]): DocumentHead[] {
  return ids.flatMap((id) => {
    const row = database.first(`SELECT ${HEAD} FROM document d WHERE d.id = ?`, id)
    return row === undefined ? [] : [headOf(row)]
  })
}

/** The text of a document by its row id. */
export function loadText(database: Database, id: number): string {
  return String(database.first("SELECT text FROM document_text WHERE document = ?", id)?.[0] ?? "")
}

/** A whole document by its row id. */
export function loadDocument(database: Database, id: number): StoredDocument | null {
  const row = database.first(`SELECT ${HEAD} FROM document d WHERE d.id = ?`, id)
  const long = database.first("SELECT text, head, origins FROM document_text WHERE document = ?", id)
  if (row === undefined || long === undefined) return null
  const encounters: Encounter[] = []
  const statements: Statement[] = []
  for (const [kind, body] of database.all("SELECT kind, body FROM fact WHERE document = ? ORDER BY id", id)) {
    const { value: now, read } = JSON.parse(String(body)) as FactBody
    // What a person added the engine did not read.
    if (read === null) continue
    const value = read ?? now
    if (kind === "encounter") encounters.push(value as Encounter)
    else statements.push(value as Statement)
  }
  const found = database.all("SELECT address, external_id, title, published, outlet, url FROM occurrence WHERE document = ?", id)
  const text = (value: Value | undefined): string | null => (value === null || value === undefined ? null : String(value))
  return {
    ...headOf(row),
    text: String(long[0]),
    origins: JSON.parse(String(long[2])),
    occurrences: found.map(([address, externalId, title, published, outlet, url]) => ({
      address: String(address),
      externalId: text(externalId),
      title: text(title),
      published: text(published),
      outlet: text(outlet),
      url: text(url),
    })),
    record: assembleRecord(JSON.parse(String(long[1])) as RecordHead, encounters, statements),
  }
}

/** Facts by row ids, in the order of the ids. */
export function loadFacts(database: Database, ids: readonly number[]): StoredFact[] {
  const doubts = doubtIds(database)
  const texts = new Map<number, { readonly text: string; readonly head: DocumentHead }>()
  return ids.flatMap((id) => {
    const row = database.first("SELECT document, key, kind, what, day, first, last, body, state, tags FROM fact WHERE id = ?", id)
    if (row === undefined) return []
    const document = Number(row[0])
    let source = texts.get(document)
    if (source === undefined) {
      const found = database.first(
        `SELECT ${HEAD}, t.text FROM document d JOIN document_text t ON t.document = d.id WHERE d.id = ?`,
        document,
      )
      if (found === undefined) return []
      source = { text: String(found[10]), head: headOf(found) }
      texts.set(document, source)
    }
    const { value, people, read } = JSON.parse(String(row[7])) as FactBody
    const [first, last] = [Number(row[5]), Number(row[6])]
    return [
      {
        id: `${source.head.id}.${row[1]}`,
        document: source.head,
        kind: row[2] as FactKind,
        what: row[3] as StoredFact["what"],
        day: dayOf(Number(row[4])),
        people: people.map(([key, name, role]) => ({ id: key, name, role })),
        words: source.text.slice(first, last),
        span: [first, last] as const,
        value,
        state: row[8] === "" ? "read" : (row[8] as StoredFact["state"]),
        read: read ?? null,
        doubts: (JSON.parse(String(row[9])) as number[]).flatMap((tag) => doubts.get(tag) ?? []),
        version: versionOf(`${row[8]} ${row[7]}`),
      },
    ]
  })
}

/** The tags of doubts by their ids. */
function doubtIds(database: Database): ReadonlyMap<number, Doubt> {
  const rows = database.all("SELECT id, name FROM tag WHERE name BETWEEN 'doubt ' AND 'doubt!'")
  return new Map(rows.map(([id, name]) => [Number(id), String(name).slice("doubt ".length) as Doubt]))
}

/** Changes whenever the fact does. */
function versionOf(body: string): string {
  return createHash("sha1").update(body).digest("base64url").slice(0, 16)
}
