// The parties that a statement addresses or benefits (codebook section 3, `toward`): parties and persons of other sides
// named inside it, and the other side of the contact where the statement speaks of the two of them.

import type { Context } from "./context.js"
import type { DraftStatement } from "./draft-statement.js"
import { Bit } from "./word-classes.js"

/** Kinds of act whose target is named as a party in any position. */
const AIMED = new Set(["oppose", "condemn", "accuse", "warn", "urge", "thank", "praise", "support", "welcome", "invite", "congratulate"])

/** Parties addressed, in the order of the text; empty for a joint act. */
export function towardOf(context: Context, statement: DraftStatement): string[] {
  if (statement.joint) return []
  const out: string[] = []
  const add = (party: string | null | undefined) => {
    if (party !== null && party !== undefined && party !== statement.party && !out.includes(party)) out.push(party)
  }
  let both = false
  for (let i = statement.start; i < statement.end; i++) {
    if (context.is(i, Bit.BOTH)) both = true
    const mention = context.mentionFrom(i)
    if (mention === null) {
      // A nationality adjective names a party too: الشركات الألمانية
      const phrase = context.word(i)?.phrases[0]
      if (phrase !== undefined) {
        const payloads = context.index.trie.payloads(context.index.trie.step(0, phrase.id))
        const entry = payloads === undefined ? undefined : context.index.entries[payloads[0] as number]
        if (entry?.kind === "nisba" && !insideOther(context, i)) add(entry.id)
      }
      continue
    }
    if (mention.kind === "sides") both = true
    if (mention.kind === "person" || mention.kind === "role" || mention.kind === "party" || mention.kind === "group") {
      const located =
        (context.bareKey(i - 1) === "في" || context.bareKey(i - 1) === "فى" || mention.prefix === "ب") && !AIMED.has(statement.act)
      const entry = mention.entry >= 0 ? context.index.entries[mention.entry] : undefined
      if (!(located && (entry?.kind === "state" || entry?.kind === "capital"))) add(mention.party)
    }
    i = mention.end - 1
  }
  if (both || out.length === 0) {
    const other = statement.sides.filter((party) => party !== statement.party)
    if (both && statement.sides.includes(statement.party ?? "")) for (const party of other) add(party)
  }
  return out
}

function insideOther(context: Context, i: number): boolean {
  return context.mention(i) !== null
}
