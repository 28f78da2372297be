// Encounters by day, one year at a time: the months that have any, each a sheet of weeks that begin as the language's do.
// A day leads to its encounters; the days of the sheet are tinted by how many there were.
import type { JSX } from "preact"
import { formatDay, formatNumber, type Settings } from "../settings.js"
import { chartWords } from "./words.js"

interface CalendarProps {
  readonly days: readonly { readonly day: string; readonly count: number }[]
  readonly settings: Settings
  /** The address of a day's encounters. */
  readonly to: (day: string) => string
  /** Short lines for a day, who met whom. */
  readonly linesOf: (day: string) => readonly string[]
}

/** Tints of a day, and lines that a cell has room for. */
const TINTS = 4
const MOST_LINES = 3
/** Saturday in Arabic, Monday in English; 0 is Sunday. */
const FIRST_DAY = { ar: 6, en: 1 } as const

export function CalendarView({ days, settings, to, linesOf }: CalendarProps): JSX.Element {
  const counts = new Map(days.map(({ day, count }) => [day, count]))
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))].sort()
  const most = Math.max(1, ...days.map(({ count }) => count))
  return (
    <div class="calendar">
      {months.map((month) => (
        <Month key={month} month={month} counts={counts} most={most} settings={settings} to={to} linesOf={linesOf} />
      ))}
      {months.length === 0 && <p class="quiet">{chartWords(settings.language).noDays}</p>}
    </div>
  )
}

interface MonthProps extends Omit<CalendarProps, "days"> {
  readonly month: string
  readonly counts: ReadonlyMap<string, number>
  readonly most: number
}

function Month({ month, counts, most, settings, to, linesOf }: MonthProps): JSX.Element {
  const { language, digits } = settings
  const locale = language === "ar" ? `ar-u-nu-${digits}` : "en-GB"
  const first = new Date(`${month}-01T00:00:00Z`)
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const before = (first.getUTCDay() - FIRST_DAY[language] + 7) % 7
  const cells = [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length }, (_, n) => `${month}-${String(n + 1).padStart(2, "0")}`),
  ]
  while (cells.length % 7 > 0) cells.push(null)
  const weekdays = Array.from({ length: 7 }, (_, n) => new Date(Date.UTC(2023, 0, 1 + FIRST_DAY[language] + n)))
  const name = (date: Date, weekday: "long" | "narrow" | "short"): string =>
    new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" }).format(date)
  return (
    <table class="month">
      <caption>{formatDay(month, settings)}</caption>
      <thead>
        <tr>
          {weekdays.map((date) => (
            <th key={date.getTime()} scope="col" abbr={name(date, "long")}>
              <span class="wide">{name(date, "short")}</span>
              <span class="narrow">{name(date, "narrow")}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: cells.length / 7 }, (_, week) => (
          <tr key={cells[week * 7 + 6] ?? cells[week * 7] ?? week}>
            {cells.slice(week * 7, week * 7 + 7).map((day, n) => {
              if (day === null) return <td key={`${week}.${n}`} />
              const count = counts.get(day) ?? 0
              const number = formatNumber(Number(day.slice(8)), settings)
              if (count === 0)
                return (
                  <td key={day}>
                    <span class="number">{number}</span>
                  </td>
                )
              const lines = linesOf(day)
              return (
                <td key={day} class={`held tint-${Math.ceil((count / most) * TINTS)}`}>
                  <a
                    href={to(day)}
                    title={`${formatDay(day, settings)}: ${chartWords(language).encounters} ${formatNumber(count, settings)}`}
                  >
                    <span class="number">{number}</span>
                    {lines.slice(0, MOST_LINES).map((line) => (
                      <span key={line} class="line">
                        {line}
                      </span>
                    ))}
                    {count > Math.min(lines.length, MOST_LINES) && (
                      <span class="more">+{formatNumber(count - Math.min(lines.length, MOST_LINES), settings)}</span>
                    )}
                  </a>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
