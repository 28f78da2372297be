// What the words behind a title's head tell: which nouns go on an office, and which party an office's own words name.
// In: a scan and a token. Out: yes or no, or a party. Absent: the title as a whole (title-grammar.ts).
import type { PhraseMatch } from "../../stages/entities/gazetteer.js"
import { TokenKind } from "../../text/tokens.js"
import type { Entry } from "./entries.js"
import { foldName } from "./fold.js"
import type { ArabicWord } from "./make-word.js"
import { entryOf, isContactAt, phraseAt, type Scan } from "./mention-scan.js"
import { Kind, kindOf } from "./morphology/features.js"
import { isNameOfTwoWords, looksLikeName } from "./name-signs.js"
import { NameBit } from "./name-table.js"
import { BODY_KINDS, ownerBehind } from "./party-mentions.js"
import { Bit } from "./word-classes.js"

/** A noun that goes on an office: known from the table of offices, or definite and no name. */
export function isOfficeComplement(scan: Scan, at: number, joined: boolean, party: string | null, definite: boolean): boolean {
  const word = scan.words[at] as ArabicWord
  if (word.bits & (Bit.COMP | Bit.REL | Bit.PREP | Bit.SELF | Bit.SUBJECT) || isActorAt(scan, at)) return false
  if (word.name !== 0 && !(word.name & NameBit.WORD) && !(word.bits & Bit.ARTICLE)) return false
  if (word.title !== null && /^لل/.test(word.key)) return false
  // … القومي الإيراني علي لاريجاني: a given name before a plain name begins the name.
  if (word.key === "ام" || (word.name & NameBit.GIVEN && (looksLikeName(scan, at) || isNameOfTwoWords(scan, at)))) return false
  // رئيس المنظمة الإيرانية علي أكبر …: behind the nationality a given name before a name or an unknown word begins the name.
  if (party !== null && !joined && word.name & NameBit.GIVEN && !(word.bits & Bit.ARTICLE) && !word.form.endsWith("ى")) {
    const next = scan.words[at + 1]
    if (
      next !== undefined &&
      !scan.tokens.breaks[at + 1] &&
      (next.name !== 0 || (!(next.bits & Bit.KNOWN) && scan.tokens.kind[at + 1] === TokenKind.WORD))
    )
      return false
  }
  const bare = foldName(joined ? word.key.slice(1) : word.key)
  if (scan.index.officeWords.has(bare) || scan.index.officeWords.has(foldName(word.key))) {
    if (word.bits & Bit.FINITE && !(word.bits & Bit.ARTICLE) && !scan.index.officeWords.has(bare)) return false
    return !joined || (party === null && bare.startsWith("ال")) || bare.startsWith("شوون") || bare.startsWith("وزير")
  }
  if (word.name !== 0 && !(word.name & NameBit.WORD)) return false
  if (definite && !/(ي|ية)$/.test(word.key)) return false
  return (
    (word.bits & Bit.ARTICLE) !== 0 &&
    (word.bits & Bit.NOMINAL) !== 0 &&
    !joined &&
    !/^[بلفك]/.test(word.key) &&
    !(word.bits & Bit.AND) &&
    at + 1 < scan.tokens.count &&
    !isContactAt(scan, at)
  )
}

/** A side, both sides, a contact or a paper: the next actor or topic, no part of an office. */
function isActorAt(scan: Scan, at: number): boolean {
  const phrase = phraseAt(scan, at)
  return (
    phrase?.payloads.some((payload) => {
      const entry = scan.index.entries[payload] as Entry
      return entry.kind === "contact" && (entry.id === "side" || entry.id === "sides" || entry.id === "doing" || entry.id === "document")
    }) ?? false
  )
}

/** Entries inside an office that tell whose it is. */
const INSIDE: ReadonlySet<Entry["kind"]> = new Set(["organisation", "organisation-nisba", "nisba", "state", "seat"])

/** The party that the words of an office name: الأمين العام للأمم المتحدة, المبعوث الأممي. */
export function partyInside(scan: Scan, from: number, to: number): { party: string | null; entry: number } {
  for (let i = from + 1; i < to; i++) {
    const phrase = phraseAt(scan, i)
    // وزير المالية: inside an office مالية is finance, not Mali.
    if (phrase === null || /^(ال)?مالي(ة)?$/.test((scan.words[i] as ArabicWord).key)) continue
    const payload = phrase.payloads.find((p) => isInside(scan.index.entries[p] as Entry))
    if (payload !== undefined) return { party: partyOfBody(scan, phrase, scan.index.entries[payload] as Entry), entry: payload }
  }
  return { party: null, entry: -1 }
}

