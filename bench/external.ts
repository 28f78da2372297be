// npx tsx bench/external.ts [--duckling FOLDER] [--wikinews FOLDER] [--gsr FOLDER] [--stemmers FOLDER] [--wrong]: how the engine does on sets that others made,
// beside what their makers report. Each folder is a checkout that you fetched; none is part of this repository
// (docs/accuracy.md names them with their licences). --wrong lists what was read otherwise than the set says.
import { parseArgs } from "node:util"
import { measureConflict } from "./external/conflict.js"
import { measureDuckling } from "./external/duckling.js"
import { measureSegmentation } from "./external/segmentation.js"
import { measureStemmers } from "./external/stemmers.js"

const { values: options } = parseArgs({
  options: {
    duckling: { type: "string" },
    wikinews: { type: "string" },
    stemmers: { type: "string" },
    gsr: { type: "string" },
    wrong: { type: "boolean", default: false },
  },
})

const rows: string[][] = [["set", "size", "what", "ours", "asked", "the source's"]]
const wrong: string[] = []
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)}%`

if (options.duckling !== undefined) {
  const counts = measureDuckling(options.duckling)
  const [all, right] = [counts.reduce((sum, { phrases }) => sum + phrases, 0), counts.reduce((sum, count) => sum + count.right, 0)]
  for (const count of counts) {
    rows.push([
      `duckling ${count.corpus}/AR`,
      `${count.phrases} phrases`,
      "read right",
      share(count.right, count.phrases),
      "",
      "100% (its own tests)",
    ])
    wrong.push(...count.wrong)
  }
  rows.push(["duckling, all five", `${all} phrases`, "read right", share(right, all), "95%", "100% (its own tests)"])
}

if (options.wikinews !== undefined) {
  const { words, right, wrong: cut } = measureSegmentation(options.wikinews)
  rows.push(["WikiNews", `${words} words`, "clitics right", share(right, words), "97.5%", "98.43% (Farasa, all segments)"])
  wrong.push(...cut)
}

if (options.gsr !== undefined) {
  const { sentences, withEncounter, withInvented, found } = measureConflict(options.gsr)
  rows.push([
    "arabic_event_gsr",
    `${sentences} sentences`,
    "an encounter invented",
    share(withInvented, sentences),
    "0.5%",
    "none reported",
  ])
  rows.push(["", "", "an encounter, told or invented", share(withEncounter, sentences), "", ""])
  wrong.push(...found)
}

if (options.stemmers !== undefined)
  for (const { what, speed } of measureStemmers(options.stemmers)) rows.push(["samples", "2 MB", what, `${speed.toFixed(1)} MB/s`, "", ""])

if (rows.length === 1) {
  console.error("Nothing to measure: give the folder of at least one set, as in npx tsx bench/external.ts --duckling ~/duckling")
  process.exitCode = 1
} else {
  const widths = (rows[0] as string[]).map((_, i) => Math.max(...rows.map((row) => (row[i] as string).length)))
  for (const row of rows)
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i] as number))
        .join("  ")
        .trimEnd(),
    )
  if (options.wrong) for (const line of wrong) console.log(line)
}
