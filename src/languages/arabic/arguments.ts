// The arguments of a verb in a sentence of news: its subject, and where its complement begins.
// Bounded scans inside one sentence; adjuncts (خلال لقائه مع …, في بيان, أمس) are stepped over.

import type { Subject } from "../../stages/attribution/trigger.js"
import type { Mention } from "../../stages/entities/mention.js"
import type { Context } from "./context.js"
import { isPrepositionWithPronoun } from "./prepositions.js"
import { Bit } from "./word-classes.js"

/** Longest stretch between a verb of saying and its complement, in tokens. */
const REACH = 60

const SUBJECT_KINDS = new Set<Mention["kind"]>(["person", "role", "party", "sides", "self", "document", "media", "group", "contact"])

/** Nouns after which a mention is only the owner of something: in a statement of, on behalf of. */
export function isSubjectMention(mention: Mention): boolean {
  return SUBJECT_KINDS.has(mention.kind) && (mention.prefix === "" || mention.prefix === "و" || mention.prefix === "ف")
}

export interface FoundSubject {
  readonly mention: number
  /** One past the subject. */
  readonly end: number
}

/**
 * The subject after the verb at token `verb`: the first mention that no preposition governs, before the complement begins.
 * Null where the object or complement comes first: the subject is elided.
 */
export function subjectAfter(context: Context, verb: number, end: number): FoundSubject | null {
  let governed = false
  let i = verb + 1
  const limit = Math.min(end, verb + REACH)
  while (i < limit) {
    if ((context.timeAt[i] as number) > i) {
      i = context.timeAt[i] as number
      continue
    }
    if (context.isComma(i)) {
      governed = false
      i++
      continue
    }
    if (context.isColon(i) || context.is(i, Bit.COMP)) return null
    const mention = context.mentionFrom(i)
    if (mention !== null) {
      // الحوثيين: a sound plural in the oblique is no subject.
      if (
        !governed &&
        mention.kind !== "person" &&
        mention.kind !== "sides" &&
        /..ين$/.test(context.key(mention.end - 1)) &&
        mention.end - mention.start === 1 &&
        mention.plural
      )
        return null
      if (!governed && isSubjectMention(mention) && mention.prefix === "")
        return { mention: context.mentionOf[i] as number, end: mention.end }
      i = mention.end
      continue
    }
    if (context.isSign(i)) {
      if (context.isQuote(i)) return null
      i++
      continue
    }
    // عبر فيها سموه عن …: a preposition with its pronoun governs nothing behind it.
    if (!governed && isPrepositionWithPronoun(context.bareKey(i)) && context.mentionFrom(i + 1) !== null) {
      i++
      continue
    }
    if (context.is(i, Bit.PREP | Bit.DURING | Bit.AFTER | Bit.WITH | Bit.SWITCH) || startsWithPreposition(context, i)) {
      governed = true
      i++
      continue
    }
    if (context.is(i, Bit.ALSO | Bit.QAD) || ADVERBS.has(context.key(i))) {
      i++
      continue
    }
    if (!governed) {
      if (SUM.has(context.key(i))) {
        // كل من A وB: each of A and B, the first of them stands for both.
        i += context.key(i + 1) === "من" ? 2 : 1
        continue
      }
      return null
    }
    if (context.verbCue(i, ["say", "act", "express", "agree", "discuss"]) !== null && !context.is(i, Bit.NOMINAL)) return null
    i++
  }
  return null
}

const ADVERBS = new Set(["ايضا", "كذلك", "هنا", "حينها", "لاحقا", "مجددا", "مرارا", "سابقا", "حاليا", "هاتفيا", "رسميا", "بالمناسبة"])
/** Reached, received, was shown, obtained, published, issued: of a statement and an outlet. */
const RECEIVED = /^(ورد|وردت|تلقت|تلقته|تلقتها|اطلعت|اطلع|وصل|وصلت|حصلت|حصل|توصلت|نشر|نشره|نشرته|نشرتها|صدر|صدرت|اصدره|اصدرته|تسلمت)$/
/** Confirmation, stress, reference, call: as what is renewed or repeated. */
const SAYING_NOUN = /^(ال)?(تاكيد|تشديد|اشارة)(ه|ها|هم|هما)?$|^(تاكيدها|تاكيده|اشارته|اشارتها)$/
const SUM = new Set(["كل", "كلا"])
/** Epithets by which news calls whoever spoke last: the politician, the diplomat, the official, the man, the woman, the lawmaker, the latter. */
const EPITHETS =
  /^(السياسي|السياسية|الدبلوماسي|الدبلوماسية|المسؤول|المسؤولة|المسئول|المسئولة|الرجل|السيدة|المراة|النائب|النائبة|البرلماني|البرلمانية|الاخير|الاخيرة|المتحدث|المتحدثة|الناطق|الناطقة)$/

