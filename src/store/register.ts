// The register of people across documents: entries by party and folded name, tied together by rules with a reason and by
// hand. Groups are worked out again when new people have come, and kept in a table, so that filters find all spellings.
import { foldedName } from "../engine/index-terms.js"
import { correctionsOf } from "./corrections.js"
import type { Database } from "./database.js"
import { nameKey, nameParts } from "./name-key.js"
import { limitOf } from "./page.js"
import type { Found, Page, RegisterEntry, RegisterPerson } from "./record-store.js"
import { mergeByRule, type RuleEntry } from "./register-rules.js"

/** Says that people have come since groups were worked out. */
export function markRegister(database: Database): void {
  database.run("INSERT INTO meta (name, value) VALUES ('register', 'stale') ON CONFLICT (name) DO UPDATE SET value = 'stale'")
}

/** Works the groups out where people have come since. */
export function settleRegister(database: Database): void {
  if (database.first("SELECT value FROM meta WHERE name = 'register'")?.[0] !== "stale") return
  database.transact(() => {
    const parted = new Set<string>()
    const byHand: { people: readonly [string, string]; reason: string }[] = []
    for (const correction of correctionsOf(database, null)) {
      if (correction.undone !== null || !("people" in correction)) continue
      const [one, other] = correction.people
      if (correction.action === "part") parted.add(`${one} ${other}`).add(`${other} ${one}`)
      else byHand.push({ people: [one, other], reason: `${correction.author}: ${correction.reason}` })
    }
    const entries = ruleEntries(database)
    const heads = new Map<string, { head: string; reason: string }>()
    for (const merge of mergeByRule(entries, (one, other) => parted.has(`${one} ${other}`))) heads.set(merge.person, merge)
    const headOf = (id: string): string => {
      let head = id
      for (let next = heads.get(head); next !== undefined; next = heads.get(head)) head = next.head
      return head
    }
    for (const { people, reason } of byHand) {
      const [one, other] = people.map(headOf) as [string, string]
      if (one !== other) heads.set(other, { head: one, reason })
    }
    database.run("DELETE FROM person_group")
    for (const [person, { reason }] of heads) {
      database.run("INSERT INTO person_group (person, head, reason) VALUES (?, ?, ?)", person, headOf(person), reason)
    }
    database.run("UPDATE meta SET value = 'settled' WHERE name = 'register'")
  })
}

function ruleEntries(database: Database): RuleEntry[] {
  const rows = database.all(
    `SELECT p.key, p.name, p.party, json_group_array(DISTINCT m.titles), count(*)
     FROM person p JOIN person_mention m ON m.person = p.id GROUP BY p.id`,
  )
  return rows.map(([key, name, party, titles, count]) => ({
    id: String(key),
    name: String(name),
    party: party === null ? null : String(party),
    titles: new Set((JSON.parse(String(titles)) as string[]).flatMap((list) => (JSON.parse(list) as string[]).map(foldedTitle))),
    count: Number(count),
  }))
}

/** A title without article: وزير الخارجية and وزير خارجية are one office, whatever the country behind it. */
function foldedTitle(title: string): string {
  return foldedName(title)
    .split(" ")
    .map((word) => (word.length > 4 && word.startsWith("ال") ? word.slice(2) : word))
    .slice(0, 2)
    .join(" ")
}

/** Ids of all entries of the persons that these entries are. */
export function wholeGroups(database: Database, keys: readonly string[]): string[] {
  settleRegister(database)
  const all = new Set<string>()
  for (const key of keys) {
    const head = headOfPerson(database, key)
    all.add(head)
    for (const [person] of database.all("SELECT person FROM person_group WHERE head = ?", head)) all.add(String(person))
  }
  return [...all]
}

function headOfPerson(database: Database, key: string): string {
  return String(database.first("SELECT head FROM person_group WHERE person = ?", key)?.[0] ?? key)
}

