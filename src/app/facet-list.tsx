// What the results hold, counted; each value is a link that puts itself into the address or takes itself out of it.
import type { JSX } from "preact"
import { useMemo } from "preact/hooks"
import type { Act, EncounterKind, Topic } from "../document/vocabulary.js"
import type { Facets, FacetValue } from "../wire/contract.js"
import { cleanWords } from "../wording/clean-words.js"
import { labelsIn } from "../wording/labels.js"
import { actName, kindName } from "./act-words.js"
import { toggled } from "./address.js"
import { partyName } from "./party-names.js"
import { formatNumber, type Settings } from "./settings.js"
import { wordsIn } from "./wording.js"

type FacetName = Exclude<keyof Facets, "doubt">
const ORDER: readonly FacetName[] = ["party", "act", "encounter", "topic", "person", "instrument", "outlet", "year"]
/** Lists that are open from the start, where they stand beside the results; on a narrow page they would stand before them. */
const OPEN = 3
const BESIDE = "(min-width: 60.01rem)"

/** Names of people and instruments by their ids, as counts have told them. */
const KNOWN = new Map<string, string>()

interface FacetListProps {
  readonly facets: Facets | null
  readonly query: URLSearchParams
  readonly settings: Settings
  /** The page that the filters belong to. */
  readonly page?: string
}

export function FacetList(props: FacetListProps): JSX.Element {
  const { facets, query, settings, page } = props
  // A hundred links, which stay as they are where only the results have changed.
  return useMemo(() => <Lists {...props} />, [facets, String(query), settings, page])
}

function Lists({ facets, query, settings, page = "/find" }: FacetListProps): JSX.Element {
  const words = wordsIn(settings.language)
  const isBeside = matchMedia(BESIDE).matches
  return (
    <aside class="facets" aria-label={words.find.filters}>
      {ORDER.map((name, at) => {
        const chosen = query.getAll(name)
        const counted = facets?.[name] ?? []
        for (const one of counted) if (one.name !== undefined) KNOWN.set(one.value, cleanWords(one.name))
        const values: FacetValue[] = [
          ...chosen.filter((value) => !counted.some((one) => one.value === value)).map((value) => ({ value, count: 0 })),
          ...counted,
        ]
        if (values.length === 0) return null
        return (
          <details key={name} open={(at < OPEN && isBeside) || chosen.length > 0}>
            <summary>{words.facet[name]}</summary>
            <ul class="plain">
              {values.map(({ value, count }) => (
                <li key={value}>
                  <a href={`${page}?${toggled(query, name, value)}`} aria-current={chosen.includes(value) ? "true" : undefined}>
                    <bdi>{facetValue(name, value, settings)}</bdi>
                    {count > 0 && <span class="count">{formatNumber(count, settings)}</span>}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </aside>
  )
}

function facetValue(name: FacetName, value: string, { language, digits }: Settings): string {
  if (name === "party") return partyName(value, language)
  if (name === "act") return actName(value as Act, language)
  if (name === "encounter") return kindName(value as EncounterKind, language)
  if (name === "topic") return labelsIn(language).topic(value as Topic)
  if (name === "year" && language === "ar" && digits === "arab")
    return value.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩"[Number(digit)] ?? digit)
  return KNOWN.get(value) ?? value.replaceAll("-", " ")
}
