// The party that an adjective names: الشركات الألمانية the German companies. In: a context and a token. Absent: adjectives inside
// mentions, whose party the mention has.

import type { Context } from "./context.js"

/** The party that an adjective of nationality names: الشركات الألمانية the German companies. */
export function nationality(context: Context, i: number): string | null {
  // Where no phrase at all begins, no adjective does: this is known already, and true of most words.
  if (context.phrases.at(i) === null || context.mention(i) !== null) return null
  const phrase = context.word(i)?.phrases[0]
  if (phrase === undefined) return null
  const payloads = context.index.trie.payloads(context.index.trie.step(0, phrase.id))
  const entry = payloads === undefined ? undefined : context.index.entries[payloads[0] as number]
  return entry?.kind === "nisba" ? entry.id : null
}
