// Reads contacts whose sides are told by adjectives alone: مباحثات مصرية سودانية، اجتماع ثلاثي روسي أميركي سعودي، القمة الأردنية - العراقية.
import { rule } from "../../../../grammar/rule.js"
import { NOBODY, nationalities } from "../../company.js"
import { contactMatch } from "../../contact-match.js"
import { contactNoun } from "../../contact-nouns.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { isAskedFor } from "../../planned.js"
import { Bit } from "../../word-classes.js"
import { WordTest } from "../../word-test.js"

/** Held, begun, ended, hosted, takes place; during, at the end of, on the sidelines of: tells that the contact is a fact or a date. */
const FACT = new WordTest(
  /^[وفسب]*(ال)?(عقد|عقدت|يعقد|تعقد|ستعقد|سيعقد|انعقد|انعقدت|انعقاد|تنعقد|ستنعقد|جرت|جرى|تجري|ستجري|بدات|بدا|تبدا|ستبدا|انطلقت|انطلق|تنطلق|اختتمت|اختتم|شهدت|شهد|تشهد|يشهد|استضافت|تستضيف|ستستضيف|يستضيف|احتضنت|تحتضن|ستحتضن|خلال|عقب|ختام|اثر|اعمال|اشغال|جلسة|تناولت|تناول|بحثت|بحث|ركزت|قمة)$/,
)

export const betweenNations = rule<Context, EncounterMatch>({
  id: "between-nations",
  reads: "A noun of contact with the adjectives of two nations or more: a contact of those states.",
  starts: (context, at) => /^(meeting|call|conference)$/.test(context.word(at)?.contact ?? ""),
  match: (context, at) => {
    const noun = contactNoun(context, at)
    if (noun === null || (noun.kind === "conference" && !/قمة$/.test(context.key(at)))) return null
    const found = nationalities(context, at + 1)
    if (found.parties.length < 2 || isAskedFor(context, at)) return null
    let fact = false
    for (let i = Math.max(context.sentenceStart(at), at - 6); i < at && !fact; i++) fact = context.fits(i, FACT)
    for (let i = found.end; i < found.end + 3 && !fact; i++) {
      fact = /^(في|فى)$/.test(context.key(i)) || context.fits(i, FACT) || (context.timeAt[i] as number) > i
      if (context.is(i, Bit.COMP)) break
    }
    if (!fact) return null
    const kind = noun.kind === "conference" && found.parties.length < 4 ? "meeting" : noun.kind
    return contactMatch(
      context,
      kind,
      at,
      found.end,
      { subject: { ...NOBODY, parties: found.parties }, others: NOBODY },
      "adjectives of the sides",
    )
  },
  examples: [
    { text: "عقدت في الخرطوم اليوم مباحثات سودانية كينية بشأن التجارة.", reads: ["meeting SDN KEN"] },
    { text: "تستضيف أديس أبابا غدا اجتماعا ثلاثيا مصريا سودانيا إثيوبيا.", reads: ["meeting EGY SDN ETH"] },
    { text: "وتناولت القمة الأردنية - العراقية أمن الحدود.", reads: ["meeting JOR IRQ"] },
  ],
  counterExamples: [
    { text: "طلب السفير عقد اجتماع مصري سوداني.", because: "what is asked for has not been held" },
    { text: "وصف المحلل اللقاءات المصرية بأنها مهمة.", because: "one nation alone meets nobody" },
  ],
})
