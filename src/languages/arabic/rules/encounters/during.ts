// Reads contacts named in passing: خلال لقائه مع B، عقب استقباله B، في لقاء جمعه مع B، خلال اتصال هاتفي من B.

import type { EncounterKind } from "../../../../document/vocabulary.js"
import { rule } from "../../../../grammar/rule.js"
import type { Mention } from "../../../../stages/entities/mention.js"
import { companyFrom, countOfCompany, NOBODY } from "../../company.js"
import { contactMatch } from "../../contact-match.js"
import { contactNoun } from "../../contact-nouns.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { lastTwoBefore, talkers } from "../../named-before.js"
import { addMeant, addTalkers, occasionOf, pronounBehind } from "../../occasion.js"
import { canTakePart, mainSubject } from "../../participants.js"
import { isAskedFor, isAwaited, isPlanned, isPurposeOfTrip, isPutOff } from "../../planned.js"
import { travellerOfProgramme } from "../../programmes.js"
import { Bit } from "../../word-classes.js"

const BETWEEN = new Set(["بين"])
const WITH = new Set(["مع"])

/** Meetings, calls: one with each of those named. */
const PLURAL = /^[بل]?(ال)?(لقاءات|اجتماعات|اتصالات|مكالمات|مقابلات|جلسات|مباحثات|محادثات)$/
/** The fields that most matches leave as they are. */
const NEUTRAL = { destination: -1, background: false, steps: [{ what: "contact named as the occasion", span: null }] } as const

