// A draft and a match in; whether the match tells of that contact again, and what it adds to it.
// Absent: which drafts are asked (encounters.ts).
import { type EncounterKind, isState } from "../../document/vocabulary.js"
import type { TimeExpression } from "../../stages/time/time-expression.js"
import type { DraftEncounter, DraftPlace, EncounterMatch, UnnamedOfficial } from "./encounter-draft.js"
import { isOtherOfficial, isSameOffice } from "./unnamed-officials.js"

/** What a match tells, as it is asked for among the encounters told before. */
export interface Told {
  readonly kind: EncounterKind
  readonly people: readonly number[]
  readonly parties: readonly string[]
  readonly offices: readonly UnnamedOfficial[]
  readonly time: TimeExpression | null
  readonly planned: boolean
  readonly background: boolean
  /** Both sides are told by their states alone: قمة مصرية سودانية. */
  readonly two: boolean
  /** Somebody is received. */
  readonly receives: boolean
  /** Named by its noun alone, so that it may be past or to come. */
  readonly neutral: boolean
}

/** Adds to an encounter what a further match tells of it. */
export function tellAgain(same: DraftEncounter, match: EncounterMatch, told: Told, place: DraftPlace | null): void {
  const { people, parties, time, planned, background, neutral } = told
  for (const person of people) if (!same.people.includes(person)) same.people.push(person)
  for (const party of parties) if (!same.parties.includes(party)) same.parties.push(party)
  for (const office of told.offices) if (!same.offices.some((own) => isSameOffice(own, office))) same.offices.push(office)
  // A trip goes to the city; the airport is but where it arrives.
  const lands = place !== null && same.place !== null && match.kind === "visit" && /^(مطار|قاعدة|ميناء)/.test(place.name)
  // القمة، المقرر عقدها في سنغافورة: where it is told to be held, whatever was taken for its place before.
  if (place !== null && !lands && (same.place === null || place.rank > same.place.rank || (match.again && planned))) same.place = place
  if (same.time === null || (time !== null && same.time.precision !== "day" && time.precision === "day")) same.time = time ?? same.time
  if (match.receives) same.host ??= parties[0] ?? null
  same.evidence.push([match.at, match.end])
  same.steps.push(...match.steps)
  if (!background) same.background = false
  if (!planned && !neutral) same.planned = false
  if (!neutral) same.neutral = false
}

/** Whether the same people are told of, and of a meeting at least one, with no party that the encounter lacks. */
function isWhole(draft: DraftEncounter, people: readonly number[], parties: readonly string[]): boolean {
  return (
    people.length === draft.people.length &&
    (people.length > 0 || draft.kind === "visit") &&
    people.every((person) => draft.people.includes(person)) &&
    parties.every((party) => draft.parties.includes(party))
  )
}

/** Whether a match tells again of an encounter already found. */
export function isSame(draft: DraftEncounter, told: Told): boolean {
  const { kind, people, parties, time, planned, background } = told
  if (draft.kind !== kind) return false
  if (draft.planned !== planned && !(isComeTrue(draft, told) && isWhole(draft, people, parties))) return false
  if (draft.background !== background) return false
  // ترأس A أشغال اللجنة …، واستقبله رئيس الجمهورية: a reception is no session of a committee.
  if (told.receives && draft.rule === "joint-committee") return false
  if (isOtherOfficial(draft.offices, told.offices)) return false
  if (
    draft.time !== null &&
    time !== null &&
    draft.time.value !== null &&
    time.value !== null &&
    draft.time.value !== time.value &&
    draft.time.precision === time.precision
  )
    return false
  // Whoever is told to be at it, a session of one organisation is one.
  if (kind === "conference" && parties.some((party) => !isState(party) && draft.parties.includes(party))) return true
  // A summit of two states named again without its people; with others, or of three, it is another.
  const alike = parties.length === draft.parties.length
  if (planned && kind === "meeting" && people.length !== draft.people.length && !(alike && told.two)) return false
  if (planned && kind === "meeting" && people.length === 0 && draft.people.length === 0 && !alike) return false
  const samePeople = people.every((person) => draft.people.includes(person)) || draft.people.every((person) => people.includes(person))
  const sameParties = parties.every((party) => draft.parties.includes(party)) || draft.parties.every((party) => parties.includes(party))
  return samePeople && sameParties
}

/** Whether what is told as done and what is told as to come may be one contact. */
function isComeTrue(draft: DraftEncounter, { kind, time, planned, background, neutral }: Told): boolean {
  if (kind !== "visit" && kind !== "meeting") return false
  // وصل A للقاء B، عشية زيارته: what was to come, with no day of its own, is what the text has told as done.
  if (planned) return !draft.background && time === null
  if (background) return false
  // سيصل A غدا …. وتأتي زيارة A …: the noun names the trip that is to come.
  if (neutral) return true
  // يزور A … لإجراء محادثات مع B … واستمرت المحادثات: what was to come on no day of its own has come.
  if (kind === "meeting") return draft.time === null && draft.purpose
  return draft.time === null || time === null || time.value === draft.time.value
}
