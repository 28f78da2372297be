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
  /** For each set of rules the rules that may start at the word (see grammar/rule.ts), -1 while that is not known. */
  readonly starts: number[]
}

/**
 * Word types by spelling: an open-addressed table over the letters themselves, so that looking up makes no string.
 * Bounded: past its limit it starts afresh, which costs time and never changes a result.
 */
export class Vocabulary<W extends Word = Word> {
  #words: W[] = []
  /** One more than the index of a word in each slot, 0 for a free one. At most half full. */
  #slots = new Int32Array(1 << 13)
  readonly #make: (form: string) => W
  readonly #limit: number

  constructor(make: (form: string) => W, limit = 200_000) {
    this.#make = make
    this.#limit = limit
  }

  /** The word type of text[start, end). */
  at(text: string, start: number, end: number): W {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = hash(text, start, end) & mask
    for (let known = slots[slot] as number; known !== 0; known = slots[slot] as number) {
      const word = this.#words[known - 1] as W
      if (isSpelled(word.form, text, start, end)) return word
      slot = (slot + 1) & mask
    }
    return this.#add(text, start, end)
  }

  #add(text: string, start: number, end: number): W {
    if (this.#words.length >= this.#limit) {
      this.#words = []
      this.#slots = new Int32Array(1 << 13)
    } else if (this.#words.length * 2 >= this.#slots.length) this.#grow()
    // A long slice keeps its whole text alive: a joined copy of the letters does not.
    const slice = text.slice(start, end)
    const word = this.#make(slice.length > 12 ? slice.split("").join("") : slice)
    this.#words.push(word)
    this.#place(word.form, this.#words.length)
    return word
  }

  #place(form: string, number: number): void {
    const mask = this.#slots.length - 1
    let slot = hash(form, 0, form.length) & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = number
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    this.#words.forEach((word, n) => {
      this.#place(word.form, n + 1)
    })
  }
}

/** FNV-1a over code units (Fowler, Noll and Vo 1991), its high bits folded in. */
function hash(text: string, start: number, end: number): number {
  let h = 0x811c9dc5
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h ^ (h >>> 15)
}

function isSpelled(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

/** Longest spelling that is looked at: a longer run of letters is no word, and its head is enough. */
const LONGEST = 48

/** The word type of each token. Linear in the text. */
export function wordsOf<W extends Word>(text: string, tokens: Tokens, vocabulary: Vocabulary<W>): W[] {
  const words: W[] = []
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i] as number
    words.push(vocabulary.at(text, start, Math.min(tokens.end[i] as number, start + LONGEST)))
  }
  return words
}
