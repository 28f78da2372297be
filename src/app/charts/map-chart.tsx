// Places of encounters on a map that is drawn here: no tile server is asked. Circles grow with the number of encounters;
// a line joins the places of one traveller in the order of days. West stays left in both languages.
import { geoEqualEarth, geoPath } from "d3-geo"
import type { JSX } from "preact"
import { useEffect, useMemo, useState } from "preact/hooks"
import type { PlaceCount } from "../../wire/views.js"
import { cleanWords } from "../../wording/clean-words.js"
import type { Language } from "../../wording/labels.js"
import { entityAddress } from "../entity-links.js"
import { partyName } from "../party-names.js"
import { formatDay, formatNumber, type Settings } from "../settings.js"
import { CountTable } from "./count-table.js"
import { type Atlas, loadAtlas, type NameOf, type PlacedPlace, placeAll, placeKey } from "./map-places.js"
import { SvgText } from "./svg-text.js"
import { chartWords } from "./words.js"

interface MapProps {
  readonly places: readonly PlaceCount[]
  /** Places in the order of days, for a line between them. */
  readonly route?: readonly PlaceCount[] | undefined
  readonly width: number
  readonly settings: Settings
}

/** Degrees that are shown around one place at least. */
const AROUND = 9
/** Names that are written: where two would lie over each other, the less frequent place goes unnamed. */
const NAME_HEIGHT = 17

/** The atlas, once it is here. */
export function useAtlas(): Atlas | null {
  const [atlas, setAtlas] = useState<Atlas | null>(null)
  useEffect(() => {
    let isWanted = true
    loadAtlas()
      .then((loaded) => isWanted && setAtlas(loaded))
      .catch(() => {})
    return () => {
      isWanted = false
    }
  }, [])
  return atlas
}

export function MapChart({ places, route = [], width, settings }: MapProps): JSX.Element {
  const atlas = useAtlas()
  const height = Math.round(Math.max(260, Math.min(520, width * 0.56)))
  const nameOf = namesIn(settings.language)
  const drawn = useMemo(() => {
    if (atlas === null) return null
    const placed = placeAll(places, atlas, nameOf).sort((a, b) => b.count - a.count)
    const projection = geoEqualEarth()
    const margin = Math.min(60, width * 0.08)
    projection.fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      around(placed),
    )
    projection.clipExtent([
      [0, 0],
      [width, height],
    ])
    const path = geoPath(projection).digits(1)
    const outlines = atlas.countries.features
      .map((country) => ({ id: String(country.id), path: path(country) }))
      .filter(({ path: line }) => line)
    const at = (point: readonly [number, number]): [number, number] => projection([point[0], point[1]]) ?? [0, 0]
    return { placed, outlines, at, steps: placeAll(route, atlas, nameOf).map(({ point }) => at(point)) }
  }, [atlas, places, route, width, height, settings.language])
  const most = Math.max(1, ...places.map(({ count }) => count))
  const held = new Set(places.map(({ country }) => country))
  const radius = (count: number): number => 4 + 11 * Math.sqrt(count / most)
  const named = drawn === null ? new Set<PlacedPlace>() : namesThatFit(drawn.placed, drawn.at, radius, width)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the frame around it has the name.
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} class="map" aria-busy={drawn === null}>
      <rect class="sea" width={width} height={height} />
      {drawn?.outlines.map(({ id, path }, n) => (
        <path key={`${id}${n}`} class={held.has(id) ? "land is-held" : "land"} d={path ?? ""} />
      ))}
      {drawn !== null && drawn.steps.length > 1 && <Route steps={drawn.steps} />}
      {drawn?.placed.map((place) => {
        const [x, y] = drawn.at(place.point)
        const told = [
          place.shown,
          place.country === null ? null : partyName(place.country, settings.language),
          formatNumber(place.count, settings),
          place.first === null ? null : formatDay(place.first, settings),
        ]
          .filter((part) => part !== null)
          .join(" · ")
        return (
          <a key={`${place.name}${place.country}`} href={entityAddress("place", place.name)} aria-label={told} class="place">
            <title>{told}</title>
            <circle class={place.isVague ? "is-vague" : ""} cx={x} cy={y} r={radius(place.count)} />
          </a>
        )
      })}
      {drawn?.placed
        .filter((place) => named.has(place))
        .map((place) => {
          const [x, y] = drawn.at(place.point)
          const above = y - radius(place.count) - 5
          return (
            <SvgText
              key={`${place.name}${place.country}`}
              class="place-name"
              x={x}
              y={above}
              text={place.shown}
              settings={settings}
              isHidden
            />
          )
        })}
    </svg>
  )
}

