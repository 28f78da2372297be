// npm run score: measures the records of bin/mahdar against the gold readouts that stand beside the checkout, in
// ../shared/gold, with ../shared/score/score.mjs. What follows `npm run score --` goes to the scorer (--errors, --only ID).
// Absent: the gold itself, which is no part of this repository; without it the run is skipped and says so.
import { execFile } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const scorer = join(root, "..", "shared", "score", "score.mjs")
const goldFolder = join(root, "..", "shared", "gold")

/** What is measured against, and where. */
export const SKIPPED = "skipped: ../shared/score/score.mjs and ../shared/gold are not beside this checkout"

/** Precision, recall and their mean for one kind of fact, with the counts. */
export interface Figure {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly gold: number
  readonly system: number
}

/** What the scorer gives with --json. */
export interface Score {
  readonly documents: number
  readonly f1: Readonly<Record<string, Figure>>
  readonly accuracy: Readonly<Record<string, { readonly rate: number; readonly right: number; readonly of: number }>>
}

/** Paths of all gold readouts, in order; null where they or the scorer are not there. */
export function findGold(): string[] | null {
  if (!existsSync(scorer) || !existsSync(goldFolder)) return null
  const names = readdirSync(goldFolder).filter((name) => name.endsWith(".gold.json"))
  return names.length === 0 ? null : names.sort().map((name) => join(goldFolder, name))
}

/**
 * Runs the scorer over the gold readouts; resolves with what it prints.
 * @throws {Error} where the scorer or the command could not run, with what they wrote.
 */
export async function runScorer(gold: readonly string[], options: readonly string[]): Promise<string> {
  const command = [process.execPath, join(root, "bin", "mahdar"), "read", "--jsonl"]
  const { stdout } = await promisify(execFile)(process.execPath, [scorer, ...options, ...gold, "--", ...command], { maxBuffer: 1 << 28 })
  return stdout
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const gold = findGold()
  if (gold === null) console.log(SKIPPED)
  else process.stdout.write(await runScorer(gold, process.argv.slice(2)))
}
