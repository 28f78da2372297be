// The record store's public face: what may be put into a record file and asked of it. `openRecord(path)` in open-record.ts
// gives one. A record file holds documents, what the engine read in them, and what people said about that.
// Three things hold everywhere: ids come from content and are the same on every machine; what a call has acknowledged is on
// disk; readers and one writer may use one file at the same time. All calls are synchronous: SQLite answers in the process.

import type { Doubt } from "../document/doubt.js"
import type { Encounter, ReadoutRecord, SourceDocument, Statement } from "../document/record.js"
import type { Act, EncounterKind, Topic } from "../document/vocabulary.js"
import type { Span } from "../text/span.js"
import type { Correction, NewCorrection } from "./correction.js"
import type { ReadingChange, ReviewState } from "./review.js"
import type { SavedSearch } from "./saved-search.js"
import type { Watched, WatchedRound } from "./watching.js"

export type { Doubt } from "../document/doubt.js"
export type * from "./correction.js"
export type * from "./review.js"
export type { SavedSearch } from "./saved-search.js"
export type * from "./watching.js"

/** Where a field of a document was taken from: `given`, `meta`, `json-ld`, `feed`, `dateline`, `header`, `column`, `file-name` … */
export type Origin = string

/** A document on its way into the store. `text` is kept as it stands and is what spans count in. */
export interface IncomingDocument extends Omit<SourceDocument, "id"> {
  /** The name under which its source knows it, where it has one. */
  readonly externalId?: string
  readonly author?: string
  /** Where it was found: path or URL, with `#` and the place inside. The same text at two addresses is one document. */
  readonly address: string
  readonly origins?: Readonly<Partial<Record<"title" | "published" | "source" | "author" | "url" | "text", Origin>>>
}

/** One place where a document was found. */
export interface Occurrence {
  readonly address: string
  readonly externalId: string | null
  readonly title: string | null
  readonly published: string | null
  readonly outlet: string | null
  readonly url: string | null
}

/** A document without its text. */
export interface DocumentHead {
  /** 24 hexadecimal digits of the SHA-256 of the text. */
  readonly id: string
  readonly title: string | null
  readonly published: string | null
  readonly outlet: string | null
  readonly author: string | null
  readonly url: string | null
  readonly language: string
  /** Id that near-duplicates share (reprints of one agency's text); a document alone has its own id. */
  readonly family: string
  /** The engine that read it. */
  readonly engine: string
}

export interface StoredDocument extends DocumentHead {
  readonly text: string
  readonly origins: Readonly<Record<string, Origin>>
  readonly occurrences: readonly Occurrence[]
  /** What the engine read, with the document's id as its id. Corrections are not in it: see `corrections`. */
  readonly record: ReadoutRecord
}

export type FactKind = "encounter" | "statement"

/** A person as a fact names them; `id` is the register's. */
export interface FactPerson {
  readonly id: string
  readonly name: string
  readonly role: "speaker" | "participant" | "attendee"
}

/** What people said of a fact: nothing, that it is right, what is right instead, that it is missing, that it is wrong. */
export type FactState = "read" | "accepted" | "changed" | "added" | "rejected"

/** One encounter or statement with what is needed to show it. */
export interface StoredFact {
  /** `DOCUMENT.s120-180`: the document's id, `s` or `e`, and the span of the evidence. Stays when the engine changes. */
  readonly id: string
  readonly document: DocumentHead
  readonly kind: FactKind
  /** The act of a statement, the kind of an encounter. */
  readonly what: Act | EncounterKind
  /**
   * The day by which facts are sorted: of an encounter its own (first day of a month or year that is all that is known),
   * of a statement the document's; ISO 8601, null where neither is known.
   */
  readonly day: string | null
  readonly people: readonly FactPerson[]
  /** The words that carry the fact, and their place in the document's text. */
  readonly words: string
  readonly span: Span
  /** The fact as the record has it, corrections included. */
  readonly value: Encounter | Statement
  readonly state: FactState
  /** What the engine read, where a correction changed it; null elsewhere. */
  readonly read: Encounter | Statement | null
  /** Why it deserves a second look; empty once somebody has looked. */
  readonly doubts: readonly Doubt[]
  /** Another one whenever the fact changes: who corrects it says which one they saw. */
  readonly version: string
}

