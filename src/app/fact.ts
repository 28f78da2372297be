// A fact as the pages show it: an encounter or a statement of a record with its colour, its mark and the spans that carry it.
import type { Encounter, ReadoutRecord, Statement } from "../document/record.js"
import { type Act, FAMILY_OF, type Family, PLEDGES } from "../document/vocabulary.js"
import type { Span } from "../text/span.js"
import type { Mark } from "./marks.js"

export interface Fact {
  readonly id: string
  /** Colour: the family of its act, or that of encounters. */
  readonly hue: Family | "encounter"
  readonly mark: Mark
  /** 4 (agreed) to 1 (hoped for) of a pledge, 0 of anything else. */
  readonly strength: number
  readonly spans: readonly Span[]
  readonly encounter: Encounter | null
  readonly statement: Statement | null
}

/** Strength of a pledge by its act: 4 for what is agreed, 1 for what is hoped for; 0 where the act is no pledge. */
export function strengthOf(act: string): number {
  const place = (PLEDGES as readonly string[]).indexOf(act)
  return place < 0 ? 0 : PLEDGES.length - place
}

/** The mark of an act: each pledge has its own weight of line, the others share their family's. */
export function markOf(act: Act): Mark {
  return (strengthOf(act) > 0 ? act : FAMILY_OF[act]) as Mark
}

/** The facts of a record in the order of the text. */
export function factsOf(record: ReadoutRecord): Fact[] {
  const encounters = record.encounters.map(
    (encounter): Fact => ({
      id: encounter.id,
      hue: "encounter",
      mark: "encounter",
      strength: 0,
      spans: encounter.evidence,
      encounter,
      statement: null,
    }),
  )
  const statements = record.statements.map(
    (statement): Fact => ({
      id: statement.id,
      hue: FAMILY_OF[statement.act],
      mark: markOf(statement.act),
      strength: strengthOf(statement.act),
      spans: [statement.span],
      encounter: null,
      statement,
    }),
  )
  return [...encounters, ...statements].sort((a, b) => startOf(a) - startOf(b))
}

export function startOf(fact: Fact): number {
  return fact.spans[0]?.[0] ?? 0
}

/** The facts whose words hold a place of the text, the shortest first. */
export function factsAt(facts: readonly Fact[], offset: number): Fact[] {
  const lengthOf = (fact: Fact): number => fact.spans.reduce((sum, [start, end]) => sum + end - start, 0)
  return facts
    .filter(({ spans }) => spans.some(([start, end]) => start <= offset && offset < end))
    .sort((a, b) => lengthOf(a) - lengthOf(b))
}
