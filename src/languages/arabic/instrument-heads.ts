// Which spellings head the name of an instrument (data/arabic/instrument-heads.tsv), and what must stand behind them.
// In: a folded spelling. Out: its head, with clitics and article told apart. Asked once for each word type; what stands
// behind a head is read by instrument-shapes.ts.
import { foldKey } from "./fold.js"
import { INSTRUMENT_HEADS } from "./generated/tables.js"
import { rows } from "./table-rows.js"

/** What makes a noun a name: the shapes of the table; "defined" only qualifies "subject". */
export const SHAPES = [
  "parties",
  "sides",
  "nation",
  "place",
  "owner",
  "number",
  "quoted",
  "subject",
  "about",
  "joint",
  "strategic",
  "national",
  "peace",
  "shared",
  "ordinal",
  "defined",
] as const
export type Shape = (typeof SHAPES)[number]

export interface InstrumentHead {
  readonly kind: string
  /** The noun as the table has it, by which names of one sort are compared. */
  readonly noun: string
  /** A second word that belongs to the noun: تفاهم in مذكرة تفاهم. Empty for none. */
  readonly second: string
  readonly shapes: ReadonlySet<Shape>
}

/** A head as one spelling shows it. */
export interface HeadForm {
  /** The nouns that this spelling may be, the one of two words first. */
  readonly heads: readonly InstrumentHead[]
  readonly article: boolean
  /** How many code units of the spelling are proclitics that can be left off: و and ب, and not the ل of للجنة. */
  readonly skip: number
}

/** The nouns of the table by their first word. */
export function instrumentHeadTable(): ReadonlyMap<string, readonly InstrumentHead[]> {
  const table = new Map<string, InstrumentHead[]>()
  for (const [form, kind, shapes] of rows(INSTRUMENT_HEADS) as [string, string, string][]) {
    const [noun = "", second = ""] = form.split(" ").map(foldKey)
    const head: InstrumentHead = { kind, noun, second, shapes: new Set(shapes.split(";") as Shape[]) }
    const known = table.get(noun)
    if (known === undefined) table.set(noun, [head])
    else if (second !== "") known.unshift(head)
    else known.push(head)
  }
  return table
}

/** The head that a folded spelling is, null for none. A noun with a pronoun (لجنتنا) heads no name. */
export function instrumentHeadOf(key: string, table: ReadonlyMap<string, readonly InstrumentHead[]>): HeadForm | null {
  for (let conjunction = 0; conjunction < 2; conjunction++) {
    if (conjunction === 1 && key[0] !== "و" && key[0] !== "ف") break // و and, ف so
    for (const [letters, article, skip] of PROCLITICS) {
      if (!key.startsWith(letters, conjunction)) continue
      const rest = key.slice(conjunction + letters.length)
      // اتفاقا: the alif of the indefinite accusative.
      const heads =
        table.get(rest) ??
        (rest.endsWith("ا") ? table.get(rest.slice(0, -1)) : undefined) ??
        table.get(rest.endsWith("ه") ? `${rest.slice(0, -1)}ة` : rest)
      if (heads === undefined) continue
      // للجنة is ل with لجنة or with اللجنة; a name has the article more often.
      return letters === "ل" && rest[0] === "ل" ? { heads, article: true, skip: conjunction } : { heads, article, skip: conjunction + skip }
    }
  }
  return null
}

/** Prepositions and the article before a noun: letters, whether the article is among them, how many letters can be left off. */
const PROCLITICS: readonly [letters: string, article: boolean, skip: number][] = [
  ["", false, 0],
  ["ال", true, 0],
  ["ب", false, 1],
  ["ل", false, 1],
  ["ك", false, 1],
  ["بال", true, 1],
  ["كال", true, 1],
  ["لل", true, 0],
]
