// Who speaks without being anybody that the text names: وقال محلل سياسي إن … a political analyst, وأكد شهود أن … witnesses.
// In: a context and a verb that has no known subject. Out: the noun phrase that is its subject, so that what it tells is not
// laid to whoever spoke before (codebook section 3, ruling 5). Absent: media and sources, which the gazetteer knows.

import type { Subject } from "../../stages/attribution/trigger.js"
import type { Mention } from "../../stages/entities/mention.js"
import type { Context } from "./context.js"
import { nationality } from "./nationality.js"
import { ADVERBS, isPrepositionWithPronoun, startsWithPreposition } from "./prepositions.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

/** A speaker whom nobody knows. */
export interface Stranger {
  /** One past the noun that names him. */
  readonly end: number
  readonly feminine: boolean
  /** With its article the noun may go on with a party that spoke before: وأضافت الهيئة. */
  readonly definite: boolean
  /** The party of an official whom nobody names: مسؤول في الوفد الفلبيني, null where none is told. */
  readonly party: string | null
}

/** Officials, who speak for their state where it is told: official, diplomat, officer, leader, member, spokesman, deputy, adviser. */
const OFFICIALS = new WordTest(
  /^(مسؤول|مسؤولة|مسئول|مسئولة|مسؤولون|مسئولون|دبلوماسي|دبلوماسية|دبلوماسيون|ديبلوماسي|ديبلوماسية|ضابط|ضباط|قيادي|قياديون|قائد|قادة|عضو|اعضاء|متحدث|متحدثة|ناطق|ناطقة|نائب|نواب|مستشار|مستشارون|مستشارة|سفير|سفراء|وزير|وزيرة|وزراء)$/,
)

/** Office, bureau, court, team, campaign, staff of somebody. */
const OFFICE = /^(مكتب|ديوان|فريق|حملة|طاقم|سكرتارية)$/

/** Others who are quoted: analysts, experts, activists, witnesses, residents, bodies, papers and studies; one of, some, several. */
const OTHERS = new WordTest(
  /^(محلل|محللة|محللون|خبير|خبيرة|خبراء|ناشط|ناشطة|ناشطون|نشطاء|مراقب|مراقبون|باحث|باحثة|باحثون|كاتب|كاتبة|كتاب|صحفي|صحافي|صحفية|صحافية|صحفيون|صحافيون|معلق|معلقون|شاهد|شهود|محام|محامي|محامية|محامون|طبيب|اطباء|مواطن|مواطنة|مواطنون|سكان|اهالي|متظاهر|متظاهرون|محتجون|ناجون|لاجئ|لاجئون|مهاجرون|برلماني|برلمانيون|اكاديمي|اكاديميون|استاذ|موظف|موظفون|عامل|عمال|تاجر|تجار|متعامل|متعاملون|اقتصادي|اقتصاديون|سياسي|سياسيون|معارض|معارضون|مقاتل|مقاتلون|مسلحون|منظمات|جمعيات|احزاب|نقابات|جماعات|اوساط|دوائر|جهات|اطراف|علماء|رجال|رجل|امراة|سيدة|شاب|عنصر|عناصر|جندي|جنود|احد|احدى|بعض|عدد|العديد|عديد|كثيرون|اخرون|دراسة|تقرير|استطلاع|استطلاعات|احصاءات|احصائيات|ارقام|صور|وثائق)$/,
)

/** Epithets by which news calls whoever spoke last: the politician, the diplomat, the official, the man, the woman, the lawmaker, the latter. */
export const EPITHETS =
  /^(السياسي|السياسية|الدبلوماسي|الدبلوماسية|المسؤول|المسؤولة|المسئول|المسئولة|الرجل|السيدة|المراة|النائب|النائبة|البرلماني|البرلمانية|الاخير|الاخيرة|المتحدث|المتحدثة|الناطق|الناطقة)$/

/** What stands between a verb and its clause and is no subject: time(s), once more, frankly, openly, many, more than, on the eve, upon. */
const NO_SUBJECT = new WordTest(
  /^(مرة|غير|اكثر|كل|صراحة|علانية|صباح|مساء|ظهر|فجر|عشية|غداة|فور|حين|وقت|لدى|عند|قبيل|بعيد|اثر|عقب|ذلك|هذا|هذه|امس|اليوم|نحو|حوالي|مجرد|عبر|حيث|كما|انه|نفس|نفسه|مثل|ضمن|وسط|قرب|امام|وراء|ضد|تجاه|منذ|ان|ما|من|لسان|معرض|ختام|مستهل|سياق|اطار)$/,
)

