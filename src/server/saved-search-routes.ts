// The part of the API that keeps searches under names. Enters a checked question; leaves what is kept then.
// Absent: running them; their query is one of GET /api/documents or GET /api/facts.
import { z } from "zod"
import type { NewSavedSearch, SavedSearch, SavedSearchesAnswer } from "../wire/contract.js"
import { ProblemError } from "./problem.js"
import { type SearchInput, searchQuery, searchSchema } from "./queries.js"
import type { Route } from "./route.js"

const newSearchSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  of: z.enum(["documents", "facts"]),
  query: searchSchema.omit({ limit: true, offset: true, facets: true }).describe("The parameters of GET /api/documents, lists as lists."),
})

export const SAVED_SEARCH_ROUTES: readonly Route[] = [
  {
    method: "get",
    path: "/api/searches",
    summary: "The saved searches, by name.",
    handle: ({ store }): SavedSearchesAnswer => ({ items: store.savedSearches() }),
  },
  {
    method: "post",
    path: "/api/searches",
    summary: "Saves a search under a name; one of that name is replaced.",
    body: newSearchSchema,
    handle: ({ store, input }): SavedSearch => {
      const { name, of, query } = input as NewSavedSearch & { readonly query: SearchInput }
      return store.saveSearch(name, searchQuery(query), of)
    },
  },
  {
    method: "get",
    path: "/api/searches/{id}",
    summary: "One saved search by its name.",
    handle: ({ store, id }): SavedSearch => store.savedSearch(id) ?? missing(id),
  },
  {
    method: "delete",
    path: "/api/searches/{id}",
    summary: "Removes a saved search by its name.",
    handle: ({ store, id }): SavedSearch => {
      const search = store.savedSearch(id) ?? missing(id)
      store.removeSearch(id)
      return search
    },
  },
]

function missing(name: string): never {
  throw new ProblemError(404, "There is no such saved search", `${name} is not in this record.`)
}
