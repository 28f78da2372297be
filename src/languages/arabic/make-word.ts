// Makes a word type of a spelling: readings from the lexicon, class bits from the markers, cues, name and phrase keys.
// Runs once for each spelling that a program meets; everything after it works on the result.

import type { EncounterKind } from "../../document/vocabulary.js"
import type { PhraseTrie } from "../../stages/entities/gazetteer.js"
import type { Lexicon } from "../../stages/morphology/lexicon.js"
import type { Cue, PhraseKey, Reading, Word } from "../../stages/morphology/words.js"
import { CharClass, charClass } from "../../text/script.js"
import { analyse, splitsOf } from "./analyse.js"
import { contactKindOf } from "./contact-nouns.js"
import { foldKey, foldName } from "./fold.js"
import { CUES, MARKERS, NAMES, TITLES } from "./generated/tables.js"
import { isFiniteVerb, Kind, kindOf } from "./morphology/features.js"
import { nameKeys } from "./person-register.js"
import { rows, values } from "./table-rows.js"
import { Bit, MARKER_BITS } from "./word-classes.js"

/** What data/arabic/names.tsv says of a spelling. */
export const NameBit = { GIVEN: 1, FAMILY: 2, PART: 4, WORD: 8 } as const

/** A word that can start a title of office. */
export interface TitleHead {
  /** Masculine singular, folded: the same for all forms of one title. */
  readonly head: string
  readonly plural: boolean
  readonly feminine: boolean
  readonly article: boolean
  readonly prefix: string
  /** 1 head of state … 5 official. */
  readonly rank: number
}

export interface ArabicWord extends Word {
  readonly title: TitleHead | null
  /** Kind of contact that the spelling names, null for none. */
  readonly contact: EncounterKind | null
  /** Whether an expression of time may begin with the spelling. */
  readonly timely: boolean
  /** Whether some phrase of the gazetteer begins with the spelling. */
  readonly opens: boolean
  /** First key of the spelling as a name (see person-register.ts). */
  readonly nameKey: string
  /** The spelling as a name behind proclitics that may be written onto it: لشكري, والسيسي. */
  readonly strippedNames: readonly StrippedName[]
  /** What the table of names says of the spelling behind a conjunction و, 0 where the word is something else. */
  readonly nameBehindAnd: number
}

export interface StrippedName {
  readonly prefix: string
  readonly form: string
  readonly key: string
}

interface CueEntry {
  readonly pos: string
  readonly role: string
  readonly act: string
  readonly frames: readonly string[]
}

/** Bare prepositions, with the pronouns that they take (فيه, إليها, …): to, in, on, about, from, with, at, between, toward. */
const PREPOSITIONS = [
  "الى",
  "في",
  "فى",
  "على",
  "عن",
  "من",
  "مع",
  "لدى",
  "بين",
  "نحو",
  "تجاه",
  "ازاء",
  "ضد",
  "حول",
  "بشان",
  "منذ",
  "عبر",
  "حتى",
  "دون",
  "سوى",
  "عند",
  "تحت",
  "فوق",
  "امام",
  "خلف",
  "وراء",
  "ضمن",
  "خلال",
  "اثناء",
  "بعد",
  "قبل",
  "عقب",
  "قبيل",
  "اثر",
  "لصالح",
  "بمشاركة",
  "بحضور",
  "برئاسة",
  "بهدف",
  "بغية",
  "بفضل",
  "برعاية",
  "بدعوة",
  "بمناسبة",
  "بمقر",
  "بسبب",
  "نتيجة",
  "رغم",
  "باسم",
  "باسم",
  "عبر",
  "داخل",
  "خارج",
  "ب",
  "ل",
]

