// What another version of the engine has changed in a document: facts that are new, read in another way, or no longer read.
// Kept until a person has looked at them, so that a better engine does not change a record behind its readers' backs.
// Absent: what people said, which no engine changes (correct-facts.ts).
import type { Encounter, Statement } from "../document/record.js"
import { shared } from "./correct-facts.js"
import type { Database } from "./database.js"
import type { FactBody, FactRow } from "./fact-rows.js"
import type { FactKind, ReadingChange } from "./record-store.js"

/** Share of two spans that must be common for them to be one fact. */
const SAME = 0.5

interface OldFact {
  readonly key: string
  readonly kind: FactKind
  readonly first: number
  readonly last: number
  readonly body: FactBody
}

/** The facts of a document as the engine read them, before they are taken out. */
export function readFacts(database: Database, document: number): OldFact[] {
  const rows = database.all("SELECT key, kind, first, last, body FROM fact WHERE document = ?", document)
  return rows.flatMap(([key, kind, first, last, text]) => {
    const body = JSON.parse(String(text)) as FactBody
    if (body.read === null) return []
    const isChanged = body.read !== undefined
    // The people beside a corrected fact are those of the correction.
    const read = { value: body.read ?? body.value, people: isChanged ? [] : body.people }
    return [{ key: String(key), kind: kind as FactKind, first: Number(first), last: Number(last), body: read }]
  })
}

/** Notes what a reading by another engine has changed; gives nothing, as the keys are asked for when facts are written. */
export function noteChanges(database: Database, document: number, engine: string, old: readonly OldFact[], now: readonly FactRow[]): void {
  const left = new Set(old)
  const note = (key: string, what: ReadingChange["what"], before: OldFact | null): void => {
    database.run(
      "INSERT OR REPLACE INTO reading_change (document, key, what, engine, first, last, before) VALUES (?, ?, ?, ?, ?, ?, ?)",
      ...[document, key, what, engine, before?.first ?? 0, before?.last ?? 0, before === null ? null : JSON.stringify(before.body.value)],
    )
  }
  const unmatched: FactRow[] = []
  const byKey = new Map(old.map((fact) => [fact.key, fact]))
  for (const row of now) {
    const same = byKey.get(row.key)
    if (same === undefined) {
      unmatched.push(row)
      continue
    }
    left.delete(same)
    if (gist(same) !== gist(asOld(row))) note(row.key, "changed", same)
  }
  for (const row of unmatched) {
    let best: OldFact | null = null
    let most = SAME
    for (const fact of left) {
      const share = fact.kind === row.kind ? shared([fact.first, fact.last], [row.first, row.last]) : 0
      if (share >= most) {
        best = fact
        most = share
      }
    }
    if (best !== null) left.delete(best)
    note(row.key, best === null ? "new" : "changed", best)
  }
  for (const fact of left) note(fact.key, "gone", fact)
}

function asOld({ key, kind, first, last, body }: FactRow): OldFact {
  return { key, kind, first, last, body: JSON.parse(body) as FactBody }
}

/** What a person would see of a fact: a change elsewhere (ids, rule, cue) is none. */
function gist({ body: { value, people }, first, last }: OldFact): string {
  const who = people.map(([id, , role]) => `${role} ${id}`)
  if ("act" in value) {
    const { act, party, joint, parties, toward, actions } = value as Statement
    return JSON.stringify([first, last, act, party, joint, parties, toward, actions.map(({ span }) => span), who])
  }
  const { kind, parties, place, date, planned, background } = value as Encounter
  return JSON.stringify([first, last, kind, parties, place?.name ?? null, date, planned, background, who])
}

/** Keys of the facts of a document that are new or read in another way and that nobody has looked at since. */
export function changedKeys(database: Database, document: number): ReadonlySet<string> {
  const rows = database.all("SELECT key FROM reading_change WHERE document = ? AND what <> 'gone'", document)
  return new Set(rows.map(([key]) => String(key)))
}

/** A person has looked at the fact. */
export function settleChange(database: Database, document: number, key: string): void {
  database.run("DELETE FROM reading_change WHERE document = ? AND key = ?", document, key)
}

/** The changes of a document, in the order of the text. */
export function listChanges(database: Database, document: number, text: string): ReadingChange[] {
  const rows = database.all(
    `SELECT d.key || '.' || c.key, c.what, c.engine, c.first, c.last, c.before FROM reading_change c JOIN document d ON d.id = c.document
     WHERE c.document = ? ORDER BY c.first, c.key`,
    document,
  )
  return rows.map(([fact, what, engine, first, last, before]) => ({
    fact: String(fact),
    what: what as ReadingChange["what"],
    engine: String(engine),
    words: text.slice(Number(first), Number(last)),
    span: before === null ? null : [Number(first), Number(last)],
    before: before === null ? null : (JSON.parse(String(before)) as Encounter | Statement),
  }))
}
