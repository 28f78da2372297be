// One instrument through time: for each side a panel of its own with the same measures, and in it the strength of its will
// on each day that it spoke, from against to signed. One colour is enough, so that it prints.
import type { JSX } from "preact"
import { partyName } from "../party-names.js"
import { formatDay, type Settings } from "../settings.js"
import { SvgText } from "./svg-text.js"
import { timeScale } from "./time-scale.js"

export interface SideWill {
  readonly party: string
  readonly days: readonly { readonly day: string; readonly will: number }[]
}

interface WillChartProps {
  readonly wills: readonly SideWill[]
  readonly levels: readonly string[]
  readonly width: number
  readonly settings: Settings
}

const STEP = 17
const NAME = 26
const FOOT = 30
const LEAST = -1

export function WillChart({ wills, levels, width, settings }: WillChartProps): JSX.Element {
  const { language } = settings
  const panel = NAME + levels.length * STEP
  const height = wills.length * panel + FOOT
  const names = 92
  const { place, ticks } = timeScale(
    wills.flatMap(({ days }) => days.map(({ day }) => day)),
    { width, start: names + 16, end: 20, language },
  )
  const edge = language === "ar" ? width - names : names
  const far = language === "ar" ? 6 : width - 6
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the frame around it has the name.
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} class="will-chart">
      {wills.map(({ party, days }, n) => {
        const top = n * panel + NAME
        const y = (will: number): number => top + (levels.length - 1 - (will - LEAST)) * STEP + STEP / 2
        const points = days.map(({ day, will }) => [place(day), y(will)] as const)
        // Will holds until the side speaks again: steps, not slopes.
        const line = points.map(([x, to], at) => (at === 0 ? `M${x} ${to}` : `H${x}V${to}`)).join("")
        return (
          <g key={party}>
            <SvgText
              class="side-name"
              x={language === "ar" ? width - 4 : 4}
              y={top - 8}
              anchor="start"
              text={partyName(party, language)}
              settings={settings}
            />
            {levels.map((level, at) => (
              <g key={level}>
                <line
                  class={at + LEAST === 0 ? "row-line is-zero" : "row-line"}
                  x1={edge + (language === "ar" ? -6 : 6)}
                  x2={far}
                  y1={y(at + LEAST)}
                  y2={y(at + LEAST)}
                />
                <SvgText class="level" x={edge} y={y(at + LEAST) + 4} anchor="end" text={level} settings={settings} />
              </g>
            ))}
            <path class="will-line" d={line} />
            {days.map(({ day, will }) => (
              <circle key={day} class="will-dot" cx={place(day)} cy={y(will)} r={4}>
                <title>{`${partyName(party, language)} · ${formatDay(day, settings)} · ${levels[will - LEAST] ?? ""}`}</title>
              </circle>
            ))}
          </g>
        )
      })}
      {ticks.map(({ x, day }) => (
        <g key={day}>
          <line class="tick" x1={x} x2={x} y1={height - FOOT + 4} y2={height - FOOT + 9} />
          <SvgText class="day" x={x} y={height - 6} text={formatDay(day, settings)} settings={settings} />
        </g>
      ))}
    </svg>
  )
}
