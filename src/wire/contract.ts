// What goes over the wire between the server and the app: the answers of the API as types. Types alone, so that the app
// takes nothing of the store into the browser. Absent: how questions are checked (src/server/queries.ts).
import type { MeetingChanges } from "../comparison/changes.js"
import type { Comparison } from "../comparison/comparison.js"
import type { InstrumentMention, InstrumentStory } from "../comparison/follow-instrument.js"
import type { Formula } from "../comparison/formulas.js"
import type { ThreadStatus } from "../comparison/thread-status.js"
import type { PledgeThread } from "../comparison/threads.js"
import type { TiedEncounter } from "../comparison/tie-record.js"
import type { ReadoutRecord, RecordDate } from "../document/record.js"
import type { EncounterKind } from "../document/vocabulary.js"
import type {
  AddResult,
  Correction,
  DocumentHead,
  Facets,
  FoundDocument,
  ReadingChange,
  RegisterEntry,
  ReviewState,
  SavedSearch,
  StoreCounts,
  StoredDocument,
  StoredFact,
  Watched,
  WholeEntry,
} from "../store/record-store.js"

export type { ChangedPledge, MeetingChanges } from "../comparison/changes.js"
export type { Comparison, Difference, StatementGroup } from "../comparison/comparison.js"
export type { InstrumentMention, InstrumentStory } from "../comparison/follow-instrument.js"
export type { Formula, FormulaHabit, FormulaUse } from "../comparison/formulas.js"
export type { ThreadStatus } from "../comparison/thread-status.js"
export type { PledgeThread, StepEvidence, StepKind, ThreadStep } from "../comparison/threads.js"
export type {
  AddResult,
  Correction,
  DocumentHead,
  Doubt,
  EntryKind,
  Facets,
  FacetValue,
  FactChange,
  FactPerson,
  FactState,
  Found,
  FoundDocument,
  ReadingChange,
  RegisterEntry,
  RegisterPerson,
  ReviewState,
  SavedSearch,
  StoreCounts,
  StoredDocument,
  StoredFact,
  Watched,
  WholeEntry,
} from "../store/record-store.js"

/** An entry of the register, and what people said of it, newest first. */
export type EntryAnswer = WholeEntry & { readonly corrections: readonly Correction[] }

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

/** `GET /api/threads`: the threads that were heard of last come first. `statuses` counts them before the filter of status. */
export type ThreadsAnswer = PageOf<PledgeThread> & {
  /** The day as of which statuses are told. */
  readonly on: string
  readonly statuses: Readonly<Partial<Record<ThreadStatus, number>>>
}

/** `GET /api/changes`. */
export type ChangesAnswer = MeetingChanges

/** `GET /api/instruments/{id}`: a page of its mentions, oldest first, and each side's will on each day. */
export type InstrumentAnswer = Omit<InstrumentStory, "mentions"> & PageOf<InstrumentMention>

/** `GET /api/formulas`: without their uses, which `GET /api/formulas/{id}` has. */
export type FormulasAnswer = PageOf<Omit<Formula, "uses">>

/** One account's telling of an encounter; `id` is the fact's. */
export interface EncounterAccount {
  readonly id: string
  readonly document: DocumentHead
  readonly kind: EncounterKind
  readonly date: RecordDate | null
  readonly place: { readonly name: string; readonly country: string | null } | null
  readonly people: readonly string[]
  readonly planned: boolean
}

/** An encounter with all its accounts, oldest first; `id` is the first account's fact. */
export interface EncounterGroup {
  readonly id: string
  readonly kind: EncounterKind
  readonly parties: readonly string[]
  /** Its day, else the first day of publication; null where neither is known. */
  readonly day: string | null
  readonly accounts: readonly EncounterAccount[]
  /** Which accounts were held to tell one encounter, how sure (0 to 1), and why. */
  readonly ties: TiedEncounter["ties"]
}

