// Reads a finite verb that is itself the act: رحبت ميركل بـ…، دعا الرئيس إلى …، وتقدر الصين …

import { type Act, isState } from "../../../../document/vocabulary.js"
import { rule } from "../../../../grammar/rule.js"
import { clauseTrigger, type Subject, type Trigger } from "../../../../stages/attribution/trigger.js"
import type { Cue } from "../../../../stages/morphology/words.js"
import { subjectOf } from "../../arguments.js"
import type { Context } from "../../context.js"
import { foldKey } from "../../fold.js"
import { isGoodWish } from "../../good-wishes.js"
import { has, isFiniteVerb, Kind, kindOf, PASSIVE, personOf } from "../../morphology/features.js"
import { insistence, rejectsCharge } from "../../predicate-signs.js"
import { startsWithPreposition } from "../../prepositions.js"
import { Bit } from "../../word-classes.js"
import { IN_PLURAL, WordTest } from "../../word-test.js"
import { isNoun } from "./said.js"

export const acted = rule<Context, Trigger>({
  id: "acted",
  reads: "A verb that is itself the act (thanks, welcomes, condemns, calls for …) with its subject.",
  starts: (context, at) => context.verbCue(at, ["act", "blame"]) !== null,
  match: (context, at) => {
    for (const cue of context.word(at)?.cues ?? []) {
      if (
        cue.pos !== "V" ||
        (cue.role !== "act" && cue.role !== "blame") ||
        !isFiniteVerb(cue.reading.features) ||
        kindOf(cue.reading.features) === Kind.IMPERATIVE ||
        has(cue.reading.features, PASSIVE)
      )
        continue
      const found = matchCue(context, at, cue)
      if (found !== null) return found
    }
    return null
  },
  examples: [
    { text: "ورحب وزير الخارجية السنغالي مامادو ديوب بقرار المغرب.", reads: ["welcome SEN"] },
    { text: "وتطالب النرويج إسرائيل بوقف الاستيطان.", reads: ["urge NOR"] },
  ],
  counterExamples: [{ text: "افتتح الوزير معرضا يدعم الحرف اليدوية.", because: "an exhibition that supports crafts is no act of a party" }],
})

function matchCue(context: Context, at: number, cue: Cue): Trigger | null {
  if (personOf(cue.reading.features) !== 3) return null
  // طالبا عدم الكشف عن هويته: asking not to be named is no act.
  // الفلبين وسعت الحظر: widened, right behind its subject, and not "and sought".
  if (cue.reading.conjunction !== "" && context.mention(at - 1)?.end === at && hasBareVerb(context, at)) return null
  if (asksNotToBeNamed(context, at)) return null
  // عما إذا كانت روسيا تنوي …: what is only asked about.
  for (let i = at - 1; i >= Math.max(context.sentenceStart(at), at - 4); i--)
    if (context.is(i, Bit.IF) && context.bareKey(i) === "اذا") return null
  // Behind أن the verb belongs to somebody else's wish or condition.
  if (context.is(at - 1, Bit.COMP)) return null
  if (cue.role === "blame" && !laysBlame(context, at)) return null
  if (isHere(context, at)) return null
  const end = context.sentenceEnd(at)
  const start = context.sentenceStart(at)
  if (isNoun(context, at, start) || context.is(at - 1, Bit.NEG)) return null
  const plural = context.isDual(cue.reading) || context.fits(at, IN_PLURAL)
  const found = subjectOf(context, at, start, end, context.isFeminine(cue.reading), plural)
  const called = isCalledUpon(context, at, cue, found)
  let subject: Subject = called ? { kind: "elided", feminine: context.isFeminine(cue.reading), plural: false } : found.subject
  const afterSubject = called ? at + 1 : found.end
  if (!framed(context, at, afterSubject, end, cue.frames)) return null
  if (isObject(context, at, start, subject, context.lemma(cue.reading))) {
    subject = { kind: "elided", feminine: context.isFeminine(cue.reading), plural }
  }
  const imperfect = kindOf(cue.reading.features) === Kind.IMPERFECT
  const ambiguous = context.is(at, Bit.NOMINAL)
  if (subject.kind === "elided") {
    if (imperfect || cue.reading.future) return null
    // Without a subject an ambiguous spelling counts only where a clause begins.
    const opens =
      context.is(at, Bit.AND) ||
      at === start ||
      (!ambiguous && isBehindAdverbial(context, at, start)) ||
      context.is(at - 1, Bit.ALSO | Bit.QAD | Bit.WHILE) ||
      context.isComma(at - 1)
    if (!opens || (ambiguous && !context.is(at - 1, Bit.ALSO | Bit.QAD) && !context.isComma(at - 1) && at !== start)) return null
  }
  if (subject.kind === "mention") {
    const mention = context.mentions[subject.mention]
    if (mention === undefined || mention.kind === "contact" || mention.kind === "self") return null
    // توعد الرئيس: a spelling that would need a woman before it reads otherwise behind a man.
    if (
      imperfect &&
      mention.start > at &&
      (mention.kind === "person" || mention.kind === "role") &&
      context.isFeminine(cue.reading) &&
      !mention.feminine
    )
      return null
    if (imperfect && mention.kind !== "party" && mention.kind !== "group" && mention.kind !== "person" && mention.kind !== "role")
      return null
  }
  if (subject.kind === "carrier") return null
  if (imperfect && subject.kind === "mention" && isContentOfAct(context, context.mentions[subject.mention]?.start ?? at, start)) return null
  // مواصلة إيران دعمها …: the object of a verbal noun, whose doer stands between.
  if (ambiguous && subject.kind === "mention") {
    const doer = context.mentions[subject.mention]
    if (doer?.end === at && context.is(doer.start - 1, Bit.MASDAR) && !context.is(doer.start - 1, Bit.ARTICLE)) return null
  }
  // التي طالب الجانب الفلبيني بوضعها: which thing it is, told by what somebody asked of it.
  if (context.is(at - 1, Bit.REL) && subject.kind === "mention" && (context.mentions[subject.mention]?.start ?? 0) > at) return null
  const insisted = insistence(context, at)
  // أصر على أن النزاع سيتصاعد: what one insists is so, one says.
  if (insisted === "claim") {
    const content = complementiserBehind(context, at, end) + 1
    return clauseTrigger(at, subject, content, { quoted: context.isQuote(content), joint: subject.kind === "both" }, "verb of insisting")
  }
  const steps = [{ what: "verb that is itself the act", span: null }]
  // In the present tense the sentence goes on like reported speech: … وتأمل في …, ومستعدة لـ…
  if (imperfect) return clauseTrigger(at, subject, at, { quoted: false, joint: subject.kind === "both" }, "verb that is itself the act")
  // What both sides have decided, they have agreed.
  const wished = context.lemma(cue.reading) === "تمنّى" && isGoodWish(context, at)
  const denied = cue.act === "oppose" && rejectsCharge(context, at)
  const act: Act = wished
    ? "congratulate"
    : denied
      ? "deny"
      : insisted === "demand"
        ? "urge"
        : subject.kind === "both" && DECIDES.has(context.lemma(cue.reading))
          ? "agree"
          : (cue.act as Act)
  return {
    start: at,
    cue: [at, at + 1],
    subject,
    act,
    evidence: evidenceFrom(context, at, subject),
    content: at + 1,
    shape: "noun",
    quoted: false,
    joint: subject.kind === "both",
    passing: false,
    steps,
  }
}

