// Reads calls, warnings and blame that are issued, and what else is handed over by its noun: أطلق نداء …، أصدر تحذيرا …، وجه انتقادات لـ…

import type { Act } from "../../../../document/vocabulary.js"
import { rule } from "../../../../grammar/rule.js"
import type { Trigger } from "../../../../stages/attribution/trigger.js"
import { subjectOf } from "../../arguments.js"
import type { Context } from "../../context.js"
import { Kind, kindOf } from "../../morphology/features.js"
import { Bit } from "../../word-classes.js"
import { WordTest } from "../../word-test.js"

/** Come forward with, offer, direct, address oneself with, raise, render, launch, issue, send. */
const OFFER = new Set(["تقدّم", "قدّم", "وجّه", "توجّه", "رفع", "أسدى", "أزجى", "أطلق", "أصدر", "كال", "نقل"])
/** Acts that can be offered: a commitment or support is held, not handed over. */
const OFFERED = new Set(["thank", "praise", "congratulate", "condole", "urge", "warn", "condemn", "accuse", "concern", "support"])
/** Raise, lift: thanks and congratulations are raised to somebody, anything else is lifted. */
const RAISES = new Set(["رفع"])
const RAISED = new Set(["thank", "praise", "congratulate", "condole"])
/** How far behind the verb the noun may stand: a subject with its title and name lies between. */
const REACH = 24

export const offered = rule<Context, Trigger>({
  id: "offered",
  reads: "A call, warning or blame, or thanks and condolences, that somebody issues, directs or offers.",
  starts: (context, at) => context.verbAmong(at, OFFER) !== null,
  match: (context, at) => {
    // وتقدم may be تُقدّم offers or تقدّم came forward: the story tells what was done.
    const reading = context
      .word(at)
      ?.readings.find((own) => kindOf(own.features) === Kind.PERFECT && OFFER.has(context.lemma(own)) && own.pronoun === "")
    if (reading === undefined || context.is(at - 1, Bit.NEG | Bit.COMP)) return null
    const start = context.sentenceStart(at)
    const end = context.sentenceEnd(at)
    const { subject, end: afterSubject } = subjectOf(context, at, start, end, context.isFeminine(reading), context.isDual(reading))
    if (subject.kind === "carrier") return null
    for (let i = Math.max(at + 1, afterSubject); i < Math.min(end, at + REACH); i++) {
      if (context.isComma(i) || (context.timeAt[i] as number) > i) continue
      if (context.isSign(i) || context.is(i, Bit.COMP | Bit.REL)) return null
      const cue = context.nounCue(i, ["act"])
      // رفع التحذير: to lift a warning is not to give one.
      if (cue !== null && !RAISED.has(cue.act) && context.verbAmong(at, RAISES) !== null) return null
      if (cue !== null && OFFERED.has(cue.act) && (cue.reading.preposition === "" || cue.reading.preposition === "ب")) {
        return {
          start: at,
          cue: [i, i + 1],
          subject,
          act: cue.act as Act,
          evidence: at,
          content: i + 1,
          shape: "noun",
          quoted: false,
          joint: subject.kind === "both",
          passing: false,
          steps: [{ what: "act that is offered", span: null }],
        }
      }
      const mention = context.mentionFrom(i)
      if (mention !== null) {
        i = mention.end - 1
        continue
      }
      // A plain object is what is offered; words of measure and of place may stand before the noun.
      if (
        !context.is(i, Bit.PREP | Bit.DURING) &&
        context.bareKey(i).length > 2 &&
        !context.fits(i, MEASURE) &&
        !followsPreposition(context, i)
      )
        return null
    }
    return null
  },
  examples: [
    { text: "وأطلق الرئيس السنغالي مامادو ديوب نداء إلى طرفي النزاع لوقف القتال.", reads: ["urge SEN"] },
    { text: "وأصدر وزير الخارجية الكيني دانيال موانغي تحذيرا إلى الميليشيات من مهاجمة القوافل.", reads: ["warn KEN"] },
  ],
  counterExamples: [{ text: "قدم وزير الخارجية الكيني دانيال موانغي عرضا عن الاقتصاد.", because: "a talk is no act" }],
})

/** With deep, sincere, warmest; a call, a message of. */
const MEASURE = new WordTest(/^(ب)?(جزيل|خالص|بالغ|عميق|وافر|صادق|احر|اصدق|اسمى|كل|رسالة|كلمة|كلمات|عبارات|سلسلة|بعض|ايات|اسمي)$/)

function followsPreposition(context: Context, i: number): boolean {
  return context.is(i - 1, Bit.PREP | Bit.DURING)
}
