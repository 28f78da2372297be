// Triggers in; statements out: who speaks, for which party, and where each statement begins and ends. The order of the
// text carries the speaker from sentence to sentence (و أضاف and he added، كما as well، من جانبه for his part، elided
// subjects, open quotations). Absent: how triggers are found (sentence-triggers.ts), who a speaker is (speakers.ts).

import type { Step } from "../../document/explanation.js"
import type { RuleSet } from "../../grammar/rule.js"
import type { Trigger } from "../../stages/attribution/trigger.js"
import type { Mention } from "../../stages/entities/mention.js"
import type { Context } from "./context.js"
import { declinesComment } from "./declined.js"
import type { DraftStatement } from "./draft-statement.js"
import { type Attribution, addClause, addNouns, type Manner, spanOf, together, withSides } from "./emit-statements.js"
import type { DraftEncounter } from "./encounter-draft.js"
import { carrierOf } from "./greetings.js"
import { dayOfContact } from "./joint-background.js"
import { type FoundTrigger, startOf, triggersOf } from "./sentence-triggers.js"
import { issuerOf, labelAt, speaksForIssuer } from "./speaker-labels.js"
import { gatheredSides, NOBODY, resolveSpeaker, type Speaker, sidesAt, speakerOf } from "./speakers.js"
import { endsInsideQuote, quoteEnd } from "./statement-bounds.js"
import { isUnknownSeveral, strangerOf } from "./unnamed-speaker.js"
import { readUnsaid } from "./unsaid-sentences.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

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
    home: home === "" ? null : home,
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
    lastTold: -1,
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

/** Rules that read greetings which somebody carries. */
const CARRIES_GREETINGS = new Set(["conveyed", "offered"])

/** جاء ذلك خلال …: that came during; the sentence only tells where it was said. */
const TELLS_WHERE = new WordTest(/^[وف]?(جاء|جاءت|ياتي|تاتي)$/)

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
  else if (opening === undefined && !continuing && !context.fits(start, TELLS_WHERE)) readUnsaid(attribution, start, end, sides)
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
  const unknown = isUnknownSeveral(attribution, trigger)
  const speaker =
    gathered.length === 1
      ? { person: -1, party: gathered[0] as string, feminine: false }
      : unknown
        ? NOBODY
        : trigger.act === "congratulate" && CARRIES_GREETINGS.has(id) && trigger.subject.kind === "elided"
          ? carrierOf(attribution, trigger, sides)
          : trigger.subject.kind === "carrier"
            ? strangerOf(attribution, trigger.subject)
            : resolveSpeaker(attribution, ahead ? (next as Trigger) : trigger)
  const joint =
    !unknown &&
    (gathered.length > 1 ||
      ((trigger.joint || goesOnTogether(attribution, trigger)) && trigger.act !== "congratulate" && trigger.act !== "thank"))
  if (!joint && !keepsFloor(attribution, trigger, speaker)) goOnWith(attribution, speaker)
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
  if (!joint) attribution.lastTold = context.sentences.of[trigger.start] as number
  const until = trigger.quoted && !endsInsideQuote(context, stop) ? quoteEnd(context, trigger.content, stop) : stop
  // What is told may be nothing but the next one's speech: أن السيسي أكد أن … that Sisi stressed that …
  if (next !== undefined && startOf(context, next) <= trigger.content + 1) return
  addClause(attribution, trigger.content, until, joint ? withSides(manner, together(attribution, trigger, sides)) : manner)
}

/**
 * قال المحافظ إن الصندوق أعرب عن التزامه، مشيرا إلى …: a party whose words a person tells does not take the floor from him.
 */
function keepsFloor({ context, speaker, lastTold }: Attribution, trigger: Trigger, teller: Speaker): boolean {
  if (speaker.person < 0 || teller.person >= 0 || teller.party === null || lastTold !== context.sentences.of[trigger.start]) return false
  const { start } = trigger
  if (context.is(start, Bit.AND) || context.is(start - 1, Bit.ALSO | Bit.WHILE | Bit.BUT)) return false
  const named = trigger.subject.kind === "mention" ? (context.mentions[trigger.subject.mention] as Mention) : undefined
  return named !== undefined && named.end <= start && context.is(named.start - 1, Bit.COMP)
}

/** Makes somebody the one who speaks now, and keeps whom he follows. */
function goOnWith(attribution: Attribution, speaker: Speaker): void {
  const { speaker: last } = attribution
  if (!last.stranger && (speaker.stranger || speaker.person !== last.person)) attribution.before = last
  attribution.speaker = speaker
}

/** تطرقت إلى … touched upon: the contact told of before goes on discussing. */
function goesOnTogether({ out }: Attribution, { act, subject }: Trigger): boolean {
  if (act !== "discuss" || subject.kind !== "elided") return false
  const last = out[out.length - 1]
  if (!last?.joint) return false
  return subject.feminine || last.act === "discuss"
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
