// The filters of search and export as options of the command, checked against the closed lists.
import { type Command, InvalidArgumentError, Option } from "commander"
import { ACTS, ENCOUNTER_KINDS, type EncounterKind, PLEDGES, TOPICS } from "../document/vocabulary.js"
import type { SearchFilter } from "../store/record-store.js"

/** The filters as the command line gives them: both parties as a list of any length, the kind of encounter as `kind`. */
export interface FilterOptions extends Omit<SearchFilter, "between" | "encounter" | "kind" | "state"> {
  readonly between?: readonly string[]
  readonly kind?: readonly EncounterKind[]
}

/** What the filters mean, for help pages. */
export const FILTER_HELP = `
Filters: each that is given must hold; one that is given several values, by any of
them. Parties are alpha-3 codes (KWT) or ids (gcc, united-nations); names of people
are found in every spelling that the register ties together.`

/** Adds the filters to a command. */
export function addFilterOptions(command: Command): Command {
  return command
    .addOption(new Option("--between <parties...>", "facts between two parties: --between CHN KWT"))
    .option("--party <ids...>", "facts of a party in any role")
    .option("--by <ids...>", "statements that speak for a party")
    .option("--toward <ids...>", "statements toward a party")
    .option("--person <names...>", "facts with a person in any role")
    .option("--speaker <names...>", "statements of a person")
    .addOption(new Option("--act <acts...>", "statements that do this").choices(ACTS))
    .addOption(new Option("--strength <act>", "pledges at least as strong").choices(PLEDGES))
    .addOption(new Option("--kind <kinds...>", "encounters of this kind").choices(ENCOUNTER_KINDS))
    .addOption(new Option("--topic <topics...>", "statements on an issue").choices(TOPICS))
    .option("--instrument <ids...>", "statements that name an instrument: belt-and-road")
    .option("--place <names...>", "encounters at a place, or in a country by its code")
    .option("--since <day>", "from this day, month or year on: 2021-07-17, 2021-07, 2021", parseDate)
    .option("--until <day>", "until this day, month or year, included", parseDate)
    .option("--outlet <names...>", "documents of an outlet")
    .option("--planned", "encounters that are announced only")
    .option("--background", "facts of other days that are only recalled")
}

/** The filter that the options say. */
export function filterOf(options: FilterOptions, command: Command): SearchFilter {
  const { between, kind, ...rest } = options
  if (between !== undefined && between.length !== 2) command.error("error: --between takes two parties, such as --between CHN KWT")
  const filter: Record<string, unknown> = {}
  for (const name of FILTERS) if (rest[name] !== undefined) filter[name] = rest[name]
  if (between !== undefined) filter.between = between
  if (kind !== undefined) filter.encounter = kind
  return filter as SearchFilter
}

const FILTERS = [
  "party",
  "by",
  "toward",
  "person",
  "speaker",
  "act",
  "strength",
  "topic",
  "instrument",
  "place",
  "since",
  "until",
  "outlet",
  "planned",
  "background",
] as const

function parseDate(value: string): string {
  if (!/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value)) {
    throw new InvalidArgumentError(`${JSON.stringify(value)} is no day, month or year such as 2021-07-17, 2021-07, 2021.`)
  }
  return value
}
