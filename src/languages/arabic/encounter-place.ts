// A match in; its place out: the narrowest place that its own sentence names with في "in" or بـ "in", and the place that
// one mention names. Absent: places taken over from other contacts (settle-encounters.ts).

import type { Mention } from "../../stages/entities/mention.js"
import type { Context } from "./context.js"
import { type DraftPlace, type EncounterMatch, NEAR } from "./encounter-draft.js"
import { foldName } from "./fold.js"
import { Bit } from "./word-classes.js"

/** How narrow a sort of place is: the higher, the narrower. */
const PLACE_RANK: Readonly<Record<string, number>> = { venue: 4, airport: 4, city: 3, island: 3, water: 2, crossing: 3, region: 2 }

/** The place that a mention names, null for a mention that is no place. */
export function placeOf(context: Context, mention: Mention): DraftPlace | null {
  if (mention.entry < 0) return null
  const entry = context.index.entries[mention.entry]
  if (entry === undefined) return null
  // The gazetteer's form without the proclitic of the text: بالرياض is الرياض.
  const start = mention.start
  const written = context.text.slice(context.tokens.start[start] as number, context.tokens.end[mention.end - 1] as number)
  const name = mention.prefix === "" ? written : stripPrefix(context, written, mention.prefix)
  const base = { name, start, end: mention.end }
  if (entry.kind === "place") return { ...base, country: entry.id || null, rank: PLACE_RANK[entry.sort] ?? 3 }
  if (entry.kind === "capital" || entry.kind === "seat") return { ...base, country: entry.id, rank: entry.kind === "seat" ? 4 : 3 }
  if (entry.kind === "state") return { ...base, country: entry.id, rank: 1 }
  return null
}

/** The written form without the proclitic that stands before the name. */
function stripPrefix(context: Context, written: string, prefix: string): string {
  const rest = written.slice(prefix.length)
  if (!prefix.endsWith("ل") || !rest.startsWith("ل")) return rest
  // للكويت holds the article, للندن does not: the gazetteer knows which of the two is a name.
  const whole = `ا${rest}`
  return context.index.wordIds.has(foldName(whole.split(" ")[0] as string)) ? whole : rest
}

/** The narrowest place that the match's own sentence names with في or بـ. */
export function findPlace(context: Context, match: EncounterMatch): DraftPlace | null {
  const start = Math.max(context.sentenceStart(match.at), match.at - NEAR)
  const end = Math.min(context.sentenceEnd(match.at), match.at + NEAR)
  let best: DraftPlace | null = null
  for (let i = start; i < end; i++) {
    const mention = context.mentionFrom(i)
    if (mention === null) continue
    if (mention.kind === "place" || mention.kind === "party") {
      const inside = mention.prefix === "ب" || mention.prefix === "وب" || isLocated(context, i)
      if (inside && !(i > match.at && context.is(i - 2, Bit.COMP))) {
        const place = placeOf(context, mention)
        if (
          place !== null &&
          (best === null ||
            place.rank > best.rank ||
            (place.rank === best.rank && Math.abs(i - match.at) < Math.abs(best.start - match.at)))
        )
          best = place
      }
    }
    i = mention.end - 1
  }
  return best
}

/** في before the place, directly or behind "the capital", "the city", "the palace of". */
function isLocated(context: Context, i: number): boolean {
  for (let k = i - 1; k > i - 5 && k >= 0; k--) {
    const key = context.bareKey(k)
    if (key === "في" || key === "فى") return !TOPICAL.test(context.bareKey(k - 1))
    if (k === i - 1 && /^(احتضنت|احتضن|استضافت|استضاف|تستضيف|تحتضن|ستستضيف)$/.test(key)) return true
    if (
      !/^(ال)?(عاصمة|مدينة|العاصمة|منتجع|قصر|مكتبه|مقر|قاعة|جزيرة|ولاية|ضواحي|بمدينة|بالعاصمة)$/.test(key) &&
      !(context.mention(k) === null && context.is(k, Bit.ARTICLE) && /ية$|ي$/.test(key)) &&
      !NISBA_END.test(key)
    )
      return false
    if (/^ب/.test(key)) return true
  }
  return false
}

/** Nouns whose في names what they are about: the situation, the crisis, developments in … */
const TOPICAL =
  /^(ال)?(وضع|اوضاع|ازمة|تطورات|حرب|سلام|استقرار|شرعية|احداث|صراع|نزاع|تسوية|حل|انتخابات|مستجدات|امن|قضايا|تحالف|سلم|نفوذ|مشاريع|استثمار|استثمارات)$/

/** A definite adjective of nationality or origin: السعودية Saudi. */
const NISBA_END = /^ال.*(ية|ي)$/
