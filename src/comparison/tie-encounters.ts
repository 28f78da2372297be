// Which encounters of several accounts are one: the same parties, days that fit, kinds that go together, people who meet.
// In: accounts. Out: the tie with its reasons, and where the accounts differ about the encounter itself.
// A contradiction in day or country does not undo a tie that parties and people make: that is what an analyst looks for.
import type { Encounter, Person } from "../document/record.js"
import type { EncounterKind } from "../document/vocabulary.js"
import type { Span } from "../text/span.js"
import type { Account, Difference, DifferenceKind, SharedEncounter } from "./comparison.js"
import { evidenceOf } from "./find-differences.js"
import { isOneScript, isSameName } from "./same-name.js"

/** An encounter with the account that tells it. */
export interface ToldEncounter {
  readonly account: number
  readonly encounter: Encounter
  readonly people: readonly Person[]
  readonly published: string | null
}

export interface Tie {
  /** How sure, 0 to 1; below TIED the two are held to be two encounters. */
  readonly sureness: number
  readonly why: readonly string[]
}

/** From this sureness on two tellings are of one encounter. */
export const TIED = 0.5
/** Days that time zones and the hour of publication may put between two accounts of one day. */
const NEAR_DAYS = 1
const DAY = 86_400_000

/** Kinds that accounts use for one contact: a visit holds its meetings, talks may be a conference. */
const TOGETHER: readonly (readonly EncounterKind[])[] = [
  ["meeting", "visit", "conference", "signing", "ceremony"],
  ["call", "message"],
]

/** The encounters of an account that are not background, with their people. */
export function toldEncounters({ record }: Account, account: number): ToldEncounter[] {
  return record.encounters
    .filter((encounter) => !encounter.background)
    .map((encounter) => ({
      account,
      encounter,
      people: record.people.filter((person) => encounter.participants.includes(person.id)),
      published: record.published,
    }))
}

/**
 * Whether two tellings are of one encounter, and why.
 * @param isStrict over a whole record; without it the accounts were laid side by side by somebody who holds them for one
 */
export function tieOf(a: ToldEncounter, b: ToldEncounter, isStrict = false): Tie {
  const none = (why: string): Tie => ({ sureness: 0, why: [why] })
  const [x, y] = [a.encounter, b.encounter]
  const parties = x.parties.filter((party) => y.parties.includes(party))
  if (parties.length < 2) return none("they share fewer than two parties")
  if (x.planned !== y.planned && a.published === b.published) return none("one is yet to come")
  const kinds = x.kind === y.kind ? 1 : TOGETHER.some((kinds) => kinds.includes(x.kind) && kinds.includes(y.kind)) ? 0.6 : 0
  if (kinds === 0) return none(`a ${x.kind} is no ${y.kind}`)
  const why = [`parties ${parties.join(", ")}`]
  const met = a.people.filter((person) => b.people.some((other) => isSameName(person.name, other.name)))
  const isComparable = a.people.some((person) => b.people.some((other) => isOneScript(person.name, other.name)))
  const least = isComparable ? Math.min(a.people.length, b.people.length) : 0
  const people = least === 0 ? 0.5 : met.length / least
  if (met.length > 0) why.push(`people ${met.map((person) => person.name).join(", ")}`)
  const days = dayFit(a, b)
  if (days.fit === 0) return none(days.why)
  // One visit has many contacts on days that follow one another: those are one only where kind and people agree.
  if (isStrict && days.isNeighbour && (kinds < 1 || met.length === 0 || met.length < least))
    return none(`${days.why}, and kind or people differ`)
  why.push(days.why)
  const place = x.place !== null && y.place !== null ? (x.place.country === y.place.country ? 1 : 0) : 0.5
  if (place === 1) why.push(`in ${x.place?.country}`)
  const named = parties.length / new Set([...x.parties, ...y.parties]).size
  return { sureness: 0.2 * named + 0.35 * people + 0.3 * days.fit + 0.1 * kinds + 0.05 * place, why }
}

/** How well the days of two tellings fit, 0 to 1. */
function dayFit(a: ToldEncounter, b: ToldEncounter): { fit: number; why: string; isNeighbour?: boolean } {
  const [x, y] = [a.encounter.date?.value ?? null, b.encounter.date?.value ?? null]
  if (x !== null && y !== null) {
    if (x.length === 10 && y.length === 10) {
      if (x === y) return { fit: 1, why: `both on ${x}` }
    } else if (!x.startsWith(y) && !y.startsWith(x)) return { fit: 0, why: `${x} is not ${y}` }
    // A month or a year that fits proves little: the days of publication must be near as well.
    else return publishedFit(a, b, `${x} and ${y} fit, `)
    const apart = daysBetween(x, y)
    if (apart <= NEAR_DAYS) return { fit: 0.7, why: `${x} and ${y} are neighbours`, isNeighbour: true }
    return { fit: 0, why: `${x} and ${y} are ${apart} days apart` }
  }
  const fit = publishedFit(a, b, "")
  if (fit.fit > 0 || a.published === null || b.published === null) return fit
  const [day, published] = x !== null ? [x, b.published] : [y, a.published]
  return day !== null && day.length === 10 && daysBetween(day, published) <= NEAR_DAYS
    ? { fit: 0.6, why: `${published} is near ${day}` }
    : fit
}

