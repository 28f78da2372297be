// Accounts of one encounter tied over a whole record. Encounters meet in buckets of two parties and a day, so that no
// document is laid beside all others; in a bucket the likest are tied first. What people have tied or split by hand holds.
// In: encounters of any number of documents, and decisions. Out: groups, each with the reasons of its ties.
import type { Account } from "./comparison.js"
import { TIED, type ToldEncounter, tieOf, toldEncounters } from "./tie-encounters.js"

/** An encounter of one document of the record. */
export interface RecordedEncounter extends ToldEncounter {
  /** Id of the fact: document and span of the evidence. */
  readonly id: string
  readonly document: string
}

/** What a person has said of two encounters: that they are one, or are two. */
export interface TieDecision {
  readonly encounters: readonly [string, string]
  readonly isOne: boolean
  readonly reason: string
}

export interface TiedEncounter {
  /** Ids of the encounters, oldest document first. */
  readonly members: readonly RecordedEncounter[]
  readonly ties: readonly { readonly encounters: readonly [string, string]; readonly sureness: number; readonly why: readonly string[] }[]
}

/** Parties of one encounter that are paired; a conference of more is met by its first ones. */
const MOST_PARTIES = 6
/** Encounters of one bucket that a new one is laid beside: the latest. */
export const MOST_NEAR = 48
/** Days around an encounter's day, and around its publication where a day is not told. */
const NEAR_DAYS = 1
const NEAR_PUBLISHED = 3
const DAY = 86_400_000

/** The encounters of an account that are not background, with the ids under which the record knows them. */
export function recordedEncounters(account: Account): RecordedEncounter[] {
  const times = new Map<string, number>()
  return toldEncounters(account, 0).map((told) => {
    const [start, end] = told.encounter.evidence[0] ?? [0, 0]
    const id = `${account.document.id}.e${start}-${end}`
    // One sentence may tell several: three ambassadors present their credentials.
    const time = (times.get(id) ?? 0) + 1
    times.set(id, time)
    return { ...told, id: time === 1 ? id : `${id}.${time}`, document: account.document.id }
  })
}

/** Groups of encounters that are one; an encounter that no other account tells stands alone. Ties are kept to two accounts of different documents. */
export function tieRecord(encounters: readonly RecordedEncounter[], decisions: readonly TieDecision[] = []): TiedEncounter[] {
  const sorted = [...encounters].sort(byOrder)
  const ties: NumberedTie[] = []
  const buckets = new Map<string, number[]>()
  for (const [n, one] of sorted.entries()) {
    for (const other of near(one, buckets)) {
      const tie = tieBetween(sorted[other] as RecordedEncounter, one)
      if (tie !== null) ties.push({ a: other, b: n, ...tie })
    }
    for (const key of bucketsOf(one)) {
      const list = buckets.get(key)
      if (list === undefined) buckets.set(key, [n])
      else list.push(n)
    }
  }
  return groupTies(sorted, ties, decisions)
}

/** The order in which encounters are laid beside those before them: by day of publication, then by id. */
export function byOrder(a: RecordedEncounter, b: RecordedEncounter): number {
  return byCode(a.published ?? "", b.published ?? "") || byCode(a.id, b.id)
}

/** The tie of an encounter to an earlier one, null where they are two. */
export function tieBetween(earlier: RecordedEncounter, one: RecordedEncounter): { sureness: number; why: readonly string[] } | null {
  if (earlier.document === one.document) return null
  const tie = tieOf(earlier, one, true)
  return tie.sureness >= TIED ? tie : null
}

/** A tie between encounters by their places in a sorted list. */
export interface NumberedTie {
  readonly a: number
  readonly b: number
  readonly sureness: number
  readonly why: readonly string[]
}

