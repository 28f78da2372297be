// Review mode: a queue of facts under the same filters as Find, with the reasons for a second look first; the fact at hand
// beside its words; how far reviewing has come and how far reviewers agree. The address holds the filters.
import type { JSX } from "preact"
import { useEffect, useRef, useState } from "preact/hooks"
import { DOUBTS } from "../../document/doubt.js"
import { type Act, FAMILY_OF } from "../../document/vocabulary.js"
import type { Doubt, FactsAnswer, ReviewProgress, StoredFact } from "../../wire/contract.js"
import { cleanWords } from "../../wording/clean-words.js"
import { go, toggled } from "../address.js"
import { useAnswer } from "../api.js"
import { Quoted } from "../bidi.js"
import { FacetList } from "../facet-list.js"
import { filtersOf } from "../filters.js"
import { formatNumber, type Settings } from "../settings.js"
import { TroubleNote } from "../trouble-note.js"
import { wordsIn } from "../wording.js"
import { useCorrecting } from "./correcting.js"
import { Desk } from "./desk.js"
import { factName } from "./fact-card.js"
import { ReviewHead } from "./review-head.js"
import { reviewWords } from "./review-words.js"

interface ReviewPageProps {
  readonly query: URLSearchParams
  readonly settings: Settings
  readonly account: string | null
}

/** Facts that are fetched at once. */
const PAGE = 50

export function ReviewPage({ query, settings, account }: ReviewPageProps): JSX.Element {
  const words = reviewWords(settings.language)
  const filters = queueFilters(query, account)
  const [round, setRound] = useState(0)
  const [queue, setQueue] = useState<readonly StoredFact[]>([])
  const [chosen, setChosen] = useState<string | null>(null)
  const document = chosen?.slice(0, chosen.indexOf(".")) ?? null
  const correcting = useCorrecting(document, words, account, ({ fact }) => {
    if (fact !== null) setQueue((facts) => facts.map((one) => (one.id === fact.id ? fact : one)))
  })
  const { turn } = correcting
  const { answer, problem, isLoading } = useAnswer<FactsAnswer>(`/api/facts?${filters}#${round}`)
  const { answer: progress } = useAnswer<ReviewProgress>(`/api/review?${filtersOf(query)}#${turn}`)
  const doubts = DOUBTS.map((doubt) => `&doubt=${doubt}`).join("")
  const { answer: counts } = useAnswer<FactsAnswer>(`/api/facts?${filtersOf(query)}${doubts}&limit=1&facets=true#${turn}`)
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (answer === null) return
    setQueue(answer.items)
    setChosen(answer.items[0]?.id ?? null)
  }, [answer])
  useEffect(() => list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" }), [chosen])
  const at = queue.findIndex((fact) => fact.id === chosen)
  const step = (by: number): void => {
    const next = queue[(at < 0 ? 0 : at) + by]
    if (next !== undefined) setChosen(next.id)
    else if (by > 0) setRound((count) => count + 1)
  }
  return (
    <div class="review">
      <ReviewHead progress={progress} settings={settings} account={account} />
      {problem !== null && <TroubleNote problem={problem} settings={settings} />}
      <div class="review-body">
        <aside class="queue" aria-label={wordsIn(settings.language).find.filters}>
          <Doubts query={query} counts={counts} settings={settings} />
          <search>
            <form
              class="queue-search"
              onSubmit={(event) => {
                event.preventDefault()
                const next = new URLSearchParams(query)
                const given = String(new FormData(event.currentTarget).get("words") ?? "").trim()
                if (given === "") next.delete("words")
                else next.set("words", given)
                go(`/review?${next}`)
              }}
            >
              <input
                id="words"
                name="words"
                type="search"
                dir="auto"
                aria-label={wordsIn(settings.language).find.words}
                key={query.get("words")}
                defaultValue={query.get("words") ?? ""}
                placeholder={wordsIn(settings.language).find.words}
              />
            </form>
          </search>
          <p role="status" class="quiet">
            {answer !== null && words.waiting(answer.total, formatNumber(answer.total, settings))}
          </p>
          <ol class="plain queue-list" ref={list}>
            {queue.map((fact) => (
              <li key={fact.id}>
                <button
                  type="button"
                  class={`queued hue-${fact.kind === "encounter" ? "encounter" : FAMILY_OF[fact.what as Act]}`}
                  aria-current={fact.id === chosen ? "true" : undefined}
                  onClick={() => setChosen(fact.id)}
                >
                  <span class="queued-name">
                    {factName(fact, settings)}
                    {fact.state !== "read" && <span class={`state state-${fact.state}`}> {words.state[fact.state]}</span>}
                  </span>
                  <Quoted text={cleanWords(fact.words)} class="quoted queued-words" />
                </button>
              </li>
            ))}
          </ol>
          <details class="more-filters">
            <summary>{words.more}</summary>
            <FacetList facets={answer?.facets ?? null} query={query} settings={settings} page="/review" />
          </details>
        </aside>
        {document === null || chosen === null ? (
          <div class="nothing">
            {!isLoading && (
              <>
                <p>{words.done}</p>
                <p class="quiet">{words.doneAdvice}</p>
              </>
            )}
          </div>
        ) : (
          <Desk
            key={document}
            document={document}
            current={chosen}
            correcting={correcting}
            settings={settings}
            onCurrent={setChosen}
            onStep={step}
          />
        )}
      </div>
    </div>
  )
}

