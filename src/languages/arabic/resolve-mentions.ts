// Mentions in; the same mentions with their persons and parties settled: titles without names, persons without a stated
// nationality, the outlet's own country. What stays open is a note, not a guess without a reason.
import type { Mention, PersonEntry } from "../../stages/entities/mention.js"
import type { Word } from "../../stages/morphology/words.js"
import type { EntryIndex } from "./entries.js"
import { datelineHome, homeOf, letterhead } from "./home-party.js"
import { officeHonoured, personHonoured } from "./honoured.js"
import type { KnownPeople } from "./known-people.js"
import {
  bareNoun,
  issuerBefore,
  ministryBefore,
  ministrySpokenFor,
  neighbour,
  officialBefore,
  partyOfList,
  sideBefore,
} from "./nearby-party.js"
import { mayHold, nearestHolder } from "./office-fit.js"
import { officeWords } from "./office-words.js"
import type { PersonRegister } from "./person-register.js"
import type { Phrases } from "./phrases.js"
import { settleSharedNames } from "./shared-names.js"
import { BACK, bearerOf, counterpartOf, lastGuest, nearestPerson, PRIVATE, partyFaced } from "./title-bearers.js"
import { HONOURED } from "./title-words.js"

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

/** The nearest state that may have an office which the home state has not: الرئيس in a kingdom's newspaper. */
function foreignOffice(mentions: readonly Mention[], person: PersonEntry, home: string | null): string | null {
  const head = person.heads[0] ?? ""
  const title = person.titles[0] ?? ""
  return mayHold(home, head, title) ? null : nearestHolder(mentions, person.mentions[0] ?? 0, head, title)
}

/** الأمين العام للمنظمة: an office of the organisation told of before. */
function organOf(mentions: readonly Mention[], index: EntryIndex, person: PersonEntry): string | null {
  if (!person.titles.some((title) => /(^| )لل(منظمة|جامعة|رابطة|مفوضية|حلف|تحالف|اتحاد|وكالة)( |$)/.test(title))) return null
  const first = person.mentions[0] ?? 0
  for (let m = first - 1; m >= Math.max(0, first - BACK); m--) {
    const other = mentions[m] as Mention
    if (other.entry >= 0 && other.party !== null && index.entries[other.entry]?.kind === "organisation") return other.party
  }
  return null
}

/**
 * فخامة الرئيس أنطونيو كارفاليو … الرئيس البرتغالي: a foreign official whom the text later calls by his office and
 * nationality, where nobody else of that state bears it.
 */
function calledAbroad(mentions: readonly Mention[], register: PersonRegister, person: PersonEntry, home: string | null): string | null {
  const first = person.mentions[0]
  if (first === undefined) return null
  for (let m = first + 1; m < Math.min(mentions.length, first + BACK); m++) {
    const { kind, party, head } = mentions[m] as Mention
    if (kind !== "role" || party === null || party === home || !CHIEFS.has(head) || !person.heads.includes(head)) continue
    if (!register.persons.some((other) => other.party === party && other.heads.includes(head))) return party
  }
  return null
}

/** Offices of which a state has one: president, king, emir, sultan, monarch. */
const CHIEFS = new Set(["رئيس", "ملك", "امير", "سلطان", "عاهل"])

/** Bodies of organisations that mean nobody without one before them: council, organisation, league, union, general secretariat. */
const ORGAN = /^(مجلس|منظمة|جامعة|اتحاد|رابطة|امانة|مفوضية)$/

const KINGDOMS = new Set(["SAU", "JOR", "MAR", "BHR"])

/** A body without an owner (الوزارة, الحكومة) belongs to whoever was named last before it; المملكة to the home kingdom. */
function bodyParty(
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
  const office = officeWords(ministry)
  for (const { heads, titles, party, partyStated } of persons.slice(0, FEW))
    if (
      !partyStated &&
      party !== null &&
      heads.includes("وزير") &&
      titles.some((own) => officeWords(own).some((word) => office.includes(word)))
    )
      return party
  return null
}

/** Tokens of a ministry's name. */
const MINISTRY = 3

/** How many persons are looked at: a readout's principals are named early. */
const FEW = 24

function partyOfTitle(person: PersonEntry): string | null {
  if (person.heads.includes("خادم") || person.titles.some((title) => title.includes("خادم الحرمين"))) return "SAU"
  if (person.titles.some((title) => title.includes("ولي ولي العهد"))) return "SAU"
  // The High Representative, for foreign affairs or without a body: of the European Union.
  if (person.titles.some((title) => /^[ول]?الممثلة? السامية?( للشؤون| للسياسة|$)/.test(title))) return "european-union"
  // Under-Secretary-General, High Commissioner for Refugees or Human Rights, Emergency Relief Coordinator: of the United Nations.
  if (
    person.titles.some((title) =>
      /^[ول]?(وكيلة? ال[أا]مين العام|المفوضة? السامية? ل(شؤون اللاجئين|حقوق الإنسان)|منسقة? (ال[إا]غاثة|الشؤون الإنسانية))/.test(title),
    )
  )
    return "united-nations"
  return null
}

function personOfRole(
  mentions: readonly Mention[],
  register: PersonRegister,
  mention: Mention,
  at: number,
  home: string | null,
  strongHome: boolean,
): number {
  // قال مسؤول أمريكي …: an official without the article is somebody not named.
  if (ANONYMOUS.has(mention.head) && !mention.title.startsWith("ال")) return -1
  // سعادة الضيف: the guest is not of the home side.
  if (mention.head === "ضيف" && mention.party === null) return lastGuest(mentions, register, at, home)
  if (mention.head === "نظير") return counterpartOf(mentions, register, mention, at)
  // An official without a nationality in a national outlet is the home one.
  if (strongHome && mention.party === null && mayHold(home, mention.head, mention.title)) {
    for (const strict of [true, false]) {
      const found = nearestPerson(mentions, register, mention, home, at, strict, false)
      if (found >= 0) return found
    }
  }
  const same = mention.party === null ? bearerOf(mentions, register, mention, at) : -1
  if (same >= 0) return same
  const faced = mention.party === null ? partyFaced(mentions, at) : null
  for (const strict of [true, false]) {
    const found = nearestPerson(mentions, register, mention, mention.party, at, strict, true, faced)
    if (found >= 0) return found
  }
  return -1
}

/** Official, diplomat: without the article, nobody told of before. */
const ANONYMOUS = new Set(["مسؤول", "دبلوماسي"])
