// Reads contacts told by a verb and a noun: عقد A اجتماعا مع B، أجرى A اتصالا هاتفيا بـB، تلقى A برقية من B، بعث A رسالة إلى B.
import type { EncounterKind } from "../../../../document/vocabulary.js"
import { rule } from "../../../../grammar/rule.js"
import { type ContactNoun, contactNoun } from "../../contact-nouns.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { doers, mainSubject, partners } from "../../participants.js"
import { isPlanned } from "../../planned.js"

const HOLD = new Set(["عقد", "أجرى", "ترأّس", "بدأ", "استهلّ", "اختتم", "واصل", "أنهى", "شارك", "قاد"])
const GET = new Set(["تلقّى", "تسلّم", "استلم"])
const SEND = new Set(["بعث", "أرسل", "وجّه", "أبرق", "سلّم", "قدّم", "نقل", "حمل"])
const ALL = new Set([...HOLD, ...GET, ...SEND])
const COMPANY = new Set(["مع", "ب", "بين", "من", "الى", "ل"])

export const held = rule<Context, EncounterMatch>({
  id: "held",
  reads: "A verb of holding, getting or sending with a noun of contact: a meeting, a call, a message.",
  starts: (context, at) => {
    return context.verbAmong(at, ALL) !== null
  },
  match: (context, at) => {
    const reading = context.verbAmong(at, ALL)
    if (reading === null) return null
    const lemma = context.lemma(reading)
    let subject = doers(context, at)
    if (subject.length === 0 && HOLD.has(lemma)) {
      const before = mainSubject(context, at)
      if (before >= 0) subject = [before]
    }
    const end = Math.min(context.sentenceEnd(at), at + 50)
    let noun: ContactNoun | null = null
    let nounAt = -1
    for (let i = at + 1; i < end; i++) {
      const mention = context.mentionFrom(i)
      if (mention !== null && mention.kind !== "contact") {
        i = mention.end - 1
        continue
      }
      noun = contactNoun(context, i)
      if (noun !== null) {
        nounAt = i
        break
      }
      if (context.isColon(i)) break
    }
    if (noun === null || subject.length === 0) return null
    const kind: EncounterKind = noun.kind
    if (HOLD.has(lemma) && kind !== "meeting" && kind !== "call" && kind !== "conference") return null
    if (!HOLD.has(lemma) && kind !== "call" && kind !== "message") return null
    if (SEND.has(lemma) && kind === "message" && !/برق|رسال|كتاب/.test(context.key(nounAt))) return null
    // Greetings are carried, not sent (codebook section 2, ruling 9).
    if (lemma === "نقل" || lemma === "حمل") return null
    const found = partners(context, noun.end, COMPANY, false)
    const others = subject.length > 1 ? [] : found.filter((m) => !subject.includes(m))
    const participants = GET.has(lemma) && kind === "message" ? [...others, ...subject] : [...subject, ...others]
    if (participants.length < 2) {
      if (kind !== "meeting" || subject.length < 1) return null
      return null
    }
    return {
      kind,
      at,
      end: nounAt + 1,
      participants,
      destination: -1,
      planned: isPlanned(context, at),
      background: false,
      steps: [{ what: "verb and noun of contact", span: null }],
    }
  },
  examples: [
    { text: "أجرى وزير الخارجية العماني هلال البوسعيدي اتصالا هاتفيا بنظيره الياباني كينجي موراتا.", reads: ["call OMN JPN"] },
    { text: "تلقى أمير دولة قطر برقية تعزية من الرئيس الكيني جوزيف كاماو.", reads: ["message QAT KEN"] },
  ],
  counterExamples: [{ text: "عقدت الشركة صفقة كبيرة.", because: "a deal is no contact between parties" }],
})
