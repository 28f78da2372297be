// JSON lines, and JSON files that hold a list of documents or one. A line that is no document is a trouble of its own.
// A line is held in memory, not the file.

import { decodeFile } from "./decode-file.js"
import { documentOfFields } from "./document-fields.js"
import { InputTrouble } from "./input-trouble.js"
import type { FormatReader, IntakeItem, IntakeOptions } from "./intake-item.js"
import { splitStream } from "./split-lines.js"

/** Longest line: a readout is a few kilobytes. */
export const LONGEST_LINE = 64 * 1024 * 1024

/** Reads JSON lines. */
export const readJsonLinesFormat: FormatReader = async function* (source, options) {
  let number = 0
  for await (const { bytes, isTooLong, length } of splitStream(source.stream(), LONGEST_LINE)) {
    number++
    const address = `${source.address}#${number}`
    if (isTooLong) {
      yield {
        address,
        trouble: new InputTrouble(`is longer than ${LONGEST_LINE >> 20} MB`, "One line is one readout of a few kilobytes"),
        bytes: length,
      }
      continue
    }
    const line = new TextDecoder().decode(bytes).trim()
    if (line !== "") yield itemOf(() => parse(line), source.address, `${number}`, length, options)
  }
}

/** Reads a JSON file: a list of documents, an object with such a list, or one document. */
export const readJsonFormat: FormatReader = async function* (source, options) {
  const bytes = await source.bytes()
  const { text } = await decodeFile(bytes)
  const value = parse(text)
  const list = Array.isArray(value) ? value : listIn(value)
  if (list === null) {
    yield itemOf(() => value, source.address, null, bytes.length, options)
    return
  }
  for (const [at, one] of list.entries()) yield itemOf(() => one, source.address, `${at + 1}`, bytes.length / list.length, options)
}

function itemOf(value: () => unknown, address: string, place: string | null, bytes: number, options: IntakeOptions): IntakeItem {
  const at = (id: string | undefined): string => (place === null ? address : `${address}#${id ?? place}`)
  try {
    const row = value()
    if (typeof row !== "object" || row === null || Array.isArray(row)) {
      throw new InputTrouble("is no object", 'A document is an object such as {"id":"a","text":"…"}')
    }
    return { document: documentOfFields(row as Record<string, unknown>, at, "given", options.columns), bytes }
  } catch (error) {
    return { address: place === null ? address : `${address}#${place}`, trouble: error, bytes }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InputTrouble(
      `is not JSON: ${error instanceof Error ? error.message.slice(0, 120) : "unknown fault"}`,
      "Mend it, or leave it out",
    )
  }
}

/** The list in an object that holds one under a usual name, as exports of other programs do. */
function listIn(value: unknown): readonly unknown[] | null {
  if (typeof value !== "object" || value === null || "text" in value) return null
  for (const name of ["documents", "articles", "items", "data", "results"]) {
    const list = (value as Record<string, unknown>)[name]
    if (Array.isArray(list)) return list
  }
  return null
}
