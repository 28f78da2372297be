// Enters: a verb: lemma, radicals, measure, vowels, verbal nouns.
// Leaves: every written form of it with its feature word, the lemma's own writing first.
// Absent: joined particles and pronouns, moods that change no letter (one entry stands for
//   all), the passive where it is written as the active.

import { addAgreeing, addPair, FormSet, type WrittenForm, withoutYa } from "./decline.js"
import { ACCUSATIVE, Count, FEMININE, JUSSIVE, Kind, PASSIVE, type Person, pack } from "./features.js"
import { stemsOf, type VerbEntry, type VerbStems, weaknessOf } from "./measures.js"
import { spell } from "./spelling.js"
import { attach, type Stem, shortened } from "./stems.js"
import { accusative, dual, femininePlural } from "./suffixes.js"

export type { WrittenForm } from "./decline.js"
export type { VerbEntry } from "./measures.js"

type PerfectRow = [person: Person, count: Count, gender: number, suffix: string]
type ImperfectRow = [person: Person, count: Count, gender: number, prefix: string, indicative: string, subjunctive: string]

const HAMZA = "ء" // hamza
const YA = "ي" // ya
const T = "ت" // ta
const N = "ن" // nun
const M = "م" // mim

const { SINGULAR, DUAL, PLURAL } = Count
const PERFECT_ROWS: PerfectRow[] = [
  [3, SINGULAR, 0, ""],
  [3, SINGULAR, FEMININE, `a${T}`],
  [3, DUAL, 0, "D"],
  [3, DUAL, FEMININE, `a${T}D`],
  [3, PLURAL, 0, "UO"],
  [3, PLURAL, FEMININE, `${N}a`],
  [2, SINGULAR, 0, `${T}a`],
  [2, SINGULAR, FEMININE, `${T}i`],
  [2, DUAL, 0, `${T}u${M}A`],
  [2, PLURAL, 0, `${T}u${M}`],
  [2, PLURAL, FEMININE, `${T}u${N}${N}a`],
  [1, SINGULAR, 0, `${T}u`],
  [1, PLURAL, 0, `${N}A`],
]
const IMPERFECT_ROWS: ImperfectRow[] = [
  [3, SINGULAR, 0, YA, "", ""],
  [3, SINGULAR, FEMININE, T, "", ""],
  [3, DUAL, 0, YA, `D${N}`, "D"],
  [3, DUAL, FEMININE, T, `D${N}`, "D"],
  [3, PLURAL, 0, YA, `U${N}`, "UO"],
  [3, PLURAL, FEMININE, YA, `${N}a`, `${N}a`],
  [2, SINGULAR, 0, T, "", ""],
  [2, SINGULAR, FEMININE, T, `I${N}`, "I"],
  [2, DUAL, 0, T, `D${N}`, "D"],
  [2, PLURAL, 0, T, `U${N}`, "UO"],
  [2, PLURAL, FEMININE, T, `${N}a`, `${N}a`],
  [1, SINGULAR, 0, HAMZA, "", ""],
  [1, PLURAL, 0, N, "", ""],
]
// The imperatives of "to take", "to eat", "to order" drop their hamza.
const SHORT_IMPERATIVES = ["أخذ", "أكل", "أمر"]
const ASK = "سأل" // "to ask", whose imperative may drop its hamza

/** Every written form of a verb, its perfect of the third person first. */
export function conjugate(entry: VerbEntry): WrittenForm[] {
  const out = new FormSet()
  const stems = stemsOf(entry)
  addPerfect(out, stems.perfect, 0)
  addImperfect(out, stems.imperfect, stems.prefix, 0)
  if (stems.perfectPassive) addPerfect(out, stems.perfectPassive, PASSIVE)
  if (stems.imperfectPassive) addImperfect(out, stems.imperfectPassive, "u", PASSIVE)
  addImperative(out, entry, stems)
  addParticiple(out, stems.activeParticiple, Kind.ACTIVE_PARTICIPLE)
  if (stems.passiveParticiple) {
    addParticiple(out, stems.passiveParticiple, Kind.PASSIVE_PARTICIPLE)
  }
  for (const masdar of entry.masdars) addVerbalNoun(out, masdar, entry)
  return out.list()
}

// A passive written as the active of the same person is left to the active's entry.
function addFinite(out: FormSet, sounds: string, features: number, voice: number): void {
  for (const form of spell(sounds)) {
    if (voice === 0 || !out.has(form, features)) out.add(form, features | voice)
  }
}

