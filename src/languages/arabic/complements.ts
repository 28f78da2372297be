// Where the complement of a verb begins in a sentence of news: a clause, a quotation, or a noun behind the verb's own preposition.
// Bounded scans inside one sentence. Absent: the verb's subject (arguments.ts), what the noun tells (noun-complement.ts).

import { REACH } from "./arguments.js"
import type { Context } from "./context.js"
import { ADVERBS, startsWithPreposition } from "./prepositions.js"
import { EPITHETS } from "./strangers.js"
import { Bit } from "./word-classes.js"
import { bareTest, WordTest } from "./word-test.js"

/** Reached, received, was shown, obtained, published, issued: of a statement and an outlet. */
const RECEIVED = new WordTest(
  /^(ورد|وردت|تلقت|تلقته|تلقتها|اطلعت|اطلع|وصل|وصلت|حصلت|حصل|توصلت|نشر|نشره|نشرته|نشرتها|صدر|صدرت|اصدره|اصدرته|تسلمت)$/,
)
/** Confirmation, stress, reference, call: as what is renewed or repeated. */
const SAYING_NOUN = bareTest(/^(ال)?(تاكيد|تشديد|اشارة)(ه|ها|هم|هما)?$|^(تاكيدها|تاكيده|اشارته|اشارتها)$/)
/** Asking, preferring, on condition, refusing: anonymity. */
const ASKING = bareTest(/^(طالبا|طالبة|مفضلا|مفضلة|مشترطا|مشترطة|شريطة|طلب|طلبت|فضل|فضلت|رافضا|رافضة)$/)

export interface FoundComplement {
  readonly at: number
  readonly shape: "clause" | "noun"
  readonly quoted: boolean
  /** First token of a noun complement, its preposition included. */
  readonly head: number
}

/**
 * Where the complement of a verb begins, from token `from` on: after a complementiser, a colon, an opening quotation mark,
 * or with a noun (behind one of the verb's own prepositions). Null where the sentence has none.
 */
export function complementAfter(context: Context, from: number, end: number, frames: readonly string[]): FoundComplement | null {
  const limit = Math.min(end, from + REACH)
  const bare = frames.includes("0")
  let governed = false
  let i = from
  while (i < limit) {
    if ((context.timeAt[i] as number) > i) {
      // في فبراير: the preposition governs the time and nothing behind it.
      if (i > from && context.is(i - 1, Bit.PREP | Bit.DURING | Bit.AFTER)) governed = false
      i = context.timeAt[i] as number
      continue
    }
    if (context.is(i, Bit.COMP)) return clauseAt(context, i + 1, end)
    if (context.isColon(i)) return clauseAt(context, i + 1, end)
    if (context.isQuote(i)) {
      const name = endOfQuotedName(context, i, end)
      if (name > i) {
        i = name
        continue
      }
      if (governed && (context.sentences.closing[i] as number) > 0 && (context.sentences.closing[i] as number) - i < 6) {
        i = (context.sentences.closing[i] as number) + 1
        continue
      }
      return { at: i + 1, shape: "clause", quoted: true, head: i + 1 }
    }
    if (context.isComma(i)) {
      governed = false
      i++
      continue
    }
    // قال كيري (لا شك …): what is said between brackets, as some papers print it.
    if (opensBracketedSpeech(context, i, end)) return { at: i + 1, shape: "clause", quoted: false, head: i + 1 }
    if (context.isSign(i)) {
      i++
      continue
    }
    // الذي زار …: the relative clause belongs to the subject.
    if (context.is(i, Bit.REL)) {
      governed = true
      i++
      continue
    }
    const key = context.bareKey(i)
    // مؤكدا في الوقت ذاته أهمية …: at the same time, in this context: an adverbial that governs nothing behind it.
    const adverbial = adverbialEnd(context, i)
    if (adverbial > i && adverbial < end) {
      governed = false
      i = adverbial
      continue
    }
    // … في بيان، ورد لوكالة …، أن: how the paper came to the outlet.
    if (context.fits(i, RECEIVED) && context.isComma(i - 1)) {
      governed = true
      i++
      continue
    }
    // … طالبا عدم الكشف عن هويته إن: how the source would not be named.
    if (context.fits(i, ASKING) && /^(عدم|الا)$/.test(context.key(i + 1))) {
      governed = true
      i += 2
      continue
    }
    // جدد تأكيده أن …: the clause behind a noun of saying is what is said.
    if (!governed && context.fits(i, SAYING_NOUN)) {
      const next = /^(على|الى)$/.test(context.key(i + 1)) ? i + 2 : i + 1
      if (context.is(next, Bit.COMP)) return clauseAt(context, next + 1, end)
      if (next === i + 2) return { at: next, shape: "noun", quoted: context.isQuote(next), head: i }
    }
    if (i === from && EPITHETS.test(key) && context.mentionFrom(i) === null) {
      governed = true
      i++
      continue
    }
    const framed = frames.find((frame) => frame !== "0" && (key === frame || key === foldFrame(frame)))
    if (framed !== undefined) {
      const next = context.skipMarks(i + 1, end)
      if (context.is(next, Bit.COMP)) return clauseAt(context, next + 1, end)
      if (next < end) return { at: next, shape: "noun", quoted: context.isQuote(next), head: i }
    }
    if (
      frames.includes("ب") &&
      context.word(i)?.readings.some((reading) => reading.preposition === "ب") &&
      !context.is(i, Bit.QUOTE_NOUN | Bit.SWITCH) &&
      context.mentionFrom(i)?.kind !== "person" &&
      !governed &&
      !ADJUNCT_B.test(context.key(i))
    ) {
      return { at: i, shape: "noun", quoted: false, head: i }
    }
    if (context.is(i, Bit.QUOTE_NOUN)) {
      i++
      continue
    }
    const mention = context.mentionFrom(i)
    if (mention !== null) {
      if (bare && !governed && (i > from || mention.kind === "contact") && mention.kind !== "media" && mention.prefix === "") {
        // A second bare mention is the object: يستقبل الوزير السفير, وصف الوزير المحادثات
        return { at: i, shape: "noun", quoted: false, head: i }
      }
      i = mention.end
      continue
    }
    if (context.is(i, Bit.PREP | Bit.DURING | Bit.AFTER | Bit.WITH | Bit.SWITCH | Bit.TAIL) || startsWithPreposition(context, i)) {
      governed = true
      i++
      continue
    }
    if (bare) {
      const cue = context.nounCue(i, ["act"])
      // قال عمران ملك إن …: what stands between a person and the complementiser is the rest of the name.
      if (i === from && context.is(i + 1, Bit.COMP) && context.mention(i - 1)?.kind === "person") {
        i++
        continue
      }
      const describes = cue === null && context.is(i, Bit.ARTICLE) && /(ية|ي|ى)$/.test(context.key(i)) && context.mention(i - 1) !== null
      if (!governed && !describes && !ADVERBS.has(key) && context.is(i, Bit.NOMINAL))
        return { at: i, shape: "noun", quoted: false, head: i }
      if (governed && cue !== null && !cue.reading.article && cue.reading.preposition === "" && STRONG.has(cue.act))
        return { at: i, shape: "noun", quoted: false, head: i }
    }
    i++
  }
  return null
}

