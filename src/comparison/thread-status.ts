// What has become of a pledge, by rule: the last report decides; without one, silence does.
import type { ThreadStep } from "./threads.js"

/** `open`: promised and not long silent; `lapsed`: nothing was heard of it for long; the others as reported. */
export type ThreadStatus = "open" | "begun" | "done" | "dropped" | "lapsed"

/** Months without a word after which a promise without a day has lapsed. */
export const SILENT_MONTHS = 24
/** Months after the promised day at which a promise has lapsed of which nothing was heard since. */
export const OVERDUE_MONTHS = 12

/** The status of a thread's steps as of a day, with the rule that gives it. */
export function statusOf(steps: readonly ThreadStep[], today: string): { status: ThreadStatus; reason: string } {
  const last = steps.at(-1)
  if (last === undefined) return { status: "open", reason: "nothing is known" }
  const report = steps.findLast(
    (step) => step.kind === "done" || step.kind === "dropped" || step.kind === "begun" || step.kind === "renewed",
  )
  if (report?.kind === "done" || report?.kind === "dropped" || report?.kind === "begun")
    return { status: report.kind, reason: `reported ${report.kind} on ${report.day ?? "an unknown day"}` }
  const heard = last.day
  if (heard === null) return { status: "open", reason: "its documents have no day" }
  const due = steps.findLast((step) => step.due !== null)?.due ?? null
  const silent = monthsBetween(heard, today)
  if (due !== null) {
    const overdue = monthsBetween(lastDayOf(due), today)
    if (overdue >= OVERDUE_MONTHS && silent >= OVERDUE_MONTHS)
      return { status: "lapsed", reason: `promised for ${due}, nothing reported by ${today}` }
    if (overdue < 0) return { status: "open", reason: `promised for ${due}, which is yet to come` }
  }
  if (silent >= SILENT_MONTHS) return { status: "lapsed", reason: `last told on ${heard}, silent for ${Math.floor(silent)} months` }
  return { status: "open", reason: `last told on ${heard}` }
}

/** The last day of a year or month, the day itself otherwise. */
function lastDayOf(value: string): string {
  if (value.length === 4) return `${value}-12-31`
  if (value.length > 7) return value
  const [year, month] = value.split("-").map(Number) as [number, number]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** Months from one day to another, negative where the second comes first. */
function monthsBetween(a: string, b: string): number {
  return (Date.parse(b) - Date.parse(a)) / 86_400_000 / 30.44
}
