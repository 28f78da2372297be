// Phrases of the gazetteer as mentions: states, organisations, capitals, peoples, outlets, places, and nouns of contact
// (side, government, statement, sources) with the party that stands beside them.
// In: a scan, a token and its phrase. Out: the token to go on from, or -1 where the phrase is no mention. Absent: titles and names.
import type { PhraseMatch } from "../../stages/entities/gazetteer.js"
import type { MentionKind } from "../../stages/entities/mention.js"
import { TokenKind } from "../../text/tokens.js"
import type { Entry } from "./entries.js"
import { foldName } from "./fold.js"
import type { ArabicWord } from "./make-word.js"
import { bestPayload, entryOf, isContactAt, phraseAt, pushMention, type Scan } from "./mention-scan.js"
import { endOfName } from "./name-grammar.js"
import { Bit } from "./word-classes.js"

/** Nouns that a nationality adjective or a state turns into the party itself: side, government, presidency … */
export const BODY_KINDS = new Set(["body", "organ", "side", "group"])

/** A party, place or other entry of the gazetteer; gives the token to go on from, or -1. */
export function readPhrase(scan: Scan, i: number, phrase: PhraseMatch, entry: Entry): number {
  const index = bestPayload(scan, phrase)
  const { end, prefix } = phrase
  switch (entry.kind) {
    case "state":
    case "organisation":
    case "capital":
    case "seat":
      pushMention(scan, { start: i, end, prefix, entry: index, kind: "party", party: entry.id, feminine: true })
      return end
    case "people":
      pushMention(scan, { start: i, end, prefix, entry: index, kind: "group", party: entry.id, plural: true })
      return end
    case "outlet":
      pushMention(scan, { start: i, end, prefix, entry: index, kind: "media", feminine: true })
      return end
    case "place":
      pushMention(scan, { start: i, end, prefix, entry: index, kind: "place" })
      return end
    case "nisba":
    case "organisation-nisba":
      // A nationality in the plural is the officials or people of the state: الإيرانيون, السعوديين
      if (/(ون|ين)$/.test((scan.words[phrase.end - 1] as ArabicWord).key) && (scan.words[i] as ArabicWord).bits & Bit.ARTICLE)
        pushMention(scan, { start: i, end, prefix, entry: index, kind: "group", party: entry.id, plural: true })
      return end
    case "contact":
      return readContact(scan, i, phrase, entry)
    case "instrument":
      // The parties in an instrument's name are not addressed by it.
      return end
    default:
      return -1
  }
}

/** A delegation, without the article. */
const DELEGATION = /^[وف]?[بل]?وفدا?$/

/** Sides, bodies, documents, media: a contact noun and the party that stands beside it. */
export function readContact(scan: Scan, i: number, phrase: PhraseMatch, entry: Entry): number {
  const index = bestPayload(scan, phrase)
  const { prefix } = phrase
  const first = scan.words[i] as ArabicWord
  if (entry.id === "sides") {
    let end = phrase.end
    // الوزيران المصري والروسي: both sides named by their adjectives.
    const next = phraseAt(scan, end)
    // الوزيران السعودي A والأردني B: with names behind the adjectives each is a person of his own.
    if (next !== null && entryOf(scan, next).kind === "nisba" && endOfName(scan, next.end, true) === next.end) {
      end = next.end
      const second = phraseAt(scan, end)
      if (second !== null && second.prefix === "و" && entryOf(scan, second).kind === "nisba") end = second.end
    }
    pushMention(scan, { start: i, end, prefix, entry: index, kind: "sides", plural: true })
    return end
  }
  if (BODY_KINDS.has(entry.id) || entry.id === "document" || entry.id === "media") {
    if (
      entry.id === "media" &&
      /^[وف]?(مصدر|مصادر|المصدر|المصادر|موقع|خبراء|مراقبون|شهود|محللون)$/.test(first.key) &&
      i > 0 &&
      scan.tokens.kind[i - 1] !== TokenKind.SIGN &&
      !((scan.words[i - 1] as ArabicWord).bits & Bit.FINITE)
    )
      return -1
    if (entry.id === "media" && phrase.prefix.endsWith("ب")) return -1
    // برئاسة وزير …: chaired by an official, not an official's presidency.
    if (/^[وف]?برئاسة$/.test(first.key) && scan.words[phrase.end]?.title != null) return -1
    const owner = ownerBehind(scan, phrase.end)
    const end = owner.end
    // وفد أمريكي: a delegation by the adjective of its state; any other is told by who sends or heads it.
    if (DELEGATION.test(first.key) && owner.party === null) return -1
    const kind: MentionKind =
      entry.id === "media" ? "media" : entry.id === "document" ? "document" : entry.id === "group" ? "group" : "party"
    const feminine = /[ةه]$/.test((scan.words[phrase.end - 1] as ArabicWord).key) || entry.id === "body"
    if (kind === "party" && owner.party === null && !((first.bits & Bit.ARTICLE) !== 0 || owner.end > phrase.end)) return -1
    // الجيش: whose army it is, only its state beside it tells.
    if (entry.id === "organ" && owner.party === null) return -1
    // The adjective tells the party, and may be one that two states share (shared-names.ts).
    const told = owner.adjective >= 0 ? owner.adjective : index
    pushMention(scan, { start: i, end, prefix, entry: told, kind, party: owner.party, feminine, plural: entry.id === "group" })
    return end
  }
  if (entry.id === "doing") {
    pushMention(scan, { start: i, end: phrase.end, prefix, entry: index, kind: "contact" })
    return phrase.end
  }
  return -1
}

