// Enters: a verb: lemma, radicals, measure, and for measure I its two vowels.
// Leaves: the stems of its perfect, imperfect and participles, active and passive, as sounds.
// Absent: persons, suffixes, spelling; of irregular verbs only "to see" is known here.

import { withoutMarks } from "./fold.js"
import { doubledStem, firmStem, hollowStem, type Stem, type WeakEnd, weakStem } from "./stems.js"

export type VerbEntry = {
  lemma: string
  root: string[]
  measure: string
  vowels: string
  masdars: string[]
}

/** A verb's stems; the imperfect ones lack the person prefix, whose vowel is `prefix`. */
export type VerbStems = {
  perfect: Stem
  perfectPassive: Stem | undefined
  imperfect: Stem
  imperfectPassive: Stem | undefined
  prefix: "a" | "u"
  /** The measure II-IX participles are made on the imperfect; measure I has its own. */
  activeParticiple: Stem
  passiveParticiple: Stem | undefined
  /** The head of an imperative, before the imperfect stem. */
  imperativeHead: string
}

type Template = { head: string; vowel: string }
type Heads = {
  perfect: Template
  perfectPassive?: Template
  imperfect: Template
  imperfectPassive?: Template
  prefix: "a" | "u"
  imperativeHead: string
}
type Weakness = "firm" | "doubled" | "hollow" | "weak"

const SHADDA = "\u0651"
const T = "ت" // infixed or prefixed ta
const N = "ن" // prefixed nun
const S = "س" // prefixed sin
const M = "م" // participle's mim
const HAMZA = "ء" // hamza
const WAW = "و" // waw
const YA = "ي" // ya
// "to be wide", "to tread": i-a verbs that lose their waw all the same
const LOSE_WAW = ["وسع", "وطئ"]
const SEE = ["ر", HAMZA, YA] // the root of رأى "to see"

/** The stems of a verb. */
export function stemsOf(entry: VerbEntry): VerbStems {
  const { root, measure } = entry
  const heads = bend(entry, headsOf(entry))
  const weakness = weaknessOf(entry)
  const last = root[root.length - 1]
  const make = (t: Template, role: Role) => build(t, role, entry, weakness, last)
  const optional = (t: Template | undefined, role: Role) => (t ? make(t, role) : undefined)
  const { imperfect, imperfectPassive } = heads
  // V, VI and quadriliteral II have i in the active participle where the verb has a.
  const active = {
    head: `${M}u${imperfect.head}`,
    vowel: weakness === "hollow" ? imperfect.vowel : "i",
  }
  return {
    perfect: make(heads.perfect, "perfect"),
    perfectPassive: optional(heads.perfectPassive, "perfectPassive"),
    imperfect: make(imperfect, "imperfect"),
    imperfectPassive: optional(imperfectPassive, "imperfectPassive"),
    prefix: heads.prefix,
    activeParticiple: measure === "1" ? firstActive(root, weakness) : make(active, "active"),
    passiveParticiple:
      measure === "1"
        ? firstPassive(entry, weakness)
        : optional(imperfectPassive && { head: `${M}u${imperfectPassive.head}`, vowel: "a" }, "imperfectPassive"),
    imperativeHead: heads.imperativeHead,
  }
}

/** How a verb's root is weak in its measure, judged by the root and the lemma's writing. */
export function weaknessOf(entry: VerbEntry): Weakness {
  const { lemma, root, measure } = entry
  const last = root[root.length - 1]
  const middle = root[root.length - 2]
  if (measure === "9" || measure === "Q4") return "doubled"
  if (last === WAW || last === YA) return "weak"
  const plain = withoutMarks(lemma)
  const longA = "اآ".includes(plain[plain.length - 2]) // alif, alif madda
  const maybeHollow = ["1", "4", "7", "8", "10"].includes(measure)
  if (maybeHollow && longA && (middle === WAW || middle === YA)) return "hollow"
  if (middle === last && lemma.endsWith(SHADDA) && !["2", "5"].includes(measure)) return "doubled"
  return "firm"
}

