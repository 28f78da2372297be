// Who stands on one side of a contact when several are named: كل من A وB "each of A and B", وزراء خارجية إيطاليا والنرويج
// "the foreign ministers of Italy and Norway", نظيريه المصري والأردني "his Egyptian and Jordanian counterparts".
// In: a mention, or where the search begins. Out: mentions, parties named without a mention, and whether each comes by himself.

import type { Mention } from "../../stages/entities/mention.js"
import { TokenKind } from "../../text/tokens.js"
import { subjectAfter, subjectBefore } from "./arguments.js"
import type { Context } from "./context.js"
import { Count, countOf } from "./morphology/features.js"
import { canTakePart, doers, firstPartner } from "./participants.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

/** Longest list that is read, in members. */
const MOST = 12
/** Words of description between a member and the next: a title of courtesy, a name's unknown part. */
const SKIP = 5

export interface Company {
  readonly mentions: readonly number[]
  /** Parties of a list that stand there as adjectives or as owners of an office. */
  readonly parties: readonly string[]
  /** Told one by one: كل من (codebook section 2, ruling 9). */
  readonly each: boolean
  /** Officials of several parties under one plural: وزراء خارجية إيطاليا والنرويج. */
  readonly listed: boolean
  /** Both sides as a pair with no name of their own: الوزيران, الجانبان. */
  readonly both: boolean
}

export const NOBODY: Company = { mentions: [], parties: [], each: false, listed: false, both: false }

/** How many are told of. */
export function countOfCompany(company: Company): number {
  return company.mentions.length + company.parties.length
}

/** Those whom a preposition of company brings in behind token `from`. */
export function companyFrom(context: Context, from: number, prepositions: ReadonlySet<string>, bare: boolean, reach = 45): Company {
  const first = firstPartner(context, from, prepositions, bare, reach)
  return first < 0 ? NOBODY : listOf(context, first)
}

/** The subject of the verb at token `at`, with all who are joined to it. */
export function subjectCompany(context: Context, at: number): Company {
  const subject = doers(context, at)
  const owners = subject.length === 0 ? ownersBehind(context, at) : -1
  if (owners >= 0) return listOf(context, owners)
  if (subject.length > 0) {
    const first = firstOfPair(context, at, subject[0] as number)
    const list = listOf(context, first)
    return countOfCompany(list) > subject.length ? list : { ...NOBODY, mentions: subject }
  }
  const index = subjectAfter(context, at, context.sentenceEnd(at))?.mention ?? subjectBefore(context, at, context.sentenceStart(at))
  const mention = context.mentions[index]
  if (mention?.kind !== "sides") return NOBODY
  const members = membersOfSides(context, mention)
  if (countOfCompany(members) > 1) return members
  const parties = adjectiveParties(context, mention.start + 1, mention.end)
  return { ...NOBODY, parties, both: parties.length < 2 }
}

/** الرئيسان الصيني A والسنغالي B: the persons named right behind both sides; nobody where there are none. */
export function membersOfSides(context: Context, sides: Mention): Company {
  const first = context.mentionFrom(sides.end)
  return first !== null && first.kind === "person" && first.prefix === "" ? listOf(context, context.mentionOf[sides.end] as number) : NOBODY
}

/** سيعقدان: in front of a verb in the dual or plural stand all of its subjects; the first of them. */
function firstOfPair(context: Context, at: number, subject: number): number {
  const reading = context.finite(at)
  let first = subject
  if (reading === null || countOf(reading.features) === Count.SINGULAR) return first
  for (let n = 0; n < MOST; n++) {
    const mention = context.mentions[first] as Mention
    if (mention.start > at || !mention.prefix.startsWith("و")) return first
    const end = context.isComma(mention.start - 1) ? mention.start - 2 : mention.start - 1
    const before = context.mention(end)
    if (before === null || !canTakePart(before)) return first
    first = context.mentionOf[end] as number
  }
  return first
}

/** أرجأ وزيرا خارجية أرمينيا وأذربيجان: the owner of an office in the dual right behind the verb, -1 for none. */
function ownersBehind(context: Context, at: number): number {
  if (context.mention(at + 1) !== null || !isPluralHead(context, at + 1)) return -1
  for (let i = at + 2; i < at + 6; i++) {
    const mention = context.mentionFrom(i)
    if (mention !== null) return mention.kind === "party" && mention.prefix === "" ? (context.mentionOf[i] as number) : -1
    if (!context.is(i, Bit.NOMINAL)) return -1
  }
  return -1
}

