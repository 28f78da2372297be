// An account made ready for comparison: its statements as terms, figures, days, persons and parties, each with its place.
// In: documents with their records. Out: the same with what alignment and differences look at. Each text is read once.
import type { Person, Statement } from "../document/record.js"
import type { TermIndexer } from "../engine/index-terms.js"
import { consonantsOf, nearWords } from "../engine/near-words.js"
import type { CountedFigure, NamedTime, QuantityReader } from "../engine/quantities.js"
import type { Span } from "../text/span.js"
import type { Account } from "./comparison.js"

/** A word of a statement that carries content. */
export interface ContentWord {
  /** Lemmas or names that it may be: two words are the same where they share one. */
  readonly terms: readonly string[]
  /** Folded spelling. */
  readonly exact: string
  readonly span: Span
}

/** A word as alignment weighs it: what it may be met by, and how much it tells. */
export interface WeighedWord {
  readonly terms: readonly string[]
  readonly meanings: readonly string[]
  /** Consonants of its root. */
  readonly roots: readonly string[]
  /** 1 for a word of content; less for names of the parties who speak, and for words that every statement has. */
  readonly weight: number
}

export interface NamedPerson {
  readonly person: Person
  readonly span: Span
}

export interface NamedParty {
  readonly party: string
  readonly span: Span
}

export interface PreparedStatement {
  readonly account: number
  readonly language: string
  readonly statement: Statement
  /** Place among the account's statements, 0 to 1. */
  readonly position: number
  readonly words: readonly ContentWord[]
  /** The same words for alignment; a party's names in any spelling are one term. */
  readonly weighed: readonly WeighedWord[]
  readonly figures: readonly CountedFigure[]
  readonly times: readonly NamedTime[]
  readonly people: readonly NamedPerson[]
  readonly parties: readonly NamedParty[]
}

export interface PreparedAccount {
  readonly number: number
  readonly account: Account
  readonly statements: readonly PreparedStatement[]
  /** Folded words of the whole text in order. */
  readonly exact: readonly string[]
}

/** What the texts are read with; opened once for many comparisons. */
export interface Readers {
  readonly terms: TermIndexer
  readonly quantities: QuantityReader
}

/** Prepares the account that stands at place `number` of those compared. Linear in the text and its facts. */
export function prepareAccount(account: Account, number: number, readers: Readers): PreparedAccount {
  const { document, record } = account
  const words: ContentWord[] = []
  const exact: string[] = []
  readers.terms.visit(document.text, (word, span) => {
    exact.push(word.exact)
    if (!word.isParticle) words.push({ terms: word.query.length > 0 ? word.query : [word.exact], exact: word.exact, span })
  })
  const { figures, times } = readers.quantities.read(document.text, record.published)
  const people = record.people.flatMap((person) => person.mentions.map((span) => ({ person, span }))).sort((a, b) => a.span[0] - b.span[0])
  const parties = [
    ...record.parties.flatMap(({ id, mentions }) => mentions.map((span) => ({ party: id, span }))),
    ...people.flatMap(({ person, span }) => (person.party === null ? [] : [{ party: person.party, span }])),
  ].sort((a, b) => a.span[0] - b.span[0])
  const last = Math.max(1, record.statements.length - 1)
  return {
    number,
    account,
    exact,
    statements: record.statements.map((statement, n) => {
      const own = within(words, statement.span)
      const named = within(parties, statement.span)
      return {
        account: number,
        language: record.language,
        statement,
        position: n / last,
        words: own,
        weighed: own.map((word) => weighed(word, named)),
        figures: within(figures, statement.span),
        times: within(times, statement.span),
        people: within(people, statement.span),
        parties: named,
      }
    }),
  }
}

/** Weight of a party's name, and of a word that says little. */
const NAMED = 0.4
const LIGHT = 0.15

function weighed(word: ContentWord, parties: readonly NamedParty[]): WeighedWord {
  const named = parties.find(({ span }) => span[0] <= word.span[0] && word.span[1] <= span[1])
  if (named !== undefined) return { terms: [`party ${named.party}`], meanings: [], roots: [], weight: NAMED }
  const { light, meanings } = nearWords()
  const { terms } = word
  if (terms.some((term) => light.has(term))) return { terms, meanings: [], roots: [], weight: LIGHT }
  return {
    terms,
    meanings: [...new Set(terms.flatMap((term) => meanings.get(term) ?? []))],
    roots: [...new Set(terms.map(consonantsOf).filter((root) => root !== ""))],
    weight: 1,
  }
}

/** Items that lie in a span; `items` in the order of the text. */
export function within<Item extends { readonly span: Span }>(items: readonly Item[], [start, end]: Span): Item[] {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle] as Item).span[0] < start) low = middle + 1
    else high = middle
  }
  const out: Item[] = []
  for (let i = low; i < items.length && (items[i] as Item).span[0] < end; i++)
    if ((items[i] as Item).span[1] <= end) out.push(items[i] as Item)
  return out
}
