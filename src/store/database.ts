// A SQLite file, opened as a record: mode and patience set, its tables brought up to date, statements prepared once and kept.
// Absent: what the tables mean. The driver is libsql, which carries its binaries; nothing else of the house imports it.
import { existsSync, mkdirSync } from "node:fs"
import { dirname } from "node:path"
import Driver from "libsql"
import { APPLICATION_ID, MIGRATIONS } from "./migrations.js"
import { inStoreWords, StoreTrouble } from "./store-trouble.js"

export type Value = string | number | null | Uint8Array
/** A row as a list of its columns. */
export type Row = Value[]

/** Milliseconds that a process waits for another one's transaction. */
const PATIENCE_MS = 30_000
const CACHE_KB = 65_536
/** Bytes of the file that are read as memory, without a copy. */
const MAPPED_BYTES = 2 ** 30
/** Pages of the journal from which they are brought into the file: 32 MB. */
const CHECKPOINT_PAGES = 8000

interface Prepared {
  run(...values: Value[]): { lastInsertRowid: number | bigint; changes: number }
  raw(isRaw: boolean): Prepared
  all(...values: Value[]): Row[]
}

/** An open database. */
export interface Database {
  readonly path: string
  /** Runs a statement that gives no rows; gives the id of the row that was put in last. */
  run(sql: string, ...values: Value[]): number
  all(sql: string, ...values: Value[]): Row[]
  /** The first row, undefined where there is none. */
  first(sql: string, ...values: Value[]): Row | undefined
  /** Runs statements without values. */
  exec(sql: string): void
  /** Runs `work` in a transaction that writes: all of it holds, or none. Inside another one it joins that. */
  transact<Result>(work: () => Result): Result
  close(): void
}

export interface OpenOptions {
  /** Refuses to make a new file. */
  readonly mustExist?: boolean
}

/**
 * Opens a record file, or makes one.
 * @throws {StoreTrouble} where the file is no record, of a newer Mahdar, damaged, or out of reach.
 */
export function openDatabase(path: string, { mustExist = false }: OpenOptions = {}): Database {
  const isNew = path === ":memory:" || !existsSync(path)
  if (isNew && mustExist)
    throw new StoreTrouble("missing", "there is no such record", "Make one with `mahdar add PATH`, or name another with --record")
  try {
    if (isNew && path !== ":memory:") mkdirSync(dirname(path), { recursive: true })
    const database = wrap(path)
    try {
      prepare(database)
    } catch (error) {
      database.close()
      throw error
    }
    return database
  } catch (error) {
    throw inStoreWords(error)
  }
}

function wrap(path: string): Database {
  const driver = new Driver(path, { timeout: PATIENCE_MS } as never)
  const statements = new Map<string, Prepared>()
  const rows = new Map<string, Prepared>()
  let depth = 0
  const prepared = (sql: string): Prepared => {
    let statement = statements.get(sql)
    if (statement === undefined) {
      statement = driver.prepare(sql) as unknown as Prepared
      statements.set(sql, statement)
    }
    return statement
  }
  const asked = (sql: string): Prepared => {
    let statement = rows.get(sql)
    if (statement === undefined) {
      statement = (driver.prepare(sql) as unknown as Prepared).raw(true)
      rows.set(sql, statement)
    }
    return statement
  }
  const inWords = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      throw inStoreWords(error)
    }
  }
  const all = (sql: string, ...values: Value[]): Row[] => inWords(() => asked(sql).all(...values))
  return {
    path,
    all,
    run: (sql, ...values) => inWords(() => Number(prepared(sql).run(...values).lastInsertRowid)),
    first: (sql, ...values) => all(sql, ...values)[0],
    exec: (sql) => inWords(() => void driver.exec(sql)),
    transact: (work) => {
      if (depth > 0) return work()
      inWords(() => driver.exec("BEGIN IMMEDIATE"))
      depth++
      try {
        const result = work()
        inWords(() => driver.exec("COMMIT"))
        return result
      } catch (error) {
        try {
          driver.exec("ROLLBACK")
        } catch {
          // SQLite has rolled back by itself where the disk was full; the first error is the one to tell.
        }
        throw error
      } finally {
        depth--
      }
    },
    close: () => {
      statements.clear()
      rows.clear()
      driver.close()
    },
  }
}

/** Turns the write-ahead log on. SQLite does not wait for another process here as it does elsewhere, so this does. */
function keepJournal(database: Database): void {
  const until = Date.now() + PATIENCE_MS
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (;;) {
    try {
      database.all("PRAGMA journal_mode = WAL")
      return
    } catch (error) {
      if (!(error instanceof StoreTrouble) || error.code !== "busy" || Date.now() > until) throw error
      Atomics.wait(pause, 0, 0, 20)
    }
  }
}

/** Sets the connection up and takes the migrations that the file has not seen. */
function prepare(database: Database): void {
  const number = (pragma: string): number => Number(database.first(`PRAGMA ${pragma}`)?.[0] ?? 0)
  database.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}`)
  // Tables first: another process may make them just now, and by then it has signed the file.
  const tables = Number(database.first("SELECT count(*) FROM sqlite_master")?.[0] ?? 0)
  const application = number("application_id")
  const version = number("user_version")
  if (application !== APPLICATION_ID && tables > 0) {
    throw new StoreTrouble("not-a-record", "is a database of another program", "Name another file with --record")
  }
  if (version > MIGRATIONS.length) {
    throw new StoreTrouble(
      "newer",
      `was written by a newer Mahdar (its form is ${version}, this one knows ${MIGRATIONS.length})`,
      "Update Mahdar; the file was not touched",
    )
  }
  if (database.path !== ":memory:") keepJournal(database)
  // FULL: a commit is on the disk before it is acknowledged. Intake commits few and large transactions.
  database.exec(
    `PRAGMA synchronous = FULL; PRAGMA cache_size = -${CACHE_KB}; PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = ${MAPPED_BYTES}; PRAGMA foreign_keys = OFF`,
  )
  if (version === MIGRATIONS.length) return
  database.transact(() => {
    // Another process may have taken the steps while this one waited.
    for (let step = number("user_version"); step < MIGRATIONS.length; step++) {
      const migration = MIGRATIONS[step] as (typeof MIGRATIONS)[number]
      if (typeof migration === "string") database.exec(migration)
      else migration(database)
      database.exec(`PRAGMA user_version = ${step + 1}`)
    }
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
  })
}