/** Whether the noun behind و at `i` is a further subject of the ministry whose name ends before `at`: and cooperation, and affairs of. */
function isSecondSubject(scan: Scan, at: number, i: number): boolean {
  if (
    !/وزار[ةه]/.test((scan.words[at - 1] as ArabicWord).key) &&
    !/وزار[ةه]/.test((scan.words[at - 2] as ArabicWord | undefined)?.key ?? "")
  )
    return false
  const bare = foldName((scan.words[i] as ArabicWord).key.slice(1))
  return scan.index.officeWords.has(bare) && (bare.startsWith("ال") || bare.startsWith("شوون")) && !isContactAt(scan, i)
}

/** The party named by what follows a body noun: adjectives, states, offices' words between. */
export function ownerBehind(scan: Scan, at: number): { party: string | null; end: number; adjective: number } {
  let end = at
  let party: string | null = null
  let adjective = -1
  let i = at
  for (let steps = 0; steps < 8 && i < scan.tokens.count && !scan.tokens.breaks[i]; steps++) {
    if ((scan.times[i] as number) > i || scan.tokens.kind[i] !== TokenKind.WORD) break
    const word = scan.words[i] as ArabicWord
    const phrase = phraseAt(scan, i)
    const entry = phrase === null ? null : entryOf(scan, phrase)
    if (
      phrase !== null &&
      entry !== null &&
      (entry.kind === "nisba" ||
        entry.kind === "state" ||
        entry.kind === "organisation" ||
        entry.kind === "organisation-nisba" ||
        entry.kind === "capital" ||
        entry.kind === "seat" ||
        entry.kind === "outlet")
    ) {
      if (phrase.prefix.startsWith("و") || (phrase.prefix !== "" && entry.kind !== "state")) break
      // دعا المجلس الوزاري إيران: what has the article takes no owner by mere nearness.
      if (entry.kind === "state" && phrase.prefix === "" && i > 0 && /^[وف]?ال.*ي$/.test((scan.words[i - 1] as ArabicWord).key)) break
      // زار وفد من وزارة الخارجية الألمانية القاهرة: a body that has its state already owns no further one.
      if (party !== null && (entry.kind === "state" || entry.kind === "capital") && phrase.prefix === "") break
      if (party === null && entry.kind !== "outlet") {
        party = entry.id
        if (entry.kind === "nisba" && entry.parties.length > 1) adjective = bestPayload(scan, phrase)
      }
      i = phrase.end
      end = i
      if (entry.kind !== "nisba") break
      continue
    }
    if (entry?.kind === "modifier" && phrase !== null) {
      i = phrase.end
      end = i
      continue
    }
    // وزارة الخارجية والتعاون الدولي: a ministry of two subjects.
    if (word.bits & Bit.AND && end > at && isSecondSubject(scan, at, i)) {
      i++
      end = i
      continue
    }
    if (word.bits & (Bit.COMP | Bit.REL | Bit.PREP) || word.bits & Bit.AND) break
    // من الجانب الكوري سفير …, لدى المملكة السيد …: an official or a courtesy begins the next mention.
    if (entry?.kind === "honorific" || (party !== null && (word.title !== null || entry?.kind === "office"))) break
    // بمقر الوزارة سفير …: right behind a body with its article an office without one is the next actor's.
    const isDefinite = i === at && at > 0 && ((scan.words[at - 1] as ArabicWord).bits & Bit.ARTICLE) !== 0
    if (isDefinite && !(word.bits & Bit.ARTICLE) && (word.title !== null || entry?.kind === "office")) break
    if (
      scan.index.officeWords.has(foldName(word.key)) ||
      ((word.bits & Bit.ARTICLE) !== 0 && (word.bits & Bit.NOMINAL) !== 0 && word.title === null && !isContactAt(scan, i))
    ) {
      i++
      end = i
      continue
    }
    break
  }
  return { party, end, adjective }
}
