// Puts prepared documents into the tables: texts once, occurrences, facts with their tags, people, index, signature.
// Call inside a transaction. Corrections of a document are applied to its facts whenever they are written.
// Absent: reading (prepare-document.ts).
import type { Encounter, ReadoutRecord, Statement } from "../document/record.js"
import type { TermIndexer } from "../engine/index-terms.js"
import { correctFacts } from "./correct-facts.js"
import { correctionsOf } from "./corrections.js"
import type { Database } from "./database.js"
import { doubtTag } from "./doubts.js"
import { type FactBody, type FactRow, type PersonRow, personRows } from "./fact-rows.js"
import { insertRows } from "./insert-rows.js"
import { loadDocument } from "./load.js"
import { assembleRecord, type IndexedDocument, indexDocument, type PreparedDocument, type RecordHead } from "./prepare-document.js"
import { changedKeys, noteChanges, readFacts } from "./reading-changes.js"
import type { AddResult, Correction, IncomingDocument } from "./record-store.js"
import { markRegister } from "./register.js"
import { ALIKE, bandsOf, likeness } from "./signature.js"

/** Candidates of one band that are looked at: more would make a thousand reprints quadratic. */
const MOST_CANDIDATES = 6

const NOTHING: ReadonlySet<string> = new Set()

/** The fields that a document takes from its occurrences. */
export interface DocumentFields {
  readonly title: string | null
  readonly published: string | null
  readonly source: string | null
  readonly author: string | null
  readonly url: string | null
  readonly language: string | null
  readonly origins: Readonly<Record<string, string>>
}

export interface DocumentWriter {
  /** Stores a document that is not in yet, or notes that it was met at one more address. */
  write(document: PreparedDocument): AddResult
  /** Puts the facts, people and index of a new reading in the place of the old ones. */
  replace(id: number, document: PreparedDocument): void
  /** Writes the facts of a document again with the corrections that now hold. */
  correct(id: number, indexer: TermIndexer): void
  /** Forgets cached ids; call where a transaction was rolled back. */
  forget(): void
}

