// A field of parties: those that are chosen, each with a way to take it away, and a line to add one by its name in either
// language or by its id. With `isSingle` choosing another replaces the one before.
import type { JSX } from "preact"
import { useMemo, useState } from "preact/hooks"
import { Name } from "../bidi.js"
import { allParties, partyName } from "../party-names.js"
import type { Settings } from "../settings.js"
import { Field } from "./field.js"
import { reviewWords } from "./review-words.js"

interface PartyFieldProps {
  readonly label: string
  /** The key that comes here. */
  readonly shortcut: string
  readonly parties: readonly string[]
  readonly isSingle: boolean
  readonly settings: Settings
  /** Is given how to make the new parties of those that the fact has when the change is written. */
  readonly onEdit: (edit: (parties: readonly string[]) => readonly string[]) => void
}

export function PartyField({ label, shortcut, parties, isSingle, settings, onEdit }: PartyFieldProps): JSX.Element {
  const { language } = settings
  const words = reviewWords(language)
  const [isWrong, setIsWrong] = useState(false)
  const add = (input: HTMLInputElement): void => {
    const given = input.value.trim()
    if (given === "") return
    const id = idOf(given)
    setIsWrong(id === null)
    if (id === null) return
    input.value = ""
    if (!parties.includes(id)) onEdit((now) => (isSingle ? [id] : [...now.filter((one) => one !== id), id]))
  }
  return (
    <Field label={label} shortcut={shortcut}>
      {(field) => (
        <>
          {parties.map((id) => (
            <span key={id} class="chip">
              <Name>{partyName(id, language)}</Name>
              <button
                type="button"
                aria-label={words.remove(partyName(id, language))}
                onClick={() => onEdit((now) => now.filter((one) => one !== id))}
              >
                ×
              </button>
            </span>
          ))}
          <input
            id={field}
            data-key={shortcut}
            list={PARTY_LIST}
            class="adding"
            autoComplete="off"
            aria-label={words.addTo(label)}
            aria-invalid={isWrong}
            placeholder="+"
            onChange={(event) => add(event.currentTarget)}
          />
          {isWrong && (
            <span class="wrong" role="alert">
              {words.unknownParty}
            </span>
          )}
        </>
      )}
    </Field>
  )
}

const PARTY_LIST = "party-list"

/** The names to choose from, once on a page. */
export function PartyList({ settings }: { settings: Settings }): JSX.Element {
  const parties = useMemo(() => allParties(settings.language), [settings.language])
  return (
    <datalist id={PARTY_LIST}>
      {parties.map(({ id, name }) => (
        <option key={id} value={name}>
          {id}
        </option>
      ))}
    </datalist>
  )
}

/** The id of a party that was written by its name in either language or by its id. */
function idOf(given: string): string | null {
  for (const language of ["ar", "en"] as const)
    for (const { id, name } of allParties(language)) if (name === given || id.toLowerCase() === given.toLowerCase()) return id
  return /^[A-Z]{3}$/.test(given) || /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(given) ? given : null
}
