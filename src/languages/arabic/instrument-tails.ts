// What follows the core of an instrument's name: parties behind بين and مع, what it is on, its year, a name in quotation
// marks. In: the token behind the core. Out: the token to go on from, and the name made fuller. Every scan is bounded by
// the name's limit.
import { TokenKind } from "../../text/tokens.js"
import type { Context } from "./context.js"
import type { Shape } from "./instrument-heads.js"
import { ABOUT, FIELD, isStop, PLAIN, partyAt, VAGUE } from "./instrument-words.js"
import { stemOf } from "./topic-context.js"
import { Bit } from "./word-classes.js"
import { bareTest } from "./word-test.js"

export interface NameShape {
  end: number
  /** States and bodies named in it, in the order of the text. */
  readonly parties: string[]
  /** Words that tell it from others of its head, without article and clitics. */
  readonly words: string[]
  /** A year or number in it, "" for none. */
  number: string
  /** Whether it speaks of the two sides without naming them. */
  both: boolean
}

/** "Of the year". */
const YEAR = bareTest(/^(ل|ب)?(عام|سنة|العام|لفترة|لاعوام|لسنوات|لمدة)$/)

/** "That is on", with the article: it belongs to the name before it. */
export const SPECIAL = /^(الخاص|الخاصة|المتعلق|المتعلقة|المعني|المعنية)$/

/** Verbal nouns that take what they are on behind في: beginning, work, cooperation, going on. */
const INTO = /^(عمل|بدء|شروع|تعاون|مضي|مشاركة|استثمار)$/

/** بين … و…, مع …, الخاص بـ…, للتعاون في …, لعام …, في …: what may follow the core. Gives the token to go on from. */
export function readTail(context: Context, from: number, limit: number, name: NameShape, has: Set<Shape>, head: string): number {
  let k = from
  // الاتفاق المبرم الأسبوع الماضي حول…: a participle and a time between the name and what it is on.
  for (let skipped = 0; skipped < 4 && k < limit && !isYear(context, k) && (context.timeAt[k] as number) > k; skipped++)
    k = context.timeAt[k] as number
  const key = context.bareKey(k)
  if (key === "بين") return readBetween(context, k + 1, limit, name, has)
  const quoted = quotedAt(context, from)
  if (quoted > from && context.isQuote(from)) {
    has.add("quoted")
    name.end = quoted
    return quoted
  }
  if (isYear(context, k)) {
    name.number = context.word(k + 1)?.form ?? ""
    has.add("number")
    name.end = k + 2
    return name.end
  }
  // مفاوضات الانضمام إلى الاتحاد الأوروبي
  if (key === "الى" && name.words.at(-1) === "انضمام") {
    const joined = partyAt(context, k + 1)
    if (joined === null) return from
    addParty(name, joined.id)
    name.end = joined.end
    return joined.end
  }
  if (key === "مع") return readWith(context, k + 1, limit, name, has, from)
  // What already has its parties, its number or its owner needs no subject: the rest tells a purpose.
  const complete = head !== "anniversary" && (name.parties.length > 1 || has.has("owner") || has.has("number") || has.has("quoted"))
  let about = -1
  if (SPECIAL.test(key) || (ABOUT.test(key) && !complete)) about = k + 1
  else if (complete) return from
  else if ((key === "في" || key === "فى") && has.has("subject") && INTO.test(name.words.at(-1) ?? "") && context.is(k + 1, Bit.NOMINAL))
    about = k + 1
  else if ((key === "في" || key === "فى") && FIELD.test(stemOf(context.key(k + 1)))) about = k + 2
  else if (
    key[0] === "ل" &&
    key.length > 3 &&
    !has.has("nation") &&
    !has.has("peace") &&
    !context.is(k, Bit.PREP) &&
    context.is(k, Bit.NOMINAL)
  )
    about = k
  else if ((key === "في" || key === "فى") && name.words.length > 0) {
    const party = partyAt(context, k + 1)
    if (party === null || party.place) return from
    name.end = party.end
    return party.end
  }
  if (about < 0 || VAGUE.test(stemOf(context.key(about)))) return from
  let taken = 0
  let q = about
  while (q < limit && taken < 5) {
    if (context.tokens.sign[q] === 0x23 || context.tokens.sign[q] === 0x5f) {
      q++ // # and _ of a tag are no words of the name
      continue
    }
    if (head === "anniversary" && (context.timeAt[q] as number) > q) {
      q = context.timeAt[q] as number // ثورة 23 يوليو 1952
      taken++
      continue
    }
    if (isStop(context.bareKey(q))) break
    const party = partyAt(context, q)
    if (party !== null && (q > about || key !== "مع")) {
      addParty(name, party.id)
      q = party.end
      taken++
      continue
    }
    const mention = context.mentionFrom(q)
    if (mention !== null && (mention.kind === "person" || mention.kind === "role")) break
    if (context.isSign(q) || (context.is(q, Bit.PREP) && q > about) || context.is(q, Bit.COMP | Bit.REL | Bit.DURING | Bit.AFTER)) break
    if (!context.is(q, Bit.NOMINAL) && context.is(q, Bit.FINITE)) break
    // تبادل الأسرى بات قريبا: behind a word with its article only another one goes on.
    if (taken > 0 && context.is(q - 1, Bit.ARTICLE) && !context.is(q, Bit.ARTICLE) && context.is(q, Bit.KNOWN)) break
    if (taken > 0 && context.is(q, Bit.AND) && !context.is(q, Bit.ARTICLE) && context.key(q).startsWith("و")) break
    const spelled = context.key(q)
    const joined = q === about && /^[بل]/.test(spelled) && !/^(لل|بال)/.test(spelled) && (about === k || SPECIAL.test(key))
    const stem = stemOf(joined ? spelled.slice(1) : spelled)
    if (!PLAIN.test(stem)) name.words.push(stem)
    q++
    taken++
  }
  if (taken === 0) return from
  has.add("about")
  name.end = q
  return q
}

