// Names that tell who is meant by themselves: those of the dated table of office-holders, without a title, and the surnames
// that holders of one party alone have. In: a scan and a token. Out: the token to go on from, or -1.
// Absent: which party that is (known-people.ts), and names that the table does not hold (bare-names.ts).
import { entryOf, nameWords, phraseAt, pushMention, type Scan, textOf } from "./mention-scan.js"
import { endOfName } from "./name-grammar.js"
import { appositionAt } from "./title-apposition.js"

/** An office-holder by a name that the table of holders knows; gives the token to go on from, or -1. */
export function readKnownHolder(scan: Scan, i: number): number {
  const phrase = phraseAt(scan, i)
  if (phrase === null || entryOf(scan, phrase).kind !== "holder") return -1
  const { prefix } = phrase
  for (let k = i + 1; k < phrase.end; k++) if ((scan.tokens.breaks[k] as number) > 0) return -1
  if (phrase.end === i + 1) return -1 // a surname alone is read by the day (bare-names.ts)
  const nameEnd = prefix === "" ? Math.max(phrase.end, endOfName(scan, i, false)) : phrase.end
  const after = appositionAt(scan, nameEnd)
  const words = nameWords(scan, i, nameEnd)
  words[0] = bareForm(words[0] as string, prefix)
  const person = scan.register.add(
    words,
    after?.party ?? null,
    after === null ? "" : textOf(scan, after.from, after.end),
    after?.heads ?? [],
    false,
  )
  const end = after?.end ?? nameEnd
  pushMention(scan, {
    start: i,
    end,
    kind: "person",
    person,
    party: scan.register.persons[person]?.party ?? null,
    nameStart: i,
    nameEnd,
    head: after?.head ?? "",
    prefix,
    entry: after?.partyEntry ?? -1,
  })
  return end
}

/** A spelling without its proclitic: لل is ل and the article. */
function bareForm(form: string, prefix: string): string {
  const rest = form.slice(prefix.length)
  return prefix.endsWith("ل") && rest.startsWith("ل") ? `ا${rest}` : rest
}

/** Whether the surname of an office-holder stands at the token by itself. */
export function isSurnameOfHolder(scan: Scan, at: number): boolean {
  const word = scan.words[at]
  if (word === undefined || !word.opens || word.readings.length > 0 || scan.tokens.breaks[at]) return false
  const phrase = phraseAt(scan, at)
  return phrase !== null && phrase.prefix === "" && phrase.end === at + 1 && entryOf(scan, phrase).kind === "holder"
}
