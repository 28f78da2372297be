// What is broken, hostile, endless or in the way: each gives a clear error, the rest is read, and nothing stored is lost.
// The disk that is full and the folder that may not be written are small file systems in memory, mounted where the tests may
// mount, and skipped with a word where they may not. Instead of 2 GB a line of 150 MB is sent: what counts is that a line is
// never held beyond 64 MB, and MAHDAR_LONG_LINE=2147483648 sends the whole of it.
import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { makeDocuments } from "../bench/corpus.js"
import { fetchSource } from "../src/intake/fetch-source.js"
import { takeIn } from "../src/intake/take-in.js"
import { documentKey } from "../src/store/document-key.js"
import { openRecord, StoreTrouble } from "../src/store/open-record.js"
import { ARABIC, buildCommand, root, runMahdar } from "./mahdar-process.js"
import { zip } from "./zip-archive.js"

const folder = mkdtempSync(join(tmpdir(), "mahdar-bad-"))
beforeAll(() => buildCommand())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Takes a path in; gives what was stored and what was said. */
async function taken(path: string): Promise<{ readonly added: number; readonly said: readonly string[] }> {
  const record = openRecord(join(folder, `${createHash("sha256").update(path).digest("hex").slice(0, 8)}.sqlite`))
  const said: string[] = []
  try {
    const trouble = (address: string, error: unknown): void => void said.push(`${address}: ${(error as Error).message}`)
    const { added } = await takeIn(record, [path], { threads: 0, trouble })
    expect(record.check()).toEqual([])
    return { added, said }
  } finally {
    record.close()
  }
}

/** Takes one text in, by a process of its own: it leaves no file open. */
async function addText(path: string, text: string): Promise<void> {
  writeFileSync(join(folder, "one.txt"), text)
  expect((await runMahdar(folder, ["add", "--record", path, "one.txt"])).code).toBe(0)
}

function place(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  for (const [file, content] of Object.entries({ ...files, "good.txt": `${ARABIC} ${name}` })) writeFileSync(join(path, file), content)
  return path
}

