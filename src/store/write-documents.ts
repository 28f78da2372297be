// Prepared documents become rows. The caller holds the transaction and calls `flush` before it ends. A batch is written table
// by table, many rows with a statement and index entries in order, because crossing into SQLite and touching pages cost most.
// Absent: reading documents (prepare-document.ts) and asking for them.
import type { Encounter, ReadoutRecord, Statement } from "../document/record.js"
import type { TermIndexer } from "../engine/index-terms.js"
import { correctFacts } from "./correct-facts.js"
import { correctionsOf } from "./corrections.js"
import type { Database, Value } from "./database.js"
import { doubtTag } from "./doubts.js"
import { markRegister } from "./entry-groups.js"
import { type FactBody, type FactRow, type PersonRow, personRows } from "./fact-rows.js"
import { openFamilies } from "./families.js"
import { insertRows } from "./insert-rows.js"
import { loadDocument } from "./load.js"
import { OCCURRENCE, occurrenceRow, writeOccurrence } from "./occurrences.js"
import { openPostings } from "./postings.js"
import { assembleRecord, type IndexedDocument, indexDocument, type PreparedDocument, type RecordHead } from "./prepare-document.js"
import { changedKeys, noteChanges, readFacts } from "./reading-changes.js"
import type { AddResult, Correction } from "./record-store.js"
import { openRowIds } from "./row-ids.js"

export interface DocumentWriter {
  /** Stores documents that are not in yet, and notes of the others that they were met at one more address. */
  write(documents: readonly PreparedDocument[]): AddResult[]
  /** Puts the facts, people and index of a new reading in the place of the old ones. */
  replace(id: number, document: PreparedDocument): void
  /** Writes the facts of a document again with the corrections that now hold. */
  correct(id: number, indexer: TermIndexer): void
  /** Writes what was gathered: before the transaction ends. */
  flush(): void
  /** Forgets cached ids and what was gathered; call where a transaction was rolled back. */
  forget(): void
}

const NOTHING: ReadonlySet<string> = new Set()

/** Facts of a document on their way; `changed` holds the keys of those that another engine read in another way. */
interface PlacedFacts {
  readonly id: number
  readonly facts: readonly FactRow[]
  readonly changed: ReadonlySet<string>
}

interface Placed {
  readonly id: number
  readonly document: PreparedDocument
}

