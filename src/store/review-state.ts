// Who has corrected how much, and how far reviewers agree: share of the facts that two or more have judged on which all say
// the same, and Krippendorff's alpha (nominal) of the label that each leaves a fact with: its act or kind, or "rejected".
import type { Encounter, Statement } from "../document/record.js"
import type { Database } from "./database.js"
import type { FactBody } from "./fact-rows.js"
import type { Correction, ReviewState } from "./record-store.js"

type OfFact = Extract<Correction, { readonly fact: string }>

/** Facts judged by several people that are looked at, the newest of them. */
const MOST = 5000

/** The state of reviewing in a record. */
export function reviewStateOf(database: Database): ReviewState {
  const reviewers = database.all("SELECT body ->> '$.author', count(*) FROM correction WHERE undone IS NULL GROUP BY 1 ORDER BY 2 DESC, 1")
  const judged = database.all(
    `SELECT body ->> '$.fact', json_group_array(json(body)) FROM (SELECT body, made FROM correction WHERE undone IS NULL ORDER BY made, id)
     WHERE body ->> '$.fact' IS NOT NULL GROUP BY 1 HAVING count(DISTINCT body ->> '$.author') > 1 ORDER BY max(made) DESC LIMIT ?`,
    MOST,
  )
  let agreed = 0
  const units: string[][] = []
  for (const [id, list] of judged) {
    const label = labelOf(database, String(id))
    const labels = new Map<string, string>()
    const whole = new Map<string, string>()
    const fields = new Map<string, unknown>()
    for (const one of JSON.parse(String(list)) as OfFact[]) {
      if (one.action === "change") for (const [field, value] of Object.entries(one.change)) fields.set(field, value)
      const isRejected = one.action === "reject"
      labels.set(one.author, isRejected ? "rejected" : String(fields.get("act") ?? fields.get("encounter") ?? label))
      whole.set(one.author, isRejected ? "rejected" : JSON.stringify([...fields].sort(([a], [b]) => (a < b ? -1 : 1))))
    }
    units.push([...labels.values()])
    if (new Set(whole.values()).size === 1) agreed++
  }
  return {
    reviewers: reviewers.map(([name, count]) => ({ name: String(name), corrections: Number(count) })),
    agreement: { facts: units.length, agreed, alpha: alphaOf(units) },
  }
}

/** What the engine read: the act or kind; "none" where a person added the fact. */
function labelOf(database: Database, id: string): string {
  const dot = id.indexOf(".")
  const sql = "SELECT f.body FROM fact f JOIN document d ON d.id = f.document WHERE d.key = ? AND f.key = ?"
  const row = database.first(sql, id.slice(0, dot), id.slice(dot + 1))
  if (row === undefined) return "none"
  const { value, read } = JSON.parse(String(row[0])) as FactBody
  const of: Encounter | Statement | null = read === undefined ? value : read
  return of === null ? "none" : "act" in of ? of.act : of.kind
}

/**
 * Krippendorff's alpha for nominal labels (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): 1 minus observed
 * over expected disagreement. Null where nothing can differ: no unit with two labels, or one label alone.
 */
export function alphaOf(units: readonly (readonly string[])[]): number | null {
  const totals = new Map<string, number>()
  let all = 0
  let observed = 0
  for (const labels of units) {
    if (labels.length < 2) continue
    const counts = new Map<string, number>()
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
    let same = 0
    for (const [label, count] of counts) {
      totals.set(label, (totals.get(label) ?? 0) + count)
      same += count * (count - 1)
    }
    all += labels.length
    observed += (labels.length * (labels.length - 1) - same) / (labels.length - 1)
  }
  let together = 0
  for (const count of totals.values()) together += count * (count - 1)
  const expected = all < 2 ? 0 : (all * (all - 1) - together) / (all - 1)
  return expected === 0 ? null : 1 - observed / expected
}
