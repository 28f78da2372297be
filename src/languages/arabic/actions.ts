// The actions of a pledge: each coordinated verbal noun or clause under its predicate (codebook section 3, "Pledges").

import type { Context } from "./context.js"
import { Kind, kindOf } from "./morphology/features.js"
import { startsWithPreposition } from "./prepositions.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

export interface ActionSpan {
  readonly start: number
  readonly end: number
}

/** A reason ends an action: because, considering, given that, although. */
const REASON = new WordTest(/^(ل)?(باعتبار(ه|ها)?|اعتبارا|نظرا|لان(ه|ها)?|كون(ه|ها)|اذ|رغم|بسبب|لما|علما|اضافة)$/)

/**
 * Actions inside tokens [from, end). `from` is the first token after the cue, or the cue itself when the predicate is
 * the action (a future verb).
 */
export function actionSpans(context: Context, from: number, end: number, verbItself: boolean): ActionSpan[] {
  const start = verbItself ? from : complementStart(context, from, end)
  if (start >= end) return []
  const starts = [start]
  let purpose = false
  // Between one and the other: the first و belongs to بين.
  let between = false
  let last = end
  for (let i = start + 1; i < end; i++) {
    if (context.fits(i, REASON) && (context.isComma(i - 1) || context.is(i, Bit.BECAUSE))) {
      last = i
      break
    }
    if (context.is(i, Bit.REL)) continue
    if (context.key(i) === "بين") between = true
    if (i > start && isPurpose(context, i)) purpose = true
    const commaBefore = context.isComma(i - 1)
    if (context.is(i, Bit.AND | Bit.COMP) && context.is(i, Bit.COMP) && context.is(i, Bit.AND)) {
      starts.push(i + 1)
      purpose = false
      continue
    }
    if (between && context.is(i, Bit.AND)) {
      between = false
      continue
    }
    if (
      isFurtherAction(context, i, context.is(start, Bit.ARTICLE)) &&
      !(purpose && !commaBefore) &&
      i - 1 > (starts[starts.length - 1] as number)
    ) {
      starts.push(i)
      purpose = false
    }
  }
  return starts.map((at, n) => ({ start: at, end: n + 1 < starts.length ? endBefore(context, starts[n + 1] as number) : last }))
}

function endBefore(context: Context, next: number): number {
  return context.is(next - 1, Bit.COMP) ? next - 1 : next
}

/** Longest naming of a source between commas, in tokens. */
const SOURCE = 12

/** Skips owner, adverb and preposition between a cue and what is promised. */
function complementStart(context: Context, from: number, end: number): number {
  let i = from
  while (i < end) {
    if ((context.timeAt[i] as number) > i) {
      i = context.timeAt[i] as number
      continue
    }
    if (context.isSign(i)) {
      i++
      continue
    }
    // توصلا في 13 يوليو إلى …, اتفقا خلال الشهر الجاري على …: the time of it.
    const time = context.is(i, Bit.PREP | Bit.DURING | Bit.AFTER) ? (context.timeAt[i + 1] as number) : 0
    if (time > i + 1 && time < end) {
      i = time
      continue
    }
    // اتفقا، بحسب بيان مشترك، على …: the source between commas.
    if (context.is(i, Bit.TAIL) && context.isComma(i - 1)) {
      let close = i + 1
      while (close < end && close < i + SOURCE && !context.isComma(close)) close++
      if (context.isComma(close)) {
        i = close + 1
        continue
      }
    }
    const mention = context.mentionFrom(i)
    if (mention !== null && /^و?$/.test(mention.prefix) && (OWNERS.has(mention.kind) || !context.is(i, Bit.MASDAR))) {
      i = mention.end
      continue
    }
    if (context.is(i, Bit.COMP)) return afterMarks(context, i + 1, end)
    const key = context.key(i)
    if (key === "من" && context.key(i + 1) === "اجل") {
      i += 2
      continue
    }
    if (context.is(i, Bit.PREP) && (key === "في" || key === "فى" || key === "على" || key === "الى" || key === "عن")) {
      return context.is(i + 1, Bit.COMP) ? afterMarks(context, i + 2, end) : afterMarks(context, i + 1, end)
    }
    if (
      SKIPPED.has(key) ||
      (context.is(i, Bit.ARTICLE) && !context.is(i, Bit.MASDAR) && (context.is(i + 1, Bit.PREP) || startsWithPreposition(context, i + 1)))
    ) {
      i++
      continue
    }
    return i
  }
  return end
}

function afterMarks(context: Context, from: number, end: number): number {
  let i = from
  while (i < end && context.isSign(i)) i++
  return i
}

/** Who promises: named between the cue and what is promised, though some names are spelled like a verbal noun (قطر). */
const OWNERS = new Set(["party", "person", "role", "group", "sides"])

/** Also, always, firm, full, lasting, immediately. */
const SKIPPED = new Set([
  "ايضا",
  "دائما",
  "كذلك",
  "تماما",
  "الدائم",
  "الكامل",
  "التام",
  "الثابت",
  "المشترك",
  "المشتركة",
  "الراسخ",
  "المستمر",
  "الصادقة",
  "القوية",
  "الشديد",
  "فورا",
  "مؤخرا",
  "موخرا",
  "حديثا",
  "سابقا",
  "رسميا",
  "مجددا",
  "بدورها",
  "بدوره",
  "قوله",
])

function isPurpose(context: Context, i: number): boolean {
  return context.fits(i, PURPOSE)
}

/** لتعزيز to strengthen, بهدف with the aim of, وذلك and that; a word that is likelier a noun behind its preposition is none. */
const PURPOSE = new WordTest(({ key, readings }) => {
  if (readings.some(({ preposition, features }) => preposition === "ل" && kindOf(features) === Kind.NOUN)) return false
  if (key === "بهدف" || key === "وذلك") return true
  return readings.some(({ preposition, features, article }) => preposition === "ل" && kindOf(features) === Kind.VERBAL_NOUN && !article)
})

/** و + a verbal noun without article that governs something: وفتح مجالات, وتعزيز الحوار, والارتقاء بها. */
function isFurtherAction(context: Context, i: number, definite: boolean): boolean {
  const word = context.word(i)
  if (word === undefined || !(word.bits & Bit.MASDAR) || context.instrumentOf[i] === 1) return false
  for (const reading of word.readings) {
    if (kindOf(reading.features) !== Kind.VERBAL_NOUN || reading.conjunction !== "و") continue
    if (reading.preposition !== "") return true
    const next = i + 1
    if (reading.article && definite) return context.is(next, Bit.PREP | Bit.WITH) || /^(ب|ل)/.test(context.key(next))
    if (reading.article) return GOVERNED_BY_PREPOSITION.test(word.key) && (context.is(next, Bit.PREP) || /^(ب|ل)/.test(context.key(next)))
    if (reading.pronoun !== "") return false
    if (context.is(next, Bit.AND)) return context.is(next, Bit.MASDAR) && context.is(next + 1, Bit.NOMINAL)
    return (
      context.is(next, Bit.NOMINAL) || context.mention(next) !== null || context.is(next, Bit.PREP) || /^(ب|ل|ال)/.test(context.key(next))
    )
  }
  return false
}

/** Definite verbal nouns that still name an action, because a preposition carries their object. */
const GOVERNED_BY_PREPOSITION = /^وال(ارتقاء|دفع|مساهمة|مشاركة|اسهام|تصدي|توصل|استفادة|وصول|انتقال|اسراع|حفاظ|نهوض)$/
