// Surveys and mentions of a record laid beside a plain look at its facts and documents.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Encounter } from "../src/document/record.js"
import { openRecord, type StoredFact, type WritableRecord } from "../src/store/open-record.js"
import { chronicle } from "./chronicle/measure.js"

const folder = mkdtempSync(join(tmpdir(), "mahdar-survey-"))
let record: WritableRecord
let facts: readonly StoredFact[]

beforeAll(() => {
  record = openRecord(join(folder, "record.sqlite"))
  record.add(chronicle().map(({ document: { id, ...document } }) => ({ ...document, address: id })))
  facts = record.facts({ limit: 1000 }).items
})
afterAll(() => {
  record.close()
  rmSync(folder, { recursive: true, force: true })
})

const met = (): StoredFact[] => facts.filter(({ kind }) => kind === "encounter")

describe("a survey counts what a plain look counts", () => {
  test("months and days", () => {
    const { months, days } = record.survey({})
    expect(months.reduce((sum, { encounters, acts }) => sum + encounters + Object.values(acts).reduce((a, b) => a + b, 0), 0)).toBe(
      facts.length,
    )
    const march = months.find(({ month }) => month === "2021-03")
    const own = facts.filter(({ day }) => day?.startsWith("2021-03"))
    expect(march?.encounters).toBe(own.filter(({ kind }) => kind === "encounter").length)
    expect(march?.acts.agree ?? 0).toBe(own.filter(({ what }) => what === "agree").length)
    for (const { day, count } of days) expect(count).toBe(met().filter((fact) => fact.day === day).length)
  })

  test("who met whom, of parties and of people", () => {
    const { parties, people, persons } = record.survey({ between: ["OMN", "JPN"] })
    const own = met().filter(({ value }) => ["OMN", "JPN"].every((id) => (value as Encounter).parties.includes(id)))
    expect(parties.find(({ one, other }) => one === "JPN" && other === "OMN")?.count).toBe(own.length)
    expect(people.length).toBeGreaterThan(0)
    for (const { one, other, first, last } of people) {
      expect(persons.map(({ id }) => id)).toEqual(expect.arrayContaining([one, other]))
      expect((first ?? "") <= (last ?? "")).toBe(true)
    }
  })

  test("places, without calls and messages, and only the parts that are wanted", () => {
    const { places, months } = record.survey({}, ["places"])
    const own = met().filter(({ what, value }) => !["call", "message"].includes(what) && (value as Encounter).place !== null)
    expect(places.reduce((sum, { count }) => sum + count, 0)).toBe(own.length)
    expect(months).toEqual([])
  })

  test("a filter that names what no fact has gives nothing", () => {
    expect(record.survey({ party: ["nobody"] })).toEqual({ months: [], days: [], parties: [], people: [], persons: [], places: [] })
  })
})

describe("mentions", () => {
  test("of a person: each document that names them, the words in their places", () => {
    const [person] = record.people({ limit: 1 }).items
    if (person === undefined) expect.fail("nobody is there")
    const { total, items } = record.mentions("person", person.id, [], { limit: 100 })
    expect(total).toBe(person.documents)
    expect(items.length).toBe(total)
    for (const { document, count, passages } of items) {
      const text = record.document(document.id)?.text ?? ""
      expect(count).toBeGreaterThan(0)
      for (const { text: stretch, start, marks } of passages) {
        expect(text.slice(start, start + stretch.length)).toBe(stretch)
        expect(marks.length).toBeGreaterThan(0)
      }
    }
    expect(record.mentions("person", person.id, [], { limit: 1, offset: 1 }).items[0]?.document.id).toBe(items[1]?.document.id)
  })

  test("of a party in every document whose record holds it", () => {
    const holding = record
      .documents({ limit: 100 })
      .filter(({ id }) => record.document(id)?.record.parties.some((party) => party.id === "KEN"))
    expect(record.mentions("party", "KEN", ["كينيا"], { limit: 100 }).total).toBe(holding.length)
  })

  test("of a place, by name and by country", () => {
    const { items } = record.mentions("place", "الدوحة", [], { limit: 100 })
    expect(items.length).toBeGreaterThan(0)
    for (const { passages } of items)
      for (const { text, marks } of passages) for (const [start, end] of marks) expect(text.slice(start, end)).toContain("الدوحة")
    expect(record.mentions("place", "QAT", [], { limit: 100 }).total).toBeGreaterThanOrEqual(items.length)
  })
})
