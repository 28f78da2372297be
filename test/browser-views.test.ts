// Pages of people, parties, instruments and places, and views of a whole record, in Chromium on a real record: samples and
// the chronicle. In Arabic and English; axe-core, narrow and wide, light and dark.
import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { address, chromiumPath, chronicleLines, faultsOf, startApp, type TestApp } from "./browser-app.js"

let app: TestApp
let person = ""

describe.skipIf(chromiumPath === undefined)("views of a record", { timeout: 180_000 }, () => {
  beforeAll(async () => {
    app = await startApp({ lines: chronicleLines() })
    const { items } = await app.json<{ items: { id: string }[] }>("api/people?limit=1")
    person = items[0]?.id ?? ""
  })
  afterAll(() => app?.close())

  const paths = (): string[] => [
    `person/${person}`,
    "party/QAT",
    `place/${encodeURIComponent("الدوحة")}`,
    "find?as=timeline",
    "find?as=network",
    "find?as=map",
    "find?as=calendar",
    "find?as=facts",
  ]

  describe.each(["ar", "en"] as const)("in %s", (language) => {
    test.each([
      [1280, false],
      [360, true],
    ])("every page is accessible and fits, %i pixels wide, dark: %s", async (width, dark) => {
      const { page, faults, close } = await app.open(paths()[0] as string, language, { width, dark })
      for (const path of paths()) {
        await page.goto(address(app.base, path, language), { waitUntil: "networkidle" })
        expect(await faultsOf(page, language), path).toEqual([])
      }
      expect(faults).toEqual([])
      await close()
    })

    test("a person: offices with days, journeys, whom they met, every mention with its words, and a span of time", async () => {
      const { page, faults, close } = await app.open(`person/${person}`, language)
      await page.locator(".offices td").first().waitFor()
      expect(await page.locator(".offices td").first().textContent()).toMatch(/20\d\d/)
      await page.locator(".map .place").first().waitFor()
      expect(await page.locator(".route path").count()).toBeGreaterThan(1)
      expect(await page.locator(".network .dot").count()).toBeGreaterThan(2)
      const name = (await page.locator("h1").textContent()) ?? ""
      expect(await page.locator(".mentions mark").first().textContent()).toContain(name.split(" ").at(-1))
      const all = await page.locator(".month-chart a").count()
      await page.locator("input[name=since]").fill("2021-01-01")
      await page.waitForURL(/since=2021-01-01/)
      await expect.poll(() => page.locator(".month-chart a").count()).toBeLessThan(all)
      expect(await page.locator(".month-chart a").count()).toBeGreaterThan(0)
      await page.locator(".mentions mark").first().click()
      await page.waitForURL(/\/document\//)
      expect(faults).toEqual([])
      await close()
    })

    test("names lead to their pages: from a fact to a party, from there to a pair, a place, a person", async () => {
      const { page, faults, close } = await app.open("find?as=facts&kind=encounter&party=QAT", language)
      await page.locator('.fact-line a[href="/party/QAT"]').first().click()
      await page.waitForURL(/\/party\/QAT/)
      await page.locator('.fact-line a[href^="/place/"]').first().click()
      await page.waitForURL(/\/place\//)
      await page.locator('.fact-line a[href^="/person/"]').first().click()
      await page.waitForURL(/\/person\//)
      await page.locator(".offices").waitFor()
      await page.goto(address(app.base, "party/QAT", language), { waitUntil: "networkidle" })
      await page.locator('.bars a[href^="/pair"]').first().click()
      await page.waitForURL(/\/pair\?between=QAT&between=/)
      expect(faults).toEqual([])
      await close()
    })

    test("a person whom only a document names is found by name", async () => {
      const { items } = await app.json<{ items: { id: string; name: string; party: string }[] }>("api/people?limit=1")
      const [found] = items
      const query = new URLSearchParams({ name: found?.name ?? "", party: found?.party ?? "" })
      const { page, close } = await app.open(`person/by-name?${query}`, language)
      await page.waitForURL(new RegExp(`/person/${found?.id}`))
      await close()
    })

    test("names at the head of a document lead to their pages; a text that is only read keeps its page", async () => {
      const { items } = await app.json<{ items: { document: { id: string } }[] }>("api/documents?between=QAT&between=KEN&limit=1")
      const { page, faults, close } = await app.open(`document/${items[0]?.document.id}`, language)
      expect(await page.locator('.side a[href^="/party/"]').count()).toBeGreaterThan(0)
      await page.locator('.side a[href^="/person/by-name"]').first().click()
      await page.waitForURL(/\/person\/p[0-9a-f]{14}/)
      await page.goto(address(app.base, "", language), { waitUntil: "networkidle" })
      await page.locator(".sample").first().click()
      await page.locator(".note").first().waitFor()
      expect(await page.locator(".story a").count()).toBe(0)
      expect(faults).toEqual([])
      await close()
    })

    test("timeline: time runs as the language does, and a month leads to its facts", async () => {
      const { page, faults, close } = await app.open("find?as=timeline&between=QAT&between=KEN", language)
      await page.locator(".month-chart .day").nth(1).waitFor()
      const ticks = await page.locator(".month-chart .day").evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute("x"))))
      expect(ticks).toEqual(ticks.toSorted((a, b) => (language === "ar" ? b - a : a - b)))
      await page.locator(".month-chart a").first().focus()
      await page.keyboard.press("Enter")
      await page.waitForURL(/as=facts.*since=\d{4}-\d\d/)
      expect(page.url()).toContain("between=QAT&between=KEN")
      await page.locator(".virtual-row").first().waitFor()
      expect(faults).toEqual([])
      await close()
    })

    test("network, map and calendar keep the filters, and their tables say the same", async () => {
      const { page, faults, close } = await app.open("find?as=network&party=OMN", language)
      const dots = await page.locator(".dot").count()
      expect(dots).toBeGreaterThan(1)
      await page.locator(".chart-table summary").click()
      expect(await page.locator(".chart-table tbody tr").count()).toBe(await page.locator(".network .link").count())
      await page.locator(".switch input").nth(1).check()
      await page.locator(".dot-more").first().waitFor()
      await page.goto(address(app.base, "find?as=map&party=OMN", language), { waitUntil: "networkidle" })
      const shown = await page.locator(".map .place").count()
      expect(shown).toBeGreaterThan(0)
      expect(shown).toBe((await app.json<{ places: unknown[] }>("api/survey?party=OMN&of=places")).places.length)
      await page.goto(address(app.base, "find?as=calendar&party=OMN&shown=2021", language), { waitUntil: "networkidle" })
      const first = await page.locator(".month thead th").first().getAttribute("abbr")
      expect(first).toBe(language === "ar" ? "السبت" : "Monday")
      await page.locator(".month .held a").first().click()
      await page.waitForURL(/since=2021-\d\d-\d\d/)
      expect(page.url()).toContain("party=OMN")
      await page.locator(".virtual-row").first().waitFor()
      expect(faults).toEqual([])
      await close()
    })

    test("a view has a feed and a calendar, with the same filters", async () => {
      const { page, close } = await app.open("find?as=facts&between=OMN&between=JPN&act=ready", language)
      await page.locator(".virtual-row").first().waitFor()
      const [feed, calendar] = await page.locator(".ways a").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
      const atom = await (await fetch(feed as string)).text()
      expect(atom.match(/<entry>/g)?.length).toBe(await page.locator(".virtual-row").count())
      const parsed = await page.evaluate(
        (text) => new DOMParser().parseFromString(text, "application/xml").querySelector("parsererror")?.textContent,
        atom,
      )
      expect(parsed).toBeUndefined()
      const answer = await fetch((calendar as string).replace("&act=ready", ""))
      expect(answer.headers.get("content-type")).toContain("text/calendar")
      expect(await answer.text()).toContain("BEGIN:VEVENT")
      await close()
    })

    test("a search is saved under a name, found again, removed, and put back", async () => {
      const { page, faults, close } = await app.open("find?as=facts&party=OMN&act=ready", language)
      const name = `عمان ${language}`
      await page.locator(".saved-searches > button").click()
      await page.keyboard.type(name)
      await page.keyboard.press("Enter")
      await page.locator(".saved-searches li", { hasText: name }).waitFor()
      await page.goto(address(app.base, "find", language), { waitUntil: "networkidle" })
      await page.locator(".saved-searches li a", { hasText: name }).click()
      await page.waitForURL(/party=OMN/)
      expect(page.url()).toContain("act=ready")
      expect(page.url()).toContain("as=facts")
      expect(await faultsOf(page, language)).toEqual([])
      await page.locator(".saved-searches li", { hasText: name }).locator("button").click()
      await expect.poll(() => page.locator(".saved-searches li", { hasText: name }).count()).toBe(0)
      await page.locator(".saved-searches [role=status] button").click()
      await page.locator(".saved-searches li", { hasText: name }).waitFor()
      expect(faults).toEqual([])
      await close()
    })

    test("what is on the screen is exported: a table of the facts of the same filters", async () => {
      const { page, close } = await app.open("find?as=facts&between=OMN&between=JPN&act=ready", language)
      await page.locator(".virtual-row").first().waitFor()
      const [file] = await Promise.all([page.waitForEvent("download"), page.locator(".ways button").click()])
      const lines = readFileSync(await file.path(), "utf8")
        .trimEnd()
        .split("\r\n")
      expect(lines[0]).toBe("\ufeffid,kind,what,day,parties,toward,people,place,words,state,document,title,outlet,published,url")
      expect(lines.length - 1).toBe(await page.locator(".virtual-row").count())
      await close()
    })

    test("a long list holds only the rows in sight, and those that come into sight", async () => {
      const { page, faults, close } = await app.open("find?as=facts", language)
      await page.locator(".virtual-row").first().waitFor()
      const { total } = await app.json<{ total: number }>("api/facts?limit=1")
      expect(Number(await page.locator(".virtual-row").first().getAttribute("aria-setsize"))).toBe(total)
      expect(await page.locator(".virtual-row").count()).toBeLessThan(40)
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
      await page.locator(`.virtual-row[aria-posinset="${total}"] .fact-line`).waitFor()
      expect(await page.locator(".virtual-row").count()).toBeLessThan(40)
      expect(faults).toEqual([])
      await close()
    })

    test("a chart is saved as SVG that stands alone, with days in their order, and as PNG", async () => {
      const { page, faults, close } = await app.open("find?as=timeline&between=CHN&between=JOR", language)
      await page.locator(".month-chart .day").first().waitFor()
      const [svgFile] = await Promise.all([page.waitForEvent("download"), page.locator(".chart-tools button").first().click()])
      const svg = readFileSync(await svgFile.path(), "utf8")
      expect(svg).toContain("font/woff2;base64")
      expect(svg).not.toContain("var(--")
      expect(svg).toMatch(/\u2068[^<]*2024\u2069/)
      expect(svg).toContain(language === "ar" ? 'direction="rtl"' : 'direction="ltr"')
      const [pngFile] = await Promise.all([page.waitForEvent("download"), page.locator(".chart-tools button").nth(1).click()])
      expect([...readFileSync(await pngFile.path()).subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47])
      expect(faults).toEqual([])
      await close()
    })
  })
})