type Role = "perfect" | "perfectPassive" | "imperfect" | "imperfectPassive" | "active"

function build(t: Template, role: Role, entry: VerbEntry, weakness: Weakness, last: string): Stem {
  const { head, vowel } = t
  if (weakness === "firm") return firmStem(head, vowel, last)
  if (weakness === "doubled") return doubledStem(head, vowel, last)
  const first = entry.measure === "1"
  if (weakness === "weak") return weakStem(head, weakEnd(role, vowel, entry))
  switch (role) {
    case "perfect":
      return hollowStem(head, "A", first ? (entry.vowels === "a-u" ? "u" : "i") : "a", last)
    case "perfectPassive":
      return hollowStem(head, "I", "i", last)
    case "imperfectPassive":
      return hollowStem(head, "A", "a", last)
    default:
      return hollowStem(head, vowel.toUpperCase(), vowel, last)
  }
}

function weakEnd(role: Role, vowel: string, entry: VerbEntry): WeakEnd {
  if (role === "perfectPassive") return "iy"
  if (role === "perfect") {
    if (vowel === "i") return "iy"
    if (vowel === "u") return "uw"
    const plain = withoutMarks(entry.lemma)
    // Final alif after a ya only avoids two yas, it does not stand for a waw.
    const alif = plain.endsWith("ا" /* alif */) && !plain.endsWith("يا" /* ya, alif */)
    return entry.measure === "1" && alif ? "aw" : "ay"
  }
  return vowel === "u" ? "U" : vowel === "i" ? "I" : "Y"
}

function firstActive(root: string[], weakness: Weakness): Stem {
  const [a, b, c] = root
  if (weakness === "weak") return weakStem(`${a}A${b}`, "I")
  if (weakness === "doubled") return doubledStem(`${a}A${b}`, "i", c)
  if (weakness !== "hollow") return firmStem(`${a}A${b}`, "i", c)
  // Two hamzas in a row turn the second to ya: جائي "coming".
  return c === HAMZA ? weakStem(`${a}A${HAMZA}`, "I") : firmStem(`${a}A${HAMZA}`, "i", c)
}

function firstPassive(entry: VerbEntry, weakness: Weakness): Stem {
  const [a, b, c] = entry.root
  const head = `${M}a${a}`
  if (weakness === "weak") {
    const tail = entry.vowels === "a-u" ? `u${WAW}${WAW}` : `i${YA}${YA}`
    return firmStem(head + b, "", tail)
  }
  if (weakness === "hollow") return firmStem(head, b === WAW ? "U" : "I", c)
  return firmStem(head + b, "U", c)
}

function headsOf(entry: VerbEntry): Heads {
  const [a, b, c, d] = entry.root
  switch (entry.measure) {
    case "1":
      return firstHeads(entry)
    case "2":
      return heads(`${a}V${b}${b}`, "a", `${a}a${b}${b}`, "i", "u")
    case "3":
      return heads(`${a}L${b}`, "a", `${a}A${b}`, "i", "u")
    case "4": {
      // A ya after u is heard as a long u: يوقن "he is sure".
      const firm = a === YA ? `U${b}` : undefined
      const made = heads(`${HAMZA}V${a}${b}`, "a", `${a}${b}`, "i", "u", `${HAMZA}a`)
      if (!firm) return made
      const imperfect = { head: firm, vowel: "i" }
      return { ...made, imperfect, imperfectPassive: { head: firm, vowel: "a" } }
    }
    case "5":
      return heads(`${T}V${a}V${b}${b}`, "a", `${T}a${a}a${b}${b}`, "a", "a")
    case "6":
      return heads(`${T}V${a}L${b}`, "a", `${T}a${a}A${b}`, "a", "a")
    case "7":
      return activeOnly(heads(`W${N}${a}V${b}`, "a", `${N}${a}a${b}`, hollowVowel(entry), "a", "i"))
    case "8": {
      const [first, infix] = eighthLetters(entry)
      const vowel = hollowVowel(entry)
      return heads(`W${first}${infix}V${b}`, "a", `${first}${infix}a${b}`, vowel, "a", "i")
    }
    case "9":
      return activeOnly(heads(`W${a}${b}a${c}`, "a", `${a}${b}a${c}`, "i", "a", "i"))
    case "10":
      return heads(`W${S}${T}V${a}${b}`, "a", `${S}${T}a${a}${b}`, "i", "a", "i")
    case "Q1":
      return heads(`${a}V${b}${c}`, "a", `${a}a${b}${c}`, "i", "u")
    case "Q2":
      return heads(`${T}V${a}V${b}${c}`, "a", `${T}a${a}a${b}${c}`, "a", "a")
    case "Q4":
      return activeOnly(heads(`W${a}${b}a${c}${d}`, "a", `${a}${b}a${c}${d}`, "i", "a", "i"))
    default:
      throw new Error(`${entry.lemma}: unknown measure ${entry.measure}`)
  }
}

