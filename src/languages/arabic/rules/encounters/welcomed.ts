// Reads ceremonies: كان في استقباله B, أدى A اليمين أمام B.
import { rule } from "../../../../grammar/rule.js"
import type { Mention } from "../../../../stages/entities/mention.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { canTakePart, doers, joined, mainSubject, partners } from "../../participants.js"
import { isPlanned } from "../../planned.js"

const HAND = new Set(["أدّى", "تقبّل", "تلقّى"])

export const welcomed = rule<Context, EncounterMatch>({
  id: "welcomed",
  reads: "A ceremony: an official welcome, an oath taken.",
  starts: (context, at) => /^[وف]?(كان|كانت)$/.test(context.key(at)) || context.verbAmong(at, HAND) !== null,
  match: (context, at) => (context.verbAmong(at, HAND) !== null ? handed(context, at) : received(context, at)),
  examples: [
    {
      text: "وصل الرئيس الكازاخستاني أرمان سيريك إلى الرياض، وكان في استقباله وزير الخارجية السعودي فهد العتيق.",
      reads: ["ceremony KAZ SAU"],
    },
  ],
  counterExamples: [{ text: "كان في مكتبه يقرأ التقرير.", because: "nobody is welcomed" }],
})

/** كان في استقباله B, كان في مقدمة مستقبليه B. A farewell is no ceremony of its own. */
function received(context: Context, at: number): EncounterMatch | null {
  if (context.key(at + 1) !== "في" || !/^(استقبال|مقدمة)/.test(context.key(at + 2))) return null
  let noun = at + 2
  if (context.key(noun) === "مقدمة") noun++
  const own = /(ه|ها|هم)$/.test(context.key(noun))
  const participants: number[] = []
  let from = noun + 1
  const direct = context.mentionFrom(from)
  if (own) {
    const guest = mainSubject(context, at)
    if (guest < 0) return null
    participants.push(guest)
  } else if (direct !== null && canTakePart(direct)) {
    participants.push(context.mentionOf[from] as number)
    from = direct.end
  } else return null
  for (let i = from; i < Math.min(context.sentenceEnd(at), from + 25); i++) {
    const mention = context.mentionFrom(i)
    if (mention === null) continue
    if (canTakePart(mention) && mention.kind !== "party" && mention.prefix === "" && context.mentionOf[i] !== participants[0]) {
      participants.push(context.mentionOf[i] as number, ...joined(context, mention.end).slice(0, 3))
      return {
        kind: "ceremony",
        at,
        end: noun + 1,
        participants,
        destination: -1,
        planned: false,
        background: false,
        steps: [{ what: "welcomed or seen off", span: null }],
      }
    }
    i = mention.end - 1
  }
  return null
}

/** Oaths: the noun decides. */
function handed(context: Context, at: number): EncounterMatch | null {
  const end = Math.min(context.sentenceEnd(at), at + 30)
  for (let i = at + 1; i < end; i++) {
    const oath = /^ال(يمين|قسم)$/.test(context.key(i)) && /^(ال)?(دستورية|قانونية|دستوري|قانوني|امام)$/.test(context.key(i + 1))
    if (!oath) continue
    const subject = doers(context, at)
    const direct = context.mentionFrom(i + 2)
    const others =
      direct !== null && canTakePart(direct) && direct.prefix === ""
        ? [context.mentionOf[i + 2] as number, ...joined(context, direct.end)]
        : partners(context, i + 1, new Set(["الى", "ل", "امام", "من"]), false)
    const participants = [...subject, ...others.filter((m) => !subject.includes(m))]
    if (participants.length < 2 || !hasPerson(context, participants)) return null
    return {
      kind: "ceremony",
      at,
      end: i + 2,
      participants,
      destination: -1,
      planned: isPlanned(context, at),
      background: false,
      steps: [{ what: "oath taken", span: null }],
    }
  }
  return null
}

function hasPerson(context: Context, participants: readonly number[]): boolean {
  return participants.some((m) => (context.mentions[m] as Mention).kind !== "party")
}
