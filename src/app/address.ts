// Every view is an address: path and query are the whole state of a page, so that it can be kept and sent.
import { useEffect, useState } from "preact/hooks"

export interface Address {
  readonly path: string
  readonly query: URLSearchParams
}

const MOVED = "mahdar-moved"

/** Goes to an address of the app; `isReplacing` leaves no step to go back to. */
export function go(to: string, isReplacing = false): void {
  if (isReplacing) history.replaceState(null, "", to)
  else history.pushState(null, "", to)
  dispatchEvent(new Event(MOVED))
  if (!isReplacing) scrollTo(0, 0)
}

/** The address, followed. */
export function useAddress(): Address {
  const [href, setHref] = useState(location.href)
  useEffect(() => {
    const follow = (): void => setHref(location.href)
    addEventListener("popstate", follow)
    addEventListener(MOVED, follow)
    return () => {
      removeEventListener("popstate", follow)
      removeEventListener(MOVED, follow)
    }
  }, [])
  const { pathname, searchParams } = new URL(href)
  return { path: pathname, query: searchParams }
}

/** Lets links inside the app move without loading it again. */
export function followLinks(): void {
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest("a") : null
    if (link === null || link.origin !== location.origin || link.pathname.startsWith("/api/") || link.target !== "") return
    if (link.hash !== "" && link.pathname === location.pathname) return
    event.preventDefault()
    go(link.pathname + link.search)
  })
}

/** A query with one value of one parameter put in where it was not, taken out where it was; paging starts again. */
export function toggled(query: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = copyOf(query)
  const isThere = next.getAll(name).includes(value)
  if (isThere) next.delete(name, value)
  else next.append(name, value)
  next.delete("offset")
  return next
}

/** The same query again, by way of its text: taken pair by pair out of an object it costs many times as much. */
export function copyOf(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams(String(query))
}
