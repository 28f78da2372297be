// Enters: a position in a text.
// Leaves: a day or week counted inside a period: ثالث ثلاثاء في أيلول, الأسبوع الأول من أكتوبر, آخر يوم من العام, أحد الأسبوع الماضي.
// Absent: halves and quarters of a period (periods.ts), days of a feast (feasts.ts).
import { isoDay, parseIsoDay, weekdayOf } from "../../../stages/time/calendar.js"
import { daysOf } from "../../../stages/time/resolve.js"
import { placed, saidAt, type TimeExpression, unplaced, type When } from "../../../stages/time/time-expression.js"
import { readDate } from "./dates.js"
import { readFeast } from "./feasts.js"
import { readCore } from "./periods.js"
import type { TimeText } from "./time-text.js"

/** What is counted: a weekday by its number, a day or a week. */
type Counted = { readonly unit: "day" | "week" | "weekday"; readonly weekday: number; readonly end: number }

/** Past any count: the last one. */
const LAST = 0

/** Reads a counted day or week that begins at a token. */
export function readNth(t: TimeText, at: number): TimeExpression | null {
  const found = countFirst(t, at) ?? countAfter(t, at)
  if (found === null) return readDayOfWeek(t, at)
  const past = afterDay(t, at, found)
  if (past !== null) return past
  const from = afterPreposition(t, found.end)
  if (from < 0) return null
  const period = readCore(t, from, at)
  if (period === null || period.when.precision === "day") return null
  const days = daysOf(period.when)
  if (days === null) return t.published === null ? saidAt(at, period.end, unplaced("date", "day")) : null
  const when = pick(found.noun, found.nth, days[0], days[1])
  return when === null ? null : saidAt(at, period.end, when)
}

/** أول أسبوع, ثالث يوم ثلاثاء, آخر اثنين. */
function countFirst(t: TimeText, at: number): { noun: Counted; nth: number; end: number } | null {
  const ordinal = t.mark(at, "ordinal")
  const isLast = t.mark(at, "position", "end") !== null && /اخر$/.test(t.key(at))
  if (ordinal?.mark.article !== false && !isLast) return null
  const noun = t.joined(at + 1) ? countedAt(t, at + 1, false) : null
  return noun === null ? null : { noun, nth: isLast ? LAST : (ordinal?.mark.number ?? LAST), end: noun.end }
}

/** الأسبوع الأول, الثلاثاء الأخير. */
function countAfter(t: TimeText, at: number): { noun: Counted; nth: number; end: number } | null {
  const noun = countedAt(t, at, true)
  if (noun === null) return null
  const last = t.next(noun.end, "direction", "recent")
  if (last?.mark.article) return { noun, nth: LAST, end: last.end }
  const ordinal = t.joined(noun.end) ? t.ordinal(noun.end) : null
  return ordinal === null ? null : { noun, nth: ordinal.value, end: ordinal.end }
}

function countedAt(t: TimeText, at: number, article: boolean): Counted | null {
  const weekday = t.mark(at, "weekday") ?? (article ? null : t.mark(at, "weekday-bare"))
  if (weekday !== null) return { unit: "weekday", weekday: weekday.mark.number, end: weekday.end }
  const unit = t.mark(at, "unit", "day") ?? t.mark(at, "unit", "week")
  if (unit === null || unit.mark.article !== article) return null
  const named = unit.mark.value === "day" ? (t.next(unit.end, "weekday") ?? t.next(unit.end, "weekday-bare")) : null
  if (named !== null) return { unit: "weekday", weekday: named.mark.number, end: named.end }
  return { unit: unit.mark.value === "day" ? "day" : "week", weekday: 0, end: unit.end }
}

/** ثالث ثلاثاء بعد عيد الميلاد, أول اثنين بعد 20 مايو: counted from a day. */
function afterDay(t: TimeText, at: number, { noun, nth, end }: { noun: Counted; nth: number; end: number }): TimeExpression | null {
  if (nth === LAST || noun.unit !== "weekday" || t.next(end, "prep", "after") === null || !t.joined(end + 1)) return null
  const date = readDate(t, end + 1, { near: null, led: false, start: at })
  const from = readFeast(t, end + 1) ?? (date === null ? null : saidAt(end + 1, date.end, date.when))
  const day = from?.precision === "day" ? parseIsoDay(from.value) : null
  if (from === null || day === null) return null
  const when = pick(noun, nth, day + 1, day + 7 * nth)
  return when === null ? null : saidAt(at, from.end, when)
}

/** Past من or في of the period, or on the period itself where ب is written onto it; -1 for neither. */
function afterPreposition(t: TimeText, at: number): number {
  if (t.next(at, "prep", "from") !== null || t.next(at, "prep", "in") !== null) return t.joined(at + 1) ? at + 1 : -1
  return t.joined(at) && /^[بل]/.test(t.key(at)) ? at : -1
}

function pick({ unit, weekday }: Counted, nth: number, first: number, last: number): When | null {
  const step = unit === "day" ? 1 : 7
  // A week of a month is one that begins and ends in it.
  const want = unit === "day" ? weekdayOf(first) : unit === "week" ? 1 : weekday
  const start = first + ((want - weekdayOf(first) + 7) % 7)
  const room = unit === "week" ? last - 6 : last
  const day = nth === LAST ? start + Math.floor((room - start) / step) * step : start + (nth - 1) * step
  if (day < first || day > room) return null
  if (unit !== "week") return placed("date", isoDay(day), "day")
  return placed("date", isoDay(day).slice(0, 7), "month", false, null, [isoDay(day), isoDay(day + 6)])
}

/** أحد الأسبوع الماضي, الاثنين من هذا الأسبوع. */
function readDayOfWeek(t: TimeText, at: number): TimeExpression | null {
  const weekday = t.mark(at, "weekday") ?? t.mark(at, "weekday-bare")
  if (weekday === null) return null
  const from = t.next(weekday.end, "prep", "from") !== null ? weekday.end + 1 : weekday.end
  if (!t.joined(from) || (t.mark(from, "unit", "week") === null && t.mark(from, "demonstrative") === null)) return null
  const period = readCore(t, from, at)
  const days = period === null ? null : daysOf(period.when)
  if (period === null || days === null || days[1] - days[0] !== 6) return null
  const day = days[0] + weekday.mark.number - 1
  return saidAt(at, period.end, placed("date", isoDay(day), "day"))
}
