// The documentation against the program: what the program has, a page names.
// Enters: the help of the command, the closed lists and types of the record, the rules. Leaves: what no page names.
// Absent: whether a page explains well.
import { existsSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { renderRulesPage, rulesPage } from "../scripts/rules-page.js"
import { NOTE_CODES } from "../src/document/note.js"
import { ACTS, DROP_REASONS, ENCOUNTER_KINDS } from "../src/document/vocabulary.js"
import { buildCommand, root, runMahdar } from "./mahdar-process.js"

const page = (...path: string[]): string => (existsSync(join(root, ...path)) ? readFileSync(join(root, ...path), "utf8") : "")

/** Lines of one part of a help page. */
function partOf(help: string, heading: string): string[] {
  const [, part = ""] = help.split(`\n${heading}:\n`)
  return (part.split("\n\n")[0] ?? "").split("\n")
}

describe("the command", () => {
  const helps = new Map<string, string>()
  beforeAll(async () => {
    buildCommand()
    const program = (await runMahdar(tmpdir(), ["--help"])).out
    helps.set("", program)
    for (const line of partOf(program, "Commands")) {
      const name = /^ {2}([a-z][a-z-]*)/.exec(line)?.[1]
      if (name !== undefined && name !== "help") helps.set(name, (await runMahdar(tmpdir(), [name, "--help"])).out)
    }
  })
  const manual = page("docs", "command.md") + page("README.md")

  test("every command is documented", () => {
    expect(helps.size).toBeGreaterThan(2)
    expect([...helps.keys()].filter((name) => !manual.includes(`mahdar ${name}`))).toEqual([])
  })

  test("every option is documented", () => {
    const options = [...helps.values()].flatMap((help) =>
      partOf(help, "Options").flatMap((line) => /^ {2}(?:-\w, )?(--[a-z-]+)/.exec(line)?.[1] ?? []),
    )
    expect(options).toContain("--published")
    expect([...new Set(options)].filter((option) => !new RegExp(`${option}(?![a-z-])`).test(manual))).toEqual([])
  })

  test("every option that a page names is one of the program", () => {
    const all = [...helps.values()].join("\n")
    const named = new Set([...page("docs", "command.md").matchAll(/--[a-z][a-z-]+/g)].map(([option]) => option))
    expect([...named].filter((option) => !all.includes(option))).toEqual([])
  })

  test("every exit code is documented", () => {
    const codes = [...page("src", "cli", "exit-codes.ts").matchAll(/^export const \w+ = (\d+)/gm)].map(([, code]) => code)
    expect(codes.length).toBeGreaterThan(3)
    expect(codes.filter((code) => !page("docs", "command.md").includes(`| ${code} |`))).toEqual([])
  })
})

describe("the record", () => {
  const manual = page("docs", "record.md")
  const unnamed = (names: readonly string[]): string[] => names.filter((name) => !manual.includes(`\`${name}\``))

  test.each([
    ["act", ACTS],
    ["kind of encounter", ENCOUNTER_KINDS],
    ["reason for dropping", DROP_REASONS],
    ["code of a note", NOTE_CODES],
  ])("every %s is documented", (_, names) => expect(unnamed(names)).toEqual([]))

  test("every field is documented", () => {
    const fields = [...(page("src", "document", "record.ts") + page("src", "document", "note.ts")).matchAll(/readonly (\w+)\??:/g)].map(
      ([, field]) => field as string,
    )
    expect(fields.length).toBeGreaterThan(40)
    expect(unnamed([...new Set(fields)])).toEqual([])
  })
})

test("docs/rules.md is not stale; `npm run rules` writes it", () => {
  expect(page("docs", "rules.md") === renderRulesPage(), "run npm run rules").toBe(true)
  expect(rulesPage).toBe(join(root, "docs", "rules.md"))
})
