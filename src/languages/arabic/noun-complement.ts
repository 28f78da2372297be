// A verb or participle of saying with a noun instead of a clause (codebook section 3, ruling 1): a noun that names an act
// decides it and the evidence begins at the noun; any other noun leaves the verb's own act, and the verb is inside.

import type { Act } from "../../document/vocabulary.js"
import type { Subject, Trigger } from "../../stages/attribution/trigger.js"
import type { Cue } from "../../stages/morphology/words.js"
import type { FoundComplement } from "./complements.js"
import type { Context } from "./context.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

/** Nouns that keep the verb's own act although they are cues elsewhere: importance, right, position, depth. */
const KEEPS_VERB = new Set(["affirm"])

/** Nouns that only strengthen or count the noun after them: full, deep, utmost, sincere, all, some. */
const INTENSIFIERS = new Set([
  "بالغ",
  "عميق",
  "خالص",
  "كامل",
  "كل",
  "وافر",
  "جزيل",
  "عظيم",
  "صادق",
  "شديد",
  "فائق",
  "احر",
  "اصدق",
  "اطيب",
  "اسمى",
  "مدى",
  "استمرار",
  "مواصلة",
  "الحرص",
  "بالغها",
  "اسفه",
  "مزيد",
  "عدم",
  "حدوث",
  "وجود",
  "حصول",
])

/** The trigger for a noun complement. */
export function nounComplement(
  context: Context,
  at: number,
  subject: Subject,
  complement: FoundComplement,
  verb: Cue,
  end: number,
): Trigger {
  const found = actNoun(context, complement.at, end)
  const joint = subject.kind === "both"
  const make = (who: Subject, cue: number, act: string, evidence: number, together: boolean, what: string): Trigger => ({
    start: at,
    cue: [cue, cue + 1],
    subject: who,
    act: act as Act,
    evidence,
    content: complement.at,
    shape: "noun",
    quoted: complement.quoted,
    joint: together,
    passing: false,
    steps: [{ what, span: null }],
  })
  if (found !== null && !KEEPS_VERB.has(found.cue.act)) {
    if (found.cue.act === "agree") {
      const owners = agreeing(context, found.at + 1)
      if (owners.length > 0)
        return {
          ...make({ kind: "both", mentions: owners }, found.at, "agree", found.at, true, "agreement named by its parties"),
          teller: subject,
        }
      // وأكد حدوث اتفاق على …: what one side tells that both have agreed.
      if (context.fits(complement.at, OCCURS))
        return {
          ...make({ kind: "both", mentions: [] }, found.at, "agree", complement.at, true, "agreement that came about"),
          teller: subject,
        }
    }
    // جددت فرنسا التأكيد على ضرورة …: she says again what the noun behind the noun of saying names.
    const again = complement.head < found.at && SAYING_NOUN.test(context.key(complement.head))
    const inside = verb.role === "express" || verb.role === "offer" || verb.role === "convey"
    const evidence = again ? found.at : inside ? at : context.isQuote(complement.at) ? complement.at + 1 : complement.at
    return make(subject, found.at, found.cue.act, evidence, joint, "noun that names the act")
  }
  // أعلن تخصيص منحة, أعلنت هدنة: what one announces that one does is undertaken.
  const gives = context.verbAmong(at, ANNOUNCES) !== null && GIVES.test(context.key(complement.at)) && !context.is(at, Bit.NOMINAL)
  if (gives) return { ...make(subject, at, "commit", at, joint, "deed that is announced"), cue: [at, complement.at] }
  return make(subject, at, verb.act, at, joint, "verb of saying with a noun")
}

/** Announce. */
const ANNOUNCES = new Set(["أعلن"])

/**
 * Allotting, giving, granting, donating, sending, contributing; a truce, suspending, cutting, imposing, withdrawing, expelling,
 * summoning, closing, opening, lifting, appointing, resuming: deeds of whoever announces them.
 */
