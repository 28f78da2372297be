// Reads credentials handed over: تسلم A أوراق اعتماد كل من B وC، قدم B أوراق اعتماده إلى A، قدموا أوراق اعتمادهم، وهم: B وC.
import { rule } from "../../../../grammar/rule.js"
import { companyFrom, countOfCompany, listOf, NOBODY } from "../../company.js"
import { contactMatch } from "../../contact-match.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { canTakePart } from "../../participants.js"

const TO = new Set(["الى", "ل", "امام"])

export const credentials = rule<Context, EncounterMatch>({
  id: "credentials",
  reads: "Ambassadors hand over their credentials: a ceremony of the host with each of them.",
  starts: (context, at) => context.bareKey(at) === "اوراق",
  match: (context, at) => {
    if (!/^اعتماد/.test(context.key(at + 1))) return null
    const own = /^اعتماد(ه|ها|هم|هما|هن)$/.test(context.key(at + 1))
    const before = officialsBefore(context, at)
    let host = -1
    let guests = NOBODY
    const listed = own ? listBehindColon(context, at + 2) : firstBehind(context, at + 2, 8)
    if (listed >= 0) {
      // تسلم A أوراق اعتماد B: whom the papers belong to stands behind them.
      host = before[before.length - 1] ?? -1
      guests = listOf(context, listed)
    } else if (own) {
      const to = companyFrom(context, at + 2, TO, false, 30).mentions[0]
      const addressed = before.find(
        (m) => /ل$/.test(context.mentions[m]?.prefix ?? "") || context.bareKey((context.mentions[m]?.start ?? 0) - 1) === "الى",
      )
      host = to ?? addressed ?? -1
      const first = before.find((m) => m !== host)
      if (first !== undefined) guests = listOf(context, first)
    }
    const envoys = guests.mentions.filter((m) => m !== host && context.mentions[m]?.kind !== "party")
    if (host < 0 || envoys.length === 0) return null
    const sides = { subject: { ...NOBODY, mentions: [host] }, others: { ...NOBODY, mentions: envoys } }
    return contactMatch(context, "ceremony", at, at + 2, sides, "credentials handed over", { each: countOfCompany(guests) > 1 })
  },
  examples: [
    { text: "قدم سفير النرويج إريك هانسن أوراق اعتماده إلى أمير الكويت الشيخ راشد الجابر.", reads: ["ceremony NOR KWT"] },
    {
      text: "احتفل اليوم بتسلم أمير الكويت الشيخ راشد الجابر أوراق اعتماد كل من سفير النرويج إريك هانسن وسفير كينيا جوزيف كاماو.",
      reads: ["ceremony KWT NOR", "ceremony KWT KEN"],
    },
  ],
  counterExamples: [{ text: "فقد السفير أوراق اعتماده في المطار.", because: "nobody received them" }],
})

/** Officials named before the papers in their sentence, in the order of the text. */
function officialsBefore(context: Context, at: number): number[] {
  const out: number[] = []
  for (let i = Math.max(context.sentenceStart(at), at - 50); i < at; i++) {
    const mention = context.mentionFrom(i)
    if (mention === null) continue
    if (canTakePart(mention) && (mention.kind === "person" || mention.kind === "role")) out.push(context.mentionOf[i] as number)
    i = mention.end - 1
  }
  return out
}

/** The first official within a few tokens; passes over كل من and a colon. */
function firstBehind(context: Context, from: number, reach: number): number {
  for (let i = from; i < Math.min(context.sentenceEnd(from - 1), from + reach); i++) {
    const mention = context.mentionFrom(i)
    if (mention === null) continue
    return mention.kind === "person" || mention.kind === "role" ? (context.mentionOf[i] as number) : -1
  }
  return -1
}

/** أوراق اعتمادهم، وهم: the first of those listed behind a colon, -1 for none. */
function listBehindColon(context: Context, from: number): number {
  for (let i = from; i < Math.min(context.sentenceEnd(from - 1), from + 14); i++)
    if (context.isColon(i)) return firstBehind(context, i + 1, 8)
  return -1
}
