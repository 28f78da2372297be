// Accounts: what each role may ask of every part of the API, signing in and out, cookies, rates, what ends a session, and the
// command that makes them. Absent: the pages (browser-accounts.test.ts).
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Hono } from "hono"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { Access } from "../src/server/access.js"
import { createApp } from "../src/server/create-app.js"
import { RateLimit } from "../src/server/rate-limit.js"
import { roleOf } from "../src/server/route.js"
import { ROUTES } from "../src/server/routes.js"
import { openRecord, type WritableRecord } from "../src/store/open-record.js"
import { ARABIC, buildCommand, runMahdar } from "./mahdar-process.js"

const PASSWORD = "كلمة سر طويلة"
const folder = mkdtempSync(join(tmpdir(), "mahdar-accounts-"))
const record = join(folder, "record.sqlite")
let store: WritableRecord
let access: Access
let app: Hono
let now = Date.parse("2024-03-05")

beforeAll(async () => {
  store = openRecord(record)
  store.add([{ text: ARABIC, published: "2024-03-05", address: "a" }])
  access = new Access({ record, now: () => now })
  for (const role of ["reader", "reviewer", "admin"] as const) await access.accounts.add(role, role, PASSWORD)
  app = appOf(access)
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const appOf = (given: Access): Hono =>
  createApp({ store, access: given, files: "none", version: "0", onFault: (error) => expect.fail(String(error)) })
const ask = (path: string, init: RequestInit & { cookie?: string } = {}, of = app): Promise<Response> =>
  Promise.resolve(
    of.request(`http://localhost${path}`, {
      ...init,
      headers: { host: "mahdar.example.org", ...(init.cookie === undefined ? {} : { cookie: init.cookie }), ...init.headers },
    }),
  )
const post = (path: string, body: object, cookie?: string, headers: Record<string, string> = {}, of = app): Promise<Response> =>
  ask(
    path,
    {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", ...headers },
      ...(cookie === undefined ? {} : { cookie }),
    },
    of,
  )
async function signIn(name: string, password = PASSWORD): Promise<string> {
  const answer = await post("/api/session", { name, password })
  expect(answer.status).toBe(200)
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] as string
}

describe("each part of the API", () => {
  const rank = ["anyone", "reader", "reviewer", "admin"]
  test.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
    "%s lets in who may, and no other",
    async (_, route) => {
      if (route.path === "/api/session") return
      for (const who of rank) {
        const cookie = who === "anyone" ? undefined : await signIn(who)
        const stop = new AbortController()
        const answer = await ask(route.path.replace("{id}", "none"), {
          method: route.method.toUpperCase(),
          signal: stop.signal,
          ...(cookie === undefined ? {} : { cookie }),
        })
        stop.abort()
        const isIn = rank.indexOf(who) >= rank.indexOf(roleOf(route))
        if (isIn) expect([401, 403]).not.toContain(answer.status)
        else expect(answer.status, who).toBe(who === "anyone" ? 401 : 403)
        now += 60_000
      }
    },
  )

  test("what reads is for readers, what writes is not", () => {
    // A reader makes and ends feed addresses of their own.
    for (const route of ROUTES)
      if (!/session|feeds/.test(route.path)) expect(roleOf(route) === "reader", route.path).toBe(route.method === "get")
  })

  test.each(["/feed.atom", "/calendar.ics"])("%s is for readers", async (path) => {
    expect((await ask(path)).status).toBe(401)
    expect((await ask(path, { cookie: await signIn("reader") })).status).toBe(200)
  })

  test("the description of the API is no secret to readers alone", async () => {
    expect((await ask("/api/openapi.json")).status).toBe(401)
    expect((await ask("/api/openapi.json", { cookie: await signIn("reader") })).status).toBe(200)
  })
})

