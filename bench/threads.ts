// npx tsx bench/threads.ts: threads of pledges measured on the chronicle of test/chronicle (40 readouts of three pairs over
// six years): pairwise F1 of promises and reports that belong to one thread, and the share of threads with the right status
// and of steps with the right kind. The pair kept aside from tuning has its own line. --errors lists what is wrong.
import { measureChronicle } from "../test/chronicle/measure.js"

const figure = (value: number): string => value.toFixed(3).padStart(9)
console.log(`${"".padEnd(22)}${["precision", "recall", "F1", "status", "steps"].map((name) => name.padStart(9)).join("")}`)
for (const { name, precision, recall, f1, status, steps, errors } of measureChronicle()) {
  console.log(`${name.padEnd(22)}${[precision, recall, f1, status, steps].map(figure).join("")}`)
  if (process.argv.includes("--errors")) for (const error of errors) console.log(`    ${error}`)
}
