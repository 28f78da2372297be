// The dated table of office-holders as terms, parsed once for all who ask it: by name (known-people.ts), by office and day
// (inferred-holders.ts), by phrase (entries.ts). In: the generated table. Out: its terms. Absent: who is meant in a text.
import { OFFICE_HOLDERS } from "./generated/tables.js"
import { rows, values } from "./table-rows.js"

/** One term of one holder. */
export interface OfficeTerm {
  /** The name as the table has it: who of two like-named holders is meant. */
  readonly name: string
  /** The name and its other spellings, shorter and longer forms. */
  readonly forms: readonly string[]
  readonly party: string
  /** Id of data/arabic/offices.tsv. */
  readonly office: string
  /** Days of the term, YYYY-MM-DD or YYYY-MM; an open end is "". */
  readonly from: string
  readonly to: string
}

let parsed: readonly OfficeTerm[] | null = null

/** All terms of the table, in its order. */
export function officeTerms(): readonly OfficeTerm[] {
  parsed ??= rows(OFFICE_HOLDERS).map(([name = "", variants = "", party = "", office = "", from = "", to = ""]) => ({
    name,
    forms: [name, ...values(variants)],
    party,
    office,
    from,
    to,
  }))
  return parsed
}

/** Whether the term holds the day; one whose beginning or end is known by month alone holds all of that month. */
export function isOnDay({ from, to }: OfficeTerm, day: string): boolean {
  return from <= day && (to === "" || day.slice(0, to.length) <= to)
}
