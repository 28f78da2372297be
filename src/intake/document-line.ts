// A parsed JSON line is checked to be a document (id and text are strings, the rest where given), field by field.
// What is wrong is said with the number of the line. Fields that are not known are ignored; null counts as not given.
import type { SourceDocument } from "../document/record.js"
import { findFaultInDay } from "./day.js"

export type LineErrorCode = "not-json" | "not-a-document" | "missing-id" | "missing-text" | "wrong-field" | "wrong-day"

/** What is wrong with one line, for the line that is written in its place. */
export class LineError extends Error {
  readonly code: LineErrorCode

  constructor(code: LineErrorCode, message: string) {
    super(message)
    this.name = "LineError"
    this.code = code
  }
}

const OPTIONAL = ["title", "published", "source", "url", "language"] as const

/**
 * The document that a parsed line holds.
 * @throws {LineError} where it is none.
 */
export function checkDocument(value: unknown, line: number): SourceDocument {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new LineError("not-a-document", `line ${line}: is ${nameKind(value)}; a document is an object such as {"id":"a","text":"…"}`)
  }
  const fields = value as Readonly<Record<string, unknown>>
  const id = fields.id ?? null
  if (id === null || id === "") throw new LineError("missing-id", `line ${line}: has no "id"`)
  if (typeof id !== "string") throw new LineError("wrong-field", `line ${line}: "id" is ${nameKind(id)}; it must be a string`)
  const text = fields.text ?? null
  if (text === null) throw new LineError("missing-text", `line ${line}: has no "text"`)
  if (typeof text !== "string") throw new LineError("wrong-field", `line ${line}: "text" is ${nameKind(text)}; it must be a string`)
  const given: Partial<Record<(typeof OPTIONAL)[number], string>> = {}
  for (const name of OPTIONAL) {
    const field = fields[name] ?? null
    if (field === null) continue
    if (typeof field !== "string") throw new LineError("wrong-field", `line ${line}: "${name}" is ${nameKind(field)}; it must be a string`)
    given[name] = field
  }
  const fault = given.published === undefined ? null : findFaultInDay(given.published)
  if (fault !== null) throw new LineError("wrong-day", `line ${line}: "published": ${fault}`)
  return { id, text, ...given }
}

function nameKind(value: unknown): string {
  if (value === null) return "null"
  if (Array.isArray(value)) return "a list"
  return typeof value === "object" ? "an object" : `a ${typeof value}`
}
