// A clause in; its predicate out: the act, the token that carries it, and where its complement begins. The tokens are read
// from the first on; the first that settles the act is the predicate, and a verb that only carries another one waits for it.
// Absent: where clauses begin and end (clauses.ts), the single questions (predicate-signs.ts).

import type { Context } from "./context.js"
import { deniedAtEnd, isBareCondition, mainClause } from "./predicate-scans.js"
import { type ClauseSubject, isDenial, isVerbHere, necessity, rejectsCharge, remainsOrWillNotBe } from "./predicate-signs.js"
import { isPair } from "./together.js"
import { Bit } from "./word-classes.js"
import {
  adjectivePredicate,
  nounPredicate,
  type Predicate,
  type ReadClause,
  settled,
  verbPredicate,
  wordPredicate,
} from "./word-predicate.js"

/** The predicate of the clause [from, to). `party` is the party spoken for, null where unknown. */
export function predicateOf(
  context: Context,
  from: number,
  to: number,
  party: string | null,
  inherited: ClauseSubject | null = null,
): Predicate {
  const clause: ReadClause = {
    context,
    from,
    to,
    party,
    subject: inherited,
    pair: false,
    relative: false,
    behindRelative: false,
    carried: -1,
  }
  const denial = deniedAtEnd(context, from, to)
  if (denial >= 0) return settled(clause, "deny", denial)
  const main = mainClause(context, from, to)
  // وإذا كانوا مستعدين: a condition whose main clause is not in sight claims nothing of the speaker.
  if (main === from && isBareCondition(context, from, to)) return settled(clause, "affirm", -1)
  for (let i = main; i < to; i++) {
    if ((context.timeAt[i] as number) > i) {
      i = (context.timeAt[i] as number) - 1
      continue
    }
    if (context.isSign(i)) {
      if (context.isComma(i)) clause.relative = false
      continue
    }
    if (context.word(i) === undefined) continue
    if (isDenial(context, i) || rejectsCharge(context, i)) return settled(clause, "deny", i)
    const mention = context.mentionFrom(i)
    if (mention !== null && !context.is(i, Bit.MUST)) {
      // الشراكة مع تركيا: what a preposition governs is no subject.
      const governed = context.is(i - 1, Bit.PREP | Bit.WITH | Bit.DURING | Bit.AFTER) && i > from
      if (
        !governed &&
        !clause.behindRelative &&
        (clause.subject === null || clause.subject === inherited) &&
        (mention.prefix === "" || mention.prefix === "و")
      ) {
        clause.subject = mention
        clause.pair = isPair(context, mention)
      }
      i = mention.end - 1
      continue
    }
    if (opensRelative(context, i, from)) {
      clause.relative = true
      continue
    }
    const finite = context.finite(i)
    const predicate =
      wordPredicate(clause, i) ??
      (finite !== null && isVerbHere(context, i, from)
        ? verbPredicate(clause, i, finite)
        : (adjectivePredicate(clause, i) ?? nounPredicate(clause, i)))
    if (predicate !== null) return predicate
  }
  const { carried } = clause
  if (carried < 0) return settled(clause, "affirm", -1)
  if (remainsOrWillNotBe(context, carried, clause.subject, clause.party)) return settled(clause, "commit", carried)
  return settled(clause, necessity(context, carried + 1, Math.min(to, carried + 8)) ? "urge" : "affirm", carried)
}

/** الذي who, which, ما what: the verb behind it belongs to a clause of its own. */
function opensRelative(context: Context, i: number, from: number): boolean {
  if (context.is(i, Bit.REL)) return true
  return context.is(i, Bit.WHAT) && context.key(i) !== "من" && i > from && !/^و?(هو|هي|هذا)$/.test(context.key(i - 1))
}
