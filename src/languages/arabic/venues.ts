// Where something happens, as a phrase: في قصر الحسينية "at the palace of …", بمقر الوزارة "at the ministry's seat".
// In: a token of a context. Out: the venue that is named there, with its country where the phrase tells it.
// Absent: cities and states (mentions), and which contact a venue belongs to (encounter-place.ts).

import { contactNoun } from "./contact-nouns.js"
import type { Context } from "./context.js"
import { startsWithPreposition } from "./prepositions.js"
import { VenueHead } from "./venue-heads.js"
import { Bit } from "./word-classes.js"

/** Longest name of a venue behind its head, in tokens. */
const REACH = 8

/** Longest name in quotation marks, with the first of them. */
const QUOTED = 5

export interface Venue {
  /** Tokens [start, end) of the name, the head included. */
  readonly start: number
  readonly end: number
  /** Whether it is named, rather than said to be somebody's: مكتبه his office. */
  readonly named: boolean
  /** Whether بـ is written onto the head. */
  readonly glued: boolean
  /** The country that the name itself tells, null for none. */
  readonly country: string | null
}

/** The venue whose head is token i and which a preposition of place brings in, null for none. */
export function venueAt(context: Context, i: number): Venue | null {
  const head = context.word(i)?.venue ?? VenueHead.NONE
  if (head === VenueHead.NONE) return null
  const glued = head === VenueHead.AT || head === VenueHead.AT_OWNED
  if (!glued && !/^(في|فى|داخل|لدى)$/.test(context.bareKey(i - 1))) return null // in, inside, at
  // بإقامة معرض: in holding an exhibition; بجامعة الدول: the League is a party.
  const own = context.mentionFrom(i)
  if (own !== null && (own.kind === "person" || own.kind === "role" || own.kind === "media")) return null
  if (own?.kind === "party" && own.entry >= 0 && context.index.entries[own.entry]?.kind === "organisation") return null
  if (head === VenueHead.OWNED || head === VenueHead.AT_OWNED) return { start: i, end: i + 1, named: false, glued, country: null }
  const limit = Math.min(context.sentenceEnd(i), i + 1 + REACH)
  let country: string | null = null
  let end = i + 1
  let definite = context.is(i, Bit.ARTICLE)
  if (own !== null) {
    end = Math.max(end, own.end)
    country = countryOf(context, i)
    definite = true
  }
  // قصر "ميسيبرغ": a name in quotation marks.
  const closing = context.isQuote(end) ? (context.sentences.closing[end] as number) : -1
  if (closing > end + 1 && closing <= end + QUOTED && own === null) {
    return { start: i, end: closing + 1, named: true, glued, country }
  }
  while (end < limit) {
    if ((context.timeAt[end] as number) > end || context.isSign(end)) break
    const mention = context.mentionFrom(end)
    if (mention !== null) {
      if (mention.prefix !== "" || mention.kind === "role" || mention.kind === "group" || mention.kind === "sides") break
      // قصر الملك فيصل: named for somebody.
      if (
        mention.kind === "person" &&
        (end !== i + 1 || definite || !NAMESAKES.test(mention.head) || context.is(end, Bit.ARTICLE) === false)
      )
        break
      if (mention.kind === "self") break
      country ??= countryOf(context, end)
      end = mention.end
      definite = true
      continue
    }
    if (context.is(end, Bit.PREP | Bit.COMP | Bit.REL | Bit.AND | Bit.DURING | Bit.AFTER | Bit.WITH | Bit.TAIL | Bit.QAD | Bit.ALSO)) break
    if (startsWithPreposition(context, end) || contactNoun(context, end) !== null) break
    const known = context.is(end, Bit.NOMINAL)
    if (!known && context.is(end, Bit.FINITE)) break
    const article = context.is(end, Bit.ARTICLE)
    // Behind a definite word only what describes it, or a foreign name, still belongs to the venue.
    if (definite && known && !article) break
    if (article) definite = true
    end++
  }
  const named = end > i + 1 && (definite || !context.is(end - 1, Bit.NOMINAL))
  return { start: i, end, named, glued, country }
}

/** Heads of those whom venues are named for: king, prince, sheikh, sultan, martyr. */
const NAMESAKES = /^(ملك|امير|شيخ|سلطان|شهيد)$/

function countryOf(context: Context, i: number): string | null {
  const mention = context.mention(i)
  if (mention === null || mention.entry < 0) return null
  const entry = context.index.entries[mention.entry]
  if (entry === undefined) return null
  if (entry.kind === "place" || entry.kind === "capital" || entry.kind === "seat" || entry.kind === "state") return entry.id || null
  return null
}
