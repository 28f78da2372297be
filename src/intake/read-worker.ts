// A thread that reads documents: batches of incoming documents come in, the same documents prepared for the store go out.
// A fault of the engine on one document is that document's trouble.
import { parentPort } from "node:worker_threads"
import { createTermIndexer } from "../engine/index-terms.js"
import { createReader } from "../engine/read.js"
import { type PreparedDocument, type Preparer, prepareDocument } from "../store/prepare-document.js"
import type { IncomingDocument } from "../store/record-store.js"

/** What a thread answers for a document. */
export type Prepared = PreparedDocument | { readonly address: string; readonly fault: string }

export interface WorkerTask {
  readonly id: number
  readonly documents: readonly IncomingDocument[]
}
export interface WorkerAnswer {
  readonly id: number
  readonly prepared: readonly Prepared[]
}

/** Prepares each document; a fault takes the place of one that the engine fails on. */
export function prepareAll(documents: readonly IncomingDocument[], preparer: Preparer): Prepared[] {
  return documents.map((document) => {
    try {
      return prepareDocument(document, preparer)
    } catch (error) {
      return { address: document.address, fault: error instanceof Error ? error.message : String(error) }
    }
  })
}

if (parentPort !== null) {
  const port = parentPort
  const preparer = { reader: createReader(), indexer: createTermIndexer() }
  port.on("message", ({ id, documents }: WorkerTask) => {
    port.postMessage({ id, prepared: prepareAll(documents, preparer) } satisfies WorkerAnswer)
  })
}
