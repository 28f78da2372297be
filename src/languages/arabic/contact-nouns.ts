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
  [
    "meeting",
    /^(ال)?(اجتماع|لقاء|جلسة|مباحثات|محادثات|مشاورات|مقابلة|اجتماعا|لقاءا|لقاءين|اجتماعين|لقاءات|اجتماعات|خلوة|مفاوضات|جولة مباحثات|استقبال|اجتماعه|لقائه|لقاؤه|محادثاته|مباحثاته|استقباله|اجتماعها|لقائها|محادثاتها|مباحثاتها|استقبالها|جلستي|محادثة|قمة ثنائية|لقاءه)$/,
  ],
  ["message", /^(ال)?(برقية|رسالة|برقيات|رسائل|برقيتي|برقيته)$/],
  ["conference", /^(ال)?(مؤتمر|قمة|منتدى|دورة|مؤتمرا)$/],
]

/** The kind of contact that a spelling names by itself, null for any other word. */
export function contactKindOf(key: string, joined: boolean): EncounterKind | null {
  const own = joined ? key.slice(1) : key
  const bare = /^[بلك]/.test(own) && own.length > 4 ? own.slice(1).replace(/^ل/, "ال") : own
  // للقاء "to meet": ل before a noun that begins with it.
  const unprefixed = own.startsWith("لل") ? own.slice(1) : bare
  for (const [kind, pattern] of PATTERNS) if (pattern.test(own) || pattern.test(bare) || pattern.test(unprefixed)) return kind
  return null
}

/** The contact noun at token i, or null. */
export function contactNoun(context: Context, i: number): ContactNoun | null {
  const kind = context.word(i)?.contact ?? null
  if (kind === null) return null
  let end = i + 1
  while (
    end < context.tokens.count &&
    end < i + 6 &&
    (ADJECTIVE.test(context.key(end)) ||
      (context.is(end, Bit.NOMINAL) &&
        context.mention(end) === null &&
        /(ي|ية|يا|ا|ة)$/.test(context.key(end)) &&
        !context.is(end, Bit.PREP | Bit.AND)))
  )
    end++
  const after = `${context.key(i + 1)} ${context.key(i + 2)}`
  if (/صحفي|صحافي/.test(after)) return null // a press conference is no encounter
  if (kind === "conference" && /^(ثنائية|ثلاثية|مصرية|رباعية)/.test(context.key(i + 1))) return { kind: "meeting", end }
  if (kind === "meeting" && /هاتفي/.test(after)) return { kind: "call", end }
  return { kind, end }
}

const ADJECTIVE =
  /^(هاتفيا|هاتفي|هاتفية|ثنائيا|ثنائية|ثنائي|رسمية|رسميا|موسعا|موسع|موسعة|مغلقا|مغلقة|عمل|تهنئة|تعزية|شكر|خطية|شفهية|شفوية|مباحثات|محادثات|مشاورات|مشتركة|مطولا|مطولة|جوابية)$/
