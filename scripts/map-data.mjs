// What the app's maps are drawn of: outlines of countries (Natural Earth, public domain, through the package world-atlas)
// under the codes that records use, and the places of data/arabic with their coordinates.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { iso31661 } from "iso-3166"
import { root } from "./build-state.mjs"

/** Countries that Natural Earth gives no number, by the codes of data/arabic/states.tsv. */
const UNNUMBERED = { Kosovo: "XKX", "N. Cyprus": "XNC", Somaliland: "XSO" }
/** Nobody is received there, and it would take a fifth of every map. */
const LEFT_OUT = new Set(["ATA"])

/** Outlines as TopoJSON: one object `countries`, its geometries with the alpha-3 code as id. */
export function outlines() {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json")
  const topology = JSON.parse(readFileSync(path, "utf8"))
  const codes = new Map(iso31661.map(({ numeric, alpha3 }) => [numeric, alpha3]))
  const geometries = topology.objects.countries.geometries
    .map(({ id, properties, type, arcs }) => ({ type, arcs, id: codes.get(id) ?? UNNUMBERED[properties.name] ?? "" }))
    .filter(({ id }) => !LEFT_OUT.has(id))
  return { ...topology, objects: { countries: { type: "GeometryCollection", geometries } } }
}

/** Places with coordinates: names and variants, country, latitude, longitude, English name. */
export function places() {
  const [head, ...rows] = readFileSync(join(root, "data", "arabic", "places.tsv"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"))
  const at = Object.fromEntries(head.map((name, n) => [name, n]))
  return rows
    .filter((row) => row[at.lat] !== "" && row[at.lon] !== "")
    .map((row) => [
      [row[at.name], ...row[at.variants].split(";")].map((name) => name.trim()).filter((name) => name !== ""),
      row[at.country],
      Number(row[at.lat]),
      Number(row[at.lon]),
      row[at.english],
    ])
}
