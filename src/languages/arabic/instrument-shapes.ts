// The name of an instrument behind its head, read by grammar: adjectives, what it is on, parties, place, owner, number, a
// name in quotation marks (codebook section 4). In: a head at a token. Out: where the name ends and what is in it, or null
// where nothing makes it a name. Every scan stays inside the sentence and stops after REACH tokens.
import { TokenKind } from "../../text/tokens.js"
import type { Context } from "./context.js"
import type { InstrumentHead, Shape } from "./instrument-heads.js"
import { addParty, isYear, type NameShape, quotedAt, readTail, SPECIAL } from "./instrument-tails.js"
import {
  ABOUT,
  isAdjective,
  isOrdinal,
  isPart,
  isStop,
  JOINT,
  LOOSE_SUBJECT,
  NATIONAL,
  NATIONAL_DAY,
  ordinalValue,
  PEACE,
  PLAIN,
  partyAt,
  SHARED,
  STRATEGIC,
  VAGUE,
} from "./instrument-words.js"
import { stemOf } from "./topic-context.js"
import { Bit } from "./word-classes.js"

/** Tokens that a name may cover. */
const REACH = 18

/** The name that `head` opens at token `at`, or null. */
export function nameBehind(context: Context, at: number, head: InstrumentHead, article: boolean): NameShape | null {
  const limit = Math.min(context.sentenceEnd(at), at + REACH)
  const start = head.second === "" ? at + 1 : at + 2
  const name: NameShape = { end: start, parties: [], words: [], number: "", both: false }
  const has = new Set<Shape>()
  let k = readCore(context, start, limit, name, has, article)
  // ذكرى استقلال بلاده
  if (head.kind === "anniversary" && k > start && context.is(k, Bit.SELF)) name.end = ++k
  for (let guard = 0; guard < 4 && k < limit; guard++) {
    const next = readTail(context, k, limit, name, has, head.kind)
    if (next <= k) break
    k = next
  }
  // الاتفاق على, مبادرة من: an understanding, an impulse.
  const after = context.key(k)
  if (head.kind === "agreement" && /^(على|علي|ان)$/.test(after) && !has.has("quoted")) return null
  if (after === "من" && head.kind === "initiative" && name.words.length === 0) return null
  // إعلان مانيلا توسيع الحظر: somebody announces something.
  if (head.kind === "declaration" && !has.has("quoted") && context.is(k, Bit.MASDAR) && !context.is(k, Bit.ARTICLE | Bit.AND | Bit.PREP))
    return null
  if (head.kind === "anniversary" && has.has("quoted")) has.add("ordinal")
  if (name.parties.length >= 2) has.add("parties")
  if (name.parties.length > 0 && name.both) has.add("parties")
  if (!isName(head, article, name, has)) return null
  return name
}

/**
 * Where a name of the table ends that begins before `from`: with the parties it is between, or what it belongs to, behind at
 * most two adjectives. الاتفاق النووي الأخير بين إيران والدول الكبرى, إعلان المبادئ الخاص بسد النهضة.
 */
export function extendName(context: Context, from: number): number {
  const limit = Math.min(context.sentenceEnd(from - 1), from + REACH)
  let k = from
  while (k < limit && k < from + 2 && context.is(k, Bit.ARTICLE) && PLAIN.test(context.key(k))) k++
  const key = context.bareKey(k)
  if (key !== "بين" && key !== "مع" && !SPECIAL.test(key) && !(k === from && isYear(context, k))) return from
  const name: NameShape = { end: from, parties: [], words: [], number: "", both: false }
  return Math.max(from, readTail(context, k, limit, name, new Set(), ""))
}

function isName(head: InstrumentHead, article: boolean, name: NameShape, has: ReadonlySet<Shape>): boolean {
  for (const shape of head.shapes) {
    if (!has.has(shape)) {
      if (shape !== "parties" || !name.both || !(has.has("shared") || has.has("joint"))) continue
    }
    switch (shape) {
      case "nation":
        if (!article && name.words.length === 0 && head.kind === "agreement") continue
        return true
      case "joint":
        if (article) return true
        continue
      case "shared":
        if (has.has("parties") || has.has("joint") || name.both) return true
        continue
      case "strategic":
        if (article && (head.kind !== "partnership" || has.has("parties") || name.both)) return true
        continue
      case "national":
        if (head.kind === "anniversary" || has.has("about") || has.has("number")) return true
        continue
      case "subject":
        // اتفاق سلام is any peace, اتفاق السلام is one; the cooperation agreement is any still.
        if (name.words.length > 1 || has.has("peace") || (has.has("defined") && !LOOSE_SUBJECT.test(name.words[0] ?? ""))) return true
        continue
      case "about":
        // اتفاق حول كذا is any agreement, الاتفاقية الخاصة بكذا is a known one; a memorandum is known by its field.
        if (article || head.second !== "" || has.has("sides") || name.parties.length > 0) return true
        continue
      default:
        return true
    }
  }
  return false
}

