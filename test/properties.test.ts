// What holds for every text: reading never throws, and the record is whole in itself.
// Enters: texts made at random of letters, words that the rules know, marks, digits and broken characters.
// Leaves: the same checks for each of them. Absent: what a record says, and times; bench/ measures those.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { ReadoutRecord } from "../src/document/record.js"
import { createReader } from "../src/engine/read.js"
import { normalise, rawSpan } from "../src/text/normalise.js"
import { tokenise } from "../src/text/tokens.js"
import { root } from "./mahdar-process.js"

const reader = createReader()

/** First cells of a table of data/arabic. */
function wordsOf(table: string, most: number): string[] {
  const lines = readFileSync(join(root, "data", "arabic", `${table}.tsv`), "utf8").split("\n")
  const rows = lines.filter((line) => line !== "" && !line.startsWith("#")).slice(1)
  return rows.slice(0, most).map((line) => line.split("\t")[0] as string)
}

const LETTERS = [..."ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"]
const MARKS = [..."«»\"“”„‟'()[]،؛:.؟!…-–/#_", "...", "\n", "\n\n", "\r\n", "\u00a0", "\t"]
const BROKEN = [
  "\ud800",
  "\udc00",
  "\ud83d\ude00",
  "\u200f",
  "\u202b",
  "\u202c",
  "\u2067",
  "\u2069",
  "\u0640",
  "\u064b",
  "\ufefb",
  "\ufdfa",
  "\0",
  "\ufffd",
]
const NUMBERS = ["0", "7", "2030", "٢٠٢٤", "31/1/2018", "66.49", "1,000", "21-23", "99999999999999999999"]
/** Words that carry the readouts: who speaks, what names a contact, days. */
const NEWS = [
  "وزير الخارجية الصيني وانغ يي",
  "نظيره الكويتي",
  "الرئيس المصري",
  "الصين",
  "الكويت",
  "البلدين",
  "الجانبان",
  "بلاده",
  "وانغ",
  "الوزير",
  "التقى",
  "استقبل",
  "اتصالا هاتفيا",
  "زيارة رسمية إلى",
  "القمة العربية",
  "أمس الأحد",
  "اليوم",
  "مستعدة لـ",
  "ستواصل",
  "تأمل في",
  "مشيرا إلى أن",
  "مبادرة الحزام والطريق",
  "مشاركة :",
  "سمات",
  "من جانبه",
  "بدوره",
  "وأن",
  "تعزيز",
  "التعاون",
]
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NEWS) },
  { weight: 4, arbitrary: fc.constantFrom(...wordsOf("cues", 400)) },
  { weight: 3, arbitrary: fc.constantFrom(...wordsOf("markers", 400)) },
  { weight: 2, arbitrary: fc.constantFrom(...wordsOf("states", 300)).map((code) => code.toLowerCase()) },
  { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 8 }) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 1, arbitrary: fc.constantFrom(...BROKEN) },
  { weight: 1, arbitrary: fc.string({ maxLength: 5 }) },
)
const texts = fc
  .array(fc.tuple(piece, fc.constantFrom(" ", " ", " ", "", "و", "، ")), { maxLength: 60 })
  .map((pieces) => pieces.flat().join(""))
const days = fc.constantFrom("2024-03-05", "2020-02-29", null)

/** Whether a value is a span: a pair of numbers. */
const isSpan = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((n) => typeof n === "number")

/** Every span of a record, wherever it stands. */
function spansIn(value: unknown): [number, number][] {
  if (isSpan(value)) return [value]
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(spansIn) : []
}

