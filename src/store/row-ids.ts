// Row ids of named things, tags and people, cached: a batch asks for all that it has not met in one question, and puts those
// that are new in with one statement.
import type { Database, Value } from "./database.js"
import { insertRows } from "./insert-rows.js"

export interface RowIds<Item> {
  /** Makes sure that all of these have a row. */
  ensure(items: Iterable<Item>): void
  /** The row id of something that was ensured. */
  of(key: string): number
  forget(): void
}

/** Names that are kept before the cache starts afresh. */
const MOST = 500_000

/** Ids of rows of `table`, whose column `column` holds the key; `rowOf` gives the other columns. */
export function openRowIds<Item>(
  database: Database,
  { table, column, others }: { readonly table: string; readonly column: string; readonly others: readonly string[] },
  keyOf: (item: Item) => string,
  rowOf: (item: Item) => readonly Value[],
  isNew: () => void = () => {},
): RowIds<Item> {
  let ids = new Map<string, number>()
  return {
    ensure: (items) => {
      if (ids.size > MOST) ids = new Map()
      const missing = new Map<string, Item>()
      for (const item of items) {
        const key = keyOf(item)
        if (!ids.has(key)) missing.set(key, item)
      }
      if (missing.size === 0) return
      const found = database.all(
        `SELECT t.${column}, t.id FROM json_each(?) j CROSS JOIN ${table} t ON t.${column} = j.value`,
        JSON.stringify([...missing.keys()]),
      )
      for (const [key, id] of found) {
        ids.set(String(key), Number(id))
        missing.delete(String(key))
      }
      if (missing.size === 0) return
      isNew()
      // The transaction writes alone, so the next ids are free.
      let last = Number(database.first(`SELECT max(id) FROM ${table}`)?.[0] ?? 0)
      const rows: Value[][] = []
      for (const [key, item] of missing) {
        ids.set(key, ++last)
        rows.push([last, key, ...rowOf(item)])
      }
      insertRows(database, `${table} (${["id", column, ...others].join(", ")})`, rows)
    },
    of: (key) => ids.get(key) as number,
    forget: () => {
      ids = new Map()
    },
  }
}
