// Where a statement begins and ends in its stretch of tokens: marks, loose conjunctions and the naming of a source are left
// out, quotations end at their closing mark. Absent: where one clause ends and the next begins (clauses.ts).

import type { Context } from "./context.js"
import { Bit } from "./word-classes.js"
import { oneOf, WordTest } from "./word-test.js"

/** Conjunctions and particles that stand alone and belong to no statement. */
const LOOSE = oneOf([
  "و",
  "ف",
  "كما",
  "قد",
  "لقد",
  "وقد",
  "فقد",
  "ولقد",
  "ثم",
  "حيث",
  "فيما",
  "وكما",
  "لذلك",
  "ولذلك",
  "بان",
  "ان",
  "انه",
  "وان",
  "وفي",
  "وبين",
  "اذ",
  "كذلك",
  "فضلا",
  "وفضلا",
  "علاوة",
  "وعلاوة",
])

/** Prepositions that stand alone: at the end of a stretch their object belongs to what follows. */
const DANGLING = oneOf(["مع", "من", "الى", "في", "على", "عن", "بين", "لدى", "خلال", "بعد", "قبل", "حول", "بشان"])

/** According to, quoting. */
const ACCORDING = new WordTest(/^(وفق|وفقا|بحسب|حسب|حسبما|نقلا|طبقا)$/)

/** Drops closing marks, dangling conjunctions and the naming of a source from the end of a stretch. */
export function trim(context: Context, from: number, to: number): number {
  let end = to
  for (let i = from + 1; i < end; i++) {
    if (
      context.is(i, Bit.TAIL) &&
      (context.isComma(i - 1) || context.isQuote(i - 1) || context.fits(i, ACCORDING)) &&
      !isAccordingToPlan(context, i) &&
      !isNamedInside(context, from, i, end) &&
      !(i - from < 8 && end - i > 8)
    ) {
      end = i
      break
    }
    if (context.key(i) === "دون" && /^(ال)?(ذكر|توضيح|كشف|تحديد|اعطاء|مزيد|ايضاح|تفاصيل|تقديم|افصاح)$/.test(context.key(i + 1))) {
      end = i
      break
    }
    if ((context.key(i) === "وذلك" && isOtherTime(context, i + 1)) || tellsWhereSaid(context, from, i, end)) {
      end = i
      break
    }
  }
  while (end > from) {
    const i = end - 1
    if (context.isSign(i) && context.tokens.sign[i] !== 0x29 && context.tokens.sign[i] !== 0x25) end--
    else if (context.tokens.sign[i] === 0x29 && !hasOpening(context, from, i)) end--
    else if (context.is(i, Bit.ALSO | Bit.WHILE | Bit.QAD | Bit.BUT) && !context.is(i, Bit.PREP) && context.mention(i) === null) end--
    else if (context.fits(i, DANGLING) && i > from) end--
    else if ((context.fits(i, LOOSE) || context.is(i, Bit.COMP)) && context.mention(i) === null) end--
    else break
  }
  return end
}

/** Longest naming of a source between commas, and farthest that one may stand behind the head of its clause, in tokens. */
const SOURCE = 14

/**
 * وتمثل الزيارة، وفق بلاغ للوزارة، مناسبة …: whether the source that is named at `i` between commas stands inside the clause of
 * `from`, which goes on behind it.
 */
export function isNamedInside(context: Context, from: number, i: number, end: number): boolean {
  if (!context.isComma(i - 1) || i - from > SOURCE) return false
  let close = i + 1
  while (close < end && close < i + SOURCE && !context.isComma(close)) close++
  const next = close + 1
  if (!context.isComma(close) || end - next < 2 || context.isSign(next)) return false
  if (context.is(next, Bit.AND | Bit.ALSO | Bit.WHILE | Bit.BUT | Bit.TAIL | Bit.REL | Bit.BECAUSE)) return false
  return context.participleCue(next, ["say", "express", "act"]) === null
}

/** Whether a bracket that closes at `to` was opened in the stretch. */
function hasOpening(context: Context, from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) if (context.tokens.sign[i] === 0x28) return true
  return false
}

