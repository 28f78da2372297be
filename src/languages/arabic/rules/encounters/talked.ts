// Reads contacts told only by what was discussed: بحث A مع B …، تباحث A وB هاتفيا، ناقش الوزيران A وB.
import { rule } from "../../../../grammar/rule.js"
import { companyFrom, countOfCompany, listOf, NOBODY, subjectCompany } from "../../company.js"
import { contactMatch } from "../../contact-match.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { Kind, kindOf } from "../../morphology/features.js"
import { mainSubject } from "../../participants.js"
import { WordTest } from "../../word-test.js"

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
const WITH = new Set(["مع"])
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
    // عرض على موسكو …: an offer to somebody is no talk with him.
    if (lemma === "عرض" && !isWith(context, at)) return null
    if (lemma === "تبادل" && exchangesBlows(context, at)) return null
    let subject = subjectCompany(context, at)
    // أنه بحث مع نظيره …: whom the sentence is about, where the other side stands right behind the verb.
    const near = companyFrom(context, at + 1, WITH, false, 4)
    const official = context.mentions[near.mentions[0] as number]
    const faced = official !== undefined && (official.kind === "person" || official.kind === "role")
    if (countOfCompany(subject) === 0 && (lemma === "اتّفق" || faced)) {
      const before = mainSubject(context, at)
      if (before >= 0) subject = { ...NOBODY, mentions: [before] }
    }
    // اتفق ونظراؤه على …: whom the sentence is about, with those joined to him behind the verb.
    const joined = context.mentionFrom(at + 1)
    if (joined !== null && joined.prefix === "و" && countOfCompany(subject) < 2) {
      const before = mainSubject(context, at)
      const company = listOf(context, context.mentionOf[at + 1] as number)
      if (before >= 0) subject = { ...company, mentions: [before, ...company.mentions] }
    }
    if (countOfCompany(subject) === 0) return null
    // اتفقت مصر والأردن على …: that two states agree tells of no contact by itself.
    if (lemma === "اتّفق" && subject.mentions.every((m) => context.mentions[m]?.kind === "party")) return null
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
    { text: "عرض الرئيس المصري كريم الشاذلي على موسكو التعاون مع شركاتها.", because: "an offer is no talk" },
    { text: "اتفقت مصر والأردن على خفض الرسوم.", because: "that states agree tells of no contact by itself" },
    { text: "بحث الفريق عن الناجين.", because: "searching for survivors is no contact" },
    { text: "تبادلت مصر وإثيوبيا الاتهامات بشأن السد.", because: "accusations are exchanged in public, each from home" },
  ],
})

/** Whether مع "with" comes before على "to" behind a verb of presenting. */
function isWith(context: Context, at: number): boolean {
  const end = Math.min(context.sentenceEnd(at), at + 12)
  for (let i = at + 1; i < end; i++) {
    if (context.bareKey(i) === "مع") return true
    if (/^(على|عليه|عليها|عليهم)$/.test(context.bareKey(i))) return false
  }
  return false
}

/** تبادل الطرفان الاتهامات, القصف, الأسرى, السفراء: what is exchanged without anybody meeting. */
const BLOWS = new WordTest(
  /^[بل]?(ال)?(اتهام|اتهامات|قصف|نار|نيران|ضربات|هجمات|شتائم|انتقادات|تهديدات|لوم|اسرى|سجناء|محتجزين|جثامين|جثث|رفات|سفراء|سفيرين|طرد|برقيات|تهاني|تهنئة|رسائل)$/,
)

function exchangesBlows(context: Context, at: number): boolean {
  const end = Math.min(context.sentenceEnd(at), at + 14)
  for (let i = at + 1; i < end; i++) {
    if (context.isSign(i)) return false
    if (context.fits(i, BLOWS)) return true
  }
  return false
}

/** By telephone, a call. */
const BY_TELEPHONE = new WordTest(/^(هاتفيا|هاتفي|هاتفية|الهاتف|بالهاتف|مكالمة)$/)

function telephone(context: Context, at: number): boolean {
  const end = Math.min(context.sentenceEnd(at), at + 40)
  for (let i = Math.max(context.sentenceStart(at), at - 10); i < end; i++) if (context.fits(i, BY_TELEPHONE)) return true
  return false
}
