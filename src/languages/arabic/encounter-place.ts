// A match in; its place out: the narrowest place that its own sentence names with في "in" or بـ "in", and the place that
// one mention names. Absent: places taken over from other contacts (settle-encounters.ts).

import type { Mention } from "../../stages/entities/mention.js"
import type { Context } from "./context.js"
import { reachedBefore } from "./destinations.js"
import { type DraftPlace, type EncounterMatch, NEAR } from "./encounter-draft.js"
import { foldName } from "./fold.js"
import { type Venue, venueAt } from "./venues.js"
import { Bit } from "./word-classes.js"
import { bareTest, WordTest } from "./word-test.js"

/** The rank of a venue: nothing is narrower. */
export const VENUE_RANK = 4

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
  const { end } = mention
  if (entry.kind === "place") return { name, start, end, country: entry.id || null, rank: PLACE_RANK[entry.sort] ?? 3 }
  const country = mention.party ?? entry.id
  if (entry.kind === "capital" || entry.kind === "seat") return { name, start, end, country, rank: entry.kind === "seat" ? 4 : 3 }
  // عمان is a city where the text means Jordan by it.
  if (entry.kind === "state") {
    const usual = country === entry.id && IN_FULL.test(name) ? entry.name : name
    return { name: usual, start, end, country, rank: country === entry.id ? 1 : 3 }
  }
  // المملكة, السلطنة: the state by what it is.
  if (entry.kind === "contact" && /^(المملكة|السلطنة)$/.test(entry.name) && mention.party !== null)
    return { name, start, end, country: mention.party, rank: 1 }
  return null
}

/** The Republic of, the State of: a state in full goes by its usual name as a place. */
const IN_FULL = /^(ال)?(جمهورية|دولة) /

/** The written form without the proclitic that stands before the name. */
function stripPrefix(context: Context, written: string, prefix: string): string {
  const rest = written.slice(prefix.length)
  if (!prefix.endsWith("ل") || !rest.startsWith("ل")) return rest
  // للكويت holds the article, للندن does not: the gazetteer knows which of the two is a name.
  const whole = `ا${rest}`
  return context.index.wordIds.has(foldName(whole.split(" ")[0] as string)) ? whole : rest
}

/**
 * The narrowest place that the match's own sentence names with في or بـ. A place on the other side of a complementiser, of a
 * long quotation or of "also" belongs to another clause. A venue takes its country from the city or state named beside it.
 */
export function findPlace(context: Context, match: EncounterMatch): DraftPlace | null {
  const reached = match.kind === "call" || match.kind === "message" ? null : reachedBefore(context, match.at)
  const there = reached === null ? null : placeOf(context, reached)
  const named = findNamedPlace(context, match)
  // A hall or palace named with the contact is narrower than where the trip has gone.
  const narrower = named !== null && there !== null && named.rank > there.rank && named.start > there.start
  return there === null || narrower ? named : there
}

/** The narrowest place with في or بـ in the match's own sentence. */
function findNamedPlace(context: Context, match: EncounterMatch): DraftPlace | null {
  const start = Math.max(context.sentenceStart(match.at), match.at - NEAR)
  const end = Math.min(context.sentenceEnd(match.at), match.at + NEAR)
  let best: DraftPlace | null = null
  let country: string | null = null
  for (let i = start; i < end; i++) {
    if (context.is(i, Bit.COMP | Bit.ALSO) || isLongQuotation(context, i)) {
      if (i > match.at) break
      best = null
      country = null
      continue
    }
    // الذي وصل إلى …: the places of a relative clause are its own; so are those of a further verb behind و.
    if (i > match.at && context.is(i, Bit.REL) && !context.fits(i + 1, HELD)) {
      i = commaAfter(context, i, end)
      continue
    }
    if (
      i > match.at &&
      context.isComma(i - 1) &&
      context.is(i, Bit.AND) &&
      context.is(i, Bit.FINITE) &&
      (!context.is(i, Bit.NOMINAL) || context.is(i + 1, Bit.PREP))
    )
      break
    const venue = venueAt(context, i)
    if (venue !== null) {
      if (venue.named && !isTopical(context, venue.glued ? i : i - 1)) best = nearer(best, placeOfVenue(context, venue), match.at)
      i = venue.end - 1
      continue
    }
    const mention = context.mentionFrom(i)
    if (mention === null) continue
    if (mention.kind === "place" || mention.kind === "party") {
      const inside = mention.prefix === "ب" || mention.prefix === "وب" || isLocated(context, i)
      const place = inside ? placeOf(context, mention) : null
      if (place !== null) {
        country ??= place.country
        best = nearer(best, place, match.at)
      }
    }
    i = mention.end - 1
  }
  return best !== null && best.country === null && country !== null ? { ...best, country } : best
}