/** The list that begins with a mention. */
export function listOf(context: Context, first: number): Company {
  const opening = context.mentions[first]
  if (opening === undefined) return NOBODY
  const mentions: number[] = []
  const parties: string[] = []
  let plural = opening.kind === "group" || isPluralHead(context, opening.start)
  let each = isEach(context, opening.start)
  let i = opening.end
  if (opening.kind === "group" && opening.party === null && isEach(context, i + 2)) {
    i += 2
    const member = context.mentionFrom(i)
    if (member === null || !canTakePart(member) || member.party === null) return { ...NOBODY, mentions: [first] }
    parties.push(member.party)
    each = true
    i = member.end
  } else if (opening.kind === "group" && opening.party === null && ownersOfGroup(context, i) >= 0) {
    // وزراء الخارجية والدفاع من مصر وروسيا: the states behind the office are its owners.
    i = ownersOfGroup(context, i)
    const owner = context.mentionFrom(i) as Mention
    parties.push(owner.party as string)
    i = owner.end
  } else mentions.push(first)
  while (mentions.length + parties.length < MOST) {
    const last = context.mention(i - 1)
    let next = skipDescription(context, i, last !== null && last.kind === "role")
    const comma = context.isComma(next)
    if (comma) next++
    const added = beside(context, next)
    if (added > next) next = added
    const member = context.mentionFrom(next)
    if (member !== null) {
      const joined = member.prefix.startsWith("و") || added > 0 || (comma && each && member.prefix === "")
      if (!joined || !canTakePart(member)) break
      // رئيس فرنسا وإيطاليا: the owners of offices in the plural are parties of the list.
      if (member.kind === "party" && (plural || parties.length > 0)) {
        if (member.party !== null) parties.push(member.party)
      } else mentions.push(context.mentionOf[next] as number)
      // ونظرائه الفرنسي والألماني: further adjectives behind a plural are of the same office.
      if (member.kind === "group" && member.party !== null) plural = true
      i = member.end
      continue
    }
    const party = plural ? adjectiveAt(context, next, "و") : null
    if (party === null) break
    parties.push(party.party)
    i = party.end
  }
  // The first of a list of owners is one of them: وزراء خارجية إيطاليا والنرويج.
  if (parties.length > 0 && opening.kind === "group" && mentions[0] === first && opening.party !== null) {
    mentions.shift()
    parties.unshift(opening.party)
  }
  return { mentions, parties, each, listed: plural && parties.length > 0, both: false }
}

/** The first of two states or more that own an office in the plural, behind من or في; -1 for none. */
function ownersOfGroup(context: Context, from: number): number {
  for (let i = from; i < from + 5; i++) {
    const mention = context.mentionFrom(i)
    if (mention !== null) {
      const next = context.mentionFrom(mention.end)
      const joined = next !== null && next.kind === "party" && next.prefix === "و"
      return mention.kind === "party" && mention.party !== null && joined && /^(من|في|كل)$/.test(context.key(i - 1)) ? i : -1
    }
    if (context.isSign(i) || context.is(i, Bit.FINITE) || (context.is(i, Bit.PREP) && !/^(من|في)$/.test(context.key(i)))) return -1
  }
  return -1
}

/** كل من, كلا من: each of, right before token i. */
function isEach(context: Context, i: number): boolean {
  return context.key(i - 1) === "من" && /^[وف]?[بل]?كلا?$/.test(context.key(i - 2))
}

/** Whether a head in the plural or dual stands at a mention's start, or before it with only words of its office between. */
function isPluralHead(context: Context, start: number): boolean {
  for (let i = start; i >= start - 2; i--) {
    const word = context.word(i)
    if (word === undefined) return false
    if (word.title?.plural === true || DUAL.fits(word)) return true
    if (i < start && !context.is(i, Bit.NOMINAL)) return false
  }
  return false
}

/** Duals in the construct, which the table of heads leaves out for their look of an accusative: two ministers, heads, envoys of. */
const DUAL = new WordTest(/^(وزيرا|رئيسا|سفيرا|مبعوثا|مندوبا|ممثلا|قائدا|زعيما|ملكا)$/)

