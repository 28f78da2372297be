// Reads verbs of discussing and agreeing: بحث الجانبان …، تناول اللقاء …، اتفق الوزيران على …، بحث X مع Y …

import type { Act } from "../../../../document/vocabulary.js"
import { rule } from "../../../../grammar/rule.js"
import type { Subject, Trigger } from "../../../../stages/attribution/trigger.js"
import { subjectOf } from "../../arguments.js"
import type { Context } from "../../context.js"
import { has, Kind, kindOf, PASSIVE, personOf } from "../../morphology/features.js"
import { isSigning, PAPER } from "../../together.js"
import { Bit } from "../../word-classes.js"
import { IN_PLURAL, WordTest } from "../../word-test.js"
import { isNoun } from "./said.js"

export const discussed = rule<Context, Trigger>({
  id: "discussed",
  reads: "Both sides, or their contact as the subject, discuss something or agree on it.",
  starts: (context, at) => context.verbCue(at, ["discuss", "agree", "cover"]) !== null,
  match: (context, at) => {
    const cue = context.verbCue(at, ["discuss", "agree", "cover"])
    if (cue === null || cue.reading.future || kindOf(cue.reading.features) === Kind.IMPERATIVE) return null
    // إذا توصلت روسيا وإيران إلى اتفاق: what has not come about.
    if (context.is(at - 1, Bit.IF)) return null
    // التفجير الذي وقع في المدينة: what happened, not what was signed.
    if (cue.role === "agree" && context.is(at - 1, Bit.REL) && /^[وف]?وقعت?$/.test(context.key(at))) return null
    // الاتفاق الذي أبرمته الإدارة, الاتفاق الذي توصلت إليه: a relative clause that tells which document it is.
    if (context.is(at - 1, Bit.REL) && (cue.reading.pronoun !== "" || (cue.role === "agree" && isTakenUp(context, at)))) return null
    // توسيع المناقشات لتشمل …: what the talks are to cover.
    if (cue.reading.preposition === "ل" || (/^لت|^لي/.test(context.key(at)) && kindOf(cue.reading.features) === Kind.IMPERFECT)) return null
    // وتطلع الجانبان: looked forward to, which could also be spelled "informs".
    const perfect = kindOf(cue.reading.features) === Kind.PERFECT
    if (!perfect && context.word(at)?.cues.some(({ role, reading }) => role === "act" && kindOf(reading.features) === Kind.PERFECT))
      return null
    const end = context.sentenceEnd(at)
    const start = context.sentenceStart(at)
    if (isNoun(context, at, start) || context.is(at - 1, Bit.NEG | Bit.FUTURE)) return null
    const plural = context.isDual(cue.reading) || context.fits(at, IN_PLURAL)
    const found = subjectOf(context, at, start, end, context.isFeminine(cue.reading), plural).subject
    // أجرى محادثات مع X، تناولت …: the talks are the subject, not the man named before the comma.
    const subject: Subject = isOfTheTalks(context, at, start, found, context.isFeminine(cue.reading), cue.role === "cover")
      ? { kind: "both", mentions: [] }
      : found
    const imperfect = kindOf(cue.reading.features) === Kind.IMPERFECT
    // نوقشت عملية السلام: what was discussed, by both of them.
    const passive = has(cue.reading.features, PASSIVE) && cue.role === "discuss"
    if (imperfect && subject.kind === "elided" && personOf(cue.reading.features) !== 1) return null
    const mention = subject.kind === "mention" ? context.mentions[subject.mention] : undefined
    // وقع الهجوم, وقع في خطأ: what came about; a signing has its paper, or those who sign.
    if (
      cue.role === "agree" &&
      (subject.kind === "elided" || subject.kind === "carrier") &&
      isSigning(context, at) &&
      !signsPaper(context, at, end)
    )
      return null
    if (
      subject.kind === "elided" &&
      context.is(at, Bit.NOMINAL) &&
      !context.is(at, Bit.AND) &&
      at !== start &&
      !context.is(at - 1, Bit.ALSO | Bit.QAD | Bit.WHILE) &&
      !/^[وفبل]?ان(ه|ها)$/.test(context.key(at - 1))
    )
      return null
    const contact =
      mention?.kind === "contact" ||
      (mention !== undefined && context.key(mention.start - 1) === "مع" && context.mention(mention.start - 2)?.kind === "contact")
    if (cue.role === "cover" && !contact && mention?.kind !== "sides" && !(subject.kind === "both" && subject.mentions.length === 0))
      return null
    // من المقرر أن يبحث: a timetable.
    if (context.is(at - 1, Bit.COMP) && [2, 3, 4].some((n) => /^(ال)?(مقرر|متوقع|منتظر|مرتقب|مزمع)$/.test(context.bareKey(at - n))))
      return null
    // تناول العشاء: a meal is taken, not discussed.
    if (isMeal(context, at, end)) return null
    // تتفق برلين مع واشنطن في الرأي: in the present, without على, they are of one mind.
    if (imperfect && cue.role === "agree" && cue.frames.includes("على") && !hasOn(context, at, end)) return null
    // بحث عن is to look for.
    if (context.key(at + 1) === "عن") return null
    const withOther = hasPartner(context, at, end)
    if (cue.frames.includes("مع") && !withOther) return null
    const joint =
      passive ||
      cue.role === "agree" ||
      subject.kind === "both" ||
      contact ||
      mention?.kind === "sides" ||
      withOther ||
      (subject.kind === "elided" && plural)
    if (cue.role === "agree" && cue.frames.includes("0") && mention?.kind === "contact") return null
    return {
      start: at,
      cue: [at, at + 1],
      subject: passive ? { kind: "both", mentions: [] } : subject,
      act: cue.role === "cover" ? "discuss" : (cue.act as Act),
      evidence: at,
      content: at + 1,
      shape: "noun",
      quoted: false,
      joint,
      passing: false,
      steps: [{ what: withOther ? "discussed with the other side" : "verb of discussing or agreeing", span: null }],
    }
  },
  examples: [
    { text: "وبحث الجانبان سبل تعزيز التبادل التجاري.", reads: ["discuss joint"] },
    { text: "واتفق الوزيران على عقد اجتماع سنوي.", reads: ["agree joint"] },
    { text: "ونوقشت خلال اللقاء أوضاع الملاحة.", reads: ["discuss joint"] },
  ],
  counterExamples: [
    { text: "صدر بحث عن تاريخ الموانئ.", because: "بحث as a noun is a study" },
    { text: "وتناول الوزيران الأردني والعماني طعام الغداء في القصر.", because: "a meal is taken, not discussed" },
  ],
})

