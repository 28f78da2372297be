// What a whole record tells, asked of its store: threads of pledges, what the last meeting changed, instruments through time,
// recurring wordings, and encounters with all their accounts. One place for the command and the server. Threads, wordings
// and ties are kept in the record and brought up to date before they are told.
// Absent: how each is found (src/comparison), and how answers are written or sent.
import { findChanges, type MeetingChanges } from "../comparison/changes.js"
import { followInstrument, type InstrumentStory } from "../comparison/follow-instrument.js"
import type { Formula } from "../comparison/formulas.js"
import type { Readers } from "../comparison/prepare-account.js"
import { findThreads, type PledgeThread, threadsOf } from "../comparison/threads.js"
import type { TiedEncounter } from "../comparison/tie-record.js"
import { createTermIndexer } from "../engine/index-terms.js"
import { createQuantityReader } from "../engine/quantities.js"
import type { Database } from "../store/database.js"
import { databaseOf } from "../store/lent-database.js"
import type { Found, Page, RecordStore } from "../store/record-store.js"
import { bringUpToDate } from "./bring-up-to-date.js"
import { keptPairs, loadThreads } from "./kept-threads.js"
import { loadGroup } from "./kept-ties.js"
import { accountsOf, decisionsOf, withHandStatuses } from "./record-accounts.js"
import { formulaTeller } from "./tell-formulas.js"

export type Pair = readonly [string, string]

export interface FormulaQuery extends Page {
  /** Wordings that recur in the documents of a pair, with their uses there. */
  readonly between?: Pair
  /** Wordings that one of these parties uses, toward one of those. */
  readonly by?: readonly string[]
  readonly toward?: readonly string[]
}

export interface EncounterQuery extends Page {
  readonly between?: Pair
  readonly party?: readonly string[]
  /** Days, both included. */
  readonly since?: string
  readonly until?: string
  /** Encounters with at least so many accounts. */
  readonly accounts?: number
}

/** The questions; each is answered from the record as it now stands. */
export interface Chronicle {
  /** Brings what is kept up to date, as every question does; gives a number that changes when the record does. */
  update(): number
  /** Threads of a pair, or of every pair of the record, oldest first; statuses as of a day. */
  threads(between: Pair | null, on: string): PledgeThread[]
  /** A thread by its id, null where there is none. */
  thread(id: string, on: string): PledgeThread | null
  /** The last encounter of a pair until a day beside the one before. */
  changes(between: Pair, on: string): MeetingChanges
  /** Null where no statement names the instrument. */
  instrument(id: string): InstrumentStory | null
  /** Recurring wordings, those in most documents first. */
  formulas(query: FormulaQuery): Found<Formula>
  /** A recurring wording with every use in the record, null where there is none. */
  formula(id: string): Formula | null
  /** Encounters with their accounts, newest first. */
  encounters(query: EncounterQuery): Found<TiedEncounter>
  /** The encounter that a fact tells, null where there is none. */
  encounter(fact: string): TiedEncounter | null
  /** The newest day of publication of the record: what "now" means to it. */
  newestDay(): string
}

let shared: Readers | null = null

/** The readers of texts, opened once for the process. */
export function chronicleReaders(): Readers {
  shared ??= { terms: createTermIndexer(), quantities: createQuantityReader() }
  return shared
}

const chronicles = new WeakMap<RecordStore, Chronicle>()

/** The chronicle of a record. */
export function openChronicle(record: RecordStore): Chronicle {
  const known = chronicles.get(record) ?? makeChronicle(record, databaseOf(record))
  chronicles.set(record, known)
  return known
}

function makeChronicle(record: RecordStore, database: Database): Chronicle {
  const update = (): number => bringUpToDate(record, database, chronicleReaders)
  const newestDay = (): string => record.search({ limit: 1 }).items[0]?.document.published ?? "9999-12-31"
  const ofPair = (between: Pair, on: string): PledgeThread[] => {
    // What was known on an earlier day is worked out from the documents until then.
    if (on < newestDay()) return findThreads(accountsOf(record, { between, until: on }), between, on, chronicleReaders())
    const state = loadThreads(database, [...between].sort().join(" "))
    return state === null ? [] : threadsOf({ ...state, between }, on)
  }
  const threads = (between: Pair | null, on: string): PledgeThread[] => {
    update()
    const pairs = between !== null ? [between] : keptPairs(database).map((pair) => pair.split(" ") as [string, string])
    return withHandStatuses(
      record,
      pairs.flatMap((pair) => ofPair(pair, on)),
    )
  }
  const formulas = formulaTeller(database)
  return {
    update,
    threads,
    thread: (id, on) => {
      const [, , a, b] = id.split(".")
      return a === undefined || b === undefined ? null : (threads([a, b], on).find((thread) => thread.id === id) ?? null)
    },
    changes: (between, on) => findChanges(accountsOf(record, { between, until: on }), between, on, chronicleReaders()),
    instrument: (id) => followInstrument(accountsOf(record, { instrument: [id] }), id, chronicleReaders()),
    formulas: (query) => formulas.list(record, query, update(), chronicleReaders()),
    formula: (id) => formulas.one(record, id, update(), chronicleReaders()),
    encounters: (query) => {
      update()
      const decisions = decisionsOf(record)
      const { total, heads } = listHeads(database, query)
      return { total, items: heads.flatMap((fact) => loadGroup(database, fact, decisions) ?? []) }
    },
    encounter: (fact) => {
      update()
      return loadGroup(database, fact, decisionsOf(record))
    },
    newestDay,
  }
}

const USUAL = 20

/** Facts that head the groups of a query, newest first; a group's day is the first that is told, else of publication. */
function listHeads(database: Database, query: EncounterQuery): { total: number; heads: string[] } {
  const { between, party, since, until, accounts = 1, limit = USUAL, offset = 0 } = query
  const conditions = ["count(*) >= ?"]
  const values: (string | number)[] = [accounts]
  const has = (id: string): string => {
    values.push(id)
    return "max(instr(' ' || e.parties || ' ', ' ' || ? || ' ')) > 0"
  }
  for (const id of between ?? []) conditions.push(has(id))
  if (party !== undefined && party.length > 0) conditions.push(`(${party.map(has).join(" OR ")})`)
  if (since !== undefined) {
    conditions.push("told >= ?")
    values.push(since)
  }
  if (until !== undefined) {
    conditions.push("told <= ? AND told <> ''")
    values.push(until)
  }
  const grouped = `FROM (SELECT e.head, ifnull(min(e.day), min(e.published)) AS told FROM chronicle_encounter e
    GROUP BY e.head HAVING ${conditions.join(" AND ")}) g`
  const total = Number(database.first(`SELECT count(*) ${grouped}`, ...values)?.[0] ?? 0)
  const rows = database.all(
    `SELECT h.fact ${grouped} JOIN chronicle_encounter h ON h.id = g.head ORDER BY g.told DESC, h.fact LIMIT ? OFFSET ?`,
    ...[...values, limit, offset],
  )
  return { total, heads: rows.map(([fact]) => String(fact)) }
}
