// One document of the record: where and when it was told, its text with the record beside it, the same text elsewhere, and
// the way to other accounts. `?at=` names a fact by the offset of its words.
import type { JSX } from "preact"
import { useEffect, useState } from "preact/hooks"
import type { FactTrace } from "../document/explanation.js"
import type { DocumentAnswer, DocumentsAnswer } from "../wire/contract.js"
import { useAnswer } from "./api.js"
import { readInPage } from "./reading-engine.js"
import { ReadingView } from "./reading-view.js"
import { formatDay, formatNumber, type Settings } from "./settings.js"
import { TroubleNote } from "./trouble-note.js"
import { wordsIn } from "./wording.js"

interface DocumentPageProps {
  readonly id: string
  readonly query: URLSearchParams
  readonly settings: Settings
}

export function DocumentPage({ id, query, settings }: DocumentPageProps): JSX.Element {
  const { answer, problem } = useAnswer<DocumentAnswer>(`/api/documents/${id}`)
  const words = wordsIn(settings.language)
  const traces = useTraces(answer)
  if (problem !== null) return <TroubleNote problem={problem} settings={settings} />
  if (answer === null) return <p class="quiet">{words.read.loading}</p>
  const { document, record, reprints } = answer
  const at = query.get("at")
  return (
    <>
      <div class="bar">
        <h1 class="headline" dir="auto" lang="ar">
          {document.title ?? words.find.untitled}
        </h1>
        <p class="quiet">
          {document.outlet !== null && <bdi>{document.outlet}</bdi>}
          {document.outlet !== null && " · "}
          {document.published === null ? (
            words.document.undated
          ) : (
            <time dateTime={document.published}>{formatDay(document.published, settings)}</time>
          )}
          {document.url !== null && /^https?:/.test(document.url) && (
            <>
              {" · "}
              <a href={document.url} target="_blank" rel="noreferrer">
                {words.document.source}
              </a>
            </>
          )}
        </p>
      </div>
      <ReadingView text={document.text} record={record} traces={traces} settings={settings} at={at === null ? null : Number(at)} isStored />
      {reprints.length > 0 && (
        <section>
          <h2>{words.document.reprints}</h2>
          <ul class="plain">
            {reprints.map((head) => (
              <li key={head.id}>
                <a href={`/document/${head.id}`} dir="auto">
                  {head.title ?? words.find.untitled}
                </a>{" "}
                <span class="quiet">{head.outlet}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <OtherAccounts answer={answer} settings={settings} />
    </>
  )
}

/** The engine's traces of a stored text, made in the page when it is idle. Corrected facts have none. */
function useTraces(answer: DocumentAnswer | null): readonly FactTrace[] {
  const [traces, setTraces] = useState<readonly FactTrace[]>([])
  useEffect(() => {
    setTraces([])
    if (answer === null) return
    let isWanted = true
    const { id, text, title, published, outlet } = answer.document
    const given = Object.fromEntries(Object.entries({ title, published, source: outlet }).filter(([, value]) => value !== null))
    readInPage({ id, text, ...given })
      .then(({ explanation }) => isWanted && setTraces(explanation.traces))
      .catch(() => {})
    return () => {
      isWanted = false
    }
  }, [answer])
  return traces
}

/** Days on each side of an encounter within which another account of it is looked for. */
const NEAR_DAYS = 5

function OtherAccounts({ answer, settings }: { answer: DocumentAnswer; settings: Settings }): JSX.Element | null {
  const { document, record } = answer
  const encounter = record.encounters.find(({ parties, background }) => parties.length > 1 && !background)
  const day = encounter?.date?.precision === "day" ? encounter.date.value : document.published
  const query = new URLSearchParams()
  for (const party of encounter?.parties.slice(0, 2) ?? []) query.append("between", party)
  if (day !== null) {
    query.set("since", shifted(day, -NEAR_DAYS))
    query.set("until", shifted(day, NEAR_DAYS))
  }
  const { answer: found } = useAnswer<DocumentsAnswer>(encounter === undefined || day === null ? null : `/api/documents?${query}`)
  const others = (found?.items ?? []).filter((item) => item.document.id !== document.id)
  if (others.length === 0) return null
  const words = wordsIn(settings.language)
  const ids = [document.id, ...others.slice(0, 4).map((item) => item.document.id)]
  return (
    <section>
      <h2>{words.document.accounts}</h2>
      <ul class="plain">
        {others.slice(0, 4).map((item) => (
          <li key={item.document.id}>
            <a href={`/document/${item.document.id}`} dir="auto">
              {item.document.title ?? words.find.untitled}
            </a>{" "}
            <span class="quiet">{item.document.outlet}</span>
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href={`/compare?${ids.map((one) => `ids=${one}`).join("&")}`}>
          {words.find.compare(formatNumber(ids.length, settings))}
        </a>
      </p>
    </section>
  )
}

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
