// A real server on a record of the samples, and pages of it in Chromium, for the tests of pages. What a page asks of others
// and what fails in it is kept. Absent: what is expected.
import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Browser, chromium, type Page } from "playwright-core"
import { bin, buildCommand, root } from "./mahdar-process.js"

/** The browser that is installed, undefined where none is. */
export const chromiumPath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
  (path) => path !== undefined && existsSync(path),
)
if (chromiumPath === undefined) console.warn("browser tests are skipped: no chromium is installed (apt-get install chromium)")

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

export interface OpenedPage {
  readonly page: Page
  /** What failed on the page, and what it asked of other machines. */
  readonly faults: string[]
  close(): Promise<void>
}

export interface BrowserApp {
  /** The folder of the record, for files of a test. */
  readonly folder: string
  readonly record: string
  readonly base: string
  open(path: string, language: "ar" | "en", options?: { width?: number; dark?: boolean }): Promise<OpenedPage>
  close(): Promise<void>
}

/** Starts a server with options of `serve` on a record of the samples, made ready by `prepare`, and a browser. */
export async function openBrowserApp(options: readonly string[] = [], prepare: (record: string) => void = () => {}): Promise<BrowserApp> {
  buildCommand()
  const folder = mkdtempSync(join(tmpdir(), "mahdar-browser-"))
  const record = join(folder, "record.sqlite")
  const samples = readdirSync(join(root, "samples")).filter((name) => name.endsWith(".txt"))
  execFileSync(process.execPath, [bin, "add", "--record", record, ...samples.map((name) => join(root, "samples", name))])
  prepare(record)
  const server = spawn(process.execPath, [bin, "serve", "--port", "0", "--record", record, ...options], { cwd: folder })
  const base = (await addressOf(server)).replace("0.0.0.0", "127.0.0.1")
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath as string, args: ["--no-sandbox"] })
  return {
    folder,
    record,
    base,
    open: async (path, language, { width = 1280, dark = false } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme: dark ? "dark" : "light",
        reducedMotion: "reduce",
      })
      const page = await context.newPage()
      const faults: string[] = []
      page.on("pageerror", (error) => faults.push(error.message))
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(message.text())
      })
      page.on("request", (request) => {
        if (!request.url().startsWith(base) && !request.url().startsWith("data:")) faults.push(`asked ${request.url()}`)
      })
      await page.goto(`${base}${path}${path.includes("?") ? "&" : "?"}lang=${language}`, { waitUntil: "load" })
      return { page, faults, close: () => context.close() }
    },
    close: async () => {
      await browser.close()
      server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The address that a server prints. */
export function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = ""
    server.once("close", () => reject(new Error(`the server ended: ${out}`)))
    server.stderr?.on("data", (chunk) => {
      out += chunk
    })
    server.stdout?.on("data", (chunk) => {
      out += chunk
      const found = /http:\S+/.exec(out)
      if (found !== null) resolve(found[0])
    })
  })
}

/** What is wrong with a page as it is shown: what axe-core finds, a wrong direction, more than its width. */
export async function faultsOf(page: Page, language: "ar" | "en"): Promise<unknown[]> {
  const found = (await page.evaluate(
    `${axe}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map(({ target }) => target.join(" ")).join(", ")))`,
  )) as string[]
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  const way = await page.evaluate(() => document.documentElement.dir)
  return [...found, ...(over > 0 ? [`${over} pixels too wide`] : []), ...(way === (language === "ar" ? "rtl" : "ltr") ? [] : [way])]
}

/** The words under a mark. */
export function marks(page: Page, name: string): Promise<string> {
  return page.evaluate((mark) => [...(CSS.highlights.get(mark) ?? [])].map((range) => String(range)).join("|"), name)
}
