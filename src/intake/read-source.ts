// Which format a source has, by its ending and its first bytes, and the reader of it. The readers of rare formats are loaded
// when one is met. Absent: folders and addresses (find-sources.ts).
import { InputTrouble } from "./input-trouble.js"
import type { FormatReader, IntakeItem, IntakeOptions, Source } from "./intake-item.js"

export type Format = "text" | "json" | "jsonl" | "csv" | "html" | "feed" | "zip" | "pdf" | "docx" | "warc" | "opml"

const READERS: Readonly<Record<Format, () => Promise<FormatReader>>> = {
  text: async () => (await import("./text-format.js")).readTextFormat,
  json: async () => (await import("./json-format.js")).readJsonFormat,
  jsonl: async () => (await import("./json-format.js")).readJsonLinesFormat,
  csv: async () => (await import("./csv-format.js")).readCsvFormat,
  html: async () => (await import("./html-format.js")).readHtmlFormat,
  feed: async () => (await import("./feed-format.js")).readFeedFormat,
  zip: async () => (await import("./zip-format.js")).readZipFormat,
  pdf: async () => (await import("./pdf-format.js")).readPdfFormat,
  docx: async () => (await import("./docx-format.js")).readDocxFormat,
  warc: async () => (await import("./warc-format.js")).readWarcFormat,
  opml: async () => (await import("./opml-format.js")).readOpmlFormat,
}

const ENDINGS: Readonly<Record<string, Format>> = {
  txt: "text",
  text: "text",
  md: "text",
  markdown: "text",
  jsonl: "jsonl",
  ndjson: "jsonl",
  json: "json",
  csv: "csv",
  tsv: "csv",
  htm: "html",
  html: "html",
  xhtml: "html",
  shtml: "html",
  rss: "feed",
  atom: "feed",
  rdf: "feed",
  xml: "feed",
  zip: "zip",
  pdf: "pdf",
  docx: "docx",
  warc: "warc",
  opml: "opml",
}

/** The format that a name's ending says; null where it says none. */
export function formatOfName(name: string): Format | null {
  if (/\.warc\.gz$/i.test(name)) return "warc"
  return ENDINGS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ""] ?? null
}

/** The documents of a source. What cannot be read as a whole is one trouble. */
export async function* readSource(source: Source, options: IntakeOptions): AsyncGenerator<IntakeItem> {
  try {
    const format = await formatOf(source)
    const read = await READERS[format]()
    for await (const item of read(source, options)) yield "document" in item ? withDefaults(item, options) : item
  } catch (error) {
    yield { address: source.address, trouble: error, bytes: source.size ?? 0 }
  }
}

/** Fields that the user gave for documents that lack them. */
function withDefaults(item: Extract<IntakeItem, { document: unknown }>, { published, source }: IntakeOptions): IntakeItem {
  const { document } = item
  const given = {
    ...(published !== undefined && document.published === undefined ? { published } : {}),
    ...(source !== undefined && document.source === undefined ? { source } : {}),
  }
  const names = Object.keys(given)
  if (names.length === 0) return item
  const origins = { ...document.origins, ...Object.fromEntries(names.map((name) => [name, "given"])) }
  return { ...item, document: { ...document, ...given, origins } }
}

async function formatOf(source: Source): Promise<Format> {
  const named = formatOfName(source.name)
  if (named === "jsonl" || named === "csv") return named
  if (named === "json") return (await startOf(source)).includes("jsonfeed.org") ? "feed" : "json"
  const start = await startOf(source)
  if (start.startsWith("%PDF")) return "pdf"
  if (start.startsWith("WARC/")) return "warc"
  if (named === "warc") return named
  if (start.startsWith("PK\u0003\u0004")) {
    if (named === null || named === "zip") return "zip"
  }
  if (/^\s*(?:<!--[\s\S]{0,500}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return "html"
  if (/<opml\b/i.test(start)) return "opml"
  if (/<(?:rss|feed|rdf:RDF)\b/.test(start)) return "feed"
  if (named !== null) return named
  if (/^\s*[[{]/.test(start)) return /^\s*\{.*\}\s*\n\s*\{/.test(start) ? "jsonl" : "json"
  if (/\.[a-z0-9]{1,5}$/i.test(source.name)) {
    throw new InputTrouble(
      "is of no format that is read",
      "Formats: text, Markdown, HTML, PDF, DOCX, JSON, JSON lines, CSV, feeds, OPML, WARC, zip",
    )
  }
  return "text"
}

/** The first two thousand bytes as text, a byte a letter, without a byte order mark. */
async function startOf(source: Source): Promise<string> {
  for await (const chunk of source.stream()) return new TextDecoder("latin1").decode(chunk.subarray(0, 2000)).replace(/^ï»¿/, "")
  return ""
}