describe("signing in", () => {
  test("gives a cookie that scripts and other sites do not get, and says who one is", async () => {
    const answer = await post("/api/session", { name: " reviewer ", password: PASSWORD })
    expect(await answer.json()).toEqual({ isOpen: false, account: { name: "reviewer", role: "reviewer" } })
    const cookie = answer.headers.get("set-cookie") ?? ""
    for (const part of ["HttpOnly", "SameSite=Strict", "Path=/", "Max-Age="]) expect(cookie).toContain(part)
    expect(cookie).not.toContain("Secure")
    const secure = new Access({ record, origin: "https://mahdar.example.org" })
    expect(secure.cookie("x")).toMatch(/^__Host-mahdar=x;.*; Secure$/)
  })

  test("with a wrong password or name says the same of both", async () => {
    const [one, other] = await Promise.all([
      post("/api/session", { name: "reader", password: "wrong password" }),
      post("/api/session", { name: "nobody", password: "wrong password" }),
    ])
    expect([one.status, other.status]).toEqual([401, 401])
    expect(await one.text()).toBe(await other.text())
    expect(one.headers.get("set-cookie")).toBeNull()
  })

  test("too often is refused, the right password too, until time has gone by", async () => {
    const strict = new Access({ record, now: () => now, rates: { signIn: { burst: 2, perMinute: 1 } } })
    const of = appOf(strict)
    const attempt = (password: string): Promise<Response> => post("/api/session", { name: "reader", password }, undefined, {}, of)
    expect((await attempt("wrong password")).status).toBe(401)
    expect((await attempt("wrong password")).status).toBe(401)
    const late = await attempt(PASSWORD)
    expect([late.status, late.headers.get("retry-after")]).toEqual([429, "60"])
    now += 60_000
    expect((await attempt(PASSWORD)).status).toBe(200)
  })

  test("the API too is asked so often and no oftener", async () => {
    const of = appOf(new Access({ record, now: () => now, rates: { api: { burst: 3, perMinute: 60 } } }))
    const statuses = []
    for (let i = 0; i < 5; i++) statuses.push((await ask("/api/statistics", {}, of)).status)
    expect(statuses).toEqual([401, 401, 401, 429, 429])
  })

  test("buckets are forgotten when they are full again", () => {
    let at = 0
    const limit = new RateLimit({ burst: 1, perMinute: 60 }, () => at)
    for (let i = 0; i < 50_000; i++) limit.take(String(i))
    at = 1000
    expect([limit.take("49999"), limit.take("49999")]).toEqual([0, 1])
  })
})

describe("a session", () => {
  test("ends with signing out, half a day unused, another password, and the account", async () => {
    const isIn = async (cookie: string): Promise<boolean> => (await ask("/api/statistics", { cookie })).status === 200
    const out = await signIn("reader")
    expect(await isIn(out)).toBe(true)
    await ask("/api/session", { method: "DELETE", cookie: out })
    expect(await isIn(out)).toBe(false)

    const idle = await signIn("reader")
    now += 13 * 60 * 60 * 1000
    expect(await isIn(idle)).toBe(false)

    await access.accounts.add("سعد", "reader", PASSWORD)
    const other = await signIn("سعد")
    await access.accounts.setPassword("سعد", "another long one")
    expect(await isIn(other)).toBe(false)

    const again = await post("/api/session", { name: "سعد", password: "another long one" })
    const cookie = (again.headers.get("set-cookie") ?? "").split(";")[0] as string
    access.accounts.setRole("سعد", "admin")
    expect((await post("/api/watched", {}, cookie)).status).toBe(400)
    access.accounts.remove("سعد")
    expect(await isIn(cookie)).toBe(false)
    expect(await isIn("mahdar=made-up")).toBe(false)
  })

  test("changes nothing for a page of another site, whatever the cookie", async () => {
    const cookie = await signIn("reviewer")
    const path = "/api/documents"
    const body = { text: `${ARABIC} ثم.` }
    expect((await post(path, body, cookie, { origin: "https://elsewhere.example" })).status).toBe(403)
    expect((await post(path, body, cookie, { origin: "null" })).status).toBe(403)
    expect((await post(path, body, cookie, { "sec-fetch-site": "cross-site" })).status).toBe(403)
    expect((await post(path, body, cookie, { "content-type": "text/plain" })).status).toBe(415)
    const strict = appOf(new Access({ record, origin: "https://mahdar.example.org" }))
    expect((await ask("/api/session", { headers: { host: "other.example" } }, strict)).status).toBe(421)
    expect(store.counts().documents).toBe(1)
  })

  test("speaks under its own name: a correction cannot be another's", async () => {
    const fact = store.facts({ act: ["ready"] }).items[0] ?? expect.fail("no fact")
    const cookie = await signIn("reviewer")
    const answer = await post(`/api/facts/${fact.id}/corrections`, { action: "accept", author: "admin" }, cookie, {
      "if-match": fact.version,
    })
    expect(((await answer.json()) as { correction: { author: string } }).correction.author).toBe("reviewer")
  })
})

