// A title at a token, with or without a name behind it, becomes a mention of a person, an office or a group.
// In: a scan and the token. Out: the token to go on from, or -1 where the title names nobody by itself.
// Who an office without a name stands for is settled later (resolve-mentions.ts).
import type { PhraseMatch } from "../../stages/entities/gazetteer.js"
import { TokenKind } from "../../text/tokens.js"
import type { Entry } from "./entries.js"
import type { ArabicWord } from "./make-word.js"
import { entryOf, nameWords, phraseAt, pushMention, pushPerson, type Scan, textOf } from "./mention-scan.js"
import { Kind, kindOf } from "./morphology/features.js"
import { endOfName, skipToName } from "./name-grammar.js"
import { isComma } from "./name-parts.js"
import { endsPhrase } from "./name-signs.js"
import { NameBit } from "./name-table.js"
import { nameKeys } from "./person-register.js"
import { appositionAt } from "./title-apposition.js"
import type { Title } from "./title-draft.js"
import { readTitle } from "./title-grammar.js"
import { HONOURED, OFFICE_HEADS, RARE_HEADS, SPOKESMEN } from "./title-words.js"
import { Bit } from "./word-classes.js"

/** A title with or without a name after it. */
export function readTitled(scan: Scan, i: number): number {
  const title = readTitle(scan, i)
  if (title === null) return -1
  const gap = skipToName(scan, title.end)
  // راشد الكندي: behind a title with its nationality, an adjective of nationality is a family name.
  // المتحدث باسم جنتيلوني: in the name of, not one called Basim.
  const speaksFor = SPOKESMEN.has(title.head) && (scan.words[gap] as ArabicWord | undefined)?.key === "باسم"
  const name = speaksFor ? gap : endOfName(scan, gap, true, title.party)
  const isRare = !title.office && RARE_HEADS.test((scan.words[title.from] as ArabicWord | undefined)?.key ?? "")
  if (isRare && !(name > gap && isPlainName(scan, gap))) return -1
  if (title.possessed && name === gap) return -1
  // أدان الوزراء جميع الهجمات: a plural title without a state has no name of common words.
  if (name > gap && title.plural && title.party === null && !hasPlainName(scan, gap, name)) return pushRole(scan, i, title)
  if (name > gap && (isOpenQuote(scan, gap, name) || isQuality(scan, title, gap, name))) return pushRole(scan, i, title)
  if (name > gap && isOfAnother(scan, title, gap, name)) return pushRole(scan, i, { ...title, end: endOfOffice(scan, title) })
  if (name > gap && !isPlainNoun(scan, title, gap, name) && !(title.plural && name - gap > 5))
    return pushTitledPerson(scan, i, title, gap, name)
  return pushRole(scan, i, title)
}

/**
 * An adjective of nationality and a name behind a title that they share: الرئيس الفلسطيني … والتونسي الباجي قائد السبسي,
 * الوزيران السعودي … والأردني …. Gives the token to go on from, or -1.
 */
export function readListed(scan: Scan, i: number, end: number, party: string, entry: number, prefix: string): number {
  const word = scan.words[i] as ArabicWord
  const before = scan.mentions[scan.mentions.length - 1]
  if (!(word.bits & Bit.ARTICLE) || before === undefined) return -1
  if (before.end !== i && !(before.end === i - 1 && isComma(scan.tokens.sign[i - 1]))) return -1
  const isGroup = before.kind === "sides" || before.plural
  if (!isGroup && (before.head === "" || !prefix.startsWith("و"))) return -1
  const nameEnd = endOfName(scan, end, true, party)
  if (nameEnd === end || (nameEnd === end + 1 && !isPlainName(scan, end) && !endsPhrase(scan, nameEnd))) return -1
  const head = before.kind === "sides" ? ((scan.words[before.start] as ArabicWord).title?.head ?? "") : before.head
  const feminine = /ية$/.test(word.key)
  pushPerson(scan, { start: i, end: nameEnd, nameStart: end, nameEnd, party, title: "", heads: [head], feminine, prefix, entry })
  return nameEnd
}

