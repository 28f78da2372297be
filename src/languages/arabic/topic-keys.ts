// Ways from a spelling to the words of topics, which match by their lemma: without article and clitics, in any number,
// gender and case. In: a folded spelling with its readings. Out: the keys of a word, or the id of the one that topics know.
// Absent: topics of several words (topics.ts).
import type { Lexicon } from "../../stages/morphology/lexicon.js"
import type { Reading } from "../../stages/morphology/words.js"
import { analyse, splitsOf } from "./analyse.js"
import { foldKey } from "./fold.js"
import { Count, countOf, isFiniteVerb, Kind, kindOf } from "./morphology/features.js"

/** Which reading a topic's word is taken in, the likeliest first: استقرار a noun before it is the doing of a verb. */
const PREFERENCE = [Kind.NOUN, Kind.ADJECTIVE, Kind.VERBAL_NOUN, Kind.ACTIVE_PARTICIPLE, Kind.PASSIVE_PARTICIPLE, Kind.PARTICLE] as const

/** What tells a verb's nouns apart: مشيدا who praises is not تشييد the building. */
const SUFFIX: Readonly<Partial<Record<Kind, string>>> = {
  [Kind.VERBAL_NOUN]: "=",
  [Kind.ACTIVE_PARTICIPLE]: ">",
  [Kind.PASSIVE_PARTICIPLE]: "<",
}

/**
 * The key by which the words of a topic phrase are stored: the likeliest lemma, else the spelling without article.
 * A word behind "=" stands for its own spelling alone: =شركات companies, and no company.
 */
export function topicKey(word: string, lexicon: Lexicon): string {
  if (word.startsWith("=")) return `=${bare(foldKey(word.slice(1)))}`
  const key = foldKey(word)
  const plain = analyse(key, lexicon).filter((reading) => reading.pronoun === "" && reading.preposition === "")
  return lemmaKeys(plain, lexicon)[0] ?? bare(key.startsWith("وال") ? key.slice(1) : key)
}

/** The key of the verb whose verbal noun a word is, beside its key as a noun; null for none. */
export function verbKey(word: string, lexicon: Lexicon): string | null {
  const key = foldKey(word.startsWith("ال") ? word.slice(2) : word)
  const reading = analyse(key, lexicon).find(
    ({ features, pronoun, preposition, conjunction }) =>
      kindOf(features) === Kind.VERBAL_NOUN && countOf(features) < Count.DUAL && pronoun === "" && preposition === "" && conjunction === "",
  )
  return reading === undefined ? null : `${lexicon.lemmas[reading.lemma]?.lemma}=`
}

/** Id of the spelling among the words of topics, -1 where topics do not know it. */
export function looseOf(key: string, readings: readonly Reading[], lexicon: Lexicon, looseIds: ReadonlyMap<string, number>): number {
  // بطاقة is a card before it is ب and طاقة: where the whole spelling is a noun, what follows a proclitic is not tried.
  const whole = readings.filter((reading) => reading.conjunction === "" && reading.preposition === "")
  for (const lemma of lemmaKeys(whole.some(isNominal) ? whole : readings, lexicon)) {
    const id = looseIds.get(lemma)
    if (id !== undefined) return id
  }
  if (whole.some(isNominal)) return -1
  for (const split of splitsOf(key)) {
    if (split.future) continue
    const form = bare(key.slice(split.skip))
    const plural = form.length > 4 && form.endsWith("ات") ? form.slice(0, -2) : ""
    const id = looseIds.get(form) ?? (plural === "" ? undefined : (looseIds.get(`${plural}ة`) ?? looseIds.get(plural)))
    if (id !== undefined) return id
  }
  return -1
}

/** The lemma of a spelling that can only be a finite verb, and of one verb only: سيمول is about what تمويل is about. */
function onlyVerb(readings: readonly Reading[]): number {
  const lemma = readings[0]?.lemma ?? -1
  return readings.every((reading) => isFiniteVerb(reading.features) && reading.lemma === lemma) ? lemma : -1
}

function isNominal(reading: Reading): boolean {
  const kind = kindOf(reading.features)
  return kind === Kind.NOUN || kind === Kind.ADJECTIVE || kind === Kind.VERBAL_NOUN
}

/**
 * Id of the spelling among the words of topics that stand alone, -1 for none: those known by their spelling, and finite
 * verbs by their verbal noun.
 */
export function exactOf(key: string, readings: readonly Reading[], lexicon: Lexicon, looseIds: ReadonlyMap<string, number>): number {
  for (const split of splitsOf(key)) {
    if (split.future) continue
    const id = looseIds.get(`=${bare(key.slice(split.skip))}`)
    if (id !== undefined) return id
  }
  const verb = onlyVerb(readings)
  return verb < 0 ? -1 : (looseIds.get(`${lexicon.lemmas[verb]?.lemma}=`) ?? -1)
}

/** Keys of the lemmas that a spelling may stand for, finite verbs aside: first those that are spelled as their lemma is. */
function lemmaKeys(readings: readonly Reading[], lexicon: Lexicon): string[] {
  const keys: string[] = []
  for (const cited of [true, false])
    for (const kind of PREFERENCE)
      for (const reading of readings) {
        if (kindOf(reading.features) !== kind) continue
        const lemma = lexicon.lemmas[reading.lemma]
        if (lemma === undefined || (foldKey(lemma.lemma) === reading.stem && reading.pronoun === "") !== cited) continue
        const key = SUFFIX[kind] === undefined ? lemma.lemma : `${lemma.lemma}${SUFFIX[kind]}`
        if (!keys.includes(key)) keys.push(key)
      }
  return keys
}

function bare(key: string): string {
  return key.length > 4 && key.startsWith("ال") ? key.slice(2) : key
}
