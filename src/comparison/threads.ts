// Threads of pledges between two parties: the same promise followed through all documents, from the day it was made to the
// day it was kept, dropped or forgotten. In: accounts of any number of encounters. Out: threads, oldest first.
// Documents are taken one after the other, oldest first, and what is told of earlier ones never changes: so a record keeps the
// state after the last document and goes on from there. Items meet threads by an index of their words, so time grows with
// the items, not with their pairs. No clock: the day on which statuses are told is handed in.
import type { PledgeChange } from "../document/pledge-change.js"
import type { Act } from "../document/vocabulary.js"
import type { Span } from "../text/span.js"
import type { Account } from "./comparison.js"
import { contentWords, digestOf, type PairDigest, type PledgeItem, type ProgressItem, type Worded } from "./pledge-items.js"
import type { Readers } from "./prepare-account.js"
import { statusOf, type ThreadStatus } from "./thread-status.js"
import { countTerms, heldShare, noCounts, type TermCounts, termSet, type Weights, weightsBy } from "./word-weights.js"

/** What a step of a thread does. */
export type StepKind = Exclude<PledgeChange, "untold">

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

/** What is kept of a promise for those that come after it. */
interface KeptPromise {
  readonly document: string
  readonly act: Act
  readonly strength: number
  readonly kind: string | null
  readonly words: readonly Worded[]
  readonly instruments: readonly string[]
}

interface Growing {
  /** Place among the pair's threads. */
  readonly number: number
  readonly id: string
  readonly party: string | null
  readonly kind: string | null
  /** The words of the strongest promise, and its strength. */
  words: string
  strength: number
  readonly instruments: string[]
  /** The newest promises. */
  readonly promises: KeptPromise[]
  isToSign: boolean
  readonly steps: ThreadStep[]
  isDone: boolean
  isDropped: boolean
}

/** Threads of a pair after some documents. It can be kept as JSON and gone on from. */
export interface ThreadState {
  readonly between: readonly [string, string]
  readonly counts: TermCounts
  readonly threads: Growing[]
  /** Threads by a word of theirs, as numbers, newest last. */
  readonly byTerm: Record<string, number[]>
}

/** The state before any document. */
export function openThreads(between: readonly [string, string]): ThreadState {
  return { between, counts: noCounts(), threads: [], byTerm: Object.create(null) as Record<string, number[]> }
}

/** A state that was kept as JSON. Words are keys: none may meet what every object has. */
export function threadStateOf(json: string): ThreadState {
  const { counts, byTerm, ...rest } = JSON.parse(json) as ThreadState
  const bare = <Value>(record: Record<string, Value>): Record<string, Value> =>
    Object.assign(Object.create(null) as Record<string, Value>, record)
  return { ...rest, counts: { documents: counts.documents, terms: bare(counts.terms) }, byTerm: bare(byTerm) }
}

/** Goes on with the next document of the pair; documents come by day of publication, then by id. */
export function takeDocument(state: ThreadState, { terms, items }: PairDigest): void {
  countTerms(state.counts, terms)
  const weigh = weightsBy(state.counts)
  for (const item of items) {
    const near = candidates(item.words, state)
    if (item.type === "progress") addReport(item, near, weigh)
    else addPromise(item, near, weigh, state)
  }
}

/** The threads of a state, with their statuses as of a day, YYYY-MM-DD. */
export function threadsOf({ between, threads }: ThreadState, today: string): PledgeThread[] {
  return threads.map(({ id, party, kind, words, instruments, steps }) => ({
    id,
    between,
    party,
    words,
    kind,
    instruments,
    steps,
    ...statusOf(steps, today),
  }))
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
  const state = openThreads(between)
  for (const account of sorted) takeDocument(state, digestOf(account, contentWords(account, readers), between, readers))
  return threadsOf(state, today)
}

/** Threads that share a word, newest first. */
function candidates(words: readonly Worded[], { threads, byTerm }: ThreadState): Growing[] {
  const near = new Set<number>()
  for (const { terms } of words) for (const term of terms) for (const n of byTerm[term] ?? []) near.add(n)
  return [...near].map((n) => threads[n] as Growing)
}

