// iCalendar of encounters (RFC 5545), and GraphML of who met whom (for Gephi, igraph, NetworkX).
import type { Encounter } from "../document/record.js"
import type { RecordStore, SearchQuery, StoredFact } from "../store/record-store.js"

/** Longest line of iCalendar, in bytes. */
const LINE = 73

/** Encounters that have a day, as a calendar; those of a known day only, because a month is no event. */
export function* calendar(record: RecordStore, query: SearchQuery): Generator<string> {
  yield lines(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Mahdar//Record//EN", "CALSCALE:GREGORIAN"])
  for (const fact of record.eachFact({ ...query, kind: "encounter" })) {
    const value = fact.value as Encounter
    if (value.date === null || value.date.precision !== "day" || value.background) continue
    const day = value.date.value.replaceAll("-", "")
    const who = fact.people.filter((person) => person.role !== "attendee").map((person) => person.name)
    const place = [value.place?.name, value.place?.country].filter(Boolean).join(", ")
    yield lines([
      "BEGIN:VEVENT",
      `UID:${fact.id}@mahdar`,
      // The stamp is made of the day, so that the same record gives the same file.
      `DTSTAMP:${(fact.document.published ?? value.date.value).replaceAll("-", "")}T000000Z`,
      `DTSTART;VALUE=DATE:${day}`,
      `SUMMARY:${escaped(`${value.kind}: ${value.parties.join(" – ")}${who.length === 0 ? "" : ` (${who.join("، ")})`}`)}`,
      ...(place === "" ? [] : [`LOCATION:${escaped(place)}`]),
      `DESCRIPTION:${escaped(fact.words)}`,
      ...(fact.document.url === null ? [] : [`URL:${fact.document.url}`]),
      `STATUS:${value.planned ? "TENTATIVE" : "CONFIRMED"}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ])
  }
  yield lines(["END:VCALENDAR"])
}

function escaped(text: string): string {
  return text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll(/\s*\n\s*/g, "\\n")
}

/** Lines ended by CR LF and folded between characters, because a line has at most 75 bytes. */
function lines(list: readonly string[]): string {
  let out = ""
  for (const line of list) {
    let width = 0
    for (const character of line) {
      const bytes = Buffer.byteLength(character)
      if (width + bytes > LINE) {
        out += "\r\n "
        width = 1
      }
      out += character
      width += bytes
    }
    out += "\r\n"
  }
  return out
}

interface Edge {
  readonly one: string
  readonly other: string
  count: number
  first: string | null
  last: string | null
}

/** People and parties as nodes; an edge for each two that met, with how often, and when first and last. */
export function* graph(record: RecordStore, query: SearchQuery): Generator<string> {
  const nodes = new Map<string, { readonly kind: string; readonly name: string }>()
  const edges = new Map<string, Edge>()
  for (const fact of record.eachFact({ ...query, kind: "encounter" })) {
    const value = fact.value as Encounter
    if (value.planned) continue
    const met = fact.people.filter((person) => person.role === "participant")
    for (const party of value.parties) nodes.set(party, { kind: "party", name: party })
    for (const person of met) nodes.set(person.id, { kind: "person", name: person.name })
    connect(edges, fact, value.parties)
    connect(
      edges,
      fact,
      met.map((person) => person.id),
    )
  }
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  for (const [id, of, type] of KEYS) yield `<key id="${id}" for="${of}" attr.name="${id}" attr.type="${type}"/>\n`
  yield '<graph id="met" edgedefault="undirected">\n'
  for (const [id, { kind, name }] of nodes)
    yield `<node id="${xml(id)}"><data key="kind">${kind}</data><data key="label">${xml(name)}</data></node>\n`
  for (const { one, other, count, first, last } of edges.values()) {
    const days = `${first === null ? "" : `<data key="first">${first}</data>`}${last === null ? "" : `<data key="last">${last}</data>`}`
    yield `<edge source="${xml(one)}" target="${xml(other)}"><data key="weight">${count}</data>${days}</edge>\n`
  }
  yield "</graph>\n</graphml>\n"
}

const KEYS = [
  ["kind", "node", "string"],
  ["label", "node", "string"],
  ["weight", "edge", "int"],
  ["first", "edge", "string"],
  ["last", "edge", "string"],
] as const

/** Most sides of one contact that are connected with each other. */
const MOST_SIDES = 20

function connect(edges: Map<string, Edge>, fact: StoredFact, ids: readonly string[]): void {
  const sides = [...new Set(ids)].slice(0, MOST_SIDES).sort()
  for (const [at, one] of sides.entries()) {
    for (const other of sides.slice(at + 1)) {
      const key = `${one} ${other}`
      const edge = edges.get(key) ?? { one, other, count: 0, first: null, last: null }
      edge.count++
      if (fact.day !== null && (edge.first === null || fact.day < edge.first)) edge.first = fact.day
      if (fact.day !== null && (edge.last === null || fact.day > edge.last)) edge.last = fact.day
      edges.set(key, edge)
    }
  }
}

function xml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
}
