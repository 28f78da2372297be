// npm run bench:stream: JSON lines made from the samples go into `bin/mahdar read --jsonl` as fast as it takes them; out come
// MB of UTF-8 a second and the most memory that the process held. The megabytes may be given: npm run bench:stream -- 50
// Absent: the peak on systems without /proc.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { makeDocuments } from "./corpus.js"

const bin = join(dirname(fileURLToPath(import.meta.url)), "..", "bin", "mahdar")
const MEGABYTE = 1e6
/** Bytes given to the pipe at once. */
const BATCH = 256 * 1024

/** Most resident memory of a process so far, in MB; null where the system does not tell. */
function peakOf(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]
    return kilobytes === undefined ? null : (Number(kilobytes) * 1024) / MEGABYTE
  } catch {
    return null
  }
}

async function measure(least: number): Promise<void> {
  const child = spawn(process.execPath, [bin, "read", "--jsonl"], { stdio: ["pipe", "pipe", "inherit"] })
  const closed = once(child, "close")
  let peak: number | null = null
  let records = 0
  let out = 0
  let start = 0
  child.stdout.on("data", (chunk: Uint8Array) => {
    out += chunk.length
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) records++
  })
  // The kernel keeps the peak; it only has to be read before the process is gone.
  const watch = setInterval(() => {
    peak = peakOf(child.pid) ?? peak
  }, 50)
  const documents = makeDocuments()
  const nextLine = (): string => `${JSON.stringify(documents.next().value)}\n`

  // The first record is waited for, so that building and opening are not in the figure.
  child.stdin.write(nextLine())
  await once(child.stdout, "data")
  start = performance.now()
  let sent = 0
  let lines = 1
  while (sent < least) {
    let batch = ""
    for (; batch.length < BATCH; lines++) batch += nextLine()
    sent += Buffer.byteLength(batch)
    if (!child.stdin.write(batch)) await once(child.stdin, "drain")
  }
  child.stdin.end()
  const [code] = await closed
  const seconds = (performance.now() - start) / 1000
  clearInterval(watch)

  console.log(
    `${lines} documents, ${(sent / MEGABYTE).toFixed(0)} MB of JSON lines in, ${(out / MEGABYTE).toFixed(0)} MB out, ${seconds.toFixed(1)} s`,
  )
  console.log(`${(sent / MEGABYTE / seconds).toFixed(2)} MB/s, ${(lines / seconds).toFixed(0)} documents/s`)
  console.log(peak === null ? "peak memory: this system does not tell" : `peak memory of the process: ${(peak as number).toFixed(0)} MB`)
  if (code !== 0 || records !== lines) {
    console.error(`${records} records for ${lines} documents, exit code ${code}: the figures do not count`)
    process.exitCode = 1
  }
}

const wanted = Number(process.argv[2] ?? 200)
if (!(wanted > 0)) throw new RangeError(`${process.argv[2]}: give the megabytes as a number`)
await measure(wanted * MEGABYTE)
