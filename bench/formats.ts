// npm run bench:formats: forty documents, made of the samples, go through programs of others (LibreOffice, Chromium, wget, zip,
// Python's csv, json and feedgenerator) into each format that is read, and what `mahdar add` takes out of them is held against what
// went in: words in their order, title, day. Programs that are not there are named and their formats left out.
// The documents differ in what is hard: tashkeel, lists, tables, headings, Latin words and figures among Arabic, windows-1256.
// Right of a PDF's day is what is promised of it: the day on which the file was made, with that origin.
import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { splitHeader } from "../src/intake/file-document.js"
import { findSources } from "../src/intake/find-sources.js"
import { readSource } from "../src/intake/read-source.js"
import type { IncomingDocument } from "../src/store/record-store.js"
import { makeRandom } from "./corpus.js"

const COUNT = 40
const samples = join(fileURLToPath(new URL(".", import.meta.url)), "..", "samples")

/** A document as it should come out. `blocks` are its parts as a page shows them. */
interface Made {
  readonly id: string
  readonly title: string
  readonly published: string
  readonly outlet: string
  readonly blocks: readonly Block[]
}
type Block = { readonly kind: "p" | "h2"; readonly text: string } | { readonly kind: "ul" | "table"; readonly rows: readonly string[][] }

/** Text of a document: a line for each paragraph, item and row. */
function textOf({ blocks }: Pick<Made, "blocks">): string {
  return blocks.flatMap((block) => ("text" in block ? [block.text] : block.rows.map((row) => row.join(" ")))).join("\n")
}

const LATIN = "وشارك في الاجتماع ممثلو برنامج COP29 وشركة ACWA Power وخبراء من (UNDP)، ووقعت مذكرة بقيمة 2.5 مليار دولار."
const ROWS = [
  ["البند", "القيمة", "العام"],
  ["التبادل التجاري", "12.4 مليار دولار", "2024"],
  ["الاستثمارات", "780 مليون دولار", "2025"],
]
const ITEMS = [["التعاون في الطاقة المتجددة"], ["تبادل الخبرات في النقل البحري"], ["تيسير حركة رجال الأعمال"]]

/** Short vowels and doubling on letters here and there, as careful papers print them. */
function vowelled(text: string, random: () => number): string {
  return text.replace(/[بتثجحخدرزسشصضطظعغفقكلمنه](?=[ء-ي])/g, (letter) =>
    random() < 0.3 ? letter + (["\u064e", "\u064f", "\u0650", "\u0651"][Math.floor(random() * 4)] ?? "") : letter,
  )
}

function makeAll(): Made[] {
  const random = makeRandom(11)
  const texts = readdirSync(samples)
    .filter((name) => name.endsWith(".txt"))
    .sort()
  return Array.from({ length: COUNT }, (_, n): Made => {
    const name = texts[n % texts.length] as string
    const { header, text } = splitHeader(readFileSync(join(samples, name), "utf8"))
    const lines = text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line.length > 40)
    const kept = n < texts.length ? lines : lines.slice().reverse()
    const blocks: Block[] = kept.map((line) => ({ kind: "p", text: n % 5 === 1 ? vowelled(line, random) : line }))
    if (n % 5 === 2) blocks.splice(2, 0, { kind: "ul", rows: ITEMS })
    if (n % 5 === 3) blocks.push({ kind: "table", rows: ROWS })
    if (n % 5 === 4) blocks.splice(1, 0, { kind: "h2", text: "العلاقات الثنائية" }, { kind: "p", text: LATIN })
    const day = `${2019 + (n % 6)}-${String(1 + (n % 12)).padStart(2, "0")}-${String(1 + ((n * 7) % 28)).padStart(2, "0")}`
    return {
      id: `d${String(n).padStart(2, "0")}`,
      title: `${header.get("title")}${n < texts.length ? "" : " (متابعة)"}`,
      published: day,
      outlet: "وكالة النموذج",
      blocks,
    }
  })
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
}

function blockHtml(block: Block): string {
  if ("text" in block) return `<${block.kind}>${escaped(block.text)}</${block.kind}>`
  if (block.kind === "ul") return `<ul>${block.rows.map((row) => `<li>${escaped(row.join(" "))}</li>`).join("")}</ul>`
  const cells = (row: readonly string[]): string => row.map((cell) => `<td>${escaped(cell)}</td>`).join("")
  return `<table border="1">${block.rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`
}

