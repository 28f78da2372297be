// The generated tables as one list of gazetteer entries and one trie of their phrases, nationality adjectives inflected.
// What an entry means in a sentence is not decided here.

import { PhraseTrie } from "../../stages/entities/gazetteer.js"
import { bodiesOfOffices, feminineHeads, feminineOffice, inflectNisba, withArticle } from "./entry-forms.js"
import { foldName } from "./fold.js"
import { CONTACT_NOUNS, INSTRUMENTS, NAMES, OFFICES, ORGANISATIONS, OUTLETS, PLACES, STATES, TITLES } from "./generated/tables.js"
import { officeTerms } from "./office-terms.js"
import { rows, values } from "./table-rows.js"

export type EntryKind =
  | "state"
  | "capital"
  | "seat"
  | "nisba"
  | "people"
  | "organisation"
  | "organisation-nisba"
  | "place"
  | "instrument"
  | "office"
  | "honorific"
  | "pious"
  | "modifier"
  | "contact"
  | "outlet"
  | "holder"

export interface Entry {
  readonly kind: EntryKind
  /** State code, organisation id, instrument id, office id, class of contact, or country. */
  readonly id: string
  readonly name: string
  /** Kind of an organisation, instrument or place; level of an office. */
  readonly sort: string
  /** Parties of an instrument; the one organisation that has an office; the states that share a name or an adjective; the coordinates of a place. */
  readonly parties: readonly string[]
}

/** Phrase ids and entries, as the word maker and the mention finder need them. */
export interface EntryIndex {
  readonly entries: readonly Entry[]
  readonly trie: PhraseTrie
  /** For each node of the trie the entry that matters most where a phrase stands for several things, -1 where none ends. */
  readonly best: Int32Array
  /** For each node 1 where a noun of contact ends, 2 where one for both sides does (الوزيران the two ministers). */
  readonly contacts: Uint8Array
  /** For each node the first entry that is an instrument, -1 for none. */
  readonly instruments: Int32Array
  /** For each node the first entry that is a state or its adjective or people, -1 for none. */
  readonly nations: Int32Array
  /** Id of a strongly folded word, undefined where no phrase holds it. */
  readonly wordIds: ReadonlyMap<string, number>
  /** Strongly folded words that offices are made of. */
  readonly officeWords: ReadonlySet<string>
  /** Usual name of each state by its code. */
  readonly stateNames: ReadonlyMap<string, string>
}