/** Adjectives and constructs right behind the head. */
function readCore(context: Context, start: number, limit: number, name: NameShape, has: Set<Shape>, article: boolean): number {
  let k = start
  while (k < limit) {
    if (context.key(k) === "ال") {
      k++ // الـ before digits
      continue
    }
    const quoted = quotedAt(context, k)
    if (quoted > k) {
      for (let q = k + 1; q < quoted - 1 && q < k + 5; q++) {
        if (context.tokens.kind[q] === TokenKind.NUMBER) name.number = context.word(q)?.form ?? ""
        else if (!context.isSign(q)) name.words.push(stemOf(context.key(q)))
      }
      has.add("quoted")
      name.end = quoted
      return quoted
    }
    if (context.tokens.kind[k] === TokenKind.NUMBER) {
      const digits = context.word(k)?.form ?? ""
      if (digits.length < 4) has.add("ordinal")
      // الذكرى الـ50: a number behind the article; of other names, a year or a pair.
      if (digits.length >= 4 || /[+]/.test(digits) || k === start) has.add("number")
      name.number = digits
      name.end = ++k
      continue
    }
    if (context.isSign(k) || context.is(k, Bit.COMP | Bit.REL | Bit.DURING | Bit.AFTER | Bit.BECAUSE | Bit.SELF)) break
    if (
      has.has("owner") ||
      ((context.timeAt[k] as number) > k && !isOrdinal(stemOf(context.key(k)))) ||
      isStop(context.bareKey(k)) ||
      ABOUT.test(context.bareKey(k))
    )
      break
    // The committee of four is no Quartet.
    const party = article && JOINT.test(context.bareKey(k)) ? null : partyAt(context, k)
    if (party !== null) {
      // حوار السعودية والصين ends where a verb or another noun of its own begins; one party behind و is the second.
      if (context.is(k, Bit.AND) && name.parties.length === 0) break
      addParty(name, party.id)
      if (party.place) has.add("place")
      else has.add("nation")
      name.end = k = party.end
      continue
    }
    const mention = context.mentionFrom(k)
    if (mention !== null && (mention.kind === "person" || mention.kind === "role")) {
      if (k !== start || mention.prefix !== "") break
      has.add("owner")
      if (mention.party !== null) addParty(name, mention.party)
      name.words.push(stemOf(context.key(k)))
      k = mention.end
      // مبادرة رئيس الجمهورية، الباجي…: the name that a comma sets off.
      const person = context.isComma(k) ? context.mentionFrom(k + 1) : null
      if (person !== null && person.kind === "person" && person.title === "" && person.person === mention.person) k = person.end
      name.end = k
      continue
    }
    const ordinal = ordinalValue(stemOf(context.key(k)))
    if (ordinal > 0 && article) {
      // الثالثة والستين is 63, as الـ63 is.
      name.number = String(Number(name.number) + ordinal)
      has.add("ordinal")
      name.end = ++k
      continue
    }
    if (!isPart(context, k, start, article)) break
    // Behind a place or party only what has the article goes on: اتفاق الدوحة خطوة, إعلان جدة الإنساني.
    if (name.parties.length > 0 && !context.is(k, Bit.ARTICLE) && context.is(k, Bit.KNOWN)) break
    const key = context.bareKey(k)
    const stem = stemOf(context.key(k))
    if (JOINT.test(key)) has.add("joint")
    if (STRATEGIC.test(key)) has.add("strategic")
    if (NATIONAL.test(key)) has.add("national")
    if (SHARED.test(stem)) has.add("shared")
    if (PEACE.test(stem) && (context.is(k, Bit.ARTICLE) || stem === "سد")) has.add("peace")
    if (k === start && NATIONAL_DAY.test(stem)) has.add("national")
    if (stem === "سنوية") {
      has.add("ordinal")
      name.end = ++k
      continue
    }
    if (k === start && !article && !context.is(k, Bit.PREP)) has.add("ordinal")
    if (VAGUE.test(key)) break
    if (!article && !isAdjective(context, start)) {
      has.add("subject")
      if (k === start && context.is(k, Bit.ARTICLE)) has.add("defined")
    }
    k++
    // What only qualifies it ends no name: the new agreement, the agreement concluded.
    if (!PLAIN.test(key)) name.words.push(stem)
    if (!PLAIN.test(key) || JOINT.test(key)) name.end = k
  }
  return k
}
