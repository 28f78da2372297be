// Documents of a record as accounts, with their corrections; of each family of reprints only the oldest.
import type { Account } from "../comparison/comparison.js"
import type { RecordStore, SearchQuery, StoredDocument } from "../store/record-store.js"

/** The accounts of a query, oldest first. */
export function accountsOf(record: RecordStore, query: SearchQuery): Account[] {
  const oldest = new Map<string, StoredDocument>()
  for (const document of record.eachDocument(query)) oldest.set(document.family, document)
  return [...oldest.values()]
    .reverse()
    .map((stored) => ({ document: sourceOf(stored), record: record.corrected(stored.id) ?? stored.record }))
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
