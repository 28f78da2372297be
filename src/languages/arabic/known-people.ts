// The dated table of office-holders and the table of outlets, by name.
// In: the folded parts of a name, or an outlet's id. Out: a party. Absent: who is meant in a text (resolve-mentions.ts).
import { OFFICE_HOLDERS, OUTLETS } from "./generated/tables.js"
import { nameKeys } from "./person-register.js"
import { rows, values } from "./table-rows.js"

interface Holder {
  readonly keys: readonly string[]
  readonly party: string
}

/** Looks persons and outlets up in the dated tables. */
export class KnownPeople {
  readonly #byKey = new Map<string, Holder[]>()
  readonly #outlets = new Map<string, string>()

  constructor() {
    for (const [name, variants, party] of rows(OFFICE_HOLDERS) as [string, string, string][]) {
      for (const form of [name, ...values(variants)]) {
        const keys = nameKeys(form.split(" "))
        const last = keys[keys.length - 1]
        if (last === undefined) continue
        const list = this.#byKey.get(last)
        if (list === undefined) this.#byKey.set(last, [{ keys, party }])
        else list.push({ keys, party })
      }
    }
    for (const [name, country] of rows(OUTLETS) as [string, string][]) if (country !== "") this.#outlets.set(name, country)
  }

  /**
   * The party of the known office-holder whom a name means, when all who fit agree on it. Two names of several parts must
   * share the given name; a single part must be all of the holder's name, or its last part.
   */
  partyOf(keys: readonly string[]): string | null {
    let found: string | null = null
    for (const key of keys) {
      for (const holder of this.#byKey.get(key) ?? []) {
        if (!isHolder(keys, holder.keys)) continue
        if (found !== null && found !== holder.party) return null
        found = holder.party
      }
    }
    return found
  }

  /** Country of an outlet by its name or id, null for an outlet that serves no one country. */
  outletCountry(source: string | undefined): string | null {
    if (source === undefined) return null
    const key = source.toLowerCase().trim()
    return this.#outlets.get(key) ?? this.#outlets.get(source.trim()) ?? null
  }
}

function isHolder(keys: readonly string[], holder: readonly string[]): boolean {
  if (keys.length === 1) return holder[holder.length - 1] === keys[0]
  if (holder.length === 1 || holder[0] !== keys[0]) return false
  // أحمد ناصر المهندي is not أحمد ناصر: a longer name must end in the holder's own last part.
  if (keys.length > holder.length && !holder.includes(keys[keys.length - 1] as string)) return false
  const [short, long] = keys.length <= holder.length ? [keys, holder] : [holder, keys]
  return short.every((part) => long.includes(part))
}