export const during = rule<Context, EncounterMatch>({
  id: "during",
  reads: "A noun of contact with the other side, named as the occasion of what is told.",
  starts: (context, at) => (context.word(at)?.contact ?? null) !== null,
  match: (context, at) => {
    const noun = contactNoun(context, at)
    if (context.mention(at)?.kind === "person") return null
    if (noun === null || noun.kind === "message") return null
    const again = toldAgain(context, at, noun)
    if (again !== null) return again
    if (noun.kind === "conference") return summitBetween(context, at, noun.end)
    // تناول اللقاء …: as the subject of discussing it names no one.
    if (
      context.mention(at)?.kind === "contact" &&
      context.finite(at - 1) !== null &&
      !context.is(at - 1, Bit.COMP | Bit.AFTER | Bit.DURING | Bit.PREP | Bit.WITH)
    )
      return null
    // كان في استقباله …: being welcomed is a ceremony.
    if (/استقبال/.test(context.key(at)) && context.key(at - 1) === "في" && /^[وف]?(كان|كانت|يكون)$/.test(context.key(at - 2))) return null
    // أهمية اللقاء مع …: a meeting that is only wished for.
    if (/^(اهمية|ضرورة|امكانية|اقتراح|طلب|فكرة)$/.test(context.key(at - 1))) return null
    if (isCourseOfTalks(context, at)) return null
    // باستقبال شعبي: by the people, not by the host.
    if (/^(شعبي|جماهيري|حافل|حار|شعبية)$/.test(context.key(at + 1))) return null
    if (isAskedFor(context, at)) return null
    const occasion = occasionOf(context, at, noun.end)
    if (!addMeant(context, at, noun.end, occasion)) return null
    const { participants, members, direct, own, listed } = occasion
    const key = context.key(at)
    // ستكون للرئيس لقاءات: whose meetings they are.
    const holder = context.mention(at - 1)
    if (participants.length > 0 && holder !== null && canTakePart(holder) && /^و?ل$/.test(holder.prefix) && !own) {
      const each = countOfCompany(listed) > 1 && (listed.each || PLURAL.test(key))
      participants.unshift(context.mentionOf[at - 1] as number)
      return { ...NEUTRAL, kind: noun.kind, at, end: noun.end, participants, members, each, planned: isPlanned(context, at) }
    }
    if (noun.kind === "call") addTalkers(context, at, noun.end, occasion)
    // جاء ذلك في اتصال هاتفي: how the two that the sentences before told of talked.
    if (participants.length + members.length === 0 && noun.kind === "call" && /^(خلال|في|عبر|اثناء|عقب)$/.test(context.bareKey(at - 1)))
      return {
        kind: "call",
        at,
        end: noun.end,
        participants: [],
        inherits: true,
        destination: -1,
        planned: false,
        background: false,
        steps: [{ what: "how the talks were held", span: null }],
      }
    // خلال قمتهما: of the two whom the sentence has named.
    if (participants.length + members.length === 0 && key.endsWith("هما")) {
      const two = talkers(context, at)
      const inherits = two.length < 2
      return {
        ...NEUTRAL,
        kind: noun.kind,
        at,
        end: noun.end,
        participants: inherits ? [] : two,
        inherits,
        planned: isPlanned(context, at),
      }
    }
    if (participants.length + members.length === 0) return null
    const traveller = own ? null : travellerOfProgramme(context, at)
    if (traveller !== null) {
      const who = traveller >= 0 ? traveller : mainSubject(context, context.sentenceStart(at))
      if (who < 0 || participants.includes(who)) return null
      return { ...NEUTRAL, kind: noun.kind, at, end: noun.end, participants: [who, ...participants], members, planned: true }
    }
    const parties = new Set(participants.map((m) => context.mentions[m]?.party))
    // للقاء أمير قطر ونظيره القطري: those who are met are of one side, he who meets them of the other.
    const oneSide = participants.length > 1 && parties.size === 1 && !own
    // تأجيل جولة …: put off, so still to come, and on no day that the sentence names.
    const postponed = isPutOff(context, at)
    if (participants.length + members.length === 1 || own || oneSide || postponed) {
      const subject = mainSubject(context, at)
      // اجتماعات ظريف في …: whose they are is told, and not with whom; the sentence before does not tell it.
      const owned = direct !== null && participants.length === 1 && !own && direct.prefix === "" && direct.kind !== "party"
      const carried = (context.mentions[subject]?.start ?? 0) < context.sentenceStart(at)
      if (subject >= 0 && !participants.includes(subject) && !(owned && carried)) participants.unshift(subject)
    }
    if (participants.length + members.length < 2) return null
    // اجتماع وزاري للتحالف الدولي: a session of an organisation.
    const body = participants
      .map((m) => context.mentions[m])
      .find(
        (mention) =>
          mention !== undefined &&
          mention.kind === "party" &&
          mention.prefix === "ل" &&
          mention.entry >= 0 &&
          context.index.entries[mention.entry]?.kind === "organisation",
      )
    if (noun.kind === "meeting" && body !== undefined && /^(ال)?(وزاري|وزارية|طارئ|عادي|دوري|الوزاري)/.test(context.key(at + 1)))
      return {
        kind: "conference",
        at,
        end: noun.end,
        participants,
        destination: -1,
        planned: isPlanned(context, at),
        background: false,
        steps: [{ what: "session of an organisation", span: null }],
      }
    // اجتماع مجلس الأمن: a session of the organisation that owns the noun, with him who is told to be at it.
    if (noun.kind === "meeting" && direct !== null && isSession(context, at, direct))
      return {
        ...NEUTRAL,
        kind: "conference",
        at,
        end: noun.end,
        participants,
        planned: isPlanned(context, at),
        steps: [{ what: "session of an organisation", span: null }],
      }
    const toMeet = /^لل?(لقاء|اجتماع|محادثات|مباحثات)/.test(context.key(at)) && context.key(at) !== "لقاء"
    return {
      kind: noun.kind,
      at,
      end: noun.end,
      participants,
      members,
      each: (oneSide && participants.length > 2) || (participants.length > 2 && occasion.others > 1 && listed.each && PLURAL.test(key)),
      undated: postponed,
      destination: -1,
      planned: isPlanned(context, at) || toMeet,
      purpose: isPurposeOfTrip(context, at),
      background: false,
      steps: [{ what: "contact named as the occasion", span: null }],
    }
  },
  examples: [
    {
      text: "وصرح وزير الخارجية الصيني لي مينغ بذلك خلال اجتماعه مع وزير الخارجية الأردني سامر الحديد في عمان.",
      reads: ["meeting CHN JOR"],
    },
    {
      text: "أبلغ الرئيس الكيني جوزيف كاماو الرئيس الهندي سانجاي راو بذلك خلال قمتهما على الحدود.",
      reads: ["meeting KEN IND"],
    },
  ],
  counterExamples: [{ text: "تأجل الاجتماع إلى الأسبوع المقبل.", because: "nobody is named who met" }],
})

/** Whether an organisation owns a noun of session right before it: اجتماع مجلس الأمن, جلسة للجامعة العربية. */
function isSession(context: Context, at: number, owner: Mention): boolean {
  if (!/^[وفبل]*(ال)?(اجتماع|جلسة|دورة|اجتماعات|جلسات)$/.test(context.key(at))) return false
  const entry = owner.kind === "party" && owner.entry >= 0 ? context.index.entries[owner.entry] : undefined
  return entry?.kind === "organisation" && (owner.prefix === "" || owner.prefix === "ل")
}

