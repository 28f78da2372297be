// Whose a body without an owner is: الوزارة the ministry, المجلس the council, المملكة the kingdom. In: the mentions before it,
// the home party, the persons. Out: a party, or null.

import type { Mention, PersonEntry } from "../../stages/entities/mention.js"
import type { Word } from "../../stages/morphology/words.js"
import type { EntryIndex } from "./entries.js"
import { BACK, bareNoun, ministersOf } from "./nearby-party.js"
import { officeWords } from "./office-words.js"

/** Bodies of organisations that mean nobody without one before them: council, organisation, league, union, general secretariat. */
const ORGAN = /^(مجلس|منظمة|جامعة|اتحاد|رابطة|امانة|مفوضية)$/

const KINGDOMS = new Set(["SAU", "JOR", "MAR", "BHR"])

/** A body without an owner (الوزارة, الحكومة) belongs to whoever was named last before it; المملكة to the home kingdom. */
export function bodyParty(
  mentions: readonly Mention[],
  at: number,
  index: EntryIndex,
  home: string | null,
  words: readonly Word[],
  strongHome: boolean,
  persons: readonly PersonEntry[],
): string | null {
  const name = index.entries[(mentions[at] as Mention).entry]?.name ?? ""
  if (name === "السلطنة") return "OMN"
  if (name === "المملكة") {
    if (home !== null && KINGDOMS.has(home)) return home
    for (let m = at - 1; m >= Math.max(0, at - BACK); m--)
      if (KINGDOMS.has((mentions[m] as Mention).party ?? "")) return (mentions[m] as Mention).party
    return home
  }
  const noun = bareNoun(words[(mentions[at] as Mention).start])
  for (let m = at - 1; m >= Math.max(0, at - BACK); m--) {
    const other = mentions[m] as Mention
    if (other.kind === "party" && other.party !== null && bareNoun(words[other.start]) === noun) return other.party
  }
  if (ORGAN.test(noun)) {
    for (let m = at - 1; m >= Math.max(0, at - BACK); m--) {
      const other = mentions[m] as Mention
      const isOrgan = other.kind === "party" && other.entry >= 0 && index.entries[other.entry]?.kind === "organisation"
      if (isOrgan && (noun === "امانة" || noun === "مفوضية")) return other.party
    }
    return strongHome && (noun === "مجلس" || noun === "امانة") ? home : null
  }
  // In a national outlet the ministry without a country is the home one.
  if (strongHome) return home
  const { start } = mentions[at] as Mention
  const ministry = words.slice(start, start + MINISTRY).map(({ form }) => form)
  const minister = /وزارة$/.test(ministry[0] ?? "") ? ministerAtHome(persons, ministry.join(" ")) : null
  if (minister !== null) return minister
  for (let m = at - 1; m >= 0 && m > at - 6; m--) {
    const other = mentions[m] as Mention
    if ((other.kind === "party" || other.kind === "person" || other.kind === "role") && other.party !== null && other.prefix === "")
      return other.party
  }
  return home
}

/** وزير الشؤون الخارجية A … وأكدت وزارة الشؤون الخارجية: the party of the ministry's minister who was named without a state. */
function ministerAtHome(persons: readonly PersonEntry[], ministry: string): string | null {
  return ministersOf(persons, officeWords(ministry)).find(({ party, partyStated }) => !partyStated && party !== null)?.party ?? null
}

/** Tokens of a ministry's name. */
const MINISTRY = 3
