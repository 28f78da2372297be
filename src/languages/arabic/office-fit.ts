// Which offices a state has at all: no president of the republic in a kingdom, no king in a republic. Keeps an official
// without a nationality from being laid to the outlet's own country.
// In: a state, and an office's head and title. Out: yes or no. Absent: who held an office on a day (known-people.ts).
import { isState } from "../../document/vocabulary.js"
import type { Mention } from "../../stages/entities/mention.js"

/** States whose head is a king, emir, sultan or grand duke. */
const MONARCHIES = new Set(
  "SAU JOR MAR BHR OMN KWT QAT GBR ESP NLD BEL LUX SWE NOR DNK JPN THA KHM MYS BTN BRN TON LSO SWZ MCO LIE AND VAT CAN AUS NZL".split(" "),
)

/** The head of a republic, or the presidency, told without a state. */
const REPUBLICAN = /(رئيس|رئيسة|رئاسة) (الجمهورية|البلاد)|باسم (رئاسة|الرئاسة)|^(فخامة )?(الرئيس|الرئيسة)$/

/** Heads that only a monarchy has. */
const ROYAL_HEADS = new Set(["ملك", "ملكة", "عاهل", "سلطان", "خادم"])

/** Whether a state may have an office with this head and title. Parties that are no states may have any. */
export function mayHold(party: string | null, head: string, title: string): boolean {
  if (party === null || !isState(party)) return true
  if (ROYAL_HEADS.has(head)) return MONARCHIES.has(party) || party === "ARE"
  return !(MONARCHIES.has(party) && REPUBLICAN.test(title))
}

/** How many mentions away the owner of such an office is looked for. */
const NEAR = 12

/** The state named nearest that may have the office, before it first, then behind it; null for none. */
export function nearestHolder(mentions: readonly Mention[], at: number, head: string, title: string): string | null {
  for (const step of [-1, 1]) {
    for (let m = at + step, n = 0; n < NEAR && m >= 0 && m < mentions.length; m += step, n++) {
      const { party, kind } = mentions[m] as Mention
      if ((kind === "party" || kind === "person" || kind === "role") && party !== null && isState(party) && mayHold(party, head, title))
        return party
    }
  }
  return null
}
