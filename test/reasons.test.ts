// Reasons in Arabic: every reason of the chronicle's threads has words there, and no sentence stands for a rule that is gone.
import { describe, expect, test } from "vitest"
import { findThreads } from "../src/comparison/threads.js"
import { createTermIndexer } from "../src/engine/index-terms.js"
import { createQuantityReader } from "../src/engine/quantities.js"
import { encounterRules, statementRules } from "../src/languages/arabic/rules/index.js"
import { RULES, reasonInArabic } from "../src/wording/reasons-arabic.js"
import { chronicle } from "./chronicle/measure.js"

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

  test("a reason that is not known stays as it is", () => {
    expect(reasonInArabic("something else entirely")).toBeNull()
  })

  test("each sentence belongs to a rule", () => {
    const ids = new Set([...statementRules, ...encounterRules].map(({ id }) => id.split("/").at(-1)))
    expect(Object.keys(RULES).filter((id) => !ids.has(id))).toEqual([])
  })
})
