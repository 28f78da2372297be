// The tables by which pledges are followed, opened once: which words report progress, and which name one kind of action.
// Words are folded lemmas, as an indexer of terms gives them. Absent: what a thread is (src/comparison).
import { foldKey, foldName } from "../languages/arabic/fold.js"
import { ACTION_KINDS, PROGRESS } from "../languages/arabic/generated/tables.js"
import { rows, values } from "../languages/arabic/table-rows.js"

/** How far a promised thing has come; `signed` is done where signing was promised. */
export type ProgressStage = "begun" | "done" | "signed" | "dropped"

export interface ProgressWord {
  readonly stage: ProgressStage
  readonly isVerb: boolean
  /** Letters with which the perfect begins, in any person: what begins otherwise is yet to come. */
  readonly stem: string
}

export interface PledgeWords {
  /** By folded lemma; a lemma may be a verb's and a noun's. */
  readonly progress: ReadonlyMap<string, readonly ProgressWord[]>
  /** The kind of action that a folded lemma names; `phase` for words that say only that a thing goes on. */
  readonly kinds: ReadonlyMap<string, string>
  /** Folded spellings of تم and جرى (it was done), which make a report of the verbal noun behind them. */
  readonly passives: ReadonlySet<string>
}

let opened: PledgeWords | null = null

/** The tables data/arabic/progress.tsv and action-kinds.tsv. */
export function pledgeWords(): PledgeWords {
  if (opened !== null) return opened
  const fold = (form: string): string => foldName(foldKey(form))
  const progress = new Map<string, ProgressWord[]>()
  for (const [lemma, role, stage] of rows(PROGRESS) as [string, string, ProgressStage][]) {
    const key = fold(lemma)
    const word = { stage, isVerb: role === "verb", stem: key.replace(/[اي]$/, "") }
    progress.set(key, [...(progress.get(key) ?? []), word])
  }
  const kinds = new Map<string, string>()
  for (const [kind, forms] of rows(ACTION_KINDS) as [string, string][])
    for (const form of values(forms)) if (!kinds.has(fold(form))) kinds.set(fold(form), kind)
  opened = { progress, kinds, passives: new Set(["تم", "تمت", "جرى", "جرت"].map(fold)) }
  return opened
}
