// All encounters of a text in; places and dates that one contact lends to another out, and which contacts are but told
// a second time. Absent: what a contact's own sentence says (encounter-place.ts, encounter-time.ts).

import type { Context } from "./context.js"
import { around, type DraftEncounter, NEAR } from "./encounter-draft.js"
import { firstDay } from "./encounter-time.js"

/** Contacts inside a visit take its place where they name none of their own. */
export function settlePlaces(drafts: readonly DraftEncounter[]): void {
  for (const [n, draft] of drafts.entries()) {
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

/** "Talks" named in passing in a story of a call are that call told again. */
export function isSecondTelling(drafts: readonly DraftEncounter[], draft: DraftEncounter, at: number): boolean {
  if (draft.kind !== "meeting" || draft.planned || (draft.rule !== "during" && draft.rule !== "talked")) return false
  if (draft.place !== null && draft.place.start >= 0) return false
  return around(drafts, at).some(
    (other) =>
      other.kind === "call" && other.background === draft.background && draft.parties.every((party) => other.parties.includes(party)),
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
    if (draft.kind !== "visit" || draft.planned || draft.background || draft.rule !== "visit-named" || draft.time !== null) continue
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
  if (first === undefined || first.time !== null || (context.sentences.of[first.at] as number) > 2) return
  const end = context.sentences.first[Math.min(1, context.sentences.count)] as number
  first.time = firstDay(context, 0, Math.min(end, 4 * NEAR))
}
