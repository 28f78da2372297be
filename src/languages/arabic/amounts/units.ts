// Enters: data/arabic/units.tsv as lines of forms, adjectives and unit.
// Leaves: the unit that stands at a word, and where it ends.
// Absent: numbers; find-amounts.ts puts both together.
import { foldTime } from "../time/calendar-words.js"
import type { WordLike } from "../time/numbers.js"

/** A unit with the place after its last word. */
export interface UnitReading {
  readonly unit: string
  readonly end: number
}

interface Row {
  readonly rest: readonly string[]
  readonly adjectives: readonly string[]
  readonly unit: string
}

const ARTICLE = "ال"
/** What an adjective may end in beside its masculine singular: feminine, accusative, dual and plural. */
const ENDINGS = ["", "ة", "ه", "ا", "ين", "ان", "ون", "ات"]

/** A spelling as the table is searched. */
function fold(key: string): string {
  const folded = foldTime(key)
  return folded.endsWith("ه") && folded.length > 3 ? `${folded.slice(0, -1)}ة` : folded
}

/** The table of units, searched by spelling. */
export class UnitTable {
  readonly #rows = new Map<string, Row[]>()

  constructor(table: string) {
    for (const line of table.split("\n")) {
      const [forms = "", adjectives = "", unit = ""] = line.split("\t")
      if (unit === "") continue
      for (const form of forms.split(";")) {
        const [first = "", ...rest] = form.split(" ").map(fold)
        const row = { rest, adjectives: adjectives === "" ? [] : adjectives.split(";").map(fold), unit }
        const list = this.#rows.get(first)
        if (list === undefined) this.#rows.set(first, [row])
        else list.push(row)
      }
    }
    // What asks for more words first, so that the first that fits says most.
    for (const list of this.#rows.values()) list.sort((a, b) => sizeOf(b) - sizeOf(a))
  }

  /** The unit that begins at word `at` and ends before word `limit`. */
  read(words: readonly WordLike[], at: number, limit: number): UnitReading | null {
    if (at >= limit) return null
    const key = fold((words[at] as WordLike).key)
    const rows = this.#rows.get(key) ?? (key.startsWith(ARTICLE) ? this.#rows.get(key.slice(2)) : undefined)
    for (const { rest, adjectives, unit } of rows ?? []) {
      let end = at + 1
      if (!rest.every((word, i) => end + i < limit && fold((words[end + i] as WordLike).key) === word)) continue
      end += rest.length
      if (adjectives.length === 0) return { unit, end }
      const after = end < limit ? bare(fold((words[end] as WordLike).key)) : ""
      for (const adjective of adjectives) {
        const [head = "", second] = adjective.split(" ")
        if (second === undefined && after.startsWith(head) && ENDINGS.includes(after.slice(head.length))) return { unit, end: end + 1 }
      }
    }
    return null
  }
}

function sizeOf({ rest, adjectives }: Row): number {
  return rest.length + (adjectives.length > 0 ? 1 : 0)
}

function bare(key: string): string {
  return key.startsWith(ARTICLE) ? key.slice(2) : key
}
