// A list of 100,000 facts in the browser: frames while it is scrolled, and the time from a click on a filter to its results.
// Makes a record of so many facts from the samples (bench/corpus.ts), serves it with bin/mahdar, drives Chromium.
// npx tsx bench/list.ts [facts]; MAHDAR_BENCH_RECORD names a record that is there already.
import { execFileSync, spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { chromium } from "playwright-core"
import { makeDocuments } from "./corpus.js"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const bin = join(root, "bin", "mahdar")
const wanted = Number(process.argv[2] ?? 100_000)
/** Facts that a generated document holds, about. */
const PER_DOCUMENT = 13
const FRAMES = 300
const FILTERS = ["party=SAU", "party=CHN", "act=ready", "act=affirm", "topic=trade", "encounter=meeting", "year=2024", "party=JOR"]

const folder = mkdtempSync(join(tmpdir(), "mahdar-list-"))
const given = process.env.MAHDAR_BENCH_RECORD
const record = given ?? join(folder, "record.sqlite")
if (given === undefined) {
  const lines: string[] = []
  for (const document of makeDocuments()) {
    lines.push(JSON.stringify(document))
    if (lines.length * PER_DOCUMENT >= wanted) break
  }
  writeFileSync(join(folder, "lines.jsonl"), lines.join("\n"))
  execFileSync(process.execPath, [bin, "add", "--record", record, join(folder, "lines.jsonl")], { stdio: ["ignore", "ignore", "inherit"] })
}
const server = spawn(process.execPath, [bin, "serve", "--port", "0", "--record", record])
const base = await new Promise<string>((resolve) => {
  server.stdout.on("data", (chunk) => {
    const found = /http:\S+/.exec(String(chunk))
    if (found !== null) resolve(found[0])
  })
})
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] })
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
await page.goto(`${base}find?as=facts&lang=ar`, { waitUntil: "networkidle" })
console.log(`facts in the list: ${await page.locator(".virtual-row").first().getAttribute("aria-setsize")}`)

// Processor time of the page's thread, which others on the machine do not lengthen.
const session = await page.context().newCDPSession(page)
await session.send("Performance.enable", { timeDomain: "threadTicks" })
const worked = async (): Promise<number> => {
  const { metrics } = await session.send("Performance.getMetrics")
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000
}

for (const [name, pixels] of [
  ["reading on (120 pixels a frame)", 120],
  ["pulling through (2,400 pixels a frame)", 2400],
] as const) {
  // As text: functions that are compiled here carry names that a page does not know.
  const start = await worked()
  const frames = (await page.evaluate(`(async () => {
    const times = []
    for (let n = 0; n < ${FRAMES}; n++) {
      scrollBy(0, ${pixels})
      times.push(await new Promise((resolve) => requestAnimationFrame(resolve)))
    }
    return times.slice(1).map((time, n) => time - times[n])
  })()`)) as number[]
  const work = (((await worked()) - start) / FRAMES).toFixed(1)
  const rows = await page.locator(".virtual-row").count()
  console.log(
    `${name}: frame median ${at(frames, 0.5)} ms, p95 ${at(frames, 0.95)} ms, p99 ${at(frames, 0.99)} ms; work of a frame ${work} ms; ${rows} rows on the page`,
  )
}

const took: number[] = []
const works: number[] = []
await page.goto(`${base}find?as=facts&lang=ar`, { waitUntil: "networkidle" })
for (const filter of FILTERS) {
  const start = await worked()
  const ms = (await page.evaluate(`(async () => {
    const status = document.querySelector('.results [role="status"]')
    const link = document.createElement("a")
    link.href = "/find?as=facts&${filter}"
    document.body.append(link)
    const start = performance.now()
    const before = status.textContent
    link.click()
    while (status.textContent === before) await new Promise((resolve) => requestAnimationFrame(resolve))
    await new Promise((resolve) => requestAnimationFrame(resolve))
    link.remove()
    return performance.now() - start
  })()`)) as number
  took.push(ms)
  works.push((await worked()) - start)
  await page.waitForLoadState("networkidle")
}
console.log(
  `filter to results on the page: median ${at(took, 0.5)} ms, most ${at(took, 1)} ms (${took.map((ms) => Math.round(ms)).join(", ")}); work of the page median ${at(works, 0.5)} ms`,
)
await browser.close()
server.kill()
rmSync(folder, { recursive: true, force: true })

function at(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)
}
