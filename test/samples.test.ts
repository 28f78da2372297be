// The samples and their records: each sample has its header and its mark, each record is what the engine gives today.
// A difference is no fault of its own: read it, then keep it with `npm run samples`.
// Absent: whether a record is right; that is judged against the codebook when it is kept.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { formatRecord, readSample, recordSlugs, recordsFolder, sampleSlugs, samplesFolder } from "../scripts/sample-records.js"
import type { ReadoutRecord } from "../src/document/record.js"
import { ACTS, ENCOUNTER_KINDS } from "../src/document/vocabulary.js"
import { createReader } from "../src/engine/read.js"
import { findFaultInDay } from "../src/intake/day.js"
import { splitHeader } from "../src/intake/file-document.js"

/** FIXME: acts and kinds that stand in the samples and that the engine does not find in any of them yet. */
const NOT_FOUND_YET = { acts: [] as readonly string[], encounters: [] as readonly string[] }

const slugs = sampleSlugs()
const records = new Map<string, ReadoutRecord>()
beforeAll(async () => {
  const reader = createReader()
  for (const slug of slugs) records.set(slug, await readSample(reader, slug))
})

/** The record that is kept, or what to do where there is none. */
function keptRecord(slug: string): string {
  try {
    return readFileSync(join(recordsFolder, `${slug}.json`), "utf8")
  } catch {
    return `samples/records/${slug}.json is missing: npm run samples writes it`
  }
}

test("there are samples", () => expect(slugs.length).toBeGreaterThan(20))

describe.each(slugs)("%s", (slug) => {
  test("has its title, day, source and mark", () => {
    const { header, text } = splitHeader(readFileSync(join(samplesFolder, `${slug}.txt`), "utf8"))
    expect([...header.keys()]).toEqual(["title", "published", "source", "note"])
    expect(findFaultInDay(header.get("published") ?? "")).toBeNull()
    expect(header.get("note")).toMatch(/invented/)
    expect(text.trim()).not.toBe("")
  })

  test("gives the record that is kept; `npm run samples` rewrites it", () => {
    expect(formatRecord(records.get(slug) as ReadoutRecord), "read the difference, then keep it with: npm run samples").toBe(
      keptRecord(slug),
    )
  })

  test("gives a record with facts", () => {
    const { people, encounters, statements } = records.get(slug) as ReadoutRecord
    expect(people.length + encounters.length).toBeGreaterThan(0)
    expect(statements.length).toBeGreaterThan(0)
  })
})

test("no record is kept of a sample that is gone", () => {
  expect(recordSlugs().filter((slug) => !slugs.includes(slug))).toEqual([])
})

describe("over all samples", () => {
  test("every act is found, but those that are known to be missed", () => {
    const found = new Set([...records.values()].flatMap(({ statements }) => statements.map(({ act }) => act)))
    expect(ACTS.filter((act) => !found.has(act))).toEqual(NOT_FOUND_YET.acts)
  })
  test("every kind of encounter is found, but those that are known to be missed", () => {
    const found = new Set([...records.values()].flatMap(({ encounters }) => encounters.map(({ kind }) => kind)))
    expect(ENCOUNTER_KINDS.filter((kind) => !found.has(kind))).toEqual(NOT_FOUND_YET.encounters)
  })
})
