// Documents of a record as accounts, with their corrections, and what people said of ties between them.
import type { Account } from "../comparison/comparison.js"
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

/** What people said of encounters: that two are one, or are two. */
export function decisionsOf(record: RecordStore): TieDecision[] {
  return record
    .corrections()
    .flatMap((one) =>
      "encounters" in one && one.undone === null
        ? [{ encounters: one.encounters, isOne: one.action === "tie", reason: `${one.reason} (${one.author})` }]
        : [],
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
