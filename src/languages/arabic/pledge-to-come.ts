// Whether a verb to come is a pledge of the party spoken for: not a timetable, a question, the fate of a thing, or what others will do
// (codebook section 3, ruling 4). In: a clause and its verb. Absent: threats (threats.ts), the order of questions (word-predicate.ts).

import { ASKS, TIMETABLE } from "./clause-words.js"
import { hasPronounSubject, isOthers } from "./predicate-scans.js"
import { startsWithThing, thingBehind } from "./predicate-signs.js"
import type { ReadClause } from "./word-predicate.js"

/** Whether a verb in the future pledges something: not a timetable, a question, a thing, or what another party will do. */
export function isPledgeToCome({ context, from, party, subject }: ReadClause, i: number, first: boolean): boolean {
  if (context.verbAmong(i, TIMETABLE) !== null) return false
  if (subject !== null) {
    if (subject.kind === "contact" || subject.kind === "document") return false
    if (subject.party !== null && party !== null && subject.party !== party && subject.kind !== "sides") return false
  } else if (!first && (isOthers(context, from, i) || /^(ذلك|هذا|هذه)$/.test(context.key(from)))) return false
  else if (!first && (startsWithThing(context, from, i) || (thingBehind(context, i) && !hasPronounSubject(context, from, i)))) return false
  return !(ASKS.test(context.key(from)) || ASKS.test(context.key(i - 1)))
}

/** Whether the subject is another party than the one spoken for. */
export function isOfAnother({ party, subject }: ReadClause): boolean {
  if (subject === null || subject.party === null || party === null || subject.party === party) return false
  return subject.kind !== "sides" && subject.kind !== "contact"
}
