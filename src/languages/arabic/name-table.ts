// What a spelling can be as a name: its row in data/arabic/names.tsv, and its forms behind proclitics.
// In: spellings. Out: bits of NameBit, and stripped forms. Absent: which person it names (person-register.ts).
import { foldKey } from "./fold.js"
import { NAMES } from "./generated/tables.js"
import { keyMark, nameKeys } from "./person-register.js"
import { rows } from "./table-rows.js"

/** What data/arabic/names.tsv says of a spelling. */
export const NameBit = { GIVEN: 1, FAMILY: 2, PART: 4, WORD: 8 } as const

export interface StrippedName {
  readonly prefix: string
  readonly form: string
  readonly key: string
  readonly mark: number
}

/** The table of names: folded spelling to its bits. */
export function nameTable(): Map<string, number> {
  const bits: Readonly<Record<string, number>> = {
    given: NameBit.GIVEN,
    family: NameBit.FAMILY,
    both: NameBit.GIVEN | NameBit.FAMILY,
    part: NameBit.PART,
  }
  const table = new Map<string, number>()
  for (const [form, kind, word] of rows(NAMES) as [string, string, string][]) {
    const key = foldKey(form)
    table.set(key, (table.get(key) ?? 0) | (bits[kind] ?? 0) | (word === "y" ? NameBit.WORD : 0))
  }
  return table
}

/** Ways to read a spelling as a name behind و, ف and لـ, بـ, كـ. */
export function strippedNamesOf(form: string): StrippedName[] {
  const out: StrippedName[] = []
  const match = /^(و|ف)?(ل|ب|ك)?(?=..)/.exec(form)
  for (const cut of new Set([match?.[0].length ?? 0, 1])) {
    if (cut === 0 || form.length - cut < 2) continue
    const rest = form.slice(cut)
    const own = rest.startsWith("ل") && form[cut - 1] === "ل" ? `ا${rest}` : rest
    const key = nameKeys([own])[0] ?? ""
    out.push({ prefix: form.slice(0, cut), form: own, key, mark: keyMark(key) })
  }
  return out
}