const GIVES =
  /^(تخصيص|تقديم|منح|التبرع|تبرع|تبرعه|تبرعها|رصد|ارسال|ايفاد|صرف|مضاعفة|تمويل|دعم|المساهمة|مساهمة|مساهمته|مساهمتها|هدنة|قرض|قروض|منحة|منح|هبة|مساعدات|مساعدة|حزمة|وقف|تعليق|تجميد|قطع|فرض|سحب|طرد|استدعاء|اغلاق|فتح|اعادة|رفع|تخفيف|خفض|تمديد|استئناف|حظر|الغاء|اعفاء|انشاء|مشاركته|مشاركتها|انضمامه|انضمامها|انسحابه|انسحابها)$/

/** Coming about, existence, reaching, conclusion (of an agreement). */
const OCCURS = new WordTest(/^(حدوث|وجود|حصول|ابرام|تحقيق|عقد)$/)

/** اتفاق القاهرة والخرطوم: the parties behind a noun of agreement. */
function agreeing(context: Context, from: number): number[] {
  const first = context.mentionFrom(from)
  if (first === null || first.prefix !== "") return []
  const second = context.mentionFrom(first.end)
  if (second === null || !second.prefix.startsWith("و")) return first.kind === "sides" ? [context.mentionOf[from] as number] : []
  return [context.mentionOf[from] as number, context.mentionOf[first.end] as number]
}

/** The confirmation, the expression; the position. */
const SAYING_NOUN = /^(ال)?(تاكيد|تشديد|اعراب|تعبير)$/
const STANCE_NOUN = /^(ال)?(موقف|مواقف)(ه|ها|هم|هما|نا)?$/

/** The noun of an act behind على, في, من or an adjective of supporting or rejecting, close behind a noun of holding. */
function behindPreposition(context: Context, from: number, end: number): { at: number; cue: Cue } | null {
  for (let i = from; i < Math.min(end, from + 9); i++) {
    if (context.isComma(i) || context.is(i, Bit.COMP | Bit.REL) || (context.finite(i) !== null && !context.is(i, Bit.NOMINAL))) return null
    if (/^(على|في|من|تجاه|عن)$/.test(context.key(i))) {
      const cue = context.nounCue(i + 1, ["act"])
      if (cue !== null && cue.act !== "affirm" && cue.act !== "agree") return { at: i + 1, cue }
      continue
    }
    if (/^و?ال(داعم|داعمة|مساند|مساندة|مؤيد|مؤيدة|رافض|رافضة)$/.test(context.key(i))) {
      for (const cue of context.word(i)?.cues ?? [])
        if (cue.pos === "V" && (cue.act === "support" || cue.act === "oppose")) return { at: i, cue }
    }
  }
  return null
}

/** The noun that names an act at the head of a noun phrase, behind at most two strengthening words. */
export function actNoun(context: Context, from: number, end: number): { at: number; cue: Cue } | null {
  let i = from
  for (let steps = 0; steps < 4 && i < end; steps++) {
    if (context.isQuote(i) || context.isSign(i)) {
      i++
      continue
    }
    const key = context.key(i).replace(/^(ب|ل)/, "")
    // جددت التأكيد على دعم بلادها, جدد موقف بلاده الثابت في دعم …: the noun behind tells the act.
    if (SAYING_NOUN.test(key) || STANCE_NOUN.test(key)) {
      const behind = behindPreposition(context, i + 1, end)
      if (behind !== null) return behind
      if (STANCE_NOUN.test(key)) return null
    }
    const cue = context.nounCue(i, ["act"])
    // وصف الاتفاق بأنه …: the agreement itself, told of, is no agreeing.
    if (cue !== null && cue.act === "agree" && cue.reading.article && context.bareKey(i + 1) !== "على") return null
    if (cue !== null) return { at: i, cue }
    if (INTENSIFIERS.has(context.key(i)) || INTENSIFIERS.has(key) || context.is(i, Bit.PREP)) {
      i++
      continue
    }
    return null
  }
  return null
}
