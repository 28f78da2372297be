// Intake as a whole: sources found, documents read on other threads, stored in transactions as they come back in order.
// What is in already is not read again, so the same call after an interruption goes on where it stopped.
// Absent: the screen; callers hand in what is to be told.
import type { WritableRecord } from "../store/open-record.js"
import type { PreparedDocument } from "../store/prepare-document.js"
import type { IncomingDocument } from "../store/record-store.js"
import { type FoundSource, findSources } from "./find-sources.js"
import type { IntakeItem, IntakeOptions } from "./intake-item.js"
import { readSource } from "./read-source.js"
import { openReadingPool } from "./reading-pool.js"

export interface TakeInOptions extends IntakeOptions {
  /** Threads that read; 0 for none beside this one. */
  readonly threads: number
  /** Called after each piece of work. */
  readonly advance?: (bytes: number, documents: number) => void
  /** Called for each trouble as it is met. */
  readonly trouble: (address: string, error: unknown) => void
  /** Stops when it is aborted; what was read by then is stored. */
  readonly signal?: AbortSignal
}

export interface TakeInResult {
  readonly added: number
  /** Texts and addresses that were in already. */
  readonly known: number
  /** Texts that were in and were found at another address. */
  readonly again: number
  readonly failed: number
  readonly isStopped: boolean
}

/** Documents of one task of a thread. */
const TASK = 64
/** Documents that are gathered for one transaction, unless the last was so long ago. */
const GATHERED = 1024
const LONGEST_MS = 1000

interface Task {
  readonly documents: IncomingDocument[]
  bytes: number
}

/** Takes everything at the paths into the record. Rejects only where the record itself cannot be written. */
export async function takeIn(record: WritableRecord, paths: readonly string[], options: TakeInOptions): Promise<TakeInResult> {
  const counts = { added: 0, known: 0, again: 0, failed: 0 }
  const pool = openReadingPool(options.threads)
  const running: Promise<() => void>[] = []
  let gathered: PreparedDocument[] = []
  let gatheredBytes = 0
  let stored = performance.now()
  let task: Task = { documents: [], bytes: 0 }
  const fail = (address: string, error: unknown): void => {
    counts.failed++
    options.trouble(address, error)
  }
  const start = (): void => {
    const { documents, bytes } = task
    task = { documents: [], bytes: 0 }
    if (documents.length === 0) return
    const prepared = pool.prepare(documents)
    // A rejection is met where the task's turn comes; until then it must not end the process.
    prepared.catch(() => {})
    running.push(
      prepared.then((answers) => () => {
        for (const answer of answers) {
          if ("fault" in answer) fail(answer.address, new Error(answer.fault))
          else gathered.push(answer)
        }
        gatheredBytes += bytes
        if (gathered.length >= GATHERED || performance.now() - stored > LONGEST_MS) store()
      }),
    )
  }
  const store = (): void => {
    const count = gathered.length
    for (const { state } of record.addPrepared(gathered)) {
      if (state === "new") counts.added++
      else if (state === "again") counts.again++
      else counts.known++
    }
    options.advance?.(gatheredBytes, count)
    gathered = []
    gatheredBytes = 0
    stored = performance.now()
  }
  const settle = async (most: number): Promise<void> => {
    while (running.length > most) (await (running.shift() as Promise<() => void>))()
  }

  try {
    for await (const item of itemsOf(findSources(paths, options), options)) {
      if (options.signal?.aborted) break
      if (!("document" in item)) {
        fail(item.address, item.trouble)
        options.advance?.(item.bytes, 0)
      } else if (record.isKnown(item.document)) {
        counts.known++
        options.advance?.(item.bytes, 1)
      } else {
        task.documents.push(item.document)
        task.bytes += item.bytes
        if (task.documents.length >= TASK) start()
      }
      await settle(pool.width)
    }
    start()
    await settle(0)
    store()
    record.settleRegister()
  } finally {
    for (const left of running) left.catch(() => {})
    await pool.close()
  }
  return { ...counts, isStopped: options.signal?.aborted === true }
}

async function* itemsOf(sources: AsyncIterable<FoundSource>, options: TakeInOptions): AsyncGenerator<IntakeItem> {
  for await (const found of sources) {
    if ("source" in found) yield* readSource(found.source, options)
    else yield { address: found.address, trouble: found.trouble, bytes: 0 }
  }
}
