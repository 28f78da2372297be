// npm run bench:kill: intake is killed (SIGKILL) at random moments and started again, fifty times or as often as is said;
// after each kill the record is checked, and at the end nothing may be lost or doubled. Two kinds in turn: the command with
// its threads, and a program that says which documents were acknowledged. Absent: power cuts; those would need a machine.
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath, pathToFileURL } from "node:url"
import { documentKey, storedText } from "../src/store/document-key.js"
import { openRecord } from "../src/store/open-record.js"
import { makeDocuments } from "./corpus.js"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
/** Milliseconds after which a process that writes is killed at the latest. */
const LONGEST = 1200

/** What the kills did. */
export interface KillResult {
  readonly kills: number
  /** Acknowledged documents that were not there afterwards. */
  readonly lost: number
  readonly faults: number
  /** Documents in the end, and how many there should be. */
  readonly documents: number
  readonly wanted: number
}

/** A program that adds documents in small batches and prints each id once it is acknowledged. */
const PROGRAM = `
import { readFileSync } from "node:fs"
const { openRecord } = await import(process.argv[2])
const record = openRecord(process.argv[3])
const lines = readFileSync(process.argv[4], "utf8").trim().split("\\n").map((line) => JSON.parse(line))
for (let at = 0; at < lines.length; at += 20) {
  const batch = lines.slice(at, at + 20).map((line) => ({ ...line, address: process.argv[4] + "#" + line.id }))
  process.stdout.write(record.add(batch).map((result) => result.id + "\\n").join(""))
}
record.close()
`

/** Waits until the record's journal grows: a process that is killed while it starts shows little. */
async function untilWriting(journal: string, writer: ChildProcess): Promise<void> {
  const before = sizeOf(journal)
  while (sizeOf(journal) === before && writer.exitCode === null) await sleep(5)
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** Kills intake `kills` times; `documents` are taken in all. The command must be built. */
export async function killIntake(kills: number, documents: number, tell: (line: string) => void = () => {}): Promise<KillResult> {
  const folder = mkdtempSync(join(tmpdir(), "mahdar-kill-"))
  const path = join(folder, "r.sqlite")
  const input = join(folder, "in.jsonl")
  const program = join(folder, "add.mjs")
  const texts = new Map<string, string>()
  for (const document of makeDocuments()) {
    texts.set(documentKey(storedText(document.text)), JSON.stringify(document))
    if (texts.size >= documents) break
  }
  writeFileSync(input, `${[...texts.values()].join("\n")}\n`)
  writeFileSync(program, PROGRAM)
  const acknowledged = new Set<string>()
  let lost = 0
  let faults = 0
  try {
    for (let kill = 0; kill < kills; kill++) {
      const isCommand = kill % 2 === 0
      const args = isCommand
        ? [join(root, "bin", "mahdar"), "add", "--record", path, input]
        : [program, pathToFileURL(join(root, "dist", "store.js")).href, path, input]
      const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] })
      const exited = once(child, "exit")
      let out = ""
      child.stdout.on("data", (chunk: Uint8Array) => {
        out += String(chunk)
      })
      await Promise.race([kill % 5 === 4 ? sleep(Math.random() * LONGEST) : untilWriting(`${path}-wal`, child), exited])
      await Promise.race([sleep(Math.random() * LONGEST), exited])
      child.kill("SIGKILL")
      await exited
      if (!isCommand) for (const id of out.split("\n").slice(0, -1)) acknowledged.add(id)
      const record = openRecord(path)
      for (const id of acknowledged) if (record.document(id) === null) lost++
      const found = record.check()
      faults += found.length
      tell(
        `kill ${kill + 1}: ${record.counts().documents} documents, ${acknowledged.size} acknowledged, ${lost} lost, ${found.length} faults`,
      )
      record.close()
      // All is in before all kills are done: from the beginning again.
      if (kill + 1 < kills && child.exitCode === 0) {
        acknowledged.clear()
        for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true })
      }
    }
    await once(spawn(process.execPath, [join(root, "bin", "mahdar"), "add", "--record", path, input], { stdio: "ignore" }), "exit")
    const record = openRecord(path)
    for (const id of texts.keys()) if (record.document(id) === null) lost++
    const result = { kills, lost, faults: faults + record.check().length, documents: record.counts().documents, wanted: texts.size }
    record.close()
    return result
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { kills, lost, faults, documents, wanted } = await killIntake(
    Number(process.argv[2] ?? 50),
    Number(process.argv[3] ?? 4000),
    console.log,
  )
  console.log(`${kills} kills: ${lost} lost, ${faults} faults, ${documents} documents of ${wanted}`)
  if (lost > 0 || faults > 0 || documents !== wanted) process.exitCode = 1
}