/** Makes word types over one lexicon and one set of phrase ids. */
export function wordMaker(
  lexicon: Lexicon,
  wordIds: ReadonlyMap<string, number>,
  trie: PhraseTrie,
  looseIds: ReadonlyMap<string, number>,
  isTimely: (key: string) => boolean,
): (form: string) => ArabicWord {
  const markers = markerTable()
  const names = nameTable()
  const heads = headTable()
  const verbCues = new Map<string, CueEntry[]>()
  const stemCues = new Map<string, CueEntry[]>()
  loadCues(verbCues, stemCues)
  const prepositions = new Set(PREPOSITIONS)

  return (form) => {
    if (charClass[form.charCodeAt(0)] !== CharClass.ARABIC)
      return {
        form,
        key: form,
        readings: [],
        bits: 0,
        cues: [],
        phrases: phraseKeys(form, wordIds),
        name: 0,
        loose: -1,
        title: null,
        nameBehindAnd: 0,
        contact: null,
        timely: false,
        opens: phraseKeys(form, wordIds).some((phrase) => trie.step(0, phrase.id) >= 0),
        nameKey: form,
        strippedNames: [],
      }
    const key = foldKey(form)
    const readings = plausible(analyse(key, lexicon), key, lexicon, markers)
    const phrases = phraseKeys(key, wordIds)
    const cues = cuesOf(readings, key, lexicon, verbCues, stemCues)
    const name = names.get(key) ?? names.get(foldName(key)) ?? 0
    const title = headOf(key, heads)
    const nameBehindAnd = name === 0 && key.startsWith("و") ? (names.get(key.slice(1)) ?? 0) : 0
    const bits = bitsOf(key, form, readings, cues, markers, prepositions, name !== 0 || title !== null)
    const opens = phrases.some((phrase) => trie.step(0, phrase.id) >= 0)
    const contact = contactKindOf(key, (bits & Bit.AND) !== 0)
    return {
      form,
      key,
      readings,
      bits,
      contact,
      timely: key === "ال" || isTimely(key),
      opens,
      nameKey: nameKeys([form])[0] ?? "",
      strippedNames: strippedNamesOf(form),
      cues,
      phrases,
      name,
      loose: looseOf(key, readings, lexicon, looseIds),
      title,
      nameBehindAnd,
    }
  }
}

/** Ways to read a spelling as a name behind و, ف and لـ, بـ, كـ. */
function strippedNamesOf(form: string): StrippedName[] {
  const out: StrippedName[] = []
  const match = /^(و|ف)?(ل|ب|ك)?(?=..)/.exec(form)
  for (const cut of new Set([match?.[0].length ?? 0, 1])) {
    if (cut === 0 || form.length - cut < 2) continue
    const rest = form.slice(cut)
    const own = rest.startsWith("ل") && form[cut - 1] === "ل" ? `ا${rest}` : rest
    out.push({ prefix: form.slice(0, cut), form: own, key: nameKeys([own])[0] ?? "" })
  }
  return out
}

function markerTable(): Map<string, number> {
  const table = new Map<string, number>()
  for (const [form, kind] of rows(MARKERS) as [string, string][]) {
    const key = foldKey(form)
    table.set(key, (table.get(key) ?? 0) | (MARKER_BITS[kind] ?? 0))
  }
  return table
}

function nameTable(): Map<string, number> {
  const bits: Readonly<Record<string, number>> = {
    given: NameBit.GIVEN,
    family: NameBit.FAMILY,
    both: NameBit.GIVEN | NameBit.FAMILY,
    part: NameBit.PART,
  }
  const table = new Map<string, number>()
  for (const [form, kind, word] of rows(NAMES) as [string, string, string][]) {
    const key = foldKey(form)
    table.set(key, (table.get(key) ?? 0) | (bits[kind] ?? 0) | (word === "y" ? NameBit.WORD : 0))
  }
  return table
}

interface HeadEntry {
  readonly head: string
  readonly plural: boolean
  readonly feminine: boolean
  readonly rank: number
}

function headTable(): Map<string, HeadEntry> {
  const table = new Map<string, HeadEntry>()
  for (const [form, kind, plural, feminine, rank] of rows(TITLES) as [string, string, string, string, string][]) {
    if (kind !== "head" || form.includes(" ")) continue
    const head = foldKey(form)
    const put = (written: string, isPlural: boolean, isFeminine: boolean) => {
      const key = foldKey(written)
      if (!written.includes(" ") && !table.has(key))
        table.set(key, { head, plural: isPlural, feminine: isFeminine, rank: Number(rank) || 5 })
    }
    put(form, false, form.endsWith("ة"))
    for (const written of values(plural)) put(written, true, false)
    // محافظة is a province far oftener than a woman governor.
    for (const written of values(feminine)) if (written !== "محافظة") put(written, false, true)
    if (!form.endsWith("ة")) {
      // Dual of both cases, and the construct that drops its nun: وزيران, وزيرين, وزيرا, وزيري two ministers.
      for (const ending of ["ان", "ين", "ي"]) put(form + ending, true, false)
    }
  }
  // A counterpart is named by the office of the one that he faces: نظيره his counterpart.
  for (const written of ["نظيره", "نظيرها", "نظيرته", "نظيرتها", "نظيري", "نظرائه", "نظيريه", "ضيفه", "ضيفها"])
    table.set(foldKey(written), {
      head: written.startsWith("ضيف") ? "ضيف" : "نظير",
      plural: written === "نظرائه" || written === "نظيريه",
      feminine: written.startsWith("نظيرت"),
      rank: 2,
    })
  return table
}