// "To see" and "to show" lose their hamza wherever it would follow the ra directly.
function bend(entry: VerbEntry, made: Heads): Heads {
  const [a, b, c] = entry.root
  if (a !== SEE[0] || b !== SEE[1] || c !== SEE[2]) return made
  const bent = (t: Template) => ({ ...t, head: t.head.replace(SEE[0] + SEE[1], SEE[0]) })
  const { perfect, perfectPassive, imperfect, imperfectPassive } = made
  return {
    ...made,
    perfect: bent(perfect),
    ...(perfectPassive && { perfectPassive: bent(perfectPassive) }),
    imperfect: bent(imperfect),
    ...(imperfectPassive && { imperfectPassive: bent(imperfectPassive) }),
    imperativeHead: entry.measure === "1" ? "" : made.imperativeHead,
  }
}

/** V and L and W stand for a, A and the joining i in the active, u, U and u in the passive. */
function heads(
  perfect: string,
  perfectVowel: string,
  imperfect: string,
  imperfectVowel: string,
  prefix: "a" | "u",
  imperativeHead = "",
): Heads {
  const active = perfect.replace(/V/g, "a").replace("L", "A").replace("W", "i")
  const passive = perfect.replace(/V/g, "u").replace("L", "U").replace("W", "u")
  return {
    perfect: { head: active, vowel: perfectVowel },
    perfectPassive: { head: passive, vowel: "i" },
    imperfect: { head: imperfect, vowel: imperfectVowel },
    imperfectPassive: { head: imperfect, vowel: "a" },
    prefix,
    imperativeHead,
  }
}

function activeOnly(made: Heads): Heads {
  const { perfect, imperfect, prefix, imperativeHead } = made
  return { perfect, imperfect, prefix, imperativeHead }
}

// Measures VII and VIII keep a long a in a hollow imperfect: يختار "he chooses".
function hollowVowel(entry: VerbEntry): string {
  return weaknessOf(entry) === "hollow" ? "a" : "i"
}

function firstHeads(entry: VerbEntry): Heads {
  const [a, b] = entry.root
  const [past, present] = entry.vowels.split("-")
  const plain = withoutMarks(entry.lemma)
  const loses = a === WAW && weaknessOf(entry) !== "doubled" && (present === "i" || entry.vowels === "a-a" || LOSE_WAW.includes(plain))
  // A ya without a vowel after u is heard as a long u in the passive.
  const passiveFirst = a === YA ? "U" : a
  const made = heads(`${a}V${b}`, past, `${a}${b}`, present, "a", present === "u" ? "u" : "i")
  return {
    ...made,
    imperfect: { head: loses ? b : a + b, vowel: present },
    imperfectPassive: { head: passiveFirst + b, vowel: "a" },
    imperativeHead: loses || weaknessOf(entry) === "hollow" ? "" : made.imperativeHead,
  }
}

// The lemma's own letters tell what became of the first radical and the infix (ازدهر, اتّفق).
function eighthLetters(entry: VerbEntry): [string, string] {
  const { lemma } = entry
  const first = "ئؤأ".includes(lemma[1]) ? HAMZA : lemma[1] // hamza on any seat
  return lemma[2] === SHADDA ? [first, first] : [first, lemma[2] ?? T]
}