/** What facts must have; every field that is given must hold. Lists mean any of their values. */
export interface FactFilter {
  readonly kind?: FactKind
  /** Facts between two parties: an encounter of both, a statement of one toward the other, a joint statement of both. */
  readonly between?: readonly [string, string]
  /** Any role: speaking for, addressed, or in contact. */
  readonly party?: readonly string[]
  /** Statements that speak for the party. */
  readonly by?: readonly string[]
  readonly toward?: readonly string[]
  /** Names or register ids; every spelling that the register ties together is found. */
  readonly person?: readonly string[]
  readonly speaker?: readonly string[]
  readonly act?: readonly Act[]
  /** Pledges of this act or a stronger one: agree, commit, ready, aspire. */
  readonly strength?: Act
  readonly encounter?: readonly EncounterKind[]
  readonly topic?: readonly Topic[]
  /** Ids of instruments. */
  readonly instrument?: readonly string[]
  /** Name of a place, or alpha-3 code of its country. */
  readonly place?: readonly string[]
  readonly planned?: boolean
  readonly background?: boolean
  /** Where it is not given: all but rejected ones. Rejected facts are found by this, by days and by documents alone. */
  readonly state?: readonly FactState[]
  /** Facts worth a second look, for one of these reasons, that nobody has looked at yet. */
  readonly doubt?: readonly Doubt[]
  /** Facts of which one of these people has said something. */
  readonly reviewer?: readonly string[]
  /** Facts of which this person has said nothing. */
  readonly unreviewedBy?: string
}

/** What documents must have, beside the facts in them. `since` and `until` are days, both included. */
export interface SearchFilter extends FactFilter {
  readonly since?: string
  readonly until?: string
  readonly outlet?: readonly string[]
}

export interface Page {
  /** At most so many results; 20 where it is not given, 1,000 at most. */
  readonly limit?: number
  readonly offset?: number
}

export interface SearchQuery extends SearchFilter, Page {
  /**
   * Words in any form (وزراء finds الوزير); words in quotation marks are a phrase in just this spelling; `-word` must not
   * be there. Empty or missing: every document that the filters leave, newest first.
   */
  readonly words?: string
  /** One document of each family of near-duplicates. */
  readonly isGrouped?: boolean
}

export interface FoundDocument {
  readonly document: DocumentHead
  /** Higher is better; 0 where there were no words. */
  readonly score: number
  /** False where only some of the words are in it: such documents follow those that have all. */
  readonly hasAllWords: boolean
  /** A stretch of the text around the words. */
  readonly snippet: { readonly text: string; readonly start: number; readonly marks: readonly Span[] }
  /** Facts of the document that meet the filters, at most three, in the order of the text; none without such filters. */
  readonly facts: readonly StoredFact[]
}

export interface FacetValue {
  readonly value: string
  readonly count: number
  /** What the value is called, where it is an id of the register: of people and instruments in facets. */
  readonly name?: string
}
/** Counts of facts or documents by value, most frequent first, at most 12 of each. */
export type Facets = Readonly<
  Record<"party" | "act" | "encounter" | "topic" | "instrument" | "person" | "outlet" | "year" | "doubt", readonly FacetValue[]>
>

export interface Found<Item> {
  /** How many there are in all. Documents are counted up to 10,000; where some have all words, those that lack one are not counted. */
  readonly total: number
  readonly items: readonly Item[]
}

export interface AddResult {
  /** The document's id. */
  readonly id: string
  /** `new`; `known` where text and address were in already; `again` where the text was found at another address. */
  readonly state: "new" | "known" | "again"
}

export interface StoreCounts {
  readonly documents: number
  readonly families: number
  readonly facts: number
  readonly encounters: number
  readonly statements: number
  readonly people: number
  readonly corrections: number
}

