// Accounts in Chromium, in both languages: signing in in the place of the page that was asked for, what each role sees, a session
// that ends while a page is open. Absent: what the API refuses (accounts.test.ts).
import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { chromiumPath, faultsOf, type OpenedPage, startApp, type TestApp } from "./browser-app.js"
import { bin } from "./mahdar-process.js"

const PASSWORD = "كلمة سر طويلة"
let app: TestApp

describe.skipIf(chromiumPath === undefined)("accounts in a browser", { timeout: 180_000 }, () => {
  const account = (...args: string[]): void => {
    execFileSync(process.execPath, [bin, "account", ...args, "--record", app.record], { input: `${PASSWORD}\n` })
  }
  beforeAll(async () => {
    app = await startApp({
      serve: ["--host", "0.0.0.0"],
      prepare: (record) => {
        for (const [name, role] of [
          ["قارئ", "reader"],
          ["نورة", "reviewer"],
          ["مديرة", "admin"],
        ] as const)
          execFileSync(process.execPath, [bin, "account", "add", name, "--role", role, "--record", record], { input: `${PASSWORD}\n` })
      },
    })
  })
  afterAll(() => app?.close())

  async function signIn({ page }: OpenedPage, name: string, password = PASSWORD): Promise<void> {
    await page.locator(".sign-in input[name=name]").fill(name)
    await page.locator(".sign-in input[name=password]").fill(password)
    const answer = page.waitForResponse((response) => response.url().endsWith("/api/session") && response.request().method() === "POST")
    await page.keyboard.press("Enter")
    await answer
  }
  const others = (faults: readonly string[]): string[] => faults.filter((fault) => !/40[13]/.test(fault))

  describe.each(["ar", "en"] as const)("in %s", (language) => {
    test.each([
      [1280, false],
      [360, true],
    ])("the page to sign in is accessible and fits, %i pixels wide, dark: %s", async (width, dark) => {
      const { page, faults, close } = await app.open("find", language, { width, dark })
      await page.locator(".sign-in").waitFor()
      expect(await faultsOf(page, language)).toEqual([])
      expect(others(faults)).toEqual([])
      await close()
    })

    test("a wrong password is told, the right one brings the page that was asked for, and signing out ends it", async () => {
      const opened = await app.open("find?topic=trade", language)
      const { page, faults, close } = opened
      await signIn(opened, "قارئ", "not the password")
      expect(await page.locator("[role=alert]").textContent()).not.toBe("")
      await signIn(opened, "قارئ")
      await page.locator(".result").first().waitFor()
      expect(page.url()).toContain("topic=trade")
      expect(await page.context().cookies()).toMatchObject([{ name: "mahdar", httpOnly: true, sameSite: "Strict" }])
      expect(await page.evaluate(() => document.cookie)).toBe("")
      await page.reload()
      await page.locator(".result").first().waitFor()
      await page.locator(".choices button", { hasText: "قارئ" }).click()
      await page.locator(".sign-in").waitFor()
      expect(others(faults)).toEqual([])
      await close()
    })

    test("a reader sees no way to change; a reviewer corrects under the account's name; an admin manages feeds", async () => {
      const reader = await app.open("find", language)
      await signIn(reader, "قارئ")
      await reader.page.locator(".result a").first().click()
      await reader.page.locator(".words").first().waitFor()
      expect(await reader.page.locator('a[href*="correct=true"], a[href="/review"], a[href="/add"]').count()).toBe(0)
      expect(await reader.page.evaluate(async () => (await fetch("/api/intake/jobs", { method: "POST" })).status)).toBe(403)
      await reader.close()

      const reviewer = await app.open("review?all=true", language)
      await signIn(reviewer, "نورة")
      await reviewer.page.locator(".card").waitFor()
      const said = reviewer.page.waitForResponse((response) => response.url().includes("/corrections"))
      await reviewer.page.keyboard.press("a")
      expect(((await (await said).json()) as { correction: { author: string } }).correction.author).toBe("نورة")
      expect(await reviewer.page.locator(".naming").count()).toBe(0)
      await reviewer.page.goto(`${app.base}add?lang=${language}`)
      await reviewer.page.locator(".drop").waitFor()
      expect(await reviewer.page.locator(".watch-form").count()).toBe(0)
      await reviewer.close()

      const admin = await app.open("add", language)
      await signIn(admin, "مديرة")
      await admin.page.locator(".watch-form").waitFor()
      expect(await faultsOf(admin.page, language)).toEqual([])
      await admin.close()
    })

    test("a session that ends while a page is open asks to sign in again, and the address stays", async () => {
      const name = `ضيف ${language}`
      account("add", name, "--role", "reader")
      const opened = await app.open("find?topic=trade", language)
      const { page, faults, close } = opened
      await signIn(opened, name)
      await page.locator(".result").first().waitFor()
      account("remove", name)
      await page.locator("#words").fill("الصين")
      await page.keyboard.press("Enter")
      await page.locator(".sign-in").waitFor()
      expect(page.url()).toContain("words=")
      expect(others(faults)).toEqual([])
      await close()
    })
  })

  test("the command beside the record: without accounts it does not listen beyond this machine", () => {
    expect(() =>
      execFileSync(process.execPath, [bin, "serve", "--host", "0.0.0.0", "--record", join(app.folder, "none.sqlite")], { stdio: "pipe" }),
    ).toThrow(/mahdar account add/)
  })
})
