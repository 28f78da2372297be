// What one document tells of pledges between two parties: what is promised, and what is reported of earlier promises.
// In: an account and the pair. Out: items in the order of the text. Absent: which items are one thread (threads.ts).
import type { Act } from "../document/vocabulary.js"
import { isPledge } from "../document/vocabulary.js"
import { type ProgressStage, pledgeWords } from "../engine/pledge-words.js"
import type { NamedTime } from "../engine/quantities.js"
import type { Span } from "../text/span.js"
import type { Account } from "./comparison.js"
import { strengthOf } from "./find-differences.js"
import { type ContentWord, type Readers, within } from "./prepare-account.js"

/** A word by the lemmas or names that it may be. */
export interface Worded {
  readonly terms: readonly string[]
}

/** Where an item stands. */
interface ItemPlace {
  readonly document: string
  readonly outlet: string | null
  /** Day of publication. */
  readonly day: string | null
  readonly span: Span
  readonly text: string
}

/** One promised action of one statement. */
export interface PledgeItem extends ItemPlace {
  readonly type: "pledge"
  readonly act: Act
  /** 4 agree, 3 commit, 2 ready, 1 aspire. */
  readonly strength: number
  /** Who promises: a party of the pair, null for both together. */
  readonly party: string | null
  readonly kind: string | null
  /** What is promised, without the word that names the kind of action. */
  readonly words: readonly Worded[]
  readonly instruments: readonly string[]
  /** Day until or from which it is promised, ISO 8601 cut to what is known; null where no day is given. */
  readonly due: string | null
}

/** Words that report how far something has come. */
export interface ProgressItem extends ItemPlace {
  readonly type: "progress"
  readonly stage: ProgressStage
  readonly cue: string
  readonly words: readonly Worded[]
  readonly instruments: readonly string[]
}

/** What one document tells between two parties, with all its terms, which say how rare a word is. It can be kept as JSON. */
export interface PairDigest {
  readonly document: string
  readonly day: string | null
  readonly terms: readonly string[]
  readonly items: readonly (PledgeItem | ProgressItem)[]
}

/** The digest of a document between two parties; `words` are its content words. */
export function digestOf(account: Account, words: readonly ContentWord[], pair: readonly [string, string], readers: Readers): PairDigest {
  const terms = new Set<string>()
  for (const word of words) for (const term of word.terms) terms.add(term)
  const items = itemsOf(account, words, pair, readers).map((item) => ({
    ...item,
    words: item.words.map((word) => ({ terms: word.terms })),
  }))
  return { document: account.document.id, day: account.record.published, terms: [...terms], items }
}

/** Shorter words are particles in some reading: من (from) is also a verb's form. */
const SHORTEST = 3

/** The words of a document that carry content, in order. */
export function contentWords(account: Account, readers: Readers): ContentWord[] {
  const words: ContentWord[] = []
  readers.terms.visit(account.document.text, (word, span) => {
    if (!word.isParticle && word.exact.length >= SHORTEST)
      words.push({ terms: word.query.length > 0 ? word.query : [word.exact], exact: word.exact, span })
  })
  return words
}

/** Acts whose statements may report what has been done. */
const REPORTING: ReadonlySet<Act> = new Set(["affirm", "praise", "welcome", "congratulate", "thank", "agree"])
/** In these a verbal noun alone reports: نرحب بافتتاح المحطة (we welcome the opening of the station). */
const GLAD: ReadonlySet<Act> = new Set(["praise", "welcome", "congratulate", "thank"])
/** Content words of an action among which the one that names its kind stands. */
const HEAD = 3

