// Enters: tokens and words of a text.
// Leaves: every number that the text says, in digits or in letters, with what it counts: 10 مليارات دولار, بين 5 و7 في المئة,
// أكثر من مليوني برميل يوميا, -1.5, نصف مليون.
// Absent: dates and hours; who asks leaves the tokens of time out. One pass; each reading looks a bounded number of words ahead.
import { TokenKind, type Tokens } from "../../../text/tokens.js"
import type { CalendarWords } from "../time/calendar-words.js"
import type { NumberReader, WordLike } from "../time/numbers.js"
import type { UnitReading, UnitTable } from "./units.js"

/** A number that a text says. */
export interface Amount {
  /** Tokens [start, end), with the words that bound it and the unit. */
  readonly start: number
  readonly end: number
  /** The number, or the least where two are said. */
  readonly value: number
  /** The greater of two numbers (from 5 to 7), else null. */
  readonly most: number | null
  /** Whether the words say less than, more than, or about; null for none of these. */
  readonly bound: "under" | "over" | "about" | null
  /** See data/arabic/units.tsv; null where another noun is counted, or none. */
  readonly unit: string | null
}

export type FindAmounts = (tokens: Tokens, words: readonly WordLike[], isTaken?: (token: number) => boolean) => Amount[]

/** No number with its unit has more words. */
const REACH = 20
const SUBUNITS: ReadonlySet<string> = new Set(["cent", "fils", "piastre"])
/** How many of a smaller coin make the greater: a dinar has a thousand fils. */
const COINS: Readonly<Record<string, number>> = { cent: 100, fils: 1000, piastre: 100 }

interface Value {
  readonly value: number
  readonly most: number | null
  readonly unit: UnitReading | null
  readonly end: number
}

/** Makes the finder over the tables of time words (which hold the numbers) and of units. */
export function makeAmountFinder(calendar: CalendarWords, numbers: NumberReader, units: UnitTable): FindAmounts {
  return (tokens, words, isTaken = () => false) => {
    const reader = new AmountReader(tokens, words, calendar, numbers, units)
    const found: Amount[] = []
    for (let i = 0; i < tokens.count; ) {
      const amount = isTaken(i) ? null : reader.read(i)
      if (amount !== null) found.push(amount)
      i = amount?.end ?? i + 1
    }
    return found
  }
}

class AmountReader {
  constructor(
    readonly tokens: Tokens,
    readonly words: readonly WordLike[],
    readonly calendar: CalendarWords,
    readonly numbers: NumberReader,
    readonly units: UnitTable,
  ) {}

  read(at: number): Amount | null {
    const limit = this.limit(at)
    const told = this.boundAt(at, limit)
    const from = told === null ? at : told.end
    const value = this.stretch(from, limit)
    if (value === null) return null
    // على الأقل, على الأكثر: at least, at most.
    const least = this.key(value.end, limit) === "علي" || this.key(value.end, limit) === "على" ? this.key(value.end + 1, limit) : ""
    const after = least === "الاقل" ? "over" : least === "الاكثر" || least === "الاقصي" ? "under" : null
    return {
      start: at,
      end: after === null ? value.end : value.end + 2,
      value: value.value,
      most: value.most,
      bound: value.most === null ? (after ?? told?.bound ?? null) : null,
      unit: value.unit?.unit ?? null,
    }
  }

  /** One number, or from one to another. */
  private stretch(at: number, limit: number): Value | null {
    const ranged = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(this.form(at))
    if (ranged !== null && at < limit) {
      const unit = this.unitAt(at + 1, limit)
      const [value, most] = [Number(ranged[1]), Number(ranged[2])]
      return value < most ? { value, most, unit, end: unit?.end ?? at + 1 } : null
    }
    const leads = this.hasPreposition(at, "from") || this.hasPreposition(at, "between")
    const first = this.single(leads ? at + (this.key(at, limit) === "ما" ? 2 : 1) : at, limit)
    if (first === null) return null
    const dash = this.sign(first.end, "-–—", limit)
    if (leads || dash) {
      const to = this.key(first.end, limit) === "الي" || this.key(first.end, limit) === "و" || dash ? first.end + 1 : first.end
      const joined = to > first.end || /^[ول]/.test(this.key(to, limit))
      const second = joined ? this.single(to, limit) : null
      if (second !== null && second.value > first.value && (first.unit === null || first.unit.unit === second.unit?.unit))
        return { value: first.value, most: second.value, unit: second.unit, end: second.end }
    }
    return leads ? null : first
  }

