// Topics through time: a row for each, a dot for each day on which it was spoken of, larger the more. Time runs as the
// language does; a topic's name leads to its facts.
import type { JSX } from "preact"
import type { Topic } from "../../document/vocabulary.js"
import { labelsIn } from "../../wording/labels.js"
import { formatDay, formatNumber, type Settings } from "../settings.js"
import { SvgText } from "./svg-text.js"
import { timeScale } from "./time-scale.js"

export interface TopicDays {
  readonly topic: Topic
  readonly days: ReadonlyMap<string, number>
}

interface TopicChartProps {
  readonly topics: readonly TopicDays[]
  readonly width: number
  readonly settings: Settings
  readonly to: (topic: Topic) => string
}

const ROW = 27
const TOP = 10
const FOOT = 28

export function TopicChart({ topics, width, settings, to }: TopicChartProps): JSX.Element {
  const { language } = settings
  const names = Math.min(170, width * 0.38)
  const height = TOP + topics.length * ROW + FOOT
  const { place, ticks } = timeScale(
    topics.flatMap(({ days }) => [...days.keys()]),
    { width, start: names + 14, end: 16, language },
  )
  const most = Math.max(1, ...topics.flatMap(({ days }) => [...days.values()]))
  const edge = language === "ar" ? width - names : names
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the frame around it has the name.
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} class="topic-chart">
      {topics.map(({ topic, days }, row) => {
        const y = TOP + (row + 0.5) * ROW
        const name = labelsIn(language).topic(topic)
        return (
          <a key={topic} href={to(topic)}>
            <line class="row-line" x1={language === "ar" ? 8 : edge + 6} x2={language === "ar" ? edge - 6 : width - 8} y1={y} y2={y} />
            <SvgText x={edge} y={y + 5} anchor="end" text={name} settings={settings} />
            {[...days].map(([day, count]) => (
              <circle key={day} class="topic-dot" cx={place(day)} cy={y} r={3 + 5 * Math.sqrt((count - 1) / most)}>
                <title>{`${name} · ${formatDay(day, settings)} · ${formatNumber(count, settings)}`}</title>
              </circle>
            ))}
          </a>
        )
      })}
      {ticks.map(({ x, day }) => (
        <g key={day}>
          <line class="tick" x1={x} x2={x} y1={height - FOOT + 2} y2={height - FOOT + 7} />
          <SvgText class="day" x={x} y={height - 6} text={formatDay(day, settings)} settings={settings} />
        </g>
      ))}
    </svg>
  )
}