/** Which of a place's names a page shows: a country's by its code. */
export function namesIn(language: Language): NameOf {
  return (place, known) => {
    if (place.country !== null && placeKey(place.name) === placeKey(partyName(place.country, "ar")))
      return partyName(place.country, language)
    return known === null ? cleanWords(place.name) : language === "ar" ? known.arabic : known.english
  }
}

/** A line through the steps of a journey, each leg a shallow bow, so that there and back are two lines. */
function Route({ steps }: { steps: readonly (readonly [number, number])[] }): JSX.Element {
  const legs = steps.slice(1).map((to, n) => {
    const [x1, y1] = steps[n] as readonly [number, number]
    const [x2, y2] = to
    const [dx, dy] = [x2 - x1, y2 - y1]
    return {
      key: n,
      isLeg: Math.hypot(dx, dy) > 1,
      d: `M${x1} ${y1}Q${(x1 + x2) / 2 + dy * 0.16} ${(y1 + y2) / 2 - dx * 0.16} ${x2} ${y2}`,
    }
  })
  return (
    <g class="route">
      {legs
        .filter(({ isLeg }) => isLeg)
        .map(({ key, d }) => (
          <path key={key} d={d} />
        ))}
    </g>
  )
}

/** The points with at least `AROUND` degrees of land around them. */
function around(placed: readonly PlacedPlace[]): { type: "MultiPoint"; coordinates: [number, number][] } {
  const points = placed.map(({ point }) => point)
  const lons = points.length === 0 ? [-20, 140] : points.map(([lon]) => lon)
  const lats = points.length === 0 ? [-35, 60] : points.map(([, lat]) => lat)
  const grown = (values: readonly number[], least: number, most: number): [number, number] => [
    Math.max(least, Math.min(...values) - AROUND),
    Math.min(most, Math.max(...values) + AROUND),
  ]
  const [west, east] = grown(lons, -179, 179)
  const [south, north] = grown(lats, -58, 80)
  return {
    type: "MultiPoint",
    coordinates: [
      [west, south],
      [east, north],
      [west, north],
      [east, south],
    ],
  }
}

/** The places whose names lie over no name and no circle of a place before them. */
function namesThatFit(
  placed: readonly PlacedPlace[],
  at: (point: readonly [number, number]) => [number, number],
  radius: (count: number) => number,
  width: number,
): Set<PlacedPlace> {
  const taken: (readonly [number, number, number, number])[] = []
  const fits = new Set<PlacedPlace>()
  for (const place of placed) {
    const [x, y] = at(place.point)
    const half = place.shown.length * 3.9 + 3
    const bottom = y - radius(place.count) - 1
    const box = [x - half, bottom - NAME_HEIGHT, x + half, bottom] as const
    if (box[0] < 0 || box[2] > width || box[1] < 0) continue
    if (taken.some(([left, top, right, low]) => box[0] < right && left < box[2] && box[1] < low && top < box[3])) continue
    taken.push(box)
    fits.add(place)
  }
  return fits
}

export function MapTable({ places, settings }: { places: readonly PlaceCount[]; settings: Settings }): JSX.Element {
  const words = chartWords(settings.language)
  const day = (value: string | null): string => (value === null ? "—" : formatDay(value, settings))
  return (
    <CountTable heads={[words.place, words.country, words.times, words.first, words.last]}>
      {places.map(({ name, country, count, first, last }) => (
        <tr key={`${name}${country}`}>
          <td>
            <a class="entity" href={entityAddress("place", name)}>
              <bdi lang="ar">{name}</bdi>
            </a>
          </td>
          <td>{country === null ? "—" : partyName(country, settings.language)}</td>
          <td>{formatNumber(count, settings)}</td>
          <td>{day(first)}</td>
          <td>{day(last)}</td>
        </tr>
      ))}
    </CountTable>
  )
}
