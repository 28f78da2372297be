// Takes a picture of every page of the app in Chromium, in both languages, wide and on a phone, light and dark, on the sample
// readouts, and writes the page that shows them (docs/pictures.md).
// node scripts/app-pictures.mjs [PAGE...], after npm run build; CHROMIUM names the browser where it is not /usr/bin/chromium.
import { spawn, spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium } from "playwright-core"
import { cli, root } from "./build-state.mjs"

const SIZES = { wide: { width: 1180, height: 800 }, phone: { width: 360, height: 740 } }
/** Of WebP: letters stay clear, and all pictures together stay below 4 MB. */
const QUALITY = 45

/** Name, what the page is, its address (of what the record holds), and what is done before the picture is taken. */
const PAGES = [
  ["read", "Read, before", () => ""],
  ["record", "Read: a readout with its record", () => "", readSample],
  ["find", "Find: documents", () => "find"],
  ["facts", "Find: facts by an act", () => "find?act=ready&as=facts"],
  ["timeline", "Find: timeline", () => "find?as=timeline"],
  ["network", "Find: network", () => "find?as=network", (page) => page.locator(".network .dot").first().waitFor()],
  ["map", "Find: map", () => "find?as=map", (page) => page.locator(".map .place").first().waitFor()],
  ["calendar", "Find: calendar", () => "find?as=calendar"],
  ["document", "A document", ({ document }) => `document/${document}`],
  ["pair", "A pair: what changed", () => "pair?between=CHN&between=JOR"],
  ["pair-chart", "A pair: encounters and pledges", () => "pair?between=CHN&between=JOR", showChart],
  ["compare", "Accounts compared", ({ accounts }) => `compare?${accounts.map((id) => `ids=${id}`).join("&")}`],
  ["person", "A person", ({ person }) => `person/${person}`],
  ["party", "A party", () => "party/CHN"],
  ["instrument", "An instrument", ({ instrument }) => `instrument/${instrument}`],
  ["place", "A place", () => `place/${encodeURIComponent("الرياض")}`],
  ["review", "Review", () => "review", (page) => page.locator(".card").waitFor()],
  ["add", "Add", () => "add", addTwo],
]

/** Reads the first sample, pins one of its facts, and goes back to the head. */
async function readSample(page) {
  await page.locator(".sample").first().click()
  await page.locator(".note-head").nth(2).click()
  await page.mouse.move(0, 0)
  await page.evaluate("scrollTo(0, 0)")
}

/** Brings the chart of a pair into sight. */
async function showChart(page) {
  await page.locator(".pledge-thread").first().waitFor()
  await page.evaluate('scrollTo(0, document.querySelector(".over-time").offsetTop - 20)')
}

/** Adds a readout and a file that is none. */
async function addTwo(page) {
  const before = await page.locator(".job").count()
  const text = "قال وزير الخارجية الصيني وانغ يي إن الصين مستعدة للعمل مع الكويت لتعزيز العلاقات الثنائية بين البلدين."
  await page.locator("input[type=file]").setInputFiles([
    { name: "readout.txt", mimeType: "text/plain", buffer: Buffer.from(text) },
    { name: "photo.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]) },
  ])
  await page.locator(".job").nth(before).waitFor()
  await page.locator('.job[data-state="done"]').first().waitFor()
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
const ask = async (path) => (await (await fetch(`${base}api/${path}`)).json()).items
const accounts = (await ask("documents?between=CHN&between=JOR")).slice(0, 2).map(({ document }) => document.id)
const held = {
  accounts,
  document: accounts[0],
  person: (await ask("people?limit=1"))[0].id,
  instrument: (await ask("instruments?limit=1"))[0].id,
}
const wanted = process.argv.slice(2)
const images = join(root, "docs", "images")
mkdirSync(images, { recursive: true })
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] })
for (const [size, viewport] of Object.entries(SIZES))
  for (const theme of ["light", "dark"])
    for (const language of ["ar", "en"]) {
      const context = await browser.newContext({ viewport, colorScheme: theme, reducedMotion: "reduce" })
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      for (const [name, , address, act] of PAGES) {
        if (wanted.length > 0 && !wanted.includes(name)) continue
        const path = address(held)
        await page.goto(`${base}${path}${path.includes("?") ? "&" : "?"}lang=${language}`, {
          waitUntil: name === "add" ? "load" : "networkidle",
        })
        await act?.(page)
        const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: QUALITY })
        writeFileSync(join(images, `${name}-${language}-${size}-${theme}.webp`), Buffer.from(data, "base64"))
      }
      await context.close()
    }
await browser.close()
server.kill()
rmSync(folder, { recursive: true, force: true })

const picture = (name, what, language, size, theme) =>
  `<img src="images/${name}-${language}-${size}-${theme}.webp" width="${size === "wide" ? 400 : 130}" alt="${what}, ${language === "ar" ? "Arabic" : "English"}, ${size}, ${theme}">`
const sections = PAGES.map(([name, what]) => {
  const rows = ["ar", "en"].map((language) =>
    ["light", "dark"].flatMap((theme) => ["wide", "phone"].map((size) => picture(name, what, language, size, theme))).join("\n"),
  )
  return `## ${what}\n\n${rows.join("\n\n")}\n`
})
writeFileSync(
  join(root, "docs", "pictures.md"),
  `# Pictures\n\nEvery page of the app on the sample readouts, in both languages, wide (1180 pixels) and on a phone (360), light and dark, as Chromium shows it. \`node scripts/app-pictures.mjs\` takes them anew.\n\n${sections.join("\n")}`,
)
