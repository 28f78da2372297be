// The parts of a title, each taken where it stands: offices of the gazetteer, heads, nationalities, places, bodies, complements.
// In: a scan and the title read so far, which grows in place. Out: whether the part was taken.
// Absent: which part is tried when (title-grammar.ts).

import type { PhraseMatch } from "../../stages/entities/gazetteer.js"
import type { Entry } from "./entries.js"
import { foldName } from "./fold.js"
import type { ArabicWord } from "./make-word.js"
import { bestPayload, entryOf, lastParty, phraseAt, type Scan } from "./mention-scan.js"
import { endOfName, skipToName } from "./name-grammar.js"
import { looksLikeName } from "./name-signs.js"
import { BODY_KINDS, ownerBehind } from "./party-mentions.js"
import {
  bodyOfOffice,
  COMPANY,
  innerHead,
  isAdjective,
  isMission,
  isOfficeComplement,
  isOnlyNear,
  nationOfCompany,
  partyInside,
  partyOfBody,
  SUBJECTS,
} from "./title-complement.js"
import { goTo, type TitleDraft } from "./title-draft.js"
import type { TitleHead } from "./title-heads.js"
import { CHIEFS, DEPUTIES, HOSTS, POSTED } from "./title-words.js"
import { Bit } from "./word-classes.js"

/** Prepositions inside a title after which a state is where the office is held, not whose it is: to, at, for, in. */
export const ABROAD = new Set(["لدى", "الى", "في", "عند"])

/** An office that the gazetteer holds as a phrase. */
export function takeOffice(scan: Scan, draft: TitleDraft, phrase: PhraseMatch): true {
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
export function takeHead(scan: Scan, draft: TitleDraft, word: ArabicWord, title: TitleHead): boolean {
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

/** Of Mali, and of finance. */
const FINANCIAL = /^(ال)?مالي(ة|ون|ين|ان|ات)?$/
/** Heads behind which it is Mali's: president, minister, leader, counterpart, ambassador, guest … */
const OF_STATES = new Set(["رئيس", "رئيسة", "وزير", "وزيرة", "زعيم", "قائد", "نظير", "نظيرة", "سفير", "سفيرة", "ضيف", "دبلوماسي", "قنصل"])

/** An adjective of nationality, or of an organisation. */
export function takeNationality(scan: Scan, draft: TitleDraft, phrase: PhraseMatch, entry: Entry): boolean {
  if (phrase.prefix !== "") return false
  // وزيرة المالية: of finance, not of Mali.
  if (/^(المالية|ماليتها|ماليته)$/.test((scan.words[draft.at] as ArabicWord).key) && draft.at === draft.start + 1) {
    draft.complement = true
    return goTo(draft, phrase.end)
  }
  // المدير المالي, المسؤولين الماليين: of money, but for those whom states send.
  if (FINANCIAL.test((scan.words[draft.at] as ArabicWord).key) && !OF_STATES.has(draft.head)) {
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
export function takePlace(scan: Scan, draft: TitleDraft, phrase: PhraseMatch, entry: Entry): boolean {
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
export function goAbroad(scan: Scan, draft: TitleDraft, word: ArabicWord): boolean {
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
export function takeSpokenFor(scan: Scan, draft: TitleDraft): boolean {
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
export function takeComplement(scan: Scan, draft: TitleDraft, word: ArabicWord, joined: boolean): boolean {
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
