// A corpus for measuring, made from samples/*.txt: each document is a sample with other numbers and its sentences, but the
// first, in another order. The same bytes on every machine: the numbers at random come from a fixed seed.
// Absent: real readouts. Names and words repeat more than in the world, so that spellings are found in the cache more often.
import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import type { SourceDocument } from "../src/document/record.js"
import { splitHeader } from "../src/intake/file-document.js"

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "samples")

/** Numbers in [0, 1) from a seed, always the same (mulberry32, T. Ettinger 2017, public domain). */
export function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

interface Sample {
  readonly slug: string
  readonly published: string
  /** Each line as its sentences. */
  readonly lines: readonly (readonly string[])[]
}

function readSamples(): Sample[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"))
  return names.sort().map((name) => {
    const { header, text } = splitHeader(readFileSync(join(folder, name), "utf8"))
    const lines = text
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/(?<=[.؟!]) /))
    return { slug: name.slice(0, -4), published: header.get("published") ?? "2024-03-05", lines }
  })
}

/** Every sentence of the samples. */
export function sampleSentences(): string[] {
  return readSamples().flatMap(({ lines }) => lines.flat())
}

/** Documents without an end, sample after sample, round after round. */
export function* makeDocuments(seed = 1): Generator<SourceDocument, never> {
  const random = makeRandom(seed)
  const samples = readSamples()
  for (let round = 0; ; round++) {
    for (const { slug, published, lines } of samples) {
      const [head = [], ...rest] = lines
      const text = [head, ...shuffle(rest, random).map((line) => shuffle(line, random))].map((line) => line.join(" ")).join("\n")
      yield { id: `${slug}-${round}`, text: text.replace(/\d+/g, (digits) => vary(digits, random)), published }
    }
  }
}

/** Documents of at least so many bytes of UTF-8, and how many bytes they have. */
export function makeCorpus(least: number): { readonly documents: readonly SourceDocument[]; readonly bytes: number } {
  const documents: SourceDocument[] = []
  let bytes = 0
  for (const document of makeDocuments()) {
    documents.push(document)
    bytes += Buffer.byteLength(document.text)
    if (bytes >= least) break
  }
  return { documents, bytes }
}

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  const out = [...items]
  for (let i = out.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1))
    ;[out[i], out[other]] = [out[other] as Item, out[i] as Item]
  }
  return out
}

/** A number of as many digits; a year stays a year of these decades, a day or a month one that exists. */
function vary(digits: string, random: () => number): string {
  if (/^20[0-9]{2}$/.test(digits)) return `20${10 + Math.floor(random() * 30)}`
  if (digits.length <= 2) return String(1 + Math.floor(random() * (digits.length === 1 ? 9 : 12)))
  return String(Math.floor(10 ** (digits.length - 1) * (1 + random() * 9)))
}
