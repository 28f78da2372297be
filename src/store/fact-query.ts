// Filters become SQL over the tags of facts. Each criterion is a list of tags of which a fact has one; the rarest criterion
// is walked in the order of its days, the others are looked up. Absent: documents and words (search-documents.ts).
import { type Act, isPledge, isState, PLEDGES } from "../document/vocabulary.js"
import { reviewerTag } from "./correct-facts.js"
import type { Database, Value } from "./database.js"
import type { Doubt } from "./doubt.js"
import { doubtTag } from "./doubts.js"
import { dayNumber, pairTag, placeTag } from "./fact-rows.js"
import { findPersonKeys } from "./find-people.js"
import type { FactFilter, SearchFilter } from "./record-store.js"

/** A query for ids of facts: the text after SELECT … and its values. */
export interface FactQuery {
  /** `FROM … WHERE …`, with the fact's id as `id` and its day as `day`. */
  readonly from: string
  readonly id: string
  readonly day: string
  readonly values: readonly Value[]
  /** Whether a fact may come more than once. */
  readonly repeats: boolean
  /** The same as a condition on a fact called `f`, to be asked of few facts. */
  readonly condition: string
  readonly conditionValues: readonly Value[]
  /** The criteria in the language of the full-text index, "" where there are none: what documents must have for one of their facts to meet it. */
  readonly match: string
  /** Whether `match` says all of it. */
  readonly isMatch: boolean
}

/** Days from which and until which facts are taken, as sorting numbers. */
interface DaySpan {
  readonly least: number
  readonly most: number
}

/** Rows that are counted to find the rarest criterion. */
const COUNTED = 10_000

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

