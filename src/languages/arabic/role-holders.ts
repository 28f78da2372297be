// Whom a title without a name means: the nearest person before it, or the one named later, who may hold that office. In: the
// mentions, the persons and the title. Out: a person's number, or -1. Absent: titles of honour (honoured.ts).

import type { Mention, PersonEntry } from "../../stages/entities/mention.js"
import { BACK } from "./nearby-party.js"
import { mayHold } from "./office-fit.js"
import { officeWords } from "./office-words.js"
import type { PersonRegister } from "./person-register.js"
import { DEPUTIES, isGenericHead, PRIVATE } from "./title-words.js"

/** Heads that news uses for one office: king and monarch and custodian, president and leader. */
const SAME_HEADS = new Map([
  ["ملك", ["عاهل", "خادم"]],
  ["عاهل", ["ملك", "خادم"]],
  ["خادم", ["ملك", "عاهل"]],
  ["زعيم", ["رئيس"]],
  ["امير", ["ولي"]],
])

export function personOfRole(
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

/** وزير الشؤون الخارجية again: the last person before who bears just this title, with its office, and no nationality. */
function bearerOf(mentions: readonly Mention[], register: PersonRegister, mention: Mention, at: number): number {
  if (officeWords(mention.title).length === 0) return -1
  for (let m = at - 1; m >= Math.max(0, at - BACK); m--) {
    const { kind, person, title } = mentions[m] as Mention
    if (kind === "person" && title === mention.title && person >= 0 && !register.persons[person]?.partyStated) return person
  }
  return -1
}

/** How far behind an official his counterpart is looked for, in tokens. */
const FACING = 14

/** ووجه الوزير إلى نظيره السنغالي: the party of the counterpart whom an official faces, who is not of it; null for none. */
function partyFaced(mentions: readonly Mention[], at: number): string | null {
  const own = mentions[at] as Mention
  for (let m = at + 1; m < mentions.length; m++) {
    const other = mentions[m] as Mention
    if (other.start - own.end > FACING || ((other.kind === "person" || other.kind === "role") && other.head !== "نظير")) return null
    if (other.head === "نظير") return other.party
  }
  return null
}

/** Official, diplomat: without the article, nobody told of before. */
const ANONYMOUS = new Set(["مسؤول", "دبلوماسي"])

/** How many mentions before a counterpart he whom he faces is looked for. */
const FACED = 4

/** نظيره الصيني: the one of that party whom the text names with the office of him whom he faces; -1 for none or several. */
function counterpartOf(mentions: readonly Mention[], register: PersonRegister, mention: Mention, at: number): number {
  if (mention.party === null) return -1
  let faced: Mention | undefined
  for (let m = at - 1; m >= Math.max(0, at - FACED) && faced === undefined; m--) {
    const other = mentions[m] as Mention
    if ((other.kind === "person" || other.kind === "role") && other.party !== mention.party && other.head !== "نظير") faced = other
  }
  if (faced === undefined) return -1
  const facing = register.persons[faced.person]
  const head = facing?.heads[0] ?? faced.head
  const office = officeWords(facing?.titles[0] ?? faced.title)
  let found = -1
  for (let n = 0; n < Math.min(register.persons.length, BACK); n++) {
    const person = register.persons[n] as PersonEntry
    if (person.party !== mention.party || (mention.feminine && !person.feminine)) continue
    const alike = person.heads.includes(head) && sameOffice(person, office, true)
    const faces = person.heads.length === 0 && person.titles.some((own) => own.includes("نظير"))
    if (!alike && !faces) continue
    if (found >= 0) return -1
    found = n
  }
  return found
}

/** The last person before who is of another side than home, -1 for none. */
function lastGuest(mentions: readonly Mention[], register: PersonRegister, at: number, home: string | null): number {
  for (let m = at - 1; m >= Math.max(0, at - BACK); m--) {
    const { kind, person } = mentions[m] as Mention
    const party = kind === "person" ? (register.persons[person]?.party ?? null) : null
    if (party !== null && party !== home) return person
  }
  return -1
}

function nearestPerson(
  mentions: readonly Mention[],
  register: PersonRegister,
  mention: Mention,
  party: string | null,
  at: number,
  strict: boolean,
  ahead: boolean,
  faced: string | null = null,
): number {
  const generic = isGenericHead(mention.head)
  let office: readonly string[] | null = null
  const fits = (person: PersonEntry | undefined): boolean => {
    if (person === undefined || PRIVATE.has(person.heads[0] ?? "")) return false
    if (party !== null && person.party !== party) return false
    if (faced !== null && person.party === faced) return false
    if (mention.head === "نظير") return false
    // الوزير الياباني: he who was only called a counterpart holds the like office.
    if (mention.party !== null && person.heads.length === 0 && person.titles.some((title) => title.includes("نظير")))
      return !mention.feminine || person.feminine
    if (mention.feminine && !person.feminine) return false
    // الوزير is not the woman who was الوزيرة.
    if (strict && !mention.feminine && person.feminine) return false
    // سمو الأمير is not his deputy, while the one himself is told of.
    if (strict && DEPUTIES.has(person.heads[0] ?? "") && !DEPUTIES.has(mention.head)) return false
    if (person.heads.includes(mention.head) || (SAME_HEADS.get(mention.head) ?? []).some((head) => person.heads.includes(head))) {
      if (ROYALTY.has(mention.head)) return true
      office ??= officeWords(mention.title)
      return sameOffice(person, office, strict)
    }
    return generic && party !== null && person.titles.length > 0
  }
  for (let m = at - 1; m >= Math.max(0, at - BACK); m--) {
    const other = mentions[m] as Mention
    if (other.kind === "person" && fits(register.persons[other.person])) return other.person
  }
  // A title that stands before the first naming.
  if (!ahead) return -1
  for (let m = at + 1; m < Math.min(mentions.length, at + BACK); m++) {
    const other = mentions[m] as Mention
    if (other.kind === "person" && fits(register.persons[other.person])) return other.person
  }
  return -1
}

/** Kings and princes are known by their heads alone. */
const ROYALTY = new Set(["ملك", "عاهل", "خادم", "سلطان"])

/** Words that tell a head of government from a head of state. */
const GOVERNMENT = new Set(["حكومة", "وزراء", "مجلس"])

/** Two ministers are not one: the words of the office must not contradict each other. */
function sameOffice(person: PersonEntry, words: readonly string[], strict: boolean): boolean {
  if (words.length === 0) return true
  return person.titles.some((title) => {
    const own = officeWords(title)
    return words.some((word) => own.includes(word)) || (!strict && own.length === 0 && !words.some((word) => GOVERNMENT.has(word)))
  })
}
