// Whether a contact is told only as what was not, or would be: denied, negated, of a condition, or a process that is to go on
// or to stop. Absent: what is called off or put off, and what is still to come (planned.ts).
import type { Context } from "./context.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

/** How far back the word that denies may stand. */
const REACH = 10
/** Verbs that deny what hangs on them: deny, disown, rule out. */
const DENY = new Set(["نفى", "أنكر", "استبعد"])
/** Their verbal nouns. */
const DENIAL = new WordTest(/^[وف]?[بل]?(ال)?(نفي|انكار|استبعاد)$/)
/** If (against the facts), were it not for. */
const CONTRARY = /^[وف]?(لو|لولا)$/
/** Lack of, without. */
const WITHOUT = /^[وفب]*(عدم|دون|بدون|غياب|تعذر)$/
/**
 * Nouns that make a process of the talks behind them: resuming, stopping, suspending, freezing, carrying on, entering, going back to,
 * refusing, failure, collapse, stumbling, hindering, reviving, the path, the course, the table, the choice of.
 */
const PROCESS =
  /^[وف]?[بلك]?(ال)?(استئناف|وقف|توقف|تعليق|تجميد|مواصلة|استمرار|دخول|انخراط|عودة|رجوع|رفض|فشل|انهيار|تعثر|عرقلة|اعاقة|احياء|تفعيل|مسار|سير|عملية|مسيرة|طاولة|خيار|ملف|مائدة|جدوى|مستقبل|مصير|متمسك|متمسكة|تمسك|تقدم)$/
const TALKS = /(مفاوضات|محادثات|مباحثات|حوار)/

/** Whether the contact at token `at` is told as not having been. */
export function isUnreal(context: Context, at: number): boolean {
  const verb = context.finite(at) !== null && !context.is(at, Bit.NOMINAL)
  if (verb && context.is(at - 1, Bit.NEG)) return true
  if (!verb && (WITHOUT.test(context.key(at - 1)) || (WITHOUT.test(context.key(at - 2)) && context.is(at - 1, Bit.NOMINAL)))) return true
  if (!verb && TALKS.test(context.key(at)) && isProcess(context, at)) return true
  if (!verb && !context.is(at, Bit.ARTICLE) && isSupposed(context, at)) return true
  const start = Math.max(context.sentenceStart(at), at - REACH)
  for (let i = at - 1; i >= start; i--) {
    if (context.isSign(i)) return false
    if (CONTRARY.test(context.key(i))) return true
    // خلال لقائه: what is denied was said at the contact.
    if (context.is(i, Bit.DURING | Bit.AFTER | Bit.WHILE)) return false
    if (context.verbAmong(i, DENY) !== null || context.fits(i, DENIAL)) return i < at - 1 || !verb
  }
  return false
}

/** إن اجتماعا مع B من شأنه أن …: an indefinite contact of which is told what it would do. */
function isSupposed(context: Context, at: number): boolean {
  const end = Math.min(context.sentenceEnd(at), at + REACH)
  for (let i = at + 1; i < end; i++) {
    if (context.isSign(i) || context.is(i, Bit.COMP | Bit.REL)) return false
    if (context.key(i) === "من" && /^شان(ه|ها|هما)$/.test(context.key(i + 1))) return true
  }
  return false
}

/** استئناف المفاوضات, الدخول في مفاوضات: talks as something that goes on, with no word for where or when they were held. */
function isProcess(context: Context, at: number): boolean {
  const before = context.is(at - 1, Bit.PREP) ? at - 2 : at - 1
  return PROCESS.test(context.key(before))
}
