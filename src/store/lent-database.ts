// The database of an open record, for the floors that keep tables of their own in it (src/chronicle). Not part of the store's
// public face.
import type { Database } from "./database.js"
import type { RecordStore } from "./record-store.js"

const databases = new WeakMap<RecordStore, Database>()

/** Notes the database of a record that was opened. */
export function lendDatabase(record: RecordStore, database: Database): void {
  databases.set(record, database)
}

/** @throws {TypeError} for a store that is no record file. */
export function databaseOf(record: RecordStore): Database {
  const database = databases.get(record)
  if (database === undefined) throw new TypeError("this store is no record file")
  return database
}
