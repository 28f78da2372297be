// Reads a verb of expressing with the noun that names the act: أعرب عن أمله في …، أبدى استعداد بلاده لـ…

import { rule } from "../../../../grammar/rule.js"
import type { Trigger } from "../../../../stages/attribution/trigger.js"
import { subjectOf } from "../../arguments.js"
import { complementAfter } from "../../complements.js"
import type { Context } from "../../context.js"
import { actNoun, nounComplement } from "../../noun-complement.js"
import { Bit } from "../../word-classes.js"
import { IN_PLURAL } from "../../word-test.js"
import { isNoun } from "./said.js"

/** Acts that somebody comes forward with: thanks, congratulations, condolences, praise; criticism, accusations, warnings, appeals. */
const OFFERED = new Set(["thank", "congratulate", "condole", "praise", "condemn", "accuse", "warn", "urge"])

/** أبدى تفهمه showed his understanding: a verbal noun that belongs to the speaker is what he holds. */
function isHeld(context: Context, at: number): boolean {
  return (
    context.is(at, Bit.MASDAR) &&
    (context.is(at + 1, Bit.SELF) || (context.word(at)?.readings ?? []).some(({ pronoun }) => /^(ه|ها|هم|هما)$/.test(pronoun)))
  )
}

export const expressed = rule<Context, Trigger>({
  id: "expressed",
  reads: "A verb of expressing whose noun names the act; the verb is part of the evidence.",
  starts: (context, at) => context.verbCue(at, ["express", "offer"]) !== null,
  match: (context, at) => {
    const end = context.sentenceEnd(at)
    const start = context.sentenceStart(at)
    if (isNoun(context, at, start)) return null
    for (const cue of context.word(at)?.cues ?? []) {
      if (cue.role !== "express" && cue.role !== "offer") continue
      const plural = context.isDual(cue.reading) || context.fits(at, IN_PLURAL)
      const { subject, end: afterSubject } = subjectOf(context, at, start, end, context.isFeminine(cue.reading), plural)
      const complement = complementAfter(context, Math.max(afterSubject, at + 1), end, cue.frames)
      if (complement === null || complement.shape === "clause") continue
      // Verbs that also say (أكد, جدد) express only where the noun names an act.
      if (cue.role === "express" && context.verbCue(at, ["say"]) !== null) continue
      const found = actNoun(context, complement.at, end)
      if (cue.role === "offer" && (found === null || !OFFERED.has(found.cue.act))) continue
      if (found === null && !cue.frames.includes("عن") && !isHeld(context, complement.at)) continue
      return nounComplement(context, at, subject, complement, cue, end)
    }
    return null
  },
  examples: [
    { text: "وأعرب وزير الخارجية الكيني دانيال موانغي عن امتنان بلاده لقطر.", reads: ["thank KEN"] },
    { text: "وأبدى الوزير الفيتنامي نغوين فان هاي استعداد بلاده لتوسيع التعاون.", reads: ["ready VNM"] },
    { text: "وتوجه الرئيس الموريتاني محمد ولد سالم بالشكر إلى قطر على دعمها.", reads: ["thank MRT"] },
    { text: "ووجه الرئيس الموريتاني محمد ولد سالم انتقادات حادة إلى المجلس.", reads: ["condemn MRT"] },
    { text: "وأبدى الوزير الفيتنامي نغوين فان هاي تفهم بلاده للقرار.", reads: ["affirm VNM"] },
  ],
  counterExamples: [
    { text: "عبّر المهاجرون النهر ليلا.", because: "crossing a river expresses nothing" },
    { text: "وتوجه الرئيس الموريتاني محمد ولد سالم إلى الدوحة.", because: "setting out for a place offers nothing" },
  ],
})
