// Whether a joint act is told of another day than the contact (codebook section 3, ruling 5): وكان الجانبان قد اتفقا …, or
// with a date that lies before. In: the act's tokens and the encounters. Absent: encounters of other days, which their own
// rules tell.

import { parseIsoDay } from "../../stages/time/calendar.js"
import type { Context } from "./context.js"
import type { DraftEncounter } from "./encounter-draft.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

/** Was, were. */
const WAS = new WordTest(/^[وف]?كان(ت|ا|تا|وا)?$/)

/** How far before the act كان قد may stand, in tokens. */
const BACK = 24

/** Days by which an act must lie before the contact. */
const APART = 2

/** The day of the first contact that is not itself of another day, null where none has one. */
export function dayOfContact(encounters: readonly DraftEncounter[]): string | null {
  for (const { background, planned, time } of encounters)
    if (!background && !planned && time?.value && time.precision === "day") return time.value
  return null
}

/** Whether the joint act at [start, end) is of another day. `day`: the day of the contact, ISO 8601. */
export function isJointBackground(context: Context, day: string | null, start: number, end: number): boolean {
  let was = false
  for (let i = Math.max(context.sentenceStart(start), start - BACK); i <= start; i++) {
    if (context.fits(i, WAS)) was = true
    else if (was && context.key(i) === "قد") return true
  }
  if (day === null) return false
  for (let i = start; i < end; i++) {
    // تحويل الهدنة التي أنهت الحرب عام 1953: the date of what they speak of, not of their act.
    if (context.is(i, Bit.REL | Bit.COMP) || context.tokens.sign[i] === 0x28) return false
    const time = context.timeFromToken(i)
    if (time === undefined || time.kind !== "date" || time.value === null || time.precision === null) continue
    if (time.precision !== "day") return time.value < day.slice(0, time.value.length)
    return (parseIsoDay(day) ?? 0) - (parseIsoDay(time.value) ?? 0) >= APART
  }
  return false
}
