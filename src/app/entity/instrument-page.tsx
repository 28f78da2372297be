// An instrument: who spoke of it and how, month by month, with every mention.
import type { JSX } from "preact"
import { MonthSection } from "../views/sections.js"
import { viewWords } from "../views/words.js"
import { CountSections, EntityHead, FactSection, MentionSection, type PageProps, spanOf } from "./parts.js"

export function InstrumentPage({ id, query, settings }: PageProps): JSX.Element {
  const words = viewWords(settings.language)
  const filters = spanOf(query, { instrument: id })
  return (
    <div class="entity-page">
      <EntityHead kind="instrument" name={id.replaceAll("-", " ")} query={query} settings={settings} />
      <section>
        <h2>{words.overTime}</h2>
        <MonthSection filters={filters} settings={settings} />
      </section>
      <FactSection title={words.statements} filters={filters} settings={settings} />
      <CountSections filters={filters} settings={settings} />
      <MentionSection kind="instrument" id={id} settings={settings} />
    </div>
  )
}
