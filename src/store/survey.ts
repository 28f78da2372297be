// Facts of a query as a whole: counted by month and day, by who met whom, by place. SQLite counts; no fact is loaded.
// In: the filters of a search. Out: plain lists that charts are drawn of, each bounded. Absent: the facts (search-facts.ts).
import type { TermIndexer } from "../engine/index-terms.js"
import type { Database, Row } from "./database.js"
import { headOfEntry, headsOf } from "./entry-groups.js"
import { dayOf } from "./fact-rows.js"
import { nameKey } from "./name-key.js"
import type { Meeting, MonthCount, PlaceCount, SearchQuery, Survey, SurveyPart, SurveyPerson } from "./record-store.js"
import { settleRegister } from "./register.js"
import { factSource, restricted } from "./search-facts.js"

/** Links, places and days at most: those with most encounters, of days the newest. */
const MOST_LINKS = 400
const MOST_PLACES = 600
const MOST_DAYS = 4000
/** Participants of one encounter that are linked with each other: a conference of more would have more links than words. */
const MOST_SIDES = 12
/** Encounters of which links between people are counted: the newest. */
const MOST_ENCOUNTERS = 20_000

/** What the facts of a query are, counted; of the parts that are wanted, all where none are named. */
export function surveyFacts(database: Database, query: SearchQuery, indexer: TermIndexer, parts: readonly SurveyPart[] = PARTS): Survey {
  const asked = restricted(database, query, indexer)
  const empty: Survey = { months: [], days: [], parties: [], people: [], persons: [], places: [] }
  if (asked === null) return empty
  const source = factSource(asked)
  const within = `g.id IN (SELECT f.id ${source.from})`
  const all = (sql: string): Row[] => database.all(sql, ...source.values)
  const met = `${within} AND g.kind = 'encounter'`
  const wants = (part: SurveyPart): boolean => parts.includes(part)
  return {
    ...empty,
    ...(wants("months")
      ? { months: monthsOf(all(`SELECT g.day / 100, g.kind, g.what, count(*) FROM fact g WHERE ${within} GROUP BY 1, 2, 3 ORDER BY 1`)) }
      : {}),
    ...(wants("days")
      ? { days: all(daysSql(met)).map(([day, count]) => ({ day: String(dayOf(Number(day))), count: Number(count) })) }
      : {}),
    ...(wants("parties") ? { parties: all(partiesSql(met, headsOf(database, "party").size > 0)).map(meetingOf) } : {}),
    ...(wants("people") ? peopleOf(database, all, met) : {}),
    ...(wants("places") ? { places: underHeads(all(placesSql(met)).map(placeOf), headsOf(database, "place")) } : {}),
  }
}

const PARTS: readonly SurveyPart[] = ["months", "days", "parties", "people", "places"]

const daysSql = (met: string): string =>
  `SELECT g.day, count(*) FROM fact g WHERE ${met} AND g.day % 100 > 0 GROUP BY 1 ORDER BY 1 DESC LIMIT ${MOST_DAYS}`

/** Pairs of parties; where some are one (`isGrouped`), under their heads. */
const partiesSql = (met: string, isGrouped: boolean): string => {
  const party = (side: string): string =>
    isGrouped ? `coalesce((SELECT head FROM entry_group WHERE kind = 'party' AND entry = ${side}.value), ${side}.value)` : `${side}.value`
  return `SELECT one, other, count(DISTINCT id), min(nullif(day, 0)), max(day) FROM (
     SELECT g.id, g.day, ${party("a")} AS one, ${party("b")} AS other
     FROM fact g, json_each(g.body, '$.value.parties') a, json_each(g.body, '$.value.parties') b
     WHERE ${met} AND a.key < ${MOST_SIDES} AND b.key < ${MOST_SIDES})
   WHERE one < other GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ${MOST_LINKS}`
}

const placesSql = (met: string): string =>
  `SELECT g.body ->> '$.value.place.name', g.body ->> '$.value.place.country', count(*), min(nullif(g.day, 0)), max(g.day)
   FROM fact g WHERE ${met} AND g.body ->> '$.value.place.name' IS NOT NULL AND g.what NOT IN ('call', 'message')
   GROUP BY 1, 2 ORDER BY 3 DESC, 1 LIMIT ${MOST_PLACES}`

