// What the passes over one text share while they look for mentions: its layers, and the mentions and persons found so far.
// In: tokens, words and the gazetteer's phrases. Out: what stands at a token, and mentions kept as they are found.
// Absent: any grammar of titles or names (title-grammar.ts, name-grammar.ts).
import type { PhraseMatch } from "../../stages/entities/gazetteer.js"
import type { Mention, MentionKind } from "../../stages/entities/mention.js"
import { TokenKind, type Tokens } from "../../text/tokens.js"
import type { Entry, EntryIndex } from "./entries.js"
import type { KnownPeople } from "./known-people.js"
import type { ArabicWord } from "./make-word.js"
import type { PersonRegister } from "./person-register.js"
import type { Phrases } from "./phrases.js"

export interface Scan {
  readonly tokens: Tokens
  readonly words: readonly ArabicWord[]
  readonly text: string
  readonly index: EntryIndex
  readonly phrases: Phrases
  /** For each token one past the end of the time expression that begins there, or 0. */
  readonly times: Int32Array
  readonly dropped: Uint8Array
  /** All mentions so far, in the order of the text. */
  readonly mentions: Mention[]
  readonly register: PersonRegister
  readonly known: KnownPeople
  /** Day of publication, YYYY-MM-DD, or null. */
  readonly published: string | null
}

/** A name in the text with what its title tells. */
export interface NamedPerson {
  readonly start: number
  readonly end: number
  readonly nameStart: number
  readonly nameEnd: number
  readonly party: string | null
  readonly title: string
  readonly heads: readonly string[]
  readonly feminine: boolean
  readonly prefix: string
  readonly entry: number
}

/** What a phrase stands for. */
export function entryOf(scan: Scan, phrase: PhraseMatch): Entry {
  return scan.index.entries[bestPayload(scan, phrase)] as Entry
}

/** The payload that matters most where a phrase stands for several things. */
export function bestPayload(scan: Scan, phrase: PhraseMatch): number {
  return scan.index.best[phrase.node] as number
}

/** The longest phrase of the gazetteer at token i, null where an expression of time begins there. */
export function phraseAt(scan: Scan, i: number): PhraseMatch | null {
  return (scan.times[i] as number) > i ? null : scan.phrases.at(i)
}

/** Whether a noun of contact begins at the token. */
export function isContactAt(scan: Scan, at: number): boolean {
  const phrase = phraseAt(scan, at)
  return phrase !== null && (scan.index.contacts[phrase.node] as number) > 0
}

/** The party named last before. */
export function lastParty(scan: Scan): string | null {
  for (let m = scan.mentions.length - 1; m >= 0; m--) {
    const mention = scan.mentions[m] as Mention
    if (mention.kind === "party" && mention.party !== null) return mention.party
  }
  return null
}

/** The spellings of a stretch, its signs left out. */
export function nameWords(scan: Scan, from: number, to: number): string[] {
  const out: string[] = []
  for (let i = from; i < to; i++) if (scan.tokens.kind[i] !== TokenKind.SIGN) out.push((scan.words[i] as ArabicWord).form)
  return out
}

/** The text of a stretch of tokens. */
export function textOf(scan: Scan, from: number, to: number): string {
  return scan.text.slice(scan.tokens.start[from] as number, scan.tokens.end[to - 1] as number)
}

/** Keeps a mention, and its number with the person whom it names. */
export function pushMention(scan: Scan, part: Partial<Mention> & { start: number; end: number; kind: MentionKind }): void {
  const mention: Mention = {
    start: part.start,
    end: part.end,
    kind: part.kind,
    person: part.person ?? -1,
    party: part.party ?? null,
    nameStart: part.nameStart ?? -1,
    nameEnd: part.nameEnd ?? -1,
    head: part.head ?? "",
    title: part.title ?? "",
    feminine: part.feminine ?? false,
    plural: part.plural ?? false,
    prefix: part.prefix ?? "",
    entry: part.entry ?? -1,
  }
  if (mention.person >= 0) scan.register.persons[mention.person]?.mentions.push(scan.mentions.length)
  scan.mentions.push(mention)
}

/** Enters a person with what the mention tells of him, and keeps the mention. */
export function pushPerson(scan: Scan, named: NamedPerson): void {
  const { nameStart, nameEnd, party, heads, title, feminine } = named
  const person = scan.register.add(nameWords(scan, nameStart, nameEnd), party, title, heads, feminine)
  const { start, end, prefix, entry } = named
  pushMention(scan, { start, end, kind: "person", person, party, nameStart, nameEnd, head: heads[0] ?? "", title, feminine, prefix, entry })
}

/** Keeps a mention of a person from before in the text. Gives its end. */
export function pushRemembered(scan: Scan, person: number, start: number, end: number, prefix: string): number {
  const party = scan.register.persons[person]?.party ?? null
  pushMention(scan, { start, end, kind: "person", person, party, nameStart: start, nameEnd: end, prefix })
  return end
}
