// What a rule sees: tokens, words, mentions, times and sentences of one text, and the questions that rules ask of them.
// Everything here is look-up or a bounded scan inside one sentence.
import type { Mention } from "../../stages/entities/mention.js"
import type { Cue, Reading } from "../../stages/morphology/words.js"
import type { TimeExpression } from "../../stages/time/time-expression.js"
import { Columns } from "../../text/columns.js"
import { isQuoteMark, type Sentences } from "../../text/sentences.js"
import { TokenKind, type Tokens } from "../../text/tokens.js"
import type { EntryIndex } from "./entries.js"
import type { ArabicWord } from "./make-word.js"
import { Count, countOf, FEMININE, has, isFiniteVerb, Kind, kindOf, personOf } from "./morphology/features.js"
import type { PersonRegister } from "./person-register.js"
import type { Phrases } from "./phrases.js"
import { Bit } from "./word-classes.js"
import type { WordTest } from "./word-test.js"

const COMMA = 0x60c
const COLON = 0x3a

export class Context {
  /** Mention that covers each token, -1 for none. */
  readonly mentionOf: Int32Array
  /** Index of the time expression that begins at each token, -1 for none. */
  readonly timeFrom: Int32Array
  /** 1 for a token inside the name of an instrument. */
  readonly instrumentOf: Uint8Array
  constructor(
    readonly text: string,
    readonly tokens: Tokens,
    readonly words: readonly ArabicWord[],
    /** Class bits of each token's word, side by side: rules ask for them more than for anything else. */
    readonly bits: Int32Array,
    readonly sentences: Sentences,
    readonly mentions: readonly Mention[],
    readonly register: PersonRegister,
    readonly times: readonly TimeExpression[],
    readonly timeAt: Int32Array,
    readonly index: EntryIndex,
    readonly phrases: Phrases,
    readonly verbLemmas: readonly string[],
  ) {
    const columns = new Columns(9 * tokens.count)
    this.timeFrom = columns.int32(tokens.count).fill(-1)
    for (let t = 0; t < times.length; t++) this.timeFrom[(times[t] as TimeExpression).start] = t
    this.mentionOf = columns.int32(tokens.count).fill(-1)
    this.instrumentOf = columns.uint8(tokens.count)
    for (let m = 0; m < mentions.length; m++) {
      const { start, end } = mentions[m] as Mention
      for (let i = start; i < end; i++) this.mentionOf[i] = m
    }
  }

  /** The word of token i; undefined where there is none. The bounds are asked first: a read outside an array costs a hundred inside. */
  word(i: number): ArabicWord | undefined {
    return i >= 0 && i < this.bits.length ? this.words[i] : undefined
  }

  is(i: number, bits: number): boolean {
    return i >= 0 && i < this.bits.length && ((this.bits[i] as number) & bits) !== 0
  }

  /** Whether the word of token i fits a test; false where there is no token. */
  fits(i: number, test: WordTest): boolean {
    return i >= 0 && i < this.bits.length && test.fits(this.words[i] as ArabicWord)
  }

  key(i: number): string {
    return i >= 0 && i < this.bits.length ? (this.words[i] as ArabicWord).key : ""
  }

  /** The key without a conjunction that is written onto the word. */
  bareKey(i: number): string {
    const word = this.word(i)
    if (word === undefined) return ""
    return word.bits & Bit.AND ? word.key.slice(1) : word.key
  }

  isComma(i: number): boolean {
    if (i < 0 || i >= this.bits.length) return false
    const c = this.tokens.sign[i]
    return c === COMMA || c === 0x2c || c === 0x61b
  }

  isColon(i: number): boolean {
    return i >= 0 && this.tokens.sign[i] === COLON
  }

  isSign(i: number): boolean {
    return i >= 0 && this.tokens.kind[i] === TokenKind.SIGN
  }

  isQuote(i: number): boolean {
    return i >= 0 && isQuoteMark(this.tokens.sign[i] ?? 0)
  }

  /** One past the last token of the sentence of token i. */
  sentenceEnd(i: number): number {
    return this.sentences.first[(this.sentences.of[i] as number) + 1] as number
  }

  sentenceStart(i: number): number {
    return this.sentences.first[this.sentences.of[i] as number] as number
  }

  mention(i: number): Mention | null {
    if (i < 0 || i >= this.mentionOf.length) return null
    const m = this.mentionOf[i] as number
    return m < 0 ? null : (this.mentions[m] as Mention)
  }

