// Encounter matches in; encounters out: matches of one contact are merged, and each gets its people, parties, place,
// date, and whether it is planned or background (codebook section 2).

import { isState } from "../../document/vocabulary.js"
import type { Rule, RuleSet } from "../../grammar/rule.js"
import type { Mention } from "../../stages/entities/mention.js"
import type { TimeExpression } from "../../stages/time/time-expression.js"
import type { Context } from "./context.js"
import { type DraftEncounter, type DraftPlace, type EncounterMatch, MEMORY } from "./encounter-draft.js"
import { findPlace, placeOf, VENUE_RANK } from "./encounter-place.js"
import { aheadOf, findTime, isAfter, isBackground, laterTime, morrowOf, timeOfTelling } from "./encounter-time.js"
import { isCancelled, isWishedFor } from "./planned.js"
import { isSame, tellAgain } from "./same-encounter.js"
import { isInPassing, isSecondTelling, settleBackground, settleTimes } from "./settle-encounters.js"
import { narrowPlaces, settlePlaces, settleToldPlaces } from "./settle-places.js"
import { officesOf } from "./unnamed-officials.js"
import { isUnreal } from "./unreal.js"
import { WordTest } from "./word-test.js"

/** Finds the encounters of a text. */
export function findEncounters(
  context: Context,
  rules: RuleSet<Context, EncounterMatch>,
  dropped: Uint8Array,
  published: string | null,
  home: string | null,
): DraftEncounter[] {
  const drafts: DraftEncounter[] = []
  const { sentences } = context
  const consumed = new Uint8Array(context.tokens.count)
  for (let s = 0; s < sentences.count; s++) {
    const start = sentences.first[s] as number
    const end = sentences.first[s + 1] as number
    if (dropped[start]) continue
    if (context.fits(start, ATTENDANCE)) {
      attend(context, drafts, start, end)
      continue
    }
    let i = start
    while (i < end) {
      const word = context.word(i)
      if (
        word === undefined ||
        rules.startsNone(word) ||
        // A committee or summit may be an instrument by name, and is still told to meet.
        (context.instrumentOf[i] === 1 && !/(لجنة|قمة|مؤتمر)$/.test(word.key)) ||
        consumed[i] === 1
      ) {
        i++
        continue
      }
      const found = rules.firstMatch(context, i, word)
      if (found !== null && (isCancelled(context, i) || isWishedFor(context, i) || isUnreal(context, i))) {
        i = found.match.end
        continue
      }
      if (found !== null && found.match.end > i + 1) consumed[found.match.end - 1] = 1
      if (found !== null) for (const match of apart(found.match)) add(context, drafts, match, found.rule, published, home)
      i++
    }
  }
  settleBackground(context, drafts)
  settlePlaces(context, drafts)
  const passing = new Set(drafts.filter((draft) => isInPassing(context, draft)))
  settleToldPlaces(context, drafts)
  narrowPlaces(context, drafts)
  settleTimes(context, drafts)
  // A contact is between parties; a conference may name but one of those who attend.
  return drafts.filter(
    (draft, n) =>
      (draft.parties.length > 1 || (draft.kind === "conference" && draft.rule !== "sidelines" && draft.parties.length > 0)) &&
      !passing.has(draft) &&
      !isSecondTelling(drafts, draft, n),
  )
}

/** A match for each counterpart where the rule says so. */
function apart(match: EncounterMatch): readonly EncounterMatch[] {
  if (match.further !== undefined && match.further.length > 0)
    return [match.destination, ...match.further].map((destination, n) => {
      const ahead = match.ahead === true && n > 0
      return { ...match, destination, further: [], planned: match.planned || ahead, undated: match.undated === true || ahead }
    })
  if (!match.each) return [match]
  const [first, ...others] = match.participants
  if (first === undefined) return [match]
  return [
    ...others.map((other) => ({ ...match, participants: [first, other], members: [] })),
    ...(match.members ?? []).map((member) => ({ ...match, participants: [first], members: [member] })),
  ]
}

/** Opens a list of those present: attended, accompanied, the delegation comprises, in the presence of. */
const ATTENDANCE = new WordTest(/^[وف]?(حضر|حضرها|حضره|حضرت|يرافق|رافق|ويضم|يضم|ضم|كما يضم|شهد اللقاء)$/)

