// Topics that no single word shows: the relations of two parties, and conflicts of others in the region (codebook section 5).
// In: a stretch of tokens with the sides of the contact. Out: topics beside those of its words. Absent: topics carried from
// one statement to the next (statement-topics.ts). Every scan stops after REACH tokens.

import type { Context } from "./context.js"
import type { Entry } from "./entries.js"
import type { TopicSet } from "./topics.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

/** Asks a pattern of the key without a conjunction, preposition and article. */
function stemFits(pattern: RegExp): (word: { readonly key: string }) => boolean {
  return ({ key }) => pattern.test(stemOf(key))
}

/** How far behind its noun a complement may begin. */
const REACH = 8

/** Nouns of what stands between two parties: relation, tie, friendship, partnership, cooperation, coordination, rapprochement. */
const RELATION = new WordTest(
  stemFits(
    /^(علاقة|علاقات|علاقت|علاقتنا|علاقاتنا|علاقتهما|علاقاتهما|علاقاته|علاقاتها|روابط|رابطة|اواصر|صلات|وشائج|صداقة|اخوة|شراكة|شراكات|شراكتنا|تعاون|تعاوننا|تعاونهما|تعاونها|تقارب|تواصل)$/,
  ),
)

/** Nouns of how things stand somewhere: situation, developments, crisis, events, arena. */
const STATE_OF_THINGS = new WordTest(
  stemFits(/^(وضع|اوضاع|تطور|تطورات|مستجد|مستجدات|حدث|احداث|ازمة|ازمات|ساحة|ساحتين|ساحات|مجريات|صراع|صراعات|مشهد|حرب|نزاع)$/),
)

/** Nouns of what is talked over, which is a conflict only elsewhere: file, question, issue, challenges, affairs, circumstances. */
const MATTER = new WordTest(stemFits(/^(ملف|ملفات|قضية|قضايا|مسالة|مسائل|موضوع|موضوعات|مواضيع|تحديات|ظروف|شان|شؤون)$/))

/** Fields in which a situation is no conflict: economic, social, health, living, humanitarian, weather conditions. */
const QUIET = new WordTest(
  /^(ال)?(اقتصادي|اقتصادية|اجتماعي|اجتماعية|صحي|صحية|معيشي|معيشية|انساني|انسانية|مالي|مالية|وبائي|وبائية|مناخي|مناخية|قنصلي|قنصلية)$/,
)

/** The region by an adjective beside its noun, and by a noun further on. */
const REGIONAL = /^(ال)?(اقليمي|اقليمية|اقليميه|عربية|عربي)$/
const REGION = /^(ب|ل)?(المنطقة|المنطقه|منطقتنا|منطقتي|الاقليم)$/

/** Words that may speak of the region, a conjunction written onto them or not. */
const REGION_WORD = new WordTest(({ key }) => key.endsWith("الاوسط") || REGION.test(key) || REGION.test(key.slice(1)))

/** Behind المنطقة these make it a zone: free, industrial, border, economic, safe. */
const ZONE = /^ال(حرة|صناعية|حدودية|اقتصادية|امنة|عازلة|جنوبية|شمالية|شرقية|غربية|خضراء)$/

/** What is said of a body of several states where it is what the statement is about: role, reform, membership, frame, support. */
const ROLE = new WordTest(
  stemFits(/^(دور|دورها|اصلاح|تطوير|عضوية|رئاسة|اطار|مظلة|جهود|هيئات|اجهزة|ميثاق|مبادئ|قرارات|مؤسسات|دورة|اعمال|مسيرة|منظومة)$/),
)

/** Topics that say what of a third country is spoken of: where they stand, its conflict does too. */
const IN_CONFLICT = ["mediation", "humanitarian-aid", "refugees", "security", "defence"] as const

/** Topics beside which relations of the two sides are no topic of their own: trade relations are trade. */
const OWN_FIELD = [
  "trade",
  "investment",
  "finance",
  "energy",
  "infrastructure",
  "transport",
  "industry",
  "technology",
  "health",
  "agriculture",
  "water",
  "climate",
  "education",
  "culture",
  "tourism",
  "sport",
  "media",
  "labour-migration",
  "defence",
  "counter-terrorism",
  "security",
  "economy",
] as const

