// The part of the API by which people correct: facts, documents, people; history, and how far reviewing has come.
// Enters a checked question with the name of who asks; leaves what then holds. A fact is changed only by who has seen it as
// it is: If-Match names its version, and where somebody was faster the answer is 412 with the fact as it is now.
import { z } from "zod"
import { ACTS, ENCOUNTER_KINDS, TOPICS } from "../document/vocabulary.js"
import type { NewCorrection, RecordStore } from "../store/record-store.js"
import { StaleFact } from "../store/store-trouble.js"
import type { CorrectionAnswer, ReviewAnswer, ReviewProgress } from "../wire/contract.js"
import { ProblemError } from "./problem.js"
import { type SearchInput, searchQuery, searchSchema } from "./queries.js"
import type { Asked, Route } from "./route.js"

const name = z.string().trim().min(1).max(200)
const names = z.array(name).max(60)
const span = z.tuple([z.number().int().min(0), z.number().int().min(1)])

const changeSchema = z
  .strictObject({
    act: z.enum(ACTS),
    encounter: z.enum(ENCOUNTER_KINDS),
    span,
    speaker: name.nullable(),
    party: name.nullable(),
    joint: z.boolean(),
    parties: names,
    toward: names,
    topics: z.array(z.enum(TOPICS)).max(60),
    instruments: names,
    actions: z.array(span).max(60),
    participants: names,
    attendees: names,
    place: z.strictObject({ name, country: name.nullable() }).nullable(),
    date: z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      .nullable(),
    planned: z.boolean(),
    background: z.boolean(),
  })
  .partial()
  .describe("Fields as they are right; a field that is not given stays.")

export const said = {
  author: name.optional().describe("Who says so; with accounts it is the account's name."),
  reason: z.string().trim().max(1000).optional().describe("Why."),
}
const factSchema = z.discriminatedUnion("action", [
  z.strictObject({ action: z.enum(["accept", "reject"]), ...said }),
  z.strictObject({ action: z.literal("change"), change: changeSchema, ...said }),
])
const documentSchema = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("add"), kind: z.enum(["encounter", "statement"]), change: changeSchema, ...said }),
  z.strictObject({ action: z.literal("review"), ...said }),
])
const personSchema = z.strictObject({ action: z.enum(["merge", "part"]), other: name.describe("Id of the other entry."), ...said })
const entrySchema = z.strictObject({
  action: z.enum(["merge", "part"]),
  kind: z.enum(["party", "instrument", "place"]),
  entries: z.tuple([name, name]).describe("Two ids; the first stands for both."),
  ...said,
})
const undoSchema = z.strictObject(said)
const historySchema = z.strictObject({
  author: name.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
  offset: z.coerce.number().int().min(0).default(0),
})

export const CORRECTION_ROUTES: readonly Route[] = [
  {
    method: "get",
    path: "/api/review",
    summary: "How far reviewing has come among the facts of the same filters, who has reviewed, and how far they agree.",
    query: searchSchema,
    handle: ({ store, input }) => progressOf(store, input as SearchInput),
  },
  {
    method: "get",
    path: "/api/documents/{id}/review",
    summary: "A document's facts, rejected ones included, what was said of them, and what another engine has changed.",
    handle: ({ store, id }) => reviewOf(store, id),
  },
  {
    method: "get",
    path: "/api/corrections",
    summary: "What people have said, newest first, also what was taken back.",
    query: historySchema,
    handle: ({ store, input }) => store.latestCorrections(input as Parameters<RecordStore["latestCorrections"]>[0]),
  },
  {
    method: "post",
    path: "/api/facts/{id}/corrections",
    summary: "Accepts, changes or rejects a fact. If-Match carries its version.",
    body: factSchema,
    isConditional: true,
    handle: correctFact,
  },
  correctionRoute(
    "/api/documents/{id}/corrections",
    "Adds a fact that was missed, or says that all of a document is right now and nothing missing.",
    documentSchema,
    (given, document) =>
      given.action === "review"
        ? { action: "review", document }
        : { action: "add", document, kind: given.kind, change: given.change as never },
  ),
  correctionRoute(
    "/api/people/{id}/corrections",
    "Says that two entries of the register are one person, or are two.",
    personSchema,
    ({ action, other }, id) => ({ action, people: [id, other] }),
  ),
  correctionRoute(
    "/api/entries/corrections",
    "Says that two parties, instruments or places are one, under the first, or are two.",
    entrySchema,
    ({ action, kind, entries }) => ({ action, kind, entries }),
  ),
  {
    method: "post",
    path: "/api/corrections/{id}/undo",
    summary: "Takes a correction back; it stays in the history.",
    body: undoSchema,
    handle: (asked) => {
      const { author, reason } = saidBy(asked, asked.input as z.infer<typeof undoSchema>)
      const correction = asked.store.undo(asked.id, author, reason)
      return { correction, fact: "fact" in correction ? asked.store.fact(correction.fact) : null } satisfies CorrectionAnswer
    },
  },
]

