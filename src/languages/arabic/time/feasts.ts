// Enters: a position in a text.
// Leaves: a feast with the day on which it begins: عيد الفطر, رأس السنة الهجرية 2019, ثاني أيام عيد الأضحى, and the month of fast.
// Absent: feasts that a government dates anew each year. A feast alone is a kind of its own: who is congratulated on a feast
// is met on another day.
import { dayNumber, dayOf, hijriDayNumber, hijriOf, isoDay } from "../../../stages/time/calendar.js"
import { placed, saidAt, type TimeExpression, unplaced } from "../../../stages/time/time-expression.js"
import { readYear } from "./months.js"
import type { TimeText } from "./time-text.js"

/** Reads a feast, or a day of one, that begins at a token. */
export function readFeast(t: TimeText, at: number): TimeExpression | null {
  let p = at
  let nth = 0
  const ordinal = t.mark(at, "ordinal")
  if (ordinal !== null && !ordinal.mark.article) {
    const days = t.next(ordinal.end, "unit-plural", "day") ?? t.next(ordinal.end, "unit", "day")
    if (days === null || !t.joined(days.end)) return null
    nth = ordinal.mark.number
    p = t.next(days.end, "prep", "from") !== null ? days.end + 1 : days.end
    if (!t.joined(p)) return null
  }
  const feast = t.mark(p, "feast")
  if (feast === null) return null
  const [name = "", days = "1"] = feast.mark.value.split("/")
  if (nth > Number(days)) return null
  const year = readYear(t, feast.end, false)
  const end = year?.end ?? feast.end
  const said = year?.year ?? null
  const first = said === null ? nearest(name, t.published, t.future(at)) : inYear(name, said, year?.hijri === true)
  const kind = nth > 0 ? "date" : "feast"
  if (first === null) return saidAt(at, end, unplaced(kind, "day"))
  return saidAt(at, end, placed(kind, isoDay(first + Math.max(0, nth - 1)), "day"))
}

/** First day of a feast in a year of the calendar that dates it; null for no feast of that name. */
function dayIn(name: string, year: number): number | null {
  if (name === "easter") return easter(year)
  const [calendar, month, day] = name.split("-")
  if (calendar === "h") return hijriDayNumber(year, Number(month), Number(day))
  return calendar === "g" ? dayNumber(year, Number(month), Number(day)) : null
}

function inYear(name: string, year: number, hijri: boolean): number | null {
  if (!name.startsWith("h")) return hijri ? null : dayIn(name, year)
  if (hijri) return dayIn(name, year)
  // The first Hijri year whose feast falls into the Gregorian one.
  const start = hijriOf(dayNumber(year, 1, 1)).year
  for (const y of [start, start + 1]) {
    const day = dayIn(name, y)
    if (day !== null && dayOf(day).year === year) return day
  }
  return null
}

/** The feast nearest to the day of publication, or the next one. */
function nearest(name: string, published: number | null, future: boolean): number | null {
  if (published === null) return null
  const now = name.startsWith("h") ? hijriOf(published).year : dayOf(published).year
  let best: number | null = null
  for (const y of [now - 1, now, now + 1]) {
    const day = dayIn(name, y)
    if (day === null || (future && day < published)) continue
    if (best === null || Math.abs(day - published) < Math.abs(best - published)) best = day
  }
  return best
}

/** Easter Sunday of the Western churches (Meeus, Jones and Butcher: the anonymous Gregorian algorithm). */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1)
}
