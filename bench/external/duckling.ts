// Enters: the folder of a checkout of duckling (facebook/duckling, BSD-3-Clause) with the corpora of its Arabic.
// Leaves: for each corpus how many phrases our readers of times and numbers read as it says, and the others.
// Absent: the dialect of Egypt (EG), temperatures, volumes, telephone numbers: news has no use for them.
//
// Duckling serves an assistant: a weekday that stands alone is the next one. Ours serves news, where it is the last one
// unless the words before it speak of what is to come. So each phrase of time is read behind "the delegation will arrive",
// and a length of time behind "for", without which an Arabic noun is no length.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { dayNumber, isoDay } from "../../src/stages/time/calendar.js"
import type { TimeExpression } from "../../src/stages/time/time-expression.js"
import { type DucklingExample, parseCorpus, tuplesOf } from "./duckling-corpus.js"
import { type NumberedText, openNumbers } from "./numbered-text.js"

/** Duckling's reference time is 2013-02-12 04:30, two hours behind Greenwich. */
const TODAY = "2013-02-12"
const ZONE_HOURS = -2
/** سيصل الوفد: the delegation will arrive. */
const AHEAD = "سيصل الوفد "
/** لمدة: for. */
const FOR = "لمدة "

export interface CorpusCount {
  readonly corpus: string
  readonly phrases: number
  readonly right: number
  /** A phrase, what it means, what was read. */
  readonly wrong: readonly string[]
}

type Judge = (text: NumberedText, example: DucklingExample) => { right: boolean; read: unknown }

/** Reads the phrases of the five corpora that news needs. */
export function measureDuckling(folder: string): CorpusCount[] {
  const open = openNumbers()
  const judges: readonly [corpus: string, before: string, judge: Judge][] = [
    ["Time", AHEAD, judgeTime],
    ["Duration", FOR, judgeLength],
    ["Numeral", "", judgeNumber],
    ["Ordinal", "", judgeOrdinal],
    ["AmountOfMoney", "", judgeMoney],
  ]
  return judges.map(([corpus, before, judge]) => {
    const examples = parseCorpus(readFileSync(join(folder, "Duckling", corpus, "AR", "Corpus.hs"), "utf8"))
    const wrong: string[] = []
    for (const example of examples) {
      const { right, read } = judge(open(before + example.phrase, TODAY), example)
      if (!right) wrong.push(`${example.phrase}\t${example.make} ${example.args}\t${JSON.stringify(read)}`)
    }
    return { corpus, phrases: examples.length, right: examples.length - wrong.length, wrong }
  })
}

const iso = ([year = 0, month = 0, day = 0]: readonly number[]): string => isoDay(dayNumber(year, month, day))
const after = (day: readonly number[], days: number): string => isoDay(dayNumber(day[0] ?? 0, day[1] ?? 0, day[2] ?? 0) + days)
const two = (n: number): string => String(n).padStart(2, "0")

/** Hours and minutes (and seconds, where they are said) of a moment; in another zone, the hour of Greenwich. */
function clockOf([, , , hour = 0, minute = 0, second = 0]: readonly number[], grain: string): readonly string[] {
  const tail = grain === "Second" ? `:${two(second)}` : ""
  return [`${two(hour)}:${two(minute)}${tail}`, `${two((hour - ZONE_HOURS) % 24)}:${two(minute)}${tail}Z`]
}

function judgeTime({ times }: NumberedText, { make, args }: DucklingExample): { right: boolean; read: unknown } {
  const read = times.map(({ kind, value, until, bounds, clock }) => ({ kind, value, until, bounds, clock }))
  const [start = [], end] = tuplesOf(args)
  const grain = /\)\s+(Second|Minute|Hour|Day|Week|Month|Year)/.exec(args)?.[1] ?? ""
  const clocks = times.filter((time) => time.clock !== null)
  const days = times.filter((time) => time.clock === null)
  if (days.length > 1) return { right: false, read }
  if (["Second", "Minute", "Hour"].includes(grain)) return { right: isMoment(days[0], clocks, start, end, grain), read }
  const time = days[0]
  if (time === undefined || clocks.length > 0) return { right: false, read }
  const lasts = make.startsWith("datetimeInterval") ? end : undefined
  return { right: isStretch(time, start, lasts, grain), read }
}