function Doubts({ query, counts, settings }: { query: URLSearchParams; counts: FactsAnswer | null; settings: Settings }): JSX.Element {
  const words = reviewWords(settings.language)
  const chosen = query.getAll("doubt")
  const isAll = query.get("all") === "true"
  const isSecond = query.get("second") === "true"
  const switched = (name: string): string => {
    const next = new URLSearchParams(query)
    for (const other of ["all", "second", "doubt"]) if (other !== name) next.delete(other)
    if (next.has(name)) next.delete(name)
    else next.set(name, "true")
    return `/review?${next}`
  }
  const count = (doubt: Doubt): number => counts?.facets?.doubt.find(({ value }) => value === doubt)?.count ?? 0
  return (
    <ul class="plain doubt-list">
      {DOUBTS.map((doubt) => (
        <li key={doubt}>
          <a
            href={`/review?${toggled(without(query, "all", "second"), "doubt", doubt)}`}
            aria-current={chosen.includes(doubt) ? "true" : undefined}
          >
            <span>{words.doubt[doubt]}</span>
            {count(doubt) > 0 && <span class="count">{formatNumber(count(doubt), settings)}</span>}
          </a>
        </li>
      ))}
      <li>
        <a href={switched("second")} aria-current={isSecond ? "true" : undefined}>
          {words.second}
        </a>
      </li>
      <li>
        <a href={switched("all")} aria-current={isAll ? "true" : undefined}>
          {words.everything}
        </a>
      </li>
    </ul>
  )
}

function without(query: URLSearchParams, ...names: readonly string[]): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const name of names) next.delete(name)
  return next
}

/** The question of the queue: the filters of the address, and, unless all are wanted, the reasons for a second look. */
function queueFilters(query: URLSearchParams, account: string | null): string {
  const asked = filtersOf(query)
  const chosen = query.getAll("doubt").filter((doubt) => (DOUBTS as readonly string[]).includes(doubt))
  if (query.get("second") === "true") {
    for (const state of ["accepted", "changed", "added"]) asked.append("state", state)
    const name = account ?? localStorage.getItem("mahdar-reviewer") ?? ""
    if (name !== "") asked.set("unreviewedBy", name)
  } else if (query.get("all") !== "true") {
    for (const doubt of chosen.length > 0 ? chosen : DOUBTS) asked.append("doubt", doubt)
  }
  asked.set("limit", String(PAGE))
  asked.set("facets", "true")
  return asked.toString()
}
