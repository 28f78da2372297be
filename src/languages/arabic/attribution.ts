// Triggers in; statements out: who speaks, for which party, and where each statement begins and ends. The order of the
// text carries the speaker from sentence to sentence (و أضاف and he added، كما as well، من جانبه for his part، elided
// subjects, open quotations). Absent: how triggers are found (sentence-triggers.ts), who a speaker is (speakers.ts).

import type { Step } from "../../document/explanation.js"
import { isPledge } from "../../document/vocabulary.js"
import type { RuleSet } from "../../grammar/rule.js"
import type { Trigger } from "../../stages/attribution/trigger.js"
import type { Mention } from "../../stages/entities/mention.js"
import { type ActionSpan, actionSpans } from "./actions.js"
import { clausePieces } from "./clauses.js"
import type { Context } from "./context.js"
import { declinesComment, withholds } from "./declined.js"
import type { DraftStatement } from "./draft-statement.js"
import type { DraftEncounter } from "./encounter-draft.js"
import { dayOfContact, isJointBackground } from "./joint-background.js"
import { clauseBehind, nounPieces, type Stretch } from "./noun-pieces.js"
import { type FoundTrigger, startOf, triggersOf } from "./sentence-triggers.js"
import { issuerOf, labelAt, speaksForIssuer } from "./speaker-labels.js"
import {
  gatheredSides,
  jointSides,
  NOBODY,
  resolveSpeaker,
  type Speaker,
  sidesAt,
  speakerOf,
  type Telling,
  toldTogether,
} from "./speakers.js"
import { endsInsideQuote, quoteEnd, skipOpening, trim } from "./statement-bounds.js"
import { isSigning } from "./together.js"
import { Bit } from "./word-classes.js"

/** What the text has told so far, with the statements made of it. */
interface Attribution extends Telling {
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
  /** Who issued the text that is printed as it was given, null for a story. */
  heading: Speaker | null
}

