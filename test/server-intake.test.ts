// Taking in through the server, against a real record and a real web server beside it: uploads, what is no document, addresses,
// watched feeds, events, another try. Absent: the formats (intake.test.ts) and the pages (browser-intake.test.ts).
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { Hono } from "hono"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { createApp } from "../src/server/create-app.js"
import { IntakeDesk } from "../src/server/intake-desk.js"
import { openRecord, type WritableRecord } from "../src/store/open-record.js"
import type { IntakeJob, IntakeState } from "../src/wire/contract.js"
import { ARABIC } from "./mahdar-process.js"

const PAGE = `<!doctype html><html lang="ar"><head><title>لقاء</title></head><body><article><h1>لقاء</h1><p>${`${ARABIC} `.repeat(8)}</p></article></body></html>`
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>وكالة</title><item><guid>1</guid><title>خبر</title><description>${ARABIC} خبر أول.</description></item></channel></rss>`
let store: WritableRecord
let intake: IntakeDesk
let app: Hono
let web: Server
let site = ""
let isDown = false

beforeEach(async () => {
  isDown = false
  web = createServer((request, response) => {
    if (isDown || request.url === "/gone") {
      response.statusCode = isDown ? 503 : 404
      response.end()
    } else {
      response.setHeader("content-type", request.url === "/feed" ? "application/rss+xml" : "text/html; charset=utf-8")
      response.end(request.url === "/feed" ? FEED : PAGE)
    }
  })
  await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve))
  site = `http://127.0.0.1:${(web.address() as AddressInfo).port}`
  open(true)
})
afterEach(async () => {
  await intake.close()
  store.close()
  await new Promise((resolve) => web.close(resolve))
})

function open(allowPrivate: boolean): void {
  store = openRecord(":memory:")
  intake = new IntakeDesk(store, { allowPrivate })
  app = createApp({ store, intake, files: "none", version: "0", onFault: (error) => expect.fail(String(error)) })
}

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(app.request(`http://localhost${path}`, { ...init, headers: { host: "localhost:8420", ...init.headers } }))
const post = (path: string, body: object): Promise<Response> =>
  ask(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } })
const state = async (): Promise<IntakeState> => (await ask("/api/intake")).json() as Promise<IntakeState>
async function upload(name: string, body: Uint8Array | string): Promise<string> {
  const headers = { "content-type": "application/octet-stream" }
  const answer = await ask(`/api/intake/files?name=${encodeURIComponent(name)}`, { method: "POST", body: body as never, headers })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { file: string }).file
}
async function ended(answer: Promise<Response>): Promise<IntakeJob> {
  const { id } = (await (await answer).json()) as { id: string }
  let found: IntakeJob | undefined
  await expect
    .poll(async () => {
      found = (await state()).jobs.find((job) => job.id === id)
      return found?.result
    })
    .not.toBeNull()
  return found as IntakeJob
}

test("uploads come in by their content, and what is no document is told, by kind, with what to do", async () => {
  const files = [
    await upload("بيان.txt", `# title: بيان\n\n${ARABIC}`),
    await upload("page.html", PAGE),
    await upload("picture.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0])),
    await upload("../../etc/empty.txt", ""),
  ]
  const job = await ended(post("/api/intake/jobs", { files, outlet: "وكالة" }))
  expect(job).toMatchObject({ state: "done", kind: "files", sources: 4, result: { added: 2 }, failed: 2 })
  expect(job.failures.map(({ address, kind }) => [address, kind])).toEqual([
    ["upload:picture.png", "not-a-document"],
    ["upload:empty.txt", "empty"],
  ])
  expect(job.failures[0]?.advice).not.toBe("")
  expect(store.documents().map(({ outlet }) => outlet)).toEqual(["وكالة", "وكالة"])
})

test("addresses are fetched; one that fails is tried again by itself", async () => {
  isDown = true
  const job = await ended(post("/api/intake/jobs", { addresses: [`${site}/page`, `${site}/gone`] }))
  expect([job.failed, job.failures[0]?.kind]).toEqual([2, "unreachable"])
  isDown = false
  const again = await ended(post(`/api/intake/jobs/${job.id}/retry`, {}))
  expect(again).toMatchObject({ result: { added: 1 }, failed: 1, sources: 2 })
  expect((await post("/api/intake/jobs/none/retry", {})).status).toBe(422)
})

test("a watched feed comes in at once, again when it is asked, and says when it fails", async () => {
  expect((await post("/api/watched", { address: `${site}/feed`, every: 3600 })).status).toBe(201)
  await expect.poll(async () => (await state()).watched[0]?.last?.added).toBe(1)
  isDown = true
  await ended(post("/api/watched/rounds", { address: `${site}/feed` }))
  await expect.poll(async () => (await state()).watched[0]?.last?.failure?.kind).toBe("unreachable")
  expect((await ask(`/api/watched?address=${encodeURIComponent(`${site}/feed`)}`, { method: "DELETE" })).status).toBe(200)
  expect([(await state()).watched, store.counts().documents]).toEqual([[], 1])
})

test("every change is an event, until the listener goes", async () => {
  const stop = new AbortController()
  const answer = await ask("/api/intake/events", { signal: stop.signal })
  expect(answer.headers.get("content-type")).toContain("text/event-stream")
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder()
  await post("/api/intake/jobs", { files: [await upload("a.txt", ARABIC)] })
  let told = ""
  while (!told.includes('"state":"done"')) told += decoder.decode((await reader.read()).value)
  expect(told).toContain("event: intake\ndata: {")
  stop.abort()
  while (!(await reader.read()).done);
})

describe("what a reader elsewhere must not do", () => {
  test("addresses of the own network are refused, and files of this machine are none", async () => {
    await intake.close()
    store.close()
    open(false)
    const job = await ended(post("/api/intake/jobs", { addresses: [`${site}/page`] }))
    expect(job.failures[0]?.kind).toBe("own-network")
    for (const address of ["/etc/passwd", "file:///etc/passwd", "http://"]) {
      expect((await post("/api/intake/jobs", { addresses: [address] })).status, address).toBe(422)
      expect((await post("/api/watched", { address })).status, address).toBe(422)
    }
    expect(store.counts().documents).toBe(0)
  })

  test("a form of another page uploads nothing, and a job needs something to take in", async () => {
    const form = { method: "POST", body: "x", headers: { "content-type": "text/plain" } }
    expect((await ask("/api/intake/files?name=a.txt", form)).status).toBe(415)
    const elsewhere = { ...form, headers: { "content-type": "application/octet-stream", origin: "http://elsewhere.example" } }
    expect((await ask("/api/intake/files?name=a.txt", elsewhere)).status).toBe(403)
    expect((await post("/api/intake/jobs", {})).status).toBe(422)
    expect((await post("/api/intake/jobs", { files: ["none"] })).status).toBe(422)
  })
})
