// Reads trips told by a noun: زيارة A إلى P، قام A بزيارة إلى P، الذي يقوم بزيارة للبلاد، يعتزم A زيارة P1 وP2، جولة تشمل P1 وP2.
import { rule } from "../../../../grammar/rule.js"
import type { Mention } from "../../../../stages/entities/mention.js"
import type { Context } from "../../context.js"
import { type Destinations, destinationsAfter, listFrom } from "../../destinations.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { placeOf } from "../../encounter-place.js"
import { Kind, kindOf } from "../../morphology/features.js"
import { canTakePart, mainSubject } from "../../participants.js"
import { isPlanned, isPutOff } from "../../planned.js"
import { Bit } from "../../word-classes.js"
import { bareTest } from "../../word-test.js"

const VISIT = bareTest(
  /^[بل]?(ل)?(ال)?(زيارة|زيارته|زيارتها|زيارتهما|جولة|جولته|جولتها|زيارات|زياراته|زيارتي|زيارتا|زيارتيه|وصوله|وصولها|وصول|مغادرة|توجه|سفر|قدوم)$/,
)
/** Leaving, heading for, travel, coming: trips only where it is told whose. */
const LEAVING = /^[بل]?(مغادرة|توجه|سفر|قدوم)$/
/** What may stand between the noun and who travels: official, state, working …; makes, pays. */
const BETWEEN =
  /^(رسمية|دولة|الدولة|العمل|عمل|تاريخية|خاصة|قصيرة|مفاجئة|اخوية|ودية|وصداقة|اخوة|وعمل|يقوم|تقوم|بها|سيقوم|ستقوم|يؤديها|تؤديها|قام|قامت|اداها|ادتها|يجريها|اجراها|سيؤديها|سيجريها|الرسمية|الحالية|المرتقبة|المقررة|المقبلة|الاخيرة|السابقة|خليجية|عربية|اقليمية|اسيوية|افريقية|اوروبية)$/
/** Former, last: of another day. */
const FORMER = /^ال(سابقة|ماضية|اخيرة)$/
/** Wish, hope, invitation, chance, readiness: a trip that is only wished for. */
const WISHED =
  /^[وفبل]*(ال)?(دعوة|دعوته|دعوتها|دعا|دعاه|دعاها|دعت|يدعو|رغبة|رغبته|رغبتها|امل|امله|تطلع|تطلعه|تطلعها|يتطلع|فرصة|طلب|اهمية|امكانية|فكرة)$/
/** Carries a trip as its object: makes, pays, begins, ends, intends, plans. */
const CARRIES = new Set(["قام", "أدّى", "أجرى", "بدأ", "استهلّ", "اختتم", "أنهى", "واصل", "اعتزم", "نوى", "قرّر", "ختم", "غادر", "وصل", "عاد"])
/** Comprises, takes him to: behind or before a noun of touring. */
const COMPRISES = /^[وس]*(تشمل|شملت|ستشمل|يشمل|شمل|تضم|ضمت|تقوده|قادته|ستقوده|تقودها|قادتها)$/