/** A writer on a database; it caches the ids of tags and people. */
export function openWriter(database: Database): DocumentWriter {
  const tags = new Map<string, number>()
  const persons = new Map<string, number>()

  const tagId = (name: string): number => {
    let id = tags.get(name)
    if (id === undefined) {
      const row = database.first("SELECT id FROM tag WHERE name = ?", name)
      id = row === undefined ? database.run("INSERT INTO tag (name) VALUES (?)", name) : Number(row[0])
      tags.set(name, id)
    }
    return id
  }
  const personRowId = ({ id: key, name, party, fold }: PersonRow): number => {
    let id = persons.get(key)
    if (id === undefined) {
      const row = database.first("SELECT id FROM person WHERE key = ?", key)
      if (row === undefined) {
        markRegister(database)
        id = database.run("INSERT INTO person (key, name, party, fold) VALUES (?, ?, ?, ?)", key, name, party, fold)
      } else id = Number(row[0])
      persons.set(key, id)
    }
    return id
  }

  /** Gives the tags of all facts, as the index wants them. */
  const writeFacts = (id: number, facts: readonly FactRow[], changed: ReadonlySet<string> = NOTHING): string => {
    const all = new Set<number>()
    const links: number[][] = []
    // The transaction writes alone, so the next ids are free.
    let row = Number(database.first("SELECT max(id) FROM fact")?.[0] ?? 0)
    const rows = facts.map((fact) => {
      const ids = (changed.has(fact.key) ? [...fact.tags, doubtTag("new-reading")] : fact.tags).map(tagId)
      row++
      for (const tag of ids) {
        all.add(tag)
        links.push([tag, fact.day, row])
      }
      return [row, id, fact.key, fact.kind, fact.what, fact.day, fact.first, fact.last, fact.body, JSON.stringify(ids), fact.state]
    })
    insertRows(database, "fact (id, document, key, kind, what, day, first, last, body, tags, state)", rows)
    // In the order of the index: neighbours share pages.
    links.sort((a, b) => (a[0] as number) - (b[0] as number))
    insertRows(database, "fact_tag (tag, day, fact)", links)
    let tokens = ""
    for (const tag of all) tokens += `t${tag} `
    return tokens
  }
  const writePeople = (id: number, people: readonly PersonRow[]): void => {
    const rows = people.map((person) => [id, person.local, personRowId(person), person.name, JSON.stringify(person.titles)])
    insertRows(database, "person_mention (document, local, person, name, titles)", rows)
  }
  const writeCorrected = (
    id: number,
    record: ReadoutRecord,
    read: readonly PersonRow[],
    text: string,
    corrections: readonly Correction[],
  ): string => {
    const { facts, people } = correctFacts(record, read, text, corrections)
    for (const person of people) personRowId(person)
    return writeFacts(id, facts, changedKeys(database, id))
  }
  const writeReading = (id: number, document: PreparedDocument, changed?: ReadonlySet<string>): void => {
    const corrections = correctionsOf(database, document.key)
    const tags =
      corrections.length === 0
        ? writeFacts(id, document.facts, changed)
        : writeCorrected(id, recordOf(document), document.people, document.incoming.text, corrections)
    writePeople(id, document.people)
    for (const { id: key, kind, name, parties } of document.instruments) {
      database.run(
        "INSERT OR IGNORE INTO instrument (id, kind, name, parties) VALUES (?, ?, ?, ?)",
        key,
        kind,
        name,
        JSON.stringify(parties),
      )
    }
    writeIndex(database, id, document, tags)
  }

  const create = (document: PreparedDocument): AddResult => {
    const { incoming, key, signature } = document
    const bands = bandsOf(signature)
    const family = findFamily(database, signature, bands) ?? key
    const id = database.run(
      "INSERT INTO document (key, title, published, outlet, author, url, language, family, engine) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      ...[key, incoming.title ?? null, incoming.published ?? null, incoming.source ?? null, incoming.author ?? null, incoming.url ?? null],
      ...[document.language, family, document.engine],
    )
    database.run(
      "INSERT INTO document_text (document, text, head, origins, signature) VALUES (?, ?, ?, ?, ?)",
      ...[id, incoming.text, document.head, JSON.stringify(incoming.origins ?? {})],
      Buffer.from(signature.buffer, signature.byteOffset, signature.byteLength),
    )
    insertRows(
      database,
      "band (hash, document)",
      [...new Set(bands)].sort((a, b) => a - b).map((band) => [band, id]),
    )
    writeOccurrence(database, id, incoming)
    writeReading(id, document)
    return { id: key, state: "new" }
  }

  const replace = (id: number, document: PreparedDocument): void => {
    const engine = String(database.first("SELECT engine FROM document WHERE id = ?", id)?.[0])
    if (engine !== document.engine) noteChanges(database, id, engine, readFacts(database, id), document.facts)
    removeReading(database, id)
    const { title, published, source, author, url, origins } = document.incoming
    database.run(
      "UPDATE document SET title = ?, published = ?, outlet = ?, author = ?, url = ?, language = ?, engine = ? WHERE id = ?",
      ...[title ?? null, published ?? null, source ?? null, author ?? null, url ?? null, document.language, document.engine, id],
    )
    database.run("UPDATE document_text SET head = ?, origins = ? WHERE document = ?", document.head, JSON.stringify(origins ?? {}), id)
    writeReading(id, document, changedKeys(database, id))
  }

  return {
    write: (document) => {
      const known = database.first("SELECT id FROM document WHERE key = ?", document.key)
      if (known === undefined) return create(document)
      const isNew = writeOccurrence(database, Number(known[0]), document.incoming)
      return { id: document.key, state: isNew ? "again" : "known" }
    },
    replace,
    correct: (id, indexer) => {
      const document = loadDocument(database, id)
      if (document === null) return
      removeFacts(database, id)
      const tags = writeCorrected(id, document.record, personRows(document.record), document.text, correctionsOf(database, document.id))
      database.run("DELETE FROM search WHERE rowid = ?", id)
      writeIndex(database, id, indexDocument(document.title ?? undefined, document.text, indexer), tags)
    },
    forget: () => {
      tags.clear()
      persons.clear()
    },
  }
}