/** Adds the persons of an attendance list to the contact told of last. */
function attend(context: Context, drafts: readonly DraftEncounter[], start: number, end: number): void {
  const last = drafts[drafts.length - 1]
  if (last === undefined) return
  for (let i = start; i < end; i++) {
    const mention = context.mentionFrom(i)
    if (mention === null) continue
    if (
      mention.kind === "person" &&
      mention.person >= 0 &&
      !last.people.includes(mention.person) &&
      !last.attendees.includes(mention.person)
    )
      last.attendees.push(mention.person)
    i = mention.end - 1
  }
}

/** Adds what a match tells: to the encounter that it tells again, or as an encounter of its own. */
function add(
  context: Context,
  drafts: DraftEncounter[],
  match: EncounterMatch,
  rule: Rule<Context, EncounterMatch>,
  published: string | null,
  home: string | null,
): void {
  if (match.again) {
    const told = match.planned ? plannedBefore(context, drafts, match) : drafts[drafts.length - 1]
    if (told === undefined || told.kind !== match.kind || told.planned !== match.planned) return
    const where = findPlace(context, match)
    const { kind, planned, background } = told
    const again = {
      kind,
      people: [],
      parties: [],
      offices: [],
      two: false,
      receives: false,
      time: findTime(context, match),
      planned,
      background,
      neutral: false,
    }
    tellAgain(told, match, again, where === null ? null : placed(where, told.parties, home))
    return
  }
  const { people, parties } = partakers(context, match)
  let host: DraftEncounter | null = null
  let inheritedTime: TimeExpression | null = null
  if (match.inherits && match.kind === "visit") {
    const trip = drafts.slice(-MEMORY).findLast((draft) => draft.kind === "visit" && draft.people.length > 0)
    const traveller = trip?.people[0] ?? people[0]
    const party = traveller === undefined ? null : (context.register.persons[traveller]?.party ?? null)
    if (traveller === undefined || party === null) return
    inheritedTime = trip?.planned === match.planned ? trip.time : null
    people.splice(0, people.length, traveller)
    parties.splice(0, parties.length, party)
  } else if (match.inherits) {
    const recent = drafts
      .slice(-MEMORY)
      .filter((draft) => draft.parties.length > 1 && draft.kind !== "ceremony" && draft.kind !== "message")
    // Both sides are those of a contact sooner than of a trip still ahead.
    const last = recent.findLast((draft) => draft.kind !== "visit" || !draft.planned) ?? recent[recent.length - 1]
    if (last === undefined) return
    // Only talks that were told without saying how.
    if (match.kind === "call" && (last.rule !== "talked" || last.place !== null || sentencesApart(context, last.at, match.at) > 2)) return
    for (const party of last.parties) if (!parties.includes(party)) parties.push(party)
    if (!match.nameless) for (const person of last.people) if (!people.includes(person)) people.push(person)
    host = last
  }
  const destination = match.destination >= 0 ? (context.mentions[match.destination] as Mention) : null
  let reached: string | null = null
  let place = destination !== null ? placeOf(context, destination) : findPlace(context, match)
  if (place === null && host !== null) place = host.place
  if (place !== null) place = placed(place, parties, home)
  if (match.kind === "visit") {
    if (match.home) place = placeOfState(context, home)
    else if (destination === null) {
      const abroad = contactAbroad(drafts, people, parties)
      if (abroad === null) return
      place = abroad.place
      reached = abroad.country
      inheritedTime = abroad.time
    }
    const country = reached ?? countryOfVisit(destination, place)
    if (country === null) return
    if (!parties.includes(country)) parties.push(country)
    // A trip within one's own country, or with nobody who travels, is no visit between parties.
    if (parties.length < 2) return
  }
  const time = match.dateless
    ? null
    : match.undated
      ? laterTime(context, match, published)
      : (aheadOf(context, match, morrowOf(context, match, findTime(context, match)), published) ??
        inheritedTime ??
        timeOfTelling(context, match) ??
        host?.time ??
        null)
  const planned = match.planned || isAfter(time, published)
  const background = !planned && (match.background || isBackground(context, match, time, published))
  // A sequel is of the day and place of the contact that it follows.
  const earlier = match.sequel
    ? drafts.slice(-MEMORY).findLast((draft) => draft.kind === match.kind && parties.every((party) => draft.parties.includes(party)))
    : undefined
  const list = match.each ? match.at : -1
  const offices = officesOf(context, match)
  const [neutral, receives] = [match.neutral === true, match.receives === true]
  const told = {
    kind: match.kind,
    people,
    parties,
    offices,
    time,
    planned,
    background,
    neutral,
    receives,
    two: match.participants.length === 0,
  }
  const same = drafts
    .slice(-MEMORY)
    .find((draft) => !match.sequel && (list < 0 || draft.list !== list || people.length > 1) && isSame(draft, told))
  if (same !== undefined) {
    tellAgain(same, match, told, place)
    return
  }
  drafts.push({
    kind: match.kind,
    at: match.at,
    people,
    attendees: [],
    offices,
    parties,
    host: match.receives ? (parties[0] ?? null) : null,
    list,
    place: place ?? earlier?.place ?? null,
    time: time ?? earlier?.time ?? null,
    planned,
    neutral,
    purpose: match.purpose === true,
    background,
    evidence: [[match.at, match.end]],
    rule: rule.id,
    reads: rule.reads,
    steps: [...match.steps],
  })
}

