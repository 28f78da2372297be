// Enters: the word lists of data/arabic: verbs, nouns, adjectives, particles.
// Leaves: the text of the generated lexicon module, and what is wrong with the lists.
// Absent: writing files; the forms themselves (src/languages/arabic/morphology makes them).

import { conjugate } from "../../src/languages/arabic/morphology/conjugate.js"
import { decline, type NominalEntry } from "../../src/languages/arabic/morphology/decline.js"
import { Count, Kind, pack } from "../../src/languages/arabic/morphology/features.js"
import { foldForm, withoutMarks } from "../../src/languages/arabic/morphology/fold.js"
import type { LexiconStrings } from "../../src/stages/morphology/lexicon.js"
import { buildAutomaton } from "./build-automaton.js"
import { type Row, readTable } from "./tables.js"

export type LexiconCounts = {
  lemmas: number
  forms: number
  analyses: number
  states: number
  transitions: number
}

export type CompiledLexicon = { source: string; strings: LexiconStrings; problems: string[]; counts: LexiconCounts }

type Lemma = { lemma: string; pos: "V" | "N" | "A" | "P"; kind: string }
type Analysis = { lemma: number; features: number }

/** Of `sets` and `list` in base64; `count` is how many analyses there are. */
type PackedAnalyses = { sets: string; list: string; count: number }

const HEADER_WORDS = 4
const MEASURES = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "Q1", "Q2", "Q4"]
const VOWELS = /^[aiu]-[aiu]$/
const RADICALS = /^[\u0621\u0628\u062A-\u063A\u0641-\u0648\u064A]$/
const STYLES = ["plain", "nisba", "elative", "colour"] as const
const ARABIC_WORD = /^[\u0621-\u063A\u0641-\u064A\u0651 ]+$/

/** Compiles the word lists into the generated module; verbs come first in every analysis list. */
export function compileLexicon(dataFolder: string): CompiledLexicon {
  const problems: string[] = []
  const lemmas: Lemma[] = []
  const analyses = new Map<string, Analysis[]>()

  const add = (entry: Lemma, forms: { form: string; features: number }[]): void => {
    const lemma = lemmas.length
    lemmas.push(entry)
    for (const { form, features } of forms) {
      const key = foldForm(form)
      const list = analyses.get(key)
      if (!list) analyses.set(key, [{ lemma, features }])
      else if (!list.some((a) => a.lemma === lemma && a.features === features)) {
        list.push({ lemma, features })
      }
    }
  }

  const rows = (name: string, keys: string[]): Row[] => {
    const seen = new Map<string, number>()
    return readTable(dataFolder, name, problems).rows.filter((row) => {
      const [first] = keys
      if (!ARABIC_WORD.test(row.cells[first] ?? "")) {
        complain(problems, row, `"${row.cells[first]}" is no Arabic word`, "write letters only")
        return false
      }
      const key = keys.map((k) => row.cells[k]).join("\t")
      const line = seen.get(key)
      if (line !== undefined) {
        complain(problems, row, `the same ${keys.join(", ")} as line ${line}`, "delete one")
        return false
      }
      seen.set(key, row.line)
      return true
    })
  }

  for (const row of rows("verbs", ["lemma", "root", "measure", "vowels"])) {
    const forms = verbForms(row, problems)
    if (forms) add({ lemma: row.cells.lemma, pos: "V", kind: row.cells.measure }, forms)
  }
  for (const row of rows("nouns", ["lemma", "plural", "gender", "gloss"])) {
    const { lemma, gender } = row.cells
    if (gender !== "m" && gender !== "f") {
      complain(problems, row, `gender "${gender}"`, "write m or f")
      continue
    }
    const entry: NominalEntry = { lemma, plurals: cellList(row.cells.plural), gender, kind: "noun" }
    add({ lemma, pos: "N", kind: gender }, decline(entry))
  }
  for (const row of rows("adjectives", ["lemma", "plural", "kind", "gloss"])) {
    const { lemma, kind } = row.cells
    const style = STYLES.find((known) => known === kind)
    if (!style) {
      complain(problems, row, `kind "${kind}"`, `write one of ${STYLES.join(", ")}`)
      continue
    }
    const plurals = cellList(row.cells.plural)
    const forms = decline({ lemma, plurals, gender: "m", kind: "adjective", style })
    add({ lemma, pos: "A", kind }, forms)
  }
  for (const row of rows("particles", ["form", "kind"])) {
    const { form, kind } = row.cells
    const features = pack(Kind.PARTICLE, 0, Count.NONE)
    add({ lemma: form, pos: "P", kind }, [{ form, features }])
  }

  const keys = [...analyses.keys()].sort()
  const automaton = buildAutomaton(keys)
  const packed = packAnalyses(keys.map((key) => analyses.get(key) ?? []))
  const counts = {
    lemmas: lemmas.length,
    forms: keys.length,
    analyses: packed.count,
    states: automaton[1],
    transitions: automaton[2],
  }
  const lines = lemmas.map(({ lemma, pos, kind }) => `${lemma}\t${pos}\t${kind}`)
  const strings = { LEMMAS: lines.join("\n"), AUTOMATON: toBase64(bytesOf(automaton)), FEATURE_SETS: packed.sets, ANALYSES: packed.list }
  return { source: moduleText(strings), strings, problems, counts }
}

