// The people who carried what is between two parties: how often each met and spoke, from when to when.
import type { JSX } from "preact"
import type { StoredFact } from "../../wire/contract.js"
import { PersonLink } from "../entity-links.js"
import { formatDay, formatNumber, type Settings } from "../settings.js"
import { pairWords } from "./words.js"

interface Carrier {
  readonly id: string
  readonly name: string
  contacts: number
  said: number
  first: string | null
  last: string | null
}

const MOST = 12

export function Carriers({ facts, settings }: { facts: readonly StoredFact[]; settings: Settings }): JSX.Element | null {
  const words = pairWords(settings.language)
  const carriers = carriersOf(facts)
  if (carriers.length === 0) return null
  return (
    <section class="carriers">
      <h2>{words.carriers}</h2>
      <ul class="plain people">
        {carriers.slice(0, MOST).map(({ id, name, contacts, said, first, last }) => {
          const told = [
            ...(contacts > 0 ? [words.contacts(contacts, formatNumber(contacts, settings))] : []),
            ...(said > 0 ? [words.said(said, formatNumber(said, settings))] : []),
            ...(first === null
              ? []
              : [
                  last === null || last === first
                    ? formatDay(first, settings)
                    : `${formatDay(first, settings)} – ${formatDay(last, settings)}`,
                ]),
          ]
          return (
            <li key={id}>
              <PersonLink id={id} name={name} /> <span class="quiet">{told.join(" · ")}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function carriersOf(facts: readonly StoredFact[]): Carrier[] {
  const carriers = new Map<string, Carrier>()
  for (const { kind, day, people } of facts)
    for (const { id, name, role } of people) {
      if (role === "attendee") continue
      const carrier = carriers.get(id) ?? { id, name, contacts: 0, said: 0, first: null, last: null }
      if (kind === "encounter") carrier.contacts++
      else carrier.said++
      if (day !== null && (carrier.first === null || day < carrier.first)) carrier.first = day
      if (day !== null && (carrier.last === null || day > carrier.last)) carrier.last = day
      carriers.set(id, carrier)
    }
  return [...carriers.values()].sort((a, b) => b.contacts + b.said - a.contacts - a.said || (a.id < b.id ? -1 : 1))
}
