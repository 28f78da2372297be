// The API as a table: path, what is asked, what is answered, and the function between. The OpenAPI page is made of the same
// table. Enters a record store and a checked question; leaves a value that is sent as JSON.
// Absent: HTTP (create-app.ts).

import type { z } from "zod"
import { compareAccounts } from "../comparison/compare-accounts.js"
import { createTermIndexer } from "../engine/index-terms.js"
import { createQuantityReader } from "../engine/quantities.js"
import { ENGINE_VERSION } from "../engine/version.js"
import type { Correction, RecordStore, StoredFact } from "../store/record-store.js"
import type {
  CompareAnswer,
  DocumentAnswer,
  DocumentsAnswer,
  EntryAnswer,
  FactsAnswer,
  NewDocument,
  PageOf,
  RegisterEntry,
  StatisticsAnswer,
} from "../wire/contract.js"
import { CHRONICLE_CORRECTIONS, CHRONICLE_ROUTES } from "./chronicle-routes.js"
import { CORRECTION_ROUTES } from "./correction-routes.js"
import { FEED_ROUTES } from "./feed-routes.js"
import { INTAKE_ROUTES } from "./intake-routes.js"
import { ProblemError } from "./problem.js"
import {
  compareSchema,
  entriesSchema,
  entrySchema,
  newDocumentSchema,
  peopleSchema,
  type SearchInput,
  searchQuery,
  searchSchema,
} from "./queries.js"
import type { Route } from "./route.js"
import { SAVED_SEARCH_ROUTES } from "./saved-search-routes.js"
import { SESSION_ROUTES } from "./session-routes.js"
import { VIEW_ROUTES } from "./view-routes.js"

const MOST_PARTIES = 24

const RECORD_ROUTES: readonly Route[] = [
  {
    method: "get",
    path: "/api/documents",
    summary: "Documents by words and by the facts in them, best first; without words newest first.",
    query: searchSchema,
    handle: ({ store, input }): DocumentsAnswer => page(input, (query) => store.search(query), store, "documents"),
  },
  {
    method: "post",
    path: "/api/documents",
    summary: "Reads a readout and keeps it with its record. A text that is known already is not stored again.",
    body: newDocumentSchema,
    handle: ({ store, input }) => addDocument(store, input as NewDocument),
  },
  {
    method: "get",
    path: "/api/documents/{id}",
    summary: "A document with its text, its record with corrections, and its near-duplicates.",
    handle: ({ store, id }) => documentOf(store, id),
  },
  {
    method: "get",
    path: "/api/facts",
    summary: "Encounters and statements, newest first, each with the words that carry it.",
    query: searchSchema,
    handle: ({ store, input }): FactsAnswer => page(input, (query) => store.facts(query), store, "facts"),
  },
  {
    method: "get",
    path: "/api/facts/{id}",
    summary: "One encounter or statement.",
    versionOf: ({ version }: StoredFact) => version,
    handle: ({ store, id }) => store.fact(id) ?? missing("fact", id),
  },
  {
    method: "get",
    path: "/api/facets",
    summary: "What the documents of a search hold, counted by value, at most twelve values of each.",
    query: searchSchema,
    handle: ({ store, input }) => store.facets(searchQuery(input as SearchInput)),
  },
  {
    method: "get",
    path: "/api/compare",
    summary: "Two to five documents as accounts of one encounter: statements side by side, contradictions first.",
    query: compareSchema,
    handle: ({ store, input }) => compare(store, (input as { ids: string[] }).ids),
  },
  ...CHRONICLE_ROUTES,
  ...CHRONICLE_CORRECTIONS,
  {
    method: "get",
    path: "/api/people",
    summary: "People of the register, those in most documents first.",
    query: peopleSchema,
    handle: ({ store, input }) => store.people(input as Parameters<RecordStore["people"]>[0]),
  },
  {
    method: "get",
    path: "/api/people/{id}",
    summary: "A person across documents: spellings, offices, entries that are the same person.",
    handle: ({ store, id }) => store.person(id) ?? missing("person", id),
  },
  {
    method: "get",
    path: "/api/entries",
    summary: "Parties, instruments or places of the register, those with most facts first, or those of a name.",
    query: entriesSchema,
    handle: ({ store, input }): PageOf<RegisterEntry> => {
      const { kind, ...page } = input as z.infer<typeof entriesSchema>
      const { name, ...rest } = page
      return { limit: page.limit, offset: page.offset, ...store.entries(kind, { ...rest, ...(name === undefined ? {} : { name }) }) }
    },
  },
  {
    method: "get",
    path: "/api/entry",
    summary: "A party, an instrument or a place: the words by which documents name it, and entries that are the same.",
    query: entrySchema,
    handle: ({ store, input }): EntryAnswer => {
      const { kind, id } = input as z.infer<typeof entrySchema>
      const entry = store.entry(kind, id) ?? missing(kind, id)
      const isOf = (one: Correction): boolean => "entries" in one && one.kind === kind && one.entries.some((own) => entry.ids.includes(own))
      return { ...entry, corrections: store.corrections().filter(isOf).reverse() }
    },
  },
  {
    method: "get",
    path: "/api/statistics",
    summary: "What the record holds, counted.",
    handle: ({ store }): StatisticsAnswer => ({
      counts: store.counts(),
      parties: store.entries("party", { limit: MOST_PARTIES }).items,
      engine: ENGINE_VERSION,
    }),
  },
  ...VIEW_ROUTES,
]