/** How well two tellings fit by their days of publication alone. */
function publishedFit(a: ToldEncounter, b: ToldEncounter, why: string): { fit: number; why: string } {
  if (a.published === null || b.published === null) return { fit: 0.4, why: `${why}a day is not told` }
  const apart = daysBetween(a.published, b.published)
  return apart <= NEAR_DAYS
    ? { fit: 0.6, why: `${why}published on one day or the next` }
    : { fit: 0, why: `${why}published ${apart} days apart` }
}

function daysBetween(a: string, b: string): number {
  const day = (value: string): number => Date.parse(`${value}-01-01`.slice(0, 10).padEnd(10, "0"))
  return Math.round(Math.abs(day(complete(a)) - day(complete(b))) / DAY)
}

function complete(value: string): string {
  return value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value
}

/** The encounter that the most accounts share, with their differences about it; null where no two share one. */
export function sharedEncounter(accounts: readonly Account[]): SharedEncounter | null {
  const told = accounts.map((account, n) => toldEncounters(account, n))
  let best: { members: ToldEncounter[]; sum: number; why: string[] } | null = null
  for (const first of told.flat()) {
    const members: ToldEncounter[] = [first]
    const why: string[] = []
    let sum = 0
    for (const others of told) {
      if (others[0]?.account === first.account) continue
      let nearest: { other: ToldEncounter; tie: Tie } | null = null
      for (const other of others) {
        const tie = tieOf(first, other)
        if (tie.sureness >= TIED && (nearest === null || tie.sureness > nearest.tie.sureness)) nearest = { other, tie }
      }
      if (nearest === null) continue
      members.push(nearest.other)
      sum += nearest.tie.sureness
      why.push(...nearest.tie.why.filter((reason) => !why.includes(reason)))
    }
    if (
      members.length > 1 &&
      (best === null || members.length > best.members.length || (members.length === best.members.length && sum > best.sum))
    )
      best = { members, sum, why }
  }
  if (best === null) return null
  const members = best.members.sort((x, y) => x.account - y.account)
  const first = members[0] as ToldEncounter
  return {
    kind: first.encounter.kind,
    parties: [...new Set(members.flatMap((one) => one.encounter.parties))],
    date: members.find((one) => one.encounter.date !== null)?.encounter.date ?? null,
    encounters: accounts.map((_, n) => members.find((one) => one.account === n)?.encounter.id ?? null),
    differences: [
      ...members.slice(1).flatMap((other) => encounterDifferences(accounts, first, other)),
      ...furtherDifferences(accounts, told, members),
    ],
    why: best.why,
  }
}

/** Where the accounts differ about their other encounters: each of the first account's beside the likest one left of the others. */
function furtherDifferences(
  accounts: readonly Account[],
  told: readonly ToldEncounter[][],
  members: readonly ToldEncounter[],
): Difference[] {
  const taken = new Set(members)
  const out: Difference[] = []
  const [own = [], ...others] = told
  for (const list of others)
    for (const one of own) {
      if (members.includes(one)) continue
      const likest = list
        .filter((other) => !taken.has(other) && other.encounter.kind === one.encounter.kind)
        .map((other) => ({ other, sureness: tieOf(one, other).sureness }))
        .sort((x, y) => y.sureness - x.sureness)[0]
      if (likest === undefined || likest.sureness < TIED) continue
      taken.add(likest.other)
      out.push(...encounterDifferences(accounts, one, likest.other))
    }
  return out
}

/** Where two tellings of one encounter differ: day, place, people. */
function encounterDifferences(accounts: readonly Account[], a: ToldEncounter, b: ToldEncounter): Difference[] {
  const out: Difference[] = []
  const [x, y] = [a.encounter, b.encounter]
  const add = (kind: DifferenceKind, values: [string, string], spans: [Span, Span], isContradiction: boolean, why: string): void => {
    const evidence = [evidenceOf(accounts, a.account, spans[0]), evidenceOf(accounts, b.account, spans[1])]
    out.push({ kind, isContradiction, values, evidence, strength: null, why })
  }
  const spans: [Span, Span] = [x.evidence[0] ?? [0, 0], y.evidence[0] ?? [0, 0]]
  if (x.kind !== y.kind) add("kind", [x.kind, y.kind], spans, false, "the accounts call it another kind of contact")
  const [p, q] = [x.date, y.date]
  if (p !== null && q !== null && !p.value.startsWith(q.value) && !q.value.startsWith(p.value))
    add("date", [p.value, q.value], spans, true, "the accounts give another day")
  if (x.place !== null && y.place !== null && x.place.country !== null && y.place.country !== null && x.place.country !== y.place.country)
    add(
      "place",
      [`${x.place.name} (${x.place.country})`, `${y.place.name} (${y.place.country})`],
      [x.place.span ?? spans[0], y.place.span ?? spans[1]],
      true,
      "the accounts put it in another country",
    )
  for (const person of a.people) {
    if (b.people.some((other) => isSameName(person.name, other.name))) continue
    const rival = b.people.find(
      (other) =>
        isOneScript(person.name, other.name) &&
        other.party === person.party &&
        other.party !== null &&
        a.people.filter((one) => one.party === person.party).length === 1 &&
        b.people.filter((one) => one.party === other.party).length === 1,
    )
    if (rival === undefined) continue
    const at: [Span, Span] = [person.mentions[0] ?? spans[0], rival.mentions[0] ?? spans[1]]
    add("name", [person.name, rival.name], at, true, "the accounts name another person for one side")
  }
  return out
}
