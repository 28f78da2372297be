// A sentence in; its triggers out: the places where it begins to lay a speech act to somebody. A verb that is part of what
// somebody else says is left out. Absent: who the speaker is (speakers.ts), what is said (attribution.ts).

import type { RuleSet } from "../../grammar/rule.js"
import type { Trigger } from "../../stages/attribution/trigger.js"
import type { Mention } from "../../stages/entities/mention.js"
import type { Context } from "./context.js"
import { Kind, kindOf, personOf } from "./morphology/features.js"
import { PREPOSITIONS, startsWithPreposition } from "./prepositions.js"
import { Bit } from "./word-classes.js"

/** A trigger and the rule that found it. */
export interface FoundTrigger {
  readonly trigger: Trigger
  readonly id: string
  readonly reads: string
}

/** The triggers of the sentence [start, end), in its order. `openQuote`: whether a quotation of the sentence before goes on. */
export function triggersOf(
  context: Context,
  rules: RuleSet<Context, Trigger>,
  openQuote: boolean,
  start: number,
  end: number,
): FoundTrigger[] {
  const out: FoundTrigger[] = []
  let i = start
  while (i < end) {
    const word = context.word(i)
    if (word === undefined || rules.startsNone(word) || (context.timeAt[i] as number) > i) {
      i++
      continue
    }
    // Inside a name or title nothing is told.
    const mention = context.mention(i)
    if (mention !== null && mention.start < i && mention.kind !== "contact") {
      i++
      continue
    }
    const found = rules.firstMatch(context, i, word)
    if (found === null || isContent(context, openQuote, found.match, found.rule.id, out[out.length - 1]?.trigger)) {
      i = found !== null && isSetAside(context, i) ? Math.max(i + 1, found.match.cue[1]) : i + 1
      continue
    }
    out.push({ trigger: found.match, id: found.rule.id, reads: found.rule.reads })
    i = Math.max(
      i + 1,
      found.match.shape === "clause" || found.rule.id === "took-place"
        ? found.match.content
        : Math.min(found.match.content, found.match.cue[1]),
    )
  }
  return out
}

/** Longest name between quotation marks, in tokens. */
const QUOTED_NAME = 4

/** When, after, since: the story tells what came before. */
const WHEN = /^[وف]?(عندما|حينما|بعدما|حين|منذما)$/

/** Expected, scheduled, awaited, likely. */
const EXPECTED = /^(ال)?(مقرر|متوقع|منتظر|مرتقب|مزمع|مرجح|مفترض)$/

/** How far before قد its "that he should have" may stand, in tokens. */
const SUPPOSED = 8

/** نفى أن يكون الرئيس قد طلب …: what somebody should have done, told as denied or doubted. */
function isSupposed(context: Context, at: number): boolean {
  if (!context.is(at - 1, Bit.QAD) || context.is(at - 1, Bit.AND)) return false
  for (let i = at - 2; i >= at - SUPPOSED; i--) {
    if (context.isSign(i)) return false
    if (/^[يتن]كون(ون|وا)?$/.test(context.key(i))) return context.is(i - 1, Bit.COMP | Bit.FUTURE | Bit.QAD)
  }
  return false
}

/** عندما اتهم, بعد أن أعلن, من المتوقع أن يعلن: a verb that the story only sets its time by, or that is still to come. */
function isSetAside(context: Context, at: number): boolean {
  if (context.finite(at) === null) return false
  if (WHEN.test(context.key(at - 1)) || isSupposed(context, at)) return true
  if (!context.is(at - 1, Bit.COMP)) return false
  if (/^[وف]?(بعد|منذ|قبل|الى)$/.test(context.key(at - 2))) return true
  if (context.imperfect(at) === null) return false
  for (let i = at - 2; i >= at - 4; i--) if (EXPECTED.test(context.bareKey(i))) return true
  return false
}

