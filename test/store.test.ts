// The record store: what goes in comes out, once, found by words and facts, whatever the order; files that are refused.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Driver from "libsql"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createReader } from "../src/engine/read.js"
import { splitHeader } from "../src/intake/file-document.js"
import { openRecord, StoreTrouble, type WritableRecord } from "../src/store/open-record.js"
import type { IncomingDocument } from "../src/store/record-store.js"
import { bandsOf, likeness, signatureOf } from "../src/store/signature.js"
import { root } from "./mahdar-process.js"

const folder = mkdtempSync(join(tmpdir(), "mahdar-store-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const samples: IncomingDocument[] = readdirSync(join(root, "samples"))
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => {
    const { header, text } = splitHeader(readFileSync(join(root, "samples", name), "utf8"))
    return { text, title: header.get("title") ?? "", published: header.get("published") ?? "", source: "samples", address: name }
  })

const story =
  "استقبل وزير الخارجية الكويتي سالم الراشد اليوم في الكويت نظيره الصيني لي جيان. وقال لي جيان إن الصين مستعدة لتوسيع التجارة مع الكويت. " +
  "وبحث الوزيران التعاون في مجالات الطاقة والنقل والاستثمار، واتفقا على عقد اجتماع للجنة المشتركة في بكين قبل نهاية العام."

describe("a record of the samples", () => {
  let record: WritableRecord
  beforeAll(() => {
    record = openRecord(join(folder, "samples.sqlite"))
    record.add(samples)
  })
  afterAll(() => record.close())

  test("gives each document back with the record that the engine reads", () => {
    const reader = createReader()
    expect(record.counts().documents).toBe(samples.length)
    for (const head of record.documents({ limit: 100 })) {
      const { text, title, published, outlet, record: stored } = record.document(head.id) ?? expect.fail(head.id)
      const given = { id: head.id, text, title: title ?? "", published: published ?? "", source: outlet ?? "" }
      expect(stored).toEqual(reader.read(given))
    }
  })

  test("every fact has its words in its document", () => {
    const { items, total } = record.facts({ limit: 1000 })
    expect(items.length).toBe(total)
    for (const fact of items) {
      expect(fact.words).toBe(record.document(fact.document.id)?.text.slice(...fact.span))
      expect(record.fact(fact.id)).toEqual(fact)
    }
  })

  test("filters leave what a plain look at all facts leaves", () => {
    const { items } = record.facts({ limit: 1000 })
    const ids = (query: Parameters<WritableRecord["facts"]>[0]): string[] =>
      record
        .facts({ limit: 1000, ...query })
        .items.map((fact) => fact.id)
        .sort()
    const where = (is: (fact: (typeof items)[number]) => boolean): string[] =>
      items
        .filter(is)
        .map((fact) => fact.id)
        .sort()
    expect(ids({ act: ["aspire", "ready"] })).toEqual(where((fact) => fact.what === "aspire" || fact.what === "ready"))
    expect(ids({ strength: "ready" })).toEqual(where((fact) => ["agree", "commit", "ready"].includes(fact.what)))
    expect(ids({ by: ["CHN"], toward: ["JOR"] })).toEqual(
      where(({ value }) => "act" in value && value.party === "CHN" && value.toward.includes("JOR")),
    )
    expect(ids({ topic: ["energy"], kind: "statement" })).toEqual(
      where(({ value }) => "act" in value && [value, ...value.actions].some((part) => part.topics.includes("energy"))),
    )
    expect(ids({ since: "2024-05", until: "2024-05" })).toEqual(where((fact) => fact.day?.startsWith("2024-05") === true))
    expect(ids({ background: false, act: ["discuss"] })).toEqual(where(({ value, what }) => what === "discuss" && !value.background))
    expect(ids({ between: ["JOR", "CHN"] }).length).toBeGreaterThan(5)
    expect(ids({ between: ["CHN", "JOR"] })).toEqual(ids({ between: ["JOR", "CHN"] }))
    expect(ids({ act: ["ready"], party: ["ZZZ"] })).toEqual([])
  })

  test("words are found in every form, phrases in one, and the words are marked", () => {
    const titles = (words: string): number => record.search({ words, limit: 100 }).items.filter((item) => item.hasAllWords).length
    expect(titles("وزراء")).toBeGreaterThan(10)
    expect(titles("وزراء")).toBe(titles("للوزير"))
    expect(titles('"مذكرة تفاهم"')).toBeGreaterThan(0)
    expect(titles('"تفاهم مذكرة"')).toBe(0)
    expect(titles("الوزير -الصين")).toBeLessThan(titles("الوزير"))
    for (const { snippet, document } of record.search({ words: "اتفاقية" }).items) {
      expect(snippet.marks.length).toBeGreaterThan(0)
      expect(record.document(document.id)?.text.startsWith(snippet.text, snippet.start)).toBe(true)
      for (const [start, end] of snippet.marks) expect(snippet.text.slice(start, end)).toMatch(/اتفاق/)
    }
  })

  test("people are found by every spelling of their name", () => {
    const speaker = record.facts({ kind: "statement", limit: 1000 }).items.find((fact) => fact.people.length > 0)?.people[0]
    const id = speaker?.id ?? ""
    const name = speaker?.name ?? ""
    const count = record.facts({ speaker: [id] }).total
    expect(count).toBeGreaterThan(0)
    expect(record.facts({ speaker: [name.replaceAll("أ", "ا").replaceAll(" ", "")] }).total).toBe(count)
  })

  test("facets count documents", () => {
    const { party, outlet, act } = record.facets({})
    expect(outlet).toEqual([{ value: "samples", count: samples.length }])
    const china = party.find(({ value }) => value === "CHN")?.count
    expect(china).toBe(record.search({ party: ["CHN"], limit: 100 }).total)
    expect(act.length).toBeGreaterThan(5)
  })

  test("reading again changes nothing, and the file is well", () => {
    const before = record.facts({ limit: 1000 }).items
    expect(record.reread()).toBe(0)
    expect(record.reread({ isForced: true })).toBe(samples.length)
    expect(
      record
        .facts({ limit: 1000 })
        .items.map((fact) => fact.id)
        .sort(),
    ).toEqual(before.map((fact) => fact.id).sort())
    expect(record.check()).toEqual([])
  })

  test("a backup is a record of its own; it takes no file's place", () => {
    const path = join(folder, "backup.sqlite")
    record.backup(path)
    expect(() => record.backup(path)).toThrow(StoreTrouble)
    const copy = openRecord(path, { mustExist: true })
    expect(copy.counts()).toEqual(record.counts())
    expect(copy.check()).toEqual([])
    copy.close()
  })

  test("another process that has the file open sees what was added", () => {
    const other = openRecord(record.path)
    const [added] = record.add([{ text: story, address: "later" }])
    expect(other.document(added?.id ?? "")?.text).toBe(story)
    other.close()
  })
})

describe("one text", () => {
  test("is stored once, and takes its fields from the earliest dated address, whatever the order", () => {
    const at: IncomingDocument[] = [
      { text: story, address: "a", published: "2024-03-06", source: "second" },
      { text: `\uFEFF${story.replaceAll(". ", ".\r\n")}\n`, address: "x" },
      { text: story, address: "b", published: "2024-03-05", source: "first", title: "عنوان" },
      { text: `${story}\n\n`, address: "c" },
    ]
    const seen = [at, [...at].reverse()].map((documents) => {
      const record = openRecord(":memory:")
      const results = record.add(documents)
      expect(record.add(documents).map(({ state }) => state)).toEqual(["known", "known", "known", "known"])
      expect(record.counts().documents).toBe(2)
      const document = record.document(results[0]?.id ?? "")
      const facts = record.facts({ limit: 100 }).items.map(({ id, day }) => ({ id, day }))
      expect(record.check()).toEqual([])
      record.close()
      return {
        document: { ...document, family: "", occurrences: document?.occurrences.length },
        facts: facts.sort((a, b) => (a.id < b.id ? -1 : 1)),
      }
    })
    expect(seen[0]).toEqual(seen[1])
    expect(seen[0]?.document).toMatchObject({ published: "2024-03-05", outlet: "first", title: "عنوان", occurrences: 3 })
  })

  test("reprinted with another head and tail is of one family; another story is not", () => {
    const record = openRecord(":memory:")
    const reprint = `الكويت - 5 - 3 (كونا) -- ${story} (انتهى)`
    const ids = record.add([story, reprint, samples[0]?.text ?? ""].map((text, i) => ({ text, address: `${i}` }))).map(({ id }) => id)
    expect(
      record
        .family(ids[0] ?? "")
        .map(({ id }) => id)
        .sort(),
    ).toEqual([ids[0], ids[1]].sort())
    expect(record.search({ words: "الكويت", isGrouped: true }).items.length).toBe(1)
    record.close()
  })

  test("that fails in the middle of a batch leaves nothing of the batch", () => {
    const record = openRecord(":memory:")
    const broken = {
      get text(): string {
        throw new Error("broken")
      },
      address: "b",
    }
    expect(() => record.add([{ text: story, address: "a" }, broken])).toThrow("broken")
    expect(record.counts().documents).toBe(0)
    record.close()
  })
})

test("signatures of near texts meet in a band, those of others do not", () => {
  const words = Array.from({ length: 300 }, (_, i) => `w${(i * 7919) % 1000}`)
  const one = signatureOf(words.join(" "))
  const near = signatureOf([...words.slice(0, 280), "x", "y", ...words.slice(280)].join(" "))
  const far = signatureOf(words.map((word) => `${word}z`).join(" "))
  expect(likeness(one, near)).toBeGreaterThan(0.8)
  expect(likeness(one, far)).toBeLessThan(0.2)
  expect(bandsOf(near).some((band) => bandsOf(one).includes(band))).toBe(true)
  expect(signatureOf("a b c d")).toHaveLength(0)
})

describe("files that are no record", () => {
  test("a file of a newer Mahdar is refused and not touched", () => {
    const path = join(folder, "newer.sqlite")
    openRecord(path).close()
    const driver = new Driver(path)
    driver.exec("PRAGMA user_version = 99")
    driver.close()
    expect(() => openRecord(path)).toThrow(/newer Mahdar/)
  })

  test("another program's database and a text are refused", () => {
    const path = join(folder, "other.sqlite")
    const driver = new Driver(path)
    driver.exec("CREATE TABLE things (name TEXT)")
    driver.close()
    expect(() => openRecord(path)).toThrow(/another program/)
    expect(() => openRecord(join(root, "README.md"))).toThrow(StoreTrouble)
  })

  test("a record that must be there and is not is no new file", () => {
    expect(() => openRecord(join(folder, "none.sqlite"), { mustExist: true })).toThrow(/no such record/)
    expect(readdirSync(folder)).not.toContain("none.sqlite")
  })
})

test("a record of the form before the index of facts came in chunks is brought up to date when it is opened", () => {
  const path = join(folder, "older.sqlite")
  const record = openRecord(path)
  record.add(samples.slice(0, 6))
  const before = record.facts({ party: ["CHN", "SAU", "JOR"], limit: 1000 })
  expect(before.total).toBeGreaterThan(0)
  record.close()
  const driver = new Driver(path)
  driver.exec(`
    CREATE TABLE fact_tag (tag INTEGER NOT NULL, day INTEGER NOT NULL, fact INTEGER NOT NULL, PRIMARY KEY (tag, day, fact)) WITHOUT ROWID;
    INSERT INTO fact_tag SELECT j.value, f.day, f.id FROM fact f, json_each(f.tags) j;
    DROP TABLE posting;
    DROP TABLE saved_search;
    DROP TABLE watched;
    ${["stale", "document", "pair", "tail", "encounter", "bucket", "tie", "formula"].map((name) => `DROP TABLE chronicle_${name};`).join("\n    ")}
    DROP INDEX fact_current;
    DROP TABLE entry_group;
    CREATE TABLE person_group (person TEXT PRIMARY KEY, head TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX person_group_head ON person_group (head);
    CREATE INDEX fact_day ON fact (day);
    CREATE INDEX document_engine ON document (engine);
    CREATE INDEX occurrence_address ON occurrence (address);
    PRAGMA user_version = 3;
  `)
  driver.close()
  const newer = openRecord(path)
  expect(newer.facts({ party: ["CHN", "SAU", "JOR"], limit: 1000 })).toEqual(before)
  expect(newer.check()).toEqual([])
  newer.close()
})
