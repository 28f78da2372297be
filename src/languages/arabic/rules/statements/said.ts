// Reads a finite verb of saying with its subject and complement: قال وانغ إن …، أكد الوزير أهمية …

import { rule } from "../../../../grammar/rule.js"
import { clauseTrigger, type Subject, type Trigger } from "../../../../stages/attribution/trigger.js"
import { subjectBefore, subjectOf } from "../../arguments.js"
import { complementAfter, type FoundComplement } from "../../complements.js"
import type { Context } from "../../context.js"
import { personOf } from "../../morphology/features.js"
import { actNoun, nounComplement } from "../../noun-complement.js"
import { Bit } from "../../word-classes.js"
import { IN_PLURAL, WordTest } from "../../word-test.js"

export const said = rule<Context, Trigger>({
  id: "said",
  reads: "A verb of saying with its speaker, and what is said: a clause, a quotation, or a noun that names the act.",
  starts: (context, at) => context.verbCue(at, ["say"]) !== null,
  match: (context, at) => {
    const cue = context.verbCue(at, ["say"])
    if (cue === null || cue.reading.future || context.is(at - 1, Bit.FUTURE)) return null
    // يجب it must be, though also spelled "he answers"; تعلمون you know.
    if (context.is(at, Bit.MUST) || personOf(cue.reading.features) === 2) return null
    // What was not said is no statement, nor what somebody calls something (ما اعتبره), nor where it was read (لما ذكرته).
    // لم يستبعد …: what one does not rule out, one says may be.
    const admitted = context.is(at - 1, Bit.NEG) && context.verbAmong(at, RULES_OUT) !== null
    if ((context.is(at - 1, Bit.NEG) && !admitted) || /^(ما|لما|مما|بما|حسبما|وفقما)$/.test(context.key(at - 1))) return null
    const end = context.sentenceEnd(at)
    const start = context.sentenceStart(at)
    // محادثات بين الأطراف: between, behind its noun.
    if (context.key(at) === "بين" && at > start && (context.is(at - 1, Bit.NOMINAL) || !isPerson(context, at + 1))) return null
    if (context.bareKey(at) === "بين" && isBetween(context, at, start)) return null
    if (isNoun(context, at, start) || isElative(context, at, start)) return null
    const { subject, end: afterSubject } = subjectOf(
      context,
      at,
      start,
      end,
      context.isFeminine(cue.reading),
      context.isDual(cue.reading) || context.fits(at, IN_PLURAL),
    )
    if (
      subject.kind === "elided" &&
      (context.is(at, Bit.STORY) ||
        (context.is(at, Bit.NOMINAL) && at !== start && !context.isComma(at - 1) && context.is(at, Bit.AND) && !context.isQuote(at - 1)))
    )
      return null
    // قانون جديد قالوا إن …, لكن مراقبين يقولون: several who are not named, where no clause begins.
    if (subject.kind === "both" && subject.mentions.length === 0 && isSeveral(context, at, start)) return null
    // القيادات أبلغت الوفد …, العالم يرى …: inside what is told, a verb behind a noun that is nobody known has it as its subject.
    if (subject.kind === "elided" && belongsToNoun(context, at, start)) return null
    // الذين وصفهم بأنهم …: nor does a relative clause about those it describes tell.
    if (context.is(at - 1, Bit.REL) && cue.reading.pronoun !== "" && (subject.kind === "elided" || afterSubject === at + 1)) return null
    // ويتوقع أن …: it is expected that.
    if (
      subject.kind === "elided" &&
      IMPERSONAL.has(context.lemma(cue.reading)) &&
      context.imperfect(at) !== null &&
      !context.sentences.quoted[at]
    )
      return null
    // Without a speaker beside it, a present-tense verb tells what somebody's words show, not what he says.
    const frames = framesOf(context, at)
    const nearest = complementAfter(context, Math.max(afterSubject, at + 1), end, frames)
    // اختتمت القمة أعمالها: verbs that say only with a clause or a quotation, however far behind.
    const lemma = context.lemma(cue.reading)
    const needsClause =
      nearest?.shape === "noun" && CLAUSE_ONLY.has(lemma) && (REPLIES.has(lemma) || actNoun(context, nearest.at, end) === null)
    const complement = needsClause ? clauseBehind(context, at, end) : nearest
    // الأنباء التي تحدثت عن …: what a relative clause says of a thing that cannot speak.
    if (complement?.shape === "noun" && subject.kind === "elided" && context.is(at - 1, Bit.REL)) return null
    // ونوه بدوره: with a noun, praise; only ونوه بأن … says.
    if (complement?.shape === "noun" && PRAISES_TOO.has(context.lemma(cue.reading))) return null
    // الذي يعد معارضا: what somebody is counted as nobody says.
    const unnamed = subject.kind === "elided" || context.is(at - 1, Bit.REL)
    if (complement?.shape === "noun" && unnamed && COUNTED.has(lemma) && context.imperfect(at) !== null) return null
    if (complement?.shape === "noun" && COUNTED.has(lemma) && isPassive(context, at, subject, complement)) return null
    // اللقاء الذي وصف بالتاريخي, تصريحاته التي اعتبرت "متساهلة": nor what it was called.
    if (unnamed && lemma === "وصف" && cue.reading.pronoun === "" && context.is(at - 1, Bit.REL) && /^ب/.test(context.key(at + 1)))
      return null
    if (unnamed && COUNTED.has(lemma) && context.is(at - 1, Bit.REL) && context.isQuote(at + 1)) return null
    // وجاءت "المكاشفة" …: came; only what came in a paper is said.
    if (complement?.quoted && COMES.has(lemma) && !/^(في|فيه|فيها)$/.test(context.key(at + 1))) return null
    // صرح بذلك: the sentence only says where it was said.
    if (complement === null || context.key(complement.head) === "بذلك") return null
    if (complement.shape === "noun" && context.key(complement.at) === "ذلك") return null
    if (/^ب?هذ(ا|ه|ين)$/.test(context.key(complement.head)) && context.fits(complement.head + 1, THESE_WORDS)) return null
    // أعاد التأكيد على …: to do again says nothing but with a noun of saying behind it.
    if (
      context.lemma(cue.reading) === "أعاد" &&
      !/^(ب|الى)?(ال)?(تاكيد|تذكير|تشديد|اشارة|اعراب|تعبير|قول|ذاكرة|اذهان)/.test(context.key(complement.head)) &&
      complement.shape === "noun"
    )
      return null
    if (complement.shape === "clause") {
      return clauseTrigger(at, subject, complement.at, { quoted: complement.quoted, joint: subject.kind === "both" }, "verb of saying")
    }
    const told = nounComplement(context, at, subject, complement, cue, end)
    if (admitted && told.evidence === at) return { ...told, evidence: at - 1 }
    // وتحدث الطرفان عن …: of both, to talk about is to discuss.
    return told.joint && told.act === "affirm" && lemma === "تحدّث" ? { ...told, act: "discuss" } : told
  },
  examples: [
    { text: "قال وزير الخارجية الأردني سامر الحديد إن بلاده ترحب بالمبادرة.", reads: ["welcome JOR"] },
    { text: "وأكد الوزير العماني هلال البوسعيدي أهمية مواصلة الحوار.", reads: ["affirm OMN"] },
  ],
  counterExamples: [{ text: "يأتي قول الشاعر في مطلع القصيدة.", because: "a noun of saying is no act of a party" }],
})

