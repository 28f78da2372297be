// A title as it is given, and while it is read.
// Absent: what makes a title (title-grammar.ts, title-parts.ts).

export interface Title {
  readonly end: number
  readonly party: string | null
  readonly partyEntry: number
  readonly head: string
  /** All heads of the title, the first included. */
  readonly heads: readonly string[]
  readonly article: boolean
  readonly feminine: boolean
  readonly plural: boolean
  readonly prefix: string
  /** First and last token of the title's words, honorifics left out. */
  readonly from: number
  readonly complement: boolean
  /** Whether the gazetteer holds it, or a part of it, as an office. */
  readonly office: boolean
  /** Whether its head carries a pronoun: زعيمها its leader. */
  readonly possessed: boolean
}

/** A title while it is read. */
export interface TitleDraft {
  readonly start: number
  /** The token to read next. */
  at: number
  end: number
  from: number
  prefix: string | null
  party: string | null
  partyEntry: number
  head: string
  readonly heads: string[]
  article: boolean
  feminine: boolean
  plural: boolean
  complement: boolean
  office: boolean
  possessed: boolean
  /** One past an adjective of nationality: the name of a place behind it is no more of the title. */
  nationality: number
  /** Behind a preposition that tells where the office is held. */
  abroad: boolean
}

export function goTo(draft: TitleDraft, end: number): true {
  draft.at = end
  draft.end = end
  return true
}