function addPromise(item: PledgeItem, near: readonly Growing[], weigh: Weights, state: ThreadState): void {
  const own = termSet(item.words)
  const fitting = near
    .filter((thread) => !thread.isDone && (item.party === null || thread.party === null || thread.party === item.party))
    .map((thread) => ({ thread, likeness: Math.max(...thread.promises.map((one) => likenessOf(item, own, one, weigh))) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
  // What both agree goes on with the promise of each; what one says goes on with one.
  const joined = item.party === null ? onePerParty(fitting) : fitting.slice(0, 1)
  if (joined.length === 0) {
    const thread: Growing = {
      number: state.threads.length,
      id: `${item.document}.t${item.span.join("-")}.${[...state.between].sort(byCode).join(".")}`,
      party: item.party,
      kind: item.kind,
      words: item.text,
      strength: item.strength,
      instruments: [],
      promises: [],
      isToSign: false,
      steps: [],
      isDone: false,
      isDropped: false,
    }
    state.threads.push(thread)
    takePromise(thread, item, 1)
    index(thread, item, state.byTerm)
  }
  for (const { thread, likeness } of joined) {
    takePromise(thread, item, likeness)
    index(thread, item, state.byTerm)
  }
}

function onePerParty<Fit extends { readonly thread: Growing }>(fitting: readonly Fit[]): Fit[] {
  return fitting.filter((fit, n) => fitting.findIndex((other) => other.thread.party === fit.thread.party) === n)
}

/** Notes a thread under the words of a promise; a word leads to the newest threads only. */
function index({ number }: Growing, item: PledgeItem, byTerm: ThreadState["byTerm"]): void {
  for (const term of termSet(item.words)) {
    byTerm[term] ??= []
    const list = byTerm[term] as number[]
    if (list.includes(number)) continue
    list.push(number)
    if (list.length > MOST_CANDIDATES) list.shift()
  }
}

function likenessOf(a: PledgeItem, own: ReadonlySet<string>, b: KeptPromise, weigh: Weights): number {
  const other = termsOf(b)
  const [there, back] = [heldShare(a.words, other, weigh), heldShare(b.words, own, weigh)]
  const dice = there + back === 0 ? 0 : (2 * there * back) / (there + back)
  const isNamed = a.instruments.some((id) => b.instruments.includes(id))
  const content = Math.max(dice, isNamed ? 0.8 : 0, 0.8 * Math.max(there, back))
  const kind = a.kind === b.kind ? 1 : a.kind === null || b.kind === null ? 0.85 : 0.4
  return content * kind
}

const sets = new WeakMap<KeptPromise, ReadonlySet<string>>()

function termsOf(promise: KeptPromise): ReadonlySet<string> {
  let set = sets.get(promise)
  if (set === undefined) {
    set = termSet(promise.words)
    sets.set(promise, set)
  }
  return set
}

function takePromise(thread: Growing, item: PledgeItem, likeness: number): void {
  const last = thread.promises.at(-1)
  const lastStep = thread.steps.at(-1)
  const evidence = evidenceOf(item)
  const { document, act, strength, kind: action, words, instruments } = item
  thread.promises.push({ document, act, strength, kind: action, words, instruments })
  if (thread.promises.length > MEMORY) thread.promises.shift()
  if (action === "sign") thread.isToSign = true
  for (const id of instruments) if (!thread.instruments.includes(id)) thread.instruments.push(id)
  if (strength > thread.strength) {
    thread.strength = strength
    thread.words = item.text
  }
  const known = thread.steps.findLast((step) => step.due !== null)?.due ?? null
  if (last === undefined || lastStep === undefined) {
    thread.steps.push({ ...stepOf(item, "made", "no earlier promise of this party is like it"), evidence: [evidence] })
    return
  }
  if (lastStep.act === act && isNear(lastStep.day, item.day) && (item.due === null || item.due === known)) {
    lastStep.evidence.push(evidence)
    return
  }
  const alike = `like the promise before it by ${likeness.toFixed(2)}`
  let kind: StepKind = "repeated"
  if (thread.isDropped) kind = "renewed"
  else if (strength !== last.strength) kind = strength > last.strength ? "stronger" : "weaker"
  else if (item.due !== null && item.due !== known) kind = "dated"
  const change = kind === "stronger" || kind === "weaker" ? `; ${act} is ${kind} than ${last.act}` : ""
  thread.isDropped = false
  thread.steps.push({ ...stepOf(item, kind, alike + change), evidence: [evidence] })
}

function stepOf(item: PledgeItem, kind: StepKind, why: string): Omit<ThreadStep, "evidence"> {
  return { day: item.day, kind, act: item.act, due: item.due, why }
}

/** Lays a report to the threads that it is about: the one that it holds most of, and those of the other side that it holds as well. */
function addReport(item: ProgressItem, near: readonly Growing[], weigh: Weights): void {
  const own = termSet(item.words)
  const fitting = near
    .filter((thread) => !thread.isDone && (item.stage !== "signed" || thread.isToSign))
    .map((thread) => ({
      thread,
      held: Math.max(...thread.promises.map((one) => (one.document === item.document ? 0 : heldShare(one.words, own, weigh)))),
    }))
    .filter(({ held }) => held >= REPORTED)
    .sort((a, b) => b.held - a.held)
  const kind = item.stage === "signed" ? "done" : item.stage
  for (const { thread, held } of onePerParty(fitting)) {
    const last = thread.steps.at(-1) as ThreadStep
    if (last.kind === kind && isNear(last.day, item.day)) last.evidence.push(evidenceOf(item))
    else
      thread.steps.push({
        day: item.day,
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

function evidenceOf({ document, outlet, span, text }: PledgeItem | ProgressItem): StepEvidence {
  return { document, outlet, span, words: text }
}

function isNear(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && Math.abs(Date.parse(a) - Date.parse(b)) <= ONE_STEP_DAYS * DAY
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
