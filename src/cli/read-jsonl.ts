// Documents as JSON lines come in as bytes, records as JSON lines go out in the same order. One line is held at a time.
// A line that is no document gives an error object in its place, and reading goes on. Blank lines are skipped.
// What has been read is written before the next input is waited for. Absent: files, flags, the progress bar.
import type { SourceDocument } from "../document/record.js"
import type { Reader } from "../engine/read.js"
import { checkDocument, LineError } from "../intake/document-line.js"
import { LARGEST_INPUT } from "../intake/file-document.js"
import type { Output } from "./output.js"

export interface JsonLinesOptions {
  readonly reader: Pick<Reader, "read">
  readonly output: Output
  /** Day of publication for documents that name none. */
  readonly published?: string | undefined
  /** Called with a sentence that is no error: a line that was not UTF-8. */
  readonly remark: (sentence: string) => void
  /** Called after each chunk of input. */
  readonly advance?: (bytes: number, documents: number) => void
}

export interface JsonLinesResult {
  readonly documents: number
  /** How many lines gave an error instead of a record. */
  readonly failed: number
}

const NEWLINE = 0x0a

/** Reads all documents of the input and writes their records. Rejects only where the input itself fails. */
export async function readJsonLines(input: AsyncIterable<Uint8Array>, options: JsonLinesOptions): Promise<JsonLinesResult> {
  let line = 0
  let documents = 0
  let failed = 0
  let held: Uint8Array[] = []
  let heldBytes = 0

  const finishLine = async (last: Uint8Array): Promise<void> => {
    line++
    const length = heldBytes + last.length
    const bytes = held.length === 0 ? last : Buffer.concat([...held, last])
    held = []
    heldBytes = 0
    const answer = length > LARGEST_INPUT ? tooLong(line) : readLine(bytes, line, options)
    if (answer === null) return
    documents++
    if (answer.isError) failed++
    await options.output.write(`${answer.json}\n`)
  }

  for await (const chunk of input) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      await finishLine(chunk.subarray(start, end))
      start = end + 1
    }
    if (start < chunk.length) {
      heldBytes += chunk.length - start
      // Of a line that is too long only the length is kept, so that it cannot fill the memory.
      if (heldBytes > LARGEST_INPUT) held = []
      else held.push(chunk.subarray(start))
    }
    await options.output.flush()
    options.advance?.(chunk.length, documents)
  }
  if (heldBytes > 0) await finishLine(new Uint8Array())
  await options.output.flush()
  return { documents, failed }
}

interface Answer {
  readonly json: string
  readonly isError: boolean
}

function readLine(bytes: Uint8Array, line: number, options: JsonLinesOptions): Answer | null {
  const text = decodeLine(bytes, line, options.remark)
  if (text.trim() === "") return null
  let id: string | null = null
  try {
    const value = parseLine(text, line)
    id = idOf(value)
    const document: SourceDocument = checkDocument(value, line)
    const dated =
      document.published === undefined && options.published !== undefined ? { ...document, published: options.published } : document
    return { json: JSON.stringify(options.reader.read(dated)), isError: false }
  } catch (error) {
    // A fault of the engine on one document must not lose the million others.
    const code = error instanceof LineError ? error.code : "could-not-read"
    const message = error instanceof LineError ? error.message : `line ${line}: ${error instanceof Error ? error.message : String(error)}`
    return { json: JSON.stringify({ id, error: { code, message } }), isError: true }
  }
}

function decodeLine(bytes: Uint8Array, line: number, remark: (sentence: string) => void): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    remark(`line ${line}: is not UTF-8; broken bytes were replaced by U+FFFD`)
    return new TextDecoder("utf-8").decode(bytes)
  }
}

function parseLine(text: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new LineError("not-json", `line ${line}: is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : "unknown fault"}`)
  }
}

function idOf(value: unknown): string | null {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string" ? value.id : null
}

function tooLong(line: number): Answer {
  const message = `line ${line}: is longer than ${LARGEST_INPUT >> 20} MB`
  return { json: JSON.stringify({ id: null, error: { code: "line-too-long", message } }), isError: true }
}