/** Inform, tell, notify, ask, remind, assure, convince: what follows them is whom they tell. */
const TELLS = new Set(["أبلغ", "أعلم", "أخبر", "أطلع", "طمأن", "ذكّر", "أقنع", "سأل", "وعد", "ذكر", "نقل"])

/** Longest noun phrase between a verb and its clause, in tokens. */
const REACH = 12

/** The stranger right behind the verb at `verb`, null where its subject is known or left out. */
export function strangerBehind(context: Context, verb: number, end: number): Stranger | null {
  let at = verb + 1
  while (at < end) {
    if ((context.timeAt[at] as number) > at) at = context.timeAt[at] as number
    else if (context.is(at, Bit.ALSO | Bit.QAD) || ADVERBS.has(context.key(at)) || isPrepositionWithPronoun(context.bareKey(at))) at++
    else break
  }
  const word = context.word(at)
  if (at >= end || word === undefined || context.isSign(at) || context.mention(at) !== null) return null
  // مكتب رئيسة الوزراء البريطانية: an office speaks for the state of whoever stands behind it.
  const holder = OFFICE.test(context.bareKey(at)) ? context.mentionFrom(at + 1) : null
  if (holder !== null && holder.party !== null && holder.prefix === "")
    return { end: holder.end, feminine: /ة$/.test(word.key), definite: false, party: holder.party }
  const official = context.fits(at, OFFICIALS)
  if (!official && !context.fits(at, OTHERS) && !opensSubject(context, verb, at, end)) return null
  const feminine = /(ة|ات)$/.test(word.key) || word.key === "احدى"
  return { end: at + 1, feminine, definite: context.is(at, Bit.ARTICLE), party: official ? partyOf(context, at + 1, end) : null }
}

/** قالت العائلة إن …, قال سائق الحافلة إن …: a noun and what belongs to it are all that stands before the clause. */
function opensSubject(context: Context, verb: number, at: number, end: number): boolean {
  if (!context.is(at, Bit.NOMINAL) || context.is(at, Bit.PREP | Bit.DURING | Bit.AFTER | Bit.WITH | Bit.SWITCH | Bit.TAIL | Bit.QUOTE_NOUN))
    return false
  if (context.fits(at, NO_SUBJECT) || EPITHETS.test(context.key(at)) || startsWithPreposition(context, at)) return false
  // ضاحكا, ردا: the accusative of a circumstance; ـه, ـها: somebody's own.
  if (/(ا|ين|ه|ها|هم|نا)$/.test(context.key(at)) || context.verbAmong(verb, TELLS) !== null || context.word(at)?.contact != null)
    return false
  for (let i = at + 1; i < Math.min(end, at + REACH); i++) {
    if (context.is(i, Bit.COMP)) return /^[بلف]?ا?ن/.test(context.key(i))
    if (context.isSign(i) || context.is(i, Bit.REL | Bit.AND) || context.mention(i) !== null) return false
    const verb = context.finite(i)
    if (verb !== null && verb.pronoun === "" && !context.is(i, Bit.NOMINAL | Bit.PREP)) return false
  }
  return false
}

/** مسؤول في الوفد الفلبيني, مسؤول بالخارجية الأردنية: the party behind a preposition, before the clause begins. */
function partyOf(context: Context, from: number, end: number): string | null {
  for (let i = from; i < Math.min(end, from + REACH); i++) {
    if (context.is(i, Bit.COMP | Bit.REL) || context.isSign(i)) return null
    // دبلوماسي يتابع الوضع في سوريا: what he does tells nothing of whose he is.
    if (context.finite(i) !== null && !context.is(i, Bit.NOMINAL | Bit.PREP)) return null
    const mention = context.mentionFrom(i)
    if (mention === null) {
      const party = nationality(context, i)
      if (party !== null) return party
      continue
    }
    const governed = mention.prefix.startsWith("ب") || context.is(i - 1, Bit.PREP) || context.is(i - 2, Bit.PREP)
    return governed && mention.kind !== "media" && mention.kind !== "contact" ? mention.party : null
  }
  return null
}

/** Plurals of things, which take a feminine verb: sources, reports, papers, media, agencies, channels. */
const OF_THINGS = /^[وف]?(ال)?(مصادر|تقارير|صحف|وسائل|وكالات|قنوات|مواقع)$/

/** An outlet or a source as the subject: it carries what others say. "The source" may be one whose party is known. */
export function carrier(context: Context, { start, feminine }: Mention): Subject {
  const key = context.key(start)
  return { kind: "carrier", feminine: feminine || OF_THINGS.test(key), definite: /^و?المص(در|ادر)$/.test(key), party: null }
}
