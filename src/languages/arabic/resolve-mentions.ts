// Mentions in; the same mentions with their persons and parties settled: titles without names, persons without a stated
// nationality, the outlet's own country. What stays open is a note, not a guess without a reason.
import type { Mention, PersonEntry } from "../../stages/entities/mention.js"
import type { EntryIndex } from "./entries.js"
import { isGenericHead } from "./find-mentions.js"
import { OFFICE_HOLDERS, OUTLETS } from "./generated/tables.js"
import { type PersonRegister, nameKeys } from "./person-register.js"
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

  /** The party of a known office-holder with all these parts in the name, when all who fit agree on it. */
  partyOf(keys: readonly string[]): string | null {
    let found: string | null = null
    for (const key of keys) {
      for (const holder of this.#byKey.get(key) ?? []) {
        const [short, long] = keys.length <= holder.keys.length ? [keys, holder.keys] : [holder.keys, keys]
        if (!short.every((part) => long.includes(part))) continue
        if (short.length < 2 && holder.keys.length > 1 && keys.length < 2 && key !== holder.keys[holder.keys.length - 1]) continue
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

/** Settles persons and parties in place, and gives the home party of the text. */
export function resolveMentions(mentions: readonly Mention[], register: PersonRegister, known: KnownPeople, index: EntryIndex, source: string | undefined): string | null {
  for (const person of register.persons) {
    if (person.party === null) {
      const party = known.partyOf(person.keys)
      if (party !== null) person.party = party
    }
  }
  const home = homeOf(mentions, register, known, index, source)
  for (const person of register.persons) if (person.party === null && person.titles.length > 0) person.party = partyOfTitle(person) ?? home
  // Left to right: a title means the last person before it that fits, or the one that the text names later.
  mentions.forEach((mention, m) => {
    if (mention.kind === "person") {
      mention.party = register.persons[mention.person]?.party ?? mention.party
      return
    }
    if (mention.kind !== "role") return
    const found = personOfRole(mentions, register, mention, m, home)
    if (found >= 0) {
      mention.person = found
      register.persons[found]?.mentions.push(m)
      mention.party = register.persons[found]?.party ?? mention.party
    } else mention.party ??= ROYAL.has(mention.head) ? (home ?? null) : home
  })
  return home
}

/** Heads that belong to one state whatever the text: Custodian (of the Two Holy Mosques). */
const ROYAL = new Set(["خادم"])

function partyOfTitle(person: PersonEntry): string | null {
  if (person.heads.includes("خادم") || person.titles.some((title) => title.includes("خادم الحرمين"))) return "SAU"
  if (person.titles.some((title) => /ولي ولي العهد/.test(title))) return "SAU"
  return null
}

function personOfRole(mentions: readonly Mention[], register: PersonRegister, mention: Mention, at: number, home: string | null): number {
  const generic = isGenericHead(mention.head)
  const fits = (person: PersonEntry | undefined): boolean => {
    if (person === undefined) return false
    if (mention.party !== null && person.party !== mention.party) return false
    if (mention.head === "نظير") return false
    if (person.heads.includes(mention.head)) return sameOffice(person, mention)
    return generic && mention.party !== null && person.titles.length > 0
  }
  for (let m = at - 1; m >= 0; m--) {
    const other = mentions[m] as Mention
    if (other.kind === "person" && fits(register.persons[other.person])) return other.person
  }
  // A title that stands before the first naming.
  for (let m = at + 1; m < mentions.length; m++) {
    const other = mentions[m] as Mention
    if (other.kind === "person" && fits(register.persons[other.person])) return other.person
  }
  void home
  return -1
}

/** Two ministers are not one: the words of the office must not contradict each other. */
function sameOffice(person: PersonEntry, mention: Mention): boolean {
  const words = officeWords(mention.title)
  if (words.length === 0) return true
  return person.titles.some((title) => {
    const own = officeWords(title)
    return own.length === 0 || words.some((word) => own.includes(word)) || words.every((word) => own.length === 0 || word === "")
  })
}

/** The words of an office that tell it apart: foreign, defence, speaker … without heads, articles and nationalities. */
function officeWords(title: string): string[] {
  return title.split(" ").slice(1).map((word) => word.replace(/^(وال|لل|بال|ال|ل)/, "")).filter((word) => word.length > 2 && !/(ية|ي)$/.test(word) && !/^(دولة|مملكة|جمهورية|خارجية)$/.test(word) || /^خارجية$/.test(word))
}

/** The state that an official without a nationality belongs to: the outlet's own, or the one that the text's nameless offices point to. */
function homeOf(mentions: readonly Mention[], register: PersonRegister, known: KnownPeople, index: EntryIndex, source: string | undefined): string | null {
  const outlet = known.outletCountry(source)
  if (outlet !== null) return outlet
  const votes = new Map<string, number>()
  const add = (party: string | null, weight: number) => {
    if (party !== null && /^[A-Z]{3}$/.test(party)) votes.set(party, (votes.get(party) ?? 0) + weight)
  }
  for (const mention of mentions) {
    if (mention.head === "خادم" || /ولي ولي العهد/.test(mention.title)) add("SAU", 5)
    if (mention.entry >= 0 && index.entries[mention.entry]?.kind === "state" && mention.kind === "party") add(mention.party, 1)
  }
  for (const person of register.persons) if (!person.partyStated) add(person.party, 3)
  for (const person of register.persons) if (person.partyStated) add(person.party, 0.5)
  let best: string | null = null
  let most = 0
  for (const [party, count] of votes) {
    if (count > most) {
      best = party
      most = count
    }
  }
  return best
}
