// Whether a word goes on a name: known names, names that are words too, words that only their place tells to be names.
// In: a scan, the token and where the name began. Out: yes or no. Absent: where a name ends (name-grammar.ts), the signs of a
// name in one word (name-signs.ts).

import { TokenKind } from "../../text/tokens.js"
import type { ArabicWord } from "./make-word.js"
import { entryOf, isContactAt, phraseAt, type Scan } from "./mention-scan.js"
import { isFiniteVerb, Kind, kindOf, personOf } from "./morphology/features.js"
import {
  closesName,
  couldBeSurname,
  endsPhrase,
  isHouseBehind,
  isKnownVerb,
  isNameLike,
  isNameOfHouse,
  isNameOfTwoWords,
  isNisbaAt,
  isSyllable,
  looksLikeName,
  SYLLABIC,
} from "./name-signs.js"
import { NameBit } from "./name-table.js"
import { nameKeys } from "./person-register.js"
import { CORE_HEADS, OFFICE_HEADS } from "./title-words.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

/** Verbs that open the predicate behind a name: arrived, met, visited, held, conducted, discussed, left, got, said … */
const PREDICATES = new Set([
  "وصل",
  "التقى",
  "زار",
  "عقد",
  "اجرى",
  "بحث",
  "غادر",
  "تلقى",
  "قال",
  "اكد",
  "حل",
  "قام",
  "ادى",
  "شارك",
  "حضر",
  "استقبل",
  "بعث",
  "وقع",
  "نقل",
  "دعا",
  "رحب",
  "شدد",
  "سلم",
  "قدم",
  "وجه",
  "طلب",
  "عبر",
])

/** Regnal ordinals: the first … the eighth, the sixteenth. */
const ORDINALS = new Set(["الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر", "عشر"])

/** First, second, third, lastly, also, tomorrow, together. */
const ADVERB = new WordTest(/^(اولا|ثانيا|ثالثا|اخيرا|ايضا|غدا|معا)$/)

/** Whether the sign of a token is a comma, Arabic or Latin. */
export function isComma(sign: number | undefined): boolean {
  return sign === 0x60c || sign === 0x2c
}

