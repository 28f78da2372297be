// Wordings that recur verbatim or nearly in what parties say: found over any number of documents in linear time by hashed
// shingles (Broder 1997): runs of content words by lemma. A table of counters that many shingles may share drops what stands
// in one document only; what is left is told apart by its words. No document is ever laid beside another.
import type { Span } from "../text/span.js"
import type { Account } from "./comparison.js"
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

/** Content words of a shingle. */
const RUN = 4
/** Documents from which on a wording recurs. */
export const LEAST_DOCUMENTS = 3
/** Counters for shingles: 16 million bytes; two that share one cost time, never a wrong formula. */
const COUNTERS = 1 << 24
/** Share of a formula's shingles that a use holds. */
const HELD = 0.5
/** Shared documents, of all, of neighbouring shingles that are one formula. */
const SAME_DOCUMENTS = 0.5
/** Later days on which the party spoke toward the other without it. */
const DROPPED_AFTER = 3

interface Stretch {
  readonly account: Account
  readonly party: string | null
  readonly toward: readonly string[]
  readonly words: readonly ContentWord[]
  readonly keys: readonly string[]
}

/** Formulas of the accounts, those in most documents first. Linear in the words. */
export function findFormulas(accounts: readonly Account[], readers: Readers): Formula[] {
  const sorted = [...accounts].sort((a, b) => byCode(dayOf(a), dayOf(b)) || byCode(a.document.id, b.document.id))
  const stretches = sorted.flatMap((account) => stretchesOf(account, readers))
  const documentsOf = recurring(stretches)
  const formulaOf = new Map<string, number>()
  const shingles: string[][] = []
  const openings: { stretch: Stretch; from: number; to: number }[] = []
  for (const stretch of stretches)
    for (let i = 0; i < stretch.keys.length; i++) {
      const key = stretch.keys[i] as string
      const own = documentsOf.get(key)
      if (own === undefined || formulaOf.has(key)) continue
      // It goes on with the formula of the shingle before it where both stand in much the same documents.
      const before = i > 0 ? formulaOf.get(stretch.keys[i - 1] as string) : undefined
      const near = before === undefined ? undefined : documentsOf.get(stretch.keys[i - 1] as string)
      const opening = before === undefined ? undefined : openings[before]
      if (before !== undefined && near !== undefined && overlap(own, near) >= SAME_DOCUMENTS && opening?.stretch === stretch) {
        formulaOf.set(key, before)
        shingles[before]?.push(key)
        opening.to = i + RUN
      } else {
        formulaOf.set(key, shingles.length)
        shingles.push([key])
        openings.push({ stretch, from: i, to: i + RUN })
      }
    }
  const uses = usesOf(stretches, formulaOf, shingles)
  const spoken = daysSpoken(sorted)
  return openings
    .flatMap(({ stretch, from, to }, n) => {
      const own = uses[n] ?? []
      const documents = new Set(own.map((use) => use.document)).size
      if (documents < LEAST_DOCUMENTS) return []
      const days = own.flatMap((use) => (use.day === null ? [] : [use.day]))
      const span: Span = [(stretch.words[from] as ContentWord).span[0], (stretch.words[to - 1] as ContentWord).span[1]]
      const words = stretch.account.document.text.slice(...span)
      const id = `${stretch.account.document.id}.f${span.join("-")}`
      return [{ id, words, documents, first: days[0] ?? null, last: days.at(-1) ?? null, uses: own, habits: habitsOf(own, spoken) }]
    })
    .sort((a, b) => b.documents - a.documents || b.words.length - a.words.length)
}

function stretchesOf(account: Account, readers: Readers): Stretch[] {
  const words = contentWords(account, readers)
  const out: Stretch[] = []
  let next = 0
  let taken = -1
  for (const { span, party, joint, toward } of account.record.statements) {
    if (span[0] < taken) continue
    taken = span[1]
    while (next < words.length && (words[next] as ContentWord).span[0] < span[0]) next++
    const own: ContentWord[] = []
    for (let i = next; i < words.length && (words[i] as ContentWord).span[1] <= span[1]; i++) own.push(words[i] as ContentWord)
    const keys: string[] = []
    for (let i = 0; i + RUN <= own.length; i++)
      keys.push(
        own
          .slice(i, i + RUN)
          .map((word) => word.terms[0] as string)
          .join(" "),
      )
    out.push({ account, party: joint ? null : party, toward, words: own, keys })
  }
  return out
}

/** Shingles of at least the least number of documents, with those documents by number. */
function recurring(stretches: readonly Stretch[]): Map<string, ReadonlySet<string>> {
  const counts = new Uint8Array(COUNTERS)
  let document: string | null = null
  let seen = new Set<number>()
  for (const { account, keys } of stretches) {
    if (account.document.id !== document) {
      document = account.document.id
      seen = new Set()
    }
    for (const key of keys) {
      const place = hashOf(key)
      if (seen.has(place)) continue
      seen.add(place)
      if ((counts[place] as number) < LEAST_DOCUMENTS) counts[place] = (counts[place] as number) + 1
    }
  }
  const documents = new Map<string, Set<string>>()
  for (const { account, keys } of stretches)
    for (const key of keys) {
      if ((counts[hashOf(key)] as number) < LEAST_DOCUMENTS) continue
      const own = documents.get(key)
      if (own === undefined) documents.set(key, new Set([account.document.id]))
      else own.add(account.document.id)
    }
  for (const [key, own] of documents) if (own.size < LEAST_DOCUMENTS) documents.delete(key)
  return documents
}

function usesOf(stretches: readonly Stretch[], formulaOf: ReadonlyMap<string, number>, shingles: readonly string[][]): FormulaUse[][] {
  const uses: FormulaUse[][] = shingles.map(() => [])
  for (const { account, party, toward, words, keys } of stretches) {
    const held = new Map<number, { first: number; last: number; count: number }>()
    for (const [i, key] of keys.entries()) {
      const formula = formulaOf.get(key)
      if (formula === undefined) continue
      const place = held.get(formula)
      if (place === undefined) held.set(formula, { first: i, last: i, count: 1 })
      else {
        place.last = i
        place.count++
      }
    }
    for (const [formula, { first, last, count }] of held) {
      const all = shingles[formula]?.length ?? 1
      if (count < HELD * all) continue
      const span: Span = [(words[first] as ContentWord).span[0], (words[last + RUN - 1] as ContentWord).span[1]]
      const { document, record } = account
      const use = { day: record.published, document: document.id, outlet: document.source ?? null, party, toward, span }
      uses[formula]?.push({ ...use, words: document.text.slice(...span), isWhole: count >= all && last - first + 1 === all })
    }
  }
  return uses
}

/** Days on which each party spoke toward each other, in order. */
function daysSpoken(accounts: readonly Account[]): ReadonlyMap<string, readonly string[]> {
  const days = new Map<string, string[]>()
  for (const { record } of accounts)
    for (const { party, toward, joint } of record.statements)
      if (!joint && party !== null && record.published !== null)
        for (const other of toward) {
          const list = days.get(`${party} ${other}`) ?? []
          if (list.at(-1) !== record.published) list.push(record.published)
          days.set(`${party} ${other}`, list)
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

/** FNV-1a over the code units, folded into the table of counters. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 24)) & (COUNTERS - 1)
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const one of a) if (b.has(one)) both++
  return both / (a.size + b.size - both)
}

function dayOf(account: Account): string {
  return account.record.published ?? ""
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