export const visitNamed = rule<Context, EncounterMatch>({
  id: "visit-named",
  reads: "A noun of travelling: who travels, and where to or where he is told to be meeting others.",
  starts: (context, at) => context.fits(at, VISIT),
  match: (context, at) => {
    const arrival = /وصول/.test(context.key(at))
    let traveller = travellerBehind(context, at)
    if (traveller < 0 && LEAVING.test(context.bareKey(at))) return null
    const behind = traveller >= 0
    // لدى وصوله إلى …: he who was named last.
    if (arrival && traveller < 0) traveller = lastOfficial(context, at)
    if (arrival && traveller < 0) return null
    const named = traveller >= 0
    const from = behind ? (context.mentions[traveller] as Mention).end : at + 1
    if (!named) traveller = travellerBefore(context, at)
    // استقبل A نظيره B في ختام زيارته للمملكة: nobody travels to where he is at home.
    if (!named && traveller >= 0 && isAtHome(context, traveller, at)) {
      const guest = lastOfficial(context, at)
      if (guest >= 0) traveller = guest
    }
    const own = /(ه|ها|هما)$/.test(context.key(at)) && !/ة$/.test(context.key(at))
    // زياراته with nobody in the sentence: of him who was told to travel before.
    const carried = own && (traveller < 0 || (context.mentions[traveller] as Mention).start < context.sentenceStart(at))
    if (traveller < 0 && !own) return null
    const wished = isWished(context, at) || (arrival && !/^(لدى|عند|بعد|عقب|فور|منذ|قبيل|اثر|خلال)$/.test(context.bareKey(at - 1)))
    if (wished && !named) return null
    const destinations = destinationsOf(context, at, from)
    const [destination, ...further] = destinations.mentions
    if (destination === undefined && !destinations.home && (!named || wished || arrival)) return null
    const begun = /جول/.test(context.key(at)) && further.length > 0 && carrier(context, at, BEGINS)
    return {
      kind: "visit",
      at,
      end: at + 1,
      participants: traveller < 0 ? [] : [traveller],
      inherits: carried,
      ahead: begun,
      destination: destination ?? -1,
      further,
      home: destinations.home,
      undated: isPutOff(context, at),
      neutral: !LEAVING.test(context.bareKey(at)) && !isMade(context, at),
      planned:
        isPlanned(context, at) ||
        /^(عشية|قبيل)$/.test(context.key(at - 1)) ||
        carrier(context, at, INTENDS) ||
        isAhead(context, at) ||
        goesOn(context, at) ||
        /^[وف]?(تسبق|تستبق|يسبق|يستبق)$/.test(context.key(at - 2)),
      background: [1, 2, 3].some((n) => FORMER.test(context.key(at + n))),
      steps: [{ what: "noun of visiting", span: null }],
    }
  },
  examples: [
    { text: "يؤدي وزير الخارجية الألماني توماس فيبر زيارة رسمية إلى تونس.", reads: ["visit DEU TUN"] },
    { text: "استقبل الرئيس الكيني جوزيف كاماو نظيره الهندي أرجون ميهتا لدى وصوله إلى نيروبي.", reads: ["visit IND KEN"] },
    { text: "أعلن المتحدث مغادرة وزير الخارجية الهندي أرجون ميهتا إلى القاهرة.", reads: ["visit IND EGY"] },
    { text: "تسبق الزيارة زيارتي الرئيس الهندي أرجون ميهتا للندن وباريس.", reads: ["visit IND GBR", "visit IND FRA"] },
    { text: "تمخضت الزيارة التي قادت السبت الرئيس الهندي أرجون ميهتا إلى نيروبي عن اتفاقات.", reads: ["visit IND KEN"] },
    { text: "يعتزم رئيس الوزراء الكندي جوناثان ميلر زيارة السعودية وقطر.", reads: ["visit CAN SAU", "visit CAN QAT"] },
    { text: "بدأ وزير الخارجية الهندي أرجون ميهتا جولة خليجية تشمل الكويت وعمان.", reads: ["visit IND KWT", "visit IND OMN"] },
  ],
  counterExamples: [
    { text: "دعا الرئيس التركي كمال أيدين نظيره الجزائري مراد بلقاسم إلى زيارة تركيا.", because: "an invitation is no trip" },
    { text: "رفعت الحكومة الهندية الحظر عن سفر العمالة إلى الكويت.", because: "workers are no party" },
    { text: "أبدى وزير الخارجية الهندي أرجون ميهتا رغبته في زيارة عمان.", because: "a trip that is only wished for" },
  ],
})

/** Where the trip goes: behind the noun and its traveller, or in the list of what a tour comprises. */
function destinationsOf(context: Context, at: number, from: number): Destinations {
  const end = Math.min(context.sentenceEnd(at), at + 14)
  for (let i = Math.max(context.sentenceStart(at), at - 2); i < end; i++) {
    if (!COMPRISES.test(context.key(i))) continue
    for (let k = Math.max(i, at) + 1; k < end; k++) {
      if (context.is(k, Bit.COMP)) break
      const list = listFrom(context, k)
      if (list.length > 0) return { mentions: list, home: false }
    }
  }
  // يعتزم زيارة السعودية, خلال زيارة بغداد: the destination owns the noun.
  const direct = context.mentionFrom(at + 1)
  if (direct !== null && direct.prefix === "" && isCarried(context, at)) {
    const list = listFrom(context, at + 1)
    if (list.length > 0) return { mentions: list, home: false }
  }
  // جولة يستهلها في مصر، جولة تبدأ بقطر: the first country of a tour.
  for (let i = at + 1; i < Math.min(end, at + 8); i++) {
    if (!BEGUN.test(context.key(i))) continue
    const first = /^(في|فى|ب|من)$/.test(context.key(i + 1)) ? i + 2 : i + 1
    const list = listFrom(context, first)
    if (list.length > 0) return { mentions: list, home: false }
  }
  // قام بجولة في الضفة الغربية: where he went about.
  if (/جول/.test(context.key(at)) && context.key(at + 1) === "في") {
    const list = listFrom(context, at + 2)
    if (list.length > 0) return { mentions: list, home: false }
  }
  if (/^(البلاد|الدولة)$/.test(context.key(at + 1)) && isCarried(context, at)) return { mentions: [], home: true }
  return destinationsAfter(context, from, false)
}

