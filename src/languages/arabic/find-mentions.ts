// Words in; mentions out: one pass over the tokens, title grammar first, then the gazetteer, then bare names.
// Who a title without a name stands for is settled by resolve-mentions.ts, once all names are known.
import type { PhraseMatch } from "../../stages/entities/gazetteer.js"
import type { Mention } from "../../stages/entities/mention.js"
import { TokenKind, type Tokens } from "../../text/tokens.js"
import { readBareName } from "./bare-names.js"
import type { Entry, EntryIndex } from "./entries.js"
import type { KnownPeople } from "./known-people.js"
import type { ArabicWord } from "./make-word.js"
import { bestPayload, entryOf, pushMention, type Scan } from "./mention-scan.js"
import { readContact, readPhrase } from "./party-mentions.js"
import { PersonRegister } from "./person-register.js"
import type { Phrases } from "./phrases.js"
import { readFurtherCounterpart, readListed, readTitled } from "./titled-mentions.js"
import { Bit } from "./word-classes.js"

export interface FoundMentions {
  readonly mentions: Mention[]
  readonly register: PersonRegister
}

/** Finds all mentions of a text. Linear in its tokens. */
export function findMentions(
  tokens: Tokens,
  words: readonly ArabicWord[],
  text: string,
  index: EntryIndex,
  phrases: Phrases,
  times: Int32Array,
  dropped: Uint8Array,
  known: KnownPeople,
  published: string | null,
): FoundMentions {
  const scan: Scan = { tokens, words, text, index, phrases, times, dropped, mentions: [], register: new PersonRegister(), known, published }
  let i = 0
  while (i < tokens.count) {
    if ((times[i] as number) > i) i = times[i] as number
    else i = dropped[i] ? i + 1 : readAt(scan, i)
  }
  return { mentions: scan.mentions, register: scan.register }
}

/** Reads a mention at token i and gives the token to go on from. */
function readAt(scan: Scan, i: number): number {
  const word = scan.words[i] as ArabicWord
  if (scan.tokens.kind[i] !== TokenKind.WORD) return i + 1
  const phrase = scan.phrases.at(i)
  const entry = phrase === null ? null : entryOf(scan, phrase)
  // الوزيران: both sides, before it is a title in the dual.
  if (phrase !== null && scan.index.contacts[phrase.node] === 2) return readContact(scan, i, phrase, sidesOf(scan, phrase))
  if (word.title !== null || entry?.kind === "office" || entry?.kind === "honorific") {
    const end = readTitled(scan, i)
    if (end > i) return end
  }
  if (phrase !== null && (entry?.kind === "nisba" || entry?.kind === "place" || (entry?.kind === "state" && phrase.prefix === "و"))) {
    const end =
      phrase.prefix === ""
        ? readSurname(scan, i)
        : entry.kind === "place"
          ? word.name === 0 || word.key.startsWith(`${phrase.prefix}ال`)
            ? -1
            : readBareName(scan, i) // باراك أوباما is not in Arak
          : readFurtherCounterpart(scan, i, phrase, entry)
    if (end > i) return end
  }
  if (phrase !== null && entry !== null) {
    if (entry.kind === "nisba") {
      const listed = readListed(scan, i, phrase.end, entry.id, bestPayload(scan, phrase), phrase.prefix)
      if (listed > i) return listed
    }
    const end = readPhrase(scan, i, phrase, entry)
    if (end > i) return end
  }
  const end = readBareName(scan, i)
  if (end > i) return end
  return readSelf(scan, i)
}

function sidesOf(scan: Scan, phrase: PhraseMatch): Entry {
  const sides = phrase.payloads.find((payload) => (scan.index.entries[payload] as Entry).id === "sides")
  return scan.index.entries[sides as number] as Entry
}

/** وقال السويدي: an adjective of nationality that the text knows as a surname, where it modifies no noun. Gives its end, or -1. */
function readSurname(scan: Scan, i: number): number {
  const word = scan.words[i] as ArabicWord
  if (!(word.bits & Bit.ARTICLE) || !scan.register.knows(word.nameKey, word.nameMark)) return -1
  const before = i > 0 ? (scan.words[i - 1] as ArabicWord) : null
  const opens =
    before === null ||
    (scan.tokens.breaks[i] as number) > 0 ||
    scan.tokens.kind[i - 1] === TokenKind.SIGN ||
    (before.bits & (Bit.COMP | Bit.QAD | Bit.ALSO)) !== 0 ||
    ((before.bits & Bit.FINITE) !== 0 && before.title === null && !(before.bits & Bit.ARTICLE))
  return opens ? readBareName(scan, i) : -1
}

/** The outlet that speaks of itself, else nothing. */
function readSelf(scan: Scan, i: number): number {
  const word = scan.words[i] as ArabicWord
  if (word.bits & Bit.SELF) {
    pushMention(scan, { start: i, end: i + 1, kind: "self", prefix: "", feminine: true })
  }
  return i + 1
}
