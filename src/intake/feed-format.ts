// RSS, Atom, RDF and JSON feeds: one document an entry, with the fullest text that the entry carries. Where that is only a
// summary, its origin says so. Absent: following the entries' links.
import { parseFeed } from "feedsmith"
import { parseHTML } from "linkedom"
import { dayIn } from "./document-fields.js"
import { decodePage } from "./html-format.js"
import { type HtmlNode, htmlText } from "./html-text.js"
import { InputTrouble } from "./input-trouble.js"
import type { FormatReader } from "./intake-item.js"

/** Reads a feed. */
export const readFeedFormat: FormatReader = async function* (source) {
  const bytes = await source.bytes()
  const { text } = await decodePage(bytes)
  const { title, entries } = parse(text)
  for (const [at, entry] of entries.entries()) {
    const read = readEntry(entry)
    const address = `${source.address}#${read.id ?? at + 1}`
    const share = bytes.length / entries.length
    if (read.text === "") {
      yield { address, trouble: new InputTrouble("has no text in the feed", "Add the page that it links to"), bytes: share }
      continue
    }
    const given = {
      ...(read.title === null ? {} : { title: read.title }),
      ...(read.published === null ? {} : { published: read.published }),
      ...(title === null ? {} : { source: title }),
      ...(read.author === null ? {} : { author: read.author }),
      ...(read.url === null ? {} : { url: read.url }),
    }
    const origins = {
      ...Object.fromEntries(Object.keys(given).map((name) => [name, "feed"])),
      text: read.isSummary ? "feed-summary" : "feed",
    }
    yield { document: { text: read.text, address, ...(read.id === null ? {} : { externalId: read.id }), ...given, origins }, bytes: share }
  }
}

type Entry = Readonly<Record<string, unknown>>

interface ReadEntry {
  readonly id: string | null
  readonly title: string | null
  readonly url: string | null
  readonly published: string | null
  readonly author: string | null
  readonly text: string
  readonly isSummary: boolean
}

function parse(text: string): { readonly title: string | null; readonly entries: readonly Entry[] } {
  try {
    const { feed } = parseFeed(text)
    const fields = feed as Entry
    const entries = (fields.items ?? fields.entries ?? []) as readonly Entry[]
    return { title: plain(textOf(fields.title)), entries }
  } catch (error) {
    throw new InputTrouble(
      `is no feed that can be read (${error instanceof Error ? error.message.slice(0, 100) : "unknown fault"})`,
      "Check that it is RSS, Atom, RDF or JSON Feed",
    )
  }
}

/** One entry, in whichever of the four forms. */
function readEntry(entry: Entry): ReadEntry {
  const content = fieldOf(entry.content, "encoded") ?? textOf(entry.content) ?? textOf(entry.content_html) ?? textOf(entry.content_text)
  const summary = textOf(entry.description) ?? textOf(entry.summary)
  const full = content === null ? "" : asText(content)
  const short = summary === null ? "" : asText(summary)
  const links = (entry.links ?? []) as readonly Entry[]
  const link = links.find((one) => one.rel === undefined || one.rel === "alternate") ?? links[0]
  const authors = (entry.authors ?? []) as readonly unknown[]
  const dublin = (entry.dc ?? {}) as Entry
  const creators = (dublin.creators ?? []) as readonly unknown[]
  const day =
    textOf(entry.pubDate) ??
    textOf(entry.published) ??
    textOf(entry.date_published) ??
    textOf(dublin.date) ??
    firstOf(dublin.dates) ??
    textOf(entry.updated)
  return {
    id: fieldOf(entry.guid, "value") ?? textOf(entry.id),
    title: plain(textOf(entry.title)),
    url: textOf(entry.link) ?? textOf(entry.url) ?? textOf(link?.href),
    published: day === null ? null : dayIn(day),
    author: firstOf(authors) ?? firstOf(creators),
    text: full.length >= short.length ? full : short,
    isSummary: full.length < short.length,
  }
}

function textOf(value: unknown): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value
  return fieldOf(value, "value")
}

function fieldOf(value: unknown, name: string): string | null {
  if (typeof value !== "object" || value === null) return null
  const field = (value as Entry)[name]
  return typeof field === "string" && field.trim() !== "" ? field : null
}

function firstOf(list: unknown): string | null {
  const [first] = Array.isArray(list) ? list : []
  return typeof first === "string" ? first : (fieldOf(first, "name") ?? fieldOf(first, "value"))
}

/** Titles may carry entities inside CDATA, which parsers leave alone. */
function plain(title: string | null): string | null {
  return title === null || !/[<&]/.test(title) ? title : asText(title).replaceAll("\n", " ")
}

function asText(html: string): string {
  if (!/[<&]/.test(html)) return html.trim()
  return htmlText(parseHTML(`<html><body>${html}</body></html>`).document.body as unknown as HtmlNode)
}
