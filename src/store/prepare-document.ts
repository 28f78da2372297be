// All of a document's work that needs no database: its id, its record, its rows, its index terms, its signature.
// Pure, so that worker threads can do it; what it gives can be sent between threads.
import type { Encounter, ReadoutRecord, Statement } from "../document/record.js"
import type { TermIndexer } from "../engine/index-terms.js"
import type { Reader } from "../engine/read.js"
import { ENGINE_VERSION } from "../engine/version.js"
import { documentKey, storedText } from "./document-key.js"
import { type FactRow, factRows, type PersonRow, personRows } from "./fact-rows.js"
import type { IncomingDocument } from "./record-store.js"
import { signatureOf } from "./signature.js"

/** The record without its facts. */
export type RecordHead = Omit<ReadoutRecord, "encounters" | "statements">

/** What the full-text index holds of a document. */
export interface IndexedDocument {
  readonly titleTerms: string
  readonly terms: string
  readonly exact: string
}

/** The terms of a title and a text. */
export function indexDocument(title: string | undefined, text: string, indexer: TermIndexer): IndexedDocument {
  const { terms, exact } = indexer.index(text)
  const titled = title === undefined ? { terms: "", exact: "" } : indexer.index(title)
  return { titleTerms: titled.terms, terms, exact: `${titled.exact}. ${exact}` }
}

/** A document with everything that is stored of it. */
export interface PreparedDocument extends IndexedDocument {
  readonly incoming: IncomingDocument
  readonly key: string
  readonly engine: string
  readonly language: string
  readonly head: string
  readonly instruments: RecordHead["instruments"]
  readonly people: readonly PersonRow[]
  readonly facts: readonly FactRow[]
  readonly signature: Uint32Array
}

export interface Preparer {
  readonly reader: Pick<Reader, "read">
  readonly indexer: TermIndexer
}

/** Text in its stored form and id. */
export function withKey(incoming: IncomingDocument): { readonly incoming: IncomingDocument; readonly key: string } {
  const text = storedText(incoming.text)
  return { incoming: text === incoming.text ? incoming : { ...incoming, text }, key: documentKey(text) }
}

/** Reads a document and makes its rows. Never throws on text. */
export function prepareDocument(given: IncomingDocument, { reader, indexer }: Preparer): PreparedDocument {
  const { incoming, key } = withKey(given)
  const { text, title, published, source, url, language } = incoming
  const record = reader.read({
    id: key,
    text,
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(source === undefined ? {} : { source }),
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
  })
  const { encounters: _encounters, statements: _statements, ...head } = record
  const people = personRows(record)
  const indexed = indexDocument(title, text, indexer)
  return {
    incoming,
    key,
    engine: ENGINE_VERSION,
    language: record.language,
    head: JSON.stringify(head),
    instruments: record.instruments,
    people,
    facts: factRows(record, people),
    ...indexed,
    signature: signatureOf(indexed.exact.slice(indexed.exact.indexOf(". ") + 2)),
  }
}

/** The whole record of a head and its facts in the order in which they were stored. */
export function assembleRecord(head: RecordHead, encounters: readonly Encounter[], statements: readonly Statement[]): ReadoutRecord {
  const { id, language, published, people, parties, instruments, dropped, notes } = head
  return { id, language, published, people, parties, encounters, statements, instruments, dropped, notes }
}
