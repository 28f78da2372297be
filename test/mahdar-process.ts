// Runs the built command as a process for the tests, as a user's shell would: arguments, input and environment in,
// exit code and both outputs out. Absent: what is expected of them.
import { execFileSync, spawn } from "node:child_process"
import { join } from "node:path"

/** The checkout. */
export const root = join(import.meta.dirname, "..")
/** The command. */
export const bin = join(root, "bin", "mahdar")

/** A sentence that gives a record in every test. */
export const ARABIC = "قال وزير الخارجية الصيني وانغ يي إن الصين مستعدة للعمل مع الكويت لتعزيز العلاقات الثنائية بين البلدين."

/** Builds the command where it is not of these sources. */
export function buildCommand(): void {
  execFileSync(process.execPath, [join(root, "scripts", "build.mjs"), "--quiet"])
}

/** How a run of the command ended, and what it wrote. */
export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs bin/mahdar in a folder; the environment says nothing of colours unless `environment` does. */
export function runMahdar(
  folder: string,
  args: readonly string[],
  input: string | Uint8Array = "",
  environment: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...plain } = process.env
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder, env: { ...plain, ...environment } })
  const out: Uint8Array[] = []
  const err: Uint8Array[] = []
  child.stdout.on("data", (chunk: Uint8Array) => out.push(chunk))
  child.stderr.on("data", (chunk: Uint8Array) => err.push(chunk))
  child.stdin.on("error", () => {})
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("close", (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }))
  })
}

/** The records and errors of an output of JSON lines. */
export function parseLines(text: string): { id: string | null; error?: { code: string; message: string } }[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))
}
