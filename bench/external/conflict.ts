// Enters: the folder of arabic_event_gsr (openeventdata, MIT): sentences of conflict news shown to annotators of protest and assault.
// Leaves: how many of them gave an encounter, and those encounters with their words.
// Absent: whether a sentence does tell of a contact; some do, so that the share bounds what is invented from above.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { createReader } from "../../src/engine/read.js"
import { parseCsv } from "./csv.js"

const FILES = ["assault_gsr.csv", "protest_gsr.csv"]

export interface ConflictCount {
  readonly sentences: number
  readonly withEncounter: number
  /** One line for each encounter: rule, kind, parties, the sentence. */
  readonly found: readonly string[]
}

/** Reads each sentence by itself, as its annotators saw it. */
export function measureConflict(folder: string): ConflictCount {
  const reader = createReader()
  const found: string[] = []
  let sentences = 0
  let withEncounter = 0
  for (const file of FILES) {
    const [header = [], ...rows] = parseCsv(readFileSync(join(folder, file), "utf8"))
    const [idAt, textAt] = [header.indexOf("id"), header.indexOf("text")]
    for (const row of rows) {
      const text = row[textAt]
      if (text === undefined) continue
      sentences++
      const { encounters } = reader.read({ id: row[idAt] ?? "", text })
      if (encounters.length > 0) withEncounter++
      for (const { rule, kind, parties } of encounters) found.push(`${rule}\t${kind}\t${parties.join(" ")}\t${text}`)
    }
  }
  return { sentences, withEncounter, found }
}
