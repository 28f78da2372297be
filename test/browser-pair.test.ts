// A pair's page and an instrument's in Chromium: what changed, threads with their steps and reasons, topics, people, the
// brief that prints, charts that are saved. On the samples and the chronicle, in Arabic and in English.
import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { address, chromiumPath, chronicleLines, faultsOf, startApp, type TestApp } from "./browser-app.js"

let app: TestApp
let instrument = ""
const PAIRS = [
  "between=OMN&between=JPN",
  "between=CHN&between=JOR",
  "between=MAR&between=SEN",
  "between=QAT&between=KEN",
  "between=SAU&between=KAZ",
]

describe.skipIf(chromiumPath === undefined)("a pair and an instrument", { timeout: 180_000 }, () => {
  beforeAll(async () => {
    app = await startApp({ lines: chronicleLines() })
    const { items } = await app.json<{ items: { id: string }[] }>("api/instruments?limit=40")
    for (const { id } of items) {
      const story = await app.json<{ wills: unknown[] }>(`api/instruments/${id}`)
      if (story.wills.length > 1) {
        instrument = id
        break
      }
    }
  })
  afterAll(() => app?.close())

  describe.each(["ar", "en"] as const)("in %s", (language) => {
    test.each([
      [1280, false],
      [360, true],
    ])("both are accessible and fit, %i pixels wide, dark: %s", async (width, dark) => {
      const { page, faults, close } = await app.open(`pair?${PAIRS[0]}`, language, { width, dark })
      await page.locator(".pledge-thread").first().waitFor()
      for (const summary of await page.locator(".pledge-thread summary").all()) await summary.click()
      expect(await faultsOf(page, language)).toEqual([])
      await page.goto(address(app.base, `instrument/${instrument}`, language), { waitUntil: "networkidle" })
      expect(await faultsOf(page, language)).toEqual([])
      expect(faults).toEqual([])
      await close()
    })

    test("threads have a status, and steps that say why, in the language of the page, and lead to their words", async () => {
      const { page, faults, close } = await app.open(`pair?${PAIRS[0]}`, language)
      const threads = (await app.json<{ items: { status: string; steps: unknown[] }[] }>(`api/threads?${PAIRS[0]}&limit=100`)).items
      await page.locator(".pledge-thread").first().waitFor()
      expect(await page.locator(".pledge-thread").count()).toBe(threads.length)
      expect(await page.locator(".pledge-thread .status.is-done").count()).toBe(threads.filter(({ status }) => status === "done").length)
      for (const summary of await page.locator(".pledge-thread summary").all()) await summary.click()
      expect(await page.locator(".steps > li").count()).toBe(threads.reduce((sum, { steps }) => sum + steps.length, 0))
      const reasons = await page.locator(".pledge-thread p.quiet > span").allTextContents()
      expect(reasons.length).toBeGreaterThan(threads.length)
      if (language === "ar")
        for (const reason of reasons) expect(reason, "a reason without Arabic").not.toMatch(/\b(like|promise|reported|last)\b/)
      expect(reasons.join(" ")).not.toMatch(/\d{4}-\d\d/)
      await page.locator(".steps .fact-words").first().click()
      await page.waitForURL(/\/document\/.*at=/)
      expect(faults).toEqual([])
      await close()
    })

    test("what changed, topics through time, who carried it, wordings that recur", async () => {
      const { page, faults, close } = await app.open(`pair?${PAIRS[0]}`, language)
      await page.locator(".change dt").first().waitFor()
      expect(await page.locator(".changes .fact-words").count()).toBeGreaterThan(1)
      expect(await page.locator(".topic-dot").count()).toBeGreaterThan(5)
      const ticks = await page.locator(".topic-chart .day").evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute("x"))))
      expect(ticks).toEqual(ticks.toSorted((a, b) => (language === "ar" ? b - a : a - b)))
      expect(await page.locator(".carriers .entity").count()).toBeGreaterThan(2)
      expect(await page.locator(".formulas li").count()).toBe((await app.json<{ total: number }>(`api/formulas?${PAIRS[0]}`)).total)
      const [file] = await Promise.all([page.waitForEvent("download"), page.locator(".over-time .chart-tools button").first().click()])
      expect(readFileSync(await file.path(), "utf8")).toContain("<svg")
      expect(faults).toEqual([])
      await close()
    })

    test("each pair prints on two pages at most", async () => {
      const { page, close } = await app.open(`pair?${PAIRS[0]}`, language)
      for (const pair of PAIRS) {
        await page.goto(address(app.base, `pair?${pair}`, language), { waitUntil: "networkidle" })
        await page.locator(".pledge-thread, .threads .quiet").first().waitFor()
        const pdf = await page.pdf({ preferCSSPageSize: true })
        const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
        expect(pages, pair).toBeGreaterThan(0)
        expect(pages, pair).toBeLessThanOrEqual(2)
      }
      await close()
    })

    test("an instrument: a panel of will for each side, time as the language runs, and every mention", async () => {
      const { page, faults, close } = await app.open(`instrument/${instrument}`, language)
      await page.locator(".will-dot").first().waitFor()
      const { wills } = await app.json<{ wills: { days: unknown[] }[] }>(`api/instruments/${instrument}`)
      expect(await page.locator(".will-chart .side-name").count()).toBe(wills.length)
      expect(await page.locator(".will-dot").count()).toBe(wills.reduce((sum, { days }) => sum + days.length, 0))
      expect(await page.locator(".mentions mark").count()).toBeGreaterThan(0)
      expect(faults).toEqual([])
      await close()
    })
  })
})
