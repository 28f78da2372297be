// Statements laid beside one another: figures on the twenty pairs aligned by hand, and what words are met by.
import { expect, it } from "vitest"
import { consonantsOf, nearWords } from "../src/engine/near-words.js"
import { alignedPairs, measureAlignments } from "./alignments/measure.js"

it("aligns the pairs of accounts", () => {
  expect(alignedPairs()).toHaveLength(20)
  const [tuned, aside] = measureAlignments()
  expect(tuned?.f1).toBeGreaterThanOrEqual(0.83)
  expect(tuned?.f1Read).toBeGreaterThanOrEqual(0.85)
  expect(aside?.f1).toBeGreaterThanOrEqual(0.77)
})

it("knows the consonants that verb, verbal noun and adjective share", () => {
  for (const [one, other] of [
    ["تدريب", "درب"],
    ["زراعه", "زراعي"],
    ["اجتمع", "مجتمع"],
    ["شارك", "مشاركه"],
  ] as const)
    expect(consonantsOf(one), `${one} ${other}`).toBe(consonantsOf(other))
  expect(consonantsOf("تدريب")).not.toBe(consonantsOf("ترتيب"))
  expect(consonantsOf("ما")).toBe("")
})

it("takes words for one another that mean one thing, and no others", () => {
  const { meanings, light } = nearWords()
  const both = (a: string, b: string) => (meanings.get(a) ?? []).some((meaning) => meanings.get(b)?.includes(meaning))
  expect(both("جريح", "مصاب")).toBe(true)
  expect(both("هجوم", "اعتداء")).toBe(true)
  expect(both("هجوم", "سلام")).toBe(false)
  expect(light.has("وزير")).toBe(true)
  expect(light.has("نفط")).toBe(false)
})
