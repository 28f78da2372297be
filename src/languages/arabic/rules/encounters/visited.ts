// Reads trips told by a verb: زار A P، وصل A إلى P، وصل إلى P الوزير A، سيزور A P1 وP2، غادر A P بعد زيارة، متوجها إلى P.
import { rule } from "../../../../grammar/rule.js"
import type { Mention } from "../../../../stages/entities/mention.js"
import type { Context } from "../../context.js"
import { type Destinations, destinationsAfter, listFrom, NOWHERE } from "../../destinations.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { canTakePart, doers, mainSubject } from "../../participants.js"
import { isPlanned } from "../../planned.js"
import { Bit } from "../../word-classes.js"
import { WordTest } from "../../word-test.js"

const GO = new Set(["زار", "وصل", "حلّ", "توجّه", "سافر", "غادر", "ذهب", "انتقل"])
/** Heading for: on the way there. */
const HEADING = new WordTest(/^متوجه(ا|ة)$/)
/** Behind a verb of leaving: after a visit, at the end of it. */
const VISIT = /^(زيارة|زيارته|زيارتها|الزيارة)$/

export const visited = rule<Context, EncounterMatch>({
  id: "visited",
  reads: "A verb of travelling to a country: who travels and where to.",
  starts: (context, at) => context.verbAmong(at, GO) !== null || context.fits(at, HEADING),
  match: (context, at) => {
    if (context.fits(at, HEADING)) {
      const traveller = mainSubject(context, at)
      const destinations = destinationsAfter(context, at + 1, false)
      return traveller < 0 ? null : visitMatch(at, traveller, destinations, true, "heading for a country")
    }
    const reading = context.verbAmong(at, GO)
    // وزارتا الداخلية والخارجية: two ministries, no visitors.
    if (reading === null || context.mention(at) !== null || /^وزارت[اي]/.test(context.key(at))) return null
    const lemma = context.lemma(reading)
    // قبيل توجه الأخير إلى …: a verbal noun behind a preposition of time is no verb.
    if (
      context.is(at, Bit.NOMINAL) &&
      (context.is(at - 1, Bit.AFTER | Bit.DURING | Bit.PREP) || /^(قبيل|قبل|منذ)$/.test(context.key(at - 1)))
    )
      return null
    // خط … الذي يصل إلى …: who is told of in a relative clause stands right before it.
    if (context.is(at - 1, Bit.REL) && !isTold(context, at - 1) && !/^(في|ب|خلال)(ها|ه)$/.test(context.key(at + 1))) return null
    // توجه بالشكر إلى …: what is addressed to a country is no trip there.
    if (lemma === "توجّه" && addresses(context, at)) return null
    if (lemma === "غادر" && !endsVisit(context, at)) return null
    let subject = doers(context, at)[0] ?? -1
    const sent = subject < 0 ? -1 : delegationOf(context, subject)
    if (sent >= 0)
      return visitMatch(at, sent, destinationsAfter(context, at + 1, lemma === "زار"), isPlanned(context, at), "a delegation travels")
    if (subject < 0 || !isTraveller(context.mentions[subject] as Mention)) {
      const found = lemma === "زار" || lemma === "غادر" ? -1 : travellerBehind(context, at)
      if (found >= 0) {
        const destinations = destinationsAfter(context, at + 1, false)
        return visitMatch(at, found, destinations, isPlanned(context, at), "verb of travelling")
      }
      const group = subject >= 0 && context.mentions[subject]?.kind !== "party" ? -1 : delegationBefore(context, at)
      if (group >= 0)
        return visitMatch(at, group, destinationsAfter(context, at + 1, lemma === "زار"), isPlanned(context, at), "a delegation travels")
      // قبل أن يتوجه إلى …: he whom the sentence is about, and still to come.
      const later = context.key(at - 1) === "ان" && context.imperfect(at) !== null && LATER.test(context.key(at - 2))
      if (later) {
        const traveller = mainSubject(context, at)
        const bare = lemma === "زار"
        return traveller < 0 || !isTraveller(context.mentions[traveller] as Mention)
          ? null
          : dateless(visitMatch(at, traveller, destinationsAfter(context, at + 1, bare), true, "verb of travelling to come"))
      }
      if (subject >= 0 || !(reading.future || context.is(at - 1, Bit.REL | Bit.WHILE))) return null
      const owner = ownerOfTrip(context, at)
      subject = owner >= 0 ? owner : mainSubject(context, at)
      if (subject < 0) return null
    }
    const traveller = context.mentions[subject] as Mention
    if (!isTraveller(traveller)) return null
    const from = Math.max(at + 1, traveller.end)
    const bare = lemma === "زار" || lemma === "غادر"
    let destinations = destinationsAfter(context, from, bare)
    // حل في لندن: arrived in.
    if (destinations === NOWHERE && lemma === "حلّ") destinations = placeWithin(context, from)
    return visitMatch(at, subject, destinations, isPlanned(context, at), "verb of travelling")
  },
  examples: [
    { text: "وصل الرئيس الكازاخستاني أرمان سيريك إلى الرياض اليوم.", reads: ["visit KAZ SAU"] },
    { text: "يتوجه مسؤولون كينيون الخميس إلى الدوحة.", reads: ["visit KEN QAT"] },
    {
      text: "يشارك وزير الخارجية الهندي أرجون ميهتا الجمعة في ندوة، قبل أن يتوجه إلى السعودية والأردن.",
      reads: ["visit IND SAU", "visit IND JOR"],
    },
    { text: "وكشف السفير أن وفدا كينيا يضم عشرة خبراء، سيزور الدوحة هذا الأسبوع.", reads: ["visit KEN QAT"] },
    {
      text: "يتوجه وزير الخارجية الهندي أرجون ميهتا فور انتهاء زيارته إلى عمان إلى نيروبي.",
      reads: ["visit IND KEN"],
    },
    { text: "وصل إلى بغداد وزير الخارجية الفيتنامي نغوين فان هاي.", reads: ["visit VNM IRQ"] },
    { text: "سيزور وزير الخارجية الألماني توماس فيبر تونس والمغرب.", reads: ["visit DEU TUN", "visit DEU MAR"] },
    { text: "غادر وزير الخارجية السنغالي مامادو ديوب القاهرة بعد زيارة رسمية.", reads: ["visit SEN EGY"] },
  ],
  counterExamples: [
    { text: "زار السياح المتحف.", because: "tourists are no party" },
    { text: "غادر وزير الخارجية السنغالي مامادو ديوب الحكومة.", because: "leaving office is no trip" },
  ],
})

