// A note: what the engine could not settle, or what a user should know, with its place in the text.
// Trouble in a text is a note and reading goes on; a note is never an exception.
import type { Span } from "../text/span.js"

export const NOTE_CODES = [
  "empty-text",
  "other-language",
  "not-text",
  "no-publication-day",
  "unknown-speaker",
  "name-without-party",
  "inferred-holder",
  "ambiguous-date",
  "lone-surrogate",
] as const
export type NoteCode = (typeof NOTE_CODES)[number]

export interface Note {
  readonly code: NoteCode
  /** Where in the given text; null where the note is about the whole. */
  readonly span: Span | null
  readonly message: string
}
