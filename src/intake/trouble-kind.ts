// Of what kind a trouble of intake is, so that an app can say it in the reader's language beside the words of the trouble.
import { InputTrouble } from "./input-trouble.js"

export type TroubleKind = "not-a-document" | "unreachable" | "own-network" | "too-large" | "empty" | "unreadable" | "fault"

const KINDS: readonly (readonly [TroubleKind, RegExp])[] = [
  ["own-network", /own network/],
  ["too-large", /larger than|too large|far more|longer than/],
  ["unreachable", /^answered \d|could not be fetched|did not (?:answer|end)|redirected|leads to/],
  ["empty", /no text|is empty|holds a header|nothing but spaces|are pictures/],
  ["not-a-document", /no format|not text|binary|no encoding|nothing but spaces|no HTML/],
]

/** The kind of anything that intake threw. */
export function troubleKind(error: unknown): TroubleKind {
  if (!(error instanceof InputTrouble)) return "fault"
  return KINDS.find(([, says]) => says.test(error.message))?.[0] ?? "unreadable"
}
