// The questions that the predicate of a clause is settled by: is this spelling a verb here, is the subject the party spoken
// for, is it a duty, a denial, does one of the cue's prepositions follow. Each looks at a few tokens and keeps nothing.
// Absent: the order in which they are asked (predicate.ts), the sets of words (clause-words.ts).

import { BAD_OBJECT, DOES_ITSELF, REMAINS, STANDS } from "./clause-words.js"
import type { Context } from "./context.js"
import { Kind, kindOf, personOf } from "./morphology/features.js"
import { PREPOSITIONS } from "./prepositions.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

/** What a clause's subject is, as far as acts care. */
export interface ClauseSubject {
  readonly kind: string
  readonly party: string | null
}

/** Supports terrorism, extremism, militias. */
export function supportsTerror(context: Context, at: number, to: number): boolean {
  if (!/^[وف]?[يت]?(دعم|مول|رعى|رعي|ساند|غذي)/.test(context.key(at))) return false
  for (let i = at + 1; i < Math.min(to, at + 4); i++)
    if (/^(ال|لل|بال)?(ارهاب|تطرف|ميليشيات|ميليشيا|متطرفين|ارهابيين|عنف)/.test(context.key(i))) return true
  return false
}

/** The noun that names the act behind a verb of expressing or offering: … عن بالغ امتناني, … بأحر التهاني. */
export function expressedNoun(context: Context, from: number, to: number): { act: string; at: number } | null {
  for (let i = from; i < Math.min(to, from + 14); i++) {
    if (context.isComma(i) || context.is(i, Bit.COMP)) return null
    const cue = context.nounCue(i, ["act"])
    // قرضا لدعم الإصلاحات: what it is for is not what is expressed.
    if (cue !== null && cue.reading.preposition === "ل") return null
    if (cue !== null && cue.act !== "affirm" && cue.act !== "agree") return { act: cue.act, at: i }
  }
  return null
}

/** Bare of. */
const BARE = new WordTest(/^عاري?ة?$/)

/** Untrue, without truth, without foundation. */
export function isDenial(context: Context, i: number): boolean {
  const next = context.key(i + 1)
  if (context.key(i) === "غير") return /^(صحيح|صحيحة|دقيق|دقيقة|صحيحا)$/.test(next)
  if (context.key(i) === "لا") return next === "صحة" || next === "اساس"
  return context.fits(i, BARE) && next === "عن" && context.key(i + 2) === "الصحة"
}

/** Accusations, allegations, claims, reports, rumours. */
const CHARGE = new WordTest(/^(ال|ل|لل|ب|بال)?(اتهام|اتهامات|ادعاء|ادعاءات|مزاعم|زعم|افتراءات|اكاذيب|شائعات|اشاعات)(ه|ها|هم)?$/)

/** Reject. */
const REJECTS = new Set(["رفض"])

/** ورفض الجيش هذه الاتهامات: to reject an accusation is to deny it. */
export function rejectsCharge(context: Context, at: number): boolean {
  if (context.verbAmong(at, REJECTS) === null && context.nounCue(at, ["act"])?.act !== "oppose") return false
  for (let i = at + 1; i < Math.min(context.sentenceEnd(at), at + 8); i++) {
    if (context.is(i, Bit.COMP | Bit.REL)) return false
    if (context.fits(i, CHARGE)) return true
    if (context.is(i, Bit.PREP) && !/^(لكل|لهذه|كل)$/.test(context.key(i))) return false
  }
  return false
}

/** Respect, abide by, comply, stop, fulfil, carry out, apply, cooperate, keep: what another party has not done is a wrong. */
export const KEEPS = new Set(["احترم", "التزم", "امتثل", "أوقف", "توقّف", "وفى", "نفّذ", "طبّق", "تعاون", "راعى", "صدق", "كفّ", "تخلّى"])

/** Insist, be resolved: on doing something, that others do it, or that it is so. */
const INSISTS = new Set(["أصرّ", "صمّم"])

/** It be done, be, remain, take place: what one insists that others see to. */
const COMES_ABOUT = new Set(["تمّ", "كان", "بقي", "جرى", "ظلّ", "شمل"])

