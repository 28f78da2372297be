// Plain text and Markdown: one document a file, with the header lines of the samples or the front matter of Markdown.
import type { IncomingDocument } from "../store/record-store.js"
import { decodeFile } from "./decode-file.js"
import { dayIn } from "./document-fields.js"
import { splitHeader } from "./file-document.js"
import { InputTrouble } from "./input-trouble.js"
import type { FormatReader } from "./intake-item.js"

/** Reads a text file. */
export const readTextFormat: FormatReader = async function* (source, { remark }) {
  const bytes = await source.bytes()
  const decoded = await decodeFile(bytes)
  for (const sentence of decoded.remarks) remark?.(source.address, sentence)
  const isMarkdown = /\.(md|markdown)$/i.test(source.name)
  const { fields, text, origin } = isMarkdown ? splitMarkdown(decoded.text) : { ...splitLines(decoded.text), origin: "header" }
  if (text.trim() === "") throw new InputTrouble("holds a header and no text", "Put the readout's text after the blank line")
  yield { document: documentOf(source.address, fields, text, origin), bytes: bytes.length }
}

function splitLines(text: string): { readonly fields: ReadonlyMap<string, string>; readonly text: string } {
  const { header, text: rest } = splitHeader(text)
  return { fields: header, text: rest }
}

/** Front matter between two lines of dashes, one `name: value` a line; the first heading is the title where none is named. */
function splitMarkdown(text: string): { readonly fields: ReadonlyMap<string, string>; readonly text: string; readonly origin: string } {
  const fields = new Map<string, string>()
  let rest = text.replaceAll("\r\n", "\n")
  let origin = "front-matter"
  if (rest.startsWith("---\n")) {
    const end = rest.indexOf("\n---\n", 3)
    if (end > 0) {
      for (const line of rest.slice(4, end).split("\n")) {
        const colon = line.indexOf(":")
        if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), unquoted(line.slice(colon + 1).trim()))
      }
      rest = rest.slice(end + 5)
    }
  } else if (rest.startsWith("# ")) {
    const split = splitLines(rest)
    if (split.fields.size > 0) return { ...split, origin: "header" }
  }
  const start = rest.trimStart()
  if (start.startsWith("# ")) {
    const end = start.indexOf("\n")
    if (!fields.has("title")) {
      fields.set("title", start.slice(2, end < 0 ? undefined : end).trim())
      origin = "heading"
    }
    rest = end < 0 ? "" : start.slice(end + 1)
  }
  return { fields, text: rest, origin }
}

function unquoted(value: string): string {
  return /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value
}

function documentOf(address: string, fields: ReadonlyMap<string, string>, text: string, origin: string): IncomingDocument {
  const title = fields.get("title")
  const source = fields.get("source") ?? fields.get("outlet")
  const author = fields.get("author")
  const url = fields.get("url")
  const day = dayIn(fields.get("published") ?? fields.get("date") ?? "")
  const given = {
    ...(title === undefined ? {} : { title }),
    ...(source === undefined ? {} : { source }),
    ...(author === undefined ? {} : { author }),
    ...(url === undefined ? {} : { url }),
    ...(day === null ? {} : { published: day }),
  }
  return { text, address, ...given, origins: Object.fromEntries(Object.keys(given).map((name) => [name, origin])) }
}
