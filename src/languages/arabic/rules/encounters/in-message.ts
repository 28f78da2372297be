// Reads messages that something is said in: قال في برقية شكر للرئيس B، في رسالة وجهها إلى B، في رسالة من B.
import { rule } from "../../../../grammar/rule.js"
import { companyFrom, countOfCompany, NOBODY } from "../../company.js"
import { contactMatch } from "../../contact-match.js"
import { contactNoun } from "../../contact-nouns.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { mainSubject } from "../../participants.js"
import { WordTest } from "../../word-test.js"

const TO = new Set(["الى", "ل", "من"])
/** Cable, letter: a word for any writing is no message between parties. */
const LETTER = new WordTest(/^[وف]?[بل]?(ال)?(برقية|رسالة|برقيته|رسالته|برقيتها|رسالتها|برقيات|رسائل)$/)

export const inMessage = rule<Context, EncounterMatch>({
  id: "in-message",
  reads: "A cable or letter named as where something is said, with whom it is addressed to or comes from.",
  starts: (context, at) => context.fits(at, LETTER),
  match: (context, at) => {
    if (!/^(في|خلال|عبر|ضمن)$/.test(context.bareKey(at - 1)) && !/^[وف]?ب/.test(context.key(at))) return null
    const noun = contactNoun(context, at)
    if (noun === null || noun.kind !== "message") return null
    const others = companyFrom(context, noun.end, TO, false, 8)
    const subject = mainSubject(context, at)
    if (subject < 0 || countOfCompany(others) === 0) return null
    const official = context.mentions[others.mentions[0] as number]?.kind
    if (official !== "person" && official !== "role") return null
    return contactMatch(context, "message", at, noun.end, { subject: { ...NOBODY, mentions: [subject] }, others }, "said in a message")
  },
  examples: [
    {
      text: "قال الرئيس الكيني جوزيف كاماو في برقية شكر للرئيس المصري كريم الشاذلي إن الزيارة كانت ناجحة.",
      reads: ["message KEN EGY"],
    },
  ],
  counterExamples: [{ text: "قال الرئيس الكيني جوزيف كاماو في رسالة إلى الشعب إن العام كان صعبا.", because: "a people is no other side" }],
})