/** A person across documents. */
export interface RegisterPerson {
  /** The id that stands for all entries that are this person; any of their ids finds it. */
  readonly id: string
  /** The spelling that most documents have among the fullest. */
  readonly name: string
  readonly party: string | null
  readonly variants: readonly FacetValue[]
  /** Titles as documents give them, with the first and last day of publication. */
  readonly offices: readonly {
    readonly title: string
    readonly since: string | null
    readonly until: string | null
    readonly count: number
  }[]
  readonly documents: number
  /** Entries that were found to be the same person, each with the reason. */
  readonly merged: readonly { readonly id: string; readonly name: string; readonly reason: string }[]
}

export type EntityKind = "person" | "party" | "instrument" | "place"
export type EntryKind = Exclude<EntityKind, "person">

/** A party, instrument or place across documents. */
export interface RegisterEntry {
  /** The id that stands for all entries that are the same. */
  readonly id: string
  readonly name: string
  readonly facts: number
}

/** An entry with what was found to be the same; any of its `ids` finds it. */
export interface WholeEntry extends RegisterEntry {
  readonly kind: EntryKind
  readonly ids: readonly string[]
  /** The words by which the newest documents name it, those of most documents first. */
  readonly variants: readonly FacetValue[]
  readonly merged: RegisterPerson["merged"]
}

/** Where one document names somebody or something: `count` mentions, of which the first stand in the passages. */
export interface DocumentMentions {
  readonly document: DocumentHead
  readonly count: number
  /** Stretches of the text, with their place in it; marks in offsets of the stretch. */
  readonly passages: readonly { readonly text: string; readonly start: number; readonly marks: readonly Span[] }[]
}

/** Facts of a month, YYYY-MM, null for those without a day: encounters, and statements by act. */
export interface MonthCount {
  readonly month: string | null
  readonly encounters: number
  readonly acts: Readonly<Record<string, number>>
}

/** Encounters of two parties or two people, with the first and last day. */
export interface Meeting {
  readonly one: string
  readonly other: string
  readonly count: number
  readonly first: string | null
  readonly last: string | null
}

export interface SurveyPerson {
  readonly id: string
  readonly name: string
  readonly party: string | null
}

/** Encounters at a place, named as a readout names it; calls and messages are at none. */
export interface PlaceCount {
  readonly name: string
  readonly country: string | null
  readonly count: number
  readonly first: string | null
  readonly last: string | null
}

/** Facts of a query, counted for charts. Links are the 400 most frequent, places the 600, days the newest 4,000. */
export interface Survey {
  readonly months: readonly MonthCount[]
  /** Encounters of a day, newest first. */
  readonly days: readonly { readonly day: string; readonly count: number }[]
  readonly parties: readonly Meeting[]
  /** Who met whom, by ids of the register; `persons` says who they are. */
  readonly people: readonly Meeting[]
  readonly persons: readonly SurveyPerson[]
  readonly places: readonly PlaceCount[]
}

export type SurveyPart = "months" | "days" | "parties" | "people" | "places"

/** A fault that `check` found. */
export interface CheckFault {
  readonly what: string
  /** Id of the document or fact, null where the file as a whole is meant. */
  readonly where: string | null
}

