// Correcting one document: all its facts in the order of the text, and a word for the whole of it.
import type { JSX } from "preact"
import { useEffect, useState } from "preact/hooks"
import type { Settings } from "../settings.js"
import { useCorrecting } from "./correcting.js"
import { Desk } from "./desk.js"
import { HistoryList } from "./history-list.js"
import { reviewWords } from "./review-words.js"

interface DocumentDeskProps {
  readonly id: string
  /** Offset of the fact to begin with. */
  readonly at: string | null
  readonly settings: Settings
  readonly account: string | null
}

export function DocumentDesk({ id, at, settings, account }: DocumentDeskProps): JSX.Element {
  const words = reviewWords(settings.language)
  const [current, setCurrent] = useState<string | null>(null)
  const correcting = useCorrecting(id, words, account)
  const { review } = correcting
  const facts = review?.facts ?? []
  useEffect(() => {
    if (current !== null || review === null) return
    setCurrent((facts.find((fact) => String(fact.span[0]) === at) ?? facts[0])?.id ?? null)
  }, [review])
  const whole = review?.corrections.find((one) => one.action === "review" && one.undone === null)
  const step = (by: number): void => {
    const next = facts[facts.findIndex((fact) => fact.id === current) + by]
    if (next !== undefined) setCurrent(next.id)
  }
  return (
    <div class="review">
      <div class="bar">
        <h1>{words.correct}</h1>
        <p class="tools">
          <a class="button" href={`/document/${id}`}>
            {words.read}
          </a>
          {whole === undefined ? (
            <button type="button" onClick={() => void correcting.say({ action: "review", document: id })}>
              {words.whole}
            </button>
          ) : (
            <span class="saved">{words.wholeDone(whole.author)}</span>
          )}
        </p>
      </div>
      {/* Not before it is known which fact comes first: a key must not meet another one. */}
      {review !== null && (current !== null || facts.length === 0) && (
        <Desk document={id} current={current} correcting={correcting} settings={settings} onCurrent={setCurrent} onStep={step} />
      )}
      {review !== null && review.corrections.length > 0 && (
        <section>
          <h2>{words.history}</h2>
          <HistoryList corrections={review.corrections} settings={settings} />
        </section>
      )}
    </div>
  )
}
