// The value of a difference in the words of the page: codes of parties by their names, days, acts and kinds in words.
import type { Act, EncounterKind } from "../document/vocabulary.js"
import type { Difference } from "../wire/contract.js"
import { actName, kindName } from "./act-words.js"
import { partyName } from "./party-names.js"
import { formatDay, formatNumber, type Settings } from "./settings.js"
import { wordsIn } from "./wording.js"

/** A value of a difference, as one account has it. */
export function differenceValue(kind: Difference["kind"], value: string, settings: Settings): string {
  const { language } = settings
  if (kind === "act") return actName(value as Act, language)
  if (kind === "kind") return kindName(value as EncounterKind, language)
  if (kind === "date") return formatDay(value, settings)
  if (kind === "figure") return value.replace(/^\d{4,}(?=\s|$)/, (digits) => formatNumber(Number(digits), settings))
  if (kind === "country") return partyName(value, language)
  if (kind === "party") {
    if (value === "?") return wordsIn(language).fact.nobody
    if (value === "both") return wordsIn(language).fact.both
    return value
      .split("+")
      .map((id) => partyName(id, language))
      .join(" + ")
  }
  if (kind === "place") return value.replace(/\(([^()]+)\)$/, (_, id: string) => `(${partyName(id, language)})`)
  return value
}
