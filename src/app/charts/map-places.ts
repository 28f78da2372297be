// Where the places of a record are: outlines of countries and coordinates of places, loaded once, when a map is first
// shown. A place that the table does not know stands in the middle of its country, and is drawn hollow.
import { geoCentroid, geoContains } from "d3-geo"
import type { Feature, FeatureCollection, Geometry, Polygon } from "geojson"
import { feature } from "topojson-client"
import type { GeometryCollection, Topology } from "topojson-specification"
import type { PlaceCount } from "../../wire/views.js"

type PlaceRow = readonly [names: readonly string[], country: string, lat: number, lon: number, english: string]

export interface Atlas {
  readonly countries: FeatureCollection<Geometry>
  readonly places: ReadonlyMap<string, PlaceRow>
  readonly middles: ReadonlyMap<string, readonly [number, number]>
}

export interface PlacedPlace extends PlaceCount {
  /** Longitude and latitude. */
  readonly point: readonly [number, number]
  /** Whether only the country is known. */
  readonly isVague: boolean
  /** The name that the page shows. */
  readonly shown: string
}

let atlas: Promise<Atlas> | null = null

/** Loads outlines and places; rejects where the server is gone. */
export function loadAtlas(): Promise<Atlas> {
  atlas ??= (async () => {
    const [topology, rows] = await Promise.all(
      ["/outlines.json", "/places.json"].map(async (path) => (await fetch(path)).json() as Promise<unknown>),
    )
    const world = topology as Topology<{ countries: GeometryCollection }>
    const countries = feature(world, world.objects.countries) as FeatureCollection<Geometry>
    const places = new Map<string, PlaceRow>()
    for (const row of rows as PlaceRow[])
      for (const name of row[0]) {
        const key = placeKey(name)
        if (!places.has(key)) places.set(key, row)
      }
    return { countries, places, middles: new Map(countries.features.map((one) => [String(one.id), middleOf(one)])) }
  })()
  atlas.catch(() => {
    atlas = null
  })
  return atlas
}

/** The name that is shown of a place; `known` is what the table has of it. */
export type NameOf = (place: PlaceCount, known: { readonly arabic: string; readonly english: string } | null) => string

/** Places with their points; those of which neither place nor country is known are left out. */
export function placeAll(counts: readonly PlaceCount[], { places, middles }: Atlas, nameOf: NameOf): PlacedPlace[] {
  return counts.flatMap((count): PlacedPlace[] => {
    const row = rowOf(count, places)
    if (row !== undefined) {
      const [[arabic = count.name], , lat, lon, english] = row
      return [{ ...count, point: [lon, lat], isVague: false, shown: nameOf(count, { arabic, english: english || arabic }) }]
    }
    const middle = count.country === null ? undefined : middles.get(count.country)
    return middle === undefined ? [] : [{ ...count, point: middle, isVague: true, shown: nameOf(count, null) }]
  })
}

/** The row of a place: by its whole name, else by the longest known name that stands in it. */
function rowOf({ name, country }: PlaceCount, places: ReadonlyMap<string, PlaceRow>): PlaceRow | undefined {
  const parts = placeKey(name).split(" ")
  for (let length = parts.length; length > 0; length--)
    for (let from = 0; from + length <= parts.length; from++) {
      const row = places.get(parts.slice(from, from + length).join(" "))
      if (row !== undefined && (country === null || row[1] === "" || row[1] === country)) return row
    }
  return undefined
}

/** A name without what spelling varies: marks, hamza, ة, ى, the article. */
export function placeKey(name: string): string {
  return name
    .normalize("NFC")
    .replaceAll(/[\u064b-\u0652\u0640\u0670]/g, "")
    .replaceAll(/[أإآٱ]/g, "ا")
    .replaceAll("ة", "ه")
    .replaceAll("ى", "ي")
    .split(/\s+/)
    .map((part) => (part.length > 4 && part.startsWith("ال") ? part.slice(2) : part))
    .join(" ")
}

/** The middle of a country's largest part, so that islands far away do not draw it into the sea. */
function middleOf(country: Feature<Geometry>): readonly [number, number] {
  const { geometry } = country
  if (geometry.type !== "MultiPolygon") return geoCentroid(country)
  const size = (rings: Polygon["coordinates"]): number => {
    const points = rings[0] ?? []
    let area = 0
    for (let n = 0; n + 1 < points.length; n++) {
      const [[x = 0, y = 0], [nextX = 0, nextY = 0]] = [points[n] as number[], points[n + 1] as number[]]
      area += x * nextY - nextX * y
    }
    return Math.abs(area)
  }
  const largest = geometry.coordinates.reduce((best, rings) => (size(rings) > size(best) ? rings : best))
  const part: Polygon = { type: "Polygon", coordinates: largest }
  const middle = geoCentroid(part)
  const first = largest[0]?.[0]
  return geoContains(part, middle) || first === undefined ? middle : [(middle[0] + (first[0] ?? 0)) / 2, (middle[1] + (first[1] ?? 0)) / 2]
}
