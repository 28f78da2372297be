// Titles of office: honorifics, heads, offices of the gazetteer and their complements, read part by part.
// In: a scan and a token. Out: the title's words, its heads and the party that it names, or null where no title stands.
// Absent: the name that belongs to it (name-grammar.ts), and what becomes of both (titled-mentions.ts).

import { TokenKind } from "../../text/tokens.js"
import type { Entry } from "./entries.js"
import type { ArabicWord } from "./make-word.js"
import { entryOf, phraseAt, type Scan } from "./mention-scan.js"
import { endOfName, startsNamePart } from "./name-grammar.js"
import { endOfExpatriates, institutionOf, isShortName } from "./title-complement.js"
import { goTo, type Title, type TitleDraft } from "./title-draft.js"
import { MEMBERSHIP, membershipAt } from "./title-membership.js"
import { ABROAD, goAbroad, takeComplement, takeHead, takeNationality, takeOffice, takePlace, takeSpokenFor } from "./title-parts.js"
import { DEPUTIES, HONOURED, HOSTS, LADY, SPOKESMEN } from "./title-words.js"
import { Bit } from "./word-classes.js"

/** Entries that tell whose an office is, or where it is held. */
const PLACES: ReadonlySet<Entry["kind"]> = new Set(["state", "organisation", "capital", "place", "seat"])

/** At most this many tokens make one title: longer runs are none. */
const LONGEST_TITLE = 28

/** Honorifics and title words from token `start` on, or null where there is neither. */
export function readTitle(scan: Scan, start: number): Title | null {
  const draft: TitleDraft = {
    start,
    at: start,
    end: start,
    from: -1,
    prefix: null,
    party: null,
    partyEntry: -1,
    head: "",
    heads: [],
    article: false,
    feminine: false,
    plural: false,
    complement: false,
    office: false,
    possessed: false,
    nationality: -1,
    abroad: false,
  }
  const limit = Math.min(scan.tokens.count, start + LONGEST_TITLE)
  while (draft.at < limit && readPart(scan, draft)) {}
  if (draft.end === start) return null
  const { end, party, partyEntry, head, heads, article, feminine, plural, complement, office, possessed } = draft
  const from = draft.from < 0 ? end : draft.from
  const prefix = draft.prefix ?? ""
  return { end, party, partyEntry, head, heads, article, feminine, plural, prefix, from, complement, office, possessed }
}

/** Takes one more part into the title; false where the title has ended. */
function readPart(scan: Scan, draft: TitleDraft): boolean {
  const { at } = draft
  const isBehind = at > draft.start
  if (isBehind && (scan.tokens.breaks[at] as number) > 0) return false
  // حلف شمال الأطلسي "الناتو"، وكالة الغوث (الأونروا): a short name in marks belongs to the body before it.
  if (draft.complement && isShortName(scan, at)) {
    draft.at = at + 3
    draft.end = at + 3
    return true
  }
  if ((scan.times[at] as number) > at || scan.tokens.kind[at] !== TokenKind.WORD) return false
  const word = scan.words[at] as ArabicWord
  const phrase = phraseAt(scan, at)
  const entry = phrase === null ? null : entryOf(scan, phrase)
  if (isBehind && startsNamePart(scan, at)) return false
  if (phrase !== null && entry?.kind === "honorific") {
    // المستشار الدبلوماسي لدولة رئيس الوزراء: the chief of a deputy.
    if (isBehind && phrase.prefix !== "" && !(phrase.prefix === "ل" && DEPUTIES.has(draft.head))) return false
    draft.prefix ??= phrase.prefix
    draft.feminine ||= LADY.test((scan.words[phrase.end - 1] as ArabicWord).key)
    return goTo(draft, phrase.end)
  }
  if (phrase !== null && entry?.kind === "pious") return goTo(draft, phrase.end)
  if (phrase !== null && entry?.kind === "office" && (!isBehind || mayFollow(draft, phrase.prefix))) {
    if (isBehind && phrase.prefix.startsWith("و")) return false
    return takeOffice(scan, draft, phrase)
  }
  // التقى الوزير الأمريكي نظيره السعودي: the counterpart is another.
  if (isBehind && word.title?.head === "نظير") return false
  if (isBehind && ((word.title !== null && HONOURED.has(word.title.head)) || HONOURED.has(draft.head))) return false
  // رئيس الدبلوماسية is the foreign minister.
  if (draft.head === "" && word.title?.head === "رئيس" && scan.words[at + 1]?.key === "الدبلوماسية") draft.head = "وزير"
  // A conjunction begins another mention, save inside one office: وزير الثقافة والإعلام
  const joined = isBehind && (word.bits & Bit.AND) !== 0
  if (
    word.title !== null &&
    !joined &&
    (!isBehind || mayFollow(draft, word.title.prefix)) &&
    !(draft.head !== "" && draft.article && word.title.article && endOfName(scan, at + 1, true) === at + 1)
  )
    return takeHead(scan, draft, word, word.title)
  if (draft.head === "") return false
  // لدى المملكة: to the Kingdom, which is named by no more than that.
  if (draft.abroad && HOSTS.has(word.key)) {
    draft.abroad = false
    return goTo(draft, at + 1)
  }
  if (phrase !== null && entry !== null) {
    if (phrase.prefix === "و" && (entry.kind === "nisba" || entry.kind === "people")) {
      const end = endOfExpatriates(scan, phrase.end)
      if (end > phrase.end) {
        draft.party ??= entry.id
        return goTo(draft, end)
      }
    }
    // وزارة الشؤون الخارجية والأوروبية: a second adjective of the office.
    if (phrase.prefix === "و" && /^وال.*ية$/.test(word.key) && /^ال.*ية$/.test((scan.words[at - 1] as ArabicWord).key))
      return goTo(draft, phrase.end)
    if (entry.kind === "nisba" || entry.kind === "organisation-nisba" || (entry.kind === "people" && draft.plural))
      return takeNationality(scan, draft, phrase, entry)
    if (PLACES.has(entry.kind)) return takePlace(scan, draft, phrase, entry)
    if (entry.kind === "modifier" && !joined) return goTo(draft, phrase.end)
  }
  if (SPOKESMEN.has(draft.head) && /^(باسم|بلسان)$/.test(word.key)) return takeSpokenFor(scan, draft)
  const institution = institutionOf(scan, at, draft.head)
  if (institution !== null && !draft.office) {
    draft.party ??= institution.party
    draft.complement = true
    return goTo(draft, institution.end)
  }
  const member = draft.article && at === draft.start + 1 && MEMBERSHIP.has(word.key) ? membershipAt(scan, at) : null
  if (member !== null) {
    draft.partyEntry = draft.party === null ? member.entry : draft.partyEntry
    draft.party ??= member.party
    draft.complement = true
    return goTo(draft, member.end)
  }
  return ABROAD.has(word.key) ? goAbroad(scan, draft, word) : takeComplement(scan, draft, word, joined)
}

/** Whether a title word with this prefix may stand behind another: without one, or with لـ behind a deputy. */
function mayFollow(draft: TitleDraft, prefix: string): boolean {
  return prefix === "" || (prefix === "ل" && DEPUTIES.has(draft.head))
}