/** Whether the token goes on the name that began at `start`. */
export function isNamePart(scan: Scan, at: number, start: number, titled: boolean, nationality: string | null): boolean {
  const word = scan.words[at] as ArabicWord
  const previous = at > start ? (scan.words[at - 1] as ArabicWord) : null
  // صالحي أي اتفاق: any agreement, where the glue is a particle as well and no name follows.
  const particle = previous !== null && previous.key === "اي" && word.name === 0 && (word.bits & Bit.KNOWN) !== 0
  if (previous !== null && previous.name & NameBit.PART && !particle && !closesName(scan, at - 1) && !(word.bits & (Bit.COMP | Bit.PREP)))
    return true // بن X, عبد X, آل X
  const on = word.form.endsWith("ى") && (word.bits & Bit.PREP) !== 0 // وانغ يي على: on
  if (nationality !== null && titled && !on && SYLLABIC.has(nationality) && isSyllable(scan, at, start, nationality === "VNM")) return true
  // أم الخير: mother of, not "or", where a name begins.
  if (titled && at === start && word.key === "ام" && scan.words[at + 1] !== undefined && isNameLike(scan, at + 1)) return true
  // آل نهيان الوفد: behind the house's name a definite word is none of the name.
  if (at - start > 2 && (scan.words[at - 2] as ArabicWord).key === "ال" && word.bits & Bit.ARTICLE && word.name & NameBit.WORD) return false
  if (word.bits & (Bit.COMP | Bit.REL | Bit.SELF | Bit.SWITCH | Bit.SUBJECT | Bit.DURING | Bit.AFTER | Bit.TAIL)) return false
  if (at > start && word.key === "اي" && (scan.words[at + 1]?.name ?? 0) === 0) return false
  // السيستاني أولا: first, an adverb.
  if (at > start && ADVERB.fits(word)) return false
  // ندياي قد حلت: a particle of the verb goes on no name; ما تداولته, what …, begins none.
  if (at > start && word.bits & (Bit.QAD | Bit.NEG) && !(word.name & NameBit.GIVEN)) return false
  if (at === start && word.bits & (Bit.WHAT | Bit.NEG | Bit.IF) && isKnownVerb(scan, at + 1)) return false
  if (word.key.length === 1 || (word.form[1] === "إ" && (word.form[0] === "و" || word.form[0] === "ف"))) return false
  // الملك عبد الله ما تعيشه بلاده: what, but for a syllable of a name, or a surname behind its nationality.
  if (at > start && word.bits & Bit.WHAT && isKnownVerb(scan, at + 1)) return false
  if (at > start && word.key === "لو") return isFrenchArticle(scan, at)
  // انتقدت زعيمة المعارضة ما وصفته: what (or if), where no nationality makes it the surname Ma (or Lu).
  if (at === start && nationality === null && word.bits & (Bit.WHAT | Bit.IF)) return false
  const phrase = phraseAt(scan, at)
  if (phrase !== null && phrase.prefix !== "" && word.name === 0 && entryOf(scan, phrase).kind !== "holder") return false
  if (phrase !== null && phrase.prefix === "") {
    const kind = entryOf(scan, phrase).kind
    if (kind === "nisba" && titled && at > start && word.name & NameBit.FAMILY && nationality !== null) return true
    // الإيطالية جورجيا ماركوني: a state's name that is also a given name, before a surname.
    if (kind === "state" && titled && nationality !== null && at === start && word.name & NameBit.GIVEN && isNameLike(scan, at + 1))
      return true
    // الروسي رومان إيفانوف: behind a nationality the name of a people is a given name.
    if (kind === "people" && titled && nationality !== null && word.name & NameBit.GIVEN) return true
    // نبيه الحاج حسن: behind a given name a courtesy is a family name where another part of the name follows.
    if (kind === "honorific" && titled && at > start && FAMILY_COURTESY.has(word.key) && isInnerFamily(scan, at)) return true
    // فارس العبادي: an agency's name that is also a given name, before a surname.
    if (kind === "outlet" && titled && at === start && word.name & NameBit.GIVEN) return isNameLike(scan, at + 1)
    // غادر الوزير جون كيري واشنطن، زار الوزير القطري بغداد: a capital behind a whole name or a nationality is the verb's.
    if (kind === "capital" && (at > start + 1 || (at === start && nationality !== null && !looksLikeName(scan, at)))) return false
    if (
      kind === "state" ||
      kind === "organisation" ||
      kind === "nisba" ||
      kind === "people" ||
      kind === "outlet" ||
      kind === "honorific" ||
      kind === "pious"
    )
      return word.name !== 0 && !(word.name & NameBit.WORD) && at > start && kind !== "state"
  }
  // الشيخ مكتوم بن راشد: whatever stands before "son of" behind a title is a name.
  if (titled && at === start && isSonOf(scan, at + 1) && !(word.bits & Bit.PREP) && phrase === null)
    // …، تحيات بن سليمان: behind a comma greetings are no given name.
    return !(at > 0 && isComma(scan.tokens.sign[at - 1]) && word.name === 0 && word.cues.length > 0)
  return word.name !== 0 ? isKnownName(scan, at, start, titled) : isUnknownName(scan, at, start, titled, nationality)
}

/** جان إيف لو دريان: le between the parts of a French name, not "if". */
function isFrenchArticle(scan: Scan, at: number): boolean {
  const next = scan.words[at + 1]
  if (next === undefined || scan.tokens.kind[at + 1] !== TokenKind.WORD || (scan.tokens.breaks[at + 1] as number) > 0) return false
  return !((scan.words[at - 1] as ArabicWord).name & NameBit.WORD) && (next.name !== 0 || !(next.bits & Bit.KNOWN))
}

/** A word that is a name and nothing else. */
function isPlainName(scan: Scan, at: number): boolean {
  const name = scan.words[at]?.name ?? 0
  return name !== 0 && !(name & NameBit.WORD)
}

