// The chronicle read and its threads laid beside the right ones. A promise or report of the chronicle is met by a step whose
// words overlap its words; what the method tells beyond the chronicle counts against precision where it joins a thread.
import { readFileSync } from "node:fs"
import type { Account } from "../../src/comparison/comparison.js"
import { findThreads, type PledgeThread } from "../../src/comparison/threads.js"
import { createTermIndexer } from "../../src/engine/index-terms.js"
import { createQuantityReader } from "../../src/engine/quantities.js"
import { createReader } from "../../src/engine/read.js"

interface RightThread {
  readonly id: string
  readonly between: readonly [string, string]
  readonly status: string
  readonly steps: readonly { readonly readout: string; readonly kind: string; readonly words: string }[]
}
interface Right {
  readonly review: string
  readonly aside: readonly string[]
  readonly threads: readonly RightThread[]
}

export interface Measured {
  readonly name: string
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly status: number
  readonly steps: number
  readonly errors: readonly string[]
}

const here = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8")

/** The forty readouts, read. */
export function chronicle(): Account[] {
  const reader = createReader()
  return here("readouts.txt")
    .split("\n=====\n")
    .map((part) => {
      const field = (name: string): string => new RegExp(`^# ${name}: (.*)$`, "m").exec(part)?.[1] ?? ""
      const document = {
        id: field("id"),
        published: field("published"),
        source: field("source"),
        text: part.slice(part.indexOf("\n\n") + 2).trimEnd(),
      }
      return { document, record: reader.read(document) }
    })
}

/** Figures of each pair, of those used in tuning together, and of the pair kept aside. */
export function measureChronicle(): Measured[] {
  const right = JSON.parse(here("threads.json")) as Right
  const accounts = chronicle()
  const readers = { terms: createTermIndexer(), quantities: createQuantityReader() }
  const pairs = [...new Set(right.threads.map(({ between }) => between.join(" ")))]
  const counted = pairs.map((name) => {
    const pair = name.split(" ") as [string, string]
    const own = accounts.filter(({ document }) => document.id.startsWith(pair.join("-").toLowerCase()))
    return {
      name,
      ...count(
        own,
        right.threads.filter(({ between }) => between.join(" ") === name),
        findThreads(own, pair, right.review, readers),
      ),
    }
  })
  const aside = right.aside.join(" ")
  const sum = (name: string, of: typeof counted): Counted & { name: string } => ({
    name,
    both: total(of, "both"),
    found: total(of, "found"),
    wanted: total(of, "wanted"),
    statuses: total(of, "statuses"),
    threads: total(of, "threads"),
    kinds: total(of, "kinds"),
    steps: total(of, "steps"),
    errors: [],
  })
  return [
    ...counted.map((one) => (one.name === aside ? { ...one, name: `${one.name} (aside)` } : one)),
    sum(
      "tuned on",
      counted.filter(({ name }) => name !== aside),
    ),
    sum("all", counted),
  ].map(({ name, both, found, wanted, statuses, threads, kinds, steps, errors }) => {
    const [precision, recall] = [both / found, both / wanted]
    return {
      name,
      precision,
      recall,
      f1: (2 * precision * recall) / (precision + recall),
      status: statuses / threads,
      steps: kinds / steps,
      errors,
    }
  })
}

interface Counted {
  readonly both: number
  readonly found: number
  readonly wanted: number
  readonly statuses: number
  readonly threads: number
  readonly kinds: number
  readonly steps: number
  readonly errors: string[]
}

function total(of: readonly Counted[], field: Exclude<keyof Counted, "errors">): number {
  return of.reduce((all, one) => all + one[field], 0)
}

function count(accounts: readonly Account[], right: readonly RightThread[], threads: readonly PledgeThread[]): Counted {
  // Each promise or report by its readout and the place of its words there.
  const places = new Map<string, { readout: string; start: number; end: number }>()
  const keyOf = (readout: string, words: string): string => {
    const start = accounts.find(({ document }) => document.id === readout)?.document.text.indexOf(words) ?? -1
    if (start < 0) throw new RangeError(`${readout} does not hold ${words}`)
    const key = `${readout} ${start}`
    places.set(key, { readout, start, end: start + words.length })
    return key
  }
  const rightKeys = right.map(({ steps }) => steps.map(({ readout, words }) => keyOf(readout, words)))
  const found = threads.map(({ steps }) =>
    steps.flatMap((step) =>
      step.evidence.map(({ document, span }) => {
        const met = [...places].find(([, place]) => place.readout === document && place.start < span[1] && place.end > span[0])
        return { key: met?.[0] ?? `${document} ${span[0]} beyond`, kind: step.kind }
      }),
    ),
  )
  const pairsOf = (lists: readonly (readonly string[])[]): Set<string> => {
    const out = new Set<string>()
    for (const list of lists) for (const a of list) for (const b of list) if (a < b) out.add(`${a} | ${b}`)
    return out
  }
  const [wanted, got] = [pairsOf(rightKeys), pairsOf(found.map((list) => list.map(({ key }) => key)))]
  const errors: string[] = []
  for (const pair of got) if (!wanted.has(pair)) errors.push(`joined   ${pair}`)
  for (const pair of wanted) if (!got.has(pair)) errors.push(`parted   ${pair}`)
  let [statuses, kinds, steps] = [0, 0, 0]
  for (const [n, one] of right.entries()) {
    // The thread that holds the most of the right one's places.
    const keys = rightKeys[n] as string[]
    const held = found.map((list) => list.filter(({ key }) => keys.includes(key)).length)
    const best = held.indexOf(Math.max(0, ...held))
    const thread = (held[best] ?? 0) > 0 ? threads[best] : undefined
    if (thread?.status === one.status) statuses++
    else errors.push(`status   ${one.id}: ${one.status}, found ${thread?.status ?? "no thread"} (${thread?.reason ?? ""})`)
    for (const [k, { kind }] of one.steps.entries()) {
      steps++
      const met = found[best]?.find(({ key }) => key === keys[k])?.kind
      if (met === kind) kinds++
      else errors.push(`step     ${one.id} ${keys[k]}: ${kind}, found ${met ?? "none"}`)
    }
  }
  return {
    both: [...got].filter((pair) => wanted.has(pair)).length,
    found: got.size,
    wanted: wanted.size,
    statuses,
    threads: right.length,
    kinds,
    steps,
    errors,
  }
}
