// Who met whom: a dot for each side, larger the more it met, a line for each two that met, thicker the more often. Places
// are found by forces from a fixed start, so the same record gives the same picture. A dot leads to its page, a line of two
// parties to what stands between them. Bounded: the sides that met most are drawn, the table holds every link.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force"
import type { JSX } from "preact"
import { useMemo, useState } from "preact/hooks"
import type { Meeting } from "../../wire/views.js"
import { entityAddress } from "../entity-links.js"
import { formatDay, formatNumber, type Settings } from "../settings.js"
import { CountTable } from "./count-table.js"
import { linesOf, SvgText } from "./svg-text.js"
import { chartWords } from "./words.js"

/** Sides that are drawn. */
const MOST = 36
const TURNS = 320
/** Letters of a line under a dot, and its height. */
const LONGEST = 18
const LINE = 14

export interface NetworkSide {
  readonly id: string
  readonly name: string
  /** A second line under the name: of people their party. */
  readonly more: string | null
}

interface NetworkProps {
  readonly meetings: readonly Meeting[]
  readonly sideOf: (id: string) => NetworkSide
  readonly kind: "party" | "person"
  readonly width: number
  readonly settings: Settings
}

interface Dot extends SimulationNodeDatum {
  readonly id: string
  readonly count: number
  readonly radius: number
  x: number
  y: number
}

export function NetworkChart({ meetings, sideOf, kind, width, settings }: NetworkProps): JSX.Element {
  const [active, setActive] = useState<string | null>(null)
  const height = Math.round(Math.max(320, Math.min(560, width * 0.62)))
  const { dots, links } = useMemo(() => placed(meetings, width, height), [meetings, width, height])
  const at = new Map(dots.map((dot) => [dot.id, dot]))
  const near = new Set(links.filter(({ one, other }) => one === active || other === active).flatMap(({ one, other }) => [one, other]))
  const isFaint = (...ids: string[]): boolean => active !== null && !ids.every((id) => near.has(id) || id === active)
  const most = Math.max(1, ...links.map(({ count }) => count))
  const told = ({ one, other, count, first, last }: Meeting): string => {
    const days =
      first === null ? "" : ` · ${formatDay(first, settings)}${last === null || last === first ? "" : ` – ${formatDay(last, settings)}`}`
    return `${sideOf(one).name} – ${sideOf(other).name} · ${formatNumber(count, settings)}${days}`
  }
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the frame around it has the name.
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} class="network">
      {links.map((link) => {
        const [a, b] = [at.get(link.one) as Dot, at.get(link.other) as Dot]
        const line = (
          <line
            class={
              isFaint(link.one, link.other) || (active !== null && link.one !== active && link.other !== active) ? "link is-faint" : "link"
            }
            x1={a.x}
            y1={a.y}
            x2={b.x}
            y2={b.y}
            stroke-width={1 + 5 * (link.count / most)}
          >
            <title>{told(link)}</title>
          </line>
        )
        if (kind === "person") return <g key={`${link.one} ${link.other}`}>{line}</g>
        const to = `/pair?${[link.one, link.other].map((id) => `between=${encodeURIComponent(id)}`).join("&")}`
        return (
          <a key={`${link.one} ${link.other}`} href={to} aria-label={told(link)} tabIndex={-1}>
            {line}
          </a>
        )
      })}
      {dots.map((dot) => {
        const side = sideOf(dot.id)
        return (
          <a
            key={dot.id}
            href={entityAddress(kind, dot.id)}
            class={isFaint(dot.id) ? "dot is-faint" : "dot"}
            onMouseEnter={() => setActive(dot.id)}
            onMouseLeave={() => setActive(null)}
            onFocus={() => setActive(dot.id)}
            onBlur={() => setActive(null)}
          >
            <title>{[side.name, side.more, formatNumber(dot.count, settings)].filter((part) => part !== null).join(" · ")}</title>
            <circle cx={dot.x} cy={dot.y} r={dot.radius} />
            {linesOf(side.name, LONGEST).map((line, n) => (
              <SvgText key={line} class="dot-name" x={dot.x} y={dot.y + dot.radius + 14 + n * LINE} text={line} settings={settings} />
            ))}
            {side.more !== null && (
              <SvgText
                class="dot-more"
                x={dot.x}
                y={dot.y + dot.radius + 14 + linesOf(side.name, LONGEST).length * LINE}
                text={side.more}
                settings={settings}
              />
            )}
          </a>
        )
      })}
    </svg>
  )
}

