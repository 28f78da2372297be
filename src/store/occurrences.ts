// Where a text was found, and the fields that a document takes from there.
import type { Database, Value } from "./database.js"
import { insertRows } from "./insert-rows.js"
import type { IncomingDocument } from "./record-store.js"

/** The fields that a document takes from its occurrences. */
export interface DocumentFields {
  readonly title: string | null
  readonly published: string | null
  readonly source: string | null
  readonly author: string | null
  readonly url: string | null
  readonly language: string | null
  readonly origins: Readonly<Record<string, string>>
}

export const OCCURRENCE = "occurrence (document, address, external_id, title, published, outlet, author, url, language, origins)"

/** The row of one finding, in the columns of `OCCURRENCE`. */
export function occurrenceRow(id: number, incoming: IncomingDocument): Value[] {
  const { address, externalId, title, published, source, author, url, language, origins } = incoming
  const fields = [externalId, title, published, source, author, url, language].map((field) => field ?? null)
  return [id, address, ...fields, JSON.stringify(origins ?? {})]
}

/** Notes where a text was found; false where that is known. */
export function writeOccurrence(database: Database, id: number, incoming: IncomingDocument): boolean {
  if (database.first("SELECT 1 FROM occurrence WHERE document = ? AND address = ?", id, incoming.address) !== undefined) return false
  insertRows(database, OCCURRENCE, [occurrenceRow(id, incoming)])
  return true
}

/**
 * What a document takes from its occurrences: the fields of the earliest dated one, and what that lacks from the next.
 * So the fields do not depend on the order in which the occurrences came.
 */
export function fieldsOf(database: Database, id: number): DocumentFields {
  const rows = database.all(
    `SELECT title, published, outlet, author, url, language, origins FROM occurrence
     WHERE document = ? ORDER BY published IS NULL, published, address`,
    id,
  )
  const at = (column: number): string | null => {
    const row = rows.find((one) => one[column] !== null)
    return row === undefined ? null : String(row[column])
  }
  const origins: Record<string, string> = {}
  for (const row of rows.toReversed()) Object.assign(origins, JSON.parse(String(row[6])))
  return { title: at(0), published: at(1), source: at(2), author: at(3), url: at(4), language: at(5), origins }
}
