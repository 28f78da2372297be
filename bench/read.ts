// npm run bench: text in to record out, in one process, in MB of UTF-8 a second, beside what a bare scan and a split of the
// same text take in the same run; then texts that are made to be slow, in seconds a MB beside ordinary text.
// Bundled before it runs, as what is shipped is: a loader that keeps the names of functions costs a third.
// Absent: reading files, JSON and pipes; bench/stream.ts measures those. A figure is of this machine on this day.
import type { SourceDocument } from "../src/document/record.js"
import { createReader, type Reader } from "../src/engine/read.js"
import { charClass } from "../src/text/script.js"
import { makeCorpus } from "./corpus.js"

const PASSES = 5
const MEGABYTE = 1e6

/** Seconds that `work` takes. */
function time(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

interface Passes {
  readonly first: number
  /** Median of the passes after the first. */
  readonly warm: number
}

function timePasses(work: () => void): Passes {
  const first = time(work)
  const warm = Array.from({ length: PASSES }, () => time(work)).sort((a, b) => a - b)
  return { first, warm: warm[PASSES >> 1] as number }
}

/** What the measured work gives goes here, so that it cannot be left out. */
let kept = 0

function scan(documents: readonly SourceDocument[]): void {
  for (const { text } of documents) for (let i = 0; i < text.length; i++) kept += charClass[text.charCodeAt(i)] as number
}
function split(documents: readonly SourceDocument[]): void {
  for (const { text } of documents) kept += text.split(/\s+/).length
}
function readAll(reader: Reader, documents: readonly SourceDocument[]): void {
  for (const document of documents) kept += reader.read(document).statements.length
}

const row = (cells: readonly string[]): string => cells.map((cell, i) => (i === 0 ? cell.padEnd(44) : cell.padStart(14))).join("")

function measureCorpus(): { readonly reader: Reader; readonly secondsPerMegabyte: number } {
  const { documents, bytes } = makeCorpus(4.2 * MEGABYTE)
  const size = bytes / MEGABYTE
  const reader = createReader()
  const opening = time(() => readAll(reader, [{ id: "first", text: "قال الوزير." }]))
  const read = timePasses(() => readAll(reader, documents))
  const rows: readonly [string, Passes][] = [
    ["text to record", read],
    ["split(/\\s+/)", timePasses(() => split(documents))],
    ["bare scan (class of each code unit)", timePasses(() => scan(documents))],
  ]
  console.log(
    `${documents.length} documents, ${size.toFixed(1)} MB of UTF-8; Node ${process.versions.node}; language opened in ${(opening * 1000).toFixed(0)} ms\n`,
  )
  console.log(row(["MB/s", "first pass", "warm", "of the scan"]))
  const [, , bare] = rows
  for (const [name, { first, warm }] of rows) {
    console.log(row([name, (size / first).toFixed(1), (size / warm).toFixed(1), `1/${(warm / (bare?.[1].warm ?? 1)).toFixed(1)}`]))
  }
  console.log(
    `\ndocuments a second, warm: ${(documents.length / read.warm).toFixed(0)}; a document of ${(bytes / documents.length / 1000).toFixed(1)} KB in ${((read.warm / documents.length) * 1000).toFixed(3)} ms`,
  )
  return { reader, secondsPerMegabyte: read.warm / size }
}

/** Texts that are made to be slow, each at growing sizes, so that a time that grows faster than the text is seen early. */
function hostileTexts(): readonly [name: string, texts: () => readonly string[]][] {
  const endless = (size: number): string =>
    makeCorpus(size * MEGABYTE)
      .documents.map(({ text }) => text.replace(/[.؟!\n…]+/g, " "))
      .join(" ")
  const repeated = (piece: string) => () => [1_000, 10_000, 100_000].map((count) => piece.repeat(count))
  return [
    ["opening quotation marks", repeated("«")],
    ["quotation marks, each before a word", repeated("«قال ")],
    ["و, one word", repeated("و")],
    ["و, each alone", repeated("و ")],
    ["one sentence", () => [0.01, 0.1, 1, 10].map(endless)],
  ]
}

/** Times the cost of ordinary text at which a larger text of the kind is not tried. */
const HOPELESS = 5

/** `reader` has read ordinary text before, as the reader of `ordinary` has: what is compared is reading, not warming up. */
function measureHostile(reader: Reader, ordinary: number): void {
  console.log(`\n${row(["seconds a MB, median of three", "MB", "s/MB", "of ordinary"])}`)
  console.log(row(["ordinary text, warm", "", ordinary.toFixed(3), "1.0"]))
  for (const [name, texts] of hostileTexts()) {
    let last = 0
    for (const text of texts()) {
      const size = Buffer.byteLength(text) / MEGABYTE
      if (size >= 0.5 && last > HOPELESS * ordinary) {
        console.log(row([name, size.toFixed(2), "not tried", ""]))
        continue
      }
      const runs = Array.from({ length: 3 }, () => time(() => readAll(reader, [{ id: name, text, published: "2024-03-05" }])))
      last = (runs.sort((x, y) => x - y)[1] as number) / size
      console.log(row([name, size.toFixed(2), last.toFixed(3), (last / ordinary).toFixed(1)]))
    }
  }
}

const { reader, secondsPerMegabyte } = measureCorpus()
measureHostile(reader, secondsPerMegabyte)
if (kept < 0) console.log(kept)