function headOf(key: string, heads: ReadonlyMap<string, HeadEntry>): TitleHead | null {
  for (const split of splitsOf(key)) {
    if (split.future) continue
    const entry = heads.get(key.slice(split.skip))
    if (entry !== undefined) return { ...entry, article: split.article, prefix: split.conjunction + split.preposition }
  }
  return null
}

const ADJECTIVE_ENDINGS = ["", "ة", "ان", "ين", "ون", "تان", "تين", "ات", "ا", "و"]

function loadCues(verbCues: Map<string, CueEntry[]>, stemCues: Map<string, CueEntry[]>): void {
  const put = (map: Map<string, CueEntry[]>, key: string, cue: CueEntry) => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [cue])
    else list.push(cue)
  }
  for (const [lemma, pos, role, act, frame] of rows(CUES) as [string, string, string, string, string][]) {
    const cue = { pos, role, act, frames: values(frame) }
    if (pos === "V") put(verbCues, lemma, cue)
    else if (pos === "N") for (const ending of ["", "ا"]) put(stemCues, `N${foldKey(lemma)}${ending}`, cue)
    else for (const ending of ADJECTIVE_ENDINGS) put(stemCues, `A${foldKey(lemma)}${ending}`, cue)
  }
}

function cuesOf(
  readings: readonly Reading[],
  key: string,
  lexicon: Lexicon,
  verbCues: Map<string, CueEntry[]>,
  stemCues: Map<string, CueEntry[]>,
): Cue[] {
  const out: Cue[] = []
  const add = (reading: Reading, list: readonly CueEntry[] | undefined) => {
    if (list !== undefined)
      for (const cue of list)
        if (
          !out.some(
            (c) =>
              c.role === cue.role &&
              c.act === cue.act &&
              kindOf(c.reading.features) === kindOf(reading.features) &&
              c.reading.features === reading.features,
          )
        )
          out.push({ reading, ...cue })
  }
  for (const reading of readings) {
    const kind = kindOf(reading.features)
    if (isFiniteVerb(reading.features)) add(reading, verbCues.get((lexicon.lemmas[reading.lemma] as { lemma: string }).lemma))
    else {
      if (kind === Kind.ACTIVE_PARTICIPLE) add(reading, verbCues.get((lexicon.lemmas[reading.lemma] as { lemma: string }).lemma))
      if (kind !== Kind.PARTICLE) {
        add(reading, stemCues.get(`A${reading.stem}`))
        add(reading, stemCues.get(`N${reading.stem}`))
      }
    }
  }
  if (out.length === 0 && readings.length === 0) {
    // A cue that the lexicon does not hold as a form of its own (تحيات greetings) is still found by its stem.
    for (const split of splitsOf(key)) {
      const stem = key.slice(split.skip)
      const reading: Reading = {
        lemma: -1,
        features: Kind.NOUN,
        conjunction: split.conjunction,
        preposition: split.preposition,
        article: split.article,
        future: false,
        pronoun: "",
        stem,
      }
      add(reading, stemCues.get(`N${stem}`))
      add(reading, stemCues.get(`A${stem}`))
      if (stem.endsWith("ه") || stem.endsWith("ها"))
        add({ ...reading, pronoun: stem.endsWith("ها") ? "ها" : "ه" }, stemCues.get(`N${stem.replace(/ه(ا)?$/, "")}`))
    }
  }
  return out
}

/** Classes of markers that are never verbs. */
const CLOSED =
  Bit.COMP |
  Bit.REL |
  Bit.SUBJECT |
  Bit.DURING |
  Bit.AFTER |
  Bit.WITH |
  Bit.ALSO |
  Bit.WHILE |
  Bit.NEG |
  Bit.SWITCH |
  Bit.TAIL |
  Bit.QAD |
  Bit.SELF

/** A closed-class word is no verb that happens to be spelled like it: نحن we, هناك there. */
function plausible(readings: readonly Reading[], key: string, lexicon: Lexicon, markers: ReadonlyMap<string, number>): readonly Reading[] {
  const closed =
    ((markers.get(key) ?? 0) & CLOSED) !== 0 || ((key[0] === "و" || key[0] === "ف") && ((markers.get(key.slice(1)) ?? 0) & CLOSED) !== 0)
  const particle = readings.some(
    (reading) =>
      kindOf(reading.features) === Kind.PARTICLE &&
      reading.preposition === "" &&
      reading.pronoun === "" &&
      !/^(kana|inna|modal)$/.test(lexicon.lemmas[reading.lemma]?.kind ?? ""),
  )
  if (!closed && !particle) return readings
  return readings.filter(
    (reading) =>
      !isFiniteVerb(reading.features) ||
      (!closed && reading.pronoun === "" && reading.conjunction !== "") ||
      (!closed && reading.pronoun === ""),
  )
}

