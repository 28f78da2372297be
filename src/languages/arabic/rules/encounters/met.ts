// Reads meetings told by a verb: استقبل A B، التقى A بـB، اجتمع A مع B، قابل A B.
import { rule } from "../../../../grammar/rule.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounters.js"
import { Kind, kindOf } from "../../morphology/features.js"
import { doers, partners } from "../../participants.js"
import { isPlanned } from "../../planned.js"

const VERBS = new Set(["استقبل", "التقى", "اجتمع", "قابل", "لقي"])
const COMPANY = new Set(["مع", "ب", "بين"])

export const met = rule<Context, EncounterMatch>({
  id: "met",
  reads: "A verb of receiving or meeting with the one who does it and the one who is met.",
  starts: (context, at) => {
    const reading = context.finite(at)
    return reading !== null && VERBS.has(context.lemma(reading)) && kindOf(reading.features) !== Kind.IMPERATIVE
  },
  match: (context, at) => {
    const subject = doers(context, at)
    const from = subject.length > 0 ? Math.max(at + 1, (context.mentions[subject[subject.length - 1] as number]?.end ?? at) as number) : at + 1
    const others = subject.length > 1 ? [] : partners(context, Math.max(from, at + 1), COMPANY, true)
    const participants = [...subject, ...others]
    if (participants.length === 0 || (subject.length === 0 && others.length === 0)) return null
    return { kind: "meeting", at, end: at + 1, participants, destination: -1, planned: isPlanned(context, at), background: false, steps: [{ what: "verb of meeting", span: null }] }
  },
  examples: [{ text: "استقبل وزير الخارجية العماني هلال البوسعيدي في مسقط اليوم نظيره الياباني كينجي موراتا.", reads: ["meeting OMN JPN"] }],
  counterExamples: [{ text: "استقبلت الأسواق القرار بارتياح.", because: "markets meet nobody" }],
})