/** Whether a verb that makes a trip, or "during", governs the noun. */
function isCarried(context: Context, at: number): boolean {
  return context.is(at - 1, Bit.DURING | Bit.AFTER) || carrier(context, at, CARRIES)
}

/** Whether one of the verbs stands before the noun in its sentence. */
function carrier(context: Context, at: number, verbs: ReadonlySet<string>): boolean {
  for (let i = Math.max(context.sentenceStart(at), at - 12); i < at; i++) if (context.verbAmong(i, verbs) !== null) return true
  return false
}

/** قام بزيارة, غادر في زيارة: whether a verb in the past makes the trip. */
function isMade(context: Context, at: number): boolean {
  for (let i = Math.max(context.sentenceStart(at), at - 12); i < at; i++) {
    const reading = context.verbAmong(i, CARRIES)
    if (reading !== null && kindOf(reading.features) === Kind.PERFECT) return true
  }
  return false
}

/** He begins it, it begins. */
const BEGUN = /^(يستهلها|تستهلها|سيستهلها|استهلها|يبداها|سيبداها|بداها|تبدا|ستبدا|بدات)$/

/** Intends, plans, decided on: the trip is to come whatever the tense. */
const INTENDS = new Set(["اعتزم", "نوى", "قرّر"])
/** Begins: of a tour the first country is reached, the others lie ahead. */
const BEGINS = new Set(["بدأ", "استهلّ"])

/** زيارة الوزير …، ستشهد بحث …: a future verb whose subject is the trip. */
function isAhead(context: Context, at: number): boolean {
  const end = Math.min(context.sentenceEnd(at), at + 24)
  for (let i = at + 1; i < end; i++) {
    if (context.is(i, Bit.COMP | Bit.WHILE | Bit.ALSO | Bit.REL)) return false
    if (context.finite(i) !== null && !context.is(i, Bit.NOMINAL)) return context.finite(i)?.future === true && AHEAD.test(context.key(i))
  }
  return false
}

/** Will see, discuss, deal with, last, comprise, come. */
const AHEAD = /^(ستشهد|ستبحث|ستتناول|ستركز|ستتضمن|ستستمر|ستستغرق|ستناقش|ستشكل|ستشمل|ستتم|ستاتي|ستكون|ستتطرق|ستتخللها)$/

/** جولة تقوده أيضا إلى …: further countries of a tour lie ahead. */
function goesOn(context: Context, at: number): boolean {
  for (let i = at + 1; i < Math.min(context.sentenceEnd(at), at + 8); i++)
    if ((COMPRISES.test(context.key(i)) || LED.test(context.key(i))) && context.imperfect(i) !== null)
      return [1, 2, 3].some((n) => /^(ايضا|لاحقا|كذلك|بعدها)$/.test(context.key(i + n)))
  return false
}

/** The official named last before a token in its sentence who is not at home where the trip goes, -1 for none. */
function lastOfficial(context: Context, at: number): number {
  if (!/(ه|ها)$/.test(context.key(at))) return -1
  const country = countryAfter(context, at)
  for (let i = at - 1; i >= Math.max(context.sentenceStart(at), at - 30); i--) {
    const mention = context.mention(i)
    if (mention === null) continue
    const official = mention.kind === "person" || mention.kind === "role"
    if (official && (country === null || mention.party !== country)) return context.mentionOf[i] as number
    i = mention.start
  }
  return -1
}

