// The filters of an address as the API asks them. Every view of the record takes the same ones; what is no filter (the
// chosen view, the language) is passed over.

import { ACTS, ENCOUNTER_KINDS, TOPICS } from "../document/vocabulary.js"
import { copyOf } from "./address.js"

const NAMES = [
  "words",
  "between",
  "party",
  "by",
  "toward",
  "person",
  "speaker",
  "strength",
  "instrument",
  "place",
  "outlet",
  "since",
  "until",
]
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  act: ACTS,
  encounter: ENCOUNTER_KINDS,
  topic: TOPICS,
  kind: ["encounter", "statement"],
  planned: ["true", "false"],
  background: ["true", "false"],
}

/** The filters that an address holds. A year stands for its days. */
export function filtersOf(query: URLSearchParams): URLSearchParams {
  const asked = new URLSearchParams()
  for (const [name, value] of query) if (NAMES.includes(name) || CLOSED[name]?.includes(value)) asked.append(name, value)
  const year = query.get("year")
  if (year !== null && /^\d{4}$/.test(year)) {
    asked.set("since", year)
    asked.set("until", year)
  }
  return asked
}

/** An address of the API or of a page with these filters and more. */
export function withFilters(
  path: string,
  filters: URLSearchParams,
  more: Readonly<Record<string, string | readonly string[]>> = {},
): string {
  const asked = copyOf(filters)
  for (const [name, value] of Object.entries(more)) {
    asked.delete(name)
    for (const one of typeof value === "string" ? [value] : value) asked.append(name, one)
  }
  const text = String(asked)
  return text === "" ? path : `${path}?${text}`
}