  /** A number with its unit, and a smaller coin behind it: 20 دولارا و43 سنتا. */
  private single(at: number, limit: number): Value | null {
    const before = this.tokens.kind[at] === TokenKind.SIGN ? this.units.read(this.words, at, limit) : null
    const start = before !== null && before.unit !== "percent" ? before.end : at
    const negative = this.sign(start, "-−", limit) && this.isGlued(start + 1) && !this.isGlued(start)
    const number = this.numberAt(negative ? start + 1 : start, limit)
    if (number === null) return null
    const unit = (start > at ? before : null) ?? this.unitAt(number.end, limit)
    let end = Math.max(number.end, unit?.end ?? 0)
    let value = negative ? -number.value : number.value
    if (unit !== null && !SUBUNITS.has(unit.unit)) {
      const p = this.key(end, limit) === "و" ? end + 1 : end
      const coins =
        p > end || this.tokens.kind[p] === TokenKind.NUMBER || this.key(p, limit).startsWith("و") ? this.numberAt(p, limit) : null
      const coin = coins === null ? null : this.unitAt(coins.end, limit)
      const share = coin === null ? undefined : COINS[coin.unit]
      if (coins !== null && coin !== null && share !== undefined && coins.value < share) {
        value += coins.value / share
        end = coin.end
      }
    }
    return { value, most: null, unit, end }
  }

  private numberAt(at: number, limit: number): { value: number; end: number } | null {
    if (at >= limit) return null
    // .77, with nothing before the point.
    if (this.sign(at, ".", limit) && this.isGlued(at + 1) && !this.isGlued(at) && /^\d+$/.test(this.form(at + 1)))
      return { value: Number(`0.${this.form(at + 1)}`), end: at + 2 }
    const shares = /^(\d{1,3})\/(100|1000)$/.exec(this.form(at))
    if (shares !== null) return { value: Number(shares[1]) / Number(shares[2]), end: at + 1 }
    const part = this.partAt(at, limit)
    if (part !== null) return part
    const number = this.numbers.readNumber(this.words, at, limit)
    if (number === null) return null
    // واحد فاصلة خمسة: one point five.
    if (this.key(number.end, limit) === "فاصلة") {
      const tail = this.numbers.readNumber(this.words, number.end + 1, limit)
      if (tail !== null && Number.isInteger(tail.value)) return { value: Number(`${number.value}.${tail.value}`), end: tail.end }
    }
    // مليار ونصف المليار: the scale said once more.
    const again = this.mark(number.end, "scale", limit)
    return again?.article ? { ...number, end: number.end + 1 } : number
  }

  /** نصف مليون, ربع مليار: a part of a great number. */
  private partAt(at: number, limit: number): { value: number; end: number } | null {
    const part = this.mark(at, "clock-part", limit)
    const scale = part === null ? null : this.mark(at + 1, "scale", limit)
    if (part === null || part.article || scale === null || scale.prefix !== "") return null
    return { value: Math.round((scale.number * part.number) / 60), end: at + 2 }
  }

  private unitAt(at: number, limit: number): UnitReading | null {
    return this.units.read(this.words, at, limit)
  }

  /** أقل من, أكثر من, نحو, بحدود: a bound before the number. */
  private boundAt(at: number, limit: number): { bound: "under" | "over" | "about"; end: number } | null {
    for (const kind of ["under", "over", "about"] as const) {
      for (const mark of this.marksAt(at, limit)) {
        if (mark.kind !== `bound-${kind}`) continue
        const end = at + 1 + mark.rest.length
        if (mark.rest.every((word, i) => this.key(at + 1 + i, limit) === word)) return { bound: kind, end }
      }
    }
    return null
  }

  private hasPreposition(at: number, value: string): boolean {
    return this.calendar.marks(this.words[at]?.key ?? "").some((mark) => {
      if (mark.kind !== "prep" || mark.value !== value) return false
      return mark.rest.length === 0 || (mark.rest.length === 1 && this.words[at + 1]?.key === mark.rest[0])
    })
  }

  private marksAt(at: number, limit: number) {
    return at < limit && this.tokens.kind[at] === TokenKind.WORD ? this.calendar.marks((this.words[at] as WordLike).key) : []
  }

  private mark(at: number, kind: string, limit: number) {
    return this.marksAt(at, limit).find((mark) => mark.kind === kind && mark.rest.length === 0) ?? null
  }

  /** The folded spelling of a word, "" for other tokens. */
  private key(at: number, limit: number): string {
    if (at >= limit || this.tokens.kind[at] !== TokenKind.WORD) return ""
    return (this.words[at] as WordLike).key.replace(/[أإآ]/g, "ا").replace(/ى$/, "ي")
  }

  private form(at: number): string {
    return this.tokens.kind[at] === TokenKind.NUMBER ? (this.words[at]?.form ?? "") : ""
  }

  private sign(at: number, signs: string, limit: number): boolean {
    return at < limit && this.tokens.kind[at] === TokenKind.SIGN && signs.includes(String.fromCharCode(this.tokens.sign[at] as number))
  }

  /** Whether a token stands right behind the one before it. */
  private isGlued(at: number): boolean {
    return at > 0 && at < this.tokens.count && this.tokens.start[at] === this.tokens.end[at - 1]
  }

  private limit(at: number): number {
    const far = Math.min(this.tokens.count, at + REACH)
    for (let k = at + 1; k < far; k++) if (this.tokens.breaks[k] !== 0) return k
    return far
  }
}
