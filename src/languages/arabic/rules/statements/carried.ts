// Reads what a carrier of news lays to somebody: نقلت الوكالة عن الوزير قوله إن …، نسبت الصحيفة إلى الرئيس أن …

import { rule } from "../../../../grammar/rule.js"
import type { Trigger } from "../../../../stages/attribution/trigger.js"
import { complementAfter } from "../../complements.js"
import type { Context } from "../../context.js"

const CARRY = new Set(["نقل", "نسب", "أورد", "اقتبس"])
/** نقل عن: quotes from; what it brings إلى to somebody is something else. */
const QUOTES_FROM = new Set(["نقل"])

export const carried = rule<Context, Trigger>({
  id: "carried",
  reads: "A carrier of news quotes somebody: the one quoted speaks.",
  starts: (context, at) => context.verbAmong(at, CARRY) !== null,
  match: (context, at) => {
    const end = context.sentenceEnd(at)
    for (let i = at + 1; i < Math.min(end, at + 14); i++) {
      const key = context.key(i)
      if (key !== "عن" && key !== "الى") continue
      // نقل إلى الوزير قلق بلاده: what is conveyed to somebody is no quotation of him.
      if (key === "الى" && context.verbAmong(at, QUOTES_FROM) !== null) return null
      const mention = context.mentionFrom(i + 1)
      if (
        mention === null ||
        (mention.kind !== "person" && mention.kind !== "role" && mention.kind !== "party" && mention.kind !== "group")
      )
        continue
      let from = mention.end
      // … في الوفد المرافق للوزير قوله: the noun of saying marks where the quotation begins.
      for (let k = from; k < Math.min(end, from + 10); k++) if (/^(قوله|قولها|قولهم|تاكيده|تصريحه)$/.test(context.key(k))) from = k + 1
      const complement = complementAfter(context, from, end, ["0"])
      if (complement === null || (complement.shape !== "clause" && !complement.quoted)) return null
      return {
        start: at,
        cue: [at, at + 1],
        subject: { kind: "mention", mention: context.mentionOf[i + 1] as number },
        act: null,
        evidence: at,
        content: complement.at,
        shape: "clause",
        quoted: complement.quoted,
        joint: false,
        passing: false,
        steps: [{ what: "quoted by a carrier of news", span: null }],
      }
    }
    return null
  },
  examples: [
    { text: "ونقلت وكالة الأنباء النرويجية عن وزير الخارجية النرويجي لارس هولم قوله إن بلاده ترحب بالقرار.", reads: ["welcome NOR"] },
  ],
  counterExamples: [{ text: "نقلت السفينة البضائع إلى الميناء.", because: "goods are not quoted" }],
})
