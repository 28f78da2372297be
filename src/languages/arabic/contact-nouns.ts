// Nouns that name a contact (data/arabic/nouns-of-contact.tsv), in any case, number and with their adjectives.
import type { EncounterKind } from "../../document/vocabulary.js"
import type { Context } from "./context.js"
import { Bit } from "./word-classes.js"

export interface ContactNoun {
  readonly kind: EncounterKind
  /** One past the noun and its adjectives. */
  readonly end: number
}

const PATTERNS: readonly [EncounterKind, RegExp][] = [
  ["call", /^(اتصال|اتصالا|الاتصال|مكالمة|المكالمة|مهاتفة|اتصالين|مكالمتين|اتصالات)$/],
  ["meeting", /^(ال)?(اجتماع|لقاء|جلسة|مباحثات|محادثات|مشاورات|مقابلة|اجتماعا|لقاءا|لقاءين|اجتماعين|لقاءات|اجتماعات|خلوة|مفاوضات|جولة مباحثات|استقبال|اجتماعه|لقائه|لقاؤه|محادثاته|مباحثاته|استقباله|اجتماعها|لقائها|محادثاتها|مباحثاتها|استقبالها|جلستي|محادثة|قمة ثنائية|لقاءه)$/],
  ["message", /^(ال)?(برقية|رسالة|برقيات|رسائل|برقيتي|برقيته)$/],
  ["conference", /^(ال)?(مؤتمر|قمة|منتدى|دورة|مؤتمرا)$/],
]

/** The contact noun at token i, or null. */
export function contactNoun(context: Context, i: number): ContactNoun | null {
  const word = context.word(i)
  if (word === undefined) return null
  const key = word.bits & Bit.AND ? word.key.slice(1) : word.key
  const bare = /^[بلك]/.test(key) && key.length > 4 ? key.slice(1).replace(/^ل/, "ال") : key
  for (const [kind, pattern] of PATTERNS) {
    if (!pattern.test(key) && !pattern.test(bare)) continue
    let end = i + 1
    while (end < context.tokens.count && (ADJECTIVE.test(context.key(end)) || (context.is(end, Bit.NOMINAL) && context.mention(end) === null && /(ي|ية|يا|ا|ة)$/.test(context.key(end)) && !context.is(end, Bit.PREP | Bit.AND)))) end++
    let found: EncounterKind = kind
    const after = `${context.key(i + 1)} ${context.key(i + 2)}`
    if (/صحفي|صحافي/.test(after)) return null // a press conference is no encounter
    if (kind === "conference" && /^(ثنائية|ثلاثية|مصرية|رباعية)/.test(context.key(i + 1))) found = "meeting"
    if (kind === "meeting" && /هاتفي/.test(after)) found = "call"
    return { kind: found, end }
  }
  return null
}

const ADJECTIVE = /^(هاتفيا|هاتفي|هاتفية|ثنائيا|ثنائية|ثنائي|رسمية|رسميا|موسعا|موسع|موسعة|مغلقا|مغلقة|عمل|تهنئة|تعزية|شكر|خطية|شفهية|شفوية|مباحثات|محادثات|مشاورات|مشتركة|مطولا|مطولة|جوابية)$/
