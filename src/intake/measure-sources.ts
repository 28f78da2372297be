// How much there is to read, for the progress bar: files and bytes of paths, without opening one.
import { findSources } from "./find-sources.js"

/** Files that are counted before the counting is given up: the bar then has no end. */
const MOST = 200_000

/** Files and their bytes; bytes are null where there are too many files to count. */
export async function measureSources(paths: readonly string[]): Promise<{ readonly files: number; readonly bytes: number | null }> {
  let files = 0
  let bytes = 0
  for await (const found of findSources(paths, { isMeasuring: true })) {
    files++
    if ("source" in found) bytes += found.source.size ?? 0
    if (files > MOST) return { files, bytes: null }
  }
  return { files, bytes }
}
