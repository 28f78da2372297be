// Correcting over the API against a real record: what is taken, what is refused, and that two who change one fact at once
// lose nothing and are told. Absent: the pages (browser-review.test.ts).
import type { Hono } from "hono"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { createApp } from "../src/server/create-app.js"
import { openRecord, type StoredFact, type WritableRecord } from "../src/store/open-record.js"

const TEXT =
  "استقبل وزير الخارجية الكويتي سالم الراشد اليوم في الكويت نظيره الصيني لي جيان. وقال لي جيان إن الصين مستعدة لتوسيع التجارة مع الكويت. " +
  "وأشاد سالم الراشد بجهود الصين في المنطقة."
let store: WritableRecord
let app: Hono
let ready: StoredFact

beforeEach(() => {
  store = openRecord(":memory:")
  store.add([{ text: TEXT, published: "2024-03-05", address: "a" }])
  app = createApp({ store, files: "none", version: "0", onFault: (error) => expect.fail(String(error)) })
  ready = store.facts({ act: ["ready"] }).items[0] ?? expect.fail("no pledge was read")
})
afterEach(() => store.close())

const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(app.request(`http://localhost${path}`, { ...init, headers: { host: "localhost:8420", ...init.headers } }))
const post = (path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
  ask(path, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } })
const correct = (body: object, version = ready.version): Promise<Response> =>
  post(`/api/facts/${ready.id}/corrections`, body, { "if-match": `"${version}"` })
// biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field.
const json = async (answer: Response | Promise<Response>): Promise<any> => (await answer).json()

describe("a fact", () => {
  test("carries its version as its entity tag, and is changed by who has seen it", async () => {
    expect((await ask(`/api/facts/${ready.id}`)).headers.get("etag")).toBe(`"${ready.version}"`)
    const answer = await correct({ action: "change", change: { act: "commit", toward: ["KWT"] }, author: "نورة", reason: "ستعمل" })
    expect(answer.status).toBe(201)
    const { fact, correction } = await json(answer)
    expect(fact).toMatchObject({ what: "commit", state: "changed", read: { act: "ready" } })
    expect(correction).toMatchObject({ author: "نورة", reason: "ستعمل", undone: null })
    expect(fact.version).not.toBe(ready.version)
  })

  test("changed by two at once: the second is told what it is now and who was faster, and nothing is lost", async () => {
    await correct({ action: "change", change: { act: "commit" }, author: "نورة" })
    const late = await correct({ action: "reject", author: "سعد" })
    expect(late.status).toBe(412)
    expect(late.headers.get("content-type")).toMatch(/^application\/problem\+json/)
    expect(await late.json()).toMatchObject({ status: 412, current: { what: "commit", state: "changed" }, by: { author: "نورة" } })
    expect(store.corrections()).toHaveLength(1)
  })

  test.each([
    ["without the version that was seen", 428, { action: "accept", author: "N" }, {}],
    ["by nobody", 400, { action: "accept" }, { "if-match": "*" }],
    ["with a field that it has not", 400, { action: "change", change: { colour: "red" }, author: "N" }, { "if-match": "x" }],
    ["from a page elsewhere", 403, { action: "accept", author: "N" }, { origin: "http://elsewhere.example" }],
  ])("%s it is not changed", async (_how, status, body, headers: Record<string, string>) => {
    expect((await post(`/api/facts/${ready.id}/corrections`, body, headers)).status).toBe(status)
    expect(store.corrections()).toEqual([])
  })

  test("outside its text there are no words, and that is said", async () => {
    const answer = await correct({ action: "change", change: { span: [0, 99999] }, author: "N" })
    expect([answer.status, (await json(answer)).detail]).toEqual([422, expect.stringContaining("lies not in the text")])
  })
})

test("what was said can be taken back, and both stay in the history", async () => {
  const { correction } = await json(correct({ action: "reject", author: "نورة" }))
  const undone = await json(post(`/api/corrections/${correction.id}/undo`, { author: "سعد", reason: "it was right" }))
  expect(undone.fact).toEqual(JSON.parse(JSON.stringify(ready)))
  const { total, items } = await json(ask("/api/corrections"))
  expect([total, items[0].undone.author]).toEqual([1, "سعد"])
})

test("a fact is added, a document called reviewed, and its page tells both", async () => {
  const path = `/api/documents/${ready.document.id}`
  const change = { span: [0, 40], encounter: "ceremony", parties: ["KWT", "CHN"] }
  const { fact } = await json(post(`${path}/corrections`, { action: "add", kind: "encounter", change, author: "نورة" }))
  expect(fact).toMatchObject({ what: "ceremony", state: "added" })
  await post(`${path}/corrections`, { action: "review", author: "نورة" })
  const { facts, corrections } = await json(ask(`${path}/review`))
  expect(facts.map(({ id }: StoredFact) => id)).toContain(fact.id)
  expect(corrections.map(({ action }: { action: string }) => action)).toEqual(["review", "add"])
})

test("progress counts what was judged among the facts of the filters", async () => {
  const { facts } = await json(ask("/api/review"))
  await correct({ action: "reject", author: "نورة" })
  expect(await json(ask("/api/review"))).toMatchObject({ facts, reviewed: 1, reviewers: [{ name: "نورة", corrections: 1 }] })
  expect((await json(ask("/api/review?act=praise"))).facts).toBeLessThan(facts)
})

test("two people of the register are made one, and two again", async () => {
  const [one, other] = store.people().items
  const path = `/api/people/${one?.id}/corrections`
  expect((await post(path, { action: "merge", other: other?.id, author: "N" })).status).toBe(201)
  expect(store.person(other?.id ?? "")?.id).toBe(store.person(one?.id ?? "")?.id)
  expect((await post(path, { action: "merge", other: "p00000000000000", author: "N" })).status).toBe(422)
})
