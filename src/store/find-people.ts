// A name, as somebody types it, becomes the register's people who may be meant. Absent: who of them is; callers take all.
import type { Database } from "./database.js"
import { nameKey, nameParts } from "./name-key.js"
import { wholePeople } from "./register.js"

/** Most people that one name may mean. */
const MOST = 200

/** Ids of people by an id, by a whole name in any spelling, or else by parts of a name; with all that are the same person. */
export function findPersonKeys(database: Database, name: string): string[] {
  return wholePeople(database, entriesOf(database, name))
}

function entriesOf(database: Database, name: string): string[] {
  if (/^p[0-9a-f]{14}$/.test(name)) return [name]
  const whole = database.all("SELECT key FROM person WHERE fold = ? LIMIT ?", nameKey(name), MOST)
  if (whole.length > 0) return whole.map(([key]) => String(key))
  const parts = nameParts(name).map(nameKey)
  if (parts.length === 0) return []
  const where = parts.map(() => "instr(fold, ?) > 0").join(" AND ")
  return database.all(`SELECT key FROM person WHERE ${where} LIMIT ?`, ...parts, MOST).map(([key]) => String(key))
}
