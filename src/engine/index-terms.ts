// The words of a text as a search index wants them: for each spelling the lemmas that it may be a form of, so that وزراء
// (ministers) and والوزير (and the minister) meet in one term, and its plain folded form. Names are kept whole.
// Absent: the index itself and ranking (src/store); which of several lemmas a sentence means.
import { analyse } from "../languages/arabic/analyse.js"
import { foldKey, foldName } from "../languages/arabic/fold.js"
import * as generated from "../languages/arabic/generated/lexicon.js"
import { NAMES, ORGANISATIONS, PLACES, STATES } from "../languages/arabic/generated/tables.js"
import { Kind, kindOf } from "../languages/arabic/morphology/features.js"
import { rows, values } from "../languages/arabic/table-rows.js"
import { markerTable, plausibleReadings } from "../languages/arabic/word-bits.js"
import { type Lexicon, openLexicon } from "../stages/morphology/lexicon.js"
import { Vocabulary } from "../stages/morphology/words.js"
import { normalise, rawSpan } from "../text/normalise.js"
import type { Span } from "../text/span.js"
import { TokenKind, tokenise } from "../text/tokens.js"

/** A spelling as the index knows it. */
export interface WordTerms {
  /** Terms under which the word is indexed: lemmas, and forms where the word is a name or unknown. Never empty. */
  readonly terms: readonly string[]
  /** Terms by which a query finds the word: fewer than `terms`, because a query means the plainer reading. */
  readonly query: readonly string[]
  /** The spelling without marks and hamza, ة as ه, ى as ي. */
  readonly exact: string
  /** Whether every reading is a particle: such words are left out of a query that has others. */
  readonly isParticle: boolean
}

export interface IndexedText {
  /** Terms of all words, separated by spaces. */
  readonly terms: string
  /** Exact forms of all words in order, separated by spaces: what a phrase is searched in. */
  readonly exact: string
}

export interface TermIndexer {
  word(form: string): WordTerms
  index(text: string): IndexedText
  /** Calls `visit` for each word with its span in the given text. */
  visit(text: string, visit: (word: WordTerms, span: Span) => void): void
}

/** A spelling with its terms, and the same as a piece of an index line. */
interface IndexedWord extends WordTerms {
  readonly form: string
  readonly line: string
  readonly exactLine: string
}

/** Longest spelling that is looked at. */
const LONGEST = 48
const ARTICLE = "ال" // the

/** Opens an indexer: the lexicon is opened once more than by the reader, some tens of milliseconds. */
export function createTermIndexer(): TermIndexer {
  const lexicon = openLexicon(generated)
  const markers = markerTable()
  const names = nameForms()
  const vocabulary = new Vocabulary<IndexedWord>((form) => {
    const known = termsOf(form, lexicon, markers, names)
    return { ...known, form, line: `${known.terms.join(" ")} `, exactLine: `${known.exact} ` }
  })
  return {
    word: (form) => vocabulary.at(form, 0, form.length),
    visit: (text, call) => {
      const source = normalise(text)
      const tokens = tokenise(source.text)
      for (let i = 0; i < tokens.count; i++) {
        if (tokens.kind[i] === TokenKind.SIGN) continue
        const start = tokens.start[i] as number
        const end = tokens.end[i] as number
        call(vocabulary.at(source.text, start, Math.min(end, start + LONGEST)), rawSpan(source, start, end))
      }
    },
    index: (text) => {
      const source = normalise(text).text
      const tokens = tokenise(source)
      let terms = ""
      let exact = ""
      for (let i = 0; i < tokens.count; i++) {
        if (tokens.kind[i] === TokenKind.SIGN) continue
        const start = tokens.start[i] as number
        const known = vocabulary.at(source, start, Math.min(tokens.end[i] as number, start + LONGEST))
        terms += known.line
        exact += known.exactLine
      }
      return { terms, exact }
    },
  }
}

/** A name without marks, hamza, ة as ه, ى as ي, in lower case, one space between its words. */
export function foldedName(name: string): string {
  return foldName(foldKey(normalise(name).text))
    .toLowerCase()
    .replaceAll(/[\s\-–_.،,]+/g, " ")
    .trim()
}