/** Checks what must hold for the record of any text. */
function checkRecord(record: ReadoutRecord, text: string): void {
  for (const [start, end] of spansIn(record)) {
    expect(Number.isInteger(start) && Number.isInteger(end)).toBe(true)
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(text.length)
  }
  for (const list of [record.people, record.parties, record.encounters, record.statements, record.instruments]) {
    const ids = list.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  }
  const people = new Set(record.people.map(({ id }) => id))
  for (const statement of record.statements) {
    const [start, end] = statement.span
    for (const { span } of statement.actions) {
      expect(span[0]).toBeGreaterThanOrEqual(start)
      expect(span[1]).toBeLessThanOrEqual(end)
    }
    if (statement.speaker !== null) expect(people).toContain(statement.speaker)
    if (statement.joint) expect([statement.speaker, statement.party, statement.toward]).toEqual([null, null, []])
    else expect(statement.parties).toEqual([])
  }
  for (const encounter of record.encounters) {
    for (const id of [...encounter.participants, ...encounter.attendees]) expect(people).toContain(id)
    expect(encounter.evidence.length).toBeGreaterThan(0)
    expect(encounter.planned && encounter.background).toBe(false)
  }
  const named = new Set(record.instruments.map(({ id }) => id))
  for (const id of record.statements.flatMap((one) => [one, ...one.actions]).flatMap(({ instruments }) => instruments))
    expect(named).toContain(id)
}

const documentOf = (text: string, published: string | null) => ({ id: "any", text, ...(published === null ? {} : { published }) })

describe("any text", () => {
  test("gives a record that is whole in itself, twice the same", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(texts, days, (text, published) => {
        const record = reader.read(documentOf(text, published))
        checkRecord(record, text)
        expect(JSON.stringify(reader.read(documentOf(text, published)))).toBe(JSON.stringify(record))
      }),
      { numRuns: 1500 },
    )
  })

  test("gives what a reader that has read nothing else gives", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(JSON.stringify(createReader().read(documentOf(text, null)))).toBe(JSON.stringify(reader.read(documentOf(text, null))))
      }),
      { numRuns: 15 },
    )
  })

  test("normalised twice is normalised once, and its tokens have places in the raw text", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "binary" })), (raw) => {
        const source = normalise(raw)
        expect(normalise(source.text).text).toBe(source.text)
        const tokens = tokenise(source.text)
        let floor = 0
        for (let i = 0; i < tokens.count; i++) {
          const [start, end] = rawSpan(source, tokens.start[i] as number, tokens.end[i] as number)
          expect(start).toBeGreaterThanOrEqual(floor)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(raw.length)
          floor = start
        }
      }),
      { numRuns: 2000 },
    )
  })
})

// A text of n characters and one of four times as many: what takes the square of its length does not come back in time.
describe("hostile texts are read to their end", () => {
  const n = 100_000
  const hostile: readonly [name: string, make: (length: number) => string][] = [
    ["one word of و", (length) => "و".repeat(length)],
    ["و alone, again and again", (length) => "و ".repeat(length / 2)],
    ["opening quotation marks", (length) => "«".repeat(length - 20).concat(" قال الوزير إن الصين")],
    ["straight quotation marks between words", (length) => 'قال "'.repeat(length / 5)],
    ["opening brackets", (length) => "قال (".repeat(length / 5)],
    ["one endless sentence", (length) => "وقال الوزير إن الصين مستعدة للعمل مع الكويت وتأمل في تعزيز التعاون ".repeat(length / 66)],
    ["one speaker after the other", (length) => "التقى وزير الخارجية الصيني وانغ يي نظيره الكويتي ".repeat(length / 49)],
    ["names without an end", (length) => "أحمد محمد علي ".repeat(length / 14)],
    ["verbs of saying alone", (length) => "قال أكد أضاف ".repeat(length / 13)],
    ["ligatures and marks", (length) => "\ufdfa\u064b".repeat(length / 2)],
    ["one line for each word", (length) => "الصين\n".repeat(length / 6)],
    ["halves of surrogates", (length) => "\ud800قال ".repeat(length / 5)],
  ]
  test.each(hostile)("%s", { timeout: 120_000 }, (_, make) => {
    for (const length of [n, 4 * n]) {
      const text = make(length)
      const record = reader.read(documentOf(text, "2024-03-05"))
      expect(record.id).toBe("any")
      for (const [start, end] of spansIn(record))
        if (!(start >= 0 && start < end && end <= text.length)) expect([start, end]).toBe("in bounds")
    }
  })
})
