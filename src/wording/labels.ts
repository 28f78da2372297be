// The words of the printed page in English and Arabic. Names of closed lists (acts, kinds, topics) in English are the
// names themselves; Arabic ones stand in labels-arabic.ts. Absent: layout.
import type { Act, DropReason, EncounterKind, Topic } from "../document/vocabulary.js"
import { ARABIC } from "./labels-arabic.js"

export type Language = "en" | "ar"

export interface Labels {
  readonly act: (act: Act) => string
  readonly kind: (kind: EncounterKind) => string
  readonly topic: (topic: Topic) => string
  readonly reason: (reason: DropReason) => string
  readonly people: string
  readonly encounters: string
  readonly together: string
  readonly unattributed: string
  readonly instruments: string
  readonly dropped: string
  readonly notes: string
  readonly background: string
  readonly planned: string
  readonly quoted: string
  readonly toward: string
  readonly by: string
  readonly attended: string
  readonly published: string
  readonly nothing: string
  /** Name and party of a person. */
  readonly noParty: string
  readonly comma: string
  readonly counts: (statements: number, actions: number) => string
  /** The months of the year, January first. */
  readonly months: readonly string[]
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`
const spaced = (name: string): string => name.replaceAll("-", " ")

const ENGLISH: Labels = {
  act: (act) => act,
  kind: (kind) => kind,
  topic: spaced,
  reason: spaced,
  people: "People",
  encounters: "Encounters",
  together: "Together",
  unattributed: "Without a party",
  instruments: "Instruments",
  dropped: "Left out",
  notes: "Notes",
  background: "background",
  planned: "planned",
  quoted: "quoted",
  toward: "→",
  by: "by",
  attended: "attended by",
  published: "published",
  nothing: "No encounter is reported.",
  noParty: "party unknown",
  comma: ", ",
  counts: (statements, actions) => `${plural(statements, "statement")}, ${plural(actions, "pledged action")}`,
  months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
}

/** The labels of a language. */
export function labelsIn(language: Language): Labels {
  return language === "ar" ? ARABIC : ENGLISH
}
