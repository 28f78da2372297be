// Days as places on an axis that runs as the language does, with ticks that have room for their words.
import type { Language } from "../../wording/labels.js"

interface TimeScale {
  readonly place: (day: string) => number
  /** Years, or months where all is within two years. */
  readonly ticks: readonly { readonly x: number; readonly day: string }[]
}

interface Frame {
  readonly width: number
  /** Room kept free before the first day and after the last, in the direction of the language. */
  readonly start: number
  readonly end: number
  readonly language: Language
}

const DAY = 86_400_000
const LEAST_DAYS = 120
const TICK_ROOM = 92

/** The scale of a list of days, which may be cut to months or years. */
export function timeScale(days: readonly string[], { width, start, end, language }: Frame): TimeScale {
  const numbers = days.map(numberOf)
  let [first, last] = numbers.length === 0 ? [0, LEAST_DAYS] : [Math.min(...numbers), Math.max(...numbers)]
  const spare = LEAST_DAYS - (last - first)
  if (spare > 0) {
    first -= spare / 2
    last += spare / 2
  }
  const at = (number: number): number => {
    const x = start + ((number - first) / (last - first)) * (width - start - end)
    return Math.round((language === "ar" ? width - x : x) * 10) / 10
  }
  const isMonths = last - first < 730
  const most = Math.max(1, Math.floor((width - start - end) / TICK_ROOM))
  const steps: string[] = []
  const from = new Date(first * DAY)
  for (let year = from.getUTCFullYear(), month = isMonths ? from.getUTCMonth() : 0; ; ) {
    const day = isMonths ? `${year}-${String(month + 1).padStart(2, "0")}` : String(year)
    const number = numberOf(day)
    if (number > last) break
    if (number >= first) steps.push(day)
    if (isMonths && month < 11) month++
    else {
      month = 0
      year++
    }
  }
  const every = Math.ceil(steps.length / most)
  return {
    place: (day) => at(numberOf(day)),
    ticks: steps.filter((_, n) => n % every === 0).map((day) => ({ x: at(numberOf(day)), day })),
  }
}

function numberOf(day: string): number {
  return Date.parse(`${day}-01-01`.slice(0, 10)) / DAY
}
