// What somebody says, cut into statements: each clause with a predicate of its own, its act, and where its complement
// begins (codebook section 3, "How to split"). Absent: where clauses open (clause-starts.ts), what the predicate of a clause is
// (predicate.ts).

import type { Act } from "../../document/vocabulary.js"
import { clauseStarts } from "./clause-starts.js"
import type { Context } from "./context.js"
import { predicateOf } from "./predicate.js"

/** One statement's stretch of a clause, in tokens. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly act: Act
  readonly cue: readonly [from: number, to: number]
  /** First token of the complement that holds the actions, -1 where the predicate itself is the action. */
  readonly complement: number
  /** Whether the act is one of both sides, which the speaker only tells. */
  readonly together: boolean
}

/** Cuts the clause [from, to) into pieces. Linear in its tokens. */
export function clausePieces(context: Context, from: number, to: number, party: string | null, quoted: boolean): Piece[] {
  const first = predicateOf(context, from, to, party)
  const starts = clauseStarts(context, from, to, first, quoted)
  // Where the first clause is about another party, those that go on with it are about it as well.
  const other = first.subject?.kind === "party" && first.subject.party !== party ? first.subject : null
  return starts.map((start, n) => {
    const next = starts[n + 1]
    const subject = n === 0 || /^و(نحن|انا)$/.test(context.key(start.at)) ? null : other
    const predicate = starts.length === 1 ? first : predicateOf(context, start.at, next?.at ?? to, party, subject)
    const at = predicate.at < 0 ? start.at : predicate.at
    return {
      start: predicate.evidence > start.at ? predicate.evidence : start.evidence,
      end: next === undefined ? to : Math.min(next.at, next.evidence),
      act: predicate.act,
      cue: [at, Math.min(at + 1, Math.max(to, at + 1))],
      complement: predicate.complement,
      together: predicate.together,
    }
  })
}