/** An open record file. */
export interface RecordStore {
  readonly path: string
  /** Reads documents with the engine and stores them with their facts, in one transaction: all of them are in, or none. */
  add(documents: readonly IncomingDocument[]): AddResult[]
  /** A document by its id, null where there is none. An unambiguous beginning of 6 or more digits will do. */
  document(id: string): StoredDocument | null
  /** Heads of documents by id in the order of the ids; of a page of all documents in the order of their coming. */
  documents(page?: Page): DocumentHead[]
  /** The near-duplicates of a document, itself included, oldest first. */
  family(id: string): DocumentHead[]
  /** Documents by words and filters, best first. */
  search(query: SearchQuery): Found<FoundDocument>
  /** Facts by filters, newest first; `words` narrows them to documents that have the words. */
  facts(query: SearchQuery): Found<StoredFact>
  fact(id: string): StoredFact | null
  /** Every fact of a query, newest first, one after the other: for exports. Limit and offset are not looked at. */
  eachFact(query: SearchQuery): Iterable<StoredFact>
  /** Every document of a query's filters, newest first. */
  eachDocument(query: SearchQuery): Iterable<StoredDocument>
  /** What the results of the same query hold, counted. Of a search with words, of its first 2,000 documents. */
  facets(query: SearchQuery, of?: "documents" | "facts"): Facets
  counts(): StoreCounts
  /** Keeps a search under a name; one of that name is replaced. @throws {RangeError} where the name is empty or too long. */
  saveSearch(name: string, query: SearchQuery, of?: "documents" | "facts"): SavedSearch
  /** The saved searches, by name. */
  savedSearches(): SavedSearch[]
  savedSearch(name: string): SavedSearch | null
  /** Takes a saved search out; false where it was not there. */
  removeSearch(name: string): boolean
  /** The record of a document with corrections: facts changed and added, rejected ones left out. Null where it is not there. */
  corrected(id: string): ReadoutRecord | null
  /**
   * Takes a correction; it holds at once, and after every later reading of the document. Where `version` is given, the fact
   * must still be that one.
   * @throws {RangeError} where its target is not there or it says nothing.
   * @throws {StaleFact} where somebody has changed the fact meanwhile; nothing is written.
   */
  correct(correction: NewCorrection, version?: string): Correction
  /** Takes a correction back; gives it as it then is. */
  undo(id: string, author: string, reason: string): Correction
  /** Corrections, oldest first; of one document where its id is given. Undone ones are among them. */
  corrections(document?: string): Correction[]
  /** The newest corrections first, of one person where a name is given. */
  latestCorrections(page?: Page & { readonly author?: string }): Found<Correction>
  /** What another engine has changed in a document and nobody has looked at. */
  changes(document: string): ReadingChange[]
  /** The facts of a document in the order of the text, rejected ones included. */
  factsOf(document: string): StoredFact[]
  reviewState(): ReviewState
  /** The addresses that the record is kept up to date from. */
  watched(): Watched[]
  /** Puts an address in, or changes how it is watched. */
  watch(watched: Omit<Watched, "made" | "last">): void
  /** Takes an address out, false where it is not there; what came from it stays. */
  unwatch(address: string): boolean
  /** Notes what came of a round. */
  noteRound(address: string, round: WatchedRound): void
  /** Brings corrections in that another record has given out; gives how many were new. Those of documents not here wait for them. */
  importCorrections(corrections: readonly Correction[]): number
  /** People of the register, those in most documents first; by a name in any spelling, or part of it, and by party. */
  people(query?: Page & { readonly name?: string; readonly party?: string }): Found<RegisterPerson>
  person(id: string): RegisterPerson | null
  /** Parties, instruments or places, those with most facts first; with `name` those whose name has it, in any spelling. */
  entries(kind: EntryKind, page?: Page & { readonly name?: string }): Found<RegisterEntry>
  /** A party or instrument by its id, a place by its name or its country's code; null where the record has none. */
  entry(kind: EntryKind, id: string): WholeEntry | null
  /** The facts of a query, counted by month, day, who met whom, and place; only these parts where they are named. */
  survey(query: SearchQuery, parts?: readonly SurveyPart[]): Survey
  /** Documents that name it, newest first, each with its mentions. Parties and instruments are also looked for by `names`. */
  mentions(kind: EntityKind, id: string, names?: readonly string[], page?: Page): Found<DocumentMentions>
  /** Reads documents again whose engine is another than this one; gives how many. Corrections stay. */
  reread(options?: { readonly isForced?: boolean; readonly advance?: (done: number, total: number) => void }): number
  /** Verifies the file: SQLite's own check, and that documents, facts, index and register agree. Empty where all is well. */
  check(): CheckFault[]
  /** Writes a copy that is whole, also while others write. Fails where the file is there. */
  backup(path: string): void
  close(): void
}
