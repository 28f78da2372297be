// Questions about a word alone, such as whether its key fits a pattern, answered once for each word type and kept with it:
// what is asked at every token costs a look at two numbers. Absent: questions that hang on where the word stands.
import type { Word } from "../../stages/morphology/words.js"

/** Answers that fit into one number. */
const PER_NUMBER = 30

/** A word with the answers given so far, as bits: whether an answer is known, and whether it is yes. */
export interface Asked extends Word {
  known0: number
  true0: number
  known1: number
  true1: number
}

let tests = 0

export class WordTest {
  readonly #ask: (word: Word) => boolean
  readonly #isFirst: boolean
  readonly #bit: number

  /** `ask` must hang on the word alone. Throws RangeError where more tests are made than words keep answers for. */
  constructor(ask: RegExp | ((word: Word) => boolean)) {
    if (tests >= 2 * PER_NUMBER) throw new RangeError(`more than ${2 * PER_NUMBER} tests of words: add a pair of numbers to Asked`)
    this.#ask = ask instanceof RegExp ? ({ key }) => ask.test(key) : ask
    this.#isFirst = tests < PER_NUMBER
    this.#bit = 1 << (tests % PER_NUMBER)
    tests++
  }

  /** Whether the word fits. */
  fits(word: Asked): boolean {
    const bit = this.#bit
    if (((this.#isFirst ? word.known0 : word.known1) & bit) !== 0) return ((this.#isFirst ? word.true0 : word.true1) & bit) !== 0
    const answer = this.#ask(word)
    if (this.#isFirst) {
      word.known0 |= bit
      if (answer) word.true0 |= bit
    } else {
      word.known1 |= bit
      if (answer) word.true1 |= bit
    }
    return answer
  }
}