function isSonOf(scan: Scan, at: number): boolean {
  return scan.words[at]?.key === "بن" && (scan.tokens.breaks[at] as number) === 0
}

/** The same of a word that the table of names holds. */
function isKnownName(scan: Scan, at: number, start: number, titled: boolean): boolean {
  const word = scan.words[at] as ArabicWord
  if (word.name === NameBit.PART) return word.key !== "الله" || at > start
  if (!(word.name & NameBit.WORD)) return !(word.bits & Bit.PREP) || (titled && isNameLike(scan, at + 1))
  // العاهل السعودي وولي عهده: the next title.
  if (word.title?.prefix.startsWith("و")) return false
  // القادة الصينيين على ما تم: on what, no Ali Ma.
  if (at === start && word.form.endsWith("ى") && ((scan.words[at + 1] as ArabicWord | undefined)?.bits ?? 0) & Bit.WHAT) return false
  // A name that is also a word: after a title, or beside a name that is nothing else.
  if (word.bits & (Bit.PREP | Bit.MUST | Bit.WITH))
    return (
      titled &&
      at === start &&
      word.key.length > 1 &&
      isNameLike(scan, at + 1) &&
      (!word.form.endsWith("ى") || isPlainName(scan, at + 1)) &&
      (scan.words[at + 1] as ArabicWord).title === null &&
      !((scan.words[at + 1] as ArabicWord).bits & Bit.KNOWN && (scan.words[at + 1] as ArabicWord).name === 0)
    )
  if (
    word.readings.some((reading) => reading.preposition !== "") &&
    !looksLikeName(scan, at) &&
    !(titled && at === start && (isNameOfTwoWords(scan, at) || isNameOfHouse(scan, at))) &&
    !(at > start && (scan.words[at - 1] as ArabicWord).name & NameBit.GIVEN)
  )
    return false
  // الملك المفدى الوزير: the next title is no family name.
  if (at === start && word.title !== null && (word.title.article ? OFFICE_HEADS : CORE_HEADS).has(word.title.head))
    return looksLikeName(scan, at) && !isNisbaAt(scan, at + 1)
  if (at === start) return titled || looksLikeName(scan, at)
  // A verb of news behind a name is its predicate: البشير وصل
  if (word.readings.some((reading) => isFiniteVerb(reading.features)) && PREDICATES.has(word.key)) return false
  // عمر القاضي: behind a given name a family's name that is a title too, where nothing completes the title.
  const inherited =
    titled &&
    at === start + 1 &&
    (word.name & NameBit.FAMILY) !== 0 &&
    ((scan.words[start] as ArabicWord).name & NameBit.GIVEN) !== 0 &&
    endsPhrase(scan, at + 1)
  if (word.title !== null && (CORE_HEADS.has(word.title.head) || !(inherited || looksLikeName(scan, at)))) return false
  return !isVerbOfSpeech(scan, at)
}

