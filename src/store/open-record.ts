// `import { openRecord } from "mahdar/store"`: opens a record file and gives the store that record-store.ts describes.
// Absent: folders, formats and downloads (src/intake), and any page or command.

import type { ReadoutRecord } from "../document/record.js"
import { createTermIndexer, type TermIndexer } from "../engine/index-terms.js"
import { createReader, type Reader } from "../engine/read.js"
import { ENGINE_VERSION } from "../engine/version.js"
import { checkedCorrection } from "./check-correction.js"
import { checkRecord } from "./check-record.js"
import { correctedRecord } from "./correct-facts.js"
import { allCorrections, correctionsOf, dated, documentOf, latestCorrections, loadCorrection, writeCorrection } from "./corrections.js"
import { type Database, type OpenOptions, openDatabase } from "./database.js"
import { listEntries, loadEntry } from "./entries.js"
import { settleSaid } from "./entry-groups.js"
import { countFacets } from "./facets.js"
import type { FactBody } from "./fact-rows.js"
import { lendDatabase } from "./lent-database.js"
import { HEAD, headOf, loadDocument, loadFacts, loadText } from "./load.js"
import { findMentions } from "./mentions.js"
import { type DocumentFields, fieldsOf } from "./occurrences.js"
import { limitOf } from "./page.js"
import { type PreparedDocument, type Preparer, prepareDocument, withKey } from "./prepare-document.js"
import { listChanges, settleChange } from "./reading-changes.js"
import type {
  AddResult,
  Correction,
  DocumentHead,
  EntityKind,
  EntryKind,
  IncomingDocument,
  NewCorrection,
  Page,
  RecordStore,
  SearchQuery,
  StoreCounts,
  StoredDocument,
  StoredFact,
  SurveyPart,
  WatchedRound,
} from "./record-store.js"
import { listPeople, loadPerson, settleRegister } from "./register.js"
import { reviewStateOf } from "./review-state.js"
import { removeSearch, savedSearch, savedSearches, saveSearch } from "./saved-searches.js"
import { listDocuments, searchDocuments } from "./search-documents.js"
import { listFacts, restricted, searchFacts } from "./search-facts.js"
import { StaleFact, StoreTrouble } from "./store-trouble.js"
import { surveyFacts } from "./survey.js"
import { listWatched, noteRound, removeWatched, writeWatched } from "./watched.js"
import type { WritableRecord } from "./writable-record.js"
import { type DocumentWriter, openWriter } from "./write-documents.js"

export { ENGINE_VERSION } from "../engine/version.js"
export type * from "./record-store.js"
export { StaleFact, StoreTrouble, type StoreTroubleCode } from "./store-trouble.js"
export type { WritableRecord } from "./writable-record.js"

/** Documents that one transaction reads again. */
const BATCH = 200

/**
 * Opens a record file; makes it where it is not there.
 * @throws {StoreTrouble} where the file is no record, of a newer Mahdar, damaged, or out of reach.
 */
export function openRecord(path: string, options: OpenOptions = {}): WritableRecord {
  return new SqliteRecord(openDatabase(path, options))
}

class SqliteRecord implements WritableRecord {
  readonly path: string
  #reader: Reader | null = null
  #indexer: TermIndexer | null = null
  readonly #writer: DocumentWriter

  constructor(private readonly database: Database) {
    this.path = database.path
    this.#writer = openWriter(database)
    lendDatabase(this, database)
  }

  add(documents: readonly IncomingDocument[]): AddResult[] {
    return this.addPrepared(documents.map((document) => prepareDocument(document, this.preparer())))
  }

  addPrepared(documents: readonly PreparedDocument[]): AddResult[] {
    if (documents.length === 0) return []
    return this.write(() => {
      const results = this.#writer.write(documents)
      // A document that was met at one more address in this batch may have been new in it.
      this.#writer.flush()
      for (const { id, state } of results) if (state === "again") this.settle(id)
      return results
    })
  }

  isKnown(document: IncomingDocument): boolean {
    const { key } = withKey(document)
    const sql = "SELECT 1 FROM document d JOIN occurrence o ON o.document = d.id WHERE d.key = ? AND o.address = ?"
    return this.database.first(sql, key, document.address) !== undefined
  }

  document(id: string) {
    const row = this.rowOf(id)
    return row === null ? null : loadDocument(this.database, row)
  }

  documents(page = {}): DocumentHead[] {
    const { limit, offset } = limitOf(page)
    return this.database.all(`SELECT ${HEAD} FROM document d ORDER BY d.id LIMIT ? OFFSET ?`, limit, offset).map(headOf)
  }

  family(id: string): DocumentHead[] {
    const row = this.rowOf(id)
    if (row === null) return []
    const sql = `SELECT ${HEAD} FROM document d WHERE d.family = (SELECT family FROM document WHERE id = ?) ORDER BY d.published IS NULL, d.published, d.key`
    return this.database.all(sql, row).map(headOf)
  }

