// Saved searches: kept in the record, found again by the library, the API and the command; wrong names are said.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { createApp } from "../src/server/create-app.js"
import { openRecord } from "../src/store/open-record.js"
import { buildCommand, runMahdar } from "./mahdar-process.js"

const folder = mkdtempSync(join(tmpdir(), "mahdar-saved-"))
const path = join(folder, "r.sqlite")
const TEXT =
  "استقبل وزير الخارجية الكويتي سالم الراشد اليوم في الكويت نظيره الصيني لي جيان. وقال لي جيان إن الصين مستعدة لتوسيع التجارة مع الكويت."

beforeAll(() => {
  const record = openRecord(path)
  record.add([{ text: TEXT, published: "2024-03-05", address: "a.txt" }])
  record.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test("the library keeps, replaces, lists and removes them, and what is kept finds what was found", () => {
  const record = openRecord(path)
  const query = { words: "التجارة", by: ["CHN"], since: "2024" }
  record.saveSearch(" تجارة الصين ", { ...query, limit: 3, offset: 1 }, "facts")
  record.close()
  const again = openRecord(path)
  const saved = again.savedSearch("تجارة الصين") ?? expect.fail("it is gone")
  expect(saved).toMatchObject({ name: "تجارة الصين", of: "facts", query })
  expect(saved.query).not.toHaveProperty("limit")
  expect(again.facts(saved.query)).toEqual(again.facts(query))
  expect(again.facts(saved.query).total).toBeGreaterThan(0)
  again.saveSearch("تجارة الصين", { words: "الكويت" })
  expect(again.savedSearches()).toMatchObject([{ name: "تجارة الصين", of: "documents", query: { words: "الكويت" } }])
  expect(() => again.saveSearch("  ", query)).toThrow(RangeError)
  expect(again.removeSearch("تجارة الصين")).toBe(true)
  expect(again.removeSearch("تجارة الصين")).toBe(false)
  expect(again.savedSearches()).toEqual([])
  again.close()
})

test("the API keeps, gives and removes them", async () => {
  const store = openRecord(path)
  const app = createApp({ store, files: join(folder, "none"), version: "0", onFault: () => {} })
  const ask = async (method: string, address: string, body?: object): Promise<Response> =>
    app.request(`http://localhost${address}`, {
      method,
      headers: { host: "localhost", ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const query = { words: "التجارة", between: ["CHN", "KWT"], planned: "false" }
  const made = await ask("POST", "/api/searches", { name: "الصين/الكويت", of: "facts", query })
  expect(made.status).toBe(201)
  const { items } = (await (await ask("GET", "/api/searches")).json()) as { items: object[] }
  expect(items).toMatchObject([{ name: "الصين/الكويت", of: "facts", query: { words: "التجارة", between: ["CHN", "KWT"], planned: false } }])
  const address = `/api/searches/${encodeURIComponent("الصين/الكويت")}`
  expect(await (await ask("GET", address)).json()).toEqual(items[0])
  expect((await ask("POST", "/api/searches", { name: "x", of: "facts", query: { act: ["sing"] } })).status).toBe(400)
  expect((await ask("POST", "/api/searches", { name: "", of: "facts", query })).status).toBe(400)
  expect((await ask("DELETE", address)).status).toBeLessThan(300)
  expect((await ask("DELETE", address)).status).toBe(404)
  store.close()
})

test("the command saves a search while it runs it, runs it again, narrows it, lists and removes it", async () => {
  buildCommand()
  const run = (...args: string[]) => runMahdar(folder, [...args, "--record", "r.sqlite"])
  const first = await run("search", "التجارة", "--facts", "--by", "CHN", "--save", "trade", "--format", "json")
  expect(first.code).toBe(0)
  const again = await run("search", "--saved", "trade", "--format", "json")
  expect(again.out).toBe(first.out)
  const narrowed = await run("search", "--saved", "trade", "--by", "KWT", "--format", "json")
  expect(JSON.parse(narrowed.out).total).toBe(0)
  expect((await run("searches")).out).toContain("trade · facts · by CHN · التجارة")
  const none = await run("search", "--saved", "nothing")
  expect([none.code, none.err]).toEqual([1, expect.stringContaining("no saved search")])
  expect((await run("searches", "--remove", "trade")).code).toBe(0)
  expect((await run("searches", "--remove", "trade")).code).toBe(1)
})
