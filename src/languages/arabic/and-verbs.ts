// A verb behind و that goes on with a clause, told from a noun spelled like it. In: a context and a token. Out: the reading that is the
// verb, null for none. Absent: whether a clause begins there (clauses.ts).

import type { Reading } from "../../stages/morphology/words.js"
import { isSuperlative } from "./clause-openings.js"
import type { Context } from "./context.js"
import { Kind, kindOf, personOf } from "./morphology/features.js"
import { Bit } from "./word-classes.js"

/** With firmness, force, intensity: what only a verb is done with. */
const FIRMLY = new Set(["بحزم", "بشدة", "بقوة", "بثبات"])

/**
 * الصين تدعم …، وتعارض …; الصين مستعدة …، وتدعم …: behind a comma, a verb in the present of the same gender goes on with the
 * verb or the participle that is the predicate before.
 */
function goesOnInPresent(context: Context, i: number, reading: Reading): boolean {
  if (!context.isComma(i - 1) || (context.is(i + 1, Bit.PREP) && !FIRMLY.has(context.key(i + 1)))) return false
  const start = context.sentenceStart(i)
  for (let k = i - 2; k >= Math.max(start, i - 25); k--) {
    const before = context.is(k, Bit.NOMINAL) && context.verbCue(k, ["act"]) === null ? null : context.imperfect(k)
    if (before !== null) return context.isFeminine(before) === context.isFeminine(reading)
    if (context.adjectiveCue(k) !== null) return context.key(k).endsWith("ة") === context.isFeminine(reading)
  }
  return false
}

/** A finite verb behind the conjunction و that is not likelier a noun. */
export function andVerb(context: Context, i: number): Reading | null {
  const word = context.word(i)
  if (word === undefined || !(word.bits & Bit.FINITE)) return null
  const standalone = context.key(i - 1) === "و"
  for (const reading of word.readings) {
    const kind = kindOf(reading.features)
    if (kind !== Kind.PERFECT && kind !== Kind.IMPERFECT) continue
    if (reading.conjunction !== "و" && !standalone) continue
    // أوسع نطاقا وأكثر مصداقية: outside quotation marks nobody tells in the first person what looks like an elative.
    const elative = /^وا/.test(word.key) && kind === Kind.IMPERFECT && personOf(reading.features) === 1
    if (elative && (context.sentences.quoted[i] === 0 || isSuperlative(context, i))) continue
    if (kind === Kind.PERFECT && word.bits & Bit.NOMINAL) continue
    if (kind === Kind.IMPERFECT && word.bits & Bit.NOMINAL && word.bits & Bit.MASDAR) {
      const cue = context.verbCue(i, ["act"])
      if (cue === null) continue
      const framed = cue.frames.some((frame) => context.bareKey(i + 1) === frame.replace("إ", "ا"))
      if (!framed && !goesOnInPresent(context, i, reading)) continue
    }
    return reading
  }
  return null
}
