// The register of people across documents: entries by party and folded name, tied together by rules with a reason and by
// hand. Groups are worked out again when new people have come, and kept in a table, so that filters find all spellings.
import { foldedName } from "../engine/index-terms.js"
import { correctionsOf } from "./corrections.js"
import type { Database } from "./database.js"
import { EntryGroups, headOfEntry, saidOfEntries, wholeGroups, writeGroups } from "./entry-groups.js"
import { nameKey, nameParts } from "./name-key.js"
import { limitOf } from "./page.js"
import type { Found, Page, RegisterPerson } from "./record-store.js"
import { mergeByRule, type RuleEntry } from "./register-rules.js"

/** Works the groups out where people have come since. */
export function settleRegister(database: Database): void {
  if (database.first("SELECT value FROM meta WHERE name = 'register'")?.[0] !== "stale") return
  database.transact(() => {
    const said = saidOfEntries(correctionsOf(database, null), "person")
    const parted = new Set<string>()
    for (const { isMerge, entries } of said)
      for (const pair of [entries.join(" "), entries.toReversed().join(" ")])
        if (isMerge) parted.delete(pair)
        else parted.add(pair)
    const groups = new EntryGroups()
    for (const { person, head, reason } of mergeByRule(ruleEntries(database), (one, other) => parted.has(`${one} ${other}`)))
      groups.merge(head, person, reason)
    // What people said is stronger than the rules, and the last word holds.
    for (const { isMerge, entries, reason } of said)
      if (isMerge) groups.merge(entries[0], entries[1], reason)
      else groups.part(entries[0], entries[1])
    writeGroups(database, "person", groups)
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
export function wholePeople(database: Database, keys: readonly string[]): string[] {
  settleRegister(database)
  return wholeGroups(database, "person", keys)
}

/** A person by any of their ids. */
export function loadPerson(database: Database, id: string): RegisterPerson | null {
  settleRegister(database)
  const head = headOfEntry(database, "person", id)
  const merged = database.all(
    "SELECT g.entry, g.reason, p.name FROM entry_group g JOIN person p ON p.key = g.entry WHERE g.kind = 'person' AND g.head = ? ORDER BY g.entry",
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
  const from = `FROM person p JOIN person_mention m ON m.person = p.id LEFT JOIN entry_group g ON g.kind = 'person' AND g.entry = p.key
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
