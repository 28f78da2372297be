// What the engine could not settle in a document, and what the engine before this one read and this one does not: each with
// its words and a way to make a fact of them.
import type { JSX } from "preact"
import type { Note } from "../../document/note.js"
import type { Span } from "../../text/span.js"
import type { Doubt, ReadingChange } from "../../wire/contract.js"
import { cleanWords } from "../../wording/clean-words.js"
import { Quoted } from "../bidi.js"
import type { Settings } from "../settings.js"
import { reviewWords } from "./review-words.js"

interface UnsettledListProps {
  readonly notes: readonly Note[]
  readonly changes: readonly ReadingChange[]
  readonly text: string
  readonly settings: Settings
  readonly onAdd: (span: Span) => void
}

export function UnsettledList({ notes, changes, text, settings, onAdd }: UnsettledListProps): JSX.Element {
  const words = reviewWords(settings.language)
  const placed = notes.filter((note) => note.span !== null)
  const gone = changes.filter(({ what, span }) => what === "gone" && span !== null)
  return (
    <>
      {placed.length > 0 && (
        <section class="unsettled">
          <h3>{words.notes}</h3>
          <ul class="plain">
            {placed.map(({ code, span }) => (
              <li key={`${code}${span?.[0]}`} class="person-line">
                <span>
                  <Quoted text={cleanWords(text.slice(...(span as Span)))} />{" "}
                  <span class="quiet">{words.doubt[code as Doubt] ?? code}</span>
                </span>
                <button type="button" onClick={() => onAdd(span as Span)}>
                  {words.addStatement}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {gone.length > 0 && (
        <section class="unsettled">
          <h3>{words.gone}</h3>
          <p class="quiet">{words.goneLead}</p>
          <ul class="plain">
            {gone.map(({ fact, words: told, span }) => (
              <li key={fact} class="person-line">
                <Quoted text={cleanWords(told)} />
                <button type="button" onClick={() => onAdd(span as Span)}>
                  {words.addAgain}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