/** Adds what the grammar of tokens [from, to) shows to the topics of its words. */
export function addContextTopics(context: Context, set: TopicSet, from: number, to: number, sides: readonly string[]): void {
  let relations = false
  let region = false
  let third = false
  let bodies = false
  for (let i = from; i < to; i++) {
    if (context.fits(i, RELATION)) relations ||= joinsParties(context, i, to)
    else if (context.fits(i, STATE_OF_THINGS)) region ||= isElsewhere(context, i, to, [])
    else if (context.fits(i, MATTER)) region ||= isElsewhere(context, i, to, sides)
    else if (context.fits(i, ROLE)) bodies ||= namesBody(context, i + 1, sides)
    if (!third && sides.length > 1) third = isThird(context, i, sides)
  }
  if (relations && !set.hasAny(OWN_FIELD)) set.add("bilateral-relations")
  if (region) set.add("regional-conflict")
  if (third && set.hasAny(IN_CONFLICT)) set.add("regional-conflict")
  if (bodies) set.add("multilateralism")
}

/** Whether the region is spoken of at token i. */
export function isRegion(context: Context, i: number): boolean {
  if (!context.fits(i, REGION_WORD)) return false
  const key = context.bareKey(i)
  if (key === "الاوسط") return stemOf(context.key(i - 1)) === "شرق" // الشرق الأوسط the Middle East
  return REGION.test(key) && !ZONE.test(context.key(i + 1))
}

/** دور الأمم المتحدة, إصلاح مجلس الأمن: a body of several states that takes no part itself. */
function namesBody(context: Context, at: number, sides: readonly string[]): boolean {
  const mention = context.mentionFrom(at)
  if (mention === null || mention.kind !== "party" || mention.party === null || sides.includes(mention.party)) return false
  return context.index.entries[mention.entry]?.kind === "organisation"
}

/** The key without a conjunction, preposition and article. */
export function stemOf(key: string): string {
  let at = 0
  const c = key[0]
  if ((c === "و" || c === "ف") && key.length > 4) at = 1 // و and, ف so
  if (key.startsWith("لل", at)) return key.slice(at + 2)
  if ((key[at] === "ب" || key[at] === "ل" || key[at] === "ك") && key.startsWith("ال", at + 1)) return key.slice(at + 3)
  if (key.startsWith("ال", at) && key.length > at + 4) return key.slice(at + 2)
  return key.slice(at)
}

/** العلاقات المصرية الروسية, علاقاتنا مع إيران, التعاون بين البلدين: a relation noun with its party or parties. */
function joinsParties(context: Context, noun: number, to: number): boolean {
  if (context.is(noun, Bit.BOTH)) return true
  const limit = Math.min(to, noun + REACH)
  for (let k = noun + 1; k < limit; k++) {
    if (context.is(k, Bit.BOTH)) return true
    const mention = context.mention(k)
    if (mention !== null && (mention.kind === "sides" || mention.kind === "party" || mention.kind === "self")) return true
    if (nationOf(context, k) !== null) return true
    if (context.isSign(k) || context.is(k, Bit.COMP | Bit.REL)) return false
  }
  return false
}

/** الأوضاع في المنطقة, القضايا الإقليمية, الأزمة السورية: a situation of the region or of a country outside `sides`. */
function isElsewhere(context: Context, noun: number, to: number, sides: readonly string[]): boolean {
  const limit = Math.min(to, noun + REACH)
  if (context.fits(noun + 1, QUIET)) return false
  for (let k = noun + 1; k < limit; k++) {
    if (isRegion(context, k) || (k < noun + 4 && REGIONAL.test(context.bareKey(k)))) return true
    if (isThird(context, k, sides)) return true
    if (context.isSign(k) || context.is(k, Bit.COMP | Bit.REL)) return false
  }
  return false
}

/** A state named at token k that is no side of the contact. */
export function isThird(context: Context, k: number, sides: readonly string[]): boolean {
  const mention = context.mentionFrom(k)
  const code = mention !== null && (mention.kind === "party" || mention.kind === "place") ? stateOf(context, mention) : nationOf(context, k)
  return code !== null && !sides.includes(code)
}

function stateOf(context: Context, mention: { readonly party: string | null; readonly entry: number }): string | null {
  if (mention.party !== null) return mention.party.length === 3 ? mention.party : null
  const entry = mention.entry >= 0 ? context.index.entries[mention.entry] : undefined
  return entry !== undefined && (entry.kind === "place" || entry.kind === "state" || entry.kind === "capital") ? entry.id : null
}

/** The state whose adjective or people stands at token k outside every mention. */
function nationOf(context: Context, k: number): string | null {
  if (context.mention(k) !== null) return null
  const phrase = context.phrases.at(k)
  if (phrase === null) return null
  const nation = context.index.nations[phrase.node] as number
  return nation < 0 ? null : (context.index.entries[nation] as Entry).id
}