/**
 * What أصر على أن … insists on: `claim` where a noun follows (the conflict will grow), `demand` where a thing is to come about
 * (that it be settled), null where one insists on what one does, or where the verb is another.
 */
export function insistence(context: Context, at: number): "claim" | "demand" | null {
  if (context.verbAmong(at, INSISTS) === null) return null
  for (let i = at + 1; i < Math.min(context.sentenceEnd(at), at + 16); i++) {
    if (context.isComma(i)) return null
    if (!context.is(i, Bit.COMP) || context.is(i, Bit.AND)) continue
    const verb = context.imperfect(i + 1)
    if (verb === null || /ن(ه|ها|هم|هما|نا|ني)$/.test(context.key(i))) return "claim"
    return COMES_ABOUT.has(context.lemma(verb)) ? "demand" : null
  }
  return null
}

/** Whether a subject speaks for the party spoken for: itself, both sides, or nobody else that is known. */
export function ownSubject(subject: ClauseSubject | null, party: string | null): boolean {
  if (subject === null) return true
  if (subject.kind === "self" || subject.kind === "sides") return true
  return subject.party === null || party === null || subject.party === party
}

/** Whether a complementiser (أن that, to) stands in [from, to). */
export function hasComplementiser(context: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (context.isComma(i) || (context.is(i, Bit.COMP) && context.is(i, Bit.AND))) return false
    if (context.is(i, Bit.COMP)) return true
  }
  return false
}

/** موقف المملكة لن يتغير: whether a thing stands at the head of the clause, whose owner alone is the party before the verb. */
export function isOwnedThing(context: Context, from: number, verb: number): boolean {
  if (!startsWithThing(context, from, verb) || context.mention(from) !== null || context.is(from, Bit.ARTICLE | Bit.PREP)) return false
  return !AGENT.test(context.key(from))
}

/** Government, leadership, people, parliament, army, ministry, presidency, administration, delegation: who acts for the party. */
const AGENT = /^(حكوم|سلط|قياد|قوات|شرك|شعب|برلمان|جيش|وزار|رئاس|رئيس|ادار|وفد|دول|بلاد|مؤسس|اجهز|جهاز|كل|جميع|كلا)/

/** This, that, all, most, any. */
const POINTS = /^[وف]?(هذا|هذه|ذلك|تلك|هاتين|هذين|كل|جميع|معظم|اي|اية)$/

/** The clause begins with a definite or construct noun that is no party: a thing, which promises nothing. */
export function startsWithThing(context: Context, from: number, verb: number): boolean {
  for (let i = from; i < verb; i++) {
    // هذه العقوبات سترفع, كل العقوبات: behind a demonstrative or a word of quantity.
    if (context.isSign(i) || (i + 1 < verb && POINTS.test(context.key(i)))) continue
    return context.is(i, Bit.NOMINAL) && !context.is(i, Bit.SUBJECT) && !/^(حكومت|سلط|قياد|قوات|شرك)/.test(context.key(i))
  }
  return false
}

/** A definite noun that is no party right behind the verb is its subject: ستنتهي هذه المعاملة */
export function thingBehind(context: Context, verb: number): boolean {
  const next = verb + 1
  if (context.verbAmong(verb, DOES_ITSELF) !== null) return false
  if (context.mentionFrom(next) !== null) return context.mentionFrom(next)?.kind === "contact"
  return (
    /^(هذه|هذا|تلك|ذلك)$/.test(context.key(next)) ||
    (context.is(next, Bit.ARTICLE) && context.is(next, Bit.NOMINAL) && !context.is(next, Bit.PREP) && !/^[بل]/.test(context.key(next)))
  )
}

const NECESSITY = new WordTest(/^[بل]?(ال)?(ضرورة|الضروري|وجوب)$/)

/** ضرورة necessity, لا بد there is no way around, near the predicate. */
export function necessity(context: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (context.fits(i, NECESSITY)) return true
    if (context.isComma(i)) return false
  }
  return false
}

