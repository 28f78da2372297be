// Prepositions, bare and with the pronouns that they take.
// In: a folded spelling. Out: whether it is one. Absent: ب and ل written onto a noun (analyse.ts).

import type { Context } from "./context.js"
import { WordTest } from "./word-test.js"

/** Prepositions as they stand alone: to, in, on, about, from, with, at, between, toward …; also by, for, at the invitation of … */
export const PREPOSITIONS: ReadonlySet<string> = new Set([
  "الى",
  "في",
  "فى",
  "على",
  "عن",
  "من",
  "مع",
  "لدى",
  "بين",
  "نحو",
  "تجاه",
  "ازاء",
  "ضد",
  "حول",
  "بشان",
  "منذ",
  "عبر",
  "حتى",
  "دون",
  "سوى",
  "عند",
  "تحت",
  "فوق",
  "امام",
  "خلف",
  "وراء",
  "ضمن",
  "خلال",
  "اثناء",
  "بعد",
  "قبل",
  "عقب",
  "قبيل",
  "اثر",
  "لصالح",
  "بمشاركة",
  "بحضور",
  "برئاسة",
  "بهدف",
  "بغية",
  "بفضل",
  "برعاية",
  "بدعوة",
  "بمناسبة",
  "بمقر",
  "بسبب",
  "نتيجة",
  "رغم",
  "باسم",
  "داخل",
  "خارج",
  "ب",
  "ل",
])

/** Prepositions as they are written before a pronoun: in, to, on, about, from, with, at, between, for, by, against, toward. */
const PREPOSITION_STEMS = ["في", "الي", "علي", "عن", "من", "مع", "لدي", "بين", "ل", "ب", "ضد", "نحو", "تجاه"]

/** Him, her, them, both of them, us, me, you, you all. */
const PREPOSITION_PRONOUNS = ["ه", "ها", "هم", "هما", "نا", "ي", "ك", "كم"]

/** Whether the spelling is a preposition with a pronoun: فيه in it, إليها to her. */
export function isPrepositionWithPronoun(key: string): boolean {
  for (const stem of PREPOSITION_STEMS)
    if (key.startsWith(stem) && key.length > stem.length && PREPOSITION_PRONOUNS.includes(key.slice(stem.length))) return true
  return false
}

/** Also, here, then, later, again, earlier, by telephone, officially: they stand between a verb and its arguments. */
export const ADVERBS = new Set([
  "ايضا",
  "كذلك",
  "هنا",
  "حينها",
  "لاحقا",
  "مجددا",
  "مرارا",
  "سابقا",
  "حاليا",
  "هاتفيا",
  "رسميا",
  "بالمناسبة",
])

/** A word with a preposition written onto it, that is nothing else. */
export function startsWithPreposition(context: Context, i: number): boolean {
  return context.fits(i, PREPOSITIONED)
}

const PREPOSITIONED = new WordTest(({ readings }) => readings.length > 0 && readings.every((reading) => reading.preposition !== ""))
