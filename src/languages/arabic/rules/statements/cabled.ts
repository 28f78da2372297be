// Reads messages that are themselves an act: تلقى A برقية تهنئة من B، بعث B برقية تعزية إلى A، هاتفه لتهنئته.
import type { Act } from "../../../../document/vocabulary.js"
import { rule } from "../../../../grammar/rule.js"
import type { Trigger } from "../../../../stages/attribution/trigger.js"
import type { Mention } from "../../../../stages/entities/mention.js"
import { subjectOf } from "../../arguments.js"
import type { Context } from "../../context.js"
import { WordTest } from "../../word-test.js"

const GET = new Set(["تلقّى", "تسلّم", "استلم"])
const SEND = new Set(["بعث", "أرسل", "وجّه", "أبرق", "رفع"])
const PAPER = new WordTest(/^[بل]?(ال)?(برقية|رسالة|برقيتي|برقيات|كتاب|اتصالا|اتصال)$/)

/** What the message is for: congratulation, condolence, thanks. */
const PURPOSE: readonly [RegExp, Act][] = [
  [/^(ل)?(ال)?(تهنئة|تهاني|تهنئته|تهنئتها|للتهنئة|التهنئة|تبريك)$/, "congratulate"],
  [/^(ل)?(ال)?(تعزية|عزاء|مواساة|تعزيته|للتعزية|التعزية|تعاز)$/, "condole"],
  [/^(ل)?(ال)?(شكر|للشكر|امتنان)$/, "thank"],
]

export const cabled = rule<Context, Trigger>({
  id: "cabled",
  reads: "A cable, letter or call of congratulation, condolence or thanks: whoever sends it speaks.",
  starts: (context, at) => context.verbAmong(at, GET) !== null || context.verbAmong(at, SEND) !== null,
  match: (context, at) => {
    const end = Math.min(context.sentenceEnd(at), at + 60)
    let paper = -1
    let act: Act | null = null
    let from = -1
    for (let i = at + 1; i < end; i++) {
      const mention = context.mentionFrom(i)
      if (mention !== null) {
        if (
          from < 0 &&
          paper >= 0 &&
          (context.key(i - 1) === "من" || mention.prefix === "من") &&
          (mention.kind === "person" || mention.kind === "role" || mention.kind === "party")
        )
          from = context.mentionOf[i] as number
        i = mention.end - 1
        continue
      }
      if (paper < 0 && context.fits(i, PAPER)) paper = i
      else if (paper >= 0 && act === null && i < paper + 30) act = PURPOSE.find(([pattern]) => pattern.test(context.key(i)))?.[1] ?? null
      if (context.isColon(i) || context.isQuote(i)) break
    }
    if (paper < 0 || act === null) return null
    const gets = context.verbAmong(at, GET) !== null
    if (gets && from < 0) return null
    const { subject } = subjectOf(context, at, context.sentenceStart(at), end, false, false)
    if (!gets && subject.kind !== "mention") return null
    if (!gets && subject.kind === "mention" && (context.mentions[subject.mention] as Mention).kind === "media") return null
    return {
      start: at,
      cue: [paper, paper + 1],
      subject: gets ? { kind: "mention", mention: from } : subject,
      act,
      evidence: at,
      content: paper,
      shape: "noun",
      quoted: false,
      joint: false,
      passing: false,
      steps: [{ what: "message with its purpose", span: null }],
    }
  },
  examples: [
    { text: "تلقى الرئيس المصري برقية تهنئة من الرئيس الكيني جوزيف كاماو.", reads: ["congratulate KEN"] },
    { text: "بعث ملك الأردن برقية تعزية إلى الرئيس التشيلي كارلوس مورا.", reads: ["condole JOR"] },
  ],
  counterExamples: [{ text: "تلقى المصرف رسالة من عميله.", because: "a letter without such a purpose is no act" }],
})
