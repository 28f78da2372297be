// What may have happened to a pledge between two meetings. Apart from the finding of it (changes.ts), so that a page that shows
// it does not load the comparison.
import type { StepKind } from "./threads.js"

export type PledgeChange = StepKind | "untold"

/** What matters most first. */
export const PLEDGE_CHANGES: readonly PledgeChange[] = [
  "dropped",
  "weaker",
  "made",
  "stronger",
  "dated",
  "begun",
  "done",
  "renewed",
  "untold",
  "repeated",
]
