// Addresses that a record is kept up to date from: feeds and pages that are fetched again and again, with what came of the
// last round. Part of the record, so that every process that watches it watches the same. Absent: fetching (src/intake).
import type { Database, Row } from "./database.js"
import type { Watched, WatchedRound } from "./record-store.js"

/** All of them, by their addresses. */
export function listWatched(database: Database): Watched[] {
  return database.all("SELECT address, every, outlet, author, made, last FROM watched ORDER BY address").map(watchedOf)
}

/** Puts an address in, or changes how it is watched. */
export function writeWatched(database: Database, { address, every, outlet, author }: Omit<Watched, "made" | "last">): void {
  database.run(
    `INSERT INTO watched (address, every, outlet, author, made) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (address) DO UPDATE SET every = excluded.every, outlet = excluded.outlet`,
    ...[address, every, outlet, author, new Date().toISOString()],
  )
}

/** Takes an address out; false where it is not there. What came from it stays. */
export function removeWatched(database: Database, address: string): boolean {
  if (database.first("SELECT 1 FROM watched WHERE address = ?", address) === undefined) return false
  database.run("DELETE FROM watched WHERE address = ?", address)
  return true
}

/** Notes what came of a round. */
export function noteRound(database: Database, address: string, round: WatchedRound): void {
  database.run("UPDATE watched SET last = ? WHERE address = ?", JSON.stringify(round), address)
}

function watchedOf([address, every, outlet, author, made, last]: Row): Watched {
  return {
    address: String(address),
    every: Number(every),
    outlet: outlet === null ? null : String(outlet),
    author: author === null ? null : String(author),
    made: String(made),
    last: last === null ? null : (JSON.parse(String(last)) as WatchedRound),
  }
}
