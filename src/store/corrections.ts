// The table of corrections: what people said, apart from what the engine read, each with a name and a reason.
// Absent: what a correction does to facts (correct-facts.ts) and to the register (register.ts).
import { createHash } from "node:crypto"
import type { Database, Row } from "./database.js"
import { limitOf } from "./page.js"
import type { Correction, Found, NewCorrection, Page } from "./record-store.js"

/** Corrections of a document, or of the register where the key is null, oldest first. */
export function correctionsOf(database: Database, document: string | null): Correction[] {
  const rows =
    document === null
      ? database.all("SELECT id, made, body, undone FROM correction WHERE document IS NULL ORDER BY made, id")
      : database.all("SELECT id, made, body, undone FROM correction WHERE document = ? ORDER BY made, id", document)
  return rows.map(correctionOf)
}

/** All corrections, oldest first. */
export function allCorrections(database: Database): Correction[] {
  return database.all("SELECT id, made, body, undone FROM correction ORDER BY made, id").map(correctionOf)
}

/** The newest first, of one person where a name is given. */
export function latestCorrections(database: Database, query: Page & { readonly author?: string }): Found<Correction> {
  const { limit, offset } = limitOf(query)
  const [where, values] = query.author === undefined ? ["1", []] : ["body ->> '$.author' = ?", [query.author]]
  const total = Number(database.first(`SELECT count(*) FROM correction WHERE ${where}`, ...values)?.[0] ?? 0)
  const sql = `SELECT id, made, body, undone FROM correction WHERE ${where} ORDER BY made DESC, id DESC LIMIT ? OFFSET ?`
  return { total, items: database.all(sql, ...values, limit, offset).map(correctionOf) }
}

/** One correction, null where there is none. */
export function loadCorrection(database: Database, id: string): Correction | null {
  const row = database.first("SELECT id, made, body, undone FROM correction WHERE id = ?", id)
  return row === undefined ? null : correctionOf(row)
}

/** The document that a correction is about; null for the register. */
export function documentOf(correction: NewCorrection): string | null {
  if ("fact" in correction) return correction.fact.split(".")[0] ?? ""
  return "document" in correction ? correction.document : null
}

/** A new correction with its id and time. */
export function dated(correction: NewCorrection, made: string): Correction {
  const digest = createHash("sha256")
    .update(JSON.stringify([made, correction]))
    .digest("hex")
  return { ...correction, id: `c${digest.slice(0, 16)}`, made, undone: null }
}

/** Puts a correction in; false where it is there as it stands. One that was undone elsewhere is undone here too. */
export function writeCorrection(database: Database, correction: Correction): boolean {
  const { id, made, undone, ...body } = correction
  const known = loadCorrection(database, id)
  if (known === null) {
    database.run(
      "INSERT INTO correction (id, document, made, body, undone) VALUES (?, ?, ?, ?, ?)",
      ...[id, documentOf(correction), made, JSON.stringify(body), undone === null ? null : JSON.stringify(undone)],
    )
    return true
  }
  if (known.undone !== null || undone === null) return false
  database.run("UPDATE correction SET undone = ? WHERE id = ?", JSON.stringify(undone), id)
  return true
}

function correctionOf([id, made, body, undone]: Row): Correction {
  return {
    ...(JSON.parse(String(body)) as NewCorrection),
    id: String(id),
    made: String(made),
    undone: undone === null ? null : JSON.parse(String(undone)),
  }
}
