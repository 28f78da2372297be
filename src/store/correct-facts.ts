// Corrections applied to the facts that the engine read in one document: pure, so that the same corrections give the same
// facts after every reading. A correction finds its fact by its key; where the engine now reads other bounds, by the fact of
// the same kind that shares most of its words. Absent: the table of corrections (corrections.ts).

import type { Doubt } from "../document/doubt.js"
import type { Action, Encounter, ReadoutRecord, RecordDate, Statement } from "../document/record.js"
import type { Span } from "../text/span.js"
import { doubtsOf, withDoubts } from "./doubts.js"
import { type FactBody, type FactRow, factRow, keyOf, type PersonRow, spanOf, toldDay, uniqueKeys } from "./fact-rows.js"
import { nameKey, nameParts, personId } from "./name-key.js"
import type { Correction, FactChange, FactState } from "./record-store.js"

/** Share of two spans that must be common for them to be one fact. */
const SAME = 0.5

interface Corrected {
  readonly key: string
  /** What the engine read; null where a person added it. */
  readonly read: Encounter | Statement | null
  change: FactChange | null
  state: FactState
  /** What each person last said of it. */
  readonly said: Map<string, string>
}

/** Facts with corrections, and the people whom corrections name and the engine did not read. */
export interface CorrectedFacts {
  readonly facts: readonly FactRow[]
  readonly people: readonly PersonRow[]
}

/** Applies corrections, oldest first, to the facts of a record. */
export function correctFacts(
  record: ReadoutRecord,
  people: readonly PersonRow[],
  text: string,
  corrections: readonly Correction[],
): CorrectedFacts {
  const unique = uniqueKeys()
  const facts: Corrected[] = [...record.encounters, ...record.statements].map((read) => ({
    key: unique(keyOf(read)),
    read,
    change: null,
    state: "read",
    said: new Map(),
  }))
  for (const correction of corrections) {
    if (correction.undone !== null) continue
    if (correction.action === "add") addFact(facts, correction, unique)
    if (correction.action === "accept" || correction.action === "reject" || correction.action === "change") {
      const key = correction.fact.slice(correction.fact.indexOf(".") + 1)
      const fact = findFact(facts, key)
      if (fact === undefined) continue
      say(fact, correction)
      if (correction.action === "change") fact.change = { ...fact.change, ...correction.change }
      fact.state =
        correction.action === "reject"
          ? "rejected"
          : fact.read === null
            ? "added"
            : correction.action === "change" || fact.change !== null
              ? "changed"
              : "accepted"
    }
  }
  const register = openPeople(people)
  const told = toldDay(record)
  const values: (Encounter | Statement)[] = []
  const rows = facts.map(({ key, read, change, state, said }) => {
    const kind = key.startsWith("s") ? "statement" : "encounter"
    const value =
      change === null && read !== null ? read : changed(read ?? blank(kind, change?.span ?? [0, 0]), change ?? {}, text, register)
    values.push(value)
    const row = factRow(value, register.byLocal, key, told)
    const isChanged = change !== null || read === null
    const body = isChanged ? JSON.stringify({ ...(JSON.parse(row.body) as FactBody), read } satisfies FactBody) : row.body
    const tags = [...(state === "rejected" ? ["rejected"] : row.tags), ...[...said.keys()].map(reviewerTag)]
    return { ...row, body, state: state === "read" ? "" : state, tags }
  })
  const read = doubtsOf(record, rows, values)
  const doubts = facts.map(({ state, said }, at): ReadonlySet<Doubt> => {
    if (new Set(said.values()).size > 1) return new Set(["contested"])
    return state === "read" ? (read[at] as ReadonlySet<Doubt>) : NO_DOUBT
  })
  return { facts: withDoubts(rows, doubts), people: register.added }
}

const NO_DOUBT: ReadonlySet<Doubt> = new Set()

/** The tag of facts of which a person has said something. */
export function reviewerTag(author: string): string {
  return `reviewer ${author}`
}

type OfFact = Extract<Correction, { readonly fact: string }>

/** Notes what a person leaves the fact as: their changes one after the other are one opinion. */
function say(fact: Corrected, correction: OfFact): void {
  const { action, author } = correction
  const before = { ...fact.change, ...(action === "change" ? correction.change : {}) }
  // Who accepts a fact that another has changed is of the other's opinion.
  fact.said.set(author, action === "reject" ? "rejected" : opinion(before))
}

