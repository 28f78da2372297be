// What a person may say of facts, documents and the register, and how it is kept. Part of the store's public face.
import type { Act, EncounterKind, Topic } from "../document/vocabulary.js"
import type { Span } from "../text/span.js"
import type { EntityKind, FactKind } from "./record-store.js"

/** Fields of a fact as a person says they are; a field that is not given stays as the engine read it. */
export interface FactChange {
  readonly act?: Act
  readonly encounter?: EncounterKind
  /** The words that carry it, in the document's text. */
  readonly span?: Span
  /** A name, an id of the register, or null for nobody. */
  readonly speaker?: string | null
  readonly party?: string | null
  readonly joint?: boolean
  readonly parties?: readonly string[]
  readonly toward?: readonly string[]
  readonly topics?: readonly Topic[]
  readonly instruments?: readonly string[]
  /** Spans of what is promised. */
  readonly actions?: readonly Span[]
  /** Names or ids of the register. */
  readonly participants?: readonly string[]
  readonly attendees?: readonly string[]
  readonly place?: { readonly name: string; readonly country: string | null } | null
  /** ISO 8601, cut to what is known. */
  readonly date?: string | null
  readonly planned?: boolean
  readonly background?: boolean
}

/** What has become of a pledge. */
export const PLEDGE_STATUSES = ["open", "begun", "done", "dropped", "lapsed"] as const
export type PledgeStatus = (typeof PLEDGE_STATUSES)[number]

/** What a person says: of a fact, of a document, of the register. */
export type NewCorrection = (
  | { readonly action: "accept" | "reject"; readonly fact: string }
  | { readonly action: "change"; readonly fact: string; readonly change: FactChange }
  | { readonly action: "add"; readonly document: string; readonly kind: FactKind; readonly change: FactChange }
  /** Every fact of the document is right as it now stands, and none is missing: it is a gold record. */
  | { readonly action: "review"; readonly document: string }
  /** Two entries of the register are one person, or are not, whatever the rules say. */
  | { readonly action: "merge" | "part"; readonly people: readonly [string, string] }
  /** Two parties, instruments or places of the register are one, under the first, or are two after all. */
  | { readonly action: "merge" | "part"; readonly kind: Exclude<EntityKind, "person">; readonly entries: readonly [string, string] }
  /** Two encounters, by the ids of their facts, are one that two documents tell, or are not, whatever the rules say. */
  | { readonly action: "tie" | "split"; readonly encounters: readonly [string, string] }
  /** What has become of a pledge, by the id of its thread, whatever the rules say: of the thread that tells these words. */
  | { readonly action: "status"; readonly thread: string; readonly status: PledgeStatus }
) & {
  /** Who says so, and why. Neither may be empty. */
  readonly author: string
  readonly reason: string
}

export type Correction = NewCorrection & {
  /** From its content, so that the same correction brought in twice is one. */
  readonly id: string
  /** When it was made, ISO 8601. */
  readonly made: string
  readonly undone: { readonly author: string; readonly reason: string; readonly made: string } | null
}
