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