/** How a stretch is told: what all its statements have in common. */
interface Manner {
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

/** The statements of a text, in its order, and the stretches whose speaker is not known. */
export interface Attributed {
  readonly statements: readonly DraftStatement[]
  readonly unspoken: readonly (readonly [from: number, to: number])[]
}

/** The statements of a text. */
export function attribute(
  context: Context,
  rules: RuleSet<Context, Trigger>,
  encounters: readonly DraftEncounter[],
  dropped: Uint8Array,
  home: string | null,
): Attributed {
  const attribution: Attribution = {
    context,
    rules,
    encounters,
    dropped,
    home,
    out: [],
    unspoken: [],
    day: dayOfContact(encounters),
    speaker: NOBODY,
    before: NOBODY,
    issuer: null,
    openQuote: false,
    turn: "told",
    heading: null,
    near: 0,
    lastSpoken: -2,
  }
  const { sentences } = context
  let first = true
  for (let s = 0; s < sentences.count; s++) {
    const start = sentences.first[s] as number
    if (first && !dropped[start]) {
      const issuer = issuerOf(context, start)
      if (issuer >= 0) attribution.heading = speakerOf(attribution, context.mentions[issuer] as Mention)
      first = issuer < 0 && attribution.out.length === 0 && s < HEADING_LINES
    }
    if (!dropped[start]) readSentence(attribution, start, sentences.first[s + 1] as number)
  }
  return { statements: attribution.out, unspoken: attribution.unspoken }
}

/** جاء ذلك خلال …: that came during; the sentence only tells where it was said. */
const TELLS_WHERE = /^[وف]?(جاء|جاءت|ياتي|تاتي)$/

/** How many lines at the head of a text its heading may be among: a ministry, a place and a day stand above it. */
const HEADING_LINES = 4

function readSentence(attribution: Attribution, start: number, end: number): void {
  const { context } = attribution
  const label = labelAt(context, start)
  if (start === 0 || (context.tokens.breaks[start] as number) > 0)
    attribution.turn = label === null ? "told" : label.mention < 0 ? "question" : "answer"
  if (attribution.turn === "question") return
  if (label !== null) attribution.speaker = speakerOf(attribution, context.mentions[label.mention] as Mention)
  if (attribution.turn === "answer") {
    addOwnWords(
      attribution,
      label?.content ?? start,
      end,
      attribution.speaker,
      "labelled",
      "What somebody says behind his name and a colon.",
    )
    return
  }
  const triggers = triggersOf(context, attribution.rules, attribution.openQuote, start, end)
  const sides = sidesAt(attribution, start)
  const continuing = attribution.openQuote && context.sentences.quoted[start] === 1 && (context.tokens.breaks[start] as number) === 0
  const opening = triggers[0]?.trigger
  if (continuing && (opening === undefined || opening.start > start)) {
    addClause(attribution, start, quoteEnd(context, start, opening?.start ?? end), {
      speaker: attribution.speaker,
      joint: false,
      sides,
      quoted: true,
      elided: false,
      rule: "continued-quotation",
      reads: "A quotation that goes on from the sentence before.",
      steps: [{ what: "open quotation", span: null }],
    })
  }
  const { heading } = attribution
  if (opening === undefined && heading !== null && speaksForIssuer(context, start, end, heading.party))
    addOwnWords(attribution, start, end, heading, "issued", "A sentence of a statement that its issuer heads.")
  else if (opening === undefined && !continuing && !TELLS_WHERE.test(context.key(start))) readSourceAtEnd(attribution, start, end, sides)
  for (const [t, found] of triggers.entries()) {
    const next = triggers[t + 1]?.trigger
    readTrigger(attribution, found, next === undefined ? end : startOf(context, next), sides, next)
  }
  attribution.openQuote = endsInsideQuote(context, end)
}

/** A stretch of somebody's own words, told by no verb of saying. */
function addOwnWords(attribution: Attribution, start: number, end: number, speaker: Speaker, rule: string, reads: string): void {
  const sides = sidesAt(attribution, start)
  addClause(attribution, start, end, { speaker, joint: false, sides, quoted: true, elided: false, rule, reads, steps: [] })
}

/** The statements of one trigger, whose stretch ends at `stop`. */
function readTrigger(
  attribution: Attribution,
  { trigger, id, reads }: FoundTrigger,
  stop: number,
  sides: readonly string[],
  next: Trigger | undefined,
): void {
  const { context } = attribution
  // وفي إشارته إلى أن …، قال A: the pronoun means the one who is named behind.
  const ahead = id === "said-by-noun" && trigger.subject.kind === "elided" && next?.subject.kind === "mention"
  const gathered = gatheredSides(attribution, trigger)
  const speaker =
    gathered.length === 1
      ? { person: -1, party: gathered[0] as string, feminine: false }
      : resolveSpeaker(attribution, ahead ? (next as Trigger) : trigger)
  const joint =
    gathered.length > 1 ||
    ((trigger.joint || goesOnTogether(attribution, trigger)) && trigger.act !== "congratulate" && trigger.act !== "thank")
  if (trigger.subject.kind === "carrier") return
  if (!joint) goOnWith(attribution, speaker)
  else if (trigger.teller?.kind === "mention")
    attribution.speaker = speakerOf(attribution, context.mentions[trigger.teller.mention] as Mention)
  // رفض الناطق التعليق، قائلا …: he speaks, though not by declining.
  if (id === "acted" && declinesComment(context, trigger.start)) return
  const manner: Manner = {
    speaker,
    joint,
    sides,
    quoted: trigger.quoted,
    elided: trigger.shape === "noun" && trigger.subject.kind === "elided",
    rule: id,
    reads,
    steps: stepsOf(context, trigger),
  }
  if (trigger.shape === "noun") {
    addNouns(attribution, trigger, stop, manner)
    return
  }
  const until = trigger.quoted && !endsInsideQuote(context, stop) ? quoteEnd(context, trigger.content, stop) : stop
  // What is told may be nothing but the next one's speech: أن السيسي أكد أن … that Sisi stressed that …
  if (next !== undefined && startOf(context, next) <= trigger.content + 1) return
  addClause(attribution, trigger.content, until, joint ? withSides(manner, together(attribution, trigger, sides)) : manner)
}

/** The sides of a joint act: those of the conference whose ministers speak, else those that its trigger or its contact names. */
function together(attribution: Attribution, trigger: Trigger, sides: readonly string[]): readonly string[] {
  const gathered = gatheredSides(attribution, trigger)
  return gathered.length > 1 ? gathered : jointSides(attribution, trigger, sides)
}

/** Makes somebody the one who speaks now, and keeps whom he follows. */
function goOnWith(attribution: Attribution, speaker: Speaker): void {
  if (speaker.person !== attribution.speaker.person) attribution.before = attribution.speaker
  attribution.speaker = speaker
}

/** تطرقت إلى … touched upon: the contact told of before goes on discussing. */
function goesOnTogether({ out }: Attribution, { act, subject }: Trigger): boolean {
  if (act !== "discuss" || subject.kind !== "elided") return false
  const last = out[out.length - 1]
  if (!last?.joint) return false
  return subject.feminine || last.act === "discuss"
}

function withSides({ speaker, joint, quoted, elided, rule, reads, steps }: Manner, sides: readonly string[]): Manner {
  return { speaker, joint, sides, quoted, elided, rule, reads, steps }
}

/** What was seen of a trigger, with how its speaker is known. */
function stepsOf(context: Context, trigger: Trigger): Step[] {
  const steps: Step[] = trigger.steps.map(({ what, span }) => ({ what, span: span ?? spanOf(context, trigger.cue[0], trigger.cue[1]) }))
  if (trigger.subject.kind === "mention") {
    const mention = context.mentions[trigger.subject.mention] as Mention
    steps.push({ what: "speaker named", span: spanOf(context, mention.start, mention.end) })
  } else if (trigger.subject.kind === "elided") steps.push({ what: "speaker goes on from before", span: null })
  return steps
}

/** A trigger with an act of its own, and further nouns of other acts coordinated to it. */
function addNouns(attribution: Attribution, trigger: Trigger, stop: number, manner: Manner): void {
  const { context } = attribution
  const { joint, sides } = manner
  const clause = clauseBehind(context, trigger, stop)
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
  if (clause >= stop) return
  // … سبل إخراج المنطقة من الأزمات، ونأمل في …: the first person behind a joint act is the one who tells of it.
  const own = manner.joint && !context.is(clause, Bit.COMP) && attribution.speaker.party !== null
  addClause(
    attribution,
    context.is(clause, Bit.COMP) ? clause + 1 : clause,
    stop,
    own ? { ...manner, joint: false, speaker: attribution.speaker } : manner,
  )
}

/** The statements of what is said in [from, to). */
function addClause(attribution: Attribution, from: number, to: number, manner: Manner): void {
  const { context } = attribution
  const end = trim(context, from, to)
  if (end <= from) return
  for (const piece of clausePieces(context, from, end, manner.speaker.party, manner.quoted)) {
    const stop = trim(context, piece.start, piece.end)
    if (piece.act === "affirm" && onlyReports(attribution, piece.start, stop)) continue
    // …"، وفقا لما نقلته الوكالة: behind a quotation, where it is from.
    if (context.is(piece.start, Bit.TAIL) && stop - piece.start < WITHIN + 3) continue
    if (piece.act === "affirm" && withholds(context, piece.start, stop)) continue
    // وتطالب الصين بـ…، وهو طريق …: what the story says of a thing is no claim of the one who acts.
    if (piece.act === "affirm" && manner.rule === "acted" && /^و(هو|هي|هم|هما)$/.test(context.key(piece.start))) continue
    // بحث الجانبان …، واستقبل …: what both discussed goes on with no claim of theirs.
    if (piece.act === "affirm" && manner.joint && manner.rule === "discussed") continue
    const verbItself = piece.complement < 0
    const pledges = isPledge(piece.act) && !isSigning(context, piece.cue[0])
    const actions = pledges ? actionSpans(context, verbItself ? piece.cue[0] : piece.complement, stop, verbItself) : []
    const told = piece.together && !manner.joint ? { ...manner, ...toldTogether(attribution, piece, manner) } : manner
    emit(attribution, { start: piece.start, end: stop, act: piece.act, cue: piece.cue }, told, actions)
  }
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
    attribution.unspoken.push([start, end])
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
const WITHIN = 3

/** A sentence that nobody says but whose end names its source: …، بحسب السفير السوداني according to the Sudanese ambassador */
function readSourceAtEnd(attribution: Attribution, start: number, end: number, sides: readonly string[]): void {
  const { context } = attribution
  for (let i = start + 3; i < end; i++) {
    if (!context.is(i, Bit.TAIL) || context.key(i) === "دون" || context.key(i) === "علما") continue
    for (let k = i + 1; k < Math.min(end, i + 10); k++) {
      const mention = context.mention(k)
      if (mention === null) continue
      if (mention.kind === "media") return
      if (mention.kind === "person" || mention.kind === "role" || mention.kind === "party" || mention.kind === "document") {
        const speaker = speakerOf(attribution, mention)
        if (speaker.party !== null && (mention.kind !== "document" || mention.party !== null)) {
          // وسيولي الوزيران بحسب موسكو اهتماما كبيرا للنزاع: a source in the midst of what it tells.
          const within = end - mention.end > WITHIN && i - start < WITHIN + 3 && !context.isSign(mention.end) && !context.isComma(i - 1)
          addClause(attribution, start, within ? end : i, {
            speaker,
            joint: false,
            sides,
            quoted: false,
            elided: false,
            rule: "told-by",
            reads: "A sentence whose end names who told it.",
            steps: [{ what: "source named at the end", span: spanOf(context, mention.start, mention.end) }],
          })
          return
        }
      }
      k = mention.end - 1
    }
  }
}

/** The characters of the tokens [from, to). */
function spanOf(context: Context, from: number, to: number): readonly [number, number] {
  return [context.tokens.start[from] as number, context.tokens.end[Math.max(from, to - 1)] as number]
}
