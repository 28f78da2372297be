// npm run data: checks every entry of data/arabic and writes src/languages/arabic/generated/. With --check it writes
// nothing and exits 1 when what is committed is not what the tables give.
import { readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { openLexicon } from "../../src/stages/morphology/lexicon.js"
import { compileLexicon } from "./lexicon.js"
import { asConstant, readTable } from "./tables.js"
import { keyedTopics } from "./topics.js"

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..")
const folder = join(root, "data", "arabic")

/** Which columns of which table reach the program, and under what name. */
const TABLES: readonly [table: string, constant: string, columns: readonly string[]][] = [
  ["states", "STATES", ["code", "name", "variants", "nisba", "people", "capital", "seats"]],
  ["organisations", "ORGANISATIONS", ["id", "kind", "name", "variants", "nisba"]],
  ["titles", "TITLES", ["form", "kind", "plural", "feminine", "rank"]],
  ["offices", "OFFICES", ["form", "office", "level"]],
  ["office-holders", "OFFICE_HOLDERS", ["name", "variants", "party", "office", "from", "to"]],
  ["names", "NAMES", ["form", "kind", "word"]],
  ["places", "PLACES", ["name", "variants", "country", "kind", "lat", "lon"]],
  ["instruments", "INSTRUMENTS", ["id", "kind", "name", "variants", "parties"]],
  ["instrument-heads", "INSTRUMENT_HEADS", ["form", "kind", "shapes"]],
  ["cues", "CUES", ["lemma", "pos", "role", "act", "frame"]],
  ["markers", "MARKERS", ["form", "class"]],
  ["calendar", "CALENDAR", ["form", "kind", "value"]],
  ["units", "UNITS", ["forms", "adjectives", "unit"]],
  ["outlets", "OUTLETS", ["name", "country", "kind"]],
  ["atmosphere", "ATMOSPHERE", ["form", "warmth"]],
  ["progress", "PROGRESS", ["lemma", "role", "stage"]],
  ["near-words", "NEAR_WORDS", ["meaning", "forms"]],
  ["action-kinds", "ACTION_KINDS", ["kind", "forms"]],
  ["nouns-of-contact", "CONTACT_NOUNS", ["form", "class"]],
  ["venues", "VENUES", ["form"]],
]

/** All generated files by name, and what is wrong with the tables. */
export function compileTables(): { files: Map<string, string>; problems: string[] } {
  const problems: string[] = []
  const files = new Map<string, string>()
  let tables = "// Written by `npm run data` from data/arabic: do not edit.\n"
  for (const [table, constant, columns] of TABLES) tables += `\n${asConstant(constant, readTable(folder, table, problems), columns)}`
  const lexicon = compileLexicon(folder)
  const topics = keyedTopics(readTable(folder, "topics", problems), openLexicon(lexicon.strings))
  tables += `\n${asConstant("TOPIC_PHRASES", topics, topics.columns)}`
  files.set("tables.ts", tables)
  problems.push(...lexicon.problems)
  files.set("lexicon.ts", lexicon.source)
  return { files, problems }
}

/** Where the generated files stand. */
export const generatedFolder = join(root, "src", "languages", "arabic", "generated")

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, problems } = compileTables()
  for (const problem of problems) console.error(problem)
  const check = process.argv.includes("--check")
  let stale = 0
  for (const [name, text] of files) {
    const path = join(generatedFolder, name)
    if (!check) writeFileSync(path, text)
    else if (readFileSync(path, "utf8") !== text) {
      console.error(`${path} is stale: run npm run data and commit what it writes`)
      stale++
    }
  }
  console.log(`${files.size} files, ${problems.length} problems${check ? `, ${stale} stale` : ""}`)
  process.exitCode = problems.length > 0 || stale > 0 ? 1 : 0
}
