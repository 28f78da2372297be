// A span is a pair of offsets into a text, in UTF-16 code units, end exclusive.
// Spans are plain pairs so that they travel as JSON without translation.

/** `[start, end)` in UTF-16 code units: `text.slice(start, end)` is what the span covers. */
export type Span = readonly [start: number, end: number]

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** Whether `outer` covers all of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}
