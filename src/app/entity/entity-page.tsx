// The page of a person, a party, an instrument or a place: who or what it is, and what the record tells of it. The time that
// is looked at is in the address. People whom only a document names are looked up by their name.
import type { JSX } from "preact"
import { useEffect, useState } from "preact/hooks"
import type { RegisterPerson } from "../../wire/contract.js"
import { go } from "../address.js"
import { useAnswer } from "../api.js"
import { type EntityName, entityAddress } from "../entity-links.js"
import { lazy } from "../lazy.js"
import { useSession } from "../session.js"
import type { Settings } from "../settings.js"
import { TroubleNote } from "../trouble-note.js"
import { viewWords } from "../views/words.js"
import { wordsIn } from "../wording.js"
import { InstrumentPage } from "./instrument-page.js"
import { PartyPage } from "./party-page.js"
import { PersonPage } from "./person-page.js"
import { PlacePage } from "./place-page.js"

const EntryPanel = lazy(async () => (await import("../review/entry-panel.js")).EntryPanel)

interface EntityPageProps {
  readonly kind: EntityName
  readonly id: string
  readonly query: URLSearchParams
  readonly settings: Settings
}

export function EntityPage({ kind, id, query, settings }: EntityPageProps): JSX.Element {
  const { mayWrite } = useSession()
  const [turn, setTurn] = useState(0)
  if (kind === "person" && id === "by-name") return <ByName query={query} settings={settings} />
  return (
    <>
      <Page key={`${kind} ${id} ${turn}`} kind={kind} id={id} query={query} settings={settings} />
      {mayWrite && kind !== "person" && (
        <EntryPanel key={`${kind} ${id}`} kind={kind} id={id} settings={settings} onSaid={() => setTurn((now) => now + 1)} />
      )}
    </>
  )
}

function Page({ kind, ...props }: EntityPageProps): JSX.Element {
  if (kind === "person") return <PersonPage {...props} />
  if (kind === "party") return <PartyPage {...props} />
  if (kind === "instrument") return <InstrumentPage {...props} />
  return <PlacePage {...props} />
}

function ByName({ query, settings }: { query: URLSearchParams; settings: Settings }): JSX.Element {
  const asked = new URLSearchParams({ limit: "1" })
  for (const name of ["name", "party"]) if (query.has(name)) asked.set(name, query.get(name) as string)
  const { answer, problem } = useAnswer<{ items: readonly RegisterPerson[] }>(`/api/people?${asked}`)
  const found = answer?.items[0]
  useEffect(() => {
    if (found !== undefined) go(entityAddress("person", found.id), true)
  }, [found])
  if (problem !== null) return <TroubleNote problem={problem} settings={settings} />
  return (
    <p class="quiet">
      {answer !== null && found === undefined ? viewWords(settings.language).notFound : wordsIn(settings.language).read.loading}
    </p>
  )
}
