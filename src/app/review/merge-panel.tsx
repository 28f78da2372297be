// Who or what is the same: an entry of the register with the spellings that documents give, what was found to be the same and
// why, with a way to part it; and another entry to merge with, found by its name. The same for people, parties, instruments
// and places. Absent: asking for entries and saying what is right (people-panel.tsx, entry-panel.tsx).
import type { ComponentChildren, JSX } from "preact"
import type { RegisterPerson } from "../../wire/contract.js"
import { cleanWords } from "../../wording/clean-words.js"
import { labelsIn } from "../../wording/labels.js"
import { Reason } from "../reason.js"
import type { Settings } from "../settings.js"
import { reviewWords } from "./review-words.js"

export interface Candidate {
  readonly id: string
  readonly name: string
  /** What tells it from others of the name. */
  readonly note: ComponentChildren
}

interface MergePanelProps {
  readonly id: string
  readonly name: string
  readonly note: ComponentChildren
  readonly variants: readonly string[]
  readonly merged: RegisterPerson["merged"]
  /** What is typed to find another, and what was found. */
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly found: readonly Candidate[]
  readonly settings: Settings
  readonly onSay: (action: "merge" | "part", other: string) => void
}

export function MergePanel({ id, name, note, variants, merged, typed, onType, found, settings, onSay }: MergePanelProps): JSX.Element {
  const words = reviewWords(settings.language)
  const isTyped = typed.trim().length > 1
  return (
    <div class="person">
      <p>
        <bdi class="who">{name}</bdi>
        {note !== null && <> · {note}</>}
      </p>
      {variants.length > 0 && (
        <p class="quiet">
          {words.variants} <bdi lang="ar">{variants.join(labelsIn("ar").comma)}</bdi>
        </p>
      )}
      {merged.length > 0 && (
        <ul class="plain">
          {merged.map((one) => (
            <li key={one.id} class="person-line">
              <span>
                <bdi>{cleanWords(one.name)}</bdi>{" "}
                <span class="quiet">
                  <MergeReason text={one.reason} settings={settings} />
                </span>
              </span>
              <button type="button" onClick={() => onSay("part", one.id)}>
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
          value={typed}
          placeholder={words.findPerson}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      </label>
      {isTyped && (
        <ul class="plain found">
          {found
            .filter((one) => one.id !== id)
            .map((one) => (
              <li key={one.id} class="person-line">
                <span>
                  <bdi>{one.name}</bdi>
                  {one.note !== null && <span class="quiet"> · {one.note}</span>}
                </span>
                <button type="button" onClick={() => onSay("merge", one.id)}>
                  {words.mergeWith}
                </button>
              </li>
            ))}
        </ul>
      )}
    </div>
  )
}

/** Why two entries are one: a rule's sentence, or a person's name and words. */
function MergeReason({ text, settings }: { text: string; settings: Settings }): JSX.Element {
  const [, author, said] = /^([^:]{1,80}): (.*)$/s.exec(text) ?? []
  if (author === undefined) return <Reason text={text} settings={settings} />
  return (
    <>
      <bdi>{author}</bdi>: <bdi>{said}</bdi>
    </>
  )
}
