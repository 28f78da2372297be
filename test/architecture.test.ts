// The shape of the house, read from ARCHITECTURE.md: who may import whom, how long a file may be, how files are called.
// Enters: the table under "Who may import whom" and every file of src. Leaves: one fault for each import or file, with its place.
// Absent: the runtime's globals in the engine; `tsc -p tsconfig.core.json` refuses those.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative, resolve } from "node:path"
import ts from "typescript"
import { describe, expect, test } from "vitest"
import { root } from "./mahdar-process.js"

const source = join(root, "src")
/** Floors that run in a browser as in Node: nothing of either, and no package. */
const ENGINE = ["text", "document", "grammar", "stages", "languages", "engine"]
const MOST_LINES = 400

const architecture = existsSync(join(root, "ARCHITECTURE.md")) ? readFileSync(join(root, "ARCHITECTURE.md"), "utf8") : ""

/** The lines of ARCHITECTURE.md under a heading of the second level. */
function section(heading: string): string[] {
  const lines = architecture.split(/\r?\n/)
  const start = lines.findIndex((line) => line.trim().toLowerCase() === `## ${heading}`.toLowerCase())
  if (start < 0) return []
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => line.startsWith("## "))
  return end < 0 ? rest : rest.slice(0, end)
}

/** Each floor with the floors that it may import: first and second column of the table, `src/` and backticks left out. */
function readTable(): Map<string, ReadonlySet<string>> {
  const rows = section("Who may import whom").filter((line) => /^\s*\|/.test(line))
  const names = (cell: string): string[] =>
    [...cell.matchAll(/`?([a-z][\w./-]*)`?/g)].map(([, name = ""]) => name.replace(/^src\//, "").replace(/\/$/, ""))
  return new Map(
    rows.slice(2).map((row) => {
      const [, floor = "", below = ""] = row.split("|")
      return [names(floor)[0] ?? "", new Set(names(below))]
    }),
  )
}

const table = readTable()

/** Every file of src, its path from src with slashes. */
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(source, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
  .sort()
const modules = files.filter((file) => /\.tsx?$/.test(file))

/** What a module imports, exports from or loads, as written. Generated files import nothing and are long: they are not parsed. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), "utf8")
  return ts.preProcessFile(text.length > 1e6 ? "" : text).importedFiles.map(({ fileName }) => fileName)
}
const imports = new Map(modules.map((file) => [file, importsOf(file)]))

/** The floor of a path: the longest one in the table that holds it. */
function floorOf(path: string): string | null {
  const floors = [...table.keys()].filter((floor) => path === floor || path.startsWith(`${floor}/`))
  return floors.sort((a, b) => b.length - a.length)[0] ?? null
}

describe("who may import whom", () => {
  test("ARCHITECTURE.md holds the table, and every file of src stands on a floor of it", () => {
    expect([...table.keys()], 'ARCHITECTURE.md needs a table under "## Who may import whom"').not.toEqual([])
    expect(modules.filter((file) => floorOf(file) === null)).toEqual([])
  })

  test("every floor of the table is there", () => {
    expect([...table.keys()].filter((floor) => !modules.some((file) => file.startsWith(`${floor}/`) || file === floor))).toEqual([])
  })

  test("every relative import goes to its own floor or to one that the table allows", () => {
    const faults: string[] = []
    for (const [file, targets] of imports) {
      for (const target of targets) {
        if (!target.startsWith(".")) continue
        const path = relative(source, resolve(source, dirname(file), target)).replaceAll("\\", "/")
        const from = floorOf(file)
        // What lies outside src is named in the table by its own name, such as package.json.
        const to = path.startsWith("../") ? path.slice(3) : floorOf(path)
        if (from === null || to === null) continue
        const allowed = table.get(from)
        if (from !== to && allowed?.has(to) !== true) faults.push(`src/${file} (${from}) imports ${target} (${to})`)
      }
    }
    expect(faults).toEqual([])
  })

  test("the engine imports neither Node nor packages", () => {
    const faults = [...imports].flatMap(([file, targets]) =>
      ENGINE.includes(file.split("/")[0] ?? "")
        ? targets.filter((target) => !target.startsWith(".")).map((target) => `src/${file}: ${target}`)
        : [],
    )
    expect(faults).toEqual([])
  })

  test("relative imports name the file that runs, with its ending", () => {
    const faults = [...imports].flatMap(([file, targets]) =>
      targets.filter((target) => target.startsWith(".") && !/\.(js|json)$/.test(target)).map((target) => `src/${file}: ${target}`),
    )
    expect(faults).toEqual([])
  })
})

describe("files", () => {
  /** Items of the list "Files that may be longer", each a path from the root in backticks with its reason. */
  const allowed = section("Files that may be longer").flatMap((line) => /^[-*] `(?:src\/)?([^`]+)`(.*)/.exec(line)?.slice(1, 2) ?? [])
  const long = modules.filter(
    (file) => !file.includes("/generated/") && readFileSync(join(source, file), "utf8").trimEnd().split("\n").length > MOST_LINES,
  )

  test(`none has more than ${MOST_LINES} lines, but those that ARCHITECTURE.md lists under "Files that may be longer"`, () => {
    expect(long.filter((file) => !allowed.includes(file))).toEqual([])
    expect(allowed.length).toBeLessThanOrEqual(5)
  })

  test("no file is listed as long that is not", () => {
    expect(allowed.filter((file) => !long.includes(file))).toEqual([])
  })

  test("files and folders are in kebab-case", () => {
    expect(files.filter((file) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(file))).toEqual([])
  })

  test("none is called by a name that says nothing", () => {
    expect(files.filter((file) => /(^|[/-])(utils?|helpers?|common|managers?)([./-]|$)/.test(file))).toEqual([])
  })

  test("each opens with a comment that says what it is for", () => {
    expect(modules.filter((file) => !/^(\/\/|\/\*\*)/.test(readFileSync(join(source, file), "utf8")))).toEqual([])
  })
})
