// npm test: installs what is missing, then types, lint, data and tests, in this order, a line with its time for each.
// Stops at the first that fails, with its exit code. What follows `npm test --` goes to vitest.
import { spawn } from "node:child_process"
import { join } from "node:path"
import { root } from "./build-state.mjs"
import { installMissing } from "./install.mjs"
import { alone } from "./setup-lock.mjs"

const packages = (path) => join(root, "node_modules", ...path.split("/"))

/** Name, arguments for Node, and whether its output is shown also where it succeeds. */
const STEPS = [
  ["types", [packages("typescript/bin/tsc"), "-p", "tsconfig.json"], false],
  ["types of the engine, without Node", [packages("typescript/bin/tsc"), "-p", "tsconfig.core.json"], false],
  ["types of the app, in a browser", [packages("typescript/bin/tsc"), "-p", "tsconfig.app.json"], false],
  ["types of the browser tests", [packages("typescript/bin/tsc"), "-p", "tsconfig.browser.json"], false],
  ["lint", [packages("@biomejs/biome/bin/biome"), "check", "."], false],
  ["data", [packages("tsx/dist/cli.mjs"), "scripts/data/compile.ts", "--check"], false],
  ["tests", [packages("vitest/vitest.mjs"), "run", ...process.argv.slice(2)], true],
]

/** Runs one step; resolves with its exit code. */
function run(args, isShown) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ["ignore", isShown ? "inherit" : "pipe", isShown ? "inherit" : "pipe"],
    })
    const output = []
    child.stdout?.on("data", (chunk) => output.push(chunk))
    child.stderr?.on("data", (chunk) => output.push(chunk))
    child.once("error", reject)
    child.once("close", (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(output))
      resolve(code ?? 1)
    })
  })
}

try {
  await alone(installMissing)
} catch (error) {
  console.error(`mahdar: ${error.message}`)
  process.exit(1)
}
for (const [name, args, isShown] of STEPS) {
  const start = performance.now()
  const code = await run(args, isShown)
  console.log(`${code === 0 ? "✓" : "✗"} ${name}  ${((performance.now() - start) / 1000).toFixed(1)} s`)
  if (code !== 0) process.exit(code)
}
