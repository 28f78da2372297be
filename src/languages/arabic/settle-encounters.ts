// All encounters of a text in; dates that one contact lends to another out, and which contacts are but told a second time.
// Absent: places (settle-places.ts), what a contact's own sentence says (encounter-time.ts).

import type { Context } from "./context.js"
import { around, type DraftEncounter, NEAR } from "./encounter-draft.js"
import { firstDay } from "./encounter-time.js"

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
    // يعقد A قمة مع B، الذي كان في استقباله في المطار اليوم: those who are to meet do so on the day when one receives the other.
    if (draft.kind !== "meeting" || !draft.planned || draft.background || draft.time !== null || draft.people.length < 2) continue
    const welcome = around(drafts, n).find(
      (other) =>
        other.kind === "ceremony" &&
        !other.planned &&
        !other.background &&
        other.time !== null &&
        other.place?.country === draft.place?.country &&
        draft.people.every((person) => other.people.includes(person)),
    )
    if (welcome !== undefined) draft.time = welcome.time
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
