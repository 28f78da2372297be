// An account made ready for comparison: its statements as terms, figures, days, persons and parties, each with its place.
// In: documents with their records. Out: the same with what alignment and differences look at. Each text is read once.
import type { Person, Statement } from "../document/record.js"
import type { TermIndexer } from "../engine/index-terms.js"
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
  readonly statement: Statement
  /** Place among the account's statements, 0 to 1. */
  readonly position: number
  readonly words: readonly ContentWord[]
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
    statements: record.statements.map((statement, n) => ({
      account: number,
      statement,
      position: n / last,
      words: within(words, statement.span),
      figures: within(figures, statement.span),
      times: within(times, statement.span),
      people: within(people, statement.span),
      parties: within(parties, statement.span),
    })),
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
