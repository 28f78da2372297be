// Reads contacts told only by what was discussed: بحث A مع B …، تباحث A وB هاتفيا، ناقش الوزيران A وB.
import { rule } from "../../../../grammar/rule.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { doers, mainSubject, partners } from "../../participants.js"
import { isPlanned } from "../../planned.js"

const TALK = new Set(["بحث", "ناقش", "تباحث", "تحدّث", "تشاور", "استعرض", "تبادل", "هاتف", "اتّصل", "تحادث", "تناقش", "اتّفق"])
const COMPANY = new Set(["مع", "الى"])

export const talked = rule<Context, EncounterMatch>({
  id: "talked",
  reads: "Somebody discusses something with somebody: the contact itself is a meeting, or a call where a telephone is named.",
  starts: (context, at) => {
    return context.verbAmong(at, TALK) !== null
  },
  match: (context, at) => {
    const reading = context.verbAmong(at, TALK)
    if (reading === null) return null
    const lemma = context.lemma(reading)
    let subject = doers(context, at)
    if (subject.length === 0 && lemma === "اتّفق") {
      const before = mainSubject(context, at)
      if (before >= 0) subject = [before]
    }
    if (subject.length === 0) return null
    const phone = lemma === "هاتف" || lemma === "اتّصل" || telephone(context, at)
    const from = context.mentions[subject[subject.length - 1] as number]?.end ?? at + 1
    const company = lemma === "هاتف" || lemma === "اتّصل" ? new Set(["ب", "مع"]) : COMPANY
    const others = subject.length > 1 ? [] : partners(context, Math.max(at + 1, from), company, lemma === "هاتف")
    const participants = [...subject, ...others]
    if (participants.length < 2) return null
    return {
      kind: phone ? "call" : "meeting",
      at,
      end: at + 1,
      participants,
      destination: -1,
      planned: isPlanned(context, at),
      background: false,
      steps: [{ what: "verb of discussing with the other side", span: null }],
    }
  },
  examples: [{ text: "بحث وزير الخارجية المصري كريم الشاذلي مع نظيره الهندي أرجون ميهتا سبل تعزيز التعاون.", reads: ["meeting EGY IND"] }],
  counterExamples: [{ text: "بحث الفريق عن الناجين.", because: "searching for survivors is no contact" }],
})

function telephone(context: Context, at: number): boolean {
  const end = Math.min(context.sentenceEnd(at), at + 40)
  for (let i = Math.max(context.sentenceStart(at), at - 10); i < end; i++)
    if (/^(هاتفيا|هاتفي|هاتفية|الهاتف|بالهاتف|مكالمة)$/.test(context.key(i))) return true
  return false
}
