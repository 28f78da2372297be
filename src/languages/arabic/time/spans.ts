// Enters: a position in a text.
// Leaves: counted units of time: قبل يومين two days ago, لمدة خمسة أيام for five days, السنوات الخمس المقبلة the next
// five years, في أقرب وقت as soon as possible.
// Absent: periods of the calendar (periods.ts), hours (clock.ts).
import { type Direction, resolveDistance, stretchOf, type Unit } from "../../../stages/time/resolve.js"
import { hourAt, saidAt, type TimeExpression, type TimeKind, unplaced } from "../../../stages/time/time-expression.js"
import { directionOf } from "./months.js"
import type { MarkAt, TimeText, TimeWord } from "./time-text.js"

interface Quantity {
  /** Null where the number is not said. */
  readonly count: number | null
  readonly unit: Unit
  /** The article or a direction makes it one definite stretch of time. */
  readonly definite: boolean
  /** Whether a number, a dual or a word for "some" makes it a quantity by itself. */
  readonly counted: boolean
  readonly rough: boolean
  readonly prefix: string
  /** Where a definite stretch lies beside publication, null where it is not said. */
  readonly direction: Direction | null
  readonly end: number
}

/** An idiom: في أقرب وقت ممكن, على المدى الطويل, في الآونة الأخيرة. */
export function readPhrase(t: TimeText, at: number): TimeExpression | null {
  const phrase = t.mark(at, "phrase")
  if (phrase === null) return null
  // ألان, a name, is folded to the word for now.
  if (phrase.mark.value === "now" && (t.words[at] as TimeWord).form.startsWith("أ")) return null
  if (phrase.mark.value === "now") return hourAt(at, phrase.end, "now")
  return saidAt(at, phrase.end, unplaced(phrase.mark.value === "past" ? "date" : "horizon"))
}

/** A preposition of time and a quantity. */
export function readPrepositioned(t: TimeText, at: number): TimeExpression | null {
  if (t.mark(at, "prep") === null) return null
  for (const value of ["before", "after", "since", "during", "for", "until"]) {
    const prep = t.mark(at, "prep", value)
    if (prep === null || !t.joined(prep.end)) continue
    const q = quantityAt(t, prep.end, true)
    if (q === null) continue
    const whole = (kind: TimeKind): TimeExpression => measured(t, at, q, kind, value)
    if (q.definite) return whole("horizon")
    if (value === "since") return whole("duration")
    if (value === "during") return q.counted || q.count === null ? whole("horizon") : null
    if (value === "for") return q.counted || q.count === 1 ? whole("duration") : null
    if (value === "until") return q.counted ? whole("duration") : null
    // بعد يومين من اللقاء: counted from another event.
    const fromNow = t.key(q.end) === "من" && t.next(q.end + 1, "phrase", "now") !== null
    const elsewhere = !fromNow && ["من", "على", "ان", "عن"].includes(t.joined(q.end) ? t.key(q.end).replace("علي", "على") : "")
    // عاما بعد عام: year after year.
    if (value === "after" && q.count === 1 && t.mark(at - 1, "unit", q.unit) !== null) return null
    if (q.count === null || elsewhere || !Number.isInteger(q.count)) return whole("date")
    const when = resolveDistance(t.published, q.unit, value === "before" ? -q.count : q.count)
    return { start: at, end: fromNow ? q.end + 2 : q.end, ...when, kind: "date", ambiguous: when.ambiguous || q.rough }
  }
  return null
}

/** A quantity with nothing before it: خمسة أيام, ليومين, السنوات الخمس المقبلة. */
export function readSpan(t: TimeText, at: number): TimeExpression | null {
  const q = quantityAt(t, at, false)
  if (q === null || (!q.definite && !q.counted)) return null
  const kind = q.definite ? "horizon" : "duration"
  return measured(t, at, q, kind, "")
}

/** A quantity with what it measures: the days that a horizon covers, the length of a duration. */
function measured(t: TimeText, at: number, q: Quantity, kind: TimeKind, prep: string): TimeExpression {
  const said = saidAt(at, q.end, unplaced(kind))
  if (q.count === null || q.rough) return said
  if (kind === "duration") return { ...said, length: { count: q.count, unit: q.unit } }
  const { published, publishedText } = t
  if (published === null || publishedText === null || kind !== "horizon") return said
  if (q.direction !== null) return { ...said, bounds: stretchOf(published, q.unit, q.count, q.direction) }
  // Within two weeks: from today to the day so far away.
  const last = prep === "during" ? resolveDistance(published, q.unit, q.count) : null
  return last?.precision === "day" && last.value !== null ? { ...said, bounds: [publishedText.slice(0, 10), last.value] } : said
}

/** `placed`: whether a preposition of time stands before, so that أيام days alone is a quantity. */
function quantityAt(t: TimeText, at: number, placed: boolean): Quantity | null {
  return definiteAt(t, at) ?? countedAt(t, at) ?? unsaidAt(t, at, placed)
}

