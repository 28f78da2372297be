// Nouns that name a contact (data/arabic/nouns-of-contact.tsv), in any case, number and with their adjectives.
import type { EncounterKind } from "../../document/vocabulary.js"
import type { Context } from "./context.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

export interface ContactNoun {
  readonly kind: EncounterKind
  /** One past the noun and its adjectives. */
  readonly end: number
}

const PATTERNS: readonly [EncounterKind, RegExp][] = [
  ["call", /^(اتصالهما|مكالمتهما|اتصال|اتصالا|الاتصال|مكالمة|المكالمة|مهاتفة|اتصالين|مكالمتين|اتصالات)$/],
  [
    "meeting",
    /^(ال)?(اجتماع|لقاء|جلسة|مباحثات|محادثات|مشاورات|مقابلة|اجتماعا|لقاءا|لقاءين|اجتماعين|لقاءات|اجتماعات|خلوة|مفاوضات|جولة مباحثات|استقبال|اجتماعه|لقائه|لقاؤه|محادثاته|مباحثاته|استقباله|اجتماعها|لقائها|محادثاتها|مباحثاتها|استقبالها|لقاؤهما|لقائهما|لقاءهما|اجتماعهما|محادثاتهما|مباحثاتهما|قمتهما|قمته|قمتها|جلستي|محادثة|قمة ثنائية|لقاءه)$/,
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
        !context.is(end, Bit.PREP | Bit.AND | Bit.REL)))
  )
    end++
  const after = `${context.key(i + 1)} ${context.key(i + 2)}`
  if (/صحفي|صحافي/.test(after)) return null // a press conference is no encounter
  if (kind === "meeting" && isInterview(context, i, end)) return null
  if (kind === "conference" && /^(ثنائية|ثلاثية|مصرية|رباعية)/.test(context.key(i + 1))) return { kind: "meeting", end }
  if (kind === "meeting" && /هاتفي/.test(after)) return { kind: "call", end }
  return { kind, end }
}

/** Broadcaster, paper, agency, site; journalist: whoever one gives an interview to. */
const MEDIUM = new WordTest(
  /^[بل]?(ال|ل)?(قناة|قنوات|تلفزيون|تلفزة|تليفزيون|صحيفة|صحف|جريدة|مجلة|شبكة|شبكات|اذاعة|راديو|وكالة|موقع|محطة|برنامج|صحفيين|صحافيين|صحفيون|اعلاميين|مراسل|مراسلي|محرر|فضائية)$/,
)
/** Of the press, of television, for the media, exclusive: what an interview is. */
const PRESS = /^(ال)?(تلفزيوني|تلفزيونيا|تلفزيونية|تليفزيونية|متلفزة|متلفز|اعلامي|اعلامية|اذاعية|اذاعي|حصرية|حصري)$/

/** مقابلة مع قناة …، لقاء تلفزيوني: an interview is no encounter (codebook section 2, ruling 9). */
function isInterview(context: Context, at: number, end: number): boolean {
  for (let i = at + 1; i < at + 4; i++) if (PRESS.test(context.key(i))) return true
  for (let i = end; i < end + 3; i++) {
    if (context.mention(i)?.kind === "media" || context.fits(i, MEDIUM))
      return /^(مع|ل|على|عبر|في)$/.test(context.bareKey(i - 1)) || /^[بل]/.test(context.key(i))
    if (!/^(مع|اجرته|اجراها|اجرتها|معه|له|بثتها|نشرتها|اجريت|خاصة|خاص|اجراه)$/.test(context.key(i))) return false
  }
  return false
}

const ADJECTIVE =
  /^(هاتفيا|هاتفي|هاتفية|ثنائيا|ثنائية|ثنائي|رسمية|رسميا|موسعا|موسع|موسعة|مغلقا|مغلقة|عمل|تهنئة|تعزية|شكر|خطية|شفهية|شفوية|مباحثات|محادثات|مشاورات|مشتركة|مطولا|مطولة|جوابية)$/
