// Reads conferences named as the occasion of another contact: على هامش الدورة الرابعة لمنتدى …، على هامش القمة العربية.
import { rule } from "../../../../grammar/rule.js"
import { gatheringMatch } from "../../contact-match.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { mainSubject } from "../../participants.js"
import { WordTest } from "../../word-test.js"

/** Summit, conference, forum, session, meetings of. */
const GATHERING = new WordTest(/^(ال)?(قمة|مؤتمر|منتدى|دورة|اجتماعات|اعمال|اشغال)$/)

export const sidelines = rule<Context, EncounterMatch>({
  id: "sidelines",
  reads: "A conference on whose sidelines somebody meets or speaks: he takes part in it.",
  starts: (context, at) => context.key(at) === "هامش",
  match: (context, at) => {
    if (context.bareKey(at - 1) !== "على") return null
    const subject = mainSubject(context, at)
    if (subject < 0) return null
    const participants = [subject]
    const members: string[] = []
    let gathering = -1
    let last = false
    for (let i = at + 1; i < Math.min(context.sentenceEnd(at), at + 14); i++) {
      if (context.isComma(i)) break
      last ||= /^ال(اخيرة|اخير|ماضية|ماضي)$/.test(context.key(i))
      const payload = context.phrases.at(i)?.payloads.find((p) => context.index.entries[p]?.kind === "instrument")
      if (payload !== undefined) members.push(...(context.index.entries[payload]?.parties ?? []))
      const mention = context.mentionFrom(i)
      if (mention?.kind === "party" && mention.entry >= 0 && context.index.entries[mention.entry]?.kind === "organisation")
        participants.push(context.mentionOf[i] as number)
      if (gathering < 0 && (context.fits(i, GATHERING) || payload !== undefined) && !/صح[اف]/.test(context.key(i + 1))) gathering = i
    }
    if (gathering < 0 || (members.length === 0 && participants.length < 2)) return null
    return gatheringMatch(context, at, gathering, { participants, members }, last, "on the sidelines of a gathering")
  },
  examples: [
    {
      text: "بحث وزير الخارجية السنغالي مامادو ديوب مع نظيره النرويجي لارس هولم التعاون، على هامش مؤتمر منظمة التعاون الإسلامي.",
      reads: ["conference SEN oic"],
    },
  ],
  counterExamples: [{ text: "كتب ملاحظة على هامش الصفحة.", because: "the margin of a page is no gathering" }],
})
