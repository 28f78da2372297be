// Enters: a noun or adjective: lemma, plurals as the word list gives them, gender, kind.
// Leaves: every written form of it with its feature word.
// Absent: the article, prepositions and pronouns joined to a word; case endings not written.

import { ACCUSATIVE, BROKEN, CONSTRUCT, Count, FEMININE, Kind, pack } from "./features.js"
import { accusative, dual, feminine, femininePlural, masculinePlural, type Suffixed } from "./suffixes.js"

/** One written form and its feature word. */
export type WrittenForm = { form: string; features: number }

export type NominalEntry = {
  lemma: string
  /** Broken plurals as written, or the suffix of a sound plural. */
  plurals: string[]
  gender: "m" | "f"
  kind: "noun" | "adjective"
  /** Adjectives only: how the feminine and plural are made; "plain" when left out. */
  style?: "plain" | "nisba" | "elative" | "colour"
}

export const SOUND_FEMININE = "ات" // suffix of the sound feminine plural
export const SOUND_MASCULINE = "ون" // suffix of the sound masculine plural
const YA = "ي" // ya
const TA_MARBUTA = "ة" // ta marbuta
const LONG_FEMININE = "اء" // feminine ending of colours, plural ending of scholars
// Words of the shape of قاضي "judge" or محامي "lawyer" lose their ya when indefinite.
const DROPS_YA = /^(?:.ا.ي|م.*ا.ي|مت.*ي)$/
// Plurals of the shapes مدارس "schools", مفاتيح "keys", مواد "materials" take no tanwin.
const NO_TANWIN = /^(?:..ا..|..ا.[يو].|.وا.)$/

/** Collects forms once each. */
export class FormSet {
  private readonly seen = new Map<string, WrittenForm>()

  /** Adds forms under one feature word; one-letter forms are left out. */
  add(forms: string | string[], features: number): void {
    for (const form of typeof forms === "string" ? [forms] : forms) {
      if (form.length > 1) this.seen.set(`${form} ${features}`, { form, features })
    }
  }

  /** True when the form is there under exactly these features. */
  has(form: string, features: number): boolean {
    return this.seen.has(`${form} ${features}`)
  }

  /** The forms in the order they came. */
  list(): WrittenForm[] {
    return [...this.seen.values()]
  }
}

/** Every written form of a noun or adjective, the lemma first. */
export function decline(entry: NominalEntry): WrittenForm[] {
  const out = new FormSet()
  if (entry.kind === "noun") declineNoun(entry, out)
  else declineAdjective(entry, out)
  return out.list()
}

function declineNoun(entry: NominalEntry, out: FormSet): void {
  const { lemma, plurals } = entry
  const gender = entry.gender === "f" ? FEMININE : 0
  const noun = (count: Count, flags = 0) => pack(Kind.NOUN, 0, count, flags | gender)
  // A feminine word in -at without a plural is one itself: مباحثات "talks".
  if (lemma.endsWith(SOUND_FEMININE) && gender && plurals.length === 0) {
    out.add(lemma, noun(Count.PLURAL))
    return
  }
  out.add(lemma, noun(Count.SINGULAR))
  if (lemma.includes(" ")) return
  const dropsYa = DROPS_YA.test(lemma)
  if (dropsYa) out.add(withoutYa(lemma), noun(Count.SINGULAR))
  out.add(accusative(lemma), noun(Count.SINGULAR, ACCUSATIVE))
  if (!lemma.endsWith("ا" /* alif */)) addPair(out, dual(lemma), noun(Count.DUAL))
  for (const plural of plurals) {
    if (plural === SOUND_FEMININE) {
      out.add(femininePlural(lemma), noun(Count.PLURAL))
      // صحراء "desert" has صحراوات.
      if (gender && lemma.endsWith(LONG_FEMININE)) {
        out.add(`${lemma.slice(0, -1)}وات`, noun(Count.PLURAL)) // the plural's ending
      }
    } else if (plural === SOUND_MASCULINE) {
      addPair(out, masculinePlural(lemma), noun(Count.PLURAL))
      if (dropsYa) addPair(out, masculinePlural(withoutYa(lemma)), noun(Count.PLURAL))
    } else addPlural(out, plural, noun(Count.PLURAL), lemma)
  }
}

