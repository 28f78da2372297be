// Marks on words by the CSS Custom Highlight API: no element is put around them, so letters stay joined and selections
// whole. The style sheet says how each mark looks (style/marks.css). In a browser without it, words show unmarked.

/** Names of marks, in the order in which later ones lie over earlier ones. */
export const MARKS = [
  "dropped",
  "assertive",
  "joint",
  "expressive",
  "stance",
  "directive",
  "aspire",
  "ready",
  "commit",
  "agree",
  "encounter",
  "doubtful",
  "found",
  "changed",
  "active",
  "pinned",
] as const
export type Mark = (typeof MARKS)[number]

/** Marks ranges by a name, in the place of those that the name marked before. */
export function setMark(name: Mark, ranges: readonly Range[]): void {
  if (typeof Highlight === "undefined") return
  if (ranges.length === 0) {
    CSS.highlights.delete(name)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = MARKS.indexOf(name)
  CSS.highlights.set(name, highlight)
}

/** Takes every mark away. */
export function clearMarks(): void {
  if (typeof Highlight !== "undefined") CSS.highlights.clear()
}
