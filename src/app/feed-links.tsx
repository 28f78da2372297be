// A view's addresses for a feed reader and for a calendar.
import type { JSX } from "preact"
import { withFilters } from "./filters.js"
import type { Settings } from "./settings.js"
import { viewWords } from "./views/words.js"

export function FeedLinks({ filters, settings }: { filters: URLSearchParams; settings: Settings }): JSX.Element {
  const words = viewWords(settings.language)
  return (
    <>
      <a href={withFilters("/feed.atom", filters)} target="_blank" rel="noreferrer" title={words.feedTitle}>
        {words.feed}
      </a>
      <a href={withFilters("/calendar.ics", filters)} target="_blank" rel="noreferrer" title={words.icalTitle}>
        {words.ical}
      </a>
    </>
  )
}
