// npm run bench:quality: sixty-one queries over the samples (bench/search-queries.tsv) in three indexes of the same texts, all
// ranked by SQLite's bm25 with titles weighing the same: ours, SQLite's own unicode61 tokenizer, and the Arabic stemmer of
// Snowball (npm snowball-stemmers). Out: nDCG@10 of each, and the queries in which ours is behind.
// Absent: a large collection; twenty-six texts show whether words are found, and little of how many others are.
import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import Driver from "libsql"
import stemmers from "snowball-stemmers"
import { splitHeader } from "../src/intake/file-document.js"
import { openRecord } from "../src/store/open-record.js"

const here = dirname(fileURLToPath(import.meta.url))
const samples = readdirSync(join(here, "..", "samples"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => {
    const { header, text } = splitHeader(readFileSync(join(here, "..", "samples", name), "utf8"))
    return { slug: name.slice(0, -4), title: header.get("title") ?? "", text, published: header.get("published") ?? "" }
  })
const queries = readFileSync(join(here, "search-queries.tsv"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#") && !line.startsWith("query\t"))
  .map((line) => {
    const [words = "", right = ""] = line.split("\t")
    return {
      words,
      right: new Map(
        right
          .split(" ")
          .map((one) => one.split(":") as [string, string])
          .map(([slug, grade]) => [slug, Number(grade)]),
      ),
    }
  })

/** Ranked slugs for a query. */
type Search = (words: string) => string[]

function ours(): Search {
  const record = openRecord(":memory:")
  record.add(samples.map(({ slug, ...sample }) => ({ ...sample, address: slug })))
  return (words) =>
    record.search({ words, limit: 10 }).items.map(({ document }) => record.document(document.id)?.occurrences[0]?.address ?? "")
}

/** An index of words that `terms` makes of a text, any of which a document may have. */
function plain(terms: (text: string) => string[]): Search {
  const database = new Driver(":memory:")
  database.exec("CREATE VIRTUAL TABLE search USING fts5 (title, body, tokenize='unicode61')")
  const insert = database.prepare("INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)")
  for (const [at, { title, text }] of samples.entries()) insert.run(at, terms(title).join(" "), terms(text).join(" "))
  const ask = database.prepare("SELECT rowid FROM search WHERE search MATCH ? ORDER BY bm25(search, 4.0, 1.0) LIMIT 10").raw(true)
  return (words) => {
    const match = terms(words).map((term) => `"${term}"`)
    const rows = ask.all(match.join(" OR ")) as unknown as number[][]
    return rows.map(([at]) => samples[at as number]?.slug ?? "")
  }
}

const split = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** Discounted gain of the first ten beside that of the best order (Järvelin and Kekäläinen 2002). */
function ndcg(found: readonly string[], right: ReadonlyMap<string, number>): number {
  const gain = (grades: readonly number[]): number =>
    grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
  const best = gain([...right.values()].sort((a, b) => b - a))
  return gain(found.map((slug) => right.get(slug) ?? 0)) / best
}

for (const { right } of queries) {
  for (const slug of right.keys()) if (!samples.some((sample) => sample.slug === slug)) throw new RangeError(`${slug} is no sample`)
}
const snowball = stemmers.newStemmer("arabic")
const searches: readonly (readonly [string, Search])[] = [
  ["ours", ours()],
  ["unicode61", plain(split)],
  ["snowball", plain((text) => split(text).map((word) => snowball.stem(word)))],
]
const scores = searches.map(([name, search]) => ({ name, scores: queries.map(({ words, right }) => ndcg(search(words), right)) }))
for (const { name, scores: all } of scores) {
  const mean = all.reduce((sum, score) => sum + score, 0) / all.length
  console.log(
    `${name.padEnd(12)} nDCG@10 ${mean.toFixed(3)}   nothing right in ${all.filter((score) => score === 0).length} of ${all.length} queries`,
  )
}
for (const [at, { words }] of queries.entries()) {
  const [own = 0, ...others] = scores.map((one) => one.scores[at] as number)
  if (Math.max(...others) > own + 0.01) console.log(`behind in: ${words}  ${[own, ...others].map((score) => score.toFixed(2)).join(" ")}`)
}
