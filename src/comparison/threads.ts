// Threads of pledges between two parties: the same promise followed through all documents, from the day it was made to the
// day it was kept, dropped or forgotten. In: accounts of any number of encounters. Out: threads, oldest first.
// Items meet threads by an index of their words, so time grows with the items, not with their pairs. No clock: the day on
// which statuses are told is handed in.
import type { Act } from "../document/vocabulary.js"
import type { Span } from "../text/span.js"
import type { Account } from "./comparison.js"
import { contentWords, itemsOf, type PledgeItem, type ProgressItem } from "./pledge-items.js"
import type { ContentWord, Readers } from "./prepare-account.js"
import { statusOf, type ThreadStatus } from "./thread-status.js"
import { heldShare, termSet, type Weights, weightsOf } from "./word-weights.js"

/**
 * `made`: first told; `repeated`; `stronger`, `weaker`: by the act (agree, commit, ready, aspire); `dated`: a day was given
 * or changed; `begun`, `done`, `dropped`: reported; `renewed`: promised again after it was dropped.
 */
export type StepKind = "made" | "repeated" | "stronger" | "weaker" | "dated" | "begun" | "done" | "dropped" | "renewed"

export interface StepEvidence {
  readonly document: string
  readonly outlet: string | null
  readonly span: Span
  readonly words: string
}

export interface ThreadStep {
  /** Day of publication, null where the document has none. */
  readonly day: string | null
  readonly kind: StepKind
  /** The act of a promise, null for a report. */
  readonly act: Act | null
  readonly due: string | null
  readonly evidence: StepEvidence[]
  readonly why: string
}

export interface PledgeThread {
  /** Of the first promise: document, span of its words, and the pair: `DOCUMENT.t120-180.CHN.KWT`. */
  readonly id: string
  readonly between: readonly [string, string]
  /** Who promises; null for both together. */
  readonly party: string | null
  /** The words of the fullest promise. */
  readonly words: string
  readonly kind: string | null
  readonly instruments: readonly string[]
  readonly steps: readonly ThreadStep[]
  readonly status: ThreadStatus
  readonly reason: string
}

/** From this likeness on a promise goes on with a thread. */
const ALIKE = 0.45
/** Share of a promise's words that a report must hold to be about it. */
const REPORTED = 0.55
/** Accounts of one encounter come out within these days: they are one step. */
const ONE_STEP_DAYS = 3
/** Newest promises of a thread that a new one is laid beside, and newest threads that one word leads to. */
const MEMORY = 6
const MOST_CANDIDATES = 64
const DAY = 86_400_000

interface Growing {
  readonly first: PledgeItem
  party: string | null
  readonly promises: PledgeItem[]
  readonly steps: ThreadStep[]
  isDone: boolean
  isDropped: boolean
}

/**
 * The threads between two parties in these accounts.
 * @param today the day as of which statuses are told, YYYY-MM-DD
 */
export function findThreads(
  accounts: readonly Account[],
  between: readonly [string, string],
  today: string,
  readers: Readers,
): PledgeThread[] {
  const sorted = [...accounts].sort(
    (a, b) => byCode(a.record.published ?? "", b.record.published ?? "") || byCode(a.document.id, b.document.id),
  )
  const words = sorted.map((account) => contentWords(account, readers))
  const weigh = weightsOf(words)
  const threads: Growing[] = []
  const byTerm = new Map<string, Growing[]>()
  for (const [n, account] of sorted.entries())
    for (const item of itemsOf(account, words[n] as ContentWord[], between, readers)) {
      const near = candidates(item.words, byTerm)
      if (item.type === "progress") addReport(item, near, weigh)
      else addPromise(item, near, weigh, threads, byTerm)
    }
  return threads.map((thread) => {
    const fullest = thread.promises.reduce((best, one) => (one.strength > best.strength ? one : best))
    return {
      id: `${thread.first.account.document.id}.t${thread.first.span.join("-")}.${[...between].sort(byCode).join(".")}`,
      between,
      party: thread.party,
      words: fullest.account.document.text.slice(...fullest.span),
      kind: thread.first.kind,
      instruments: [...new Set(thread.promises.flatMap((one) => one.instruments))],
      steps: thread.steps,
      ...statusOf(thread.steps, today),
    }
  })
}

/** Threads that share a word, newest first. */
function candidates(words: readonly ContentWord[], byTerm: ReadonlyMap<string, readonly Growing[]>): Growing[] {
  const near = new Set<Growing>()
  for (const { terms } of words)
    for (const term of terms) for (const thread of (byTerm.get(term) ?? []).slice(-MOST_CANDIDATES)) near.add(thread)
  return [...near]
}

