// Reads what a carrier of news lays to somebody: نقلت الوكالة عن الوزير قوله إن …، نسبت الصحيفة إلى الرئيس أن …

import type { Act } from "../../../../document/vocabulary.js"
import { rule } from "../../../../grammar/rule.js"
import { clauseTrigger, type Subject, type Trigger } from "../../../../stages/attribution/trigger.js"
import type { Mention } from "../../../../stages/entities/mention.js"
import { complementAfter } from "../../complements.js"
import type { Context } from "../../context.js"
import { actNoun } from "../../noun-complement.js"
import { carrier, strangerBehind } from "../../strangers.js"
import { Bit } from "../../word-classes.js"
import { WordTest } from "../../word-test.js"

const CARRY = new Set(["نقل", "نسب", "أورد", "اقتبس"])
/** نقل عن: quotes from; what it brings إلى to somebody is something else. */
const QUOTES_FROM = new Set(["نقل"])

/** Who can be quoted. */
const SPEAKS = new Set<Mention["kind"]>(["person", "role", "party", "group", "sides"])

/** Saying, confirming, describing, declaring, denying, stressing, pointing out, calling, warning, refusing, welcoming, condemning, praising. */
const SAYING = /^(تاكيد|تشديد|وصف|اعلان|نفي|دعوة|تحذير|رفض|ترحيب|ادانة|تنديد|اشادة|اعتبار|مطالبة|قول)$/
const THEIR_SAYING = new WordTest(
  /^(قول|تاكيد|تشديد|وصف|تصريح|اعلان|نفي|اشارت|دعوت|تحذير|رفض|ترحيب|ادانت|تنديد|اشادت|اعتبار|مطالبت)(ه|ها|هم|هما)$/,
)

/** The trigger of a noun of saying whose content is a noun: تأكيدهما على عدم …, وصفه لإيران بـ… */
function byNoun(context: Context, at: number, noun: number, speaker: number, behind: number): Trigger | null {
  if (behind + 1 >= context.sentenceEnd(at)) return null
  const sides = context.mentions[speaker]?.kind === "sides"
  const subject: Subject = sides ? { kind: "both", mentions: [] } : { kind: "mention", mention: speaker }
  const clause =
    /^(على|الى|ب)$/.test(context.key(behind)) && context.is(behind + 1, Bit.COMP)
      ? behind + 2
      : context.is(behind, Bit.COMP)
        ? behind + 1
        : -1
  const what = "quoted by a carrier of news, with a noun of saying"
  if (clause > 0) return clauseTrigger(at, subject, clause, { quoted: false, joint: sides }, what)
  const steps = [{ what, span: null }]
  // تأكيدهما ضرورة …: the noun behind may name the act.
  const inner = actNoun(context, /^(على|الى)$/.test(context.key(behind)) ? behind + 1 : behind, context.sentenceEnd(at))
  const own = context.nounCue(noun, ["act"])
  const found = own !== null && own.act !== "affirm" ? { at: noun, cue: own } : inner !== null && inner.cue.act !== "affirm" ? inner : null
  return {
    start: at,
    cue: found === null ? [noun, noun + 1] : [found.at, found.at + 1],
    subject,
    act: (found?.cue.act ?? "affirm") as Act,
    evidence: found?.at ?? noun,
    content: behind,
    shape: "noun",
    quoted: false,
    joint: sides,
    passing: false,
    steps,
  }
}

/** How far behind the one quoted his words may begin, in tokens. */
const REACH = 14

/** نقلت عن مسؤول في الوفد … قوله إن …, نقلت عن مصادر أن …: what somebody unnamed tells, where a clause or a quotation of his follows. */
function byUnnamed(context: Context, at: number, from: number, subject: Subject): Trigger | null {
  const end = context.sentenceEnd(at)
  for (let i = from + 1; i < Math.min(end - 1, from + REACH); i++) {
    const told = context.is(i, Bit.COMP) || context.isColon(i) || (context.isQuote(i) && context.fits(i - 1, THEIR_SAYING))
    if (!told) continue
    const quoted = context.isQuote(i) || context.isQuote(i + 1)
    return clauseTrigger(at, subject, context.isQuote(i + 1) ? i + 2 : i + 1, { quoted, joint: false }, "quoted, and not named")
  }
  return null
}

