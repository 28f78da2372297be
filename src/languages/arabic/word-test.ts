// Questions about a word alone, such as whether its key fits a pattern, answered once for each word type and kept with it:
// what is asked at every token costs a look at two numbers. Absent: questions that hang on where the word stands.
import type { Word } from "../../stages/morphology/words.js"

/** Answers that fit into one number. */
const PER_NUMBER = 30

/** How many numbers each word keeps for answers: known and true by turns. */
export const ANSWER_NUMBERS = 4

/** A word with the answers given so far. */
export interface Asked extends Word {
  readonly answers: number[]
}

let tests = 0

export class WordTest {
  readonly #ask: (word: Word) => boolean
  readonly #place: number
  readonly #bit: number

  /** `ask` must hang on the word alone. Throws RangeError where more tests are made than words keep answers for. */
  constructor(ask: RegExp | ((word: Word) => boolean)) {
    this.#ask = ask instanceof RegExp ? ({ key }) => ask.test(key) : ask
    this.#place = 2 * Math.floor(tests / PER_NUMBER)
    this.#bit = 1 << (tests % PER_NUMBER)
    tests++
    if (this.#place >= ANSWER_NUMBERS) throw new RangeError(`${tests} tests of words: raise ANSWER_NUMBERS`)
  }

  /** Whether the word fits. */
  fits(word: Asked): boolean {
    const { answers } = word
    const known = answers[this.#place] as number
    if ((known & this.#bit) !== 0) return ((answers[this.#place + 1] as number) & this.#bit) !== 0
    const answer = this.#ask(word)
    answers[this.#place] = known | this.#bit
    if (answer) answers[this.#place + 1] = (answers[this.#place + 1] as number) | this.#bit
    return answer
  }
}