/** A word with a preposition written onto it, that is nothing else. */
export function startsWithPreposition(context: Context, i: number): boolean {
  const word = context.word(i)
  if (word === undefined) return false
  const { readings } = word
  return readings.length > 0 && readings.every((reading) => reading.preposition !== "")
}

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
    // … في بيان، ورد لوكالة …، أن: how the paper came to the outlet.
    if (RECEIVED.test(context.key(i)) && context.isComma(i - 1)) {
      governed = true
      i++
      continue
    }
    // … طالبا عدم الكشف عن هويته إن: how the source would not be named.
    if (
      /^(طالبا|طالبة|مفضلا|مفضلة|مشترطا|مشترطة|شريطة|طلب|طلبت|فضل|فضلت|رافضا|رافضة)$/.test(key) &&
      /^(عدم|الا)$/.test(context.key(i + 1))
    ) {
      governed = true
      i += 2
      continue
    }
    // جدد تأكيده أن …: the clause behind a noun of saying is what is said.
    if (!governed && SAYING_NOUN.test(key)) {
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

/** Longest name in quotation marks, in tokens. */
const QUOTED_NAME = 6

/** لصحيفة "دي فيلت": "…: one past a name in quotation marks that what is said follows, behind a colon or a complementiser; else `i`. */
function endOfQuotedName(context: Context, i: number, end: number): number {
  const closing = context.sentences.closing[i] as number
  if (closing <= i || closing - i > QUOTED_NAME) return i
  const next = context.isComma(closing + 1) ? closing + 2 : closing + 1
  return next < end && (context.isColon(next) || context.is(next, Bit.COMP)) ? closing + 1 : i
}

/** بـ that brings in an adjunct, no object: in the name of, as, on the occasion of, in the presence of, about. */
const ADJUNCT_B =
  /^(باسم|بصفته|بصفتها|بمناسبة|بحضور|بشان|بخصوص|بعد|بين|برئاسة|بمشاركة|بمقر|بدعوة|بالقول|بقوله|بقولها|بدوره|بدورها|بحسب|بينما)$/

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

/** The subject before a verb: the mention that ends right at it, or the antecedent of the relative pronoun before it. */
export function subjectBefore(context: Context, verb: number, start: number): number {
  let i = verb - 1
  let relative = false
  while (
    i >= start &&
    (context.isComma(i) ||
      context.is(i, Bit.QAD | Bit.KANA | Bit.REL | Bit.SUBJECT) ||
      ADVERBS.has(context.key(i)) ||
      context.tokens.sign[i] === 0x29 ||
      timeCovers(context, i))
  ) {
    if (context.is(i, Bit.REL)) relative = true
    i--
  }
  if (i < start) return -1
  const mention = context.mention(i)
  if (mention === null || mention.end !== i + 1) return -1
  if (!relative && mention.prefix !== "" && mention.prefix !== "و") return -1
  // وفي تغريدة على حسابه في تويتر، كتب …: what a preposition governs is no subject.
  if (
    !relative &&
    mention.prefix === "" &&
    mention.start > start &&
    context.is(mention.start - 1, Bit.PREP) &&
    context.isComma(mention.end)
  )
    return -1
  return mention.kind === "place" ? -1 : (context.mentionOf[i] as number)
}

function timeCovers(context: Context, i: number): boolean {
  for (let k = i; k >= 0 && k > i - 6; k--) if ((context.timeAt[k] as number) > i) return true
  return false
}

/** The subject of a verb, before or after it; elided where there is none. */
export function subjectOf(
  context: Context,
  verb: number,
  start: number,
  end: number,
  feminine: boolean,
  plural: boolean,
): { subject: Subject; end: number } {
  // أما الوزير فطالب …: the one whom أما as for sets first.
  if (/^[و]?اما$/.test(context.key(start)) && context.key(verb).startsWith("ف")) {
    const first = context.mentionFrom(start + 1)
    if (first !== null && first.end <= verb && isSubjectMention(first))
      return { subject: { kind: "mention", mention: context.mentionOf[start + 1] as number }, end: verb + 1 }
  }
  const found = subjectAfter(context, verb, end)
  // هنأ المملكة: a masculine verb right before a state, which is feminine, has it as its object.
  const object = found !== null && !feminine && !plural && isFeminineState(context, found.mention, verb)
  const first = found === null || context.is(verb, Bit.AND) ? -1 : headSubject(context, verb, start)
  if (first >= 0) return { subject: { kind: "mention", mention: first }, end: verb + 1 }
  const after = object ? null : found
  if (after !== null) {
    const mention = context.mentions[after.mention] as Mention
    if (mention.kind === "media") return { subject: { kind: "carrier" }, end: after.end }
    const others = mention.kind === "sides" ? [] : joinedSubjects(context, after.end, end)
    if (others.length > 0)
      return {
        subject: { kind: "both", mentions: [after.mention, ...others] },
        end: (context.mentions[others[others.length - 1] as number] as Mention).end,
      }
    if (mention.kind === "sides") return { subject: { kind: "both", mentions: [] }, end: after.end }
    return { subject: { kind: "mention", mention: after.mention }, end: after.end }
  }
  // A verb behind و begins a clause of its own: what stands before it is not its subject.
  const before = context.is(verb, Bit.AND) ? -1 : subjectBefore(context, verb, start)
  if (before >= 0) {
    const mention = context.mentions[before] as Mention
    if (mention.kind === "sides") return { subject: { kind: "both", mentions: [] }, end: verb + 1 }
    if (mention.kind === "media") return { subject: { kind: "carrier" }, end: verb + 1 }
    const first = firstOfPair(context, before, start)
    // بحثا after one of the two: both of them, the other named before.
    if (first < 0 && plural && mention.kind === "person") return { subject: { kind: "both", mentions: [] }, end: verb + 1 }
    if (first >= 0 && plural) return { subject: { kind: "both", mentions: [first, before] }, end: verb + 1 }
    return { subject: { kind: "mention", mention: before }, end: verb + 1 }
  }
  if (plural) return { subject: { kind: "both", mentions: [] }, end: verb + 1 }
  return { subject: { kind: "elided", feminine, plural }, end: verb + 1 }
}

/**
 * أن رئيس لبنان أبلغ الموفد …، لكن الوزير اتهم اليوم واشنطن …: a person right behind the complementiser, but or while, or at the head
 * of the sentence, and right before the verb, is its subject; -1 for none.
 */
function headSubject(context: Context, verb: number, start: number): number {
  const mention = context.mention(verb - 1)
  if (mention === null || mention.end !== verb || mention.prefix !== "" || (mention.kind !== "person" && mention.kind !== "role")) return -1
  if (mention.start > start && !context.is(mention.start - 1, Bit.COMP | Bit.BUT | Bit.WHILE)) return -1
  // الوزير استقبله الرئيس: the one set first is the object.
  if (context.finite(verb)?.pronoun !== "") return -1
  return context.mentionOf[verb - 1] as number
}

/** States that are grammatically masculine: Iraq, Lebanon, Sudan, South Sudan, Jordan, Morocco, Yemen. */
const MASCULINE_STATES = new Set(["IRQ", "LBN", "SDN", "SSD", "JOR", "MAR", "YEM"])

/** A state by name right behind the verb, where an active verb would agree with it. */
function isFeminineState(context: Context, index: number, verb: number): boolean {
  const mention = context.mentions[index] as Mention
  if (mention.kind !== "party" || mention.start !== verb + 1 || mention.party === null || MASCULINE_STATES.has(mention.party)) return false
  const entry = mention.entry >= 0 ? context.index.entries[mention.entry] : undefined
  // القوات المسلحة, حركة …, حكومة …: a body of the feminine.
  if (/^(ال)?(قوات|حركة|حكومة|سلطات|سلطة|جماعة|ميليشيات|دول|منظمة|ادارة)$/.test(context.key(mention.start))) return true
  return entry?.kind === "state" || context.key(mention.start) === "المملكة"
}

/** Most subjects that one verb is read with. */
const MOST_SUBJECTS = 8

/** Further subjects joined by و right after the first: X وY وZ. */
function joinedSubjects(context: Context, from: number, end: number): number[] {
  const out: number[] = []
  let at = from
  while (out.length < MOST_SUBJECTS) {
    const next = secondSubject(context, at, end)
    if (next < 0) return out
    out.push(next)
    at = (context.mentions[next] as Mention).end
  }
  return out
}

/** A second subject joined by و right after the first: X وY. */
function secondSubject(context: Context, at: number, end: number): number {
  const i = context.isComma(at) && at + 1 < end ? at + 1 : at
  if (i >= end) return -1
  const mention = context.mentionFrom(i)
  if (mention === null || mention.prefix !== "و" || mention.kind === "place" || mention.kind === "contact" || mention.kind === "sides")
    return -1
  return context.mentionOf[i] as number
}

/** The first of two mentions joined by و, when `second` is the second. */
function firstOfPair(context: Context, second: number, start: number): number {
  const mention = context.mentions[second] as Mention
  if (mention.prefix !== "و" || mention.start === start) return -1
  const before = context.mention(mention.start - 1)
  return before === null ? -1 : (context.mentionOf[mention.start - 1] as number)
}
