// Reads an adverbial participle that reports: مشيرا إلى أن …، مؤكدا حرص بلاده على …، داعيا إلى …

import type { Act } from "../../../../document/vocabulary.js"
import { rule } from "../../../../grammar/rule.js"
import { clauseTrigger, type Subject, type Trigger } from "../../../../stages/attribution/trigger.js"
import { subjectAfter } from "../../arguments.js"
import { complementAfter } from "../../complements.js"
import type { Context } from "../../context.js"
import { declinesComment } from "../../declined.js"
import { isGoodWish } from "../../good-wishes.js"
import { nounComplement } from "../../noun-complement.js"
import { Bit } from "../../word-classes.js"
import { WordTest } from "../../word-test.js"
import { asksNotToBeNamed, laysBlame } from "./acted.js"
import { toldOfTwo } from "./said.js"

const ROLES = ["say", "express", "act", "blame", "discuss", "agree"]

export const saidInPassing = rule<Context, Trigger>({
  id: "said-in-passing",
  reads: "An adverbial participle that reports a further act of the same speaker.",
  starts: (context, at) => context.participleCue(at, ROLES) !== null,
  match: (context, at) => {
    // منوها بأن …: with a clause it says what with a noun it praises.
    const clause = context.is(at + 1, Bit.COMP) || context.is(at + 2, Bit.COMP)
    const cue = (clause ? context.participleCue(at, ["say"]) : null) ?? context.participleCue(at, ROLES)
    if (cue === null) return null
    if (cue.role === "blame" && !laysBlame(context, at)) return null
    // وطالبا بـ…: behind an act of two, a verb of two.
    const verb = context.verbCue(at, ROLES)
    if (
      verb !== null &&
      verb.reading.conjunction !== "" &&
      context.isDual(verb.reading) &&
      toldOfTwo(context, at, context.sentenceStart(at))
    )
      return null
    if (asksNotToBeNamed(context, at) || declinesComment(context, at)) return null
    // مناقشة السبل, مواصلة الحوار: the verbal noun, spelled like a woman's participle.
    if ((cue.role === "discuss" || cue.role === "say") && context.is(at, Bit.MASDAR) && /[ةه]$/.test(context.key(at))) return null
    // كان اللقاء مقررا مع القناة: scheduled; only with a deed behind it does it decide.
    if (/^مقرر[اة]$/.test(context.key(at)) && !context.is(at + 1, Bit.MASDAR | Bit.COMP)) return null
    // يعد معارضا شرسا للاتفاق: what somebody is.
    if (cue.role === "act" && isPredicative(context, at)) return null
    const end = context.sentenceEnd(at)
    const before = at - 1
    // A participle right after a noun without a break describes it: دولة داعمة للسلام
    const key = context.key(at)
    const adverbial =
      context.isSign(before) || key.endsWith("ا") || isCircumstance(context, at, cue.role) || context.is(at, 1 << 27) || key.endsWith("ين")
    if (!adverbial || (at === context.sentenceStart(at) && cue.role === "act")) return null
    if (context.isSign(before) === false && !key.endsWith("ا") && !isCircumstance(context, at, cue.role)) return null
    const after = subjectAfter(context, at, Math.min(end, at + 12))
    const plural = key.endsWith("ين") || key.endsWith("ان")
    const subject: Subject =
      after !== null &&
      context.mentions[after.mention]?.kind !== "self" &&
      cue.role !== "act" &&
      cue.role !== "blame" &&
      cue.role !== "discuss"
        ? { kind: "mention", mention: after.mention }
        : plural
          ? { kind: "both", mentions: [] }
          : { kind: "elided", feminine: context.isFeminine(cue.reading) || /[ةه]$/.test(key), plural }
    const from = subject.kind === "mention" && after !== null ? after.end : at + 1
    const steps = [{ what: "adverbial participle", span: null }]
    if (cue.role === "say" || cue.role === "express") {
      const frames: string[] = []
      for (const other of context.word(at)?.cues ?? []) if (other.role === cue.role) frames.push(...other.frames)
      const complement = complementAfter(context, from, end, frames)
      if (complement === null) return null
      if (complement.shape === "clause")
        return clauseTrigger(at, subject, complement.at, { quoted: complement.quoted, joint: plural }, "adverbial participle")
      return nounComplement(context, at, subject, complement, cue, end)
    }
    return {
      start: at,
      cue: [at, at + 1],
      subject,
      act: context.lemma(cue.reading) === "تمنّى" && isGoodWish(context, at) ? "congratulate" : (cue.act as Act),
      evidence: at,
      content: at + 1,
      shape: "noun",
      quoted: false,
      joint: plural || cue.role === "discuss" || cue.role === "agree",
      passing: false,
      steps,
    }
  },
  examples: [
    { text: "وقال الوزير البرازيلي باولو سيلفا إن اللقاء مفيد، معربا عن أمله في توسيع التجارة.", reads: ["affirm BRA", "aspire BRA"] },
  ],
  counterExamples: [
    { text: "تعد النرويج دولة داعمة للسلام.", because: "a participle that describes a noun reports nothing" },
    { text: "يعد الوزير الكيني دانيال موانغي معارضا شرسا للاتفاق.", because: "what somebody is counted as, he does not say" },
  ],
})

/** Is counted, is, was, became, remained, seems, is not. */
const IS = new WordTest(
  /^[وف]?(يعد|تعد|يعتبر|تعتبر|اعتبر|كان|كانت|يكن|تكن|نكن|يكون|تكون|تكونوا|يكونوا|ظل|ظلت|يظل|تظل|بات|باتت|اصبح|اصبحت|يبدو|تبدو|بدا|بدت|ليس|ليست|يبقى|تبقى|يزال|تزال|زال|مازال|مازالت|بوصفه|بوصفها|باعتباره|باعتبارها)$/,
)

/** How far behind a verb of being its predicate may stand, in tokens. */
const NEAR = 6

/** Whether the participle is what a verb of being says of its subject. */
function isPredicative(context: Context, at: number): boolean {
  for (let i = at - 1; i >= Math.max(context.sentenceStart(at), at - NEAR); i--) {
    if (context.isComma(i)) return false
    if (context.fits(i, IS)) return true
  }
  return false
}

/** … لدولة الكويت مؤكدة تطلعها: an indefinite participle of saying right behind a definite word is no adjective of it. */
function isCircumstance(context: Context, at: number, role: string): boolean {
  if ((role !== "say" && role !== "express") || !/[ةه]$/.test(context.key(at)) || context.is(at, Bit.AND)) return false
  const isDefinite = context.is(at - 1, Bit.ARTICLE) || (context.mention(at - 1) !== null && context.mention(at - 1)?.kind !== "contact")
  if (!isDefinite) return false
  const next = context.key(at + 1)
  return context.is(at + 1, Bit.COMP) || /^(الى|عن|على)$/.test(next) || context.nounCue(at + 1, ["act"]) !== null
}