/** القمة التي تنعقد في …: a relative clause that tells where the contact itself is held. */
const HELD = new WordTest(
  /^(تنعقد|ينعقد|انعقدت|انعقد|تم|تمت|يتم|عقدت|عقد|تعقد|يعقد|ستعقد|سيعقد|عقداه|عقدها|عقده|جرى|جرت|اقيمت|اقيم|تقام|يقام|تستضيفها|تستضيفه|استضافتها|استضافته|احتضنتها|احتضنته|تحتضنها|تحتضنه|اجراها|اجراه)$/,
)

/** The next comma from token i on, or the last token before `end`. */
function commaAfter(context: Context, i: number, end: number): number {
  for (let k = i; k < end; k++) if (context.isComma(k)) return k
  return end - 1
}

/** The narrower of two places, and of two as narrow the one nearer to the contact's word. */
function nearer(best: DraftPlace | null, place: DraftPlace, at: number): DraftPlace {
  if (best === null || place.rank > best.rank) return place
  return place.rank === best.rank && Math.abs(place.start - at) < Math.abs(best.start - at) ? place : best
}

/** An opening quotation mark whose quotation is more than a name. */
function isLongQuotation(context: Context, i: number): boolean {
  return context.isQuote(i) && (context.sentences.closing[i] as number) - i > 6
}

function placeOfVenue(context: Context, venue: Venue): DraftPlace {
  const written = context.text.slice(context.tokens.start[venue.start] as number, context.tokens.end[venue.end - 1] as number)
  const name = venue.glued ? written.replace(/^[وف]?ب/, "") : written
  return { name, country: venue.country, start: venue.start, end: venue.end, rank: VENUE_RANK }
}

/** Hosts, hosted. */
const HOSTS = bareTest(/^(احتضنت|احتضن|استضافت|استضاف|تستضيف|تحتضن|ستستضيف)$/)
/** The capital, the city, the resort, the palace, his office, the seat, the hall, the island, the state, the outskirts of. */
const SITE = bareTest(/^(ال)?(عاصمة|مدينة|العاصمة|منتجع|قصر|مكتبه|مقر|قاعة|جزيرة|ولاية|ضواحي|بمدينة|بالعاصمة)$/)

/** Whether في stands before the place that begins at token i, directly or behind "the capital", "the city", "the palace of". */
export function isLocated(context: Context, at: number): boolean {
  // في العاصمة الأرجنتينية، بوينس آيرس: a comma may stand before the city's name.
  const i = context.isComma(at - 1) && CAPITAL.test(`${context.bareKey(at - 2)} ${context.bareKey(at - 3)}`) ? at - 1 : at
  for (let k = i - 1; k > i - 5 && k >= 0; k--) {
    const key = context.bareKey(k)
    if (key === "في" || key === "فى") return !isTopical(context, k)
    if (k === i - 1 && context.fits(k, HOSTS)) return true
    if (
      !context.fits(k, SITE) &&
      !(context.mention(k) === null && context.is(k, Bit.ARTICLE) && /ية$|ي$/.test(key)) &&
      !NISBA_END.test(key)
    )
      return false
    if (/^ب/.test(key)) return true
  }
  return false
}

/** The capital, the city, the resort, with or without its adjective, right before a comma; read backwards. */
const CAPITAL = /(^|^ال\S*(ية|ي) )ب?ال(عاصمة|مدينة|منتجع)( |$)/

/** Whether the preposition at token k only says what a noun is about: الوضع في …, العملية السياسية في … */
function isTopical(context: Context, k: number): boolean {
  const before = context.bareKey(k - 1)
  return TOPICAL.test(before) || (context.is(k - 1, Bit.ARTICLE) && /(ية|ي)$/.test(before) && TOPICAL.test(context.bareKey(k - 2)))
}

/** Nouns whose في names what they are about: the situation, the crisis, developments in … */
const TOPICAL =
  /^(ال)?(وضع|اوضاع|ازمة|تطورات|حرب|سلام|استقرار|شرعية|احداث|صراع|نزاع|تسوية|حل|انتخابات|مستجدات|امن|قضايا|تحالف|سلم|نفوذ|مشاريع|استثمار|استثمارات|قتال|نار|عملية|عمليات|مصالحة|هدنة|عدوان|حوار|اعمار|انتقال|توتر|عنف|هجوم|هجمات|تصعيد|اوضاعها|مسار|ملف|مشروع|مشروعات|جالية|سفير|جهود|تدخل|تدخلات|دور|ارهاب|عاملين|عاملة|مقيمين|مقيمة|نازحين|لاجئين|بعثة|قوات|شركات|شركة)$/

/** A definite adjective of nationality or origin: السعودية Saudi. */
const NISBA_END = /^ال.*(ية|ي)$/
