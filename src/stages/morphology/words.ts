// Tokens in; word types out. A word type is one spelling: its readings are worked out once and shared by every
// token (and every document) that is spelled so. Which proclitics and endings exist comes from the language pack.
import type { Tokens } from "../../text/tokens.js"

/** One way to read a spelling: proclitics, a form of a lemma, an object or possessive pronoun. */
export interface Reading {
  /** Index into the lexicon's lemmas. */
  readonly lemma: number
  /** Packed features of the form (see the language's features.ts). */
  readonly features: number
  /** Conjunction written onto the word, "" where there is none. */
  readonly conjunction: string
  /** Preposition written onto the word, "" where there is none. */
  readonly preposition: string
  readonly article: boolean
  /** Whether the particle of the future is written onto the verb. */
  readonly future: boolean
  /** The form without clitics, as the lexicon has it. */
  readonly stem: string
  /** Pronoun written onto the end, "" where there is none. */
  readonly pronoun: string
}

/** An act that a reading of a word carries (codebook section 3). */
export interface Cue {
  readonly reading: Reading
  /** V verb, N noun, A adjective: what the cue is a cue as. */
  readonly pos: string
  /** say, express, act, agree, discuss, convey: see data/arabic/cues.tsv. */
  readonly role: string
  readonly act: string
  readonly frames: readonly string[]
}

/** A way into the gazetteer: the id of the spelling once its proclitics are stripped. */
export interface PhraseKey {
  readonly id: number
  /** What was stripped, "" for nothing. */
  readonly prefix: string
}

/** A spelling with everything that does not depend on where it stands. */
export interface Word {
  readonly form: string
  /** Folded spelling, by which lexicon and markers are searched. */
  readonly key: string
  readonly readings: readonly Reading[]
  /** Class bits of the language pack. */
  readonly bits: number
  readonly cues: readonly Cue[]
  readonly phrases: readonly PhraseKey[]
  /** What the table of personal names says of the spelling, 0 where it says nothing. */
  readonly name: number
  /** Id by which topics match: clitics, article and number aside; -1 where there is none. */
  readonly loose: number
}

/** Word types by spelling. Bounded: past its limit it starts afresh, which costs time and never changes a result. */
export class Vocabulary<W extends Word = Word> {
  #words = new Map<string, W>()
  readonly #make: (form: string) => W
  readonly #limit: number

  constructor(make: (form: string) => W, limit = 200_000) {
    this.#make = make
    this.#limit = limit
  }

  word(form: string): W {
    let word = this.#words.get(form)
    if (word === undefined) {
      if (this.#words.size >= this.#limit) this.#words = new Map()
      // A slice keeps its whole document alive: a joined copy of the letters does not.
      word = this.#make(form.length > 12 ? form.split("").join("") : form)
      this.#words.set(word.form, word)
    }
    return word
  }
}

/** Longest spelling that is looked at: a longer run of letters is no word, and its head is enough. */
const LONGEST = 48

/** The word type of each token. Linear in the text. */
export function wordsOf<W extends Word>(text: string, tokens: Tokens, vocabulary: Vocabulary<W>): W[] {
  const words = new Array<W>(tokens.count)
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i] as number
    words[i] = vocabulary.word(text.slice(start, Math.min(tokens.end[i] as number, start + LONGEST)))
  }
  return words
}
