// Names of parties by their ids, in both languages, from the tables that the engine reads by. Loaded once beside the code.
import type { Language } from "../wording/labels.js"

let names: Readonly<Record<string, readonly [string, string]>> = {}

/** Loads the names; without them parties show by their ids. */
export async function loadPartyNames(): Promise<void> {
  try {
    names = (await (await fetch("/party-names.json")).json()) as typeof names
  } catch {
    names = {}
  }
}

/** The name of a party: China, الصين; its id where it has none. */
export function partyName(id: string, language: Language): string {
  const [arabic = "", english = ""] = names[id] ?? []
  return (language === "ar" ? arabic : english || arabic) || id.replaceAll("-", " ")
}

/** Ids and names of all states and bodies, for lists to choose from. */
export function allParties(language: Language): { id: string; name: string }[] {
  const collator = new Intl.Collator(language)
  return Object.keys(names)
    .map((id) => ({ id, name: partyName(id, language) }))
    .sort((a, b) => collator.compare(a.name, b.name))
}
