// A stretch that a trigger opened becomes statements: clause by clause, with speaker, party, cue, actions and the steps why.
// In: the attribution so far and a stretch. Out: drafts pushed to it. Absent: who speaks, and where a stretch ends (attribution.ts).

import type { Step } from "../../document/explanation.js"
import { isPledge } from "../../document/vocabulary.js"
import type { RuleSet } from "../../grammar/rule.js"
import type { Trigger } from "../../stages/attribution/trigger.js"
import { type ActionSpan, actionSpans } from "./actions.js"
import { clausePieces } from "./clauses.js"
import type { Context } from "./context.js"
import { declinesComment, withholds } from "./declined.js"
import type { DraftStatement } from "./draft-statement.js"
import { isJointBackground } from "./joint-background.js"
import { clauseBehind, nounPieces, type Stretch } from "./noun-pieces.js"
import { gatheredSides, jointSides, type Speaker, type Telling } from "./speakers.js"
import { skipOpening, trim } from "./statement-bounds.js"
import { isSigning } from "./together.js"
import { toldTogether } from "./told-together.js"
import { Bit } from "./word-classes.js"

/** What the text has told so far, with the statements made of it. */
export interface Attribution extends Telling {
  readonly rules: RuleSet<Context, Trigger>
  /** 1 for a token of a sentence that is no content. */
  readonly dropped: Uint8Array
  readonly out: DraftStatement[]
  /** Stretches that somebody says who is not known. */
  readonly unspoken: (readonly [from: number, to: number])[]
  /** Day of the contact, null where unknown. */
  readonly day: string | null
  /** Whether the sentence before ended inside a quotation. */
  openQuote: boolean
  /** Whose words the paragraph is, where a label before a colon opens it. */
  turn: "told" | "question" | "answer"
  /** Sentence of the last clause that somebody told. */
  lastTold: number
  /** Who issued the text that is printed as it was given, null for a story. */
  heading: Speaker | null
}

/** How a stretch is told: what all its statements have in common. */
export interface Manner {
  readonly speaker: Speaker
  readonly joint: boolean
  readonly sides: readonly string[]
  readonly quoted: boolean
  /** Whether the speaker is carried over from before. */
  readonly elided: boolean
  readonly rule: string
  readonly reads: string
  readonly steps: readonly Step[]
}

/** The sides of a joint act: those of the conference whose ministers speak, else those that its trigger or its contact names. */
export function together(attribution: Attribution, trigger: Trigger, sides: readonly string[]): readonly string[] {
  const gathered = gatheredSides(attribution, trigger)
  return gathered.length > 1 ? gathered : jointSides(attribution, trigger, sides)
}

export function withSides({ speaker, joint, quoted, elided, rule, reads, steps }: Manner, sides: readonly string[]): Manner {
  return { speaker, joint, sides, quoted, elided, rule, reads, steps }
}

/** A trigger with an act of its own, and further nouns of other acts coordinated to it. */
export function addNouns(attribution: Attribution, trigger: Trigger, stop: number, manner: Manner): void {
  const { context } = attribution
  const { joint, sides } = manner
  const last = joint ? circumstance(context, trigger, stop) : stop
  const clause = clauseBehind(context, trigger, last)
  for (const piece of nounPieces(context, trigger, clause, joint)) {
    const { start, end, act, cue } = piece
    emit(
      attribution,
      piece,
      joint ? withSides(manner, together(attribution, trigger, sides)) : manner,
      // What is pledged stands behind the words that carry the act.
      isPledge(act) && !isSigning(context, cue[0]) ? actionSpans(context, cue[1], trim(context, start, end), false) : [],
    )
  }
  if (clause >= last) return
  // … سبل إخراج المنطقة من الأزمات، ونأمل في …: the first person behind a joint act is the one who tells of it.
  const own = manner.joint && !context.is(clause, Bit.COMP) && attribution.speaker.party !== null
  addClause(
    attribution,
    context.is(clause, Bit.COMP) ? clause + 1 : clause,
    last,
    own ? { ...manner, joint: false, speaker: attribution.speaker } : manner,
  )
}

/** وقعا اتفاقية …، عقب جلسة مباحثات: where behind a comma the story goes on with when both did it; `stop` where it does not. */
function circumstance(context: Context, { cue, content }: Trigger, stop: number): number {
  for (let i = Math.max(cue[1], content) + 1; i < stop; i++) {
    if (!context.isComma(i - 1) || context.is(i, Bit.AND)) continue
    const when =
      context.is(i, Bit.AFTER | Bit.DURING) || (/^(في|على)$/.test(context.key(i)) && /^(ختام|هامش|اعقاب|مستهل)$/.test(context.key(i + 1)))
    if (!when) continue
    for (let k = i + 1; k < Math.min(stop, i + 4); k++) if (context.word(k)?.contact != null) return i
  }
  return stop
}

