// Two sides facing each other, time between them: encounters as knots on the line of time, pledges as threads from one side
// to the other, thicker the stronger. Time runs from right to left in Arabic. Days with facts stand side by side, each
// named, as far as there is room, so that a busy day has some; the chart says order, not distance. Its table is the ledger below it.
import type { JSX } from "preact"
import type { Statement } from "../document/record.js"
import type { Act } from "../document/vocabulary.js"
import type { StoredFact } from "../wire/contract.js"
import { actName } from "./act-words.js"
import { SvgText } from "./charts/svg-text.js"
import { strengthOf } from "./fact.js"
import { partyName } from "./party-names.js"
import { factAddress } from "./results.js"
import { formatDay, type Settings } from "./settings.js"

interface PairChartProps {
  readonly encounters: readonly StoredFact[]
  readonly pledges: readonly StoredFact[]
  readonly one: string
  readonly other: string
  readonly width: number
  readonly settings: Settings
}

const HEIGHT = 260
const TOP = 34
const BOTTOM = HEIGHT - 58
const MIDDLE = (TOP + BOTTOM) / 2
/** Room of one thread, least room of a day, and room of the words of one. */
const THREAD = 15
const DAY = 22
const DAY_WORDS = 104
/** Where there are few days, they share this much. */
const FEW = 720
const EDGE = 96
const DARKEST = 4

export function PairChart({ encounters, pledges, one, other, width: given, settings }: PairChartProps): JSX.Element {
  const { language } = settings
  const days = [...new Set([...encounters, ...pledges].map(({ day }) => day ?? ""))].sort()
  const columns = days.map((day) => {
    const threads = pledges.filter((fact) => (fact.day ?? "") === day)
    const knots = encounters.filter((fact) => (fact.day ?? "") === day)
    return { day, threads, knots, least: Math.max(DAY, threads.length * THREAD + 12, knots.length * 18 + 8) }
  })
  // Days share what room there is; where it is less than they need, the picture is wider than the page and scrolls.
  const needed = columns.reduce((sum, { least }) => sum + least, 0)
  const spare = Math.max(0, (Math.min(given, Math.max(FEW, days.length * DAY_WORDS + EDGE)) - EDGE - 20 - needed) / days.length)
  const width = EDGE + 20 + needed + spare * days.length
  let at = EDGE
  let named = Number.NEGATIVE_INFINITY
  const place = (x: number): number => (language === "ar" ? width - x : x)
  const name = (id: string): string => partyName(id, language)
  return (
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT}>
      <title>{`${name(one)} · ${name(other)}`}</title>
      {[
        [one, TOP],
        [other, BOTTOM],
      ].map(([party, y]) => (
        <g key={party}>
          <line class="side-line" x1={place(EDGE - 8)} x2={place(width - 6)} y1={y} y2={y} />
          <SvgText class="side-name" x={place(EDGE - 18)} y={Number(y) + 5} anchor="end" text={name(String(party))} settings={settings} />
        </g>
      ))}
      {columns.map(({ day, threads, knots, least }) => {
        const room = least + spare
        const middle = at + room / 2
        const isNamed = middle - named >= DAY_WORDS
        if (isNamed) named = middle
        at += room
        return (
          <g key={day}>
            {threads.map((fact, number) => {
              const x = middle + (number - (threads.length - 1) / 2) * THREAD
              return <Thread key={fact.id} fact={fact} x={place(x)} from={one} settings={settings} />
            })}
            {knots.map((fact, number) => (
              <a key={fact.id} href={factAddress(fact)}>
                <title>{fact.words}</title>
                <circle class="knot" cx={place(middle + (number - (knots.length - 1) / 2) * 18)} cy={MIDDLE} r={8} />
              </a>
            ))}
            {isNamed && (
              <SvgText
                class="day"
                x={place(middle)}
                y={HEIGHT - 16}
                text={day === "" ? "—" : formatDay(day, settings)}
                settings={settings}
              />
            )}
          </g>
        )
      })}
    </svg>
  )
}

interface ThreadProps {
  readonly fact: StoredFact
  readonly x: number
  /** The party of the upper side. */
  readonly from: string
  readonly settings: Settings
}

/** One pledge: from the side that makes it to the other; of both together, from both to the middle of the line of time. */
function Thread({ fact, x, from, settings }: ThreadProps): JSX.Element {
  const { joint, party } = fact.value as Statement
  const strength = strengthOf(fact.what)
  const isDown = party === from
  const start = isDown ? TOP : BOTTOM
  const end = isDown ? BOTTOM : TOP
  const tip = isDown ? end - 7 : end + 7
  return (
    <a href={factAddress(fact)} aria-label={`${actName(fact.what as Act, settings.language)}: ${fact.words}`}>
      <title>{`${actName(fact.what as Act, settings.language)}: ${fact.words}`}</title>
      <line class="thread-room" x1={x} x2={x} y1={TOP} y2={BOTTOM} />
      <line
        class={joint ? "thread is-joint" : "thread"}
        x1={x}
        x2={x}
        y1={start}
        y2={joint ? end : tip}
        stroke-width={(strength / DARKEST) * 6}
        stroke-dasharray={strength === 1 ? "2 4" : undefined}
      />
      {!joint && <path class="tip" d={`M${x - 4.5} ${tip} L${x + 4.5} ${tip} L${x} ${end} Z`} />}
    </a>
  )
}
