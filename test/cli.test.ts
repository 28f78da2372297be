// The command as its users meet it: bin/mahdar runs as a process on real files in a folder of its own.
// Every bad input gives a message that names the file, what is wrong and what to do; the rest is still read.
// Absent: what the records say; the engine's own tests hold that.
import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { inWords } from "../src/intake/file-document.js"
import { describeTrouble } from "../src/intake/input-trouble.js"
import { ARABIC, bin, buildCommand, parseLines, root, runMahdar } from "./mahdar-process.js"

let folder = ""
beforeAll(() => {
  buildCommand()
  folder = mkdtempSync(join(tmpdir(), "mahdar-"))
  mkdirSync(join(folder, "folder"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const mahdar = (args: readonly string[], input?: string | Uint8Array, environment?: NodeJS.ProcessEnv) =>
  runMahdar(folder, args, input, environment)

/** Writes a file into the folder of the tests. */
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return name
}

/** Text in an encoding of one byte a letter. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from([...text], (letter) => bytes.get(letter) ?? 0x20)
}

describe("input that cannot be read is named, and the rest is read", () => {
  const bad: readonly [name: string, make: () => string, says: RegExp][] = [
    ["missing", () => "nowhere.txt", /nowhere\.txt: there is no such file\. Check/],
    ["a folder", () => "folder", /folder: is a folder\. Name its files/],
    ["empty", () => file("empty.txt", ""), /empty\.txt: is empty\. Put/],
    ["spaces only", () => file("spaces.txt", " \n\t\n"), /spaces\.txt: holds nothing but spaces/],
    ["header only", () => file("header.txt", "# title: x\n\n"), /header\.txt: holds a header and no text/],
    ["binary", () => file("binary.txt", Uint8Array.of(1, 2, 0, 3, 4, 5, 9, 200)), /binary\.txt: holds NUL bytes.*Save/],
    ["PDF", () => file("a.pdf", "%PDF-1.7\n…"), /a\.pdf: is a PDF document, not text\. .*pdftotext/],
    ["ZIP", () => file("a.docx", Uint8Array.of(0x50, 0x4b, 3, 4, 0)), /a\.docx: is a ZIP archive or an Office document/],
    ["PNG", () => file("a.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13)), /a\.png: is a PNG image/],
  ]
  test.each(bad)("%s", async (_, make, says) => {
    const good = file("good.txt", ARABIC)
    const run = await mahdar(["read", "--format", "jsonl", make(), good])
    expect(run.err).toMatch(says)
    expect(parseLines(run.out).map((record) => record.id)).toEqual(["good"])
    expect(run.code).toBe(2)
  })

  // Root may read everything, so this one is not shown to a process.
  test("not permitted", () => {
    const refused = Object.assign(new Error("EACCES"), { code: "EACCES" })
    expect(describeTrouble("closed.txt", inWords(refused))).toMatch(/closed\.txt: may not be read by you\. Change/)
  })
})

describe("input in other encodings is decoded, and said so", () => {
  const utf16 = Buffer.from(ARABIC, "utf16le")
  const encoded: readonly [name: string, bytes: () => Uint8Array, says: RegExp][] = [
    ["windows-1256", () => encode(ARABIC, "windows-1256"), /was in windows-1256/],
    ["ISO-8859-6", () => encode(ARABIC, "iso-8859-6"), /was in iso-8859-6/],
    ["UTF-16 with its mark", () => Buffer.concat([Uint8Array.of(0xff, 0xfe), utf16]), /was in UTF-16LE/],
    ["UTF-16 without a mark", () => utf16, /was in UTF-16LE/],
    ["UTF-16, high byte first", () => Buffer.from(utf16).swap16(), /was in UTF-16BE/],
    ["a byte order mark", () => Buffer.from(`\uFEFF${ARABIC}`), /byte order mark/],
  ]
  test.each(encoded)("%s", async (_, bytes, says) => {
    file("same.txt", ARABIC)
    const plain = await mahdar(["read", "--format", "json", "same.txt"])
    file("same.txt", bytes())
    const run = await mahdar(["read", "--format", "json", "same.txt"])
    expect(run.err).toMatch(says)
    expect(run.out).toBe(plain.out)
    expect(run.code).toBe(0)
  })

  test("a lone surrogate and broken bytes are replaced", async () => {
    const wide = file("lone.txt", Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from(ARABIC, "utf16le"), Uint8Array.of(0x00, 0xd8)]))
    const broken = file("broken.txt", Buffer.concat([Buffer.from(ARABIC), Uint8Array.of(0xff)]))
    const run = await mahdar(["read", wide, broken])
    expect(run.err).toMatch(/lone\.txt: holds 1 broken character/)
    expect(run.err).toMatch(/broken\.txt: holds 1 broken character/)
    expect(run.code).toBe(0)
  })
})

test("one line of 50 MB is read", { timeout: 180_000 }, async () => {
  const long = file("long.txt", `${ARABIC} `.repeat(Math.ceil(50e6 / Buffer.byteLength(`${ARABIC} `))))
  const run = await mahdar(["read", "--format", "jsonl", long])
  expect(run.err).toBe("")
  expect(run.code).toBe(0)
})

test("the header of a sample is metadata, and spans count after it", async () => {
  const header = file("with.txt", `# title: عنوان\n# published: 2021-07-17\n# source: س\n\n${ARABIC}\n`)
  const record = JSON.parse((await mahdar(["read", "--format", "json", header])).out)
  const bare = JSON.parse((await mahdar(["read", "--format", "json", "--published", "2021-07-17", file("bare.txt", `${ARABIC}\n`)])).out)
  expect(record.published).toBe("2021-07-17")
  expect(record.statements.map((one: { span: unknown }) => one.span)).toEqual(bare.statements.map((one: { span: unknown }) => one.span))
})

describe("usage", () => {
  const wrong: readonly [args: readonly string[], says: RegExp][] = [
    [["read", "--published", "17.7.2021", "x.txt"], /not in the form YYYY-MM-DD/],
    [["read", "--published", "2021-02-30", "x.txt"], /no day of the calendar/],
    [["read", "--format", "xml", "x.txt"], /Allowed choices are text, json, jsonl/],
    [["read"], /name a file/],
    [["read", "--jsonl", "--format", "json"], /--jsonl writes JSON lines/],
    [["read", "--nothing"], /unknown option/],
    [["raed"], /unknown command 'raed'/],
    [["explain"], /missing required argument/],
  ]
  test.each(wrong)("%j ends with 64", async (args, says) => {
    const run = await mahdar(args)
    expect(run.err).toMatch(says)
    expect([run.code, run.out]).toEqual([64, ""])
  })

  test("help names every command and option, version is the package's", async () => {
    const program = (await mahdar(["--help"])).out
    for (const word of ["read", "explain", "--version", "--help", "Examples", "Exit codes"]) expect(program).toContain(word)
    const read = (await mahdar(["read", "--help"])).out
    for (const word of ["--format", "--jsonl", "--published", "--lang", "--progress", "# published:", "Examples"])
      expect(read).toContain(word)
    const explain = (await mahdar(["explain", "--help"])).out
    for (const word of ["--published", "--why-not", "Examples"]) expect(explain).toContain(word)
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
    expect((await mahdar(["--version"])).out).toBe(`${version}\n`)
  })
})

test("two runs give the same bytes, colours come only when they are forced", async () => {
  const sample = join(root, "samples", "oman-japan-call.txt")
  for (const args of [
    ["read", sample],
    ["read", "--lang", "ar", sample],
    ["read", "--format", "json", sample],
    ["explain", sample],
  ]) {
    const [first, second, coloured] = await Promise.all([mahdar(args), mahdar(args), mahdar(args, "", { FORCE_COLOR: "1" })])
    expect(first.code).toBe(0)
    expect(second.out).toBe(first.out)
    expect(first.out).not.toContain("\u001B[")
    expect(coloured.out.includes("\u001B[")).toBe(!args.includes("json"))
  }
  const several = await mahdar(["read", "--format", "json", sample, sample])
  expect(JSON.parse(several.out)).toHaveLength(2)
  expect((await mahdar(["read", "-"], ARABIC)).code).toBe(0)
  expect((await mahdar(["explain", "--why-not", "لا توجد", sample])).out).toMatch(/do not stand in the text/)
})

test("a Node that is too old is told so", () => {
  const old = file("old-node.cjs", 'Object.defineProperty(process.versions, "node", { value: "18.0.0" })')
  const run = spawnOld(join(folder, old))
  expect(run).toMatch(/Node 18\.0\.0 is too old\. Mahdar needs Node 20\.19 or newer/)
})

function spawnOld(preload: string): string {
  try {
    execFileSync(process.execPath, ["--require", preload, bin, "--version"], { stdio: "pipe" })
    return "it ran"
  } catch (error) {
    return error instanceof Error && "stderr" in error ? String(error.stderr) : ""
  }
}
