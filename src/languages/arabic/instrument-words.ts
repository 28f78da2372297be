// Words and parties inside the name of an instrument: which tokens can belong to it, and which tell it from others.
// In: a token. Out: a class of it. Absent: the order in which they stand (instrument-shapes.ts).
import type { Context } from "./context.js"
import { Kind, kindOf } from "./morphology/features.js"
import { stemOf } from "./topic-context.js"
import { Bit } from "./word-classes.js"

/** Adjectives of sharing. */
export const JOINT = /^ال(مشتركة?|مشتركه|ثلاثية?|رباعية?|خماسية?|سداسية?|مختلطة?)$/
/** The adjective "strategic". */
export const STRATEGIC = /^ال(استراتيجية?|استراتيجى)$/
/** The adjective "national". */
export const NATIONAL = /^ال(وطنية?|قومي|قومية)$/
/** Adjectives that tell no instrument from another: bilateral, new, last, signed, final, comprehensive, draft … */
export const PLAIN =
  /^(ال)?(ثنائي|ثنائية|جديد|جديدة|اخير|اخيرة|نهائي|نهائية|شامل|شاملة|مبرم|مبرمة|موقع|موقعة|قائم|قائمة|حالي|حالية|مقبل|مقبلة|مشترك|مشتركة|دولي|دولية|مزمع|مقترح|مقترحة|محتمل|محتملة|حقيقي|جيد|مهم|مهمة|تاريخي|تاريخية|مذكور|مذكورة|منتظر|مرتقب|سابق|سابقة|اطاري|اطارية|عدة|عديدة|مختلف|اولي|مبدئي)$/
/** Words that make what follows no name: several, all, various, some, a number of. */
export const VAGUE = /^(عدة|عدد|مختلف|شتى|جميع|كافة|بعض|كل|العديد|عديد|مجالات|المجالات|مجموعة|قطاعات)$/
/** What a council, mechanism or committee of two sides is for: coordination, partnership, business, consultation … */
export const SHARED = /^(تنسيق|شراكة|اعمال|رجال|استثمار|تشاور|مشاورات|تعاون|توجيه|متابعة|عمل)$/
/** What talks and plans are known by: peace, accession, trade, reconciliation, the dam, membership, nuclear. */
export const PEACE = /^(سلام|سلم|انضمام|تجارة|صلح|مصالحة|سد|عضوية|نووية)$/
/** What a day or feast of a state is of: nation, independence, founding, republic, throne, union, revolution … */
export const NATIONAL_DAY = /^(وطني|استقلال|تاسيس|جمهورية|عرش|جلوس|اتحاد|ثورة|تحرير|وحدة|نصر|قومي)$/
/** Prepositions and participles before what an instrument is on. */
export const ABOUT = /^(بشان|حول|الخاص|الخاصة|المتعلق|المتعلقة|المعني|المعنية|لاجل|بخصوص)$/
/** What an agreement may be on without being known by it: cooperation, work, understanding, the two sides. */
export const LOOSE_SUBJECT = /^(تعاون|عمل|تفاهم|طرفين|جانبين|بلدين|يوم|امس|طرفان|توقيع|بين|دول|اطراف)$/

/** "In the field of". */
export const FIELD = /^(مجال|مجالي|ميدان|قطاع|قطاعي)$/

/** A party, nationality, people or place at token k. */
export function partyAt(context: Context, k: number): { id: string; end: number; place: boolean } | null {
  const phrase = context.phrases.at(k)
  // الحوار بالقاهرة is held in Cairo and not of it.
  if (phrase === null || /[بلك]$/.test(phrase.prefix)) return null
  for (const payload of phrase.payloads) {
    const entry = context.index.entries[payload]
    if (entry === undefined) continue
    if (entry.kind === "capital" || (entry.kind === "place" && entry.sort !== "region"))
      return { id: entry.kind === "capital" ? entry.id : "", end: phrase.end, place: true }
    if (entry.kind === "nisba" || entry.kind === "state" || entry.kind === "people" || entry.kind.startsWith("organisation"))
      return { id: entry.id, end: phrase.end, place: false }
  }
  return null
}

