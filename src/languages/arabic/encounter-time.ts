// A match in; its date out, and what the date says of it: still to come, or background of the story.
// Absent: dates taken over from other contacts (settle-encounters.ts), reading of dates (time/).

import { isoDay, parseIsoDay } from "../../stages/time/calendar.js"
import type { TimeExpression } from "../../stages/time/time-expression.js"
import type { Context } from "./context.js"
import { type EncounterMatch, NEAR } from "./encounter-draft.js"
import { Kind, kindOf } from "./morphology/features.js"
import { isAwaited } from "./planned.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

/** Noon, midnight, dawn, prayer: بعد ظهر اليوم this afternoon is a part of the day itself. */
const PART_OF_DAY = /^(ظهر|الظهر|منتصف|عصر|العصر|فجر|مغرب|صلاة|زوال)$/
const IN_IT = new WordTest(/^(فيها|فيه)$/)
const INVITATION = new WordTest(/^(دعوة|دعوته|دعوتها)$/)

/** The first time to come that the text names behind a contact that was put off. */
export function laterTime(context: Context, match: EncounterMatch, published: string | null): TimeExpression | null {
  for (let i = match.end; i < Math.min(context.tokens.count, match.end + 2 * NEAR); i++) {
    const time = context.timeFromToken(i)
    if (time?.value != null && published !== null && time.value > published.slice(0, time.value.length)) return time
  }
  return null
}

/** جاء ذلك خلال …: the contact is of the day of the sentence before. */
export function timeOfTelling(context: Context, match: EncounterMatch): TimeExpression | null {
  const start = context.sentenceStart(match.at)
  if (!/^[وف]?(جاء|جاءت|ذلك|وذلك)$/.test(context.key(start)) || match.at - start > 12) return null
  const before = context.sentenceStart(Math.max(0, start - 1))
  return firstDay(context, Math.max(before, start - NEAR), start)
}

/** The first day that tokens [from, to) name. */
export function firstDay(context: Context, from: number, to: number): TimeExpression | null {
  for (let i = from; i < to; i++) {
    const time = context.timeFromToken(i)
    if (time !== undefined && time.precision === "day" && time.kind === "date") return time
  }
  return null
}

/** The date nearest to the contact word inside its sentence: days before months before years. */
export function findTime(context: Context, match: EncounterMatch): TimeExpression | null {
  const start = context.sentenceStart(match.at)
  const end = context.sentenceEnd(match.at)
  let best: TimeExpression | null = null
  let bestScore = Number.POSITIVE_INFINITY
  const resumed = resumedAt(context, start, match.at)
  const told = resumed < 0 ? -1 : firstComplementiser(context, start, resumed)
  for (let i = Math.max(start, match.at - NEAR); i < Math.min(end, match.at + NEAR); i++) {
    const index = context.timeFrom[i] as number
    if (index < 0) continue
    const time = context.times[index] as TimeExpression
    if (time.value === null || (time.kind !== "date" && time.kind !== "range" && time.kind !== "season")) continue
    // بعد يوم من …: the distance from another event dates that event, not this one.
    if (/^[وف]?(بعد|قبل|منذ)$/.test(context.key(time.start)) && !PART_OF_DAY.test(context.key(time.start + 1))) continue
    // ثورة 23 يوليو 1952: the day of an anniversary or a law is not the day of the contact.
    if (
      [1, 2].some((n) => /^(ل|ب)?(ال)?(ثورة|ذكرى|حرب|معركة|اتفاقية|اتفاق|قانون|قرار|انتفاضة|رؤية|مخطط)$/.test(context.key(time.start - n)))
    )
      continue
    // الاتفاق المبرم في 2015: what a participle with its article dates is the noun before it.
    if (isDateOfParticiple(context, time.start, match.at)) continue
    // أكد A، اليوم، أن … العام الحالي، وذلك خلال لقائه B: behind وذلك the sentence is again of the day of its own verb.
    const own = told >= 0 && time.start < told
    const distance = own ? Math.min(10, match.at - time.start) : Math.abs(time.start - match.at)
    // A date inside another clause (a relative clause, what is said) belongs to that clause.
    const inside = told >= 0 && time.start > told && time.start < resumed
    const crossed = own ? 0 : crosses(context, Math.min(time.start, match.at), Math.max(time.start, match.at)) + (inside ? 1 : 0)
    const score = distance + crossed * 40 + (time.precision === "day" ? 0 : time.precision === "month" ? 8 : 20)
    if (score < bestScore) {
      best = time
      bestScore = score
    }
  }
  return bestScore > 60 ? null : firstOfTwo(context, best)
}

