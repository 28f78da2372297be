// The party that an official without a nationality takes from what stands near his name: the official or side before him, or
// the ministry whose own voice tells of him. In: mentions and words. Out: a party, or null. Absent: home parties (home-party.ts).
import { isState } from "../../document/vocabulary.js"
import type { Mention, PersonEntry } from "../../stages/entities/mention.js"
import type { Word } from "../../stages/morphology/words.js"
import { officeWords } from "./office-words.js"
import { HONOURED } from "./title-words.js"
import { Bit } from "./word-classes.js"

/** How many mentions away a title or body may find its owner: keeps resolving linear. */
export const BACK = 240

/** The party of the official named right before one without a nationality: … البريطانية تيريزا ماي … ووزير الدفاع غافين وليامستون */
export function neighbour(
  mentions: readonly Mention[],
  person: PersonEntry,
  words: readonly Word[],
  breaks: ArrayLike<number>,
): string | null {
  const first = person.mentions[0]
  const own = first === undefined ? undefined : mentions[first]
  if (first === undefined || own === undefined) return null
  for (let m = first - 1; m >= Math.max(0, first - 2); m--) {
    const other = mentions[m] as Mention
    if (own.start - other.end > 14) return null
    // Another sentence tells of another's minister.
    for (let i = other.end; i <= own.start; i++) if (words[i]?.form === "." || (i > other.end && breaks[i])) return null
    if ((other.kind === "person" || other.kind === "role") && other.party !== null) return other.party
  }
  return null
}

/** Bodies and voices of a state that tell of its officials: ministry, foreign ministry, presidency, government, embassy, court. */
const VOICE = /^(ال)?(وزارة|خارجية|رئاسة|حكومة|سفارة|ديوان|كرملين|متحدث|متحدثة|ناطق|ناطقة)$/

/** قالت وزارة الخارجية الهندية إن الوزير A …: the official whom a state's own voice names without a nationality is its own. */
export function issuerBefore(
  mentions: readonly Mention[],
  words: readonly Word[],
  person: PersonEntry,
  breaks: ArrayLike<number>,
): string | null {
  const first = person.mentions[0]
  const own = first === undefined ? undefined : mentions[first]
  if (first === undefined || own === undefined) return null
  let told = own.start - 1
  while (told > own.start - 4 && told > 0 && !((words[told]?.bits ?? 0) & Bit.COMP)) told--
  if (!((words[told]?.bits ?? 0) & Bit.COMP)) return null
  for (let m = first - 1; m >= Math.max(0, first - 4); m--) {
    const other = mentions[m] as Mention
    if (own.start - other.end > 24) return null
    for (let i = other.end; i < own.start; i++) if (words[i]?.form === "." || (i > other.end && breaks[i])) return null
    const speaks = VOICE.test(words[other.start]?.key ?? "") || VOICE.test(other.head)
    if (speaks && other.prefix === "" && other.party !== null && other.end <= told) return other.party
  }
  return null
}

/** How many mentions before an official the ministry or official is looked for whose state he is taken to be of. */
const OFFICIALS = 10

/**
 * ذكرت وزارة الخارجية الأميركية … وقالت المتحدثة باسم الخارجية A: an official of a ministry that was named before him with its
 * state, and of whose state no other was named since.
 */
export function ministryBefore(mentions: readonly Mention[], words: readonly Word[], person: PersonEntry): string | null {
  const first = person.mentions[0]
  const office = officeWords(person.titles[0] ?? "")
  if (first === undefined || office.length === 0) return null
  for (let m = first - 1; m >= Math.max(0, first - OFFICIALS); m--) {
    const other = mentions[m] as Mention
    if (other.kind !== "party" || other.party === null) continue
    for (let i = other.start; i < other.end; i++) if (office.includes(bareNoun(words[i]))) return other.party
  }
  return null
}

/** Words of bodies and groups that officials are of: officials, authorities, government, ministry, delegation. */
const OFFICIAL =
  /^(مسؤول|مسؤولون|مسؤولين|مسوول|مسوولون|مسوولين|مسءول|مسءولون|مسءولين|سلطات|حكومة|وزارة|خارجية|رئاسة|وفد|ادارة|كرملين|برلمان|جانب|سفارة|ديوان)$/

/** يتوجه مسؤولون فلبينيون … وقال وزير العمل A: the last official, government or ministry named before with its state. */
export function officialBefore(
  mentions: readonly Mention[],
  words: readonly Word[],
  person: PersonEntry,
  persons: readonly PersonEntry[],
): string | null {
  const first = person.mentions[0]
  if (first === undefined) return null
  const found = partyOfOfficialBefore(mentions, words, first)
  return found === null || holdsLike(persons, person, found) ? null : found
}

/** How many persons are compared: a readout's principals are named early. */
const FEW = 24

