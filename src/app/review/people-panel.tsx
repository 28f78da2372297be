// Who is who: the register's entry of a person that a fact names, what was found to be the same person and why, with a way to
// part it; and another entry to merge with, found by its name in any spelling.
import type { JSX } from "preact"
import { useState } from "preact/hooks"
import type { FactPerson, Found, RegisterPerson } from "../../wire/contract.js"
import { cleanWords } from "../../wording/clean-words.js"
import { labelsIn } from "../../wording/labels.js"
import { useAnswer } from "../api.js"
import { Name } from "../bidi.js"
import { partyName } from "../party-names.js"
import type { Settings } from "../settings.js"
import { reviewWords } from "./review-words.js"

interface PeoplePanelProps {
  readonly people: readonly FactPerson[]
  readonly settings: Settings
  /** Changes when something was said, so that the entries are asked for again. */
  readonly turn: number
  readonly onSay: (action: "merge" | "part", person: string, other: string) => void
}

export function PeoplePanel({ people, settings, turn, onSay }: PeoplePanelProps): JSX.Element {
  const words = reviewWords(settings.language)
  return (
    <section class="people-panel" aria-label={words.people}>
      <h3>{words.people}</h3>
      {people.map((person) => (
        <OnePerson key={person.id} id={person.id} settings={settings} turn={turn} onSay={onSay} />
      ))}
    </section>
  )
}

function OnePerson({ id, settings, turn, onSay }: Omit<PeoplePanelProps, "people"> & { id: string }): JSX.Element | null {
  const { language } = settings
  const words = reviewWords(language)
  const [name, setName] = useState("")
  const { answer: person } = useAnswer<RegisterPerson>(`/api/people/${id}#${turn}`)
  const asked = name.trim().length < 2 ? null : `/api/people?limit=6&name=${encodeURIComponent(name.trim())}#${turn}`
  const { answer: found } = useAnswer<Found<RegisterPerson>>(asked)
  if (person === null) return null
  const variants = person.variants.map(({ value }) => cleanWords(value)).filter((one) => one !== cleanWords(person.name))
  return (
    <div class="person">
      <p>
        <bdi lang="ar" class="who">
          {cleanWords(person.name)}
        </bdi>
        {person.party !== null && (
          <>
            {" · "}
            <Name>{partyName(person.party, language)}</Name>
          </>
        )}
      </p>
      {variants.length > 0 && (
        <p class="quiet">
          {words.variants} <bdi lang="ar">{variants.join(labelsIn(language).comma)}</bdi>
        </p>
      )}
      {person.merged.length > 0 && (
        <ul class="plain">
          {person.merged.map((one) => (
            <li key={one.id} class="person-line">
              <span>
                <bdi lang="ar">{cleanWords(one.name)}</bdi>{" "}
                <span class="quiet" dir="auto">
                  {one.reason}
                </span>
              </span>
              <button type="button" onClick={() => onSay("part", person.id, one.id)}>
                {words.part}
              </button>
            </li>
          ))}
        </ul>
      )}
      <label class="merging">
        <span class="quiet">{words.samePerson}</span>
        <input
          data-key="G"
          dir="auto"
          value={name}
          placeholder={words.findPerson}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      {found !== null && name.trim().length > 1 && (
        <ul class="plain">
          {found.items
            .filter((one) => one.id !== person.id)
            .map((one) => (
              <li key={one.id} class="person-line">
                <span>
                  <bdi lang="ar">{cleanWords(one.name)}</bdi>
                  {one.party !== null && (
                    <span class="quiet">
                      {" · "}
                      <Name>{partyName(one.party, language)}</Name>
                    </span>
                  )}
                </span>
                <button type="button" onClick={() => onSay("merge", person.id, one.id)}>
                  {words.mergeWith}
                </button>
              </li>
            ))}
        </ul>
      )}
    </div>
  )
}