/** `GET /api/encounters`, newest first. */
export type EncountersAnswer = PageOf<EncounterGroup>

/** `GET /api/statistics`. */
export interface StatisticsAnswer {
  readonly counts: StoreCounts
  /** Parties with most facts first, at most 24. */
  readonly parties: readonly RegisterEntry[]
  /** The engine of the server. */
  readonly engine: string
}

/** `GET /api/searches`, by name. `GET` and `DELETE /api/searches/{name}` answer one of them. */
export interface SavedSearchesAnswer {
  readonly items: readonly SavedSearch[]
}

/**
 * `POST /api/searches`, answered with the saved search. `query` has the parameters of `GET /api/documents` without limit,
 * offset and facets, lists as lists, flags as "true" or "false"; in the answer flags are booleans and `grouped` is `isGrouped`.
 */
export interface NewSavedSearch {
  readonly name: string
  readonly of: "documents" | "facts"
  readonly query: Readonly<Record<string, string | readonly string[]>>
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
  /** Of a fact that was changed meanwhile (412): what it is now, and what was said last. */
  readonly current?: StoredFact
  readonly by?: Correction
  /** Seconds after which to try again (429). */
  readonly retryAfter?: number
}

/** `GET /api/session`. */
export interface SessionAnswer {
  /** Whether nobody needs to sign in: the record is on one's own machine. */
  readonly isOpen: boolean
  readonly account: { readonly name: string; readonly role: Role } | null
}

/** What an account may do; each may do what the ones before may. */
export type Role = "anyone" | "reader" | "reviewer" | "admin"

/** `POST /api/facts/{id}/corrections` and its like: what was said, and the fact that it is about as it then is. */
export interface CorrectionAnswer {
  readonly correction: Correction
  readonly fact: StoredFact | null
}

/** `GET /api/documents/{id}/review`. */
export interface ReviewAnswer {
  /** In the order of the text, rejected ones included. */
  readonly facts: readonly StoredFact[]
  /** Newest first, undone ones included. */
  readonly corrections: readonly Correction[]
  readonly changes: readonly ReadingChange[]
}

/** `GET /api/review`: among the facts of the filters, and the record's reviewers. */
export interface ReviewProgress extends ReviewState {
  readonly facts: number
  readonly reviewed: number
}

/** Why something could not be taken in: of which kind, in whose words, and what to do. */
export interface IntakeFailure {
  readonly address: string
  readonly kind: string
  readonly reason: string
  readonly advice: string | null
}

/** One piece of intake: uploads or addresses that were given at once, or a round of a watched address. */
export interface IntakeJob {
  readonly id: string
  readonly kind: "files" | "addresses" | "watched"
  /** The first of its sources by name; `sources` counts all. */
  readonly names: readonly string[]
  readonly sources: number
  readonly state: "waiting" | "running" | "done" | "stopped" | "failed"
  readonly by: string | null
  readonly made: string
  readonly seconds: number
  readonly bytes: number
  /** Null where it is not known before it is fetched. */
  readonly totalBytes: number | null
  readonly documents: number
  /** What came of it; null until it has ended. */
  readonly result: { readonly added: number; readonly known: number; readonly again: number } | null
  /** At most 200 of those that failed. */
  readonly failures: readonly IntakeFailure[]
  readonly failed: number
  /** What ended it before its time. */
  readonly fault: string | null
}

/** `GET /api/intake`, and each event of `/api/intake/events`. */
export interface IntakeState {
  readonly jobs: readonly IntakeJob[]
  readonly watched: readonly Watched[]
}

/** An address of a feed that is read without signing in. */
export interface FeedAddress {
  readonly id: string
  /** Path and filters. */
  readonly address: string
  readonly made: string
}

export interface FeedsAnswer {
  readonly items: readonly FeedAddress[]
}

/** `open` is the address with its token, which is told only once. */
export type NewFeedAnswer = FeedAddress & { readonly open: string }
