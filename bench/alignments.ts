// npx tsx bench/alignments.ts: statement alignment measured on the twenty pairs of test/alignments, aligned by hand before any
// run: F1 of pairs of units, on the half looked at while tuning and on the half kept aside; and F1 where only those pairs count
// that the engine has read. --errors lists what is wrong in the half looked at.
import { measureAlignments } from "../test/alignments/measure.js"

for (const { name, pairs, precision, recall, f1, f1Read, errors } of measureAlignments()) {
  const figures = [precision, recall, f1].map((value) => value.toFixed(3))
  console.log(
    `${name.padEnd(11)} ${pairs} pairs: precision ${figures[0]}, recall ${figures[1]}, F1 ${figures[2]}; of what was read F1 ${f1Read.toFixed(3)}`,
  )
  if (process.argv.includes("--errors") && name === "looked at") for (const error of errors) console.log(`    ${error}`)
}
