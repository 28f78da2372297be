// A place, or all places of a country by its code: who met there, when, and where it is.
import type { JSX } from "preact"
import { PartyLink } from "../entity-links.js"
import { partyName } from "../party-names.js"
import { MapSection, MonthSection, NetworkSection } from "../views/sections.js"
import { viewWords } from "../views/words.js"
import { EntityHead, FactSection, MentionSection, type PageProps, spanOf } from "./parts.js"

export function PlacePage({ id, query, settings }: PageProps): JSX.Element {
  const words = viewWords(settings.language)
  const filters = spanOf(query, { place: id })
  const isCountry = /^[A-Z]{3}$/.test(id)
  return (
    <div class="entity-page">
      <EntityHead kind="place" name={isCountry ? partyName(id, settings.language) : id} query={query} settings={settings}>
        {isCountry && (
          <p class="lead">
            <PartyLink id={id} settings={settings} />
          </p>
        )}
      </EntityHead>
      <FactSection title={words.encounters} filters={filters} settings={settings} />
      <section>
        <h2>{words.map}</h2>
        <MapSection filters={filters} settings={settings} />
      </section>
      <section>
        <h2>{words.whoMet}</h2>
        <NetworkSection filters={filters} settings={settings} />
      </section>
      <section>
        <h2>{words.overTime}</h2>
        <MonthSection filters={filters} settings={settings} />
      </section>
      <MentionSection kind="place" id={id} settings={settings} />
    </div>
  )
}
