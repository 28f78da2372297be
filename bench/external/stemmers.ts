// Enters: a folder where stemmers of npm are installed (npm install @nlpjs/lang-ar snowball-stemmers lunr lunr-languages).
// Leaves: how many MB of the same text each of them stems in a second, beside our reading of words and our whole reading.
// Absent: the stemmers themselves, which are no dependency of ours; what is not installed is left out.
import { createRequire } from "node:module"
import { join } from "node:path"
import { createReader } from "../../src/engine/read.js"
import { openArabic } from "../../src/languages/arabic/pack.js"
import { cliticReader } from "../../src/languages/arabic/segment.js"
import { wordsOf } from "../../src/stages/morphology/words.js"
import { normalise } from "../../src/text/normalise.js"
import { tokenise } from "../../src/text/tokens.js"
import { makeCorpus } from "../corpus.js"

export interface Speed {
  readonly what: string
  /** MB of UTF-8 a second: the median of five passes behind a first one. */
  readonly speed: number
}

const BYTES = 2e6
const PASSES = 5

/** Stems and reads two megabytes of the samples' text. */
export function measureStemmers(folder: string): Speed[] {
  const { documents, bytes } = makeCorpus(BYTES)
  const texts = documents.map(({ text }) => text)
  const time = (what: string, work: (text: string) => unknown): Speed => {
    const passes = Array.from({ length: PASSES + 1 }, () => {
      const start = performance.now()
      for (const text of texts) work(text)
      return performance.now() - start
    })
    const warm = passes.slice(1).sort((a, b) => a - b)
    return { what, speed: bytes / 1000 / (warm[PASSES >> 1] as number) }
  }
  const out: Speed[] = []
  const pack = openArabic()
  const cliticsOf = cliticReader(pack.lexicon)
  out.push(
    time("Mahdar, readings and clitics of each word", (raw) => {
      const { text } = normalise(raw)
      const tokens = tokenise(text)
      return wordsOf(text, tokens, pack.vocabulary).map(cliticsOf)
    }),
  )
  const reader = createReader()
  out.push(time("Mahdar, text to record", (text) => reader.read({ id: "", text, published: "2024-03-05" })))
  for (const [what, stem] of findStemmers(folder)) out.push(time(what, stem))
  return out
}

function findStemmers(folder: string): [what: string, stem: (text: string) => unknown][] {
  const load = createRequire(join(folder, "here.js"))
  const found: [string, (text: string) => unknown][] = []
  const offer = (what: string, make: () => (text: string) => unknown): void => {
    try {
      found.push([what, make()])
    } catch {
      console.error(`${what}: not installed in ${folder}, left out`)
    }
  }
  offer("@nlpjs/lang-ar, stems", () => {
    const { StemmerAr } = load("@nlpjs/lang-ar") as { StemmerAr: new () => { tokenizeAndStem(text: string): unknown } }
    const stemmer = new StemmerAr()
    return (text) => stemmer.tokenizeAndStem(text)
  })
  offer("snowball-stemmers, stems", () => {
    const stemmer = (load("snowball-stemmers") as { newStemmer(name: string): { stem(word: string): string } }).newStemmer("arabic")
    return (text) => text.split(/\s+/).map((word) => stemmer.stem(word))
  })
  offer("lunr.ar, stems", () => {
    const lunr = load("lunr") as { Token: new (word: string) => unknown; ar: { stemmer(token: unknown): unknown } }
    ;(load("lunr-languages/lunr.stemmer.support") as (lunr: unknown) => void)(lunr)
    ;(load("lunr-languages/lunr.ar") as (lunr: unknown) => void)(lunr)
    return (text) => text.split(/\s+/).map((word) => lunr.ar.stemmer(new lunr.Token(word)))
  })
  return found
}
