// Enters: the tokens and words of one text, its day of publication, the table of time words.
// Leaves: questions a reader asks of a position: which mark stands there, which sign, which number.
// Absent: any decision about what an expression means.
import { parseIsoDay } from "../../../stages/time/calendar.js"
import { TokenKind, type Tokens } from "../../../text/tokens.js"
import { type CalendarWords, foldTime, type Mark, NO_MARKS } from "./calendar-words.js"
import type { NumberReader, NumberReading, WordLike } from "./numbers.js"

/** A word as it is read here: `readings` is used where the analysis of words gives it. */
export interface TimeWord extends WordLike {
  readonly readings?: readonly { readonly future: boolean }[]
  /** Whether a phrase of the gazetteer begins with it, and what it is in the table of names; absent where neither is known. */
  readonly opens?: boolean
  readonly name?: number
  /** False where it is known that no word of time begins here: most words, told at once. */
  readonly timely?: boolean
  /** The spelling as words of time are compared; absent where it is to be folded. */
  readonly timeKey?: string
}

/** A mark with the token after its last word. */
export interface MarkAt {
  readonly mark: Mark
  readonly end: number
}

/** Words of a number are few: no look-ahead goes further than this. */
const REACH = 16
/** How many words before an expression can turn it to the future. */
const FUTURE_REACH = 10
const SENTENCE_END = new Set([".", "!", "?", "؟", "؛", ":", "…"].map((sign) => sign.charCodeAt(0)))
/** Future verb by its spelling: سـ and a prefix of person, where no analysis is at hand. */
const FUTURE_VERB = /^[وف]?س[يتن]\S{2,}$/u
/** Frequent nouns of that shape: policy, tourism, car, curtain, sovereignty, Sinai, scenario, control, lady, especially, Seoul, sixty, year. */
const NOT_FUTURE =
  /^[وفبل]?(?:سياس|سياح|سيار|ستار|سياد|سيناء|سيناريو|سيطر|سيد|سيما|سيول|سير[ةه]|سيئ|سيف|سينم|سنغاف|سنتي|سند|ستين|ستون|سنو)/u

export class TimeText {
  readonly count: number
  readonly published: number | null

  constructor(
    readonly tokens: Tokens,
    readonly words: readonly TimeWord[],
    readonly text: string,
    readonly publishedText: string | null,
    readonly calendar: CalendarWords,
    readonly numbers: NumberReader,
  ) {
    this.count = Math.min(tokens.count, words.length)
    this.published = parseIsoDay(publishedText)
  }

  /** All marks of a token. */
  marks(i: number): readonly Mark[] {
    if (i < 0 || i >= this.count || this.tokens.kind[i] !== TokenKind.WORD) return NO_MARKS
    const word = this.words[i] as TimeWord
    return word.timely === false ? NO_MARKS : this.calendar.marksOf(word)
  }

  /** The longest mark of a kind (and a value) that begins at a token. */
  mark(i: number, kind: string, value?: string): MarkAt | null {
    for (const mark of this.marks(i)) {
      if (mark.kind !== kind || (value !== undefined && mark.value !== value)) continue
      if (this.goesOn(mark, i)) return { mark, end: i + 1 + mark.rest.length }
    }
    return null
  }

  /** Whether the further words of a mark stand behind token i. */
  goesOn({ rest }: Mark, i: number): boolean {
    for (let k = 0; k < rest.length; k++)
      if (!this.joined(i + 1 + k) || timeKeyOf(this.words[i + 1 + k] as TimeWord) !== rest[k]) return false
    return true
  }

  /** A mark that goes on with what precedes: on the same line. */
  next(i: number, kind: string, value?: string): MarkAt | null {
    return this.joined(i) ? this.mark(i, kind, value) : null
  }

  /** Whether a token exists and stands on the line of the one before it. */
  joined(i: number): boolean {
    return i < this.count && this.tokens.breaks[i] === 0
  }

  /** Whether a token on the same line is one of some signs. */
  sign(i: number, signs: string): boolean {
    return this.joined(i) && this.tokens.kind[i] === TokenKind.SIGN && signs.includes(String.fromCharCode(this.tokens.sign[i] as number))
  }

  /** The digits (with separators) of a number token, else "". */
  digits(i: number): string {
    if (i < 0 || i >= this.count || this.tokens.kind[i] !== TokenKind.NUMBER) return ""
    return (this.words[i] as TimeWord).form
  }

  /** A whole number written in at most `size` plain digits, else -1. */
  whole(i: number, size: number): number {
    const form = this.digits(i)
    return form.length > 0 && form.length <= size && /^\d+$/.test(form) ? Number(form) : -1
  }

  /** The spelling of a word of Latin letters on the line, "" for other tokens. */
  form(i: number): string {
    return this.joined(i) && this.tokens.kind[i] === TokenKind.LATIN ? (this.words[i] as TimeWord).form : ""
  }

  /** The folded spelling of a word, "" for other tokens. */
  key(i: number): string {
    return i >= 0 && i < this.count && this.tokens.kind[i] === TokenKind.WORD ? timeKeyOf(this.words[i] as TimeWord) : ""
  }

  number(i: number): NumberReading | null {
    return this.numbers.readNumber(this.words, i, this.limit(i))
  }

  ordinal(i: number): NumberReading | null {
    return this.numbers.readOrdinal(this.words, i, this.limit(i))
  }

  /** Whether the words just before an expression speak of what is to come. */
  future(i: number): boolean {
    // "Before the end of April".
    if (this.mark(i - 1, "position") !== null && ["before", "until", "by"].some((value) => this.mark(i - 2, "prep", value) !== null))
      return true
    for (let k = i - 1; k >= 0 && k >= i - FUTURE_REACH; k--) {
      if ((this.tokens.breaks[k + 1] as number) > 0) return false
      if (this.tokens.kind[k] === TokenKind.SIGN && SENTENCE_END.has(this.tokens.sign[k] as number)) return false
      if (this.tokens.kind[k] !== TokenKind.WORD) continue
      const word = this.words[k] as TimeWord
      if (this.mark(k, "future") !== null || this.mark(k, "prep", "by") !== null) return true
      if (isFutureVerb(word)) return true
    }
    return false
  }

  private limit(i: number): number {
    const far = Math.min(this.count, i + REACH)
    for (let k = i + 1; k < far; k++) if (this.tokens.breaks[k] !== 0) return k
    return far
  }
}

function isFutureVerb(word: TimeWord): boolean {
  // ستوكهولم, سيرغي: the name of a place or a person.
  if (word.opens === true || (word.name ?? 0) !== 0) return false
  if (word.readings !== undefined && word.readings.length > 0) return word.readings.every((reading) => reading.future)
  return FUTURE_VERB.test(word.key) && !NOT_FUTURE.test(word.key)
}

function timeKeyOf(word: TimeWord): string {
  return word.timeKey ?? foldTime(word.key)
}
