// Adding in Chromium, in both languages, against a real server and a real web server beside it: files, addresses, watched
// feeds, what is no document, another try, and a line that is lost. Absent: the API (server-intake.test.ts).
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { chromiumPath, faultsOf, startApp, type TestApp } from "./browser-app.js"

const told = (what: string): string =>
  `قال وزير الخارجية الصيني وانغ يي إن الصين مستعدة للعمل مع الكويت لتعزيز العلاقات الثنائية بين البلدين. وبحثا ${what}.`
let app: TestApp
let web: Server
let site = ""
let isDown = false

describe.skipIf(chromiumPath === undefined)("adding in a browser", { timeout: 180_000 }, () => {
  beforeAll(async () => {
    web = createServer((request, response) => {
      response.statusCode = isDown ? 503 : 200
      response.setHeader("content-type", "application/rss+xml")
      response.end(
        `<?xml version="1.0"?><rss version="2.0"><channel><title>وكالة</title><item><guid>${request.url}</guid><title>خبر</title><description>${told(`الطاقة ${request.url}`)}</description></item></channel></rss>`,
      )
    })
    await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve))
    site = `http://127.0.0.1:${(web.address() as AddressInfo).port}`
    app = await startApp({ serve: ["--allow-private"] })
  })
  afterAll(async () => {
    await app?.close()
    web?.close()
  })

  describe.each(["ar", "en"] as const)("in %s", (language) => {
    test.each([
      [1280, false],
      [360, true],
    ])("the page is accessible and fits, %i pixels wide, dark: %s", async (width, dark) => {
      const { page, faults, close } = await app.open("add", language, { width, dark })
      await page.locator(".drop").waitFor()
      await page.locator(".intake-jobs").waitFor()
      expect(await faultsOf(page, language)).toEqual([])
      expect(faults).toEqual([])
      await close()
    })

    test("files come in, and what is no document is told, in the reader's language, with another try", async () => {
      const { page, faults, close } = await app.open("add", language)
      await page.locator("input[type=file]").setInputFiles([
        { name: `بيان ${language}.txt`, mimeType: "text/plain", buffer: Buffer.from(told(`التجارة ${language}`)) },
        { name: "صورة.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2]) },
      ])
      const job = page.locator(".job").first()
      await expect.poll(() => job.getAttribute("data-state")).toBe("done")
      expect(await job.locator(".failures").textContent()).toContain("صورة.png")
      expect(await job.locator(".failures").textContent()).toContain(language === "ar" ? "ليس وثيقة" : "Not a document")
      expect(await job.textContent()).toContain(language === "ar" ? "أُضيفت وثيقة واحدة" : "1 document added")
      expect(await faultsOf(page, language)).toEqual([])
      await job.locator("button").click()
      await expect.poll(() => page.locator(".job").count()).toBeGreaterThan(1)
      await page.locator(".job").last().locator('a[href="/find"]').click()
      await page.waitForURL(/find/)
      expect(faults).toEqual([])
      await close()
    })

    test("a file that is dropped comes in as one that is chosen", async () => {
      const { page, faults, close } = await app.open("add", language)
      await page.locator(".drop").waitFor()
      await page.evaluate(
        (text) => {
          const given = new DataTransfer()
          given.items.add(new File([text], "dropped.txt", { type: "text/plain" }))
          document.querySelector(".drop")?.dispatchEvent(new DragEvent("drop", { dataTransfer: given, bubbles: true, cancelable: true }))
        },
        told(`السياحة ${language}`),
      )
      const job = page.locator(".job").first()
      await expect.poll(() => job.locator(".job-names").first().textContent()).toBe("dropped.txt")
      await expect.poll(() => job.getAttribute("data-state")).toBe("done")
      expect(faults).toEqual([])
      await close()
    })

    test("addresses are fetched, and one that is out of reach is tried again", async () => {
      const { page, faults, close } = await app.open("add", language)
      isDown = true
      await page.locator(".sheet textarea").fill(`${site}/${language}-pasted`)
      await page.locator(".sheet button").click()
      const job = page.locator(".job").first()
      await expect.poll(() => job.locator(".failures strong").textContent()).toBe(language === "ar" ? "تعذّر الوصول إليه" : "Out of reach")
      isDown = false
      const before = await page.locator(".job").count()
      await job.locator(".tools button").click()
      await expect.poll(() => page.locator(".job").count()).toBe(before + 1)
      await expect.poll(() => page.locator(".job").first().locator('a[href="/find"]').count()).toBe(1)
      expect(faults).toEqual([])
      await close()
    })

    test("a feed is watched, asked now, taken out and put back", async () => {
      const { page, faults, close } = await app.open("add", language)
      const address = `${site}/${language}-feed`
      await page.locator(".watch-form input").fill(address)
      await page.locator(".watch-form select").selectOption("3600")
      await page.locator(".watch-form button").click()
      const one = page.locator(".watched-one", { hasText: address })
      await expect.poll(() => one.textContent()).toMatch(language === "ar" ? /1 جديدة/ : /1 new/)
      await one.locator("button").first().click()
      await expect.poll(() => one.textContent()).toMatch(language === "ar" ? /0 جديدة/ : /0 new/)
      await one.locator("button").last().click()
      await expect.poll(() => one.count()).toBe(0)
      await page.locator(".watched [role=status] button").click()
      await expect.poll(() => one.count()).toBe(1)
      expect(faults).toEqual([])
      await close()
    })

    test("a server that is gone while a file is sent is told, and the page stays", async () => {
      const { page, close } = await app.open("add", language)
      await page.route("**/api/intake/files*", (route) => route.abort())
      await page.locator("input[type=file]").setInputFiles([{ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("نص") }])
      await expect.poll(() => page.locator("[role=alert]").allTextContents()).toHaveLength(2)
      expect((await page.locator("[role=alert]").allTextContents()).join()).toContain("mahdar serve")
      await close()
    })
  })
})
