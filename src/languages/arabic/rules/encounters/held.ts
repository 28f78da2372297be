// Reads contacts told by a verb and a noun: عقد A اجتماعا مع B، أجرى A اتصالا هاتفيا بـB، تلقى A برقية من B، بعث A رسالة إلى B.
import { type EncounterKind, isState } from "../../../../document/vocabulary.js"
import { rule } from "../../../../grammar/rule.js"
import type { Mention } from "../../../../stages/entities/mention.js"
import { companyFrom, countOfCompany, NOBODY, subjectCompany } from "../../company.js"
import { contactMatch } from "../../contact-match.js"
import { type ContactNoun, contactNoun } from "../../contact-nouns.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { Count, countOf } from "../../morphology/features.js"
import { mainSubject } from "../../participants.js"
import { isAskedFor, isPlanned } from "../../planned.js"
import { travellerOfProgramme } from "../../programmes.js"
import { Bit } from "../../word-classes.js"
import { WordTest } from "../../word-test.js"

const HOLD = new Set(["عقد", "أجرى", "ترأّس", "بدأ", "استهلّ", "اختتم", "واصل", "أنهى", "قاد", "أرجأ", "أجّل", "استضاف"])
const GET = new Set(["تلقّى", "تسلّم", "استلم"])
const SEND = new Set(["بعث", "أرسل", "وجّه", "أبرق", "سلّم", "قدّم", "نقل", "حمل"])
const ALL = new Set([...HOLD, ...GET, ...SEND])
/** Meetings, calls: one with each of those named. */
const PLURAL = /^(ال)?(لقاءات|اجتماعات|اتصالات|مكالمات|مقابلات|جلسات)$/
/** Threefold, fourfold, joint, collective: one with all of those named. */
const SHARED = new WordTest(/^(ثلاثي|ثلاثيا|ثلاثية|رباعي|رباعيا|رباعية|خماسي|خماسيا|مشترك|مشتركا|مشتركة|جماعي|جماعيا)$/)
const COMPANY = new Set(["مع", "ب", "بين", "من", "الى", "ل"])

/** عقد على هامش الدورة لقاءات: what stands behind these is the occasion, not what was held. */
const OCCASION = new WordTest(/^(هامش|خلال|اثناء|عقب|بعد|قبل|قبيل|اطار|ختام|ضوء)$/)

