// CAMEO and PLOVER types of encounters and statements. The table is explained in docs/export.md; a test holds the two
// together. Acts for which a scheme has no event keep our own name behind MAHDAR:, so that nothing is lost and nobody takes
// it for the scheme's. Goldstein scores are CAMEO's. Absent: actors' roles and sectors, which these schemes code as well.
import type { Encounter, Statement } from "../document/record.js"
import type { Act, EncounterKind } from "../document/vocabulary.js"
import type { StoredFact } from "../store/record-store.js"

export interface EventCode {
  readonly cameo: string
  readonly goldstein: number
  readonly plover: string
  /** PLOVER's mode, "" where it has none. */
  readonly mode: string
}

const code = (cameo: string, goldstein: number, plover: string, mode = ""): EventCode => ({ cameo, goldstein, plover, mode })

/** Codes of encounters. */
export const ENCOUNTER_CODES: Readonly<Record<EncounterKind, EventCode>> = {
  meeting: code("040", 1, "CONSULT", ""),
  call: code("041", 1, "CONSULT", "phone"),
  visit: code("042", 1.9, "CONSULT", "visit"),
  conference: code("040", 1, "CONSULT", "multilateral"),
  signing: code("057", 8, "AGREE", ""),
  message: code("040", 1, "CONSULT", ""),
  ceremony: code("050", 3.5, "SUPPORT", ""),
}

/** The code of a host, whose guest has 042. */
export const HOSTING = code("043", 2.8, "CONSULT", "visit")
/** A meeting where neither side is at home. */
export const THIRD_PLACE = code("044", 2.5, "CONSULT", "third-party")

/** Codes of statements. */
export const ACT_CODES: Readonly<Record<Act, EventCode>> = {
  commit: code("030", 4, "AGREE"),
  ready: code("030", 4, "AGREE"),
  aspire: code("013", 0.4, "MAHDAR:aspire"),
  invite: code("036", 4, "REQUEST", "meet"),
  urge: code("020", 3, "REQUEST"),
  thank: code("019", 3.4, "SUPPORT"),
  praise: code("051", 3.4, "SUPPORT"),
  welcome: code("051", 3.4, "SUPPORT"),
  congratulate: code("018", 3.4, "MAHDAR:congratulate"),
  condole: code("018", 3.4, "MAHDAR:condole"),
  concern: code("012", -0.4, "MAHDAR:concern"),
  support: code("051", 3.4, "SUPPORT"),
  oppose: code("120", -4, "REJECT"),
  condemn: code("111", -2, "ACCUSE", "disapprove"),
  accuse: code("112", -2, "ACCUSE", "allege"),
  warn: code("130", -4.4, "THREATEN"),
  deny: code("016", -2, "MAHDAR:deny"),
  agree: code("050", 3.5, "AGREE"),
  discuss: code("040", 1, "CONSULT"),
  affirm: code("010", 0, "MAHDAR:affirm"),
}

/** One event: who did it to whom. */
export interface CodedEvent {
  readonly id: string
  readonly source: string
  /** "" where nobody is named. */
  readonly target: string
  readonly code: EventCode
}

/** Kinds that both sides do to each other, and are two events. */
const MUTUAL: readonly EncounterKind[] = ["meeting", "call", "conference", "signing", "ceremony"]

/** The events of a fact: one for each pair of source and target; of what both sides do, one in each direction. */
export function codeEvents(fact: StoredFact): CodedEvent[] {
  const events = "act" in fact.value ? codeStatement(fact.value) : codeEncounter(fact.value)
  return events.map((event, at) => ({ ...event, id: `${fact.id}:${at + 1}` }))
}

type Uncounted = Omit<CodedEvent, "id">

function codeEncounter(encounter: Encounter): Uncounted[] {
  const { kind, parties, place } = encounter
  const plain = ENCOUNTER_CODES[kind]
  if (kind === "visit") {
    const [guest = "", ...others] = parties
    const hosts = others.length > 0 ? others : place?.country && place.country !== guest ? [place.country] : []
    if (hosts.length === 0) return [{ source: guest, target: "", code: plain }]
    return hosts.flatMap((host) => [
      { source: guest, target: host, code: plain },
      { source: host, target: guest, code: HOSTING },
    ])
  }
  const isAway = kind === "meeting" && place?.country && parties.length > 1 && !parties.includes(place.country)
  const used = isAway ? THIRD_PLACE : plain
  if (parties.length < 2) return [{ source: parties[0] ?? "", target: "", code: used }]
  if (!MUTUAL.includes(kind)) return parties.slice(1).map((target) => ({ source: parties[0] as string, target, code: used }))
  return parties.flatMap((source) => parties.filter((target) => target !== source).map((target) => ({ source, target, code: used })))
}

function codeStatement(statement: Statement): Uncounted[] {
  const used = ACT_CODES[statement.act]
  if (statement.joint) {
    const { parties } = statement
    if (parties.length < 2) return [{ source: parties[0] ?? "", target: "", code: used }]
    return parties.flatMap((source) => parties.filter((target) => target !== source).map((target) => ({ source, target, code: used })))
  }
  const source = statement.party ?? ""
  return statement.toward.length === 0
    ? [{ source, target: "", code: used }]
    : statement.toward.map((target) => ({ source, target, code: used }))
}

/** CAMEO's quad class of a code: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export function quadClass(cameo: string): number {
  const root = Number(cameo.slice(0, 2))
  return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4
}
