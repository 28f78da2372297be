// Enters: what a reader made out of some tokens.
// Leaves: expressions of time, one shape for every language.
// Absent: the words of any language, and what an expression dates.

export type TimeKind = "date" | "range" | "horizon" | "duration" | "clock" | "season" | "feast"
export type TimePrecision = "day" | "month" | "year"

/** A stretch of tokens that says when, until when or how long. */
export interface TimeExpression {
  /** Tokens [start, end). */
  readonly start: number
  readonly end: number
  readonly kind: TimeKind
  /** ISO 8601 cut to its precision, null where it cannot be resolved. */
  readonly value: string | null
  readonly precision: TimePrecision | null
  /** Last day of a range, else null. */
  readonly until: string | null
  /** Whether another day, month or year is about as likely. */
  readonly ambiguous: boolean
  /**
   * First and last day, ISO 8601, where value and precision say less: a week, the end of a month, the coming five years;
   * null elsewhere.
   */
  readonly bounds: readonly [first: string, last: string] | null
  /** HH:MM or HH:MM:SS on a clock, with Z where it is said to be that of Greenwich; two of them with
   * a slash for a part of the day; "now" for the moment of telling. */
  readonly clock: string | null
  /** What a duration counts, where it is said. */
  readonly length: { readonly count: number; readonly unit: string } | null
}

/** What an expression says, without where it stands. */
export type When = Omit<TimeExpression, "start" | "end">

/** A time that cannot be placed in the calendar. */
export function unplaced(kind: TimeKind, precision: TimePrecision | null = null, ambiguous = false): When {
  return { kind, value: null, precision, until: null, ambiguous, bounds: null, clock: null, length: null }
}

/** A time that stands in the calendar. */
export function placed(
  kind: TimeKind,
  value: string,
  precision: TimePrecision,
  ambiguous = false,
  until: string | null = null,
  bounds: TimeExpression["bounds"] = null,
): When {
  return { kind, value, precision, until, ambiguous, bounds, clock: null, length: null }
}

/** What tokens [start, end) say. Field by field: these are made for every word of time. */
export function saidAt(start: number, end: number, when: When): TimeExpression {
  const { kind, value, precision, until, ambiguous, bounds, clock, length } = when
  return { start, end, kind, value, precision, until, ambiguous, bounds, clock, length }
}

/** An hour of the clock. */
export function hourAt(start: number, end: number, clock: string): TimeExpression {
  return { start, end, kind: "clock", value: null, precision: null, until: null, ambiguous: false, bounds: null, clock, length: null }
}