/** Folded forms of names of people, states, cities and one-word bodies, with what the tables say: true where it is a word too. */
function nameForms(): ReadonlyMap<string, boolean> {
  const forms = new Map<string, boolean>()
  const add = (phrase: string): void => {
    for (const part of phrase.split(" ")) if (part.length > 2 && !phrase.includes(" ")) forms.set(foldName(part), false)
  }
  for (const [, name, variants, , , capital] of rows(STATES) as string[][]) {
    for (const form of [name as string, ...values(variants as string), ...values(capital as string)]) add(form)
  }
  for (const [name, variants] of rows(PLACES) as string[][]) for (const form of [name as string, ...values(variants as string)]) add(form)
  for (const [, , name, variants] of rows(ORGANISATIONS) as string[][]) {
    for (const form of [name as string, ...values(variants as string)]) add(form)
  }
  for (const [form, , isWord] of rows(NAMES) as string[][]) {
    if (!forms.has(foldName(form as string))) forms.set(foldName(form as string), isWord === "y")
  }
  return forms
}

function termsOf(form: string, lexicon: Lexicon, markers: ReadonlyMap<string, number>, names: ReadonlyMap<string, boolean>): WordTerms {
  const key = foldKey(form)
  const exact = foldName(key).toLowerCase()
  const readings = plausibleReadings(analyse(key, lexicon), key, lexicon, markers)
  const named = names.get(exact) ?? names.get(withoutArticle(exact))
  const plain = readings.filter((one) => one.conjunction === "" && one.preposition === "")
  const lemmas = new Set<string>()
  const plainLemmas = new Set<string>()
  for (const reading of readings) {
    const lemma = foldName(foldKey(withoutMarks(lexicon.lemmas[reading.lemma]?.lemma ?? "")))
    if (lemma === "") continue
    lemmas.add(lemma)
    if (plain.includes(reading)) plainLemmas.add(lemma)
  }
  const terms = new Set(lemmas)
  // A word that is no word without its proclitics may be a name that begins with these letters.
  if (plain.length === 0 || named !== undefined) {
    terms.add(exact)
    for (const rest of stripped(exact)) terms.add(rest)
  }
  const query = new Set<string>()
  if (named !== undefined) query.add(withoutArticle(exact))
  else if (plain.length === 0) {
    const name = stripped(exact).find((rest) => names.get(rest) === false)
    if (name !== undefined) return { terms: [...terms], query: [withoutArticle(name)], exact, isParticle: false }
  }
  if (named !== false) for (const lemma of plainLemmas.size > 0 ? plainLemmas : lemmas) query.add(lemma)
  if (query.size === 0) query.add(withoutArticle(exact))
  return {
    terms: [...terms],
    query: [...query],
    exact,
    isParticle: readings.length > 0 && readings.every((reading) => kindOf(reading.features) === Kind.PARTICLE),
  }
}

/** What remains of an unknown word behind و ف, ب ل ك and the article, each of three letters or more. */
function stripped(exact: string): string[] {
  const out: string[] = []
  const first = exact[0]
  const bodies = first === "و" || first === "ف" ? [exact, exact.slice(1)] : [exact] // and, so
  for (const body of bodies) {
    out.push(body, withoutArticle(body))
    const preposition = body[0]
    if (preposition === "ب" || preposition === "ل" || preposition === "ك") {
      // in, for, as; لل is ل and the article
      const rest = body.startsWith("لل") ? body.slice(2) : body.slice(1)
      out.push(rest, withoutArticle(rest))
    }
  }
  return out.filter((rest) => rest.length > 2 && rest !== exact)
}

function withoutArticle(form: string): string {
  return form.length > 4 && form.startsWith(ARTICLE) ? form.slice(2) : form
}

function withoutMarks(lemma: string): string {
  let out = ""
  for (const letter of lemma) {
    const code = letter.charCodeAt(0)
    if ((code < 0x64b || code > 0x65f) && code !== 0x670) out += letter
  }
  return out
}
