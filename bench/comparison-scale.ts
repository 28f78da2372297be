// npx tsx bench/comparison-scale.ts [50000] [RECORD]: ties, threads and formulas of a whole record (test/scale/make-record.ts
// describes the generator), from nothing and after 100 new readouts: CPU and wall time, the readouts being stored already.
// With RECORD the record is kept there and used again. Absent: the time to read and store them (bench/intake.ts).
import { existsSync, mkdtempSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openChronicle } from "../src/chronicle/chronicle.js"
import { databaseOf } from "../src/store/lent-database.js"
import { openRecord } from "../src/store/open-record.js"
import { makeReadouts } from "../test/scale/make-record.js"

const count = Number(process.argv[2] ?? 50_000)
const path = process.argv[3] ?? join(mkdtempSync(join(tmpdir(), "mahdar-scale-")), "record.sqlite")
const NEW = 100
const BATCH = 1000
const total = count + 10 * NEW

const isThere = existsSync(path)
const record = openRecord(path)
if (!isThere)
  for (let at = 0; at < count; at += BATCH) {
    record.add(makeReadouts(Math.min(BATCH, count - at), at, total))
    process.stderr.write(`\r${at + BATCH} stored`)
  }

function measure(name: string, work: () => unknown): void {
  const [cpu, wall] = [process.cpuUsage(), performance.now()]
  work()
  const { user, system } = process.cpuUsage(cpu)
  const seconds = (value: number): string => `${(value / 1000).toFixed(2)} s`
  console.log(`${name.padEnd(44)} CPU ${seconds((user + system) / 1000)}, wall ${seconds(performance.now() - wall)}`)
}

const chronicle = openChronicle(record)
const database = databaseOf(record)
const { documents, facts } = record.counts()
console.log(`${documents} documents, ${facts} facts, ${(statSync(path).size / 1e6).toFixed(0)} MB`)
database.run("UPDATE meta SET value = json_set(value, '$.engine', 'another') WHERE name = 'chronicle'")
measure("from nothing", () => chronicle.update())
const rows = (table: string): number => Number(database.first(`SELECT count(*) FROM chronicle_${table}`)?.[0])
console.log(
  `${rows("encounter")} encounters, ${rows("tie")} ties, ${rows("pair")} pairs, ${rows("formula")} formulas, ${(statSync(path).size / 1e6).toFixed(0)} MB`,
)
for (let round = 0; round < 3; round++) {
  record.add(makeReadouts(NEW, count + round * NEW, total))
  measure(`${NEW} new ones, the latest`, () => chronicle.update())
}
// Late ones: as if they had been forgotten, spread over all years.
const late = makeReadouts(NEW * 5, count + 3 * NEW, total).filter((_, n) => n % 5 === 0)
record.add(late.map((one, n) => ({ ...one, published: new Date(Date.UTC(2014, 0, 5) + n * 36 * 86_400_000).toISOString().slice(0, 10) })))
measure(`${NEW} new ones, spread over ten years`, () => chronicle.update())
measure("first page of encounters", () => chronicle.encounters({ accounts: 2 }))
measure("first page of formulas", () => chronicle.formulas({}))
measure("the same again", () => chronicle.formulas({ offset: 20 }))
measure("threads of a pair", () => chronicle.threads(["BHR", "MRT"], chronicle.newestDay()))
record.close()