/** Whether a word of duty lays one here: عليه on him, only where a clause begins or أن to follows. */
export function isDuty(context: Context, i: number, from: number): boolean {
  const key = context.bareKey(i)
  if (/^علي(ه|ها|هم|نا|هما|ك|كم|كما)$/.test(key))
    return (
      i - from <= 1 ||
      context.is(i + 1, Bit.COMP) ||
      (key === "علينا" && context.is(i + 1, Bit.MASDAR) && (context.isComma(i - 1) || !context.is(i + 1, Bit.ARTICLE)))
    )
  if (key === "الضروري" || key === "الواجب") return context.bareKey(i - 1) === "من"
  return true
}

/** على الأطراف ضبط النفس، على إسرائيل أن تلتزم: on them it lies to …, with a verbal noun or أن behind those on whom it lies. */
export function liesOn(context: Context, i: number, to: number): boolean {
  let named = false
  let placed = false
  for (let k = i + 1; k < Math.min(to, i + 10); k++) {
    if (context.isSign(k)) return false
    const mention = context.mentionFrom(k)
    if (mention !== null) {
      if (mention.prefix !== "" && k === i + 1) return false
      placed ||= mention.kind === "place"
      named ||= mention.kind !== "place" && mention.kind !== "contact" && mention.kind !== "document"
      k = mention.end - 1
      continue
    }
    if (context.is(k, Bit.COMP)) return (named || placed) && context.key(k) === "ان"
    if (
      /^(ال)?(جميع|كافة|كل|اطراف|اطرافه|دول|مجتمع|عالم|غرب|قادة|طرفين|مسؤولين|شعب|شعوب|جهات|قوى|حكومة|سلطات|فصائل)$/.test(context.key(k))
    ) {
      named = true
      continue
    }
    if (named && k > i + 1 && context.is(k, Bit.MASDAR) && !context.is(k, Bit.ARTICLE | Bit.PREP | Bit.AND))
      return !context.is(k, Bit.FINITE) || context.is(k, Bit.NOMINAL)
    if (context.is(k, Bit.PREP | Bit.REL | Bit.DURING) || (context.is(k, Bit.FINITE) && !context.is(k, Bit.NOMINAL))) return false
  }
  return false
}

/** There is. */
const THERE = new WordTest(/^و?(هناك|هنالك|ثمة)$/)

/** A preposition, or always, ever, together, entirely, truly, very. */
const NO_VERB = new WordTest(({ key }) => PREPOSITIONS.has(key) || /^(دوما|دائما|ابدا|سويا|معا|تماما|حقا|جدا)$/.test(key))

/** A spelling that can be a verb counts as one in a clause unless a noun reading is the likelier one. */
export function isVerbHere(context: Context, i: number, from: number): boolean {
  const word = context.word(i)
  // هناك توافقا: behind "there is" stands a noun.
  if (context.fits(i - 1, THERE) && context.is(i, Bit.NOMINAL)) return false
  // حول about, دوما always: prepositions and adverbs that look like verbs.
  if (context.fits(i, NO_VERB)) return false
  if (word === undefined) return false
  if (!(word.bits & Bit.NOMINAL) || word.bits & Bit.KANA) return true
  if (context.imperfect(i) !== null) {
    const nominalFirst =
      word.readings[0] !== undefined &&
      kindOf(word.readings[0].features) >= Kind.ACTIVE_PARTICIPLE &&
      kindOf(word.readings[0].features) <= Kind.ADJECTIVE
    if (!nominalFirst) return true
    return (
      i === from || context.mention(i - 1) !== null || context.is(i - 1, Bit.NEG | Bit.QAD | Bit.COMP | Bit.SUBJECT | Bit.FUTURE | Bit.REL)
    )
  }
  if (word.bits & Bit.ARTICLE) return false
  // "بحثنا …": at the head of somebody's own words, we discussed, and not our research.
  if (i === from && context.sentences.quoted[i] === 1) {
    const cue = context.verbCue(i, ["discuss", "agree"])
    if (cue !== null && personOf(cue.reading.features) === 1) return true
  }
  const before = i - 1
  if (context.is(before, Bit.PREP) || context.is(before, Bit.DURING)) return false
  return (
    context.is(before, Bit.QAD | Bit.NEG | Bit.KANA | Bit.REL) ||
    // أنه ناقش …: a subject pronoun on the complementiser leaves room for a verb alone.
    (i === from &&
      context.is(before, Bit.COMP) &&
      /ن(ه|ها|هم|هما|نا|ني)$/.test(context.key(before)) &&
      // أنه طلب من الرئيس …: a preposition of its own behind it makes it a verb, though it could be spelled a verbal noun.
      (!context.is(i, Bit.MASDAR) || /^(من|مع|عن)$/.test(context.key(i + 1)))) ||
    (context.mention(before) !== null &&
      word.cues.length > 0 &&
      context.verbCue(i, ["act", "say", "agree", "discuss"]) !== null &&
      (!context.is(i, Bit.MASDAR) || ofTwo(context, i, before)))
  )
}

