// Enters: words, some of which are numbers in digits or in letters.
// Leaves: the number that begins at a word, and where it ends; likewise ordinals.
// Absent: what is counted. Vague numbers (مئات hundreds, آلاف thousands) are not read.
import { type CalendarWords, foldTime, type Mark, type MarkedWord } from "./calendar-words.js"

/** What is asked of a word here. */
export interface WordLike extends MarkedWord {
  readonly key: string
  readonly form: string
}

export interface NumberReading {
  readonly value: number
  /** One past the last word. */
  readonly end: number
}

/** Reads the number that begins at word `at` and ends before word `limit`, or gives null. */
export type ReadNumber = (words: readonly WordLike[], at: number, limit: number) => NumberReading | null

export interface NumberReader {
  readonly readNumber: ReadNumber
  /** Reads an ordinal (الرابع عشر fourteenth), which must have its article unless it is أول first. */
  readonly readOrdinal: ReadNumber
  /** The same without an article too (ثالث زيارة a third visit): who asks knows that an ordinal stands there. */
  readonly readBareOrdinal: ReadNumber
}

/** The number that digits with their separators say: 66.49, 1,000,000, and 3,5 where the comma is decimal. Null for dates and ranges. */
export function parseDigits(form: string): number | null {
  const first = form.charCodeAt(0)
  if (!(first >= 0x30 && first <= 0x39) || !/^\d[\d.,]*$/.test(form)) return null
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(form)) return Number(form.replaceAll(",", ""))
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(form)) return Number(form.replaceAll(".", ""))
  const plain = form.replace(",", ".")
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}

/** Makes the readers of numbers over one table of words. */
export function makeNumberReader(calendar: CalendarWords): NumberReader {
  const find = (words: readonly WordLike[], at: number, limit: number, kind: string): Mark | null => {
    const word = at < limit ? words[at] : undefined
    if (word === undefined) return null
    for (const mark of calendar.marksOf(word)) if (mark.kind === kind && mark.rest.length === 0) return mark
    return null
  }
  const number = (words: readonly WordLike[], at: number, limit: number) => find(words, at, limit, "number")

  /** Tens joined to what stands before `at`, with و written onto them or (with a space, as some write) before them. */
  const tensAt = (words: readonly WordLike[], at: number, limit: number): { mark: Mark; end: number } | null => {
    const apart = words[at]?.key === "و"
    const mark = number(words, apart ? at + 1 : at, limit)
    if (mark === null || mark.number < 20 || mark.number > 90 || mark.prefix !== (apart ? "" : "و")) return null
    return { mark, end: apart ? at + 2 : at + 1 }
  }

  /** A number below a hundred, in letters. */
  const small = (words: readonly WordLike[], at: number, limit: number): NumberReading | null => {
    const part = find(words, at, limit, "number-part")
    const head = number(words, at, limit) ?? part
    if (head === null || head.number >= 100) return null
    if (head.number < 10) {
      const next = number(words, at + 1, limit)
      if (next?.number === 10 && next.prefix === "" && !next.article) return { value: head.number + 10, end: at + 2 }
      const tens = head.number === 0 ? null : tensAt(words, at + 1, limit)
      if (tens !== null) return { value: head.number + tens.mark.number, end: tens.end }
      if (part !== null && head === part) return null
    }
    return { value: head.number, end: at + 1 }
  }

  /** A number below a thousand, in letters. */
  const group = (words: readonly WordLike[], at: number, limit: number): NumberReading | null => {
    const head = number(words, at, limit)
    let hundreds = head !== null && head.number >= 100 && head.number < 1000 ? head.number : 0
    let end = at + 1
    if (head !== null && head.number >= 3 && head.number <= 9) {
      const next = number(words, end, limit)
      if (next?.number === 100 && next.prefix === "") {
        hundreds = head.number * 100
        end++
      }
    }
    if (hundreds === 0) return small(words, at, limit)
    const apart = words[end]?.key === "و" && number(words, end + 1, limit)?.prefix === ""
    const rest = apart ? small(words, end + 1, limit) : startsWithAnd(calendar, words[end], end, limit) ? small(words, end, limit) : null
    return rest === null ? { value: hundreds, end } : { value: hundreds + rest.value, end: rest.end }
  }

  const scaleAt = (words: readonly WordLike[], at: number, limit: number): number => {
    const mark = find(words, at, limit, "scale") ?? find(words, at, limit, "scale-plural")
    return mark === null || mark.prefix !== "" ? 1 : mark.number
  }

  const readNumber: ReadNumber = (words, at, limit) => {
    let total = 0
    let end = at
    let last = Number.POSITIVE_INFINITY
    let p = words[at]?.key === "ال" ? at + 1 : at
    for (let round = 0; round < 5; round++) {
      const digits = p < limit ? parseDigits(words[p]?.form ?? "") : null
      const head = digits === null ? group(words, p, limit) : { value: digits, end: p + 1 }
      const whole = number(words, p, limit)
      let value: number
      let scale: number
      let next: number
      if (head !== null) {
        scale = scaleAt(words, head.end, limit)
        next = scale > 1 ? head.end + 1 : head.end
        // Five thousand million: a scale upon a scale.
        value = head.value * scale
        if (digits !== null && scale === 1 && round > 0) break
      } else if (whole !== null && whole.number >= 2000) {
        scale = whole.number / 2
        value = whole.number
        next = p + 1
      } else {
        const mark = find(words, p, limit, "scale")
        if (mark === null) break
        scale = mark.number
        value = scale
        next = p + 1
      }
      if (scale >= last) break
      total += value
      end = next
      last = scale
      if (scale === 1) break
      const half = find(words, end, limit, "half")
      if (half !== null && half.prefix === "و" && !half.article) {
        total += scale / 2
        end++
        break
      }
      if (words[end]?.key === "و" && end + 1 < limit) p = end + 1
      else if (startsWithAnd(calendar, words[end], end, limit)) p = end
      else break
    }
    return end > at ? { value: total, end } : null
  }

  const ordinalAt = (words: readonly WordLike[], at: number, limit: number, bare: boolean): NumberReading | null => {
    const part = find(words, at, limit, "ordinal-part")
    const head = find(words, at, limit, "ordinal") ?? part
    if (head === null) {
      const tens = number(words, at, limit) ?? find(words, at, limit, "number-part")
      // الأحد عشر, الاثني عشر: the eleventh and twelfth, as cardinals with an article.
      if (tens?.article && tens.number <= 2 && number(words, at + 1, limit)?.number === 10) return { value: tens.number + 10, end: at + 2 }
      return tens?.article && tens.number >= 20 && tens.number <= 90 ? { value: tens.number, end: at + 1 } : null
    }
    if (!head.article && !bare && foldTime(words[at]?.key ?? "") !== "اول") return null
    const next = number(words, at + 1, limit)
    if (next?.number === 10 && next.prefix === "") return { value: head.number + 10, end: at + 2 }
    const tens = tensAt(words, at + 1, limit)
    if (tens?.mark.article) return { value: head.number + tens.mark.number, end: tens.end }
    return head === part ? null : { value: head.number, end: at + 1 }
  }
  const readOrdinal: ReadNumber = (words, at, limit) => ordinalAt(words, at, limit, false)
  const readBareOrdinal: ReadNumber = (words, at, limit) => ordinalAt(words, at, limit, true)

  return { readNumber, readOrdinal, readBareOrdinal }
}

function startsWithAnd(calendar: CalendarWords, word: WordLike | undefined, at: number, limit: number): boolean {
  return word !== undefined && at < limit && calendar.marksOf(word).some((mark) => mark.prefix === "و")
}
