// Search with facets. Every filter is in the address: a view can be kept and sent. Results as documents or as facts;
// documents may be chosen for comparison.
import type { JSX } from "preact"
import { useState } from "preact/hooks"
import type { DocumentsAnswer, FactsAnswer } from "../wire/contract.js"
import { copyOf, go } from "./address.js"
import { useAnswer } from "./api.js"
import { FacetList } from "./facet-list.js"
import { FeedLinks } from "./feed-links.js"
import { filtersOf, withFilters } from "./filters.js"
import { lazy } from "./lazy.js"
import { DocumentResult } from "./results.js"
import { useSession } from "./session.js"
import { formatNumber, type Settings } from "./settings.js"
import { TroubleNote } from "./trouble-note.js"
import { FactsTable } from "./views/facts-table.js"
import { SavedSearches } from "./views/saved-searches.js"
import { PAGE as FACTS_PAGE, VirtualFacts } from "./views/virtual-facts.js"
import { viewWords } from "./views/words.js"
import { wordsIn } from "./wording.js"

const VIEWS = ["timeline", "network", "map", "calendar"] as const
const FeedAddresses = lazy(async () => (await import("./views/feed-addresses.js")).FeedAddresses)
const RecordView = lazy(async () => (await import("./views/record-view.js")).RecordView)

const PAGE = 20
const MOST_COMPARED = 5

