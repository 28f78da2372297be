// The store as intake sees it: beside the public face, what its threads have prepared.
import type { PreparedDocument } from "./prepare-document.js"
import type { AddResult, IncomingDocument, RecordStore } from "./record-store.js"

/** A store into which intake writes what its workers have read. */
export interface WritableRecord extends RecordStore {
  /** Stores documents that are prepared already, in one transaction. */
  addPrepared(documents: readonly PreparedDocument[]): AddResult[]
  /** Whether the text is in and known at this address: then there is nothing to do. */
  isKnown(document: IncomingDocument): boolean
  /** Works the register out now, where people have come; else the first question does. */
  settleRegister(): void
}
