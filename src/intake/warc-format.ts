// WARC files, plain or gzipped (ISO 28500): each response that holds a page or feed is a source of its own, read by its format.
// Records are taken one after the other; one that is too large is passed over by its length. Absent: revisits, WET and WAT.

import { Readable } from "node:stream"
import { brotliDecompressSync, createGunzip, gunzipSync, inflateSync } from "node:zlib"
import { InputTrouble } from "./input-trouble.js"
import { bytesSource, type FormatReader } from "./intake-item.js"
import { readSource } from "./read-source.js"

/** Bytes of a record that are looked at. */
const LARGEST_RECORD = 32 * 1024 * 1024
/** Bytes of the lines at the head of a record. */
const LARGEST_HEAD = 64 * 1024

/** Reads a WARC. */
export const readWarcFormat: FormatReader = async function* (source, options) {
  for await (const { head, body } of records(unpacked(source.stream()), source.address)) {
    const address = head.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? source.address
    if (head.get("warc-type") !== "response" || body === null || !/application\/http/.test(head.get("content-type") ?? "")) continue
    try {
      const response = readResponse(body)
      if (response === null) continue
      const name = `page.${response.ending}`
      for await (const item of readSource(bytesSource(address, name, response.bytes), options)) {
        if (!("document" in item)) yield { ...item, bytes: 0 }
        else {
          const url = item.document.url ?? address
          const origins = { ...item.document.origins, ...(item.document.url === undefined ? { url: "warc" } : {}) }
          yield { ...item, document: { ...item.document, url, origins }, bytes: 0 }
        }
      }
    } catch (error) {
      yield { address, trouble: error, bytes: 0 }
    }
  }
}

/** The bytes of a file, unpacked where they are gzipped; each record may be packed by itself. */
async function* unpacked(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = input[Symbol.asyncIterator]()
  const first = await iterator.next()
  if (first.done) return
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield first.value
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  }
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) yield* whole()
  else yield* Readable.from(whole()).pipe(createGunzip())
}

interface WarcRecord {
  readonly head: ReadonlyMap<string, string>
  /** null where it was too large. */
  readonly body: Buffer | null
}

async function* records(input: AsyncIterable<Uint8Array>, address: string): AsyncGenerator<WarcRecord> {
  let held = Buffer.alloc(0)
  const iterator = input[Symbol.asyncIterator]()
  const more = async (): Promise<boolean> => {
    const next = await iterator.next().catch((error: Error) => {
      throw new InputTrouble(`is damaged (${error.message})`, "Fetch it again; what stood before is in")
    })
    if (next.done) return false
    held = held.length === 0 ? Buffer.from(next.value) : Buffer.concat([held, next.value])
    return true
  }
  for (;;) {
    // Blank lines stand between records.
    let start = 0
    while (held[start] === 0x0d || held[start] === 0x0a) start++
    held = held.subarray(start)
    let end = held.indexOf("\r\n\r\n")
    while (end < 0 && held.length < LARGEST_HEAD) {
      if (!(await more())) break
      end = held.indexOf("\r\n\r\n")
    }
    if (end < 0 || !held.subarray(0, 5).equals(Buffer.from("WARC/"))) {
      if (held.toString("latin1").trim() === "") return
      throw new InputTrouble(`is no WARC from byte ${held.length} before the end of what was read on`, `Check ${address}`)
    }
    const head = headers(held.subarray(0, end).toString("utf8"))
    const length = Number(head.get("content-length"))
    if (!Number.isSafeInteger(length) || length < 0) throw new InputTrouble("has a record without a length", `Check ${address}`)
    held = held.subarray(end + 4)
    if (length > LARGEST_RECORD) {
      let left = length
      while (left > held.length) {
        left -= held.length
        held = Buffer.alloc(0)
        if (!(await more())) return
      }
      held = held.subarray(left)
      yield { head, body: null }
      continue
    }
    while (held.length < length)
      if (!(await more())) throw new InputTrouble("is cut short inside a record", "Fetch it again; what stood before is in")
    yield { head, body: held.subarray(0, length) }
    held = held.subarray(length)
  }
}

/** Names in lower case; the first of each. */
function headers(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const line of text.split("\r\n").slice(1)) {
    const colon = line.indexOf(":")
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !found.has(name)) found.set(name, line.slice(colon + 1).trim())
  }
  return found
}

/** The body of a response that was found and is a page, a feed, a PDF or a text; null for all others. */
function readResponse(body: Buffer): { readonly bytes: Uint8Array; readonly ending: string } | null {
  const end = body.indexOf("\r\n\r\n")
  if (end < 0) return null
  const head = body.subarray(0, end).toString("latin1")
  if (!/^HTTP\/\S+ 2\d\d/.test(head)) return null
  const fields = headers(head)
  const ending = endingOf(fields.get("content-type") ?? "")
  if (ending === null) return null
  let bytes: Buffer = body.subarray(end + 4)
  if (/chunked/i.test(fields.get("transfer-encoding") ?? "")) bytes = unchunked(bytes)
  return { bytes: decoded(bytes, fields.get("content-encoding") ?? ""), ending }
}

/** The ending by which a type of content is read; null for what holds no text. */
export function endingOf(type: string): string | null {
  if (/html/i.test(type)) return "html"
  if (/(rss|atom|xml)/i.test(type)) return "xml"
  if (/json/i.test(type)) return "json"
  if (/application\/pdf/i.test(type)) return "pdf"
  return /text\/plain/i.test(type) ? "txt" : null
}

/** Bytes without the packing of the transfer; no more than a record may have. */
export function decoded(bytes: Buffer, encoding: string): Buffer {
  const options = { maxOutputLength: LARGEST_RECORD }
  if (/gzip/i.test(encoding)) return gunzipSync(bytes, options)
  if (/br/i.test(encoding)) return brotliDecompressSync(bytes, options)
  return /deflate/i.test(encoding) ? inflateSync(bytes, options) : bytes
}

function unchunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  let at = 0
  for (;;) {
    const end = bytes.indexOf("\r\n", at)
    const length = end < 0 ? Number.NaN : Number.parseInt(bytes.subarray(at, end).toString("latin1"), 16)
    // Crawlers keep what they got: a body that says it is in chunks may be whole already.
    if (!Number.isInteger(length)) return parts.length === 0 ? bytes : Buffer.concat(parts)
    if (length === 0) return Buffer.concat(parts)
    parts.push(bytes.subarray(end + 2, end + 2 + length))
    at = end + 4 + length
  }
}
