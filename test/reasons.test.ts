// What the engine, the comparison, the store and the server say in English has words in Arabic: reasons, rules and their
// steps, notes, and everything that fails. What is written out in the sources is taken from there, so that a new sentence
// without its Arabic is told here.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { findThreads } from "../src/comparison/threads.js"
import { createTermIndexer } from "../src/engine/index-terms.js"
import { createQuantityReader } from "../src/engine/quantities.js"
import { createReader } from "../src/engine/read.js"
import { encounterRules, statementRules } from "../src/languages/arabic/rules/index.js"
import { reasonInArabic } from "../src/wording/reasons-arabic.js"
import { RULES, ruleInArabic, STEPS } from "../src/wording/rules-arabic.js"
import { troubleInArabic } from "../src/wording/troubles-arabic.js"
import { chronicle } from "./chronicle/measure.js"
import { literalsOf, saidTexts } from "./said-texts.js"

const rules = [...statementRules, ...encounterRules]

describe("reasons in Arabic", () => {
  test("every step and status of the chronicle says why in Arabic", () => {
    const readers = { terms: createTermIndexer(), quantities: createQuantityReader() }
    const accounts = chronicle()
    const pairs = [
      ["OMN", "JPN"],
      ["MAR", "SEN"],
      ["QAT", "KEN"],
    ] as const
    const reasons = pairs.flatMap((pair) =>
      findThreads(accounts, [...pair], "2026-01-01", readers).flatMap(({ reason, steps }) => [reason, ...steps.map(({ why }) => why)]),
    )
    expect(reasons.length).toBeGreaterThan(80)
    expect(reasons.filter((reason) => reasonInArabic(reason) === null)).toEqual([])
  })

  test("every reason that the comparison and the register write", () => {
    const reasons = literalsOf(["src/comparison/tie-encounters.ts", "src/comparison/find-differences.ts"], ["none", "add"])
      .concat(literalsOf(["src/comparison/align-statements.ts", "src/comparison/tie-encounters.ts"], ["push"]))
      .concat(literalsOf(["src/store/register-rules.ts"], ["merge"]))
      .filter((text) => text.includes(" ") && !/\b7,? (?:and|are)/.test(text))
      .concat(["both on 2021-07-16", "2021-07-16 and 2021-07-17 are neighbours, and kind or people differ"])
      .concat(["2021-07 and 2021-07-17 fit, a day is not told", "2021-07-16 is near 2021-07-17"])
      .concat(["part of the name سالم العتيبي, of the same party and office, and of no other"])
    expect(reasons.length).toBeGreaterThan(18)
    expect(reasons.filter((reason) => reasonInArabic(reason) === null)).toEqual([])
  })

  test("what stands in a reason stands in its Arabic", () => {
    expect(reasonInArabic("2021-07-16 and 2021-07-20 are 4 days apart")).toMatch(/2021-07-16.*2021-07-20.*4/)
    expect(reasonInArabic("like the promise before it by 0.71; ready is weaker than agree")).toContain("«استعداد» أضعف من «اتفاق»")
    expect(reasonInArabic("published 3 days apart")).toContain("3")
    expect(reasonInArabic("a meeting is no call")).not.toMatch(/[a-z]/)
  })

  test("a reason that is not known stays as it is", () => {
    expect(reasonInArabic("something else entirely")).toBeNull()
    expect(troubleInArabic("something else entirely.")).toBeNull()
    expect(reasonInArabic("x".repeat(100_000))).toBeNull()
  })
})

describe("rules in Arabic", () => {
  test("rules have sentences, all but the newest, and no sentence stands for a rule that is gone", () => {
    // A rule may come before its sentence, and is told in English until then; but not many.
    expect(rules.filter(({ id }) => ruleInArabic(id) === null).length).toBeLessThanOrEqual(rules.length / 20)
    const ids = new Set(rules.map(({ id }) => id.split("/").at(-1)))
    expect(Object.keys(RULES).filter((id) => !ids.has(id))).toEqual([])
  })

  test("steps and notes of the rules' examples and of the samples have words, all but the newest, and none that nothing writes", () => {
    const reader = createReader()
    const samples = readdirSync("samples").filter((name) => name.endsWith(".txt"))
    const texts = [
      ...rules.flatMap(({ examples, counterExamples }) => [...examples, ...counterExamples].map(({ text }) => text)),
      ...samples.map((name) => readFileSync(join("samples", name), "utf8")),
    ]
    const seen = new Set<string>()
    for (const text of texts) {
      const { traces, record } = reader.explain({ id: "a", text, language: "ar", published: "2024-05-05" })
      for (const { steps } of traces) for (const { what } of steps) seen.add(what)
      for (const { message } of record.notes) seen.add(message)
    }
    expect([...seen].filter((said) => reasonInArabic(said) === null).length).toBeLessThanOrEqual(seen.size / 20)
    const sources = readdirSync("src/languages/arabic", { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.includes("generated"))
      .map((name) => readFileSync(join("src/languages/arabic", name), "utf8"))
      .join("\n")
    expect(Object.keys(STEPS).filter((step) => !sources.includes(`"${step}"`))).toEqual([])
  })
})

test("everything that the server, the store and the intake refuse or fail at has words in Arabic", () => {
  const folders = ["src/server", "src/store", "src/intake", "src/chronicle", "src/comparison"]
  const said = saidTexts(folders, ["ProblemError", "StoreTrouble", "InputTrouble", "RangeError"])
  expect(said.length).toBeGreaterThan(90)
  const codes = new Set(said.filter(({ error }) => error === "StoreTrouble").map(({ words }) => words[0]))
  const silent = said.flatMap(({ file, line, words }) =>
    words.filter((text) => !codes.has(text) && troubleInArabic(text) === null).map((text) => `${file}:${line}: ${text}`),
  )
  expect(silent).toEqual([])
})