/** A writer on a database; it caches the ids of tags and people. */
export function openWriter(database: Database): DocumentWriter {
  const postings = openPostings(database)
  const tags = openRowIds<string>(
    database,
    { table: "tag", column: "name", others: [] },
    (name) => name,
    () => [],
  )
  const persons = openRowIds<PersonRow>(
    database,
    { table: "person", column: "key", others: ["name", "party", "fold"] },
    ({ id }) => id,
    ({ name, party, fold }) => [name, party, fold],
    () => markRegister(database),
  )
  const families = openFamilies(database)
  const instruments = new Set<string>()

  /** Gives the tags of each document's facts, as the full-text index wants them. */
  const writeFacts = (documents: readonly PlacedFacts[]): string[] => {
    const newReading = doubtTag("new-reading")
    tags.ensure([newReading])
    tags.ensure(documents.flatMap(({ facts }) => facts.flatMap((fact) => fact.tags)))
    // The transaction writes alone, so the next ids are free.
    let row = Number(database.first("SELECT max(id) FROM fact")?.[0] ?? 0)
    const rows: Value[][] = []
    const tokens = documents.map(({ id, facts, changed }) => {
      const all = new Set<number>()
      for (const fact of facts) {
        row++
        const ids: number[] = []
        for (const name of changed.has(fact.key) ? [...fact.tags, newReading] : fact.tags) {
          const tag = tags.of(name)
          ids.push(tag)
          all.add(tag)
          postings.add(tag, fact.day, row)
        }
        rows.push([row, id, fact.key, fact.kind, fact.what, fact.day, fact.first, fact.last, fact.body, `[${ids.join()}]`, fact.state])
      }
      let line = ""
      for (const tag of all) line += `t${tag} `
      return line
    })
    insertRows(database, "fact (id, document, key, kind, what, day, first, last, body, tags, state)", rows)
    return tokens
  }

  const writeCorrected = (
    id: number,
    record: ReadoutRecord,
    read: readonly PersonRow[],
    text: string,
    corrections: readonly Correction[],
  ): string => {
    const { facts, people } = correctFacts(record, read, text, corrections)
    persons.ensure(people)
    return writeFacts([{ id, facts, changed: changedKeys(database, id) }])[0] as string
  }

  const writeReadings = (placed: readonly Placed[], changed = NOTHING): void => {
    const spoken = corrected(database, placed)
    const plain = placed.filter(({ document }) => !spoken.has(document.key))
    const tokens = new Map<number, string>()
    const written = writeFacts(plain.map(({ id, document }) => ({ id, facts: document.facts, changed })))
    plain.forEach(({ id }, n) => {
      tokens.set(id, written[n] as string)
    })
    for (const { id, document } of placed) {
      if (!spoken.has(document.key)) continue
      const corrections = correctionsOf(database, document.key)
      tokens.set(id, writeCorrected(id, recordOf(document), document.people, document.incoming.text, corrections))
    }
    persons.ensure(placed.flatMap(({ document }) => document.people))
    const mentions = placed.flatMap(({ id, document }) =>
      document.people.map(({ local, id: key, name, titles }) => [id, local, persons.of(key), name, JSON.stringify(titles)]),
    )
    insertRows(database, "person_mention (document, local, person, name, titles)", mentions)
    const named = placed.flatMap(({ document }) => document.instruments).filter(({ id }) => !instruments.has(id))
    for (const { id } of named) instruments.add(id)
    insertRows(
      database,
      "instrument (id, kind, name, parties)",
      named.map(({ id, kind, name, parties }) => [id, kind, name, JSON.stringify(parties)]),
      "INSERT OR IGNORE",
    )
    writeIndex(
      database,
      placed.map(({ id, document }) => ({ id, indexed: document, tags: tokens.get(id) as string })),
    )
  }

  const markStale = (id: number): void => void database.run("INSERT OR IGNORE INTO chronicle_stale (document) VALUES (?)", id)

  const create = (fresh: readonly Placed[]): void => {
    const placed = families.place(fresh.map(({ id, document: { key, signature } }) => ({ id, key, signature })))
    const heads = fresh.map(({ id, document }, n) => {
      const { title, published, source, author, url } = document.incoming
      const fields = [title, published, source, author, url].map((field) => field ?? null)
      return [id, document.key, ...fields, document.language, placed[n] as string, document.engine]
    })
    insertRows(database, "document (id, key, title, published, outlet, author, url, language, family, engine)", heads)
    const texts = fresh.map(({ id, document: { incoming, head, signature } }) => [
      ...[id, incoming.text, head, JSON.stringify(incoming.origins ?? {})],
      Buffer.from(signature.buffer, signature.byteOffset, signature.byteLength),
    ])
    insertRows(database, "document_text (document, text, head, origins, signature)", texts)
    insertRows(
      database,
      OCCURRENCE,
      fresh.map(({ id, document }) => occurrenceRow(id, document.incoming)),
    )
    writeReadings(fresh)
  }

  return {
    write: (documents) => {
      const ids = knownIds(
        database,
        documents.map(({ key }) => key),
      )
      let last = Number(database.first("SELECT max(id) FROM document")?.[0] ?? 0)
      const fresh: Placed[] = []
      const met = documents.map((document) => {
        const id = ids.get(document.key)
        if (id !== undefined) return { id, document }
        ids.set(document.key, ++last)
        fresh.push({ id: last, document })
        return null
      })
      if (fresh.length > 0) create(fresh)
      return met.map((one, n) => {
        const { key } = documents[n] as PreparedDocument
        if (one === null) return { id: key, state: "new" }
        return { id: key, state: writeOccurrence(database, one.id, one.document.incoming) ? "again" : "known" }
      })
    },
    replace: (id, document) => {
      markStale(id)
      const engine = String(database.first("SELECT engine FROM document WHERE id = ?", id)?.[0])
      if (engine !== document.engine) noteChanges(database, id, engine, readFacts(database, id), document.facts)
      removeFacts(id)
      database.run("DELETE FROM person_mention WHERE document = ?", id)
      database.run("DELETE FROM search WHERE rowid = ?", id)
      const { title, published, source, author, url, origins } = document.incoming
      database.run(
        "UPDATE document SET title = ?, published = ?, outlet = ?, author = ?, url = ?, language = ?, engine = ? WHERE id = ?",
        ...[title ?? null, published ?? null, source ?? null, author ?? null, url ?? null, document.language, document.engine, id],
      )
      database.run("UPDATE document_text SET head = ?, origins = ? WHERE document = ?", document.head, JSON.stringify(origins ?? {}), id)
      writeReadings([{ id, document }], changedKeys(database, id))
    },
    correct: (id, indexer) => {
      const document = loadDocument(database, id)
      if (document === null) return
      markStale(id)
      removeFacts(id)
      const tokens = writeCorrected(id, document.record, personRows(document.record), document.text, correctionsOf(database, document.id))
      database.run("DELETE FROM search WHERE rowid = ?", id)
      writeIndex(database, [{ id, indexed: indexDocument(document.title ?? undefined, document.text, indexer), tags: tokens }])
    },
    flush: () => postings.flush(),
    forget: () => {
      tags.forget()
      persons.forget()
      families.forget()
      instruments.clear()
      postings.forget()
    },
  }

  function removeFacts(id: number): void {
    for (const [fact, list] of database.all("SELECT id, tags FROM fact WHERE document = ?", id)) {
      for (const tag of JSON.parse(String(list)) as number[]) postings.remove(tag, Number(fact))
    }
    database.run("DELETE FROM fact WHERE document = ?", id)
  }
}

/** Row ids of the documents that are in, by key. */
function knownIds(database: Database, keys: readonly string[]): Map<string, number> {
  const sql = "SELECT d.key, d.id FROM json_each(?) j CROSS JOIN document d ON d.key = j.value"
  return new Map(database.all(sql, JSON.stringify(keys)).map(([key, id]) => [String(key), Number(id)]))
}

/** Keys of the documents of which somebody has said something. */
function corrected(database: Database, placed: readonly Placed[]): Set<string> {
  const keys = JSON.stringify(placed.map(({ document }) => document.key))
  const sql = "SELECT DISTINCT c.document FROM json_each(?) j CROSS JOIN correction c ON c.document = j.value"
  return new Set(database.all(sql, keys).map(([key]) => String(key)))
}

function writeIndex(
  database: Database,
  rows: readonly { readonly id: number; readonly indexed: IndexedDocument; readonly tags: string }[],
): void {
  insertRows(
    database,
    "search (rowid, title, body, exact, tags)",
    rows.map(({ id, indexed: { titleTerms, terms, exact }, tags }) => [id, titleTerms, terms, exact, tags]),
  )
}

/** What the engine read in a prepared document. */
function recordOf({ head, facts }: PreparedDocument): ReadoutRecord {
  const values = facts.map((fact) => (JSON.parse(fact.body) as FactBody).value)
  const encounters = values.filter((value): value is Encounter => !("act" in value))
  const statements = values.filter((value): value is Statement => "act" in value)
  return assembleRecord(JSON.parse(head) as RecordHead, encounters, statements)
}
