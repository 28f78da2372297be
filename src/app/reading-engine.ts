// The page's way to the engine: starts the worker on the first question and hands out promises.
import type { Explanation } from "../document/explanation.js"
import type { SourceDocument } from "../document/record.js"

export interface Reading {
  readonly explanation: Explanation
  /** How long the engine took. */
  readonly ms: number
}

let worker: Worker | null = null
let count = 0
const waiting = new Map<number, { resolve: (reading: Reading) => void; reject: (error: Error) => void }>()

function startWorker(): Worker {
  const started = new Worker("/engine-worker.js", { type: "module" })
  started.addEventListener("message", ({ data }: MessageEvent<Reading & { number: number }>) => {
    waiting.get(data.number)?.resolve(data)
    waiting.delete(data.number)
  })
  started.addEventListener("error", () => {
    for (const { reject } of waiting.values()) reject(new Error("the engine could not be loaded"))
    waiting.clear()
    worker = null
  })
  return started
}

/** Reads a readout in the page; nothing leaves it. */
export function readInPage(document: SourceDocument): Promise<Reading> {
  worker ??= startWorker()
  const number = ++count
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject })
    worker?.postMessage({ number, document })
  })
}

/** Lets the engine read texts that nobody waits for, so that the first that somebody pastes is read as quickly as the next. */
export function warmEngine(texts: readonly string[]): void {
  for (const text of texts) readInPage({ id: "warm", text }).catch(() => {})
}
