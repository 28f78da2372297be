// A text cut into rows that a page shows one under the other, with the facts of each row beside it, and spans of the text
// turned into ranges of the page. Rows are paragraphs; a long one is cut at ends of sentences.
// A row holds its words in one text node, so that Arabic letters stay joined whatever is marked.
import type { Span } from "../text/span.js"

export interface TextRow {
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
  /** Whether the row goes on with the paragraph of the row before it. */
  readonly isContinued: boolean
}

/** A row is cut at a sentence's end once it is this long. */
const LONG = 320

/** The rows of a text, in its order; lines of blanks give none. */
export function rowsOf(text: string): TextRow[] {
  const rows: TextRow[] = []
  let start = 0
  let isContinued = false
  const close = (end: number): void => {
    if (text.slice(start, end).trim() !== "") rows.push({ start, end, isContinued })
    start = end
  }
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\n") {
      close(at)
      start = at + 1
      isContinued = false
    } else if (at - start > LONG && text[at] === " " && ".؟!?".includes(text[at - 1] ?? "")) {
      close(at + 1)
      isContinued = true
    }
  }
  close(text.length)
  return rows
}

/** The row in which an offset lies; the one before it where it lies in none. By halves: texts may have thousands of rows. */
export function rowAt(rows: readonly TextRow[], offset: number): number {
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((rows[middle] as TextRow).start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Ranges of the page that cover a span, one for each row that it touches. */
export function rangesOf(span: Span, rows: readonly TextRow[], nodes: readonly (Text | null)[]): Range[] {
  const ranges: Range[] = []
  for (let number = rowAt(rows, span[0]); number < rows.length; number++) {
    const row = rows[number] as TextRow
    if (row.start >= span[1]) break
    const node = nodes[number]
    if (row.end <= span[0] || node === null || node === undefined) continue
    const range = document.createRange()
    range.setStart(node, Math.max(0, span[0] - row.start))
    range.setEnd(node, Math.min(node.length, span[1] - row.start))
    ranges.push(range)
  }
  return ranges
}

/** The place in the text that is shown at a point of the page, null where no row is there. */
export function offsetAt(x: number, y: number, rows: readonly TextRow[], nodes: readonly (Text | null)[]): number | null {
  const place = document.caretPositionFromPoint?.(x, y)
  const [node, offset] = place === undefined || place === null ? rangeAt(x, y) : [place.offsetNode, place.offset]
  const row = nodes.findIndex((one) => one !== null && one === node)
  return row < 0 ? null : (rows[row] as TextRow).start + offset
}

/** For browsers that know the older name alone. */
function rangeAt(x: number, y: number): [Node | null, number] {
  const range = document.caretRangeFromPoint?.(x, y)
  return range === undefined || range === null ? [null, 0] : [range.startContainer, range.startOffset]
}
