// Wordings that recur verbatim or nearly in what parties say: found over any number of documents in linear time by hashed
// shingles (Broder 1997): runs of content words by lemma. No document is ever laid beside another.
import type { SourceDocument } from "../document/record.js"
import type { Span } from "../text/span.js"
import type { Account } from "./comparison.js"
import { clusterFormulas, keyOf, RUN } from "./formula-clusters.js"
import { contentWords } from "./pledge-items.js"
import type { ContentWord, Readers } from "./prepare-account.js"

export interface FormulaUse {
  readonly day: string | null
  readonly document: string
  readonly outlet: string | null
  /** Who uses it, null for both sides together or nobody named. */
  readonly party: string | null
  readonly toward: readonly string[]
  readonly span: Span
  readonly words: string
  /** Whether all of the formula is there; else a part, or other words between. */
  readonly isWhole: boolean
}

/** One party's use of a formula toward another. */
export interface FormulaHabit {
  readonly party: string
  readonly toward: string
  readonly first: string
  readonly last: string
  readonly uses: number
  /** First day from which on only changed wordings are told; null where the whole one is still in use. */
  readonly changed: string | null
  /** Statements of the party toward the other on later days without the formula, from which on it counts as dropped. */
  readonly isDropped: boolean
}

export interface Formula {
  /** Of its first wording: document and span, `DOCUMENT.f120-180`. */
  readonly id: string
  /** The wording in its first document. */
  readonly words: string
  readonly documents: number
  readonly first: string | null
  readonly last: string | null
  readonly uses: readonly FormulaUse[]
  readonly habits: readonly FormulaHabit[]
}

/** Documents from which on a wording recurs: see formula-clusters.ts. */
export { LEAST_DOCUMENTS } from "./formula-clusters.js"

/** Later days on which the party spoke toward the other without it. */
const DROPPED_AFTER = 3

/** A statement as formulas see it: its content words in runs of four, each run as a number. It can be kept apart from its text. */
export interface Stretch {
  readonly party: string | null
  readonly toward: readonly string[]
  readonly keys: readonly number[]
  /** Its content words in the text. */
  readonly words: readonly Span[]
}

/** Formulas of the accounts, those in most documents first. Linear in the words. */
export function findFormulas(accounts: readonly Account[], readers: Readers): Formula[] {
  const sorted = [...accounts].sort((a, b) => byCode(dayOf(a), dayOf(b)) || byCode(a.document.id, b.document.id))
  const stretches = sorted.flatMap((account, document) =>
    stretchesOf(account, contentWords(account, readers)).map((stretch) => ({ account, document, stretch, keys: stretch.keys })),
  )
  const spoken = daysSpoken(stretches)
  return clusterFormulas(stretches)
    .map(({ opening, from, to, uses }) => {
      const place = stretches[opening] as (typeof stretches)[number]
      return formulaOf(
        place.account.document,
        spanOf(place.stretch, from, to),
        uses.map(({ stretch, first, last, isWhole }) => {
          const { account, stretch: used } = stretches[stretch] as (typeof stretches)[number]
          return useOf(account.document, account.record.published, used, first, last, isWhole)
        }),
        spoken,
      )
    })
    .sort(byReach)
}

/** Those in most documents first. */
export function byReach(a: Formula, b: Formula): number {
  return b.documents - a.documents || b.words.length - a.words.length || byCode(a.id, b.id)
}

/** A formula by its first wording and its uses, oldest first. */
export function formulaOf(
  { id, text }: Pick<SourceDocument, "id" | "text">,
  span: Span,
  uses: readonly FormulaUse[],
  spoken: ReadonlyMap<string, readonly string[]>,
): Formula {
  const days = uses.flatMap((use) => (use.day === null ? [] : [use.day]))
  return {
    id: `${id}.f${span.join("-")}`,
    words: text.slice(...span),
    documents: new Set(uses.map((use) => use.document)).size,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    uses,
    habits: habitsOf(uses, spoken),
  }
}

/** A use of a formula: the runs `first` to `last` of a statement. */
export function useOf(
  { id, source, text }: Pick<SourceDocument, "id" | "source" | "text">,
  day: string | null,
  stretch: Stretch,
  first: number,
  last: number,
  isWhole: boolean,
): FormulaUse {
  const span = spanOf(stretch, first, last + RUN)
  const { party, toward } = stretch
  return { day, document: id, outlet: source ?? null, party, toward, span, words: text.slice(...span), isWhole }
}

/** The span of the words `from` to `to`, end exclusive. */
export function spanOf({ words }: Stretch, from: number, to: number): Span {
  return [(words[from] as Span)[0], (words[to - 1] as Span)[1]]
}

/** The statements of an account; `words` are its content words. One inside another counts once. */
export function stretchesOf({ record }: Account, words: readonly ContentWord[]): Stretch[] {
  const out: Stretch[] = []
  let next = 0
  let taken = -1
  for (const { span, party, joint, toward } of record.statements) {
    if (span[0] < taken) continue
    taken = span[1]
    while (next < words.length && (words[next] as ContentWord).span[0] < span[0]) next++
    const own: ContentWord[] = []
    for (let i = next; i < words.length && (words[i] as ContentWord).span[1] <= span[1]; i++) own.push(words[i] as ContentWord)
    const keys: number[] = []
    for (let i = 0; i + RUN <= own.length; i++)
      keys.push(
        keyOf(
          own
            .slice(i, i + RUN)
            .map((word) => word.terms[0] as string)
            .join(" "),
        ),
      )
    out.push({ party: joint ? null : party, toward, words: own.map((word) => word.span), keys })
  }
  return out
}

/** Days on which each party spoke toward each other, in order. */
function daysSpoken(said: readonly { readonly account: Account; readonly stretch: Stretch }[]): ReadonlyMap<string, readonly string[]> {
  const days = new Map<string, string[]>()
  for (const { account, stretch } of said) {
    const { published } = account.record
    if (stretch.party === null || published === null) continue
    for (const other of stretch.toward) {
      const list = days.get(`${stretch.party} ${other}`) ?? []
      if (list.at(-1) !== published) list.push(published)
      days.set(`${stretch.party} ${other}`, list)
    }
  }
  return days
}

function habitsOf(uses: readonly FormulaUse[], spoken: ReadonlyMap<string, readonly string[]>): FormulaHabit[] {
  const byUsers = new Map<string, FormulaUse[]>()
  for (const use of uses)
    if (use.party !== null && use.day !== null)
      for (const other of use.toward) {
        const list = byUsers.get(`${use.party} ${other}`)
        if (list === undefined) byUsers.set(`${use.party} ${other}`, [use])
        else list.push(use)
      }
  return [...byUsers].map(([users, own]) => {
    const [party, toward] = users.split(" ") as [string, string]
    const last = own.at(-1)?.day as string
    const whole = own.findLastIndex((use) => use.isWhole)
    const later = (spoken.get(users) ?? []).filter((day) => day > last).length
    return {
      party,
      toward,
      first: own[0]?.day as string,
      last,
      uses: own.length,
      changed: whole >= 0 && whole < own.length - 1 ? (own[whole + 1]?.day ?? null) : null,
      isDropped: later >= DROPPED_AFTER,
    }
  })
}

function dayOf(account: Account): string {
  return account.record.published ?? ""
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