/** الخميس والجمعة: of two days joined by و the first, on which a contact begins. */
function firstOfTwo(context: Context, time: TimeExpression | null): TimeExpression | null {
  if (time === null || time.precision !== "day" || !context.is(time.start, Bit.AND)) return time
  const before = context.times.find(({ end, precision }) => end === time.start && precision === "day")
  return before ?? time
}

/** Concluded, signed, issued, held, announced, past … in, behind a noun that is not the contact's own. */
const CONCLUDED = new WordTest(
  /^ال(مبرم|مبرمة|موقع|موقعة|صادر|صادرة|معلن|معلنة|منعقد|منعقدة|مستمر|مستمرة|قائم|قائمة|دائر|دائرة|مستعر|مستعرة|مندلع|مندلعة|مؤرخ|مؤرخة|مورخ|مورخة|منصرم|متوقف|متوقفة|واقع|واقعة|منتخب|منتخبة)$/,
)

/** Whether a participle with its article stands before a date, and right behind no word of the contact. */
function isDateOfParticiple(context: Context, time: number, at: number): boolean {
  const before = /^(في|فى|منذ|بتاريخ|يوم|عام|سنة)$/.test(context.key(time - 1)) ? time - 2 : time - 1
  return context.fits(before, CONCLUDED) && before - at > 2
}

/** Where وذلك takes the sentence up again right before a contact (وذلك خلال …, وذلك في ختام …), -1 where it does not. */
function resumedAt(context: Context, start: number, at: number): number {
  for (let i = at - 1; i > Math.max(start, at - 6); i--) if (context.key(i) === "وذلك") return i
  return -1
}

/** The first complementiser or quotation mark in tokens [from, to), -1 for none. */
function firstComplementiser(context: Context, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (context.is(i, Bit.COMP) || context.isQuote(i)) return i
  return -1
}

/** How many clauses open between two tokens. */
function crosses(context: Context, from: number, to: number): number {
  let n = 0
  // A relative clause that no comma closes holds the date.
  let open = false
  for (let i = from + 1; i < to; i++) {
    if (context.isComma(i)) open = false
    if (context.is(i, Bit.COMP) || (context.is(i, Bit.REL) && i > from + 1)) {
      n++
      open = context.is(i, Bit.REL)
    }
    // … ، وبلغ حجم التبادل …: a further verb tells of something else.
    else if (context.is(i, Bit.FINITE) && !context.is(i, Bit.NOMINAL) && context.is(i, Bit.AND | Bit.WHILE)) n++
    else if (context.is(i, Bit.FINITE) && !context.is(i, Bit.NOMINAL) && context.is(i - 1, Bit.WHILE)) n++
    // ، دعاه فيها إلى …: what a message says.
    else if (context.fits(i, IN_IT) && context.finite(i - 1) !== null) n += 2
    // تتضمن دعوة إلى زيارة …: what it invites to.
    else if (context.fits(i, INVITATION) && !context.is(i - 1, Bit.PREP)) n += 2
  }
  return open ? n + 1 : n
}

/**
 * يتوجه … الخميس إلى …: told in the present or the future, a weekday alone that was taken for one of the past week is the one
 * to come.
 */
export function aheadOf(
  context: Context,
  match: EncounterMatch,
  time: TimeExpression | null,
  published: string | null,
): TimeExpression | null {
  if (time?.value == null || published === null || time.value >= published || time.precision !== "day" || time.kind !== "date") return time
  if (!isBareWeekday(context, time) || !(isAwaited(context, match.at) || isPresent(context, match.at))) return time
  for (let i = Math.min(time.start, match.at); i < Math.max(time.start, match.at); i++)
    if (context.is(i, Bit.COMP) || context.isColon(i)) return time
  const day = parseIsoDay(time.value)
  const now = parseIsoDay(published)
  return day === null || now === null || now - day > 6 ? time : { ...time, value: isoDay(day + 7) }
}

