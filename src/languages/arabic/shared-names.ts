// Names that two states share: Amman and Oman (عمان), the two Tripolis (طرابلس), the adjective of the two Congos.
// In: mentions, each with the gazetteer's first choice. Out: the same mentions, with another bearer of the name where the
// text names that one and not the first. Absent: names that one state alone bears.
import type { Mention } from "../../stages/entities/mention.js"
import type { EntryIndex } from "./entries.js"
import type { PersonRegister } from "./person-register.js"

/** Settles shared names in place. */
export function settleSharedNames(mentions: readonly Mention[], register: PersonRegister, index: EntryIndex): void {
  const named = new Set<string>()
  let shared = false
  for (const mention of mentions) {
    if (mention.party === null || mention.entry < 0) continue
    if (bearersOf(mention, index).length > 1) shared = true
    else named.add(mention.party)
  }
  if (!shared) return
  for (const mention of mentions) {
    const bearers = mention.entry < 0 ? [] : bearersOf(mention, index)
    const first = bearers[0]
    if (first === undefined || bearers.length < 2 || named.has(first) || mention.party !== first) continue
    const other = bearers.find((bearer) => named.has(bearer))
    if (other === undefined) continue
    mention.party = other
    const person = register.persons[mention.person]
    if (person?.party === first) person.party = other
  }
}

/** The states that bear the name of a mention, likeliest first. */
function bearersOf(mention: Mention, index: EntryIndex): readonly string[] {
  const entry = index.entries[mention.entry]
  return entry?.kind === "state" || entry?.kind === "capital" || entry?.kind === "nisba" ? entry.parties : []
}
