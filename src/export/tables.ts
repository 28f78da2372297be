// The record as tables, one row a thing, for R, Python and spreadsheets: names and types of the columns, and the rows.
// Lists are joined by semicolons. docs/export.md is the data dictionary. Absent: the files (csv.ts, parquet.ts).
import type { Encounter, Statement } from "../document/record.js"
import { FAMILY_OF, isPledge, PLEDGES } from "../document/vocabulary.js"
import type { RecordStore, SearchQuery, StoredFact } from "../store/record-store.js"

export type Cell = string | number | boolean | null
export type ColumnType = "text" | "number" | "boolean"
export type TableName = "documents" | "encounters" | "participants" | "statements" | "pledges" | "instruments" | "evidence"

/** Columns of each table, with their types. */
export const TABLES: Readonly<Record<TableName, readonly (readonly [name: string, type: ColumnType])[]>> = {
  documents: texts("id", "title", "published", "outlet", "author", "url", "language", "family", "engine"),
  encounters: [
    ...texts("id", "document", "kind", "date", "date_precision", "day", "parties", "place", "country"),
    ["planned", "boolean"],
    ["background", "boolean"],
    ...texts("state", "rule", "words"),
  ],
  participants: texts("encounter", "document", "person", "name", "role"),
  statements: [
    ...texts("id", "document", "day", "act", "family"),
    ["strength", "number"],
    ...texts("speaker", "speaker_name", "party"),
    ["joint", "boolean"],
    ...texts("parties", "toward"),
    ["quoted", "boolean"],
    ["background", "boolean"],
    ...texts("topics", "instruments", "state", "rule", "words"),
  ],
  pledges: [
    ...texts("id", "statement", "document", "day", "act"),
    ["strength", "number"],
    ...texts("party", "toward", "topics", "instruments", "horizon", "words"),
  ],
  instruments: texts("statement", "document", "day", "instrument"),
  evidence: [...texts("fact", "document"), ["start", "number"], ["end", "number"], ...texts("words")],
}

function texts(...names: string[]): (readonly [string, ColumnType])[] {
  return names.map((name) => [name, "text"] as const)
}

/** Calls `take` with every row of every table that a query leaves. */
export function eachRow(record: RecordStore, query: SearchQuery, take: (table: TableName, row: readonly Cell[]) => void): void {
  const documents = new Set<string>()
  for (const fact of record.eachFact(query)) {
    const { document } = fact
    if (!documents.has(document.id)) {
      documents.add(document.id)
      const { id, title, published, outlet, author, url, language, family, engine } = document
      take("documents", [id, title, published, outlet, author, url, language, family, engine])
    }
    if ("act" in fact.value) takeStatement(fact, fact.value, record, take)
    else takeEncounter(fact, fact.value, record, take)
  }
}

type Take = (table: TableName, row: readonly Cell[]) => void

function takeEncounter(fact: StoredFact, value: Encounter, record: RecordStore, take: Take): void {
  const { id, document, day, state, words } = fact
  take("encounters", [
    ...[id, document.id, value.kind, value.date?.value ?? null, value.date?.precision ?? null, day, list(value.parties)],
    ...[value.place?.name ?? null, value.place?.country ?? null, value.planned, value.background, state, value.rule, words],
  ])
  for (const { id: person, name, role } of fact.people) take("participants", [id, document.id, person, name, role])
  // A fact knows the words of its first span; the others are cut from the text.
  const text = value.evidence.length > 1 ? (record.document(document.id)?.text ?? "") : ""
  for (const [at, [start, end]] of value.evidence.entries()) {
    take("evidence", [id, document.id, start, end, at === 0 ? words : text.slice(start, end)])
  }
}

function takeStatement(fact: StoredFact, value: Statement, record: RecordStore, take: Take): void {
  const { id, document, day, state, words, span } = fact
  const speaker = fact.people[0]
  const strength = isPledge(value.act) ? PLEDGES.length - (PLEDGES as readonly string[]).indexOf(value.act) : null
  take("statements", [
    ...[id, document.id, day, value.act, FAMILY_OF[value.act], strength, speaker?.id ?? null, speaker?.name ?? null, value.party],
    ...[value.joint, list(value.parties), list(value.toward), value.quoted, value.background],
    ...[list(value.topics), list(value.instruments), state, value.rule, words],
  ])
  take("evidence", [id, document.id, span[0], span[1], words])
  for (const instrument of value.instruments) take("instruments", [id, document.id, day, instrument])
  const isInside = value.actions.every((action) => action.span[0] >= span[0] && action.span[1] <= span[1])
  const text = isInside ? "" : (record.document(document.id)?.text ?? "")
  for (const [at, action] of value.actions.entries()) {
    const [start, end] = action.span
    const said = isInside ? words.slice(start - span[0], end - span[0]) : text.slice(start, end)
    const party = value.joint ? list(value.parties) : value.party
    take("pledges", [
      ...[`${id}.${at + 1}`, id, document.id, day, value.act, strength, party, list(value.toward)],
      ...[list(action.topics), list(action.instruments), action.horizon?.text ?? null, said],
    ])
  }
}

function list(values: readonly string[]): string {
  return values.join(";")
}