/** The fields of a change in one order, so that equal opinions are equal texts. */
function opinion(change: FactChange): string {
  return JSON.stringify(Object.entries(change).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function addFact(facts: Corrected[], correction: Extract<Correction, { readonly action: "add" }>, unique: (key: string) => string): void {
  const { kind, change, author } = correction
  const said = new Map([[author, opinion(change)]])
  const [first, last] = change.span ?? [0, 0]
  const key = `${kind === "statement" ? "s" : "e"}${first}-${last}`
  const read = facts.find((fact) => fact.key === key)
  // The engine has learned to read it: what the person said of it still holds.
  if (read !== undefined && read.read !== null) {
    read.change = { ...change }
    read.state = "changed"
    read.said.set(author, opinion(change))
  } else facts.push({ key: unique(key), read: null, change, state: "added", said })
}

function findFact(facts: readonly Corrected[], key: string): Corrected | undefined {
  const exact = facts.find((fact) => fact.key === key)
  if (exact !== undefined) return exact
  const span = spanOfKey(key)
  let best: Corrected | undefined
  let most = SAME
  for (const fact of facts) {
    if (fact.key[0] !== key[0]) continue
    const share = shared(spanOfKey(fact.key), span)
    if (share >= most) {
      most = share
      best = fact
    }
  }
  return best
}

function spanOfKey(key: string): Span {
  const [first = 0, last = 0] = key.slice(1).split(".")[0]?.split("-").map(Number) ?? []
  return [first, last]
}

/** Common part of two spans as a share of both together. */
export function shared(one: Span, other: Span): number {
  const common = Math.min(one[1], other[1]) - Math.max(one[0], other[0])
  return common <= 0 ? 0 : common / (Math.max(one[1], other[1]) - Math.min(one[0], other[0]))
}

interface People {
  readonly byLocal: ReadonlyMap<string, PersonRow>
  readonly added: PersonRow[]
  /** The id in the record of a person given by name or register id. */
  idOf(name: string, party: string | null): string
}

function openPeople(people: readonly PersonRow[]): People {
  const byLocal = new Map(people.map((person) => [person.local, person]))
  const added: PersonRow[] = []
  return {
    byLocal,
    added,
    idOf: (name, party) => {
      if (byLocal.has(name)) return name
      const key = nameKey(name)
      const parts = nameParts(name)
      const known =
        people.find((person) => person.id === name || person.fold === key) ??
        people.find((person) => parts.every((part) => nameParts(person.name).includes(part)))
      if (known !== undefined) return known.local
      const id = /^p[0-9a-f]{14}$/.test(name) ? name : personId(name, party)
      const row = { local: id, id, name, party, fold: key, titles: [] }
      byLocal.set(id, row)
      added.push(row)
      return id
    },
  }
}

/** A fact with a person's fields in the place of the engine's. */
function changed(value: Encounter | Statement, change: FactChange, text: string, people: People): Encounter | Statement {
  const given = <Field>(field: Field | undefined, read: Field): Field => (field === undefined ? read : field)
  if ("act" in value) {
    const party = given(change.party, value.party)
    return {
      ...value,
      act: given(change.act, value.act),
      span: given(change.span, value.span),
      speaker: change.speaker === undefined ? value.speaker : change.speaker === null ? null : people.idOf(change.speaker, party),
      party,
      joint: given(change.joint, value.joint),
      parties: given(change.parties, value.parties),
      toward: given(change.toward, value.toward),
      topics: given(change.topics, value.topics),
      instruments: given(change.instruments, value.instruments),
      actions:
        change.actions === undefined
          ? value.actions
          : change.actions.map((span): Action => ({ span, topics: [], instruments: [], horizon: null })),
      background: given(change.background, value.background),
    }
  }
  const names = (list: readonly string[]): string[] => list.map((name) => people.idOf(name, null))
  return {
    ...value,
    kind: given(change.encounter, value.kind),
    evidence: change.span === undefined ? value.evidence : [change.span],
    participants: change.participants === undefined ? value.participants : names(change.participants),
    attendees: change.attendees === undefined ? value.attendees : names(change.attendees),
    parties: given(change.parties, value.parties),
    place:
      change.place === undefined
        ? value.place
        : change.place === null
          ? null
          : { ...change.place, span: spanOfWords(text, change.place.name) },
    date: change.date === undefined ? value.date : change.date === null ? null : dateOf(change.date),
    planned: given(change.planned, value.planned),
    background: given(change.background, value.background),
  }
}

function dateOf(value: string): RecordDate {
  return { value, precision: value.length === 4 ? "year" : value.length === 7 ? "month" : "day" }
}

function spanOfWords(text: string, words: string): Span | null {
  const at = text.indexOf(words)
  return at < 0 ? null : [at, at + words.length]
}

/** A fact of which nothing is known but where it stands. */
function blank(kind: "encounter" | "statement", span: Span): Encounter | Statement {
  const nothing = { parties: [], background: false, rule: "person" }
  if (kind === "encounter") {
    return {
      id: `e${span[0]}-${span[1]}`,
      kind: "meeting",
      participants: [],
      attendees: [],
      place: null,
      date: null,
      planned: false,
      evidence: [span],
      ...nothing,
    }
  }
  const rest = { toward: [], quoted: false, topics: [], instruments: [], actions: [], stated: [], inferred: [] }
  return { id: `s${span[0]}-${span[1]}`, act: "affirm", speaker: null, party: null, joint: false, span, cue: span, ...rest, ...nothing }
}

/** The record of corrected facts: those that a person rejected are left out. */
export function correctedRecord(
  record: ReadoutRecord,
  facts: readonly { readonly value: Encounter | Statement; readonly state: string }[],
): ReadoutRecord {
  const kept = facts
    .filter((fact) => fact.state !== "rejected")
    .map((fact) => fact.value)
    .sort((a, b) => spanOf(a)[0] - spanOf(b)[0])
  return {
    ...record,
    encounters: kept.filter((value): value is Encounter => !("act" in value)),
    statements: kept.filter((value): value is Statement => "act" in value),
  }
}
