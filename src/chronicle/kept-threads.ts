// Threads of pledges kept in a record: for each pair the state after its older documents, and the digests of its latest ones.
// Documents come mostly by day: a new one joins the tail; what comes before the tail makes the pair be gone over again.
// In: digests that were added, documents that were taken away. Out: states. Absent: how a thread goes on (comparison/threads).
import type { PairDigest } from "../comparison/pledge-items.js"
import { openThreads, type ThreadState, takeDocument, threadStateOf } from "../comparison/threads.js"
import type { Database } from "../store/database.js"

/** Digests of a tail from which on its older ones are settled, and how many days are left unsettled. */
const MOST_TAIL = 16
const OPEN_DAYS = 10
const DAY = 86_400_000

interface KeptPair {
  /** Place of the last document that the settled state holds. */
  last: string
  /** The settled state, parsed when it is needed. */
  state: ThreadState | null
  /** Digests behind it: as the record has them, where they were needed, and those that came. */
  tail: PairDigest[] | null
  fresh: PairDigest[]
  count: number
  isSettledAnew: boolean
  /** Whether a document came or went that stands before the tail. */
  isBroken: boolean
}

/** The order of documents: day of publication, then key. */
export function orderOf({ day, document }: { readonly day: string | null; readonly document: string }): string {
  return `${day ?? ""} ${document}`
}

export interface KeptThreads {
  add(pair: string, digest: PairDigest): void
  remove(pair: string, place: { readonly day: string | null; readonly document: string }): void
  /** Pairs that must be gone over again from their texts. */
  broken(): string[]
  /** Forgets all of a pair; its digests are added again. */
  restart(pair: string): void
  /** Writes what changed. */
  flush(): void
}

/** Opens the pairs of a record for a change. */
export function openKeptThreads(database: Database): KeptThreads {
  const pairs = new Map<string, KeptPair>()
  const open = (pair: string): KeptPair => {
    let kept = pairs.get(pair)
    if (kept === undefined) {
      const last = database.first("SELECT last FROM chronicle_pair WHERE pair = ?", pair)?.[0]
      const count = Number(database.first("SELECT count(*) FROM chronicle_tail WHERE pair = ?", pair)?.[0])
      kept = { ...emptyPair(), last: String(last ?? ""), tail: null, count }
      pairs.set(pair, kept)
    }
    return kept
  }
  const tailOf = (pair: string, kept: KeptPair): PairDigest[] => {
    kept.tail ??= loadTail(database, pair)
    return kept.tail
  }
  const stateOf = (pair: string, kept: KeptPair): ThreadState => {
    kept.state ??= loadSettled(database, pair)
    return kept.state
  }
  /** Takes the older digests of a tail into the state. Those of the latest days stay, because others of these days may come. */
  const settle = (pair: string, kept: KeptPair): void => {
    const tail = [...tailOf(pair, kept), ...kept.fresh].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    const newest = tail.at(-1)?.day ?? null
    const until = newest === null ? "" : new Date(Date.parse(newest) - OPEN_DAYS * DAY).toISOString().slice(0, 10)
    const open = tail.findIndex(({ day }) => (day ?? "") >= until)
    for (const digest of tail.slice(0, open)) {
      takeDocument(stateOf(pair, kept), digest)
      kept.last = orderOf(digest)
    }
    kept.isSettledAnew ||= open > 0
    kept.tail = tail.slice(open)
    kept.fresh = []
    kept.count = kept.tail.length
  }
  return {
    add: (pair, digest) => {
      const kept = open(pair)
      if (kept.isBroken) return
      if (orderOf(digest) <= kept.last) {
        kept.isBroken = true
        return
      }
      kept.fresh.push(digest)
      kept.count++
      // Where all of a tail is of the latest days, it is not looked through again for each digest.
      if (kept.count % MOST_TAIL === 0) settle(pair, kept)
    },
    remove: (pair, place) => {
      const kept = open(pair)
      const order = orderOf(place)
      if (order <= kept.last) kept.isBroken = true
      else {
        kept.tail = tailOf(pair, kept).filter((one) => orderOf(one) !== order)
        kept.fresh = kept.fresh.filter((one) => orderOf(one) !== order)
        kept.count = kept.tail.length + kept.fresh.length
        database.run("DELETE FROM chronicle_tail WHERE pair = ? AND place = ?", pair, order)
      }
    },
    broken: () => [...pairs].filter(([, kept]) => kept.isBroken).map(([pair]) => pair),
    restart: (pair) => void pairs.set(pair, { ...emptyPair(), state: openThreads(partiesOf(pair)), isSettledAnew: true }),
    flush: () => {
      for (const [pair, kept] of pairs) {
        if (kept.isSettledAnew) {
          database.run("DELETE FROM chronicle_tail WHERE pair = ?", pair)
          database.run(
            "INSERT OR REPLACE INTO chronicle_pair (pair, last, settled) VALUES (?, ?, ?)",
            ...[pair, kept.last, JSON.stringify(kept.state ?? openThreads(partiesOf(pair)))],
          )
        } else database.run("INSERT OR IGNORE INTO chronicle_pair (pair, last, settled) VALUES (?, '', '')", pair)
        for (const digest of [...(kept.tail ?? []), ...kept.fresh])
          database.run(
            "INSERT OR REPLACE INTO chronicle_tail (pair, place, digest) VALUES (?, ?, ?)",
            ...[pair, orderOf(digest), JSON.stringify(digest)],
          )
        if (kept.count === 0 && kept.last === "") database.run("DELETE FROM chronicle_pair WHERE pair = ?", pair)
      }
    },
  }
}

function emptyPair(): KeptPair {
  return { last: "", state: null, tail: [], fresh: [], count: 0, isSettledAnew: false, isBroken: false }
}

function partiesOf(pair: string): [string, string] {
  return pair.split(" ") as [string, string]
}

function loadTail(database: Database, pair: string): PairDigest[] {
  return database
    .all("SELECT digest FROM chronicle_tail WHERE pair = ? ORDER BY place", pair)
    .map(([digest]) => JSON.parse(String(digest)) as PairDigest)
}

function loadSettled(database: Database, pair: string): ThreadState {
  const json = String(database.first("SELECT settled FROM chronicle_pair WHERE pair = ?", pair)?.[0] ?? "")
  return json === "" ? openThreads(partiesOf(pair)) : threadStateOf(json)
}

/** The state of a pair after all of its documents; null where it has none. */
export function loadThreads(database: Database, pair: string): ThreadState | null {
  if (database.first("SELECT 1 FROM chronicle_pair WHERE pair = ?", pair) === undefined) return null
  const state = loadSettled(database, pair)
  for (const digest of loadTail(database, pair)) takeDocument(state, digest)
  return state
}

/** Pairs that have threads or documents, in order. */
export function keptPairs(database: Database): string[] {
  return database.all("SELECT pair FROM chronicle_pair ORDER BY pair").map(([pair]) => String(pair))
}
