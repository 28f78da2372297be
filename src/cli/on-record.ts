// A record opened for one command and closed after it; what the file's trouble is goes to the standard error.
import type { WritableRecord } from "../store/open-record.js"
import { COULD_NOT_RUN } from "./exit-codes.js"
import { type RecordOptions, recordPath } from "./record-option.js"

/** Runs `work` on the record that the options name, which must be there; gives its exit code. */
export async function onRecord(options: RecordOptions, work: (record: WritableRecord) => number | Promise<number>): Promise<number> {
  const [{ openRecord, StoreTrouble }, { describeTrouble, InputTrouble }] = await Promise.all([
    import("../store/open-record.js"),
    import("../intake/input-trouble.js"),
  ])
  const path = recordPath(options)
  try {
    const record = openRecord(path, { mustExist: true })
    try {
      return await work(record)
    } finally {
      record.close()
    }
  } catch (error) {
    if (!(error instanceof StoreTrouble || error instanceof InputTrouble)) throw error
    console.error(describeTrouble(path, error))
    return COULD_NOT_RUN
  }
}
