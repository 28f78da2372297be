// Review mode in Chromium, in both languages, against a real server and a real record: one key for each thing that is said,
// two reviewers at once, a lost connection, a document as a whole. Absent: the API (server-corrections.test.ts).
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { chromiumPath, faultsOf, marks, startApp, type TestApp } from "./browser-app.js"

let app: TestApp

interface Fact {
  readonly id: string
  readonly what: string
  readonly state: string
  readonly span: readonly [number, number]
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly value: { readonly party: string | null; readonly toward: readonly string[] }
}

describe.skipIf(chromiumPath === undefined)("reviewing in a browser", { timeout: 180_000 }, () => {
  beforeAll(async () => {
    app = await startApp()
  })
  afterAll(() => app?.close())

  const ask = async <Answer>(path: string): Promise<Answer> => (await (await fetch(`${app.base}api/${path}`)).json()) as Answer
  const factAt = (id: string): Promise<Fact> => ask(`facts/${id}`)
  /** The facts of an act that nobody has touched. */
  const untouched = async (act: string): Promise<Fact[]> => (await ask<{ items: Fact[] }>(`facts?act=${act}&state=read&limit=100`)).items
  const documentOf = (fact: Fact): string => fact.id.split(".")[0] as string

  async function openAt(fact: Fact, language: "ar" | "en", reviewer: string) {
    const opened = await app.open("", language)
    await opened.page.evaluate((name) => localStorage.setItem("mahdar-reviewer", name), reviewer)
    await opened.page.goto(`${app.base}document/${documentOf(fact)}?correct=true&at=${fact.span[0]}&lang=${language}`)
    await opened.page.locator(".card").waitFor()
    await expect.poll(() => marks(opened.page, "pinned")).not.toBe("")
    return opened
  }
  async function said(page: Page, work: () => Promise<void>): Promise<void> {
    const answer = page.waitForResponse((response) => response.request().method() === "POST")
    await work()
    await answer
    await page.waitForLoadState("networkidle")
  }
  /** Selects words of the text as a reader would. */
  const select = (page: Page, words: string): Promise<boolean> =>
    page.evaluate((wanted) => {
      for (const row of document.querySelectorAll(".review-text .words")) {
        const node = row.firstChild as Text
        const at = node.data.indexOf(wanted)
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        const selection = getSelection() as Selection
        selection.removeAllRanges()
        selection.addRange(range)
        return true
      }
      return false
    }, words)

  describe.each(["ar", "en"] as const)("in %s", (language) => {
    const reviewer = language === "ar" ? "نورة" : "Saad"

    test.each([
      [1280, false],
      [360, true],
    ])("the pages are accessible and fit, %i pixels wide, dark: %s", async (width, dark) => {
      const { page, faults, close } = await app.open("review?all=true", language, { width, dark })
      await page.locator(".card").waitFor()
      expect(await faultsOf(page, language)).toEqual([])
      const [fact] = await untouched("ready")
      await page.goto(`${app.base}document/${documentOf(fact as Fact)}?correct=true&lang=${language}`)
      await page.locator(".card").waitFor()
      expect(await faultsOf(page, language)).toEqual([])
      expect(faults).toEqual([])
      await close()
    })

    test("the queue: a name is asked for once, one key accepts and goes on, another takes it back", async () => {
      const { page, faults, close } = await app.open("review?doubt=inferred-speaker", language)
      await page.locator(".queued[aria-current]").waitFor()
      const first = await page.locator(".card blockquote").textContent()
      await page.keyboard.press("a")
      await page.locator(".naming input").fill(reviewer)
      await said(page, () => page.keyboard.press("Enter"))
      await expect.poll(() => page.locator(".queued").first().locator(".state-accepted").count()).toBe(1)
      await page.locator(".queued").nth(1).click()
      expect(await page.locator(".card blockquote").textContent()).not.toBe(first)
      await said(page, () => page.keyboard.press("x"))
      await expect.poll(() => page.locator(".queued").nth(1).locator(".state-rejected").count()).toBe(1)
      expect(await page.locator(".queued").nth(2).getAttribute("aria-current")).toBe("true")
      await said(page, () => page.keyboard.press("u"))
      await expect.poll(() => page.locator(".queued").nth(1).locator(".state-rejected").count()).toBe(0)
      expect(await page.locator("progress").getAttribute("value")).not.toBe("0")
      expect(await page.locator(".reviewers").textContent()).toContain(reviewer)
      // Filters are in the address, as on Find.
      const all = await page.locator(".queued").count()
      await page.locator(".more-filters > summary").click()
      await page.locator('.facets a[href*="party=CHN"]').click()
      await page.waitForURL(/doubt=inferred-speaker.*party=CHN/)
      await expect.poll(() => page.locator(".queued").count()).toBeLessThan(all)
      expect(faults).toEqual([])
      await close()
    })

    test("act, strength, speaker, party and addressee are changed by key, with who and why in the history", async () => {
      const [fact] = await untouched("ready")
      if (fact === undefined) return expect.fail("no pledge is left")
      const { page, faults, close } = await openAt(fact, language, reviewer)
      await page.keyboard.press("r")
      await page.keyboard.type("ستعمل")
      await page.keyboard.press("Escape")
      await said(page, () => page.keyboard.press("3"))
      await expect.poll(async () => (await factAt(fact.id)).what).toBe("commit")
      await page.keyboard.press("s")
      await page.keyboard.type("سالم الراشد")
      await said(page, () => page.keyboard.press("Enter"))
      await page.keyboard.press("Escape")
      await page.keyboard.press("w")
      await page.keyboard.type(language === "ar" ? "النرويج" : "Norway")
      await said(page, () => page.keyboard.press("Enter"))
      const now = await factAt(fact.id)
      expect(now).toMatchObject({ what: "commit", state: "changed", people: [{ name: "سالم الراشد" }] })
      expect(now.value.toward).toContain("NOR")
      const history = page.locator(".card .history li")
      await expect.poll(() => history.count()).toBe(3)
      expect(await history.last().textContent()).toContain("ستعمل")
      expect(await history.last().textContent()).toContain(reviewer)
      await page.keyboard.press("Escape")
      await said(page, () => page.keyboard.press("u"))
      await expect.poll(async () => (await factAt(fact.id)).value.toward).not.toContain("NOR")
      expect(faults).toEqual([])
      await close()
    })

    test("what is said while another word is on its way waits its turn, and is said of what that one made", async () => {
      const [fact] = await untouched("ready")
      if (fact === undefined) return expect.fail("no pledge is left")
      const { page, faults, close } = await openAt(fact, language, reviewer)
      await page.route("**/corrections", async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400))
        await route.continue()
      })
      await page.keyboard.press("3")
      await page.keyboard.press("w")
      for (const name of language === "ar" ? ["النرويج", "السويد"] : ["Norway", "Sweden"]) {
        await page.keyboard.type(name)
        await page.keyboard.press("Enter")
      }
      await expect
        .poll(async () => (await factAt(fact.id)).value.toward)
        .toEqual(expect.arrayContaining([...fact.value.toward, "NOR", "SWE"]))
      expect(await factAt(fact.id)).toMatchObject({ what: "commit", state: "changed" })
      await expect.poll(() => page.locator(".card .history li").count()).toBe(3)
      expect(faults).toEqual([])
      await close()
    })

    test("selected words carry the fact, divide it, or make another", async () => {
      const [fact] = (await untouched("affirm")).filter(({ span }) => span[1] - span[0] > 40)
      if (fact === undefined) return expect.fail("no statement is left")
      const { page, faults, close } = await openAt(fact, language, reviewer)
      const added = async (): Promise<number> =>
        (await ask<{ facts: Fact[] }>(`documents/${documentOf(fact)}/review`)).facts.filter(({ state }) => state === "added").length
      const sofar = await added()
      const words = (await marks(page, "pinned")).split(" ")
      const tail = words.slice(-3).join(" ")
      expect(await select(page, tail)).toBe(true)
      await page.locator(".selected").waitFor()
      const before = await page.evaluate(() => document.querySelectorAll(".review-text .words")[0]?.childNodes.length)
      expect(before).toBe(1)
      await page.keyboard.press("d")
      await expect.poll(async () => (await factAt(fact.id)).span[1]).toBeLessThan(fact.span[1])
      await expect.poll(added).toBe(sofar + 1)
      await page.waitForLoadState("networkidle")
      await select(page, words.slice(0, 2).join(" "))
      await page.locator(".selected").waitFor()
      await said(page, () => page.keyboard.press("Shift+N"))
      await expect.poll(() => page.locator(".card .state-added").count()).toBe(1)
      expect(faults).toEqual([])
      await close()
    })

    test("two reviewers on one fact: the second is told who was faster, and may insist", async () => {
      const [fact] = await untouched("aspire")
      if (fact === undefined) return expect.fail("no pledge is left")
      const { page, faults, close } = await openAt(fact, language, reviewer)
      const { version } = await ask<{ version: string }>(`facts/${fact.id}`)
      const other = await fetch(`${app.base}api/facts/${fact.id}/corrections`, {
        method: "POST",
        headers: { "content-type": "application/json", "if-match": `"${version}"` },
        body: JSON.stringify({ action: "change", change: { act: "ready" }, author: "Dana" }),
      })
      expect(other.status).toBe(201)
      await said(page, () => page.keyboard.press("x"))
      const alert = page.locator(".faster")
      await alert.waitFor()
      expect(await alert.textContent()).toContain("Dana")
      expect((await factAt(fact.id)).state).toBe("changed")
      expect(await faultsOf(page, language)).toEqual([])
      await said(page, () => alert.locator("button").last().click())
      await expect.poll(async () => (await factAt(fact.id)).state).toBe("rejected")
      await page.goto(`${app.base}review?doubt=contested&lang=${language}`)
      await expect.poll(() => page.locator(".queued").count()).toBeGreaterThan(0)
      expect(faults.filter((fault) => !fault.includes("412"))).toEqual([])
      await close()
    })

    test("a lost connection while correcting loses nothing and is told", async () => {
      const [fact] = await untouched("support")
      if (fact === undefined) return expect.fail("no stance is left")
      const { page, close } = await openAt(fact, language, reviewer)
      await page.route("**/corrections", (route) => route.abort())
      await page.keyboard.press("a")
      await page.locator("[role=alert]").waitFor()
      await page.unroute("**/corrections")
      await said(page, () => page.locator(".trouble + .tools button").first().click())
      await expect.poll(async () => (await factAt(fact.id)).state).toBe("accepted")
      await close()
    })

    test("from the reading view of a document, and a document as a whole", async () => {
      const [fact] = (await untouched("praise")).slice(language === "ar" ? 0 : 3)
      if (fact === undefined) return expect.fail("no praise is left")
      const { page, faults, close } = await app.open("", language)
      await page.evaluate((name) => localStorage.setItem("mahdar-reviewer", name), reviewer)
      await page.goto(`${app.base}document/${documentOf(fact)}?at=${fact.span[0]}&lang=${language}`)
      await page.locator('.note-head[aria-expanded="true"]').waitFor()
      await page.keyboard.press("c")
      await page.waitForURL(/correct=true/)
      await expect.poll(() => marks(page, "pinned")).not.toBe("")
      await said(page, () => page.locator(".bar button").click())
      await expect.poll(() => page.locator(".bar .saved").textContent()).toContain(reviewer)
      expect(faults).toEqual([])
      await close()
    })

    test("two entries of the register are made one person, and parted again", async () => {
      const { items } = await ask<{ items: { id: string; name: string }[] }>("people?limit=40")
      const [fact] = (await ask<{ items: Fact[] }>("facts?kind=statement&limit=200")).items.filter(({ people }) => people.length === 1)
      const own = await ask<{ id: string }>(`people/${fact?.people[0]?.id}`)
      const other = items.find(({ id }) => id !== own.id)
      if (fact === undefined || other === undefined) return expect.fail("too few people")
      const { page, faults, close } = await openAt(fact, language, reviewer)
      await page.locator('.card [data-key="G"]').waitFor()
      await page.keyboard.press("g")
      await page.keyboard.type(other.name)
      await said(page, () => page.locator(".merging + ul button").first().click())
      const parted = page.locator(".person .person-line button").first()
      await parted.waitFor()
      await said(page, () => page.locator(".told button").click())
      expect(faults).toEqual([])
      await close()
    })
  })
})
