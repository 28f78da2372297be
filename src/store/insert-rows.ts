// Rows into a table, many with one statement: crossing into SQLite costs more than the row.
import type { Database, Value } from "./database.js"

/** Rows that one statement takes. */
const CHUNK = 24

/** Inserts rows into `table (column, …)`. */
export function insertRows(database: Database, table: string, rows: readonly (readonly Value[])[]): void {
  let at = 0
  for (; at + CHUNK <= rows.length; at += CHUNK)
    database.run(statement(table, rows[at] as Value[], CHUNK), ...rows.slice(at, at + CHUNK).flat())
  for (; at + 4 <= rows.length; at += 4) database.run(statement(table, rows[at] as Value[], 4), ...rows.slice(at, at + 4).flat())
  for (; at < rows.length; at++) database.run(statement(table, rows[at] as Value[], 1), ...(rows[at] as Value[]))
}

function statement(table: string, row: readonly Value[], count: number): string {
  const places = `(${row.map(() => "?").join(", ")})`
  return `INSERT INTO ${table} VALUES ${Array(count).fill(places).join(", ")}`
}
