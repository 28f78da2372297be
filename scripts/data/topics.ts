// The table of topic phrases as the reader needs it: each word of a phrase by its key (src/languages/arabic/topic-keys.ts),
// worked out here once, so that opening the language does not analyse some thousands of words.
import { topicKey, verbKey } from "../../src/languages/arabic/topic-keys.js"
import type { Lexicon } from "../../src/stages/morphology/lexicon.js"
import type { Table } from "./tables.js"

/** The table with columns topic, keys (joined by a space) and verb (the key of a single word as a verbal noun, or empty). */
export function keyedTopics(table: Table, lexicon: Lexicon): Table {
  const columns = ["topic", "keys", "verb"]
  const rows = table.rows.map((row) => {
    const { topic = "", phrase = "" } = row.cells
    const words = phrase.split(/[\s-]+/).filter((word) => word !== "")
    const keys = words.map((word) => topicKey(word, lexicon)).join(" ")
    const verb = words.length === 1 ? (verbKey(phrase, lexicon) ?? "") : ""
    return { ...row, cells: { topic, keys, verb } }
  })
  return { columns, rows }
}
