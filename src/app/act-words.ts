// The name of an act on a page: as a heading in the margin, in both languages.
import type { Act, EncounterKind } from "../document/vocabulary.js"
import { type Language, labelsIn } from "../wording/labels.js"

/** What a side does, in the third person. */
const ENGLISH: Readonly<Record<Act, string>> = {
  commit: "undertakes",
  ready: "stands ready",
  aspire: "hopes",
  invite: "invites",
  urge: "calls for",
  thank: "thanks",
  praise: "praises",
  welcome: "welcomes",
  congratulate: "congratulates",
  condole: "condoles",
  concern: "is concerned",
  support: "supports",
  oppose: "opposes",
  condemn: "condemns",
  accuse: "accuses",
  warn: "warns",
  deny: "denies",
  agree: "agreed",
  discuss: "discussed",
  affirm: "affirms",
}

export function actName(act: Act, language: Language): string {
  return language === "ar" ? labelsIn("ar").act(act) : ENGLISH[act]
}

export function kindName(kind: EncounterKind, language: Language): string {
  return labelsIn(language).kind(kind)
}
