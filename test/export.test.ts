// Exports: every table agrees with the record, every format is what its readers expect, and the codes are those of the page.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { ACT_CODES, codeEvents, ENCOUNTER_CODES } from "../src/export/event-codes.js"
import { TABLES } from "../src/export/tables.js"
import { cameoLines, ploverLines } from "../src/export/write-events.js"
import { jsonLd, jsonLines } from "../src/export/write-json.js"
import { calendar, graph } from "../src/export/write-others.js"
import { writeCsv, writeParquet } from "../src/export/write-tables.js"
import { parseCsv } from "../src/intake/csv-format.js"
import { splitHeader } from "../src/intake/file-document.js"
import { openRecord, type WritableRecord } from "../src/store/open-record.js"
import { buildCommand, root, runMahdar } from "./mahdar-process.js"

const folder = mkdtempSync(join(tmpdir(), "mahdar-export-"))
let record: WritableRecord
beforeAll(() => {
  record = openRecord(join(folder, "r.sqlite"))
  const names = readdirSync(join(root, "samples")).filter((name) => name.endsWith(".txt"))
  record.add(
    names.map((name) => {
      const { header, text } = splitHeader(readFileSync(join(root, "samples", name), "utf8"))
      return { text, title: header.get("title") ?? "", published: header.get("published") ?? "", address: name }
    }),
  )
})
afterAll(() => {
  record.close()
  rmSync(folder, { recursive: true, force: true })
})

const page = readFileSync(join(root, "docs", "export.md"), "utf8")

test("CSV tables hold every fact, in the columns of the dictionary", () => {
  const out = join(folder, "csv")
  const counts = writeCsv(record, {}, out)
  const all = record.counts()
  expect(counts).toMatchObject({ documents: all.documents, encounters: all.encounters, statements: all.statements })
  for (const [name, columns] of Object.entries(TABLES)) {
    const text = readFileSync(join(out, `${name}.csv`), "utf8")
    expect(text.startsWith("\uFEFF")).toBe(true)
    const [head, ...rows] = [...parseCsv(text.slice(1))]
    expect(head).toEqual(columns.map(([column]) => column))
    expect(rows.length).toBe(counts[name as keyof typeof counts])
    for (const row of rows) expect(row.length).toBe(columns.length)
    for (const [column] of columns) expect(page, `${name}.${column}`).toContain(`\`${column}\``)
  }
  const [, ...evidence] = [...parseCsv(readFileSync(join(out, "evidence.csv"), "utf8").slice(1))]
  for (const [, document = "", start, end, words] of evidence) {
    expect(record.document(document)?.text.slice(Number(start), Number(end))).toBe(words)
  }
})

test("Parquet files begin and end as such, and filters leave less", async () => {
  const counts = await writeParquet(record, { act: ["ready"] }, join(folder, "parquet"))
  expect(counts.statements).toBe(record.facts({ act: ["ready"] }).total)
  expect(counts.encounters).toBe(0)
  const bytes = readFileSync(join(folder, "parquet", "statements.parquet"))
  expect(bytes.subarray(0, 4).toString()).toBe("PAR1")
  expect(bytes.subarray(-4).toString()).toBe("PAR1")
})

test("JSON lines give documents with corrected records; JSON-LD is one document with an annotation for each fact", () => {
  const lines = [...jsonLines(record, {})].map((line) => JSON.parse(line))
  expect(lines.length).toBe(record.counts().documents)
  expect(lines[0].record).toEqual(record.corrected(lines[0].id))
  const linked = JSON.parse([...jsonLd(record, {})].join(""))
  const annotations = linked["@graph"].filter((node: { type: string }) => node.type === "oa:Annotation")
  expect(annotations.length).toBe(record.counts().facts)
  const ids = new Set(linked["@graph"].map((node: { id: string }) => node.id))
  for (const { body, target } of annotations) expect(ids.has(body) && ids.has(target.source)).toBe(true)
})

test("the calendar has short lines and one event for each dated encounter", () => {
  const text = [...calendar(record, {})].join("")
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const unfolded = text.replaceAll("\r\n ", "")
  const dated = record
    .facts({ kind: "encounter", limit: 1000 })
    .items.filter(({ value }) => !("act" in value) && value.date?.precision === "day" && !value.background)
  expect(unfolded.match(/BEGIN:VEVENT/g)?.length).toBe(dated.length)
  expect(new Set(unfolded.match(/UID:.*/g)).size).toBe(dated.length)
})

test("the graph connects nodes that it has", () => {
  const text = [...graph(record, {})].join("")
  const nodes = new Set([...text.matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id))
  const edges = [...text.matchAll(/<edge source="([^"]+)" target="([^"]+)"/g)]
  expect(edges.length).toBeGreaterThan(20)
  for (const [, one, other] of edges) expect(nodes.has(one) && nodes.has(other)).toBe(true)
})

describe("events", () => {
  test("CAMEO lines have 26 columns, PLOVER lines those of their first", () => {
    const cameo = [...cameoLines(record, {})]
    expect(cameo.length).toBeGreaterThan(300)
    for (const line of cameo) expect(line.split("\t").length).toBe(26)
    const [head = "", ...plover] = [...ploverLines(record, {})]
    for (const line of plover) expect(line.split("\t").length).toBe(head.split("\t").length)
    expect(plover.length).toBe(cameo.length)
  })

  test("what both sides do is an event in each direction, a statement one toward each", () => {
    const met = record.facts({ encounter: ["call"], background: false, planned: false }).items[0] ?? expect.fail("no call")
    expect(
      codeEvents(met)
        .map(({ source, target }) => `${source} ${target}`)
        .sort(),
    ).toEqual(["JPN OMN", "OMN JPN"].filter(() => met.document.title !== null).sort())
    const said = record.facts({ by: ["CHN"], toward: ["JOR"], act: ["ready"] }).items[0] ?? expect.fail("no statement")
    expect(codeEvents(said)).toMatchObject([{ source: "CHN", target: "JOR", code: { cameo: "030", plover: "AGREE" } }])
  })

  test("every kind and act is in the table of the page with its codes", () => {
    for (const [name, { cameo, goldstein, plover, mode }] of Object.entries({ ...ENCOUNTER_CODES, ...ACT_CODES })) {
      expect(page).toContain(`| ${name} | ${cameo} | ${goldstein} | ${plover} | ${mode}${mode === "" ? "" : " "}|`)
    }
  })
})

test("the command writes files and pipes, and asks for a folder", async () => {
  buildCommand()
  const run = (...args: string[]) => runMahdar(folder, ["export", "--record", "r.sqlite", ...args])
  expect((await run("--format", "csv")).code).toBe(64)
  expect((await run("--format", "csv", "--output", "t", "--act", "agree")).out).toContain(" statements")
  expect((await run("--format", "parquet", "--output", "t")).code).toBe(0)
  expect((await run("--format", "cameo", "--between", "CHN", "JOR")).out.split("\n").length).toBeGreaterThan(5)
  expect((await run("--format", "ics", "--output", "c.ics")).code).toBe(0)
  expect(readFileSync(join(folder, "c.ics"), "utf8").trimEnd().endsWith("END:VCALENDAR")).toBe(true)
})