/** How far before من أن the verb that governs it may stand, in tokens: its subject, with title and name, lies between. */
const GOVERNED = 10

/** حذرت واشنطن من أن موسكو سترد: whether what begins at a token is the content of an act before it, which tells it. */
function isContentOfAct(context: Context, at: number, start: number): boolean {
  if (!context.is(at - 1, Bit.COMP) || !context.is(at - 2, Bit.PREP)) return false
  const preposition = context.key(at - 2)
  for (let i = at - 3; i >= Math.max(start, at - 3 - GOVERNED); i--) {
    if (context.isComma(i)) return false
    if (context.verbCue(i, ["act"])?.frames.some((frame) => foldKey(frame) === preposition)) return true
  }
  return false
}

/** الوزير اتهم …: the evidence begins with the subject where it stands right before the verb (codebook section 3, "Evidence"). */
function evidenceFrom(context: Context, at: number, subject: Subject): number {
  if (subject.kind !== "mention") return at
  const mention = context.mentions[subject.mention]
  return mention !== undefined && mention.end === at && mention.prefix === "" ? mention.start : at
}

/** How many tokens an adverbial at the head of a sentence may take. */
const ADVERBIAL = 10

/** من جهة أخرى اتهم …, وفي الشأن السوري دعا …: whether nothing but an adverbial stands before the verb in its sentence. */
function isBehindAdverbial(context: Context, at: number, start: number): boolean {
  if (at - start > ADVERBIAL) return false
  if (!context.is(start, Bit.PREP | Bit.SWITCH | Bit.DURING | Bit.AFTER | Bit.TAIL) && !startsWithPreposition(context, start)) return false
  for (let i = start; i < at; i++)
    if (context.is(i, Bit.COMP | Bit.REL) || (context.finite(i) !== null && !context.is(i, Bit.NOMINAL | Bit.PREP | Bit.SWITCH)))
      return false
  return true
}

