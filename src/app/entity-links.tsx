// Names that lead to the page of whom or what they name. A quiet line under the name says that it can be followed.
import type { ComponentChildren, JSX } from "preact"
import { cleanWords } from "../wording/clean-words.js"
import { partyName } from "./party-names.js"
import type { Settings } from "./settings.js"

export type EntityName = "person" | "party" | "instrument" | "place"

/** The address of an entity's page. */
export function entityAddress(kind: EntityName, id: string): string {
  return `/${kind}/${encodeURIComponent(id)}`
}

/** The page of a person of whom only a name and a party are known, as a record of one document knows people. */
export function namedAddress(name: string, party: string | null): string {
  return `/person/by-name?${new URLSearchParams({ name: cleanWords(name), ...(party === null ? {} : { party }) })}`
}

export function EntityLink({ kind, id, children }: { kind: EntityName; id: string; children: ComponentChildren }): JSX.Element {
  return (
    <a class="entity" href={entityAddress(kind, id)}>
      <bdi>{children}</bdi>
    </a>
  )
}

export function PartyLink({ id, settings }: { id: string; settings: Settings }): JSX.Element {
  return (
    <EntityLink kind="party" id={id}>
      {partyName(id, settings.language)}
    </EntityLink>
  )
}

export function PersonLink({ id, name }: { id: string; name: string }): JSX.Element {
  return (
    <a class="entity" href={entityAddress("person", id)}>
      <bdi lang="ar">{cleanWords(name)}</bdi>
    </a>
  )
}

export function PlaceLink({ name }: { name: string }): JSX.Element {
  return (
    <a class="entity" href={entityAddress("place", cleanWords(name))}>
      <bdi lang="ar">{cleanWords(name)}</bdi>
    </a>
  )
}
