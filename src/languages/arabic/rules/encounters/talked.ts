// Reads contacts told only by what was discussed: بحث A مع B …، تباحث A وB هاتفيا، ناقش الوزيران A وB.
import { rule } from "../../../../grammar/rule.js"
import { companyFrom, countOfCompany, NOBODY, subjectCompany } from "../../company.js"
import { contactMatch } from "../../contact-match.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { Kind, kindOf } from "../../morphology/features.js"
import { mainSubject } from "../../participants.js"

const TALK = new Set([
  "بحث",
  "ناقش",
  "تباحث",
  "تحدّث",
  "تشاور",
  "استعرض",
  "تبادل",
  "هاتف",
  "اتّصل",
  "تحادث",
  "تناقش",
  "اتّفق",
  "عرض",
  "تداول",
  "تدارس",
  "اطّلع",
])
const COMPANY = new Set(["مع", "الى"])
const BY_PHONE = new Set(["ب", "مع"])
/** اطلع من B: heard from him. */
const FROM = new Set(["من"])

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
    // تبحث عن: searching for something.
    if (context.key(at + 1) === "عن") return null
    if (lemma === "اتّفق" && !reading.future && kindOf(reading.features) === Kind.IMPERFECT) return null
    if (lemma === "تبادل" && exchangesBlows(context, at)) return null
    let subject = subjectCompany(context, at)
    if (countOfCompany(subject) === 0 && lemma === "اتّفق") {
      const before = mainSubject(context, at)
      if (before >= 0) subject = { ...NOBODY, mentions: [before] }
    }
    if (countOfCompany(subject) === 0) return null
    const phone = lemma === "هاتف" || lemma === "اتّصل" || telephone(context, at)
    const last = context.mentions[subject.mentions[subject.mentions.length - 1] as number]
    const from = Math.max(at + 1, last?.end ?? at + 1)
    const company = lemma === "هاتف" || lemma === "اتّصل" ? BY_PHONE : lemma === "اطّلع" ? FROM : COMPANY
    const others = countOfCompany(subject) > 1 ? NOBODY : companyFrom(context, from, company, lemma === "هاتف")
    // بحث الوزير تعزيز التعاون مع طهران: a state far behind is what the talk was about.
    const other = context.mentions[others.mentions[0] as number]
    if (other !== undefined && other.kind === "party" && other.start > from + 3 && !phone) return null
    const each = countOfCompany(subject) === 1 && others.each
    return contactMatch(context, phone ? "call" : "meeting", at, at + 1, { subject, others }, "verb of discussing with the other side", {
      each,
    })
  },
  examples: [{ text: "بحث وزير الخارجية المصري كريم الشاذلي مع نظيره الهندي أرجون ميهتا سبل تعزيز التعاون.", reads: ["meeting EGY IND"] }],
  counterExamples: [
    { text: "بحث الفريق عن الناجين.", because: "searching for survivors is no contact" },
    { text: "تبادلت مصر وإثيوبيا الاتهامات بشأن السد.", because: "accusations are exchanged in public, each from home" },
  ],
})

/** تبادل الطرفان الاتهامات, القصف, الأسرى, السفراء: what is exchanged without anybody meeting. */
const BLOWS =
  /^[بل]?(ال)?(اتهام|اتهامات|قصف|نار|نيران|ضربات|هجمات|شتائم|انتقادات|تهديدات|لوم|اسرى|سجناء|محتجزين|جثامين|جثث|رفات|سفراء|سفيرين|طرد|برقيات|تهاني|تهنئة|رسائل)$/

function exchangesBlows(context: Context, at: number): boolean {
  const end = Math.min(context.sentenceEnd(at), at + 14)
  for (let i = at + 1; i < end; i++) {
    if (context.isSign(i)) return false
    if (BLOWS.test(context.key(i))) return true
  }
  return false
}

function telephone(context: Context, at: number): boolean {
  const end = Math.min(context.sentenceEnd(at), at + 40)
  for (let i = Math.max(context.sentenceStart(at), at - 10); i < end; i++)
    if (/^(هاتفيا|هاتفي|هاتفية|الهاتف|بالهاتف|مكالمة)$/.test(context.key(i))) return true
  return false
}
