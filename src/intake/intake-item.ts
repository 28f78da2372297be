// What intake is made of: a source of bytes with its address, and what its format reader finds in it: documents and troubles.
import { readFile } from "node:fs/promises"
import type { IncomingDocument } from "../store/record-store.js"
import { LARGEST_INPUT } from "./file-document.js"
import { InputTrouble } from "./input-trouble.js"

/** Bytes that can be read, and the name by which a person knows them. */
export interface Source {
  /** Path or URL; inside an archive that of the archive, `#` and the name inside. */
  readonly address: string
  /** Last part of the address, by whose ending the format is found. */
  readonly name: string
  /** Bytes where known, for the progress bar; null where not. */
  readonly size: number | null
  /** All bytes. */
  bytes(): Promise<Uint8Array>
  /** Bytes piece by piece, for formats that hold many documents. */
  stream(): AsyncIterable<Uint8Array>
}

/** One thing that was found: a document, or why there is none here. */
export type IntakeItem =
  | { readonly document: IncomingDocument; readonly bytes: number }
  | { readonly address: string; readonly trouble: unknown; readonly bytes: number }

export interface IntakeOptions {
  /** Day of publication for documents that name none. */
  readonly published?: string | undefined
  /** Outlet for documents that name none. */
  readonly source?: string | undefined
  /** Names of columns or fields that hold a field of a document: `{ text: "body" }`. */
  readonly columns?: Readonly<Record<string, string>> | undefined
  /** Says a sentence that is no trouble. */
  readonly remark?: ((address: string, sentence: string) => void) | undefined
  /** Whether addresses inside the own network may be fetched. */
  readonly allowPrivate?: boolean | undefined
  /** How many archives deep this is. */
  readonly depth?: number
}

/** Reads a format: gives the documents of a source as it finds them. Throws where the source as a whole cannot be read. */
export type FormatReader = (source: Source, options: IntakeOptions) => AsyncIterable<IntakeItem>

/** A source of bytes that are in memory. */
export function bytesSource(address: string, name: string, bytes: Uint8Array): Source {
  return {
    address,
    name,
    size: bytes.length,
    bytes: async () => bytes,
    stream: async function* () {
      yield bytes
    },
  }
}

/** All bytes of a file; refuses what would not fit. */
export async function fileBytes(path: string, size: number): Promise<Uint8Array> {
  if (size > LARGEST_INPUT) throw new InputTrouble(`is larger than ${LARGEST_INPUT >> 20} MB`, "Split it: one readout is a few kilobytes")
  return readFile(path)
}
