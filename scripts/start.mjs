// npm start: from a fresh checkout to records on the screen. Installs what is missing, builds, reads the sample readouts
// with a progress bar, prints their records, and says how to read a file of one's own. Needs Node, nothing else.
import { spawnSync } from "node:child_process"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { build } from "./build.mjs"
import { cli, root } from "./build-state.mjs"

try {
  await build()
} catch (error) {
  if (!error.errors) console.error(`mahdar: ${error.message}`)
  process.exit(1)
}

const folder = join(root, "samples")
const samples = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => join(folder, name))
const run = spawnSync(process.execPath, [cli, "read", "--progress", ...process.argv.slice(2), ...samples], {
  stdio: ["ignore", "inherit", "inherit"],
})
if (run.status !== 0) process.exit(run.status ?? 1)

console.error(`
These were the ${samples.length} sample readouts of samples/ (every person in them is invented).

Read your own:      bin/mahdar read --published 2024-03-05 FILE.txt
From a pipe:        cat FILE.txt | bin/mahdar read -
As JSON:            bin/mahdar read --format json FILE.txt
Why it says so:     bin/mahdar explain FILE.txt
Everything else:    bin/mahdar --help`)
