// Tells good wishes to somebody (تمنى له التوفيق, which is congratulate) from a hope for an outcome (تمنى أن ينعقد المؤتمر, aspire).
// In: a verb or participle of wishing at a token. Out: whether what is wished is good fortune. Source: codebook section 3, table of acts.
import type { Context } from "./context.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

/** Success, health, happiness, safety, prosperity, progress, right guidance, more of, lasting, a good stay, a happy feast. */
const FORTUNE = new WordTest(
  /^[وبل]?(ل)?(ال)?(توفيق|نجاح|نجاحات|صحة|سعادة|شفاء|سلامة|عافية|ازدهار|تقدم|رخاء|سداد|رفعة|رقي|نماء|دوام|اقامة|عيد|يمن|خير|موفور|وافر|طيب)$/,
)

/** How far behind the verb the fortune may stand, in tokens: تمنى لجلالته ولشعب بلاده موفور الصحة */
const REACH = 12

/** May God keep, bless, honour, give success to, prolong the life of, have mercy on. */
const BLESSES = /^[وف]?(حفظ|بارك|اعز|ادام|وفق|نصر|رعى|اطال|اكرم|رحم|يرحم|يحفظ|يبارك|يوفق)$/

/** حفظ الله المغرب: a blessing, God right behind its verb. */
export function isBlessing(context: Context, at: number): boolean {
  return BLESSES.test(context.key(at)) && context.key(at + 1) === "الله"
}

/** Whether the wish at token `at` is one of good fortune. */
export function isGoodWish(context: Context, at: number): boolean {
  const end = Math.min(context.sentenceEnd(at), at + REACH)
  for (let i = at + 1; i < end; i++) {
    if (context.is(i, Bit.COMP) || context.isComma(i) || context.key(i) === "في") return false
    if (context.fits(i, FORTUNE) && context.mention(i) === null) return true
  }
  return false
}