/** The bare document, for programs that write documents. */
function sheet(made: Made): string {
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${escaped(made.title)}</title><meta name="created" content="${made.published}T09:00:00"></head><body dir="rtl">${made.blocks.map(blockHtml).join("\n")}</body></html>`
}

/** The document as a news site shows it: menu, share buttons, related links; where the day stands differs from site to site. */
function page(made: Made, n: number, charset = "utf-8"): string {
  const ways = [
    `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "NewsArticle", headline: made.title, datePublished: `${made.published}T08:30:00+03:00`, publisher: { "@type": "Organization", name: made.outlet } })}</script>`,
    `<meta property="article:published_time" content="${made.published}T08:30:00Z"><meta property="og:title" content="${escaped(made.title)}"><meta property="og:site_name" content="${made.outlet}">`,
    `<meta name="date" content="${made.published}"><meta name="application-name" content="${made.outlet}">`,
  ]
  const time = n % 4 === 3 ? `<time datetime="${made.published}T06:00:00+03:00">${made.published}</time>` : ""
  const head = n % 4 === 3 ? "" : (ways[n % 3] as string)
  const menu = ["الرئيسية", "سياسة", "اقتصاد", "رياضة", "ثقافة"].map((word) => `<li><a href="/${n}">${word}</a></li>`).join("")
  const related = ["افتتاح معرض الكتاب في العاصمة", "انطلاق موسم الأمطار مبكرا"].map((word) => `<li><a href="/x">${word}</a></li>`).join("")
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="${charset}"><title>${escaped(made.title)}</title>${head}</head><body>
<header><nav><ul>${menu}</ul></nav></header><main><article><h1>${escaped(made.title)}</h1>${time}
${made.blocks.map(blockHtml).join("\n")}
</article></main><aside><h3>اقرأ أيضا</h3><ul>${related}</ul></aside><footer><p>جميع الحقوق محفوظة</p></footer>
<script>document.documentElement.dataset.ready = "1"</script></body></html>`
}

/** What a format is made of, and where it was put; null where a program is missing. */
interface Maker {
  readonly name: string
  readonly needs: readonly string[]
  /** Makes the files in a folder; gives what to read, and for formats of one file a document each its id by path. */
  make(folder: string, all: readonly Made[]): Promise<void> | void
  /** Whether the day is that of the making. */
  readonly isMadeToday?: boolean
}

const has = (program: string): boolean => {
  try {
    execFileSync("sh", ["-c", `command -v ${program}`], { stdio: "ignore" })
    return true
  } catch {
    return false
  }
}
const chromium = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find(
  (path) => path !== undefined && existsSync(path),
)

function write(folder: string, all: readonly Made[], make: (made: Made, n: number) => string | Uint8Array, ending: string): void {
  for (const [n, made] of all.entries()) writeFileSync(join(folder, `${made.id}.${ending}`), make(made, n))
}

function office(ending: string, filter: string): Maker["make"] {
  return (folder, all) => {
    const from = join(folder, "..", `from-${ending}`)
    mkdirSync(from)
    write(from, all, sheet, "html")
    const files = all.map(({ id }) => join(from, `${id}.html`))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "..", "profile")).href}`
    execFileSync("soffice", [profile, "--headless", "--infilter=HTML (StarWriter)", "--convert-to", filter, "--outdir", folder, ...files], {
      stdio: "ignore",
    })
  }
}

/** Opens each page in Chromium and keeps what `keep` makes of it. */
function browser(
  show: (made: Made, n: number) => string,
  keep: (open: import("playwright-core").Page, path: string) => Promise<void>,
): Maker["make"] {
  return async (folder, all) => {
    const { chromium: driver } = await import("playwright-core")
    const started = await driver.launch({ executablePath: chromium as string, args: ["--no-sandbox"] })
    try {
      const open = await started.newPage()
      for (const [n, made] of all.entries()) {
        await open.setContent(show(made, n), { waitUntil: "load" })
        await keep(open, join(folder, made.id))
      }
    } finally {
      await started.close()
    }
  }
}

async function crawl(folder: string, all: readonly Made[]): Promise<void> {
  const server = createServer((request, response) => {
    const n = all.findIndex(({ id }) => request.url === `/news/${id}`)
    // Some servers say the encoding in the header alone, and in the old one.
    if (n < 0) response.writeHead(404).end()
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page(all[n] as Made, n))
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  const list = join(folder, "..", "addresses")
  writeFileSync(list, all.map(({ id }) => `http://127.0.0.1:${port}/news/${id}\n`).join(""))
  const args = ["-q", "--no-proxy", "-i", list, `--warc-file=${join(folder, "crawl")}`, "-O", "/dev/null"]
  await once(spawn("wget", args, { stdio: "ignore" }), "exit")
  server.close()
}

