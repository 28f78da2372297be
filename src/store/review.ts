// What reviewing tells: what another engine has changed, and what people have said of a record. Part of the store's public face.
import type { Encounter, Statement } from "../document/record.js"
import type { Span } from "../text/span.js"

/** What another version of the engine reads in another way, until a person has looked at it. */
export interface ReadingChange {
  /** The fact's id; of one that is no longer read, the one that it had. */
  readonly fact: string
  readonly what: "new" | "changed" | "gone"
  /** The engine before. */
  readonly engine: string
  /** The words as they were read before, "" where the fact is new. */
  readonly words: string
  readonly span: Span | null
  readonly before: Encounter | Statement | null
}

/** What people have said of the record's facts. */
export interface ReviewState {
  /** Those who said something, with the standing corrections of each, the most diligent first. */
  readonly reviewers: readonly { readonly name: string; readonly corrections: number }[]
  /** Facts that two or more people have judged, those on which all agree, and Krippendorff's alpha of what they leave it as. */
  readonly agreement: { readonly facts: number; readonly agreed: number; readonly alpha: number | null }
}
