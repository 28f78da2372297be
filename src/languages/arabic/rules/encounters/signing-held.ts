// Reads signings told by a noun: توقيع اتفاقيات بين A وB، سيتم إمضاء مذكرة، شهد الجانبان توقيع …
import { rule } from "../../../../grammar/rule.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { partners } from "../../participants.js"
import { isPlanned } from "../../planned.js"

/** Signing, conclusion; Maghreb usage has إمضاء. */
const SIGNING = /^[وبل]?(ال)?(توقيع|امضاء|ابرام)$/
const PAPER = /^(ال)?(اتفاقية|اتفاق|اتفاقات|اتفاقيات|اتفاقيتين|مذكرة|مذكرات|مذكرتي|معاهدة|بروتوكول|وثيقة|وثيقتين)$/
/** Took place, will take place, saw, attended. */
const HAPPENS = /^[وف]?(تم|جرى|شهد|شهدا|شهدت|يتم|سيتم|سيجري|يجري|ستشهد|يشهد|حضر|بتوقيع|ستوقع)$/

export const signingHeld = rule<Context, EncounterMatch>({
  id: "signing-held",
  reads: "A signing told by a noun: the sides of the contact sign, or will sign, documents.",
  starts: (context, at) => SIGNING.test(context.key(at)),
  match: (context, at) => {
    let paper = false
    for (let i = at + 1; i < Math.min(context.sentenceEnd(at), at + 4); i++) paper ||= PAPER.test(context.key(i))
    if (!paper) return null
    let happens = false
    for (let i = Math.max(context.sentenceStart(at), at - 12); i < at; i++) happens ||= HAPPENS.test(context.key(i))
    if (!happens) return null
    const between = partners(context, at + 1, new Set(["بين", "مع"]), false, 20)
    return {
      kind: "signing",
      at,
      end: at + 2,
      participants: between.length > 1 ? between : [],
      destination: -1,
      planned: isPlanned(context, at),
      background: false,
      inherits: between.length < 2,
      steps: [{ what: "noun of signing with a document", span: null }],
    }
  },
  examples: [
    {
      text: "التقى وزير الخارجية الفيتنامي نغوين فان هاي نظيره الإماراتي راشد الكندي. وجرى خلال اللقاء توقيع مذكرة تفاهم.",
      reads: ["signing VNM ARE"],
    },
  ],
  counterExamples: [{ text: "تأخر توقيع العقد بسبب العطلة.", because: "nothing tells that it took place" }],
})
