// Reads تم/جرى with a verbal noun: جرى خلال اللقاء استعراض …، تم التأكيد على …، شهد اللقاء تبادل …

import type { Act } from "../../../../document/vocabulary.js"
import { rule } from "../../../../grammar/rule.js"
import type { Trigger } from "../../../../stages/attribution/trigger.js"
import type { Context } from "../../context.js"
import { actNoun } from "../../noun-complement.js"
import { isSigning } from "../../together.js"
import { Bit } from "../../word-classes.js"
import { WordTest } from "../../word-test.js"

/** Took place, was done, saw, included: with and without conjunction. */
const HAPPENED = new WordTest(/^[وف]?(تم|تمت|جرى|جرت|يجري|شهد|شهدت|تضمن|تضمنت|تخلل|تخلله)$/)

/** Was done, took place. */
const HAPPENS = /^[وف]?(تم|تمت|جرى|جرت|يجري)$/

/** Verbal nouns of saying, which tell what both sides held: confirmation, stress, reference, expression. */
const SAYING_NOUNS = new Set(["التاكيد", "تاكيد", "التشديد", "الاشارة", "الاعراب", "التعبير", "التنويه", "تاكيدا"])

export const tookPlace = rule<Context, Trigger>({
  id: "took-place",
  reads: "A verbal noun of discussing, agreeing or holding that took place between both sides, with no speaker named.",
  starts: (context, at) => context.fits(at, HAPPENED),
  match: (context, at) => {
    // التي جرى تداولها: what a relative clause says of a thing.
    if (context.is(at - 1, Bit.REL) || /^[وفبل]?م?ما$/.test(context.key(at - 1))) return null
    // إذا تم تطبيق الاتفاق: what has not taken place.
    if (context.is(at - 1, Bit.IF)) return null
    const end = Math.min(context.sentenceEnd(at), at + 30)
    let governed = false
    for (let i = at + 1; i < end; i++) {
      if ((context.timeAt[i] as number) > i) {
        i = (context.timeAt[i] as number) - 1
        continue
      }
      if (context.isComma(i)) {
        governed = false
        continue
      }
      if (context.is(i, Bit.COMP)) return null
      // الاستقبال الذي حضره …، استعراض: a relative clause, to its comma.
      if (context.is(i, Bit.REL)) {
        while (i + 1 < end && !context.isComma(i + 1)) i++
        continue
      }
      const key = context.key(i)
      if (SAYING_NOUNS.has(key)) return saying(context, at, i)
      if (isSigning(context, i) && HAPPENS.test(context.key(at))) return ofBoth(at, i, "agree", "document signed")
      // وتم عرض للأوضاع العامة: Lebanon's word for a review.
      if (/^(ال)?عرض$/.test(key) && /^ل[لا]/.test(context.key(i + 1))) return ofBoth(at, i, "discuss", "review that took place")
      // المعارضة: the opposition, a body.
      const cue = /معارضة$/.test(key) ? null : context.nounCue(i, ["discuss", "act"])
      // شهد اللقاء توقيع اتفاق: what a meeting saw is told of the agreement, not agreed by telling.
      const happened = HAPPENS.test(context.key(at))
      const free = cue !== null && (happened || cue.role === "discuss") && cue.reading.preposition === "" && cue.reading.conjunction === ""
      if (free && (cue.role === "discuss" || cue.act === "agree" || cue.reading.article || !governed)) {
        const act = (cue.role === "discuss" ? "discuss" : cue.act) as Act
        return ofBoth(at, i, act, "verbal noun that took place")
      }
      // تم تطبيق اتفاق: another verbal noun right behind it is what took place.
      if (cue === null && i === at + 1 && context.is(i, Bit.MASDAR) && context.mention(i) === null && !context.is(i, Bit.PREP)) return null
      if (context.is(i, Bit.PREP | Bit.DURING | Bit.AFTER)) governed = true
    }
    return null
  },
  examples: [
    { text: "وجرى خلال الاستقبال استعراض العلاقات الثنائية بين البلدين.", reads: ["discuss joint"] },
    { text: "كما تم الاتفاق على عقد الدورة المقبلة في لشبونة.", reads: ["agree joint"] },
    { text: "كما جرى التوقيع على مذكرة تفاهم في مجال السياحة.", reads: ["agree joint"] },
  ],
  counterExamples: [
    { text: "جرى النهر غزيرا بعد المطر.", because: "nothing that the sides did took place" },
    { text: "وقد تم تطبيق اتفاق الهدنة في المدينة.", because: "carrying out an agreement is no agreeing" },
  ],
})

/** What both sides did, by the noun that names it. */
function ofBoth(at: number, noun: number, act: Act, what: string): Trigger {
  return {
    start: at,
    cue: [noun, noun + 1],
    subject: { kind: "both", mentions: [] },
    act,
    evidence: noun,
    content: noun,
    shape: "noun",
    quoted: false,
    joint: true,
    passing: false,
    steps: [{ what, span: null }],
  }
}

/** تم التأكيد على X: the noun after the preposition may name the act (ضرورة), else both affirm. */
function saying(context: Context, at: number, noun: number): Trigger {
  const end = context.sentenceEnd(at)
  let i = noun + 1
  while (i < end && i < noun + 10 && !/^(على|الى|عن)$/.test(context.key(i))) i++
  const found = i < end ? actNoun(context, i + 1, end) : null
  const what = "both sides held"
  if (found !== null && found.cue.act !== "affirm") return ofBoth(at, found.at, found.cue.act as Act, what)
  return CONTINUING.has(context.key(i + 1)) ? ofBoth(at, i + 1, "commit", what) : ofBoth(at, noun, "affirm", what)
}

/** Going on with something is a commitment to it: continuing, going on. */
const CONTINUING = new Set(["مواصلة", "استمرار", "المضي", "مواصله"])
