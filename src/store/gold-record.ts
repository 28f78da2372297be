// A corrected record in the form of a gold readout: facts by their words and names, without ids and offsets, so that a person
// can read and edit it, and a scorer can compare it with a reading of the same text.
import type { ReadoutRecord } from "../document/record.js"
import type { StoredDocument } from "./record-store.js"

/** The gold form of a record. */
export function goldRecord(document: StoredDocument, record: ReadoutRecord): object {
  const words = ([start, end]: readonly [number, number]): string => document.text.slice(start, end)
  const nameOf = (id: string): string => record.people.find((person) => person.id === id)?.name ?? id
  return {
    readout: `${document.id}.txt`,
    language: record.language,
    published: record.published,
    people: record.people.map(({ name, party, titles }) => ({ name, party, titles })),
    encounters: record.encounters.map(({ kind, participants, parties, place, date, planned, background }) => ({
      kind,
      participants: participants.map(nameOf),
      parties,
      place: place?.name ?? null,
      country: place?.country ?? null,
      date: date?.value ?? null,
      ...(planned ? { planned } : {}),
      ...(background ? { background } : {}),
    })),
    statements: record.statements.map((statement) => ({
      text: words(statement.span),
      act: statement.act,
      speaker: statement.speaker === null ? null : nameOf(statement.speaker),
      party: statement.party,
      ...(statement.joint ? { joint: true, parties: statement.parties } : {}),
      toward: statement.toward,
      topics: statement.topics,
      ...(statement.instruments.length > 0 ? { instruments: statement.instruments } : {}),
      ...(statement.actions.length > 0 ? { actions: statement.actions.map((action) => words(action.span)) } : {}),
      ...(statement.background ? { background: true } : {}),
    })),
    instruments: record.instruments.map(({ id, kind, name, parties }) => ({ id, kind, name, parties })),
  }
}
