// Who met, where a noun of contact names the occasion of what is told: لقائه مع B, استقبال A لـB, لقاء جمع A بـB, اتصال من B. In: the
// noun. Out: those whom the words behind it name, and those whom its pronouns mean. Absent: whether it is a contact at all, and
// what the sentence's subject adds (rules/encounters/during.ts).

import type { Mention } from "../../stages/entities/mention.js"
import { type Company, companyFrom, countOfCompany, listOf, NOBODY } from "./company.js"
import type { Context } from "./context.js"
import { lastPersonBefore, lastTwoBefore, lastTwoNamed, talkers } from "./named-before.js"
import { canTakePart, mainSubject } from "./participants.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

/** Those who met on an occasion, as far as its own words tell. */
export interface Occasion {
  /** Mentions, in the order in which they take part. */
  readonly participants: number[]
  /** Parties of a list whose members no mention names. */
  readonly members: string[]
  /** The mention right behind the noun, null for none. */
  readonly direct: Mention | null
  /** The noun bears a pronoun: لقائه, اجتماعها. */
  readonly own: boolean
  /** The list behind a preposition of company, and how many of it are not named already. */
  readonly listed: Company
  readonly others: number
  /** A verb of gathering joins them. */
  readonly gathered: boolean
}

/** The contact already told of is with somebody, not from somebody: جرى خلال الاتصال بحث … من تحالف */
const WITH_ARTICLE = new Set(["مع", "ب", "بين"])
const COMPANY = new Set(["مع", "ب", "بين", "من"])

/** استقبال A لـB: the guest behind لـ. */
const RECEIVED = new Set(["مع", "ب", "ل"])

/** Gathers, comprises: the meeting that brought A together with B. */
const GATHER = new Set(["جمع", "ضمّ"])

/** Those whom the words behind the noun of contact name: `end` is one past the noun. */
export function occasionOf(context: Context, at: number, end: number): Occasion {
  const key = context.key(at)
  const own = /(ه|ها|هما)$/.test(key) && !/[^ا]ة$/.test(key)
  // استقبال A لـB, لقاء A وB: both behind the noun; with a pronoun the doer is the sentence's subject.
  const direct = context.mentionFrom(end)
  const participants: number[] = []
  const members: string[] = []
  const gathered = gatherer(context, end)
  let from = gathered < 0 ? end : gathered + 1
  const take = ({ mentions, parties }: Company, otherwise: number): void => {
    participants.push(...mentions)
    members.push(...parties)
    from = context.mentions[mentions[mentions.length - 1] as number]?.end ?? otherwise
  }
  const joins = gathered >= 0 && context.verbAmong(gathered, GATHER)?.pronoun === ""
  const first = joins ? companyFrom(context, from, WITH_ARTICLE, true, 20) : NOBODY
  if (countOfCompany(first) > 0) take(first, from)
  else if (direct !== null && canTakePart(direct) && (direct.prefix === "" || (direct.prefix === "ل" && !isAbout(context, at, direct))))
    take(listOf(context, context.mentionOf[end] as number), direct.end)
  const company = context.is(at, Bit.ARTICLE) ? WITH_ARTICLE : /^[بل]?استقبال$/.test(key) ? RECEIVED : COMPANY
  const reach = /^[بل]?لقائه/.test(key) ? clauseLength(context, end) : 30
  const isBare = /^[بل]?(استقبال|لقائه|لقائها)/.test(key)
  const listed = members.length > 1 || participants.length > 2 ? NOBODY : companyFrom(context, from, company, isBare, reach)
  const others = listed.mentions.filter((m) => !participants.includes(m))
  participants.push(...others)
  members.push(...listed.parties)
  return { participants, members, direct, own, listed, others: others.length, gathered: gathered >= 0 }
}

