// Statement alignment measured on twenty pairs of accounts that were aligned by hand before any run (pairs-1.txt, pairs-2.txt;
// all sentences our own, the persons invented). {n} opens a unit of an account, which runs to the next mark or the end of the
// line; "= 2-4" says that unit 2 of A and unit 4 of B tell one content; what no line names stands alone.
// A statement that the engine reads counts for the units of which it holds half, else for the one it lies in.
import { readFileSync } from "node:fs"
import { compareAccounts } from "../../src/comparison/compare-accounts.js"
import type { Account } from "../../src/comparison/comparison.js"
import type { Readers } from "../../src/comparison/prepare-account.js"
import { createTermIndexer } from "../../src/engine/index-terms.js"
import { createQuantityReader } from "../../src/engine/quantities.js"
import { createReader, type Reader } from "../../src/engine/read.js"
import type { Span } from "../../src/text/span.js"

interface MarkedAccount {
  readonly published: string
  readonly source: string
  readonly text: string
  readonly units: ReadonlyMap<number, Span>
}

export interface AlignedPair {
  readonly id: string
  /** Looked at while tuning, or kept aside. */
  readonly isTuned: boolean
  readonly a: MarkedAccount
  readonly b: MarkedAccount
  /** Pairs of units, `2-4`. */
  readonly right: ReadonlySet<string>
}

export interface AlignmentFigures {
  readonly name: string
  readonly pairs: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** F1 where pairs count only whose units the engine has read. */
  readonly f1Read: number
  readonly errors: readonly string[]
}

/** The twenty pairs. */
export function alignedPairs(): AlignedPair[] {
  const source = ["pairs-1.txt", "pairs-2.txt"].map((name) => readFileSync(new URL(name, import.meta.url), "utf8")).join("")
  return source
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = "", ...lines] = part.trimEnd().split("\n")
      const starts = lines.flatMap((line, n) => (line.startsWith("# ") ? [n] : []))
      const end = lines.findIndex((line) => line.startsWith("= "))
      const [a, b] = [lines.slice(starts[0], starts[1]), lines.slice(starts[1], end)].map(accountOf)
      if (a === undefined || b === undefined) throw new Error(`${title}: two accounts are wanted`)
      const right = (lines[end] ?? "").slice(2).trim().split(" ")
      for (const one of right) {
        const [x, y] = one.split("-").map(Number) as [number, number]
        if (!a.units.has(x) || !b.units.has(y)) throw new Error(`${title}: ${one} names no unit`)
      }
      return { id: title.slice(0, 2), isTuned: / tuned:/.test(title), a, b, right: new Set(right) }
    })
}

function accountOf([head = "", ...lines]: readonly string[]): MarkedAccount {
  const [, published = "", source = ""] = /^# . (\S+) (.*)$/.exec(head) ?? []
  const units = new Map<number, Span>()
  let text = ""
  for (const line of lines) {
    let open: [number, number] | null = null
    for (const piece of line.split(/(?=\{\d+\})/)) {
      const mark = /^\{(\d+)\}/.exec(piece)
      if (open !== null) units.set(open[0], [open[1], text.length])
      open = mark === null ? null : [Number(mark[1]), text.length]
      text += piece.slice(mark?.[0].length ?? 0)
    }
    if (open !== null) units.set(open[0], [open[1], text.length])
    text += "\n"
  }
  return { published, source, text: text.trimEnd(), units }
}

/** Figures of the half looked at, of the half kept aside, and of all. */
export function measureAlignments(): AlignmentFigures[] {
  const reader = createReader()
  const readers = { terms: createTermIndexer(), quantities: createQuantityReader() }
  const told = alignedPairs().map((pair) => ({ pair, ...tell(pair, reader, readers) }))
  const sum = (name: string, of: typeof told): AlignmentFigures => {
    const total = (field: "both" | "found" | "wanted" | "readable") => of.reduce((count, one) => count + one[field], 0)
    const [both, found, wanted] = [total("both"), total("found"), total("wanted")]
    return {
      name,
      pairs: of.length,
      precision: both / found,
      recall: both / wanted,
      f1: (2 * both) / (found + wanted),
      f1Read: (2 * both) / (found + total("readable")),
      errors: of.flatMap((one) => one.errors),
    }
  }
  return [
    sum(
      "looked at",
      told.filter(({ pair }) => pair.isTuned),
    ),
    sum(
      "kept aside",
      told.filter(({ pair }) => !pair.isTuned),
    ),
    sum("all", told),
  ]
}

function tell({ id, a, b, right }: AlignedPair, reader: Reader, readers: Readers) {
  const accounts: Account[] = [a, b].map(({ text, published, source }, n) => {
    const document = { id: `${id}${"ab"[n]}`, text, published, source }
    return { document, record: reader.read(document) }
  })
  const unitsOf = (n: number, statement: string): number[] => {
    const { units } = n === 0 ? a : b
    const span = accounts[n]?.record.statements.find((one) => one.id === statement)?.span ?? [0, 0]
    const shares = [...units].map(([unit, [start, end]]) => ({
      unit,
      inside: Math.min(end, span[1]) - Math.max(start, span[0]),
      length: end - start,
    }))
    const held = shares.filter(({ inside, length }) => inside * 2 >= length)
    if (held.length > 0) return held.map(({ unit }) => unit)
    const most = shares.sort((x, y) => y.inside - x.inside)[0]
    return most === undefined || most.inside <= 0 ? [] : [most.unit]
  }
  const found = new Set<string>()
  const read: [Set<number>, Set<number>] = [new Set(), new Set()]
  for (const { statements } of compareAccounts(accounts, readers).groups) {
    const [x = [], y = []] = statements.map((ids, n) => ids.flatMap((one) => unitsOf(n, one)))
    for (const one of x) read[0].add(one)
    for (const one of y) read[1].add(one)
    for (const one of x) for (const other of y) found.add(`${one}-${other}`)
  }
  const both = [...right].filter((one) => found.has(one)).length
  const isRead = (one: string): boolean => {
    const [x, y] = one.split("-").map(Number) as [number, number]
    return read[0].has(x) && read[1].has(y)
  }
  const wordsOf = (one: string): string => {
    const [x, y] = one.split("-").map(Number) as [number, number]
    return `${a.text.slice(...(a.units.get(x) as Span))} | ${b.text.slice(...(b.units.get(y) as Span))}`
  }
  return {
    both,
    found: found.size,
    wanted: right.size,
    readable: [...right].filter(isRead).length,
    errors: [
      ...[...right]
        .filter((one) => !found.has(one))
        .map((one) => `${id} missed${isRead(one) ? "" : " (not read)"} ${one}: ${wordsOf(one)}`),
      ...[...found].filter((one) => !right.has(one)).map((one) => `${id} wrong ${one}: ${wordsOf(one)}`),
    ],
  }
}
