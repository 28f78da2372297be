// Reads a verbal noun of saying with its speaker's pronoun: وفي معرض إشارته إلى أن …، مع تأكيده أن …، في إعلانها أن …

import { rule } from "../../../../grammar/rule.js"
import type { Trigger } from "../../../../stages/attribution/trigger.js"
import type { Context } from "../../context.js"
import { Kind, kindOf } from "../../morphology/features.js"
import { Bit } from "../../word-classes.js"

/** Point out, affirm, stress, announce, explain, mention, express. */
const SAYING = new Set(["أشار", "أكّد", "شدّد", "أعلن", "أوضح", "ذكّر", "أضاف", "صرّح", "لفت", "اعتبر", "نوّه"])

export const saidByNoun = rule<Context, Trigger>({
  id: "said-by-noun",
  reads: "A verbal noun of saying that carries its speaker's pronoun, with the clause that is said.",
  starts: (context, at) =>
    context
      .word(at)
      ?.readings.some(
        (reading) =>
          kindOf(reading.features) === Kind.VERBAL_NOUN && /^(ه|ها|هم|هما)$/.test(reading.pronoun) && SAYING.has(context.lemma(reading)),
      ) ?? false,
  match: (context, at) => {
    const end = Math.min(context.sentenceEnd(at), at + 4)
    for (let i = at + 1; i < end; i++) {
      if (!context.is(i, Bit.COMP)) continue
      return {
        start: at,
        cue: [at, at + 1],
        subject: { kind: "elided", feminine: /ها$/.test(context.key(at)), plural: false },
        act: null,
        evidence: at,
        content: i + 1,
        shape: "clause",
        quoted: false,
        joint: false,
        passing: false,
        steps: [{ what: "verbal noun of saying", span: null }],
      }
    }
    return null
  },
  examples: [
    {
      text: "قال وزير الخارجية البرازيلي باولو سيلفا إن اللقاء مفيد. وفي معرض إشارته إلى أن البلدين صديقان، دعا إلى زيادة التبادل.",
      reads: ["affirm BRA", "urge BRA"],
    },
  ],
  counterExamples: [{ text: "أعجبت إشارته الجمهور.", because: "a gesture that pleases says nothing" }],
})