/** A verb that is part of what somebody else says, not a new act of telling. */
function isContent(context: Context, openQuote: boolean, trigger: Trigger, id: string, open: Trigger | undefined): boolean {
  if (isSetAside(context, trigger.start)) return true
  // ل"وعد بلفور": a name between quotation marks.
  const closing = context.isQuote(trigger.start - 1) ? (context.sentences.closing[trigger.start - 1] as number) : -1
  if (open?.shape !== "clause" && closing > 0 && closing - trigger.start < QUOTED_NAME) return true
  if (open === undefined) return context.sentences.quoted[trigger.start] === 1 && openQuote && id !== "discussed"
  const quotedNow = context.sentences.quoted[trigger.start] === 1
  // قال الوزير «بحثنا …»: what we discussed is told in his own words.
  if (quotedNow && open.quoted && id === "discussed" && personOf(context.finite(trigger.start)?.features ?? 0) === 1) return true
  if (quotedNow && id !== "discussed" && id !== "took-place" && (open.quoted || openQuote)) {
    // …، متمنيا لكم: a participle behind a comma goes on with the quoted speaker's own acts.
    return !(id === "said-in-passing" && trigger.shape === "noun" && context.isComma(trigger.start - 1))
  }
  if (open.shape === "clause" && id === "acted") {
    // In what is told, an act of the speaker himself is the content's predicate; another person's act is told speech.
    const { subject } = trigger
    const mention = subject.kind === "mention" ? context.mentions[subject.mention] : undefined
    const perfect = isPerfect(context, trigger.start)
    if (mention === undefined) return !(context.isComma(trigger.start - 1) || context.is(trigger.start - 1, Bit.ALSO)) || !perfect
    if (mention.kind === "person" || mention.kind === "role") return !perfect
    return !(perfect && mention.start > trigger.start)
  }
  // أكدت الوزارة أن الدولة تعرب عن …: nothing is told but what the inner verb expresses.
  if (open.shape === "clause" && id === "expressed" && startOf(context, trigger) <= open.content + 1) return false
  if (open.shape === "clause" && (id === "said" || id === "expressed")) {
    const { subject } = trigger
    const perfect = isPerfect(context, trigger.start)
    if ((subject.kind === "elided" || subject.kind === "both") && !perfect) return true
    // أن المسؤولين الذين شاركوا أبلغوا الفريق أن …: the verb of several who are told of.
    const joined =
      context.is(trigger.start, Bit.AND) || context.isComma(trigger.start - 1) || context.is(trigger.start - 1, Bit.ALSO | Bit.QAD)
    if (subject.kind === "both" && subject.mentions.length === 0 && context.key(trigger.start).endsWith("وا") && !joined) return true
    if (subject.kind === "mention") {
      const mention = context.mentions[subject.mention] as Mention
      if (mention.kind === "contact") return true
      if (!perfect && mention.kind !== "person" && mention.kind !== "role") return true
    }
  }
  if (
    id === "discussed" &&
    trigger.subject.kind === "elided" &&
    trigger.steps[0]?.what !== "discussed with the other side" &&
    (!trigger.joint || (context.is(trigger.start, Bit.NOMINAL) && !/نا$/.test(context.key(trigger.start)))) &&
    open.shape === "clause"
  )
    return true
  // استعراض العلاقات، وبحث المستجدات: one list of what was discussed.
  if (
    id === "discussed" &&
    trigger.subject.kind === "elided" &&
    open.joint &&
    open.shape === "noun" &&
    context.is(trigger.start, Bit.MASDAR) &&
    (context.nounCue(open.cue[0], ["discuss"]) !== null || isListed(context, trigger, open))
  )
    return true
  if (id === "acted" && context.is(trigger.start - 1, Bit.REL)) return true
  // أن الوفد المعني … وقع على …: a verb that nothing joins to what is told is its predicate.
  if (
    id === "discussed" &&
    open.shape === "clause" &&
    trigger.subject.kind === "elided" &&
    !trigger.subject.plural &&
    isPerfect(context, trigger.start) &&
    !context.is(trigger.start, Bit.AND) &&
    !context.isComma(trigger.start - 1) &&
    !context.is(trigger.start - 1, Bit.ALSO | Bit.QAD)
  )
    return true
  // يريدون أن يبحثوا مع …: what somebody wants to discuss.
  if (
    id === "discussed" &&
    context.is(trigger.start - 1, Bit.COMP) &&
    context.key(trigger.start - 1) === "ان" &&
    context.imperfect(trigger.start) !== null &&
    open.shape === "clause"
  )
    return true
  // ما تداولته الصحف: what the papers passed around, the object of the verb before.
  if (id === "discussed" && /^[وفبل]?م?ما$/.test(context.key(trigger.start - 1))) return true
  if (
    open.cue[0] !== trigger.cue[0] &&
    (trigger.start < open.content || (trigger.start === open.content && open.shape === "noun" && id === "acted"))
  )
    return true
  if (id === "acted" && open.shape === "noun" && trigger.start === open.cue[0]) return true
  // تم التأكيد على …، ورفض التدخلات: one list of what both held.
  if (id === "acted" && open.joint && trigger.subject.kind === "elided" && context.is(trigger.start, Bit.MASDAR)) return true
  if (id === "acted" && open.shape === "noun" && isCoordinatedNoun(context, trigger)) return true
  if (
    id === "discussed" &&
    open.shape === "clause" &&
    context.imperfect(trigger.start) !== null &&
    trigger.subject.kind === "mention" &&
    (context.mentions[trigger.subject.mention] as Mention).start < trigger.start &&
    (context.mentions[trigger.subject.mention] as Mention).kind !== "contact"
  )
    return true
  return false
}