/** The country where a trip goes, null for none. */
function countryAfter(context: Context, at: number): string | null {
  const destination = context.mentions[destinationsAfter(context, at + 1, false).mentions[0] ?? -1]
  return destination === undefined ? null : (placeOf(context, destination)?.country ?? null)
}

/** Whether a mention is of the country where the trip goes. */
function isAtHome(context: Context, traveller: number, at: number): boolean {
  const country = countryAfter(context, at)
  return country !== null && context.mentions[traveller]?.party === country
}

/** Led, took him who travels there: زيارة قادت الرئيس إلى …. */
const LED = /^(قادت|تقود|ستقود|قاد|يقود|اخذت|حملت)$/

/** Whether the noun hangs on an invitation or a wish: إلى زيارة, لزيارة, في زيارة behind one. */
function isWished(context: Context, at: number): boolean {
  const start = Math.max(context.sentenceStart(at), at - 10)
  for (let i = at - 1; i >= start; i--) {
    if (WISHED.test(context.key(i))) return !/^(بدعوة|تلبية|بناء)$/.test(context.key(i)) && context.key(i - 1) !== "تلبية"
    if (context.isComma(i) || context.is(i, Bit.COMP)) return false
  }
  return false
}

/** Who travels, named behind the noun: زيارة رسمية للبشير, زيارة يقوم بها الوزير; -1 for none. */
function travellerBehind(context: Context, at: number): number {
  for (let i = at + 1; i < Math.min(context.sentenceEnd(at), at + 6); i++) {
    const mention = context.mentionFrom(i)
    if (mention === null) {
      if (LED.test(context.key(i))) return ledBehind(context, i)
      if (!BETWEEN.test(context.key(i)) && !(context.is(i, Bit.REL) && LED.test(context.key(i + 1)))) return -1
      continue
    }
    const owns = mention.prefix === "ل" || (mention.prefix === "" && (i === at + 1 || /^(بها|.*يها|.*اها)$/.test(context.key(i - 1))))
    return (mention.kind === "person" || mention.kind === "role") && owns ? (context.mentionOf[i] as number) : -1
  }
  return -1
}

/** Whether a person, a role or a comma stands right before a relative pronoun, or what it tells of is the trip itself. */
function tellsOfPerson(context: Context, i: number): boolean {
  const before = context.mention(i - 1)
  return (
    before !== null ||
    context.isSign(i - 1) ||
    context.fits(i - 1, VISIT) ||
    !/^(ال)?(وفد|وفدا|بعثة|فريق|لجنة|لجنه)$/.test(context.key(i - 1))
  )
}

/** زيارة قادت السبت الرئيس A إلى …: he whom the trip led, -1 for none. */
function ledBehind(context: Context, at: number): number {
  for (let i = at + 1; i < Math.min(context.sentenceEnd(at), at + 5); i++) {
    const mention = context.mentionFrom(i)
    if (mention !== null) return mention.kind === "person" || mention.kind === "role" ? (context.mentionOf[i] as number) : -1
    if (context.is(i, Bit.PREP)) return -1
  }
  return -1
}

/** Who travels, named before the noun: the nearest whom nothing governs; for his visit, else the one the sentence is about. */
function travellerBefore(context: Context, at: number): number {
  const start = Math.max(context.sentenceStart(at), at - 80)
  for (let i = at - 1; i >= start; i--) {
    const mention = context.mention(i)
    // الوفد الذي أدى زيارة: whom the relative clause tells of travels, and nobody before him.
    if (mention === null && i < at - 1 && context.is(i, Bit.REL) && !tellsOfPerson(context, i)) return -1
    if (mention === null) continue
    if ((mention.kind === "person" || mention.kind === "role") && canTakePart(mention)) {
      // Only the subject travels, or he whom a relative clause tells of: نظيره، الذي يقوم بزيارة.
      const relative = /^ال(ذي|تي|لذان|لذين)$/.test(context.key(context.isComma(mention.end) ? mention.end + 1 : mention.end))
      if (relative || (mention.prefix === "" && !context.is(mention.start - 1, Bit.PREP | Bit.WITH))) return context.mentionOf[i] as number
    }
    i = mention.start
  }
  if (!/(ه|ها|هما)$/.test(context.key(at))) return -1
  const subject = mainSubject(context, at)
  const kind = context.mentions[subject]?.kind
  return kind === "person" || kind === "role" ? subject : -1
}
