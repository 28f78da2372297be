// The encounters of a view as a calendar, a year at a time; the year is in the address.

import type { JSX } from "preact"
import type { Encounter } from "../../document/record.js"
import type { FactsAnswer } from "../../wire/contract.js"
import type { SurveyAnswer } from "../../wire/views.js"
import { copyOf } from "../address.js"
import { useAnswer } from "../api.js"
import { CalendarView } from "../charts/calendar-view.js"
import { chartWords } from "../charts/words.js"
import { withFilters } from "../filters.js"
import { partyName } from "../party-names.js"
import { formatDay, type Settings } from "../settings.js"
import { TroubleNote } from "../trouble-note.js"
import { viewWords } from "./words.js"

/** Encounters of a year that are named in the cells. */
const MOST = 1000
const MOST_NAMED = 3

interface CalendarPageProps {
  readonly filters: URLSearchParams
  readonly query: URLSearchParams
  readonly settings: Settings
}

export function CalendarPage({ filters, query, settings }: CalendarPageProps): JSX.Element {
  const { language } = settings
  const { answer, problem } = useAnswer<SurveyAnswer>(withFilters("/api/survey", filters, { of: "days" }))
  const days = answer?.days ?? []
  const years = [...new Set(days.map(({ day }) => day.slice(0, 4)))]
  const wanted = query.get("shown")
  const year = wanted !== null && years.includes(wanted) ? wanted : (years[0] ?? null)
  // The filters may be narrower than the year.
  const [since, until] = [filters.get("since") ?? "", filters.get("until") ?? "9999"]
  const within =
    year === null
      ? null
      : { kind: "encounter", since: since > year ? since : year, until: until < `${year}-12-31` ? until : year, limit: String(MOST) }
  const { answer: facts } = useAnswer<FactsAnswer>(within === null ? null : withFilters("/api/facts", filters, within))
  const lines = new Map<string, string[]>()
  for (const { day, value } of facts?.items ?? []) {
    if (day === null) continue
    const { parties } = value as Encounter
    const line = parties
      .slice(0, MOST_NAMED)
      .map((id) => partyName(id, language))
      .join(" – ")
    const known = lines.get(day) ?? []
    if (!known.includes(line)) lines.set(day, [...known, line])
  }
  if (problem !== null) return <TroubleNote problem={problem} settings={settings} />
  return (
    <>
      {years.length > 1 && (
        <nav class="tabs years" aria-label={viewWords(language).year}>
          {[...years].reverse().map((one) => {
            const next = copyOf(query)
            next.set("shown", one)
            return (
              <a key={one} href={`/find?${next}`} aria-current={one === year ? "true" : undefined}>
                {formatDay(one, settings)}
              </a>
            )
          })}
        </nav>
      )}
      {answer !== null && days.length === 0 && <p class="quiet">{chartWords(language).noDays}</p>}
      {year !== null && (
        <CalendarView
          days={days.filter(({ day }) => day.startsWith(year))}
          settings={settings}
          to={(day) => withFilters("/find", filters, { as: "facts", kind: "encounter", since: day, until: day })}
          linesOf={(day) => lines.get(day) ?? []}
        />
      )}
    </>
  )
}