  search(query: Parameters<RecordStore["search"]>[0]) {
    return searchDocuments(this.database, query, this.indexer())
  }

  facts(query: Parameters<RecordStore["facts"]>[0]) {
    return searchFacts(this.database, query, this.indexer())
  }

  fact(id: string) {
    const dot = id.indexOf(".")
    const sql = "SELECT f.id FROM fact f JOIN document d ON d.id = f.document WHERE d.key = ? AND f.key = ?"
    const row = dot < 0 ? undefined : this.database.first(sql, id.slice(0, dot), id.slice(dot + 1))
    return row === undefined ? null : (loadFacts(this.database, [Number(row[0])])[0] ?? null)
  }

  *eachFact(query: SearchQuery): Iterable<StoredFact> {
    const asked = restricted(this.database, query, this.indexer())
    if (asked === null) return
    const ids = listFacts(this.database, asked, -1, 0)
    for (let at = 0; at < ids.length; at += BATCH) yield* loadFacts(this.database, ids.slice(at, at + BATCH))
  }

  *eachDocument(query: SearchQuery): Iterable<StoredDocument> {
    for (const id of listDocuments(this.database, query, this.indexer(), -1)) {
      const document = loadDocument(this.database, id)
      if (document !== null) yield document
    }
  }

  facets(query: Parameters<RecordStore["facets"]>[0], of: "documents" | "facts" = "documents") {
    return countFacets(this.database, query, this.indexer(), of)
  }

  counts(): StoreCounts {
    const count = (sql: string): number => Number(this.database.first(`SELECT ${sql}`)?.[0] ?? 0)
    return {
      documents: count("count(*) FROM document"),
      families: count("count(DISTINCT family) FROM document"),
      facts: count("count(*) FROM fact"),
      encounters: count("count(*) FROM fact WHERE kind = 'encounter'"),
      statements: count("count(*) FROM fact WHERE kind = 'statement'"),
      people: count("count(*) FROM person"),
      corrections: count("count(*) FROM correction WHERE undone IS NULL"),
    }
  }

  saveSearch(name: string, query: SearchQuery, of: "documents" | "facts" = "documents") {
    return saveSearch(this.database, name, query, of, new Date().toISOString())
  }

  savedSearches() {
    return savedSearches(this.database)
  }

  savedSearch(name: string) {
    return savedSearch(this.database, name)
  }

  removeSearch(name: string): boolean {
    return removeSearch(this.database, name)
  }

  reread({ isForced = false, advance }: Parameters<RecordStore["reread"]>[0] = {}): number {
    const stale = this.database
      .all(`SELECT key FROM document ${isForced ? "" : "WHERE engine <> ?"} ORDER BY id`, ...(isForced ? [] : [ENGINE_VERSION]))
      .map(([key]) => String(key))
    for (let at = 0; at < stale.length; at += BATCH) {
      const batch = stale.slice(at, at + BATCH)
      this.write(() => {
        for (const key of batch) this.readAgain(key)
      })
      advance?.(at + batch.length, stale.length)
    }
    return stale.length
  }

  corrected(id: string): ReadoutRecord | null {
    const document = this.document(id)
    if (document === null) return null
    const rows = this.database.all(
      "SELECT body, state FROM fact f JOIN document d ON d.id = f.document WHERE d.key = ? ORDER BY f.id",
      document.id,
    )
    const facts = rows.map(([body, state]) => ({ value: (JSON.parse(String(body)) as FactBody).value, state: String(state) }))
    return correctedRecord(document.record, facts)
  }

  correct(given: NewCorrection, version?: string): Correction {
    const correction = dated(checkedCorrection(this, given), new Date().toISOString())
    this.settleCorrections([correction], () => {
      // Inside the transaction: another process may have been faster.
      const fact = version !== undefined && "fact" in given ? this.fact(given.fact) : null
      if (fact !== null && fact.version !== version) throw new StaleFact(fact)
    })
    return correction
  }

  undo(id: string, author: string, reason: string): Correction {
    const known = loadCorrection(this.database, id)
    if (known === null) throw new RangeError(`there is no correction ${id}`)
    if (author.trim() === "" || reason.trim() === "") throw new RangeError("taking a correction back needs a name and a reason")
    if (known.undone !== null) return known
    const undone = { ...known, undone: { author, reason, made: new Date().toISOString() } }
    this.settleCorrections([undone])
    return undone
  }

  corrections(document?: string): Correction[] {
    return document === undefined ? allCorrections(this.database) : correctionsOf(this.database, document)
  }

  latestCorrections(query: Parameters<RecordStore["latestCorrections"]>[0] = {}) {
    return latestCorrections(this.database, query)
  }

  changes(id: string) {
    const row = this.rowOf(id)
    return row === null ? [] : listChanges(this.database, row, loadText(this.database, row))
  }

