// Documents of a record as accounts, with their corrections, and what people said of ties between them.
import type { Account } from "../comparison/comparison.js"
import type { PledgeThread } from "../comparison/threads.js"
import type { TieDecision } from "../comparison/tie-record.js"
import type { RecordStore, SearchQuery, StoredDocument } from "../store/record-store.js"

/** The accounts of a query, oldest first; of each family of reprints only the oldest, where all are not asked for. */
export function accountsOf(record: RecordStore, query: SearchQuery, withReprints = false): Account[] {
  const oldest = new Map<string, StoredDocument>()
  for (const document of record.eachDocument(query)) {
    const key = withReprints ? document.id : document.family
    oldest.delete(key)
    oldest.set(key, document)
  }
  return [...oldest.values()]
    .reverse()
    .map((stored) => ({ document: sourceOf(stored), record: record.corrected(stored.id) ?? stored.record }))
}

/** What people said of encounters: that two are one, or are two. An encounter that is now read from other words is met by place. */
export function decisionsOf(record: RecordStore): TieDecision[] {
  return record.corrections().flatMap((one): TieDecision[] => {
    if (!("encounters" in one) || one.undone !== null) return []
    const [a, b] = one.encounters.map((id) => presentFact(record, id)) as [string, string]
    return [{ encounters: [a, b], isOne: one.action === "tie", reason: `${one.reason} (${one.author})` }]
  })
}

/** The id of an encounter: as it was given, or of the one whose words overlap it since another engine reads the document. */
function presentFact(record: RecordStore, id: string): string {
  if (record.fact(id) !== null) return id
  const [, document = "", start, end] = /^(.*)\.e(\d+)-(\d+)/.exec(id) ?? []
  const spans = (record.corrected(document)?.encounters ?? []).flatMap(({ evidence }) => evidence.slice(0, 1))
  const near = spans.find((span) => span[0] < Number(end) && Number(start) < span[1])
  return near === undefined ? id : `${document}.e${near.join("-")}`
}

/** Threads with the statuses that people gave them. The last word on a thread counts; words that a thread tells name it. */
export function withHandStatuses(record: RecordStore, threads: readonly PledgeThread[]): PledgeThread[] {
  const said = record.corrections().flatMap((one) => ("thread" in one && one.undone === null ? [one] : []))
  if (said.length === 0) return [...threads]
  return threads.map((thread) => {
    const one = said.findLast(({ thread: id }) => tells(thread, id))
    return one === undefined ? thread : { ...thread, status: one.status, reason: `by hand: ${one.reason} (${one.author})` }
  })
}

/** Whether the words that an id names stand in a step of the thread. */
function tells({ id, between, steps }: PledgeThread, named: string): boolean {
  if (id === named) return true
  const [, document, start, end, a, b] = /^(.*)\.t(\d+)-(\d+)\.([^.]+)\.([^.]+)$/.exec(named) ?? []
  if (document === undefined || [...between].sort().join(" ") !== `${a} ${b}`) return false
  return steps.some(({ act, evidence }) =>
    evidence.some(({ document: own, span }) => act !== null && own === document && span[0] < Number(end) && Number(start) < span[1]),
  )
}

/** A stored document as the engine takes it. */
export function sourceOf({ id, text, title, published, outlet }: StoredDocument): Account["document"] {
  return {
    id,
    text,
    ...(title === null ? {} : { title }),
    ...(published === null ? {} : { published }),
    ...(outlet === null ? {} : { source: outlet }),
  }
}
