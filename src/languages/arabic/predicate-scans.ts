// Scans of a clause that its predicate waits for: where the main clause begins behind a condition, whether it ends in a denial,
// whose verb it is, what is needed. Each is bounded and keeps nothing. Absent: the order in which they are asked (predicate.ts).

import type { Act } from "../../document/vocabulary.js"
import type { Context } from "./context.js"
import { Count, countOf, Kind, kindOf, personOf } from "./morphology/features.js"
import { actNoun } from "./noun-complement.js"
import { isDenial } from "./predicate-signs.js"
import { Bit } from "./word-classes.js"

/** Whether what is needed is a deed, not a thing: anything but a definite noun that names no doing. */
export function needsDoing(context: Context, from: number): boolean {
  for (let i = from; i < from + 4; i++) {
    if (context.is(i, Bit.COMP | Bit.MASDAR)) return true
    if (context.key(i) === "الى" || /^(ماسة|ملحة|كبيرة|اليوم|دائما)$/.test(context.key(i))) continue
    return !/^(ال|لل)/.test(context.key(i)) || /مزيد$/.test(context.key(i))
  }
  return false
}

/** How many tokens of a clause are looked at for its denial. */
const DENIED_WITHIN = 48

/** أية توقعات … غير صحيحة: where a clause that begins with a noun ends in calling it untrue, -1 where it does not. */
export function deniedAtEnd(context: Context, from: number, to: number): number {
  if (!context.is(from, Bit.NOMINAL) || to - from > DENIED_WITHIN) return -1
  for (let i = Math.max(from + 1, to - 4); i < to; i++) if (isDenial(context, i)) return i
  return -1
}

/** Where the main clause begins: إذا أصرت واشنطن …، فسنعيد النظر if …, then …: behind the condition; `from` where there is none. */
export function mainClause(context: Context, from: number, to: number): number {
  if (!context.is(from, Bit.IF)) return from
  for (let i = from + 1; i < to; i++) {
    const key = context.key(i)
    if (key[0] === "ف" && (context.is(i, Bit.COMP) || /^ف(لن|ليس|سوف|لا|قد|نحن|انا|هو|هي|هم|على|علينا|علي)$/.test(key))) return i
    const verb = context.finite(i)
    if (verb !== null && (verb.conjunction === "ف" || (verb.future && context.isComma(i - 1)))) return i
  }
  return from
}

/** How many tokens a condition without its main clause may take. */
const CONDITION = 12

/** Whether [from, to) is a short condition without a comma behind which its main clause could stand. */
export function isBareCondition(context: Context, from: number, to: number): boolean {
  if (!context.is(from, Bit.IF) || to - from > CONDITION) return false
  for (let i = from; i < to; i++) if (context.isComma(i)) return false
  return true
}

/**
 * أنهم سيشعرون, "وسيشعرون …": a verb of several without a subject, or of somebody else between quotation marks, is none of the
 * speaker's own.
 */
export function isOthers(context: Context, from: number, verb: number): boolean {
  const reading = context.finite(verb)
  if (reading === null || personOf(reading.features) !== 3) return false
  if (/(ون|وا)$/.test(context.key(verb)) && countOf(reading.features) === Count.PLURAL) return true
  return context.sentences.quoted[verb] === 1 && !context.is(from - 1, Bit.COMP) && !context.is(from - 2, Bit.COMP)
}

/** إنه لن يتجاهل الموضوع: the pronoun on the complementiser is the subject, so the noun behind the verb is not. */
export function hasPronounSubject(context: Context, from: number, verb: number): boolean {
  const pronoun = /ن(ه|ها|هم|هما)$/.exec(context.is(from - 1, Bit.COMP) ? context.key(from - 1) : "")
  if (pronoun === null) return false
  const reading = context.finite(verb)
  return reading !== null && context.isFeminine(reading) === (pronoun[1] === "ها")
}

/** Whether a finite verb stands close behind, before a comma or a relative clause. */
export function hasVerbBehind(context: Context, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 8); i++) {
    if (context.isComma(i) || context.is(i, Bit.REL | Bit.COMP)) return false
    if (context.is(i, Bit.KANA) || (context.finite(i) !== null && !context.is(i, Bit.NOMINAL | Bit.PREP) && context.mention(i) === null))
      return true
  }
  return false
}

/** How far behind a verb what it was done to express may stand, in tokens. */
const SHOWN = 10

/** تواصلت مع السفير للإعراب عن استنكارها: the act that something was done to express; null for none. */
export function shownBy(context: Context, verb: number, to: number): { act: Act; at: number } | null {
  for (let i = verb + 1; i < Math.min(to, verb + SHOWN); i++) {
    if (context.isComma(i) || context.is(i, Bit.COMP | Bit.REL)) return null
    if (!/^لل(اعراب|تعبير)$/.test(context.key(i)) || context.key(i + 1) !== "عن") continue
    const noun = actNoun(context, i + 2, to)
    return noun === null ? null : { act: noun.cue.act as Act, at: noun.at }
  }
  return null
}

/** Whether a word between quotation marks at the head of its clause is an imperative of several, and no other verb. */
export function isOrder(context: Context, i: number, from: number): boolean {
  if (i !== from || context.sentences.quoted[i] === 0 || !context.key(i).endsWith("وا") || context.is(i, Bit.NOMINAL)) return false
  return (context.word(i)?.readings ?? []).every(({ features }) => kindOf(features) === Kind.IMPERATIVE)
}
