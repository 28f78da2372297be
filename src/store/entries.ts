// Parties, instruments and places of the register: listed, those with most facts first, and one with the words by which
// documents name it and the entries that were found to be the same. Absent: people (register.ts), who says that two are one
// (entry-groups.ts).

import { isState } from "../document/vocabulary.js"
import { foldedName } from "../engine/index-terms.js"
import type { Span } from "../text/span.js"
import type { Database } from "./database.js"
import { groupUnder, headOfEntry, wholeGroups } from "./entry-groups.js"
import { loadText } from "./load.js"
import { nameKey } from "./name-key.js"
import { limitOf } from "./page.js"
import { factsOfTag } from "./postings.js"
import type { EntryKind, FacetValue, Found, Page, RegisterEntry, WholeEntry } from "./record-store.js"

/** Documents whose words are looked at for variants, newest first, and variants that are given. */
const LOOKED_AT = 200
const VARIANTS = 24

/** Parties, instruments or places with one that has a word of the name; entries that are one are counted under their head. */
export function listEntries(
  database: Database,
  kind: EntryKind,
  { name, ...page }: Page & { readonly name?: string },
): Found<RegisterEntry> {
  const { limit, offset } = limitOf(page)
  const rows = database.all(
    `SELECT coalesce(g.head, e.entry), sum(e.facts), max(e.fact) FROM (
       SELECT substr(t.name, ?) AS entry, sum(length(p.data)) / 8 AS facts, max(p.first) AS fact
       FROM tag t JOIN posting p ON p.tag = t.id WHERE t.name BETWEEN ? AND ? GROUP BY t.id) e
     LEFT JOIN entry_group g ON g.kind = ? AND g.entry = e.entry GROUP BY 1 ORDER BY 2 DESC, 1`,
    ...[kind.length + 2, `${kind} `, `${kind}!`, kind],
  )
  const wanted = name === undefined || name.trim() === "" ? null : nameKey(name)
  const all = rows.map(([id, facts, fact]) => ({ id: String(id), facts: Number(facts), fact: Number(fact) }))
  const fitting =
    wanted === null
      ? all
      : all.filter(
          ({ id, fact }) => nameKey(nameOfEntry(database, kind, id, fact)).includes(wanted) || id.toLowerCase() === name?.toLowerCase(),
        )
  return {
    total: fitting.length,
    items: fitting.slice(offset, offset + limit).map(({ id, facts, fact }) => {
      const group = groupUnder(database, kind, id)
      // A fact that names two entries of one group counts once.
      const exact = group.length === 0 ? facts : factsOfGroup(database, kind, [id, ...group.map(({ entry }) => entry)]).size
      return { id, name: nameOfEntry(database, kind, id, fact), facts: exact }
    }),
  }
}

/** The id of an entry: of a place, which is no country, the folded name. */
export function entryId(kind: EntryKind, given: string): string {
  return kind === "place" && !isState(given) ? nameKey(given) : given
}

/** An entry by any of its ids, or a place by its name in any spelling; null where the record has none. */
export function loadEntry(database: Database, kind: EntryKind, given: string): WholeEntry | null {
  const id = headOfEntry(database, kind, entryId(kind, given))
  const ids = wholeGroups(database, kind, [id])
  const facts = factsOfGroup(database, kind, ids)
  const isNamed = kind === "instrument" && database.first("SELECT 1 FROM instrument WHERE id = ?", id) !== undefined
  if (facts.size === 0 && !isNamed) return null
  const name = (one: string): string => nameOfEntry(database, kind, one, Math.max(0, ...factsOfTag(database, `${kind} ${one}`)))
  return {
    kind,
    id,
    name: name(id),
    ids,
    facts: facts.size,
    variants: variantsOf(database, kind, new Set(ids), [...facts]),
    merged: groupUnder(database, kind, id).map(({ entry, reason }) => ({ id: entry, name: name(entry), reason })),
  }
}

function factsOfGroup(database: Database, kind: EntryKind, ids: readonly string[]): ReadonlySet<number> {
  return new Set(ids.flatMap((id) => factsOfTag(database, `${kind} ${id}`)))
}

function nameOfEntry(database: Database, kind: EntryKind, id: string, fact: number): string {
  if (kind === "instrument") return String(database.first("SELECT name FROM instrument WHERE id = ?", id)?.[0] ?? id)
  if (kind === "place") return String(database.first("SELECT body ->> '$.value.place.name' FROM fact WHERE id = ?", fact)?.[0] ?? id)
  return id
}

/** The words by which the newest documents name it, those of most documents first. */
function variantsOf(database: Database, kind: EntryKind, ids: ReadonlySet<string>, facts: readonly number[]): FacetValue[] {
  const newest = database.all(
    `SELECT DISTINCT f.document FROM fact f WHERE f.id IN (SELECT value FROM json_each(?)) ORDER BY f.day DESC LIMIT ${LOOKED_AT}`,
    JSON.stringify(facts),
  )
  const counts = new Map<string, { value: string; count: number }>()
  for (const [row] of newest) {
    const document = Number(row)
    const text = loadText(database, document)
    const told = new Map<string, string>()
    for (const [start, end] of spansOf(database, document, kind, ids)) {
      const words = text.slice(start, end).replace(/\s+/gu, " ").trim()
      if (words !== "" && !told.has(foldedName(words))) told.set(foldedName(words), words)
    }
    for (const [fold, value] of told) {
      const known = counts.get(fold)
      if (known === undefined) counts.set(fold, { value, count: 1 })
      else known.count++
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, VARIANTS)
}

/** Where a document names one of these entries. */
export function spansOf(database: Database, document: number, kind: EntryKind, ids: ReadonlySet<string>): Span[] {
  if (kind === "place") {
    const rows = database.all(
      "SELECT body -> '$.value.place', first, last FROM fact WHERE document = ? AND kind = 'encounter' AND state <> 'rejected'",
      document,
    )
    return rows.flatMap(([body, first, last]): Span[] => {
      const place = JSON.parse(String(body)) as { name: string; country: string | null; span: Span | null } | null
      if (place === null || !(ids.has(nameKey(place.name)) || (place.country !== null && ids.has(place.country)))) return []
      return [place.span ?? [Number(first), Number(last)]]
    })
  }
  const head = JSON.parse(String(database.first("SELECT head FROM document_text WHERE document = ?", document)?.[0] ?? "{}")) as Readonly<
    Record<"parties" | "instruments", readonly { readonly id: string; readonly mentions: readonly Span[] }[] | undefined>
  >
  const list = kind === "party" ? head.parties : head.instruments
  return (list ?? []).filter(({ id }) => ids.has(id)).flatMap(({ mentions }) => mentions)
}
