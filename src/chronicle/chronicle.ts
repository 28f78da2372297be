// What a whole record tells, asked of its store: threads of pledges, what the last meeting changed, instruments through time,
// recurring wordings, and encounters with all their accounts. One place for the command and the server.
// Absent: how each is found (src/comparison), and how answers are written or sent.
import { findChanges, type MeetingChanges } from "../comparison/changes.js"
import { followInstrument, type InstrumentStory } from "../comparison/follow-instrument.js"
import { type Formula, findFormulas, LEAST_DOCUMENTS } from "../comparison/formulas.js"
import type { Readers } from "../comparison/prepare-account.js"
import { findThreads, type PledgeThread } from "../comparison/threads.js"
import { recordedEncounters, type TiedEncounter, tieRecord } from "../comparison/tie-record.js"
import { createTermIndexer } from "../engine/index-terms.js"
import { createQuantityReader } from "../engine/quantities.js"
import type { RecordStore } from "../store/record-store.js"
import { accountsOf, decisionsOf } from "./record-accounts.js"

export type Pair = readonly [string, string]

/** The questions; each is answered from the record as it now stands. */
export interface Chronicle {
  /** Threads of a pair, or of every pair of the record, oldest first; statuses as of a day. */
  threads(between: Pair | null, on: string): PledgeThread[]
  /** A thread by its id, null where there is none. */
  thread(id: string, on: string): PledgeThread | null
  /** The last encounter of a pair until a day beside the one before. */
  changes(between: Pair, on: string): MeetingChanges
  /** Null where no statement names the instrument. */
  instrument(id: string): InstrumentStory | null
  /** Recurring wordings of the record, or of the documents of a pair, those in most documents first. */
  formulas(between: Pair | null): Formula[]
  /** Encounters with their accounts, of the record or of a pair, oldest first. */
  encounters(between: Pair | null): TiedEncounter[]
  /** The newest day of publication of the record: what "now" means to it. */
  newestDay(): string
}

let shared: Readers | null = null

/** The readers of texts, opened once for the process. */
export function chronicleReaders(): Readers {
  shared ??= { terms: createTermIndexer(), quantities: createQuantityReader() }
  return shared
}

/** The chronicle of a record. */
export function openChronicle(record: RecordStore): Chronicle {
  const ofPair = (between: Pair, on: string): PledgeThread[] =>
    findThreads(accountsOf(record, { between, until: on }), between, on, chronicleReaders())
  const threads = (between: Pair | null, on: string): PledgeThread[] =>
    between !== null ? ofPair(between, on) : pairsOf(record).flatMap((pair) => ofPair(pair, on))
  return {
    threads,
    thread: (id, on) => {
      const [, , a, b] = id.split(".")
      return a === undefined || b === undefined ? null : (threads([a, b], on).find((thread) => thread.id === id) ?? null)
    },
    changes: (between, on) => findChanges(accountsOf(record, { between, until: on }), between, on, chronicleReaders()),
    instrument: (id) => followInstrument(accountsOf(record, { instrument: [id] }), id, chronicleReaders()),
    formulas: (between) => {
      const all = findFormulas(accountsOf(record, {}), chronicleReaders())
      if (between === null) return all
      const documents = new Set([...record.eachDocument({ between })].map(({ id }) => id))
      return all.flatMap((formula) => usedBetween(formula, between, documents))
    },
    encounters: (between) => {
      const told = accountsOf(record, between === null ? {} : { between }, true)
        .flatMap(recordedEncounters)
        .filter(({ encounter }) => between === null || between.every((party) => encounter.parties.includes(party)))
      return tieRecord(told, decisionsOf(record))
    },
    newestDay: () => record.search({ limit: 1 }).items[0]?.document.published ?? "9999-12-31",
  }
}

/** A formula as the documents of a pair use it; none where fewer than three do. */
function usedBetween(formula: Formula, between: Pair, documents: ReadonlySet<string>): Formula[] {
  const uses = formula.uses.filter((use) => documents.has(use.document))
  const count = new Set(uses.map((use) => use.document)).size
  if (count < LEAST_DOCUMENTS) return []
  const days = uses.flatMap(({ day }) => (day === null ? [] : [day]))
  const habits = formula.habits.filter(({ party, toward }) => between.includes(party) && between.includes(toward))
  return [{ ...formula, documents: count, first: days[0] ?? null, last: days.at(-1) ?? null, uses, habits }]
}

/** Parties of one statement or encounter whose pairs are followed. */
const MOST_PARTIES = 6

/** Pairs of parties between which the record tells something, by id. */
function pairsOf(record: RecordStore): Pair[] {
  const pairs = new Set<string>()
  for (const { value } of record.eachFact({ kind: "statement" })) {
    if (!("act" in value)) continue
    const speaking = value.joint ? value.parties : value.party === null ? [] : [value.party]
    const heard = value.joint ? value.parties : value.toward
    for (const a of speaking.slice(0, MOST_PARTIES))
      for (const b of heard.slice(0, MOST_PARTIES)) if (a !== b) pairs.add(a < b ? `${a} ${b}` : `${b} ${a}`)
  }
  return [...pairs].sort().map((pair) => pair.split(" ") as [string, string])
}
