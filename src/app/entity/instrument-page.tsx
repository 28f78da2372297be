// An instrument: the strength of will on each side through time, who spoke of it and how, and every mention.
import type { JSX } from "preact"
import type { InstrumentAnswer } from "../../wire/contract.js"
import { cleanWords } from "../../wording/clean-words.js"
import { useAnswer } from "../api.js"
import { ChartFrame } from "../charts/chart-frame.js"
import { type SideWill, WillChart } from "../charts/will-chart.js"
import { chartWords } from "../charts/words.js"
import { pairWords } from "../pair/words.js"
import { partyName } from "../party-names.js"
import { formatDay, type Settings } from "../settings.js"
import { MonthSection } from "../views/sections.js"
import { viewWords } from "../views/words.js"
import { CountSections, EntityHead, FactSection, MentionSection, type PageProps, spanOf } from "./parts.js"

/** Sides that are drawn: those that spoke on most days. */
const MOST_SIDES = 6

export function InstrumentPage({ id, query, settings }: PageProps): JSX.Element {
  const { language } = settings
  const words = viewWords(language)
  const filters = spanOf(query, { instrument: id })
  const { answer, problem } = useAnswer<InstrumentAnswer>(`/api/instruments/${encodeURIComponent(id)}?limit=1`)
  const [since, until] = [query.get("since") ?? "", query.get("until") ?? "9999"]
  const wills = (answer?.wills ?? [])
    .map(({ party, days }) => ({ party, days: days.filter(({ day }) => day >= since && day <= until) }))
    .filter(({ days }) => days.length > 0)
    .sort((a, b) => b.days.length - a.days.length)
    .slice(0, MOST_SIDES)
  const name = cleanWords(answer?.name ?? "")
  return (
    <div class="entity-page">
      <EntityHead kind="instrument" name={name} query={query} settings={settings} />
      {problem !== null && problem.status === 404 && <p class="quiet">{words.notFound}</p>}
      {wills.length > 0 && <Will wills={wills} settings={settings} />}
      <section>
        <h2>{words.overTime}</h2>
        <MonthSection filters={filters} settings={settings} />
      </section>
      <FactSection title={words.statements} filters={filters} settings={settings} />
      <CountSections filters={filters} settings={settings} />
      {answer !== null && <MentionSection kind="instrument" id={id} names={[name]} settings={settings} />}
    </div>
  )
}

function Will({ wills, settings }: { wills: readonly SideWill[]; settings: Settings }): JSX.Element {
  const words = pairWords(settings.language)
  return (
    <section>
      <h2>{words.will}</h2>
      <p class="quiet">{words.willLead}</p>
      <ChartFrame
        name={words.will}
        settings={settings}
        draw={(width) => <WillChart wills={wills} levels={words.levels} width={width} settings={settings} />}
        table={
          <table>
            <thead>
              <tr>
                <th scope="col">{chartWords(settings.language).side}</th>
                <th scope="col">{words.will}</th>
              </tr>
            </thead>
            <tbody>
              {wills.map(({ party, days }) => (
                <tr key={party}>
                  <th scope="row">{partyName(party, settings.language)}</th>
                  <td>{days.map(({ day, will }) => `${formatDay(day, settings)}: ${words.levels[will + 1]}`).join(" · ")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  )
}