/** Past what describes a member of a list: الصديقة "friendly", the unknown part of a foreign name, a wish in brackets. */
function skipDescription(context: Context, from: number, unnamed: boolean): number {
  let i = from
  while (i < from + SKIP) {
    if (context.tokens.kind[i] !== TokenKind.WORD || context.mention(i) !== null) break
    if (context.is(i, Bit.PREP | Bit.AND | Bit.COMP | Bit.REL | Bit.DURING | Bit.AFTER | Bit.WITH)) break
    if ((context.timeAt[i] as number) > i) break
    // Behind a title the words of a name that the program does not know may be words of the language.
    if (!context.is(i, Bit.ARTICLE) && context.is(i, Bit.KNOWN) && !unnamed) break
    i++
  }
  return context.isComma(i) || context.is(i, Bit.AND) || context.mention(i) !== null ? i : from
}

/** Past "in addition to", "besides", "as well as" at token i; 0 where nothing of the kind stands there. */
function beside(context: Context, i: number): number {
  const key = context.bareKey(i)
  const next = context.key(i + 1)
  if (/^(اضافة|بالاضافة)$/.test(key) && /^(الى|لل?)/.test(next)) return i + 2
  if (key === "الى" && next === "جانب") return i + 2
  if (/^(وكذلك|كذلك|وايضا|وكذا)$/.test(context.key(i))) return i + 1
  if (key === "فضلا" && next === "عن") return i + 2
  return 0
}

/** A state's adjective at token i behind a prefix: والأردني. */
function adjectiveAt(context: Context, i: number, prefix: string): { party: string; end: number } | null {
  const phrase = context.phrases.at(i)
  if (phrase === null || phrase.prefix !== prefix) return null
  for (const payload of phrase.payloads) {
    const entry = context.index.entries[payload]
    if (entry?.kind === "nisba") return { party: entry.id, end: phrase.end }
  }
  return null
}

/** The parties that the adjectives in tokens [from, to) name: الجانبان المصري والإثيوبي. */
export function adjectiveParties(context: Context, from: number, to: number): string[] {
  const out: string[] = []
  for (let i = from; i < to; i++) {
    const found = adjectiveAt(context, i, "") ?? adjectiveAt(context, i, "و")
    if (found !== null && !out.includes(found.party)) out.push(found.party)
  }
  return out
}

/** Longest stretch of adjectives behind a noun, in tokens. */
const ADJECTIVES = 8

/** The nations whose adjectives stand behind a noun, with other adjectives, hyphens and و between: ثلاثي روسي - أميركي وسعودي. */
export function nationalities(context: Context, from: number): { parties: string[]; end: number } {
  const parties: string[] = []
  let end = from
  let i = from
  while (i < from + ADJECTIVES) {
    const found = adjectiveAt(context, i, "") ?? adjectiveAt(context, i, "و") ?? (parties.length > 0 ? accusativeAt(context, i) : null)
    if (found !== null) {
      if (!parties.includes(found.party)) parties.push(found.party)
      i = found.end
      end = i
      continue
    }
    if (context.isSign(i) ? !context.fits(i, HYPHEN) : !SHARED.test(context.key(i))) break
    i++
  }
  return { parties, end }
}

/** مصريا إثيوبيا: an adjective in the accusative that is written as its state's name. */
function accusativeAt(context: Context, i: number): { party: string; end: number } | null {
  const mention = context.mentionFrom(i)
  if (mention === null || mention.kind !== "party" || mention.end !== i + 1 || mention.party === null || mention.prefix.length > 1)
    return null
  return /يا$/.test(context.key(i)) && /يا$/.test(context.key(i - 1)) ? { party: mention.party, end: i + 1 } : null
}

const HYPHEN = new WordTest(/^[-–—]$/)
/** Bilateral, trilateral, joint, high-level, official …: adjectives that stand beside those of the nations. */
const SHARED =
  /^(ال)?(ثنائي|ثنائية|ثنائيا|ثلاثي|ثلاثية|ثلاثيا|رباعي|رباعية|رباعيا|خماسي|خماسية|مشترك|مشتركة|مشتركا|رسمي|رسمية|رسميا|وزاري|وزارية|وزاريا|سياسي|سياسية|موسع|موسعة|موسعا|رفيعة|رفيع|تاريخية|تاريخي|امنية|امني|اقتصادية|اقتصادي|عسكرية|عسكري|مغلقة|مغلق)$/