/** قمة مقررة بين A وB: a summit of two or three is a meeting (codebook section 2, ruling 9). */
function summitBetween(context: Context, at: number, from: number): EncounterMatch | null {
  if (!/^[بل]?(ال)?قمة$/.test(context.bareKey(at))) return null
  if (pronounBehind(context, from) >= 0) {
    const named = companyFrom(context, from, BETWEEN, false, 6).mentions[0]
    const [one, two] = lastTwoBefore(context, at, named)
    const other = named ?? two
    if (one === undefined || other === undefined) return null
    return contactMatch(
      context,
      "meeting",
      at,
      from,
      { subject: { ...NOBODY, mentions: [one, other] }, others: NOBODY },
      "summit of the two",
    )
  }
  // القمة المرتقبة مع B: of him whom the sentence is about.
  const awaited = isAwaited(context, at)
  const due = context.is(from, Bit.ARTICLE) && awaited ? from + 1 : from
  if (context.key(due) === "مع" && (awaited || context.is(at - 1, Bit.DURING | Bit.AFTER))) {
    const other = companyFrom(context, due, WITH, false, 4)
    const subject = mainSubject(context, at)
    const people = countOfCompany(other) === 1 && context.mentions[other.mentions[0] as number]?.kind !== "party"
    if (!people || subject < 0) return null
    return contactMatch(context, "meeting", at, from, { subject: { ...NOBODY, mentions: [subject] }, others: other }, "summit with another")
  }
  const between = companyFrom(context, from, BETWEEN, false, 12)
  const count = countOfCompany(between)
  if (count < 2 || count > 3 || between.mentions.some((m) => context.mentions[m]?.kind === "group")) return null
  return contactMatch(context, "meeting", at, from, { subject: between, others: NOBODY }, "summit between two or three")
}

/** أعقبها اجتماع موسع: a further contact of the same; وجرى اللقاء بمقر …: where the one told of took place. */
function toldAgain(context: Context, at: number, noun: { kind: EncounterKind; end: number }): EncounterMatch | null {
  const before = context.key(at - 1)
  const told = (kind: EncounterKind, planned: boolean) => ({ ...NEUTRAL, kind, at, end: noun.end, participants: [], planned })
  // أعقبه لقاء بين A وB: told with its own people.
  if (/^[وف]?(اعقبها|اعقبه|اعقبتها|اعقبته|تلاها|تلاه|تلتها|تلته|تبعها|تبعه)$/.test(before) && !/^(بين|مع)$/.test(context.key(noun.end)))
    return { ...told(noun.kind, false), inherits: true, sequel: true }
  if (context.is(at, Bit.ARTICLE) && /^[وف]?(جرى|جرت|تم|تمت|كان)$/.test(before) && context.mentionFrom(noun.end)?.kind !== "person")
    return { ...told(noun.kind, false), again: true }
  // القمة، المقرر عقدها في …: where and when a contact announced before is to be.
  const due = context.isComma(noun.end) ? noun.end + 1 : noun.end
  if (
    context.is(at, Bit.ARTICLE) &&
    /^ال(مقرر|مقررة|مرتقبة|مرتقب|مزمع)$/.test(context.key(due)) &&
    /^(عقد|انعقاد)(ها|ه)$/.test(context.key(due + 1))
  )
    return { ...told(noun.kind === "conference" ? "meeting" : noun.kind, true), again: true }
  return null
}

/** استئناف المفاوضات بين …، الإسراع بمفاوضات …، العودة إلى محادثات …: talks as a course to take up or follow, not one contact. */
function isCourseOfTalks(context: Context, at: number): boolean {
  if (!/^[وف]?[بل]?(ل|ال)?(مفاوضات|محادثات|مباحثات|مشاورات)$/.test(context.key(at))) return false
  const before = context.key(at - 1)
  if (/^(ال)?(عودة|رجوع|دعوة|سبيل|طريق)$/.test(context.bareKey(at - 2)) && /^(الى|ل)$/.test(before)) return true
  return /^[وفبل]*(ال)?(استئناف|اطلاق|انجاح|دفع|دعم|مواصلة|اسراع|تسريع|انطلاق|احياء|مسار|فشل|نجاح|تعثر|انهيار|جمود|خيار|باب|طاولة|مائدة|تقدم|سير|رعاية|تسهيل|مستقبل|مصير|ملف|صيغة|مقترح)$/.test(
    before,
  )
}
