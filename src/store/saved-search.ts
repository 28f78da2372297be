// What a saved search is. Part of the store's public face.
import type { SearchQuery } from "./record-store.js"

/** Words and filters under a name, kept in the record file: anyone who opens it finds them. */
export interface SavedSearch {
  /** At most 200 letters; one search has it. */
  readonly name: string
  /** What it finds. */
  readonly of: "documents" | "facts"
  /** Without the page: it begins with the first result. */
  readonly query: Omit<SearchQuery, "limit" | "offset">
  /** When it was saved, ISO 8601 in UTC. */
  readonly saved: string
}
