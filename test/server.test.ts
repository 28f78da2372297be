// The server against a real record: what each part of the API answers, and what it refuses. Requests go through the same
// function that the socket calls; the command is started once as a process. Absent: the pages (browser.test.ts).
import { spawn } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Hono } from "hono"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createApp } from "../src/server/create-app.js"
import { listen } from "../src/server/listen.js"
import { openRecord, type WritableRecord } from "../src/store/open-record.js"
import { ARABIC, bin, buildCommand, root, runMahdar } from "./mahdar-process.js"

const folder = mkdtempSync(join(tmpdir(), "mahdar-server-"))
let store: WritableRecord
let app: Hono
const faults: unknown[] = []

beforeAll(() => {
  store = openRecord(join(folder, "record.sqlite"))
  const samples = readdirSync(join(root, "samples")).filter((name) => /^(china|egypt)-.*\.txt$/.test(name))
  store.add(
    samples.sort().map((name) => {
      const [head = "", ...rest] = readFileSync(join(root, "samples", name), "utf8").split("\n\n")
      const field = (key: string): string => new RegExp(`^# ${key}: (.*)$`, "m").exec(head)?.[1] ?? ""
      return { text: rest.join("\n\n"), title: field("title"), published: field("published"), source: field("source"), address: name }
    }),
  )
  app = createApp({ store, files: join(folder, "none"), version: "0", onFault: (error) => faults.push(error) })
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(app.request(`http://localhost${path}`, { ...init, headers: { host: "localhost:8420", ...init.headers } }))
// biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field.
const json = async (path: string): Promise<any> => (await ask(path)).json()
const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  ask("/api/documents", { method: "POST", body, headers: { "content-type": "application/json", ...headers } })

describe("documents and facts", () => {
  test("a search gives the store's own answer, page by page", async () => {
    const all = await json("/api/documents?limit=100")
    expect(all.total).toBe(store.counts().documents)
    const second = await json("/api/documents?limit=1&offset=1")
    expect(second.items).toHaveLength(1)
    expect(second.items[0].document.id).toBe(all.items[1].document.id)
  })

  test("filters may have several values, and each that is given holds", async () => {
    const facts = await json("/api/facts?between=CHN&between=JOR&act=ready&act=commit&limit=100")
    expect(facts.total).toBeGreaterThan(0)
    for (const { what } of facts.items) expect(["ready", "commit"]).toContain(what)
    expect(facts.total).toBe(store.facts({ between: ["CHN", "JOR"], act: ["ready", "commit"] }).total)
  })

  test("words and facets go together", async () => {
    const found = await json(`/api/documents?words=${encodeURIComponent("وزراء")}&facets=true`)
    expect(found.total).toBeGreaterThan(0)
    expect(found.facets.party.map(({ value }: { value: string }) => value)).toContain("CHN")
  })

  test("a document comes with its text and record, whose spans lie in it", async () => {
    const { items } = await json("/api/documents?between=CHN&between=JOR")
    const { document, record } = await json(`/api/documents/${items[0].document.id}`)
    expect(record.statements.length).toBeGreaterThan(3)
    for (const { span } of record.statements) expect(document.text.slice(...span).length).toBe(span[1] - span[0])
    expect(document.record).toBeUndefined()
  })

  test("documents are compared by id", async () => {
    const { items } = await json("/api/documents?between=CHN&between=JOR")
    const ids = items.map(({ document }: { document: { id: string } }) => `ids=${document.id}`).join("&")
    const { comparison, documents } = await json(`/api/compare?${ids}`)
    expect(documents).toHaveLength(2)
    expect(comparison.contradictions.length).toBeGreaterThan(0)
  })

  test("statistics, people and facets", async () => {
    expect((await json("/api/statistics")).counts).toEqual(JSON.parse(JSON.stringify(store.counts())))
    const people = await json("/api/people?party=CHN")
    expect((await json(`/api/people/${people.items[0].id}`)).name).toBe(people.items[0].name)
    expect((await json("/api/facets")).party.length).toBeGreaterThan(1)
  })
})

describe("writing", () => {
  test("a readout is read and kept; the same again is known", async () => {
    const body = JSON.stringify({ text: ARABIC, title: "نص مجرّب", published: "2024-03-05" })
    const first = await post(body)
    expect(first.status).toBe(201)
    const { id, state } = (await first.json()) as { id: string; state: string }
    expect(state).toBe("new")
    expect((await json(`/api/documents/${id}`)).record.statements).toHaveLength(1)
    expect(await (await post(body)).json()).toEqual({ id, state: "known" })
  })

  test("a page elsewhere, a form and a body too long store nothing", async () => {
    const before = store.counts().documents
    const body = JSON.stringify({ text: `${ARABIC} ثم.` })
    expect((await post(body, { origin: "http://elsewhere.example" })).status).toBe(403)
    expect((await post(body, { "content-type": "text/plain" })).status).toBe(415)
    expect((await post(JSON.stringify({ text: "ا".repeat(5_000_000) }))).status).toBe(413)
    expect((await post("{")).status).toBe(400)
    expect((await post(JSON.stringify({ text: ARABIC, more: 1 }))).status).toBe(400)
    expect(store.counts().documents).toBe(before)
  })
})

describe("what cannot be answered is a problem (RFC 9457)", () => {
  test.each([
    ["/api/documents?act=promise", 400],
    ["/api/documents?limit=1001", 400],
    ["/api/documents?colour=red", 400],
    ["/api/documents?between=CHN", 400],
    ["/api/documents/ffffffffffff", 404],
    ["/api/facts/none", 404],
    ["/api/people/none", 404],
    ["/api/compare?ids=ffffff&ids=eeeeee", 404],
    ["/api/nothing", 404],
  ])("%s", async (path, status) => {
    const answer = await ask(path)
    expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/)
    const problem = (await answer.json()) as { status: number; title: string; detail: string }
    expect([answer.status, problem.status]).toEqual([status, status])
    expect(problem.detail).not.toBe("")
  })

  test("under another name than this machine's, nothing is answered", async () => {
    expect((await ask("/api/statistics", { headers: { host: "record.example" } })).status).toBe(421)
  })

  test("none of it was a fault of the program", () => expect(faults).toEqual([]))
})

test("every answer carries the policy, and one the browser has is not sent again", async () => {
  for (const path of ["/api/statistics", "/api/nothing", "/nowhere.js"]) {
    const policy = (await ask(path)).headers.get("content-security-policy")
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain("unsafe")
  }
  const first = await ask("/api/statistics")
  const again = await ask("/api/statistics", { headers: { "if-none-match": first.headers.get("etag") ?? "" } })
  expect([again.status, await again.text()]).toEqual([304, ""])
  const packed = await ask("/api/facts?limit=100", { headers: { "accept-encoding": "gzip" } })
  expect(packed.headers.get("content-encoding")).toBe("gzip")
})

test("the OpenAPI page names every filter and every path that answers", async () => {
  const page = await json("/api/openapi.json")
  expect(page.openapi).toBe("3.1.0")
  const names = page.paths["/api/facts"].get.parameters.map(({ name }: { name: string }) => name)
  expect(names).toEqual(expect.arrayContaining(["words", "between", "strength", "topic", "since", "limit"]))
  expect(page.paths["/api/documents"].post.requestBody.content["application/json"].schema.required).toEqual(["text"])
  const ids = Object.values<Record<string, { operationId: string }>>(page.paths).flatMap((path) => Object.values(path))
  expect(new Set(ids.map(({ operationId }) => operationId)).size).toBe(ids.length)
  for (const path of Object.keys(page.paths)) expect((await ask(path.replace("{id}", "x"))).status, path).not.toBe(500)
})

test("a taken port is said, or the next one taken", async () => {
  const other = createServer()
  const port = await new Promise<number>((resolve) =>
    other.listen(0, "127.0.0.1", () => resolve((other.address() as { port: number }).port)),
  )
  await expect(listen(app, "127.0.0.1", port, false)).rejects.toMatchObject({ code: "EADDRINUSE" })
  const moved = await listen(app, "127.0.0.1", port, true)
  expect(moved.port).toBeGreaterThan(port)
  expect((await fetch(`${moved.address}api/statistics`)).status).toBe(200)
  await moved.close()
  other.close()
})

describe("mahdar serve", () => {
  beforeAll(buildCommand)

  test("refuses to listen beyond this machine, and says why", async () => {
    const { code, err } = await runMahdar(folder, ["serve", "--host", "0.0.0.0"])
    expect(code).toBe(64)
    expect(err).toContain("mahdar account add NAME --role admin")
  })

  test("prints its address, answers, and ends cleanly on an interrupt", async () => {
    const child = spawn(process.execPath, [bin, "serve", "--port", "0", "--record", join(folder, "new.sqlite")], { cwd: folder })
    const address = await new Promise<string>((resolve) => {
      let out = ""
      child.stdout.on("data", (chunk) => {
        out += chunk
        const found = /http:\S+/.exec(out)
        if (found !== null) resolve(found[0])
      })
    })
    expect(((await (await fetch(`${address}api/statistics`)).json()) as { counts: { documents: number } }).counts.documents).toBe(0)
    const ended = new Promise((resolve) => child.once("close", resolve))
    child.kill("SIGINT")
    expect(await ended).toBe(0)
  })
})
