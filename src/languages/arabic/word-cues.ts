// Cues of speech, contact and mood: which rows of data/arabic/cues.tsv a spelling calls up through its readings.
// In: the readings of one spelling. Out: its cues, without repetition. Absent: what a cue means in its place (rules/).
import type { Lexicon } from "../../stages/morphology/lexicon.js"
import type { Cue, Reading } from "../../stages/morphology/words.js"
import { intern } from "../../text/intern.js"
import { splitsOf } from "./analyse.js"
import { foldKey } from "./fold.js"
import { CUES } from "./generated/tables.js"
import { isFiniteVerb, Kind, kindOf } from "./morphology/features.js"
import { rows, values } from "./table-rows.js"

interface CueEntry {
  readonly pos: string
  readonly role: string
  readonly act: string
  readonly frames: readonly string[]
}

/** Cues by what calls them up: the lemma of a verb, or A or N and the stem of an adjective or noun. */
export interface CueTables {
  readonly byVerb: ReadonlyMap<string, readonly CueEntry[]>
  readonly byStem: ReadonlyMap<string, readonly CueEntry[]>
  /** First three letters of the nouns that are cues: most words can be told to hold none at once. */
  readonly nounHeads: ReadonlySet<string>
}

/** What an adjective's stem may end in: feminine, duals, plurals, accusative, construct. */
const ADJECTIVE_ENDINGS = ["", "ة", "ان", "ين", "ون", "تان", "تين", "ات", "ا", "و"]

/** Reads the table of cues. */
export function cueTables(): CueTables {
  const byVerb = new Map<string, CueEntry[]>()
  const byStem = new Map<string, CueEntry[]>()
  const put = (map: Map<string, CueEntry[]>, key: string, cue: CueEntry) => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [cue])
    else list.push(cue)
  }
  for (const [lemma, pos, role, act, frame] of rows(CUES) as [string, string, string, string, string][]) {
    const cue = { pos: intern(pos), role: intern(role), act: intern(act), frames: values(frame).map(intern) }
    if (pos === "V") put(byVerb, lemma, cue)
    else if (pos === "N") for (const ending of ["", "ا"]) put(byStem, `N${foldKey(lemma)}${ending}`, cue)
    else for (const ending of ADJECTIVE_ENDINGS) put(byStem, `A${foldKey(lemma)}${ending}`, cue)
  }
  const nounHeads = new Set([...byStem.keys()].filter((key) => key.startsWith("N")).map((key) => key.slice(1, 4)))
  return { byVerb, byStem, nounHeads }
}

/** The cues of a spelling. */
export function cuesOf(readings: readonly Reading[], key: string, lexicon: Lexicon, tables: CueTables): Cue[] {
  const { byVerb, byStem, nounHeads } = tables
  const out: Cue[] = []
  const add = (reading: Reading, list: readonly CueEntry[] | undefined) => {
    if (list !== undefined)
      for (const cue of list)
        if (
          !out.some(
            (c) =>
              c.pos === cue.pos &&
              c.role === cue.role &&
              c.act === cue.act &&
              kindOf(c.reading.features) === kindOf(reading.features) &&
              c.reading.features === reading.features,
          )
        )
          out.push({ reading, pos: cue.pos, role: cue.role, act: cue.act, frames: cue.frames })
  }
  for (const reading of readings) {
    const kind = kindOf(reading.features)
    if (isFiniteVerb(reading.features)) add(reading, byVerb.get((lexicon.lemmas[reading.lemma] as { lemma: string }).lemma))
    else {
      if (kind === Kind.ACTIVE_PARTICIPLE) add(reading, byVerb.get((lexicon.lemmas[reading.lemma] as { lemma: string }).lemma))
      if (kind !== Kind.PARTICLE) {
        add(reading, byStem.get(`A${reading.stem}`))
        add(reading, byStem.get(`N${reading.stem}`))
      }
    }
  }
  if (!out.some((cue) => cue.pos === "N")) {
    // A cue that the lexicon does not hold as this form of its own (تحيات greetings, قلقهما their worry) is found by its stem.
    for (const split of splitsOf(key)) {
      if (split.future) continue
      const rest = key.slice(split.skip)
      if (readings.length > 0 && !nounHeads.has(rest.slice(0, 3))) continue
      const read = (stem: string, pronoun: string): Reading => ({
        lemma: -1,
        features: Kind.NOUN,
        conjunction: split.conjunction,
        preposition: split.preposition,
        article: split.article,
        future: false,
        pronoun,
        stem,
      })
      add(read(rest, ""), byStem.get(`N${rest}`))
      if (readings.length === 0) add(read(rest, ""), byStem.get(`A${rest}`))
      for (const pronoun of OWNERS) {
        if (!rest.endsWith(pronoun) || rest.length - pronoun.length < 3) continue
        const stem = rest.slice(0, -pronoun.length)
        add(read(stem, pronoun), byStem.get(`N${stem}`))
      }
    }
  }
  return out
}

/** Possessive pronouns, longest first: of the two, of them, of her, our, his. */
const OWNERS = ["هما", "هم", "ها", "نا", "ه"]
