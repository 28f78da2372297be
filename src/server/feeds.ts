// A view as an address that other programs follow: its newest facts as an Atom feed (RFC 4287), its encounters as a
// calendar (RFC 5545). The filters are those of the API. Text from documents stands in plain text elements, escaped.
import { createHash } from "node:crypto"
import type { Context, Hono } from "hono"
import type { Encounter, Statement } from "../document/record.js"
import { calendar } from "../export/write-others.js"
import type { RecordStore, StoredFact } from "../store/record-store.js"
import { cleanWords } from "../wording/clean-words.js"
import { checkQuery, type SearchInput, searchSchema } from "./queries.js"
import { feedAddress } from "./question.js"
import { factsQuery } from "./view-routes.js"

/** Facts of a feed, the newest. */
const MOST_ENTRIES = 100
/** What a record without a day is said to be of: a feed must name one. */
const NO_DAY = "1970-01-01"

/** Where they are; readers may ask. */
export const FEED_PATHS = ["/feed.atom", "/calendar.ics", "/threads.atom"] as const

/** Adds `/feed.atom` and `/calendar.ics`. */
export function addFeeds(app: Hono, store: RecordStore): void {
  app.get("/feed.atom", (context) => answer(context, "application/atom+xml; charset=utf-8", atom(context, store)))
  app.get("/calendar.ics", (context) => {
    const body = [...calendar(store, factsQuery(askedOf(context)))].join("")
    return answer(context, "text/calendar; charset=utf-8", body)
  })
}

function askedOf(context: Context): SearchInput {
  return checkQuery(searchSchema, feedUrl(context).searchParams)
}

/** The address of a feed without the token that opens it, which the feed must not tell on. */
export function feedUrl(context: Context): URL {
  return new URL(feedAddress(context.req.url), context.req.url)
}

export function answer(context: Context, type: string, body: string): Response {
  const tag = `W/"${createHash("sha256").update(body).digest("hex").slice(0, 20)}"`
  const headers = { etag: tag, "cache-control": "no-cache" }
  if (context.req.header("if-none-match") === tag) return context.body(null, 304, headers)
  return context.body(body, 200, { ...headers, "content-type": type })
}

function atom(context: Context, store: RecordStore): string {
  const { origin, search, href } = feedUrl(context)
  const { items } = store.facts({ ...factsQuery(askedOf(context)), limit: MOST_ENTRIES })
  const filters = [...new URLSearchParams(search)].map(([name, value]) => `${name}: ${value}`).join(", ")
  const updated = items.map(updatedOf).sort().at(-1) ?? NO_DAY
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${xml(`Mahdar${filters === "" ? "" : ` · ${filters}`}`)}</title>
<id>${xml(`urn:mahdar:view:${createHash("sha256").update(search).digest("hex").slice(0, 32)}`)}</id>
<link rel="self" type="application/atom+xml" href="${xml(href)}"/>
<link rel="alternate" type="text/html" href="${xml(`${origin}/find${search === "" ? "?" : `${search}&`}as=facts`)}"/>
<updated>${updated}T00:00:00Z</updated>
${items.map((fact) => entry(fact, origin)).join("\n")}
</feed>
`
}

function entry(fact: StoredFact, origin: string): string {
  const { document } = fact
  return `<entry>
<title>${xml(headline(fact))}</title>
<id>urn:mahdar:fact:${xml(fact.id)}</id>
<link rel="alternate" type="text/html" href="${xml(`${origin}/document/${document.id}?at=${fact.span[0]}`)}"/>
<updated>${updatedOf(fact)}T00:00:00Z</updated>
<author><name>${xml(cleanWords(document.outlet ?? "Mahdar"))}</name></author>
<category term="${xml(fact.what)}" label="${xml(fact.kind)}"/>
<summary type="text" xml:lang="${xml(document.language)}">${xml(cleanWords(fact.words))}</summary>
</entry>`
}

/** What the fact is: "ready: CHN → JOR", "meeting: CHN – JOR". */
function headline({ kind, what, value, people }: StoredFact): string {
  if (kind === "encounter") {
    const who = people.filter(({ role }) => role === "participant").map(({ name }) => cleanWords(name))
    return `${what}: ${(value as Encounter).parties.join(" – ")}${who.length === 0 ? "" : ` (${who.join("، ")})`}`
  }
  const { joint, parties, party, toward } = value as Statement
  const sides = joint ? parties : [party ?? "?"]
  return `${what}: ${sides.join(" + ")}${toward.length === 0 || joint ? "" : ` → ${toward.join(", ")}`}`
}

/** A fact is as new as the document that tells it. */
function updatedOf({ document, day }: StoredFact): string {
  const known = document.published ?? day ?? NO_DAY
  return known.length === 10 ? known : `${known}-01-01`.slice(0, 10)
}

/** Text made fit for XML: escaped, without the control characters that XML 1.0 has no way to write. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
}
