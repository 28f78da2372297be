// Questions about a word alone, such as whether its key fits a pattern, answered once for each word type and kept with it:
// what is asked at every token costs a look at a number. Absent: questions that hang on where the word stands.
import type { Word } from "../../stages/morphology/words.js"
import { Bit } from "./word-classes.js"

/** Answers that fit into one number, two bits to each, and how many numbers a word has. */
const PER_NUMBER = 15
const NUMBERS = 12

/** What two bits say: nothing yet, no, yes. */
const NO = 2
const YES = 3

/** A word with the answers given so far. */
export interface Asked extends Word {
  asked0: number
  asked1: number
  asked2: number
  asked3: number
  asked4: number
  asked5: number
  asked6: number
  asked7: number
  asked8: number
  asked9: number
  asked10: number
  asked11: number
}

let tests = 0

export class WordTest {
  readonly #ask: (word: Word) => boolean
  /** Which number of a word holds the answer, and how far to the left. */
  readonly #number: number
  readonly #shift: number

  /**
   * `ask` must hang on the word alone; a pattern is tried on its key. Throws RangeError where more tests are made than
   * words keep answers for.
   */
  constructor(ask: RegExp | ((word: Word) => boolean)) {
    if (tests >= NUMBERS * PER_NUMBER) throw new RangeError(`more than ${NUMBERS * PER_NUMBER} tests of words: add a number to Asked`)
    this.#ask = ask instanceof RegExp ? ({ key }) => ask.test(key) : ask
    this.#number = Math.floor(tests / PER_NUMBER)
    this.#shift = (tests % PER_NUMBER) * 2
    tests++
  }

  /** Whether the word fits. */
  fits(word: Asked): boolean {
    const given = (answers(word, this.#number) >>> this.#shift) & 3
    if (given !== 0) return given === YES
    const answer = this.#ask(word)
    keep(word, this.#number, (answer ? YES : NO) << this.#shift)
    return answer
  }
}

function answers(word: Asked, number: number): number {
  switch (number) {
    case 0:
      return word.asked0
    case 1:
      return word.asked1
    case 2:
      return word.asked2
    case 3:
      return word.asked3
    case 4:
      return word.asked4
    case 5:
      return word.asked5
    case 6:
      return word.asked6
    case 7:
      return word.asked7
    case 8:
      return word.asked8
    case 9:
      return word.asked9
    case 10:
      return word.asked10
    default:
      return word.asked11
  }
}

function keep(word: Asked, number: number, bits: number): void {
  switch (number) {
    case 0:
      word.asked0 |= bits
      break
    case 1:
      word.asked1 |= bits
      break
    case 2:
      word.asked2 |= bits
      break
    case 3:
      word.asked3 |= bits
      break
    case 4:
      word.asked4 |= bits
      break
    case 5:
      word.asked5 |= bits
      break
    case 6:
      word.asked6 |= bits
      break
    case 7:
      word.asked7 |= bits
      break
    case 8:
      word.asked8 |= bits
      break
    case 9:
      word.asked9 |= bits
      break
    case 10:
      word.asked10 |= bits
      break
    default:
      word.asked11 |= bits
  }
}

/** A test of the key without a conjunction that is written onto the word. */
export function bareTest(pattern: RegExp): WordTest {
  return new WordTest(({ key, bits }) => pattern.test(bits & Bit.AND ? key.slice(1) : key))
}

/** A test of whether the key is one of these. */
export function oneOf(keys: readonly string[]): WordTest {
  const set = new Set(keys)
  return new WordTest(({ key }) => set.has(key))
}

/** A finite verb in the plural by its ending. */
export const IN_PLURAL = new WordTest(/(وا|ون)$/)
