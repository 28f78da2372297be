// The table of saved searches. A name is one search: saving it again replaces what was there.
// Absent: running them; the query goes to `search` or `facts` as it is.
import type { Database, Row } from "./database.js"
import type { SearchQuery } from "./record-store.js"
import type { SavedSearch } from "./saved-search.js"

const LONGEST_NAME = 200

/** Puts a search in, or in the place of the one of that name. */
export function saveSearch(database: Database, given: string, query: SearchQuery, of: SavedSearch["of"], saved: string): SavedSearch {
  const name = given.trim()
  if (name === "" || name.length > LONGEST_NAME) throw new RangeError(`a saved search needs a name of at most ${LONGEST_NAME} letters`)
  const { limit: _limit, offset: _offset, ...kept } = query
  database.run(
    "INSERT INTO saved_search (name, finds, query, saved) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET finds = excluded.finds, query = excluded.query, saved = excluded.saved",
    ...[name, of, JSON.stringify(kept), saved],
  )
  return { name, of, query: kept, saved }
}

/** All of them, by name. */
export function savedSearches(database: Database): SavedSearch[] {
  return database.all("SELECT name, finds, query, saved FROM saved_search ORDER BY name").map(searchOf)
}

/** One by its name, null where there is none. */
export function savedSearch(database: Database, name: string): SavedSearch | null {
  const row = database.first("SELECT name, finds, query, saved FROM saved_search WHERE name = ?", name.trim())
  return row === undefined ? null : searchOf(row)
}

/** Takes one out; false where it was not there. */
export function removeSearch(database: Database, name: string): boolean {
  return database.transact(() => {
    const isThere = savedSearch(database, name) !== null
    if (isThere) database.run("DELETE FROM saved_search WHERE name = ?", name.trim())
    return isThere
  })
}

function searchOf([name, of, query, saved]: Row): SavedSearch {
  return { name: String(name), of: of as SavedSearch["of"], query: JSON.parse(String(query)), saved: String(saved) }
}