describe("mahdar account", () => {
  beforeAll(buildCommand)
  const run = (args: string[], input = "") => runMahdar(folder, ["account", ...args, "--record", "other.sqlite"], input)

  test("adds, lists, changes and removes, with the password from a pipe, in a file for its owner alone", async () => {
    expect((await run(["list"])).out).toContain("No accounts yet")
    expect(await run(["add", "نورة", "--role", "admin"], "a long password\n")).toMatchObject({ code: 0 })
    expect(statSync(join(folder, "other.sqlite.accounts.json")).mode & 0o777).toBe(0o600)
    expect(await run(["add", "نورة"], "a long password\n")).toMatchObject({ code: 64 })
    expect(await run(["add", "سعد"], "short\n")).toMatchObject({ code: 64 })
    expect(await run(["role", "نورة", "--role", "reader"])).toMatchObject({ code: 0 })
    expect((await run(["list"])).out).toMatch(/نورة\treader/)
    expect(await run(["password", "نورة"], "another password\n")).toMatchObject({ code: 0 })
    expect(await run(["remove", "نورة"])).toMatchObject({ code: 0 })
    expect(await run(["remove", "نورة"])).toMatchObject({ code: 64 })
  })
})

describe("feed addresses", () => {
  const feeds = ["/feed.atom?party=CHN", "/calendar.ics", "/threads.atom?between=CHN&between=KWT"]

  test.each(feeds)("%s is read by its token alone, only it, until it is revoked", async (address) => {
    const cookie = await signIn("reader")
    const answer = await post("/api/feeds", { address }, cookie)
    expect(answer.status).toBe(201)
    const made = (await answer.json()) as { id: string; open: string }
    const token = new URL(made.open, "http://x").searchParams.get("token") ?? ""
    expect(token.length).toBeGreaterThan(40)
    const feed = await ask(made.open)
    expect(feed.status).toBe(200)
    // The feed does not tell its token on, and the file does not hold it.
    expect(await feed.text()).not.toContain(token)
    expect(readFileSync(`${record}.accounts.json`, "utf8")).not.toContain(token)
    for (const other of [`/feed.atom?party=KWT&token=${token}`, `/api/facts?token=${token}`, `${address.split("?")[0]}?token=x`])
      expect((await ask(other)).status, other).toBeGreaterThanOrEqual(400)
    expect((await ask(made.open, { method: "POST" })).status).toBeGreaterThanOrEqual(400)
    // Another account sees and ends nothing of it.
    const elsewhere = await signIn("reviewer")
    expect(await (await ask("/api/feeds", { cookie: elsewhere })).json()).toEqual({ items: [] })
    expect((await ask(`/api/feeds?id=${made.id}`, { method: "DELETE", cookie: elsewhere })).status).toBe(404)
    expect((await ask(`/api/feeds?id=${made.id}`, { method: "DELETE", cookie })).status).toBe(200)
    expect((await ask(made.open)).status).toBe(401)
  })

  test("need an account, name a feed, and end with it and by the command", async () => {
    expect((await post("/api/feeds", { address: "/feed.atom" })).status).toBe(401)
    const cookie = await signIn("reader")
    expect((await post("/api/feeds", { address: "/api/facts" }, cookie)).status).toBe(400)
    const { open } = (await (await post("/api/feeds", { address: "/feed.atom" }, cookie)).json()) as { open: string }
    expect((await ask(open)).status).toBe(200)
    expect(access.accounts.revokeFeeds("reader")).toBe(1)
    expect((await ask(open)).status).toBe(401)
    for (let n = 0; n < 40; n++) access.accounts.addFeed("reader", "/feed.atom")
    expect((await post("/api/feeds", { address: "/feed.atom" }, cookie)).status).toBe(422)
    access.accounts.revokeFeeds("reader")
  })
})