/** القمة، المقرر عقدها في …: the contact to come that was told last, that of the same noun before any other. */
function plannedBefore(context: Context, drafts: readonly DraftEncounter[], match: EncounterMatch): DraftEncounter | undefined {
  const recent = drafts.slice(-MEMORY).filter((draft) => draft.planned && draft.kind === match.kind)
  const noun = context.bareKey(match.at).replace(/^ال/, "")
  return recent.findLast((draft) => context.bareKey(draft.at).replace(/^ال/, "") === noun) ?? recent[recent.length - 1]
}

/** A state as a place that the text does not name. */
function placeOfState(context: Context, state: string | null): DraftPlace | null {
  const name = state === null ? undefined : context.index.stateNames.get(state)
  return name === undefined ? null : { name, country: state, start: -1, end: -1, rank: 1 }
}

/** بمقر الوزارة: a venue without a town is where the host is at home. */
function placed(place: DraftPlace, parties: readonly string[], home: string | null): DraftPlace {
  return place.country === null && place.rank === VENUE_RANK ? { ...place, country: hostCountry(parties, home) } : place
}

/** The state that receives: the home of the story where it takes part, else the first state. */
function hostCountry(parties: readonly string[], home: string | null): string | null {
  if (home !== null && parties.includes(home)) return home
  return parties.find((party) => isState(party)) ?? null
}

/** The persons and the parties of a match, each once, in the order of the text. */
function partakers(context: Context, match: EncounterMatch): { people: number[]; parties: string[] } {
  const people: number[] = []
  const parties: string[] = []
  for (const m of match.participants) {
    const mention = context.mentions[m] as Mention
    const person = mention.person >= 0 ? context.register.persons[mention.person] : undefined
    if (mention.person >= 0 && !people.includes(mention.person)) people.push(mention.person)
    const party = person?.party ?? mention.party
    if (party !== null && party !== undefined && !parties.includes(party)) parties.push(party)
  }
  for (const member of match.members ?? []) if (!parties.includes(member)) parties.push(member)
  return { people, parties }
}

/**
 * زيارة لافروف Lavrov's visit, without a country: where the traveller is told to be meeting others, or whose guest he is told
 * to be; null for a visit told before.
 */
function contactAbroad(
  drafts: readonly DraftEncounter[],
  people: readonly number[],
  parties: readonly string[],
): { place: DraftPlace | null; country: string; time: TimeExpression | null } | null {
  const recent = drafts.slice(-MEMORY)
  if (recent.some((draft) => draft.kind === "visit" && draft.people.some((person) => people.includes(person)))) return null
  for (const draft of recent) {
    if (!draft.people.some((person) => people.includes(person))) continue
    const country = draft.place?.country ?? draft.host
    if (country === null || parties.includes(country) || !draft.parties.includes(country)) continue
    return { place: draft.place, country, time: draft.time }
  }
  return null
}

/** The country that a visit goes to: its destination where that is a state, else the country of its place. */
function countryOfVisit(destination: Mention | null, place: DraftPlace | null): string | null {
  const state = destination !== null && isState(destination.party ?? "") ? destination.party : null
  return state ?? place?.country ?? null
}

/** How many sentences lie between two tokens. */
function sentencesApart(context: Context, from: number, to: number): number {
  return (context.sentences.of[to] as number) - (context.sentences.of[from] as number)
}