/** The whole table. */
export const ROUTES: readonly Route[] = [
  ...RECORD_ROUTES,
  ...SAVED_SEARCH_ROUTES,
  ...CORRECTION_ROUTES,
  ...INTAKE_ROUTES,
  ...SESSION_ROUTES,
  ...FEED_ROUTES,
]

function page<Item, Answer extends { total: number; items: readonly Item[] }>(
  input: unknown,
  find: (query: ReturnType<typeof searchQuery>) => Answer,
  store: RecordStore,
  of: "documents" | "facts",
) {
  const asked = input as SearchInput
  const query = searchQuery(asked)
  const { total, items } = find(query)
  const facets = asked.facets === "true" ? { facets: store.facets(query, of) } : {}
  return { total, offset: asked.offset, limit: asked.limit, items: items as Answer["items"], ...facets }
}

function addDocument(store: RecordStore, { text, title, published, outlet }: NewDocument): unknown {
  const [added] = store.add([
    {
      text,
      address: "app:pasted",
      ...(title === undefined ? {} : { title }),
      ...(published === undefined ? {} : { published }),
      ...(outlet === undefined ? {} : { source: outlet }),
    },
  ])
  return added
}

function documentOf(store: RecordStore, id: string): DocumentAnswer {
  const found = store.document(id) ?? missing("document", id)
  const { record, ...document } = found
  return {
    document,
    record: store.corrected(found.id) ?? record,
    reprints: store.family(found.id).filter((head) => head.id !== found.id),
  }
}

let readers: Parameters<typeof compareAccounts>[1] | null = null

function compare(store: RecordStore, ids: readonly string[]): CompareAnswer {
  const documents = ids.map((id) => documentOf(store, id))
  readers ??= { terms: createTermIndexer(), quantities: createQuantityReader() }
  const accounts = documents.map(({ document, record }) => ({ document: sourceOf(document), record }))
  return { comparison: compareAccounts(accounts, readers), documents }
}

function sourceOf({ id, text, title, published, outlet, url, language }: DocumentAnswer["document"]) {
  const given = Object.entries({ title, published, source: outlet, url }).filter(([, value]) => value !== null)
  return { id, text, language, ...Object.fromEntries(given) }
}

function missing(what: string, id: string): never {
  throw new ProblemError(404, `There is no such ${what}`, `The record holds no ${what} ${id}.`)
}