/** The query for the facts that meet a filter; null where a criterion names what no fact has. */
export function factQuery(database: Database, filter: SearchFilter, isDated: boolean): FactQuery | null {
  const groups: number[][] = []
  for (const names of [...criteriaOf(filter), ...peopleCriteria(database, filter)]) {
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
  const days: DaySpan = isDated ? { least: firstDay(filter.since), most: lastDay(filter.until) } : { least: 0, most: 99999999 }
  if (filter.unreviewedBy !== undefined) {
    const ids = tagIds(database, [reviewerTag(filter.unreviewedBy)])
    if (ids.length > 0) excluded.push(ids)
  }
  return compose(database, groups, excluded, filter, days)
}

function compose(
  database: Database,
  groups: readonly number[][],
  excluded: readonly number[][],
  filter: SearchFilter,
  { least, most }: DaySpan,
): FactQuery {
  const values: Value[] = []
  const where: string[] = []
  const [walked, ...others] = groups.length < 2 ? groups : rarestFirst(database, groups, least, most)
  const isTagged = walked !== undefined
  const [id, day] = isTagged ? ["t.fact", "t.day"] : ["f.id", "f.day"]
  if (isTagged) {
    where.push(`t.tag IN (${walked.map(() => "?").join(", ")})`)
    values.push(...walked)
  }
  if (least > 0 || most < 99999999) {
    where.push(`${day} BETWEEN ? AND ?`)
    values.push(least, most)
  }
  const has = (ids: readonly number[]): string => {
    values.push(...ids)
    return `EXISTS (SELECT 1 FROM fact_tag x WHERE x.tag IN (${ids.map(() => "?").join(", ")}) AND x.day = ${day} AND x.fact = ${id})`
  }
  for (const ids of others) where.push(has(ids))
  for (const ids of excluded) where.push(`NOT ${has(ids)}`)
  if (filter.kind !== undefined) {
    where.push("f.kind = ?")
    values.push(filter.kind)
  }
  if (filter.state !== undefined && filter.state.length > 0) {
    where.push(`f.state IN (${filter.state.map(() => "?").join(", ")})`)
    values.push(...filter.state.map((state) => (state === "read" ? "" : state)))
  } else if (!isTagged) where.push("f.state <> 'rejected'")
  if (filter.outlet !== undefined && filter.outlet.length > 0) {
    where.push(`f.document IN (SELECT id FROM document WHERE outlet IN (${filter.outlet.map(() => "?").join(", ")}))`)
    values.push(...filter.outlet)
  }
  const narrow = conditionOn(groups, excluded, filter, { least, most })
  const needsFact = !isTagged || where.some((part) => part.startsWith("f."))
  const tables = isTagged ? `fact_tag t${needsFact ? " CROSS JOIN fact f ON f.id = t.fact" : ""}` : "fact f"
  return {
    from: `FROM ${tables} WHERE ${where.length === 0 ? "1" : where.join(" AND ")}`,
    id,
    day,
    values,
    repeats: (walked?.length ?? 0) > 1,
    condition: narrow.sql,
    conditionValues: narrow.values,
    match: groups.map((ids) => `{tags} : (${ids.map((id) => `t${id}`).join(" OR ")})`).join(" AND "),
    isMatch:
      groups.length === 1 &&
      excluded.length === 0 &&
      filter.kind === undefined &&
      filter.state === undefined &&
      least === 0 &&
      most === 99999999,
  }
}

/** The filter as a condition on one fact `f`. */
function conditionOn(
  groups: readonly (readonly number[])[],
  excluded: readonly (readonly number[])[],
  filter: SearchFilter,
  { least, most }: DaySpan,
): { readonly sql: string; readonly values: readonly Value[] } {
  const values: Value[] = []
  const has = (ids: readonly number[]): string => {
    values.push(...ids)
    return `EXISTS (SELECT 1 FROM fact_tag x WHERE x.tag IN (${ids.map(() => "?").join(", ")}) AND x.day = f.day AND x.fact = f.id)`
  }
  const parts = [...groups.map(has), ...excluded.map((ids) => `NOT ${has(ids)}`)]
  if (filter.kind !== undefined) {
    parts.push("f.kind = ?")
    values.push(filter.kind)
  }
  if (least > 0 || most < 99999999) {
    parts.push("f.day BETWEEN ? AND ?")
    values.push(least, most)
  }
  const states = filter.state ?? []
  parts.push(states.length === 0 ? "f.state <> 'rejected'" : `f.state IN (${states.map(() => "?").join(", ")})`)
  values.push(...states.map((state) => (state === "read" ? "" : state)))
  return { sql: parts.join(" AND "), values }
}

/** Each criterion as the names of the tags that meet it. */
function criteriaOf(filter: FactFilter): string[][] {
  const criteria: string[][] = []
  const add = (values: readonly string[] | undefined, tag: (value: string) => string): void => {
    if (values !== undefined && values.length > 0) criteria.push(values.map(tag))
  }
  if (filter.between !== undefined) criteria.push([pairTag(...filter.between)])
  add(filter.party, (id) => `party ${id}`)
  add(filter.by, (id) => `by ${id}`)
  add(filter.toward, (id) => `toward ${id}`)
  add(filter.act, (act) => `act ${act}`)
  if (filter.strength !== undefined) add(actsOfStrength(filter.strength), (act) => `act ${act}`)
  add(filter.encounter, (kind) => `encounter ${kind}`)
  add(filter.topic, (topic) => `topic ${topic}`)
  add(filter.instrument, (id) => `instrument ${id}`)
  add(filter.place, (place) => (isState(place) ? `country ${place}` : placeTag(place)))
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

function rarestFirst(database: Database, groups: readonly number[][], least: number, most: number): number[][] {
  const counted = groups.map((ids) => {
    let count = 0
    for (const id of ids) {
      const sql = `SELECT count(*) FROM (SELECT 1 FROM fact_tag WHERE tag = ? AND day BETWEEN ? AND ? LIMIT ${COUNTED})`
      count += Number(database.first(sql, id, least, most)?.[0] ?? 0)
    }
    return { ids, count }
  })
  return counted.sort((a, b) => a.count - b.count).map(({ ids }) => ids)
}

function firstDay(since: string | undefined): number {
  return since === undefined ? 0 : dayNumber(since)
}

/** A year or a month ends with its last day. */
function lastDay(until: string | undefined): number {
  if (until === undefined) return 99999999
  const number = dayNumber(until)
  return number % 10000 === 0 ? number + 9999 : number % 100 === 0 ? number + 99 : number
}