/** Whether the verb that tells is a perfect: أكد he affirmed, which could also be spelled an imperfect of another verb. */
function isPerfect(context: Context, at: number): boolean {
  for (const cue of context.word(at)?.cues ?? []) if (cue.pos === "V" && kindOf(cue.reading.features) === Kind.PERFECT) return true
  return context.imperfect(at) === null
}

/** اتفقا على تشكيل لجنة، وتبادل الزيارات: a verbal noun without an own subject goes on the list that على or the like opened. */
function isListed(context: Context, trigger: Trigger, open: Trigger): boolean {
  if (open.act !== "agree" || context.mentionFrom(trigger.start + 1) !== null) return false
  for (let i = open.cue[1]; i < Math.min(trigger.start, open.cue[1] + 12); i++) if (context.key(i) === "على") return true
  return false
}

/** وحرص المملكة على …: a noun in a list, not the verb that is spelled like it. */
function isCoordinatedNoun(context: Context, trigger: Trigger): boolean {
  if (context.nounCue(trigger.start, ["act"]) === null || !context.is(trigger.start, Bit.AND)) return false
  if (!context.isComma(trigger.start - 1)) return true
  const { subject } = trigger
  if (subject.kind !== "mention") return false
  const mention = context.mentions[subject.mention] as Mention
  const reading = context.finite(trigger.start)
  return mention.feminine && mention.start === trigger.start + 1 && reading !== null && !context.isFeminine(reading)
}

/** Where a trigger's own stretch begins: its subject when that stands before the verb, and words that lead in. */
export function startOf(context: Context, trigger: Trigger): number {
  let at = trigger.start
  if (trigger.subject.kind === "mention") {
    const mention = context.mentions[trigger.subject.mention] as Mention
    if (mention.start < at) at = mention.start
  } else if (trigger.subject.kind === "both" && trigger.subject.mentions.length > 0) {
    const mention = context.mentions[trigger.subject.mentions[0] as number] as Mention
    if (mention.start < at) at = mention.start
  } else if (context.is(at - 1, Bit.REL)) at--
  return frontOf(context, at)
}

/** In reply to, in comment on. */
const IN_REPLY = /^و(ردا|تعليقا|جوابا|اجابة|تعقيبا|بسؤاله|بسؤالها)$/

/** Where a fronted adverbial begins that belongs to the verb at a token: …، وردا على سؤال قال …, وفي هذا السياق أكد … */
function frontOf(context: Context, at: number): number {
  if (context.is(at, Bit.AND) || context.finite(at) === null) return at
  for (let i = at - 1; i > Math.max(0, at - 14); i--) {
    const key = context.key(i)
    const fronted =
      key[0] === "و" &&
      (PREPOSITIONS.has(key.slice(1)) ||
        IN_REPLY.test(key) ||
        (context.is(i, Bit.AND) && (context.is(i, Bit.PREP | Bit.DURING | Bit.AFTER | Bit.WITH) || startsWithPreposition(context, i))))
    if (fronted && context.isComma(i - 1)) return i
    if (context.isComma(i) && i < at - 1) return at
    if (fronted) continue
    if (context.is(i, Bit.COMP | Bit.REL) || (context.is(i, Bit.FINITE) && !context.is(i, Bit.NOMINAL | Bit.PREP))) return at
  }
  return at
}
