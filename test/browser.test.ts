// The app in Chromium, in both languages, against a real server and a real record: what a reader does on each page, what a
// hostile text may not do, and what axe-core finds. Skipped, with a word, where no chromium is installed.
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { address, chromiumPath, faultsOf, marks, startApp, type TestApp } from "./browser-app.js"

let app: TestApp
let ids: string[] = []

// Each of these starts pages of a real browser; on a busy machine that takes its time.
describe.skipIf(chromiumPath === undefined)("the app in a browser", { timeout: 180_000 }, () => {
  beforeAll(async () => {
    app = await startApp()
    const answer = await app.json<{ items: { document: { id: string } }[] }>("api/documents?between=CHN&between=JOR")
    ids = answer.items.map(({ document }) => document.id)
  })
  afterAll(() => app?.close())

  const paths = (): [string, string][] => [
    ["read", ""],
    ["find", "find?topic=trade"],
    ["facts", "find?as=facts&act=ready"],
    ["document", `document/${ids[0]}`],
    ["pair", "pair?between=CHN&between=JOR"],
    ["compare", `compare?${ids.map((id) => `ids=${id}`).join("&")}`],
    ["missing", "nowhere"],
  ]

  async function readSample(page: Page): Promise<void> {
    await page.locator(".sample").first().click()
    await page.locator(".note").first().waitFor()
  }

  describe.each(["ar", "en"] as const)("in %s", (language) => {
    test.each([
      [1280, false],
      [360, true],
    ])("every page is accessible and fits, %i pixels wide, dark: %s", async (width, dark) => {
      const { page, faults, close } = await app.open("", language, { width, dark })
      for (const [name, path] of paths()) {
        await page.goto(address(app.base, path, language), { waitUntil: "networkidle" })
        if (name === "read") {
          expect(await faultsOf(page, language), "read, empty").toEqual([])
          await readSample(page)
          await page.locator(".note-head").nth(2).click()
        }
        expect(await faultsOf(page, language), name).toEqual([])
      }
      expect(faults.filter((fault) => !fault.includes("404"))).toEqual([])
      await close()
    })

    test("reading: facts and words light each other, keys walk, details say why", async () => {
      const { page, faults, close } = await app.open("", language)
      await readSample(page)
      expect(Number(await page.locator("[data-ms]").getAttribute("data-ms"))).toBeLessThan(1000)
      // Letters stay joined: a row of the text is one text node, whatever is marked in it.
      expect(
        await page
          .locator(".words")
          .first()
          .evaluate((row) => row.childNodes.length),
      ).toBe(1)
      expect(await marks(page, "commit")).not.toBe("")
      const ready = page.locator(".note.hue-commissive .note-head").first()
      await ready.hover()
      expect(await marks(page, "active")).toContain("الصين مستعدة")
      await ready.click()
      expect(await ready.getAttribute("aria-expanded")).toBe("true")
      await page.locator(".note-details .trace li").first().waitFor()
      await page.keyboard.press("Escape")
      expect(await marks(page, "pinned")).toBe("")
      await page.keyboard.press("ArrowDown")
      const walked = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.fact)
      expect(walked).toBeDefined()
      await page.keyboard.press("e")
      expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-expanded"))).toBe("true")
      await page.keyboard.press("Escape")
      const box = await page.evaluate(() => {
        const [range] = [...(CSS.highlights.get("commit") ?? [])] as Range[]
        const { x, y, width, height } = (range as Range).getClientRects()[0] as DOMRect
        return { x: x + width / 2, y: y + height / 2 }
      })
      await page.mouse.click(box.x, box.y)
      expect(await marks(page, "pinned")).not.toBe("")
      expect(faults).toEqual([])
      await close()
    })

    test("a readout with markup in it runs nothing: on the page, saved, and found again", async () => {
      const { page, faults, close } = await app.open("", language)
      const hostile = `قال وزير الخارجية الصيني وانغ يي إن الصين مستعدة للعمل مع الكويت ${language}. <script>window.ran = 1</script><img src=x onerror="window.ran = 1">`
      await page.locator("#text").fill(hostile)
      await page.locator("button[type=submit]").first().click()
      await page.locator(".note").first().waitFor()
      expect(await page.locator(".words").first().textContent()).toContain("<script>")
      await page.locator("button.primary").click()
      await page.locator(".saved a").click()
      await page.locator(".words").first().waitFor()
      expect(page.url()).toContain("/document/")
      await page.goto(`${app.base}find?words=${encodeURIComponent("الكويت")}&lang=${language}`, { waitUntil: "networkidle" })
      expect(await page.locator(".result").count()).toBeGreaterThan(0)
      expect(await page.evaluate(() => [document.querySelector("main img, main script"), (window as { ran?: number }).ran])).toEqual([
        null,
        undefined,
      ])
      expect(faults).toEqual([])
      await close()
    })

    test("a text too long for one readout stays as it is, and that is told", async () => {
      const { page, faults, close } = await app.open("", language)
      const long = `${"كلام ".repeat(19)}\n`.repeat(5500)
      await page.evaluate((text) => {
        const area = document.getElementById("text") as HTMLTextAreaElement
        area.value = text
        area.dispatchEvent(new Event("input", { bubbles: true }))
      }, long)
      await page.locator("button[type=submit]").first().click()
      expect(await page.locator("[role=alert]").textContent()).toContain("mahdar add")
      expect(await page.locator("#text").evaluate((area) => (area as HTMLTextAreaElement).value.length)).toBe(long.length)
      expect(faults).toEqual([])
      await close()
    })

    test("a text with marks that turn directions around is shown as it is, and its spans hold", async () => {
      const { page, faults, close } = await app.open("", language)
      await page.locator("#text").fill("قال وزير الخارجية الصيني وانغ يي إن \u202eالصين مستعدة للعمل\u202c مع الكويت.")
      await page.locator("button[type=submit]").first().click()
      await page.locator(".note").first().waitFor()
      expect(await marks(page, "ready")).toContain("الصين مستعدة")
      expect(
        await page
          .locator(".words")
          .first()
          .evaluate((row) => getComputedStyle(row).unicodeBidi),
      ).toMatch(/isolate|plaintext/)
      expect(faults).toEqual([])
      await close()
    })

    test("a server that is gone while saving loses nothing and is told", async () => {
      const { page, close } = await app.open("", language)
      await readSample(page)
      await page.route("**/api/documents", (route) => route.abort())
      await page.locator("button.primary").click()
      expect(await page.locator("[role=alert]").textContent()).toContain("mahdar serve")
      expect(await page.locator(".note").count()).toBeGreaterThan(5)
      await close()
    })

    test("finding: every filter is in the address, and a chosen pair of documents is compared", async () => {
      const { page, faults, close } = await app.open("find", language)
      await page.locator("#words").fill("وزراء")
      await page.keyboard.press("Enter")
      await page.waitForURL(/words=/)
      await page.waitForLoadState("networkidle")
      const all = await page.locator(".result").count()
      await page.locator('.facets a[href*="party=CHN"]').click()
      await page.waitForURL(/party=CHN/)
      await page.waitForLoadState("networkidle")
      await page.reload({ waitUntil: "networkidle" })
      expect(await page.locator(".result").count()).toBeLessThan(all)
      expect(await page.locator('.facets a[aria-current="true"]').count()).toBe(1)
      await page.goto(`${app.base}find?between=CHN&between=JOR&lang=${language}`, { waitUntil: "networkidle" })
      for (const box of await page.locator(".result input").all()) await box.check()
      await page.locator(".chosen a").click()
      await page.locator(".contradictions li").first().waitFor()
      expect(await marks(page, "changed")).toContain("120")
      expect(faults).toEqual([])
      await close()
    })

    test("a pair: time runs as the language does, and a thread leads to its words", async () => {
      const { page, faults, close } = await app.open("pair", language)
      await page.locator("select[name=one]").selectOption("CHN")
      await page.locator("select[name=other]").selectOption("JOR")
      await page.locator(".choose button").click()
      await page.locator(".over-time .day").first().waitFor()
      const days = await page.locator(".over-time .day").evaluateAll((marked) => marked.map((day) => Number(day.getAttribute("x"))))
      expect(days.length).toBeGreaterThan(1)
      expect(days).toEqual(days.toSorted((a, b) => (language === "ar" ? b - a : a - b)))
      await page.locator(".pledge-thread").first().waitFor()
      expect(await page.locator(".pledge-thread").count()).toBeGreaterThan(3)
      await page.locator(".over-time .chart a").first().focus()
      await page.keyboard.press("Enter")
      await page.waitForURL(/\/document\/.*at=/)
      await page.locator('.note-head[aria-expanded="true"]').waitFor()
      expect(await marks(page, "pinned")).not.toBe("")
      expect(faults).toEqual([])
      await close()
    })
  })

  test("language, light and digits are changed in place and kept", async () => {
    const { page, close } = await app.open("find", "ar")
    await page.locator(".choices button").nth(1).click()
    expect(await page.locator(".foot").textContent()).toMatch(/[٠-٩]/)
    await page.locator(".choices button").first().click()
    expect(await page.evaluate(() => document.documentElement.dir)).toBe("ltr")
    await page.locator(".choices button").nth(1).click()
    await page.locator(".choices button").nth(1).click()
    await page.goto(`${app.base}pair`, { waitUntil: "networkidle" })
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.theme])).toEqual(["en", "dark"])
    await page.keyboard.press("?")
    expect(await page.locator("dialog").evaluate((dialog) => (dialog as HTMLDialogElement).open)).toBe(true)
    await close()
  })
})
