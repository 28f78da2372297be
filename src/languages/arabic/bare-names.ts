// A name without a title before it: remembered from before in the text, or clearly a name by its parts or by the title behind it.
// In: a scan and a token. Out: the token to go on from, or -1 where no name begins.
import { TokenKind } from "../../text/tokens.js"
import { readBareHolder } from "./bare-holders.js"
import { endOfHolderInPart, isSurnameOfHolder } from "./holder-names.js"
import type { ArabicWord } from "./make-word.js"
import { nameWords, pushMention, pushPerson, pushRemembered, type Scan, textOf } from "./mention-scan.js"
import { endOfName } from "./name-grammar.js"
import { couldBeSurname } from "./name-signs.js"
import { NameBit, type StrippedName } from "./name-table.js"
import { nameKeys } from "./person-register.js"
import { appositionAt } from "./title-apposition.js"
import type { Title } from "./title-draft.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

/** Glue that may open a short name: son of, boy of, father of, house of; de, do, da, van, von. */
const GLUES = new Set(["بن", "ابن", "ولد", "ال", "ابو", "ابي", "دو", "دي", "دا", "لو", "فان", "فون"])
const GLUE_START = new WordTest(({ key }) => GLUES.has(key))

/** A name without a title; gives the token to go on from, or -1. */
export function readBareName(scan: Scan, i: number): number {
  const word = scan.words[i] as ArabicWord
  if (word.bits & (Bit.COMP | Bit.REL)) return -1
  const stripped = strippedNameAt(scan, word)
  const prefix = stripped?.prefix ?? ""
  let end = readShortName(scan, i, prefix)
  if (end < 0) end = readRememberedName(scan, i, stripped)
  if (end < 0) end = readBareHolder(scan, i)
  if (prefix !== "") return end
  if (end < 0 && word.nameBehindAnd & NameBit.GIVEN) end = readNameBehindAnd(scan, i)
  if (end < 0 && (word.name & NameBit.GIVEN || word.key === "عبد")) end = readNewName(scan, i) // عبد: servant of …
  if (end < 0 && word.name === 0 && !(word.bits & Bit.KNOWN)) end = readUnknownName(scan, i)
  return end
}

/** A name from before in the text that a word is behind its proclitics, where the word itself is nothing else. */
function strippedNameAt(scan: Scan, word: ArabicWord): StrippedName | undefined {
  if (word.name !== 0 || (word.bits & Bit.KNOWN && word.bits & (Bit.FINITE | Bit.NOMINAL | Bit.PREP))) return undefined
  if (scan.register.knows(word.nameKey, word.nameMark)) return undefined
  return word.strippedNames.find((name) => scan.register.knows(name.key, name.mark))
}

/** Glue and one part of a name from before in the text: ابن سلمان, أبو الغيط */
function readShortName(scan: Scan, i: number, prefix: string): number {
  const word = scan.words[i] as ArabicWord
  if (!GLUE_START.fits(word) || i + 1 >= scan.tokens.count) return -1
  // الشيخ: a sheikh's title may stand between the two.
  const next = (scan.words[i + 1] as ArabicWord).key === "الشيخ" ? i + 2 : i + 1
  const part = scan.words[next]?.form ?? ""
  // أبو father of: part of the key, unlike other glue.
  const keys = nameKeys(word.key.startsWith("اب") ? [word.form, part] : [part])
  const person =
    keys.length > 0 && scan.register.knows(keys[0] as string)
      ? scan.register.find(keys, null, !word.key.startsWith("اب") || word.key === "ابن")
      : -1
  return person < 0 ? -1 : pushRemembered(scan, person, i, next + 1, prefix)
}

/** A name from before in the text, in full or in part. */
function readRememberedName(scan: Scan, i: number, stripped: StrippedName | undefined): number {
  const word = scan.words[i] as ArabicWord
  const isKnown = stripped !== undefined || (scan.register.knows(word.nameKey, word.nameMark) && !isOnlyWord(scan, i))
  if (!isKnown) return -1
  const first = stripped?.form ?? word.form
  const end = isFamilyAlone(scan, word) ? i + 1 : Math.max(endOfName(scan, i, true), i + 1)
  const names = nameWords(scan, i, end)
  names[0] = first
  let person = scan.register.find(nameKeys(names), null)
  let last = end
  while (person < 0 && last > i + 1) {
    last--
    person = scan.register.find(nameKeys([first, ...nameWords(scan, i + 1, last)]), null)
  }
  if (person < 0) return -1
  if (last === end && end > i + 1 && stripped === undefined) scan.register.add(names, null, "", [], false)
  return pushRemembered(scan, person, i, last, stripped?.prefix ?? "")
}

/** ترامب مرات عدة: where the text has given no more than a family name, what follows is no further part of it. */
function isFamilyAlone(scan: Scan, word: ArabicWord): boolean {
  if (word.name & NameBit.GIVEN) return false
  const person = scan.register.find([word.nameKey], null)
  return person >= 0 && scan.register.persons[person]?.keys.length === 1
}

