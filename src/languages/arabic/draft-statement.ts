// A statement in tokens: what attribution makes and what the record, its targets and its places in the text are built from.
// A type only.

import type { Step } from "../../document/explanation.js"
import type { Act } from "../../document/vocabulary.js"
import type { ActionSpan } from "./actions.js"

/** A statement in tokens, before it becomes a record. */
export interface DraftStatement {
  readonly start: number
  readonly end: number
  readonly act: Act
  readonly cue: readonly [from: number, to: number]
  readonly speaker: number
  readonly party: string | null
  readonly joint: boolean
  readonly parties: readonly string[]
  readonly quoted: boolean
  readonly background: boolean
  readonly actions: readonly ActionSpan[]
  readonly stated: readonly string[]
  readonly inferred: readonly string[]
  readonly rule: string
  readonly reads: string
  readonly steps: readonly Step[]
  /** The sides of the contact that the statement belongs to. */
  readonly sides: readonly string[]
}
