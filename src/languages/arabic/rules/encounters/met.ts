// Reads meetings told by a verb: استقبل A B، التقى A بـB، اجتمع A مع B، قابل A B، استدعى A السفير B.
import { rule } from "../../../../grammar/rule.js"
import { type Company, companyFrom, countOfCompany, NOBODY, subjectCompany } from "../../company.js"
import { contactMatch } from "../../contact-match.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { mainSubject } from "../../participants.js"
import { isPlanned } from "../../planned.js"
import { Bit } from "../../word-classes.js"

const VERBS = new Set(["استقبل", "التقى", "اجتمع", "قابل", "استدعى", "زار"])
const COMPANY = new Set(["مع", "ب", "بين"])

export const met = rule<Context, EncounterMatch>({
  id: "met",
  reads: "A verb of receiving or meeting with the one who does it and the one who is met.",
  starts: (context, at) => context.verbAmong(at, VERBS) !== null,
  match: (context, at) => {
    const reading = context.verbAmong(at, VERBS)
    if (reading === null || context.mention(at) !== null) return null
    // يلتقي حولها, يلتقيان عند: views that meet are no people who do.
    if (context.lemma(reading) === "التقى" && /^(حول|عند|على)(ه|ها|هم|هما)?$/.test(context.key(at + 1))) return null
    let subject = subjectCompany(context, at)
    let others = NOBODY
    const first = context.mentions[subject.mentions[0] as number]
    // التقى الملكة: a man's verb with a woman behind it has its subject before it.
    // سيلتقي نظراءه: his counterparts are whom he meets.
    const object =
      first !== undefined &&
      first.start > at &&
      ((first.feminine && first.kind !== "party" && !context.isFeminine(reading)) || first.head === "نظير")
    if (object) {
      others = subject
      subject = before(context, at)
      if (countOfCompany(subject) === 0) return null
    } else if (subject.mentions.length > 1 && first !== undefined && first.start > at && isInside(context, at)) {
      // حيث سيلتقي A وB: the one told of before meets them both.
      others = { ...subject, each: true }
      subject = before(context, at)
      if (countOfCompany(subject) === 0) {
        subject = others
        others = NOBODY
      }
    } else {
      if (countOfCompany(subject) === 0 && !subject.both) subject = before(context, at)
      const from = Math.max(at + 1, ...subject.mentions.map((m) => context.mentions[m]?.end ?? at))
      if (countOfCompany(subject) < 2) others = companyFrom(context, from, COMPANY, true)
      // والتقى في نيويورك الوزير: one alone behind the verb is whom the one told of before met.
      if (
        countOfCompany(subject) + countOfCompany(others) === 1 &&
        first !== undefined &&
        first.start > at &&
        !hasObject(context, at, first.end)
      ) {
        if (context.lemma(reading) === "زار") return null
        others = subject
        subject = before(context, at)
      }
    }
    // استقبلت مصر الرئيس …: received by the state, which is his trip there.
    const host = context.mentions[subject.mentions[0] as number]
    const guest = context.mentions[others.mentions[0] as number]
    const entry = host?.kind === "party" && host.entry >= 0 ? context.index.entries[host.entry] : undefined
    if (
      context.lemma(reading) === "استقبل" &&
      entry?.kind === "state" &&
      countOfCompany(subject) === 1 &&
      (guest?.kind === "person" || guest?.kind === "role")
    )
      return {
        kind: "visit",
        at,
        end: at + 1,
        participants: [others.mentions[0] as number],
        destination: subject.mentions[0] as number,
        planned: isPlanned(context, at),
        background: false,
        steps: [{ what: "a state receives a guest", span: null }],
      }
    // استدعى: only an envoy is summoned by another state.
    if (context.lemma(reading) === "استدعى" && !ENVOY.test(context.mentions[others.mentions[0] as number]?.head ?? "")) return null
    // زار A المسؤول B: a call on somebody; a visit to a country is no meeting.
    if (context.lemma(reading) === "زار" && !calledOn(context, others, subject, at)) return null
    const people = others.mentions.every((m) => /^(person|role)$/.test(context.mentions[m]?.kind ?? ""))
    const each = countOfCompany(subject) === 1 && countOfCompany(others) > 1 && (object || people || others.each || others.listed)
    return contactMatch(context, "meeting", at, at + 1, { subject, others }, "verb of meeting", {
      each,
      receives: context.lemma(reading) === "استقبل" && !object,
    })
  },
  examples: [
    { text: "استقبل وزير الخارجية العماني هلال البوسعيدي في مسقط اليوم نظيره الياباني كينجي موراتا.", reads: ["meeting OMN JPN"] },
    { text: "استقبلت سلطنة عمان اليوم الرئيس الكيني جوزيف كاماو.", reads: ["visit KEN OMN"] },
  ],
  counterExamples: [
    { text: "استقبلت مصر مليوني سائح.", because: "tourists are no guests of state" },
    { text: "لم يلتق وزير الخارجية المصري كريم الشاذلي نظيره الهندي أرجون ميهتا.", because: "it is told as not having been" },
    { text: "نفى المتحدث أن يكون وزير الخارجية المصري كريم الشاذلي قد التقى نظيره الهندي.", because: "it is denied" },
    { text: "لو التقى وزير الخارجية المصري كريم الشاذلي نظيره الهندي لتغير الأمر.", because: "a condition against the facts" },
    { text: "استقبلت الأسواق القرار بارتياح.", because: "markets meet nobody" },
  ],
})

