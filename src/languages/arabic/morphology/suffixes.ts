// Enters: a written noun, adjective or participle without its suffixes.
// Leaves: its written accusative, dual, sound plurals and feminine, the hamza reseated.
// Absent: which suffixes a word really takes; broken plurals.

import { isNonJoining } from "./spelling.js"

/** Nominative and oblique writings of a dual or plural, with and without the final nun. */
export type Suffixed = {
  nominative: string[]
  oblique: string[]
  nominativeConstruct: string[]
  obliqueConstruct: string[]
}

/** What a suffix begins with, which is all a final hamza minds. */
type Opening = "alif" | "waw" | "long-i" | "ay" | "ta"

const HAMZA = "ء" // hamza alone
const ALIF = "ا" // alif
const NUN = "ن" // nun
const WAW = "و" // waw
const YA = "ي" // ya
const MAQSURA = "ى" // alif maqsura
const TA_MARBUTA = "ة" // ta marbuta
const TA = "ت" // ta

/** The accusative with its alif (وزيرا "a minister"), or nothing when none is written. */
export function accusative(word: string): string[] {
  const last = word.at(-1)
  if (last === TA_MARBUTA || last === MAQSURA || last === ALIF || last === "أ") return [] // hamza on alif
  if (last === HAMZA && word.at(-2) === ALIF) return []
  return beforeOpening(word, "alif").map((stem) => joined(stem, ALIF))
}

/** The dual: وزيران، وزيرين، وزيرا، وزيري "two ministers". */
export function dual(word: string): Suffixed {
  const stem = stemBefore(word)
  const alif = beforeOpening(stem, "alif").map((s) => joined(s, ALIF))
  const ya = beforeOpening(stem, "ay").map((s) => s + YA)
  return withNun(alif, ya)
}

/** The sound masculine plural: مسؤولون، مسؤولين، مسؤولو، مسؤولي "officials". */
export function masculinePlural(word: string): Suffixed {
  const bare = word.endsWith(MAQSURA) ? word.slice(0, -1) : word
  const waw = beforeOpening(bare, "waw").map((s) => s + WAW)
  const ya = beforeOpening(bare, "long-i").map((s) => s + YA)
  return withNun(waw, ya)
}

/** The sound feminine plurals in -at of a word with or without ta marbuta. */
export function femininePlural(word: string): string[] {
  const ending = ALIF + TA
  if (word.endsWith(ALIF + TA_MARBUTA)) {
    const stem = word.slice(0, -2)
    const long = [stem + YA + ending]
    return word.length > 4 ? long : [...long, stem + WAW + ending]
  }
  if (word.endsWith(`أ${TA_MARBUTA}`)) return [`${word.slice(0, -2)}آ${TA}`] // hamza, madda
  if (word.endsWith(TA_MARBUTA)) return [word.slice(0, -1) + ending]
  if (word.endsWith(ALIF)) return [word + TA]
  if (word.endsWith(MAQSURA)) return [word.slice(0, -1) + YA + ending]
  return beforeOpening(word, "alif").map((s) => joined(s, ALIF) + TA)
}

/** The feminine singular in ta marbuta. */
export function feminine(word: string): string {
  if (word.endsWith(MAQSURA)) return joined(word.slice(0, -1), ALIF) + TA_MARBUTA
  return beforeOpening(word, "ta")[0] + TA_MARBUTA
}

function withNun(nominative: string[], oblique: string[]): Suffixed {
  return {
    nominative: nominative.map((s) => s + NUN),
    oblique: oblique.map((s) => s + NUN),
    nominativeConstruct: nominative,
    obliqueConstruct: oblique,
  }
}

function stemBefore(word: string): string {
  if (word.endsWith(TA_MARBUTA)) return word.slice(0, -1) + TA
  if (word.endsWith(MAQSURA)) return word.slice(0, -1) + YA
  return word
}

// Hamza on alif and the long a merge into alif madda.
function joined(stem: string, alif: string): string {
  return stem.endsWith("أ") ? `${stem.slice(0, -1)}آ` : stem + alif // hamza on alif, madda
}

function beforeOpening(word: string, opening: Opening): string[] {
  const last = word.at(-1)
  const body = word.slice(0, -1)
  const onAlif = `${body}أ` // hamza on alif
  const onWaw = `${body}ؤ` // hamza on waw
  const onYa = `${body}ئ` // hamza on ya
  if (last === "أ") {
    // Hamza on alif, as in مبدأ "principle".
    if (opening === "waw") return [onWaw, onAlif]
    return [opening === "long-i" ? onYa : onAlif]
  }
  if (last !== HAMZA) return [word]
  const before = body.at(-1) ?? ""
  if (before === YA) return [onYa]
  if (before === ALIF || before === WAW) {
    if (opening === "waw") return [onWaw, word]
    return opening === "long-i" ? [onYa, word] : [word]
  }
  if (opening === "waw") return [onWaw, isNonJoining(before) ? word : onYa]
  if (opening === "long-i") return [onYa]
  if (opening === "ta") return [onAlif]
  const usual = isNonJoining(before) ? word : onYa
  return opening === "ay" ? [onAlif, usual] : [usual]
}
