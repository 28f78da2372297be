// The text of a document under review: the words of the fact at hand marked, the others told by their lines, what the engine
// could not settle waved under. A click on words chooses their fact; selected words are handed on as a span.
import type { JSX } from "preact"
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks"
import type { Encounter } from "../../document/record.js"
import type { Act } from "../../document/vocabulary.js"
import type { Span } from "../../text/span.js"
import type { StoredFact } from "../../wire/contract.js"
import { markOf } from "../fact.js"
import { clearMarks, MARKS, type Mark, setMark } from "../marks.js"
import { offsetAt, rangesOf, rowsOf, type TextRow } from "../text-rows.js"

interface ReviewTextProps {
  readonly text: string
  readonly language: string
  readonly facts: readonly StoredFact[]
  readonly current: StoredFact | null
  /** Places that notes are about. */
  readonly doubtful: readonly Span[]
  readonly onChoose: (fact: StoredFact) => void
  readonly onSelect: (span: Span | null) => void
}

/** The stretches that carry a fact. */
export function spansOf(fact: StoredFact): readonly Span[] {
  return fact.kind === "encounter" ? (fact.value as Encounter).evidence : [fact.span]
}

export function ReviewText({ text, language, facts, current, doubtful, onChoose, onSelect }: ReviewTextProps): JSX.Element {
  const rows = useMemo(() => rowsOf(text), [text])
  const nodes = useRef<(Text | null)[]>([])
  const box = useRef<HTMLDivElement>(null)
  const shown = useMemo(() => facts.filter((fact) => fact.state !== "rejected"), [facts])
  const ranges = (spans: readonly Span[]): Range[] => spans.flatMap((span) => rangesOf(span, rows, nodes.current))
  useLayoutEffect(() => {
    for (const mark of MARKS.slice(0, MARKS.indexOf("found")))
      setMark(mark as Mark, ranges(shown.filter((fact) => markOfFact(fact) === mark).flatMap(spansOf)))
    setMark("doubtful", ranges(doubtful))
  }, [shown, rows, doubtful])
  useLayoutEffect(() => {
    setMark("pinned", current === null ? [] : ranges(spansOf(current)))
    const [first] = current === null ? [] : ranges(spansOf(current))
    if (first !== undefined && box.current?.parentElement != null) showInside(box.current.parentElement, first)
  }, [current?.id, current?.version, rows])
  useLayoutEffect(() => clearMarks, [])
  useEffect(() => {
    const follow = (): void => {
      const chosen = getSelection()
      const isOurs = chosen !== null && box.current?.contains(chosen.anchorNode) === true
      if (isOurs) onSelect(spanOfSelection(chosen, text, rows, nodes.current))
    }
    document.addEventListener("selectionchange", follow)
    return () => document.removeEventListener("selectionchange", follow)
  }, [text, rows])
  return (
    <div ref={box} class="review-text">
      {rows.map((row, number) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys walk over the facts; the click is a shorter way.
        <p
          key={row.start}
          class={row.isContinued ? "words is-continued" : "words"}
          dir="auto"
          lang={language}
          ref={(element) => {
            nodes.current[number] = element?.firstChild instanceof Text ? element.firstChild : null
          }}
          onClick={(event) => {
            if (getSelection()?.isCollapsed === false) return
            const offset = offsetAt(event.clientX, event.clientY, rows, nodes.current)
            const under =
              offset === null ? [] : shown.filter((fact) => spansOf(fact).some(([start, end]) => start <= offset && offset < end))
            const [nearest] = under.sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))
            if (nearest !== undefined) onChoose(nearest)
          }}
        >
          {text.slice(row.start, row.end)}
        </p>
      ))}
    </div>
  )
}

function markOfFact(fact: StoredFact): Mark {
  return fact.kind === "encounter" ? "encounter" : markOf(fact.what as Act)
}

/** Brings words into sight inside the column that scrolls; the page itself never moves under the reader's hand. */
function showInside(column: Element, words: Range): void {
  if (column.scrollHeight <= column.clientHeight) return
  const seen = column.getBoundingClientRect()
  const { top, bottom } = words.getBoundingClientRect()
  if (top < seen.top || bottom > Math.min(seen.bottom, innerHeight)) column.scrollTop += top - seen.top - seen.height / 4
}

/** The selected words as a span of the text, whole words without signs at their ends; null where nothing is selected. */
function spanOfSelection(chosen: Selection, text: string, rows: readonly TextRow[], nodes: readonly (Text | null)[]): Span | null {
  if (chosen.isCollapsed || chosen.rangeCount === 0) return null
  const range = chosen.getRangeAt(0)
  const at = (node: Node, offset: number): number | null => {
    const row = nodes.findIndex((one) => one !== null && (one === node || one.parentElement === node))
    if (row < 0) return null
    const { start, end } = rows[row] as TextRow
    return nodes[row] === node ? start + offset : offset === 0 ? start : end
  }
  const from = at(range.startContainer, range.startOffset)
  const to = at(range.endContainer, range.endOffset)
  return from === null || to === null ? null : wholeWords(text, from, to)
}

const SIGN = /[\s.,،؛;:!؟?"'«»()[\]…-]/

/** A stretch widened to whole words and freed of blanks and signs at its ends; null where nothing is left. */
export function wholeWords(text: string, from: number, to: number): Span | null {
  let [start, end] = [from, to]
  while (start < end && SIGN.test(text[start] as string)) start++
  while (end > start && SIGN.test(text[end - 1] as string)) end--
  if (start >= end) return null
  while (start > 0 && !SIGN.test(text[start - 1] as string)) start--
  while (end < text.length && !SIGN.test(text[end] as string)) end++
  return [start, end]
}
