// A text with its record in the margin, each fact level with the paragraph of its words. Moving over a fact lights its
// words, moving over words lights their facts; a click pins; arrow keys walk; e explains; Escape lets go.
import type { JSX } from "preact"
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks"
import type { FactTrace } from "../document/explanation.js"
import type { ReadoutRecord } from "../document/record.js"
import { type Fact, factsAt, factsOf, startOf } from "./fact.js"
import { FactNote } from "./fact-note.js"
import { Legend } from "./legend.js"
import { clearMarks, MARKS, type Mark, setMark } from "./marks.js"
import { Reason } from "./reason.js"
import { RecordHead } from "./record-head.js"
import type { Settings } from "./settings.js"
import { offsetAt, rangesOf, rowAt, rowsOf } from "./text-rows.js"
import { wordsIn } from "./wording.js"

interface ReadingViewProps {
  readonly text: string
  readonly record: ReadoutRecord
  readonly traces: readonly FactTrace[]
  readonly settings: Settings
  /** A fact that the address names: its offset in the text. */
  readonly at: number | null
  /** Whether the text is in the record. */
  readonly isStored?: boolean
}

const NONE: readonly string[] = []

export function ReadingView({ text, record, traces, settings, at, isStored = false }: ReadingViewProps): JSX.Element {
  const rows = useMemo(() => rowsOf(text), [text])
  const facts = useMemo(() => factsOf(record), [record])
  const nodes = useRef<(Text | null)[]>([])
  const [active, setActive] = useState<readonly string[]>(NONE)
  const [pinned, setPinned] = useState<readonly string[]>(NONE)
  const rangesOfFacts = (chosen: readonly Fact[]): Range[] =>
    chosen.flatMap(({ spans }) => spans.flatMap((span) => rangesOf(span, rows, nodes.current)))

  useLayoutEffect(() => {
    for (const mark of MARKS.slice(0, MARKS.indexOf("found")))
      setMark(mark as Mark, rangesOfFacts(facts.filter((fact) => fact.mark === mark)))
    setMark(
      "dropped",
      record.dropped.flatMap(({ span }) => rangesOf(span, rows, nodes.current)),
    )
    return clearMarks
  }, [facts, rows])
  useLayoutEffect(() => setMark("active", rangesOfFacts(facts.filter(({ id }) => active.includes(id)))), [active, facts])
  useLayoutEffect(() => setMark("pinned", rangesOfFacts(facts.filter(({ id }) => pinned.includes(id)))), [pinned, facts])
  useEffect(() => {
    const named = at === null ? undefined : facts.find((fact) => startOf(fact) === at)
    if (named === undefined) return
    setPinned([named.id])
    document.querySelector(`[data-fact="${CSS.escape(named.id)}"]`)?.scrollIntoView({ block: "center" })
  }, [at, facts])

  const pin = (id: string): void => setPinned((now) => (now.includes(id) ? NONE : [id]))
  const under = (event: MouseEvent): Fact[] => {
    const offset = offsetAt(event.clientX, event.clientY, rows, nodes.current)
    return offset === null ? [] : factsAt(facts, offset)
  }
  useKeys(facts, pin, () => setPinned(NONE))

  const byRow = useMemo(() => Map.groupBy(facts, (fact) => rowAt(rows, startOf(fact))), [facts, rows])
  const traceOf = useMemo(() => new Map(traces.map((trace) => [trace.fact, trace])), [traces])
  return (
    <div class="reading">
      <RecordHead record={record} settings={settings} onShow={setPinned} isStored={isStored} />
      <Legend settings={settings} />
      <div class="apparatus">
        {rows.map((row, number) => {
          const beside = byRow.get(number) ?? []
          return (
            <div key={row.start} class={row.isContinued ? "row is-continued" : "row"}>
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above. */}
              <p
                class="words"
                dir="auto"
                lang={record.language}
                ref={(element) => {
                  nodes.current[number] = element?.firstChild instanceof Text ? element.firstChild : null
                }}
                onMouseMove={(event) =>
                  setActive(
                    same(
                      active,
                      under(event).map(({ id }) => id),
                    ),
                  )
                }
                onMouseLeave={() => setActive(NONE)}
                onClick={(event) => {
                  const [first] = under(event)
                  if (first !== undefined && getSelection()?.isCollapsed !== false) pin(first.id)
                }}
              >
                {text.slice(row.start, row.end)}
              </p>
              <ul class="margin" aria-label={wordsIn(settings.language).fact.facts}>
                {beside.map((fact) => (
                  <FactNote
                    key={fact.id}
                    fact={fact}
                    text={text}
                    record={record}
                    trace={traceOf.get(fact.id) ?? null}
                    settings={settings}
                    isActive={active.includes(fact.id) || pinned.includes(fact.id)}
                    isPinned={pinned.length === 1 && pinned[0] === fact.id}
                    onActive={(isActive) => setActive(isActive ? [fact.id] : NONE)}
                    onPin={() => pin(fact.id)}
                  />
                ))}
              </ul>
            </div>
          )
        })}
      </div>
      {record.notes.length > 0 && (
        <section class="notes">
          <h2>{wordsIn(settings.language).fact.notes}</h2>
          <ul>
            {record.notes.map((note) => (
              <li key={`${note.code}${note.span?.[0]}`}>
                <Reason text={note.message} settings={settings} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** The list before where the new one holds the same: moving inside one fact draws nothing. */
function same(before: readonly string[], now: readonly string[]): readonly string[] {
  return before.length === now.length && now.every((id, at) => id === before[at]) ? before : now
}

function useKeys(facts: readonly Fact[], pin: (id: string) => void, letGo: () => void): void {
  useEffect(() => {
    const walk = (step: number): void => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>(".margin [data-fact]")]
      const now = buttons.indexOf(document.activeElement as HTMLButtonElement)
      const next = buttons[now < 0 ? (step > 0 ? 0 : buttons.length - 1) : now + step]
      next?.focus({ preventScroll: true })
      next?.scrollIntoView({ block: "nearest" })
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.fact : undefined
      if (event.key === "ArrowDown" || event.key === "j") walk(1)
      else if (event.key === "ArrowUp" || event.key === "k") walk(-1)
      else if (event.key === "Escape") letGo()
      else if (event.key === "e" && focused !== undefined) pin(focused)
      else return
      event.preventDefault()
    }
    addEventListener("keydown", onKey)
    return () => removeEventListener("keydown", onKey)
  }, [facts])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT|DIALOG)$/.test(target.tagName))
}
