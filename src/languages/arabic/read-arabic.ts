// One Arabic readout from text to record: the stages in the order in which they need each other.
import type { Explanation } from "../../document/explanation.js"
import type { Note } from "../../document/note.js"
import type { SourceDocument } from "../../document/record.js"
import { wordsOf } from "../../stages/morphology/words.js"
import { normalise } from "../../text/normalise.js"
import { findSentences } from "../../text/sentences.js"
import { tokenise } from "../../text/tokens.js"
import { attribute } from "./attribution.js"
import { buildRecord } from "./build-record.js"
import { Context } from "./context.js"
import { findEncounters } from "./encounters.js"
import { findMentions } from "./find-mentions.js"
import { findFurniture } from "./furniture.js"
import { findInstruments } from "./instruments.js"
import type { ArabicPack } from "./pack.js"
import { Phrases } from "./phrases.js"
import { resolveMentions } from "./resolve-mentions.js"

/** Reads one document. Linear in its text; never throws on text. */
export function readArabic(pack: ArabicPack, document: SourceDocument, notes: readonly Note[]): Explanation {
  const published = document.published ?? null
  const source = normalise(document.text)
  const { text } = source
  const tokens = tokenise(text)
  const stretches = findFurniture(text, tokens)
  const dropped = new Uint8Array(tokens.count)
  for (const stretch of stretches) dropped.fill(1, stretch.start, stretch.end)
  const sentences = findSentences(tokens, dropped)
  const words = wordsOf(text, tokens, pack.vocabulary)
  const times = pack.findTimes(tokens, words, text, published)
  const timeAt = new Int32Array(tokens.count)
  for (const time of times) timeAt[time.start] = time.end
  const phrases = new Phrases(pack.index.trie, words)
  const { mentions, register } = findMentions(tokens, words, text, pack.index, phrases, timeAt, dropped)
  const home = resolveMentions(mentions, register, pack.people, pack.index, document.source, words)
  const context = new Context(text, tokens, words, sentences, mentions, register, times, timeAt, pack.index, phrases, pack.lemmas)
  const instruments = findInstruments(context, dropped)
  for (const instrument of instruments) for (const [from, to] of instrument.mentions) context.instrumentOf.fill(1, from, to)
  const encounters = findEncounters(context, pack.encounterRules, dropped, published)
  const statements = attribute(context, pack.statementRules, encounters, dropped, home)
  return buildRecord({ document, source, context, topics: pack.topics, encounters, statements, instruments, dropped: stretches, notes })
}
