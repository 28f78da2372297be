// Wordings that recur between two parties: since when, until when, who uses them, and where one was changed or dropped.
import type { JSX } from "preact"
import type { FormulasAnswer } from "../../wire/contract.js"
import { cleanWords } from "../../wording/clean-words.js"
import { useAnswer } from "../api.js"
import { Quoted } from "../bidi.js"
import { partyName } from "../party-names.js"
import { formatDay, formatNumber, type Settings } from "../settings.js"
import { pairWords } from "./words.js"

const MOST = 20

export function Formulas({ one, other, settings }: { one: string; other: string; settings: Settings }): JSX.Element {
  const { language } = settings
  const pair = [one, other].map((id) => `between=${encodeURIComponent(id)}`).join("&")
  const { answer } = useAnswer<FormulasAnswer>(`/api/formulas?${pair}&limit=${MOST}`)
  const words = pairWords(language)
  const span = (first: string | null, last: string | null): string =>
    first === null
      ? ""
      : last === null || last === first
        ? formatDay(first, settings)
        : `${formatDay(first, settings)} – ${formatDay(last, settings)}`
  return (
    <section class="formulas">
      <h2>{words.formulas}</h2>
      <p class="quiet">{words.formulasLead}</p>
      {answer !== null && answer.items.length === 0 && <p class="quiet">{words.noFormulas}</p>}
      <ol class="plain list">
        {answer?.items.map(({ words: said, documents, first, last, habits }) => (
          <li key={said}>
            <p>
              <Quoted text={cleanWords(said)} />
            </p>
            <p class="quiet">{`${words.inDocuments(documents, formatNumber(documents, settings))} · ${span(first, last)}`}</p>
            {habits.map((habit) => (
              <p key={`${habit.party} ${habit.toward}`} class="quiet">
                <bdi>{partyName(habit.party, language)}</bdi> <span class="arrow" aria-hidden="true" />{" "}
                <bdi>{partyName(habit.toward, language)}</bdi>
                {` · ${span(habit.first, habit.last)} · `}
                {habit.isDropped
                  ? words.dropped
                  : habit.changed === null
                    ? words.stillUsed
                    : words.changed(formatDay(habit.changed, settings))}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
