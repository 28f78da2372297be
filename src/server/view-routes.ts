// The part of the API that whole views are drawn of: facts counted, and every mention of somebody or something.
import { z } from "zod"
import type { EntityKind, SearchQuery, SurveyPart } from "../store/record-store.js"
import type { MentionsAnswer, SurveyAnswer } from "../wire/views.js"
import { type SearchInput, searchQuery, searchSchema } from "./queries.js"
import type { Route } from "./route.js"

const PARTS = ["months", "days", "parties", "people", "places"] as const satisfies readonly SurveyPart[]

const surveySchema = searchSchema.extend({
  of: z.array(z.enum(PARTS)).max(PARTS.length).optional().describe("What is counted; everything where it is not given."),
})

const mentionsSchema = z.strictObject({
  kind: z.enum(["person", "party", "instrument", "place"]),
  id: z.string().min(1).max(200),
  name: z.array(z.string().min(1).max(200)).max(8).optional().describe("Names by which documents are found that hold no fact of it."),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})

export const VIEW_ROUTES: readonly Route[] = [
  {
    method: "get",
    path: "/api/survey",
    summary: "The facts of a search counted: by month, by day, by who met whom, by place.",
    query: surveySchema,
    handle: ({ store, input }): SurveyAnswer => {
      const { of, ...asked } = input as SearchInput & { of?: SurveyPart[] }
      return store.survey(factsQuery(asked as SearchInput), of)
    },
  },
  {
    method: "get",
    path: "/api/mentions",
    summary: "Every document that names a person, a party, an instrument or a place, each with the words.",
    query: mentionsSchema,
    handle: ({ store, input }): MentionsAnswer => {
      const { kind, id, name, limit, offset } = input as { kind: EntityKind; id: string; name?: string[]; limit: number; offset: number }
      return { limit, offset, ...store.mentions(kind, id, name ?? [], { limit, offset }) }
    },
  },
]

/** The store's query of all facts that a search finds, not of one page of them. */
export function factsQuery(asked: SearchInput): SearchQuery {
  const { limit: _limit, offset: _offset, ...query } = searchQuery(asked)
  return query
}
