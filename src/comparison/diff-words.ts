// Which words of two stretches have no partner in the other, by the longest common subsequence of their terms.
import type { Span } from "../text/span.js"
import type { ContentWord } from "./prepare-account.js"

/** Longest stretches whose table of sub-results is kept: beyond, all words count as changed. */
const MOST_CELLS = 4_000_000

/** The spans of the words of `a` without a partner in `b`, and of `b` in `a`; neighbours joined. Quadratic in the words, bounded. */
export function diffWords(a: readonly ContentWord[], b: readonly ContentWord[]): [Span[], Span[]] {
  const width = b.length + 1
  if ((a.length + 1) * width > MOST_CELLS) return [joined(a), joined(b)]
  const same = (x: ContentWord, y: ContentWord): boolean => x.exact === y.exact || x.terms.some((term) => y.terms.includes(term))
  const best = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--)
      best[i * width + k] = same(a[i] as ContentWord, b[k] as ContentWord)
        ? (best[(i + 1) * width + k + 1] as number) + 1
        : Math.max(best[(i + 1) * width + k] as number, best[i * width + k + 1] as number)
  const [left, right]: [ContentWord[], ContentWord[]] = [[], []]
  let i = 0
  let k = 0
  while (i < a.length && k < b.length) {
    if (same(a[i] as ContentWord, b[k] as ContentWord)) {
      i++
      k++
    } else if ((best[(i + 1) * width + k] as number) >= (best[i * width + k + 1] as number)) left.push(a[i++] as ContentWord)
    else right.push(b[k++] as ContentWord)
  }
  return [joined([...left, ...a.slice(i)]), joined([...right, ...b.slice(k)])]
}

/** Spans of words, those side by side as one. */
function joined(words: readonly ContentWord[]): Span[] {
  const out: [number, number][] = []
  for (const { span } of words) {
    const last = out[out.length - 1]
    if (last !== undefined && span[0] - last[1] <= 1) last[1] = span[1]
    else out.push([span[0], span[1]])
  }
  return out
}
