// What `import { read } from "mahdar"` gives: the engine as a function, its types and its closed lists. Runs in Node and
// in a browser. Absent: files, folders and the record store (`mahdar/store`).
import type { ReadoutRecord, SourceDocument } from "../document/record.js"
import { createReader, type Reader } from "./read.js"

export type { Explanation, FactTrace, Step } from "../document/explanation.js"
export type { Note, NoteCode } from "../document/note.js"
export type * from "../document/record.js"
export type { Act, DropReason, EncounterKind, Family, Topic } from "../document/vocabulary.js"
export { ACTS, DROP_REASONS, ENCOUNTER_KINDS, FAMILIES, FAMILY_OF, isPledge, PLEDGES, TOPICS } from "../document/vocabulary.js"
export type { Span } from "../text/span.js"
export { createReader, type Reader, type WhyNot } from "./read.js"
export { ENGINE_VERSION } from "./version.js"

let shared: Reader | null = null

/** The record of one document. The language data is opened on the first call and kept. */
export function read(document: SourceDocument): ReadoutRecord {
  shared ??= createReader()
  return shared.read(document)
}
