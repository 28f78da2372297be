// npm run bench:intake: JSON-lines readouts made from the samples, distinct, go through `bin/mahdar add` into a new record:
// read, stored and indexed, in documents a second, the start of the process included. How many may be given.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { documentKey, storedText } from "../src/store/document-key.js"
import { openRecord } from "../src/store/open-record.js"
import { makeDocuments } from "./corpus.js"

const bin = join(dirname(fileURLToPath(import.meta.url)), "..", "bin", "mahdar")
const MEGABYTE = 1e6

/** So many documents whose texts differ. */
export function distinctDocuments(
  count: number,
  seed = 1,
): ReturnType<typeof makeDocuments> extends Generator<infer Item> ? Item[] : never {
  const documents = new Map<string, ReturnType<ReturnType<typeof makeDocuments>["next"]>["value"]>()
  for (const document of makeDocuments(seed)) {
    documents.set(documentKey(storedText(document.text)), document)
    if (documents.size >= count) break
  }
  return [...documents.values()]
}

async function measure(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mahdar-bench-"))
  try {
    const input = join(folder, "in.jsonl")
    const path = join(folder, "r.sqlite")
    const lines = distinctDocuments(count).map((document) => JSON.stringify(document))
    writeFileSync(input, `${lines.join("\n")}\n`)
    // Once without work, so that building is not in the figure.
    await once(spawn(process.execPath, [bin, "--version"], { stdio: "ignore" }), "exit")
    const start = performance.now()
    const [code] = await once(spawn(process.execPath, [bin, "add", "--record", path, input], { stdio: "inherit" }), "exit")
    const seconds = (performance.now() - start) / 1000
    const record = openRecord(path, { mustExist: true })
    const { documents, facts } = record.counts()
    const faults = record.check().length
    record.close()
    const megabytes = statSync(input).size / MEGABYTE
    console.log(
      `${documents} documents, ${megabytes.toFixed(0)} MB, ${facts} facts in ${seconds.toFixed(1)} s: ${(documents / seconds).toFixed(0)} documents/s`,
    )
    console.log(`record ${(statSync(path).size / MEGABYTE).toFixed(0)} MB; check: ${faults} faults; exit code ${code}`)
    if (documents !== count || faults > 0) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await measure(Number(process.argv[2] ?? 20_000))
