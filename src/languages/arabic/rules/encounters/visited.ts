// Reads trips: زار A P، وصل A إلى P، قام A بزيارة إلى P، زيارة A إلى P، يؤدي A زيارة رسمية إلى P.
import { rule } from "../../../../grammar/rule.js"
import type { Mention } from "../../../../stages/entities/mention.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { canTakePart, doers, mainSubject } from "../../participants.js"
import { isPlanned } from "../../planned.js"
import { Bit } from "../../word-classes.js"

const GO = new Set(["زار", "وصل", "حلّ", "توجّه"])
/** Heading for: on the way there. */
const HEADING = /^متوجه(ا|ة)$/
const VISIT = /^[بل]?(ل)?(ال)?(زيارة|زيارته|زيارتها|بزيارة|جولة|بجولة|لزيارة|زيارات)$/

export const visited = rule<Context, EncounterMatch>({
  id: "visited",
  reads: "A trip to a country: who travels and where to.",
  starts: (context, at) => {
    return context.verbAmong(at, GO) !== null || HEADING.test(context.key(at)) || VISIT.test(context.bareKey(at))
  },
  match: (context, at) => {
    if (VISIT.test(context.bareKey(at))) return visitNoun(context, at)
    if (HEADING.test(context.key(at))) {
      const traveller = mainSubject(context, at)
      const destination = destinationAfter(context, at + 1, false)
      if (traveller < 0 || destination < 0) return null
      return {
        kind: "visit",
        at,
        end: at + 1,
        participants: [traveller],
        destination,
        planned: true,
        background: false,
        steps: [{ what: "heading for a country", span: null }],
      }
    }
    const reading = context.verbAmong(at, GO)
    if (reading === null) return null
    const lemma = context.lemma(reading)
    let subject = doers(context, at).slice(0, 1)
    if (subject.length === 0 && reading.future) {
      const before = mainSubject(context, at)
      if (before >= 0) subject = [before]
    }
    if (subject.length === 0) return null
    const traveller = context.mentions[subject[0] as number] as Mention
    if (traveller.kind !== "person" && traveller.kind !== "role") return null
    const destination = destinationAfter(context, Math.max(at + 1, traveller.end), lemma === "زار")
    if (destination < 0) return null
    return {
      kind: "visit",
      at,
      end: at + 1,
      participants: subject,
      destination,
      planned: isPlanned(context, at),
      background: false,
      steps: [{ what: "verb of travelling", span: null }],
    }
  },
  examples: [
    { text: "وصل الرئيس الكازاخستاني أرمان سيريك إلى الرياض اليوم.", reads: ["visit KAZ SAU"] },
    { text: "يؤدي وزير الخارجية الألماني توماس فيبر زيارة رسمية إلى تونس.", reads: ["visit DEU TUN"] },
  ],
  counterExamples: [{ text: "زار السياح المتحف.", because: "tourists are no party" }],
})

/** زيارة with the traveller before or behind it and the country after إلى or لـ. */
function visitNoun(context: Context, at: number): EncounterMatch | null {
  let traveller = -1
  let from = at + 1
  const direct = context.mentionFrom(at + 1)
  if (direct !== null && (direct.kind === "person" || direct.kind === "role") && direct.prefix === "") {
    traveller = context.mentionOf[at + 1] as number
    from = direct.end
  }
  // زيارة رسمية للبشير إلى القاهرة; زيارة يقوم بها الوزير إلى طهران
  for (let i = at + 1; traveller < 0 && i < Math.min(context.sentenceEnd(at), at + 5); i++) {
    const mention = context.mentionFrom(i)
    if (mention === null) {
      if (
        !/^(رسمية|دولة|عمل|تاريخية|خاصة|قصيرة|مفاجئة|اخوية|ودية|يقوم|بها|سيقوم|يؤديها|قام|اداها|يجريها|الرسمية|الحالية|المرتقبة)$/.test(
          context.key(i),
        )
      )
        break
      continue
    }
    if (
      (mention.kind === "person" || mention.kind === "role") &&
      (mention.prefix === "ل" || (mention.prefix === "" && context.key(i - 1) === "بها"))
    ) {
      traveller = context.mentionOf[i] as number
      from = mention.end
    }
    break
  }
  const named = traveller >= 0
  if (traveller < 0) traveller = travellerBefore(context, at)
  const destination = destinationAfter(context, from, false)
  if (traveller < 0 || (destination < 0 && !named)) return null
  const mention = context.mentions[traveller] as Mention
  if (mention.kind !== "person" && mention.kind !== "role") return null
  return {
    kind: "visit",
    at,
    end: at + 1,
    participants: [traveller],
    destination,
    planned: isPlanned(context, at) || /^(عشية|قبيل)$/.test(context.key(at - 1)),
    background: false,
    steps: [{ what: "noun of visiting", span: null }],
  }
}

function travellerBefore(context: Context, at: number): number {
  const start = Math.max(context.sentenceStart(at), at - 80)
  for (let i = at - 1; i >= start; i--) {
    const mention = context.mention(i)
    if (mention === null) continue
    if ((mention.kind === "person" || mention.kind === "role") && canTakePart(mention) && mention.prefix === "") {
      // Only the subject travels: nothing governs it.
      if (!context.is(mention.start - 1, Bit.PREP | Bit.WITH)) return context.mentionOf[i] as number
    }
    i = mention.start
  }
  return -1
}

/** The first country or city behind إلى or لـ (or bare after زار), close by. */
function destinationAfter(context: Context, from: number, bare: boolean): number {
  const end = Math.min(context.sentenceEnd(Math.max(0, from - 1)), from + 14)
  for (let i = from; i < end; i++) {
    if ((context.timeAt[i] as number) > i) {
      i = (context.timeAt[i] as number) - 1
      continue
    }
    if (context.is(i, Bit.COMP) || context.isColon(i)) return -1
    const mention = context.mentionFrom(i)
    if (mention === null) continue
    if (mention.kind === "party" || mention.kind === "place") {
      const before = context.bareKey(i - 1)
      const behind = before === "الى" || BETWEEN.test(before) || mention.prefix === "ل" || mention.prefix === "ب"
      if (behind || (bare && mention.prefix === "")) return context.mentionOf[i] as number
    }
    if (mention.kind === "person" || mention.kind === "role") {
      if (!context.isComma(mention.end)) return -1
    }
    i = mention.end - 1
  }
  return -1
}

/** To the capital, to the city of, to the airport of. */
const BETWEEN = /^(العاصمة|مدينة|مطار|.*ية|دولة|ال.*ية)$/
