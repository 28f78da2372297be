// The subject of a verb in a sentence of news, before or after it.
// Bounded scans inside one sentence; adjuncts (خلال لقائه مع …, في بيان, أمس) are stepped over. Absent: where its complement begins (complements.ts).

import type { Subject } from "../../stages/attribution/trigger.js"
import type { Mention } from "../../stages/entities/mention.js"
import type { Context } from "./context.js"
import { ADVERBS, isPrepositionWithPronoun, startsWithPreposition } from "./prepositions.js"
import { carrier, strangerBehind } from "./strangers.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

/** Longest stretch between a verb of saying and its complement, in tokens. */
export const REACH = 60

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
      if (context.isQuote(i)) return governed ? null : quotedName(context, i)
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
    // وعبر م. القحطاني: a title of one letter.
    if (!governed && context.key(i).length === 1 && context.tokens.sign[i + 1] === 0x2e && context.mentionFrom(i + 2) !== null) {
      i += 2
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

/** وقال "كيري" إنه …: a person whose name is all that stands between quotation marks. */
function quotedName(context: Context, i: number): FoundSubject | null {
  const mention = context.mentionFrom(i + 1)
  if (mention === null || mention.kind !== "person" || mention.prefix !== "" || mention.end !== (context.sentences.closing[i] as number))
    return null
  return { mention: context.mentionOf[i + 1] as number, end: mention.end + 1 }
}

const SUM = new Set(["كل", "كلا"])

/** The subject before a verb: the mention that ends right at it, or the antecedent of the relative pronoun before it. */
export function subjectBefore(context: Context, verb: number, start: number): number {
  let i = verb - 1
  let relative = false
  // …، فقد نقل: ف begins the main clause.
  if (context.key(i) === "فقد") return -1
  while (
    i >= start &&
    (context.isComma(i) ||
      (i === verb - 1 && context.isQuote(i)) ||
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
  // خلال الزيارة "بحث …": only a person's own words may begin with the verb.
  const speaks = mention.kind === "person" || mention.kind === "role" || (mention.kind === "contact" && !context.is(verb, Bit.NOMINAL))
  if (context.isQuote(verb - 1) && !speaks) return -1
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

/** As for. */
const AS_FOR = new WordTest(/^و?اما$/)

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
  if (context.fits(start, AS_FOR) && (context.key(verb).startsWith("ف") || context.key(verb - 1) === "فقد")) {
    const first = context.mentionFrom(start + 1)
    if (first !== null && first.end <= verb && isSubjectMention(first))
      return { subject: { kind: "mention", mention: context.mentionOf[start + 1] as number }, end: verb + 1 }
  }
  const each = bothBehind(context, verb)
  if (each > 0) return { subject: { kind: "both", mentions: [] }, end: each }
  const found = subjectAfter(context, verb, end)
  // هنأ المملكة: a masculine verb right before a state, which is feminine, has it as its object.
  const object = found !== null && !feminine && !plural && isFeminineState(context, found.mention, verb)
  const first = found === null || context.is(verb, Bit.AND) ? -1 : headSubject(context, verb, start)
  if (first >= 0) return { subject: { kind: "mention", mention: first }, end: verb + 1 }
  const after = object ? null : found
  if (after !== null) {
    const mention = context.mentions[after.mention] as Mention
    if (mention.kind === "media") return { subject: carrier(context, mention), end: after.end }
    const others = mention.kind === "sides" ? [] : joinedSubjects(context, after.end, end)
    if (others.length > 0)
      return {
        subject: { kind: "both", mentions: [after.mention, ...others] },
        end: (context.mentions[others[others.length - 1] as number] as Mention).end,
      }
    if (mention.kind === "sides") return { subject: { kind: "both", mentions: [] }, end: after.end }
    return { subject: { kind: "mention", mention: after.mention }, end: after.end }
  }
  const was = kanaSubject(context, verb, start)
  if (was !== null) return was
  // A verb behind و begins a clause of its own: what stands before it is not its subject.
  const before = context.is(verb, Bit.AND) ? -1 : subjectBefore(context, verb, start)
  if (before >= 0) {
    const mention = context.mentions[before] as Mention
    if (mention.kind === "sides") return { subject: { kind: "both", mentions: [] }, end: verb + 1 }
    if (mention.kind === "media") return { subject: carrier(context, mention), end: verb + 1 }
    const first = firstOfPair(context, before, start)
    // بحثا after one of the two: both of them, the other named before.
    if (first < 0 && plural && mention.kind === "person") return { subject: { kind: "both", mentions: [] }, end: verb + 1 }
    if (first >= 0 && plural) return { subject: { kind: "both", mentions: [first, before] }, end: verb + 1 }
    return { subject: { kind: "mention", mention: before }, end: verb + 1 }
  }
  const stranger = object ? null : strangerBehind(context, verb, end)
  if (stranger !== null) return { subject: { kind: "carrier", ...stranger }, end: stranger.end }
  if (plural) return { subject: { kind: "both", mentions: [] }, end: verb + 1 }
  return { subject: { kind: "elided", feminine, plural }, end: verb + 1 }
}

/** How far before قد its كان may stand, in tokens. */
const WAS_NEAR = 14

/** وكانت وكالة أنباء شبه رسمية قد زعمت …: whoever stands right behind كان is the subject of the verb behind قد. */
function kanaSubject(context: Context, verb: number, start: number): { subject: Subject; end: number } | null {
  if (context.key(verb - 1) !== "قد") return null
  for (let i = verb - 2; i >= Math.max(start, verb - WAS_NEAR); i--) {
    if (!/^[وف]?كان(ت)?$/.test(context.key(i))) continue
    const mention = context.mentionFrom(i + 1)
    if (mention === null || !isSubjectMention(mention) || mention.kind === "sides") return null
    return {
      subject: mention.kind === "media" ? carrier(context, mention) : { kind: "mention", mention: context.mentionOf[i + 1] as number },
      end: verb + 1,
    }
  }
  return null
}

/** One past كلاهما both of them, كل منهما each of them, كلا الرجلين both men, right behind the verb; 0 where there is none. */
function bothBehind(context: Context, verb: number): number {
  const key = context.key(verb + 1)
  if (key === "كلاهما" || key === "كلتاهما") return verb + 2
  if (key === "كل" && /^منهم(ا)?$/.test(context.key(verb + 2))) return verb + 3
  return /^كل(ا|تا)$/.test(key) && /^ال.*ين$/.test(context.key(verb + 2)) && context.mention(verb + 2)?.kind !== "person" ? verb + 3 : 0
}

/**
 * أن رئيس لبنان أبلغ الموفد …، لكن الوزير اتهم اليوم واشنطن …: a person right behind the complementiser, but or while, or at the head
 * of the sentence, and right before the verb, is its subject; -1 for none.
 */
function headSubject(context: Context, verb: number, start: number): number {
  // أن ترامب "شكر الأمير …": his own words may begin with the verb.
  const end = context.isQuote(verb - 1) ? verb - 1 : verb
  const mention = context.mention(end - 1)
  if (mention === null || mention.end !== end || mention.prefix !== "" || (mention.kind !== "person" && mention.kind !== "role")) return -1
  if (mention.start > start && !context.is(mention.start - 1, Bit.COMP | Bit.BUT | Bit.WHILE)) return -1
  // الوزير استقبله الرئيس: the one set first is the object.
  if (context.finite(verb)?.pronoun !== "") return -1
  return context.mentionOf[end - 1] as number
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
  // توعد طهران: capitals are feminine too.
  return entry?.kind === "state" || entry?.kind === "capital" || context.key(mention.start) === "المملكة"
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
  // سموه و وزير الخارجية: the conjunction written apart.
  const apart = context.key(i) === "و" && i + 1 < end ? context.mentionFrom(i + 1) : null
  if (apart !== null && apart.prefix === "" && (apart.kind === "person" || apart.kind === "role" || apart.kind === "party"))
    return context.mentionOf[i + 1] as number
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
