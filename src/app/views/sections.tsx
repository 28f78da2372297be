// The charts of a view: facts of some filters month by month, who met whom, where. Pages of the whole record and of one
// person, party, instrument or place are put together of these.
import type { JSX } from "preact"
import { useState } from "preact/hooks"
import type { PlaceCount, SurveyAnswer, SurveyPart } from "../../wire/views.js"
import { cleanWords } from "../../wording/clean-words.js"
import { useAnswer } from "../api.js"
import { ChartFrame } from "../charts/chart-frame.js"
import { MapChart, MapTable, namesIn, useAtlas } from "../charts/map-chart.js"
import { placeAll } from "../charts/map-places.js"
import { MonthChart, MonthTable } from "../charts/month-chart.js"
import { NetworkChart, type NetworkSide, NetworkTable, sidesDrawn } from "../charts/network-chart.js"
import { chartWords } from "../charts/words.js"
import { withFilters } from "../filters.js"
import { Legend } from "../legend.js"
import { partyName } from "../party-names.js"
import { formatNumber, type Settings } from "../settings.js"
import { TroubleNote } from "../trouble-note.js"
import { viewWords } from "./words.js"

interface SectionProps {
  readonly filters: URLSearchParams
  readonly settings: Settings
}

function useSurvey(filters: URLSearchParams, of: readonly SurveyPart[]): ReturnType<typeof useAnswer<SurveyAnswer>> {
  return useAnswer<SurveyAnswer>(withFilters("/api/survey", filters, { of }))
}

/** Facts month by month. */
export function MonthSection({ filters, settings }: SectionProps): JSX.Element {
  const { answer, problem } = useSurvey(filters, ["months"])
  const words = chartWords(settings.language)
  if (problem !== null) return <TroubleNote problem={problem} settings={settings} />
  const months = answer?.months ?? []
  const undated = months.find(({ month }) => month === null)
  const lost = undated === undefined ? 0 : undated.encounters + Object.values(undated.acts).reduce((all, one) => all + one, 0)
  return (
    <ChartFrame
      name={viewWords(settings.language).overTime}
      settings={settings}
      draw={(width) => (
        <MonthChart
          months={months}
          width={width}
          settings={settings}
          to={(since) => withFilters("/find", filters, { as: "facts", since, until: since })}
        />
      )}
      note={
        <>
          <Legend settings={settings} />
          {lost > 0 && words.undated(formatNumber(lost, settings))}
        </>
      }
      table={<MonthTable months={months} settings={settings} />}
    />
  )
}

/** Who met whom, of parties or of people. */
export function NetworkSection({ filters, settings, first = "party" }: SectionProps & { first?: "party" | "person" }): JSX.Element {
  const { language } = settings
  const [kind, setKind] = useState(first)
  const { answer, problem } = useSurvey(filters, ["parties", "people"])
  const words = viewWords(language)
  if (problem !== null) return <TroubleNote problem={problem} settings={settings} />
  const meetings = (kind === "party" ? answer?.parties : answer?.people) ?? []
  const persons = new Map((answer?.persons ?? []).map((person) => [person.id, person]))
  const sideOf = (id: string): NetworkSide => {
    if (kind === "party") return { id, name: partyName(id, language), more: null }
    const person = persons.get(id)
    const party = person?.party ?? null
    return { id, name: cleanWords(person?.name ?? id), more: party === null ? null : partyName(party, language) }
  }
  const { shown, total } = sidesDrawn(meetings)
  return (
    <>
      <fieldset class="switch">
        <legend class="unseen">{words.whoMet}</legend>
        {(["party", "person"] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="nodes" checked={kind === one} onChange={() => setKind(one)} />
            {one === "party" ? words.parties : words.people}
          </label>
        ))}
      </fieldset>
      {answer !== null && meetings.length === 0 ? (
        <p class="quiet">{chartWords(language).nobodyMet}</p>
      ) : (
        <ChartFrame
          name={words.whoMet}
          settings={settings}
          draw={(width) => <NetworkChart meetings={meetings} sideOf={sideOf} kind={kind} width={width} settings={settings} />}
          note={shown < total ? chartWords(language).only(formatNumber(shown, settings), formatNumber(total, settings)) : undefined}
          table={<NetworkTable meetings={meetings} sideOf={sideOf} kind={kind} settings={settings} />}
        />
      )}
    </>
  )
}

/** Where encounters were; with a route, a line through the places in the order of days. */
export function MapSection({ filters, settings, route }: SectionProps & { route?: readonly PlaceCount[] }): JSX.Element {
  const { answer, problem } = useSurvey(filters, ["places"])
  const atlas = useAtlas()
  const words = chartWords(settings.language)
  if (problem !== null) return <TroubleNote problem={problem} settings={settings} />
  const places = answer?.places ?? []
  if (answer !== null && places.length === 0) return <p class="quiet">{words.nowhere}</p>
  const placed = atlas === null ? null : placeAll(places, atlas, namesIn(settings.language))
  const lost = placed === null ? 0 : places.length - placed.length
  const notes = [
    ...(route !== undefined && route.length > 1 ? [words.route] : []),
    ...(placed?.some(({ isVague }) => isVague) ? [words.middle] : []),
    ...(lost > 0 ? [words.notPlaced(formatNumber(lost, settings))] : []),
    words.outlines,
  ]
  return (
    <ChartFrame
      name={viewWords(settings.language).heldAt}
      settings={settings}
      draw={(width) => <MapChart places={places} route={route} width={width} settings={settings} />}
      note={notes.join(" · ")}
      table={<MapTable places={places} settings={settings} />}
    />
  )
}
