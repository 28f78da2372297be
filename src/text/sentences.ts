// Tokens in; sentences and quotation depth out. A sentence ends at a full stop, question or exclamation mark or
// line break; not after a one-letter abbreviation, nor inside a number, nor at dots in brackets.
// Quotation marks open and close by turns, and a paragraph closes whatever was left open.
import { Columns } from "./columns.js"
import { TokenKind, type Tokens } from "./tokens.js"

export interface Sentences {
  readonly count: number
  /** First token of each sentence; entry `count` is the number of tokens. */
  readonly first: Int32Array
  /** Sentence of each token. */
  readonly of: Int32Array
  /** 1 for a token inside quotation marks (the marks themselves are outside), else 0. */
  readonly quoted: Uint8Array
  /** Token of the mark that closes the quotation opened at this token, or -1. */
  readonly closing: Int32Array
}

const STRAIGHT = 0x22
const STOP = 0x2e

/** Whether the code unit is a quotation mark of any shape. */
export function isQuoteMark(c: number): boolean {
  return c === STRAIGHT || c === 0xab || c === 0xbb || (c >= 0x201c && c <= 0x201f)
}

/**
 * Finds sentences and quotations. Where `dropped` is given, a sentence also ends where set-aside text begins or ends.
 * Linear in the number of tokens.
 */
export function findSentences(tokens: Tokens, dropped?: Uint8Array): Sentences {
  const { count, sign, breaks, start, end } = tokens
  const columns = new Columns(13 * count + 4)
  const of = columns.int32(count)
  const first = columns.int32(count + 1)
  const closing = columns.int32(count).fill(-1)
  const quoted = columns.uint8(count)
  let sentences = 0
  let open = -1
  let brackets = 0
  let ended = true
  for (let i = 0; i < count; i++) {
    if (breaks[i] as number) {
      ended = true
      open = -1
      brackets = 0
    }
    if (dropped !== undefined && i > 0 && dropped[i] !== dropped[i - 1]) {
      ended = true
      open = -1
    }
    const c = sign[i] as number
    const quote = isQuoteMark(c)
    // A mark that closes belongs to the sentence that it ends; anything else after an end begins a new one.
    if (ended && !(i > 0 && !(breaks[i] as number) && (isStop(c) || (quote && open >= 0) || (c === 0x29 && start[i] === end[i - 1])))) {
      first[sentences++] = i
      ended = false
    }
    of[i] = sentences - 1
    if (quote) {
      if (open >= 0 && closes(c, sign[open] as number)) {
        closing[open] = i
        open = -1
      } else if (!isStrayClosing(tokens, i)) open = i
    } else {
      if (open >= 0) quoted[i] = 1
      if (c === 0x28) brackets++
      else if (c === 0x29 && brackets > 0) brackets--
      else if (isStop(c) && brackets === 0 && !isAbbreviation(tokens, i)) ended = true
    }
  }
  first[sentences] = count
  return { count: sentences, first: first.subarray(0, sentences + 1), of, quoted, closing }
}

/** Whether a mark closes what another opened: « and “ only open, save where the marks are set the wrong way round. */
function closes(mark: number, opened: number): boolean {
  if (mark === 0xab) return opened === 0xbb
  return mark !== 0x201c || opened === 0x201d || opened === 0x201e
}

/** A straight mark, with no quotation open, that is written onto the word before it and not onto the next one: one left over. */
function isStrayClosing({ count, sign, kind, breaks, start, end }: Tokens, i: number): boolean {
  if (sign[i] !== STRAIGHT || i === 0 || breaks[i] || kind[i - 1] !== TokenKind.WORD || start[i] !== end[i - 1]) return false
  return i + 1 >= count || (breaks[i + 1] as number) > 0 || isStop(sign[i + 1] as number)
}

function isStop(c: number): boolean {
  return c === STOP || c === 0x21 || c === 0x3f || c === 0x61f || c === 0x2026
}

/** A one-letter word directly before the stop, with more text on the line: د. أحمد */
function isAbbreviation(tokens: Tokens, i: number): boolean {
  if (i === 0 || tokens.sign[i] !== STOP || tokens.kind[i - 1] === TokenKind.SIGN || tokens.kind[i - 1] === TokenKind.NUMBER) return false
  const length = (tokens.end[i - 1] as number) - (tokens.start[i - 1] as number)
  return length === 1 && tokens.end[i - 1] === tokens.start[i] && i + 1 < tokens.count && !tokens.breaks[i + 1] && tokens.sign[i + 1] === 0
}
