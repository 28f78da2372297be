// Who was named last before a contact that tells its people by a pronoun or not at all: خلال لقائهما, لدى لقائه به.
// In: the token of the contact. Out: mentions, by index. Absent: what the contact's own words name (company.ts).
import type { Context } from "./context.js"

/** How far before the call its two parties may be named. */
const BEFORE = 30

/** The last person named before token `at` who is not `other`, -1 for none. */
export function lastPersonBefore(context: Context, at: number, other: number): number {
  const person = context.mentions[other]?.person ?? -1
  for (let i = at - 1; i >= Math.max(0, at - 80); i--) {
    const mention = context.mention(i)
    if (mention === null) continue
    if (
      (mention.kind === "person" || mention.kind === "role") &&
      context.mentionOf[i] !== other &&
      (person < 0 || mention.person !== person)
    )
      return context.mentionOf[i] as number
    i = mention.start
  }
  return -1
}

/** The last two officials of different states named before a token, in any sentence near it, the nearest first. */
export function lastTwoNamed(context: Context, at: number): number[] {
  const out: number[] = []
  for (let i = at - 1; i >= Math.max(0, at - 3 * BEFORE) && out.length < 2; i--) {
    const mention = context.mention(i)
    if (mention === null) continue
    const first = out[0] === undefined ? null : context.mentions[out[0]]
    const official = (mention.kind === "person" || mention.kind === "role") && mention.party !== null && mention.head !== "متحدث"
    if (official && first?.party !== mention.party) out.push(context.mentionOf[i] as number)
    i = mention.start
  }
  return out
}

/** The last officials of different parties that the sentence names before a token, the nearest first; none of `other`'s party. */
export function lastTwoBefore(context: Context, at: number, other: number | undefined): number[] {
  const out: number[] = []
  const taken = new Set<string | null>([other === undefined ? null : (context.mentions[other]?.party ?? null)])
  for (let i = at - 1; i >= Math.max(context.sentenceStart(at), at - 2 * BEFORE) && out.length < 2; i--) {
    const mention = context.mention(i)
    if (mention === null) continue
    if (
      (mention.kind === "person" || mention.kind === "role") &&
      mention.party !== null &&
      !taken.has(mention.party) &&
      mention.head !== "متحدث"
    ) {
      out.push(context.mentionOf[i] as number)
      taken.add(mention.party)
    }
    i = mention.start
  }
  return out
}

/** The first two officials of different parties that the sentence names before a token. */
export function talkers(context: Context, at: number): number[] {
  const out: number[] = []
  for (let i = Math.max(context.sentenceStart(at), at - BEFORE); i < at && out.length < 2; i++) {
    const mention = context.mentionFrom(i)
    if (mention === null) continue
    const official = (mention.kind === "person" || mention.kind === "role") && mention.party !== null && mention.head !== "متحدث"
    const first = out[0] === undefined ? null : context.mentions[out[0]]
    if (official && (first === null || first?.party !== mention.party)) out.push(context.mentionOf[i] as number)
    i = mention.end - 1
  }
  return out
}
