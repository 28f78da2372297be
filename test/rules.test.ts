// The rules' own examples and counter-examples, and the list that names the rules.
// Enters: every rule of the list and every file of its two folders. Leaves: one test for each sentence.
// Absent: sentences of the tests' own; a sentence that a rule must read stands in the rule's file.
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import type { ReadoutRecord } from "../src/document/record.js"
import { ACTS, ENCOUNTER_KINDS } from "../src/document/vocabulary.js"
import { createReader } from "../src/engine/read.js"
import { rule } from "../src/grammar/rule.js"
import { encounterRules, statementRules } from "../src/languages/arabic/rules/index.js"
import { root } from "./mahdar-process.js"

const reader = createReader()
const read = (text: string): ReadoutRecord => reader.read({ id: "example", text, published: "2024-03-05" })

/** Names of the rule files of one folder, without ending. */
const filesOf = (folder: string): string[] =>
  readdirSync(join(root, "src", "languages", "arabic", "rules", folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.slice(0, -3))
    .sort()

/** The statements and encounters of a record in the notation of the examples, all forms in which each may be named. */
function factsOf(record: ReadoutRecord): string[] {
  return [
    ...record.statements.map((one) => `${one.act} ${one.joint ? "joint" : one.party}`),
    ...record.encounters.map((one) => `${one.kind} ${inOrder(one.parties)}`),
  ]
}

const inOrder = (parties: readonly string[]): string => [...new Set(parties)].sort().join(" ")

/** An expectation in the form of `factsOf`. */
function inNotation(fact: string): string {
  const [head = "", ...parties] = fact.split(" ")
  if ((ENCOUNTER_KINDS as readonly string[]).includes(head)) return `${head} ${inOrder(parties)}`
  if (!(ACTS as readonly string[]).includes(head) || parties.length !== 1) throw new RangeError(`${fact}: neither an act nor an encounter`)
  return fact
}

/** Rules that gave a fact of the record. */
const rulesOf = (record: ReadoutRecord): string[] => [...record.statements, ...record.encounters].map((fact) => fact.rule)

describe.each([
  ["statements", statementRules],
  ["encounters", encounterRules],
] as const)("%s", (folder, rules) => {
  test("the list and the folder hold the same rules, each in the file of its name", () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(filesOf(folder))
  })

  for (const { id, reads, examples, counterExamples } of rules) {
    describe(id, () => {
      test("says in one sentence what it reads", () => {
        expect(reads).toMatch(/^[A-Z].*\.$/s)
        expect(reads).not.toMatch(/\n/)
      })
      test("has a counter-example with its reason", () => {
        expect(counterExamples.filter(({ because }) => because.length > 10).length).toBe(counterExamples.length)
        expect(counterExamples.length).toBeGreaterThan(0)
      })
      test.each(examples)("reads: $text", ({ text, reads: expected }) => {
        const record = read(text)
        const facts = factsOf(record)
        expect(expected.length).toBeGreaterThan(0)
        for (const fact of expected) expect(facts).toContain(inNotation(fact))
        expect(rulesOf(record)).toContain(id)
      })
      test.each(counterExamples)("leaves alone: $text", ({ text }) => {
        expect(rulesOf(read(text))).not.toContain(id)
      })
    })
  }
})

test("no two rules have one name", () => {
  const ids = [...statementRules, ...encounterRules].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test("a rule without an example, or with a name of another form, is refused", () => {
  const whole = {
    id: "said-so",
    reads: "A sentence.",
    starts: () => false,
    match: () => null,
    examples: [{ text: "قال", reads: [] }],
    counterExamples: [],
  }
  expect(rule(whole).id).toBe("said-so")
  expect(() => rule({ ...whole, examples: [] })).toThrow(RangeError)
  expect(() => rule({ ...whole, id: "Said_So" })).toThrow(RangeError)
})
