// What is kept of a whole record (threads, ties, formulas) brought up to date with its documents, its corrections and the
// engine: only documents that came or were written again are read, and what they touch is worked out anew. It comes to the
// same as from nothing. In: an open record. Absent: the three kinds themselves (kept-*.ts).
import type { Account } from "../comparison/comparison.js"
import { stretchesOf } from "../comparison/formulas.js"
import { contentWords, digestOf } from "../comparison/pledge-items.js"
import type { Readers } from "../comparison/prepare-account.js"
import { type RecordedEncounter, recordedEncounters, type TieDecision } from "../comparison/tie-record.js"
import { ENGINE_VERSION } from "../engine/version.js"
import type { Database, Row } from "../store/database.js"
import { loadDocument } from "../store/load.js"
import type { RecordStore } from "../store/record-store.js"
import { changeFormulas, packStretches, type Sides } from "./kept-formulas.js"
import { openKeptThreads } from "./kept-threads.js"
import { changeTies } from "./kept-ties.js"
import { decisionsOf, sourceOf } from "./record-accounts.js"

/** Raised where what is kept takes another form, so that it is worked out from nothing. */
const FORM = 1
const TABLES = ["document", "pair", "tail", "encounter", "bucket", "tie", "formula", "stale"].map((name) => `chronicle_${name}`)
/** Parties of one contact or joint act whose pairs are followed. */
const MOST_PARTIES = 6
/** Documents that are taken in before ties are looked for: what is held in memory at once. */
const BATCH = 2000

interface Mark {
  readonly engine: string
  readonly form: number
  /** Highest row id that was taken in. */
  readonly last: number
  readonly decisions: string
  /** Counts changes, for those who keep answers. */
  readonly version: number
}

/** Brings what is kept up to date where there is need; gives a number that changes with it. */
export function bringUpToDate(record: RecordStore, database: Database, readers: () => Readers): number {
  const mark = markOf(database)
  const decisions = decisionsOf(record)
  const now = JSON.stringify(decisions)
  const isOther = mark.engine !== ENGINE_VERSION || mark.form !== FORM
  const newest = Number(database.first("SELECT max(id) FROM document")?.[0] ?? 0)
  const isStale = database.first("SELECT 1 FROM chronicle_stale LIMIT 1") !== undefined
  if (!isOther && !isStale && newest === mark.last && mark.decisions === now) return mark.version
  return database.transact(() => {
    if (isOther) for (const table of TABLES) database.run(`DELETE FROM ${table}`)
    const before = isOther ? { last: 0, decisions: "[]" } : mark
    const changed = database
      .all("SELECT id FROM document WHERE id > ? UNION SELECT document FROM chronicle_stale", before.last)
      .map(([id]) => Number(id))
    takeIn(record, database, changed, decisions, decidedBetween(before.decisions, now), readers())
    database.run("DELETE FROM chronicle_stale")
    const next: Mark = { engine: ENGINE_VERSION, form: FORM, last: newest, decisions: now, version: mark.version + 1 }
    database.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('chronicle', ?)", JSON.stringify(next))
    return next.version
  })
}

function markOf(database: Database): Mark {
  const row = database.first("SELECT value FROM meta WHERE name = 'chronicle'")
  return row === undefined ? { engine: "", form: 0, last: 0, decisions: "[]", version: 0 } : (JSON.parse(String(row[0])) as Mark)
}

/** Facts of decisions that stand in one list and not in the other. */
function decidedBetween(before: string, now: string): string[] {
  const [old, fresh] = [JSON.parse(before) as TieDecision[], JSON.parse(now) as TieDecision[]]
  const has = (list: readonly TieDecision[], one: TieDecision): boolean =>
    list.some((other) => JSON.stringify(other) === JSON.stringify(one))
  return [...old.filter((one) => !has(fresh, one)), ...fresh.filter((one) => !has(old, one))].flatMap(({ encounters }) => encounters)
}

