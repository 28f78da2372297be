// Filters become facts and a condition on them. Each criterion is a list of tags of which a fact has one: the index of facts
// answers those (tagged-facts.ts); what is left is SQL. Absent: documents and words (search-documents.ts).

import type { Doubt } from "../document/doubt.js"
import { type Act, isPledge, isState, PLEDGES } from "../document/vocabulary.js"
import { reviewerTag } from "./correct-facts.js"
import type { Database, Value } from "./database.js"
import { doubtTag } from "./doubts.js"
import { wholeGroups } from "./entry-groups.js"
import { dayNumber, pairTag } from "./fact-rows.js"
import { findPersonKeys } from "./find-people.js"
import { nameKey } from "./name-key.js"
import type { EntryKind, FactFilter, SearchFilter } from "./record-store.js"
import { type DaySpan, factsWith, type TaggedFacts } from "./tagged-facts.js"

/** A query for ids of facts: the text after SELECT … and its values. */
export interface FactQuery {
  /** The facts that have the tags, oldest first; null where no tag is asked for. */
  readonly tagged: TaggedFacts | null
  /** What a fact called `f` must meet beside, "" for nothing. */
  readonly condition: string
  readonly values: readonly Value[]
  /** The tags in the language of the full-text index, "" where there are none: what documents must have for one of their facts to meet it. */
  readonly match: string
  /** Whether `match` says all of it. */
  readonly isMatch: boolean
}

const LAST_DAY = 99999999

/** Whether a filter asks anything of facts. */
export function asksFacts(filter: FactFilter): boolean {
  const named = (filter.person?.length ?? 0) + (filter.speaker?.length ?? 0)
  return (
    named > 0 ||
    criteriaOf(filter).length > 0 ||
    filter.kind !== undefined ||
    filter.planned !== undefined ||
    filter.unreviewedBy !== undefined ||
    filter.background !== undefined
  )
}

/**
 * The query for the facts that meet a filter; null where a criterion names what no fact has. Days and outlets count where it
 * is dated; else they are asked of documents.
 */
export function factQuery(database: Database, filter: SearchFilter, isDated: boolean): FactQuery | null {
  const groups: number[][] = []
  const whole: Whole = (kind, ids) => wholeGroups(database, kind, ids)
  for (const names of [...criteriaOf(filter, whole), ...peopleCriteria(database, filter)]) {
    const ids = tagIds(database, names)
    if (ids.length === 0) return null
    groups.push(ids)
  }
  const excluded: number[][] = []
  for (const flag of ["planned", "background"] as const) {
    if (filter[flag] === undefined) continue
    const ids = tagIds(database, [flag])
    if (filter[flag] && ids.length === 0) return null
    if (ids.length > 0) (filter[flag] ? groups : excluded).push(ids)
  }
  if (filter.unreviewedBy !== undefined) {
    const ids = tagIds(database, [reviewerTag(filter.unreviewedBy)])
    if (ids.length > 0) excluded.push(ids)
  }
  const days: DaySpan = isDated ? { least: firstDay(filter.since), most: lastDay(filter.until) } : { least: 0, most: LAST_DAY }
  const isTagged = groups.length > 0
  const { condition, values } = conditionOf(isDated ? filter : { ...filter, outlet: [] }, days, isTagged ? null : excluded)
  return {
    tagged: isTagged ? factsWith(database, groups, excluded, days) : null,
    condition,
    values,
    match: groups.map((ids) => `{tags} : (${ids.map((id) => `t${id}`).join(" OR ")})`).join(" AND "),
    isMatch: groups.length === 1 && excluded.length === 0 && condition === "" && days.least === 0 && days.most === LAST_DAY,
  }
}

