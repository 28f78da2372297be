// Documents are prepared on other threads, so that reading and storing run at once. Answers come in the order of the tasks.
// Where the bundle of the thread is not there (running from sources), documents are prepared in this thread.
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Worker } from "node:worker_threads"
import { createTermIndexer } from "../engine/index-terms.js"
import { createReader } from "../engine/read.js"
import type { Preparer } from "../store/prepare-document.js"
import type { IncomingDocument } from "../store/record-store.js"
import { type Prepared, prepareAll, type WorkerAnswer } from "./read-worker.js"

export interface ReadingPool {
  /** Tasks that should be on their way at once. */
  readonly width: number
  prepare(documents: readonly IncomingDocument[]): Promise<readonly Prepared[]>
  close(): Promise<void>
}

/** Megabytes for the young objects of a thread. */
const YOUNG_MB = 64

interface Waiting {
  readonly resolve: (prepared: readonly Prepared[]) => void
  readonly reject: (error: unknown) => void
}

/** Opens a pool of so many threads. */
export function openReadingPool(threads: number): ReadingPool {
  const script = new URL("./read-worker.js", import.meta.url)
  if (threads === 0 || !existsSync(fileURLToPath(script))) return openInThisThread()
  const waiting = new Map<number, Waiting>()
  let next = 0
  const workers = Array.from({ length: threads }, () => {
    // Records die young: with more room for young objects few of them are copied before they die.
    const worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
    worker.on("message", ({ id, prepared }: WorkerAnswer) => {
      waiting.get(id)?.resolve(prepared)
      waiting.delete(id)
    })
    // A thread that dies takes its tasks with it: everybody who waits is told.
    worker.on("error", (error) => {
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    })
    return worker
  })
  return {
    width: threads * 4,
    prepare: (documents) =>
      new Promise((resolve, reject) => {
        const id = next++
        waiting.set(id, { resolve, reject })
        workers[id % workers.length]?.postMessage({ id, documents })
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}

function openInThisThread(): ReadingPool {
  let preparer: Preparer | null = null
  return {
    width: 1,
    prepare: async (documents) => {
      preparer ??= { reader: createReader(), indexer: createTermIndexer() }
      return prepareAll(documents, preparer)
    },
    close: async () => {},
  }
}
