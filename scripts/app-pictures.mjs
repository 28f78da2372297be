// Takes the pictures of docs/app.md: the app on the sample readouts in Chromium, each page in one language and light.
// node scripts/app-pictures.mjs, after npm run build; CHROMIUM names the browser where it is not /usr/bin/chromium.
import { spawn, spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium } from "playwright-core"
import { cli, root } from "./build-state.mjs"

const SIZES = { wide: { width: 1180, height: 800 }, phone: { width: 360, height: 740 } }
/** Name, address, language, light or dark, size, and what is done before the picture is taken. */
const PICTURES = [
  ["map-english", "find?as=map", "en", "light", "wide", async (page) => page.locator(".map .place").first().waitFor()],
  ["pair-chart-arabic", "pair?between=CHN&between=JOR", "ar", "dark", "wide", showChart],
  ["read-arabic", "", "ar", "light", "wide", readSample],
  ["read-english-phone", "", "en", "dark", "phone", readPinned],
  ["find-english", "find?act=ready&as=facts", "en", "light", "wide", async () => {}],
  ["pair-arabic", "pair?between=CHN&between=JOR", "ar", "dark", "wide", async () => {}],
]

async function readSample(page) {
  await readPinned(page)
  await page.evaluate("scrollTo(0, 0)")
}

/** Brings the chart of a pair and the ledger under it into sight. */
async function showChart(page) {
  await page.locator(".pledge-thread").first().waitFor()
  await page.evaluate('scrollTo(0, document.querySelector(".over-time").offsetTop - 20)')
}

/** Reads the first sample and pins one of its facts, which scrolls to it. */
async function readPinned(page) {
  await page.locator(".sample").first().click()
  await page.locator(".note-head").nth(2).click()
  await page.mouse.move(0, 0)
}

const folder = mkdtempSync(join(tmpdir(), "mahdar-pictures-"))
const record = join(folder, "record.sqlite")
const samples = readdirSync(join(root, "samples")).filter((name) => name.endsWith(".txt"))
spawnSync(process.execPath, [cli, "add", "--record", record, ...samples.map((name) => join(root, "samples", name))], { stdio: "inherit" })
const server = spawn(process.execPath, [cli, "serve", "--port", "0", "--record", record], { stdio: ["ignore", "pipe", "inherit"] })
const base = await new Promise((resolve) => {
  server.stdout.on("data", (chunk) => {
    const found = /http:\S+/.exec(String(chunk))
    if (found !== null) resolve(found[0])
  })
})
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] })
mkdirSync(join(root, "docs", "images"), { recursive: true })
for (const [name, path, language, colorScheme, size, act] of PICTURES) {
  const page = await browser.newPage({ viewport: SIZES[size], colorScheme, reducedMotion: "reduce" })
  await page.goto(`${base}${path}${path.includes("?") ? "&" : "?"}lang=${language}`, { waitUntil: "networkidle" })
  await act(page)
  await page.screenshot({ path: join(root, "docs", "images", `${name}.png`) })
  await page.close()
}
await browser.close()
server.kill()
rmSync(folder, { recursive: true, force: true })