/** Notes where a text was found; false where that is known. */
export function writeOccurrence(database: Database, id: number, incoming: IncomingDocument): boolean {
  if (database.first("SELECT 1 FROM occurrence WHERE document = ? AND address = ?", id, incoming.address) !== undefined) return false
  database.run(
    `INSERT INTO occurrence (document, address, external_id, title, published, outlet, author, url, language, origins)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[id, incoming.address, incoming.externalId ?? null, incoming.title ?? null, incoming.published ?? null],
    ...[incoming.source ?? null, incoming.author ?? null, incoming.url ?? null, incoming.language ?? null],
    JSON.stringify(incoming.origins ?? {}),
  )
  return true
}

/**
 * What a document takes from its occurrences: the fields of the earliest dated one, and what that lacks from the next.
 * So the fields do not depend on the order in which the occurrences came.
 */
export function fieldsOf(database: Database, id: number): DocumentFields {
  const rows = database.all(
    `SELECT title, published, outlet, author, url, language, origins FROM occurrence
     WHERE document = ? ORDER BY published IS NULL, published, address`,
    id,
  )
  const at = (column: number): string | null => {
    const row = rows.find((one) => one[column] !== null)
    return row === undefined ? null : String(row[column])
  }
  const origins: Record<string, string> = {}
  for (const row of rows.toReversed()) Object.assign(origins, JSON.parse(String(row[6])))
  return { title: at(0), published: at(1), source: at(2), author: at(3), url: at(4), language: at(5), origins }
}

/** The family of a stored document that is nearly the same, null where there is none. */
function findFamily(database: Database, signature: Uint32Array, bands: readonly number[]): string | null {
  const seen = new Set<number>()
  for (const band of bands) {
    for (const [id] of database.all("SELECT document FROM band WHERE hash = ? LIMIT ?", band, MOST_CANDIDATES)) {
      if (seen.has(Number(id))) continue
      seen.add(Number(id))
      const sql = "SELECT d.family, t.signature FROM document d JOIN document_text t ON t.document = d.id WHERE d.id = ?"
      const row = database.first(sql, Number(id))
      if (row !== undefined && likeness(signature, asSignature(row[1] as Uint8Array)) >= ALIKE) return String(row[0])
    }
  }
  return null
}

function asSignature(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer)
}

function writeIndex(database: Database, id: number, { titleTerms, terms, exact }: IndexedDocument, tags: string): void {
  const sql = "INSERT INTO search (rowid, title, body, exact, tags) VALUES (?, ?, ?, ?, ?)"
  database.run(sql, id, titleTerms, terms, exact, tags)
}

/** What the engine read in a prepared document. */
function recordOf({ head, facts }: PreparedDocument): ReadoutRecord {
  const values = facts.map((fact) => (JSON.parse(fact.body) as FactBody).value)
  const encounters = values.filter((value): value is Encounter => !("act" in value))
  const statements = values.filter((value): value is Statement => "act" in value)
  return assembleRecord(JSON.parse(head) as RecordHead, encounters, statements)
}

/** Takes the facts of a document out. */
function removeFacts(database: Database, id: number): void {
  for (const [fact, day, tags] of database.all("SELECT id, day, tags FROM fact WHERE document = ?", id)) {
    for (const tag of JSON.parse(String(tags)) as number[]) {
      database.run("DELETE FROM fact_tag WHERE tag = ? AND day = ? AND fact = ?", tag, Number(day), Number(fact))
    }
  }
  database.run("DELETE FROM fact WHERE document = ?", id)
}

/** Takes the facts, people and index entries of a document out. */
function removeReading(database: Database, id: number): void {
  removeFacts(database, id)
  database.run("DELETE FROM person_mention WHERE document = ?", id)
  database.run("DELETE FROM search WHERE rowid = ?", id)
}