/** Builds the index from the generated tables. */
export function buildEntries(): EntryIndex {
  const entries: Entry[] = []
  const trie = new PhraseTrie()
  const wordIds = new Map<string, number>()
  const officeWords = new Set<string>()
  const idsOf = (phrase: string): number[] =>
    tokensOf(phrase).map((word) => {
      const key = foldName(word)
      let id = wordIds.get(key)
      if (id === undefined) {
        id = wordIds.size + 1
        wordIds.set(key, id)
      }
      return id
    })
  const entry = (kind: EntryKind, id: string, name: string, sort = "", parties: readonly string[] = []): number =>
    entries.push({ kind, id, name, sort, parties }) - 1
  const add = (index: number, phrases: readonly string[]): void => {
    for (const phrase of phrases) if (phrase !== "") trie.add(idsOf(phrase), index)
  }

  const states = rows(STATES) as [string, string, string, string, string, string, string][]
  const shared = sharedNames(states)
  const nisbas = new Set<string>()
  const stateNames = new Map<string, string>()
  for (const [code, name, variants, nisba, people, capital, seats] of states) {
    const state = entry("state", code, name)
    stateNames.set(code, name)
    for (const form of [name, ...values(variants)]) {
      const owners = shared.owners(form)
      add(owners.length > 1 ? entry("state", code, name, "", [code, ...owners.filter((owner) => owner !== code)]) : state, [form])
    }
    const adjective = entry("nisba", code, name)
    for (const form of values(nisba)) {
      // An adjective that two states share means the first of them in the table, unless the text names another.
      if (nisbas.has(form)) continue
      nisbas.add(form)
      const owners = shared.adjectives.get(form) ?? []
      const inflected = inflectNisba(form).filter((written) => written.startsWith("ال") || shared.owners(written).length === 0)
      add(owners.length > 1 ? entry("nisba", code, name, "", owners) : adjective, inflected)
    }
    const plurals = values(people)
    if (plurals.length > 0)
      add(
        entry("people", code, name),
        plurals.flatMap((form) => [form, `ال${form}`]),
      )
    for (const city of values(capital)) {
      const owners = shared.owners(city)
      add(entry("capital", code, city, "", owners.length > 1 ? owners : []), [city])
    }
    if (seats !== "") add(entry("seat", code, name), values(seats))
  }
  for (const [id, kind, name, variants, nisba] of rows(ORGANISATIONS) as [string, string, string, string, string][]) {
    add(entry("organisation", id, name, kind), [name, ...values(variants)])
    if (nisba !== "") add(entry("organisation-nisba", id, name, kind), values(nisba).flatMap(inflectNisba))
  }
  for (const [name, variants, country, kind, lat, lon] of rows(PLACES) as [string, string, string, string, string, string][]) {
    add(entry("place", country, name, kind, [lat, lon]), [name, ...values(variants)])
  }
  for (const [id, kind, name, variants, parties] of rows(INSTRUMENTS) as [string, string, string, string, string][]) {
    const index = entry("instrument", id, name, kind, values(parties))
    for (const phrase of [name, ...values(variants)]) add(index, phrase.startsWith("ال") ? [phrase, phrase.slice(2)] : [phrase])
  }
  const bodies = bodiesOfOffices()
  const feminines = feminineHeads()
  const listed = new Set(rows(OFFICES).map(([form]) => form))
  for (const [form, office, level] of rows(OFFICES) as [string, string, string][]) {
    const phrases = form.startsWith("ال") ? [form] : [form, ...withArticle(form)]
    const feminine = feminineOffice(form, feminines)
    if (feminine !== null && !listed.has(feminine)) phrases.push(feminine)
    add(entry("office", office, form, level, bodies.get(office) ?? []), phrases)
    for (const word of tokensOf(form)) {
      officeWords.add(foldName(word))
      if (word.startsWith("و")) officeWords.add(foldName(word.slice(1)))
    }
  }
  const heads = new Set(
    rows(TITLES)
      .filter(([, kind]) => kind === "head")
      .map(([form]) => form as string),
  )
  for (const [form, kind] of rows(TITLES) as [string, string][]) {
    // الوزير before a name is a title like any other, and a title alone names its holder.
    if (kind === "honorific" && heads.has(form)) continue
    if (kind === "honorific" && form.startsWith("ال") && heads.has(form.slice(2)) && !COURTESY.has(form)) continue
    if (kind === "honorific" || kind === "pious") add(entry(kind, form, form), [form])
    else if (kind === "modifier") add(entry(kind, form, form), form.startsWith("ال") ? [form] : [form, `ال${form}`])
  }
  for (const [form, kind] of rows(CONTACT_NOUNS) as [string, string][]) add(entry("contact", kind, form), [form])
  for (const [name, country, kind] of rows(OUTLETS) as [string, string, string][]) {
    if (/[\u0600-\u06ff]/.test(name)) add(entry("outlet", country, name, kind), [name])
  }
  const holder = entry("holder", "", "")
  add(holder, holderNames())
  return { entries, trie, wordIds, officeWords, stateNames, ...rankPhrases(trie, entries) }
}

/** Which reading of a phrase wins where it has several. */
const WEIGHT: Readonly<Record<EntryKind, number>> = {
  office: 9,
  honorific: 8,
  pious: 8,
  contact: 7,
  state: 6.5,
  organisation: 6,
  nisba: 6,
  "organisation-nisba": 5,
  people: 5,
  seat: 5,
  capital: 4,
  outlet: 4,
  instrument: 3,
  modifier: 2,
  place: 1,
  holder: 0,
}

