// Whose text it is: the state of the agency that signs the dateline, of the body that heads a release, or the one that the
// text's offices without a nationality point to. In: mentions, persons, phrases. Out: a party, or null where nothing tells.
// Absent: outlets by name (known-people.ts).
import { isState } from "../../document/vocabulary.js"
import type { Mention, PersonEntry } from "../../stages/entities/mention.js"
import type { Word } from "../../stages/morphology/words.js"
import type { EntryIndex } from "./entries.js"
import { officeWords } from "./office-words.js"
import type { PersonRegister } from "./person-register.js"
import type { Phrases } from "./phrases.js"

/** How many tokens a dateline may take. */
const DATELINE = 16

/**
 * The country of the agency that signs the dateline (كونا, / وام /, /العمانية/), or of the capital that a story without
 * an agency is dated from; null where neither tells.
 */
export function datelineHome(phrases: Phrases, words: readonly Word[], index: EntryIndex): string | null {
  let capital: string | null = null
  let foreign = false
  for (let i = 0; i < Math.min(DATELINE, words.length); i++) {
    const form = words[i]?.form ?? ""
    if (form.charCodeAt(0) < 0x80 && /^[A-Za-z]{2,}/.test(form)) foreign = true
    const phrase = phrases.at(i)
    if (phrase === null || phrase.prefix !== "") continue
    for (const payload of phrase.payloads) {
      const entry = index.entries[payload]
      if (entry === undefined) continue
      const marked = /^[(/\-–—]$/.test(words[i - 1]?.form ?? "") || /^[)/\-–—]$/.test(words[phrase.end]?.form ?? "")
      if (entry.kind === "outlet" && marked) {
        if (entry.id !== "" && entry.sort === "agency") return entry.id
        foreign = true
      }
      const next = words[phrase.end]?.form ?? ""
      if (
        entry.kind === "capital" &&
        i === 0 &&
        (/^[\d\-–—:]/.test(next) ||
          (next === "،" && /^\d/.test(words[phrase.end + 1]?.form ?? "")) ||
          (next === "في" && /^\d/.test(words[phrase.end + 1]?.form ?? "")))
      )
        capital ??= entry.id
    }
  }
  return foreign ? null : capital
}

/** The body that a release is headed by: وزارة الخارجية الأمريكية on a line of its own, at the head of the text. */
export function letterhead(mentions: readonly Mention[], breaks: ArrayLike<number>): string | null {
  const first = mentions[0]
  if (first === undefined || first.kind !== "party" || first.start > 0 || first.party === null) return null
  return (breaks[first.end] ?? 0) > 0 ? first.party : null
}

/** The state that an official without a nationality belongs to: the one that the text's nameless offices point to. */
export function homeOf(mentions: readonly Mention[], register: PersonRegister, index: EntryIndex): string | null {
  const faced = partiesFaced(register)
  const votes = new Map<string, number>()
  const add = (party: string | null, weight: number) => {
    if (party !== null && isState(party)) votes.set(party, (votes.get(party) ?? 0) + weight)
  }
  for (const mention of mentions) {
    if (mention.head === "خادم" || mention.title.includes("ولي ولي العهد")) add("SAU", 5)
    if (mention.entry >= 0 && index.entries[mention.entry]?.kind === "state" && mention.kind === "party") add(mention.party, 1)
  }
  for (const person of register.persons) if (!person.partyStated) add(person.party, 3)
  for (const person of register.persons) if (person.partyStated) add(person.party, 0.5)
  let best: string | null = null
  let most = 0
  for (const [party, count] of votes) {
    if (count > most && !faced.has(party)) {
      best = party
      most = count
    }
  }
  return best
}

/**
 * Parties that an official without a nationality cannot belong to: those of an official who is told with his nationality and
 * holds the same office. وزير الخارجية A … وزير الخارجية المصري B: A is no Egyptian.
 */
function partiesFaced(register: PersonRegister): Set<string> {
  const out = new Set<string>()
  const few = register.persons.slice(0, FEW)
  for (const person of few) {
    if (person.party !== null || person.titles.length === 0) continue
    for (const other of few) if (other.partyStated && other.party !== null && isSameOffice(person, other)) out.add(other.party)
  }
  return out
}

/** How many persons are compared with each other: a readout's principals are named early. */
const FEW = 24

/** Whether two persons' first offices are one: the same head, and one word that tells it apart. */
function isSameOffice(a: PersonEntry, b: PersonEntry): boolean {
  if (a.heads[0] === undefined || a.heads[0] !== b.heads[0]) return false
  const own = officeWords(a.titles[0] ?? "")
  const others = officeWords(b.titles[0] ?? "")
  return own.length === others.length && own.every((word) => others.includes(word))
}
