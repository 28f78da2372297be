// The whole record, or what filters leave of it, as a timeline, a network, a map or a calendar.
import type { JSX } from "preact"
import { filtersOf } from "../filters.js"
import type { Settings } from "../settings.js"
import { CalendarPage } from "./calendar-page.js"
import { MapSection, MonthSection, NetworkSection } from "./sections.js"
import { VirtualFacts } from "./virtual-facts.js"

export type RecordViewName = "timeline" | "network" | "map" | "calendar"

interface RecordViewProps {
  readonly name: RecordViewName
  readonly query: URLSearchParams
  readonly settings: Settings
}

export function RecordView({ name, query, settings }: RecordViewProps): JSX.Element {
  const filters = filtersOf(query)
  if (name === "calendar") return <CalendarPage filters={filters} query={query} settings={settings} />
  if (name === "network") return <NetworkSection filters={filters} settings={settings} />
  if (name === "map") return <MapSection filters={filters} settings={settings} />
  return (
    <>
      <MonthSection filters={filters} settings={settings} />
      <VirtualFacts filters={filters} settings={settings} />
    </>
  )
}