/** لعام 1951, للفترة 2024-2028 */
export function isYear(context: Context, k: number): boolean {
  return context.tokens.kind[k + 1] === TokenKind.NUMBER && context.fits(k, YEAR)
}

/** A party behind مع, or the powers, the other side. */
function readWith(context: Context, from: number, limit: number, name: NameShape, has: Set<Shape>, back: number): number {
  let article = 0
  for (let q = from; q < Math.min(limit, from + 4); q++) {
    const party = partyAt(context, q)
    if (party !== null) {
      addParty(name, party.id)
      has.add("sides")
      has.add("nation")
      name.end = party.end
      return party.end
    }
    if (context.isSign(q) || context.is(q, Bit.PREP | Bit.REL | Bit.COMP)) break
    if (!context.is(q, Bit.ARTICLE)) break
    article++
  }
  if (article === 0) return back
  has.add("sides")
  name.end = from + article
  return name.end
}

/** X و Y (و Z) behind بين, or the two sides. */
function readBetween(context: Context, from: number, limit: number, name: NameShape, has: Set<Shape>): number {
  let k = from
  let joined = false
  let last = false
  while (k < limit && k < from + 12) {
    if (context.is(k, Bit.BOTH) || context.mention(k)?.kind === "sides") {
      name.both = true
      has.add("sides")
      name.end = k = Math.max(k + 1, context.mention(k)?.end ?? 0)
      return k
    }
    const party = partyAt(context, k)
    if (party !== null) {
      addParty(name, party.id)
      joined ||= context.is(k, Bit.AND) || context.key(k)[0] === "و"
      name.end = k = party.end
      last = true
      continue
    }
    if (context.isSign(k) || context.is(k, Bit.PREP | Bit.COMP | Bit.REL | Bit.DURING | Bit.AFTER)) break
    // بين أرمينيا وأذربيجان خطوة: behind the second party the name is over.
    if (joined && (last || context.is(k, Bit.AND))) break
    if (context.is(k, Bit.AND)) joined = true
    if (!context.is(k, Bit.NOMINAL) && context.is(k, Bit.FINITE)) break
    last = false
    name.end = ++k
  }
  return k
}

export function addParty(name: NameShape, id: string): void {
  if (id !== "" && !name.parties.includes(id)) name.parties.push(id)
}

/** A short quotation that opens at k: one past its closing mark, or k. What begins with a verb is speech. */
export function quotedAt(context: Context, k: number): number {
  if (context.tokens.sign[k] === 0x28 && context.tokens.kind[k + 1] === TokenKind.NUMBER && context.tokens.sign[k + 2] === 0x29)
    return k + 3 // (2+2)
  const closing = context.sentences.closing[k] ?? -1
  if (closing <= k + 1 || closing > k + 7) return k
  return context.is(k + 1, Bit.FINITE) && !context.is(k + 1, Bit.ARTICLE) ? k : closing + 1
}
