// Rows into a table, many with one statement: crossing into SQLite costs more than the row.
import type { Database, Value } from "./database.js"

/** Rows that one statement takes, largest first. */
const CHUNKS = [48, 8, 1]

/** Statements by kind, table and number of rows. */
const statements = new Map<string, string>()

/** Inserts rows into `table (column, …)`. */
export function insertRows(database: Database, table: string, rows: readonly (readonly Value[])[], verb = "INSERT"): void {
  let at = 0
  for (const size of CHUNKS) {
    for (; at + size <= rows.length; at += size) {
      const values: Value[] = []
      for (let i = at; i < at + size; i++) for (const value of rows[i] as Value[]) values.push(value)
      database.run(statement(verb, table, (rows[at] as Value[]).length, size), ...values)
    }
  }
}

function statement(verb: string, table: string, columns: number, count: number): string {
  const key = `${verb} ${count} ${table}`
  let sql = statements.get(key)
  if (sql === undefined) {
    const places = `(${Array(columns).fill("?").join(", ")})`
    sql = `${verb} INTO ${table} VALUES ${Array(count).fill(places).join(", ")}`
    statements.set(key, sql)
  }
  return sql
}
