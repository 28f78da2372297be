// A killed intake loses nothing that was acknowledged, doubles nothing, and goes on. Fifty kills: npm run bench:kill.
import { beforeAll, expect, test } from "vitest"
import { killIntake } from "../bench/kill.js"
import { buildCommand } from "./mahdar-process.js"

beforeAll(() => buildCommand())

test("two kills at random moments: nothing lost, nothing doubled, the check clean", async () => {
  expect(await killIntake(2, 400)).toEqual({ kills: 2, lost: 0, faults: 0, documents: 400, wanted: 400 })
}, 120_000)