/** Items of a document between the two parties of a pair, in the order of the text. Linear in the text. */
export function itemsOf(
  account: Account,
  words: readonly ContentWord[],
  pair: readonly [string, string],
  readers: Readers,
): (PledgeItem | ProgressItem)[] {
  const { record } = account
  const isOfPair = record.encounters.every(
    (one) => one.background || one.parties.length === 0 || one.parties.every((party) => pair.includes(party)),
  )
  const { times, bare } = pairlessOf(account, words, readers)
  const items: (PledgeItem | ProgressItem)[] = []
  for (const statement of record.statements) {
    if (statement.background || !isBetween(statement, pair, isOfPair)) continue
    if (isPledge(statement.act) && statement.actions.length > 0)
      for (const action of statement.actions) {
        const inside = within(words, action.span)
        const { kind, rest } = kindOf(inside)
        const due = times.filter(({ span }) => span[0] >= action.span[0] && span[1] <= action.span[1]).at(-1)
        const timed = due === undefined ? rest : rest.filter(({ span }) => span[1] <= due.span[0] || span[0] >= due.span[1])
        items.push({
          type: "pledge",
          ...placeOf(account, action.span),
          act: statement.act,
          strength: strengthOf(statement.act),
          party: statement.joint ? null : statement.party,
          kind,
          words: timed.length > 0 ? timed : inside,
          instruments: action.instruments.length > 0 ? action.instruments : statement.actions.length === 1 ? statement.instruments : [],
          due: due?.value ?? null,
        })
      }
    else if (REPORTING.has(statement.act)) {
      const report = reportIn(account, within(words, statement.span), statement.span, GLAD.has(statement.act), statement.instruments)
      if (report !== null) items.push(report)
    }
  }
  items.push(...bare)
  return items.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

interface Pairless {
  readonly times: readonly NamedTime[]
  readonly bare: readonly ProgressItem[]
}

/** What a document tells whatever the pair is: its times, and reports outside statements. Read once for all of its pairs. */
const pairless = new WeakMap<Account, Pairless>()

function pairlessOf(account: Account, words: readonly ContentWord[], readers: Readers): Pairless {
  let known = pairless.get(account)
  if (known === undefined) {
    const { times } = readers.quantities.read(account.document.text, account.record.published)
    known = { times, bare: bareSentences(account).flatMap((span) => reportIn(account, within(words, span), span, false, []) ?? []) }
    pairless.set(account, known)
  }
  return known
}

function placeOf({ document, record }: Account, span: Span): ItemPlace {
  return { document: document.id, outlet: document.source ?? null, day: record.published, span, text: document.text.slice(...span) }
}

function isBetween(
  { joint, party, parties, toward }: Account["record"]["statements"][number],
  [a, b]: readonly [string, string],
  isOfPair: boolean,
): boolean {
  if (joint) return parties.includes(a) && parties.includes(b)
  if (party !== a && party !== b) return false
  const other = party === a ? b : a
  return toward.includes(other) || (isOfPair && toward.every((one) => one === party))
}

/** The kind of action that the first words of a promise name, and the words without it. */
function kindOf(words: readonly ContentWord[]): { kind: string | null; rest: ContentWord[] } {
  const { kinds } = pledgeWords()
  const named = new Set<ContentWord>()
  for (const word of words.slice(0, HEAD)) {
    const kind = word.terms.map((term) => kinds.get(term)).find((one) => one !== undefined)
    if (kind === undefined) break
    named.add(word)
    if (kind !== "phase") return { kind, rest: words.filter((one) => !named.has(one)) }
  }
  return { kind: null, rest: words.filter((one) => !named.has(one)) }
}

/** The report that a stretch gives, null for none. */
function reportIn(
  account: Account,
  words: readonly ContentWord[],
  span: Span,
  isGlad: boolean,
  instruments: readonly string[],
): ProgressItem | null {
  const { progress, kinds, passives } = pledgeWords()
  for (const [n, word] of words.entries()) {
    const isPassive = n > 0 && passives.has((words[n - 1] as ContentWord).exact.replace(/^[وف](?=.)/, ""))
    let stage: ProgressStage | null = null
    for (const term of word.terms)
      for (const entry of progress.get(term) ?? []) {
        const isPerfect = word.exact.startsWith(entry.stem) || word.exact.replace(/^[وف]/, "").startsWith(entry.stem)
        if (entry.isVerb ? isPerfect : isPassive || isGlad) stage ??= entry.stage
      }
    // تم بناء المحطة (the building of the station was done): any kind of action may stand there.
    if (stage === null && isPassive && word.terms.some((term) => kinds.has(term))) stage = "done"
    if (stage === null) continue
    return { type: "progress", ...placeOf(account, span), stage, cue: word.exact, words: words.filter((one) => one !== word), instruments }
  }
  return null
}

/** Sentences that no statement touches, set-aside stretches left out. */
function bareSentences({ document: { text }, record }: Account): Span[] {
  const taken = [...record.statements.map(({ span }) => span), ...record.dropped.map(({ span }) => span)].sort((a, b) => a[0] - b[0])
  const out: Span[] = []
  let next = 0
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const letter = text[i]
    if (i < text.length && letter !== "." && letter !== "\n" && letter !== "؟" && letter !== "!") continue
    while (next < taken.length && (taken[next] as Span)[1] <= start) next++
    const isTaken = next < taken.length && (taken[next] as Span)[0] < i
    if (!isTaken && i > start) out.push([start, i])
    start = i + 1
  }
  return out
}
