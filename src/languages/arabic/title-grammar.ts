// Titles of office: honorifics, heads, offices of the gazetteer and their complements, read part by part.
// In: a scan and a token. Out: the title's words, its heads and the party that it names, or null where no title stands.
// Absent: the name that belongs to it (name-grammar.ts), and what becomes of both (titled-mentions.ts).
import type { PhraseMatch } from "../../stages/entities/gazetteer.js"
import { TokenKind } from "../../text/tokens.js"
import type { Entry } from "./entries.js"
import { foldName } from "./fold.js"
import type { ArabicWord } from "./make-word.js"
import { bestPayload, entryOf, lastParty, phraseAt, type Scan } from "./mention-scan.js"
import { endOfName, skipToName, startsNamePart } from "./name-grammar.js"
import { looksLikeName } from "./name-signs.js"
import { BODY_KINDS, ownerBehind } from "./party-mentions.js"
import {
  bodyOfOffice,
  COMPANY,
  endOfExpatriates,
  innerHead,
  institutionOf,
  isAdjective,
  isMission,
  isOfficeComplement,
  isOnlyNear,
  isShortName,
  nationOfCompany,
  partyInside,
  partyOfBody,
  SUBJECTS,
} from "./title-complement.js"
import type { TitleHead } from "./title-heads.js"
import { MEMBERSHIP, membershipAt } from "./title-membership.js"
import { CHIEFS, DEPUTIES, HONOURED, HOSTS, LADY, POSTED, SPOKESMEN } from "./title-words.js"
import { Bit } from "./word-classes.js"

/** Entries that tell whose an office is, or where it is held. */
const PLACES: ReadonlySet<Entry["kind"]> = new Set(["state", "organisation", "capital", "place", "seat"])

/** At most this many tokens make one title: longer runs are none. */
const LONGEST_TITLE = 28

/** Prepositions inside a title after which a state is where the office is held, not whose it is: to, at, for, in. */
const ABROAD = new Set(["لدى", "الى", "في", "عند"])

export interface Title {
  readonly end: number
  readonly party: string | null
  readonly partyEntry: number
  readonly head: string
  /** All heads of the title, the first included. */
  readonly heads: readonly string[]
  readonly article: boolean
  readonly feminine: boolean
  readonly plural: boolean
  readonly prefix: string
  /** First and last token of the title's words, honorifics left out. */
  readonly from: number
  readonly complement: boolean
  /** Whether the gazetteer holds it, or a part of it, as an office. */
  readonly office: boolean
  /** Whether its head carries a pronoun: زعيمها its leader. */
  readonly possessed: boolean
}

/** A title while it is read. */
interface Draft {
  readonly start: number
  /** The token to read next. */
  at: number
  end: number
  from: number
  prefix: string | null
  party: string | null
  partyEntry: number
  head: string
  readonly heads: string[]
  article: boolean
  feminine: boolean
  plural: boolean
  complement: boolean
  office: boolean
  possessed: boolean
  /** One past an adjective of nationality: the name of a place behind it is no more of the title. */
  nationality: number
  /** Behind a preposition that tells where the office is held. */
  abroad: boolean
}

