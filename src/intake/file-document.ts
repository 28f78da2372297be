// A file becomes a document: its bytes are read and decoded, and header lines such as those of the samples are taken off.
// The text is what follows the header and its blank line; spans count from there.
// Absent: folders and JSON lines.
import { fstatSync } from "node:fs"
import { readFile, stat } from "node:fs/promises"
import { basename } from "node:path"
import type { SourceDocument } from "../document/record.js"
import { findFaultInDay } from "./day.js"
import { decodeFile } from "./decode-file.js"
import { InputTrouble } from "./input-trouble.js"

/** The largest input, in bytes: the longest string of JavaScript is not far above. */
export const LARGEST_INPUT = 400 * 1024 * 1024

export interface FileDocument {
  readonly document: SourceDocument
  readonly bytes: number
  /** What the user should know, one sentence each. */
  readonly remarks: readonly string[]
}

/**
 * Reads a file, or the standard input where the name is `-`.
 * @param published day of publication that overrides the header's
 * @throws {InputTrouble} where it cannot be read as text.
 */
export async function readFileDocument(name: string, published: string | undefined): Promise<FileDocument> {
  const bytes = name === "-" ? await readStandardInput() : await readBytes(name)
  const decoded = await decodeFile(bytes)
  const { header, text } = splitHeader(decoded.text)
  if (text.trim() === "") throw new InputTrouble("holds a header and no text", "Put the readout's text after the blank line")
  const remarks = [...decoded.remarks]
  let day = published ?? header.get("published")
  const fault = day === undefined ? null : findFaultInDay(day)
  if (fault !== null) {
    remarks.push(`its header is not followed: published ${fault}`)
    day = undefined
  }
  const title = header.get("title")
  const source = header.get("source")
  const document: SourceDocument = {
    id: name === "-" ? "stdin" : basename(name).replace(/\.txt$/, ""),
    text,
    ...(title === undefined ? {} : { title }),
    ...(day === undefined ? {} : { published: day }),
    ...(source === undefined ? {} : { source }),
  }
  return { document, bytes: bytes.length, remarks }
}

/** Header lines by name, and the text after them. Without a header that is whole, all of it is text. */
export function splitHeader(text: string): { header: ReadonlyMap<string, string>; text: string } {
  const match = /^(?:# [a-z]+:[^\r\n]*\r?\n)+\r?\n/.exec(text)
  if (match === null) return { header: new Map(), text }
  const header = new Map<string, string>()
  for (const [, name, value] of match[0].matchAll(/^# ([a-z]+):([^\r\n]*)/gm)) {
    if (name !== undefined && value !== undefined && value.trim() !== "") header.set(name, value.trim())
  }
  return { header, text: text.slice(match[0].length) }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const about = await stat(path)
    if (about.isDirectory()) throw new InputTrouble("is a folder", `Name its files: ${path.replace(/[\\/]+$/, "")}/*.txt`)
    if (about.size > LARGEST_INPUT) throw tooLarge()
    return await readFile(path)
  } catch (error) {
    throw inWords(error)
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of openStandardInput()) {
      length += chunk.length
      if (length > LARGEST_INPUT) throw tooLarge()
      chunks.push(chunk)
    }
  } catch (error) {
    throw inWords(error)
  }
  return Buffer.concat(chunks)
}

/**
 * The standard input as chunks of bytes.
 * @throws {InputTrouble} where it is a folder, which Node would take for an empty file.
 */
export function openStandardInput(): AsyncIterable<Uint8Array> {
  if (fstatSync(0).isDirectory()) throw new InputTrouble("is a folder", "Name its files")
  return process.stdin
}

function tooLarge(): InputTrouble {
  return new InputTrouble(`is larger than ${LARGEST_INPUT >> 20} MB`, "Split it: one readout is a few kilobytes")
}

/** The system's error as a sentence and an advice. */
export function inWords(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  if (code === "ENOENT") return new InputTrouble("there is no such file", "Check the name and the folder")
  if (code === "EACCES" || code === "EPERM") return new InputTrouble("may not be read by you", "Change its permissions, or copy it")
  if (code === "EISDIR") return new InputTrouble("is a folder", "Name its files")
  if (code === "ENOTDIR") return new InputTrouble("part of the path is a file, not a folder", "Check the path")
  if (code === "ELOOP" || code === "ENAMETOOLONG") return new InputTrouble("is no path that can be followed", "Check the path")
  return error
}
