// The error of the store: what was tried on which file, what is wrong, what to do. Faults of a programmer throw RangeError.

import type { StoredFact } from "./record-store.js"

export type StoreTroubleCode = "not-a-record" | "newer" | "damaged" | "busy" | "full" | "read-only" | "missing" | "exists" | "failed"

/** A record file that cannot be opened, read or written. */
export class StoreTrouble extends Error {
  readonly code: StoreTroubleCode
  /** What the user can do now. */
  readonly advice: string

  constructor(code: StoreTroubleCode, what: string, advice: string) {
    super(what)
    this.name = "StoreTrouble"
    this.code = code
    this.advice = advice
  }
}

/** A fact that somebody has changed since it was last seen; `current` is what it is now. Nothing was written. */
export class StaleFact extends Error {
  constructor(readonly current: StoredFact) {
    super("the fact was changed meanwhile")
    this.name = "StaleFact"
  }
}

/** SQLite's error as a sentence and an advice; anything else comes back as it is. */
export function inStoreWords(error: unknown): unknown {
  if (error instanceof StoreTrouble || !(error instanceof Error)) return error
  const code = "code" in error ? String(error.code) : ""
  const says = `${code} ${error.message}`
  if (/SQLITE_BUSY|SQLITE_LOCKED|database is locked/.test(says))
    return new StoreTrouble("busy", "is being written by another process", "Wait until it is done and run the command again")
  if (/SQLITE_FULL|database or disk is full/.test(says))
    return new StoreTrouble(
      "full",
      "could not be written: the disk is full",
      "Make room and run the command again; what was stored is kept",
    )
  if (/SQLITE_READONLY|readonly database|attempt to write a readonly/.test(says))
    return new StoreTrouble(
      "read-only",
      "may not be written by you",
      "Change the permissions of the file and its folder, or name another with --record",
    )
  if (/SQLITE_NOTADB|file is not a database/.test(says))
    return new StoreTrouble("not-a-record", "is no record file", "Name another with --record")
  if (/SQLITE_CORRUPT|malformed/.test(says))
    return new StoreTrouble("damaged", "is damaged", "Run `mahdar check`, and `mahdar restore` from a backup")
  if (/SQLITE_CANTOPEN|unable to open/.test(says))
    return new StoreTrouble("missing", "could not be opened", "Check that its folder is there and may be written")
  if (/SQLITE_IOERR|disk I\/O/.test(says))
    return new StoreTrouble("failed", "could not be read or written: the disk reports a fault", "Check the disk; what was stored is kept")
  return error
}