function takeIn(
  record: RecordStore,
  database: Database,
  changed: readonly number[],
  decisions: readonly TieDecision[],
  decided: readonly string[],
  readers: Readers,
): void {
  const threads = openKeptThreads(database)
  const work = plan(database, changed)
  const order = work.map((id) => ({
    id,
    order: String(database.first("SELECT ifnull(published, '') || ' ' || key FROM document WHERE id = ?", id)?.[0]),
  }))
  order.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
  const isNew = new Set(changed)
  for (let at = 0; at < order.length || at === 0; at += BATCH) {
    const added: [number, RecordedEncounter][] = []
    const removed: number[] = []
    for (const { id } of order.slice(at, at + BATCH)) {
      const known = database.first(`SELECT ${COLUMNS} FROM chronicle_document WHERE document = ?`, id)
      if (known !== undefined && Number(known[4]) === 1) for (const pair of pairsIn(known)) threads.remove(pair, placeIn(known))
      const account = accountOf(record, database, id)
      if (account === null) continue
      const counts = isHead(database, id)
      const words = counts ? contentWords(account, readers) : []
      const pairs = counts ? pairsOf(account) : []
      for (const pair of pairs) threads.add(pair, digestOf(account, words, pair.split(" ") as [string, string], readers))
      const stretches = counts ? stretchesOf(account, words) : []
      const sides: Sides = stretches.map(({ party, toward }) => [party, toward])
      const [published, family] = database.first("SELECT published, family FROM document WHERE id = ?", id) as Row
      database.run(
        "INSERT OR REPLACE INTO chronicle_document (document, key, published, family, counts, pairs, sides, keys) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        ...[id, account.document.id, published ?? null, family ?? "", counts ? 1 : 0],
        ...[JSON.stringify(pairs), JSON.stringify(sides), packStretches(stretches)],
      )
      // A document that only took its family's place has the encounters that it had.
      if (!isNew.has(id)) continue
      removed.push(id)
      for (const one of recordedEncounters(account)) added.push([id, one])
    }
    const isFirst = at === 0
    if (added.length > 0 || removed.length > 0 || (isFirst && decided.length > 0))
      changeTies(database, { removed, added, decisions, decided: isFirst ? decided : [] })
  }
  for (const pair of threads.broken()) {
    threads.restart(pair)
    for (const [id] of database.all(
      `SELECT document FROM chronicle_document WHERE counts = 1 AND pairs LIKE ? ORDER BY ifnull(published, ''), key`,
      `%"${pair}"%`,
    )) {
      const account = accountOf(record, database, Number(id))
      if (account !== null)
        threads.add(pair, digestOf(account, contentWords(account, readers), pair.split(" ") as [string, string], readers))
    }
  }
  threads.flush()
  if (work.length > 0) changeFormulas(database)
}

const COLUMNS = "key, published, family, pairs, counts"

/** Documents to take in: those that changed, and those that take or lose the place of the one that counts in their family. */
function plan(database: Database, changed: readonly number[]): number[] {
  const work = new Set(changed)
  for (const id of changed) {
    const family = database.first("SELECT family FROM document WHERE id = ?", id)?.[0] ?? ""
    const head = Number(database.first("SELECT id FROM document WHERE family = ? ORDER BY published, id LIMIT 1", family)?.[0])
    const before = database.first(`SELECT ${COLUMNS}, document FROM chronicle_document WHERE family = ? AND counts = 1`, family)
    if (before !== undefined && Number(before[5]) !== head && !work.has(Number(before[5]))) work.add(Number(before[5]))
    const isTaken = database.first("SELECT counts FROM chronicle_document WHERE document = ?", head)?.[0] === 1
    if (!isTaken) work.add(head)
  }
  return [...work]
}

/** Whether a document is the one of its family that counts: the oldest. */
function isHead(database: Database, id: number): boolean {
  const row = database.first(
    "SELECT id FROM document WHERE family = (SELECT family FROM document WHERE id = ?) ORDER BY published, id LIMIT 1",
    id,
  )
  return Number(row?.[0]) === id
}

function pairsIn(row: Row): string[] {
  return JSON.parse(String(row[3])) as string[]
}

function placeIn(row: Row): { day: string | null; document: string } {
  return { day: row[1] === null ? null : String(row[1]), document: String(row[0]) }
}

/** A stored document as an account, corrections included, by its row id. */
export function accountOf(record: RecordStore, database: Database, id: number): Account | null {
  const stored = loadDocument(database, id)
  if (stored === null) return null
  const isCorrected = database.first("SELECT 1 FROM fact WHERE document = ? AND state <> '' LIMIT 1", id) !== undefined
  return { document: sourceOf(stored), record: isCorrected ? (record.corrected(stored.id) ?? stored.record) : stored.record }
}

/** Pairs of parties between which a document tells something, each in order. */
export function pairsOf({ record }: Account): string[] {
  const pairs = new Set<string>()
  const add = (a: string, b: string): void => {
    if (a !== b) pairs.add(a < b ? `${a} ${b}` : `${b} ${a}`)
  }
  const addAll = (parties: readonly string[]): void => {
    const some = parties.slice(0, MOST_PARTIES)
    for (const [n, a] of some.entries()) for (const b of some.slice(n + 1)) add(a, b)
  }
  for (const { parties } of record.encounters) addAll(parties)
  for (const { joint, parties, party, toward } of record.statements)
    if (joint) addAll(parties)
    else if (party !== null) for (const other of toward.slice(0, MOST_PARTIES)) add(party, other)
  return [...pairs].sort()
}
