// Enters: the folder of arabic_event_gsr (openeventdata, MIT): sentences of conflict news shown to annotators of protest and assault.
// Leaves: how many of them gave an encounter, and those encounters with their words.
// Some of the sentences do tell of a contact: conflict-told.tsv says which; the other encounters were invented.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { createReader } from "../../src/engine/read.js"
import { parseCsv } from "./csv.js"

const FILES = ["assault_gsr.csv", "protest_gsr.csv"]

export interface ConflictCount {
  readonly sentences: number
  readonly withEncounter: number
  /** Sentences with an encounter that they do not tell of. */
  readonly withInvented: number
  /** One line for each invented encounter: rule, kind, parties, the sentence. */
  readonly found: readonly string[]
}

function readTold(): Set<string> {
  const lines = readFileSync(new URL("./conflict-told.tsv", import.meta.url), "utf8").split("\n")
  return new Set(lines.filter((line) => line !== "" && !line.startsWith("#")))
}

/** Reads each sentence by itself, as its annotators saw it. */
export function measureConflict(folder: string): ConflictCount {
  const reader = createReader()
  const found: string[] = []
  let sentences = 0
  let withEncounter = 0
  let withInvented = 0
  const told = readTold()
  for (const file of FILES) {
    const [header = [], ...rows] = parseCsv(readFileSync(join(folder, file), "utf8"))
    const [idAt, textAt] = [header.indexOf("id"), header.indexOf("text")]
    for (const row of rows) {
      const text = row[textAt]
      if (text === undefined) continue
      sentences++
      const id = row[idAt] ?? ""
      const { encounters } = reader.read({ id, text })
      if (encounters.length > 0) withEncounter++
      const invented = encounters.filter(({ kind, parties }) => !told.has(`${id.slice(-24)}\t${kind}\t${parties.join(" ")}`))
      if (invented.length > 0) withInvented++
      for (const { rule, kind, parties } of invented) found.push(`${rule}\t${kind}\t${parties.join(" ")}\t${text}`)
    }
  }
  return { sentences, withEncounter, withInvented, found }
}