/** Whether an entry inside an office names whose it is; a region does too: رئيس جمهورية الشيشان. */
function isInside({ kind, sort }: Entry): boolean {
  return INSIDE.has(kind) || (kind === "place" && sort === "region")
}

/** وزير الدفاع جمهورية مصر العربية: what ends in the article owns no state by mere nearness; the state is the verb's. */
export function isOnlyNear(scan: Scan, at: number, entry: Entry): boolean {
  const before = scan.words[at - 1] as ArabicWord | undefined
  if ((entry.kind !== "state" && entry.kind !== "capital") || before === undefined || /^ال.*(ي|ية)$/.test(scan.words[at]?.key ?? ""))
    return false
  return (before.bits & Bit.ARTICLE) !== 0 && before.key.startsWith("ال") && before.name === 0
}

/** Kinds of organisation that are arms of a state where they end in its nationality; movements and parties are not. */
const ARMS = new Set(["agency", "court", "company", "group", "organisation"])

/** States that one party rules: its officers speak for the state. */
const ONE_PARTY = new Set(["CHN", "PRK", "VNM", "LAO", "CUB"])

/** The party of a body: of the state where the body ends in its nationality (القيادة المركزية الأميركية), else its own. */
export function partyOfBody(scan: Scan, phrase: PhraseMatch, entry: Entry): string {
  if (entry.kind !== "organisation") return entry.id
  const last = phraseAt(scan, phrase.end - 1)
  const adjective = last === null ? null : entryOf(scan, last)
  if (adjective?.kind !== "nisba") return entry.id
  return ARMS.has(entry.sort) || ONE_PARTY.has(adjective.id) ? adjective.id : entry.id
}

/** At the foreign ministry, government, presidency, parliament, court. */
const BODY = /^ب(ال)?(خارجية|حكومة|رئاسة|برلمان|وزارة|ديوان)$/

/** How many words a body's own name may add: حكومة الوحدة الوطنية, وزارة الشؤون الخارجية والتعاون الدولي */
const BODY_WORDS = 6

/** وزيرة الدولة بالخارجية الألمانية, وزيرة الخارجية بحكومة الوحدة الوطنية: the body that an office belongs to, with its state. */
export function bodyOfOffice(scan: Scan, at: number): { end: number; party: string | null; entry: number } | null {
  if (!BODY.test((scan.words[at] as ArabicWord).key)) return null
  let end = at + 1
  for (let n = 0; n < BODY_WORDS && end < scan.tokens.count && !scan.tokens.breaks[end]; n++) {
    const word = scan.words[end] as ArabicWord
    const phrase = phraseAt(scan, end)
    const entry = phrase === null ? null : entryOf(scan, phrase)
    if (phrase !== null && (entry?.kind === "nisba" || entry?.kind === "state") && phrase.prefix === "")
      return { end: phrase.end, party: entry.id, entry: phrase.payloads[0] as number }
    if (
      entry?.kind === "honorific" ||
      word.title !== null ||
      !(word.bits & Bit.ARTICLE) ||
      word.bits & (Bit.FINITE | Bit.PREP) ||
      word.name & NameBit.GIVEN
    )
      break
    end++
  }
  return { end, party: null, entry: -1 }
}

/** Offices that are told by where they are held: official, diplomat, employee, adviser, officer, member, leading figure. */
const HELD_IN = new Set(["مسؤول", "دبلوماسي", "موظف", "مستشار", "ضابط", "قيادي", "مدير", "عضو", "نائب", "باحث", "قائد"])

/** High, senior, prominent, former, current, of high level. */
const RANK = /^(ال)?(رفيع|رفيعة|كبير|كبيرة|بارز|بارزة|سابق|سابقة|حالي|حالية|مستوى|ثان|اول|اولى|امني|امنية|عسكري|عسكرية)$/

/** مسؤول في الخارجية الأميركية, عضو في البرلمان العراقي: the institution behind في or بـ, where its state is told. */
export function institutionOf(scan: Scan, at: number, head: string): { end: number; party: string } | null {
  if (!HELD_IN.has(head)) return null
  let i = at
  // مسؤول رفيع المستوى في …: of which rank.
  for (let steps = 0; steps < 3 && i + 1 < scan.tokens.count && RANK.test((scan.words[i] as ArabicWord).key); steps++) i++
  const apart = /^(في|فى)$/.test((scan.words[i] as ArabicWord).key)
  const phrase = phraseAt(scan, apart ? i + 1 : i)
  if (phrase === null || phrase.prefix !== (apart ? "" : "ب")) return null
  const entry = entryOf(scan, phrase)
  if (entry.kind === "seat") return { end: phrase.end, party: entry.id }
  if (entry.kind !== "contact" || !BODY_KINDS.has(entry.id)) return null
  const owner = ownerBehind(scan, phrase.end)
  return owner.party === null ? null : { end: owner.end, party: owner.party }
}