function unitOf(t: TimeText, at: number, kinds: readonly string[]): MarkAt | null {
  for (const kind of kinds) {
    const found = t.mark(at, kind)
    if (found !== null) return found
  }
  return null
}

/** السنوات الخمس المقبلة, العامين الماضيين, الأيام القليلة القادمة, الأشهر الـ12 الأخيرة. */
function definiteAt(t: TimeText, at: number): Quantity | null {
  const unit = unitOf(t, at, ["unit-plural", "unit-dual"])
  if (unit === null || !unit.mark.article) return null
  let end = unit.end
  let count = unit.mark.kind === "unit-dual" ? 2 : null
  for (let round = 0; round < 2; round++) {
    const few = t.next(end, "vague-after")
    const number = few === null && t.joined(end) ? t.number(end) : null
    if (few === null && number === null) break
    count = number?.value ?? count
    end = few?.end ?? (number as { end: number }).end
  }
  const direction = t.next(end, "direction")
  if (direction === null || !direction.mark.article) return null
  return {
    count,
    unit: unit.mark.value as Unit,
    definite: true,
    counted: true,
    rough: false,
    prefix: unit.mark.prefix,
    direction: directionOf(direction),
    end: tail(t, direction.end),
  }
}

/** A number (or "some") and its unit, or a dual. */
function countedAt(t: TimeText, at: number): Quantity | null {
  let p = at
  const vague = t.mark(at, "vague")
  if (vague !== null) {
    p = vague.end
    if (!t.joined(p)) return null
  }
  let count: number | null = null
  let unit = t.mark(p, "unit-dual")
  if (unit !== null && !unit.mark.article) count = 2
  else {
    const number = t.number(p)
    if (number !== null && t.joined(number.end)) {
      unit = unitOf(t, number.end, ["unit", "unit-plural", "unit-dual"])
      count = number.value
    } else if (vague !== null) unit = t.mark(p, "unit-plural")
    else return null
  }
  if (unit === null || unit.mark.article || (unit.mark.prefix !== "" && unit.end - 1 > at)) return null
  // Stages are counted, and are no measure; a year of four digits before its unit is a date: 2016 سنة حقوق الإنسان.
  if (unit.mark.value === "span" || (unit.mark.value === "year" && t.whole(p, 4) >= 1900)) return null
  // A year of four digits after the unit is its date, no second quantity.
  if (unit.mark.value === "year" && t.whole(unit.end, 4) > 1000) return null
  let end = unit.end
  const half = t.next(end, "half")
  if (half !== null && half.mark.prefix === "و" && !half.mark.article) {
    end = half.end
    if (count !== null) count += 0.5
  }
  end = tail(t, end)
  const direction = t.next(end, "direction")
  const definite = direction !== null && direction.mark.prefix === ""
  return {
    count,
    unit: unit.mark.value as Unit,
    definite,
    counted: true,
    rough: vague !== null,
    prefix: unit.mark.prefix,
    direction: definite ? directionOf(direction) : null,
    end: definite ? tail(t, direction.end) : end,
  }
}

/** A unit with no number: منذ أيام, بعد شهر. */
function unsaidAt(t: TimeText, at: number, placed: boolean): Quantity | null {
  if (!placed) return null
  const plural = t.mark(at, "unit-plural")
  if (plural !== null && !plural.mark.article && plural.mark.prefix === "") {
    // أيام الأسبوع, سنوات الحرب: a plural with its own noun is no quantity, unless "some" follows.
    const end = tail(t, plural.end)
    if (t.next(plural.end, "unit") !== null) return null
    return { count: null, unit: plural.mark.value as Unit, definite: false, counted: false, rough: true, prefix: "", direction: null, end }
  }
  const unit = t.mark(at, "unit")
  if (unit === null || unit.mark.article || unit.mark.prefix !== "") return null
  const name = unit.mark.value as Unit
  // بعد عقد اجتماع: the verbal noun "holding"; فترة is no measure.
  if (name === "decade") return null
  if (name === "span")
    return t.key(at) === "فترة"
      ? { count: null, unit: name, definite: false, counted: false, rough: true, prefix: "", direction: null, end: tail(t, unit.end) }
      : null
  if (
    ["month", "month-weak", "hijri", "hijri-weak", "weekday", "weekday-bare", "relative", "demonstrative", "ordinal"].some(
      (kind) => t.next(unit.end, kind) !== null,
    )
  ) {
    return null
  }
  if (t.digits(unit.end) !== "" || (t.joined(unit.end) && t.number(unit.end) !== null && t.number(unit.end)?.value !== 1)) return null
  const one = t.next(unit.end, "number", "1")
  return {
    count: 1,
    unit: name,
    definite: false,
    counted: one !== null,
    rough: false,
    prefix: "",
    direction: null,
    end: one?.end ?? unit.end,
  }
}

/** Past words that go with a quantity: قليلة few, متتالية in a row. */
function tail(t: TimeText, at: number): number {
  const few = t.next(at, "vague-after")
  return few === null || few.mark.article || few.mark.prefix !== "" ? at : few.end
}