function rankPhrases(trie: PhraseTrie, entries: readonly Entry[]): Pick<EntryIndex, "best" | "contacts" | "instruments" | "nations"> {
  const best = new Int32Array(trie.size).fill(-1)
  const contacts = new Uint8Array(trie.size)
  const instruments = new Int32Array(trie.size).fill(-1)
  const nations = new Int32Array(trie.size).fill(-1)
  for (let node = 0; node < trie.size; node++) {
    const payloads = trie.payloads(node) ?? []
    for (const payload of payloads) {
      const { kind, id } = entries[payload] as Entry
      const before = entries[best[node] as number]
      if (before === undefined || WEIGHT[kind] > WEIGHT[before.kind]) best[node] = payload
      if (id === "sides") contacts[node] = 2
      else if (kind === "contact") contacts[node] = Math.max(1, contacts[node] as number)
      if (kind === "instrument" && instruments[node] === -1) instruments[node] = payload
      if ((kind === "nisba" || kind === "people" || kind === "state") && nations[node] === -1) nations[node] = payload
    }
  }
  return { best, contacts, instruments, nations }
}

/** Shortest surname that is read by itself, in letters. */
const SURNAME = 4

/**
 * Names by which office-holders are known without a title: names of two parts and more, and the surnames, of peoples who go
 * by them and no ordinary words, that holders of one party alone have (ميركل Merkel).
 */
function holderNames(): string[] {
  const out: string[] = []
  const surnames = new Set<string>()
  for (const [form = "", kind, origin, word] of rows(NAMES))
    if ((kind === "family" || kind === "both") && origin !== "arabic" && word !== "y" && form.length >= SURNAME)
      surnames.add(foldName(form))
  const parties = new Map<string, string | null>()
  for (const { forms, party } of officeTerms()) {
    for (const form of forms) {
      const words = tokensOf(form)
      const last = words[words.length - 1]
      if (last === undefined) continue
      if (words.length > 1) out.push(form)
      if (surnames.has(foldName(last))) parties.set(last, parties.has(last) && parties.get(last) !== party ? null : party)
    }
  }
  for (const [surname, party] of parties) if (party !== null) out.push(surname)
  return out
}

/** Which states share an adjective, and which share the name of a state, a capital or a city. */
function sharedNames(states: readonly (readonly string[])[]): {
  adjectives: ReadonlyMap<string, string[]>
  owners: (form: string) => readonly string[]
} {
  const adjectives = new Map<string, string[]>()
  const names = new Map<string, string[]>()
  const put = (table: Map<string, string[]>, form: string, code: string): void => {
    const list = table.get(form)
    if (list === undefined) table.set(form, [code])
    else if (!list.includes(code)) list.push(code)
  }
  for (const [code = "", name = "", variants, nisba] of states) {
    for (const form of [name, ...values(variants ?? "")]) put(names, foldName(form), code)
    for (const form of values(nisba ?? "")) put(adjectives, form, code)
  }
  for (const state of states) for (const city of values(state[5] ?? "")) put(names, foldName(city), state[0] as string)
  for (const [name = "", , country = "", kind] of rows(PLACES)) {
    const own = names.get(foldName(name))
    // What lies in a disputed region is listed under both names on purpose, and is not shared.
    if (kind === "city" && own?.some((code) => code !== country && !code.startsWith("X"))) put(names, foldName(name), country)
  }
  return { adjectives, owners: (form) => names.get(foldName(form)) ?? [] }
}

/** Words of courtesy that are titles of nobody by themselves: sheikh, Mr, Dr, professor, engineer. */
const COURTESY = new Set([
  "الشيخ",
  "الشيخة",
  "السيد",
  "السيدة",
  "الدكتور",
  "الدكتورة",
  "الأستاذ",
  "الأستاذة",
  "المهندس",
  "المهندسة",
  "البروفيسور",
  "الحاج",
  "القاضي",
  "المحامي",
])

/** The words of a phrase as the tokeniser parts them: hyphens and marks are no words. */
function tokensOf(phrase: string): string[] {
  return phrase.split(/[\s\-–"«»()،]+/).filter((word) => word !== "")
}