/** Whether على stands behind the verb, before a clause of another verb. */
function hasOn(context: Context, at: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + NEAR); i++) {
    if (/^(على|علي)$/.test(context.key(i)) || context.is(i, Bit.COMP)) return true
    if (context.is(i, Bit.REL) || context.isComma(i)) return false
  }
  return false
}

/** الذي توصلا إليه, التي اتفقوا عليها: a pronoun close behind takes up what the relative clause is about. */
function isTakenUp(context: Context, at: number): boolean {
  for (let i = at + 1; i < at + 4; i++)
    if (/^(له|لها|لهما|عليه|عليها|اليه|اليها|بشانه|بشانها|بموجبه|بموجبها|فيه|فيها)$/.test(context.key(i))) return true
  return false
}

/** How far behind its verb what is signed may stand, in tokens. */
const NEAR = 14

/** Whether a paper stands close behind the verb of signing, or its preposition على. */
function signsPaper(context: Context, at: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + NEAR); i++) {
    if (context.is(i, Bit.COMP | Bit.REL)) return false
    if (PAPER.test(context.key(i)) || (i === at + 1 && context.key(i) === "على")) return true
  }
  return false
}

/** Food, breakfast, lunch, dinner, meals, coffee, tea, medicine. */
const MEAL = new WordTest(/^(ال)?(طعام|افطار|فطور|غداء|عشاء|سحور|وجبة|وجبات|قهوة|شاي|دواء|مادبة)$/)

/** Whether a meal is the object of تناول or تبادل near a token. */
function isMeal(context: Context, at: number, end: number): boolean {
  if (!/تناول/.test(context.key(at))) return false
  for (let i = at + 1; i < Math.min(end, at + 10); i++) {
    if (context.fits(i, MEAL)) return true
    if (context.isComma(i) || context.is(i, Bit.REL | Bit.COMP)) return false
  }
  return false
}

/** مع and a mention after it inside the verb's own clause: discussed with. */
function hasPartner(context: Context, at: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + 40); i++) {
    if (context.bareKey(i) === "الى" && context.mentionFrom(i + 1)?.kind === "person" && /تحدث/.test(context.key(at))) return true
    if (context.is(i, Bit.WITH) && i > at) {
      const mention = context.mention(i + 1)
      if (mention !== null && (mention.kind === "person" || mention.kind === "role" || mention.kind === "party")) return true
      if (context.key(i) !== "مع") return true
    }
    if (context.is(i, Bit.COMP | Bit.REL)) return false
    // بحث الوزير، خلال لقائه السفير، …: the contact names the other side.
    if (context.is(i, Bit.DURING | Bit.AFTER) && context.word(i + 1)?.contact != null && hasObject(context, i + 2)) return true
  }
  return false
}

/** Whether a person or office stands close behind a noun of contact: the one met. */
function hasObject(context: Context, from: number): boolean {
  const end = Math.min(context.sentenceEnd(from - 1), from + 12)
  for (let i = from; i < end; i++) {
    if ((context.timeAt[i] as number) > i) i = context.timeAt[i] as number
    const mention = context.mentionFrom(i)
    if (mention !== null && (mention.kind === "person" || mention.kind === "role")) return true
    if (context.finite(i) !== null && !context.is(i, Bit.NOMINAL)) return false
  }
  return false
}

/** A verb of covering behind a comma whose gender, or whose خلاله during it, tells that a contact of its sentence covers. */
function isOfTheTalks(context: Context, at: number, start: number, subject: Subject, feminine: boolean, covers: boolean): boolean {
  // مباحثات تركزت على …: talks without an article, right before the verb that describes them.
  if ((context.word(at - 1)?.contact ?? null) !== null && !context.is(at - 1, Bit.ARTICLE) && !context.is(at, Bit.AND)) return true
  if (!context.isComma(at - 1) || context.is(at, Bit.AND)) return false
  const mention = subject.kind === "mention" ? context.mentions[subject.mention] : undefined
  if (
    mention === undefined ? subject.kind !== "elided" : mention.start > at || mention.kind === "contact" || mention.feminine === feminine
  ) {
    // عقد لقاء مع رئيس …، ركز على …: only a contact covers.
    if (mention?.kind !== "person" && mention?.kind !== "role" && !/^(خلاله|خلالها|فيه|فيها|اثناءها|اثناءه)$/.test(context.key(at + 1)))
      return false
  }
  // Without an article the contact has its clause behind it: اتصالا …، تناول …
  for (let i = at - 2; i >= Math.max(start, at - 40); i--)
    if ((context.word(i)?.contact ?? null) !== null)
      return covers || mention === undefined || mention.feminine !== feminine || !context.is(i, Bit.ARTICLE)
  return false
}
