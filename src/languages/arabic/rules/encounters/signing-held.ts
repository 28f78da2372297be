// Reads signings told by a noun: توقيع اتفاقيات بين A وB، سيتم إمضاء مذكرة، شهد A وB توقيع …، توجت الزيارة بالتوقيع على …
import { rule } from "../../../../grammar/rule.js"
import { companyFrom, countOfCompany, NOBODY, subjectCompany } from "../../company.js"
import { contactMatch } from "../../contact-match.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { Bit } from "../../word-classes.js"
import { WordTest } from "../../word-test.js"

/** Signing, conclusion, exchange; Maghreb usage has إمضاء. With a pronoun the paper stands before it. */
const SIGNING = new WordTest(/^[وفبل]?(ال)?(توقيع|امضاء|ابرام|تبادل)(ه|ها|هما)?$/)
const OWN = /(ه|ها|هما|ؤها|ؤه)$/
const PRONOUNED = /^(توقيعه|توقيعها|توقيعهما|امضاؤه|امضاؤها|امضائها|ابرامها|ابرامه)$/
const PAPER =
  /^[بل]?(ال)?(اتفاقية|اتفاق|اتفاقات|اتفاقيات|اتفاقيتين|اتفاقيتي|مذكرة|مذكرات|مذكرتين|مذكرتي|معاهدة|بروتوكول|بروتوكولات|وثيقة|وثائق|وثيقتين|عقد|عقود)$/
/** Took place, will take place, saw, attended, crowned, ended with, comprised. */
const HAPPENS =
  /^[وف]?(تم|جرى|شهد|شهدا|شهدت|يتم|سيتم|سيجري|يجري|ستشهد|سيشهد|يشهد|تشهد|حضر|بتوقيع|ستوقع|توجت|توج|تكللت|تكلل|تخلل|تخللت|تخللها|اسفرت|اسفر|اختتمت|اختتم|تضمنت|تضمن|شملت|سيتولى|ستتولى|يتولى|انتهت|المنتظر|المرتقب|المقرر)$/
const SEE = new Set(["شهد", "حضر"])
const BETWEEN = new Set(["بين", "مع"])

export const signingHeld = rule<Context, EncounterMatch>({
  id: "signing-held",
  reads: "A signing told by a noun: the sides of the contact sign, or will sign, documents.",
  starts: (context, at) => context.fits(at, SIGNING) || PRONOUNED.test(context.key(at)),
  match: (context, at) => {
    const own = PRONOUNED.test(context.key(at)) && OWN.test(context.key(at))
    const end = context.sentenceEnd(at)
    const start = Math.max(context.sentenceStart(at), at - 14)
    let paper = false
    if (own) for (let i = at - 1; i >= start; i--) paper ||= PAPER.test(context.bareKey(i))
    else for (let i = at + 1; i < Math.min(end, at + 6); i++) paper ||= PAPER.test(context.bareKey(i))
    // The line that a minister will sign is a paper by what is done to it.
    if (!paper && !(own && /^(سيتولى|ستتولى)$/.test(context.key(at - 1)))) return null
    // تبادل الوثائق is an exchange of papers only where it is seen or takes place.
    let happens = HAPPENS.test(context.key(at + 1))
    // توقيع المذكرة … تم بين A وB: the verb behind its subject.
    let told = -1
    for (let i = at + 2; i < Math.min(end, at + 16) && told < 0; i++) {
      if (context.is(i, Bit.COMP)) break
      if (/^(تم|جرى|سيتم|سيجري)$/.test(context.key(i)) && context.key(i + 1) === "بين") told = i
    }
    happens ||= told >= 0
    let seen = -1
    for (let i = start; i < at; i++) {
      happens ||= HAPPENS.test(context.key(i))
      if (context.verbAmong(i, SEE) !== null && context.mention(i) === null) seen = i
    }
    if (!happens) return null
    const what = "noun of signing with a document"
    const between = companyFrom(context, told < 0 ? at + 1 : told + 1, BETWEEN, false, 20)
    if (countOfCompany(between) > 1) return contactMatch(context, "signing", at, at + 2, { subject: between, others: NOBODY }, what)
    const witnesses = seen < 0 ? NOBODY : subjectCompany(context, seen)
    if (countOfCompany(witnesses) > 1) return contactMatch(context, "signing", at, at + 2, { subject: witnesses, others: NOBODY }, what)
    return contactMatch(context, "signing", at, at + 2, { subject: { ...NOBODY, both: true }, others: NOBODY }, what, { nameless: true })
  },
  examples: [
    {
      text: "التقى وزير الخارجية الفيتنامي نغوين فان هاي نظيره الإماراتي راشد الكندي. وجرى خلال اللقاء توقيع مذكرة تفاهم.",
      reads: ["signing VNM ARE"],
    },
    {
      text: "شهد الرئيس الكيني جوزيف كاماو ونظيره المصري كريم الشاذلي توقيع عدد من الاتفاقيات.",
      reads: ["signing KEN EGY"],
    },
    {
      text: "وقالت الوكالة: توقيع المذكرة تم بين وزير الطاقة الكيني جوزيف كاماو ووزير البترول المصري كريم الشاذلي.",
      reads: ["signing KEN EGY"],
    },
  ],
  counterExamples: [{ text: "تأخر توقيع العقد بسبب العطلة.", because: "nothing tells that it took place" }],
})