/** Words that lead on to something else: especially, notably; a preposition behind و; a resolution, which has its own name. */
export function isStop(key: string): boolean {
  return /^(خاصة|خصوصا|لاسيما|لا|قرار|قراري|قرارات|الى|على|عن|من|في|فى|مع|عند|لدى|نحو|منذ|حتى|ضد|متى|اذا|حين|كي|ان|قبل|بعد)$/.test(key)
}

/** A word that can stand inside a name: a noun or adjective without preposition; behind و only one with the article. */
export function isPart(context: Context, k: number, start: number, article: boolean): boolean {
  const word = context.word(k)
  if (word === undefined || context.is(k, Bit.PREP)) return false
  // الخامسة والسبعين: numerals are no nouns of the lexicon.
  if (article && /^و?ال/.test(word.key) && isOrdinal(stemOf(word.key))) return true
  if (!context.is(k, Bit.NOMINAL) && context.is(k, Bit.KNOWN)) return false
  const key = word.key
  if (/^(بال|لل|كال)/.test(key)) return false
  if (k > start && key.startsWith("وال"))
    // الاقتصادية والتجارية, التجارة والاستثمار; what stands behind a nationality begins something else.
    return (
      context.is(k - 1, Bit.ARTICLE) && partyAt(context, k - 1) === null && (!article || isAdjective(context, k) || isOrdinal(key.slice(3)))
    )
  if (k > start && context.is(k, Bit.AND)) return false
  if (word.readings.length > 0 && word.readings.every(({ preposition }) => preposition !== "")) return false
  if (k === start && context.is(k, Bit.AND)) return false
  if (article) return key.startsWith("ال") && (k > start || isAdjective(context, k) || !context.is(k, Bit.KNOWN) || isOrdinal(key.slice(2)))
  if (context.timeAt[k] !== undefined && (context.timeAt[k] as number) > k) return false
  return true
}

/** Whether the word at k is an adjective or participle rather than a noun of its own. */
export function isAdjective(context: Context, k: number): boolean {
  const readings = context.word(k)?.readings ?? []
  let noun = false
  for (const reading of readings) {
    const kind = kindOf(reading.features)
    if (kind === Kind.ADJECTIVE || kind === Kind.ACTIVE_PARTICIPLE || kind === Kind.PASSIVE_PARTICIPLE) return true
    if (kind === Kind.NOUN || kind === Kind.VERBAL_NOUN) noun = true
  }
  return !noun
}

/** Ordinals of years and feasts, feminine as ذكرى is, and their tens. */
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["اولى", 1],
  ["حادية", 1],
  ["ثانية", 2],
  ["ثالثة", 3],
  ["رابعة", 4],
  ["خامسة", 5],
  ["سادسة", 6],
  ["سابعة", 7],
  ["ثامنة", 8],
  ["تاسعة", 9],
  ["عاشرة", 10],
  ["عشرة", 10],
  ["عشرون", 20],
  ["عشرين", 20],
  ["ثلاثون", 30],
  ["ثلاثين", 30],
  ["اربعون", 40],
  ["اربعين", 40],
  ["خمسون", 50],
  ["خمسين", 50],
  ["ستون", 60],
  ["ستين", 60],
  ["سبعون", 70],
  ["سبعين", 70],
  ["ثمانون", 80],
  ["ثمانين", 80],
  ["تسعون", 90],
  ["تسعين", 90],
  ["مئوية", 100],
])

/** The value of an ordinal without its article, 0 for any other word. */
export function ordinalValue(stem: string): number {
  return ORDINALS.get(stem) ?? 0
}

export function isOrdinal(stem: string): boolean {
  return ORDINALS.has(stem)
}
