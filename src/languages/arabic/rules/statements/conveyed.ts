// Reads greetings carried by somebody: نقل … تحيات …، حمّل … نقل تحياته …، هنأ في برقية …

import { rule } from "../../../../grammar/rule.js"
import type { Trigger } from "../../../../stages/attribution/trigger.js"
import { subjectOf } from "../../arguments.js"
import type { Context } from "../../context.js"
import { Bit } from "../../word-classes.js"
import { WordTest } from "../../word-test.js"

/** Greetings, wishes, congratulations, message of friendship; bare, with a pronoun, or with a preposition. */
const GREETING = new WordTest(/^[وبل]{0,2}(تحيات|تحيه|تحية|تمنيات|تهاني|تهنئة|سلام|تهانئ|تبريكات|رسالة|رسالتي)(ه|ها|هم|هما|نا|ي)?$/)

export const conveyed = rule<Context, Trigger>({
  id: "conveyed",
  reads: "Greetings or good wishes that somebody carries; the carrier speaks.",
  starts: (context, at) => context.verbCue(at, ["convey"]) !== null || /^[وف]?(قدم|وجه|بعث|طلب)$/.test(context.key(at)),
  match: (context, at) => {
    // سينقل تحياته: not carried yet; التي نقل خلالها …: told of another day.
    if (context.finite(at)?.future || context.is(at - 1, Bit.FUTURE | Bit.REL)) return null
    const end = context.sentenceEnd(at)
    const start = context.sentenceStart(at)
    let greeting = -1
    for (let i = at + 1; i < Math.min(end, at + 30); i++) {
      if (context.fits(i, GREETING)) {
        greeting = i
        break
      }
      if (context.isQuote(i) && (context.sentences.closing[i] as number) > 0 && (context.sentences.closing[i] as number) - i < 5) {
        i = context.sentences.closing[i] as number
        continue
      }
      if (context.isQuote(i) || context.isColon(i)) break
    }
    if (greeting < 0) return null
    // A message is a greeting only when it is one of friendship or congratulation.
    if (/رسال/.test(context.key(greeting)) && !/^(صداقة|تهنئة|مودة|محبة|تحية|تهنئه)$/.test(context.key(greeting + 1))) return null
    if (/^[وف]?(قدم|وجه|بعث|طلب)$/.test(context.key(at)) && /رسال|تحي/.test(context.key(greeting)) && context.key(greeting - 1) !== "نقل")
      return null
    const { subject } = subjectOf(context, at, start, end, false, false)
    return {
      start: at,
      cue: [at, at + 1],
      subject:
        subject.kind === "both" && subject.mentions.length > 0 ? { kind: "mention", mention: subject.mentions[0] as number } : subject,
      act: "congratulate",
      evidence: at,
      content: greeting,
      shape: "noun",
      quoted: false,
      joint: false,
      passing: false,
      steps: [{ what: "greetings carried", span: null }],
    }
  },
  examples: [{ text: "ونقل الوزير الكوري كيم سونغ هو تحيات رئيس بلاده إلى القيادة السعودية.", reads: ["congratulate KOR"] }],
  counterExamples: [{ text: "نقل الناقل البضائع إلى الميناء.", because: "goods are no greetings" }],
})
