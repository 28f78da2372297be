// Documents that other programs keep: PDF, DOCX, WARC, lists of feeds, and what is fetched from the web.
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { fetchSource, isPrivateAddress } from "../src/intake/fetch-source.js"
import { bytesSource, type IntakeItem } from "../src/intake/intake-item.js"
import { feedsIn } from "../src/intake/opml-format.js"
import { pageText } from "../src/intake/pdf-format.js"
import { withLigatures } from "../src/intake/pdf-ligatures.js"
import { readSource } from "../src/intake/read-source.js"
import { ARABIC } from "./mahdar-process.js"
import { zip } from "./zip-archive.js"

async function itemsOf(name: string, bytes: Uint8Array): Promise<IntakeItem[]> {
  const items: IntakeItem[] = []
  for await (const item of readSource(bytesSource(name, name, bytes), {})) items.push(item)
  return items
}

/** A PDF of one page; each line of letters is written from the left, letter by letter, as print programs write Arabic. */
function pdf(lines: readonly string[], info = ""): Buffer {
  const letters = [...new Set(lines.join(""))]
  const code = (letter: string): string => (letters.indexOf(letter) + 1).toString(16).padStart(4, "0")
  const shown = lines
    .map((line, at) => `BT /F1 12 Tf 1 0 0 1 50 ${700 - at * 16} Tm <${[...line].reverse().map(code).join("")}> Tj ET`)
    .join("\n")
  const map = letters.map((letter) => `<${code(letter)}> <${letter.charCodeAt(0).toString(16).padStart(4, "0")}>`).join("\n")
  const stream = (text: string): string => `<< /Length ${Buffer.byteLength(text)} >>\nstream\n${text}\nendstream`
  const unicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${letters.length} beginbfchar\n${map}\nendbfchar endcmap end end`
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    stream(shown),
    `<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] ${letters.length > 0 ? "/ToUnicode 7 0 R" : ""} >>`,
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor 8 0 R >>",
    stream(unicode),
    "<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    `<< ${info} >>`,
  ]
  let out = "%PDF-1.4\n"
  const places = objects.map((object, at) => {
    const place = out.length
    out += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = out.length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")}`
  out += `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 9 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(out, "latin1")
}

describe("PDF", () => {
  test("Arabic lines come out in the order of reading, with day and title", async () => {
    const lines = ["قال وزير الخارجية إن الصين", "مستعدة للعمل مع الكويت"]
    const [item] = await itemsOf("a.pdf", pdf(lines, "/Title (Readout) /CreationDate (D:20240305101500+03'00')"))
    expect(item).toMatchObject({
      document: { text: lines.join(" "), title: "Readout", published: "2024-03-05", origins: { published: "pdf-info" } },
    })
  })

  test("pictures and broken files are said", async () => {
    for (const bytes of [pdf([]), Buffer.from("%PDF-1.4\nnothing")]) {
      const [item] = await itemsOf("a.pdf", bytes)
      expect(item !== undefined && "trouble" in item).toBe(true)
    }
  })

  test("runs of a line stand from the right, Latin stretches from the left, paragraphs apart", () => {
    const run = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * 5, height: 10 })
    expect(pageText([run("الوزير", 200, 100), run("Wang", 120, 100), run("Yi", 145, 100), run("قال", 60, 100)])).toBe("الوزير Wang Yi قال")
    expect(pageText([run("ﻗﺎﻝ", 100, 100), run("ثم", 100, 88), run("بعد", 100, 50)])).toBe("قال ثم\nبعد")
  })
})

test("PDF: a ligature of lam and alef is told from the article by what is drawn; where that cannot be followed nothing is changed", () => {
  // As pdf.js gives it: the line turned around letter by letter, the ligature's two letters with it.
  const runs = [
    { str: "خاللها األشغال", dir: "rtl" },
    { str: "12", dir: "ltr" },
    { str: "سالم الوالي", dir: "rtl" },
  ]
  // Each sign's letters, from the left.
  const drawn = [..."خ,لا,ل,ه,ا, ,ا,لأ,ش,غ,ا,ل".split(",").reverse(), ..."12", ..."س,لا,م, ,ا,ل,و,ا,ل,ي".split(",").reverse()]
  expect(withLigatures(runs, drawn).map(({ str }) => str)).toEqual(["خلالها الأشغال", "12", "سلام الوالي"])
  expect(withLigatures(runs, ["لا"])).toEqual(runs)
})

test("DOCX: paragraphs and tables, title and day from the properties", async () => {
  const xml = (body: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`)
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
  const bytes = zip([
    [
      "[Content_Types].xml",
      xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
    ],
    [
      "_rels/.rels",
      xml(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
    ],
    [
      "docProps/core.xml",
      xml(
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>بيان &amp; خبر</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">2024-03-05T08:00:00Z</dcterms:created></cp:coreProperties>',
      ),
    ],
    [
      "word/document.xml",
      xml(
        `<w:document ${word}><w:body>${paragraph(ARABIC)}<w:tbl><w:tr><w:tc>${paragraph("خلية")}</w:tc></w:tr></w:tbl></w:body></w:document>`,
      ),
    ],
  ])
  const [item] = await itemsOf("a.docx", bytes)
  expect(item).toMatchObject({ document: { text: `${ARABIC}\nخلية`, title: "بيان & خبر", published: "2024-03-05" } })
  expect("trouble" in ((await itemsOf("a.docx", Buffer.from("PK\u0003\u0004 no")))[0] ?? {})).toBe(true)
})

