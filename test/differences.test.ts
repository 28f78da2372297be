// Planted differences must be found and harmless rewordings must not be told as differences, over the generated set.
import { expect, it } from "vitest"
import { measureDifferences } from "./differences/measure.js"

it("finds planted differences, and lets rewordings pass", { timeout: 60_000 }, () => {
  const { found, all, alarms, harmless, planted } = measureDifferences()
  expect([all, harmless]).toEqual([200, 200])
  expect(planted.map(({ kind }) => kind)).toEqual(["dropped", "act", "figure", "name", "date", "country"])
  expect(found / all).toBeGreaterThanOrEqual(0.95)
  expect(alarms / harmless).toBeLessThanOrEqual(0.05)
})
