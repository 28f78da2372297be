// The app on a record in Chromium, for the tests of its pages: a record of the samples or of what a test gives, a real server, a
// browser, and pages whose faults are kept. Absent: what is expected.
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

export type Language = "ar" | "en"

export interface OpenedPage {
  readonly page: Page
  /** What failed on the page, and what it asked of others than its server. */
  readonly faults: string[]
  close(): Promise<void>
}

export interface TestApp {
  readonly base: string
  readonly record: string
  /** The folder of the record, for files of a test. */
  readonly folder: string
  /** Opens an address of the app in a language. */
  open(path: string, language: Language, options?: { readonly width?: number; readonly dark?: boolean }): Promise<OpenedPage>
  json<Answer>(path: string): Promise<Answer>
  close(): Promise<void>
}

interface AppOptions {
  /** Readouts as lines of JSON, beside the samples. */
  readonly lines?: string
  /** Options of `serve`. */
  readonly serve?: readonly string[]
  /** Makes the record ready before it is served. */
  readonly prepare?: (record: string) => void
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

/** Makes a record of the samples, serves it, and starts a browser. */
export async function startApp({ lines = "", serve = [], prepare = () => {} }: AppOptions = {}): Promise<TestApp> {
  buildCommand()
  const folder = mkdtempSync(join(tmpdir(), "mahdar-browser-"))
  const record = join(folder, "record.sqlite")
  const samples = join(root, "samples")
  const given = readdirSync(samples).filter((name) => name.endsWith(".txt"))
  const files = given.map((name) => join(samples, name))
  if (lines !== "") {
    files.push(join(folder, "lines.jsonl"))
    writeFileSync(join(folder, "lines.jsonl"), lines)
  }
  execFileSync(process.execPath, [bin, "add", "--record", record, ...files])
  prepare(record)
  const server = spawn(process.execPath, [bin, "serve", "--port", "0", "--record", record, ...serve], { cwd: folder })
  const base = (await addressOf(server)).replace("0.0.0.0", "127.0.0.1")
  const browser = await chromium.launch({ executablePath: chromiumPath as string, args: ["--no-sandbox"] })
  return {
    base,
    record,
    folder,
    async open(path, language, { width = 1280, dark = false } = {}) {
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

/** An address of the app in a language. */
export function address(base: string, path: string, language: Language): string {
  return `${base}${path}${path.includes("?") ? "&" : "?"}lang=${language}`
}

/** What is wrong with a page as it stands: a wrong language or direction, more than its width, what axe-core finds. */
export async function faultsOf(page: Page, language: Language): Promise<string[]> {
  const { wide, dir, lang } = await page.evaluate(() => {
    const { scrollWidth, dir, lang } = document.documentElement
    return { wide: scrollWidth - innerWidth, dir, lang }
  })
  const found = await page.evaluate<string[]>(
    `${axe}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes.map(({ target }) => target.join(" ")).join(", ")))`,
  )
  return [
    ...(wide > 0 ? [`${wide} pixels wider than the screen`] : []),
    ...(lang === language && dir === (language === "ar" ? "rtl" : "ltr") ? [] : [`${lang} ${dir}`]),
    ...found,
  ]
}

/** The words under a mark. */
export function marks(page: Page, name: string): Promise<string> {
  return page.evaluate((mark) => [...(CSS.highlights.get(mark) ?? [])].map((range) => String(range)).join("|"), name)
}
