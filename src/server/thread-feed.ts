// What changed in promises as an Atom feed (RFC 4287): the newest steps of threads, of a pair or of the record, each with its
// words and why it is one. The filters are those of /api/threads.
import { createHash } from "node:crypto"
import type { Context, Hono } from "hono"
import type { z } from "zod"
import { openChronicle } from "../chronicle/chronicle.js"
import type { PledgeThread, ThreadStep } from "../comparison/threads.js"
import type { RecordStore } from "../store/record-store.js"
import { cleanWords } from "../wording/clean-words.js"
import { threadsOf } from "./chronicle-routes.js"
import { answer, feedUrl, xml } from "./feeds.js"
import { checkQuery, threadsSchema } from "./queries.js"

/** Steps of a feed, the newest. */
const MOST_ENTRIES = 100
const NO_DAY = "1970-01-01"

/** Adds `/threads.atom`. */
export function addThreadFeed(app: Hono, store: RecordStore): void {
  app.get("/threads.atom", (context) => answer(context, "application/atom+xml; charset=utf-8", atom(context, store)))
}

function atom(context: Context, store: RecordStore): string {
  const { origin, search, href, searchParams } = feedUrl(context)
  const input: z.infer<typeof threadsSchema> = checkQuery(threadsSchema, searchParams)
  const steps = threadsOf(openChronicle(store), input)
    .flatMap((thread) => thread.steps.map((step, n) => ({ thread, step, n })))
    .sort((a, b) => ((a.step.day ?? "") < (b.step.day ?? "") ? 1 : (a.step.day ?? "") > (b.step.day ?? "") ? -1 : 0))
    .slice(0, MOST_ENTRIES)
  const filters = [...searchParams].map(([name, value]) => `${name}: ${value}`).join(", ")
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${xml(`Mahdar · promises${filters === "" ? "" : ` · ${filters}`}`)}</title>
<id>urn:mahdar:threads:${createHash("sha256").update(search).digest("hex").slice(0, 32)}</id>
<link rel="self" type="application/atom+xml" href="${xml(href)}"/>
<updated>${steps[0]?.step.day ?? NO_DAY}T00:00:00Z</updated>
${steps.map((one) => entry(one.thread, one.step, one.n, origin)).join("\n")}
</feed>
`
}

function entry(thread: PledgeThread, { kind, act, day, evidence, why }: ThreadStep, n: number, origin: string): string {
  const [first] = evidence
  const side = thread.party ?? [...thread.between].join(" + ")
  return `<entry>
<title>${xml(`${kind}: ${side}${act === null ? "" : ` (${act})`}: ${cleanWords(thread.words)}`)}</title>
<id>urn:mahdar:step:${xml(`${thread.id}.${n}`)}</id>
<link rel="alternate" type="text/html" href="${xml(`${origin}/document/${first?.document ?? ""}?at=${first?.span[0] ?? 0}`)}"/>
<updated>${day ?? NO_DAY}T00:00:00Z</updated>
<author><name>${xml(cleanWords(first?.outlet ?? "Mahdar"))}</name></author>
<category term="${kind}"/>
<summary type="text">${xml(`${cleanWords(first?.words ?? "")} · ${why}`)}</summary>
</entry>`
}