function placeOf([name, country, count, first, last]: Row): PlaceCount {
  return {
    name: String(name),
    country: country === null || country === undefined ? null : String(country),
    count: Number(count),
    first: dayOf(Number(first ?? 0)),
    last: dayOf(Number(last ?? 0)),
  }
}

/** Places that are one as one, under the name of the head where it is among them; an encounter is at one place alone. */
function underHeads(places: readonly PlaceCount[], heads: ReadonlyMap<string, string>): PlaceCount[] {
  if (heads.size === 0) return [...places]
  const found = new Map<string, PlaceCount>()
  for (const place of places) {
    const own = nameKey(place.name)
    const head = heads.get(own) ?? own
    const key = `${head} ${place.country}`
    const before = found.get(key)
    if (before === undefined) {
      found.set(key, place)
      continue
    }
    const days = [before.first, place.first, before.last, place.last].filter((day) => day !== null).sort()
    const { name } = own === head ? place : before
    found.set(key, { ...before, name, count: before.count + place.count, first: days[0] ?? null, last: days.at(-1) ?? null })
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

function monthsOf(rows: readonly Row[]): MonthCount[] {
  const months = new Map<string | null, { encounters: number; acts: Record<string, number> }>()
  for (const [month, kind, what, count] of rows) {
    // A year whose month is not known counts for its first.
    const number = Number(month)
    const key = number === 0 ? null : (dayOf((number % 100 === 0 ? number + 1 : number) * 100) as string)
    const entry = months.get(key) ?? { encounters: 0, acts: {} }
    if (kind === "encounter") entry.encounters += Number(count)
    else entry.acts[String(what)] = (entry.acts[String(what)] ?? 0) + Number(count)
    months.set(key, entry)
  }
  return [...months].map(([month, counts]) => ({ month, ...counts }))
}

function meetingOf([one, other, count, first, last]: Row): Meeting {
  return { one: String(one), other: String(other), count: Number(count), first: dayOf(Number(first ?? 0)), last: dayOf(Number(last ?? 0)) }
}

/** Who met whom of the people, by the ids that stand for all their entries. */
function peopleOf(database: Database, all: (sql: string) => Row[], met: string): { people: Meeting[]; persons: SurveyPerson[] } {
  settleRegister(database)
  const heads = new Map<string, string>()
  const headOf = (id: string): string => {
    const known = heads.get(id)
    if (known !== undefined) return known
    const head = headOfEntry(database, "person", id)
    heads.set(id, head)
    return head
  }
  const links = new Map<string, { one: string; other: string; count: number; first: number; last: number }>()
  const rows = all(
    `SELECT json_extract(a.value, '$[0]'), json_extract(b.value, '$[0]'), count(*), min(nullif(g.day, 0)), max(g.day)
     FROM (SELECT * FROM fact g WHERE ${met} ORDER BY g.day DESC LIMIT ${MOST_ENCOUNTERS}) g,
       json_each(g.body, '$.people') a, json_each(g.body, '$.people') b
     WHERE a.key < b.key AND b.key < ${MOST_SIDES}
       AND json_extract(a.value, '$[2]') = 'participant' AND json_extract(b.value, '$[2]') = 'participant'
     GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ${MOST_LINKS * 4}`,
  )
  for (const [a, b, count, first, last] of rows) {
    const [one, other] = [headOf(String(a)), headOf(String(b))].sort() as [string, string]
    if (one === other) continue
    const link = links.get(`${one} ${other}`) ?? { one, other, count: 0, first: Number.POSITIVE_INFINITY, last: 0 }
    link.count += Number(count)
    link.first = Math.min(link.first, Number(first ?? Number.POSITIVE_INFINITY))
    link.last = Math.max(link.last, Number(last ?? 0))
    links.set(`${one} ${other}`, link)
  }
  const people = [...links.values()]
    .sort((a, b) => b.count - a.count || (a.one < b.one ? -1 : 1))
    .slice(0, MOST_LINKS)
    .map(({ first, last, ...link }) => ({ ...link, first: Number.isFinite(first) ? dayOf(first) : null, last: dayOf(last) }))
  const ids = new Set(people.flatMap(({ one, other }) => [one, other]))
  const persons = [...ids].flatMap((id): SurveyPerson[] => {
    const row = database.first("SELECT name, party FROM person WHERE key = ?", id)
    return row === undefined ? [] : [{ id, name: String(row[0]), party: row[1] === null ? null : String(row[1]) }]
  })
  return { people, persons }
}
