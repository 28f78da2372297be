// A record becomes rows: one for each encounter and statement, with its key, its day and the tags by which it is found.
// Keys and tags come from content alone. Absent: the database; write-documents.ts puts the rows in.
import type { Encounter, ReadoutRecord, RecordDate, Statement } from "../document/record.js"
import type { Span } from "../text/span.js"
import { doubtsOf, withDoubts } from "./doubts.js"
import { nameKey, personId } from "./name-key.js"
import type { FactKind } from "./record-store.js"

export interface FactRow {
  readonly key: string
  readonly kind: FactKind
  readonly what: string
  readonly day: number
  readonly first: number
  readonly last: number
  /** The fact as JSON, with `names` of its people by their ids in the record. */
  readonly body: string
  readonly tags: readonly string[]
  /** '' as the engine read it, else what people said of it. */
  readonly state: string
}

export interface PersonRow {
  readonly local: string
  readonly id: string
  readonly name: string
  readonly party: string | null
  readonly fold: string
  readonly titles: readonly string[]
}

/** A person as a fact's body names them. */
export type BodyPerson = readonly [id: string, name: string, role: "speaker" | "participant" | "attendee"]
/** What stands in a fact's body beside the fact. */
export interface FactBody {
  readonly value: Encounter | Statement
  readonly people: readonly BodyPerson[]
  /** What the engine read, where a correction changed it; null where a person added the fact. */
  readonly read?: Encounter | Statement | null
}

/** The people of a record as the register knows them. */
export function personRows(record: ReadoutRecord): PersonRow[] {
  return record.people.map(({ id, name, titles, party }) => ({
    local: id,
    id: personId(name, party),
    name,
    party,
    fold: nameKey(name),
    titles,
  }))
}

/** The day by which facts without one of their own are sorted: of publication, else of the contact that is told. */
export function toldDay(record: Pick<ReadoutRecord, "published" | "encounters">): number {
  const published = dayNumber(record.published)
  const meeting = record.encounters.find((encounter) => !encounter.background && !encounter.planned && encounter.date !== null)
  return published !== 0 ? published : dayNumber(meeting?.date?.value ?? null)
}

/** The facts of a record, encounters first, in the order of the text. */
export function factRows(record: ReadoutRecord, people: readonly PersonRow[]): FactRow[] {
  const byLocal = new Map(people.map((person) => [person.local, person]))
  const unique = uniqueKeys()
  const told = toldDay(record)
  const rows = [
    ...record.encounters.map((encounter) => encounterRow(encounter, byLocal, unique(keyOf(encounter)), told)),
    ...record.statements.map((statement) => statementRow(statement, byLocal, unique(keyOf(statement)), told)),
  ]
  return withDoubts(rows, doubtsOf(record, rows, [...record.encounters, ...record.statements]))
}

/** Numbers keys that come again: `s1-5`, `s1-5.2`. */
export function uniqueKeys(): (key: string) => string {
  const keys = new Map<string, number>()
  return (key) => {
    const count = (keys.get(key) ?? 0) + 1
    keys.set(key, count)
    return count === 1 ? key : `${key}.${count}`
  }
}

/** The key of a fact: its kind and the span of its evidence. */
export function keyOf(value: Encounter | Statement): string {
  const [first, last] = spanOf(value)
  return `${"act" in value ? "s" : "e"}${first}-${last}`
}

/** The span of a fact's evidence, of an encounter its first. */
export function spanOf(value: Encounter | Statement): Span {
  return "act" in value ? value.span : (value.evidence[0] ?? [0, 0])
}

/** The row of one fact. */
export function factRow(value: Encounter | Statement, people: ByLocal, key: string, told: number): FactRow {
  return "act" in value ? statementRow(value, people, key, told) : encounterRow(value, people, key, told)
}

export type ByLocal = ReadonlyMap<string, PersonRow>

