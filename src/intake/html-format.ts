// HTML pages, fresh or saved by a browser: the article's text by Readability, and what the page says of itself.
// Absent: pages that scripts fill in after loading; their text is not in the file.
import { Readability } from "@mozilla/readability"
import { parseHTML } from "linkedom"
import { decodeFile } from "./decode-file.js"
import { type HtmlNode, htmlText } from "./html-text.js"
import { InputTrouble } from "./input-trouble.js"
import type { FormatReader } from "./intake-item.js"
import { type PageDocument, pageFields } from "./page-fields.js"

/** Fewer letters than this are a menu, not an article. */
const LEAST_LETTERS = 120

/** Reads a page. */
export const readHtmlFormat: FormatReader = async function* (source, { remark }) {
  const bytes = await source.bytes()
  const { text: html, remarks } = await decodePage(bytes)
  for (const sentence of remarks) remark?.(source.address, sentence)
  const { text, fields, origin } = readPage(html)
  const { origins, body: _, ...given } = fields
  yield {
    document: { text, address: source.address, ...given, origins: { ...origins, text: origin } },
    bytes: bytes.length,
  }
}

/** Text and fields of a page. */
export function readPage(html: string): { text: string; fields: ReturnType<typeof pageFields>; origin: string } {
  const { document } = parseHTML(html)
  if (document.documentElement === null) throw new InputTrouble("holds no HTML element", "Check that it is a web page")
  const saved = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/.exec(html.slice(0, 4000))?.[1] ?? null
  const fields = pageFields(document as unknown as PageDocument, saved)
  const whole = document.body === null ? "" : htmlText(document.body as unknown as HtmlNode)
  // Readability takes the tree apart: everything else was asked before.
  const article = new Readability(document as never, { keepClasses: false }).parse()
  const content = article?.content
    ? htmlText(parseHTML(`<html><body>${article.content}</body></html>`).document.body as unknown as HtmlNode)
    : ""
  if (lettersIn(content) >= LEAST_LETTERS) return { text: content, fields, origin: "readability" }
  if (fields.body !== null && lettersIn(fields.body) >= LEAST_LETTERS) return { text: fields.body, fields, origin: "json-ld" }
  const rest = lettersIn(content) > 0 ? content : whole
  if (lettersIn(rest) === 0)
    throw new InputTrouble("holds no text", "The page may be filled in by a script: save it from a browser after it has loaded")
  return { text: rest, fields, origin: "page" }
}

/** A page's bytes by its byte order mark or what its first kilobyte says of its encoding. */
export async function decodePage(bytes: Uint8Array, charset?: string): Promise<{ text: string; remarks: readonly string[] }> {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 2048))
  const label =
    charset ??
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(start)?.[1] ??
    /<\?xml[^>]{0,100}encoding=["']([\w-]{2,30})/i.exec(start)?.[1]
  const hasMark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (label !== undefined && !hasMark) {
    try {
      return { text: new TextDecoder(label, { fatal: true }).decode(bytes), remarks: [] }
    } catch {
      // The page says it is in another encoding than it is, or one that nobody knows.
    }
  }
  return decodeFile(bytes)
}

function lettersIn(text: string): number {
  let count = 0
  for (const _ of text.matchAll(/\p{L}/gu)) if (++count >= LEAST_LETTERS) break
  return count
}
