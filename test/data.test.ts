// The tables of data/arabic, the files that are written from them, and what the tables must say of each other.
// Absent: whether a word is right; its source stands beside it.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { compileTables, generatedFolder } from "../scripts/data/compile.js"
import { type Row, readTable } from "../scripts/data/tables.js"
import { ACTS, TOPICS } from "../src/document/vocabulary.js"
import { root } from "./mahdar-process.js"

const folder = join(root, "data", "arabic")
const rowsOf = (table: string): readonly Row[] => readTable(folder, table, []).rows
const cell = (row: Row, column: string): string => row.cells[column] ?? ""
const place = (row: Row): string => `${row.file}:${row.line}`
const column = (table: string, name: string): Set<string> => new Set(rowsOf(table).map((row) => cell(row, name)))

/** Rows whose value stands in an earlier row too, with their place. */
function doubled(table: string, name: string): string[] {
  const seen = new Set<string>()
  return rowsOf(table).flatMap((row) => {
    const value = cell(row, name)
    const again = seen.has(value)
    seen.add(value)
    return again ? [`${place(row)}: ${value}`] : []
  })
}

describe("generated files", () => {
  let compiled: ReturnType<typeof compileTables>
  beforeAll(() => {
    compiled = compileTables()
  })
  test("the tables have no fault", () => expect(compiled.problems).toEqual([]))
  test("both files are written", () => expect([...compiled.files.keys()].sort()).toEqual(["lexicon.ts", "tables.ts"]))
  test("none is stale: `npm run data` writes them", () => {
    // Compared as yes or no: the difference of two megabytes helps nobody.
    const stale = [...compiled.files]
      .filter(([name, text]) => readFileSync(join(generatedFolder, name), "utf8") !== text)
      .map(([name]) => name)
    expect(stale).toEqual([])
  })
})

describe("cues", () => {
  const roles = ["say", "express", "act", "agree", "discuss", "cover", "convey", "offer", "blame"]
  test("every verb is in verbs.tsv", () => {
    const verbs = column("verbs", "lemma")
    expect(
      rowsOf("cues")
        .filter((row) => cell(row, "pos") === "V" && !verbs.has(cell(row, "lemma")))
        .map((row) => `${place(row)}: ${cell(row, "lemma")}`),
    ).toEqual([])
  })
  test("every act is of the codebook, every role is known", () => {
    const faults = rowsOf("cues").filter(
      (row) => !(ACTS as readonly string[]).includes(cell(row, "act")) || !roles.includes(cell(row, "role")),
    )
    expect(faults.map((row) => `${place(row)}: ${cell(row, "role")} ${cell(row, "act")}`)).toEqual([])
  })
  test("every act has a cue, but for inviting, which a rule of its own reads", () => {
    const cued = column("cues", "act")
    expect(ACTS.filter((act) => !cued.has(act))).toEqual(["invite"])
  })
})

describe("codes", () => {
  test.each([
    ["states", "code", /^[A-Z]{3}$/],
    ["organisations", "id", /^[a-z0-9]+(-[a-z0-9]+)*$/],
    ["instruments", "id", /^[a-z0-9]+(-[a-z0-9]+)*$/],
  ])("of %s are unique and well formed", (table, name, form) => {
    expect(doubled(table, name)).toEqual([])
    expect(
      rowsOf(table)
        .filter((row) => !form.test(cell(row, name)))
        .map(place),
    ).toEqual([])
  })
  test("places stand in states that are listed", () => {
    const states = column("states", "code")
    const faults = rowsOf("places").filter((row) =>
      cell(row, "country")
        .split(";")
        .some((code) => code !== "" && !states.has(code)),
    )
    expect(faults.map((row) => `${place(row)}: ${cell(row, "country")}`)).toEqual([])
  })
  test("parties of instruments and of office-holders are listed", () => {
    const known = new Set([...column("states", "code"), ...column("organisations", "id")])
    const faults = [
      ...rowsOf("instruments").flatMap((row) =>
        cell(row, "parties")
          .split(";")
          .map((party) => [row, party] as const),
      ),
      ...rowsOf("office-holders").map((row) => [row, cell(row, "party")] as const),
    ].filter(([, party]) => party !== "" && !known.has(party))
    expect(faults.map(([row, party]) => `${place(row)}: ${party}`)).toEqual([])
  })
  test("topics are of the codebook", () => {
    expect([...column("topics", "topic")].filter((topic) => topic !== "none" && !(TOPICS as readonly string[]).includes(topic))).toEqual([])
  })
  test("every row names its source", () => {
    const tables = [
      "cues",
      "markers",
      "states",
      "organisations",
      "instruments",
      "places",
      "office-holders",
      "outlets",
      "titles",
      "offices",
      "verbs",
    ]
    expect(
      tables.flatMap((table) =>
        rowsOf(table)
          .filter((row) => cell(row, "source") === "")
          .map(place),
      ),
    ).toEqual([])
  })
})