/** Whether those met stand right behind the visitor, as the object of the verb: زار السفير الوزير. */
function calledOn(context: Context, others: Company, subject: Company, at: number): boolean {
  const first = context.mentions[others.mentions[0] as number]
  if (first === undefined || (first.kind !== "person" && first.kind !== "role")) return false
  return first.start - Math.max(at + 1, ...subject.mentions.map((m) => context.mentions[m]?.end ?? 0)) <= 2
}

/** التقى الوزير بعض رجال الأعمال: whether a noun stands right behind the subject, as the verb's object. */
function hasObject(context: Context, at: number, from: number): boolean {
  const next = context.key(from)
  // من المقرر أن يلتقي A الذي يجول في المنطقة وفدا: behind the subject's relative clause.
  if (context.is(from, Bit.REL)) return context.key(at - 1) === "ان" && !context.is(at - 2, Bit.AFTER)
  return (
    !context.isSign(from) &&
    context.mention(from) === null &&
    (context.is(from, Bit.NOMINAL) || /^(عددا|بعض|عدد|مجموعة|كلا|كبار)$/.test(next)) &&
    !context.is(from, Bit.PREP | Bit.AND | Bit.DURING | Bit.AFTER | Bit.WITH | Bit.REL | Bit.ARTICLE) &&
    (context.timeAt[from] as number) <= from &&
    !/^(ب|ل)/.test(next)
  )
}

/** Ambassador, chargé d'affaires, diplomat, consul. */
const ENVOY = /^(سفير|قائم|دبلوماسي|قنصل)$/

/** حيث يلتقي, يلتقي خلالها, الذي التقى: a clause that tells on about the one whom the sentence began with. */
function isInside(context: Context, at: number): boolean {
  // يصل A …، ويلتقي B وC: joined to a clause that has its subject.
  if (context.is(at, Bit.AND) && context.isComma(at - 1) && mainSubject(context, at) >= 0) return true
  return context.is(at - 1, Bit.WHILE | Bit.REL) || /^(خلالها|خلاله|اثناءها|فيها|ايضا|كذلك)$/.test(context.key(at + 1))
}

/** Whom the sentence is about, for a verb that names no subject. */
function before(context: Context, at: number): Company {
  const subject = mainSubject(context, at)
  return subject < 0 ? NOBODY : { ...NOBODY, mentions: [subject] }
}
