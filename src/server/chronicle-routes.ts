// The part of the API that tells what a whole record holds: threads, changes, instruments, formulas, encounters with all
// their accounts. Enters a store and a checked question; leaves a value that is sent as JSON.
// Absent: how these are found (src/chronicle).
import { z } from "zod"
import { type Chronicle, openChronicle } from "../chronicle/chronicle.js"
import type { ThreadStatus } from "../comparison/thread-status.js"
import type { TiedEncounter } from "../comparison/tie-record.js"
import { PLEDGE_STATUSES } from "../store/correction.js"
import type { DocumentHead, RecordStore } from "../store/record-store.js"
import type {
  ChangesAnswer,
  EncounterGroup,
  EncountersAnswer,
  FormulasAnswer,
  InstrumentAnswer,
  PageOf,
  PledgeThread,
  RegisterEntry,
  ThreadsAnswer,
} from "../wire/contract.js"
import { correctionRoute, said } from "./correction-routes.js"
import { ProblemError } from "./problem.js"
import { changesSchema, encountersSchema, formulasSchema, pageSchema, threadSchema, threadsSchema } from "./queries.js"
import type { Route } from "./route.js"

export const CHRONICLE_ROUTES: readonly Route[] = [
  {
    method: "get",
    path: "/api/threads",
    summary: "Threads of pledges of a pair or of the record, heard of last first, each with its steps, status and reasons.",
    query: threadsSchema,
    handle: ({ store, input }) => threads(openChronicle(store), input as z.infer<typeof threadsSchema>),
  },
  {
    method: "get",
    path: "/api/threads/{id}",
    summary: "One thread by the id of its first promise.",
    query: threadSchema,
    handle: ({ store, id, input }) => {
      const chronicle = openChronicle(store)
      return chronicle.thread(id, (input as z.infer<typeof threadSchema>).on ?? chronicle.newestDay()) ?? missing("thread", id)
    },
  },
  {
    method: "get",
    path: "/api/changes",
    summary: "What the last encounter of two parties brought beside the one before: pledges, topics, instruments.",
    query: changesSchema,
    handle: ({ store, input }): ChangesAnswer => {
      const { between, on } = input as z.infer<typeof changesSchema>
      const chronicle = openChronicle(store)
      return chronicle.changes(between as [string, string], on ?? chronicle.newestDay())
    },
  },
  {
    method: "get",
    path: "/api/instruments",
    summary: "Instruments of the record, those with most facts first.",
    query: pageSchema,
    handle: ({ store, input }): PageOf<RegisterEntry> => {
      const page = input as z.infer<typeof pageSchema>
      return { ...page, ...store.entries("instrument", page) }
    },
  },
  {
    method: "get",
    path: "/api/instruments/{id}",
    summary: "An instrument through time: its mentions a page at a time, and each side's will day by day.",
    query: pageSchema,
    handle: ({ store, id, input }): InstrumentAnswer => {
      const { mentions, ...story } = openChronicle(store).instrument(id) ?? missing("instrument", id)
      return { ...story, ...pageOf(mentions, input as z.infer<typeof pageSchema>) }
    },
  },
  {
    method: "get",
    path: "/api/formulas",
    summary: "Wordings that recur in three documents or more, of the record or of a pair's documents, with who uses them since when.",
    query: formulasSchema,
    handle: ({ store, input }) => formulas(openChronicle(store), input as z.infer<typeof formulasSchema>),
  },
  {
    method: "get",
    path: "/api/formulas/{id}",
    summary: "One recurring wording of the record with every use.",
    handle: ({ store, id }) => openChronicle(store).formula(id) ?? missing("formula", id),
  },
  {
    method: "get",
    path: "/api/encounters",
    summary: "Encounters, newest first, each with all accounts that tell it and why they are held for one.",
    query: encountersSchema,
    handle: ({ store, input }) => encounters(store, input as z.infer<typeof encountersSchema>),
  },
  {
    method: "get",
    path: "/api/encounters/{id}",
    summary: "The encounter that a fact tells, with all its accounts.",
    handle: ({ store, id }) => {
      const found = openChronicle(store).encounter(id)
      return found === null ? missing("encounter", id) : groupOf(store, found)
    },
  },
]

const statusSchema = z.strictObject({ status: z.enum(PLEDGE_STATUSES), ...said })
const tieSchema = z.strictObject({
  action: z.enum(["tie", "split"]),
  other: z.string().min(1).max(200).describe("The other encounter, by the id of its fact."),
  ...said,
})

