// The addresses that are watched, with what the last round brought; to add one, to ask one now, to watch one no longer. What
// was taken out can be put back: undo instead of a question.
import type { JSX } from "preact"
import { useState } from "preact/hooks"
import type { Problem, Watched } from "../../wire/contract.js"
import { ask, Failure, send } from "../api.js"
import { formatNumber, type Settings } from "../settings.js"
import { intakeWords } from "./intake-words.js"
import { FailureLine } from "./job-list.js"

interface WatchedListProps {
  readonly watched: readonly Watched[]
  readonly settings: Settings
  readonly isAdmin: boolean
  readonly onProblem: (problem: Problem | null) => void
}

export function WatchedList({ watched, settings, isAdmin, onProblem }: WatchedListProps): JSX.Element {
  const words = intakeWords(settings.language)
  const [removed, setRemoved] = useState<Watched | null>(null)
  const tried = async (work: () => Promise<unknown>): Promise<boolean> => {
    onProblem(null)
    try {
      await work()
      return true
    } catch (error) {
      if (error instanceof Failure) onProblem(error.problem)
      return false
    }
  }
  const watch = ({ address, every, outlet }: Pick<Watched, "address" | "every" | "outlet">): Promise<boolean> =>
    tried(() => send("/api/watched", { address, every, ...(outlet === null ? {} : { outlet }) }))
  return (
    <section class="watched">
      <h2>{words.watched}</h2>
      <p class="quiet">{words.watchedLead}</p>
      {isAdmin && (
        <form
          class="watch-form"
          onSubmit={async (event) => {
            event.preventDefault()
            const form = event.currentTarget
            const data = new FormData(form)
            const address = String(data.get("address")).trim()
            if (address !== "" && (await watch({ address, every: Number(data.get("every")), outlet: null }))) form.reset()
          }}
        >
          <label class="grow">
            <span>{words.feed}</span>
            <input name="address" type="url" dir="ltr" required placeholder="https://" />
          </label>
          <label>
            <span>{words.every}</span>
            <select name="every">
              {words.times.map(([seconds, name]) => (
                <option key={seconds} value={seconds} selected={seconds === 900}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">{words.watch}</button>
        </form>
      )}
      <ul class="plain">
        {watched.map((one) => (
          <li key={one.address} class="watched-one">
            <div>
              <bdi class="job-names">{one.address}</bdi>
              <p class="quiet">
                {words.every} {words.times.find(([seconds]) => seconds === one.every)?.[1] ?? `${formatNumber(one.every, settings)} s`} ·{" "}
                {one.last === null ? words.never : words.last(momentOf(one.last.at, settings), formatNumber(one.last.added, settings))}
              </p>
              {one.last?.failure != null && (
                <ul class="plain failures">
                  <FailureLine failure={one.last.failure} settings={settings} />
                </ul>
              )}
            </div>
            <p class="tools">
              <button type="button" onClick={() => void tried(() => send("/api/watched/rounds", { address: one.address }))}>
                {words.now}
              </button>
              {isAdmin && (
                <button
                  type="button"
                  onClick={() => {
                    const path = `/api/watched?address=${encodeURIComponent(one.address)}`
                    void tried(() => ask(path, { method: "DELETE" })).then((isDone) => isDone && setRemoved(one))
                  }}
                >
                  {words.remove}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {removed !== null && (
        <p role="status">
          <bdi>{removed.address}</bdi>{" "}
          <button type="button" onClick={() => void watch(removed).then((isDone) => isDone && setRemoved(null))}>
            {words.put}
          </button>
        </p>
      )}
    </section>
  )
}

function momentOf(at: string, { language, digits }: Settings): string {
  const locale = language === "ar" ? `ar-u-nu-${digits}` : "en-GB"
  return new Intl.DateTimeFormat(locale, { timeStyle: "short", dateStyle: "short" }).format(new Date(at))
}