/** One word between quotation marks or brackets, with no name behind it that the marks could set off. */
export function isShortName(scan: Scan, at: number): boolean {
  const open = scan.tokens.sign[at]
  if (open !== 0x22 && open !== 0xab && open !== 0x201c && open !== 0x28) return false
  const close = scan.tokens.sign[at + 2]
  if (scan.tokens.kind[at + 1] !== TokenKind.WORD || (close !== 0x22 && close !== 0xbb && close !== 0x201d && close !== 0x29)) return false
  const phrase = phraseAt(scan, at + 1)
  const kind = phrase === null ? null : entryOf(scan, phrase).kind
  return kind === "organisation" || /^[A-Za-z]{2,}$/.test((scan.words[at + 1] as ArabicWord).form)
}

/** Whether the word can be an adjective: deputy, special, in charge, of a place. */
export function isAdjective(word: ArabicWord): boolean {
  return word.readings.length === 0 || word.readings.some((reading) => ADJECTIVAL.has(kindOf(reading.features)))
}

const ADJECTIVAL = new Set<number>([Kind.ADJECTIVE, Kind.ACTIVE_PARTICIPLE, Kind.PASSIVE_PARTICIPLE])

/** Affairs, file, question, crisis, relations, studies: with an adjective of nationality the subject of an office. */
export const SUBJECTS = /^(ال)?(شؤون|شئون|شءون|ملف|قضية|قضايا|ازمة|علاقات|دراسات|مسالة)$/

/** Of a company, group, bank, foundation, fund, authority … behind a definite head: الرئيس التنفيذي لشركة …. */
export const COMPANY = /^ل(شركة|مجموعة|بنك|مصرف|مؤسسة|صندوق|هيئة|وكالة|اتحاد|غرفة|جمعية|معهد|مركز|بورصة|شركات)$/
/** Longest name of a company, in words. */
const COMPANY_WORDS = 6

/** لمجموعة الغاز النرويجية: the state whose adjective ends a company's name; null where none does. */
export function nationOfCompany(scan: Scan, at: number): { party: string; end: number } | null {
  for (let i = at; i < at + COMPANY_WORDS && i < scan.tokens.count; i++) {
    if (scan.tokens.breaks[i] || scan.tokens.kind[i] !== TokenKind.WORD || (scan.times[i] as number) > i) return null
    const phrase = phraseAt(scan, i)
    const entry = phrase === null ? null : entryOf(scan, phrase)
    if (phrase !== null && phrase.prefix === "" && entry?.kind === "nisba") return { party: entry.id, end: phrase.end }
    const word = scan.words[i] as ArabicWord
    if (word.bits & (Bit.PREP | Bit.COMP | Bit.REL | Bit.AND) || word.title !== null) return null
    if (word.bits & Bit.FINITE && !(word.bits & Bit.NOMINAL)) return null
  }
  return null
}

/** Whether the title is the head of a mission, office or delegation, which is posted too. */
export function isMission(scan: Scan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(ال)?(بعثة|مكتب|مفوضية|فريق)$/.test((scan.words[i] as ArabicWord).key)) return true
  return false
}

/** وزير الخارجية والتونسيين بالخارج: one past "abroad" behind the nationals that a foreign minister also looks after, or `at`. */
export function endOfExpatriates(scan: Scan, at: number): number {
  const key = scan.words[at]?.key ?? ""
  const from = /^ال(مقيمين|مقيمون|مغتربين)$/.test(key) ? at + 1 : at
  if (/^ب(ال)?(خارج|مهجر)$/.test(scan.words[from]?.key ?? "")) return from + 1
  const isAbroad = /^(في|فى)$/.test(scan.words[from]?.key ?? "") && /^ال(خارج|مهجر)$/.test(scan.words[from + 1]?.key ?? "")
  return isAbroad ? from + 2 : from
}

/** جلالة الملك, سمو ولي العهد: behind an honorific the office's own head. */
export function innerHead(scan: Scan, from: number, to: number): string | null {
  for (let k = from + 1; k < to; k++) {
    const inner = (scan.words[k] as ArabicWord).title
    if (inner !== null && inner.prefix === "") return inner.head
  }
  return null
}
