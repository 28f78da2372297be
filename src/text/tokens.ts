// Normalised text in; tokens out, as columns of typed arrays: a token is a span and what was learned of it,
// never a copy of the text. Numbers keep inner separators (31/1/2018, 66.49, 5+1). No words of any language here.
import { Columns } from "./columns.js"
import { CharClass, charClass } from "./script.js"

export const TokenKind = { SIGN: 0, WORD: 1, LATIN: 2, NUMBER: 3 } as const

/** Tokens of one text. Columns are parallel; only the first `count` entries are meaningful. */
export interface Tokens {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  /** The code unit of a SIGN token, 0 otherwise. */
  readonly sign: Uint16Array
  /** How many line breaks stand before the token (0, 1, or 2 for two and more). */
  readonly breaks: Uint8Array
}

/** Splits a text into tokens. Linear in its length. */
export function tokenise(text: string): Tokens {
  const length = text.length
  let capacity = (length >> 2) + 16
  let { start, end, sign, kind, breaks } = columnsOf(capacity)
  let n = 0
  let pending = 0
  let i = 0
  while (i < length) {
    const c = text.charCodeAt(i)
    const cls = charClass[c] as number
    if (cls === CharClass.SPACE || cls === CharClass.IGNORED) {
      i++
      continue
    }
    if (cls === CharClass.NEWLINE) {
      if (pending < 2) pending++
      i++
      continue
    }
    const from = i
    let what: number = TokenKind.SIGN
    if (cls === CharClass.ARABIC) {
      what = TokenKind.WORD
      i++
      while (i < length && charClass[text.charCodeAt(i)] === CharClass.ARABIC) i++
    } else if (cls === CharClass.LETTER) {
      what = TokenKind.LATIN
      i++
      while (i < length && isLatinPart(text.charCodeAt(i))) i++
    } else if (cls === CharClass.DIGIT) {
      what = TokenKind.NUMBER
      i = numberEnd(text, i)
    } else i++
    if (n === capacity) {
      capacity *= 2
      const wider = columnsOf(capacity)
      wider.start.set(start)
      wider.end.set(end)
      wider.sign.set(sign)
      wider.kind.set(kind)
      wider.breaks.set(breaks)
      ;({ start, end, sign, kind, breaks } = wider)
    }
    start[n] = from
    end[n] = i
    kind[n] = what
    sign[n] = what === TokenKind.SIGN ? c : 0
    breaks[n] = pending
    pending = 0
    n++
  }
  return { count: n, start, end, kind, sign, breaks }
}

function isLatinPart(c: number): boolean {
  const cls = charClass[c]
  return cls === CharClass.LETTER || cls === CharClass.DIGIT
}

/** Digits with single separators between digits: 1,000.5 and 12/2/2020 and 5+1 and 2016-2020. */
function numberEnd(text: string, at: number): number {
  let i = at + 1
  while (i < text.length) {
    const c = text.charCodeAt(i)
    if (charClass[c] === CharClass.DIGIT) i++
    else if (
      (c === 0x2e || c === 0x2c || c === 0x2f || c === 0x2b || c === 0x3a || c === 0x2d) &&
      i + 1 < text.length &&
      charClass[text.charCodeAt(i + 1)] === CharClass.DIGIT
    )
      i += 2
    else break
  }
  return i
}

function columnsOf(capacity: number): Omit<Tokens, "count"> {
  const columns = new Columns(12 * capacity)
  return {
    start: columns.int32(capacity),
    end: columns.int32(capacity),
    sign: columns.uint16(capacity),
    kind: columns.uint8(capacity),
    breaks: columns.uint8(capacity),
  }
}