  factsOf(id: string): StoredFact[] {
    const row = this.rowOf(id)
    const ids = row === null ? [] : this.database.all("SELECT id FROM fact WHERE document = ? ORDER BY first, last, id", row)
    return loadFacts(
      this.database,
      ids.map(([fact]) => Number(fact)),
    )
  }

  reviewState() {
    return reviewStateOf(this.database)
  }

  watched() {
    return listWatched(this.database)
  }

  watch(watched: Parameters<RecordStore["watch"]>[0]): void {
    writeWatched(this.database, watched)
  }

  unwatch(address: string): boolean {
    return removeWatched(this.database, address)
  }

  noteRound(address: string, round: WatchedRound): void {
    noteRound(this.database, address, round)
  }

  importCorrections(corrections: readonly Correction[]): number {
    return this.settleCorrections(corrections)
  }

  people(query: Parameters<RecordStore["people"]>[0] = {}) {
    return listPeople(this.database, query)
  }

  person(id: string) {
    return loadPerson(this.database, id)
  }

  entries(kind: EntryKind, page: Parameters<RecordStore["entries"]>[1] = {}) {
    return listEntries(this.database, kind, page)
  }

  entry(kind: EntryKind, id: string) {
    return loadEntry(this.database, kind, id)
  }

  survey(query: SearchQuery, parts?: readonly SurveyPart[]) {
    return surveyFacts(this.database, query, this.indexer(), parts)
  }

  mentions(kind: EntityKind, id: string, names: readonly string[] = [], page: Page = {}) {
    return findMentions(this.database, this.indexer(), kind, id, names, page)
  }

  settleRegister(): void {
    settleRegister(this.database)
  }

  check() {
    return checkRecord(this.database)
  }

  backup(path: string): void {
    try {
      this.database.run("VACUUM INTO ?", path)
    } catch (error) {
      if (error instanceof Error && /output file already exists/.test(error.message)) {
        throw new StoreTrouble("exists", `${path} is there already`, "Name a file that is not there")
      }
      throw error
    }
  }

  close(): void {
    this.database.close()
  }

  /** Writes corrections and what follows from them, in one transaction; gives how many were new. */
  private settleCorrections(corrections: readonly Correction[], before?: () => void): number {
    return this.write(() => {
      before?.()
      const fresh = corrections.filter((correction) => writeCorrection(this.database, correction))
      for (const key of new Set(fresh.map(documentOf))) {
        if (key === null) settleSaid(this.database, fresh)
        else {
          const row = this.database.first("SELECT id FROM document WHERE key = ?", key)
          if (row === undefined) continue
          for (const one of fresh)
            if ("fact" in one && documentOf(one) === key)
              settleChange(this.database, Number(row[0]), one.fact.slice(one.fact.indexOf(".") + 1))
          this.#writer.correct(Number(row[0]), this.indexer())
        }
      }
      return fresh.length
    })
  }

  /** Runs work that writes documents, in one transaction. */
  private write<Result>(work: () => Result): Result {
    try {
      return this.database.transact(() => {
        const result = work()
        this.#writer.flush()
        return result
      })
    } catch (error) {
      this.#writer.forget()
      throw error
    }
  }

  /** Reads a document again where one more address has changed what is known of it: its day, its outlet. */
  private settle(key: string): void {
    const row = this.database.first("SELECT id, title, published, outlet, author, url FROM document WHERE key = ?", key)
    if (row === undefined) return
    const { title, published, source, author, url } = fieldsOf(this.database, Number(row[0]))
    const isSame = [title, published, source, author, url].every((field, i) => field === row[i + 1])
    if (!isSame) this.readAgain(key)
  }

  private readAgain(key: string): void {
    const id = Number(this.database.first("SELECT id FROM document WHERE key = ?", key)?.[0])
    const text = String(this.database.first("SELECT text FROM document_text WHERE document = ?", id)?.[0])
    const incoming = { text, address: "", ...givenFields(fieldsOf(this.database, id)) }
    this.#writer.replace(id, prepareDocument(incoming, this.preparer()))
  }

  private rowOf(id: string): number | null {
    if (!/^[0-9a-f]{6,24}$/.test(id)) return null
    const rows = this.database.all("SELECT id FROM document WHERE key BETWEEN ? AND ? LIMIT 2", id, `${id}g`)
    return rows.length === 1 ? Number(rows[0]?.[0]) : null
  }

  private indexer(): TermIndexer {
    this.#indexer ??= createTermIndexer()
    return this.#indexer
  }

  private preparer(): Preparer {
    this.#reader ??= createReader()
    return { reader: this.#reader, indexer: this.indexer() }
  }
}

function givenFields(fields: DocumentFields): Omit<IncomingDocument, "text" | "address"> {
  const given = Object.entries(fields).filter(([, value]) => value !== null)
  return Object.fromEntries(given) as Omit<IncomingDocument, "text" | "address">
}
