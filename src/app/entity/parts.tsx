// What the pages of people, parties, instruments and places share: the head with the time that is looked at, lists of facts
// that begin here and go on in Find, bars of acts and topics, mentions with their words.
import type { ComponentChildren, JSX } from "preact"
import { useEffect, useState } from "preact/hooks"
import { type Act, FAMILY_OF, type Topic } from "../../document/vocabulary.js"
import type { FacetValue, FactsAnswer } from "../../wire/contract.js"
import type { DocumentMentions, EntityKind, MentionsAnswer } from "../../wire/views.js"
import { labelsIn } from "../../wording/labels.js"
import { actName } from "../act-words.js"
import { copyOf, go } from "../address.js"
import { ask, useAnswer } from "../api.js"
import { withFilters } from "../filters.js"
import { FactLine } from "../results.js"
import { formatDay, formatNumber, type Settings } from "../settings.js"
import { TroubleNote } from "../trouble-note.js"
import { viewWords } from "../views/words.js"
import { wordsIn } from "../wording.js"

export interface PageProps {
  readonly id: string
  readonly query: URLSearchParams
  readonly settings: Settings
}

interface HeadProps {
  readonly kind: EntityKind
  /** "" where it is not known, or not yet. */
  readonly name: string
  readonly query: URLSearchParams
  readonly settings: Settings
  readonly children?: ComponentChildren
}

/** Kind, name, what is known of it, and the time that is looked at. */
export function EntityHead({ kind, name, query, settings, children }: HeadProps): JSX.Element {
  const words = viewWords(settings.language)
  useEffect(() => {
    document.title = [name || words.kind[kind], settings.language === "ar" ? "محضر" : "Mahdar"].join(" · ")
  }, [name, settings.language])
  const choose = (form: HTMLFormElement): void => {
    const next = copyOf(query)
    const data = new FormData(form)
    for (const field of ["since", "until"]) {
      const value = String(data.get(field) ?? "")
      if (value === "") next.delete(field)
      else next.set(field, value)
    }
    go(`${location.pathname}?${next}`, true)
  }
  const filters = [query.get("since"), query.get("until")]
  return (
    <header class="entity-head">
      <p class="entity-kind">{words.kind[kind]}</p>
      <h1>
        <bdi>{name || "…"}</bdi>
      </h1>
      {children}
      <form
        class="span"
        onSubmit={(event) => {
          event.preventDefault()
          choose(event.currentTarget)
        }}
        onChange={(event) => choose(event.currentTarget)}
      >
        <label>
          <span>{words.since}</span>
          <input name="since" type="date" key={filters[0]} defaultValue={filters[0] ?? ""} />
        </label>
        <label>
          <span>{words.until}</span>
          <input name="until" type="date" key={filters[1]} defaultValue={filters[1] ?? ""} />
        </label>
        {filters.some((one) => one !== null) && <a href={location.pathname}>{words.allTime}</a>}
      </form>
    </header>
  )
}

/** The filters of the page: the entity's own and the time. */
export function spanOf(query: URLSearchParams, own: Readonly<Record<string, string>>): URLSearchParams {
  const filters = new URLSearchParams(own)
  for (const name of ["since", "until"]) if (query.has(name)) filters.set(name, query.get(name) as string)
  return filters
}

const FEW = 6

/** The newest facts of some filters, with the way to all of them. */
export function FactSection({
  title,
  filters,
  settings,
}: {
  title: string
  filters: URLSearchParams
  settings: Settings
}): JSX.Element | null {
  const { answer, problem } = useAnswer<FactsAnswer>(withFilters("/api/facts", filters, { limit: String(FEW) }))
  const words = viewWords(settings.language)
  if (problem !== null) return <TroubleNote problem={problem} settings={settings} />
  return (
    <section>
      <h2>{title}</h2>
      {answer !== null && answer.total === 0 && <p class="quiet">{words.nothing}</p>}
      <ol class="plain list">
        {answer?.items.map((fact) => (
          <li key={fact.id} class="dated">
            <time class="quiet" dateTime={fact.day ?? undefined}>
              {fact.day === null ? "" : formatDay(fact.day, settings)}
            </time>
            <FactLine fact={fact} settings={settings} />
          </li>
        ))}
      </ol>
      {answer !== null && answer.total > FEW && (
        <p>
          <a href={withFilters("/find", filters, { as: "facts" })}>{words.all(formatNumber(answer.total, settings))}</a>
        </p>
      )}
    </section>
  )
}

