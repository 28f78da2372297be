// Who speaks where no verb says so: a label before a colon at the head of a line (transcripts, questions and answers), and the
// heading of a statement that is printed as it was given (بيان صادر عن …). In: a context and a token. Out: a label, or the mention
// that heads the text. Absent: what is said (attribution.ts).

import type { Mention } from "../../stages/entities/mention.js"
import type { Context } from "./context.js"
import { isFiniteVerb, personOf } from "./morphology/features.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

/** A label at the head of a line. */
export interface SpeakerLabel {
  /** The one who speaks, by mention; -1 for a question, or whoever asks it. */
  readonly mention: number
  /** First token behind the colon. */
  readonly content: number
}

/** Question, answer, as labels of a transcript. */
const QUESTION = new WordTest(/^(سوال|س|السوال|الصحفي|الصحافي|الصحفية|الصحافية|مراسل|مراسلة|المذيع|المذيعة|المحاور|المحاورة)$/)

/** The label that opens the line of token `start`, null where there is none. Looks at a title, a name and the colon behind. */
export function labelAt(context: Context, start: number): SpeakerLabel | null {
  if (start > 0 && (context.tokens.breaks[start] as number) === 0) return null
  const mention = context.mentionFrom(start)
  if (mention === null) {
    return context.fits(start, QUESTION) && context.isColon(start + 1) ? { mention: -1, content: start + 2 } : null
  }
  if (!context.isColon(mention.end) || mention.end + 2 >= context.sentenceEnd(start)) return null
  if (mention.kind === "media") return { mention: -1, content: mention.end + 1 }
  return mention.kind === "person" || mention.kind === "role"
    ? { mention: context.mentionOf[start] as number, content: mention.end + 1 }
    : null
}

/** Statement, declaration, speech, remarks: what heads a text that is printed as it was given. */
const HEADING = /^(بيان|تصريح|كلمة|خطاب|اعلان|مداخلة)$/
/** How far behind the heading its issuer may stand. */
const REACH = 6

/** The mention that a text is headed by as its issuer, -1 where its first line is no such heading. */
export function issuerOf(context: Context, start: number): number {
  if (!HEADING.test(context.key(start))) return -1
  const end = context.sentenceEnd(start)
  for (let i = start + 1; i < Math.min(end, start + REACH); i++) {
    const mention = context.mentionFrom(i)
    if (mention !== null) return isIssuer(mention) && isHeading(context, start, end) ? (context.mentionOf[i] as number) : -1
    if (context.isSign(i)) return -1
  }
  return -1
}

function isIssuer(mention: Mention): boolean {
  return (mention.kind === "person" || mention.kind === "role" || mention.kind === "party") && mention.party !== null
}

/** A heading is a line of its own without a verb. */
function isHeading(context: Context, start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if (context.is(i, Bit.FINITE) && !context.is(i, Bit.NOMINAL) && context.mention(i) === null) return false
  return (context.tokens.breaks[end] ?? 0) > 0
}

/** Whether a sentence of such a text speaks for its issuer: it is in the first person, or its party stands first. */
export function speaksForIssuer(context: Context, start: number, end: number, party: string | null): boolean {
  for (let i = start; i < Math.min(end, start + REACH); i++) {
    const mention = context.mention(i)
    if (mention !== null && mention.kind === "party" && party !== null && mention.party === party) return true
  }
  for (let i = start; i < end; i++) {
    const word = context.word(i)
    if (word === undefined || !(word.bits & Bit.FINITE) || word.bits & Bit.NOMINAL) continue
    if (word.readings.every((reading) => !isFiniteVerb(reading.features) || personOf(reading.features) === 1)) return true
  }
  return false
}
