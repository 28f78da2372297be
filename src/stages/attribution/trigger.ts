// A trigger: a place where the text begins to lay a speech act to somebody. Rules make triggers; attribution turns each
// into statements, once it knows who speaks and where the content ends.

import type { Step } from "../../document/explanation.js"
import type { Act } from "../../document/vocabulary.js"

/** Who the words before the content name as speaker. */
export type Subject =
  /** A mention, by its index. */
  | { readonly kind: "mention"; readonly mention: number }
  /** Nobody: the speaker of the sentence before goes on. */
  | { readonly kind: "elided"; readonly feminine: boolean; readonly plural: boolean }
  /** Both sides of the contact. */
  | { readonly kind: "both"; readonly mentions: readonly number[] }
  /**
   * A carrier or somebody unnamed, who is no speaker: what it tells is laid to nobody, save where an official's `party` is known.
   * `definite`: named with the article, as one who has spoken already may be.
   */
  | { readonly kind: "carrier"; readonly feminine: boolean; readonly definite: boolean; readonly party: string | null }

export interface Trigger {
  /** First token of the trigger, a conjunction written onto it included. */
  readonly start: number
  /** Tokens [from, to) of the words that carry the act. */
  readonly cue: readonly [from: number, to: number]
  readonly subject: Subject
  /** The act that the trigger itself carries; null where the content decides it. */
  readonly act: Act | null
  /** First token of the evidence when the trigger carries the act. */
  readonly evidence: number
  /** First token of what is said. */
  readonly content: number
  /** clause: the content has predicates of its own; noun: a noun phrase that names the act or its object. */
  readonly shape: "clause" | "noun"
  readonly quoted: boolean
  /** Who tells a joint act and goes on as speaker: كشف الرئيس عن اتفاق البلدين, the president. */
  readonly teller?: Subject
  /** Whether the act is laid to both sides. */
  readonly joint: boolean
  /** Keeps the act but not the speaker for what follows: an act told in passing. */
  readonly passing: boolean
  readonly steps: readonly Step[]
}

/** The trigger of a word at `start` whose act the content decides: what is told is a clause that begins at `content`. */
export function clauseTrigger(
  start: number,
  subject: Subject,
  content: number,
  manner: { readonly quoted: boolean; readonly joint: boolean },
  what: string,
): Trigger {
  return {
    start,
    cue: [start, start + 1],
    subject,
    act: null,
    evidence: start,
    content,
    shape: "clause",
    quoted: manner.quoted,
    joint: manner.joint,
    passing: false,
    steps: [{ what, span: null }],
  }
}
