// Gatherings that go by a name: القمة العربية, قمة مجموعة العشرين. In: a token. Out: the named gathering that begins there.
// Absent: who attends it, and when it is (rules).
import type { PhraseMatch } from "../../stages/entities/gazetteer.js"
import type { Context } from "./context.js"
import type { Entry } from "./entries.js"

/** Summit, conference, with or without the article: heads of names of events that are gatherings. */
const HEAD = /^(ال)?(قمة|مؤتمر)( |$)/

export interface NamedGathering {
  /** One past its name. */
  readonly end: number
  /** Those whose gathering it is. */
  readonly parties: readonly string[]
}

/** The summit or conference that a phrase of the gazetteer names, null where the phrase names none. */
export function namedGathering(context: Context, i: number): NamedGathering | null {
  const phrase = context.phrases.at(i)
  if (phrase === null) return null
  const entry = gatheringOf(context, phrase)
  return entry === null ? null : { end: phrase.end, parties: entry.parties }
}

function gatheringOf(context: Context, phrase: PhraseMatch): Entry | null {
  for (const payload of phrase.payloads) {
    const entry = context.index.entries[payload] as Entry
    if (entry.kind === "instrument" && entry.sort === "event" && entry.parties.length > 0 && HEAD.test(entry.name)) return entry
  }
  return null
}
