// What a person types becomes a query of the full-text index: words by their terms, phrases in quotation marks by their exact
// forms, `-word` as what must not be there. Absent: filters, and ranking.
import type { TermIndexer } from "../engine/index-terms.js"

export interface TextQuery {
  /** The query for documents that have all words, in FTS5's language; null where nothing was asked. */
  readonly all: string | null
  /** The query for documents that have some of the words; null where that is the same. */
  readonly some: string | null
  /** Terms and exact forms whose words are marked. */
  readonly marks: ReadonlySet<string>
  readonly phrases: readonly (readonly string[])[]
}

const OPENING = '"«“„'
const CLOSING = '"»”“'
/** Words of a query that are looked at. */
const MOST_WORDS = 32
/** Prefixes that may be written onto the first word of a phrase: and, so, for, in, as. */
const PROCLITICS = ["", "و", "ف", "ل", "ب", "ك"]

/** Reads a query. Never throws: what is no word is passed over. */
export function parseTextQuery(words: string, indexer: TermIndexer): TextQuery {
  const marks = new Set<string>()
  const phrases: string[][] = []
  const wanted: { match: string; isParticle: boolean }[] = []
  const unwanted: string[] = []
  for (const { text, isPhrase, isNot } of partsOf(words).slice(0, MOST_WORDS)) {
    const forms: string[] = []
    indexer.visit(text, (word) => {
      forms.push(word.exact)
      if (isPhrase) return
      const match = `{title body} : (${word.query.map(quoted).join(" OR ")})`
      if (isNot) unwanted.push(match)
      else {
        wanted.push({ match, isParticle: word.isParticle })
        if (!word.isParticle) for (const term of word.query) marks.add(term)
      }
    })
    if (!isPhrase || forms.length === 0) continue
    const match = `{exact} : (${phraseForms(forms).map(quoted).join(" OR ")})`
    if (isNot) unwanted.push(match)
    else {
      wanted.push({ match, isParticle: false })
      phrases.push(forms)
    }
  }
  const telling = wanted.filter((part) => !part.isParticle)
  const used = (telling.length > 0 ? telling : wanted).map((part) => part.match)
  if (used.length === 0) return { all: null, some: null, marks, phrases }
  const without = (query: string): string => (unwanted.length === 0 ? query : `(${query}) NOT (${unwanted.join(" OR ")})`)
  return {
    all: without(used.join(" AND ")),
    some: used.length === 1 ? null : without(used.join(" OR ")),
    marks,
    phrases,
  }
}

function quoted(term: string): string {
  return `"${term.replaceAll('"', "")}"`
}

/** The phrase as it stands, and behind what may be written onto its first word; ل and the article make لل. */
export function phraseForms(forms: readonly string[]): string[] {
  const [first = "", ...rest] = forms
  const heads = PROCLITICS.map((prefix) => (prefix === "ل" && first.startsWith("ال") ? `لل${first.slice(2)}` : prefix + first))
  return heads.map((head) => [head, ...rest].join(" "))
}

interface Part {
  readonly text: string
  readonly isPhrase: boolean
  readonly isNot: boolean
}

function partsOf(words: string): Part[] {
  const parts: Part[] = []
  let at = 0
  while (at < words.length) {
    if (words[at]?.trim() === "") {
      at++
      continue
    }
    const isNot = words[at] === "-" && at + 1 < words.length && words[at + 1]?.trim() !== ""
    if (isNot) at++
    if (OPENING.includes(words[at] as string)) {
      let end = at + 1
      while (end < words.length && !CLOSING.includes(words[end] as string)) end++
      parts.push({ text: words.slice(at + 1, end), isPhrase: true, isNot })
      at = end + 1
      continue
    }
    let end = at + 1
    while (end < words.length && words[end]?.trim() !== "" && !OPENING.includes(words[end] as string)) end++
    parts.push({ text: words.slice(at, end), isPhrase: false, isNot })
    at = end
  }
  return parts
}
