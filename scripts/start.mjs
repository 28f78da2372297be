// npm start: from a fresh checkout to the app in the browser. Installs what is missing, builds, reads the sample readouts
// into a record of their own with a progress bar, serves it, prints the address. Ctrl-C ends it. Needs Node, nothing else.
import { spawn } from "node:child_process"
import { mkdirSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { build } from "./build.mjs"
import { cli, root } from "./build-state.mjs"

/** What is read in is kept here, so that the next start finds it; .gitignore leaves the folder out. */
const folder = join(root, ".mahdar")
const record = join(folder, "samples.sqlite")

/** Runs the command; the terminal's Ctrl-C reaches it directly, and what it does with it decides how this ends. */
function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { stdio: ["ignore", "inherit", "inherit"] })
    const pass = (signal) => child.kill(signal)
    process.on("SIGTERM", pass)
    process.on("SIGINT", waitForChild)
    child.once("error", reject)
    child.once("close", (code) => {
      process.off("SIGTERM", pass)
      process.off("SIGINT", waitForChild)
      resolve(code ?? 1)
    })
  })
}

function waitForChild() {}

try {
  await build()
  mkdirSync(folder, { recursive: true })
  const samples = readdirSync(join(root, "samples"))
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => join(root, "samples", name))
  const added = await run(["add", "--progress", "--record", record, ...samples])
  if (added !== 0) process.exit(added)
  // What another version of the engine or its data has read is read again; where that is nothing, this takes no time.
  const reread = await run(["reread", "--record", record])
  if (reread !== 0) process.exit(reread)
  console.error(`
The record holds the ${samples.length} sample readouts of samples/ (every person in them is invented).
Your own:           bin/mahdar add FOLDER && bin/mahdar serve
Without a browser:  bin/mahdar read --published 2024-03-05 FILE.txt
Everything else:    bin/mahdar --help
`)
  process.exitCode = await run(["serve", "--next-port", "--record", record, ...process.argv.slice(2)])
} catch (error) {
  if (!error.errors) console.error(`mahdar: ${error.message}`)
  process.exit(1)
}