export const carried = rule<Context, Trigger>({
  id: "carried",
  reads: "A carrier of news quotes somebody: the one quoted speaks.",
  starts: (context, at) => context.verbAmong(at, CARRY) !== null,
  match: (context, at) => {
    const end = context.sentenceEnd(at)
    for (let i = at + 1; i < Math.min(end, at + 14); i++) {
      const key = context.key(i)
      // نقلت الصحف تأكيد الطرفين على …: the noun of saying with the one who says it.
      if (SAYING.test(key) && context.mentionFrom(i + 1)?.prefix === "" && SPEAKS.has((context.mentionFrom(i + 1) as Mention).kind))
        return byNoun(context, at, i, context.mentionOf[i + 1] as number, (context.mentionFrom(i + 1) as Mention).end)
      // ونسبت الوكالة له قوله إن …, نقلت عنها قولها …: he who was told of before.
      const pronoun = /^(له|لها|عنه|عنها|اليه|اليها)$/.exec(key)
      if (pronoun !== null && context.fits(i + 1, THEIR_SAYING)) {
        const told = complementAfter(context, i + 2, end, ["0", "على", "إلى"])
        if (told === null || told.shape !== "clause") return null
        const subject: Subject = { kind: "elided", feminine: key.endsWith("ها"), plural: false }
        return clauseTrigger(at, subject, told.at, { quoted: told.quoted, joint: false }, "quoted by a carrier of news, by a pronoun")
      }
      // ونقلت الوكالة على لسان الوزير قوله …: by the mouth of.
      const mouth = key === "على" && context.key(i + 1) === "لسان"
      if (mouth) i++
      else if (key !== "عن" && key !== "الى") continue
      // نقل إلى الوزير قلق بلاده: what is conveyed to somebody is no quotation of him.
      if (key === "الى" && context.verbAmong(at, QUOTES_FROM) !== null) return null
      const mention = context.mentionFrom(i + 1)
      const unnamed = mention === null ? strangerBehind(context, i, end) : null
      if (unnamed !== null) return byUnnamed(context, at, i + 1, { kind: "carrier", ...unnamed })
      if (mention?.kind === "media") return byUnnamed(context, at, mention.end - 1, carrier(context, mention))
      if (mention === null || !SPEAKS.has(mention.kind)) continue
      let from = mention.end
      // … في الوفد المرافق للوزير قوله: the noun of saying marks where the quotation begins.
      let noun = -1
      for (let k = from; k < Math.min(end, from + 10); k++)
        if (context.fits(k, THEIR_SAYING)) {
          noun = k
          from = k + 1
        }
      const complement = complementAfter(context, from, end, noun < 0 ? ["0"] : ["0", "على", "إلى"])
      if (noun >= 0 && (complement === null || (complement.shape !== "clause" && !complement.quoted)))
        return byNoun(context, at, noun, context.mentionOf[i + 1] as number, noun + 1)
      if (complement === null || (complement.shape !== "clause" && !complement.quoted)) return null
      return {
        start: at,
        cue: [at, at + 1],
        subject: { kind: "mention", mention: context.mentionOf[i + 1] as number },
        act: null,
        evidence: at,
        content: complement.at,
        shape: "clause",
        quoted: complement.quoted,
        joint: false,
        passing: false,
        steps: [{ what: "quoted by a carrier of news", span: null }],
      }
    }
    return null
  },
  examples: [
    { text: "ونقلت وكالة الأنباء النرويجية عن وزير الخارجية النرويجي لارس هولم قوله إن بلاده ترحب بالقرار.", reads: ["welcome NOR"] },
    { text: "ونقلت الوكالة عن وزير الخارجية النرويجي لارس هولم تأكيده على أهمية الحوار.", reads: ["affirm NOR"] },
    { text: "ونقلت الصحف رفض الرئيس النرويجي لارس هولم للعقوبات.", reads: ["oppose NOR"] },
  ],
  counterExamples: [{ text: "نقلت السفينة البضائع إلى الميناء.", because: "goods are not quoted" }],
})
