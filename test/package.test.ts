// The package as others install it: packed by npm, unpacked beside its dependencies, imported by its names, with types.
// Absent: the registry; the dependencies are those of this checkout.
import { execFileSync, spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { ARABIC, root } from "./mahdar-process.js"

const folder = mkdtempSync(join(tmpdir(), "mahdar-package-"))
const modules = join(folder, "node_modules")
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(() => {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm"
  execFileSync(npm, ["pack", "--silent", "--pack-destination", folder], { cwd: root, stdio: "ignore" })
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? expect.fail("nothing was packed")
  mkdirSync(join(modules, "mahdar"), { recursive: true })
  execFileSync("tar", ["-xzf", join(folder, tarball), "-C", join(modules, "mahdar"), "--strip-components=1"])
  for (const name of ["libsql", "@libsql", "@neon-rs", "@types", "undici-types"]) {
    symlinkSync(join(root, "node_modules", name), join(modules, name))
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module", "private": true }')
}, 600_000)

test("read and openRecord are there under the package's names", () => {
  const program = `
    import { read } from "mahdar"
    import { openRecord } from "mahdar/store"
    const record = openRecord("r.sqlite")
    record.add([{ text: ${JSON.stringify(ARABIC)}, published: "2024-03-05", address: "a" }])
    const found = record.search({ words: "الصين" }).total
    record.close()
    console.log(JSON.stringify({ acts: read({ id: "a", text: ${JSON.stringify(ARABIC)}, published: "2024-03-05" }).statements.map(({ act }) => act), found }))
  `
  writeFileSync(join(folder, "run.mjs"), program)
  const out = execFileSync(process.execPath, ["run.mjs"], { cwd: folder, encoding: "utf8" })
  expect(JSON.parse(out)).toEqual({ acts: ["ready"], found: 1 })
}, 120_000)

test("their types hold in a strict program, and refuse what is no act", () => {
  writeFileSync(
    join(folder, "use.ts"),
    `import { type ReadoutRecord, read } from "mahdar"
import { openRecord, type StoredFact } from "mahdar/store"
const record: ReadoutRecord = read({ id: "a", text: "نص", published: "2024-03-05" })
const facts: readonly StoredFact[] = openRecord(":memory:").facts({ act: ["ready"], between: ["CHN", "KWT"] }).items
// @ts-expect-error no act is called so
openRecord(":memory:").facts({ act: ["sing"] })
console.log(record.people.length, facts.length)
`,
  )
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--skipLibCheck", "false", "use.ts"]
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc")
  const { stdout } = spawnSync(process.execPath, [tsc, ...options], { cwd: folder, encoding: "utf8" })
  expect(stdout).toBe("")
}, 300_000)