function declineAdjective(entry: NominalEntry, out: FormSet): void {
  const { lemma, plurals, style = "plain" } = entry
  const adjective = (count: Count, flags = 0) => pack(Kind.ADJECTIVE, 0, count, flags)
  if (style === "elative" || style === "colour") {
    out.add(lemma, adjective(Count.SINGULAR))
    addPair(out, dual(lemma), adjective(Count.DUAL))
    if (style === "elative") addPair(out, masculinePlural(lemma), adjective(Count.PLURAL))
    for (const other of [...plurals, ...(style === "colour" ? [colourFeminine(lemma)] : [])]) {
      if (/[ىا]$/.test(other)) {
        // Alif maqsura or alif: an elative's feminine, كبرى "greatest".
        const stem = `${other.slice(0, -1)}ى` // alif maqsura
        out.add(other, adjective(Count.SINGULAR, FEMININE))
        addPair(out, dual(stem), adjective(Count.DUAL, FEMININE))
        out.add(femininePlural(stem), adjective(Count.PLURAL, FEMININE))
      } else if (style === "colour" && other.endsWith(LONG_FEMININE)) {
        const stem = `${other.slice(0, -1)}و` // waw for hamza
        out.add(other, adjective(Count.SINGULAR, FEMININE))
        addPair(out, dual(stem), adjective(Count.DUAL, FEMININE))
        out.add(femininePlural(stem), adjective(Count.PLURAL, FEMININE))
      } else addPlural(out, other, adjective(Count.PLURAL), lemma)
    }
    return
  }
  addAgreeing(out, lemma, Kind.ADJECTIVE, style !== "nisba" && DROPS_YA.test(lemma))
  for (const plural of plurals) {
    if (plural !== SOUND_FEMININE && plural !== SOUND_MASCULINE) {
      addPlural(out, plural, adjective(Count.PLURAL), lemma)
    }
  }
}

/**
 * Adds every form of a word that agrees: both genders, three numbers. `dropsYa` is for
 * participles of weak roots, whose ya is left out when indefinite.
 */
export function addAgreeing(out: FormSet, word: string, kind: Kind, dropsYa: boolean): void {
  const make = (count: Count, flags = 0) => pack(kind, 0, count, flags)
  out.add(word, make(Count.SINGULAR))
  if (word.includes(" ")) return
  if (dropsYa) out.add(withoutYa(word), make(Count.SINGULAR))
  out.add(accusative(word), make(Count.SINGULAR, ACCUSATIVE))
  addPair(out, dual(word), make(Count.DUAL))
  addPair(out, masculinePlural(dropsYa ? withoutYa(word) : word), make(Count.PLURAL))
  const female = feminine(word)
  out.add(female, make(Count.SINGULAR, FEMININE))
  addPair(out, dual(female), make(Count.DUAL, FEMININE))
  out.add(femininePlural(word), make(Count.PLURAL, FEMININE))
}

/** Adds a dual or a sound masculine plural with its construct forms. */
export function addPair(out: FormSet, pair: Suffixed, features: number): void {
  out.add(pair.nominative, features)
  out.add(pair.oblique, features | ACCUSATIVE)
  out.add(pair.nominativeConstruct, features | CONSTRUCT)
  out.add(pair.obliqueConstruct, features | CONSTRUCT | ACCUSATIVE)
}

/** A word without the final ya of a weak root: محام "a lawyer", جاء "coming". */
export function withoutYa(word: string): string {
  const short = word.slice(0, -1)
  return short.endsWith("ائ") ? `${short.slice(0, -1)}ء` : short // hamza on ya, then alone
}

function addPlural(out: FormSet, plural: string, features: number, lemma: string): void {
  const sound = plural.endsWith(SOUND_FEMININE) && plural.length > 4
  if (plural.endsWith(SOUND_MASCULINE) && plural.length > 4 && plural !== lemma) {
    const stem = plural.slice(0, -2)
    if (lemma.startsWith(stem.slice(0, 3))) {
      addPair(out, masculinePlural(stem), features)
      return
    }
  }
  const all = sound ? features : features | BROKEN
  out.add(plural, all)
  if (sound || plural.includes(" ")) return
  // أراضي "lands" loses its ya when indefinite and has no tanwin alif.
  if (/^..ا.ي$/.test(plural)) out.add(withoutYa(plural), all)
  if (!NO_TANWIN.test(plural)) out.add(accusative(plural), all | ACCUSATIVE)
}

function colourFeminine(lemma: string): string {
  const stem = lemma.slice(1)
  // أعمى "blind" makes عمياء.
  const firm = stem.endsWith("ى") ? `${stem.slice(0, -1)}${YA}` : stem // alif maqsura
  return firm.endsWith(TA_MARBUTA) ? firm : firm + LONG_FEMININE
}