/** وعادل الجبير وزير الخارجية: in a list, the conjunction is written onto the given name. */
function readNameBehindAnd(scan: Scan, i: number): number {
  const nameEnd = endOfName(scan, i + 1, true)
  const after = nameEnd > i + 1 ? appositionAt(scan, nameEnd) : null
  if (after === null) return -1
  const { end, party, head } = after
  const title = textOf(scan, after.from, end)
  const name = [(scan.words[i] as ArabicWord).form.slice(1), ...nameWords(scan, i + 1, nameEnd)]
  const person = scan.register.add(name, party, title, after.heads, after.feminine)
  const entry = after.partyEntry
  pushMention(scan, { start: i, end, kind: "person", person, party, nameStart: i, nameEnd, head, title, prefix: "و", entry })
  return end
}

/** A name that begins with a given name, told to be one by its other parts or by the title behind it. */
function readNewName(scan: Scan, i: number): number {
  const word = scan.words[i] as ArabicWord
  // على on folds to Ali: without a title, only a "son of" behind it makes it a name.
  if (word.bits & Bit.PREP && !/^(بن|ابن)$/.test((scan.words[i + 1] as ArabicWord | undefined)?.key ?? "") && word.form.endsWith("ى"))
    return -1
  let end = endOfName(scan, i, false)
  // سامح شكري وزير الخارجية: two words that are also names, told to be one by the title behind them.
  const second = scan.words[i + 1]
  if (
    end === i &&
    second?.name &&
    second.title === null && // دان رئيس الوزراء: the verb of the prime minister
    !(second.bits & Bit.PREP) && // بشكل كبير على المساعدات: on, not Ali
    scan.tokens.kind[i + 1] === TokenKind.WORD &&
    !scan.tokens.breaks[i + 1] &&
    appositionAt(scan, i + 2) !== null
  )
    end = i + 2
  // إبراهيم محلب، رئيس الوزراء: the title behind the comma tells that the word before it is a name.
  if (
    end === i + 1 &&
    !(word.name & NameBit.WORD) &&
    couldBeSurname(scan, i + 1) &&
    scan.tokens.sign[i + 2] !== 0 &&
    appositionAt(scan, i + 2) !== null
  )
    end = i + 2
  // جون سوليفان: the surname of an office-holder tells that the word before it is a given name.
  const givenOfHolder = !(word.bits & (Bit.PREP | Bit.COMP | Bit.FINITE | Bit.AND)) && isSurnameOfHolder(scan, i + 1)
  if (end < i + 2 && givenOfHolder) end = i + 2
  const plain = countPlainNames(scan, i, end)
  const held = endOfHolderInPart(scan, i)
  if (held > end) end = held
  const after = end - i >= 2 ? appositionAt(scan, end) : null
  const clear = (held === end && held > i) || (plain >= 1 && (!(word.name & NameBit.WORD) || plain >= 2 || givenOfHolder))
  return end - i >= 2 && (clear || after !== null) ? pushNamed(scan, i, end, after) : -1
}

/** Keeps a person with the title behind his name. Gives the token to go on from. */
function pushNamed(scan: Scan, start: number, nameEnd: number, after: Title | null): number {
  const end = after?.end ?? nameEnd
  pushPerson(scan, {
    start,
    end,
    nameStart: start,
    nameEnd,
    party: after?.party ?? null,
    title: after === null ? "" : textOf(scan, after.from, after.end),
    heads: after?.heads ?? [],
    feminine: after?.feminine ?? false,
    prefix: "",
    entry: after?.partyEntry ?? -1,
  })
  return end
}

/** Longest name of words that nothing knows, in tokens. */
const UNKNOWN = 4

/** لوغان تيرنبو الرئيس التنفيذي: two words or more that nothing knows, told to be a name by the office behind them. */
function readUnknownName(scan: Scan, i: number): number {
  let end = i
  while (end < i + UNKNOWN && isForeign(scan, end) && (end === i || !scan.tokens.breaks[end])) end++
  if (end < i + 2) return -1
  const after = appositionAt(scan, end)
  return after === null || !(after.office || after.complement) ? -1 : pushNamed(scan, i, end, after)
}

/** A word that no table knows, or knows as a name alone. */
function isForeign(scan: Scan, at: number): boolean {
  const word = scan.words[at]
  if (word === undefined || scan.tokens.kind[at] !== TokenKind.WORD || (scan.times[at] as number) > at || word.bits & Bit.ARTICLE)
    return false
  return word.name === 0 ? !(word.bits & Bit.KNOWN) && !word.key.startsWith("ال") : !(word.name & NameBit.WORD)
}

/** A word that the article also knows as a name, but that stands here as a word. */
function isOnlyWord(scan: Scan, i: number): boolean {
  const word = scan.words[i] as ArabicWord
  const before = scan.words[i - 1] as ArabicWord | undefined
  // شدد على: on, whoever is called Ali.
  if (word.form.endsWith("ى") && word.bits & Bit.PREP) return true
  if (word.name !== 0 && before !== undefined && before.cues.some((cue) => cue.role === "say")) return false
  return (word.bits & (Bit.PREP | Bit.COMP)) !== 0 || (word.name === 0 && word.cues.length > 0 && (word.bits & Bit.FINITE) !== 0)
}

/** How many tokens of a stretch are names and nothing else. */
function countPlainNames(scan: Scan, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i++) {
    const name = (scan.words[i] as ArabicWord).name
    if (name !== 0 && !(name & NameBit.WORD)) n++
  }
  return n
}