function verbForms(row: Row, problems: string[]) {
  const { lemma, measure, vowels } = row.cells
  const root = row.cells.root.split("-")
  const need = measure.startsWith("Q") ? 4 : 3
  if (!MEASURES.includes(measure)) {
    complain(problems, row, `measure "${measure}"`, `write one of ${MEASURES.join(", ")}`)
    return undefined
  }
  if (root.length !== need || !root.every((radical) => RADICALS.test(radical))) {
    complain(problems, row, `root "${row.cells.root}"`, `write ${need} letters joined by "-"`)
    return undefined
  }
  if (measure === "1" ? !VOWELS.test(vowels) : vowels !== "") {
    complain(problems, row, `vowels "${vowels}"`, "measure 1 has two, as a-u; others none")
    return undefined
  }
  const forms = conjugate({ lemma, root, measure, vowels, masdars: cellList(row.cells.masdar) })
  const made = forms[0].form
  if (made !== withoutMarks(lemma)) {
    const what = `root and measure make ${made}, not ${lemma}`
    complain(problems, row, what, "mend the lemma (and its shadda), the root or the measure")
    return undefined
  }
  return forms
}

function cellList(cell: string): string[] {
  return cell === "" ? [] : cell.split(";")
}

function complain(problems: string[], row: Row, what: string, mend: string): void {
  problems.push(`${row.file}:${row.line}: ${what}: ${mend}`)
}

function moduleText(strings: LexiconStrings) {
  const constants = Object.entries(strings).map(([name, text]) => `export const ${name} = ${JSON.stringify(text)}\n`)
  return ["// Written by `npm run data` from data/arabic: do not edit.\n", ...constants].join("")
}

// Each lemma of a form has an entry: one bit that says it is the form's last, the lemma's number
// and the number of a set of feature words, together three bytes at most.
function packAnalyses(forms: Analysis[][]): PackedAnalyses {
  const sets: number[][] = []
  const setNumbers = new Map<string, number>()
  const pairs: { lemma: number; set: number; last: number }[] = []
  let count = 0
  for (const analyses of forms) {
    const byLemma = new Map<number, number[]>()
    for (const { lemma, features } of analyses) {
      const list = byLemma.get(lemma)
      if (list) list.push(features)
      else byLemma.set(lemma, [features])
    }
    count += analyses.length
    let left = byLemma.size
    for (const [lemma, features] of byLemma) {
      const key = features.join(" ")
      let set = setNumbers.get(key)
      if (set === undefined) {
        set = sets.length
        sets.push(features)
        setNumbers.set(key, set)
      }
      left--
      pairs.push({ lemma, set, last: left === 0 ? 1 : 0 })
    }
  }
  const lemmaBits = widthFor(pairs.reduce((most, pair) => Math.max(most, pair.lemma), 0))
  const setBits = widthFor(sets.length)
  const header = Uint32Array.of(forms.length, pairs.length, lemmaBits, setBits)
  const size = Math.ceil((lemmaBits + setBits + 1) / 8)
  if (size > 3) throw new Error(`${lemmaBits} + ${setBits} bits: at most 23`)
  const bytes = new Uint8Array(HEADER_WORDS * 4 + pairs.length * size)
  bytes.set(bytesOf(header))
  let at = HEADER_WORDS * 4
  for (const { lemma, set, last } of pairs) {
    const value = (((set << lemmaBits) | lemma) << 1) | last
    for (let byte = 0; byte < size; byte++) bytes[at++] = value >>> (8 * byte)
  }
  const flat = sets.flatMap((features) => [features.length, ...features])
  return { sets: toBase64(bytesOf(Uint16Array.from(flat))), list: toBase64(bytes), count }
}

/** The bytes of a typed array, lowest byte first. */
function bytesOf(array: Uint32Array | Uint16Array): Uint8Array {
  const bytes = new Uint8Array(array.byteLength)
  const size = array.BYTES_PER_ELEMENT
  for (let i = 0; i < array.length; i++) {
    for (let byte = 0; byte < size; byte++) bytes[i * size + byte] = array[i] >>> (8 * byte)
  }
  return bytes
}

/** Base64 of bytes. */
function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64")
}

function widthFor(most: number): number {
  return Math.max(1, 32 - Math.clz32(most))
}
