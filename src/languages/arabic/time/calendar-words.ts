// Enters: data/arabic/calendar.tsv as lines of form, kind and value.
// Leaves: what a spelling says about time, its proclitics and article stripped.
// Absent: what stands around the word; a form of several words is given with the words that must follow.
import { intern } from "../../../text/intern.js"

/** One thing that a spelling can say about time. Kinds are those of calendar.tsv. */
export interface Mark {
  readonly kind: string
  readonly value: string
  /** The value where it is a number, else NaN. */
  readonly number: number
  /** Folded words that must follow. */
  readonly rest: readonly string[]
  readonly article: boolean
  /** Proclitics that were stripped, "" for none. */
  readonly prefix: string
  /** Whether an expression can begin with it. */
  readonly opens: boolean
}

interface Entry {
  readonly kind: string
  readonly value: string
  readonly rest: readonly string[]
}

/** A word whose marks may be known already. */
export interface MarkedWord {
  readonly key: string
  /** What the spelling says about time; absent where it is to be looked up. */
  readonly marks?: readonly Mark[]
}

export const NO_MARKS: readonly Mark[] = []

const ARTICLE = "ال"
/** Kinds that only stand inside an expression or beside one, and prepositions that open none by themselves. */
const INNER_KINDS = new Set(
  "direction prep-to scale-plural half vague-after era link future office day-name not-friday outlet clock-part clock-half clock-zone greenwich bound-under bound-over bound-about".split(
    " ",
  ),
)
const INNER_PREPOSITIONS = new Set(["in", "on", "from", "between", "by"])
/** Conjunctions and prepositions written onto a word, alone and together: and, so; by, to, as. */
const PREFIXES = ["", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل"]
const CACHE_LIMIT = 100_000

/** A spelling as the table is searched: alif without hamza, ى as ي. */
export function foldTime(key: string): string {
  let out = key
  if (/[أإآٱ]/.test(out)) out = out.replace(/[أإآٱ]/g, "ا")
  return out.includes("ى") ? out.replaceAll("ى", "ي") : out
}

/** The table of time words, searched by spelling. */
export class CalendarWords {
  readonly #entries = new Map<string, Entry[]>()
  #cache = new Map<string, readonly Mark[]>()

  constructor(table: string) {
    for (const line of table.split("\n")) {
      const [form, kind, value] = line.split("\t")
      if (form === undefined || kind === undefined || value === undefined) continue
      const [first, ...rest] = foldTime(form).split(" ")
      const entry = { kind: intern(kind), value: intern(value), rest: rest.map(intern) }
      const list = this.#entries.get(first as string)
      if (list === undefined) this.#entries.set(first as string, [entry])
      else list.push(entry)
    }
    // The longest form first, so that the first that fits is the right one.
    for (const list of this.#entries.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  }

  /** What a spelling (the `key` of a word) can say; empty for most words. */
  marks(key: string): readonly Mark[] {
    let marks = this.#cache.get(key)
    if (marks === undefined) {
      if (this.#cache.size >= CACHE_LIMIT) this.#cache = new Map()
      marks = this.#find(foldTime(key))
      this.#cache.set(key, marks)
    }
    return marks
  }

  /** What a word can say, from the word itself where it knows. */
  marksOf(word: MarkedWord): readonly Mark[] {
    return word.marks ?? this.marks(word.key)
  }

  #find(key: string): readonly Mark[] {
    for (const prefix of PREFIXES) {
      if (!key.startsWith(prefix) || key.length < prefix.length + (prefix === "" ? 1 : 2)) continue
      const marks = this.#stem(key.slice(prefix.length), prefix)
      if (marks.length > 0) return marks
    }
    // Careless spelling of ta marbuta as ha.
    return key.endsWith("ه") && key.length > 3 ? this.#find(`${key.slice(0, -1)}ة`) : NO_MARKS
  }

  #stem(stem: string, prefix: string): Mark[] {
    const marks: Mark[] = []
    const add = (form: string, article: boolean) => {
      for (const { kind, value, rest } of this.#entries.get(form) ?? []) {
        // Prepositions and idioms of several words carry no preposition of their own.
        if (prefix.length > 0 && kind.startsWith("prep") && prefix !== "و" && prefix !== "ف") continue
        const opens = !INNER_KINDS.has(kind) && !(kind === "prep" && INNER_PREPOSITIONS.has(value))
        marks.push({ kind, value, number: value === "" ? Number.NaN : Number(value), rest, article, prefix, opens })
      }
    }
    add(stem, false)
    if (stem.startsWith(ARTICLE) && stem.length > 3) add(stem.slice(2), true)
    // The article loses its alif after the preposition ل.
    if (prefix.endsWith("ل") && stem.startsWith("ل") && stem.length > 2) {
      add(`ا${stem}`, false)
      add(stem.slice(1), true)
    }
    return marks
  }
}