/** The same match on no day that its sentence names. */
function dateless(match: EncounterMatch | null): EncounterMatch | null {
  return match === null ? null : { ...match, dateless: true }
}

function visitMatch(at: number, traveller: number, destinations: Destinations, planned: boolean, what: string): EncounterMatch | null {
  const [destination, ...further] = destinations.mentions
  if (destination === undefined && !destinations.home) return null
  return {
    kind: "visit",
    at,
    end: at + 1,
    participants: [traveller],
    destination: destination ?? -1,
    further,
    home: destinations.home,
    planned,
    background: false,
    steps: [{ what, span: null }],
  }
}

/** Before, due, expected, awaited, intends, in front of أن "that": the trip is still to come. */
const LATER = /^[وف]?(قبل|على|ال(مقرر|متوقع|منتظر|مرتقب|مزمع)|مقررا|متوقعا|يعتزم|تعتزم|ينوي|يتوقع|ينتظر|تقرر)$/

/** أن وفدا كويتيا يضم …، سيزور: a delegation told of before in the clause, -1 for none. */
function delegationBefore(context: Context, at: number): number {
  for (let i = at - 1; i >= Math.max(context.sentenceStart(at), at - 30); i--) {
    if (context.is(i, Bit.COMP)) return -1
    const mention = context.mention(i)
    if (mention === null) continue
    const group = delegationOf(context, context.mentionOf[i] as number)
    if (group >= 0 && /^(ال)?وفدا?$/.test(context.key(mention.start))) return group
    i = mention.start
  }
  return -1
}

/** Whether an official, a state or a group ends right before the relative pronoun at token i, with at most a comma or a wish between. */
function isTold(context: Context, i: number): boolean {
  for (let k = i - 1; k >= i - 3 && k >= 0; k--) {
    const mention = context.mention(k)
    if (mention !== null) return mention.kind !== "place"
    if (!context.isSign(k)) return false
  }
  return true
}

