// What comparing accounts of one encounter gives: which account tells what, statement beside statement, and where they
// differ. Every difference names the words of each account that show it, and says why it is one.
import type { DatePrecision, ReadoutRecord, SourceDocument } from "../document/record.js"
import type { Act, EncounterKind, Topic } from "../document/vocabulary.js"
import type { Span } from "../text/span.js"

/** One readout with what was read in it. */
export interface Account {
  readonly document: SourceDocument
  readonly record: ReadoutRecord
}

/** Words of one account. */
export interface Evidence {
  /** Place of the account in the list of those compared. */
  readonly account: number
  readonly span: Span
  readonly words: string
}

/**
 * `act`: another act, or a weaker or stronger pledge. `party`: another speaker's party, or one side's words told as both
 * sides'. `figure`, `date`, `name`, `country`: another value. `place`, `kind`: of the encounter. `detail`: a figure, date,
 * name or country that one account has and the other leaves out.
 */
export type DifferenceKind = "act" | "party" | "figure" | "date" | "name" | "country" | "place" | "kind" | "detail"

export interface Difference {
  readonly kind: DifferenceKind
  /** Whether both cannot be right: 10 and 13 billion. */
  readonly isContradiction: boolean
  /** What each account has, in the order of `evidence`. */
  readonly values: readonly string[]
  readonly evidence: readonly Evidence[]
  /** For pledges, how the second account's act stands to the first's. */
  readonly strength: "weaker" | "stronger" | null
  readonly why: string
}

/** Statements that tell one content. */
export interface StatementGroup {
  /** For each account the ids of its statements in the group, none where the account leaves it out. */
  readonly statements: readonly (readonly string[])[]
  /** Likeness of the contents, 0 to 1; 1 for a statement that stands alone. */
  readonly likeness: number
  readonly acts: readonly (Act | null)[]
  readonly topics: readonly Topic[]
  readonly differences: readonly Difference[]
  /** Words of each account that the others do not have, where just one statement stands beside one. */
  readonly changedWords: readonly (readonly Span[])[]
  readonly why: readonly string[]
}

/** The encounter that the accounts share. */
export interface SharedEncounter {
  readonly kind: EncounterKind
  readonly parties: readonly string[]
  readonly date: { readonly value: string; readonly precision: DatePrecision } | null
  /** For each account the id of its encounter, null where it tells of none that fits. */
  readonly encounters: readonly (string | null)[]
  readonly differences: readonly Difference[]
  readonly why: readonly string[]
}

/** A word that colours a meeting, on the scale of data/arabic/atmosphere.tsv: -3 (hostile) to 3 (very warm). */
export interface AtmosphereWord extends Evidence {
  readonly warmth: number
}

export interface TopicSpace {
  readonly topic: Topic
  /** For each account its place among the account's topics by first statement, from 1; null where it is absent. */
  readonly order: readonly (number | null)[]
  /** For each account the share of the words of its statements, 0 to 1. */
  readonly share: readonly number[]
}

export interface AccountSummary {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly statements: number
  /** Statements that no other account tells. */
  readonly alone: number
  /** Mean warmth of its words of atmosphere, null where there are none. */
  readonly warmth: number | null
}

export interface Comparison {
  readonly accounts: readonly AccountSummary[]
  /** Null where the accounts tell of no encounter of the same parties. */
  readonly encounter: SharedEncounter | null
  /** Whether all accounts are one text or nearly: then they are reprints, and agreement proves nothing. */
  readonly isReprint: boolean
  /** Contradictions of all groups and of the encounter, figures first, then names, countries, dates, places, parties. */
  readonly contradictions: readonly Difference[]
  /** In the order of the first account, what only later ones tell at the end. */
  readonly groups: readonly StatementGroup[]
  readonly topics: readonly TopicSpace[]
  readonly atmosphere: readonly AtmosphereWord[]
}