const knowsFeeds = (python: string): boolean => {
  try {
    execFileSync(python, ["-c", "import feedgenerator"], { stdio: "ignore" })
    return true
  } catch {
    return false
  }
}
/** A Python, best one that makes feeds. */
const PYTHON = ["python3", "/usr/bin/python3"].filter(has).sort((one, other) => Number(knowsFeeds(other)) - Number(knowsFeeds(one)))[0]

/** Runs a Python program that is given the documents as JSON and the folder. */
function python(program: string): Maker["make"] {
  return (folder, all) => {
    const rows = all.map((made, n) => ({
      ...made,
      text: textOf(made),
      html: made.blocks.map(blockHtml).join(""),
      page: page(made, n, "windows-1256"),
    }))
    const given = join(folder, "..", "given.json")
    writeFileSync(given, JSON.stringify(rows))
    execFileSync(
      PYTHON as string,
      [
        "-c",
        `import json, sys, os\nrows = json.load(open(sys.argv[1], encoding="utf-8"))\nfolder = sys.argv[2]\n${program}`,
        given,
        folder,
      ],
      { stdio: ["ignore", "ignore", "inherit"] },
    )
  }
}

const FEED = (kind: string, name: string): string => `
import feedgenerator, datetime
f = feedgenerator.${name}(title="وكالة النموذج", link="http://example.org/", description="أخبار", language="ar")
zone = datetime.timezone(datetime.timedelta(hours=3))
for r in rows:
    day = datetime.datetime.fromisoformat(r["published"] + "T09:00:00").replace(tzinfo=zone)
    f.add_item(title=r["title"], link="http://example.org/" + r["id"], description=r["html"], pubdate=day, unique_id="http://example.org/" + r["id"])
f.write(open(os.path.join(folder, "feed.${kind}"), "w", encoding="utf-8"), "utf-8")
`

const MAKERS: readonly Maker[] = [
  { name: "DOCX, LibreOffice", needs: ["soffice"], make: office("docx", "docx:MS Word 2007 XML") },
  { name: "PDF, LibreOffice", needs: ["soffice"], make: office("pdf", "pdf:writer_pdf_Export"), isMadeToday: true },
  {
    name: "PDF, Chromium",
    needs: ["chromium"],
    isMadeToday: true,
    make: browser(sheet, async (open, path) => void (await open.pdf({ path: `${path}.pdf`, format: "A4" }))),
  },
  {
    name: "HTML, saved by Chromium",
    needs: ["chromium"],
    make: browser(page, async (open, path) => writeFileSync(`${path}.html`, await open.content())),
  },
  {
    name: "HTML in windows-1256, Python",
    needs: ["python3"],
    make: python(
      `for r in rows: open(os.path.join(folder, r["id"] + ".html"), "wb").write(r["page"].encode("cp1256", "xmlcharrefreplace"))`,
    ),
  },
  { name: "WARC, wget", needs: ["wget"], make: crawl },
  { name: "RSS, feedgenerator", needs: ["python3", "feedgenerator"], make: python(FEED("rss", "Rss201rev2Feed")) },
  { name: "Atom, feedgenerator", needs: ["python3", "feedgenerator"], make: python(FEED("atom", "Atom1Feed")) },
  {
    name: "CSV, Python",
    needs: ["python3"],
    make: python(
      `import csv\nw = csv.writer(open(os.path.join(folder, "all.csv"), "w", newline="", encoding="utf-8-sig"))\nw.writerow(["id", "title", "date", "outlet", "text"])\nfor r in rows: w.writerow([r["id"], r["title"], r["published"], r["outlet"], r["text"]])`,
    ),
  },
  {
    name: "JSON lines, Python",
    needs: ["python3"],
    make: python(
      `o = open(os.path.join(folder, "all.jsonl"), "w", encoding="utf-8")\nfor r in rows: o.write(json.dumps({"id": r["id"], "title": r["title"], "published": r["published"], "content": r["text"]}) + "\\n")`,
    ),
  },
  {
    name: "zip of pages, zip",
    needs: ["zip"],
    make: (folder, all) => {
      const from = join(folder, "..", "from-zip")
      mkdirSync(from)
      write(from, all, (made, n) => page(made, n), "html")
      execFileSync("zip", ["-q", "-r", join(folder, "pages.zip"), "."], { cwd: from })
    },
  },
]