/** Acts and topics of the facts, as bars that lead to them. */
export function CountSections({ filters, settings }: { filters: URLSearchParams; settings: Settings }): JSX.Element | null {
  const { answer } = useAnswer<FactsAnswer>(withFilters("/api/facts", filters, { kind: "statement", limit: "1", facets: "true" }))
  const words = viewWords(settings.language)
  const { act = [], topic = [] } = answer?.facets ?? {}
  if (act.length === 0) return null
  return (
    <div class="beside-each-other">
      <section>
        <h2>{words.acts}</h2>
        <Bars
          counts={act}
          nameOf={(value) => actName(value as Act, settings.language)}
          hueOf={(value) => FAMILY_OF[value as Act]}
          to={(value) => withFilters("/find", filters, { as: "facts", act: value })}
          settings={settings}
        />
      </section>
      {topic.length > 0 && (
        <section>
          <h2>{words.topics}</h2>
          <Bars
            counts={topic}
            nameOf={(value) => labelsIn(settings.language).topic(value as Topic)}
            to={(value) => withFilters("/find", filters, { as: "facts", topic: value })}
            settings={settings}
          />
        </section>
      )}
    </div>
  )
}

interface BarsProps {
  readonly counts: readonly FacetValue[]
  readonly nameOf: (value: string) => string
  readonly hueOf?: (value: string) => string
  readonly to: (value: string) => string
  readonly settings: Settings
}

/** Counts as bars, each with its name and number beside it. */
export function Bars({ counts, nameOf, hueOf, to, settings }: BarsProps): JSX.Element {
  const most = Math.max(1, ...counts.map(({ count }) => count))
  return (
    <ul class="plain bars">
      {counts.map(({ value, count }) => (
        <li key={value} class={hueOf === undefined ? "" : `hue-${hueOf(value)}`}>
          <a href={to(value)}>
            <bdi>{nameOf(value)}</bdi>
          </a>
          <span class="bar-line" style={{ inlineSize: `${(count / most) * 40}%` }} aria-hidden="true" />
          <span class="count">{formatNumber(count, settings)}</span>
        </li>
      ))}
    </ul>
  )
}

const MENTIONS_PAGE = 10

/** Every document that names it, newest first, with the words; more are asked for by a button. */
export function MentionSection({
  kind,
  id,
  names = [],
  settings,
}: {
  kind: EntityKind
  id: string
  names?: readonly string[]
  settings: Settings
}): JSX.Element {
  const words = viewWords(settings.language)
  const [items, setItems] = useState<readonly DocumentMentions[]>([])
  const [total, setTotal] = useState<number | null>(null)
  const load = (offset: number, signal?: AbortSignal): void => {
    const asked = new URLSearchParams({ kind, id, limit: String(MENTIONS_PAGE), offset: String(offset) })
    for (const name of names) asked.append("name", name)
    ask<MentionsAnswer>(`/api/mentions?${asked}`, signal === undefined ? {} : { signal })
      .then((answer) => {
        setItems((known) => [...known.slice(0, offset), ...answer.items])
        setTotal(answer.total)
      })
      .catch(() => {})
  }
  useEffect(() => {
    const stop = new AbortController()
    setItems([])
    load(0, stop.signal)
    return () => stop.abort()
  }, [kind, id])
  return (
    <section class="mentions">
      <h2>
        {words.mentions} {total !== null && <span class="count">{words.documents(total, formatNumber(total, settings))}</span>}
      </h2>
      <ol class="plain list">
        {items.map(({ document, count, passages }) => (
          <li key={document.id}>
            <p class="quiet">
              <a href={`/document/${document.id}`} dir="auto" lang="ar">
                {document.title ?? wordsIn(settings.language).find.untitled}
              </a>
              {document.published !== null && ` · ${formatDay(document.published, settings)}`}
              {document.outlet !== null && (
                <>
                  {" · "}
                  <bdi>{document.outlet}</bdi>
                </>
              )}
              {` · ${words.mentionCount(count, formatNumber(count, settings))}`}
            </p>
            {passages.map(({ text, start, marks }) => (
              <p key={start} class="snippet" dir="auto" lang="ar">
                {start > 0 && "… "}
                <Marked text={text} marks={marks} to={(at) => `/document/${document.id}?at=${start + at}`} />
                {" …"}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {total !== null && items.length < total && (
        <button type="button" onClick={() => load(items.length)}>
          {words.more}
        </button>
      )}
    </section>
  )
}

/** Words with marks; each mark is of whole words, so that no letters part. */
function Marked({
  text,
  marks,
  to,
}: {
  text: string
  marks: readonly (readonly [number, number])[]
  to: (at: number) => string
}): JSX.Element {
  const parts: JSX.Element[] = []
  let at = 0
  for (const [start, end] of marks) {
    if (start < at) continue
    parts.push(
      <span key={`t${at}`}>{text.slice(at, start)}</span>,
      <a key={`m${start}`} href={to(start)}>
        <mark>{text.slice(start, end)}</mark>
      </a>,
    )
    at = end
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
