// Mentions in; the same mentions with their persons and parties settled: titles without names, persons without a stated
// nationality, the outlet's own country. What stays open is a note, not a guess without a reason.

import type { Mention, PersonEntry } from "../../stages/entities/mention.js"
import type { Word } from "../../stages/morphology/words.js"
import { bodyParty } from "./body-owners.js"
import type { EntryIndex } from "./entries.js"
import { datelineHome, homeOf, letterhead } from "./home-party.js"
import { officeHonoured, personHonoured } from "./honoured.js"
import type { KnownPeople } from "./known-people.js"
import { issuerBefore, ministryBefore, ministrySpokenFor, neighbour, officialBefore, partyOfList, sideBefore } from "./nearby-party.js"
import { mayHold } from "./office-fit.js"
import { calledAbroad, foreignOffice, organOf, partyOfTitle } from "./party-of-office.js"
import type { PersonRegister } from "./person-register.js"
import type { Phrases } from "./phrases.js"
import { personOfRole } from "./role-holders.js"
import { settleSharedNames } from "./shared-names.js"
import { HONOURED, PRIVATE } from "./title-words.js"

/** Settles persons and parties in place, and gives the home party of the text. */
export function resolveMentions(
  mentions: readonly Mention[],
  register: PersonRegister,
  known: KnownPeople,
  index: EntryIndex,
  source: string | undefined,
  words: readonly Word[],
  phrases: Phrases,
  breaks: ArrayLike<number>,
  published: string | null,
): string | null {
  settleSharedNames(mentions, register, index)
  const own = known.outletCountry(source) ?? datelineHome(phrases, words, index) ?? letterhead(mentions, breaks)
  const strongHome = own !== null
  for (const person of register.persons) {
    // In a national story an official without a nationality is the home one, whoever bears a like name abroad.
    if (person.party === null && !(strongHome && person.titles.length > 0 && person.keys.length < 2)) {
      const party = known.partyOf(person.keys)
      if (party !== null) person.party = party
    }
  }
  const home = own ?? homeOf(mentions, register, index)
  for (const person of register.persons) {
    if (person.party !== null) continue
    person.party = sideBefore(mentions, words, person)
    if (person.party === null && person.titles.length > 0)
      person.party =
        partyOfTitle(person) ??
        known.partyInOffice(person.keys.length === 1 ? (person.keys[0] as string) : "", person.heads, published) ??
        organOf(mentions, index, person) ??
        foreignOffice(mentions, person, home) ??
        issuerBefore(mentions, words, person, breaks) ??
        calledAbroad(mentions, register, person, home) ??
        (strongHome
          ? home
          : PRIVATE.has(person.heads[0] ?? "")
            ? null
            : (neighbour(mentions, person, words, breaks) ??
              (NOBLE.has(person.heads[0] ?? "")
                ? null
                : (ministryBefore(mentions, words, person) ?? officialBefore(mentions, words, person, register.persons))) ??
              home))
  }
  // Left to right: a title means the last person before it that fits, or the one that the text names later.
  mentions.forEach((mention, m) => {
    if (mention.kind === "person") {
      mention.party = register.persons[mention.person]?.party ?? mention.party
      return
    }
    if (mention.kind === "party" && mention.party === null) {
      mention.party = bodyParty(mentions, m, index, home, words, strongHome, register.persons)
      return
    }
    if (mention.kind !== "role") return
    const office = HONOURED.has(mention.head)
      ? officeHonoured(mentions, words, m, honouredPerson(mentions, register, words, m, home))
      : null
    if (office !== null) {
      mention.party = office.party ?? home
      return
    }
    mention.party ??= partyOfList(mentions, words, m) ?? ministrySpokenFor(mentions, register.persons, m, home)
    const found = HONOURED.has(mention.head)
      ? personHonoured(mentions, register.persons, words, m, home)
      : personOfRole(mentions, register, mention, m, home, strongHome)
    if (found >= 0) {
      mention.person = found
      register.persons[found]?.mentions.push(m)
      mention.party = register.persons[found]?.party ?? mention.party
    } else if (mayHold(home, mention.head, mention.title)) mention.party ??= home
  })
  return home
}

/** Heads of courtesy or birth, which belong to no ministry: prince, princess, sheikh. */
const NOBLE = new Set(["امير", "اميرة", "شيخ", "شيخة"])

function honouredPerson(
  mentions: readonly Mention[],
  register: PersonRegister,
  words: readonly Word[],
  at: number,
  home: string | null,
): PersonEntry | undefined {
  return register.persons[personHonoured(mentions, register.persons, words, at, home)]
}
