// What the encounter rules read (a match) and what grows out of the matches (a draft), with the distances that bound the
// search around a contact. Types and bounds only: encounters.ts merges, encounter-place.ts and encounter-time.ts look around.

import type { Step } from "../../document/explanation.js"
import type { EncounterKind } from "../../document/vocabulary.js"
import type { TimeExpression } from "../../stages/time/time-expression.js"

/** An official who is told by his title alone. */
export interface UnnamedOfficial {
  readonly party: string
  /** Head of the title, and the first word of what completes it, "" for none. */
  readonly head: string
  readonly complement: string
}

/** What an encounter rule reads. */
export interface EncounterMatch {
  readonly kind: EncounterKind
  /** Token of the word that names the contact. */
  readonly at: number
  /** One past the last token that the rule read. */
  readonly end: number
  /** Mentions that take part, by index, in the order of the text. */
  readonly participants: readonly number[]
  /** Destination of a visit: a mention, -1 for none. */
  readonly destination: number
  /** Further destinations of one trip, each a visit of its own. */
  readonly further?: readonly number[]
  /** Of several destinations only the first has been reached. */
  readonly ahead?: boolean
  /** A trip to the country where the story is told. */
  readonly home?: boolean
  readonly planned: boolean
  readonly background: boolean
  /** The first participant meets each of the others by himself (codebook section 2, ruling 9). */
  readonly each?: boolean
  /** Named by its noun alone, which does not tell whether it is past or to come. */
  readonly neutral?: boolean
  /** What a trip is told to be made for. */
  readonly purpose?: boolean
  /** The sentence's dates are not the contact's. */
  readonly undated?: boolean
  /** No date of the text is the contact's. */
  readonly dateless?: boolean
  /** Parties that an instrument named in it stands for: a forum's members. */
  readonly members?: readonly string[]
  /** Takes its parties, and who they are, from the contact told before it. */
  readonly inherits?: boolean
  /** Takes the parties alone. */
  readonly nameless?: boolean
  /** Says only where and when the contact told last took place. */
  readonly again?: boolean
  /** A contact that follows upon the one told before, and is not that one told again. */
  readonly sequel?: boolean
  /** The first participant is at home and receives the others. */
  readonly receives?: boolean
  readonly steps: readonly Step[]
}

/** An encounter before it becomes a record: what is told of one contact, gathered from all its matches. */
export interface DraftEncounter {
  readonly kind: EncounterKind
  /** First token of the evidence. */
  readonly at: number
  readonly people: number[]
  readonly attendees: number[]
  /** Officials whom the text does not name, by party and title. */
  readonly offices: UnnamedOfficial[]
  readonly parties: string[]
  /** The party that receives, null where none is told to. */
  host: string | null
  /** Token of a list whose members each have a contact of their own, -1 for none. */
  readonly list: number
  place: DraftPlace | null
  time: TimeExpression | null
  planned: boolean
  /** Told by its noun alone so far. */
  neutral: boolean
  /** Told first as what a trip is made for. */
  readonly purpose: boolean
  background: boolean
  readonly evidence: [from: number, to: number][]
  readonly rule: string
  readonly reads: string
  readonly steps: Step[]
}

/** Where an encounter is held. */
export interface DraftPlace {
  readonly name: string
  readonly country: string | null
  /** Tokens, both -1 where the place was inferred. */
  readonly start: number
  readonly end: number
  readonly rank: number
}

/** How far from a contact's word its date and place may stand, in tokens. */
export const NEAR = 70

/** How many encounters back a contact may be told again: keeps merging linear. */
export const MEMORY = 48

/** Encounters told near one: before and after it. */
export function around(drafts: readonly DraftEncounter[], n: number): readonly DraftEncounter[] {
  return drafts.slice(Math.max(0, n - MEMORY), n + MEMORY)
}
