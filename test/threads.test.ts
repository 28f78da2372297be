// Threads of pledges: figures on the chronicle, and each rule on sentences of our own with invented persons.
import { expect, it } from "vitest"
import { findChanges } from "../src/comparison/changes.js"
import type { Account } from "../src/comparison/comparison.js"
import { findThreads } from "../src/comparison/threads.js"
import { createTermIndexer } from "../src/engine/index-terms.js"
import { createQuantityReader } from "../src/engine/quantities.js"
import { createReader } from "../src/engine/read.js"
import { chronicle, measureChronicle } from "./chronicle/measure.js"

const reader = createReader()
const readers = { terms: createTermIndexer(), quantities: createQuantityReader() }
const MEETING = "التقى وزير الخارجية التونسي ماهر الجلاصي في تونس يوم الثلاثاء وزير الخارجية الألماني يوهان كرايس."

function account(published: string, sentence: string): Account {
  const document = { id: published, published, text: `${MEETING}\n${sentence}` }
  return { document, record: reader.read(document) }
}

function threads(today: string, ...told: readonly [string, string][]) {
  return findThreads(
    told.map(([day, sentence]) => account(day, sentence)),
    ["TUN", "DEU"],
    today,
    readers,
  )
}

const READY = "وقال كرايس إن ألمانيا مستعدة لتمويل مصنع للقاحات في صفاقس."
const PLEDGED = "وقال كرايس إن بلاده تتعهد بتمويل مصنع اللقاحات في صفاقس."

it("follows the chronicle", () => {
  for (const { name, f1, status, precision } of measureChronicle()) {
    expect(precision, name).toBeGreaterThanOrEqual(0.9)
    expect(f1, name).toBeGreaterThanOrEqual(0.9)
    expect(status, name).toBeGreaterThanOrEqual(0.9)
  }
})

it("makes one thread of a promise in other words, and tells that it became stronger or weaker", () => {
  const kinds = (a: string, b: string) =>
    threads("2024-03-01", ["2024-01-10", a], ["2024-02-14", b]).map(({ steps }) => steps.map(({ kind }) => kind))
  expect(kinds(READY, PLEDGED)).toEqual([["made", "stronger"]])
  expect(kinds(PLEDGED, READY)).toEqual([["made", "weaker"]])
  expect(kinds(READY, READY.replace("لتمويل مصنع للقاحات", "لتدريب صيادين"))).toEqual([["made"], ["made"]])
})

it("keeps the promises of two sides apart, and another kind of action", () => {
  expect(
    threads("2024-03-01", ["2024-01-10", READY], ["2024-02-14", "وقال الجلاصي إن تونس مستعدة لتمويل مصنع للقاحات في صفاقس."]),
  ).toHaveLength(2)
  expect(threads("2024-03-01", ["2024-01-10", READY], ["2024-02-14", READY.replace("لتمويل مصنع", "لبناء مصنع")])).toHaveLength(2)
})

it("takes what will begin for no report, and what began, was done or dropped for one", () => {
  const status = (report: string) => threads("2024-03-01", ["2024-01-10", READY], ["2024-02-14", report]).map((thread) => thread.status)
  expect(status("وقال كرايس إن بلاده بدأت تمويل مصنع اللقاحات في صفاقس.")).toEqual(["begun"])
  expect(status("وقال كرايس إن بلاده أكملت تمويل مصنع اللقاحات في صفاقس.")).toEqual(["done"])
  expect(status("وقال كرايس إن بلاده ألغت تمويل مصنع اللقاحات في صفاقس.")).toEqual(["dropped"])
  expect(status("وقال كرايس إن تمويل مصنع اللقاحات في صفاقس يبدأ قريبا.")).toEqual(["open"])
})

it("lets a promise lapse after two silent years, not before", () => {
  expect(threads("2025-12-01", ["2024-01-10", READY]).map(({ status }) => status)).toEqual(["open"])
  expect(threads("2026-02-01", ["2024-01-10", READY]).map(({ status }) => status)).toEqual(["lapsed"])
})

it("does not depend on the order in which accounts come", () => {
  const own = chronicle().filter(({ document }) => document.id.startsWith("omn"))
  const once = findThreads(own, ["OMN", "JPN"], "2024-12-31", readers)
  expect(findThreads([...own].reverse(), ["OMN", "JPN"], "2024-12-31", readers)).toEqual(once)
})

it("tells what changed since the meeting before", () => {
  const own = chronicle().filter(({ document }) => document.id.startsWith("omn"))
  const changes = findChanges(own, ["OMN", "JPN"], "2022-12-31", readers)
  expect([changes.last?.day, changes.before?.day]).toEqual(["2022-09-14", "2022-02-20"])
  expect(changes.pledges.map(({ kind, thread }) => `${thread.party} ${kind}`).sort()).toEqual(
    ["JPN dropped", "JPN stronger", "JPN untold", "OMN dropped"].sort(),
  )
})
