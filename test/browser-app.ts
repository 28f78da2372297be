// The app on a record in Chromium for the tests of pages: a record made of files or of lines, a server, a browser, and pages
// whose faults are kept. Absent: what is expected.
import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, type Page } from "playwright-core"
import { bin, buildCommand, root } from "./mahdar-process.js"

/** Where Chromium is; undefined where it is not installed. */
export const chromiumPath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
  (path) => path !== undefined && existsSync(path),
)
if (chromiumPath === undefined) console.warn("browser tests are skipped: no chromium is installed (apt-get install chromium)")

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

export interface OpenedPage {
  readonly page: Page
  /** Errors of the page, and what it asked of others than its server. */
  readonly faults: string[]
  close(): Promise<void>
}

export interface TestApp {
  readonly base: string
  /** Opens an address of the app in a language. */
  open(path: string, language: "ar" | "en", options?: { width?: number; dark?: boolean }): Promise<OpenedPage>
  json<Answer>(path: string): Promise<Answer>
  close(): Promise<void>
}

/** The files of samples/. */
export function sampleFiles(): string[] {
  return readdirSync(join(root, "samples"))
    .filter((name) => name.endsWith(".txt"))
    .map((name) => join(root, "samples", name))
}

/** The forty readouts of test/chronicle as lines of JSON. */
export function chronicleLines(): string {
  return readFileSync(join(root, "test", "chronicle", "readouts.txt"), "utf8")
    .split("\n=====\n")
    .map((part) => {
      const field = (name: string): string => new RegExp(`^# ${name}: (.*)$`, "m").exec(part)?.[1] ?? ""
      const text = part.slice(part.indexOf("\n\n") + 2).trimEnd()
      return JSON.stringify({ id: field("id"), published: field("published"), source: field("source"), title: text.split("\n")[0], text })
    })
    .join("\n")
}

/** Makes a record of files and lines of JSON, and serves it. */
export async function startApp(files: readonly string[], lines = ""): Promise<TestApp> {
  buildCommand()
  const folder = mkdtempSync(join(tmpdir(), "mahdar-pages-"))
  const record = join(folder, "record.sqlite")
  const given = [...files]
  if (lines !== "") {
    writeFileSync(join(folder, "lines.jsonl"), lines)
    given.push(join(folder, "lines.jsonl"))
  }
  execFileSync(process.execPath, [bin, "add", "--record", record, ...given])
  const server: ChildProcess = spawn(process.execPath, [bin, "serve", "--port", "0", "--record", record])
  const base = await new Promise<string>((resolve, reject) => {
    let out = ""
    server.once("close", () => reject(new Error("the server ended")))
    server.stdout?.on("data", (chunk) => {
      out += chunk
      const found = /http:\S+/.exec(out)
      if (found !== null) resolve(found[0])
    })
  })
  const browser = await chromium.launch({ executablePath: chromiumPath as string, args: ["--no-sandbox"] })
  return {
    base,
    async open(path, language, options = {}) {
      const context = await browser.newContext({
        viewport: { width: options.width ?? 1280, height: 900 },
        colorScheme: options.dark === true ? "dark" : "light",
        reducedMotion: "reduce",
      })
      const page = await context.newPage()
      const faults: string[] = []
      page.on("pageerror", (error) => faults.push(error.message))
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(message.text())
      })
      page.on("request", (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(base)) faults.push(`asked ${request.url()}`)
      })
      await page.goto(address(base, path, language), { waitUntil: "networkidle" })
      return { page, faults, close: () => context.close() }
    },
    json: async <Answer>(path: string) => (await (await fetch(`${base}${path}`)).json()) as Answer,
    async close() {
      await browser.close()
      server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** An address of the app in a language. */
export function address(base: string, path: string, language: "ar" | "en"): string {
  return `${base}${path}${path.includes("?") ? "&" : "?"}lang=${language}`
}

/** What is wrong with a page as it stands: what axe-core finds, and what is wider than the screen. */
export async function faultsOfLook(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  const found = await page.evaluate<string[]>(
    `${axe}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map(({ target }) => target.join(" ")).join(", ")))`,
  )
  return [...(wide > 0 ? [`${wide} pixels wider than the screen`] : []), ...found]
}