/** The same of a word that the table of names does not hold: known from before, an ordinal, a surname by its place, or unknown. */
function isUnknownName(scan: Scan, at: number, start: number, titled: boolean, nationality: string | null): boolean {
  const word = scan.words[at] as ArabicWord
  const previous = at > start ? (scan.words[at - 1] as ArabicWord) : null
  if (scan.register.knows(word.nameKey, word.nameMark) && !(word.bits & Bit.FINITE)) return true
  if (at > start && ORDINALS.has(word.key) && titled) return true
  // Beside one plain given name, a noun before a mark, a verb or a preposition is the surname.
  if (
    at === start + 1 &&
    titled &&
    (scan.words[start] as ArabicWord).name & NameBit.GIVEN &&
    !((scan.words[start] as ArabicWord).name & NameBit.WORD) &&
    couldBeSurname(scan, at) &&
    endsPhrase(scan, at + 1)
  )
    return true
  // سامر الحديد: a definite noun that ends the phrase behind a given name is the family's.
  if (
    at === start + 1 &&
    titled &&
    word.bits & Bit.ARTICLE &&
    word.bits & Bit.NOMINAL &&
    !(word.bits & (Bit.AND | Bit.COMP)) &&
    word.key.startsWith("ال") &&
    word.title === null &&
    word.cues.length === 0 &&
    !(word.bits & Bit.MASDAR) &&
    !isContactAt(scan, at) &&
    endsPhrase(scan, at + 1) &&
    previous !== null &&
    !scan.register.knows(previous.nameKey, previous.nameMark) &&
    (previous.name & NameBit.GIVEN || !(previous.bits & Bit.NOMINAL))
  )
    return true
  // الأوكراني أوليه بوندار: behind a nationality, a word that could only be one with a pronoun, before a word that nothing knows.
  if (
    titled &&
    nationality !== null &&
    at === start &&
    word.readings.length > 0 &&
    word.readings.every((reading) =>
      reading.pronoun !== "" ? reading.preposition === "" && reading.conjunction === "" : reading.conjunction === "ف",
    ) &&
    word.cues.length === 0 &&
    scan.tokens.kind[at + 1] === TokenKind.WORD &&
    (scan.words[at + 1] as ArabicWord).readings.length === 0 &&
    !((scan.words[at + 1] as ArabicWord).bits & Bit.KNOWN) &&
    !/^[وفبل]*ال/.test((scan.words[at + 1] as ArabicWord).key)
  )
    return true
  // What a third person's story never says right behind a title is a name: an imperative, a first person, our, my, your (سامر, مارتينا).
  if (
    titled &&
    (at === start || (previous !== null && previous.name !== 0 && !(previous.name & NameBit.WORD))) &&
    word.readings.length > 0 &&
    word.readings.every(
      (reading) =>
        reading.preposition === "" &&
        (/^(نا|ي|ني|ك|كم|كما)$/.test(reading.pronoun) ||
          (isFiniteVerb(reading.features) && (kindOf(reading.features) === Kind.IMPERATIVE || personOf(reading.features) === 1))),
    )
  )
    return true
  // Unknown to the lexicon, and without clitics that it could be a word behind.
  if (word.bits & Bit.KNOWN) return false
  if (/^[وف]?[بل]?ال/.test(word.key))
    return (
      at > start &&
      /^ال/.test(word.key) &&
      (!word.key.endsWith("ات") || isHouseBehind(scan, at, start)) &&
      !(previous !== null && scan.register.knows(previous.nameKey, previous.nameMark))
    )
  // رئيس الشيشان وسمير جعجع: and, before a given name.
  if (at === start && word.nameBehindAnd & NameBit.GIVEN) return false
  if (at === start) return titled && !(word.key.startsWith("و") && scan.tokens.kind[at - 1] === TokenKind.SIGN)
  return !(/^[وفبلك]/.test(word.key) && isKnownTail(scan, word.key.slice(1)))
}

/** Courtesies that are family names too: hajji, sheikh. */
const FAMILY_COURTESY = new Set(["الحاج", "الشيخ"])

/** Whether a courtesy stands between a given name alone and a further part of the same name. */
function isInnerFamily(scan: Scan, at: number): boolean {
  const before = (scan.words[at - 1] as ArabicWord).name
  // ولد اعل الشيخ: behind "boy of" and a name.
  if (/^(ولد|ول|منت)$/.test(scan.words[at - 2]?.key ?? "")) return true
  return (before & NameBit.GIVEN) !== 0 && !(before & NameBit.FAMILY && before & NameBit.WORD) && isNameLike(scan, at + 1)
}

/** Whether what follows a clitic letter is itself a name or word that the article knows. */
function isKnownTail(scan: Scan, key: string): boolean {
  return scan.register.knows(nameKeys([key])[0] ?? "")
}

/** A known verb that the name before it governs: وانغ أكد is no name of two words. */
function isVerbOfSpeech(scan: Scan, at: number): boolean {
  const word = scan.words[at] as ArabicWord
  return word.cues.some((cue) => cue.role === "say") && (word.bits & Bit.FINITE) !== 0
}
