// DOCX: paragraphs, lists and tables as lines of text; title, author and day from the document's properties.
// Absent: headers, footers, comments, and the old .doc.

import { parseHTML } from "linkedom"
import { convertToHtml } from "mammoth"
import { fromBuffer } from "yauzl"
import { dayIn } from "./document-fields.js"
import { type HtmlNode, htmlText } from "./html-text.js"
import { InputTrouble } from "./input-trouble.js"
import type { FormatReader } from "./intake-item.js"

/** Bytes that the properties may have. */
const LARGEST_PROPERTIES = 1 << 20

/** Reads a DOCX. */
export const readDocxFormat: FormatReader = async function* (source) {
  const bytes = Buffer.from(await source.bytes())
  let html: string
  try {
    html = (await convertToHtml({ buffer: bytes }, { includeDefaultStyleMap: true })).value
  } catch (error) {
    throw new InputTrouble(
      `is no DOCX that can be read (${error instanceof Error ? error.message.slice(0, 120) : "unknown fault"})`,
      "Save it again with a word processor",
    )
  }
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
  // Pictures stand in the text as data.
  for (const picture of document.querySelectorAll("img")) picture.remove()
  const text = htmlText(document.body as unknown as HtmlNode)
  if (text.trim() === "") throw new InputTrouble("holds no text", "It may hold pictures only")
  const properties = await propertiesOf(bytes)
  const field = (name: string): string | null => {
    const value = new RegExp(`<${name}[^>]{0,200}>([^<]{1,2000})</${name}>`).exec(properties)?.[1]
    return value === undefined ? null : parseHTML(`<html><body>${value}</body></html>`).document.body.textContent?.trim() || null
  }
  const title = field("dc:title")
  const author = field("dc:creator")
  const day = dayIn(field("dcterms:created") ?? field("dcterms:modified") ?? "")
  const given = {
    ...(title === null ? {} : { title }),
    ...(author === null ? {} : { author }),
    ...(day === null ? {} : { published: day }),
  }
  const origins = { ...Object.fromEntries(Object.keys(given).map((name) => [name, "docx-properties"])), text: "docx" }
  yield { document: { text, address: source.address, ...given, origins }, bytes: bytes.length }
}

/** docProps/core.xml as text; empty where it is not there. */
function propertiesOf(bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, archive) => {
      if (error) {
        resolve("")
        return
      }
      archive.on("entry", (entry) => {
        if (entry.fileName !== "docProps/core.xml" || entry.uncompressedSize > LARGEST_PROPERTIES) {
          archive.readEntry()
          return
        }
        archive.openReadStream(entry, (fault, stream) => {
          if (fault) {
            resolve("")
            return
          }
          const chunks: Uint8Array[] = []
          stream.on("data", (chunk: Uint8Array) => chunks.push(chunk))
          stream.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")))
          stream.once("error", () => resolve(""))
        })
      })
      archive.once("end", () => resolve(""))
      archive.once("error", () => resolve(""))
      archive.readEntry()
    })
  })
}
