// Reads signings: وقّع A وB اتفاقية، توقيع اتفاقية بين A وB, شهد A وB توقيع …
import { rule } from "../../../../grammar/rule.js"
import { subjectAfter } from "../../arguments.js"
import { membersOfSides } from "../../company.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { doers, partners } from "../../participants.js"
import { isPlanned } from "../../planned.js"
import { WordTest } from "../../word-test.js"

const SIGN = new Set(["وقّع", "أبرم", "أمضى"])
/** Agreement, memorandum, treaty, protocol, document. */
const PAPER = new WordTest(
  /^[بل]?(ال)?(اتفاقية|اتفاق|اتفاقا|اتفاقيات|اتفاقات|اتفاقين|اتفاقي|صفقة|صفقات|وثائق|عقودا|اتفاقيتين|مذكرة|مذكرات|مذكرتي|معاهدة|بروتوكول|بروتوكولا|وثيقة|وثيقتين|عقد|عقدا|خطة|برنامج|اعلان|خارطة|خريطة|محضر|عددا|عدد|اعلانا|برنامجا)$/,
)

export const signed = rule<Context, EncounterMatch>({
  id: "signed",
  reads: "Two parties sign a document.",
  starts: (context, at) => {
    return context.verbAmong(at, SIGN) !== null
  },
  match: (context, at) => {
    const own = doers(context, at)
    const both = own.length === 0 ? subjectAfter(context, at, context.sentenceEnd(at)) : null
    const pair = both === null ? undefined : context.mentions[both.mention]
    const subject = pair?.kind === "sides" ? [...membersOfSides(context, pair).mentions] : own
    const sides = pair?.kind === "sides" && subject.length === 0
    if (subject.length === 0 && !sides) return null
    const from = context.mentions[subject[subject.length - 1] as number]?.end ?? at + 1
    const end = Math.min(context.sentenceEnd(at), Math.max(at, from) + 12)
    let paper = false
    for (let i = at + 1; i < end; i++) paper ||= context.fits(i, PAPER)
    // تمضي … قدما في خطط: goes ahead, and signs nothing.
    for (let i = at + 1; i < end; i++) if (/^[وف]?قدما$/.test(context.key(i))) return null
    if (!paper) return null
    const others = subject.length > 1 ? [] : partners(context, Math.max(at + 1, from), new Set(["مع", "بين"]), false)
    const participants = [...subject, ...others]
    if (participants.length < 2 && !sides) return null
    return {
      kind: "signing",
      at,
      end: at + 1,
      participants,
      destination: -1,
      planned: isPlanned(context, at),
      background: false,
      inherits: sides && participants.length < 2,
      steps: [{ what: "verb of signing with a document", span: null }],
    }
  },
  examples: [
    { text: "وقّع الرئيسان الهندي أرجون ميهتا والكيني جوزيف كاماو السبت عشرة اتفاقات.", reads: ["signing IND KEN"] },
    { text: "وقّع وزير الخارجية الفيتنامي نغوين فان هاي ونظيره الإماراتي راشد الكندي اتفاقية للتجارة.", reads: ["signing VNM ARE"] },
  ],
  counterExamples: [
    { text: "تمضي مصر والأردن قدما في خطة الربط.", because: "going ahead is no signing" },
    { text: "وقّع الكاتب روايته الجديدة.", because: "a novel is no instrument of two parties" },
  ],
})