/** Whether somebody else of the party holds an office like the person's: a state has one foreign minister. */
function holdsLike(persons: readonly PersonEntry[], person: PersonEntry, party: string): boolean {
  const office = officeWords(person.titles[0] ?? "")
  return persons
    .slice(0, FEW)
    .some(
      (other) =>
        other !== person &&
        other.party === party &&
        other.heads[0] === person.heads[0] &&
        officeWords(other.titles[0] ?? "").some((word) => office.includes(word)),
    )
}

/** Ministers whose office shares a word with these, among the persons who are named early. */
export function ministersOf(persons: readonly PersonEntry[], office: readonly string[]): PersonEntry[] {
  return persons
    .slice(0, FEW)
    .filter(({ heads, titles }) => heads.includes("وزير") && titles.some((own) => officeWords(own).some((word) => office.includes(word))))
}

function partyOfOfficialBefore(mentions: readonly Mention[], words: readonly Word[], first: number): string | null {
  for (let m = first - 1; m >= Math.max(0, first - OFFICIALS); m--) {
    const other = mentions[m] as Mention
    if (other.party === null || !isState(other.party) || other.head === "نظير") continue
    if (other.kind === "person" || other.kind === "role") return other.party
    if ((other.kind === "party" || other.kind === "group") && OFFICIAL.test(bareNoun(words[other.start]))) return other.party
  }
  return null
}

/** ترأس الجانب السلوفاكي وكيل الوزارة: he who heads a side, or stands on it, is of its state. */
export function sideBefore(mentions: readonly Mention[], words: readonly Word[], person: PersonEntry): string | null {
  const first = person.mentions[0]
  const own = first === undefined ? undefined : mentions[first]
  const side = first === undefined ? undefined : mentions[first - 1]
  if (own === undefined || side === undefined || own.start - side.end > 4 || side.kind !== "party") return null
  if (/^(جانب|طرف|وفد)$/.test(bareNoun(words[side.start]))) return side.party
  // وفدا من وزارة الخارجية النرويجية برئاسة نائبة الوزير …: who heads a delegation is of the body that sent it.
  const sent = words[side.start - 1]?.key === "من" && /^(ال)?وفدا?$/.test(words[side.start - 2]?.key ?? "")
  return sent && /^(برئاسة|براسة|بقيادة|يراسه|يتراسه|تتراسه|تراسه)$/.test(words[own.start - 1]?.key ?? "") ? side.party : null
}

/** A noun without conjunction, preposition and article, to tell الوزارة and وزارة as one. */
export function bareNoun(word: Word | undefined): string {
  return (word?.key ?? "").replace(/^[وف]?[بل]?(ال|ل)?/, "")
}

/** Longest list of officials of one state that is followed back. */
const LISTED = 8

/**
 * مع الرئيس الإيطالي ورئيس حكومته ورئيس مجلس الشيوخ: in a list of those whom one meets, officials without a state are of the
 * state of him who opens it; null outside such a list.
 */
export function partyOfList(mentions: readonly Mention[], words: readonly Word[], at: number): string | null {
  let first = mentions[at] as Mention
  if (first.head === "نظير" || HONOURED.has(first.head)) return null
  for (let m = at - 1; m >= Math.max(0, at - LISTED) && first.prefix === "و"; m--) {
    const before = mentions[m] as Mention
    if (before.end !== first.start || (before.kind !== "role" && before.kind !== "person")) return null
    first = before
  }
  const opening = words[first.start - 1]?.key
  const met = opening === "مع" || first.prefix === "ب" || (opening === "من" && /^[بل]?كل$/.test(words[first.start - 2]?.key ?? ""))
  return met && first !== mentions[at] ? first.party : null
}

/** How many mentions back a spokesman is looked for who is called so again: what he tells may name many. */
const SPOKEN = 40

/** Heads of those who speak for a ministry: spokesman, spokeswoman. */
const SPEAKS_FOR = new Set(["متحدث", "متحدثة", "ناطق", "ناطقة"])

/**
 * التقى وزير الخارجية المصري A نظيره … وذكر المتحدث باسم وزارة الخارجية: the state of the first minister named before with his
 * state whose ministry a spokesman speaks for, where the home state's minister is not told of; null for none.
 */
export function ministrySpokenFor(
  mentions: readonly Mention[],
  persons: readonly PersonEntry[],
  at: number,
  home: string | null,
): string | null {
  const { head, title } = mentions[at] as Mention
  if (!SPEAKS_FOR.has(head)) return null
  const office = officeWords(title)
  // وأضاف المتحدث: he who spoke before.
  for (let m = at - 1; office.length === 0 && m >= Math.max(0, at - SPOKEN); m--)
    if (SPEAKS_FOR.has((mentions[m] as Mention).head)) return (mentions[m] as Mention).party
  let found: string | null = null
  for (const person of ministersOf(persons, office)) {
    if ((person.mentions[0] ?? at) >= at || SPEAKS_FOR.has(person.heads[0] ?? "")) continue
    if (person.party === home) return null
    if (person.partyStated) found ??= person.party
  }
  return found
}
