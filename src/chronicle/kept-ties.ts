// Ties between encounters kept in a record: what each is laid beside, the ties found, and the groups that they make. A new
// encounter is laid beside the earlier ones of its buckets, the later ones whose buckets it enters are laid again, and only
// groups that these can reach are made anew. So it comes to the same as tying the whole record at once (comparison/tie-record).
import {
  bucketsNear,
  bucketsOf,
  byOrder,
  groupTies,
  MOST_NEAR,
  type NumberedTie,
  type RecordedEncounter,
  type TieDecision,
  type TiedEncounter,
  tieBetween,
} from "../comparison/tie-record.js"
import type { Database, Row } from "../store/database.js"
import { insertRows } from "../store/insert-rows.js"

/** Encounters whose parsed form is kept at hand. */
const MOST_CACHED = 50_000
/** Days around an encounter's day in which others look for it, and around its day of publication. */
const AROUND: Readonly<Record<string, number>> = { d: 1, p: 3 }

export interface TieChange {
  /** Row ids of documents whose encounters are no longer what they were. */
  readonly removed: readonly number[]
  /** Encounters that are new, with the row ids of their documents. */
  readonly added: readonly (readonly [document: number, encounter: RecordedEncounter])[]
  readonly decisions: readonly TieDecision[]
  /** Facts of decisions that came or went. */
  readonly decided: readonly string[]
}

/** Brings ties and groups up to date. Call inside a transaction. */
export function changeTies(database: Database, { removed, added, decisions, decided }: TieChange): void {
  const load = cachedLoader(database)
  /** Encounters to lay again, and those whose groups are made anew. */
  const again = new Set<number>()
  const touched = new Set<number>()
  const newest = database.first("SELECT published, fact FROM chronicle_encounter ORDER BY published DESC, fact DESC LIMIT 1")
  const isLast = (one: RecordedEncounter): boolean =>
    newest === undefined || `${one.published ?? ""} ${one.id}` > `${String(newest[0])} ${String(newest[1])}`

  for (const document of removed)
    for (const [id, head] of database.all("SELECT id, head FROM chronicle_encounter WHERE document = ?", document)) {
      const one = load(Number(id))
      for (const later of laterAround(database, one)) again.add(later)
      for (const member of membersOf(database, Number(head))) touched.add(member)
      for (const [other] of database.all(
        "SELECT earlier FROM chronicle_tie WHERE later = ? UNION SELECT later FROM chronicle_tie WHERE earlier = ?",
        ...[Number(id), Number(id)],
      ))
        touched.add(Number(other))
      database.run("DELETE FROM chronicle_tie WHERE later = ? OR earlier = ?", Number(id), Number(id))
      for (const bucket of bucketsOf(one))
        database.run("DELETE FROM chronicle_bucket WHERE bucket = ? AND published = ? AND fact = ?", bucket, one.published ?? "", one.id)
      database.run("DELETE FROM chronicle_encounter WHERE id = ?", Number(id))
      load.forget(Number(id))
    }
  for (const [document, one] of added) {
    const id = database.run(
      "INSERT INTO chronicle_encounter (fact, document, published, day, parties, body, head) VALUES (?, ?, ?, ?, ?, ?, 0)",
      ...[
        one.id,
        document,
        one.published ?? "",
        one.encounter.date?.value ?? null,
        one.encounter.parties.join(" "),
        JSON.stringify(slim(one)),
      ],
    )
    const rows = bucketsOf(one).map((bucket) => [bucket, one.published ?? "", one.id, id])
    insertRows(database, "chronicle_bucket (bucket, published, fact, encounter)", rows)
    again.add(id)
  }
  for (const [, one] of added) if (!isLast(one)) for (const later of laterAround(database, one)) again.add(later)

  for (const id of again) {
    const exists = database.first("SELECT 1 FROM chronicle_encounter WHERE id = ?", id) !== undefined
    if (!exists) {
      again.delete(id)
      continue
    }
    const one = load(id)
    for (const [earlier] of database.all("SELECT earlier FROM chronicle_tie WHERE later = ?", id)) touched.add(Number(earlier))
    database.run("DELETE FROM chronicle_tie WHERE later = ?", id)
    const rows: (string | number)[][] = []
    for (const other of earlierNear(database, one)) {
      const tie = tieBetween(load(other), one)
      if (tie !== null) rows.push([id, other, tie.sureness, JSON.stringify(tie.why)])
    }
    insertRows(database, "chronicle_tie (later, earlier, sureness, why)", rows)
    touched.add(id)
  }
  for (const fact of decided) {
    const row = database.first("SELECT id, head FROM chronicle_encounter WHERE fact = ?", fact)
    if (row === undefined) continue
    for (const member of membersOf(database, Number(row[1]))) touched.add(member)
    touched.add(Number(row[0]))
  }
  regroup(database, touched, decisions, load)
}

/** Makes the groups of everything that touched encounters reach anew. */
function regroup(database: Database, touched: ReadonlySet<number>, decisions: readonly TieDecision[], load: Loader): void {
  const done = new Set<number>()
  for (const start of touched) {
    if (done.has(start) || database.first("SELECT 1 FROM chronicle_encounter WHERE id = ?", start) === undefined) continue
    for (const { members } of componentOf(database, start, decisions, load).groups) {
      const ids = members.map((member) => load.idOf(member))
      for (const id of ids) {
        done.add(id)
        database.run("UPDATE chronicle_encounter SET head = ? WHERE id = ? AND head <> ?", ids[0] as number, id, ids[0] as number)
      }
    }
  }
}

