// Officials who take part in a contact and whom the text does not name: رئيس الحكومة, رئيسة مجلس النواب.
// In: a match, or the officials of two contacts. Out: titles to tell them apart by, and whether they are the same officials.
// Absent: who that is (resolve-mentions.ts, inferred-holders.ts).
import type { Mention } from "../../stages/entities/mention.js"
import type { Context } from "./context.js"
import type { EncounterMatch, UnnamedOfficial } from "./encounter-draft.js"
import { Bit } from "./word-classes.js"

/** President of the republic, of the state, of the country: what tells no more than "the president". */
const OF_THE_STATE = /^ال(جمهورية|دولة|بلاد)$/

/** The government, the cabinet, its government: whoever heads one heads the other. */
const GOVERNMENT = /^(حكومة|حكومته|حكومتها|وزراء|وزرائه|وزرائها|وزارة)$/

/** The officials of a match whom the text does not name. */
export function officesOf(context: Context, match: EncounterMatch): UnnamedOfficial[] {
  const offices: UnnamedOfficial[] = []
  for (const m of match.participants) {
    const mention = context.mentions[m] as Mention
    const { kind, person, party, head, start, end } = mention
    if (kind !== "role" || person >= 0 || party === null) continue
    const next = end > start + 1 && !context.is(start, Bit.ARTICLE) ? context.key(start + 1) : ""
    const complement = OF_THE_STATE.test(next) || context.mention(start + 1) !== mention ? "" : next.replace(/^ال/, "")
    offices.push({ party, head, complement: GOVERNMENT.test(complement) ? "حكومة" : complement })
  }
  return offices
}

/** Heads that tell one office from another: president, minister, king, heir, ambassador, secretary. */
const DISTINCT = new Set(["رئيس", "رئيسة", "وزير", "وزيرة", "ملك", "ولي", "سفير", "سفيرة", "امين"])

/** Whether two titles of one party may mean one official: الوزير, وزير الخارجية; رئيس الجمهورية and رئيس الحكومة are two. */
export function isSameOffice(a: UnnamedOfficial, b: UnnamedOfficial): boolean {
  if (a.party !== b.party) return false
  if (!DISTINCT.has(a.head) || !DISTINCT.has(b.head)) return true
  if (a.head !== b.head) return false
  return a.complement === b.complement || (!a.head.startsWith("رئيس") && (a.complement === "" || b.complement === ""))
}

/** Whether of some party each side tells an official by his title alone, and not the same one. */
export function isOtherOfficial(before: readonly UnnamedOfficial[], told: readonly UnnamedOfficial[]): boolean {
  for (const office of told) {
    const own = before.filter(({ party }) => party === office.party)
    if (own.length > 0 && !own.some((other) => isSameOffice(other, office))) return true
  }
  return false
}
