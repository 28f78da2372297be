// One Arabic readout from text to record: the one ordered list of stages. Each says in its type which layers it needs and
// which it makes, so that an order that cannot work does not compile (document/stage.ts).
import type { Note } from "../../document/note.js"
import type { SourceDocument } from "../../document/record.js"
import { chain, type Stage } from "../../document/stage.js"
import type { Mention } from "../../stages/entities/mention.js"
import { wordsOf } from "../../stages/morphology/words.js"
import type { TimeExpression } from "../../stages/time/time-expression.js"
import { type NormalisedText, normalise } from "../../text/normalise.js"
import { findSentences, type Sentences } from "../../text/sentences.js"
import { type Tokens, tokenise } from "../../text/tokens.js"
import { type Attributed, attribute } from "./attribution.js"
import { buildRecord, type ReadDocument } from "./build-record.js"
import { Context } from "./context.js"
import type { DraftEncounter } from "./encounter-draft.js"
import { findEncounters } from "./encounters.js"
import { findMentions } from "./find-mentions.js"
import { type DroppedStretch, findFurniture } from "./furniture.js"
import { type DraftInstrument, findInstruments } from "./instruments.js"
import type { ArabicWord } from "./make-word.js"
import type { ArabicPack } from "./pack.js"
import type { PersonRegister } from "./person-register.js"
import { Phrases } from "./phrases.js"
import { resolveMentions } from "./resolve-mentions.js"
import { Bit } from "./word-classes.js"

/** What a reading starts from. */
interface Given {
  readonly pack: ArabicPack
  readonly document: SourceDocument
  readonly notes: readonly Note[]
}

interface Text {
  readonly source: NormalisedText
  readonly tokens: Tokens
}

/** What is not the readout: as stretches, and 1 for each token set aside. */
interface Furniture {
  readonly stretches: readonly DroppedStretch[]
  readonly dropped: Uint8Array
}

interface Words {
  readonly sentences: Sentences
  readonly words: readonly ArabicWord[]
  /** Class bits of each token's word, with that of a conjunction before it. */
  readonly bits: Int32Array
}

/** Expressions of time, and for each token one past the expression that begins there, or 0. */
interface Times {
  readonly times: readonly TimeExpression[]
  readonly timeAt: Int32Array
}

interface Entities {
  readonly mentions: readonly Mention[]
  readonly register: PersonRegister
  readonly phrases: Phrases
}

/** The state that officials without a nationality belong to. */
interface Home {
  readonly home: string | null
}

interface Surroundings {
  readonly context: Context
}

const text: Stage<Given, Text> = {
  name: "text",
  run: ({ document }) => {
    const source = normalise(document.text)
    return { source, tokens: tokenise(source.text) }
  },
}

const furniture: Stage<Text, Furniture> = {
  name: "furniture",
  run: ({ source, tokens }) => {
    const stretches = findFurniture(source.text, tokens)
    const dropped = new Uint8Array(tokens.count)
    for (const stretch of stretches) dropped.fill(1, stretch.start, stretch.end)
    return { stretches, dropped }
  },
}

const morphology: Stage<Given & Text & Furniture, Words> = {
  name: "morphology",
  run: ({ pack, source, tokens, dropped }) => {
    const words = wordsOf(source.text, tokens, pack.vocabulary)
    const bits = new Int32Array(tokens.count)
    let isAnd = false
    for (let i = 0; i < bits.length; i++) {
      const word = words[i] as ArabicWord
      // و عبّر: the conjunction written apart joins the word behind it.
      bits[i] = isAnd ? word.bits | Bit.AND : word.bits
      isAnd = (tokens.end[i] as number) === (tokens.start[i] as number) + 1 && word.key === "و"
    }
    return { sentences: findSentences(tokens, dropped), words, bits }
  },
}

const time: Stage<Given & Text & Words, Times> = {
  name: "time",
  run: ({ pack, document, source, tokens, words }) => {
    const times = pack.findTimes(tokens, words, source.text, document.published ?? null)
    const timeAt = new Int32Array(tokens.count)
    for (const expression of times) timeAt[expression.start] = expression.end
    return { times, timeAt }
  },
}

const entities: Stage<Given & Text & Furniture & Words & Times, Entities> = {
  name: "entities",
  run: ({ pack, document, source, tokens, words, timeAt, dropped }) => {
    const phrases = new Phrases(pack.index.trie, words)
    const published = document.published ?? null
    const { mentions, register } = findMentions(tokens, words, source.text, pack.index, phrases, timeAt, dropped, pack.people, published)
    return { mentions, register, phrases }
  },
}

const coreference: Stage<Given & Text & Words & Entities, Home> = {
  name: "coreference",
  run: ({ pack, document, tokens, words, mentions, register, phrases }) => ({
    home: resolveMentions(
      mentions,
      register,
      pack.people,
      pack.index,
      document.source,
      words,
      phrases,
      tokens.breaks,
      document.published ?? null,
    ),
  }),
}

const surroundings: Stage<Given & Text & Words & Times & Entities & Home, Surroundings> = {
  name: "context",
  run: ({ pack, source, tokens, words, bits, sentences, mentions, register, times, timeAt, phrases }) => ({
    context: new Context(source.text, tokens, words, bits, sentences, mentions, register, times, timeAt, pack.index, phrases, pack.lemmas),
  }),
}

const instruments: Stage<Furniture & Surroundings, { instruments: readonly DraftInstrument[] }> = {
  name: "instruments",
  run: ({ context, dropped }) => {
    const found = findInstruments(context, dropped)
    for (const instrument of found) for (const { from, to } of instrument.mentions) context.instrumentOf.fill(1, from, to)
    return { instruments: found }
  },
}

const encounters: Stage<
  Given & Furniture & Home & Surroundings & { instruments: readonly DraftInstrument[] },
  { encounters: readonly DraftEncounter[] }
> = {
  name: "encounters",
  run: ({ pack, document, context, dropped, home }) => ({
    encounters: findEncounters(context, pack.encounterRules, dropped, document.published ?? null, home),
  }),
}

const attribution: Stage<Given & Furniture & Home & Surroundings & { encounters: readonly DraftEncounter[] }, Attributed> = {
  name: "attribution",
  run: ({ pack, context, encounters: told, dropped, home }) => attribute(context, pack.statementRules, told, dropped, home),
}

const reading = chain<Given>()
  .add(text)
  .add(furniture)
  .add(morphology)
  .add(time)
  .add(entities)
  .add(coreference)
  .add(surroundings)
  .add(instruments)
  .add(encounters)
  .add(attribution)

/** Reads one document. Linear in its text; never throws on text. */
export function readArabic(pack: ArabicPack, document: SourceDocument, notes: readonly Note[]): ReadDocument {
  const { source, context, encounters, statements, unspoken, instruments, stretches } = reading.run({ pack, document, notes })
  return buildRecord({
    document,
    source,
    context,
    topics: pack.topics,
    encounters,
    statements,
    unspoken,
    instruments,
    dropped: stretches,
    notes,
  })
}
