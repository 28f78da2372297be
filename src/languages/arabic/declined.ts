// What somebody would not or could not say: a declined comment is no statement (codebook section 3, ruling 5). In: a context and
// a token. Out: whether silence is told of there. Each question looks at a few tokens and keeps nothing.

import type { Context } from "./context.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

/** Refuse, abstain, apologise. */
const DECLINES = new Set(["رفض", "امتنع", "اعتذر"])

/** To comment, to give (details, statements), to disclose, to go into, to explain, to reply. */
const COMMENT = new WordTest(
  /^(ل|ب|ال|لل|بال)?(تعليق|يعلق|تعلق|يعلقوا|ادلاء|يدلي|تدلي|كشف|يكشف|افصاح|يفصح|تفصح|خوض|يخوض|يوضح|ايضاح|رد|يرد|اجابة|يجيب)$/,
)

/** How far behind the verb the comment may stand: a subject with its title stands between. */
const REACH = 24

/** رفض التعليق على …: whether the verb or participle at a token declines to comment. */
export function declinesComment(context: Context, at: number): boolean {
  if (context.verbAmong(at, DECLINES) === null && context.participleCue(at, ["act"])?.act !== "oppose") return false
  for (let i = at + 1; i < Math.min(context.sentenceEnd(at), at + REACH); i++) {
    if (context.fits(i, COMMENT)) return true
    if (context.is(i, Bit.REL) || (context.isComma(i) && context.is(i + 1, Bit.AND | Bit.BUT))) return false
  }
  return false
}

/** Mention, disclose, explain, give, specify; can, want. */
const SAYS = /^(يذكر|تذكر|يكشف|تكشف|يوضح|توضح|يفصح|تفصح|يعط|تعط|يقدم|تقدم|يحدد|تحدد|يستطيع|تستطيع|يشا|تشا|يورد|تورد|يدل|تدل)$/

/** Details, comment, more, reasons, names, identity, explanations. */
const WITHHELD = /^(ال)?(تفاصيل|تعليق|مزيد|اسباب|سبب|اسماء|هوية|ايضاحات|معلومات)$/

/** Longest clause that only tells of silence, in tokens. */
const LONGEST = 14

/** ولم يذكر المسؤول تفاصيل, ولا يستطيع التعليق عليها: whether the clause [start, end) only tells of silence. */
export function withholds(context: Context, start: number, end: number): boolean {
  if (context.sentences.quoted[start] === 1 || end - start > LONGEST || !/^[وف]?(لم|لا|لن)$/.test(context.key(start))) return false
  if (!SAYS.test(context.key(start + 1))) return false
  for (let i = start + 2; i < end; i++) if (WITHHELD.test(context.key(i))) return true
  return false
}
