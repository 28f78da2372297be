// Verifies a record file: SQLite's own check, then that documents, facts, tags, index and register agree with one another.
// Enters: an open database. Leaves: faults, none where all is well. Absent: mending.
import type { Database } from "./database.js"
import { documentKey } from "./document-key.js"
import type { CheckFault } from "./record-store.js"

/** Most faults of one sort that are listed. */
const MOST = 100

/** What must give no row, each with the sentence that says what a row means; the row is where. */
const QUERIES: readonly (readonly [what: string, sql: string])[] = [
  ["has no text", "SELECT key FROM document WHERE id NOT IN (SELECT document FROM document_text)"],
  ["is a text without a document", "SELECT document FROM document_text WHERE document NOT IN (SELECT id FROM document)"],
  ["was found nowhere", "SELECT key FROM document WHERE id NOT IN (SELECT document FROM occurrence)"],
  ["is missing in the full-text index", "SELECT key FROM document WHERE id NOT IN (SELECT rowid FROM search)"],
  ["is an index entry without a document", "SELECT rowid FROM search WHERE rowid NOT IN (SELECT id FROM document)"],
  ["is a fact without a document", "SELECT key FROM fact WHERE document NOT IN (SELECT id FROM document)"],
  [
    "has a tag that the index lacks",
    `SELECT d.key || '.' || f.key FROM fact f JOIN document d ON d.id = f.document, json_each(f.tags) j
     WHERE NOT EXISTS (SELECT 1 FROM fact_tag t WHERE t.tag = j.value AND t.day = f.day AND t.fact = f.id)`,
  ],
  ["is a tag of a fact that is not there", "SELECT tag || ' ' || fact FROM fact_tag WHERE fact NOT IN (SELECT id FROM fact)"],
  ["is a mention of a person that the register lacks", "SELECT local FROM person_mention WHERE person NOT IN (SELECT id FROM person)"],
  ["is a mention in a document that is not there", "SELECT local FROM person_mention WHERE document NOT IN (SELECT id FROM document)"],
  [
    "has its evidence outside its text",
    `SELECT d.key || '.' || f.key FROM fact f JOIN document d ON d.id = f.document JOIN document_text t ON t.document = f.document
     WHERE f.first < 0 OR f.last <= f.first OR f.first >= length(t.text) * 2`,
  ],
]

/** All faults of a record file. */
export function checkRecord(database: Database): CheckFault[] {
  const faults: CheckFault[] = []
  for (const [line] of database.all("PRAGMA integrity_check")) if (line !== "ok") faults.push({ what: String(line), where: null })
  // A file that SQLite finds damaged cannot be asked further questions.
  if (faults.length > 0) return faults
  for (const [what, sql] of QUERIES) {
    for (const [where] of database.all(`${sql} LIMIT ${MOST}`)) faults.push({ what, where: String(where) })
  }
  const links = Number(database.first("SELECT count(*) FROM fact_tag")?.[0])
  const tags = Number(database.first("SELECT coalesce(sum(json_array_length(tags)), 0) FROM fact")?.[0])
  if (links !== tags) faults.push({ what: `the index of facts has ${links} entries for ${tags} tags`, where: null })
  let last = 0
  for (;;) {
    const rows = database.all(
      "SELECT d.id, d.key, t.text FROM document d JOIN document_text t ON t.document = d.id WHERE d.id > ? ORDER BY d.id LIMIT 500",
      last,
    )
    for (const [id, key, text] of rows) {
      if (documentKey(String(text)) !== key) faults.push({ what: "has another text than its id says", where: String(key) })
      last = Number(id)
    }
    if (rows.length === 0) return faults
  }
}