describe("files", () => {
  test("a corrupt PDF, an empty one, and one that ends too soon are named; the text beside them is in", async () => {
    const start = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256))
    const path = place("pdf", { "cut.pdf": start, "empty.pdf": "", "noise.pdf": Buffer.concat([Buffer.from(start), noise]) })
    const { added, said } = await taken(path)
    expect(added).toBe(1)
    expect(said.map((line) => /(\w+)\.pdf: ./.exec(line)?.[1]).sort()).toEqual(["cut", "empty", "noise"])
  }, 200_000)

  test("a zip bomb, alone, inside another archive, and as a gzipped WARC is refused without filling the memory", async () => {
    const zeros = Buffer.alloc(80 << 20)
    const bomb = zip([
      ["bomb.txt", zeros],
      ["a.txt", Buffer.from(`${ARABIC} zip`)],
    ])
    expect(bomb.length).toBeLessThan(1 << 20)
    const before = process.memoryUsage().rss
    const path = place("bombs", { "bomb.zip": bomb, "outer.zip": zip([["inner.zip", bomb]]), "bomb.warc.gz": gzipSync(zeros) })
    const { added, said } = await taken(path)
    expect(added).toBeGreaterThanOrEqual(2)
    expect(said.some((line) => line.includes("bomb.txt"))).toBe(true)
    expect(said.every((line) => line.length < 400)).toBe(true)
    expect(process.memoryUsage().rss - before).toBeLessThan(700 << 20)
  }, 400_000)

  test("a line without an end is passed over with its number, and the next document is in", async () => {
    const path = join(place("line", {}), "long.jsonl")
    writeFileSync(path, `${JSON.stringify({ id: "a", text: `${ARABIC} one` })}\n`)
    truncateSync(path, Number(process.env.MAHDAR_LONG_LINE ?? 150 << 20))
    appendFileSync(path, `\n${JSON.stringify({ id: "b", text: `${ARABIC} two` })}\n`)
    const { added, said } = await taken(path)
    expect(added).toBe(2)
    expect(said).toEqual([expect.stringMatching(/long\.jsonl#2: is longer than 64 MB/)])
  }, 300_000)
})

describe("the web", () => {
  let server: Server
  let base = ""
  beforeAll(async () => {
    server = createServer((request, response) => {
      const elsewhere = /^\/to\/(.+)$/.exec(request.url ?? "")?.[1]
      if (elsewhere !== undefined) response.writeHead(302, { location: decodeURIComponent(elsewhere) }).end()
      else if (request.url === "/drip") {
        response.writeHead(200, { "content-type": "application/rss+xml" })
        const drip = setInterval(() => response.write("<item/>"), 20)
        response.once("close", () => clearInterval(drip))
      } else response.writeHead(200, { "content-type": "text/plain" }).end(ARABIC)
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  test("a feed that never ends is ended", async () => {
    const started = performance.now()
    await expect(fetchSource(`${base}/drip`, { allowPrivate: true, longestMs: 400 })).rejects.toThrow(/did not end within 0.4 s/)
    expect(performance.now() - started).toBeLessThan(100_000)
  })

  test("a redirect from an address that may be fetched into the own network is refused, by number and by name", async () => {
    const to = (address: string) => fetchSource(`${base}/to/${encodeURIComponent(address)}`, { allowPrivate: ["127.0.0.1"] })
    expect(Buffer.from(await (await to(`${base}/page`)).bytes()).toString()).toBe(ARABIC)
    for (const address of ["http://127.0.0.2/", "http://10.0.0.1/", "http://169.254.169.254/latest/meta-data", "http://[::1]/"])
      await expect(to(address)).rejects.toThrow(/own network/)
    await expect(to("file:///etc/passwd")).rejects.toThrow(/not to the web/)
  })
})

test("a record of a newer Mahdar is refused by every command and stays as it is, byte for byte", async () => {
  const path = join(folder, "newer.sqlite")
  await addText(path, ARABIC)
  // In a process of its own, so that what it wrote is in the file when it is looked at.
  const raise = `const D = require("libsql"); const d = new D(process.argv[1]); d.exec("PRAGMA user_version = 999"); d.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all()`
  execFileSync(process.execPath, ["-e", raise, path], { cwd: root })
  const before = readFileSync(path)
  writeFileSync(join(folder, "more.txt"), `${ARABIC} more`)
  for (const args of [["add", "more.txt"], ["search", "الصين"], ["check"], ["backup", "copy.sqlite"], ["reread"]]) {
    const { code, err } = await runMahdar(folder, [...args, "--record", "newer.sqlite"])
    expect([args[0], code]).toEqual([args[0], 1])
    expect(err).toMatch(/newer Mahdar[\s\S]*Update Mahdar/)
  }
  expect(readFileSync(path).equals(before)).toBe(true)
}, 400_000)

/** Mounts a small file system in memory; null where that is not allowed. */
function mountSmall(name: string, megabytes: number): { readonly path: string; remount(options: string): void; unmount(): void } | null {
  const path = join(folder, name)
  mkdirSync(path)
  const run = (...args: string[]): void => void execFileSync(args[0] as string, args.slice(1), { stdio: "ignore" })
  try {
    run("mount", "-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", path)
  } catch {
    return null
  }
  return {
    path,
    remount: (options) => run("mount", "-o", `remount,${options}`, path),
    unmount: () => run("umount", "-l", path),
  }
}

describe("a disk that cannot take more", () => {
  test("keeps what was acknowledged, says that it is full, and the same command goes on when there is room", async (context) => {
    const disk = mountSmall("full", 3)
    if (disk === null) {
      console.warn("the test of a full disk is skipped: nothing may be mounted here")
      context.skip()
      return
    }
    try {
      const input = join(folder, "many.jsonl")
      const lines: string[] = []
      for (const document of makeDocuments(5)) if (lines.push(JSON.stringify(document)) >= 150) break
      writeFileSync(input, `${lines.join("\n")}\n`)
      const path = join(disk.path, "r.sqlite")
      await addText(path, `${ARABIC} first`)
      const full = await runMahdar(folder, ["add", "--record", path, input])
      expect([full.code, full.err]).toEqual([1, expect.stringMatching(/disk is full[\s\S]*Make room/)])
      disk.remount("size=64m")
      const after = openRecord(path)
      expect(after.check()).toEqual([])
      expect(after.document(documentKey(`${ARABIC} first`))).not.toBeNull()
      after.close()
      const again = await runMahdar(folder, ["add", "--record", path, input])
      expect(again.code).toBe(0)
      const whole = openRecord(path)
      const count = whole.counts().documents
      expect(whole.check()).toEqual([])
      whole.close()
      expect(count).toBe(new Set(lines.map((line) => (JSON.parse(line) as { text: string }).text)).size + 1)
    } finally {
      disk.unmount()
    }
  }, 400_000)

  test("a folder that may only be read: writing is refused with what to do, and the record is the same afterwards", async (context) => {
    const disk = mountSmall("read-only", 32)
    if (disk === null) {
      console.warn("the test of a read-only folder is skipped: nothing may be mounted here")
      context.skip()
      return
    }
    try {
      const path = join(disk.path, "r.sqlite")
      await addText(path, ARABIC)
      const before = readFileSync(path)
      disk.remount("ro")
      writeFileSync(join(folder, "late.txt"), `${ARABIC} late`)
      const { code, err } = await runMahdar(folder, ["add", "--record", path, "late.txt"])
      expect([code, err]).toEqual([1, expect.stringMatching(/may not be written|may be written/)])
      expect((await runMahdar(folder, ["add", "--record", join(disk.path, "new.sqlite"), "late.txt"])).code).toBe(1)
      expect(readFileSync(path).equals(before)).toBe(true)
      disk.remount("rw")
      expect((await runMahdar(folder, ["add", "--record", path, "late.txt"])).code).toBe(0)
      const found = await runMahdar(folder, ["search", "--record", path, "الصين", "--format", "json"])
      expect(JSON.parse(found.out).total).toBe(2)
    } finally {
      disk.unmount()
    }
  }, 400_000)
})

test("trouble with a record is told as what was tried, what is wrong and what to do", () => {
  writeFileSync(join(folder, "noise.sqlite"), Buffer.alloc(8192, 7))
  expect(() => openRecord(join(folder, "noise.sqlite"))).toThrow(StoreTrouble)
})