/** What tags do not say: kind, state, outlet; where no tag is asked for, also days, and the tags that must not be there (`untagged`). */
function conditionOf(
  filter: SearchFilter,
  { least, most }: DaySpan,
  untagged: readonly (readonly number[])[] | null,
): { readonly condition: string; readonly values: readonly Value[] } {
  const parts: string[] = []
  const values: Value[] = []
  if (untagged !== null && (least > 0 || most < LAST_DAY)) {
    parts.push("f.day BETWEEN ? AND ?")
    values.push(least, most)
  }
  for (const ids of untagged ?? []) {
    parts.push(`NOT EXISTS (SELECT 1 FROM json_each(f.tags) WHERE value IN (${ids.join(", ")}))`)
  }
  if (filter.kind !== undefined) {
    parts.push("f.kind = ?")
    values.push(filter.kind)
  }
  if (filter.state !== undefined && filter.state.length > 0) {
    parts.push(`f.state IN (${filter.state.map(() => "?").join(", ")})`)
    values.push(...filter.state.map((state) => (state === "read" ? "" : state)))
    // A rejected fact has no tag but that it is rejected.
  } else if (untagged !== null) parts.push("f.state <> 'rejected'")
  if (filter.outlet !== undefined && filter.outlet.length > 0) {
    parts.push(`f.document IN (SELECT id FROM document WHERE outlet IN (${filter.outlet.map(() => "?").join(", ")}))`)
    values.push(...filter.outlet)
  }
  return { condition: parts.join(" AND "), values }
}

/** All entries of the register that are one with one of these. */
type Whole = (kind: EntryKind, ids: readonly string[]) => readonly string[]

/** Each criterion as the names of the tags that meet it. */
function criteriaOf(filter: FactFilter, whole: Whole = (_, ids) => ids): string[][] {
  const criteria: string[][] = []
  const add = (values: readonly string[] | undefined, tag: (value: string) => string): void => {
    if (values !== undefined && values.length > 0) criteria.push(values.map(tag))
  }
  const parties = (ids: readonly string[] | undefined) => (ids === undefined ? ids : whole("party", ids))
  if (filter.between !== undefined) {
    const [ones = [], others = []] = filter.between.map((id) => whole("party", [id]))
    criteria.push(ones.flatMap((one) => others.map((other) => pairTag(one, other))))
  }
  add(parties(filter.party), (id) => `party ${id}`)
  add(parties(filter.by), (id) => `by ${id}`)
  add(parties(filter.toward), (id) => `toward ${id}`)
  add(filter.act, (act) => `act ${act}`)
  if (filter.strength !== undefined) add(actsOfStrength(filter.strength), (act) => `act ${act}`)
  add(filter.encounter, (kind) => `encounter ${kind}`)
  add(filter.topic, (topic) => `topic ${topic}`)
  add(filter.instrument === undefined ? undefined : whole("instrument", filter.instrument), (id) => `instrument ${id}`)
  const places = filter.place?.map((place) => (isState(place) ? place : nameKey(place)))
  add(places === undefined ? undefined : whole("place", places), (place) => `${isState(place) ? "country" : "place"} ${place}`)
  add(filter.doubt, (doubt) => doubtTag(doubt as Doubt))
  add(filter.reviewer, reviewerTag)
  // People are looked up in the register before they are tags; see peopleCriteria.
  return criteria
}

function peopleCriteria(database: Database, filter: FactFilter): string[][] {
  return (["person", "speaker"] as const).flatMap((role) => {
    const names = filter[role]
    if (names === undefined || names.length === 0) return []
    return [names.flatMap((name) => findPersonKeys(database, name).map((key) => `${role} ${key}`))]
  })
}

/** The acts of a pledge at least as strong. */
export function actsOfStrength(least: Act): readonly Act[] {
  if (!isPledge(least)) throw new RangeError(`${least} is no pledge; strengths are ${PLEDGES.join(", ")}`)
  return PLEDGES.slice(0, (PLEDGES as readonly Act[]).indexOf(least) + 1)
}

function tagIds(database: Database, names: readonly string[]): number[] {
  return [...new Set(names)].flatMap((name) => {
    const row = database.first("SELECT id FROM tag WHERE name = ?", name)
    return row === undefined ? [] : [Number(row[0])]
  })
}

function firstDay(since: string | undefined): number {
  return since === undefined ? 0 : dayNumber(since)
}

/** A year or a month ends with its last day. */
function lastDay(until: string | undefined): number {
  if (until === undefined) return LAST_DAY
  const number = dayNumber(until)
  return number % 10000 === 0 ? number + 9999 : number % 100 === 0 ? number + 99 : number
}
