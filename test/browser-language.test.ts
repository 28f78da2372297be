// Every page speaks one language: in Arabic no English but in names, addresses and a program's own words, in English no
// Arabic but in the words of documents and in names. What the page shows and what it tells a screen reader are both walked.
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { address, chromiumPath, chronicleLines, startApp, type TestApp } from "./browser-app.js"

/** Names of formats and commands, which are no English. */
const NAMES =
  /\b(?:Natural Earth|Markdown|PDF|DOCX|OPML|JSON|CSV|WARC|HTML|XML|RSS|Atom|iCal(?:endar)?|SVG|PNG|DTSTART|zip|mahdar(?: (?:add|serve))?|UTF-8|KWT|h?ttps?)\b/g

/** Stretches of the other script outside of names and quotations, as the page stands. */
function strayWords(page: Page, language: "ar" | "en"): Promise<string[]> {
  return page.evaluate(
    ([isArabic, names]) => {
      const script = isArabic ? /[A-Za-z]{2,}/ : /[\u0621-\u064a]{2,}/
      const known = new RegExp(names as string, "g")
      const own = isArabic
        ? "bdi, code:not([lang]), kbd, .key, .brand, .quoted, .words, [data-language]"
        : "bdi, [lang=ar], .quoted, blockquote"
      const found: string[] = []
      const look = (text: string, element: Element, what: string): void => {
        if (!script.test(text.replaceAll(known, ""))) return
        if (element.closest(own as string) === null)
          found.push(`${what}${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}: ${text.trim().slice(0, 90)}`)
      }
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const element = node.parentElement
        if (element !== null && element.closest("script, style, noscript, datalist, option") === null)
          look(node.nodeValue ?? "", element, "")
      }
      for (const name of ["title", "aria-label", "placeholder", "alt"])
        for (const element of document.querySelectorAll(`[${name}]`)) look(element.getAttribute(name) ?? "", element, `${name} of `)
      look(document.title.replaceAll(/محضر|Mahdar/g, ""), document.head, "name of the page ")
      // A name in an isolate is a name; a party that has none shows by its code, which no reader knows.
      if (isArabic)
        for (const element of document.querySelectorAll("bdi:not([lang])"))
          if (/^[A-Z]{3}$|^[a-z]+(?:[- ][a-z]+)*$/.test(element.textContent ?? "")) found.push(`a code: ${element.textContent}`)
      // English that is told to be English is English all the same.
      if (isArabic)
        for (const element of document.querySelectorAll("[lang=en]"))
          if (element.closest(own as string) === null) found.push(`lang=en ${element.textContent?.slice(0, 90)}`)
      return [...new Set(found)]
    },
    [language === "ar", NAMES.source] as const,
  )
}

let app: TestApp
let person = ""
let documents: string[] = []
let instrument = ""
/** Every text and headline of the record: what stands there is a quotation or a name wherever it stands. */
let told = ""
/** Two accounts of one meeting, of each of three meetings. */
let accounts: string[][] = []

