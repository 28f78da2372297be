// The part of the API that tells what a whole record holds, against a real record of the chronicle's forty readouts and two
// samples: pages, filters, entity tags, what is refused. Absent: how right the answers are (threads, record-comparison).
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Hono } from "hono"
import { afterAll, beforeAll, expect, test } from "vitest"
import { createApp } from "../src/server/create-app.js"
import { openRecord, type WritableRecord } from "../src/store/open-record.js"
import type { EncountersAnswer, FormulasAnswer, InstrumentAnswer, ThreadsAnswer } from "../src/wire/contract.js"
import { chronicle } from "./chronicle/measure.js"

const folder = mkdtempSync(join(tmpdir(), "mahdar-chronicle-api-"))
let store: WritableRecord
let app: Hono

beforeAll(() => {
  store = openRecord(join(folder, "record.sqlite"))
  store.add(chronicle().map(({ document: { id, ...document } }) => ({ ...document, address: id })))
  // The same talks by a second outlet.
  const [first] = chronicle()
  if (first === undefined) throw new Error("the chronicle is empty")
  const { id: _id, text, ...document } = first.document
  const other = { ...document, source: "وكالة أخرى", text: `${text}\nوكان الوزيران قد وصلا إلى القاعة معا.`, address: "second" }
  store.add([other])
  // A wording that a party uses in five years, and a named instrument.
  const meeting = "التقى وزير الخارجية التونسي ماهر الجلاصي في تونس يوم الثلاثاء وزير الخارجية الصيني لي قوه تشنغ."
  const said = "وقال لي إن الصين وتونس صديقتان وفيتان تتقاسمان السراء والضراء في كل الظروف."
  const hoped = ["تأمل في الانضمام إلى", "مستعدة للمشاركة في", "تتعهد بتنفيذ"]
  const own = [
    "شكر الوفد التونسي مضيفيه على كرم الضيافة وحسن الاستقبال خلال أيام الزيارة القصيرة",
    "زار الوفد بعد ذلك مصنعا جديدا للنسيج في بنزرت واطلع على آلاته وعماله",
    "حضر اللقاء سفيرا البلدين وعدد من كبار المسؤولين في الوزارتين والصحفيين المعتمدين",
  ]
  store.add(
    ["2021-05-19", "2022-05-18", "2023-05-24"].map((published, n) => ({
      text: `${meeting}\n${said}\nوقال الجلاصي إن تونس ${hoped[n]} مبادرة الحزام والطريق.\nو${own[n]}.`,
      published,
      address: `tun-${n}`,
    })),
  )
  app = createApp({ store, files: join(folder, "none"), version: "0", onFault: (error) => console.error(error) })
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(app.request(`http://localhost${path}`, { headers: { host: "localhost", ...headers } }))
async function json<Answer>(path: string): Promise<Answer> {
  const answer = await ask(path)
  expect(answer.status, path).toBe(200)
  return (await answer.json()) as Answer
}

test("threads of a pair, page by page, by status and side, heard of last first", async () => {
  const all = await json<ThreadsAnswer>("/api/threads?between=OMN&between=JPN&on=2024-12-31&limit=100")
  expect(all.total).toBe(all.items.length)
  expect(all.total).toBeGreaterThan(8)
  const days = all.items.map(({ steps }) => steps.at(-1)?.day ?? "")
  expect(days).toEqual([...days].sort().reverse())
  const second = await json<ThreadsAnswer>("/api/threads?between=OMN&between=JPN&on=2024-12-31&limit=1&offset=1")
  expect(second.items.map(({ id }) => id)).toEqual([all.items[1]?.id])
  const done = await json<ThreadsAnswer>("/api/threads?between=JPN&between=OMN&on=2024-12-31&status=done&limit=100")
  expect(done.items.every(({ status }) => status === "done")).toBe(true)
  expect(done.total).toBe(all.statuses.done)
  expect(done.statuses).toEqual(all.statuses)
  const japan = await json<ThreadsAnswer>("/api/threads?between=OMN&between=JPN&by=JPN&limit=100")
  expect(new Set(japan.items.map(({ party }) => party))).toEqual(new Set(["JPN"]))
  for (const { steps, reason } of all.items) for (const { why } of [...steps, { why: reason }]) expect(why).not.toBe("")
})

test("threads of the whole record, and one by its id", async () => {
  const all = await json<ThreadsAnswer>("/api/threads?limit=1000&on=2024-12-31")
  expect(new Set(all.items.map(({ between }) => [...between].sort().join(" "))).size).toBeGreaterThan(3)
  expect(new Set(all.items.map(({ id }) => id)).size).toBe(all.items.length)
  const one = all.items[3]
  expect(await json(`/api/threads/${one?.id}?on=2024-12-31`)).toEqual(one)
  expect((await json<ThreadsAnswer>("/api/threads?since=2024-01-01&limit=1000")).total).toBeLessThan(all.total)
})

test("what the last meeting changed", async () => {
  const changes = await json<{ last: { day: string }; before: { day: string }; pledges: unknown[] }>(
    "/api/changes?between=OMN&between=JPN&on=2022-12-31",
  )
  expect([changes.last.day, changes.before.day]).toEqual(["2022-09-14", "2022-02-20"])
  expect(changes.pledges.length).toBeGreaterThan(0)
})

test("instruments, and one through time", async () => {
  const { items } = await json<{ items: { id: string }[] }>("/api/instruments")
  expect(items.map(({ id }) => id)).toContain("belt-and-road")
  const story = await json<InstrumentAnswer>("/api/instruments/belt-and-road?limit=2")
  expect([story.total, story.items.length]).toEqual([3, 2])
  expect(story.wills.find(({ party }) => party === "TUN")?.days.map(({ will }) => will)).toEqual([1, 2, 3])
})

test("formulas of the record and of a pair, and the uses of one", async () => {
  const of = await json<FormulasAnswer>("/api/formulas?between=CHN&between=TUN")
  const friends = of.items.find(({ words }) => words.includes("صديقتان وفيتان"))
  expect(friends?.documents).toBe(3)
  const { uses } = await json<{ uses: { party: string }[] }>(`/api/formulas/${friends?.id}`)
  expect(uses.map(({ party }) => party)).toEqual(["CHN", "CHN", "CHN"])
  expect((await json<FormulasAnswer>("/api/formulas?by=TUN&toward=CHN")).items.map(({ id }) => id)).not.toContain(friends?.id)
})

test("encounters with all their accounts, and why they are one", async () => {
  const found = await json<EncountersAnswer>("/api/encounters?between=OMN&between=JPN&accounts=2")
  expect(found.total).toBe(1)
  const [one] = found.items
  expect(one?.accounts.map(({ document }) => document.outlet)).toContain("وكالة أخرى")
  expect(one?.ties[0]?.why.length).toBeGreaterThan(1)
  expect(await json(`/api/encounters/${one?.accounts[1]?.id}`)).toEqual(one)
  const year = await json<EncountersAnswer>("/api/encounters?since=2020-01-01&until=2020-12-31&limit=100")
  expect(year.items.every(({ day }) => day?.startsWith("2020"))).toBe(true)
})

test("an answer that the asker has is not sent again, and what cannot be answered is a problem", async () => {
  const path = "/api/threads?between=OMN&between=JPN"
  const tag = (await ask(path)).headers.get("etag") ?? ""
  expect((await ask(path, { "if-none-match": tag })).status).toBe(304)
  for (const [wrong, status] of [
    ["/api/threads?between=OMN", 400],
    ["/api/threads?status=kept", 400],
    ["/api/changes", 400],
    ["/api/changes?between=OMN&between=JPN&on=soon", 400],
    ["/api/threads/none", 404],
    ["/api/threads/aaaa.t1-2.OMN.JPN", 404],
    ["/api/instruments/none", 404],
    ["/api/formulas/none", 404],
    ["/api/encounters/none", 404],
  ] as const)
    expect((await ask(wrong)).status, wrong).toBe(status)
})

test("what changed in promises is a feed, newest first", async () => {
  const answer = await ask("/threads.atom?between=OMN&between=JPN")
  expect(answer.headers.get("content-type")).toMatch(/^application\/atom\+xml/)
  const body = await answer.text()
  const days = [...body.matchAll(/<entry>[\s\S]*?<updated>(.{10})/g)].map(([, day]) => day ?? "")
  expect(days.length).toBeGreaterThan(10)
  expect(days).toEqual([...days].sort().reverse())
  expect(body).toContain("done: ")
  expect((await ask("/threads.atom?between=OMN")).status).toBe(400)
})

test("a status and a tie by hand hold, also after a new reading, until they are taken back", async () => {
  const post = (path: string, body: object): Promise<Response> =>
    Promise.resolve(
      app.request(`http://localhost${path}`, {
        method: "POST",
        body: JSON.stringify({ author: "Sami", reason: "the ministry said so", ...body }),
        headers: { host: "localhost", "content-type": "application/json" },
      }),
    )
  const path = "/api/threads?between=OMN&between=JPN&on=2024-12-31&status=lapsed"
  const [thread] = (await json<ThreadsAnswer>(path)).items
  expect((await post(`/api/threads/${thread?.id}/corrections`, { status: "kept" })).status).toBe(400)
  expect((await post("/api/threads/none/corrections", { status: "done" })).status).toBe(422)
  const said = await post(`/api/threads/${thread?.id}/corrections`, { status: "done" })
  expect(said.status).toBe(201)
  const one = (await json<{ items: { id: string }[] }>("/api/encounters?between=OMN&between=JPN&accounts=2")).items[0]
  const group = await json<{ accounts: { id: string }[] }>(`/api/encounters/${one?.id}`)
  const [first, second] = group.accounts.map(({ id }) => id)
  expect((await post(`/api/encounters/${first}/corrections`, { action: "split", other: second })).status).toBe(201)
  for (const again of [false, true]) {
    if (again) store.reread({ isForced: true })
    const now = await json<{ status: string; reason: string }>(`/api/threads/${thread?.id}?on=2024-12-31`)
    expect([now.status, now.reason]).toEqual(["done", "by hand: the ministry said so (Sami)"])
    expect((await json<{ accounts: unknown[] }>(`/api/encounters/${first}`)).accounts).toHaveLength(1)
  }
  const { correction } = (await said.json()) as { correction: { id: string } }
  expect((await post(`/api/corrections/${correction.id}/undo`, {})).status).toBe(201)
  expect((await json<{ status: string }>(`/api/threads/${thread?.id}?on=2024-12-31`)).status).toBe("lapsed")
})