/** Adds those whom pronouns and the sentence before mean; false where they mean nobody who can be told. `end`: one past the noun. */
export function addMeant(context: Context, at: number, end: number, occasion: Occasion): boolean {
  const { participants, members, direct, own, listed } = occasion
  // بعد اجتماع مع A ونظيريه …: he whom the sentence is about meets them all.
  if (participants.length > 1 && direct === null && !occasion.gathered && !own && isWithThem(context, listed.mentions[0])) {
    const subject = mainSubject(context, at)
    const mention = context.mentions[subject]
    if (
      mention !== undefined &&
      mention.start >= context.sentenceStart(at) &&
      mention.kind !== "party" &&
      !participants.some((m) => context.mentions[m]?.party === mention.party)
    )
      participants.unshift(subject)
  }
  // لدى لقائه به: both by their pronouns, the one told of and the last named before.
  if (own && countOfCompany(listed) === 0 && /^(به|بها|له|لها|معه|معها)$/.test(context.key(end))) {
    const guest = lastPersonBefore(context, at, mainSubject(context, at))
    if (guest >= 0) participants.push(guest)
  }
  // خلال اجتماع معه, القمة بينه وبين B: he whom the pronoun means is one of the two named last before.
  const pronoun = participants.length + members.length < 2 ? pronounBehind(context, end) : -1
  if (pronoun < 0) return true
  const [one, two] = lastTwoBefore(context, at, participants[0])
  if (one === undefined || (participants.length === 0 && two === undefined)) return false
  participants.push(...(participants.length === 0 ? [two as number, one] : [one]))
  return true
}

/** Adds those who talked in a call that names nobody itself. `end`: one past the noun. */
export function addTalkers(context: Context, at: number, end: number, { participants, members }: Occasion): void {
  // أبلغ A B، في اتصال هاتفي، أن …: the call is between those whom its sentence names.
  if (participants.length === 0 && /^(خلال|في|عبر|اثناء)$/.test(context.bareKey(at - 1))) {
    const [first, second] = talkers(context, at)
    if (first !== undefined && second !== undefined) participants.push(first, second)
  }
  // إثر اتصال هاتفي بين الرئيسين: the two officials named last before.
  if (participants.length + members.length === 0 && isBetweenSides(context, end)) {
    const [one, two] = lastTwoNamed(context, at)
    if (one !== undefined && two !== undefined) participants.push(two, one)
  }
}

/** How many tokens from `from` on no verb opens a clause, at most 30. */
function clauseLength(context: Context, from: number): number {
  let n = 0
  while (n < 30 && !(context.finite(from + n) !== null && !context.is(from + n, Bit.NOMINAL) && context.mention(from + n) === null)) n++
  return n
}

/** The verb of gathering right behind a noun of contact, -1 for none: اللقاء الذي جمعه …, لقاء جمع …. */
function gatherer(context: Context, from: number): number {
  for (let i = from; i < from + 3; i++) if (context.verbAmong(i, GATHER) !== null) return i
  return -1
}

/** قمة ثلاثية مخصصة لسوريا: a state behind لـ is what the contact is about, unless it is received or visited. */
function isAbout(context: Context, at: number, direct: Mention): boolean {
  const entry = direct.kind === "party" && direct.entry >= 0 ? context.index.entries[direct.entry] : undefined
  return (entry?.kind === "state" || entry?.kind === "capital") && !/استقبال/.test(context.key(at))
}

/** بين الرئيسين, بين الجانبين right behind a noun of contact. */
function isBetweenSides(context: Context, from: number): boolean {
  for (let i = from; i < from + 3; i++) if (context.bareKey(i) === "بين") return context.mentionFrom(i + 1)?.kind === "sides"
  return false
}

/** Whether مع "with" stands before a mention, and an office or words of number at most between them. */
function isWithThem(context: Context, index: number | undefined): boolean {
  const start = index === undefined ? -1 : (context.mentions[index]?.start ?? -1)
  for (let i = start - 1; i > start - 4 && i >= 0; i--) if (context.bareKey(i) === "مع") return true
  return false
}

/** Which gathered the two of them. */
const GATHERED = new WordTest(/^(جمعهما|جمعتهما|يجمعهما|سيجمعهما)$/)
/** Took place, was held, in a relative clause. */
const HELD = /^(جرت|جرى|تمت|تم|عقدت|عقد|اجريت|انعقدت|انعقد|دارت)$/

/** معه with him, بينه وبين between him and, at most an adjective behind the noun; -1 for none. */
export function pronounBehind(context: Context, from: number): number {
  for (let i = from; i < from + 4; i++) {
    if (/^(معه|معها|معهم|معهما|بينهما)$/.test(context.key(i)) || context.fits(i, GATHERED)) return i
    if (/^(بينه|بينها|بينهم)$/.test(context.key(i)) && /^وبين$/.test(context.key(i + 1))) return i
    // التي جرت بينهما: that took place between them.
    if (context.is(i, Bit.REL) && HELD.test(context.key(i + 1))) i++
    else if (context.isSign(i) || !(context.is(i, Bit.NOMINAL) || context.is(i, Bit.REL))) return -1
  }
  return -1
}
