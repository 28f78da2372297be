// What a whole record tells: encounters with all their accounts, instruments through time, recurring wordings.
// All sentences are our own; the persons are invented.

import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { decisionsOf } from "../src/chronicle/record-accounts.js"
import type { Account } from "../src/comparison/comparison.js"
import { followInstrument } from "../src/comparison/follow-instrument.js"
import { findFormulas } from "../src/comparison/formulas.js"
import { recordedEncounters, tieRecord } from "../src/comparison/tie-record.js"
import { createTermIndexer } from "../src/engine/index-terms.js"
import { createQuantityReader } from "../src/engine/quantities.js"
import { createReader } from "../src/engine/read.js"
import { openRecord } from "../src/store/open-record.js"
import { measureTies } from "./ties/measure.js"

const reader = createReader()
const readers = { terms: createTermIndexer(), quantities: createQuantityReader() }

function account(id: string, published: string, text: string): Account {
  const document = { id, published, text }
  return { document, record: reader.read(document) }
}

const MEETING = "التقى وزير الخارجية التونسي ماهر الجلاصي في تونس يوم الثلاثاء وزير الخارجية الصيني لي قوه تشنغ."
const told = (id: string, published: string, sentence = ""): Account => account(id, published, `${MEETING}\n${sentence}`)

it("ties accounts of one encounter on the generated set", () => {
  const [tuned, aside] = measureTies()
  expect(tuned?.f1).toBeGreaterThanOrEqual(0.95)
  expect(aside?.f1).toBeGreaterThanOrEqual(0.95)
})

it("ties accounts of one day, not those of another week", () => {
  const encounters = [told("a", "2024-05-22"), told("b", "2024-05-22"), told("c", "2024-05-29")].flatMap(recordedEncounters)
  expect(tieRecord(encounters).map(({ members }) => members.map(({ document }) => document))).toEqual([["a", "b"], ["c"]])
})

it("splits and ties as people said, and keeps to it", () => {
  const path = join(mkdtempSync(join(tmpdir(), "mahdar-ties-")), "record.sqlite")
  const record = openRecord(path)
  const texts = ["2024-05-22", "2024-05-22", "2024-05-29"].map((published, n) => ({
    text: `${MEETING}\nوقال الجلاصي إن تونس تشكر الصين على ${["القرض", "المستشفى", "الجسر"][n]}.`,
    published,
    address: `${n}`,
  }))
  const ids = record.add(texts).map(({ id }) => id)
  const encounters = record.facts({ kind: "encounter" }).items
  const [a, b, c] = ids.map((id) => encounters.find((fact) => fact.document.id === id)?.id ?? "") as [string, string, string]
  const base = { author: "Sami", reason: "the minister told us" }
  const groups = () => {
    const accounts = ids.map((id) => ({
      document: record.document(id) as never as Account["document"],
      record: record.corrected(id) as Account["record"],
    }))
    return tieRecord(accounts.flatMap(recordedEncounters), decisionsOf(record)).map(({ members }) => members.map(({ id }) => id).sort())
  }
  expect(groups()).toEqual([[a, b].sort(), [c]])
  const split = record.correct({ action: "split", encounters: [a, b], ...base })
  expect(groups().map((one) => one.length)).toEqual([1, 1, 1])
  record.correct({ action: "tie", encounters: [a, c], ...base })
  record.reread({ isForced: true })
  expect(groups()).toContainEqual([a, c].sort())
  record.undo(split.id, "Sami", "an error")
  expect(groups()).toHaveLength(1)
  expect(() => record.correct({ action: "tie", encounters: [a, "x.e1-2"], ...base })).toThrow(/no encounter/)
  record.close()
})

it("follows the will of each side for an instrument", () => {
  const name = "مبادرة الحزام والطريق"
  const accounts = [
    told("c", "2023-05-24", `واتفق الجانبان على تنفيذ ${name}.`),
    told("a", "2021-05-19", `وقال الجلاصي إن تونس تأمل في الانضمام إلى ${name}.`),
    told("b", "2022-05-18", `وقال الجلاصي إن تونس مستعدة للمشاركة في ${name}.`),
  ]
  const story = followInstrument(accounts, "belt-and-road", readers)
  expect(story?.wills.find(({ party }) => party === "TUN")?.days.map(({ day, will }) => [day, will])).toEqual([
    ["2021-05-19", 1],
    ["2022-05-18", 2],
    ["2023-05-24", 4],
  ])
  expect(followInstrument(accounts, "china-gcc-fta", readers)).toBeNull()
})

it("finds a wording that recurs, who uses it, and that it was dropped", () => {
  const formula = "الصين وتونس صديقتان وفيتان تتقاسمان السراء والضراء في كل الظروف"
  const days = ["2019-05-15", "2020-05-20", "2021-05-19", "2022-05-18", "2023-05-24", "2024-05-22"]
  const others = ["تشكر تونس على هدية التمور", "ترحب بمشاركة تونس في المعرض", "تقدر موقف تونس من المناخ"]
  const accounts = days.map((day, n) => told(`d${n}`, day, n < 3 ? `وقال لي إن ${formula}.` : `وقال لي إن الصين ${others[n - 3]}.`))
  const found = findFormulas(accounts, readers)
  expect(found).toHaveLength(1)
  expect([found[0]?.first, found[0]?.last, found[0]?.documents]).toEqual(["2019-05-15", "2021-05-19", 3])
  expect(found[0]?.words).toContain("صديقتان وفيتان")
  expect(found[0]?.habits.filter(({ party }) => party === "CHN").map(({ isDropped }) => isDropped)).toEqual([true])
  expect(findFormulas(accounts.slice(1), readers)).toEqual([])
})
