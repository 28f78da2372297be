// Searches that are kept in the record under names: each is a link that puts its filters into the address. What stands in the
// address now can be kept; one that is taken out can be put back.
import type { JSX } from "preact"
import { useEffect, useState } from "preact/hooks"
import { ask, Failure, send } from "../api.js"
import { filtersOf } from "../filters.js"
import type { Settings } from "../settings.js"
import { viewWords } from "./words.js"

/** A saved search as the API gives it; flags are booleans, `isGrouped` is a flag too. */
interface Saved {
  readonly name: string
  readonly of: "documents" | "facts"
  readonly query: Readonly<Record<string, string | boolean | readonly string[]>>
}

/** Filters of which several values may be given; the API takes them as lists. */
const SINGLE = new Set(["words", "kind", "strength", "since", "until", "planned", "background"])

export function SavedSearches({ query, settings }: { query: URLSearchParams; settings: Settings }): JSX.Element | null {
  const words = viewWords(settings.language)
  const [items, setItems] = useState<readonly Saved[] | null>(null)
  const [isNaming, setNaming] = useState(false)
  const [removed, setRemoved] = useState<Saved | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const load = (): Promise<void> =>
    ask<{ items: readonly Saved[] }>("/api/searches")
      .then((answer) => setItems(answer.items))
      .catch(() => {})
  useEffect(() => {
    void load()
  }, [])
  const tell = (error: unknown): void => setTrouble(error instanceof Failure ? error.problem.detail || words.notSaved : words.notSaved)
  const save = (search: Saved | NewSearch): void => {
    setTrouble(null)
    send("/api/searches", search)
      .then(() => {
        setNaming(false)
        setRemoved(null)
        return load()
      })
      .catch(tell)
  }
  const remove = (search: Saved): void => {
    setTrouble(null)
    ask(`/api/searches/${encodeURIComponent(search.name)}`, {
      method: "DELETE",
      headers: { "content-type": "application/json" },
      body: "{}",
    })
      .then(() => {
        setRemoved(search)
        return load()
      })
      .catch(tell)
  }
  const filters = filtersOf(query)
  const hasFilters = [...filters.keys()].length > 0
  if (items === null || (items.length === 0 && !hasFilters && removed === null)) return null
  return (
    <section class="saved-searches" aria-label={words.savedSearches}>
      <ul class="plain">
        {items.map((search) => (
          <li key={search.name}>
            <a href={addressOf(search)}>
              <bdi>{search.name}</bdi>
            </a>
            <button type="button" aria-label={`${words.remove}: ${search.name}`} title={words.remove} onClick={() => remove(search)}>
              ×
            </button>
          </li>
        ))}
      </ul>
      {hasFilters && !isNaming && (
        <button type="button" onClick={() => setNaming(true)}>
          {words.saveSearch}
        </button>
      )}
      {isNaming && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const name = String(new FormData(event.currentTarget).get("name") ?? "").trim()
            if (name !== "") save({ name, of: query.has("as") ? "facts" : "documents", query: questionOf(filters) })
          }}
        >
          <label>
            <span class="unseen">{words.searchName}</span>
            <input name="name" maxLength={200} dir="auto" placeholder={words.searchName} ref={(input) => input?.focus()} />
          </label>
          <button type="submit" class="primary">
            {words.saveSearch}
          </button>
          <button type="button" onClick={() => setNaming(false)}>
            {words.letGo}
          </button>
        </form>
      )}
      <span role="status">
        {removed !== null && (
          <>
            {words.removed(removed.name)}{" "}
            <button type="button" onClick={() => save({ name: removed.name, of: removed.of, query: questionOf(filtersOfSaved(removed)) })}>
              {words.undo}
            </button>
          </>
        )}
        {trouble}
      </span>
    </section>
  )
}

interface NewSearch {
  readonly name: string
  readonly of: "documents" | "facts"
  readonly query: Readonly<Record<string, string | readonly string[]>>
}

function questionOf(filters: URLSearchParams): NewSearch["query"] {
  return Object.fromEntries(
    [...new Set(filters.keys())].map((name) => [name, SINGLE.has(name) ? (filters.get(name) ?? "") : filters.getAll(name)]),
  )
}

function filtersOfSaved({ query }: Saved): URLSearchParams {
  const filters = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [String(value)]) filters.append(name, one)
  return filtersOf(filters)
}

function addressOf(search: Saved): string {
  const filters = filtersOfSaved(search)
  if (search.of === "facts") filters.set("as", "facts")
  return `/find?${filters}`
}
