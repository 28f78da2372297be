// Enters: the generated lexicon's strings: lemmas, packed automaton, feature sets, analyses.
// Leaves: a lexicon that tells, for a slice of folded text, its lemmas and feature words.
// Absent: folding, and any affix: what is looked up is the form itself.

import { type Automaton, lookup, openAutomaton } from "./automaton.js"

/** What the generated module exports. */
export type LexiconStrings = {
  readonly LEMMAS: string
  readonly AUTOMATON: string
  readonly FEATURE_SETS: string
  readonly ANALYSES: string
}

export type LexiconLemma = {
  readonly lemma: string
  /** V verb, N noun, A adjective, P particle. */
  readonly pos: string
  /** A verb's measure, a noun's gender, the kind of an adjective or particle. */
  readonly kind: string
}

export type Lexicon = {
  readonly lemmas: readonly LexiconLemma[]
  /** The number of the form `key.slice(start, end)`, folded, or -1. */
  lookup(key: string, start: number, end: number): number
  /** How many analyses a form has; verbs come first. */
  analysisCount(form: number): number
  /** The lemma of a form's analysis, an index into `lemmas`. */
  lemmaAt(form: number, analysis: number): number
  /** The feature word of a form's analysis. */
  featuresAt(form: number, analysis: number): number
}

const HEADER_BYTES = 16
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

/** Opens a lexicon. */
export function openLexicon(strings: LexiconStrings): Lexicon {
  const automaton = openAutomaton(wordsOf(decodeBase64(strings.AUTOMATON)))
  const entries = decodeBase64(strings.ANALYSES)
  const sets = decodeBase64(strings.FEATURE_SETS)
  return new PackedLexicon(automaton, entries, sets, openLemmas(strings.LEMMAS))
}

// An entry is one bit (last of its form), a lemma, a set of feature words; entries stay packed,
// for nearly every form has one, and unpacking them all would be most of the opening.
class PackedLexicon implements Lexicon {
  private readonly size: number
  private readonly lemmaBits: number
  private readonly lemmaMask: number
  /** Where in `entries` each form's first entry is. */
  private readonly first: Uint32Array
  private readonly sets: Uint16Array
  private readonly setStart: Uint16Array

  constructor(
    private readonly automaton: Automaton,
    private readonly entries: Uint8Array<ArrayBuffer>,
    setBytes: Uint8Array<ArrayBuffer>,
    readonly lemmas: readonly LexiconLemma[],
  ) {
    const [formCount, entryCount, lemmaBits, setBits] = new Uint32Array(entries.buffer, 0, 4)
    this.size = (lemmaBits + setBits + 8) >> 3
    this.lemmaBits = lemmaBits
    this.lemmaMask = (1 << lemmaBits) - 1
    this.first = firstEntries(entries, formCount, entryCount, this.size)
    this.sets = new Uint16Array(setBytes.buffer)
    this.setStart = new Uint16Array(this.sets.length)
    for (let at = 0, set = 0; at < this.sets.length; at += this.sets[at] + 1) {
      this.setStart[set++] = at
    }
  }

  lookup(key: string, start: number, end: number): number {
    return lookup(this.automaton, key, start, end)
  }

  analysisCount(form: number): number {
    const end = this.first[form + 1]
    let count = 0
    for (let at = this.first[form]; at < end; at += this.size) {
      count += this.sets[this.setAt(this.entryAt(at))]
    }
    return count
  }

  lemmaAt(form: number, analysis: number): number {
    let left = analysis
    for (let at = this.first[form]; ; at += this.size) {
      const entry = this.entryAt(at)
      const count = this.sets[this.setAt(entry)]
      if (left < count) return (entry >>> 1) & this.lemmaMask
      left -= count
    }
  }

  featuresAt(form: number, analysis: number): number {
    let left = analysis
    for (let at = this.first[form]; ; at += this.size) {
      const start = this.setAt(this.entryAt(at))
      const count = this.sets[start]
      if (left < count) return this.sets[start + 1 + left]
      left -= count
    }
  }

  private entryAt(at: number): number {
    const { entries, size } = this
    let entry = entries[at]
    if (size > 1) entry |= entries[at + 1] << 8
    if (size > 2) entry |= entries[at + 2] << 16
    return entry
  }

  private setAt(entry: number): number {
    return this.setStart[entry >>> (this.lemmaBits + 1)]
  }
}

function firstEntries(entries: Uint8Array, forms: number, count: number, size: number) {
  const first = new Uint32Array(forms + 1)
  first[0] = HEADER_BYTES
  let form = 0
  const end = HEADER_BYTES + count * size
  for (let at = HEADER_BYTES; at < end; at += size) {
    if ((entries[at] & 1) === 1) first[++form] = at + size
  }
  return first
}

function openLemmas(text: string): LexiconLemma[] {
  const lemmas: LexiconLemma[] = []
  for (let start = 0; start < text.length; ) {
    const first = text.indexOf("\t", start)
    const next = text.indexOf("\n", first)
    const end = next < 0 ? text.length : next
    // The part of speech is one letter.
    const pos = text[first + 1]
    lemmas.push({ lemma: text.slice(start, first), pos, kind: text.slice(first + 3, end) })
    start = end + 1
  }
  return lemmas
}

// The packed arrays are written lowest byte first, as every machine in use reads them.
function wordsOf(bytes: Uint8Array<ArrayBuffer>): Uint32Array {
  return new Uint32Array(bytes.buffer, 0, bytes.length >> 2)
}

/** Decodes standard base64, padded or not. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const values = new Uint8Array(128)
  for (let i = 0; i < ALPHABET.length; i++) values[ALPHABET.charCodeAt(i)] = i
  let length = text.length
  while (length > 0 && text[length - 1] === "=") length--
  const bytes = new Uint8Array((length * 3) >> 2)
  const whole = length & ~3
  let at = 0
  for (let i = 0; i < whole; i += 4) {
    const word =
      (values[text.charCodeAt(i)] << 18) |
      (values[text.charCodeAt(i + 1)] << 12) |
      (values[text.charCodeAt(i + 2)] << 6) |
      values[text.charCodeAt(i + 3)]
    bytes[at] = word >>> 16
    bytes[at + 1] = word >>> 8
    bytes[at + 2] = word
    at += 3
  }
  // One or two bytes are left in two or three letters.
  let rest = 0
  for (let i = whole; i < whole + 4; i++) {
    rest = (rest << 6) | (i < length ? values[text.charCodeAt(i)] : 0)
  }
  if (at < bytes.length) bytes[at++] = rest >>> 16
  if (at < bytes.length) bytes[at] = rest >>> 8
  return bytes
}
