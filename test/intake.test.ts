// Intake: each format gives its text, title, outlet, author and day with their origin; what cannot be read is a trouble of its own.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { afterAll, describe, expect, test } from "vitest"
import { parseCsv } from "../src/intake/csv-format.js"
import { dayIn } from "../src/intake/document-fields.js"
import { bytesSource, type IntakeItem, type IntakeOptions } from "../src/intake/intake-item.js"
import { readSource } from "../src/intake/read-source.js"
import { takeIn } from "../src/intake/take-in.js"
import { openRecord } from "../src/store/open-record.js"
import { ARABIC, bin, buildCommand, runMahdar } from "./mahdar-process.js"
import { zip } from "./zip-archive.js"

const folder = mkdtempSync(join(tmpdir(), "mahdar-intake-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const TEXT = `${ARABIC} وأعرب الوزير عن أمله في توسيع التعاون في مجالات الطاقة والنقل والتجارة، وشكر الكويت على حسن الضيافة وكرم الاستقبال.`

async function itemsOf(name: string, content: string | Uint8Array, options: IntakeOptions = {}): Promise<IntakeItem[]> {
  const items: IntakeItem[] = []
  for await (const item of readSource(bytesSource(name, name, Buffer.from(content)), options)) items.push(item)
  return items
}

async function documentsOf(name: string, content: string | Uint8Array, options: IntakeOptions = {}) {
  return (await itemsOf(name, content, options)).map((item) => ("document" in item ? item.document : expect.fail(String(item.trouble))))
}

describe("formats", () => {
  test("a text with header lines", async () => {
    const [document] = await documentsOf("a.txt", `# title: عنوان\n# published: 2024-03-05\n# source: كونا\n\n${TEXT}`)
    expect(document).toMatchObject({
      text: TEXT,
      title: "عنوان",
      published: "2024-03-05",
      source: "كونا",
      origins: { published: "header" },
    })
  })

  test("Markdown with front matter and a heading", async () => {
    const [document] = await documentsOf("a.md", `---\ndate: 2024-03-05\nauthor: "سالم"\n---\n# عنوان\n\n${TEXT}\n`)
    expect(document).toMatchObject({ title: "عنوان", published: "2024-03-05", author: "سالم" })
    expect(document?.text.trim()).toBe(TEXT)
  })

  test("JSON lines: fields under other programs' names, troubles line by line", async () => {
    const lines = [{ id: "x", content: TEXT, date: "2024-03-05T22:00:00Z", outlet: "واس" }, { id: "y" }, { text: TEXT, date: "gestern" }]
    const items = await itemsOf("a.jsonl", `${lines.map((line) => JSON.stringify(line)).join("\n")}\nno json\n\n`)
    expect(items.map((item) => "document" in item)).toEqual([true, false, false, false])
    expect(items[0]).toMatchObject({ document: { published: "2024-03-05", source: "واس", externalId: "x", address: "a.jsonl#x" } })
  })

  test("JSON lists, and lists inside an object", async () => {
    for (const content of [[{ text: TEXT }], { articles: [{ text: TEXT }] }, { text: TEXT }]) {
      expect((await documentsOf("a.json", JSON.stringify(content)))[0]?.text).toBe(TEXT)
    }
  })

  test("CSV: quoted cells, columns named by the user, semicolons", async () => {
    const [document] = await documentsOf("a.csv", `when;body;headline\r\n05/03/2024;"${TEXT}\nو""قال""";عنوان\r\n`, {
      columns: { text: "body", published: "when" },
    })
    expect(document).toMatchObject({ text: `${TEXT}\nو"قال"`, published: "2024-03-05", title: "عنوان", address: "a.csv#2" })
    expect([...parseCsv('a,b\n1,\n"x,y","z\n"')]).toEqual([
      ["a", "b"],
      ["1", ""],
      ["x,y", "z\n"],
    ])
  })

  test("a page: the article without its menu, fields from JSON-LD and meta tags with their origin", async () => {
    const page = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>عنوان | موقع</title>
      <meta property="og:site_name" content="وكالة"><link rel="canonical" href="https://example.org/a/1">
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"عنوان","datePublished":"2024-03-05T23:30:00+03:00","author":[{"name":"سالم"}]}]}</script></head>
      <body><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/x">رياضة</a></li></ul></nav>
      <article><h1>عنوان</h1><p>${TEXT}</p><p>${TEXT.slice(0, 150)}</p><script>var x = "لا"</script></article>
      <footer>جميع الحقوق محفوظة</footer></body></html>`
    const [document] = await documentsOf("a.html", page)
    expect(document).toMatchObject({
      title: "عنوان",
      published: "2024-03-05",
      source: "وكالة",
      author: "سالم",
      url: "https://example.org/a/1",
    })
    expect(document?.origins).toMatchObject({ title: "json-ld", published: "json-ld", source: "meta", url: "link", text: "readability" })
    expect(document?.text).toContain(TEXT)
    expect(document?.text).not.toMatch(/رياضة|لا"|الحقوق/)
  })

  test("a page in windows-1256 that says so", async () => {
    const head = Buffer.from(
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256"></head><body><p>',
      "latin1",
    )
    // The letters of السلام in windows-1256, many times: a short page is taken as a whole.
    const word = Buffer.from([0xc7, 0xe1, 0xd3, 0xe1, 0xc7, 0xe3, 0x20])
    const [document] = await documentsOf("a.htm", Buffer.concat([head, ...Array(40).fill(word), Buffer.from("</p></body></html>")]))
    expect(document?.text).toContain("السلام السلام")
  })

  test("RSS, Atom and JSON feeds", async () => {
    const html = `<p>${TEXT}</p>`
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>واس</title><item><title><![CDATA[س &amp; ص]]></title><link>https://example.org/1</link><guid>g1</guid><pubDate>Tue, 05 Mar 2024 01:00:00 +0300</pubDate><description>قصير</description><content:encoded><![CDATA[${html}]]></content:encoded></item></channel></rss>`
    const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>واس</title><id>f</id><updated>2024-03-05T00:00:00Z</updated><entry><id>g1</id><title>س &amp;amp; ص</title><link rel="alternate" href="https://example.org/1"/><published>2024-03-05T01:00:00+03:00</published><content type="html">${html.replaceAll("<", "&lt;")}</content></entry></feed>`
    const json = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "واس",
      items: [{ id: "g1", url: "https://example.org/1", title: "س & ص", content_html: html, date_published: "2024-03-05T01:00:00+03:00" }],
    })
    for (const [name, content] of [
      ["a.xml", rss],
      ["a.atom", atom],
      ["a.json", json],
    ] as const) {
      expect((await documentsOf(name, content))[0], name).toMatchObject({
        text: TEXT,
        title: "س & ص",
        source: "واس",
        published: "2024-03-05",
        url: "https://example.org/1",
        address: `${name}#g1`,
      })
    }
  })

  test("a zip archive, and a file in it that would fill the memory", async () => {
    const archive = zip([
      ["b/one.txt", Buffer.from(TEXT)],
      ["a/list.jsonl", Buffer.from(JSON.stringify({ id: "x", text: TEXT }))],
      ["bomb.txt", Buffer.alloc(40_000_000)],
    ])
    const items = await itemsOf("z.zip", archive)
    expect(items.map((item) => ("document" in item ? item.document.address : item.address))).toEqual([
      "z.zip#a/list.jsonl#x",
      "z.zip#b/one.txt",
      "z.zip#bomb.txt",
    ])
    expect(String((items[2] as { trouble: unknown }).trouble)).toMatch(/would unpack to 40 MB/)
    expect("trouble" in ((await itemsOf("z.zip", archive.subarray(0, 200)))[0] ?? {})).toBe(true)
  })

  test("what is no format that is read is said", async () => {
    for (const [name, content] of [
      ["a.pdf.bin", "%PDF-1.4"],
      ["a.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47])],
      ["a.html", "<html><body><script>1</script></body></html>"],
      ["a.xml", "<rss><channel>"],
    ] as const) {
      const [item] = await itemsOf(name, content)
      expect(item !== undefined && "trouble" in item, name).toBe(true)
    }
  })
})

