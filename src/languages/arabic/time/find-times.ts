// Enters: tokens and words of a text, its day of publication.
// Leaves: every expression of time, in order and without overlap.
// Absent: what each one dates. One pass; every reader looks a bounded number of words ahead.
import { saidAt, type TimeExpression } from "../../../stages/time/time-expression.js"
import { TokenKind, type Tokens } from "../../../text/tokens.js"
import type { CalendarWords } from "./calendar-words.js"
import { readClock } from "./clock.js"
import { readDay } from "./days.js"
import { readFeast } from "./feasts.js"
import { wordedYear } from "./months.js"
import { readNth } from "./nth.js"
import { makeNumberReader } from "./numbers.js"
import { readPeriod, yearsWhen, yearWhen } from "./periods.js"
import { readPhrase, readPrepositioned, readSpan } from "./spans.js"
import { TimeText, type TimeWord } from "./time-text.js"

/** Finds the expressions of time in a text. `published` is YYYY-MM-DD or null. */
export type FindTimes = (tokens: Tokens, words: readonly TimeWord[], text: string, published: string | null) => TimeExpression[]

/** Prepositions that belong to a horizon: في, على, خلال, منذ, لمدة, بحلول, حتى, قبل. */
const HORIZON_PREPOSITIONS = ["in", "on", "during", "since", "for", "by", "until", "before"]
/** Prepositions that make a horizon of a date that is yet to come. */
const DEADLINE_PREPOSITIONS = ["by", "until", "before"]

/** Makes the finder over the table of time words. */
export function makeTimeFinder(table: CalendarWords): FindTimes {
  const numbers = makeNumberReader(table)
  return (tokens, words, text, published) => {
    const t = new TimeText(tokens, words, text, published, table, numbers)
    const found: TimeExpression[] = []
    let floor = 0
    let i = 0
    while (i < t.count) {
      const expression = readAt(t, i)
      if (expression === null || expression.end <= i) {
        i++
        continue
      }
      const framed = frame(t, expression, floor)
      found.push(framed)
      floor = framed.end
      i = framed.end
    }
    return found
  }
}

function readAt(t: TimeText, i: number): TimeExpression | null {
  const kind = t.tokens.kind[i]
  if (kind === TokenKind.NUMBER) return readClock(t, i) ?? readDay(t, i) ?? readSpan(t, i) ?? readBareYear(t, i)
  if (kind !== TokenKind.WORD || t.words[i]?.timely === false || isIdlePreposition(t, i)) return null
  if (!opens(t, i)) return null
  return (
    readPrepositioned(t, i) ??
    readFeast(t, i) ??
    readNth(t, i) ??
    readClock(t, i) ??
    readDay(t, i) ??
    readPeriod(t, i) ??
    readPhrase(t, i) ??
    readSpan(t, i)
  )
}

function opens(t: TimeText, i: number): boolean {
  for (const mark of t.marks(i)) if (mark.opens && t.goesOn(mark, i)) return true
  return (t.words[i] as TimeWord).key === "ال" && t.digits(i + 1) !== ""
}

/** A year with nothing but a preposition: في 2016, بحلول 2030, من 2012 إلى 2015, 2016-2020. */
function readBareYear(t: TimeText, at: number): TimeExpression | null {
  const glued = /^((?:19|20)\d{2})[-/]((?:19|20)\d{2})$/.exec(t.digits(at))
  if (glued !== null) {
    const when = yearsWhen({ year: Number(glued[1]), hijri: false, end: at }, { year: Number(glued[2]), hijri: false, end: at })
    return when.value === null ? null : saidAt(at, at + 1, when)
  }
  const value = t.whole(at, 4)
  if (value < 1900 || value > 2100) return null
  const year = wordedYear(t, at, false)
  if (year === null) return null
  const to = t.next(year.end, "prep-to")
  const between = t.mark(at - 1, "prep", "between") !== null && t.key(year.end) === "و"
  const second = to !== null ? wordedYear(t, to.end, false) : between ? wordedYear(t, year.end + 1, false) : null
  if (second?.year != null && second.year > value && second.year <= 2100) return saidAt(at, second.end, yearsWhen(year, second))
  const placed = ["in", "since", "during", "by", "until", "before", "after"].some((prep) => t.mark(at - 1, "prep", prep) !== null)
  if (!placed && year.end === at + 1) return null
  // A round number before a noun counts things.
  if (value % 100 === 0 && t.joined(year.end) && t.tokens.kind[year.end] === TokenKind.WORD) return null
  if (t.sign(year.end, "%٪") || t.next(year.end, "scale") !== null) return null
  return saidAt(at, year.end, yearWhen(year))
}

/** Draws in the words before an expression that belong to it, back to `floor`. */
function frame(t: TimeText, expression: TimeExpression, floor: number): TimeExpression {
  const { kind, start } = expression
  if (kind === "range") return saidAt(rangeStart(t, start, floor), expression.end, expression)
  if (kind === "horizon") return saidAt(startAfter(t, start, floor, HORIZON_PREPOSITIONS), expression.end, expression)
  if (kind === "clock") {
    // حتى الساعة الثالثة: an hour as the end.
    const from = expression.clock === "now" ? start : startAfter(t, start, floor, DEADLINE_PREPOSITIONS)
    return from === start ? expression : { ...expression, kind: "horizon", start: from }
  }
  if (kind !== "date" && kind !== "season") return expression
  const from = startAfter(t, start, floor, DEADLINE_PREPOSITIONS)
  if (from === start || !isAhead(expression.value, t.publishedText)) return expression
  return { ...expression, kind: "horizon", start: from }
}

/** Whether a date is not before publication; true where that cannot be known. */
function isAhead(value: string | null, published: string | null): boolean {
  return value === null || published === null || value >= published.slice(0, value.length)
}

/** Start of the preposition (of one or two words) before a token, or the token itself. */
function startAfter(t: TimeText, start: number, floor: number, values: readonly string[]): number {
  if (!t.joined(start)) return start
  for (const length of [2, 1]) {
    const at = start - length
    if (at < floor || (length === 2 && !t.joined(start - 1)) || t.mark(at, "prep") === null) continue
    for (const value of values) if (t.mark(at, "prep", value)?.end === start) return at
  }
  return start
}

/** Start of "during the period from" before a range. */
function rangeStart(t: TimeText, start: number, floor: number): number {
  let at = start
  for (const values of [["from", "between"], ["from"]]) at = startAfter(t, at, floor, values)
  if (at - 1 < floor || !t.joined(at) || t.mark(at - 1, "unit", "span")?.mark.article !== true) return at
  return startAfter(t, at - 1, floor, ["during", "in"])
}

/** A preposition with no word or number of time behind it, as most are: told before any reader is tried. */
function isIdlePreposition(t: TimeText, i: number): boolean {
  const next = i + 1 < t.count ? (t.words[i + 1] as TimeWord) : undefined
  if (next === undefined || next.timely !== false || t.tokens.kind[i + 1] === TokenKind.NUMBER) return false
  for (const { kind, rest } of t.marks(i)) if (kind !== "prep" || rest.length > 0) return false
  return true
}
