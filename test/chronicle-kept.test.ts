// What is kept of a record, brought up to date piece by piece in any order, is what it comes to from nothing, and what the
// functions of src/comparison give on the whole record at once. Readouts are those of test/scale.
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { bringUpToDate } from "../src/chronicle/bring-up-to-date.js"
import { chronicleReaders, openChronicle } from "../src/chronicle/chronicle.js"
import { accountsOf, decisionsOf } from "../src/chronicle/record-accounts.js"
import { findFormulas } from "../src/comparison/formulas.js"
import { findThreads } from "../src/comparison/threads.js"
import { recordedEncounters, tieRecord } from "../src/comparison/tie-record.js"
import { databaseOf } from "../src/store/lent-database.js"
import { openRecord } from "../src/store/open-record.js"
import type { IncomingDocument, RecordStore } from "../src/store/record-store.js"
import { makeReadouts } from "./scale/make-record.js"
import { randomNumbers } from "./ties/make-set.js"

const TODAY = "2024-12-31"
const folder = mkdtempSync(join(tmpdir(), "mahdar-kept-"))
const read = makeReadouts(110)
/** Reprints, some of them older than what they reprint, and one without a day. */
const reprints = [3, 40, 41, 90].map((n, k): IncomingDocument => {
  const { text, published, ...rest } = read[n] as IncomingDocument & { published: string }
  const day = new Date(Date.parse(published) + (k % 2 === 0 ? -40 : 5) * 86_400_000).toISOString().slice(0, 10)
  return { ...rest, text: `${text}\nانتهى.`, published: day, address: `reprint-${n}` }
})
const { published: _day, ...undated } = makeReadouts(1, 500)[0] as IncomingDocument
const documents = [...read, ...reprints, undated]

/** Everything that is told of a record. */
function told(record: RecordStore) {
  const chronicle = openChronicle(record)
  return {
    threads: chronicle.threads(null, TODAY),
    formulas: chronicle.formulas({ limit: 1000 }).items,
    encounters: chronicle.encounters({ limit: 1000 }).items,
  }
}

it("comes to the same piece by piece, in any order, as from nothing", () => {
  const random = randomNumbers(42)
  const record = openRecord(join(folder, "pieces.sqlite"))
  // Most come by day, some late.
  const order = documents.map((document, n) => ({ document, n: random() < 0.15 ? n + random() * 60 : n })).sort((a, b) => a.n - b.n)
  for (let at = 0; at < order.length; ) {
    const size = 1 + Math.floor(random() * 30)
    record.add(order.slice(at, at + size).map(({ document }) => document))
    openChronicle(record).update()
    at += size
  }
  const whole = openRecord(join(folder, "whole.sqlite"))
  whole.add(documents)
  const nothing = told(whole)
  expect(nothing.threads.length).toBeGreaterThan(40)
  expect(nothing.formulas.length).toBeGreaterThan(20)
  expect(nothing.encounters.some(({ members }) => members.length > 1)).toBe(true)
  // Families are found in the order of coming: only where these agree can the rest.
  const heads = (one: RecordStore) =>
    accountsOf(one, {})
      .map(({ document }) => document.id)
      .sort()
  expect(heads(record)).toEqual(heads(whole))
  const pieces = told(record)
  const brief = (one: typeof nothing) => one.formulas.map(({ id, documents, words }) => `${documents} ${id} ${words}`)
  expect(brief(pieces)).toEqual(brief(nothing))
  expect(pieces).toEqual(nothing)

  // Facts that were rejected, ties by hand, and a new reading.
  const [fact] = record.facts({ kind: "statement", act: ["commit"], limit: 1 }).items
  for (const one of [record, whole]) {
    one.correct({ action: "reject", fact: fact?.id ?? "", author: "Sami", reason: "no promise" })
    const tied = nothing.encounters.find(({ members }) => members.length > 1)?.members.map(({ id }) => id) as [string, string]
    one.correct({ action: "split", encounters: [tied[0], tied[1]], author: "Sami", reason: "two meetings" })
    const lone = nothing.encounters.filter(({ members }) => members.length === 1).map(({ members }) => members[0]?.id ?? "")
    one.correct({ action: "tie", encounters: [lone[0] as string, lone[5] as string], author: "Sami", reason: "one meeting" })
  }
  const corrected = told(record)
  expect(corrected).not.toEqual(nothing)
  databaseOf(whole).run("UPDATE meta SET value = json_set(value, '$.engine', 'another') WHERE name = 'chronicle'")
  expect(told(whole)).toEqual(corrected)
  record.reread({ isForced: true })
  expect(told(record)).toEqual(corrected)

  // The functions on the whole record at once.
  const decisions = decisionsOf(record)
  const groups = (list: readonly { readonly members: readonly { readonly id: string }[] }[]) =>
    list.map(({ members }) => members.map(({ id }) => id).join(" ")).sort()
  expect(groups(corrected.encounters)).toEqual(groups(tieRecord(accountsOf(record, {}, true).flatMap(recordedEncounters), decisions)))
  expect(corrected.formulas.map(({ id, documents }) => [id, documents]).sort()).toEqual(
    findFormulas(accountsOf(record, {}), chronicleReaders())
      .map(({ id, documents }) => [id, documents])
      .sort(),
  )
  const pair = corrected.threads[0]?.between as [string, string]
  expect(corrected.threads.filter(({ between }) => between.join() === pair.join())).toEqual(
    findThreads(accountsOf(record, { between: pair }), pair, TODAY, chronicleReaders()),
  )
  record.close()
  whole.close()
})

it("does nothing where nothing came", () => {
  const record = openRecord(join(folder, "still.sqlite"))
  record.add(documents.slice(0, 20))
  const version = openChronicle(record).update()
  const database = databaseOf(record)
  let reads = 0
  const counted = () => {
    reads++
    return chronicleReaders()
  }
  expect(bringUpToDate(record, database, counted)).toBe(version)
  expect(reads).toBe(0)
  record.close()
})