function addPromise(item: PledgeItem, near: readonly Growing[], weigh: Weights, threads: Growing[], byTerm: Map<string, Growing[]>): void {
  const own = termSet(item.words)
  const fitting = near
    .filter((thread) => !thread.isDone && (item.party === null || thread.party === null || thread.party === item.party))
    .map((thread) => ({ thread, likeness: Math.max(...thread.promises.slice(-MEMORY).map((one) => likenessOf(item, own, one, weigh))) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
  // What both agree goes on with the promise of each; what one says goes on with one.
  const joined = item.party === null ? onePerParty(fitting) : fitting.slice(0, 1)
  if (joined.length === 0) {
    const thread: Growing = { first: item, party: item.party, promises: [], steps: [], isDone: false, isDropped: false }
    threads.push(thread)
    takePromise(thread, item, 1)
    index(thread, item, byTerm)
  }
  for (const { thread, likeness } of joined) {
    takePromise(thread, item, likeness)
    index(thread, item, byTerm)
  }
}

function onePerParty<Fit extends { readonly thread: Growing }>(fitting: readonly Fit[]): Fit[] {
  return fitting.filter((fit, n) => fitting.findIndex((other) => other.thread.party === fit.thread.party) === n)
}

function index(thread: Growing, item: PledgeItem, byTerm: Map<string, Growing[]>): void {
  for (const term of termSet(item.words)) {
    const list = byTerm.get(term)
    if (list === undefined) byTerm.set(term, [thread])
    else if (!list.includes(thread)) list.push(thread)
  }
}

function likenessOf(a: PledgeItem, own: ReadonlySet<string>, b: PledgeItem, weigh: Weights): number {
  const other = termSet(b.words)
  const [there, back] = [heldShare(a.words, other, weigh), heldShare(b.words, own, weigh)]
  const dice = there + back === 0 ? 0 : (2 * there * back) / (there + back)
  const isNamed = a.instruments.some((id) => b.instruments.includes(id))
  const content = Math.max(dice, isNamed ? 0.8 : 0, 0.8 * Math.max(there, back))
  const kind = a.kind === b.kind ? 1 : a.kind === null || b.kind === null ? 0.85 : 0.4
  return content * kind
}

function takePromise(thread: Growing, item: PledgeItem, likeness: number): void {
  const last = thread.promises.at(-1)
  const lastStep = thread.steps.at(-1)
  const evidence = evidenceOf(item)
  thread.promises.push(item)
  const known = thread.steps.findLast((step) => step.due !== null)?.due ?? null
  if (last === undefined || lastStep === undefined) {
    thread.steps.push({ ...stepOf(item, "made", "no earlier promise of this party is like it"), evidence: [evidence] })
    return
  }
  if (lastStep.act === item.act && isNear(lastStep.day, item.account.record.published) && (item.due === null || item.due === known)) {
    lastStep.evidence.push(evidence)
    return
  }
  const alike = `like the promise before it by ${likeness.toFixed(2)}`
  let kind: StepKind = "repeated"
  if (thread.isDropped) kind = "renewed"
  else if (item.strength !== last.strength) kind = item.strength > last.strength ? "stronger" : "weaker"
  else if (item.due !== null && item.due !== known) kind = "dated"
  const change = kind === "stronger" || kind === "weaker" ? `; ${item.act} is ${kind} than ${last.act}` : ""
  thread.isDropped = false
  thread.steps.push({ ...stepOf(item, kind, alike + change), evidence: [evidence] })
}

function stepOf(item: PledgeItem, kind: StepKind, why: string): Omit<ThreadStep, "evidence"> {
  return { day: item.account.record.published, kind, act: item.act, due: item.due, why }
}

/** Lays a report to the threads that it is about: the one that it holds most of, and those of the other side that it holds as well. */
function addReport(item: ProgressItem, near: readonly Growing[], weigh: Weights): void {
  const own = termSet(item.words)
  const fitting = near
    .filter((thread) => !thread.isDone && (item.stage !== "signed" || thread.promises.some((one) => one.kind === "sign")))
    .map((thread) => ({
      thread,
      held: Math.max(...thread.promises.slice(-MEMORY).map((one) => (one.account === item.account ? 0 : heldShare(one.words, own, weigh)))),
    }))
    .filter(({ held }) => held >= REPORTED)
    .sort((a, b) => b.held - a.held)
  const kind = item.stage === "signed" ? "done" : item.stage
  for (const { thread, held } of onePerParty(fitting)) {
    const last = thread.steps.at(-1) as ThreadStep
    if (last.kind === kind && isNear(last.day, item.account.record.published)) last.evidence.push(evidenceOf(item))
    else
      thread.steps.push({
        day: item.account.record.published,
        kind,
        act: null,
        due: null,
        evidence: [evidenceOf(item)],
        why: `reported by ${item.cue}, with ${Math.round(held * 100)} % of the promise's words`,
      })
    thread.isDone = kind === "done"
    thread.isDropped = kind === "dropped"
  }
}

function evidenceOf({ account, span }: PledgeItem | ProgressItem): StepEvidence {
  return { document: account.document.id, outlet: account.document.source ?? null, span, words: account.document.text.slice(...span) }
}

function isNear(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && Math.abs(Date.parse(a) - Date.parse(b)) <= ONE_STEP_DAYS * DAY
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
