// Verifies a record file: SQLite's own check, then that documents, facts, tags, index and register agree with one another.
// Enters: an open database. Leaves: faults, none where all is well. Absent: mending.
import type { Database } from "./database.js"
import { documentKey } from "./document-key.js"
import { eachPosting } from "./postings.js"
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
  faults.push(...checkIndex(database))
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

/** Whether the index of facts holds each tag of each fact and nothing else: one sum over both, whatever the order. */
function checkIndex(database: Database): CheckFault[] {
  let links = 0
  let tags = 0
  let sum = 0
  for (const { tag, day, fact } of eachPosting(database)) {
    links++
    sum ^= mixed(tag, day, fact)
  }
  let last = 0
  for (;;) {
    const rows = database.all("SELECT id, day, tags FROM fact WHERE id > ? ORDER BY id LIMIT 5000", last)
    for (const [id, day, list] of rows) {
      last = Number(id)
      for (const tag of JSON.parse(String(list)) as number[]) {
        tags++
        sum ^= mixed(tag, Number(day), last)
      }
    }
    if (rows.length === 0) break
  }
  if (links !== tags) return [{ what: `the index of facts has ${links} entries for ${tags} tags`, where: null }]
  return sum === 0 ? [] : [{ what: "the index of facts has entries that no fact has", where: null }]
}

/** An entry as 32 bits (the finaliser of MurmurHash3, A. Appleby, public domain). */
function mixed(tag: number, day: number, fact: number): number {
  let value = Math.imul(tag, 0x9e3779b1) ^ Math.imul(day, 0x85ebca77) ^ Math.imul(fact, 0xc2b2ae3d)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return value ^ (value >>> 16)
}
