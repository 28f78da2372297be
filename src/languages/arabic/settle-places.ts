// All encounters of a text in; places that one contact lends to another out, and the city where only a country is told.
// Absent: what a contact's own sentence says (encounter-place.ts), dates (settle-encounters.ts).

import type { Context } from "./context.js"
import { around, type DraftEncounter, type DraftPlace, NEAR } from "./encounter-draft.js"
import { isLocated, placeOf } from "./encounter-place.js"

/** Contacts inside a visit, and on the sidelines of a conference, take its place where they name none of their own. */
export function settlePlaces(context: Context, drafts: readonly DraftEncounter[]): void {
  for (const [n, draft] of drafts.entries()) {
    if (draft.kind === "meeting" && isOnSidelines(context, draft.at) && !isNamedAt(context, draft)) {
      const host = around(drafts, n).find((other) => isGatheringOf(context, other, draft))
      if (host !== undefined) draft.place = host.place
    }
    if (draft.place !== null || (draft.kind !== "meeting" && draft.kind !== "ceremony")) continue
    const visit = around(drafts, n).find(
      (other) =>
        other.kind === "visit" &&
        other.place !== null &&
        other.background === draft.background &&
        other.parties.every((party) => draft.parties.includes(party)) &&
        draft.parties.length > 1,
    )
    draft.place = (visit ?? tripBefore(context, drafts, n))?.place ?? null
  }
  for (const [n, draft] of drafts.entries()) if (draft.kind === "message" && draft.place === null) handedOver(context, drafts, n)
}

/** How many sentences behind a trip a contact on it may be told. */
const ON_TRIP = 2

/** سيتوجه A إلى الرياض …. وأضاف أنه سيلتقي B: the one trip of one of them, told right before, whoever he meets there. */
function tripBefore(context: Context, drafts: readonly DraftEncounter[], n: number): DraftEncounter | undefined {
  const draft = drafts[n] as DraftEncounter
  const trips = around(drafts, n).filter((other) => other.kind === "visit" && other.people.some((person) => draft.people.includes(person)))
  const trip = trips[0]
  if (trip === undefined || trips.length > 1 || trip.place === null) return undefined
  const apart = (context.sentences.of[draft.at] as number) - (context.sentences.of[trip.at] as number)
  const together = trip.planned === draft.planned && trip.background === draft.background
  return together && trip.at < draft.at && apart <= ON_TRIP ? trip : undefined
}

/** Whether the place of a contact stands in its own sentence. */
function isNamedAt(context: Context, { place, at }: DraftEncounter): boolean {
  return place !== null && place.start >= context.sentenceStart(at) && place.start < context.sentenceEnd(at)
}

/** How many sentences from a contact the gathering may be told on whose sidelines it is. */
const BESIDE = 2

/** Whether a contact told to be on the sidelines is on those of that conference: of one of its people, or of the one told near. */
function isGatheringOf(context: Context, other: DraftEncounter, draft: DraftEncounter): boolean {
  if (other.kind !== "conference" || other.place === null || other.background !== draft.background) return false
  if (other.people.length > 0) return other.people.some((person) => draft.people.includes(person))
  return Math.abs((context.sentences.of[other.at] as number) - (context.sentences.of[draft.at] as number)) <= BESIDE
}

/** Hands over, is handed; carries. */
const HAND_OVER = new Set(["سلّم", "تسلّم", "استلم", "نقل", "حمل"])

/** سلمه رسالة …: a message that is handed over is where those meet who hand it over and receive it. */
function handedOver(context: Context, drafts: readonly DraftEncounter[], n: number): void {
  const draft = drafts[n] as DraftEncounter
  if (context.verbAmong(draft.at, HAND_OVER) === null) return
  const meeting = around(drafts, n).find(
    (other) =>
      (other.kind === "meeting" || other.kind === "visit") &&
      other.place !== null &&
      other.planned === draft.planned &&
      other.background === draft.background &&
      draft.parties.every((party) => other.parties.includes(party)),
  )
  if (meeting !== undefined) draft.place = meeting.place
}

/** How many sentences before and behind a contact may tell its place. */
const AROUND = [0, -1, 1]

/**
 * A contact of which no clause tells the place is where its sentence, or the one before or behind it, is told from: the
 * narrowest place named there with في or بـ, in a country that takes part.
 */
