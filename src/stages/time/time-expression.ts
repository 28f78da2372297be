// Enters: what a reader made out of some tokens.
// Leaves: expressions of time, one shape for every language.
// Absent: the words of any language, and what an expression dates.

export type TimeKind = "date" | "range" | "horizon" | "duration" | "clock" | "season"
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
}

/** What an expression says, without where it stands. */
export type When = Omit<TimeExpression, "start" | "end">

/** A time that cannot be placed in the calendar. */
export function unplaced(kind: TimeKind, precision: TimePrecision | null = null): When {
  return { kind, value: null, precision, until: null, ambiguous: false }
}

/** What tokens [start, end) say. Field by field: these are made for every word of time. */
export function saidAt(start: number, end: number, when: When): TimeExpression {
  const { kind, value, precision, until, ambiguous } = when
  return { start, end, kind, value, precision, until, ambiguous }
}