function addPerfect(out: FormSet, stem: Stem, voice: number): void {
  for (const [person, count, gender, suffix] of PERFECT_ROWS) {
    const features = pack(Kind.PERFECT, person, count, gender)
    addFinite(out, attach(stem, suffix), features, voice)
  }
}

function addImperfect(out: FormSet, stem: Stem, vowel: string, voice: number): void {
  for (const [person, count, gender, prefix, indicative, subjunctive] of IMPERFECT_ROWS) {
    const features = pack(Kind.IMPERFECT, person, count, gender)
    const head = prefix + vowel
    addFinite(out, head + attach(stem, indicative), features, voice)
    const short = subjunctive !== indicative ? [attach(stem, subjunctive)] : indicative === "" ? shortened(stem) : []
    for (const sounds of short) {
      for (const form of spell(head + sounds)) {
        const plain = out.has(form, features) || out.has(form, features | JUSSIVE)
        if (!plain) out.add(form, features | JUSSIVE | voice)
      }
    }
  }
}

function addImperative(out: FormSet, entry: VerbEntry, stems: VerbStems): void {
  const stem = stems.imperfect
  // An imperative of one letter (قِ "guard!") is unknown to news and looks like a particle.
  if (stem.weak && stem.base.length === 1) return
  const doubled = weaknessOf(entry) === "doubled"
  const rows: [Count, number, string][] = [
    [SINGULAR, FEMININE, "I"],
    [DUAL, 0, "D"],
    [PLURAL, 0, "UO"],
    [PLURAL, FEMININE, `${N}a`],
  ]
  const short = shortened(stem)
  const bare = stem.weak || weaknessOf(entry) === "hollow" ? short : [attach(stem, ""), ...short]
  const all: [Count, number, string][] = [
    ...bare.map((sounds): [Count, number, string] => [SINGULAR, 0, sounds]),
    ...rows.map(([count, gender, suffix]): [Count, number, string] => [count, gender, attach(stem, suffix)]),
  ]
  for (const [count, gender, sounds] of all) {
    const features = pack(Kind.IMPERATIVE, 2, count, gender)
    // مدّ "stretch!" needs no joining alif, امدد does.
    const opens = doubled && entry.measure === "1" && "aiu".includes(sounds[1])
    const head = opens ? "" : stems.imperativeHead
    const short = entry.measure === "1" && SHORT_IMPERATIVES.includes(entry.lemma)
    if (short) out.add(spell(sounds.replace(HAMZA, "")), features)
    if (short && entry.lemma !== "أمر" /* "to order" keeps both */) continue
    // The long u of يوقن "he is sure" is a ya again after a.
    out.add(spell((head + sounds).replace("aU", `a${YA}`)), features)
    if (entry.lemma === ASK) out.add(spell(sounds.replace(HAMZA, "")), features)
  }
}

function addParticiple(out: FormSet, stem: Stem, kind: Kind): void {
  for (const word of spell(attach(stem, ""))) {
    if (!(stem.weak && word.endsWith("يا" /* ya, alif */))) {
      addAgreeing(out, word, kind, stem.weak && stem.end === "I")
      continue
    }
    // محيا "revived" declines as if it ended in alif maqsura.
    const made = new FormSet()
    addAgreeing(made, `${word.slice(0, -1)}ى`, kind, false) // alif maqsura
    for (const { form, features } of made.list()) {
      out.add(form.endsWith("ى" /* alif maqsura */) ? word : form, features)
    }
  }
}

function addVerbalNoun(out: FormSet, masdar: string, entry: VerbEntry): void {
  const last = entry.root[entry.root.length - 1]
  const weak = "يو".includes(last) && ["5", "6", "Q2"].includes(entry.measure) // ya, waw
  // A list may give التلقي "receiving" without its ya; the ya is part of the word.
  const word = weak && !/[يةاء]$/.test(masdar) ? masdar + YA : masdar
  const fem = word.endsWith("ة") // ta marbuta
  const make = (count: Count, flags = 0) => pack(Kind.VERBAL_NOUN, 0, count, flags | (fem ? FEMININE : 0))
  out.add(word, make(SINGULAR))
  if (weak && word.endsWith(YA)) out.add(withoutYa(word), make(SINGULAR))
  out.add(accusative(word), make(SINGULAR, ACCUSATIVE))
  if (!word.endsWith("ا" /* alif */)) addPair(out, dual(word), make(DUAL))
  if (fem || entry.measure !== "1" || word.endsWith("اء" /* -a' */)) {
    out.add(femininePlural(word), make(PLURAL))
  }
}
