// Reads ceremonies: كان في استقباله B, أدى A اليمين أمام B.
import { rule } from "../../../../grammar/rule.js"
import type { Mention } from "../../../../stages/entities/mention.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { canTakePart, doers, joined, mainSubject, partners } from "../../participants.js"
import { isPlanned } from "../../planned.js"
import { Bit } from "../../word-classes.js"

const HAND = new Set(["أدّى", "تقبّل", "تلقّى"])

export const welcomed = rule<Context, EncounterMatch>({
  id: "welcomed",
  reads: "A ceremony: an official welcome, an oath taken.",
  starts: (context, at) => /^[وف]?(كان|كانت)$/.test(context.key(at)) || context.verbAmong(at, HAND) !== null,
  match: (context, at) => (context.verbAmong(at, HAND) !== null ? handed(context, at) : received(context, at)),
  examples: [
    {
      text: "وكان الرئيس الكيني جوزيف كاماو في مقدمة مستقبلي رئيس الوزراء الهندي أرجون ميهتا لدى وصوله.",
      reads: ["ceremony IND KEN"],
    },
    {
      text: "وصل الرئيس الكازاخستاني أرمان سيريك إلى الرياض، وكان في استقباله وزير الخارجية السعودي فهد العتيق.",
      reads: ["ceremony KAZ SAU"],
    },
  ],
  counterExamples: [
    { text: "كان الرئيس السعودي في استقبال حار.", because: "nobody is welcomed" },
    { text: "كان في مكتبه يقرأ التقرير.", because: "nobody is welcomed" },
  ],
})

/** كان في استقباله B, كان في مقدمة مستقبليه B. A farewell is no ceremony of its own. */
function received(context: Context, at: number): EncounterMatch | null {
  const host = hostAhead(context, at)
  if (host !== null) return host
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

/** The official of another party named last before the host, in his sentence or the one before; -1 for none. */
function guestBefore(context: Context, host: Mention): number {
  const start = context.sentenceStart(Math.max(0, context.sentenceStart(host.start) - 1))
  for (let i = host.start - 1; i >= Math.max(start, host.start - 60); i--) {
    const mention = context.mention(i)
    if (mention === null) continue
    if ((mention.kind === "person" || mention.kind === "role") && mention.party !== null && mention.party !== host.party)
      return context.mentionOf[i] as number
    i = mention.start
  }
  return -1
}

/** كان A في مقدمة مستقبلي B، الوزير A الذي كان في استقباله: the host stands before the noun, the guest behind it or in its pronoun. */
function hostAhead(context: Context, at: number): EncounterMatch | null {
  const direct = context.mentionFrom(at + 1)
  const relative = context.is(at - 1, Bit.REL) ? context.mention(context.isComma(at - 2) ? at - 3 : at - 2) : null
  const host = direct ?? relative
  if (host === null || (host.kind !== "person" && host.kind !== "role")) return null
  let noun = direct === null ? at + 1 : direct.end
  if (context.key(noun) !== "في") return null
  noun++
  if (/^(مقدمة|طليعة)$/.test(context.key(noun))) noun++
  if (!/^(استقبال|مستقبلي)(ه|ها|هم)?$/.test(context.key(noun))) return null
  const own = /(ه|ها|هم)$/.test(context.key(noun))
  const behind = context.mentionFrom(noun + 1)
  const guest = own ? guestBefore(context, host) : behind !== null && canTakePart(behind) ? (context.mentionOf[noun + 1] as number) : -1
  const index = context.mentionOf[host.start] as number
  if (guest < 0 || guest === index) return null
  return {
    kind: "ceremony",
    at,
    end: noun + 1,
    participants: [guest, index],
    destination: -1,
    planned: false,
    background: false,
    steps: [{ what: "welcomed by the one named before", span: null }],
  }
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
