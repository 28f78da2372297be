// npm run samples: reads each samples/<slug>.txt as the command does and writes samples/records/<slug>.json.
// The record is indented and always the same for the same text, so that a difference shows what a change of the rules changed.
// Absent: any judgement of a record; that is done by reading the difference.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { ReadoutRecord } from "../src/document/record.js"
import { createReader, type Reader } from "../src/engine/read.js"
import { readFileDocument } from "../src/intake/file-document.js"

/** Where the samples stand. */
export const samplesFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "samples")
/** Where their records stand. */
export const recordsFolder = join(samplesFolder, "records")

/** Names of files in a folder that end so, without the ending, in order; none where the folder is missing. */
function namesIn(folder: string, ending: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length))
      .sort()
  } catch {
    return []
  }
}

/** Slugs of all samples, in order. */
export const sampleSlugs = (): string[] => namesIn(samplesFolder, ".txt")

/** Slugs of all records that are written, in order. */
export const recordSlugs = (): string[] => namesIn(recordsFolder, ".json")

/** The record of one sample. */
export async function readSample(reader: Reader, slug: string): Promise<ReadoutRecord> {
  const { document } = await readFileDocument(join(samplesFolder, `${slug}.txt`), undefined)
  return reader.read(document)
}

/** A record as it is written: indented, but each span on one line. */
export function formatRecord(record: ReadoutRecord): string {
  return `${JSON.stringify(record, null, 2).replace(/\[\s+(\d+),\s+(\d+)\s+\]/g, "[$1, $2]")}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const reader = createReader()
  const slugs = sampleSlugs()
  mkdirSync(recordsFolder, { recursive: true })
  for (const slug of slugs) writeFileSync(join(recordsFolder, `${slug}.json`), formatRecord(await readSample(reader, slug)))
  const orphans = recordSlugs().filter((slug) => !slugs.includes(slug))
  for (const slug of orphans) rmSync(join(recordsFolder, `${slug}.json`))
  console.log(
    `${slugs.length} records written to samples/records${orphans.length === 0 ? "" : `, ${orphans.length} without a sample removed`}`,
  )
}
