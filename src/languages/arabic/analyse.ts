// A spelling in; its readings out: proclitics, stem, pronoun. A proclitic is stripped only where what remains is a
// word and the combination is allowed; where the whole is a word too, both readings stand, the plainer one first.
// Which reading holds in a sentence is for the rules to say.
import type { Lexicon } from "../../stages/morphology/lexicon.js"
import type { Reading } from "../../stages/morphology/words.js"
import { ACCUSATIVE, CONSTRUCT, Count, countOf, has, isFiniteVerb, Kind, kindOf } from "./morphology/features.js"

interface Split {
  readonly skip: number
  readonly conjunction: string
  readonly preposition: string
  readonly article: boolean
  readonly future: boolean
  /** Letters to put before the rest: the alif that لل swallows. */
  readonly restore: string
}

/** Pronouns written onto a word, longest first. */
const PRONOUNS = ["هما", "كما", "هم", "هن", "كم", "كن", "ها", "نا", "ني", "ه", "ك", "ي"] // them two … him, you, me

/** At most this many readings are kept: the rest could not change anything. */
const MOST = 14

/** All readings of a folded spelling, plainer ones first; empty for a word the lexicon does not know. */
export function analyse(key: string, lexicon: Lexicon): Reading[] {
  const readings: Reading[] = []
  const splits = splitsOf(key)
  for (const split of splits) {
    collect(lexicon, key.slice(split.skip), split, "", readings)
    if (readings.length >= MOST) return readings
  }
  for (const split of splits) {
    if (split.article) continue
    const rest = key.slice(split.skip)
    for (const pronoun of PRONOUNS) {
      if (rest.length - pronoun.length < 2 || !rest.endsWith(pronoun)) continue
      const stem = rest.slice(0, -pronoun.length)
      for (const whole of restorations(stem)) collect(lexicon, whole, split, pronoun, readings)
      if (readings.length >= MOST) return readings
    }
  }
  return readings
}

/** The ways to strip proclitics, the empty one first. Exported for the gazetteer, which strips the same way. */
export function splitsOf(key: string): Split[] {
  const splits: Split[] = []
  const n = key.length
  const at = (skip: number, conjunction: string) => {
    const rest = n - skip
    const base = { skip, conjunction, preposition: "", article: false, future: false, restore: "" }
    if (rest >= 1) splits.push(base)
    const c = key[skip]
    const startsArticle = c === "ا" && key[skip + 1] === "ل" && rest >= 4 // ال the
    if (startsArticle) splits.push({ ...base, skip: skip + 2, article: true })
    if (c === "س" && rest >= 4) splits.push({ ...base, skip: skip + 1, future: true }) // س will
    if ((c === "ب" || c === "ل" || c === "ك") && rest >= 3) {
      // ب in, ل for, ك as
      const preposition = c
      splits.push({ ...base, skip: skip + 1, preposition })
      if (key[skip + 1] === "ا" && key[skip + 2] === "ل" && rest >= 5) splits.push({ ...base, skip: skip + 3, preposition, article: true })
      if (c === "ل" && key[skip + 1] === "ل" && rest >= 4) splits.push({ ...base, skip: skip + 2, preposition, article: true })
    }
  }
  at(0, "")
  const first = key[0]
  if ((first === "و" || first === "ف") && n >= 3) at(1, first) // و and, ف so
  return splits
}

/** Stems that a spelling before a pronoun may stand for: ة opens to ت, hamza changes its seat, a final alif was ى. */
function restorations(stem: string): string[] {
  const out = [stem]
  const last = stem[stem.length - 1]
  const body = stem.slice(0, -1)
  if (last === "ت") out.push(`${body}ة`)
  else if (last === "ا") out.push(`${body}ى`)
  else if (last === "ئ" || last === "ؤ") out.push(`${body}ء`)
  else if (last === "و") out.push(`${stem}ا`)
  return out
}

function collect(lexicon: Lexicon, stem: string, split: Split, pronoun: string, out: Reading[]): void {
  const id = lexicon.lookup(stem, 0, stem.length)
  if (id < 0) return
  const count = lexicon.analysisCount(id)
  for (let i = 0; i < count && out.length < MOST; i++) {
    const features = lexicon.featuresAt(id, i)
    if (!allowed(features, split, pronoun)) continue
    const { conjunction, preposition, article, future } = split
    out.push({ lemma: lexicon.lemmaAt(id, i), features, conjunction, preposition, article, future, pronoun, stem })
  }
}

function allowed(features: number, split: Split, pronoun: string): boolean {
  const kind = kindOf(features)
  const finite = isFiniteVerb(features)
  if (split.future) return kind === Kind.IMPERFECT
  if (split.article) return !finite && kind !== Kind.PARTICLE && !isTanwin(features) && !has(features, CONSTRUCT)
  if (split.preposition === "ل") return kind === Kind.IMPERFECT || !finite
  if (split.preposition !== "") return !finite
  if (pronoun !== "") {
    if (kind === Kind.PARTICLE || isTanwin(features)) return false
    if (pronoun === "ني") return finite
    return true
  }
  return true
}

/** The singular written with the alif of tanwin: never with an article or a pronoun. */
function isTanwin(features: number): boolean {
  return has(features, ACCUSATIVE) && countOf(features) === Count.SINGULAR
}
