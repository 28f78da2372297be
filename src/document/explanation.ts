// Why the record says what it says: for each fact the rule that read it and what the rule saw, in order.
import type { Span } from "../text/span.js"
import type { ReadoutRecord } from "./record.js"

/** One thing that a rule saw or a stage decided. */
export interface Step {
  /** What it was: "cue", "subject", "complement", "speaker from the sentence before" … */
  readonly what: string
  /** Words that it was seen in, null for a decision without words of its own. */
  readonly span: Span | null
}

export interface FactTrace {
  /** Id of the statement or encounter in the record. */
  readonly fact: string
  readonly rule: string
  /** What the rule reads, in one sentence. */
  readonly reads: string
  readonly steps: readonly Step[]
}

export interface Explanation {
  readonly record: ReadoutRecord
  readonly traces: readonly FactTrace[]
}