/** Of the republic, the state, the government, the cabinet: offices that nobody holds beside another. */
const HIGHEST = /^ال(جمهورية|دولة|بلاد|حكومة|وزراء)$/

/** استقبل رئيس الجمهورية السيد أقصوي: the name behind the office is of one whom the text knows by another, in a state that it told. */
function isOfAnother(scan: Scan, title: Title, nameStart: number, nameEnd: number): boolean {
  if (title.head !== "رئيس" || title.party !== null || !HIGHEST.test((scan.words[endOfOffice(scan, title) - 1] as ArabicWord).key))
    return false
  const person = scan.register.persons[scan.register.find(nameKeys(nameWords(scan, nameStart, nameEnd)), null)]
  return person?.partyStated === true && person.heads.length > 0 && !person.heads.includes(title.head)
}

/** دبلوماسي غربي: behind a title without article, party or office a single word that is an adjective too tells of what kind he is. */
function isQuality(scan: Scan, title: Title, nameStart: number, nameEnd: number): boolean {
  if (title.article || title.party !== null || title.complement || nameEnd !== nameStart + 1 || nameStart !== title.end) return false
  const word = scan.words[nameStart] as ArabicWord
  if (word.bits & Bit.ARTICLE) return false
  if (!(word.name & NameBit.WORD)) return /^ثان$/.test(word.key)
  return /^(اول|ثان|ثاني|ثالث|رابع|اخر)$/.test(word.key) || word.readings.some(({ features }) => kindOf(features) === Kind.ADJECTIVE)
}

/** الرئيس "شأن لبناني": what only begins a quotation is no name; "روغه" fills its own. */
function isOpenQuote(scan: Scan, nameStart: number, nameEnd: number): boolean {
  const before = scan.tokens.sign[nameStart - 1] as number
  if (before !== 0x22 && before !== 0xab && before !== 0x201c) return false
  const after = scan.tokens.sign[nameEnd] ?? 0
  return after !== 0x22 && after !== 0xbb && after !== 0x201d && !isPlainName(scan, nameStart)
}

/** Whether the token is a name and no other word. */
function isPlainName(scan: Scan, at: number): boolean {
  const { name } = scan.words[at] as ArabicWord
  return name !== 0 && !(name & NameBit.WORD)
}

/** Whether one of the tokens is a name and no other word, or known to nothing. */
function hasPlainName(scan: Scan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isPlainName(scan, i) || !((scan.words[i] as ArabicWord).bits & Bit.KNOWN)) return true
  return false
}

/** للسفير الألماني هدية تذكارية: one plain word that goes on as a noun phrase is no name. */
function isPlainNoun(scan: Scan, title: Title, nameStart: number, nameEnd: number): boolean {
  if (nameEnd !== nameStart + 1 || title.party === null) return false
  if (!((scan.words[nameStart] as ArabicWord).name & NameBit.WORD) || endsPhrase(scan, nameEnd)) return false
  const next = scan.words[nameEnd] as ArabicWord
  return next.title === null && next.name === 0 && !(next.bits & (Bit.ARTICLE | Bit.AND | Bit.FINITE))
}

/** A title and its name. Gives the token to go on from. */
function pushTitledPerson(scan: Scan, start: number, title: Title, nameStart: number, nameEnd: number): number {
  // A further title may follow the name: … محمد بن نايف ولي العهد, … الثاني، ملك المملكة الأردنية
  const after = appositionAt(scan, nameEnd)
  const end = after?.end ?? nameEnd
  const ownText = title.from < title.end ? titleText(scan, title, start) : ""
  const afterHeads = after?.heads ?? []
  // A counterpart's office is that of the one he faces.
  const lendsNoOffice = title.head === "" || title.head === "نظير"
  pushPerson(scan, {
    start,
    end,
    nameStart,
    nameEnd,
    party: title.party ?? after?.party ?? null,
    title: ownText === "" && after !== null ? titleText(scan, after, after.from) : ownText,
    heads: lendsNoOffice ? afterHeads : [...title.heads, ...afterHeads, ...headsBetween(scan, title.end, nameStart)],
    feminine: title.feminine || (after?.feminine ?? false),
    prefix: title.prefix,
    entry: title.partyEntry < 0 && after !== null ? after.partyEntry : title.partyEntry,
  })
  return end
}

