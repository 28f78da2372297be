// Reads a verb of expressing with the noun that names the act: أعرب عن أمله في …، أبدى استعداد بلاده لـ…

import { rule } from "../../../../grammar/rule.js"
import type { Trigger } from "../../../../stages/attribution/trigger.js"
import { complementAfter, subjectOf } from "../../arguments.js"
import type { Context } from "../../context.js"
import { actNoun, nounComplement } from "../../noun-complement.js"
import { isNoun } from "./said.js"

export const expressed = rule<Context, Trigger>({
  id: "expressed",
  reads: "A verb of expressing whose noun names the act; the verb is part of the evidence.",
  starts: (context, at) => context.verbCue(at, ["express"]) !== null,
  match: (context, at) => {
    const end = context.sentenceEnd(at)
    const start = context.sentenceStart(at)
    if (isNoun(context, at, start)) return null
    for (const cue of context.word(at)?.cues ?? []) {
      if (cue.role !== "express") continue
      const plural = context.isDual(cue.reading) || /(وا|ون)$/.test(context.key(at))
      const { subject, end: afterSubject } = subjectOf(context, at, start, end, context.isFeminine(cue.reading), plural)
      const complement = complementAfter(context, Math.max(afterSubject, at + 1), end, cue.frames)
      if (complement === null || complement.shape === "clause") continue
      // Verbs that also say (أكد, جدد) express only where the noun names an act.
      const sayToo = context.verbCue(at, ["say"]) !== null
      if (sayToo) continue
      const found = actNoun(context, complement.at, end)
      if (found === null && !cue.frames.includes("عن")) continue
      return nounComplement(context, at, subject, complement, cue, end)
    }
    return null
  },
  examples: [
    { text: "وأعرب وزير الخارجية الكيني دانيال موانغي عن امتنان بلاده لقطر.", reads: ["thank KEN"] },
    { text: "وأبدى الوزير الفيتنامي نغوين فان هاي استعداد بلاده لتوسيع التعاون.", reads: ["ready VNM"] },
  ],
  counterExamples: [{ text: "عبّر المهاجرون النهر ليلا.", because: "crossing a river expresses nothing" }],
})