/** A person by any of their ids. */
export function loadPerson(database: Database, id: string): RegisterPerson | null {
  settleRegister(database)
  const head = headOfPerson(database, id)
  const merged = database.all(
    "SELECT g.person, g.reason, p.name FROM person_group g JOIN person p ON p.key = g.person WHERE g.head = ? ORDER BY g.person",
    head,
  )
  const keys = [head, ...merged.map(([person]) => String(person))]
  const places = keys.map(() => "?").join(", ")
  const row = database.first("SELECT name, party FROM person WHERE key = ?", head)
  if (row === undefined) return null
  const from = `FROM person_mention m JOIN person p ON p.id = m.person WHERE p.key IN (${places})`
  const variants = database.all(`SELECT m.name, count(DISTINCT m.document) ${from} GROUP BY m.name ORDER BY 2 DESC, 1`, ...keys)
  const documents = Number(database.first(`SELECT count(DISTINCT m.document) ${from}`, ...keys)?.[0] ?? 0)
  const offices = database.all(
    `SELECT j.value, min(d.published), max(d.published), count(DISTINCT m.document)
     FROM person_mention m JOIN person p ON p.id = m.person JOIN document d ON d.id = m.document, json_each(m.titles) j
     WHERE p.key IN (${places}) GROUP BY j.value ORDER BY 4 DESC, 1 LIMIT 40`,
    ...keys,
  )
  return {
    id: head,
    name: bestName(variants.map(([name, count]) => ({ name: String(name), count: Number(count) }))) ?? String(row[0]),
    party: row[1] === null ? null : String(row[1]),
    variants: variants.map(([value, count]) => ({ value: String(value), count: Number(count) })),
    offices: offices.map(([title, since, until, count]) => ({
      title: String(title),
      since: since === null ? null : String(since),
      until: until === null ? null : String(until),
      count: Number(count),
    })),
    documents,
    merged: merged.map(([person, reason, name]) => ({ id: String(person), name: String(name), reason: String(reason) })),
  }
}

/** The most frequent of the names with most parts. */
function bestName(variants: readonly { readonly name: string; readonly count: number }[]): string | null {
  let best: { name: string; count: number; parts: number } | null = null
  for (const { name, count } of variants) {
    const parts = nameParts(name).length
    if (best === null || parts > best.parts || (parts === best.parts && count > best.count)) best = { name, count, parts }
  }
  return best?.name ?? null
}

/** People, those in most documents first. */
export function listPeople(database: Database, query: Page & { readonly name?: string; readonly party?: string }): Found<RegisterPerson> {
  settleRegister(database)
  const { limit, offset } = limitOf(query)
  const where: string[] = []
  const values: string[] = []
  if (query.party !== undefined) {
    where.push("p.party = ?")
    values.push(query.party)
  }
  if (query.name !== undefined && query.name.trim() !== "") {
    const whole = nameKey(query.name)
    const parts = nameParts(query.name).map(nameKey)
    where.push(`(instr(p.fold, ?) > 0 OR (${parts.map(() => "instr(p.fold, ?) > 0").join(" AND ") || "0"}))`)
    values.push(whole, ...parts)
  }
  const from = `FROM person p JOIN person_mention m ON m.person = p.id LEFT JOIN person_group g ON g.person = p.key
    ${where.length === 0 ? "" : `WHERE ${where.join(" AND ")}`}`
  const total = Number(database.first(`SELECT count(DISTINCT coalesce(g.head, p.key)) ${from}`, ...values)?.[0] ?? 0)
  const rows = database.all(
    `SELECT coalesce(g.head, p.key), count(DISTINCT m.document) ${from} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  )
  return { total, items: rows.flatMap(([id]) => loadPerson(database, String(id)) ?? []) }
}

/** Parties, instruments or places, those with most facts first. */
export function listEntries(database: Database, kind: "party" | "instrument" | "place", page: Page): Found<RegisterEntry> {
  const { limit, offset } = limitOf(page)
  const from = `FROM tag t JOIN posting p ON p.tag = t.id WHERE t.name BETWEEN '${kind} ' AND '${kind}!'`
  const total = Number(database.first(`SELECT count(DISTINCT t.id) ${from}`)?.[0] ?? 0)
  const rows = database.all(
    `SELECT t.name, sum(length(p.data)) / 8, max(p.first) ${from} GROUP BY t.id ORDER BY 2 DESC, 1 LIMIT ? OFFSET ?`,
    ...[limit, offset],
  )
  return {
    total,
    items: rows.map(([name, count, fact]) => {
      const id = String(name).slice(kind.length + 1)
      return { id, name: nameOfEntry(database, kind, id, Number(fact)), facts: Number(count) }
    }),
  }
}

function nameOfEntry(database: Database, kind: string, id: string, fact: number): string {
  if (kind === "instrument") return String(database.first("SELECT name FROM instrument WHERE id = ?", id)?.[0] ?? id)
  if (kind === "place") return String(database.first("SELECT body ->> '$.value.place.name' FROM fact WHERE id = ?", fact)?.[0] ?? id)
  return id
}
