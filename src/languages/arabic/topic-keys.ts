// Ways from a spelling to the words of topics, which match without article, in the singular, or by their lemma.
// In: a folded spelling with its readings. Out: the id of a topic word, or -1. Absent: topics of several words (topics.ts).
import type { Lexicon } from "../../stages/morphology/lexicon.js"
import type { Reading } from "../../stages/morphology/words.js"
import { splitsOf } from "./analyse.js"
import { foldKey } from "./fold.js"
import { isFiniteVerb } from "./morphology/features.js"

/** The form by which topics match: without the article. */
export function looseForm(key: string): string {
  return key.length > 4 && key.startsWith("ال") ? key.slice(2) : key
}

/** Id of the spelling among the words of topics: as it stands, else as a singular, else by its lemma. */
export function looseOf(key: string, readings: readonly Reading[], lexicon: Lexicon, looseIds: ReadonlyMap<string, number>): number {
  for (const split of splitsOf(key)) {
    if (split.future) continue
    const form = looseForm(key.slice(split.skip))
    const plural = form.length > 4 && form.endsWith("ات") ? form.slice(0, -2) : ""
    const id = looseIds.get(form) ?? (plural === "" ? undefined : (looseIds.get(`${plural}ة`) ?? looseIds.get(plural)))
    if (id !== undefined) return id
  }
  for (const reading of readings) {
    if (isFiniteVerb(reading.features)) continue
    const stem = looseForm(reading.stem)
    const id = looseIds.get(stem) ?? looseIds.get(foldKey((lexicon.lemmas[reading.lemma] as { lemma: string } | undefined)?.lemma ?? ""))
    if (id !== undefined) return id
  }
  return -1
}
