// The records against the gold readouts, where those stand beside the checkout; elsewhere the test is skipped.
// The floors lie well below what is reached, so that only a fall fails; the table of figures is printed.
// Absent: any figure to be proud of; `npm run score -- --errors` shows what is missed.
import { beforeAll, describe, expect, test } from "vitest"
import { findGold, runScorer, type Score, SKIPPED } from "../scripts/score.js"
import { buildCommand } from "./mahdar-process.js"

const gold = findGold()
if (gold === null) console.log(SKIPPED)

/** Least F1 of each kind of fact. */
const FLOORS: Readonly<Record<string, number>> = {
  people: 0.7,
  encounters: 0.45,
  "statements found": 0.75,
  "statements right": 0.38,
  actions: 0.65,
}

describe.skipIf(gold === null)("against the gold readouts", () => {
  let table = ""
  let score: Score
  beforeAll(async () => {
    buildCommand()
    table = await runScorer(gold ?? [], [])
    score = JSON.parse(await runScorer(gold ?? [], ["--json"]))
    console.log(table)
  })

  test("each gave a record", () => {
    expect(table.split("\n").filter((line) => line.includes(": no record"))).toEqual([])
    expect(score.documents).toBe(gold?.length)
  })

  test("every span lies in its text", () => {
    const { right, of } = score.accuracy["spans valid"] ?? { right: 0, of: -1 }
    expect(right).toBe(of)
    expect(of).toBeGreaterThan(0)
  })

  test.each(Object.entries(FLOORS))("%s: F1 of %d or more", (kind, floor) => {
    expect(score.f1[kind]?.f1).toBeGreaterThanOrEqual(floor)
  })
})
