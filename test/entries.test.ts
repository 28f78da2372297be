// Parties, instruments and places that people call one: found, counted and followed as one, parted again, after every new
// reading, with a history, and carried to another record. The same of people, whose last word counts.
import { describe, expect, test } from "vitest"
import { EntryGroups } from "../src/store/entry-groups.js"
import { openRecord } from "../src/store/open-record.js"
import type { NewCorrection, RecordStore } from "../src/store/record-store.js"

const TEXTS = [
  ["2024-03-05", "استقبل وزير الخارجية الكويتي سالم الراشد في قصر بيان بالكويت نظيره الصيني لي جيان. وقال لي جيان إن الصين مستعدة لتوسيع التجارة مع الكويت."],
  ["2024-04-09", "التقى وزير الخارجية الكويتي سالم الراشد في مدينة الكويت الأمين العام لجامعة الدول العربية. ورحب الأمين العام باتفاقية الشراكة الاقتصادية الشاملة."],
  ["2024-05-14", "بحث وزير الخارجية القطري ناصر المهندي في الدوحة مع نظيره الصيني لي جيان مبادرة الحزام والطريق. وأشاد المهندي بمبادرة الحزام والطريق."],
] as const // biome-ignore format: one readout a line
const by = { author: "نورة", reason: "one and the same" }

function opened(): RecordStore {
  const record = openRecord(":memory:")
  record.add(TEXTS.map(([published, text], at) => ({ text, published, address: `a${at}` })))
  return record
}
const merge = (kind: "party" | "instrument" | "place", one: string, other: string): NewCorrection => ({
  action: "merge",
  kind,
  entries: [one, other],
  ...by,
})

describe("entries of the register that are one by hand", () => {
  test("parties: filters, pairs, counts, who met whom and the list take them as one, and undoing parts them", () => {
    const record = opened()
    const all = (): unknown => [
      record.facts({ party: ["KWT"] }).total,
      record.facts({ between: ["CHN", "KWT"] }).total,
      record.facets({}, "facts").party,
      record.survey({}, ["parties"]).parties,
      record.entries("party"),
      record.search({ party: ["QAT"] }).total,
    ]
    const before = all()
    const [kuwait, qatar] = [record.facts({ party: ["KWT"] }).total, record.facts({ party: ["QAT"] }).total]
    const { id } = record.correct(merge("party", "KWT", "QAT"))
    expect(record.facts({ party: ["KWT"] }).total).toBe(kuwait + qatar)
    expect(record.facts({ party: ["QAT"] }).total).toBe(kuwait + qatar)
    expect(record.facts({ between: ["CHN", "QAT"] }).total).toBeGreaterThan(1)
    expect(record.facets({}, "facts").party.find(({ value }) => value === "KWT")?.count).toBe(kuwait + qatar)
    expect(record.facets({}, "facts").party.map(({ value }) => value)).not.toContain("QAT")
    expect(record.facets({}).party.find(({ value }) => value === "KWT")?.count).toBe(3)
    expect(record.survey({}, ["parties"]).parties.find(({ one, other }) => one === "CHN" && other === "KWT")?.count).toBe(2)
    expect(record.entries("party").items.find((one) => one.id === "KWT")?.facts).toBe(kuwait + qatar)
    expect(record.search({ party: ["QAT"] }).total).toBe(3)
    expect(record.entry("party", "QAT")).toMatchObject({
      id: "KWT",
      ids: ["KWT", "QAT"],
      merged: [{ id: "QAT", reason: "نورة: one and the same" }],
    })
    record.reread({ isForced: true })
    expect(record.facts({ party: ["QAT"] }).total).toBe(kuwait + qatar)
    record.undo(id, "سعد", "two states")
    expect(all()).toEqual(before)
    expect(record.check()).toEqual([])
    record.close()
  })

  test("places: by any spelling of their names, on the map and among mentions", () => {
    const record = opened()
    const places = record.entries("place").items
    expect(places.length).toBeGreaterThan(1)
    const [one, other] = [places[0]?.name ?? "", places[1]?.name ?? ""]
    record.correct(merge("place", one, other))
    expect(record.facts({ place: [other] }).total).toBe(record.facts({ place: [one] }).total)
    expect(record.entries("place").total).toBe(places.length - 1)
    expect(record.mentions("place", one).total).toBe(2)
    expect(record.entry("place", other)?.variants.length).toBe(2)
    record.correct({ action: "part", kind: "place", entries: [one, other], ...by })
    expect(record.entries("place").items).toEqual(places)
    record.close()
  })

  test("instruments: with the words by which documents name them", () => {
    const record = opened()
    const [one, other] = record.entries("instrument").items
    expect(one !== undefined && other !== undefined).toBe(true)
    record.correct(merge("instrument", one?.id ?? "", other?.id ?? ""))
    const whole = record.entry("instrument", other?.id ?? "")
    expect(whole).toMatchObject({ id: one?.id, facts: (one?.facts ?? 0) + (other?.facts ?? 0) })
    expect(whole?.variants.map(({ value }) => value)).toEqual(expect.arrayContaining([expect.stringContaining("الحزام والطريق")]))
    expect(record.facts({ instrument: [one?.id ?? ""] }).total).toBe(whole?.facts)
    expect(record.entries("instrument", { name: "الحزام" }).total + record.entries("instrument", { name: "الشراكه" }).total).toBe(1)
    record.close()
  })

  test("are carried to another record, and what does not fit is refused", () => {
    const record = opened()
    record.correct(merge("party", "KWT", "QAT"))
    const other = opened()
    expect(other.importCorrections(record.corrections())).toBe(1)
    expect(other.entry("party", "QAT")?.id).toBe("KWT")
    expect(() => record.correct(merge("party", "KWT", "KWT"))).toThrow(/same as itself/)
    expect(() => record.correct(merge("party", "KWT", "no-such-party"))).toThrow(/register has no party/)
    expect(() => record.correct({ ...merge("place", "الدوحة", "الدوحة"), reason: " " })).toThrow(/reason/)
    record.close()
    other.close()
  })

  test("of people the last word holds as well: who was merged by hand is parted by hand", () => {
    const record = opened()
    const [one, other] = record.people({ limit: 2 }).items.map(({ id }) => id) as [string, string]
    record.correct({ action: "merge", people: [one, other], ...by })
    expect(record.person(other)?.id).toBe(one)
    record.correct({ action: "part", people: [one, other], ...by })
    expect(record.person(other)?.id).toBe(other)
    record.close()
  })
})

test("groups: an entry may leave with the others staying, also the one that stood for all", () => {
  const groups = new EntryGroups()
  groups.merge("a", "b", "1")
  groups.merge("c", "d", "2")
  groups.merge("b", "d", "3")
  expect(["a", "b", "c", "d"].map((one) => groups.headOf(one))).toEqual(["a", "a", "a", "a"])
  groups.part("a", "c")
  expect(["b", "c", "d"].map((one) => groups.headOf(one))).toEqual(["a", "c", "a"])
  groups.part("b", "a")
  expect(["a", "b", "d"].map((one) => groups.headOf(one))).toEqual(["a", "b", "b"])
  groups.part("a", "b")
  expect([...groups.entries()]).toEqual([["d", { head: "b", reason: "2" }]])
})
