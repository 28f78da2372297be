// Questions to the API, checked against the closed lists: the query part of an address or a body in, typed values out.
// One schema serves the check and the OpenAPI page. Absent: what is answered (routes.ts).
import { z } from "zod"
import { DOUBTS } from "../document/doubt.js"
import { ACTS, ENCOUNTER_KINDS, PLEDGES, TOPICS } from "../document/vocabulary.js"
import type { SearchQuery } from "../store/record-store.js"
import { ProblemError } from "./problem.js"

/** Values of one filter. */
const MOST_VALUES = 20
const name = z.string().min(1).max(200)
const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(MOST_VALUES).optional()
const flag = z.enum(["true", "false"]).optional()
const day = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .optional()

/** The filters of a search, a list for each that may have several values. */
export const searchSchema = z.strictObject({
  words: z.string().max(400).optional().describe('Words in any form; "…" is a phrase in this spelling; -word must not be there.'),
  kind: z.enum(["encounter", "statement"]).optional(),
  between: z.array(name).length(2).optional().describe("Facts between two parties: between=CHN&between=KWT."),
  party: list(name).describe("Any role."),
  by: list(name),
  toward: list(name),
  person: list(name),
  speaker: list(name),
  act: list(z.enum(ACTS)),
  strength: z.enum(PLEDGES).optional().describe("Pledges of this act or a stronger one."),
  encounter: list(z.enum(ENCOUNTER_KINDS)),
  topic: list(z.enum(TOPICS)),
  instrument: list(name),
  place: list(name),
  planned: flag,
  background: flag,
  state: list(z.enum(["read", "accepted", "changed", "added", "rejected"])),
  doubt: list(z.enum(DOUBTS)).describe("Facts worth a second look for one of these reasons, which nobody has looked at yet."),
  reviewer: list(name).describe("Facts of which one of these people has said something."),
  unreviewedBy: name.optional().describe("Facts of which this person has said nothing."),
  since: day.describe("Day, month or year, included."),
  until: day.describe("Day, month or year, included."),
  outlet: list(name),
  grouped: flag.describe("One document of each family of near-duplicates."),
  facets: flag.describe("Whether the results are counted by value as well."),
  limit: z.coerce.number().int().min(1).max(1000).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
})
export type SearchInput = z.infer<typeof searchSchema>

/** The store's query of a checked question. */
export function searchQuery(input: SearchInput): SearchQuery {
  const { planned, background, grouped, facets: _facets, ...rest } = input
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return {
    ...given,
    ...(planned === undefined ? {} : { planned: planned === "true" }),
    ...(background === undefined ? {} : { background: background === "true" }),
    isGrouped: grouped === "true",
  } as SearchQuery
}

export const compareSchema = z.strictObject({
  ids: z.array(name).min(2).max(5).describe("Two to five documents: ids=…&ids=…"),
})

const pair = z.array(name).length(2).describe("Two parties: between=CHN&between=KWT.")
const paging = {
  limit: z.coerce.number().int().min(1).max(1000).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
}
const asOf = z.iso.date().optional().describe("Day as of which it is told; without it the newest day of the record.")

const entryKind = z.enum(["party", "instrument", "place"])
export const entriesSchema = z.strictObject({
  kind: entryKind,
  name: name.optional().describe("A part of the name, in any spelling."),
  ...paging,
})
export const entrySchema = z.strictObject({
  kind: entryKind,
  id: name.describe("Any id of it; of a place its name or its country's code."),
})

export const pageSchema = z.strictObject(paging)
export const threadsSchema = z.strictObject({
  between: pair.optional(),
  on: asOf,
  status: list(z.enum(["open", "begun", "done", "dropped", "lapsed"])),
  by: list(name).describe("Who promises; joint for both together."),
  instrument: list(name),
  since: z.iso.date().optional().describe("Threads with a step on this day or later."),
  ...paging,
})
export const threadSchema = z.strictObject({ on: asOf })
export const changesSchema = z.strictObject({ between: pair, on: asOf })
export const formulasSchema = z.strictObject({
  between: pair.optional(),
  by: list(name).describe("Formulas that one of these parties uses."),
  toward: list(name),
  ...paging,
})
export const encountersSchema = z.strictObject({
  between: pair.optional(),
  party: list(name),
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
  accounts: z.coerce.number().int().min(1).max(1000).default(1).describe("Encounters with at least so many accounts."),
  ...paging,
})

export const peopleSchema = z.strictObject({
  name: name.optional(),
  party: name.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(20),
  offset: z.coerce.number().int().min(0).default(0),
})

export const newDocumentSchema = z.strictObject({
  text: z.string().min(1).max(2_000_000),
  title: z.string().max(1000).optional(),
  published: z.iso.date().optional(),
  outlet: z.string().max(200).optional(),
})

/** The values of an address's query part, checked. A parameter that the schema takes as a list may be given several times. */
export function checkQuery<Shape extends z.ZodObject>(schema: Shape, parameters: URLSearchParams): z.infer<Shape> {
  const given: Record<string, unknown> = {}
  for (const key of new Set(parameters.keys())) {
    const values = parameters.getAll(key)
    given[key] = isList(schema.shape[key]) ? values : values.length === 1 ? values[0] : values
  }
  return check(schema, given)
}

/** A value checked by a schema; a problem of status 400 that names the place where it fails. */
export function check<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const said = result.error.issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join(".")}: ${message}`))
  throw new ProblemError(400, "The question is not one that is understood", said.join("; "))
}

/** Whether a schema takes a list. */
export function isList(schema: unknown): boolean {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  return inner instanceof z.ZodArray
}
