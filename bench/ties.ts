// npx tsx bench/ties.ts: accounts of one encounter tied over the generated set of test/ties/make-set.ts: precision, recall and
// F1 of pairs of documents, on the half used in tuning and on the half kept aside. --errors lists what is wrong in the first.
import { measureTies } from "../test/ties/measure.js"

for (const { name, documents, precision, recall, f1, errors } of measureTies()) {
  console.log(
    `${name.padEnd(12)} ${documents} documents: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`,
  )
  if (process.argv.includes("--errors") && name !== "kept aside") for (const error of errors) console.log(`    ${error}`)
}
