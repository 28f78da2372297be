// The record on the wire: what the engine gives for one document. Field by field the meaning is the codebook's.
// Every span is [start, end) in UTF-16 code units of the document's text as it was given. A null is written, never left out.
import type { Span } from "../text/span.js"
import type { Note } from "./note.js"
import type { Act, DropReason, EncounterKind, Topic } from "./vocabulary.js"

/** A readout as it is handed to the engine. */
export interface SourceDocument {
  readonly id: string
  readonly text: string
  readonly title?: string
  /** Day of publication, YYYY-MM-DD: relative dates are resolved against it. */
  readonly published?: string
  readonly source?: string
  readonly url?: string
  /** ISO 639-1 code; found from the text where it is not given. */
  readonly language?: string
}

export interface Person {
  readonly id: string
  /** The fullest form in the text, without titles and honorifics. */
  readonly name: string
  readonly titles: readonly string[]
  readonly party: string | null
  readonly mentions: readonly Span[]
}

export type PartyKind = "state" | "organisation" | "bloc" | "alliance" | "movement" | "party" | "agency" | "company" | "court" | "group"

export interface Party {
  /** ISO 3166-1 alpha-3 for a state, a lower-case id for anything else. */
  readonly id: string
  readonly kind: PartyKind
  readonly mentions: readonly Span[]
}

export interface RecordPlace {
  readonly name: string
  readonly country: string | null
  readonly span: Span | null
}

export type DatePrecision = "day" | "month" | "year"

export interface RecordDate {
  /** ISO 8601, cut to its precision: 2021-07-16, 2021-07, 2021. */
  readonly value: string
  readonly precision: DatePrecision
}

export interface Encounter {
  readonly id: string
  readonly kind: EncounterKind
  readonly participants: readonly string[]
  readonly parties: readonly string[]
  readonly attendees: readonly string[]
  readonly place: RecordPlace | null
  readonly date: RecordDate | null
  readonly background: boolean
  readonly planned: boolean
  readonly evidence: readonly Span[]
  readonly rule: string
}

export interface Action {
  readonly span: Span
  readonly topics: readonly Topic[]
  readonly instruments: readonly string[]
  /** The stretch that names a deadline or a horizon. */
  readonly horizon: { readonly span: Span; readonly text: string } | null
}

export interface Statement {
  readonly id: string
  readonly act: Act
  readonly speaker: string | null
  readonly party: string | null
  readonly joint: boolean
  readonly parties: readonly string[]
  readonly toward: readonly string[]
  readonly span: Span
  /** The words that carry the act. */
  readonly cue: Span
  readonly quoted: boolean
  readonly background: boolean
  readonly topics: readonly Topic[]
  readonly instruments: readonly string[]
  readonly actions: readonly Action[]
  /** Fields that the text states, and fields that were inferred. */
  readonly stated: readonly string[]
  readonly inferred: readonly string[]
  readonly rule: string
}

export interface Instrument {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly parties: readonly string[]
  readonly mentions: readonly Span[]
}

export interface Dropped {
  readonly span: Span
  readonly reason: DropReason
}

export interface ReadoutRecord {
  readonly id: string
  readonly language: string
  readonly published: string | null
  readonly people: readonly Person[]
  readonly parties: readonly Party[]
  readonly encounters: readonly Encounter[]
  readonly statements: readonly Statement[]
  readonly instruments: readonly Instrument[]
  readonly dropped: readonly Dropped[]
  readonly notes: readonly Note[]
}
