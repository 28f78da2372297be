// What somebody says that he will do to others if they do not stop: a threat is a warning, not a pledge (codebook section 3,
// `warn`: لن تقف مكتوفة). In: a verb to come inside a clause. Out: whether it threatens. Each question looks at a few tokens.

import type { Context } from "./context.js"
import { Bit } from "./word-classes.js"

/** Tolerate, be lenient, be slack, be silent, overlook: with "will not", a threat to whoever does it. */
const TOLERATES = new Set(["تسامح", "تساهل", "تهاون", "تغاضى", "سكت", "صمت", "تغافل"])

/** Hesitate: a threat where it is about force. */
const HESITATES = new Set(["تردّد", "توانى"])

/** Punish, take revenge, crush, annihilate, retaliate, strike, settle accounts with: what is announced so threatens by itself. */
const HARMS = new Set(["عاقب", "انتقم", "سحق", "أباد", "اقتصّ", "حاسب", "لقّن", "ضرب", "دمّر", "هاجم", "قصف", "استهدف", "أحرق", "أسقط"])

/** Answer, respond: a threat where it is to an attack, or firm. */
const ANSWERS = new Set(["ردّ"])

/** Face, pay, bear, meet with, regret: what is to come over others. */
const SUFFERS = new Set(["واجه", "دفع", "تحمّل", "لقي", "ندم", "تلقّى", "ذاق"])

/** Consequences, the price, punishment, a fate, woes, hell, defeat. */
const FATE = /^(ال)?(تبعات|عواقب|عاقبة|ثمن|ثمنا|عقوبات|مصير|ويلات|جحيم|هزيمة|مسؤولية|رد|ردا|ضربة|ضربات)$/

/** Cut (ties), impose, withdraw, suspend, expel, freeze, close, resume, stop, take (measures): threats where they hang on what another does. */
const HARMS_IF = new Set(["قطع", "فرض", "انسحب", "علّق", "طرد", "جمّد", "أغلق", "استأنف", "أوقف", "خرج", "ألغى", "حظر", "نسف"])

/** ستواجه تبعات, سيدفع الثمن: whether the verb to come tells others what they will suffer. */
export function foretellsHarm(context: Context, i: number, to: number): boolean {
  if (context.verbAmong(i, SUFFERS) === null) return false
  for (let k = i + 1; k < Math.min(to, i + 4); k++) if (FATE.test(context.key(k))) return true
  return false
}

/** Force, strike, reply, measures, aggression, attack, violation, firm(ly), strong(ly), harsh(ly), crushing. */
const FORCE =
  /^[بل]?(ال|ل)?(قوة|رد|ضرب|ضربة|قصف|هجوم|عدوان|اعتداء|اعتداءات|انتهاك|انتهاكات|خرق|استفزاز|استفزازات|تهديد|تهديدات|حزم|حسم|قسوة|قاس|قاسيا|حازم|حازما|حاسم|حاسما|مزلزل|مدمر|ساحق|صارم|صارما|عنف|مهاجمة|معاقبة|استهداف|انتقام|سلاح|اسلحة|عقوبات)$/

/** Any, whoever, all who: what they do is the condition. */
const WHOEVER = /^[بلك]?(اي|اية|ايا|كل|كلما)$/

/** How far behind the verb it is looked, in tokens. */
const NEAR = 9
const FAR = 16

/** Whether the verb to come at `i` in the clause [from, to) threatens. `not`: behind لن will not. */
export function threatens(context: Context, i: number, from: number, to: number, not: boolean): boolean {
  if (not) {
    if (context.verbAmong(i, TOLERATES) !== null) return true
    return context.verbAmong(i, HESITATES) !== null && namesForce(context, i, to)
  }
  if (context.verbAmong(i, HARMS) !== null) return true
  if (context.verbAmong(i, ANSWERS) !== null) return namesForce(context, i, to)
  return context.verbAmong(i, HARMS_IF) !== null && isConditional(context, i, from, to)
}

function namesForce(context: Context, verb: number, to: number): boolean {
  for (let i = verb + 1; i < Math.min(to, verb + NEAR); i++) {
    if (context.isComma(i) || context.is(i, Bit.COMP | Bit.REL)) return false
    if (FORCE.test(context.key(i))) return true
  }
  return false
}

/** إذا …، فسنقطع …, سنقطع … ما لم …, علاقاتنا بأي دولة تمول …: whether what is to come hangs on what another does. */
function isConditional(context: Context, verb: number, from: number, to: number): boolean {
  if (context.is(from, Bit.IF)) return true
  for (let i = verb + 1; i < Math.min(to, verb + FAR); i++) {
    if (context.is(i, Bit.IF) || (context.key(i) === "في" && context.key(i + 1) === "حال")) return true
    if (context.key(i) === "ما" && context.key(i + 1) === "لم") return true
    if (!WHOEVER.test(context.key(i)) || context.key(i + 1) === "ما") continue
    for (let k = i + 1; k < Math.min(to, i + 4); k++) if (context.key(k) === "من" || context.imperfect(k) !== null) return true
  }
  return false
}