/** One past the last word of a title that is no courtesy: رئيس الجمهورية السيد. */
function endOfOffice(scan: Scan, { from, end }: { readonly from: number; readonly end: number }): number {
  let to = end
  while (to > from + 1) {
    const phrase = phraseAt(scan, to - 1)
    if (phrase === null || entryOf(scan, phrase).kind !== "honorific") break
    to--
  }
  return to
}

/** The words of a title that began at `start`, without its proclitic and without courtesies behind it: وسفير … الأستاذ. */
function titleText(scan: Scan, { from, end, prefix }: Title, start: number): string {
  const written = textOf(scan, from, endOfOffice(scan, { from, end }))
  if (from !== start || prefix === "" || !written.startsWith(prefix)) return written
  const rest = written.slice(prefix.length)
  // للوزير is ل and الوزير.
  return prefix.endsWith("ل") && rest.startsWith("ل") ? `ا${rest}` : rest
}

/**
 * نظيريه الروسي A والأوكراني B: behind a title in the dual or plural with a name, the next nationality with its own.
 * Gives the token to go on from, or -1.
 */
export function readFurtherCounterpart(scan: Scan, start: number, phrase: PhraseMatch, entry: Entry): number {
  if (phrase.prefix !== "و") return -1
  const before = scan.mentions[scan.mentions.length - 1]
  if (before === undefined || before.kind !== "person") return -1
  const gap = start - before.end
  if (gap > 1 || (gap === 1 && !isComma(scan.tokens.sign[start - 1]))) return -1
  const shared = (scan.words[before.start] as ArabicWord).title?.plural === true || before.prefix === "و"
  const nameEnd = endOfName(scan, phrase.end, true, entry.id)
  if (!shared || nameEnd === phrase.end) return -1
  pushPerson(scan, {
    start,
    end: nameEnd,
    nameStart: phrase.end,
    nameEnd,
    party: entry.id,
    title: before.title,
    heads: before.head === "" ? [] : [before.head],
    feminine: false,
    prefix: "و",
    entry: phrase.payloads[0] as number,
  })
  return nameEnd
}

/** A title without a name, where it stands for an official or a group. Gives the token to go on from, or -1. */
function pushRole(scan: Scan, start: number, title: Title): number {
  const { end, party, head, feminine, plural, prefix } = title
  if (head === "") return -1
  const namesOfficial = title.article && OFFICE_HEADS.has(head) && !isAdjectiveAt(scan, start)
  // A counterpart and a guest are somebody even without an article.
  const isRole = namesOfficial || HONOURED.has(head) || party !== null || title.complement || head === "نظير" || head === "ضيف"
  if (!isRole) return -1
  const kind = plural ? "group" : "role"
  pushMention(scan, {
    start,
    end,
    kind,
    party,
    head,
    title: textOf(scan, title.from, end),
    feminine,
    plural,
    prefix,
    entry: title.partyEntry,
  })
  return end
}

/** An adjective behind its noun, not a title: التطور الكبير */
function isAdjectiveAt(scan: Scan, i: number): boolean {
  if (i === 0 || scan.tokens.kind[i - 1] !== TokenKind.WORD) return false
  const before = scan.words[i - 1] as ArabicWord
  return (before.bits & Bit.ARTICLE) !== 0 && (before.bits & Bit.NOMINAL) !== 0 && before.title === null
}

/** The heads of titles in a stretch. */
function headsBetween(scan: Scan, from: number, to: number): string[] {
  const out: string[] = []
  for (let i = from; i < to; i++) {
    const head = (scan.words[i] as ArabicWord).title
    if (head !== null) out.push(head.head)
  }
  return out
}