/** بينه وبين ترامب, بين مصر وبين الأردن: between, behind its own first part. */
function isBetween(context: Context, at: number, start: number): boolean {
  for (let i = at - 1; i >= Math.max(start, at - NOUN_PHRASE); i--) if (/^[وف]?بين(ه|ها|هم|هما|نا|ي|كم)?$/.test(context.key(i))) return true
  return false
}

/** Whether a verb in the plural, not the dual, stands where no clause begins: its subject is the noun before it, or nobody told of. */
function isSeveral(context: Context, at: number, start: number): boolean {
  if (!/(ون|وا)$/.test(context.key(at)) || at === start || context.is(at, Bit.AND) || context.isSign(at - 1)) return false
  return context.mention(at - 1) === null && !context.is(at - 1, Bit.ALSO | Bit.QAD | Bit.WHILE | Bit.COMP | Bit.KANA)
}

/** … أبرز محاور اللقاء: the most prominent, where no clause begins and nobody named follows. */
function isElative(context: Context, at: number, start: number): boolean {
  if (/^ابرز(ه|ها|هم|هما|هن)$/.test(context.bareKey(at))) return true
  if (context.bareKey(at) !== "ابرز" || at === start || context.isSign(at - 1)) return false
  return !context.is(at, Bit.AND) && !context.is(at - 1, Bit.ALSO | Bit.QAD | Bit.WHILE | Bit.COMP) && context.mentionFrom(at + 1) === null
}