/** A record of a WARC. */
function warcRecord(type: string, uri: string, body: Buffer): Buffer {
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: <${uri}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${body.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), body, Buffer.from("\r\n\r\n")])
}

test("WARC: pages that were found, packed in any way; what is no page is passed over", async () => {
  const page = Buffer.from(`<html><head><title>عنوان</title></head><body><article><p>${ARABIC}</p><p>${ARABIC}</p></article></body></html>`)
  const answer = (fields: string, body: Buffer): Buffer => Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${fields}\r\n\r\n`), body])
  const chunked = Buffer.concat([Buffer.from(`${page.length.toString(16)}\r\n`), page, Buffer.from("\r\n0\r\n\r\n")])
  const records = [
    warcRecord("warcinfo", "x", Buffer.from("software: test\r\n")),
    warcRecord("response", "https://example.org/1", answer("Content-Type: text/html; charset=utf-8", page)),
    warcRecord("request", "https://example.org/1", Buffer.from("GET / HTTP/1.1\r\n\r\n")),
    warcRecord("response", "https://example.org/2", answer("Content-Type: text/html\r\nContent-Encoding: gzip", gzipSync(page))),
    warcRecord("response", "https://example.org/3", answer("Content-Type: text/html\r\nTransfer-Encoding: chunked", chunked)),
    warcRecord("response", "https://example.org/i.png", answer("Content-Type: image/png", Buffer.from("png"))),
    warcRecord("response", "https://example.org/4", Buffer.from("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>no")),
  ]
  for (const [name, bytes] of [
    ["a.warc", Buffer.concat(records)],
    ["a.warc.gz", Buffer.concat(records.map((record) => gzipSync(record)))],
  ] as const) {
    const items = await itemsOf(name, bytes)
    expect(items.map((item) => ("document" in item ? item.document.url : item))).toEqual([1, 2, 3].map((i) => `https://example.org/${i}`))
    for (const item of items) expect(item).toMatchObject({ document: { title: "عنوان", origins: { url: "warc" } } })
    const cut = await itemsOf(name, bytes.subarray(0, bytes.length - 300))
    expect(cut.length).toBeGreaterThan(1)
    expect("trouble" in (cut.at(-1) ?? {})).toBe(true)
  }
})

test("a list of feeds names each feed once", () => {
  const list =
    '<opml version="2.0"><head/><body><outline text="g"><outline type="rss" text="a" xmlUrl="https://a.example/f"/></outline><outline type="rss" text="b" xmlUrl="https://a.example/f"/></body></opml>'
  expect(feedsIn(list)).toEqual(["https://a.example/f"])
  expect(() => feedsIn("<html>")).toThrow(/OPML/)
})

describe("the web", () => {
  let server: Server
  let base = ""
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === "/away") response.writeHead(302, { location: "/page" }).end()
      else if (request.url === "/round") response.writeHead(302, { location: "/round" }).end()
      else if (request.url === "/page")
        response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(gzipSync("<p>نص</p>"))
      else if (request.url === "/endless") {
        response.writeHead(200, { "content-type": "application/rss+xml" })
        const write = (): void => {
          while (!response.destroyed && response.write(Buffer.alloc(1 << 20, 0x20)));
        }
        response.on("drain", write)
        write()
      } else response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  test("pages behind redirects are fetched where it is allowed", async () => {
    const source = await fetchSource(`${base}/away`, { allowPrivate: true })
    expect(Buffer.from(await source.bytes()).toString()).toBe("<p>نص</p>")
    expect(source).toMatchObject({ name: "page.html", address: `${base}/away` })
  })

  test("the own network is refused, by number and by name", async () => {
    await expect(fetchSource(`${base}/page`)).rejects.toThrow(/own network/)
    await expect(fetchSource(base.replace("127.0.0.1", "localhost"))).rejects.toThrow(/own network/)
    await expect(fetchSource("http://[::ffff:7f00:1]/")).rejects.toThrow(/own network/)
    await expect(fetchSource("file:///etc/hosts")).rejects.toThrow(/not to the web/)
  })

  test("what is too large, goes round or is not there is said", async () => {
    await expect(fetchSource(`${base}/endless`, { allowPrivate: true })).rejects.toThrow(/larger than/)
    await expect(fetchSource(`${base}/round`, { allowPrivate: true })).rejects.toThrow(/redirected/)
    await expect(fetchSource(`${base}/none`, { allowPrivate: true })).rejects.toThrow(/404/)
  })

  test.each([
    ["10.1.2.3", true],
    ["172.31.0.1", true],
    ["172.32.0.1", false],
    ["169.254.169.254", true],
    ["8.8.8.8", false],
    ["::1", true],
    ["fd00::1", true],
    ["2606:4700::1", false],
    ["::ffff:10.0.0.1", true],
  ])("%s is of the own network: %s", (address, isOwn) => expect(isPrivateAddress(address)).toBe(isOwn))
})