test.each([
  ["2024-03-05", "2024-03-05"],
  ["2024-03-05T23:59:00+03:00", "2024-03-05"],
  ["20240305120000", "2024-03-05"],
  ["Tue, 05 Mar 2024 01:00:00 +0300", "2024-03-05"],
  ["March 5, 2024", "2024-03-05"],
  ["5/3/2024 10:00", "2024-03-05"],
  ["2024-02-30", null],
  ["yesterday", null],
])("the day in %s", (text, day) => expect(dayIn(text)).toBe(day))

describe("taking in", () => {
  test("goes on where it stopped, stores nothing twice, and lists what failed", async () => {
    const place = join(folder, "in")
    mkdirSync(join(place, "deep"), { recursive: true })
    const lines = Array.from({ length: 300 }, (_, i) =>
      JSON.stringify({ id: `d${i}`, text: `${TEXT} الخبر رقم ${i}`, published: "2024-03-05" }),
    )
    writeFileSync(join(place, "many.jsonl"), lines.join("\n"))
    writeFileSync(join(place, "deep", "bad.json"), "{")
    writeFileSync(join(place, "deep", "one.txt"), TEXT)
    writeFileSync(join(place, ".hidden.txt"), "x")
    const record = openRecord(":memory:")
    const stop = new AbortController()
    const troubles: string[] = []
    const options = { threads: 0, trouble: (address: string) => troubles.push(address) }
    const first = await takeIn(record, [place], {
      ...options,
      signal: stop.signal,
      advance: () => record.counts().documents > 100 && stop.abort(),
    })
    expect(first.isStopped).toBe(true)
    expect(record.counts().documents).toBe(first.added)
    const second = await takeIn(record, [place, join(folder, "none")], options)
    expect(first.added + second.added).toBe(301)
    expect(second.known).toBe(first.added)
    expect(record.counts().documents).toBe(301)
    expect(troubles.at(-1)).toBe(join(folder, "none"))
    expect(second.failed).toBe(2)
    expect(record.check()).toEqual([])
    record.close()
  })

  test("by two processes at once into one record: each text once, the check clean", async () => {
    buildCommand()
    const lines = Array.from({ length: 240 }, (_, i) => JSON.stringify({ id: `d${i}`, text: `${TEXT} الخبر رقم ${i}` }))
    writeFileSync(join(folder, "first.jsonl"), lines.slice(0, 160).join("\n"))
    writeFileSync(join(folder, "second.jsonl"), lines.slice(80).join("\n"))
    const add = (name: string) => runMahdar(folder, ["add", "--record", "two.sqlite", name])
    const runs = await Promise.all([add("first.jsonl"), add("second.jsonl")])
    expect(runs.map(({ code, err }) => [code, err])).toEqual([
      [0, ""],
      [0, ""],
    ])
    const record = openRecord(join(folder, "two.sqlite"))
    expect(record.counts().documents).toBe(240)
    expect(record.check()).toEqual([])
    record.close()
  })

  test("again and again takes in what is new, and ends when it is told to", async () => {
    buildCommand()
    const place = join(folder, "inbox")
    mkdirSync(place)
    writeFileSync(join(place, "one.txt"), TEXT)
    const child = spawn(process.execPath, [bin, "watch", "--every", "1s", "--record", join(folder, "w.sqlite"), place])
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
    expect((await lines.next()).value).toContain("1 added")
    writeFileSync(join(place, "two.txt"), `${TEXT} ثم غادر.`)
    expect((await lines.next()).value).toContain("1 added")
    child.kill("SIGINT")
    const [code] = await once(child, "exit")
    expect(code).toBe(0)
  })

  test("by the command, with threads; the same again adds nothing", async () => {
    buildCommand()
    const place = join(folder, "in")
    const first = await runMahdar(folder, ["add", "--record", "r.sqlite", "in"])
    expect(first.code).toBe(2)
    expect(first.out).toContain("301 documents added, 1 could not be read")
    expect(first.err).toContain(join("in", "deep", "bad.json"))
    const again = await runMahdar(folder, ["add", "in"], "", { MAHDAR_RECORD: "r.sqlite" })
    expect(again.out).toContain("0 documents added, 301 known already")
    const found = await runMahdar(folder, ["search", "--record", "r.sqlite", "وزراء", "--by", "CHN", "--format", "json", "--limit", "2"])
    expect(JSON.parse(found.out)).toMatchObject({ total: 301 })
    expect((await runMahdar(folder, ["search", "--record", "r.sqlite", "وزراء", "--facets"])).out).toContain("*")
    expect((await runMahdar(folder, ["check", "--record", "r.sqlite"])).code).toBe(0)
    expect((await runMahdar(folder, ["check", "--record", "none.sqlite"])).err).toContain("no such record")
    expect((await runMahdar(folder, ["backup", "--record", "r.sqlite", "b.sqlite"])).code).toBe(0)
    expect((await runMahdar(folder, ["restore", "--record", "r.sqlite", "b.sqlite"])).out).toContain("before-restore")
    expect((await runMahdar(folder, ["check", "--record", "r.sqlite"])).out).toContain("301 documents")
    expect(place).toContain(folder)
  })
})