/** The groups of all encounters that ties or decisions join with one. */
function componentOf(database: Database, start: number, decisions: readonly TieDecision[], load: Loader): { groups: TiedEncounter[] } {
  const byFact = new Map<string, string[]>()
  for (const { encounters, isOne } of decisions)
    if (isOne)
      for (const [one, other] of [encounters, [...encounters].reverse()] as [string, string][])
        byFact.set(one, [...(byFact.get(one) ?? []), other])
  const ids = new Set([start])
  const ties: { later: number; earlier: number; sureness: number; why: readonly string[] }[] = []
  for (const id of ids) {
    for (const [earlier, sureness, why] of database.all("SELECT earlier, sureness, why FROM chronicle_tie WHERE later = ?", id)) {
      ties.push({ later: id, earlier: Number(earlier), sureness: Number(sureness), why: JSON.parse(String(why)) as string[] })
      ids.add(Number(earlier))
    }
    for (const [later] of database.all("SELECT later FROM chronicle_tie WHERE earlier = ?", id)) ids.add(Number(later))
    if (byFact.size > 0)
      for (const fact of byFact.get(load(id).id) ?? []) {
        const row = database.first("SELECT id FROM chronicle_encounter WHERE fact = ?", fact)
        if (row !== undefined) ids.add(Number(row[0]))
      }
  }
  const sorted = [...ids].map((id) => ({ id, one: load(id) })).sort((a, b) => byOrder(a.one, b.one))
  const place = new Map(sorted.map(({ id }, n) => [id, n]))
  const numbered: NumberedTie[] = ties.map(({ later, earlier, sureness, why }) => ({
    a: place.get(earlier) as number,
    b: place.get(later) as number,
    sureness,
    why,
  }))
  return {
    groups: groupTies(
      sorted.map(({ one }) => one),
      numbered,
      decisions,
    ),
  }
}

/** Row ids of the earlier encounters that one is laid beside. */
function earlierNear(database: Database, one: RecordedEncounter): Set<number> {
  const found = new Set<number>()
  for (const bucket of bucketsNear(one))
    for (const [id] of database.all(
      `SELECT encounter FROM chronicle_bucket WHERE bucket = ? AND (published, fact) < (?, ?)
       ORDER BY published DESC, fact DESC LIMIT ${MOST_NEAR}`,
      ...[bucket, one.published ?? "", one.id],
    ))
      found.add(Number(id))
  return found
}

/** Row ids of the later encounters that look into a bucket in which one stands among the latest before them. */
function laterAround(database: Database, one: RecordedEncounter): Set<number> {
  const found = new Set<number>()
  const place = [one.published ?? "", one.id]
  for (const bucket of bucketsOf(one)) {
    const last = database.first(
      `SELECT published, fact FROM chronicle_bucket WHERE bucket = ? AND (published, fact) > (?, ?)
       ORDER BY published, fact LIMIT 1 OFFSET ${MOST_NEAR - 1}`,
      ...[bucket, ...place],
    )
    const [kind = "", a = "", b = "", day = ""] = bucket.split(" ")
    const around = AROUND[kind] as number
    for (let at = Number(day) - around; at <= Number(day) + around; at++)
      for (const [id] of database.all(
        "SELECT encounter FROM chronicle_bucket WHERE bucket = ? AND (published, fact) > (?, ?) AND (published, fact) <= (?, ?)",
        ...[`${kind} ${a} ${b} ${at}`, ...place, String(last?.[0] ?? "\uffff"), String(last?.[1] ?? "\uffff")],
      ))
        found.add(Number(id))
  }
  return found
}

function membersOf(database: Database, head: number): number[] {
  return database.all("SELECT id FROM chronicle_encounter WHERE head = ?", head).map(([id]) => Number(id))
}

interface Loader {
  (id: number): RecordedEncounter
  idOf(one: RecordedEncounter): number
  forget(id: number): void
}

function cachedLoader(database: Database): Loader {
  const known = new Map<number, RecordedEncounter>()
  const ids = new WeakMap<RecordedEncounter, number>()
  const load = (id: number): RecordedEncounter => {
    let one = known.get(id)
    if (one === undefined) {
      if (known.size >= MOST_CACHED) known.clear()
      one = encounterOf(database.first("SELECT body FROM chronicle_encounter WHERE id = ?", id))
      known.set(id, one)
      ids.set(one, id)
    }
    return one
  }
  return Object.assign(load, { idOf: (one: RecordedEncounter) => ids.get(one) as number, forget: (id: number) => void known.delete(id) })
}

function encounterOf(row: Row | undefined): RecordedEncounter {
  return JSON.parse(String(row?.[0])) as RecordedEncounter
}

/** An encounter without what ties do not ask: the mentions and titles of people. */
function slim(one: RecordedEncounter): RecordedEncounter {
  return { ...one, people: one.people.map(({ id, name, party }) => ({ id, name, party, titles: [], mentions: [] })) }
}

/** The group of an encounter by its fact, with the reasons of its ties; null where there is none. */
export function loadGroup(database: Database, fact: string, decisions: readonly TieDecision[]): TiedEncounter | null {
  const row = database.first("SELECT id FROM chronicle_encounter WHERE fact = ?", fact)
  if (row === undefined) return null
  const { groups } = componentOf(database, Number(row[0]), decisions, cachedLoader(database))
  return groups.find(({ members }) => members.some(({ id }) => id === fact)) ?? null
}
