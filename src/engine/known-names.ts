// Whether the table of personal names knows a spelling, for whoever compares names.
import { foldKey, foldName } from "../languages/arabic/fold.js"
import { NAMES } from "../languages/arabic/generated/tables.js"
import { rows } from "../languages/arabic/table-rows.js"

let known: ReadonlySet<string> | null = null

/** Whether a folded part of a name, without its article and with ج as غ, is a name of the table. */
export function isKnownName(part: string): boolean {
  known ??= new Set(rows(NAMES).map(([form]) => bare(foldName(foldKey(form as string)))))
  return known.has(part)
}

function bare(form: string): string {
  return (form.length > 4 && form.startsWith("ال") ? form.slice(2) : form).replaceAll("ج", "غ")
}