export function settleToldPlaces(context: Context, drafts: readonly DraftEncounter[]): void {
  for (const [n, draft] of drafts.entries()) {
    if (draft.place !== null || draft.kind === "call" || draft.kind === "message" || draft.kind === "visit") continue
    // Told beside a conference that one of them attends: held there.
    const gathering = around(drafts, n).find(
      (other) =>
        other.kind === "conference" &&
        other.place !== null &&
        other.background === draft.background &&
        other.planned === draft.planned &&
        other.people.some((person) => draft.people.includes(person)),
    )
    if (gathering !== undefined) {
      draft.place = gathering.place
      continue
    }
    const sentence = context.sentences.of[draft.at] as number
    for (const step of AROUND) {
      const s = sentence + step
      if (s < 0 || s >= context.sentences.count) continue
      const place = placeTold(context, context.sentences.first[s] as number, context.sentences.first[s + 1] as number, draft.parties)
      if (place === null) continue
      draft.place = place
      break
    }
  }
}

/** Into how many sentences of a text a city is looked for that narrows a country. */
const HEAD = 24

/**
 * A meeting of which only the country is told is in the city of that country where somebody is told to speak or to meet, when
 * the text tells one such city and no other.
 */
export function narrowPlaces(context: Context, drafts: readonly DraftEncounter[]): void {
  const vague = drafts.filter((draft) => draft.kind === "meeting" && !draft.background && !draft.planned && isOnlyCountry(draft.place))
  if (vague.length === 0) return
  const cities = new Map<string, DraftPlace | null>()
  const end = context.sentences.first[Math.min(context.sentences.count, HEAD)] as number
  for (let i = 0; i < Math.min(end, HEAD * NEAR); i++) {
    const mention = context.mentionFrom(i)
    if (mention === null) continue
    const place = mention.kind === "place" || mention.kind === "party" ? placeOf(context, mention) : null
    if (place !== null && place.country !== null && place.rank === CITY && isHere(context, place.start)) {
      const known = cities.get(place.country)
      cities.set(place.country, known === undefined || known?.name === place.name ? place : null)
    }
    i = mention.end - 1
  }
  for (const draft of vague) {
    const country = draft.place?.country ?? ""
    if (draft.parties.includes(country)) draft.place = cities.get(country) ?? draft.place
  }
}

/** Whether a place is a state and no more. */
function isOnlyCountry(place: DraftPlace | null): boolean {
  return place !== null && place.country !== null && place.rank < CITY - 1
}

/** The narrowest city or venue of tokens [from, to) that is told as where something happens, in a country of the parties. */
function placeTold(context: Context, from: number, to: number, parties: readonly string[]): DraftPlace | null {
  let best: DraftPlace | null = null
  for (let i = from; i < Math.min(to, from + 4 * NEAR); i++) {
    const mention = context.mentionFrom(i)
    if (mention === null) continue
    const inside = mention.prefix === "ب" || mention.prefix === "وب" || isLocated(context, i)
    const place = inside && (mention.kind === "place" || mention.kind === "party") ? placeOf(context, mention) : null
    const likely = place !== null && place.country !== null && (parties.includes(place.country) || isHere(context, place.start))
    if (place !== null && likely && place.rank >= CITY && place.rank > (best?.rank ?? 0)) best = place
    i = mention.end - 1
  }
  return best
}

/** قال الرئيس الاثنين في هلسنكي، محادثاته في بروكسل: whether في stands behind a day, a contact, a press conference or an official. */
function isHere(context: Context, place: number): boolean {
  let i = place - 1
  while (i > place - 5 && i > 0 && !/^(في|فى)$/.test(context.bareKey(i))) i--
  if (!/^(في|فى)$/.test(context.bareKey(i))) {
    if (!/^و?ب$/.test(context.mention(place)?.prefix ?? "")) return false
    i = place
  }
  const before = context.mention(i - 1)
  if (before !== null) return before.kind === "person" || before.kind === "role" || before.kind === "contact"
  if (context.timeEndsAt(i) || context.isComma(i - 1)) return true
  return [1, 2, 3].some(
    (n) => (context.word(i - n)?.contact ?? null) !== null || /^(مؤتمر|صحفي|صحافي|للصحفيين|للصحافيين)$/.test(context.key(i - n)),
  )
}

/** The rank of a city (encounter-place.ts). */
const CITY = 3

/** على هامش near a contact's word, in its sentence. */
function isOnSidelines(context: Context, at: number): boolean {
  const end = Math.min(context.sentenceEnd(at), at + NEAR)
  for (let i = Math.max(context.sentenceStart(at), at - NEAR); i < end; i++) if (context.key(i) === "هامش") return true
  return false
}
