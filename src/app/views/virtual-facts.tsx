// A list of any length of which only the rows in sight are on the page. Rows are of one height, so that the place of each is
// known without loading it; facts are asked for by pages as they come into sight, and those that are here stay.
import type { JSX } from "preact"
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks"
import type { FactsAnswer, StoredFact } from "../../wire/contract.js"
import { ask } from "../api.js"
import { withFilters } from "../filters.js"
import { FactBody } from "../results.js"
import { formatNumber, type Settings } from "../settings.js"
import { wordsIn } from "../wording.js"

/** Facts that are asked for at once; `first` holds as many. */
export const PAGE = 50
/** Rows beyond the sight that are drawn. */
const SPARE = 6
/** Rows at most: browsers hold no taller page; filters lead to the others. */
const MOST = 100_000
/** Height of a row in rem; style/views.css says the same. */
const ROW = 8.75
/** Milliseconds at one place before what is there is asked for: a thumb that is pulled through asks nothing. */
const REST = 40

interface VirtualFactsProps {
  readonly filters: URLSearchParams
  readonly settings: Settings
  /** The first page, where it is known already. */
  readonly first?: FactsAnswer | null
}

export function VirtualFacts({ filters, settings, first = null }: VirtualFactsProps): JSX.Element {
  const key = String(filters)
  const list = useRef<HTMLOListElement>(null)
  const pages = useMemo(() => new Map<number, readonly StoredFact[]>(), [key])
  const [total, setTotal] = useState<number | null>(first?.total ?? null)
  const [range, setRange] = useState<readonly [number, number]>([0, 12])
  const [, draw] = useState(0)
  if (first !== null && !pages.has(0)) pages.set(0, first.items)
  useLayoutEffect(() => {
    if (first !== null) setTotal(first.total)
  }, [first])
  const row = ROW * rootSize()
  const count = Math.min(total ?? 0, MOST)

  useLayoutEffect(() => {
    let frame = 0
    const look = (): void => {
      frame = 0
      const top = list.current?.getBoundingClientRect().top ?? 0
      const from = Math.max(0, Math.floor(-top / row) - SPARE)
      const to = Math.ceil((innerHeight - top) / row) + SPARE
      setRange((now) => (now[0] === from && now[1] === to ? now : [from, to]))
    }
    const onScroll = (): void => {
      frame ||= requestAnimationFrame(look)
    }
    look()
    addEventListener("scroll", onScroll, { passive: true })
    addEventListener("resize", onScroll)
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener("scroll", onScroll)
      removeEventListener("resize", onScroll)
    }
  }, [key, count, row])

  const [from, to] = [range[0], Math.min(range[1], Math.max(count, total === null ? PAGE : 0))]
  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(
      () => {
        for (let page = Math.floor(from / PAGE); page * PAGE < Math.max(to, 1); page++) {
          if (pages.has(page)) continue
          const asked = withFilters("/api/facts", filters, { limit: String(PAGE), offset: String(page * PAGE) })
          ask<FactsAnswer>(asked, { signal: stop.signal })
            .then((answer) => {
              pages.set(page, answer.items)
              setTotal(answer.total)
              draw((times) => times + 1)
            })
            .catch(() => {})
        }
      },
      total === null ? 0 : REST,
    )
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [key, Math.floor(from / PAGE), Math.ceil(to / PAGE)])

  const rows: JSX.Element[] = []
  for (let n = from; n < Math.min(to, count); n++) {
    const fact = pages.get(Math.floor(n / PAGE))?.[n % PAGE]
    rows.push(
      <li
        key={fact?.id ?? n}
        class="virtual-row"
        style={{ transform: `translateY(${n * row}px)` }}
        aria-posinset={n + 1}
        aria-setsize={count}
      >
        {fact === undefined ? <span class="waiting" /> : <FactBody fact={fact} settings={settings} />}
      </li>,
    )
  }
  return (
    <>
      {total !== null && total > MOST && (
        <p class="quiet">{wordsIn(settings.language).pair.only(formatNumber(MOST, settings), formatNumber(total, settings))}</p>
      )}
      <ol ref={list} class="plain virtual" style={{ blockSize: `${count * row}px` }}>
        {rows}
      </ol>
    </>
  )
}

let size = 0
addEventListener("resize", () => {
  size = 0
})

/** The font size of the root, measured once a window: measuring makes the browser lay out what it need not yet. */
function rootSize(): number {
  size ||= Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return size
}