/** Groups that ties and decisions make of sorted encounters. Encounters that no tie or decision joins never share a group. */
export function groupTies(
  sorted: readonly RecordedEncounter[],
  found: readonly NumberedTie[],
  decisions: readonly TieDecision[],
): TiedEncounter[] {
  const place = new Map(sorted.map((one, n) => [one.id, n]))
  const split = new Set(decisions.filter(({ isOne }) => !isOne).map(({ encounters: [a, b] }) => keyOf(a, b)))
  const ties = [...found].sort((x, y) => y.sureness - x.sureness || x.a - y.a || x.b - y.b)
  const groups = new Groups(sorted.length)
  const made = new Map<number, NumberedTie[]>()
  const isKeptApart = (x: readonly number[], y: readonly number[]): boolean =>
    split.size > 0 &&
    x.some((a) => y.some((b) => split.has(keyOf((sorted[a] as RecordedEncounter).id, (sorted[b] as RecordedEncounter).id))))
  for (const { encounters: pair, isOne, reason } of decisions) {
    const [a, b] = [place.get(pair[0]), place.get(pair[1])]
    if (!isOne || a === undefined || b === undefined) continue
    groups.join(a, b)
    made.set(a, [...(made.get(a) ?? []), { a, b, sureness: 1, why: [`by hand: ${reason}`] }])
  }
  for (const tie of ties) {
    const [x, y] = [groups.members(tie.a), groups.members(tie.b)]
    if (x === y) continue
    const documents = new Set(x.map((n) => (sorted[n] as RecordedEncounter).document))
    // Two encounters of one document are two.
    if (y.some((n) => documents.has((sorted[n] as RecordedEncounter).document)) || isKeptApart(x, y)) continue
    groups.join(tie.a, tie.b)
    made.set(tie.a, [...(made.get(tie.a) ?? []), tie])
  }
  return groups.all().map((numbers) => ({
    members: numbers.map((n) => sorted[n] as RecordedEncounter),
    ties: numbers
      .flatMap((n) => made.get(n) ?? [])
      .map(({ a, b, sureness, why }) => ({
        encounters: [(sorted[a] as RecordedEncounter).id, (sorted[b] as RecordedEncounter).id],
        sureness,
        why,
      })),
  }))
}

/** Sets of numbers that grow together; the smaller joins the larger. */
class Groups {
  readonly #of: number[][]
  constructor(count: number) {
    this.#of = Array.from({ length: count }, (_, n) => [n])
  }
  members(n: number): readonly number[] {
    return this.#of[n] as number[]
  }
  join(a: number, b: number): void {
    const [x, y] = [this.#of[a] as number[], this.#of[b] as number[]]
    if (x === y) return
    const [large, small] = x.length >= y.length ? [x, y] : [y, x]
    for (const n of small) {
      large.push(n)
      this.#of[n] = large
    }
  }
  all(): number[][] {
    return [...new Set(this.#of)].map((numbers) => numbers.sort((a, b) => a - b))
  }
}

/** Numbers of earlier encounters that may be the same. */
function near(one: RecordedEncounter, buckets: ReadonlyMap<string, readonly number[]>): Set<number> {
  const found = new Set<number>()
  for (const key of bucketsNear(one)) for (const n of buckets.get(key)?.slice(-MOST_NEAR) ?? []) found.add(n)
  return found
}

/** Buckets in which an encounter looks for earlier ones: of each the latest `MOST_NEAR`. */
export function bucketsNear(one: RecordedEncounter): string[] {
  return bucketsAround(one, NEAR_DAYS, NEAR_PUBLISHED)
}

/** Buckets in which an encounter stands. */
export function bucketsOf(one: RecordedEncounter): string[] {
  return bucketsAround(one, 0, 0)
}

/** `d CHN KWT 18800`: two parties and a day as a number; `p` for the day of publication. */
function bucketsAround(one: RecordedEncounter, days: number, published: number): string[] {
  const out: string[] = []
  const add = (kind: string, pair: string, day: number | null, around: number): void => {
    if (day !== null) for (let at = day - around; at <= day + around; at++) out.push(`${kind} ${pair} ${at}`)
  }
  const [told, came] = [dayOf(one), numberOf(one.published)]
  for (const pair of pairsOf(one.encounter.parties)) {
    add("d", pair, told, days)
    add("p", pair, came, published)
  }
  return out
}

function pairsOf(parties: readonly string[]): string[] {
  const sorted = [...parties].sort(byCode).slice(0, MOST_PARTIES)
  return sorted.flatMap((a, n) => sorted.slice(n + 1).map((b) => `${a} ${b}`))
}

function dayOf({ encounter: { date } }: RecordedEncounter): number | null {
  return date?.precision === "day" ? numberOf(date.value) : null
}

function numberOf(day: string | null): number | null {
  return day === null ? null : Math.round(Date.parse(day) / DAY)
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