function isThere(need: string): boolean {
  if (need === "chromium") return chromium !== undefined
  if (need === "python3") return PYTHON !== undefined
  if (need !== "feedgenerator") return has(need)
  return PYTHON !== undefined && knowsFeeds(PYTHON)
}

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFC")
    .split(/[\s\u200e\u200f\u202a-\u202e]+/)
    .filter((word) => word !== "")

/** Words that two texts have in common in one order, as a share of both (an F1; longest common subsequence). */
export function alikeWords(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 1
  let row = new Uint16Array(other.length + 1)
  for (const word of one) {
    const next = new Uint16Array(other.length + 1)
    for (let j = 0; j < other.length; j++) {
      next[j + 1] = word === other[j] ? (row[j] as number) + 1 : Math.max(row[j + 1] as number, next[j] as number)
    }
    row = next
  }
  return (2 * (row[other.length] as number)) / (one.length + other.length)
}

async function readAll(folder: string): Promise<IncomingDocument[]> {
  const found: IncomingDocument[] = []
  for await (const source of findSources([folder])) {
    if (!("source" in source)) continue
    for await (const item of readSource(source.source, {})) {
      if ("document" in item) found.push(item.document)
      else console.log(`    ${item.address.split("/").at(-1)}: ${item.trouble instanceof Error ? item.trouble.message : item.trouble}`)
    }
  }
  return found
}

/** What came of one document, the best of those that came. */
function closest(made: Made, found: readonly IncomingDocument[]): { readonly share: number; readonly document: IncomingDocument | null } {
  const wanted = wordsOf(textOf(made))
  let best: IncomingDocument | null = null
  let share = 0
  for (const document of found) {
    // The id is in the address or the entry; texts of one sample are near each other.
    if (found.length > 1 && !`${document.address} ${document.externalId ?? ""} ${document.url ?? ""}`.includes(made.id)) continue
    const alike = alikeWords(wanted, wordsOf(document.text))
    if (alike >= share) {
      best = document
      share = alike
    }
  }
  return { share, document: best }
}

async function run(): Promise<void> {
  const all = makeAll()
  const today = new Date().toISOString().slice(0, 10)
  const only = process.argv[2]
  for (const { name, needs, make, isMadeToday } of MAKERS) {
    if (only !== undefined && !name.includes(only)) continue
    const missing = needs.filter((need) => !isThere(need))
    if (missing.length > 0) {
      console.log(`${name}: not measured, ${missing.join(" and ")} missing`)
      continue
    }
    const base = mkdtempSync(join(tmpdir(), "mahdar-formats-"))
    const folder = join(base, "out")
    mkdirSync(folder)
    try {
      await make(folder, all)
      const found = await readAll(folder)
      let words = 0
      let titles = 0
      let days = 0
      const failures: string[] = []
      for (const made of all) {
        const { share, document } = closest(made, found)
        const isTitled = document?.title === made.title
        const isDated =
          isMadeToday === true
            ? document?.published === today && document.origins?.published === "pdf-info"
            : document?.published === made.published
        words += share
        if (isTitled) titles++
        if (isDated) days++
        if (share < 0.95 || !isTitled || !isDated)
          failures.push(
            `    ${made.id}: words ${(share * 100).toFixed(0)}%${isTitled ? "" : `, title ${JSON.stringify(document?.title ?? null)}`}${isDated ? "" : `, day ${document?.published ?? null} for ${made.published}`}`,
          )
        if (process.env.SHOW === made.id && document !== null) console.log(textOf(made), "\n=====\n", document.text)
      }
      const percent = (count: number): string => `${((100 * count) / all.length).toFixed(1)}%`
      console.log(
        `${name.padEnd(30)} ${found.length} documents   words ${percent(words)}   titles ${percent(titles)}   days ${percent(days)}`,
      )
      for (const line of failures.slice(0, 12)) console.log(line)
      if (failures.length > 12) console.log(`    and ${failures.length - 12} more`)
    } finally {
      rmSync(base, { recursive: true, force: true })
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run()