/** Whether a verb of saying stands right behind a noun in a clause that another complementiser opened: that noun's own verb. */
function belongsToNoun(context: Context, at: number, start: number): boolean {
  if (
    at === start ||
    context.is(at, Bit.AND) ||
    !context.is(at - 1, Bit.NOMINAL | Bit.ARTICLE) ||
    context.is(at - 1, Bit.FINITE | Bit.PREP)
  )
    return false
  if (context.mention(at - 1) !== null || context.timeEndsAt(at)) return false
  for (let i = at - 2; i >= Math.max(start, at - NOUN_PHRASE); i--) {
    if (context.is(i, Bit.COMP)) return true
    if (context.isSign(i) && !context.isQuote(i)) return false
  }
  return false
}

/** How far behind its complementiser a verb with a noun as its subject may stand, in tokens. */
const NOUN_PHRASE = 7

/** Whether a person or office in the singular begins at a token. */
function isPerson(context: Context, at: number): boolean {
  const mention = context.mentionFrom(at)
  return mention !== null && (mention.kind === "person" || mention.kind === "role") && mention.prefix === ""
}

/** Conclude, end, go on, complete, proceed, add, write, say, recount, quote: with a plain object they say nothing. */
const CLAUSE_ONLY = new Set([
  "اختتم",
  "ختم",
  "تابع",
  "واصل",
  "أكمل",
  "مضى",
  "زاد",
  "كتب",
  "قال",
  "أردف",
  "استطرد",
  "قصّ",
  "خلص",
  "تساءل",
  "علّق",
  "ردّ",
  "نقل",
  "روى",
  "اكتفى",
  "أضاف",
])

/** Reply, comment: the noun behind them is what they reply to. */
const REPLIES = new Set(["ردّ", "علّق"])

/** How far behind its verb a clause may begin, in tokens. */
const REACH = 40

/** The first clause behind a complementiser or a colon, null for none. */
function clauseBehind(context: Context, at: number, end: number): FoundComplement | null {
  for (let i = at + 1; i < Math.min(end - 1, at + REACH); i++) {
    if (!context.is(i, Bit.COMP) && !context.isColon(i)) continue
    const quoted = context.isQuote(i + 1)
    return { at: quoted ? i + 2 : i + 1, shape: "clause", quoted, head: i + 1 }
  }
  return null
}

/** أدلى بهذه التصريحات: the words themselves, told of already. */
const THESE_WORDS = new WordTest(/^ال(تصريح|تصريحات|كلام|حديث|اقوال|كلمات|ملاحظات|تعليقات|تعليق|بيان)$/)

/** Expect, think likely, believe, claim: in the present without a subject, the passive. */
const IMPERSONAL = new Set(["توقّع", "رجّح", "اعتقد", "زعم"])

/** Count as, consider, call: without a subject of their own, the passive. */
const COUNTED = new Set(["عدّ", "اعتبر", "وصف", "سجّل"])

/** بلجيكا تعد سادس شريك, وتعتبر قطر من أكبر …: in the present, of a party with an indefinite noun: what it is counted as. */
function isPassive(context: Context, at: number, subject: Subject, complement: FoundComplement): boolean {
  const verb = context.imperfect(at)
  if (verb === null || verb.pronoun !== "" || personOf(verb.features) === 1) return false
  if (subject.kind === "carrier" || context.word(complement.at)?.readings.some(({ preposition }) => preposition === "ل")) return true
  if (subject.kind !== "mention" || !/^(party|person|role|contact|group|document)$/.test(context.mentions[subject.mention]?.kind ?? ""))
    return false
  return context.mentionFrom(complement.at) === null && !context.is(complement.at, Bit.ARTICLE) && !/^هذ/.test(context.key(complement.at))
}

/** Verbs that say with a clause and praise with a noun. */
const PRAISES_TOO = new Set(["نوّه"])

/** Frames of all cues that the verb carries as a verb of saying. */
function framesOf(context: Context, at: number): string[] {
  const frames: string[] = []
  for (const cue of context.word(at)?.cues ?? []) if (cue.role === "say") frames.push(...cue.frames)
  return frames
}