/** Time, context, regard, frame, matter, respect, occasion, connection, place: nouns of adverbials of discourse. */
const DISCOURSE = /^ال(وقت|سياق|صدد|اطار|شان|خصوص|مجال|جانب|مناسبة|توقيت|معرض|اتجاه|مضمار|نطاق)$/

/** One past في هذا السياق, في الوقت ذاته, في ذات الوقت, في السياق نفسه at a token; the token itself where there is none. */
export function adverbialEnd(context: Context, i: number): number {
  const key = context.bareKey(i)
  if (key !== "في" && key !== "فى" && key !== "على" && key !== "من") return i
  const marked = /^(هذا|هذه|ذات|نفس|ذلك)$/.test(context.key(i + 1))
  const noun = marked ? i + 2 : i + 1
  if (!DISCOURSE.test(context.key(noun))) return i
  const self = /^(ذاته|نفسه|نفسها|ذاتها|عينه|عينها)$/.test(context.key(noun + 1))
  return self ? noun + 2 : marked ? noun + 1 : i
}

/** Fewest tokens between brackets that are speech, and how far the closing bracket may stand. */
const BRACKETED = 6
const BRACKET_REACH = 80

/** Whether a bracket opens a clause: long enough, with a verb in it. */
function opensBracketedSpeech(context: Context, i: number, end: number): boolean {
  if (context.tokens.sign[i] !== 0x28) return false
  let verb = false
  for (let k = i + 1; k < Math.min(end, i + BRACKET_REACH); k++) {
    if (context.tokens.sign[k] === 0x29) return verb && k - i > BRACKETED
    verb ||= context.finite(k) !== null && !context.is(k, Bit.NOMINAL)
  }
  return false
}

/** Longest name in quotation marks, in tokens. */
const QUOTED_NAME = 6

/** لصحيفة "دي فيلت": "…: one past a name in quotation marks that what is said follows, behind a colon or a complementiser; else `i`. */
function endOfQuotedName(context: Context, i: number, end: number): number {
  const closing = context.sentences.closing[i] as number
  if (closing <= i || closing - i > QUOTED_NAME) return i
  const next = context.isComma(closing + 1) ? closing + 2 : closing + 1
  return next < end && (context.isColon(next) || context.is(next, Bit.COMP) || context.isQuote(next)) ? closing + 1 : i
}

/** بـ that brings in an adjunct, no object: in the name of, as, on the occasion of, in the presence of, about. */
const ADJUNCT_B =
  /^(باسم|بصفته|بصفتها|بمناسبة|بحضور|بشان|بخصوص|بعد|بين|برئاسة|بمشاركة|بمقر|بدعوة|بالبيان|ببيان|بتصريح|بتصريحات|بكلمة|بتغريدة|بالقول|بقوله|بقولها|بدوره|بدورها|بحسب|بينما)$/

/** Acts whose noun is taken for the complement even right behind an adjunct. */
const STRONG = new Set(["urge", "aspire", "ready", "commit", "support", "oppose", "condemn"])

function foldFrame(frame: string): string {
  return frame === "إلى" ? "الى" : frame
}

function clauseAt(context: Context, from: number, end: number): FoundComplement {
  let at = from
  let quoted = false
  while (at < end && (context.isQuote(at) || context.isColon(at))) {
    quoted ||= context.isQuote(at)
    at++
  }
  return { at, shape: "clause", quoted, head: at }
}