function encounterRow(encounter: Encounter, people: ByLocal, key: string, told: number): FactRow {
  const [first, last] = spanOf(encounter)
  const tags = new Set([`encounter ${encounter.kind}`])
  tagParties(tags, encounter.parties)
  tagPairs(tags, encounter.parties)
  const named = [
    ...bodyPeople(encounter.participants, people, "participant"),
    ...bodyPeople(
      encounter.attendees.filter((id) => !encounter.participants.includes(id)),
      people,
      "attendee",
    ),
  ]
  for (const [id] of named) tags.add(`person ${id}`)
  if (encounter.place !== null) {
    tags.add(placeTag(encounter.place.name))
    if (encounter.place.country !== null) tags.add(`country ${encounter.place.country}`)
  }
  if (encounter.planned) tags.add("planned")
  if (encounter.background) tags.add("background")
  return {
    key,
    kind: "encounter",
    what: encounter.kind,
    day: encounter.date !== null ? dayNumber(encounter.date.value) : encounter.background ? 0 : told,
    first,
    last,
    body: bodyOf(encounter, named),
    tags: [...tags],
    state: "",
  }
}

function statementRow(statement: Statement, people: ByLocal, key: string, told: number): FactRow {
  const [first, last] = statement.span
  const tags = new Set([`act ${statement.act}`])
  const speakers = statement.joint ? statement.parties : statement.party === null ? [] : [statement.party]
  tagParties(tags, [...speakers, ...statement.toward])
  for (const party of speakers) tags.add(`by ${party}`)
  for (const party of statement.toward) tags.add(`toward ${party}`)
  if (statement.joint) tagPairs(tags, statement.parties)
  else for (const party of speakers) for (const other of statement.toward) tags.add(pairTag(party, other))
  const named = statement.speaker === null ? [] : bodyPeople([statement.speaker], people, "speaker")
  for (const [id] of named) tags.add(`person ${id}`).add(`speaker ${id}`)
  for (const part of [statement, ...statement.actions]) {
    for (const topic of part.topics) tags.add(`topic ${topic}`)
    for (const instrument of part.instruments) tags.add(`instrument ${instrument}`)
  }
  if (statement.background) tags.add("background")
  return {
    key,
    kind: "statement",
    what: statement.act,
    day: told,
    first,
    last,
    body: bodyOf(statement, named),
    tags: [...tags],
    state: "",
  }
}

function bodyOf(value: Encounter | Statement, people: readonly BodyPerson[]): string {
  return JSON.stringify({ value, people } satisfies FactBody)
}

function bodyPeople(ids: readonly string[], people: ByLocal, role: BodyPerson[2]): BodyPerson[] {
  return ids.flatMap((id) => {
    const person: PersonRow | undefined = people.get(id)
    return person === undefined ? [] : [[person.id, person.name, role] as const]
  })
}

function tagParties(tags: Set<string>, parties: readonly string[]): void {
  for (const party of parties) tags.add(`party ${party}`)
}

/** Most parties of one contact whose pairs are tagged: a summit of fifty would have more pairs than words. */
const MOST_PAIRED = 12

function tagPairs(tags: Set<string>, parties: readonly string[]): void {
  const some = parties.slice(0, MOST_PAIRED)
  for (let i = 0; i < some.length; i++) for (let j = i + 1; j < some.length; j++) tags.add(pairTag(some[i] as string, some[j] as string))
}

/** The tag of facts between two parties, in either order. */
export function pairTag(one: string, other: string): string {
  return one < other ? `pair ${one} ${other}` : `pair ${other} ${one}`
}

/** The tag of encounters at a place of this name. */
export function placeTag(name: string): string {
  return `place ${nameKey(name)}`
}

/** A day of ISO 8601, possibly cut to a month or year, as a number that sorts; 0 where there is none. */
export function dayNumber(value: RecordDate["value"] | null): number {
  if (value === null) return 0
  const [year = 0, month = 0, day = 0] = value.split("-").map(Number)
  return year * 10000 + month * 100 + day
}

/** A sorted day as ISO 8601, cut to what is known; null for 0. */
export function dayOf(number: number): string | null {
  if (number === 0) return null
  const parts = [String(Math.floor(number / 10000)).padStart(4, "0"), Math.floor(number / 100) % 100, number % 100]
  return parts
    .filter((part, i) => i === 0 || part !== 0)
    .map((part) => String(part).padStart(2, "0"))
    .join("-")
}
