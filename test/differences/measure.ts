// The comparison on planted differences and harmless rewordings. A planted one is found where a difference of its kind shows
// the changed words, or a dropped statement stands alone. A rewording raises a false alarm where anything is told to be
// contradicted, of another act or party, or told by one account alone.
import { compareAccounts } from "../../src/comparison/compare-accounts.js"
import type { Account, Comparison, Difference, DifferenceKind } from "../../src/comparison/comparison.js"
import { createTermIndexer } from "../../src/engine/index-terms.js"
import { createQuantityReader } from "../../src/engine/quantities.js"
import { createReader } from "../../src/engine/read.js"
import { samples } from "../ties/make-set.js"
import { type Change, harmlessSet, type Planted, plantedSet } from "./make-set.js"

export interface DifferenceFigures {
  readonly planted: readonly { readonly kind: Planted; readonly found: number; readonly all: number }[]
  readonly found: number
  readonly all: number
  readonly alarms: number
  readonly harmless: number
  readonly errors: readonly string[]
}

const KINDS: Readonly<Record<Exclude<Planted, "dropped">, readonly DifferenceKind[]>> = {
  act: ["act"],
  // A year is a date.
  figure: ["figure", "date"],
  name: ["name"],
  date: ["date"],
  country: ["country", "place"],
}

export function measureDifferences(): DifferenceFigures {
  const reader = createReader()
  const readers = { terms: createTermIndexer(), quantities: createQuantityReader() }
  const accountOf = (id: string, text: string, published: string): Account => {
    const document = { id, text, published }
    return { document, record: reader.read(document) }
  }
  const read = samples().map((sample) => ({ sample, record: accountOf(sample.slug, sample.text, sample.published).record }))
  const compare = ({ sample, text }: Change): Comparison =>
    compareAccounts([accountOf("a", sample.text, sample.published), accountOf("b", text, sample.published)], readers)
  const counts = new Map<Planted, { found: number; all: number }>()
  const errors: string[] = []
  const planted = plantedSet(read, readers.quantities)
  for (const change of planted) {
    const kind = change.kind as Planted
    const count = counts.get(kind) ?? { found: 0, all: 0 }
    counts.set(kind, count)
    count.all++
    if (isFound(change, kind, compare(change), read.find(({ sample }) => sample === change.sample)?.record as Account["record"]))
      count.found++
    else errors.push(`missed ${kind} ${change.sample.slug}: ${change.how}`)
  }
  const harmless = harmlessSet(read)
  let alarms = 0
  for (const change of harmless) {
    const alarm = alarmOf(compare(change))
    if (alarm === null) continue
    alarms++
    errors.push(`alarm ${change.sample.slug}: ${change.how}: ${alarm}`)
  }
  const kinds = [...counts].map(([kind, count]) => ({ kind, ...count }))
  return {
    planted: kinds,
    found: kinds.reduce((sum, one) => sum + one.found, 0),
    all: planted.length,
    alarms,
    harmless: harmless.length,
    errors,
  }
}

function all({ groups, encounter }: Comparison): Difference[] {
  return [...(encounter?.differences ?? []), ...groups.flatMap((group) => group.differences)]
}

function isFound({ span }: Change, kind: Planted, comparison: Comparison, record: Account["record"]): boolean {
  if (kind === "dropped") {
    const inside = record.statements.filter((one) => one.span[0] >= span[0] && one.span[1] <= span[1]).map(({ id }) => id)
    return comparison.groups.some((group) => group.statements[1]?.length === 0 && group.statements[0]?.some((id) => inside.includes(id)))
  }
  const fitting = all(comparison).filter((one) => KINDS[kind].includes(one.kind))
  // A name or a day stands in many places of a text: its kind is enough.
  return kind === "name" || kind === "date"
    ? fitting.some(({ isContradiction }) => isContradiction)
    : fitting.some((one) => one.evidence.some(({ account, span: at }) => account === 0 && at[0] < span[1] + 1 && at[1] > span[0] - 1))
}

function alarmOf(comparison: Comparison): string | null {
  const difference = all(comparison).find((one) => one.isContradiction || one.kind === "act" || one.kind === "party")
  if (difference !== undefined) return `${difference.kind} ${difference.values.join(" / ")}`
  const alone = comparison.groups.find((group) => group.statements.some((ids) => ids.length === 0))
  return alone === undefined ? null : `alone ${alone.acts.join(" / ")}`
}