function phraseKeys(key: string, wordIds: ReadonlyMap<string, number>): PhraseKey[] {
  const out: PhraseKey[] = []
  const strong = foldName(key)
  const seen = new Set<number>()
  const add = (text: string, prefix: string) => {
    const id = wordIds.get(text)
    if (id !== undefined && !seen.has(id)) {
      seen.add(id)
      out.push({ id, prefix })
    }
  }
  add(strong, "")
  for (const split of splitsOf(strong)) {
    if (split.future) continue
    const prefix = split.conjunction + split.preposition
    if (prefix === "") continue
    // The gazetteer keeps the article as part of a name: للكويت is ل + الكويت.
    add(split.article ? `ال${strong.slice(split.skip)}` : strong.slice(split.skip), prefix)
  }
  return out
}

/** The two countries, the bilateral, the two peoples, between us, your country, fraternal. */
const BOTH =
  /^[وبل]*(ال)?(ثنائي|ثنائية|ثنائيا|بلدين|جانبين|طرفين|شعبين|دولتين|بلدينا|بلدان|شعبينا|لبلدين|للبلدين|بلدكم|لكم|اليكم|معكم|شقيقين|صديقين|بينهما|البلدين|الجانبين|علاقتنا|علاقاتنا|ضيفه|لضيفه)$/

function bitsOf(
  key: string,
  form: string,
  readings: readonly Reading[],
  cues: readonly Cue[],
  markers: ReadonlyMap<string, number>,
  prepositions: ReadonlySet<string>,
  named: boolean,
): number {
  let bits = markers.get(key) ?? 0
  const first = key[0]
  const joined = first === "و" || first === "ف" ? key.slice(1) : "" // و and, ف so
  if (bits !== 0 || prepositions.has(key)) bits |= Bit.KNOWN
  if (prepositions.has(key) || isPrepositionWithPronoun(key)) bits |= Bit.PREP
  if (bits === 0 && joined !== "" && !readings.some((reading) => reading.conjunction === "")) {
    const marker = markers.get(joined)
    if (marker !== undefined) bits |= marker | Bit.AND | Bit.KNOWN
    if (prepositions.has(joined) || isPrepositionWithPronoun(joined)) bits |= Bit.PREP | Bit.AND
    else if (readings.length > 0) bits |= Bit.AND
  }
  if (BOTH.test(key)) bits |= Bit.BOTH
  if (readings.length > 0 || cues.length > 0 || named) bits |= Bit.KNOWN
  for (const reading of readings) {
    const kind = kindOf(reading.features)
    if (isFiniteVerb(reading.features)) bits |= Bit.FINITE
    else if (kind !== Kind.PARTICLE && kind !== Kind.OTHER) bits |= Bit.NOMINAL
    if (kind === Kind.VERBAL_NOUN) bits |= Bit.MASDAR
    if (reading.article) bits |= Bit.ARTICLE
  }
  if (readings.length === 0 && /^[وف]?[بلك]?ال..|^[وف]?لل./.test(form)) bits |= Bit.ARTICLE
  return bits
}

const PREPOSITION_STEMS = ["في", "الي", "علي", "عن", "من", "مع", "لدي", "بين", "ل", "ب", "ضد", "نحو", "تجاه"]
const PREPOSITION_PRONOUNS = ["ه", "ها", "هم", "هما", "نا", "ي", "ك", "كم"]

function isPrepositionWithPronoun(key: string): boolean {
  for (const stem of PREPOSITION_STEMS)
    if (key.startsWith(stem) && key.length > stem.length && PREPOSITION_PRONOUNS.includes(key.slice(stem.length))) return true
  return false
}

/** The form by which topics match: without the article. */
export function looseForm(key: string): string {
  return key.length > 4 && key.startsWith("ال") ? key.slice(2) : key
}

/** Id of the spelling among the words of topics: as it stands, else as a singular, else by its lemma. */
function looseOf(key: string, readings: readonly Reading[], lexicon: Lexicon, looseIds: ReadonlyMap<string, number>): number {
  for (const split of splitsOf(key)) {
    if (split.future) continue
    const form = looseForm(key.slice(split.skip))
    const plural = form.length > 4 && form.endsWith("ات") ? form.slice(0, -2) : ""
    const id = looseIds.get(form) ?? (plural === "" ? undefined : (looseIds.get(`${plural}ة`) ?? looseIds.get(plural)))
    if (id !== undefined) return id
  }
  for (const reading of readings) {
    if (isFiniteVerb(reading.features)) continue
    const stem = looseForm(reading.stem)
    const id = looseIds.get(stem) ?? looseIds.get(foldKey((lexicon.lemmas[reading.lemma] as { lemma: string } | undefined)?.lemma ?? ""))
    if (id !== undefined) return id
  }
  return -1
}
