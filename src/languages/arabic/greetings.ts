// Who carries greetings where no subject says so: ونقل إلى الملك تحيات الرئيس المصري, he who stands for that president's side. In:
// a trigger of greetings that has no subject. Out: the speaker. Absent: what the greetings are (rules/statements/conveyed.ts).

import type { Trigger } from "../../stages/attribution/trigger.js"
import type { Mention } from "../../stages/entities/mention.js"
import { resolveSpeaker, type Speaker, speakerOf, type Telling } from "./speakers.js"

/** How many encounters back the one may stand on which the greetings were carried. */
const MEMORY = 24

/** The one who carries greetings: whoever goes on from before, unless those he greets for are of another side than he. */
export function carrierOf(telling: Telling, trigger: Trigger, sides: readonly string[]): Speaker {
  const goesOn = resolveSpeaker(telling, trigger)
  const { context } = telling
  const sender = context.mentionFrom(trigger.content + 1) ?? context.mentionFrom(trigger.content)
  if (sender === null || sender.prefix !== "" || !isSomebody(sender)) return goesOn
  const { person, party } = speakerOf(telling, sender)
  if (party === null || party === goesOn.party || !sides.includes(party)) return goesOn
  for (const { people, parties, planned } of telling.encounters.slice(-MEMORY)) {
    if (planned || !parties.includes(party)) continue
    for (const one of people) {
      const known = context.register.persons[one]
      if (one !== person && known?.party === party) return { person: one, party, feminine: known.feminine }
    }
  }
  return { person: -1, party, feminine: false }
}

function isSomebody({ kind }: Mention): boolean {
  return kind === "person" || kind === "role" || kind === "party" || kind === "self"
}
