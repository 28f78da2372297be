// Enters: a position in a text.
// Leaves: one expression for everything that names one day there, in whatever order news puts it:
// "on the morning of today, Wednesday", "tomorrow Friday", "Tuesday 22 Shaaban corresponding to 10 February".
// Absent: periods longer than a day, save the months that dates.ts reads.
import { dayOf, isoDay, parseIsoDay, weekdayOf } from "../../../stages/time/calendar.js"
import { nearestWeekday, resolveWeekday } from "../../../stages/time/resolve.js"
import { placed, saidAt, type TimeExpression, unplaced, type When } from "../../../stages/time/time-expression.js"
import { readDate } from "./dates.js"
import { directionOf } from "./months.js"
import type { MarkAt, TimeText } from "./time-text.js"

/** Hours of this night: الليلة, هذه الليلة. */
const TONIGHT = "18:00/24:00"

interface Found {
  relative: number | null
  weekday: number | null
  date: When | null
  when: When | null
}

/** Reads what names a day (or a list of days) at a token. */
export function readDay(t: TimeText, at: number): TimeExpression | null {
  const lead = readLead(t, at)
  const found: Found = { relative: null, weekday: null, date: null, when: null }
  let end = lead.end
  if (end > at && !t.joined(end)) return null

  const relative = relativeAt(t, end)
  if (relative !== null) {
    found.relative = relative.mark.number
    end = afterPart(t, relative.end)
  }
  const day = relative === null ? end : afterDay(t, pause(t, end))
  const weekday = relative === null || t.joined(day) ? weekdayAt(t, day, lead.day || day > end) : null
  if (weekday !== null) {
    found.weekday = weekday.mark.number
    end = weekday.end
    const range = relative === null ? weekdayRange(t, at, weekday, lead.plural) : null
    if (range !== null) return range
    const direction = t.next(end, "direction")
    const way = directionOf(direction)
    if (direction !== null && way !== null && direction.mark.article) end = direction.end
    found.when = weekdayWhen(t, at, found, way)
    end = afterPart(t, end)
  } else if (relative !== null) found.when = relativeWhen(t, relative.mark.number)

  const undated = found.when === null
  const dateAt = undated ? end : afterLink(t, end)
  if (undated || t.joined(dateAt)) {
    const near = found.when?.value ?? null
    const led =
      lead.day || weekday !== null || (undated && (t.mark(at - 1, "prep", "in") !== null || t.mark(at - 1, "unit", "day") !== null))
    const date = readDate(t, dateAt, { near: parseIsoDay(near), led, start: at })
    // Beside a day only another day names the same thing; a month would be the next phrase.
    if (date !== null && (undated || (date.when.precision === "day" && date.when.kind === "date"))) {
      const when = undated || date.when.value !== null ? date.when : (found.when as When)
      found.when = { ...when, ambiguous: when.ambiguous || clashes(found, when) }
      end = afterPart(t, date.end)
      const same = sameDay(t, end, at)
      if (same !== null) {
        found.when = merged(found.when, same.when)
        end = same.end
      }
    } else if (date === null && weekday !== null && relative === null && t.published !== null) {
      const numbered = numberedDay(t, end, weekday.mark.number, t.published)
      if (numbered !== null) {
        found.when = numbered.when
        end = numbered.end
      }
    }
  }
  if (found.when === null) return null
  const tonight = relative?.mark.number === 0 && end === relative.end && t.key(end - 1).endsWith("ليلة")
  const said = saidAt(at, end, found.when)
  return tonight ? { ...said, clock: TONIGHT } : said
}

/** السبت السادس عشر: a weekday with the number of its day and no month is the nearest such day. Small numbers count weekdays. */
function numberedDay(t: TimeText, at: number, weekday: number, published: number): { when: When; end: number } | null {
  const ordinal = t.joined(at) ? t.ordinal(at) : null
  if (ordinal === null || ordinal.value < 6 || ordinal.value > 31 || t.next(ordinal.end, "prep", "from") !== null) return null
  const start = nearestWeekday(published, weekday)
  for (let weeks = 0; weeks <= 26; weeks++) {
    for (const day of [start + 7 * weeks, start - 7 * weeks]) {
      if (dayOf(day).day !== ordinal.value) continue
      return { when: placed("date", isoDay(day), "day", weeks > 4), end: ordinal.end }
    }
  }
  return null
}

/** Words before a day: يوم day, صباح morning, هذا this (before a weekday), in any order. */
function readLead(t: TimeText, at: number): { end: number; day: boolean; plural: boolean } {
  let end = at
  let day = false
  let plural = false
  for (let round = 0; round < 3; round++) {
    if (end > at && !t.joined(end)) break
    if (t.mark(end, "demonstrative") !== null && t.next(end + 1, "weekday") !== null) {
      day = true
      end++
      break
    }
    const part = t.mark(end, "part")
    if (part !== null && !part.mark.article) {
      end = part.end
      continue
    }
    const single = t.mark(end, "unit", "day")
    const several = t.mark(end, "unit-pair", "day") ?? t.mark(end, "unit-plural", "day")
    if (several !== null && !several.mark.article) plural = true
    else if (single === null || single.mark.article) break
    day = true
    end++
  }
  return { end, day, plural }
}