/** What is said, without who says it. */
type Saying = NewCorrection extends infer One ? (One extends unknown ? Omit<One, "author" | "reason"> : never) : never

/** A route that takes what people say of the id in its path, and answers with what then holds. */
export function correctionRoute<Body extends z.ZodType<{ author?: string | undefined; reason?: string | undefined }>>(
  path: string,
  summary: string,
  body: Body,
  of: (given: z.infer<Body>, id: string) => Saying,
): Route {
  const handle = (asked: Asked): CorrectionAnswer => {
    const given = asked.input as z.infer<Body>
    return answerOf(asked.store, { ...of(given, asked.id), ...saidBy(asked, given) } as NewCorrection)
  }
  return { method: "post", path, summary, body, handle }
}

/** Who says it: the account, else the name that was given. */
function saidBy({ account }: Asked, given: { author?: string | undefined; reason?: string | undefined }) {
  const author = account?.name ?? given.author
  if (author === undefined) throw new ProblemError(400, "Who says so is missing", "Give your name as author.")
  return { author, reason: given.reason === undefined || given.reason === "" ? "reviewed" : given.reason }
}

function correctFact(asked: Asked): CorrectionAnswer {
  const { store, id, version } = asked
  const given = asked.input as z.infer<typeof factSchema>
  const by = saidBy(asked, given)
  if (store.fact(id) === null) throw new ProblemError(404, "There is no such fact", `The record holds no fact ${id}.`)
  const correction: NewCorrection =
    given.action === "change"
      ? { action: "change", fact: id, change: given.change as never, ...by }
      : { action: given.action, fact: id, ...by }
  try {
    return answerOf(store, correction, version ?? undefined)
  } catch (error) {
    if (!(error instanceof StaleFact)) throw error
    const { current } = error
    const last = store
      .corrections(current.document.id)
      .filter((one) => "fact" in one && one.fact === id && one.undone === null)
      .at(-1)
    const who = last === undefined ? "Somebody" : last.author
    throw new ProblemError(412, "The fact was changed meanwhile", `${who} was faster; nothing of yours was written.`, {
      current,
      ...(last === undefined ? {} : { by: last }),
    })
  }
}

function answerOf(store: RecordStore, given: NewCorrection, version?: string): CorrectionAnswer {
  const correction = store.correct(given, version)
  return { correction, fact: addedOrOwn(store, correction) }
}

/** The fact of a correction as it now is; of an added one that which was added. */
function addedOrOwn(store: RecordStore, correction: CorrectionAnswer["correction"]): CorrectionAnswer["fact"] {
  if ("fact" in correction) return store.fact(correction.fact)
  if (correction.action !== "add") return null
  const [first, last] = correction.change.span ?? [0, 0]
  return store.fact(`${correction.document}.${correction.kind === "statement" ? "s" : "e"}${first}-${last}`)
}

function reviewOf(store: RecordStore, given: string): ReviewAnswer {
  const document = store.document(given)
  if (document === null) throw new ProblemError(404, "There is no such document", `The record holds no document ${given}.`)
  return {
    facts: store.factsOf(document.id),
    corrections: store.corrections(document.id).toReversed(),
    changes: store.changes(document.id),
  }
}

function progressOf(store: RecordStore, input: SearchInput): ReviewProgress {
  const { doubt: _doubt, state: _state, reviewer: _reviewer, unreviewedBy: _unreviewedBy, ...filters } = searchQuery(input)
  const count = (query: object): number => store.facts({ ...filters, ...query, limit: 1, offset: 0 }).total
  const rejected = count({ state: ["rejected"] })
  return {
    facts: count({}) + rejected,
    reviewed: count({ state: ["accepted", "changed", "added"] }) + rejected,
    ...store.reviewState(),
  }
}
