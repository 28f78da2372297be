// The class bits of one spelling, from the table of markers, its readings and its cues; and which readings a closed class leaves.
// In: a folded spelling and its analysis. Out: bits of word-classes.ts. Absent: names, titles and phrases.
import type { Lexicon } from "../../stages/morphology/lexicon.js"
import type { Cue, Reading } from "../../stages/morphology/words.js"
import { foldKey } from "./fold.js"
import { MARKERS } from "./generated/tables.js"
import { isFiniteVerb, Kind, kindOf } from "./morphology/features.js"
import { isPrepositionWithPronoun, PREPOSITIONS } from "./prepositions.js"
import { rows } from "./table-rows.js"
import { Bit, MARKER_BITS } from "./word-classes.js"

/** The table of markers: folded spelling to its class bits. */
export function markerTable(): Map<string, number> {
  const table = new Map<string, number>()
  for (const [form, kind] of rows(MARKERS) as [string, string][]) {
    const key = foldKey(form)
    table.set(key, (table.get(key) ?? 0) | (MARKER_BITS[kind] ?? 0))
  }
  return table
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
export function plausibleReadings(
  readings: readonly Reading[],
  key: string,
  lexicon: Lexicon,
  markers: ReadonlyMap<string, number>,
): readonly Reading[] {
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

/** The two countries, the bilateral, the two peoples, between us, your country, fraternal. */
const BOTH =
  /^[وبل]*(ال)?(ثنائي|ثنائية|ثنائيا|بلدين|جانبين|طرفين|شعبين|دولتين|بلدينا|بلدان|شعبينا|لبلدين|للبلدين|بلدكم|لكم|اليكم|معكم|شقيقين|صديقين|بينهما|البلدين|الجانبين|علاقتنا|علاقاتنا|ضيفه|لضيفه)$/

/** The class bits of a spelling; `named` where it is a name or the head of a title. */
export function bitsOf(
  key: string,
  form: string,
  readings: readonly Reading[],
  cues: readonly Cue[],
  markers: ReadonlyMap<string, number>,
  named: boolean,
): number {
  let bits = markers.get(key) ?? 0
  const first = key[0]
  const joined = first === "و" || first === "ف" ? key.slice(1) : "" // و and, ف so
  if (bits !== 0 || PREPOSITIONS.has(key)) bits |= Bit.KNOWN
  if (PREPOSITIONS.has(key) || isPrepositionWithPronoun(key)) bits |= Bit.PREP
  // A complementiser behind و (وأنها) is one whatever else the letters could spell.
  const complementiser = first === "و" && ((markers.get(joined) ?? 0) & Bit.COMP) !== 0
  if (bits === 0 && joined !== "" && (complementiser || !readings.some((reading) => reading.conjunction === ""))) {
    const marker = markers.get(joined)
    if (marker !== undefined) bits |= marker | Bit.AND | Bit.KNOWN
    if (PREPOSITIONS.has(joined) || isPrepositionWithPronoun(joined)) bits |= Bit.PREP | Bit.AND
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
