// What makes a fact worth a second look, as tags of its row: a note of the engine at its words, a name without a party, a
// speaker that was inferred. Pure: a record and its rows in, the same rows with `doubt …` tags out.
// Absent: what a newer engine reads in another way (reading-changes.ts) and what reviewers disagree about (correct-facts.ts).

import type { Doubt } from "../document/doubt.js"
import type { Note } from "../document/note.js"
import type { Encounter, ReadoutRecord, Statement } from "../document/record.js"
import type { Span } from "../text/span.js"
import type { FactRow } from "./fact-rows.js"

/** The tag of a doubt. */
export function doubtTag(doubt: Doubt): string {
  return `doubt ${doubt}`
}

const OF_NOTE: Readonly<Partial<Record<Note["code"], { readonly doubt: Doubt; readonly kind: FactRow["kind"] | null }>>> = {
  "unknown-speaker": { doubt: "unknown-speaker", kind: "statement" },
  "ambiguous-date": { doubt: "ambiguous-date", kind: "encounter" },
  "name-without-party": { doubt: "name-without-party", kind: null },
}

/** The doubts of each row of a record's facts; `values` are the facts of the rows. */
export function doubtsOf(
  record: Pick<ReadoutRecord, "people" | "notes">,
  rows: readonly Pick<FactRow, "kind" | "first" | "last">[],
  values: readonly (Encounter | Statement)[],
): readonly ReadonlySet<Doubt>[] {
  const doubts = rows.map(() => new Set<Doubt>())
  const homeless = new Set(record.people.filter((person) => person.party === null).map((person) => person.id))
  for (const [at, value] of values.entries()) {
    const found = doubts[at] as Set<Doubt>
    if ("act" in value) {
      if (!value.joint && value.speaker === null && value.party === null) found.add("unknown-speaker")
      if (!value.joint && value.speaker !== null && value.inferred.includes("speaker")) found.add("inferred-speaker")
      if (value.speaker !== null && homeless.has(value.speaker)) found.add("name-without-party")
    } else {
      if (value.parties.length < 2) found.add("one-sided")
      if (value.participants.some((id) => homeless.has(id))) found.add("name-without-party")
    }
  }
  for (const { code, span } of record.notes) {
    const of = OF_NOTE[code]
    if (of === undefined || span === null) continue
    // A note may stand at words that gave no fact: whoever looks at the nearest one sees it.
    const nearest = nearestRow(rows, span, of.kind) ?? nearestRow(rows, span, null)
    if (nearest !== null) doubts[nearest]?.add(of.doubt)
  }
  return doubts
}

/** The rows with a tag for each doubt. */
export function withDoubts(rows: readonly FactRow[], doubts: readonly ReadonlySet<Doubt>[]): FactRow[] {
  return rows.map((row, at) => {
    const found = doubts[at]
    return found === undefined || found.size === 0 ? row : { ...row, tags: [...row.tags, ...[...found].map(doubtTag)] }
  })
}

function nearestRow(rows: readonly Pick<FactRow, "kind" | "first" | "last">[], span: Span, kind: FactRow["kind"] | null): number | null {
  let nearest: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [at, row] of rows.entries()) {
    if (kind !== null && row.kind !== kind) continue
    const apart = Math.max(0, row.first - span[1], span[0] - row.last)
    if (apart < least) {
      nearest = at
      least = apart
    }
  }
  return nearest
}