function isTraveller(mention: Mention): boolean {
  return mention.kind === "person" || mention.kind === "role"
}

/** A delegation, officials, ministers, experts … told by the state that they are of. */
const DELEGATION = /^(ال)?(وفد|وفدا|بعثة|فريق|فريقا|مسؤولون|مسؤولين|مسوولون|مسوولين|مسءولون|مسءولين|وزراء|دبلوماسيون|خبراء|نواب|برلمانيون)$/
/** Headed by. */
const HEADED = /^(برئاسة|براسة|بقيادة|يراسه|يتراسه|تتراسه|يقوده|تقوده)$/

/** يتوجه مسؤولون فلبينيون، وصل وفد أميركي برئاسة A: who heads a delegation, or the delegation itself; -1 where the mention is none. */
function delegationOf(context: Context, subject: number): number {
  const mention = context.mentions[subject] as Mention
  if (mention.party === null || mention.kind !== "group" || !DELEGATION.test(context.key(mention.start))) return -1
  const end = Math.min(context.sentenceEnd(mention.start), mention.end + 12)
  for (let i = mention.end; i < end; i++) {
    const other = context.mentionFrom(i)
    if (other !== null && isTraveller(other) && HEADED.test(context.key(i - 1))) return context.mentionOf[i] as number
  }
  return subject
}

/** وصل إلى بغداد، اليوم، وزير …: the traveller behind the destination, -1 for none. */
function travellerBehind(context: Context, at: number): number {
  const end = Math.min(context.sentenceEnd(at), at + 16)
  let placed = false
  for (let i = at + 1; i < end; i++) {
    if ((context.timeAt[i] as number) > i) {
      i = (context.timeAt[i] as number) - 1
      continue
    }
    if (context.is(i, Bit.COMP | Bit.WHILE | Bit.ALSO) || context.isColon(i)) return -1
    const mention = context.mentionFrom(i)
    if (mention === null) continue
    if (placed && isTraveller(mention) && canTakePart(mention) && mention.prefix === "" && !context.is(i - 1, Bit.PREP | Bit.WITH))
      return context.mentionOf[i] as number
    if (isTraveller(mention)) return -1
    placed ||= mention.kind === "party" || mention.kind === "place"
    i = mention.end - 1
  }
  return -1
}

/** Whether a visit is named behind a verb of leaving: what is left is where it was. */
function endsVisit(context: Context, at: number): boolean {
  for (let i = at + 1; i < Math.min(context.sentenceEnd(at), at + 40); i++)
    if (VISIT.test(context.key(i)) && (context.is(i - 1, Bit.AFTER) || /^(ختام|نهاية|انتهاء|اختتام|انهاء)$/.test(context.key(i - 1))))
      return true
  return false
}

/** في لندن right behind the traveller. */
function placeWithin(context: Context, from: number): Destinations {
  const at = context.isComma(from) ? from + 1 : from
  if (context.bareKey(at) !== "في") return NOWHERE
  return { mentions: listFrom(context, at + 1).slice(0, 1), home: false }
}

/** جولة A الأولى التي سيزور خلالها: he whose trip the relative clause tells of, -1 for none. */
function ownerOfTrip(context: Context, at: number): number {
  if (!context.is(at - 1, Bit.REL) || !/^(خلالها|فيها|ضمنها|اثناءها)$/.test(context.key(at + 1))) return -1
  for (let i = at - 2; i > Math.max(context.sentenceStart(at), at - 10); i--) {
    const mention = context.mention(i)
    if (mention === null) continue
    const trip = TRIP.test(context.bareKey(mention.start - 1))
    return trip && isTraveller(mention) ? (context.mentionOf[i] as number) : -1
  }
  return -1
}

/** Visit, tour, trip. */
const TRIP = /^(زيارة|جولة|رحلة)$/

/** Whether thanks, greetings, a call or a question are what goes. */
function addresses(context: Context, at: number): boolean {
  for (let i = at + 1; i < Math.min(context.sentenceEnd(at), at + 8); i++)
    if (/^ب(ال)?(شكر|تحية|تهنئة|تهاني|تعازي|دعوة|نداء|طلب|سؤال|رسالة|خطاب|كلمة|مناشدة|امتنان|تقدير)$/.test(context.key(i))) return true
  return false
}