/** How many sides a list of meetings has, and how many of them are drawn. */
export function sidesDrawn(meetings: readonly Meeting[]): { shown: number; total: number } {
  const total = new Set(meetings.flatMap(({ one, other }) => [one, other])).size
  return { shown: Math.min(total, MOST), total }
}

function placed(meetings: readonly Meeting[], width: number, height: number): { dots: Dot[]; links: Meeting[] } {
  const counts = new Map<string, number>()
  for (const { one, other, count } of meetings) for (const id of [one, other]) counts.set(id, (counts.get(id) ?? 0) + count)
  const kept = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, width < 480 ? MOST / 2 : MOST)
  const most = Math.max(1, ...kept.map(([, count]) => count))
  const dots = kept.map(([id, count], n): Dot => {
    // A sunflower is the start: no two at one place, and always the same.
    const turn = n * 2.399963
    const far = Math.sqrt((n + 0.5) / kept.length) * 0.42
    const radius = 5 + 13 * Math.sqrt(count / most)
    return { id, count, radius, x: width * (0.5 + far * Math.cos(turn)), y: height * (0.5 + far * Math.sin(turn)) }
  })
  const ids = new Set(dots.map(({ id }) => id))
  const links = meetings.filter(({ one, other }) => ids.has(one) && ids.has(other))
  const room = Math.sqrt((width * height) / Math.max(1, dots.length))
  const simulation = forceSimulation(dots)
    .force(
      "link",
      forceLink(links.map(({ one, other, count }) => ({ source: one, target: other, count })))
        .id((dot) => (dot as Dot).id)
        .distance(room * 0.75)
        .strength(0.5),
    )
    .force(
      "apart",
      forceManyBody()
        .strength(-room * 3.2)
        .distanceMax(room * 4),
    )
    .force("x", forceX(width / 2).strength(0.05))
    .force("y", forceY(height / 2).strength(0.05 * (width / height)))
    .force("room", forceCollide<Dot>((dot) => dot.radius + 28).strength(0.9))
    .stop()
  simulation.tick(TURNS)
  return { dots: fitted(dots, width, height), links }
}

/** Everything brought into the picture, with room for the names. */
function fitted(dots: Dot[], width: number, height: number): Dot[] {
  const scaled = (from: (dot: Dot) => number, least: number, most: number): ((value: number) => number) => {
    const values = dots.map(from)
    const [low, high] = [Math.min(...values), Math.max(...values)]
    if (high - low < 1) return () => (least + most) / 2
    const scale = Math.min(1.6, (most - least) / (high - low))
    const spare = (most - least - scale * (high - low)) / 2
    return (value) => least + spare + (value - low) * scale
  }
  const [toX, toY] = [scaled(({ x }) => x, 64, width - 64), scaled(({ y }) => y, 26, height - 52)]
  for (const dot of dots) {
    dot.x = Math.round(toX(dot.x) * 10) / 10
    dot.y = Math.round(toY(dot.y) * 10) / 10
  }
  return dots
}

/** Every link as a row. */
export function NetworkTable({ meetings, sideOf, kind, settings }: Omit<NetworkProps, "width">): JSX.Element {
  const words = chartWords(settings.language)
  const day = (value: string | null): string => (value === null ? "—" : formatDay(value, settings))
  const cell = (id: string): JSX.Element => (
    <a class="entity" href={entityAddress(kind, id)}>
      <bdi>{sideOf(id).name}</bdi>
    </a>
  )
  return (
    <CountTable heads={[words.side, words.met, words.times, words.first, words.last]}>
      {meetings.map(({ one, other, count, first, last }) => (
        <tr key={`${one} ${other}`}>
          <td>{cell(one)}</td>
          <td>{cell(other)}</td>
          <td>{formatNumber(count, settings)}</td>
          <td>{day(first)}</td>
          <td>{day(last)}</td>
        </tr>
      ))}
    </CountTable>
  )
}