/** A spelling that is also a noun, standing where only a noun can stand: after a preposition or as a genitive. */
export function isNoun(context: Context, at: number, start: number): boolean {
  if (!context.is(at, Bit.NOMINAL)) return false
  const adverbial = isAdverbialNoun(context, at, start)
  if (adverbial !== null) return adverbial
  if (at === start || context.is(at, Bit.AND)) return false
  const before = at - 1
  // ردا على سؤال قال إن …: a complementiser right behind it makes it a verb.
  if (context.is(at + 1, Bit.COMP) && !context.is(before, Bit.PREP | Bit.DURING | Bit.AFTER | Bit.WITH)) return false
  // أنه بحث مع نظيره: behind a complementiser with its pronoun stands a verb.
  if (/^[وفبل]?ان(ه|ها|هما|هم)$/.test(context.key(before))) return false
  const behind = context.mentionFrom(at + 1)
  if (
    behind !== null &&
    !context.is(at, Bit.PREP) &&
    behind.prefix === "" &&
    (behind.kind === "person" || behind.kind === "role" || behind.kind === "sides") &&
    !context.is(before, Bit.PREP | Bit.DURING | Bit.AFTER)
  )
    return false
  if (context.isSign(before) || context.is(before, Bit.ALSO | Bit.QAD | Bit.WHILE | Bit.BUT | Bit.NEG | Bit.REL | Bit.KANA | Bit.SWITCH))
    return false
  if (context.timeEndsAt(at)) return false
  return subjectBefore(context, at, start) < 0 || context.is(before, Bit.PREP)
}

/** Perfects of two that hardly ever are nouns in the accusative. */
const OF_TWO =
  /^(تطرقا|تعهدا|لفتا|قررا|نوها|ثمنا|طالبا|حذرا|حثا|دعا|بحثا|ناقشا|استعرضا|تناولا|اكدا|اتفقا|شددا|اعربا|تبادلا|وقعا|دعيا|رحبا|عبرا|جددا|ايدا|ادانا|ابديا|اشارا|اعلنا|اشادا|نددا)$/

/** Come, arrive, be contained: of words in a paper. */
const COMES = new Set(["جاء", "ورد"])

/** Rule out. */
const RULES_OUT = new Set(["استبعد"])

/** During it, in it. */
const IN_WHICH = /^(خلاله|خلالها|اثناءه|اثناءها|فيه|فيها)$/

/** وردا على سؤال in reply: true; وطالبا بوقف … and both demanded: false; null where the ending settles nothing. */
function isAdverbialNoun(context: Context, at: number, start: number): boolean | null {
  const key = context.key(at)
  if (!key.endsWith("ا") || key.endsWith("وا")) return null
  const cue = context.verbCue(at, ["say", "express", "act", "agree", "discuss"])
  const joined = cue !== null && cue.reading.conjunction !== ""
  // اجتماعا موسعا بحثا خلاله …: in which they discussed.
  if (OF_TWO.test(context.bareKey(at)) && IN_WHICH.test(context.key(at + 1))) return false
  if (OF_TWO.test(joined ? key.slice(1) : context.bareKey(at))) return null
  // أبلغها told her: the ending is a pronoun.
  if (cue !== null && cue.reading.pronoun !== "") return null
  // دعا called for: the alif is the verb's own.
  if (cue !== null && !context.isDual(cue.reading) && cue.reading.stem.endsWith("ا")) return null
  if (cue === null || !context.isDual(cue.reading)) return true
  const opens = joined || context.is(at - 1, Bit.ALSO | Bit.QAD | Bit.REL | Bit.WHILE)
  return !(opens && toldOfTwo(context, at, start))
}

/** Whether the sentence has told of two together before: a verb of two, both sides, X and Y. */
export function toldOfTwo(context: Context, at: number, start: number): boolean {
  for (let i = at - 1; i >= Math.max(start, at - 48); i--) {
    const mention = context.mention(i)
    if (mention !== null) {
      if (mention.kind === "sides") return true
      i = mention.start
      continue
    }
    const verb = context.is(i, Bit.NOMINAL) ? null : context.finite(i)
    if (verb !== null && context.isDual(verb)) return true
  }
  return false
}
