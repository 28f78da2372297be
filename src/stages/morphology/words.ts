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

/** A phrase of the gazetteer that may begin with a spelling. */
export interface Opening {
  /** Node of the gazetteer's trie behind the word. */
  readonly node: number
  /** Proclitics that stand before it, "" for none. */
  readonly prefix: string
}

/** What a vocabulary keeps: anything that is known of one spelling. */
export interface Spelling {
  readonly form: string
}

/** A spelling with everything that does not depend on where it stands. */
export interface Word extends Spelling {
  /** Folded spelling, by which lexicon and markers are searched. */
  readonly key: string
  readonly readings: readonly Reading[]
  /** Class bits of the language pack. */
  readonly bits: number
  readonly cues: readonly Cue[]
  readonly phrases: readonly PhraseKey[]
  /** Those of them with which some phrase begins. */
  readonly openings: readonly Opening[]
  /** Id of the whole spelling among them, by which a phrase goes on; -1 for none. */
  readonly phraseId: number
  /** What the table of personal names says of the spelling, 0 where it says nothing. */
  readonly name: number
  /** Id by which topics match: clitics, article and number aside; -1 where there is none. */
  readonly loose: number
  /** For each of two sets of rules the rules that may start at the word (see grammar/rule.ts), -1 while that is not known. */
  starts0: number
  starts1: number
}

/** Slots of a new table; always a power of two. */
const FIRST_SLOTS = 1 << 13
/** Letters that fit into a key, and the first code unit that can: 63 letters from ء on cover the Arabic alphabet. */
const KEY_LETTERS = 10
const KEY_BASE = 0x620

/**
 * Word types by spelling: an open-addressed table of keys of two integers, so that looking up makes no string and, for
 * most words, looks at nothing but the table. Bounded: past its limit it starts afresh, which costs time and never
 * changes a result.
 */
export class Vocabulary<W extends Spelling = Word> {
  #words: W[] = []
  /** For each slot the two halves of a key and one more than the index of the word, 0 for a free slot. At most half full. */
  #slots = new Int32Array(3 * FIRST_SLOTS)
  #mask = FIRST_SLOTS - 1
  readonly #make: (form: string) => W
  readonly #limit: number

  constructor(make: (form: string) => W, limit = 200_000) {
    this.#make = make
    this.#limit = limit
  }

  /** The word type of text[start, end). */
  at(text: string, start: number, end: number): W {
    // Up to ten letters are their own key, five to each half; the second half of any other spelling is negative.
    let low = 0
    let high = 0
    let isKey = end - start <= KEY_LETTERS
    if (isKey) {
      for (let i = start; i < end; i++) {
        const letter = text.charCodeAt(i) - KEY_BASE
        if (letter < 1 || letter > 63) {
          isKey = false
          break
        }
        if (i - start < KEY_LETTERS / 2) low = (low << 6) | letter
        else high = (high << 6) | letter
      }
    }
    if (!isKey) {
      low = hash(text, start, end)
      high = -1
    }
    const slots = this.#slots
    let slot = slotOf(low, high, this.#mask)
    for (let known = slots[slot * 3 + 2] as number; known !== 0; known = slots[slot * 3 + 2] as number) {
      if (slots[slot * 3] === low && slots[slot * 3 + 1] === high) {
        const word = this.#words[known - 1] as W
        if (isKey || isSpelled(word.form, text, start, end)) return word
      }
      slot = (slot + 1) & this.#mask
    }
    return this.#add(text.slice(start, end), low, high)
  }

  #add(slice: string, low: number, high: number): W {
    if (this.#words.length >= this.#limit) {
      this.#words = []
      this.#slots = new Int32Array(3 * FIRST_SLOTS)
      this.#mask = FIRST_SLOTS - 1
    } else if (this.#words.length * 2 > this.#mask) this.#grow()
    // A long slice keeps its whole text alive: a joined copy of the letters does not.
    const word = this.#make(slice.length > 12 ? slice.split("").join("") : slice)
    this.#words.push(word)
    this.#place(low, high, this.#words.length)
    return word
  }

  #place(low: number, high: number, number: number): void {
    const slots = this.#slots
    let slot = slotOf(low, high, this.#mask)
    while (slots[slot * 3 + 2] !== 0) slot = (slot + 1) & this.#mask
    slots[slot * 3] = low
    slots[slot * 3 + 1] = high
    slots[slot * 3 + 2] = number
  }

  #grow(): void {
    const old = this.#slots
    this.#slots = new Int32Array(old.length * 2)
    this.#mask = this.#mask * 2 + 1
    for (let i = 0; i < old.length; i += 3) if (old[i + 2] !== 0) this.#place(old[i] as number, old[i + 1] as number, old[i + 2] as number)
  }
}

function slotOf(low: number, high: number, mask: number): number {
  const mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & mask
}

/** FNV-1a over code units (Fowler, Noll and Vo 1991). */
function hash(text: string, start: number, end: number): number {
  let h = 0x811c9dc5
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h
}

function isSpelled(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false
  return true
}

/** Longest spelling that is looked at: a longer run of letters is no word, and its head is enough. */
const LONGEST = 48

/** The word type of each token. Linear in the text. */
export function wordsOf<W extends Spelling>(text: string, tokens: Tokens, vocabulary: Vocabulary<W>): W[] {
  const words: W[] = []
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i] as number
    words.push(vocabulary.at(text, start, Math.min(tokens.end[i] as number, start + LONGEST)))
  }
  return words
}
