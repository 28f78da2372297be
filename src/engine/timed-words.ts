// The words of a text with its expressions of time told apart: what a reader of numbers begins with.
// In: a text. Out: its tokens, folded words and times. Absent: the numbers (quantities.ts, amounts.ts).
import { foldKey } from "../languages/arabic/fold.js"
import type { FindTimes } from "../languages/arabic/time/find-times.js"
import { normalise, rawSpan } from "../text/normalise.js"
import type { Span } from "../text/span.js"
import { type Tokens, tokenise } from "../text/tokens.js"

export interface TimedWords {
  readonly tokens: Tokens
  readonly words: readonly { readonly form: string; readonly key: string }[]
  /** Expressions of time, in tokens. */
  readonly times: ReturnType<FindTimes>
  /** Whether a token belongs to an expression of time: its figures count nothing. */
  readonly isTime: (token: number) => boolean
  /** Where tokens stand in the text as given; `end` exclusive. */
  readonly spanOf: (start: number, end: number) => Span
}

/** Longest spelling that a word of a number or a date can have; more of a longer one is not looked at. */
const LONGEST = 48

/** Prepares a text. `published` is the day that relative dates count from, or null. Linear in the text. */
export function timedWords(given: string, published: string | null, findTimes: FindTimes): TimedWords {
  const source = normalise(given)
  const { text } = source
  const tokens = tokenise(text)
  const words: { form: string; key: string }[] = []
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i] as number
    const form = text.slice(start, Math.min(tokens.end[i] as number, start + LONGEST))
    words.push({ form, key: foldKey(form) })
  }
  const times = findTimes(tokens, words, text, published)
  const taken = new Uint8Array(tokens.count)
  for (const { start, end } of times) taken.fill(1, start, end)
  return {
    tokens,
    words,
    times,
    isTime: (token) => taken[token] === 1,
    spanOf: (start, end) => rawSpan(source, tokens.start[start] as number, tokens.end[end - 1] as number),
  }
}