export const held = rule<Context, EncounterMatch>({
  id: "held",
  reads: "A verb of holding, getting or sending with a noun of contact: a meeting, a call, a message.",
  starts: (context, at) => {
    return context.verbAmong(at, ALL) !== null
  },
  match: (context, at) => {
    const reading = context.verbAmong(at, ALL)
    // ووصل: and arrived, no form of واصل.
    if (reading === null || /^ووصل/.test(context.key(at))) return null
    // توافقتا على عقد قمة: a verbal noun behind a preposition tells of nothing that was held.
    if (context.is(at, Bit.NOMINAL) && /^(على|علي|الى|عن)$/.test(context.key(at - 1))) return null
    // يشمل برنامج الزيارة عقد جلسة: a verbal noun too, in what a programme holds.
    if (context.is(at, Bit.NOMINAL) && travellerOfProgramme(context, at + 1) !== null) return null
    const lemma = context.lemma(reading)
    // طلبت عقد جلسة، دعا إلى عقد قمة: what is asked for has not been held.
    if (isAskedFor(context, at)) return null
    let subject = subjectCompany(context, at)
    if (countOfCompany(subject) === 0 && !subject.both && HOLD.has(lemma)) {
      const before = mainSubject(context, at)
      if (before >= 0) subject = { ...NOBODY, mentions: [before] }
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
      noun = context.fits(i - 1, OCCASION) ? null : contactNoun(context, i)
      if (noun !== null) {
        nounAt = i
        break
      }
      // ولتنظيم قمة …: what else something is for.
      if (context.isColon(i) || (context.is(i, Bit.AND) && /^[وف]ل/.test(context.key(i)) && context.is(i, Bit.MASDAR))) break
    }
    // المحادثات التي أجراها A مع B: the noun stands before its relative clause.
    const told = noun === null || reading.pronoun !== "" ? nounBefore(context, at) : null
    // المحادثات التي أجروها: more than one held them, and nobody tells who.
    if (told !== null && countOf(reading.features) === Count.PLURAL && countOfCompany(subject) < 2) return null
    // جولة يستهلها في مصر لإجراء محادثات: what the pronoun means is begun, not the contact behind.
    if (told === null && HOLD.has(lemma) && reading.pronoun !== "") return null
    if (told !== null) {
      noun = told
      nounAt = at
      noun = { kind: told.kind, end: Math.max(at + 1, ...subject.mentions.map((m) => context.mentions[m]?.end ?? 0)) }
    }
    if (noun === null || (countOfCompany(subject) === 0 && !subject.both)) return null
    const kind: EncounterKind = noun.kind
    if (HOLD.has(lemma) && kind !== "meeting" && kind !== "call" && kind !== "conference") return null
    if (!HOLD.has(lemma) && kind !== "call" && kind !== "message") return null
    if (SEND.has(lemma) && kind === "message" && !/برق|رسال|كتاب/.test(context.key(nounAt))) return null
    // Greetings are carried, not sent (codebook section 2, ruling 9).
    if (lemma === "نقل" || lemma === "حمل") return null
    const others = countOfCompany(subject) > 1 ? NOBODY : companyFrom(context, noun.end, COMPANY, false)
    const each = countOfCompany(subject) === 1 && (others.each || PLURAL.test(context.key(nounAt))) && !context.fits(nounAt + 1, SHARED)
    // عقد وزراء خارجية مجموعة السبع اجتماعا: a session of the organisation whose ministers they are.
    const organisation =
      countOfCompany(subject) === 1 && countOfCompany(others) === 0 ? context.mentions[subject.mentions[0] as number] : undefined
    if (HOLD.has(lemma) && kind !== "call" && organisation !== undefined && isOrganisation(organisation))
      return {
        kind: "conference",
        at,
        end: nounAt + 1,
        participants: subject.mentions,
        destination: -1,
        planned: isPlanned(context, at),
        background: false,
        steps: [{ what: "session of an organisation", span: null }],
      }
    const sides = GET.has(lemma) && kind === "message" ? { subject: others, others: subject } : { subject, others }
    const two = countOfCompany(subject) + countOfCompany(others) === 2
    // A summit of two is a meeting (codebook section 2, ruling 9).
    const summit = /^[وفبل]?(ال)?(قمة|قمتهما)$/.test(context.key(told === null ? nounAt : told.at))
    const held = kind === "conference" && two && summit ? "meeting" : kind
    return contactMatch(context, held, at, nounAt + 1, sides, "verb and noun of contact", {
      each: each && kind !== "message",
      sequel: /^موسع/.test(context.key(nounAt + 1)) && isSequel(context, at),
    })
  },
  examples: [
    { text: "أجرى وزير الخارجية العماني هلال البوسعيدي اتصالا هاتفيا بنظيره الياباني كينجي موراتا.", reads: ["call OMN JPN"] },
    {
      text: "تناولت المحادثات التي أجراها وزير الخارجية العماني هلال البوسعيدي في طوكيو مع نظيره الياباني كينجي موراتا أمن الملاحة.",
      reads: ["meeting OMN JPN"],
    },
    { text: "تلقى أمير دولة قطر برقية تعزية من الرئيس الكيني جوزيف كاماو.", reads: ["message QAT KEN"] },
  ],
  counterExamples: [{ text: "عقدت الشركة صفقة كبيرة.", because: "a deal is no contact between parties" }],
})

/** The noun of contact right before the relative pronoun of the verb at a token, null for none. */
function nounBefore(context: Context, at: number): (ContactNoun & { readonly at: number }) | null {
  if (!context.is(at - 1, Bit.REL) || !/(ها|ه|هما)$/.test(context.key(at))) return null
  for (let i = at - 2; i > at - 5 && i >= 0; i--) {
    const noun = contactNoun(context, i)
    if (noun !== null) return { ...noun, at: i }
    if (context.isSign(i) || !context.is(i, Bit.NOMINAL)) return null
  }
  return null
}

/** عقب ذلك عقد …, ثم عقد …: after what was told before. */
function isSequel(context: Context, at: number): boolean {
  if (/^(ثم|بعدها|عقبها)$/.test(context.key(at - 1))) return true
  return context.key(at - 1) === "ذلك" && /^[وف]?(عقب|بعد|اثر|تلا)$/.test(context.key(at - 2))
}

/** Whether a mention names an organisation, or officials of one. */
function isOrganisation(mention: Mention): boolean {
  return (mention.kind === "party" || mention.kind === "group") && mention.party !== null && !isState(mention.party)
}
