// Reads trips told by a verb: زار A P، وصل A إلى P، وصل إلى P الوزير A، سيزور A P1 وP2، غادر A P بعد زيارة، متوجها إلى P.
import { rule } from "../../../../grammar/rule.js"
import type { Mention } from "../../../../stages/entities/mention.js"
import type { Context } from "../../context.js"
import { type Destinations, destinationsAfter, listFrom, NOWHERE } from "../../destinations.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { canTakePart, doers, mainSubject } from "../../participants.js"
import { isPlanned } from "../../planned.js"
import { Bit } from "../../word-classes.js"

const GO = new Set(["زار", "وصل", "حلّ", "توجّه", "سافر", "غادر"])
/** Heading for: on the way there. */
const HEADING = /^متوجه(ا|ة)$/
/** Behind a verb of leaving: after a visit, at the end of it. */
const VISIT = /^(زيارة|زيارته|زيارتها|الزيارة)$/

export const visited = rule<Context, EncounterMatch>({
  id: "visited",
  reads: "A verb of travelling to a country: who travels and where to.",
  starts: (context, at) => context.verbAmong(at, GO) !== null || HEADING.test(context.key(at)),
  match: (context, at) => {
    if (HEADING.test(context.key(at))) {
      const traveller = mainSubject(context, at)
      const destinations = destinationsAfter(context, at + 1, false)
      return traveller < 0 ? null : visitMatch(at, traveller, destinations, true, "heading for a country")
    }
    const reading = context.verbAmong(at, GO)
    if (reading === null || context.mention(at) !== null) return null
    const lemma = context.lemma(reading)
    // توجه بالشكر إلى …: what is addressed to a country is no trip there.
    if (lemma === "توجّه" && addresses(context, at)) return null
    if (lemma === "غادر" && !endsVisit(context, at)) return null
    let subject = doers(context, at)[0] ?? -1
    if (subject < 0 || !isTraveller(context.mentions[subject] as Mention)) {
      const found = lemma === "زار" || lemma === "غادر" ? -1 : travellerBehind(context, at)
      if (found >= 0) {
        const destinations = destinationsAfter(context, at + 1, false)
        return visitMatch(at, found, destinations, isPlanned(context, at), "verb of travelling")
      }
      if (subject >= 0 || !(reading.future || context.is(at - 1, Bit.REL | Bit.WHILE))) return null
      subject = mainSubject(context, at)
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
    { text: "وصل إلى بغداد وزير الخارجية الفيتنامي نغوين فان هاي.", reads: ["visit VNM IRQ"] },
    { text: "سيزور وزير الخارجية الألماني توماس فيبر تونس والمغرب.", reads: ["visit DEU TUN", "visit DEU MAR"] },
    { text: "غادر وزير الخارجية السنغالي مامادو ديوب القاهرة بعد زيارة رسمية.", reads: ["visit SEN EGY"] },
  ],
  counterExamples: [
    { text: "زار السياح المتحف.", because: "tourists are no party" },
    { text: "غادر وزير الخارجية السنغالي مامادو ديوب الحكومة.", because: "leaving office is no trip" },
  ],
})

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

function isTraveller(mention: Mention): boolean {
  return mention.kind === "person" || mention.kind === "role"
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

/** Whether thanks, greetings, a call or a question are what goes. */
function addresses(context: Context, at: number): boolean {
  for (let i = at + 1; i < Math.min(context.sentenceEnd(at), at + 8); i++)
    if (/^ب(ال)?(شكر|تحية|تهنئة|تهاني|تعازي|دعوة|نداء|طلب|سؤال|رسالة|خطاب|كلمة|مناشدة|امتنان|تقدير)$/.test(context.key(i))) return true
  return false
}
