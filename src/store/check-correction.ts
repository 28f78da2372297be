// A correction is checked before it is taken: that its target is there, that it says something, and that it fits the text.
// Absent: whether it is right.
import { ACTS, ENCOUNTER_KINDS, TOPICS } from "../document/vocabulary.js"
import type { Span } from "../text/span.js"
import { PLEDGE_STATUSES } from "./correction.js"
import { entryId } from "./entries.js"
import type { FactChange, NewCorrection, RecordStore } from "./record-store.js"

/**
 * The correction, as it was given.
 * @throws {RangeError} that says what is wrong with it.
 */
export function checkedCorrection(record: RecordStore, correction: NewCorrection): NewCorrection {
  if (correction.author.trim() === "") throw new RangeError("a correction needs the name of who makes it")
  if (correction.reason.trim() === "") throw new RangeError("a correction needs a reason")
  if ("people" in correction) {
    const [one, other] = correction.people
    if (one === other) throw new RangeError("a person is the same as themselves; name two entries")
    for (const id of correction.people) if (record.person(id) === null) throw new RangeError(`the register has no person ${id}`)
    return correction
  }
  if ("entries" in correction) {
    const { kind, entries } = correction
    const [one, other] = entries.map((id) => {
      if (record.entry(kind, id) === null) throw new RangeError(`the register has no ${kind} ${id}`)
      return entryId(kind, id)
    }) as [string, string]
    if (one === other) throw new RangeError(`a ${kind} is the same as itself; name two entries`)
    return { ...correction, entries: [one, other] }
  }
  if ("encounters" in correction) {
    const [one, other] = correction.encounters
    if (one === other) throw new RangeError("an encounter is the same as itself; name two")
    for (const id of correction.encounters)
      if (record.fact(id)?.kind !== "encounter") throw new RangeError(`there is no encounter ${id}; mahdar encounters lists them`)
    return correction
  }
  if ("thread" in correction) {
    const [, document = ""] = /^([0-9a-f]{24})\.t\d+-\d+\.[^.\s]+\.[^.\s]+$/.exec(correction.thread) ?? []
    if (document === "" || record.document(document) === null)
      throw new RangeError(`there is no thread ${correction.thread}; mahdar threads A B lists them`)
    if (!PLEDGE_STATUSES.includes(correction.status))
      throw new RangeError(`${correction.status} is no status; there are ${PLEDGE_STATUSES.join(", ")}`)
    return correction
  }
  if ("fact" in correction) {
    const fact = record.fact(correction.fact)
    if (fact === null) throw new RangeError(`there is no fact ${correction.fact}`)
    if (correction.action === "change") checkChange(correction.change, record.document(fact.document.id)?.text ?? "", fact.kind)
    return correction
  }
  const document = record.document(correction.document)
  if (document === null) throw new RangeError(`there is no document ${correction.document}`)
  if (correction.action === "add") {
    if (correction.change.span === undefined) throw new RangeError("a fact that is added needs the span of its words")
    checkChange(correction.change, document.text, correction.kind)
  }
  // A short id has done; the correction carries the whole one.
  return { ...correction, document: document.id }
}

const STATEMENT = ["act", "span", "speaker", "party", "joint", "parties", "toward", "topics", "instruments", "actions", "background"]
const ENCOUNTER = ["encounter", "span", "participants", "attendees", "parties", "place", "date", "planned", "background"]

function checkChange(change: FactChange, text: string, kind: "encounter" | "statement"): void {
  const allowed = kind === "statement" ? STATEMENT : ENCOUNTER
  const names = Object.keys(change)
  if (names.length === 0) throw new RangeError("the change changes nothing")
  for (const name of names)
    if (!allowed.includes(name))
      throw new RangeError(
        `${name} is no field of ${kind === "statement" ? "a statement" : "an encounter"}; there are ${allowed.join(", ")}`,
      )
  oneOf("act", change.act === undefined ? [] : [change.act], ACTS)
  oneOf("encounter", change.encounter === undefined ? [] : [change.encounter], ENCOUNTER_KINDS)
  oneOf("topics", change.topics ?? [], TOPICS)
  for (const span of [...(change.span === undefined ? [] : [change.span]), ...(change.actions ?? [])]) checkSpan(span, text)
  if (typeof change.date === "string" && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(change.date))
    throw new RangeError(`${change.date} is no date such as 2021-07-16, 2021-07, 2021`)
}

function oneOf(field: string, values: readonly string[], known: readonly string[]): void {
  for (const value of values) if (!known.includes(value)) throw new RangeError(`${value} is none of ${field}: ${known.join(", ")}`)
}

function checkSpan([start, end]: Span, text: string): void {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length) {
    throw new RangeError(`[${start}, ${end}] lies not in the text, which has ${text.length} code units`)
  }
}
