// Threads of pledges kept in a record: for each pair the state after its older documents, and the digests of its latest ones.
// Documents come mostly by day: a new one joins the tail; what comes before the tail makes the pair be gone over again.
// In: digests that were added, documents that were taken away. Out: states. Absent: how a thread goes on (comparison/threads).
import type { PairDigest } from "../comparison/pledge-items.js"
import { openThreads, takeDocument, type ThreadState, threadStateOf } from "../comparison/threads.js"
import type { Database } from "../store/database.js"

/** Digests of a tail from which on its older ones are settled, and how many days are left unsettled. */
const MOST_TAIL = 64
const OPEN_DAYS = 10
const DAY = 86_400_000

interface KeptPair {
  last: string
  state: ThreadState | null
  /** The state as it stands in the record, parsed when it is needed. */
  json: string
  readonly tail: PairDigest[]
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
      const row = database.first("SELECT last, settled, tail FROM chronicle_pair WHERE pair = ?", pair)
      kept =
        row === undefined
          ? emptyPair()
          : {
              last: String(row[0]),
              state: null,
              json: String(row[1]),
              tail: JSON.parse(String(row[2])) as PairDigest[],
              isSettledAnew: false,
              isBroken: false,
            }
      pairs.set(pair, kept)
    }
    return kept
  }
  return {
    add: (pair, digest) => {
      const kept = open(pair)
      if (kept.isBroken) return
      const order = orderOf(digest)
      if (order <= kept.last) {
        kept.isBroken = true
        return
      }
      let at = kept.tail.length
      while (at > 0 && orderOf(kept.tail[at - 1] as PairDigest) > order) at--
      kept.tail.splice(at, 0, digest)
      if (kept.tail.length > MOST_TAIL) settle(pair, kept)
    },
    remove: (pair, place) => {
      const kept = open(pair)
      const order = orderOf(place)
      const at = kept.tail.findIndex((one) => orderOf(one) === order)
      if (at >= 0) kept.tail.splice(at, 1)
      else if (order <= kept.last) kept.isBroken = true
    },
    broken: () => [...pairs].filter(([, kept]) => kept.isBroken).map(([pair]) => pair),
    restart: (pair) => void pairs.set(pair, { ...emptyPair(), isSettledAnew: true }),
    flush: () => {
      for (const [pair, kept] of pairs) {
        if (kept.tail.length === 0 && kept.last === "") database.run("DELETE FROM chronicle_pair WHERE pair = ?", pair)
        else if (kept.isSettledAnew || kept.json === "")
          database.run(
            "INSERT OR REPLACE INTO chronicle_pair (pair, last, settled, tail) VALUES (?, ?, ?, ?)",
            ...[pair, kept.last, JSON.stringify(stateOf(pair, kept)), JSON.stringify(kept.tail)],
          )
        else database.run("UPDATE chronicle_pair SET tail = ? WHERE pair = ?", JSON.stringify(kept.tail), pair)
      }
    },
  }
}

function emptyPair(): KeptPair {
  return { last: "", state: null, json: "", tail: [], isSettledAnew: false, isBroken: false }
}

/** Takes the older digests of a tail into the state. Those of the latest days stay, because others of these days may come. */
function settle(pair: string, kept: KeptPair): void {
  const newest = kept.tail.at(-1)?.day ?? null
  const until = newest === null ? "" : new Date(Date.parse(newest) - OPEN_DAYS * DAY).toISOString().slice(0, 10)
  const state = stateOf(pair, kept)
  while (kept.tail.length > 0 && ((kept.tail[0] as PairDigest).day ?? "") < until) {
    const digest = kept.tail.shift() as PairDigest
    takeDocument(state, digest)
    kept.last = orderOf(digest)
    kept.isSettledAnew = true
  }
}

function stateOf(pair: string, kept: KeptPair): ThreadState {
  kept.state ??= kept.json === "" ? openThreads(pair.split(" ") as [string, string]) : threadStateOf(kept.json)
  return kept.state
}

/** The state of a pair after all of its documents; null where it has none. */
export function loadThreads(database: Database, pair: string): ThreadState | null {
  const row = database.first("SELECT settled, tail FROM chronicle_pair WHERE pair = ?", pair)
  if (row === undefined) return null
  const state = threadStateOf(String(row[0]))
  for (const digest of JSON.parse(String(row[1])) as PairDigest[]) takeDocument(state, digest)
  return state
}

/** Pairs that have threads or documents, in order. */
export function keptPairs(database: Database): string[] {
  return database.all("SELECT pair FROM chronicle_pair ORDER BY pair").map(([pair]) => String(pair))
}
