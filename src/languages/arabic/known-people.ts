// The dated table of office-holders and the table of outlets, by name.
// In: the folded parts of a name with what its title tells, or an outlet's id. Out: a party. Absent: who is meant in a text
// (resolve-mentions.ts), and persons that no text names: a title alone never makes one.
import { foldName } from "./fold.js"
import { OFFICES, OUTLETS } from "./generated/tables.js"
import { isOnDay, type OfficeTerm, officeTerms } from "./office-terms.js"
import { nameKeys } from "./person-register.js"
import { rows } from "./table-rows.js"

interface Holder {
  readonly term: OfficeTerm
  /** The folded parts of one form of the name. */
  readonly keys: readonly string[]
}

/** Regnal ordinals at the end of a name: إليزابيث الثانية is also told as الملكة إليزابيث. */
const ORDINAL = /^(اول|ثاني|ثانيه|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|عشر|الاول)$/

/** Offices whose holders news calls by their family names alone. */
const PROMINENT = new Set([
  "head-of-state",
  "head-of-government",
  "foreign-minister",
  "vice-president",
  "un-secretary-general",
  "nato-secretary-general",
  "eu-high-representative",
  "european-commission-president",
  "national-security-adviser",
])

/** Looks persons and outlets up in the dated tables. */
export class KnownPeople {
  readonly #byKey = new Map<string, Holder[]>()
  /** First parts of the holders' names: يوسف alone is a given name. */
  readonly #given = new Set<string>()
  readonly #outlets = new Map<string, string>()
  /** Heads of the titles that an office is called by. */
  readonly #heads = new Map<string, Set<string>>()

  constructor() {
    for (const term of officeTerms()) {
      for (const form of term.forms) {
        const keys = nameKeys(form.split(" "))
        while (keys.length > 1 && ORDINAL.test(keys[keys.length - 1] as string)) keys.pop()
        const last = keys[keys.length - 1]
        if (last === undefined) continue
        if (keys.length > 1) this.#given.add(keys[0] as string)
        const holder = { term, keys }
        // محمد بن نايف بن عبدالعزيز: a chain of fathers may be cut anywhere behind the second name.
        for (const key of new Set([last, ...keys.slice(1)])) {
          const list = this.#byKey.get(key)
          if (list === undefined) this.#byKey.set(key, [holder])
          else list.push(holder)
        }
      }
    }
    for (const [form, office] of rows(OFFICES) as [string, string][]) {
      const head = foldName((form.split(" ")[0] as string).replace(/^ال/, "")).replace(/ه$/, "")
      const heads = this.#heads.get(office)
      if (heads === undefined) this.#heads.set(office, new Set([head]))
      else heads.add(head)
    }
    for (const head of ["رئيس", "زعيم", "ملك", "عاهل", "امير", "سلطان", "شيخ", "امبراطور"]) this.#heads.get("head-of-state")?.add(head)
    for (const [name, country] of rows(OUTLETS) as [string, string][]) if (country !== "") this.#outlets.set(name, country)
  }

  /**
   * The party of the known office-holder whom a name means, when all who fit agree on it. Two names of several parts must
   * share the given name; a single part must be all of the holder's name, or its last part.
   */
  partyOf(keys: readonly string[]): string | null {
    if (keys.length > 1 && !this.#given.has(keys[0] as string)) return null
    let found: string | null = null
    // Of several the one who shares most of the name: محمد بن نايف بن عبدالعزيز is not محمد ولد عبد العزيز.
    let most = 0
    for (const key of keys) {
      for (const holder of this.#byKey.get(key) ?? []) {
        if (!isHolder(keys, holder.keys)) continue
        const shared = keys.filter((part) => holder.keys.includes(part)).length
        if (shared < most) continue
        if (shared > most) found = holder.term.party
        else if (found !== holder.term.party) found = null
        most = shared
      }
    }
    return found
  }

  /**
   * The party of the one holder of that short name who was in an office of such a head on the day: الرئيس هولاند in 2015.
   * Null where none or several fit, and where no day is known.
   */
  partyInOffice(key: string, heads: readonly string[], day: string | null): string | null {
    if (day === null) return null
    let found: string | null = null
    for (const holder of this.#byKey.get(key) ?? []) {
      if (holder.keys[holder.keys.length - 1] !== key || !isOnDay(holder.term, day)) continue
      const titles = this.#heads.get(holder.term.office)
      if (titles === undefined || !heads.some((head) => titles.has(head.replace(/ة$/, "")))) continue
      if (found !== null && found !== holder.term.party) return null
      found = holder.term.party
    }
    return found
  }

  /**
   * The one prominent holder in office on the day who is known by that family name: بوتين in 2018. A single given name, and
   * a name that two of them share, tell nobody.
   */
  prominent(key: string, day: string): OfficeTerm | null {
    if (this.#given.has(key)) return null
    let found: OfficeTerm | null = null
    for (const holder of this.#byKey.get(key) ?? []) {
      if (holder.keys.length < 2 || holder.keys.at(-1) !== key || !PROMINENT.has(holder.term.office) || !isOnDay(holder.term, day)) continue
      if (found !== null && found.name !== holder.term.name) return null
      found = holder.term
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
  // Without the last name the father's has to be the same.
  if (holder.length > 2 && keys[keys.length - 1] !== holder[holder.length - 1] && keys[1] !== holder[1]) return false
  const [short, long] = keys.length <= holder.length ? [keys, holder] : [holder, keys]
  return short.every((part) => long.includes(part))
}
