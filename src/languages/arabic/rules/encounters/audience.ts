// Reads audiences told from the guest's side: تشرف بمقابلة A [الضيف] B، حظي B باستقبال من قبل A.
import { rule } from "../../../../grammar/rule.js"
import { NOBODY } from "../../company.js"
import { contactMatch } from "../../contact-match.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { canTakePart, doers, mainSubject } from "../../participants.js"
import { WordTest } from "../../word-test.js"

const VERBS = new Set(["تشرّف", "حظي"])
/** By meeting, an audience with, greeting, being received by. */
const AUDIENCE = new WordTest(/^ب(ال)?(مقابلة|لقاء|استقبال|السلام|سلام|مثول)$/)

export const audience = rule<Context, EncounterMatch>({
  id: "audience",
  reads: "A guest is honoured with an audience: the host stands behind the noun, the guest is the subject.",
  starts: (context, at) => context.verbAmong(at, VERBS) !== null,
  match: (context, at) => {
    if (context.mention(at) !== null) return null
    const end = Math.min(context.sentenceEnd(at), at + 60)
    let noun = -1
    for (let i = at + 1; i < Math.min(end, at + 40) && noun < 0; i++) if (context.fits(i, AUDIENCE)) noun = i
    if (noun < 0) return null
    const behind: number[] = []
    for (let i = noun + 1; i < end && behind.length < 2; i++) {
      const mention = context.mentionFrom(i)
      if (mention === null) continue
      if (canTakePart(mention) && mention.kind !== "party" && mention.prefix === "") behind.push(context.mentionOf[i] as number)
      i = mention.end - 1
    }
    const [host, guestBehind] = behind
    if (host === undefined) return null
    // The guest stands between verb and noun, before the verb, or behind the host.
    const between = context.key(noun - 1) !== "" && noun > at + 1 ? (doers(context, at)[0] ?? -1) : -1
    let guest = between >= 0 && between !== host ? between : (guestBehind ?? -1)
    if (guest < 0) guest = mainSubject(context, at)
    if (guest < 0 || guest === host) return null
    const sides = { subject: { ...NOBODY, mentions: [host] }, others: { ...NOBODY, mentions: [guest] } }
    return contactMatch(context, "meeting", at, noun + 1, sides, "honoured with an audience")
  },
  examples: [
    {
      text: "تشرف بمقابلة أمير الكويت الشيخ راشد الجابر في قصر بيان اليوم وزير الخارجية الهندي أرجون ميهتا.",
      reads: ["meeting KWT IND"],
    },
    { text: "حظي وزير الخارجية التونسي سامي القروي باستقبال من قبل الرئيس الكيني جوزيف كاماو.", reads: ["meeting TUN KEN"] },
  ],
  counterExamples: [{ text: "حظي القرار باستقبال جيد في الأسواق.", because: "a decision is no guest" }],
})