export function FindPage({ query, settings }: { query: URLSearchParams; settings: Settings }): JSX.Element {
  const words = wordsIn(settings.language).find
  const [chosen, setChosen] = useState<readonly string[]>([])
  const seen = viewWords(settings.language)
  const hasAccount = useSession().name !== null
  const view = VIEWS.find((name) => name === query.get("as")) ?? null
  const isFacts = query.get("as") === "facts" || view !== null
  const filters = filtersOf(query)
  const page = /^\d+$/.test(query.get("offset") ?? "") ? { offset: query.get("offset") as string } : {}
  const path = isFacts
    ? withFilters("/api/facts", filters, { limit: String(FACTS_PAGE) })
    : withFilters("/api/documents", filters, { ...page, limit: String(PAGE), facets: "true" })
  const documents = useAnswer<DocumentsAnswer>(isFacts ? null : path)
  const facts = useAnswer<FactsAnswer>(isFacts ? path : null)
  const { answer, problem, isLoading } = isFacts ? facts : documents
  // Counts take longer than results: they come behind them.
  const counts = useAnswer<FactsAnswer>(
    facts.path === null ? null : withFilters("/api/facts", answeredFilters(facts.path), { limit: "1", facets: "true" }),
  )
  const facets = (isFacts ? counts.answer?.facets : documents.answer?.facets) ?? null
  const offset = Number(query.get("offset") ?? 0)
  const hasFilters = [...query.keys()].some((key) => !["as", "lang", "offset", "shown"].includes(key))
  const withParam = (name: string, value: string | null): string => {
    const next = copyOf(query)
    if (value === null || value === "") next.delete(name)
    else next.set(name, value)
    if (name !== "offset") next.delete("offset")
    return `/find?${next}`
  }
  const search = (form: HTMLFormElement): void => {
    const next = copyOf(query)
    const data = new FormData(form)
    for (const name of ["words", "since", "until"]) {
      const value = String(data.get(name) ?? "").trim()
      if (value === "") next.delete(name)
      else next.set(name, value)
    }
    next.delete("offset")
    go(`/find?${next}`)
  }
  return (
    <div class="find">
      <h1 class="unseen">{words.title}</h1>
      <search>
        <form
          class="search"
          onSubmit={(event) => {
            event.preventDefault()
            search(event.currentTarget)
          }}
        >
          <label class="grow">
            <span class="unseen">{words.words}</span>
            <input
              id="words"
              name="words"
              type="search"
              dir="auto"
              key={query.get("words")}
              defaultValue={query.get("words") ?? ""}
              placeholder={words.hint}
            />
          </label>
          <label>
            <span>{words.since}</span>
            <input name="since" type="date" defaultValue={query.get("since") ?? ""} />
          </label>
          <label>
            <span>{words.until}</span>
            <input name="until" type="date" defaultValue={query.get("until") ?? ""} />
          </label>
          <button type="submit" class="primary">
            {words.search}
          </button>
        </form>
      </search>
      <SavedSearches query={query} settings={settings} />
      <div class="find-body">
        <FacetList facets={facets} query={query} settings={settings} />
        <section class="results" aria-busy={isLoading}>
          <div class="results-head">
            <div class="tabs">
              <a href={withParam("as", null)} aria-current={isFacts ? undefined : "true"}>
                {words.documents}
              </a>
              <a href={withParam("as", "facts")} aria-current={isFacts && view === null ? "true" : undefined}>
                {words.facts}
              </a>
              {VIEWS.map((name) => (
                <a key={name} href={withParam("as", name)} aria-current={view === name ? "true" : undefined}>
                  {seen[name]}
                </a>
              ))}
            </div>
            <p role="status" class="quiet">
              {answer !== null && words.found(answer.total, formatNumber(answer.total, settings))}
            </p>
            {hasFilters && <a href={query.has("as") ? `/find?as=${query.get("as")}` : "/find"}>{words.clear}</a>}
            <span class="end ways">
              <FeedLinks filters={filters} settings={settings} />
              <FactsTable filters={filters} settings={settings} />
              <a href={path} target="_blank" rel="noreferrer">
                {words.export}
              </a>
            </span>
          </div>
          {hasAccount && <FeedAddresses filters={filters} settings={settings} />}
          {chosen.length > 1 && (
            <p class="chosen">
              <a class="button primary" href={`/compare?${chosen.map((id) => `ids=${id}`).join("&")}`}>
                {words.compare(formatNumber(chosen.length, settings))}
              </a>
            </p>
          )}
          {problem !== null && <TroubleNote problem={problem} settings={settings} />}
          {answer !== null && answer.total === 0 && (
            <div class="nothing">
              <p>{hasFilters ? words.nothing : words.empty}</p>
              <p class="quiet">{hasFilters ? words.nothingAdvice : <a href="/">{words.emptyAdvice}</a>}</p>
            </div>
          )}
          {view !== null && answer?.total !== 0 && <RecordView name={view} query={query} settings={settings} />}
          {isFacts && view === null && facts.answer !== null && (
            <VirtualFacts filters={answeredFilters(facts.path)} first={facts.answer} settings={settings} />
          )}
          {!isFacts && (
            <ol class="plain list">
              {documents.answer?.items.map((found) => (
                <DocumentResult
                  key={found.document.id}
                  found={found}
                  settings={settings}
                  isChosen={chosen.includes(found.document.id)}
                  onChoose={(isChosen) =>
                    setChosen((now) =>
                      isChosen ? [...now, found.document.id].slice(-MOST_COMPARED) : now.filter((id) => id !== found.document.id),
                    )
                  }
                />
              ))}
            </ol>
          )}
          {!isFacts && answer !== null && answer.total > PAGE && (
            <p class="pages">
              {offset > 0 && <a href={withParam("offset", offset > PAGE ? String(offset - PAGE) : null)}>{words.earlier}</a>}
              <span class="quiet">
                {formatNumber(offset + 1, settings)}–{formatNumber(Math.min(offset + PAGE, answer.total), settings)}
              </span>
              {offset + PAGE < answer.total && <a href={withParam("offset", String(offset + PAGE))}>{words.later}</a>}
            </p>
          )}
        </section>
      </div>
    </div>
  )
}

/** The filters that an answer is of; the next ones may be on their way already. */
function answeredFilters(path: string | null): URLSearchParams {
  return filtersOf(new URLSearchParams(path?.split("?")[1] ?? ""))
}
