// What opens a clause of its own behind و or a comma: a noun phrase with its predicate, a pronoun, a party with its verb, a
// cleft. Each looks at a few tokens and keeps nothing. Absent: where clauses begin and end (clauses.ts).

import type { Mention } from "../../stages/entities/mention.js"
import { NEED, ON_STATE } from "./clause-words.js"
import type { Context } from "./context.js"
import { Kind, kindOf, personOf } from "./morphology/features.js"
import { Bit } from "./word-classes.js"

/** Whether و opens the clause at a token. */
export function opensWithAnd(context: Context, i: number): boolean {
  return context.is(i, Bit.AND) || context.key(i - 1) === "و"
}

/** فضلا عن أن, علاوة على أن, إضافة إلى أن: whether the complementiser at a token stands behind "besides". */
export function besidesThat(context: Context, i: number): boolean {
  if (!context.is(i, Bit.COMP) || context.is(i, Bit.AND)) return false
  const before = `${context.bareKey(i - 2)} ${context.key(i - 1)}`
  return /^(فضلا عن|ناهيك عن|علاوة على|اضافة الي|اضافة الى|بالاضافة الى|بالاضافة الي)$/.test(before)
}

/** وما نطلبه هو …: "what" with a verb and the pronoun that its predicate follows. */
export function opensCleft(context: Context, i: number, to: number): boolean {
  if (context.bareKey(i) !== "ما" || context.finite(i + 1) === null || context.finite(i + 1)?.pronoun === "") return false
  for (let k = i + 2; k < Math.min(to, i + 8); k++) {
    if (context.isSign(k)) return false
    if (/^(هو|هي)$/.test(context.key(k))) return true
  }
  return false
}

/** How many tokens a fronted adverbial may take. */
const FRONTED = 8

/** وخلال الأشهر القادمة ننتظر …, وفي هذا الإطار ندعو …: a preposition with its noun, then a verb in the first person of the present. */
export function frontedFirstPerson(context: Context, i: number, to: number): boolean {
  const opens = context.is(i, Bit.PREP | Bit.DURING | Bit.AFTER | Bit.WITH) || (context.key(i - 1) === "و" && context.is(i, Bit.PREP))
  if (!opens) return false
  for (let k = i + 1; k < Math.min(to, i + FRONTED); k++) {
    if (context.isSign(k) || context.is(k, Bit.COMP | Bit.REL | Bit.WHAT)) return false
    // وفي هذا الإطار مستعدون لـ…: in his own words a predicate of several without a subject is the speaker's.
    const adjective = context.sentences.quoted[k] === 1 ? context.adjectiveCue(k) : null
    if (adjective !== null && /ون$/.test(context.key(k))) return true
    if (isPlainVerb(context, k)) return personOf(context.imperfect(k)?.features ?? 0) === 1
  }
  return false
}

/** نحن ضامنو التعددية: "we" with what we are or do behind it, where no preposition, conjunction or verb leads up to it. */
export function opensPronounClause(context: Context, i: number): boolean {
  if (context.is(i - 1, Bit.PREP | Bit.COMP | Bit.REL | Bit.BUT | Bit.WITH | Bit.WHILE | Bit.IF) || isPlainVerb(context, i - 1))
    return false
  if (/^(بل|انما|حتى|كما|و|بينما|خاصة|خصوصا|ما|مثلما)$/.test(context.key(i - 1))) return false
  return context.is(i + 1, Bit.NOMINAL | Bit.FINITE | Bit.NEG | Bit.PREP)
}

/** A finite verb that is nothing else. */
export function isPlainVerb(context: Context, i: number): boolean {
  return context.imperfect(i) !== null && !context.is(i, Bit.NOMINAL) && context.mention(i) === null
}

/** شراكة تنقل المعرفة: a present-tense verb right behind an indefinite noun describes it, as a relative clause would. */
export function opensAsyndetic(context: Context, i: number): boolean {
  if (!isPlainVerb(context, i) || context.mention(i - 1) !== null || context.is(i - 1, Bit.ARTICLE | Bit.FINITE | Bit.COMP | Bit.PREP))
    return false
  const before = context.word(i - 1)
  if (before === undefined || !(before.bits & Bit.NOMINAL) || context.is(i - 1, Bit.NEG | Bit.WHAT | Bit.REL | Bit.SUBJECT)) return false
  return before.readings.length > 0 && before.readings.every((reading) => reading.pronoun === "")
}

/** Whether a finite verb, negated or not, stands right behind a party or person that و joins. */
export function opensWithSubject(context: Context, mention: Mention): boolean {
  if (mention.prefix !== "و" || (mention.kind !== "party" && mention.kind !== "person" && mention.kind !== "role")) return false
  const at = context.is(mention.end, Bit.NEG) ? mention.end + 1 : mention.end
  return isPlainVerb(context, at) && (at > mention.end || context.verbCue(at, ["act"]) !== null)
}

/** وموقف مصر واضح، والتنسيق مستمر، والتعاون هو السبيل: و + a noun phrase + a predicate that cannot belong to it. */
export function nominalClause(context: Context, i: number, to: number): boolean {
  if (!context.is(i, Bit.NOMINAL) || context.is(i, Bit.FINITE | Bit.PREP)) return false
  for (let k = i + 1; k < Math.min(to, i + 6); k++) {
    if (context.isSign(k) || context.is(k, Bit.AND | Bit.COMP | Bit.REL)) return false
    if (/^(هو|هي|هم)$/.test(context.key(k))) return true
    if (k > i + 1 || context.is(i, Bit.ARTICLE)) {
      const word = context.word(k)
      const before = context.word(k - 1)
      // An indefinite adjective behind a definite noun is its predicate.
      const definite = context.mention(k - 1) !== null || (before !== undefined && (before.bits & Bit.ARTICLE) !== 0)
      if (
        definite &&
        word !== undefined &&
        context.mention(k) === null &&
        !(word.bits & (Bit.ARTICLE | Bit.PREP)) &&
        word.readings[0] !== undefined &&
        word.readings.every(
          (reading) =>
            reading.preposition === "" &&
            reading.pronoun === "" &&
            [Kind.ADJECTIVE, Kind.ACTIVE_PARTICIPLE, Kind.PASSIVE_PARTICIPLE].includes(kindOf(reading.features) as 8),
        )
      )
        return true
    }
  }
  return false
}

/** Whether a predicate follows a subject pronoun: a finite verb, an adjective of readiness, a need. */
export function opensClause(context: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (context.is(i, Bit.WHAT | Bit.REL)) return false
    if (context.finite(i) !== null || context.adjectiveCue(i) !== null || ON_STATE[context.key(i)] !== undefined || context.fits(i, NEED))
      return true
  }
  return false
}

/** بأحر التهاني وأطيب التمنيات: an elative with its definite noun, and no verb of a known act. */
export function isSuperlative(context: Context, i: number): boolean {
  return context.is(i, Bit.NOMINAL) && context.is(i + 1, Bit.ARTICLE) && context.verbCue(i, ["act", "say", "express"]) === null
}

/** A noun or adjective that is no preposition, verb, pronoun or name. */
export function isPlainNoun(context: Context, i: number): boolean {
  return (
    context.is(i, Bit.NOMINAL) &&
    !context.is(i, Bit.PREP | Bit.ARTICLE) &&
    context.mention(i) === null &&
    context.imperfect(i) === null &&
    !/^(هناك|لدي)/.test(context.key(i))
  )
}