/** Honorifics and title words from token `start` on, or null where there is neither. */
export function readTitle(scan: Scan, start: number): Title | null {
  const draft: Draft = {
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
function readPart(scan: Scan, draft: Draft): boolean {
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

function goTo(draft: Draft, end: number): true {
  draft.at = end
  draft.end = end
  return true
}

/** Whether a title word with this prefix may stand behind another: without one, or with لـ behind a deputy. */
function mayFollow(draft: Draft, prefix: string): boolean {
  return prefix === "" || (prefix === "ل" && DEPUTIES.has(draft.head))
}

/** An office that the gazetteer holds as a phrase. */
function takeOffice(scan: Scan, draft: Draft, phrase: PhraseMatch): true {
  const { at } = draft
  const word = scan.words[at] as ArabicWord
  draft.prefix ??= phrase.prefix
  if (draft.head === "") {
    draft.head =
      entryOf(scan, phrase).id === "foreign-minister"
        ? "وزير" // رئيسة الدبلوماسية is the foreign minister.
        : (word.title?.head ??
          innerHead(scan, at, phrase.end) ??
          foldName(word.phrases.length === 0 ? word.key : word.key.slice(phrase.prefix.length)))
    draft.article = word.title?.article ?? word.key.startsWith("ال")
    draft.feminine ||= word.title?.feminine ?? false
    draft.plural = word.title?.plural ?? false
  }
  if (draft.from < 0) draft.from = at
  draft.heads.push(draft.head)
  for (let k = at + 1; k < phrase.end; k++) {
    const inner = (scan.words[k] as ArabicWord).title
    if (inner !== null && inner.prefix === "" && inner.article) draft.heads.push(inner.head)
  }
  draft.complement = true
  draft.office = true
  // خادم الحرمين: the Custodian of the Two Holy Mosques is Saudi Arabia's.
  for (let k = at; k < phrase.end && draft.party === null; k++) if ((scan.words[k] as ArabicWord).key.endsWith("خادم")) draft.party = "SAU"
  // سفير … لدى: what follows is where he is posted.
  if ((scan.words[phrase.end - 1] as ArabicWord).key === "لدى") draft.abroad = true
  if (draft.party === null) {
    const inner = partyInside(scan, at, phrase.end)
    draft.party = inner.party ?? entryOf(scan, phrase).parties[0] ?? null
    draft.partyEntry = inner.entry
  }
  return goTo(draft, phrase.end)
}

/** A word that is the head of a title by itself. */
function takeHead(scan: Scan, draft: Draft, word: ArabicWord, title: TitleHead): boolean {
  if (draft.head !== "" && word.name !== 0 && !title.article && looksLikeName(scan, draft.at)) return false
  draft.prefix ??= title.prefix
  if (draft.head === "") {
    draft.head = title.head
    draft.article = title.article
    draft.feminine ||= title.feminine
    draft.plural = title.plural
    draft.possessed = title.possessed
    if (title.possessed) draft.party = lastParty(scan)
  }
  if (draft.from < 0) draft.from = draft.at
  draft.heads.push(title.head)
  return goTo(draft, draft.at + 1)
}

/** An adjective of nationality, or of an organisation. */
function takeNationality(scan: Scan, draft: Draft, phrase: PhraseMatch, entry: Entry): boolean {
  if (phrase.prefix !== "") return false
  // وزيرة المالية: of finance, not of Mali.
  if (/^(المالية|ماليتها|ماليته)$/.test((scan.words[draft.at] as ArabicWord).key) && draft.at === draft.start + 1) {
    draft.complement = true
    return goTo(draft, phrase.end)
  }
  // خبيرة الشؤون الكورية: what an office is about is nobody's nationality.
  if (SUBJECTS.test((scan.words[draft.at - 1] as ArabicWord).key)) {
    draft.complement = true
    return goTo(draft, phrase.end)
  }
  if (draft.party === null) {
    draft.party = entry.id
    draft.partyEntry = bestPayload(scan, phrase)
  }
  draft.nationality = phrase.end
  return goTo(draft, phrase.end)
}

/** A state, organisation or city: whose the office is, or where it is held. */
function takePlace(scan: Scan, draft: Draft, phrase: PhraseMatch, entry: Entry): boolean {
  const { prefix } = phrase
  if (prefix.startsWith("و")) return false
  const word = scan.words[draft.at] as ArabicWord
  // الإيطالية جورجيا ماركوني: behind the nationality a name begins.
  if (prefix === "" && draft.party !== null && !draft.abroad && entry.kind === "state" && word.name !== 0 && looksLikeName(scan, draft.at))
    return false
  // اتهم الوزير المغرب: a definite head owns nothing; the state is the verb's object.
  if (prefix === "" && draft.article && !draft.abroad && entry.kind === "state" && draft.at === draft.start + 1) return false
  // زار الوزير اللبناني طرابلس: the minister has his nationality already, the city is the verb's.
  if (prefix === "" && draft.nationality === draft.at && entry.kind !== "organisation") return false
  if (prefix === "" && !draft.abroad && isOnlyNear(scan, draft.at, entry)) return false
  // شكرت الوزيرة سلطنة عمان: right behind a definite head a state's name is the verb's, not the office's.
  if (prefix === "" && draft.article && !draft.abroad && (scan.words[draft.at - 1] as ArabicWord).title?.article) return false
  // زيارة الرئيس الصيني للإمارات: an official who has his state already, or a chief by his head alone, owns no other.
  if (prefix === "ل" && (entry.kind === "state" || entry.kind === "capital") && !POSTED.has(draft.head) && !DEPUTIES.has(draft.head))
    if (draft.party !== null || (draft.article && CHIEFS.has(draft.head) && draft.at === draft.start + 1)) return false
  const isOwner = prefix === "" ? !draft.abroad : prefix === "ل" || prefix === "ب"
  if (prefix === "ب" && entry.kind !== "state" && entry.kind !== "organisation") {
    // سفير كوبا بدمشق خوسيه لوبيز: where an envoy is posted, between his title and his name.
    if (!POSTED.has(draft.head) || draft.party === null || endOfName(scan, skipToName(scan, phrase.end), true) === phrase.end) return false
    return goTo(draft, phrase.end)
  }
  if (isOwner && draft.party === null && (prefix === "" || (entry.kind !== "place" && entry.kind !== "capital"))) {
    draft.party = partyOfBody(scan, phrase, entry)
    draft.partyEntry = bestPayload(scan, phrase)
  }
  draft.complement = true
  draft.abroad = false
  return goTo(draft, phrase.end)
}

/** A preposition behind which the office is held; it belongs to the title only with what follows. */
function goAbroad(scan: Scan, draft: Draft, word: ArabicWord): boolean {
  const next = phraseAt(scan, draft.at + 1)
  const kind = next === null ? null : entryOf(scan, next).kind
  const { head, party } = draft
  const isHost = HOSTS.has(scan.words[draft.at + 1]?.key ?? "")
  if (kind !== "state" && kind !== "organisation" && !isHost && !((kind === "capital" || kind === "place") && POSTED.has(head)))
    return false
  // زيارة رئيس وزراء اليونان إلى الإمارات: who is not posted abroad only travels there.
  if (word.key === "الى" && !POSTED.has(head)) return false
  // في: in the state itself, only ambassador and representative are posted.
  if (word.key === "في" && kind === "state" && !POSTED.has(head) && !isMission(scan, draft.start, draft.at) && party !== null) return false
  draft.abroad = word.key !== "في" || party !== null
  draft.at++
  return true
}

/** باسم in the name of: the body, party or office that a spokesman speaks for. */
function takeSpokenFor(scan: Scan, draft: Draft): boolean {
  const phrase = phraseAt(scan, draft.at + 1)
  if (phrase === null || phrase.prefix !== "") return false
  const entry = entryOf(scan, phrase)
  if (entry.kind === "contact" && BODY_KINDS.has(entry.id)) {
    const owner = ownerBehind(scan, phrase.end)
    draft.party ??= owner.party
    draft.complement = true
    return goTo(draft, owner.end)
  }
  const isParty = entry.kind === "state" || entry.kind === "organisation" || entry.kind === "seat" || entry.kind === "capital"
  if (entry.kind !== "office" && !isParty) return false
  draft.at++
  return isParty ? takePlace(scan, draft, phrase, entry) : takeOffice(scan, draft, phrase)
}

/** A noun that goes on the office, with its pronoun or as a complement. */
function takeComplement(scan: Scan, draft: Draft, word: ArabicWord, joined: boolean): boolean {
  const isNext = draft.at === draft.start + 1
  if (
    isNext &&
    !joined &&
    word.readings.some(
      (reading) => reading.pronoun !== "" && reading.preposition === "" && scan.index.officeWords.has(foldName(`ال${reading.stem ?? ""}`)),
    )
  ) {
    draft.complement = true
    draft.party ??= lastParty(scan)
    return goTo(draft, draft.at + 1)
  }
  const firm = draft.article && !joined && COMPANY.test(word.key) ? nationOfCompany(scan, draft.at + 1) : null
  if (firm !== null) {
    draft.party ??= firm.party
    draft.complement = true
    return goTo(draft, firm.end)
  }
  const isDefinite = draft.article && isNext
  // A definite head takes no indefinite complement: what follows الملك without article is his name.
  if (isDefinite && !(word.bits & Bit.ARTICLE) && !joined) return false
  // الأمين العام المجتمع الدولي, نظيره الياباني العلاقات الثنائية: behind a definite head a further noun is no more of the title.
  if (
    (draft.article || draft.possessed || draft.head === "نظير") &&
    !joined &&
    !word.key.startsWith("لل") &&
    !isAdjective(word) &&
    (scan.words[draft.at - 1] as ArabicWord).key.startsWith("ال")
  )
    return false
  const body = draft.article ? null : bodyOfOffice(scan, draft.at)
  if (body !== null && (body.party !== null || endOfName(scan, skipToName(scan, body.end), true) > skipToName(scan, body.end))) {
    if (draft.party === null && body.party !== null) {
      draft.party = body.party
      draft.partyEntry = body.entry
    }
    draft.complement = true
    return goTo(draft, body.end)
  }
  if (!isOfficeComplement(scan, draft.at, joined, draft.party, isDefinite)) return false
  draft.complement = true
  return goTo(draft, draft.at + 1)
}
