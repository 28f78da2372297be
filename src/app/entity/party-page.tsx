// A party: whom it met, what it said and to whom, where its contacts were, who speaks for it.
import type { JSX } from "preact"
import type { RegisterPerson } from "../../wire/contract.js"
import type { SurveyAnswer } from "../../wire/views.js"
import { useAnswer } from "../api.js"
import { PersonLink } from "../entity-links.js"
import { withFilters } from "../filters.js"
import { partyName } from "../party-names.js"
import { formatNumber } from "../settings.js"
import { MapSection, MonthSection, NetworkSection } from "../views/sections.js"
import { viewWords } from "../views/words.js"
import { Bars, CountSections, EntityHead, FactSection, MentionSection, type PageProps, spanOf } from "./parts.js"

const MOST = 12

export function PartyPage({ id, query, settings }: PageProps): JSX.Element {
  const { language } = settings
  const words = viewWords(language)
  const filters = spanOf(query, { party: id })
  const { answer: people } = useAnswer<{ items: readonly RegisterPerson[] }>(
    `/api/people?${new URLSearchParams({ party: id, limit: "12" })}`,
  )
  const { answer: survey } = useAnswer<SurveyAnswer>(withFilters("/api/survey", filters, { of: "parties" }))
  const partners = (survey?.parties ?? [])
    .filter(({ one, other }) => one === id || other === id)
    .map(({ one, other, count }) => ({ value: one === id ? other : one, count }))
    .slice(0, MOST)
  return (
    <div class="entity-page">
      <EntityHead kind="party" name={partyName(id, language)} query={query} settings={settings} />
      <section>
        <h2>{words.overTime}</h2>
        <MonthSection filters={filters} settings={settings} />
      </section>
      <div class="beside-each-other">
        {partners.length > 0 && (
          <section>
            <h2>{words.withWhom}</h2>
            <Bars
              counts={partners}
              nameOf={(value) => partyName(value, language)}
              to={(value) => `/pair?between=${encodeURIComponent(id)}&between=${encodeURIComponent(value)}`}
              settings={settings}
            />
          </section>
        )}
        {people !== null && people.items.length > 0 && (
          <section>
            <h2>{words.speakers}</h2>
            <ul class="plain people">
              {people.items.map((person) => (
                <li key={person.id}>
                  <PersonLink id={person.id} name={person.name} />{" "}
                  <span class="quiet">
                    <bdi lang="ar">{person.offices[0]?.title}</bdi>
                    {" · "}
                    {words.documents(person.documents, formatNumber(person.documents, settings))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <FactSection title={words.encounters} filters={spanOf(query, { party: id, kind: "encounter" })} settings={settings} />
      <FactSection title={words.statements} filters={spanOf(query, { by: id, kind: "statement" })} settings={settings} />
      <FactSection title={words.addressed} filters={spanOf(query, { toward: id, kind: "statement" })} settings={settings} />
      <CountSections filters={spanOf(query, { by: id })} settings={settings} />
      <section>
        <h2>{words.heldAt}</h2>
        <MapSection filters={filters} settings={settings} />
      </section>
      <section>
        <h2>{words.whoMet}</h2>
        <NetworkSection filters={filters} settings={settings} />
      </section>
      <MentionSection kind="party" id={id} names={[partyName(id, "ar")]} settings={settings} />
    </div>
  )
}
