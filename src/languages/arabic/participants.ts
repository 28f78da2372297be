// Who takes part in a contact: the subject of the verb and the mentions that its prepositions bring in.
import type { Mention } from "../../stages/entities/mention.js"
import { subjectAfter, subjectBefore } from "./arguments.js"
import type { Context } from "./context.js"
import { Bit } from "./word-classes.js"

/** Whether a mention can take part in a contact. */
export function canTakePart(mention: Mention): boolean {
  if (mention.kind === "party" && mention.prefix.endsWith("ب")) return false
  return (
    mention.kind === "person" || mention.kind === "role" || mention.kind === "party" || mention.kind === "group" || mention.kind === "self"
  )
}

/** The subject of the verb at token `at`, after or before it, with those joined to it by و; empty where it is elided. */
export function doers(context: Context, at: number): number[] {
  const end = context.sentenceEnd(at)
  // أن الرئيس …، سيستقبل …: in a clause that opens with its subject, what follows the verb is the object.
  const before = subjectBefore(context, at, context.sentenceStart(at))
  if (before >= 0) {
    const mention = context.mentions[before] as Mention
    const opens =
      mention.start === context.sentenceStart(at) ||
      context.is(mention.start - 1, Bit.COMP | Bit.KANA | Bit.REL) ||
      (context.isQuote(mention.start - 1) && context.is(mention.start - 2, Bit.COMP)) ||
      context.is(at - 1, Bit.REL)
    if (opens && canTakePart(mention)) return [before]
  }
  const after = subjectAfter(context, at, end)
  const first = after?.mention ?? subjectBefore(context, at, context.sentenceStart(at))
  if (first < 0) return []
  const mention = context.mentions[first] as Mention
  if (!canTakePart(mention)) return []
  return [first, ...joined(context, mention.end)]
}

/** Mentions joined by و from token `from` on: A وB، وC. */
export function joined(context: Context, from: number): number[] {
  const out: number[] = []
  let i = from
  for (;;) {
    if (context.isComma(i)) i++
    const mention = context.mentionFrom(i)
    if (mention === null || !mention.prefix.startsWith("و") || !canTakePart(mention)) return out
    out.push(context.mentionOf[i] as number)
    i = mention.end
  }
}

/**
 * Mentions in the clause from `from` on that a preposition of company brings in (مع، بـ، من، إلى, لـ as the rule asks),
 * with those joined to them. Stops at a complementiser, a relative clause after the first, or the sentence's end.
 */
export function partners(context: Context, from: number, prepositions: ReadonlySet<string>, bare: boolean, reach = 45): number[] {
  const out: number[] = []
  const end = Math.min(context.sentenceEnd(Math.max(0, from - 1)), from + reach)
  // Between the preposition and its mention only words of number may stand: مع عدد من كبار المسؤولين.
  let open = false
  for (let i = from; i < end; i++) {
    if ((context.timeAt[i] as number) > i) {
      i = (context.timeAt[i] as number) - 1
      continue
    }
    if (context.is(i, Bit.COMP) || context.isColon(i)) break
    if (context.isQuote(i) && out.length > 0) break
    if (context.is(i, Bit.DURING | Bit.AFTER) && out.length > 0) break
    if (context.is(i, Bit.WHILE | Bit.ALSO) && i > from) break
    if (out.length > 0 && context.isComma(i) && context.finite(i + 1) !== null && !context.is(i + 1, Bit.NOMINAL)) break
    if (context.key(i) === "بين" && i > from + 3) break
    const mention = context.mentionFrom(i)
    if (mention === null) {
      if (prepositions.has(context.bareKey(i)) && context.bareKey(i) !== "من") open = true
      else if (!QUANTITY.test(context.key(i))) open = false
      continue
    }
    const before = context.bareKey(i - 1)
    const own = mention.prefix
    const fits =
      canTakePart(mention) &&
      ((own === "" && (open || prepositions.has(before) || (bare && !context.is(i - 1, Bit.PREP)))) ||
        (own !== "" && prepositions.has(own)))
    if (fits) {
      out.push(context.mentionOf[i] as number, ...joined(context, mention.end))
      // كل من A وB: each of them.
      return out
    }
    i = mention.end - 1
    open = false
  }
  return out
}

/** A number of, some, senior, several, each of, his brother. */
const QUANTITY = /^(عدد|من|كبار|سامي|عدة|بعض|كل|كلا|مجموعة|نخبة|اخيه|شقيقه|السيد|السيدة|كافة|ابرز)$/

/** Who speaks for others takes no part in what he tells. */
function isSpokesperson(mention: Mention): boolean {
  return mention.head === "متحدث" || mention.head === "ناطق"
}

/** Who the sentence is about: the subject of its first verb, or the mention that opens it. */
export function mainSubject(context: Context, at: number): number {
  const start = Math.max(context.sentenceStart(at), at - 150)
  for (let i = start; i < at; i++) {
    const mention = context.mentionFrom(i)
    if (mention !== null && canTakePart(mention) && mention.prefix === "" && !isSpokesperson(mention)) return context.mentionOf[i] as number
    if (context.finite(i) !== null) {
      const after = subjectAfter(context, i, at)
      if (after !== null && canTakePart(context.mentions[after.mention] as Mention)) return after.mention
      const before = subjectBefore(context, i, start)
      if (before >= 0) return before
    }
  }
  // Told without a subject: the last person before the sentence.
  for (let i = start - 1; i >= 0 && i > start - 120; i--) {
    const mention = context.mention(i)
    if (mention !== null && mention.kind === "person") return context.mentionOf[i] as number
  }
  return -1
}