function isStretch(time: TimeExpression, start: readonly number[], end: readonly number[] | undefined, grain: string): boolean {
  if (end !== undefined || grain === "Week") {
    const [first, last] = time.bounds ?? [time.value, time.until]
    const expected = end === undefined ? after(start, 6) : after(end, -1)
    return first === iso(start) && last === expected
  }
  if (grain === "Year") return time.value === iso(start).slice(0, 4)
  if (grain === "Month") return time.value === iso(start).slice(0, 7)
  const day = iso(start)
  return time.bounds !== null ? time.bounds[0] === day && time.bounds[1] === day : time.value === day
}

/** A moment of a day, or from one moment to another; the day is that of the words or today. */
function isMoment(
  day: TimeExpression | undefined,
  clocks: readonly TimeExpression[],
  start: readonly number[],
  end: readonly number[] | undefined,
  grain: string,
): boolean {
  if (end !== undefined && grain === "Second") {
    // From now to the end of a stretch.
    if (clocks.length === 1) return clocks[0]?.kind === "horizon" && clockOf(end, "Hour").includes(clocks[0].clock ?? "")
    return clocks.length === 0 && day?.bounds?.[0] === TODAY && day.bounds[1] === iso(end)
  }
  if ((day?.value ?? TODAY) !== iso(start)) return false
  const [first, second] = clocks
  if (end !== undefined && first?.clock === `${clockOf(start, grain)[0]}/24:00`) return end.slice(3).every((part) => part === 0)
  if (first?.clock === "now") return grain === "Second"
  if (first?.clock == null || !clockOf(start, grain).includes(first.clock)) return false
  if (end === undefined) return second === undefined
  // The last hour is inside.
  return second?.clock != null && clockOf([...end.slice(0, 3), (end[3] ?? 0) - 1, ...end.slice(4)], grain).includes(second.clock)
}

function judgeLength({ times }: NumberedText, { args }: DucklingExample): { right: boolean; read: unknown } {
  const [count, unit = ""] = args.split(" ")
  const read = times.map(({ kind, length }) => ({ kind, length }))
  return { right: times.length === 1 && times[0]?.length?.count === Number(count) && times[0].length.unit === unit.toLowerCase(), read }
}

function judgeNumber({ amounts }: NumberedText, { args }: DucklingExample): { right: boolean; read: unknown } {
  return {
    right: amounts.length === 1 && amounts[0]?.value === Number(args.replace(/[()]/g, "")) && amounts[0].unit === null,
    read: amounts,
  }
}

function judgeOrdinal({ ordinals }: NumberedText, { args }: DucklingExample): { right: boolean; read: unknown } {
  return { right: ordinals.length === 1 && ordinals[0] === Number(args), read: ordinals }
}

/** Duckling's own names of currencies that our codes do not share; a dollar of no country is the United States'. */
const CURRENCIES: Readonly<Record<string, string>> = { Dollar: "USD", Pound: "pound", Cent: "cent" }

function judgeMoney({ amounts }: NumberedText, { make, args }: DucklingExample): { right: boolean; read: unknown } {
  const [name = "", ...rest] = args.split(" ")
  const unit = CURRENCIES[name] ?? name
  const values = rest.join(" ").replace(/[()]/g, "").split(", ").map(Number)
  const [amount] = amounts
  if (amounts.length !== 1 || amount === undefined || amount.unit !== unit) return { right: false, read: amounts }
  const right =
    make === "between"
      ? amount.value === values[0] && amount.most === values[1]
      : amount.value === values[0] &&
        amount.most === null &&
        amount.bound === (make === "simple" ? null : make === "under" ? "under" : "over")
  return { right, read: amounts }
}