/** الطرفان تطرقا: a verb of two right behind the two. */
function ofTwo(context: Context, i: number, before: number): boolean {
  const verb = context.finite(i)
  const mention = context.mention(before)
  return verb !== null && context.isDual(verb) && mention !== null && (mention.kind === "sides" || mention.prefix.startsWith("و"))
}

/** Whether one of the frames' prepositions follows within a few words; a bare object always may. */
export function framedNear(context: Context, at: number, to: number, frames: readonly string[]): boolean {
  if (frames.includes("0") || frames.length === 0) return true
  for (let i = at + 1; i < Math.min(to, at + 9); i++) {
    if (context.is(i, Bit.COMP)) return true
    const key = context.bareKey(i)
    for (const frame of frames) {
      const folded = frame === "إلى" ? "الى" : frame
      if (key === folded) return true
      if (folded.length > 1 && key.startsWith(folded.slice(0, -1)) && context.is(i, Bit.PREP)) return true
      if (
        folded === "ل" &&
        !(context.word(i)?.readings ?? []).some(({ preposition }) => preposition === "ل") &&
        context.mention(i) === null
      )
        continue
      if (folded.length === 1 && (key.startsWith(folded) || context.mention(i)?.prefix.endsWith(folded))) return true
    }
    if (context.isComma(i)) return false
  }
  return false
}

/** يعمل على, يعمل من أجل: works on or for something, and not somewhere, or in some number. */
export function worksFor(context: Context, at: number, to: number): boolean {
  if (framedNear(context, at, to, ["على"])) return true
  for (let i = at + 1; i < Math.min(to, at + 9); i++) if (context.key(i) === "من" && context.key(i + 1) === "اجل") return true
  return false
}

/** تقف إلى جانب: stands beside, with, behind. */
export function standsBy(context: Context, i: number): boolean {
  if (context.verbAmong(i, STANDS) === null) return false
  for (let k = i + 1; k < i + 5; k++) {
    if (/^(مع|خلف|وراء|بجانب|بجوار)$/.test(context.key(k))) return true
    if (context.key(k) === "الى" && /^(جانب|جوار|صف)/.test(context.key(k + 1))) return true
  }
  return false
}

/** تخلق الفوضى creates chaos, not تخلق فرص عمل creates jobs. */
export function hasBadObject(context: Context, i: number, to: number): boolean {
  for (let k = i + 1; k < Math.min(to, i + 5); k++) {
    if (context.isComma(k)) return false
    if (BAD_OBJECT.test(context.key(k))) return true
  }
  return false
}

/** بلاده لن تكون وطنا بديلا, الأمم المتحدة ستبقى إلى جانب العراق: what the party itself will not be, or goes on being. */
export function remainsOrWillNotBe(context: Context, i: number, subject: ClauseSubject | null, party: string | null): boolean {
  const verb = context.finite(i)
  if (verb === null) return false
  const self = context.is(i - 2, Bit.COMP) && !context.is(i - 2, Bit.AND) && /ن(ها|نا|ني)$/.test(context.key(i - 2))
  const own = self || (subject !== null && !/^(contact|document|sides)$/.test(subject.kind) && ownSubject(subject, party))
  if (personOf(verb.features) !== 1 && !own) return false
  if (context.bareKey(i - 1) === "لن") return true
  return (verb.future || context.is(i - 1, Bit.FUTURE)) && REMAINS.has(context.lemma(verb))
}
