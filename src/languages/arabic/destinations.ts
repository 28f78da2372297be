// Where a trip goes: the country or city behind إلى "to" or لـ, or bare behind a verb of visiting, with those joined to it by و.
// In: a token. Out: mentions, or that the story's own country is meant (البلاد the country). Absent: who travels (rules).

import type { Mention } from "../../stages/entities/mention.js"
import type { Context } from "./context.js"
import { Bit } from "./word-classes.js"

/** Longest stretch between the verb or noun and where it goes, in tokens. */
const REACH = 14
/** Longest list of countries. */
const MOST = 12

export interface Destinations {
  readonly mentions: readonly number[]
  /** The country where the story is told: زار البلاد. */
  readonly home: boolean
}

export const NOWHERE: Destinations = { mentions: [], home: false }

/** The destinations from token `from` on; `bare` where the verb takes them as its object. */
export function destinationsAfter(context: Context, from: number, bare: boolean): Destinations {
  const end = Math.min(context.sentenceEnd(Math.max(0, from - 1)), from + REACH)
  for (let i = from; i < end; i++) {
    if ((context.timeAt[i] as number) > i) {
      i = (context.timeAt[i] as number) - 1
      continue
    }
    if (context.is(i, Bit.COMP) || context.isColon(i)) return NOWHERE
    // توجه فور انتهاء زيارته إلى … إلى …: the trip that is over is not where this one goes.
    const left = endOfTripBefore(context, i, end)
    if (left >= 0) {
      i = left - 1
      continue
    }
    const mention = context.mentionFrom(i)
    if (mention === null) {
      const key = context.key(i)
      const behind = context.bareKey(i - 1) === "الى" || TO_HOME.test(key)
      if ((behind || bare) && HOME.test(key)) return { mentions: [], home: true }
      if (bare && i > from && context.is(i, Bit.PREP) && !/^(الى|ل)$/.test(context.bareKey(i))) bare = false
      continue
    }
    // مطار بليز دياني: an airport named for somebody whose name begins like a state's.
    const next = context.word(mention.end)
    if (
      /^(ال)?(مطار|ميناء|قاعدة)$/.test(context.bareKey(i - 1)) &&
      next !== undefined &&
      !context.isSign(mention.end) &&
      !context.is(mention.end, Bit.KNOWN)
    )
      return NOWHERE
    if (isPlace(context, mention)) {
      const before = context.bareKey(i - 1)
      const behind =
        before === "الى" || (BETWEEN.test(before) && context.mention(i - 1) === null) || mention.prefix === "ل" || mention.prefix === "ب"
      if (behind || (bare && mention.prefix === "")) return { mentions: listFrom(context, i), home: false }
    }
    if ((mention.kind === "person" || mention.kind === "role") && !context.isComma(mention.end)) return NOWHERE
    i = mention.end - 1
  }
  return NOWHERE
}

/** Visit, visits, tour, talks: what one travels on from. */
const TRIP = /^(ال)?(زيارة|زيارات|جولة|مباحثات|محادثات)(ه|ها|هما|هم)?$|^(زيارته|زيارتها|زيارتهما|جولته|جولتها)$/
/** The end of, the conclusion of; leaving. */
const OVER = /^(انتهاء|نهاية|ختام|اختتام|انتهائه|انتهائها|انهائه|انهائها|اختتامه|اختتامها|انهاء|مغادرة|مغادرته|مغادرتها)$/

/** One past the place of a trip that token i tells to be over (بعد زيارته لـ, فور انتهاء زيارته إلى, عقب مغادرته), -1 for none. */
function endOfTripBefore(context: Context, i: number, end: number): number {
  if (!context.is(i, Bit.AFTER) && !/^(في|قادما|قادمة)$/.test(context.key(i))) return -1
  let at = i + 1
  const leaves = OVER.test(context.key(at)) || /^قادم/.test(context.key(i))
  if (OVER.test(context.key(at))) at++
  if (context.key(i) === "في" && !leaves) return -1
  if (TRIP.test(context.key(at))) at++
  else if (!leaves) return -1
  for (let k = at; k < Math.min(end, at + 5); k++) {
    const mention = context.mentionFrom(k)
    if (mention !== null) return isPlace(context, mention) ? mention.end : -1
    if (context.isSign(k) || context.is(k, Bit.COMP)) return -1
  }
  return -1
}

/**
 * The place that the sentence has reached right before a contact: إلى نيروبي، حيث يلتقي …, إلى الدوحة للقاء …, إلى الكويت لإجراء
 * مشاورات …; a mention, null for none.
 */
export function reachedBefore(context: Context, at: number): Mention | null {
  const start = Math.max(context.sentenceStart(at), at - REACH)
  for (let i = at; i > start; i--) {
    if (context.is(i, Bit.COMP)) return null
    if (context.key(i) !== "حيث" && !(i > at - 4 && PURPOSE.test(context.key(i)))) continue
    const last = context.isComma(i - 1) ? i - 2 : i - 1
    let mention = context.mention(last)
    // إلى دولة الكويت الشقيقة لإجراء …: an adjective of praise behind the name.
    if (mention === null && context.is(last, Bit.ARTICLE) && context.is(last, Bit.NOMINAL)) mention = context.mention(last - 1)
    if (mention === null || !isPlace(context, mention)) continue
    const before = context.bareKey(mention.start - 1)
    const behind = before === "الى" || (BETWEEN.test(before) && /^(الى|ل)$/.test(context.bareKey(mention.start - 2)))
    return behind || /^[وف]?[بل]$/.test(mention.prefix) ? mention : null
  }
  return null
}

/** To meet, to conduct, to hold, to discuss, to take part, on the way to. */
const PURPOSE = /^ل(ل?لقاء|اجراء|عقد|بحث|لاجتماع|لتباحث|لتشاور|مباحثات|محادثات|مقابلة|مشاركة|لمشاركة|حضور|لقائه|لقائها|حيث)$/

/** The countries or cities of a list that begins at token i: ألمانيا وفرنسا والنرويج, the first with what is joined to it. */
export function listFrom(context: Context, i: number): number[] {
  const out: number[] = []
  let at = i
  while (out.length < MOST) {
    const mention = context.mentionFrom(at)
    if (mention === null || !isPlace(context, mention)) return out
    if (out.length > 0 && !mention.prefix.startsWith("و") && !context.isComma(at - 1)) return out
    out.push(context.mentionOf[at] as number)
    at = mention.end
    if (context.isComma(at)) at++
    if (context.key(at) === "و") at++
    // وإلى, ثم: and on to.
    if (/^(والى|ثم|وكذلك)$/.test(context.key(at))) at++
  }
  return out
}

/** Whether a mention is a country, a city or a seat; an embassy, a ministry or an organisation is none. */
function isPlace(context: Context, mention: Mention): boolean {
  if (mention.kind === "place") return true
  const entry = mention.kind === "party" && mention.entry >= 0 ? context.index.entries[mention.entry] : undefined
  if (entry === undefined) return false
  return entry.kind === "state" || entry.kind === "capital" || entry.kind === "seat" || /^(المملكة|السلطنة)$/.test(entry.name)
}

/** The country, the state: of him who tells the story. */
const HOME = /^(البلاد|الدولة|للبلاد|للدولة|بلادنا|لبلادنا|بلدنا|لبلدنا)$/
const TO_HOME = /^(للبلاد|للدولة|لبلادنا|لبلدنا)$/

/** To the capital, to the city of, to the airport of. */
const BETWEEN = /^(العاصمة|مدينة|مطار|.*ية|دولة|ال.*ية)$/