/** قال الاثنين غداة لقائه: the day before the one that the sentence is of. */
export function morrowOf(context: Context, match: EncounterMatch, time: TimeExpression | null): TimeExpression | null {
  if (time?.value == null || time.precision !== "day" || time.kind !== "date") return time
  if (![1, 2, 3].some((n) => /^غداة$/.test(context.bareKey(match.at - n)))) return time
  const day = parseIsoDay(time.value)
  return day === null || time.start > match.at ? time : { ...time, value: isoDay(day - 1) }
}

/** Whether an expression is the name of a weekday with no more than "day" or a part of the day before it. */
function isBareWeekday(context: Context, time: TimeExpression): boolean {
  if (time.end - time.start > 3 || !context.fits(time.end - 1, WEEKDAY)) return false
  for (let i = time.start; i < time.end - 1; i++) if (!context.fits(i, DAY_WORDS)) return false
  return true
}

const WEEKDAY = new WordTest(/^[بل]?ال(سبت|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعة)$/)
const DAY_WORDS = new WordTest(/^(يوم|مساء|صباح|ظهر|ليل|ليلة|فجر|عصر|نهار|بعد|اليوم)$/)

/** Verbs that tell of a contact or trip, or carry its noun. */
const TELLING = new Set(
  "التقى استقبل اجتمع عقد أجرى زار وصل توجّه سافر غادر دشّن افتتح بدأ استهلّ أدّى قام استضاف احتضن شارك ترأّس حضر وقّع بحث ناقش انعقد شهد حلّ اختتم".split(
    " ",
  ),
)

/** How far before the noun of a contact the verb that carries it may stand, in tokens. */
const CARRIED = 10

/** A verb of contact or travel in the present, at the contact's word or right before the noun that it carries; no "was", no "who". */
function isPresent(context: Context, at: number): boolean {
  const start = context.sentenceStart(at)
  for (let i = at; i >= Math.max(start, at - CARRIED); i--) {
    const reading = context.verbAmong(i, TELLING)
    if (reading !== null && context.mention(i) === null)
      return kindOf(reading.features) === Kind.IMPERFECT && !context.is(i - 1, Bit.KANA | Bit.NEG | Bit.REL) && !context.is(start, Bit.KANA)
    if (i < at && context.is(i, Bit.COMP | Bit.AND)) return false
  }
  return false
}

/** Whether a date lies behind the day of publication. */
export function isAfter(time: TimeExpression | null, published: string | null): boolean {
  return time !== null && time.value !== null && published !== null && time.value.length === published.length && time.value > published
}

/** Whether a contact is told only as what went before the story: its date is long past, or its clause opens with عندما when. */
export function isBackground(context: Context, match: EncounterMatch, time: TimeExpression | null, published: string | null): boolean {
  if (time?.value != null && published !== null) {
    if (time.precision === "year" && time.value < published.slice(0, 4)) return true
    if (time.precision === "month" && time.value < published.slice(0, 7)) return true
    if (time.precision === "day" && daysApart(time.value, published) > 6) return true
  }
  if (isFormer(context, match.at, time)) return true
  // التقى من قبل: met before, on no day of its own.
  if (
    time === null &&
    [1, 2, 3].some(
      (n) =>
        /^من$/.test(context.key(match.at + n)) && context.key(match.at + n + 1) === "قبل" && context.mention(match.at + n + 2) === null,
    )
  )
    return true
  if ([1, 2].some((n) => /^(عندما|حين|حينما)$/.test(context.bareKey(match.at - n)))) return true
  const start = context.sentenceStart(match.at)
  return context.is(start, Bit.STORY) && context.key(start) !== "يذكر" && match.at < start + 20 && context.key(start).endsWith("سبق")
}

/**
 * وكان A قد التقى B with no day of its own; الذي زار … الأسبوع الماضي, in a relative clause: told as what went before.
 */
function isFormer(context: Context, at: number, time: TimeExpression | null): boolean {
  if (time === null) {
    if (context.key(at - 1) !== "قد") return false
    for (let i = at - 2; i >= Math.max(context.sentenceStart(at), at - 16); i--) if (context.is(i, Bit.KANA)) return true
    return false
  }
  return context.is(at - 1, Bit.REL) && time.precision === "month" && /^ال(ماضي|ماضية|منصرم|فائت)$/.test(context.key(time.end - 1))
}

/** Days between two ISO days; none where one is no day. */
function daysApart(a: string, b: string): number {
  const [from, to] = [parseIsoDay(a), parseIsoDay(b)]
  return from === null || to === null ? 0 : to - from
}
