// Facts month by month: statements above the line, coloured by the family of their acts, encounters below it. Time runs as
// the language does. A month leads to its facts. Many years are drawn year by year.
import type { JSX } from "preact"
import { type Act, FAMILY_OF, type Family } from "../../document/vocabulary.js"
import type { MonthCount } from "../../wire/views.js"
import { formatDay, formatNumber, type Settings } from "../settings.js"
import { wordsIn } from "../wording.js"
import { CountTable } from "./count-table.js"
import { SvgText } from "./svg-text.js"
import { chartWords } from "./words.js"

const FAMILIES: readonly Family[] = ["joint", "commissive", "directive", "stance", "expressive", "assertive"]
const HEIGHT = 230
const TOP = 22
const LINE = 150
const BOTTOM = HEIGHT - 34
const EDGE = 8
/** Most marks beside each other; more months are drawn as years. */
const MOST = 150
const LEAST_STEPS = 8

interface Slot {
  /** YYYY-MM or YYYY. */
  readonly key: string
  encounters: number
  readonly families: Map<Family, number>
}

interface MonthChartProps {
  readonly months: readonly MonthCount[]
  readonly width: number
  readonly settings: Settings
  /** The address of a month's or year's facts. */
  readonly to: (since: string) => string
}

export function MonthChart({ months, width, settings, to }: MonthChartProps): JSX.Element {
  const { language } = settings
  const { slots, isYears } = slotsOf(months)
  const step = (width - 2 * EDGE) / slots.length
  const bar = Math.max(2, Math.min(26, step * 0.78))
  const most = Math.max(1, ...slots.map(({ families }) => sum(families)))
  const mostMet = Math.max(1, ...slots.map(({ encounters }) => encounters))
  const up = (LINE - TOP) / most
  const down = Math.min((BOTTOM - 12 - LINE) / mostMet, 14)
  const place = (at: number): number => {
    const x = EDGE + (at + 0.5) * step
    return language === "ar" ? width - x : x
  }
  const families = wordsIn(language).family
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the frame around it has the name.
    <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} class="month-chart">
      <line class="axis" x1={EDGE} x2={width - EDGE} y1={LINE} y2={LINE} />
      {slots.map((slot, at) => {
        const total = sum(slot.families)
        let y = LINE - 1
        const x = place(at) - bar / 2
        const told = [
          formatDay(slot.key, settings),
          `${chartWords(language).encounters}: ${formatNumber(slot.encounters, settings)}`,
          ...FAMILIES.filter((family) => slot.families.has(family)).map(
            (family) => `${families[family]}: ${formatNumber(slot.families.get(family) ?? 0, settings)}`,
          ),
        ].join(" · ")
        return (
          <g key={slot.key}>
            {(total > 0 || slot.encounters > 0) && (
              <a href={to(slot.key)} aria-label={told}>
                <title>{told}</title>
                <rect class="room" x={place(at) - step / 2} y={TOP - 6} width={step} height={BOTTOM - TOP + 6} />
                {FAMILIES.map((family) => {
                  const height = (slot.families.get(family) ?? 0) * up
                  if (height === 0) return null
                  y -= height
                  return <rect key={family} class={`bar hue-${family}`} x={x} y={y} width={bar} height={Math.max(height - 1, 0.8)} />
                })}
                {slot.encounters > 0 && (
                  <rect class="bar hue-encounter" x={x} y={LINE + 2} width={bar} height={Math.max(3, slot.encounters * down)} />
                )}
              </a>
            )}
            {isTick(slot.key, isYears, slots.length, step, at) && (
              <>
                <line class="tick" x1={place(at)} x2={place(at)} y1={BOTTOM} y2={BOTTOM + 5} />
                <SvgText
                  class="day"
                  x={place(at)}
                  y={HEIGHT - 10}
                  text={tickWords(slot.key, isYears, slots.length, settings)}
                  settings={settings}
                />
              </>
            )}
          </g>
        )
      })}
    </svg>
  )
}

/** The same as a table: a row for each month that has facts. */
export function MonthTable({ months, settings }: { months: readonly MonthCount[]; settings: Settings }): JSX.Element {
  const words = chartWords(settings.language)
  return (
    <CountTable heads={[words.month, words.encounters, words.statements]}>
      {months.map(({ month, encounters, acts }) => (
        <tr key={month}>
          <th scope="row">{month === null ? "—" : formatDay(month, settings)}</th>
          <td>{formatNumber(encounters, settings)}</td>
          <td>
            {formatNumber(
              Object.values(acts).reduce((all, one) => all + one, 0),
              settings,
            )}
          </td>
        </tr>
      ))}
    </CountTable>
  )
}

function sum(families: ReadonlyMap<Family, number>): number {
  let all = 0
  for (const count of families.values()) all += count
  return all
}

/** Every month, or year, from the first to the last that has facts, with room around few. */
function slotsOf(months: readonly MonthCount[]): { slots: Slot[]; isYears: boolean } {
  const dated = months.filter((one): one is MonthCount & { month: string } => one.month !== null)
  const numbers = dated.map(({ month }) => numberOf(month))
  let [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  if (dated.length === 0) [first, last] = [numberOf("2000-01"), numberOf("2000-12")]
  const isYears = last - first > MOST
  const spare = LEAST_STEPS - (last - first + 1)
  if (spare > 0) {
    first -= Math.floor(spare / 2)
    last += Math.ceil(spare / 2)
  }
  const slots = new Map<string, Slot>()
  const keyOf = (number: number): string => {
    const year = Math.floor(number / 12)
    return isYears ? String(year) : `${year}-${String((number % 12) + 1).padStart(2, "0")}`
  }
  for (let number = first; number <= last; number++) slots.set(keyOf(number), { key: keyOf(number), encounters: 0, families: new Map() })
  for (const { month, encounters, acts } of dated) {
    const slot = slots.get(keyOf(numberOf(month))) as Slot
    slot.encounters += encounters
    for (const [act, count] of Object.entries(acts)) {
      const family = FAMILY_OF[act as Act]
      slot.families.set(family, (slot.families.get(family) ?? 0) + count)
    }
  }
  return { slots: [...slots.values()], isYears }
}

function numberOf(month: string): number {
  const [year = 0, one = 1] = month.split("-").map(Number)
  return year * 12 + one - 1
}

const ROOM = 64

/** Whether a slot is named on the axis: years at their January, as many as have room; few months each. */
function isTick(key: string, isYears: boolean, count: number, step: number, at: number): boolean {
  if (isYears) return at % Math.ceil(ROOM / step) === 0
  if (count <= 14) return at % Math.ceil(90 / step) === 0
  const years = Math.ceil(ROOM / (step * 12))
  return key.endsWith("-01") && Number(key.slice(0, 4)) % years === 0
}

function tickWords(key: string, isYears: boolean, count: number, settings: Settings): string {
  return formatDay(isYears || count > 14 ? key.slice(0, 4) : key, settings)
}
