// Reads meetings told by a verb: استقبل A B، التقى A بـB، اجتمع A مع B، قابل A B.
import { rule } from "../../../../grammar/rule.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { doers, mainSubject, partners } from "../../participants.js"
import { isPlanned } from "../../planned.js"

const VERBS = new Set(["استقبل", "التقى", "اجتمع", "قابل"])
const COMPANY = new Set(["مع", "ب", "بين"])

export const met = rule<Context, EncounterMatch>({
  id: "met",
  reads: "A verb of receiving or meeting with the one who does it and the one who is met.",
  starts: (context, at) => context.verbAmong(at, VERBS) !== null,
  match: (context, at) => {
    const reading = context.verbAmong(at, VERBS)
    if (reading === null) return null
    let subject = doers(context, at)
    const first = subject[0] === undefined ? undefined : context.mentions[subject[0]]
    // التقى الملكة: a man's verb with a woman behind it has its subject before it.
    if (first !== undefined && first.start > at && first.feminine && first.kind !== "party" && !context.isFeminine(reading)) {
      const before = mainSubject(context, at)
      if (before < 0) return null
      const objects = subject
      if (objects.length > 1)
        return {
          kind: "meeting",
          at,
          end: at + 1,
          participants: [before, ...objects],
          each: true,
          destination: -1,
          planned: isPlanned(context, at),
          background: false,
          steps: [{ what: "verb of meeting", span: null }],
        }
      return {
        kind: "meeting",
        at,
        end: at + 1,
        participants: [before, ...objects],
        destination: -1,
        planned: isPlanned(context, at),
        background: false,
        steps: [{ what: "verb of meeting", span: null }],
      }
    }
    if (subject.length === 0) {
      const before = mainSubject(context, at)
      if (before >= 0) subject = [before]
    }
    const from = Math.max(at + 1, ...subject.map((m) => context.mentions[m]?.end ?? at))
    const others = subject.length > 1 ? [] : partners(context, Math.max(from, at + 1), COMPANY, true)
    const participants = [...subject, ...others]
    const each = subject.length === 1 && others.length > 1 && others.every((m) => context.mentions[m]?.kind === "person")
    if (participants.length === 0 || (subject.length === 0 && others.length === 0)) return null
    return {
      kind: "meeting",
      at,
      end: at + 1,
      participants,
      each,
      destination: -1,
      planned: isPlanned(context, at),
      background: false,
      steps: [{ what: "verb of meeting", span: null }],
    }
  },
  examples: [
    { text: "استقبل وزير الخارجية العماني هلال البوسعيدي في مسقط اليوم نظيره الياباني كينجي موراتا.", reads: ["meeting OMN JPN"] },
  ],
  counterExamples: [{ text: "استقبلت الأسواق القرار بارتياح.", because: "markets meet nobody" }],
})
