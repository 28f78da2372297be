// The facts of a view as a table for spreadsheets (CSV, RFC 4180), put together in the page from the same answers that it
// shows. Long ones say how far they are and can be stopped.
import type { JSX } from "preact"
import { useRef, useState } from "preact/hooks"
import type { Encounter, Statement } from "../../document/record.js"
import type { FactsAnswer, StoredFact } from "../../wire/contract.js"
import { cleanWords } from "../../wording/clean-words.js"
import { ask } from "../api.js"
import { withFilters } from "../filters.js"
import { formatNumber, type Settings } from "../settings.js"
import { viewWords } from "./words.js"

/** Facts that are asked for at once, and facts of a table. */
const PAGE = 1000
const MOST = 100_000

const COLUMNS = [
  ...["id", "kind", "what", "day", "parties", "toward", "people", "place", "words", "state"],
  ...["document", "title", "outlet", "published", "url"],
]

export function FactsTable({ filters, settings }: { filters: URLSearchParams; settings: Settings }): JSX.Element {
  const words = viewWords(settings.language)
  const [state, setState] = useState<string | null>(null)
  const stop = useRef<AbortController | null>(null)
  const make = async (): Promise<void> => {
    const own = new AbortController()
    stop.current = own
    // The byte order mark tells spreadsheets that it is UTF-8.
    const pieces = [`\ufeff${lineOf(COLUMNS)}`]
    for (let offset = 0, total = 1; offset < Math.min(total, MOST); offset += PAGE) {
      const asked = withFilters("/api/facts", filters, { limit: String(PAGE), offset: String(offset) })
      const answer = await ask<FactsAnswer>(asked, { signal: own.signal })
      total = answer.total
      pieces.push(answer.items.map(rowOf).join(""))
      setState(`${formatNumber(Math.min(offset + PAGE, total), settings)} / ${formatNumber(total, settings)}`)
    }
    const link = document.createElement("a")
    link.href = URL.createObjectURL(new Blob(pieces, { type: "text/csv" }))
    link.download = "facts.csv"
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  }
  return (
    <button
      type="button"
      class="as-link"
      onClick={() => {
        if (state !== null) return stop.current?.abort()
        setState("…")
        make()
          .catch(() => {})
          .finally(() => setState(null))
      }}
    >
      {state === null ? words.csv : `${words.stop} (${state})`}
    </button>
  )
}

function rowOf({ id, kind, what, day, people, words, state, value, document }: StoredFact): string {
  const { parties, party, toward = [] } = value as Partial<Statement>
  const sides = parties !== undefined && parties.length > 0 ? parties : party == null ? [] : [party]
  const names = people.map(({ name }) => cleanWords(name)).join("; ")
  const place = (value as Partial<Encounter>).place?.name ?? ""
  const { title, outlet, published, url } = document
  return lineOf([
    ...[id, kind, what, day, sides.join("; "), toward.join("; "), names, place, words, state],
    ...[document.id, title, outlet, published, url],
  ])
}

function lineOf(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => cellOf(cell ?? "")).join(",")}\r\n`
}

/** A cell; what a spreadsheet would take for a formula is kept from being one. */
function cellOf(text: string): string {
  const safe = /^[=+@\t-]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
