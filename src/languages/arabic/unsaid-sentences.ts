// Sentences that no verb of saying opens and that are told all the same: they name their source at the end or inside, or go on with
// what was told in the sentence before (codebook section 3, "How to split"). In: the attribution so far and a sentence without a
// trigger. Out: its statements. Absent: sentences of a text that is printed as it was issued (speaker-labels.ts).

import type { Context } from "./context.js"
import { type Attribution, addClause, spanOf, WITHIN } from "./emit-statements.js"
import { speakerOf } from "./speakers.js"
import { isNamedInside } from "./statement-bounds.js"
import { Bit } from "./word-classes.js"

/** Reads the sentence [start, end), which has no trigger. */
export function readUnsaid(attribution: Attribution, start: number, end: number, sides: readonly string[]): void {
  if (!readSource(attribution, start, end, sides)) goOnTelling(attribution, start, end, sides)
}

/** Ministry, foreign ministry, presidency, government, royal court, cabinet: bodies that a state has one of. */
const BODY = /^(لل|ل|ال|لوزارة|عن)?(وزارة|خارجية|رئاسة|حكومة|ديوان|مجلس|قصر)$/

function namesBody(context: Context, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (BODY.test(context.key(i))) return true
  return false
}

/** How far behind the head of a sentence the visit or talks may stand that it tells of, in tokens. */
const NEAR = 4

/** Visit, tour, programme, talks, meeting, session: what goes on being told of. */
const OCCASION = /^(ال|ب|بال|لل)?(زيارة|جولة|برنامج|مباحثات|محادثات|لقاء|لقاءات|اجتماع|اجتماعات|قمة|جلسة|مشاورات|دورة)(ه|ها|هما)?$/

/**
 * كما سيتم استعراض …, وسيلقي الرئيس خطابا, ويتضمن برنامج الزيارة …: in the same paragraph a verb to come, or one in the present of the
 * visit or talks, goes on with what was told in the sentence before.
 */
function goOnTelling(attribution: Attribution, start: number, end: number, sides: readonly string[]): void {
  const { context, out } = attribution
  const last = out[out.length - 1]
  const here = context.sentences.of[start] as number
  if (last === undefined || last.joint || attribution.speaker.stranger || attribution.lastSpoken !== here - 1) return
  if ((context.tokens.breaks[start] as number) > 0 || context.sentences.quoted[start] === 1 || context.is(start, Bit.STORY | Bit.GLOSS))
    return
  const verb = context.is(start, Bit.ALSO) ? start + 1 : start
  if (!goesOnToCome(context, verb, end) && !tellsOfOccasion(context, verb, end)) return
  addClause(attribution, verb, end, {
    speaker: { person: last.speaker, party: last.party, feminine: false },
    joint: false,
    sides,
    quoted: false,
    elided: true,
    rule: "went-on",
    reads: "A sentence that goes on with what was told before.",
    steps: [{ what: "goes on from the sentence before", span: null }],
  })
}

/** A verb to come behind و or كما: وسيلقي, كما ستشهد. */
function goesOnToCome(context: Context, verb: number, end: number): boolean {
  const reading = context.finite(verb)
  if (reading === null || verb + 2 >= end) return false
  return (reading.future || context.is(verb, Bit.MUST)) && (context.is(verb, Bit.AND) || context.is(verb - 1, Bit.ALSO))
}

/** ويتضمن برنامج الزيارة …, وتهدف المباحثات إلى …: a verb in the present with a contact as its subject. */
function tellsOfOccasion(context: Context, verb: number, end: number): boolean {
  if (context.imperfect(verb) === null || context.is(verb, Bit.NOMINAL)) return false
  for (let i = verb + 1; i < Math.min(end, verb + NEAR); i++) {
    if (context.isSign(i) || context.is(i, Bit.PREP | Bit.COMP | Bit.REL)) return false
    if (OCCASION.test(context.key(i))) return true
  }
  return false
}

/** A sentence that nobody says but whose end names its source: …، بحسب السفير السوداني according to the Sudanese ambassador */
function readSource(attribution: Attribution, start: number, end: number, sides: readonly string[]): boolean {
  const { context } = attribution
  for (let i = start + 3; i < end; i++) {
    if (!context.is(i, Bit.TAIL) || context.key(i) === "دون" || context.key(i) === "علما") continue
    for (let k = i + 1; k < Math.min(end, i + 10); k++) {
      const mention = context.mention(k)
      if (mention === null) continue
      if (mention.kind === "media") return false
      if (mention.kind === "person" || mention.kind === "role" || mention.kind === "party" || mention.kind === "document") {
        // بلاغ لوزارة الشؤون الخارجية: a ministry without a state is that of the outlet's own.
        const atHome = mention.kind === "document" && mention.party === null && namesBody(context, mention.start, mention.end)
        const speaker = atHome ? { person: -1, party: attribution.home, feminine: false } : speakerOf(attribution, mention)
        if (speaker.party !== null && (atHome || mention.kind !== "document" || mention.party !== null)) {
          // وسيولي الوزيران بحسب موسكو اهتماما كبيرا للنزاع: a source in the midst of what it tells.
          const within =
            isNamedInside(context, start, i, end) ||
            (end - mention.end > WITHIN && i - start < WITHIN + 3 && !context.isSign(mention.end) && !context.isComma(i - 1))
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
          return true
        }
      }
      k = mention.end - 1
    }
  }
  return false
}
