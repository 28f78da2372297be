// npx tsx bench/differences.ts: planted differences that the comparison finds, and harmless rewordings that it takes for
// differences, over the generated set of test/differences/make-set.ts. --errors lists both.
import { measureDifferences } from "../test/differences/measure.js"

const { planted, found, all, alarms, harmless, errors } = measureDifferences()
for (const { kind, found: own, all: of } of planted) console.log(`${kind.padEnd(10)}${own} of ${of}`)
console.log(
  `found ${((100 * found) / all).toFixed(1)} % of ${all}; false alarms on ${((100 * alarms) / harmless).toFixed(1)} % of ${harmless}`,
)
if (process.argv.includes("--errors")) for (const error of errors) console.log(`    ${error}`)