describe.skipIf(chromiumPath === undefined)("one language a page", { timeout: 240_000 }, () => {
  beforeAll(async () => {
    app = await startApp({ lines: chronicleLines() })
    person = (await app.json<{ items: { id: string }[] }>("api/people?limit=1")).items[0]?.id ?? ""
    instrument = (await app.json<{ items: { id: string }[] }>("api/instruments?limit=1")).items[0]?.id ?? ""
    documents = (await app.json<{ items: { document: { id: string } }[] }>("api/documents?between=OMN&between=JPN")).items.map(
      ({ document }) => document.id,
    )
    accounts = await Promise.all(
      ["between=CHN&between=JOR", "between=EGY&between=IND", "between=MAR&between=SEN&since=2025"].map(async (filters) => {
        const { items } = await app.json<{ items: { document: { id: string } }[] }>(`api/documents?${filters}`)
        return items.slice(0, 2).map(({ document }) => document.id)
      }),
    )
    const { items } = await app.json<{ items: { document: { id: string } }[] }>("api/documents?limit=1000")
    for (const { document } of items) {
      const { document: whole } = await app.json<{ document: { text: string; title: string | null } }>(`api/documents/${document.id}`)
      told += `${whole.title ?? ""}\n${whole.text}\n`
    }
  })
  afterAll(() => app?.close())

  /** Stray words of a page; names in Arabic stand in labels and titles too, where nothing can set them apart. */
  const strays = async (page: Page, language: "ar" | "en"): Promise<string[]> => {
    const found = await strayWords(page, language)
    if (language === "ar") return found
    const stretches = (text: string): string[] =>
      text
        .split(": ")
        .slice(1)
        .join(": ")
        .match(/[\u0621-\u064a][\u0621-\u064a \u064b-\u0652]*/g) ?? []
    return found.filter((text) => !stretches(text).every((stretch) => told.includes(stretch.trim())))
  }

  describe.each(["ar", "en"] as const)("in %s", (language) => {
    test("every page as it opens", async () => {
      const paths = [
        "", "find", "find?words=nothing-at-all", "find?as=facts", "find?as=timeline", "find?as=network", "find?as=map", "find?as=calendar", "find?party=OMN&act=ready&doubt=one-sided",
        "pair", "pair?between=OMN&between=JPN", "pair?between=MAR&between=SEN", "compare", `compare?ids=${documents[0]}&ids=${documents[1]}&ids=${documents[2]}`,
        `document/${documents[0]}`, `document/${documents[0]}?correct=true`, "document/none", "review", "add",
        `person/${person}`, "person/p000000000000000", "party/OMN", "party/gcc", `place/${encodeURIComponent("مسقط")}`, "place/OMN", `instrument/${instrument}`, "instrument/none", "no-such-page",
        ...accounts.map(([one, other]) => `compare?ids=${one}&ids=${other}`),
      ] // biome-ignore format: one list of addresses
      const { page, faults, close } = await app.open("", language)
      const stray: string[] = []
      for (const path of paths) {
        await page.goto(address(app.base, path, language), { waitUntil: path.startsWith("add") ? "load" : "networkidle" })
        stray.push(...(await strays(page, language)).map((text) => `${path}: ${text}`))
      }
      expect(stray).toEqual([])
      // What is missing or refused is asked for on purpose.
      expect(faults.filter((fault) => !fault.startsWith("Failed to load resource"))).toEqual([])
      await close()
    })

    test("why of every fact of two readouts, tables of charts, keys, a search that is kept", async () => {
      const { page, faults, close } = await app.open(`document/${documents[0]}`, language)
      const stray: string[] = []
      for (const id of documents.slice(0, 2)) {
        await page.goto(address(app.base, `document/${id}`, language), { waitUntil: "networkidle" })
        await page.locator(".note-head[title]").first().waitFor()
        for (const note of await page.locator(".note-head").all()) {
          await note.evaluate((head) => (head as HTMLElement).click())
          stray.push(...(await strays(page, language)))
        }
      }
      for (const path of [
        "find?as=network",
        "find?as=map",
        "find?as=timeline",
        "pair?between=OMN&between=JPN",
        `instrument/${instrument}`,
      ]) {
        await page.goto(address(app.base, path, language), { waitUntil: "networkidle" })
        await page.evaluate(() => {
          for (const one of document.querySelectorAll("details")) one.open = true
        })
        stray.push(...(await strays(page, language)).map((text) => `${path}: ${text}`))
      }
      await page.keyboard.press("?")
      stray.push(...(await strays(page, language)))
      expect([...new Set(stray)]).toEqual([])
      // What is missing or refused is asked for on purpose.
      expect(faults.filter((fault) => !fault.startsWith("Failed to load resource"))).toEqual([])
      await close()
    })

    test("what fails: files that are none, an address that is refused, a search that cannot be kept", async () => {
      const { page, faults, close } = await app.open("add", language)
      await page.locator("input[type=file]").setInputFiles([
        { name: "photo.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]) },
        { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from(" ") },
        { name: "cut.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 cut") },
      ])
      await page.locator('.job[data-state="done"]').first().waitFor()
      await page.locator("textarea").fill("http://127.0.0.1:9/feed")
      await page.locator("textarea").evaluate((area) => (area as HTMLTextAreaElement).form?.requestSubmit())
      await page.locator('.job[data-state="done"]').nth(1).waitFor()
      expect(await page.locator(".failures li").count()).toBeGreaterThan(3)
      expect(await strays(page, language)).toEqual([])
      // What is missing or refused is asked for on purpose.
      expect(faults.filter((fault) => !fault.startsWith("Failed to load resource"))).toEqual([])
      await close()
    })
  })
})
