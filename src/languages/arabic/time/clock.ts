// Enters: a position in a text.
// Leaves: an hour of the clock: الساعة العاشرة والنصف صباحا half past ten in the morning, 10:30 بتوقيت غرينتش, الثالثة فجرا.
// Absent: the day; it stands beside and is an expression of its own. The record has no hours: they keep their words
// from being read as something else, and serve who asks for them.
import { hourAt, type TimeExpression } from "../../../stages/time/time-expression.js"
import type { MarkAt, TimeText } from "./time-text.js"

interface Reading {
  readonly hour: number
  readonly minute: number
  readonly second: number | null
  /** Whether the digits themselves say which half of the day it is: 15:15, 03:00. */
  readonly exact: boolean
  readonly end: number
}

/** Hours that, with no part of the day said, are of the afternoon: the working day of offices. */
const LAST_EARLY_HOUR = 6

/** Reads an hour that begins at a token. */
export function readClock(t: TimeText, at: number): TimeExpression | null {
  const word = t.mark(at, "unit", "hour")
  const told = word?.mark.article === true && t.joined(word.end)
  const base = told ? (digital(t, word.end) ?? spoken(t, word.end)) : (colonAt(t, at) ?? elliptic(t, at))
  if (base === null) return null
  const minutes = minutesAt(t, base.end)
  let end = minutes?.end ?? base.end
  const part = partAt(t, end)
  // الثالثة وربع العصر: with no word for hour an ordinal is a time only beside a part of the day.
  if (!told && base.second === null && part === null && t.digits(at) === "") return null
  if (part !== null) end = part.end
  const zone = zoneAt(t, end)
  if (zone !== null) end = zone.end
  return hourAt(at, end, written(base, minutes?.minutes ?? 0, part?.mark.value ?? null, zone?.greenwich === true))
}

/** Digits after the word for hour: 3, 10:30, 10.30. */
function digital(t: TimeText, at: number): Reading | null {
  const parts = /^(\d{1,2})(?:[:.,](\d{2}))?(?::(\d{2}))?$/.exec(t.digits(at))
  return parts === null ? null : reading(parts, at + 1)
}

/** Digits with a colon are an hour by themselves: 15:15, 15:23:24. */
function colonAt(t: TimeText, at: number): Reading | null {
  const digits = t.digits(at)
  const parts = digits === "" ? null : /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(digits)
  return parts === null || Number(parts[1]) >= 24 ? null : reading(parts, at + 1)
}

function reading(parts: RegExpExecArray, end: number): Reading | null {
  const [hour, minute, second] = [Number(parts[1]), Number(parts[2] ?? 0), parts[3] === undefined ? null : Number(parts[3])]
  if (hour > 24 || minute > 59 || (second ?? 0) > 59) return null
  return { hour, minute, second, exact: hour > 12 || hour === 0 || (parts[1] as string).startsWith("0"), end }
}

/** An ordinal, or (in speech) a number: الساعة العاشرة, الساعة خمسة. */
function spoken(t: TimeText, at: number): Reading | null {
  const found = t.ordinal(at) ?? (t.digits(at) === "" ? t.number(at) : null)
  if (found === null || found.value < 1 || found.value > 12 || !Number.isInteger(found.value)) return null
  return { hour: found.value, minute: 0, second: null, exact: false, end: found.end }
}

/** الثالثة فجرا, عند الثامنة مساء: the feminine ordinal alone. */
function elliptic(t: TimeText, at: number): Reading | null {
  const mark = t.mark(at, "ordinal") ?? t.mark(at, "ordinal-part")
  if (!mark?.mark.article || !/[ةه]$/.test(t.key(at)) || mark.mark.prefix.length > 1) return null
  return spoken(t, at)
}

/** What is added or taken away: والنصف, وربع, إلا ثلثا, و18 دقيقة, وخمس وأربعون دقيقة. */
function minutesAt(t: TimeText, at: number): { minutes: number; end: number } | null {
  if (!t.joined(at)) return null
  if (t.key(at) === "الا") {
    const part = t.next(at + 1, "clock-part")
    if (part !== null && part.mark.prefix === "") return { minutes: -part.mark.number, end: part.end }
    const less = counted(t, at + 1)
    return less === null ? null : { minutes: -less.minutes, end: less.end }
  }
  const part = t.next(at, "clock-part")
  if (part !== null && part.mark.prefix === "و") return { minutes: part.mark.number, end: part.end }
  const from = t.key(at) === "و" ? at + 1 : at
  return from > at || t.key(at).startsWith("و") ? counted(t, from) : null
}

function counted(t: TimeText, at: number): { minutes: number; end: number } | null {
  const number = t.joined(at) ? t.number(at) : null
  if (number === null || number.value < 1 || number.value > 59) return null
  const unit = t.next(number.end, "unit", "minute") ?? t.next(number.end, "unit-plural", "minute")
  return unit === null ? null : { minutes: number.value, end: unit.end }
}

/** A part of the day that goes with the hour, and not with a day behind it: مساء, بعد الظهر, هذه الليلة. */
function partAt(t: TimeText, at: number): MarkAt | null {
  const shown = t.next(at, "demonstrative")
  const from = shown?.end ?? at
  const found = t.next(from, "clock-half") ?? t.next(from, "part")
  if (found === null || found.mark.prefix.length > 1) return null
  const dated = t.next(found.end, "relative") ?? t.next(found.end, "weekday") ?? t.next(found.end, "unit", "day")
  return dated === null || found.mark.article ? found : null
}

/** بتوقيت غرينتش, بالتوقيت المحلي, (GMT): whose clock it is. */
function zoneAt(t: TimeText, at: number): { greenwich: boolean; end: number } | null {
  const zone = t.next(at, "clock-zone")
  if (zone === null || !t.joined(zone.end)) return null
  return { greenwich: t.mark(zone.end, "greenwich") !== null || /^(?:gmt|utc)$/i.test(t.form(zone.end)), end: zone.end + 1 }
}

function written({ hour, minute, second, exact }: Reading, added: number, part: string | null, greenwich: boolean): string {
  let h = hour
  if (!exact && h <= 12) {
    // A quarter to twelve in the morning is before noon.
    if (part === "am" && h === 12 && added < 0) h = 12
    else if (part === "am" || (part === "night" && (h <= 5 || h === 12))) h %= 12
    else if (part === "pm" || part === "night" || (part === "noon" && h < 6)) h = (h % 12) + 12
    else if (part === null && h <= LAST_EARLY_HOUR && !greenwich) h += 12
  }
  const total = (((h * 60 + minute + added) % 1440) + 1440) % 1440
  const tail = second === null ? "" : `:${two(second)}`
  return `${two(Math.floor(total / 60))}:${two(total % 60)}${tail}${greenwich ? "Z" : ""}`
}

function two(n: number): string {
  return String(n).padStart(2, "0")
}
