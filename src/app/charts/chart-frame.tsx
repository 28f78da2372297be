// What stands around a chart: its name, its picture, the same as a table, and the picture as a file.
import type { ComponentChildren, JSX } from "preact"
import { useLayoutEffect, useRef, useState } from "preact/hooks"
import type { Settings } from "../settings.js"
import { savePicture } from "./save-picture.js"
import { chartWords } from "./words.js"

interface ChartFrameProps {
  /** The name of a file that is saved, and what the chart is for those who do not see it. */
  readonly name: string
  readonly settings: Settings
  /** The chart at a width in pixels. */
  readonly draw: (width: number) => JSX.Element
  /** The same as a table. */
  readonly table?: ComponentChildren
  readonly note?: ComponentChildren
}

/** Widths until which a chart is drawn narrower; narrower pages scroll it. */
const LEAST = 300
const FIRST = 720

export function ChartFrame({ name, settings, draw, table, note }: ChartFrameProps): JSX.Element {
  const words = chartWords(settings.language)
  const room = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(FIRST)
  useLayoutEffect(() => {
    const element = room.current
    if (element === null) return
    const measure = (): void => setWidth(Math.max(LEAST, Math.floor(element.clientWidth) - 2))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const save = (form: "svg" | "png"): void => {
    const svg = room.current?.querySelector("svg")
    if (svg !== null && svg !== undefined) void savePicture(svg, name.replaceAll(/[\s/\\:]+/g, "-"), form)
  }
  return (
    <figure class="chart-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section class="chart" aria-label={name} tabIndex={0}>
        <div ref={room}>{draw(width)}</div>
      </section>
      <figcaption>
        {note !== undefined && <span class="quiet">{note}</span>}
        <span class="chart-tools">
          <button type="button" onClick={() => save("svg")} aria-label={`${words.save} SVG: ${name}`}>
            SVG
          </button>
          <button type="button" onClick={() => save("png")} aria-label={`${words.save} PNG: ${name}`}>
            PNG
          </button>
        </span>
      </figcaption>
      {table !== undefined && (
        <details class="chart-table">
          <summary>{words.table}</summary>
          <div class="scrolls">{table}</div>
        </details>
      )}
    </figure>
  )
}