/** What people say of threads and ties; it holds after every new reading. */
export const CHRONICLE_CORRECTIONS: readonly Route[] = [
  correctionRoute(
    "/api/threads/{id}/corrections",
    "Says what has become of a promise, whatever the rules say.",
    statusSchema,
    ({ status }, thread) => ({ action: "status", thread, status }),
  ),
  correctionRoute(
    "/api/encounters/{id}/corrections",
    "Says that two encounters are one that two documents tell, or are two.",
    tieSchema,
    ({ action, other }, id) => ({ action, encounters: [id, other] }),
  ),
]

interface Paging {
  readonly limit: number
  readonly offset: number
}

function pageOf<Item>(items: readonly Item[], { limit, offset }: Paging): PageOf<Item> {
  return { total: items.length, limit, offset, items: items.slice(offset, offset + limit) }
}

/** The threads of a question, whatever their status. */
export function threadsOf(chronicle: Chronicle, input: z.infer<typeof threadsSchema>): PledgeThread[] {
  const { between, by, instrument, since } = input
  return chronicle
    .threads(between === undefined ? null : (between as [string, string]), input.on ?? chronicle.newestDay())
    .filter((thread) => by === undefined || by.includes(thread.party ?? "joint"))
    .filter((thread) => instrument === undefined || thread.instruments.some((id) => instrument.includes(id)))
    .filter((thread) => since === undefined || heard(thread) >= since)
}

function threads(chronicle: Chronicle, input: z.infer<typeof threadsSchema>): ThreadsAnswer {
  const { status } = input
  const on = input.on ?? chronicle.newestDay()
  const all = threadsOf(chronicle, { ...input, on })
  const statuses: Partial<Record<ThreadStatus, number>> = {}
  for (const thread of all) statuses[thread.status] = (statuses[thread.status] ?? 0) + 1
  const wanted = all
    .filter((thread) => status === undefined || status.includes(thread.status))
    .sort((a, b) => byCode(heard(b), heard(a)) || byCode(a.id, b.id))
  return { ...pageOf(wanted, input), on, statuses }
}

/** The day of a thread's last step, "" where it has none. */
function heard({ steps }: PledgeThread): string {
  return steps.at(-1)?.day ?? ""
}

function formulas(chronicle: Chronicle, { between, by, toward, limit, offset }: z.infer<typeof formulasSchema>): FormulasAnswer {
  const { total, items } = chronicle.formulas({
    limit,
    offset,
    ...(between === undefined ? {} : { between: between as [string, string] }),
    ...(by === undefined ? {} : { by }),
    ...(toward === undefined ? {} : { toward }),
  })
  return { total, limit, offset, items: items.map(({ uses: _uses, ...formula }) => formula) }
}

function encounters(store: RecordStore, { between, ...input }: z.infer<typeof encountersSchema>): EncountersAnswer {
  const { limit, offset } = input
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  const { total, items } = openChronicle(store).encounters({
    ...given,
    ...(between === undefined ? {} : { between: between as [string, string] }),
  })
  return { total, limit, offset, items: items.map((tied) => groupOf(store, tied)) }
}

function groupOf(store: RecordStore, tied: TiedEncounter): EncounterGroup {
  const heads = new Map<string, DocumentHead>()
  const headOf = (id: string): DocumentHead[] => {
    if (!heads.has(id)) {
      const found = store.document(id)
      if (found === null) return []
      const { text: _text, record: _record, origins: _origins, occurrences: _occurrences, ...head } = found
      heads.set(id, head)
    }
    return [heads.get(id) as DocumentHead]
  }
  const [first] = tied.members
  return {
    id: first?.id ?? "",
    kind: first?.encounter.kind ?? "meeting",
    parties: partiesOf(tied),
    day: dayOf(tied),
    accounts: tied.members.flatMap(({ id, document, encounter: { kind, date, place, planned }, people }) =>
      headOf(document).map((head) => ({
        id,
        document: head,
        kind,
        date,
        place: place === null ? null : { name: place.name, country: place.country },
        people: people.map(({ name }) => name),
        planned,
      })),
    ),
    ties: tied.ties,
  }
}

function partiesOf({ members }: TiedEncounter): string[] {
  return [...new Set(members.flatMap(({ encounter }) => encounter.parties))]
}

function dayOf({ members }: TiedEncounter): string | null {
  const told = members.flatMap(({ encounter }) => (encounter.date === null ? [] : [encounter.date.value])).sort()
  return told[0] ?? members[0]?.published ?? null
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function missing(what: string, id: string): never {
  throw new ProblemError(404, `There is no such ${what}`, `The record holds no ${what} ${id}.`)
}
