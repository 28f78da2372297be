// One result of a search: a document with the stretch around the words and its facts that fit, or a fact with its words.
import type { JSX } from "preact"
import { useLayoutEffect, useRef } from "preact/hooks"
import type { Encounter, Statement } from "../document/record.js"
import { type Act, type EncounterKind, FAMILY_OF } from "../document/vocabulary.js"
import type { FoundDocument, StoredFact } from "../wire/contract.js"
import { cleanWords } from "../wording/clean-words.js"
import { labelsIn } from "../wording/labels.js"
import { actName, kindName } from "./act-words.js"
import { Quoted } from "./bidi.js"
import { PartyLink, PersonLink, PlaceLink } from "./entity-links.js"
import { strengthOf } from "./fact.js"
import { Strength } from "./fact-note.js"
import { formatDay, type Settings } from "./settings.js"
import { wordsIn } from "./wording.js"

interface DocumentResultProps {
  readonly found: FoundDocument
  readonly settings: Settings
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

export function DocumentResult({ found, settings, isChosen, onChoose }: DocumentResultProps): JSX.Element {
  const { document, snippet, facts, hasAllWords } = found
  const words = wordsIn(settings.language)
  const title = document.title ?? words.find.untitled
  return (
    <li class="result">
      <input
        type="checkbox"
        aria-label={`${words.find.select}: ${title}`}
        title={words.find.select}
        checked={isChosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div>
        <h2 dir="auto">
          <a href={`/document/${document.id}`} lang={document.title === null ? undefined : "ar"}>
            {title}
          </a>
        </h2>
        <p class="quiet">
          {document.outlet !== null && <bdi>{document.outlet}</bdi>}
          {document.outlet !== null && " · "}
          {document.published === null ? words.document.undated : formatDay(document.published, settings)}
          {!hasAllWords && ` · ${words.find.someWords}`}
        </p>
        <Snippet snippet={snippet} />
        {facts.length > 0 && (
          <ul class="plain">
            {facts.map((fact) => (
              <li key={fact.id}>
                <FactLine fact={fact} settings={settings} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

/** The stretch around the words, which are marked by elements here: each mark is a whole word, so no letters part. */
function Snippet({ snippet: { text, marks } }: { snippet: FoundDocument["snippet"] }): JSX.Element {
  const parts: JSX.Element[] = []
  let at = 0
  for (const [start, end] of marks) {
    parts.push(<span key={`t${at}`}>{text.slice(at, start)}</span>, <mark key={`m${start}`}>{text.slice(start, end)}</mark>)
    at = end
  }
  return (
    <p class="snippet" dir="auto" lang="ar">
      {parts}
      {text.slice(at)}
    </p>
  )
}

/** A fact of a list: its line, and the document that tells it. */
export function FactBody({ fact, settings }: { fact: StoredFact; settings: Settings }): JSX.Element {
  const words = wordsIn(settings.language)
  return (
    <div class="result is-fact">
      <FactLine fact={fact} settings={settings} />
      <p class="quiet">
        {fact.day !== null && `${formatDay(fact.day, settings)} · `}
        <a href={factAddress(fact)}>
          <bdi>{fact.document.title ?? words.find.untitled}</bdi>
        </a>
        {fact.document.outlet !== null && (
          <>
            {" · "}
            <bdi>{fact.document.outlet}</bdi>
          </>
        )}
      </p>
    </div>
  )
}

/** The address at which a fact is seen among its text. */
export function factAddress(fact: StoredFact): string {
  return `/document/${fact.document.id}?at=${fact.span[0]}`
}

/** A fact in its words: what, who to whom, and the words themselves, which lead to the document. */
export function FactLine({ fact, settings }: { fact: StoredFact; settings: Settings }): JSX.Element {
  const { language } = settings
  const isEncounter = fact.kind === "encounter"
  const hue = isEncounter ? "encounter" : FAMILY_OF[fact.what as Act]
  const place = isEncounter ? (fact.value as Encounter).place : null
  return (
    <div class={`fact-line hue-${hue}`}>
      <p class="fact-head">
        <span class="note-name">
          {isEncounter ? kindName(fact.what as EncounterKind, language) : actName(fact.what as Act, language)}{" "}
          <Strength value={strengthOf(fact.what)} settings={settings} />
        </span>
        <span class="note-who">
          <FactSides fact={fact} settings={settings} />
          {place !== null && (
            <>
              {" · "}
              <PlaceLink name={place.name} />
            </>
          )}
          {fact.people.length > 0 && (
            <span class="note-speaker">
              {fact.people.map(({ id, name }) => (
                <span key={id}>
                  {" · "}
                  <PersonLink id={id} name={name} />
                </span>
              ))}
            </span>
          )}
        </span>
      </p>
      <p>
        <a class="fact-words" href={factAddress(fact)}>
          <Quoted text={cleanWords(fact.words)} />
        </a>
      </p>
    </div>
  )
}

function FactSides({ fact, settings }: { fact: StoredFact; settings: Settings }): JSX.Element {
  const { language } = settings
  const { party, joint, parties, toward } = fact.value as Statement
  const isTogether = fact.kind === "encounter" || joint
  const sides = isTogether ? parties : party === null ? [] : [party]
  const others = isTogether ? [] : toward.filter((id) => id !== party)
  return (
    <>
      {sides.map((id, at) => (
        <span key={id}>
          {at > 0 && " + "}
          <PartyLink id={id} settings={settings} />
        </span>
      ))}
      {others.length > 0 && (
        <>
          {" "}
          <span class="arrow" role="img" aria-label={wordsIn(language).fact.toward} />{" "}
          {others.map((id, at) => (
            <span key={id}>
              {at > 0 && labelsIn(language).comma}
              <PartyLink id={id} settings={settings} />
            </span>
          ))}
        </>
      )}
    </>
  )
}

/** A text with some of its stretches marked by highlights; gives its ranges once it is on the page. */
export function MarkedText({ text, onNode }: { text: string; onNode: (node: Text | null) => void }): JSX.Element {
  const element = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    const node = element.current?.firstChild
    onNode(node instanceof Text ? node : null)
    return () => onNode(null)
  }, [text])
  return (
    <p ref={element} class="quoted" dir="auto" lang="ar">
      {text}
    </p>
  )
}
