// What goes over the wire between the server and the app: the answers of the API as types. Types alone, so that the app
// takes nothing of the store into the browser. Absent: how questions are checked (src/server/queries.ts).
import type { Comparison } from "../comparison/comparison.js"
import type { ReadoutRecord } from "../document/record.js"
import type {
  AddResult,
  DocumentHead,
  Facets,
  FoundDocument,
  RegisterEntry,
  StoreCounts,
  StoredDocument,
  StoredFact,
} from "../store/record-store.js"

export type { Comparison, Difference, StatementGroup } from "../comparison/comparison.js"
export type {
  AddResult,
  DocumentHead,
  Facets,
  FacetValue,
  FoundDocument,
  RegisterEntry,
  RegisterPerson,
  StoreCounts,
  StoredDocument,
  StoredFact,
} from "../store/record-store.js"

/** A page of results; `total` counts all of them. */
export interface PageOf<Item> {
  readonly total: number
  readonly offset: number
  readonly limit: number
  readonly items: readonly Item[]
}

/** `GET /api/documents`, `GET /api/facts`; `facets` where the question asks for them. */
export type DocumentsAnswer = PageOf<FoundDocument> & { readonly facets?: Facets }
export type FactsAnswer = PageOf<StoredFact> & { readonly facets?: Facets }

/** `GET /api/documents/{id}`: the document, its record with corrections, and its near-duplicates without itself. */
export interface DocumentAnswer {
  readonly document: Omit<StoredDocument, "record">
  readonly record: ReadoutRecord
  readonly reprints: readonly DocumentHead[]
}

/** `GET /api/compare`: the documents in the order of the question, and what the comparison of them shows. */
export interface CompareAnswer {
  readonly comparison: Comparison
  readonly documents: readonly DocumentAnswer[]
}

/** `GET /api/statistics`. */
export interface StatisticsAnswer {
  readonly counts: StoreCounts
  /** Parties with most facts first, at most 24. */
  readonly parties: readonly RegisterEntry[]
  /** The engine of the server. */
  readonly engine: string
}

/** `POST /api/documents`. */
export interface NewDocument {
  readonly text: string
  readonly title?: string | undefined
  readonly published?: string | undefined
  readonly outlet?: string | undefined
}
export type AddAnswer = AddResult

/** What is said when something fails (RFC 9457), as `application/problem+json`. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
}
