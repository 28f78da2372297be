// All encounters of a text in; places and dates that one contact lends to another out, and which contacts are but told
// a second time. Absent: what a contact's own sentence says (encounter-place.ts, encounter-time.ts).

import type { Context } from "./context.js"
import { around, type DraftEncounter, type DraftPlace, NEAR } from "./encounter-draft.js"
import { isLocated, placeOf } from "./encounter-place.js"
import { firstDay } from "./encounter-time.js"

/** Contacts inside a visit, and on the sidelines of a conference, take its place where they name none of their own. */
export function settlePlaces(context: Context, drafts: readonly DraftEncounter[]): void {
  for (const [n, draft] of drafts.entries()) {
    if (draft.place === null && draft.kind === "meeting" && isOnSidelines(context, draft.at)) {
      const host = around(drafts, n).find(
        (other) => other.kind === "conference" && other.place !== null && other.people.some((person) => draft.people.includes(person)),
      )
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
    if (visit !== undefined) draft.place = visit.place
  }
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
  if (!/^(في|فى)$/.test(context.bareKey(i))) return false
  const before = context.mention(i - 1)
  if (before !== null) return before.kind === "person" || before.kind === "role" || before.kind === "contact"
  if (context.timeEndsAt(i) || context.isComma(i - 1)) return true
  return [1, 2, 3].some((n) => (context.word(i - n)?.contact ?? null) !== null || /^(مؤتمر|صحفي|صحافي)$/.test(context.key(i - n)))
}

/** The rank of a city (encounter-place.ts). */
const CITY = 3

/** على هامش near a contact's word, in its sentence. */
function isOnSidelines(context: Context, at: number): boolean {
  const end = Math.min(context.sentenceEnd(at), at + NEAR)
  for (let i = Math.max(context.sentenceStart(at), at - NEAR); i < end; i++) if (context.key(i) === "هامش") return true
  return false
}

/** What a story of an earlier trip goes on to tell, with no day of its own, is of that trip. */
export function settleBackground(context: Context, drafts: readonly DraftEncounter[]): void {
  for (const [n, draft] of drafts.entries()) {
    const before = drafts[n - 1]
    if (before === undefined || !before.background || before.time === null) continue
    if (draft.background || draft.planned || draft.time !== null || draft.kind === "conference") continue
    const apart = (context.sentences.of[draft.at] as number) - (context.sentences.of[before.at] as number)
    if (apart >= 0 && apart <= 1 && draft.people.some((person) => before.people.includes(person))) draft.background = true
  }
}

/** How far into a text talks of states with nobody named may still be what it is about, in sentences. */
const LEAD = 2

/** جاء ذلك عقب محادثات بين الكوريتين: talks of states that the body of a story names with no person, day or place are its background. */
export function isInPassing(context: Context, draft: DraftEncounter): boolean {
  return (
    draft.kind === "meeting" &&
    draft.rule === "during" &&
    draft.people.length === 0 &&
    draft.time === null &&
    draft.place === null &&
    !draft.planned &&
    draft.evidence.length === 1 &&
    (context.sentences.of[draft.at] as number) >= LEAD
  )
}

/** "Talks" named in passing in a story of a call are that call told again. */
export function isSecondTelling(drafts: readonly DraftEncounter[], draft: DraftEncounter, at: number): boolean {
  if (draft.kind !== "meeting" || draft.planned || (draft.rule !== "during" && draft.rule !== "talked")) return false
  const agreed = draft.rule === "talked" && draft.people.length > 1
  if (!agreed && draft.place !== null && draft.place.start >= 0) return false
  return around(drafts, at).some(
    (other) =>
      other.kind === "call" &&
      (!agreed || draft.people.every((person) => other.people.includes(person))) &&
      other.background === draft.background &&
      draft.parties.every((party) => other.parties.includes(party)),
  )
}

/** The contact that the story opens with takes the day of the opening sentence where its own sentence names none. */
export function settleTimes(context: Context, drafts: readonly DraftEncounter[]): void {
  const first = drafts.find((draft) => draft.kind !== "message" && !draft.background && !draft.planned)
  for (const [n, draft] of drafts.entries()) {
    // A message handed over and a welcome are of the day of the contact that they belong to.
    if (
      draft.time !== null ||
      draft.planned ||
      draft.background ||
      (draft.kind !== "message" && draft.kind !== "ceremony" && draft.rule !== "sidelines")
    )
      continue
    const host = around(drafts, n).find(
      (other) =>
        other !== draft &&
        other.time !== null &&
        !other.planned &&
        !other.background &&
        other.people.some((person) => draft.people.includes(person)) &&
        (draft.rule === "sidelines" || other.parties.every((party) => draft.parties.includes(party))),
    )
    if (host !== undefined) draft.time = host.time
  }
  for (const [n, draft] of drafts.entries()) {
    // A trip told by its noun is still to come when the meeting that it is made for is.
    if (draft.kind !== "visit" || draft.planned || draft.background || !draft.neutral || draft.time !== null) continue
    const near = around(drafts, n).filter(
      (other) =>
        other.kind === "meeting" &&
        other.place?.country === draft.place?.country &&
        other.people.some((person) => draft.people.includes(person)),
    )
    const meeting = near.find((other) => other.planned)
    if (meeting === undefined || near.some((other) => !other.planned && !other.background)) continue
    draft.planned = true
    draft.time = meeting.time
  }
  if (first === undefined || first.time !== null) return
  const sentence = context.sentences.of[first.at] as number
  if (sentence > 2) return
  for (let s = 0; s <= Math.min(sentence, 1) && first.time === null; s++) {
    const from = context.sentences.first[s] as number
    first.time = firstDay(context, from, Math.min(context.sentences.first[s + 1] as number, from + 4 * NEAR))
  }
}
