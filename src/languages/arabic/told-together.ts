// The sides of an act that one speaker tells of both: قال الوزير إن الجانبين اتفقا. In: what the text has told and the clause. Out:
// whether the act is joint, and whose. Absent: which acts these are (together.ts), the sides of a contact (speakers.ts).

import type { Mention } from "../../stages/entities/mention.js"
import { type Speaker, speakerOf, type Telling } from "./speakers.js"

/**
 * The sides of an act that one speaker tells of both: those that its clause names, else the sides of the contact. Not joint
 * where no other side is known.
 */
export function toldTogether(
  telling: Telling,
  { start, end }: { readonly start: number; readonly end: number },
  { speaker, sides }: { readonly speaker: Speaker; readonly sides: readonly string[] },
): { readonly joint: boolean; readonly sides: readonly string[] } {
  const { context } = telling
  const named: string[] = []
  const add = (mention: Mention | null) => {
    if (mention === null || !["person", "role", "party"].includes(mention.kind)) return
    const { party } = speakerOf(telling, mention)
    if (party !== null && !named.includes(party)) named.push(party)
  }
  for (let i = start; i < Math.min(end, start + 24); i++) {
    const mention = context.mentionFrom(i)
    if (mention === null) continue
    const partner = context.mentionFrom(mention.end)
    if (i === start && partner !== null && partner.prefix.startsWith("و")) {
      add(mention)
      add(partner)
      break
    }
    if (context.key(i - 1) === "مع") {
      if (speaker.party !== null) named.push(speaker.party)
      add(mention)
      break
    }
    i = mention.end - 1
  }
  if (named.length >= 2) return { joint: true, sides: named }
  const own = speaker.party === null || sides.includes(speaker.party)
  return own && sides.length >= 2 ? { joint: true, sides } : { joint: false, sides }
}
