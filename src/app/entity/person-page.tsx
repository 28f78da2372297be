// A person: offices with the days on which documents name them so, whom they met, where they went, what they said.
import type { JSX } from "preact"
import type { Encounter } from "../../document/record.js"
import type { FactsAnswer, RegisterPerson } from "../../wire/contract.js"
import type { PlaceCount } from "../../wire/views.js"
import { cleanWords } from "../../wording/clean-words.js"
import { useAnswer } from "../api.js"
import { PartyLink } from "../entity-links.js"
import { withFilters } from "../filters.js"
import { formatDay, formatNumber, type Settings } from "../settings.js"
import { TroubleNote } from "../trouble-note.js"
import { MapSection, MonthSection, NetworkSection } from "../views/sections.js"
import { viewWords } from "../views/words.js"
import { wordsIn } from "../wording.js"
import { CountSections, EntityHead, FactSection, MentionSection, type PageProps, spanOf } from "./parts.js"

/** Encounters of which a journey is made: the newest. */
const MOST_STEPS = 500
const FAR = new Set(["call", "message"])

export function PersonPage({ id, query, settings }: PageProps): JSX.Element {
  const { answer: person, problem } = useAnswer<RegisterPerson>(`/api/people/${encodeURIComponent(id)}`)
  const words = viewWords(settings.language)
  const filters = spanOf(query, { person: id })
  const { answer: met } = useAnswer<FactsAnswer>(withFilters("/api/facts", filters, { kind: "encounter", limit: String(MOST_STEPS) }))
  if (problem !== null) return <TroubleNote problem={problem} settings={settings} />
  if (person === null) return <p class="quiet">{wordsIn(settings.language).read.loading}</p>
  const said = spanOf(query, { speaker: id, kind: "statement" })
  return (
    <div class="entity-page">
      <EntityHead kind="person" name={cleanWords(person.name)} query={query} settings={settings}>
        <p class="lead">
          {person.party !== null && (
            <>
              <PartyLink id={person.party} settings={settings} />
              {" · "}
            </>
          )}
          {words.documents(person.documents, formatNumber(person.documents, settings))}
        </p>
        <Variants person={person} settings={settings} />
      </EntityHead>
      {person.offices.some(({ title }) => !isCounterpart(title)) && <Offices person={person} settings={settings} />}
      <section>
        <h2>{words.overTime}</h2>
        <MonthSection filters={filters} settings={settings} />
      </section>
      <FactSection title={words.encounters} filters={spanOf(query, { person: id, kind: "encounter" })} settings={settings} />
      <section>
        <h2>{words.travels}</h2>
        <MapSection filters={filters} route={journeyOf(met)} settings={settings} />
      </section>
      <section>
        <h2>{words.whoMet}</h2>
        <NetworkSection filters={filters} first="person" settings={settings} />
      </section>
      <FactSection title={words.statements} filters={said} settings={settings} />
      <CountSections filters={said} settings={settings} />
      <MentionSection kind="person" id={id} settings={settings} />
    </div>
  )
}

function Variants({ person, settings }: { person: RegisterPerson; settings: Settings }): JSX.Element | null {
  const words = viewWords(settings.language)
  const others = person.variants.map(({ value }) => cleanWords(value)).filter((value) => value !== cleanWords(person.name))
  if (others.length === 0 && person.merged.length === 0) return null
  return (
    <details class="variants">
      <summary>
        {words.alsoWritten}: <bdi lang="ar">{others.slice(0, 3).join("، ") || cleanWords(person.merged[0]?.name ?? "")}</bdi>
      </summary>
      <ul>
        {others.map((value) => (
          <li key={value} lang="ar" dir="auto">
            {value}
          </li>
        ))}
      </ul>
      {person.merged.length > 0 && (
        <>
          <p>{words.samePerson}:</p>
          <ul>
            {person.merged.map(({ id, name, reason }) => (
              <li key={id}>
                <bdi lang="ar">{cleanWords(name)}</bdi>{" "}
                <span class="quiet" dir="auto">
                  {reason}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}

/** Titles with the first and last day on which a document gives them. */
function Offices({ person, settings }: { person: RegisterPerson; settings: Settings }): JSX.Element {
  const words = viewWords(settings.language)
  const byDay = person.offices.filter(({ title }) => !isCounterpart(title)).sort((a, b) => ((b.until ?? "") < (a.until ?? "") ? -1 : 1))
  return (
    <section>
      <h2>{words.offices}</h2>
      <div class="scrolls">
        <table class="offices">
          <thead>
            <tr>
              <th scope="col">{words.office}</th>
              <th scope="col">{words.seen}</th>
              <th scope="col">{words.documents(11, "").trim()}</th>
            </tr>
          </thead>
          <tbody>
            {byDay.map(({ title, since, until, count }) => (
              <tr key={title}>
                <th scope="row" lang="ar" dir="auto">
                  {cleanWords(title)}
                </th>
                <td>
                  {since === null ? "—" : formatDay(since, settings)}
                  {until !== null && until !== since && ` – ${formatDay(until, settings)}`}
                </td>
                <td>{formatNumber(count, settings)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** "His counterpart" is how a text calls somebody, and no office. */
function isCounterpart(title: string): boolean {
  return /^نظير/.test(cleanWords(title))
}

/** Places where the person was in contact, in the order of days; what was only planned or told again is left out. */
function journeyOf(answer: FactsAnswer | null): PlaceCount[] {
  const steps: PlaceCount[] = []
  for (const { day, value, what, people } of [...(answer?.items ?? [])].reverse()) {
    const { place, planned } = value as Encounter
    if (day === null || planned || place === null || FAR.has(what) || people.length === 0) continue
    if (steps.at(-1)?.name === place.name) continue
    steps.push({ name: place.name, country: place.country, count: 1, first: day, last: day })
  }
  return steps
}