/** "According to" a vision or law is part of what is said; according to a statement or agency names a source. */
function isAccordingToPlan(context: Context, i: number): boolean {
  for (let k = i + 1; k < i + 4; k++)
    if (/^(ل)?(رؤية|لرؤية|القانون|للقانون|قرارات|لقرارات|مبادئ|لمبادئ|المعايير|الاتفاق|للاتفاق|ميثاق|قواعد)/.test(context.key(k)))
      return true
  return context.key(i) === "دون" && !context.isComma(i - 1)
}

/** In, by way of; press conference, remarks, interview, dialogue, talk. */
const IN = new WordTest(/^(في|فى|عبر)$/)
const SAYING = new WordTest(/^(مؤتمر|تصريح|تصريحات|مقابلة|حوار|حديث)$/)

/** أن الهجوم قد يكون وشيكا خلال مؤتمر صحفي مع نظيره: where it was said, at the end of what is told. */
function tellsWhereSaid(context: Context, from: number, i: number, end: number): boolean {
  if (i - from < 3 || context.sentences.quoted[i] === 1) return false
  if (!context.is(i, Bit.DURING | Bit.AFTER) && !context.fits(i, IN)) return false
  if (!context.fits(i + 1, SAYING)) return false
  const noun = context.key(i + 1)
  const next = context.key(i + 2)
  const spoken =
    (noun === "مؤتمر" && /^(صحفي|صحافي|اعلامي)$/.test(next)) ||
    (/^(تصريح|تصريحات)$/.test(noun) && (/^(صحفي|صحافي|صحفية|صحافية|متلفزة)$/.test(next) || /^ل/.test(next))) ||
    (/^(مقابلة|حوار|حديث)$/.test(noun) &&
      (/^(تلفزيوني|تلفزيونية|صحفي|صحفية|صحافي|صحافية)$/.test(next) || context.mentionFrom(i + 2)?.kind === "media"))
  if (!spoken) return false
  for (let k = i + 2; k < end; k++)
    if (context.isComma(k) || (context.finite(k) !== null && !context.is(k, Bit.NOMINAL | Bit.PREP) && context.mention(k) === null))
      return false
  return true
}

/** Conclusion, opening, wake, course, press conference, speech, statement: where something was said. */
const OCCASIONS = new WordTest(/^(ختام|اعقاب|مستهل|اثناء|معرض|مؤتمر|كلمة|تصريح|تصريحات|بيان|حديث|مقابلة|حوار|تغريدة|خطاب|لقاء|اطار)$/)

/** وذلك and that …: what follows tells when, not what. */
function isOtherTime(context: Context, i: number): boolean {
  if (context.key(i) === "في" && context.fits(i + 1, OCCASIONS)) return true
  return context.is(i, Bit.DURING | Bit.AFTER) || ["على", "بالتزامن", "ردا", "تعليقا"].includes(context.key(i))
}

/** Skips marks and loose conjunctions at the head of a stretch. */
export function skipOpening(context: Context, from: number, to: number): number {
  let i = from
  while (i < to && context.isSign(i) && context.tokens.sign[i] !== 0x28) i++
  while (i < to && (context.fits(i, LOOSE) || (context.is(i, Bit.ALSO) && context.mention(i) === null))) i++
  return i
}

/** Where the quotation that is open at `from` ends inside [from, to): `to` where it does not, or where its clause goes on. */
export function quoteEnd(context: Context, from: number, to: number): number {
  // The content may open with a mark just before it; the quotation that is open at `from` ends at its closing mark.
  let last = to
  if (context.sentences.quoted[from] === 1) {
    for (let i = from; i < to; i++) {
      if (context.isQuote(i) && context.sentences.quoted[i] === 0) {
        // A short stretch behind the closing mark still belongs to the clause (… "X" في المنطقة).
        last = i
        break
      }
    }
    if (last < to && !goesOn(context, last + 1, to)) return last
    if (last < to) return to
  }
  return to
}

/** Whether text behind a closing mark goes on with the same clause. */
function goesOn(context: Context, from: number, to: number): boolean {
  if (from >= to || context.isSign(from)) return false
  return !context.is(from, Bit.TAIL | Bit.ALSO | Bit.WHILE)
}

/** Whether a quotation is still open at the end of a stretch. */
export function endsInsideQuote(context: Context, end: number): boolean {
  for (let i = end - 1; i >= 0 && i >= end - 2; i--) if (context.sentences.quoted[i] === 1) return !context.isQuote(end - 1)
  return false
}
