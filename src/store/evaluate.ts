// How well the engine reads a person's own texts: a fresh reading of each reviewed document against its corrected record.
// Absent: documents that nobody has reviewed as a whole; what is missing in them nobody has said.
import type { Encounter, ReadoutRecord, Statement } from "../document/record.js"
import type { Reader } from "../engine/read.js"
import { shared } from "./correct-facts.js"
import { spanOf } from "./fact-rows.js"
import { nameKey } from "./name-key.js"
import type { RecordStore } from "./record-store.js"

/** Precision, recall and their harmonic mean, with the counts; 1 where there was nothing to find and nothing was found. */
export interface Measure {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly right: number
  readonly gold: number
  readonly system: number
}

export interface Evaluation {
  readonly documents: number
  /** The same kind, and evidence that shares half of its words or the same parties. */
  readonly encounters: Measure
  /** Evidence that shares half of its words. */
  readonly statementsFound: Measure
  /** Found, with act, party and speaker right. */
  readonly statementsRight: Measure
  readonly actions: Measure
}

/** Share of words that makes two spans one fact. */
const SAME = 0.5

/** Ids of the documents that a person has reviewed as a whole. */
export function reviewedDocuments(record: RecordStore): string[] {
  const reviewed = record.corrections().filter((correction) => correction.action === "review" && correction.undone === null)
  return [...new Set(reviewed.flatMap((correction) => ("document" in correction ? [correction.document] : [])))].filter(
    (id) => record.document(id) !== null,
  )
}

/** Measures the engine on the reviewed documents of a record. */
export function evaluate(record: RecordStore, reader: Pick<Reader, "read">): Evaluation {
  const counts = { encounters: [0, 0, 0], found: [0, 0, 0], right: [0, 0, 0], actions: [0, 0, 0] }
  const add = (of: number[], right: number, gold: number, system: number): void => {
    of[0] = (of[0] as number) + right
    of[1] = (of[1] as number) + gold
    of[2] = (of[2] as number) + system
  }
  const ids = reviewedDocuments(record)
  for (const id of ids) {
    const document = record.document(id)
    const gold = record.corrected(id)
    if (document === null || gold === null) continue
    const { text, title, published, outlet, url } = document
    const system = reader.read({
      id,
      text,
      ...(title === null ? {} : { title }),
      ...(published === null ? {} : { published }),
      ...(outlet === null ? {} : { source: outlet }),
      ...(url === null ? {} : { url }),
    })
    const met = pairs(gold.encounters, system.encounters, (one, other) =>
      one.kind === other.kind ? Math.max(overlap(one, other), sameParties(one, other)) : 0,
    )
    add(counts.encounters, met.length, gold.encounters.length, system.encounters.length)
    const said = pairs(gold.statements, system.statements, overlap)
    add(counts.found, said.length, gold.statements.length, system.statements.length)
    const right = said.filter(([one, other]) => isRight(one, other, gold, system))
    add(counts.right, right.length, gold.statements.length, system.statements.length)
    const wanted = gold.statements.flatMap((statement) => statement.actions)
    const given = system.statements.flatMap((statement) => statement.actions)
    const promised = pairs(wanted, given, (one, other) => shared(one.span, other.span))
    add(counts.actions, promised.length, wanted.length, given.length)
  }
  return {
    documents: ids.length,
    encounters: measure(counts.encounters),
    statementsFound: measure(counts.found),
    statementsRight: measure(counts.right),
    actions: measure(counts.actions),
  }
}

/** Pairs of two lists, the likest first, each item once; below half nothing is a pair. */
function pairs<Item>(gold: readonly Item[], system: readonly Item[], like: (one: Item, other: Item) => number): [Item, Item][] {
  const scored = gold
    .flatMap((one, i) => system.map((other, k) => ({ i, k, score: like(one, other) })))
    .filter(({ score }) => score >= SAME)
  scored.sort((a, b) => b.score - a.score || a.i - b.i || a.k - b.k)
  const takenGold = new Set<number>()
  const takenSystem = new Set<number>()
  const out: [Item, Item][] = []
  for (const { i, k } of scored) {
    if (takenGold.has(i) || takenSystem.has(k)) continue
    takenGold.add(i)
    takenSystem.add(k)
    out.push([gold[i] as Item, system[k] as Item])
  }
  return out
}

function overlap(one: Encounter | Statement, other: Encounter | Statement): number {
  return shared(spanOf(one), spanOf(other))
}

function sameParties(one: Encounter, other: Encounter): number {
  return one.parties.length > 0 && [...one.parties].sort().join(" ") === [...other.parties].sort().join(" ") ? 1 : 0
}

function isRight(one: Statement, other: Statement, gold: ReadoutRecord, system: ReadoutRecord): boolean {
  if (one.act !== other.act || one.joint !== other.joint || one.party !== other.party) return false
  return speakerOf(one, gold) === speakerOf(other, system)
}

function speakerOf(statement: Statement, record: ReadoutRecord): string | null {
  if (statement.speaker === null) return null
  const name = record.people.find((person) => person.id === statement.speaker)?.name
  return name === undefined ? statement.speaker : nameKey(name)
}

function measure([right = 0, gold = 0, system = 0]: readonly number[]): Measure {
  const precision = system === 0 ? (gold === 0 ? 1 : 0) : right / system
  const recall = gold === 0 ? (system === 0 ? 1 : 0) : right / gold
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), right, gold, system }
}
