// npm run bench:search: a record of 50,000 documents made of sentences of the samples, with 500,000 facts made at random
// from a fixed seed (parties as unequal as in the world); then two words with a filter, and the facts of a pair in a span of
// dates. Times are of the store's calls, results loaded. The number of documents may be given. Absent: reading by the engine.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Statement } from "../src/document/record.js"
import { ACTS, TOPICS } from "../src/document/vocabulary.js"
import { createTermIndexer, type TermIndexer } from "../src/engine/index-terms.js"
import { documentKey } from "../src/store/document-key.js"
import { type FactRow, factRow } from "../src/store/fact-rows.js"
import { openRecord, type WritableRecord } from "../src/store/open-record.js"
import type { PreparedDocument } from "../src/store/prepare-document.js"
import { signatureOf } from "../src/store/signature.js"
import { makeRandom, sampleSentences } from "./corpus.js"

const FACTS = 10
const QUERIES = 300
const STATES =
  "SAU EGY CHN USA RUS JOR ARE KWT QAT IRQ TUR FRA GBR DEU MAR DZA TUN LBN SYR OMN BHR YEM SDN LBY IRN IND PAK JPN KOR ITA ESP UKR ETH KEN SEN MRT SOM DJI BRA CHL VNM MYS IDN KAZ UZB GRC CYP POL NLD CAN".split(
    " ",
  )

const random = makeRandom(7)
const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item
/** A state, the first ones far more often. */
const pickState = (): string => STATES[Math.floor(STATES.length * random() ** 3)] as string
const pickDay = (): string => new Date(Date.UTC(2014, 0, 1) + Math.floor(random() * 4000) * 86_400_000).toISOString().slice(0, 10)

function makeDocument(sentences: readonly string[], number: number, indexer: TermIndexer): PreparedDocument {
  const text = `${Array.from({ length: 7 }, () => pick(sentences)).join(" ")} ${number}`
  const published = pickDay()
  const told = Number(published.replaceAll("-", ""))
  const { terms, exact } = indexer.index(text)
  const facts = Array.from({ length: FACTS }, (_, at): FactRow => {
    const party = pickState()
    const other = pickState()
    const span = [at * 10, at * 10 + 9] as const
    const value: Statement = {
      ...{ id: `s${at + 1}`, act: pick(ACTS), speaker: null, party, joint: false, parties: [], toward: other === party ? [] : [other] },
      ...{
        span,
        cue: span,
        quoted: false,
        background: false,
        topics: [pick(TOPICS)],
        instruments: [],
        actions: [],
        stated: [],
        inferred: [],
      },
      rule: "bench",
    }
    return factRow(value, new Map(), `s${span[0]}-${span[1]}`, told)
  })
  const key = documentKey(text)
  const head = JSON.stringify({ id: key, language: "ar", published, people: [], parties: [], instruments: [], dropped: [], notes: [] })
  return {
    incoming: { text, published, source: `outlet ${number % 40}`, address: `bench#${number}` },
    ...{ key, engine: "bench", language: "ar", head, instruments: [], people: [], facts, titleTerms: "", terms, exact },
    signature: signatureOf(exact),
  }
}

/** Median and 95th percentile of the milliseconds that `ask` takes, and how many results it gave on average. */
function measure(name: string, ask: () => number): void {
  for (let i = 0; i < 20; i++) ask()
  let results = 0
  const times = Array.from({ length: QUERIES }, () => {
    const start = performance.now()
    results += ask()
    return performance.now() - start
  }).sort((a, b) => a - b)
  const at = (share: number): string => (times[Math.floor(times.length * share)] as number).toFixed(2)
  console.log(
    `${name.padEnd(44)} median ${at(0.5)} ms   95th percentile ${at(0.95)} ms   ${(results / QUERIES).toFixed(0)} found on average`,
  )
}

function fill(record: WritableRecord, count: number, indexer: TermIndexer): void {
  const sentences = sampleSentences()
  const start = performance.now()
  for (let at = 0; at < count; at += 1000) {
    record.addPrepared(Array.from({ length: Math.min(1000, count - at) }, (_, i) => makeDocument(sentences, at + i, indexer)))
  }
  const seconds = (performance.now() - start) / 1000
  console.log(`${count} documents with ${count * FACTS} facts stored in ${seconds.toFixed(1)} s`)
}

function run(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), "mahdar-bench-"))
  const record = openRecord(join(folder, "r.sqlite"))
  try {
    const indexer = createTermIndexer()
    fill(record, count, indexer)
    // Two words that stand in one sentence: such a search finds something.
    const sentences = sampleSentences().filter((sentence) => sentence.split(" ").length > 8)
    const words = (): string => {
      const telling = pick(sentences)
        .split(" ")
        .filter((word) => word.length > 3 && !indexer.word(word).isParticle)
      return `${pick(telling)} ${pick(telling)}`
    }
    measure("two words, since a day", () => record.search({ words: words(), since: pickDay() }).total)
    measure("two words, of a party", () => record.search({ words: words(), party: [pickState()] }).total)
    measure("two words, a pair and an act", () => record.search({ words: words(), between: [pickState(), "KWT"], act: [pick(ACTS)] }).total)
    measure("two words", () => record.search({ words: words() }).total)
    const span = (): { since: string; until: string } => {
      const since = pickDay()
      return { since, until: `${Number(since.slice(0, 4)) + 1}${since.slice(4).replace("-29", "-28")}` }
    }
    measure("facts of a pair in a year", () => record.facts({ between: [pickState(), pick(STATES)], ...span() }).total)
    measure("facts of the most frequent pair in a year", () => record.facts({ between: ["SAU", "EGY"], ...span() }).total)
    measure(
      "pledges of a party toward another on a topic",
      () => record.facts({ by: [pickState()], toward: [pickState()], strength: "ready", topic: [pick(TOPICS)] }).total,
    )
  } finally {
    record.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

run(Number(process.argv[2] ?? 50_000))
