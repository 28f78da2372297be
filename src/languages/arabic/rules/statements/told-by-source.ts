// Reads a source that opens the sentence: وبحسب X، فإن …، ووفقا للوزارة، …، وطبقا له، …

import { rule } from "../../../../grammar/rule.js"
import { clauseTrigger, type Subject, type Trigger } from "../../../../stages/attribution/trigger.js"
import type { Context } from "../../context.js"
import { Bit } from "../../word-classes.js"
import { bareTest } from "../../word-test.js"

/** According to: with or without the conjunction. */
const ACCORDING = bareTest(/^(بحسب|حسب|وفق|وفقا|طبقا|نقلا)$/)
/** According to him, to her, to what he said. */
const TO_HIM =
  /^(له|لها|لهم|عنه|عنها|لقوله|لقولها|قوله|قولها|رايه|رايها|تعبيره|تعبيرها|لتصريحاته|لتصريحاتها|تصريحاته|تصريحاتها|كلامه|كلامها)$/
/** How far behind the source the comma may stand that closes it. */
const REACH = 16

export const toldBySource = rule<Context, Trigger>({
  id: "told-by-source",
  reads: "A sentence that opens with its source, behind according to, with what the source tells behind a comma.",
  starts: (context, at) => context.is(at, Bit.TAIL) && at === context.sentenceStart(at) && context.fits(at, ACCORDING),
  match: (context, at) => {
    const end = context.sentenceEnd(at)
    let subject: Subject | null = null
    let i = at + 1
    if (TO_HIM.test(context.key(i))) {
      subject = { kind: "elided", feminine: /ها$/.test(context.key(i)), plural: false }
      i++
    }
    for (; i < Math.min(end, at + REACH); i++) {
      const mention = context.mentionFrom(i)
      if (mention !== null) {
        if (mention.kind === "media" && subject === null) return null
        const tells =
          mention.kind === "person" ||
          mention.kind === "role" ||
          mention.kind === "party" ||
          (mention.kind === "document" && mention.party !== null)
        if (tells && subject === null) subject = { kind: "mention", mention: context.mentionOf[i] as number }
        i = mention.end - 1
        continue
      }
      if (context.isComma(i) || /^ف(ان|انه|انها|قد)/.test(context.key(i))) break
      if (context.isSign(i) && !context.isQuote(i)) return null
    }
    if (subject === null) return null
    const closed = context.isComma(i) ? i + 1 : i
    if (!context.isComma(i) && !context.is(i, Bit.COMP | Bit.QAD)) return null
    const content = context.is(closed, Bit.COMP | Bit.QAD) ? closed + 1 : closed
    if (content + 1 >= end) return null
    // …، أكد الوزير: another's verb of saying tells by itself.
    if (content === closed && context.verbCue(content, ["say", "express", "act", "agree", "discuss", "convey", "blame"]) !== null)
      return null
    if (content === closed && context.is(content, Bit.TAIL)) return null
    return clauseTrigger(at, subject, content, { quoted: false, joint: false }, "source at the head of the sentence")
  },
  examples: [
    { text: "وبحسب وزير الخارجية الكيني دانيال موانغي، فإن المحادثات أحرزت تقدما.", reads: ["affirm KEN"] },
    { text: "ووفقا للخارجية النرويجية، فإن أوسلو ترفض الاستيطان.", reads: ["oppose NOR"] },
  ],
  counterExamples: [{ text: "وبحسب وسائل إعلام محلية، فإن المحادثات أحرزت تقدما.", because: "media are no speakers" }],
})