  /** The mention that begins at token i. */
  mentionFrom(i: number): Mention | null {
    const mention = this.mention(i)
    return mention !== null && mention.start === i ? mention : null
  }

  /** A finite reading, the plainest. */
  finite(i: number): Reading | null {
    if (!this.is(i, Bit.FINITE)) return null
    return (this.words[i] as ArabicWord).finite
  }

  imperfect(i: number): Reading | null {
    if (!this.is(i, Bit.FINITE)) return null
    return (this.words[i] as ArabicWord).imperfect
  }

  /** The first finite reading of token i whose verb is one of these. */
  verbAmong(i: number, lemmas: ReadonlySet<string>): Reading | null {
    if (!this.is(i, Bit.FINITE)) return null
    for (const { lemma, reading } of (this.words[i] as ArabicWord).verbs) if (lemmas.has(lemma)) return reading
    return null
  }

  lemma(reading: Reading): string {
    return this.verbLemmas[reading.lemma] ?? ""
  }

  /** A cue of a finite reading with one of the roles. */
  verbCue(i: number, roles: readonly string[]): Cue | null {
    const word = this.word(i)
    if (word === undefined || word.cues.length === 0) return null
    for (const cue of word.cues)
      if (isFiniteVerb(cue.reading.features) && kindOf(cue.reading.features) !== Kind.IMPERATIVE && roles.includes(cue.role)) return cue
    return null
  }

  /** A cue of an adverbial participle (مؤكدا, مشيرة, مؤكدين) with one of the roles. */
  participleCue(i: number, roles: readonly string[]): Cue | null {
    const word = this.word(i)
    if (word === undefined || word.cues.length === 0) return null
    for (const cue of word.cues) {
      const { reading } = cue
      if (
        cue.pos !== "V" ||
        kindOf(reading.features) !== Kind.ACTIVE_PARTICIPLE ||
        reading.article ||
        reading.preposition !== "" ||
        reading.pronoun !== "" ||
        !roles.includes(cue.role)
      )
        continue
      if (word.key.endsWith("ا") || has(reading.features, FEMININE) || word.key.endsWith("ين") || word.key.endsWith("ان")) return cue
    }
    return null
  }

  /** A cue of a noun or verbal noun. */
  nounCue(i: number, roles: readonly string[]): Cue | null {
    const word = this.word(i)
    if (word === undefined || word.cues.length === 0) return null
    for (const cue of word.cues) {
      const kind = kindOf(cue.reading.features)
      if (cue.pos === "N" && (kind === Kind.VERBAL_NOUN || kind === Kind.NOUN) && roles.includes(cue.role)) return cue
    }
    return null
  }

  /** A cue of an adjective or participle as predicate: مستعدة ready. */
  adjectiveCue(i: number): Cue | null {
    const word = this.word(i)
    if (word === undefined || word.cues.length === 0) return null
    for (const cue of word.cues) {
      const kind = kindOf(cue.reading.features)
      if (
        (kind === Kind.ADJECTIVE || kind === Kind.ACTIVE_PARTICIPLE || kind === Kind.PASSIVE_PARTICIPLE || kind === Kind.NOUN) &&
        cue.pos === "A" &&
        !cue.reading.article &&
        cue.reading.preposition === ""
      )
        return cue
    }
    return null
  }

  isFirstPerson(reading: Reading): boolean {
    return personOf(reading.features) === 1
  }

  isDual(reading: Reading): boolean {
    return countOf(reading.features) === Count.DUAL
  }

  isFeminine(reading: Reading): boolean {
    return has(reading.features, FEMININE)
  }

  /** The expression of time that begins at token i. */
  timeFromToken(i: number): TimeExpression | undefined {
    const t = this.timeFrom[i] as number
    return t < 0 ? undefined : this.times[t]
  }

  timeEndsAt(i: number): boolean {
    for (let k = i - 1; k >= 0 && k > i - 8; k--) if (this.timeAt[k] === i) return true
    return false
  }

  /** Token after signs, times and pious wishes from i on. */
  skipMarks(i: number, end: number): number {
    let at = i
    while (at < end) {
      if ((this.timeAt[at] as number) > at) at = this.timeAt[at] as number
      else if (this.isComma(at) || this.tokens.sign[at] === 0x2013 || (this.tokens.sign[at] === 0x2d && !this.isColon(at))) at++
      else break
    }
    return at
  }
}