/** هنا يوم الثلاثاء: here, and not "congratulated" without its hamza, which has whom it congratulates right behind it. */
function isHere(context: Context, at: number): boolean {
  if (context.bareKey(at) !== "هنا" || /[أئء]/.test(context.word(at)?.form ?? "")) return false
  const next = context.mentionFrom(at + 1)
  if (next === null || next.prefix !== "" || next.kind === "place") return true
  return !(at === context.sentenceStart(at) || context.isComma(at - 1) || context.is(at, Bit.AND) || context.is(at - 1, Bit.ALSO | Bit.QAD))
}

/**
 * …، ودعا مجلس الأمن إلى التحرك: an organisation right behind a coordinated verb of calling, with the verb's preposition right
 * behind it, is the one called upon.
 */
function isCalledUpon(context: Context, at: number, cue: Cue, { subject, end }: { subject: Subject; end: number }): boolean {
  if (subject.kind !== "mention" || cue.act !== "urge" || cue.reading.conjunction !== "و" || !context.isComma(at - 1)) return false
  const mention = context.mentions[subject.mention]
  if (mention === undefined || mention.start !== at + 1 || (mention.kind !== "party" && mention.kind !== "group")) return false
  if (mention.party === null || isState(mention.party)) return false
  return cue.frames.some(
    (frame) => context.key(end) === foldKey(frame) || (context.word(end)?.readings ?? []).some((reading) => reading.preposition === frame),
  )
}

/** Whether the verb's preposition, where it must have one, follows within reach. */
function framed(context: Context, at: number, afterSubject: number, end: number, frames: readonly string[]): boolean {
  if (frames.includes("0")) return true
  for (let i = Math.min(at + 1, afterSubject); i < Math.min(end, afterSubject + 30); i++) {
    const key = context.bareKey(i)
    for (const frame of frames) {
      const folded = frame.replace("إ", "ا")
      if (key === folded || (key.startsWith(folded) && context.is(i, Bit.PREP))) return true
      if (
        frame.length === 1 &&
        (context.word(i)?.readings.some((reading) => reading.preposition === frame) ||
          context.mention(i)?.prefix.endsWith(frame) ||
          (context.is(i, Bit.COMP) && key.startsWith(frame)) ||
          key.startsWith(frame))
      )
        return true
    }
    if (context.is(i, Bit.COMP)) return true
  }
  return false
}

/** حمّل … المسؤولية: laying blame, not carrying. */
export function laysBlame(context: Context, at: number): boolean {
  for (let i = at + 1; i < Math.min(context.sentenceEnd(at), at + 9); i++)
    if (/^(ب)?(ال)?(مسؤولية|مسئولية|تبعات|تبعة|وزر|لوم|لائمة|لايمة)$/.test(context.key(i))) return true
  return false
}

/** Not to. */
const NOT = new WordTest(/^(عدم|الا)$/)

/** Anonymity: asking, preferring, on condition that one's name or identity is not told. */
export function asksNotToBeNamed(context: Context, at: number): boolean {
  for (let i = at + 1; i < at + 3; i++)
    if (context.fits(i, NOT)) return /^(ال)?(كشف|ذكر|نشر|افصاح|تعريف|يذكر|يكشف|تسمية|تسميته|ذكره|نشرها)$/.test(context.key(i + 1))
  return false
}

/** Whether the spelling is also a finite verb without a conjunction: وسعت, وعدت, وقفت. */
function hasBareVerb(context: Context, at: number): boolean {
  return (context.word(at)?.readings ?? []).some(({ features, conjunction }) => isFiniteVerb(features) && conjunction === "")
}

/** The first complementiser behind a verb: insistence() has seen that there is one. */
function complementiserBehind(context: Context, at: number, end: number): number {
  let i = at + 1
  while (i < end - 1 && !context.is(i, Bit.COMP)) i++
  return i
}

/** Decide, approve: what both have decided they have agreed; what both undertake is their commitment. */
const DECIDES = new Set(["قرّر", "وافق"])

/** Thank, congratulate, urge, call on, ask, accuse, praise, console, condemn …: verbs that take the one addressed as a plain object. */
const TRANSITIVE = new Set(["شكر", "هنّأ", "حثّ", "دعا", "ناشد", "طالب", "اتّهم", "عزّى", "نصح", "حذّر", "حضّ", "أوصى", "انتقد"])

/** وصف A الاتفاق … وشكر B على: behind a verb with a subject, the only one named before the preposition is the object. */
function isObject(context: Context, at: number, start: number, subject: Subject, lemma: string): boolean {
  if (!TRANSITIVE.has(lemma) || !context.is(at, Bit.AND) || at === start || subject.kind !== "mention") return false
  const mention = context.mentions[subject.mention]
  if (mention === undefined || mention.start !== at + 1 || mention.prefix !== "") return false
  if (!context.is(mention.end, Bit.PREP) && !/^[بل]/.test(context.key(mention.end))) return false
  for (let i = at - 1; i >= Math.max(start, at - 40); i--)
    if (context.verbCue(i, ["say", "express", "act", "discuss", "agree"]) !== null) return true
  return false
}