/** The statements of what is said in [from, to). */
export function addClause(attribution: Attribution, from: number, to: number, manner: Manner): void {
  const { context } = attribution
  const end = trim(context, from, to)
  if (end <= from) return
  for (const piece of clausePieces(context, from, end, manner.speaker.party, manner.quoted)) {
    const stop = trim(context, piece.start, piece.end)
    if (piece.act === "affirm" && isEmpty(context, piece.start, stop, to < context.sentenceEnd(from))) continue
    if (piece.act === "affirm" && onlyReports(attribution, piece.start, stop)) continue
    // …"، وفقا لما نقلته الوكالة: behind a quotation, where it is from.
    if (context.is(piece.start, Bit.TAIL) && stop - piece.start < WITHIN + 3) continue
    if (piece.act === "affirm" && declinesComment(context, skipOpening(context, piece.start, stop))) continue
    if (piece.act === "affirm" && withholds(context, piece.start, stop)) continue
    // وتطالب الصين بـ…، وهو طريق …, لكن الرئيس ليس راضيا: what the story goes on with is no claim of the one who acts.
    if (piece.act === "affirm" && manner.rule === "acted" && !manner.quoted && piece.start > from) continue
    // بحث الجانبان …، واستقبل …: what both discussed goes on with no claim of theirs.
    if (piece.act === "affirm" && manner.joint && manner.rule === "discussed") continue
    const verbItself = piece.complement < 0
    const pledges = isPledge(piece.act) && !isSigning(context, piece.cue[0])
    const actions = pledges ? actionSpans(context, verbItself ? piece.cue[0] : piece.complement, stop, verbItself) : []
    const told = piece.together && !manner.joint ? { ...manner, ...toldTogether(attribution, piece, manner) } : manner
    emit(attribution, { start: piece.start, end: stop, act: piece.act, cue: piece.cue }, told, actions)
  }
}

/** "السيد الرئيس، أشكرك": whoever is called by his name alone, or أنه خلال اللقاء …: an adverbial whose clause another trigger reads. */
function isEmpty(context: Context, from: number, to: number, cut: boolean): boolean {
  const start = skipOpening(context, from, to)
  const called = context.mentionFrom(start)
  if (called !== null && called.end >= to && called.kind !== "sides") return true
  if (!cut || !context.is(start, Bit.DURING | Bit.AFTER)) return false
  let relative = false
  for (let i = start; i < to; i++) {
    if (context.is(i, Bit.REL | Bit.WHAT)) relative = true
    else if (context.isComma(i)) relative = false
    else if (!relative && context.finite(i) !== null && !context.is(i, Bit.NOMINAL | Bit.PREP) && context.mention(i) === null) return false
  }
  return true
}

/** Rules that find a contact by the verb of its own clause: received, met, held, talked, took part. */
const CONTACT_VERB = new Set(["met", "held"])

/** أن الوزير استقبل اليوم …: a clause that only reports that the encounter took place is no statement (codebook section 3, ruling 5). */
function onlyReports({ context, encounters }: Attribution, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (context.finite(i) === null || context.mention(i) !== null) continue
    return encounters.some(
      (encounter) => encounter.at === i && CONTACT_VERB.has(encounter.rule) && !encounter.planned && !encounter.background,
    )
  }
  return false
}

/** Adds a statement, unless nothing is left of its stretch or nobody is known to say it. */
function emit(attribution: Attribution, stretch: Stretch, manner: Manner, actions: readonly ActionSpan[]): void {
  const { context } = attribution
  const { speaker, joint, sides, quoted, elided, rule, reads, steps } = manner
  const start = skipOpening(context, stretch.start, stretch.end)
  const end = trim(context, start, stretch.end)
  if (end - start < 2 || attribution.dropped[start]) return
  if (!joint && speaker.party === null && speaker.person < 0) {
    // What a source or a stranger tells is laid to nobody, and nothing about it is in doubt.
    if (!speaker.stranger) attribution.unspoken.push([start, end])
    return
  }
  attribution.lastSpoken = context.sentences.of[start] as number
  attribution.out.push({
    start,
    end,
    act: stretch.act,
    cue: stretch.cue,
    speaker: joint ? -1 : speaker.person,
    party: joint ? null : speaker.party,
    joint,
    parties: joint ? sides : [],
    quoted,
    background: joint && (stretch.act === "agree" || stretch.act === "discuss") && isJointBackground(context, attribution.day, start, end),
    actions: actions
      .filter((action) => action.start >= start && action.start < end)
      .map((action) => ({ start: action.start, end: trim(context, action.start, Math.min(action.end, end)) }))
      .filter((action) => action.end > action.start),
    stated: elided ? ["act"] : ["act", "speaker"],
    inferred: elided ? ["speaker", "party"] : ["party"],
    rule,
    reads,
    steps,
    sides,
  })
}

/** How many tokens behind its source make a sentence that only names it in passing. */
export const WITHIN = 3

/** The characters of the tokens [from, to). */
export function spanOf(context: Context, from: number, to: number): readonly [number, number] {
  return [context.tokens.start[from] as number, context.tokens.end[Math.max(from, to - 1)] as number]
}