function relativeAt(t: TimeText, at: number): MarkAt | null {
  const found = t.mark(at, "relative")
  if (found === null) return null
  // The first day of a visit, the National Day: not today.
  if (found.mark.number === 0 && found.end === at + 1) {
    // اليوم الماضي, اليوم السابق: the day before, which is a period (periods.ts).
    if (t.next(found.end, "direction", "last")?.mark.article) return null
    if (t.next(found.end, "day-name") !== null) return null
    // "Hours in the day", and the names of broadcasters and newspapers.
    if (t.mark(at - 1, "prep", "in") !== null || (t.mark(at - 1, "outlet") !== null && t.next(found.end, "weekday") === null)) return null
  }
  return found
}

function weekdayAt(t: TimeText, at: number, led: boolean): MarkAt | null {
  const found = t.mark(at, "weekday") ?? (led ? t.mark(at, "weekday-bare") : null)
  if (found === null) return null
  return t.mark(at - 1, "not-friday") !== null && t.joined(at) ? null : found
}

/** A comma, a bracket or a dash that may part two names of one day. */
function pause(t: TimeText, at: number): number {
  return t.sign(at, "،,(-–") ? at + 1 : at
}

function afterDay(t: TimeText, at: number): number {
  const day = t.next(at, "unit", "day")
  return day === null || day.mark.article || day.mark.prefix !== "" ? at : day.end
}

/** Past a part of the day in the accusative or with the article: أمس مساء, اليوم صباحا. */
function afterPart(t: TimeText, at: number): number {
  const part = t.next(at, "part")
  if (part === null || part.mark.prefix !== "") return at
  const opens = t.next(part.end, "relative") ?? t.next(part.end, "weekday") ?? t.next(part.end, "unit", "day")
  return opens === null ? part.end : at
}

/** Past what leads from one name of a day to its date: a comma, الموافق corresponding to, يوم day. */
function afterLink(t: TimeText, at: number): number {
  const p = pause(t, at)
  const link = t.next(p, "link") ?? t.next(p, "prep", "in")
  return afterDay(t, link === null ? p : link.end)
}

/** The same day in another calendar. */
function sameDay(t: TimeText, at: number, start: number): { when: When; end: number } | null {
  const p = pause(t, at)
  const link = t.next(p, "link")
  const slash = t.sign(at, "/=")
  if (link === null && !slash && !t.sign(at, "(-–")) return null
  const day = afterDay(t, link === null ? at + 1 : link.end)
  const weekday = link !== null ? t.next(day, "weekday") : null
  const from = weekday === null ? day : weekday.end
  if (!t.joined(from)) return null
  const date = readDate(t, from, { near: null, led: false, start })
  if (date === null || date.when.precision !== "day" || date.when.kind !== "date") return null
  const close = t.sign(at, "(") && t.sign(date.end, ")") ? date.end + 1 : date.end
  return link !== null || date.when.value !== null ? { when: date.when, end: close } : null
}

/** Of two calendars the Gregorian one, which stands second after الموافق or was first without a guess, decides. */
function merged(first: When, second: When): When {
  const [a, b] = [parseIsoDay(first.value), parseIsoDay(second.value)]
  if (a === null || b === null) return a === null ? second : first
  if (Math.abs(a - b) > 2) return { ...second, ambiguous: true }
  return { ...second, ambiguous: false }
}

function relativeWhen(t: TimeText, days: number): When {
  if (t.published === null) return unplaced("date", "day")
  return placed("date", isoDay(t.published + days), "day", false)
}

function weekdayWhen(t: TimeText, at: number, found: Found, way: "last" | "next" | "this" | null): When {
  if (t.published === null || found.weekday === null) return unplaced("date", "day")
  if (found.relative !== null) {
    const said = t.published + found.relative
    const day = nearestWeekday(said, found.weekday)
    return placed("date", isoDay(day), "day", day !== said)
  }
  const future = way === null && t.future(at)
  const day = resolveWeekday(t.published, found.weekday, way, future)
  return placed("date", isoDay(day), "day", future && day === t.published)
}

/** Two weekdays as one stretch: يومي الأربعاء والخميس, من الأحد إلى الثلاثاء. */
function weekdayRange(t: TimeText, at: number, first: MarkAt, plural: boolean): TimeExpression | null {
  const to = t.next(first.end, "prep-to")
  const toDay = to === null ? first.end : afterDay(t, to.end)
  const second = t.next(toDay, "weekday")
  if (second === null || (to === null && (!plural || second.mark.prefix !== "و"))) return null
  const direction = t.next(second.end, "direction")
  const way = directionOf(direction)
  const end = direction !== null && way !== null && direction.mark.article ? direction.end : second.end
  if (t.published === null) return saidAt(at, end, unplaced("range", "day"))
  const last = resolveWeekday(t.published, second.mark.number, way, way === null && t.future(at))
  const from = last - ((second.mark.number - first.mark.number + 7) % 7)
  return saidAt(at, end, placed("range", isoDay(from), "day", false, isoDay(last)))
}

/** Whether a date is not the day that the words beside it name. */
function clashes(found: Found, date: When): boolean {
  const day = parseIsoDay(date.value)
  if (day === null) return false
  if (found.weekday !== null && weekdayOf(day) !== found.weekday) return true
  if (found.weekday !== null || found.relative === null || found.when === null || found.when.value === null) return false
  return Math.abs(day - (parseIsoDay(found.when.value) ?? day)) > 1
}
