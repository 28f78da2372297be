// A mention: a stretch of tokens that names a person, a party, both sides, or a place, and whom it stands for.
// Mentions do not overlap and stand in the order of the text.

export type MentionKind =
  /** A person by name, with or without a title. */
  | "person"
  /** A person by title alone, or by "his counterpart". */
  | "role"
  /** A state or organisation, its capital, government, ministry or palace as an actor. */
  | "party"
  /** Both sides of the contact. */
  | "sides"
  /** The speaker's own side: "his country". */
  | "self"
  /** A paper that speaks for whoever issued it. */
  | "document"
  /** A carrier of news, which is no speaker. */
  | "media"
  /** Officials in the plural. */
  | "group"
  /** A contact as the subject of discussing: "the meeting dealt with …". */
  | "contact"
  | "place"

export interface Mention {
  /** Tokens [start, end). */
  readonly start: number
  readonly end: number
  readonly kind: MentionKind
  /** Index in the register of persons, -1 where the mention is no known person. */
  person: number
  party: string | null
  /** Tokens of the name proper, both -1 where there is no name. */
  readonly nameStart: number
  readonly nameEnd: number
  /** First word's folded title head, "" where there is no title. */
  readonly head: string
  readonly title: string
  readonly feminine: boolean
  readonly plural: boolean
  /** Proclitics on the first word: "" for a bare subject, "ل", "ب", "ول" … */
  readonly prefix: string
  /** Index of the gazetteer entry, -1 for none. */
  readonly entry: number
}

/** What the text told of one person. */
export interface PersonEntry {
  name: string
  /** Folded tokens of the fullest name, glue words left out. */
  keys: string[]
  titles: string[]
  heads: string[]
  party: string | null
  partyStated: boolean
  feminine: boolean
  readonly mentions: number[]
}
