// Who is who: the register's entry of a person that a fact names, what was found to be the same person and why, with a way to
// part it; and another entry to merge with, found by its name in any spelling.
import type { JSX } from "preact"
import { useState } from "preact/hooks"
import type { FactPerson, Found, RegisterPerson } from "../../wire/contract.js"
import { cleanWords } from "../../wording/clean-words.js"
import { useAnswer } from "../api.js"
import { Name } from "../bidi.js"
import { partyName } from "../party-names.js"
import type { Settings } from "../settings.js"
import { MergePanel } from "./merge-panel.js"
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
  const [name, setName] = useState("")
  const { answer: person } = useAnswer<RegisterPerson>(`/api/people/${id}#${turn}`)
  const asked = name.trim().length < 2 ? null : `/api/people?limit=6&name=${encodeURIComponent(name.trim())}#${turn}`
  const { answer: found } = useAnswer<Found<RegisterPerson>>(asked)
  if (person === null) return null
  const party = (code: string | null): JSX.Element | null => (code === null ? null : <Name>{partyName(code, language)}</Name>)
  return (
    <MergePanel
      id={person.id}
      name={cleanWords(person.name)}
      note={party(person.party)}
      variants={person.variants.map(({ value }) => cleanWords(value)).filter((one) => one !== cleanWords(person.name))}
      merged={person.merged}
      typed={name}
      onType={setName}
      found={(found?.items ?? []).map((one) => ({ id: one.id, name: cleanWords(one.name), note: party(one.party) }))}
      settings={settings}
      onSay={(action, other) => onSay(action, person.id, other)}
    />
  )
}
