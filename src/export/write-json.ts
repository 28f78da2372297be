// JSON lines: a document a line, with its corrected record. JSON-LD: the same facts as linked data, evidence as W3C Web
// Annotations, the engine and its rules as PROV. Both are written as they go.
import type { Encounter, Statement } from "../document/record.js"
import type { RecordStore, SearchQuery, StoredDocument, StoredFact } from "../store/record-store.js"

/** Lines of documents, each with its text and its record as corrected. */
export function* jsonLines(record: RecordStore, query: SearchQuery): Generator<string> {
  for (const document of record.eachDocument(query)) {
    const { record: _read, ...rest } = document
    yield `${JSON.stringify({ ...rest, record: record.corrected(document.id) })}\n`
  }
}

const CONTEXT = {
  "@vocab": "urn:mahdar:terms:",
  oa: "http://www.w3.org/ns/oa#",
  prov: "http://www.w3.org/ns/prov#",
  schema: "http://schema.org/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  id: "@id",
  type: "@type",
  date: { "@id": "schema:startDate" },
  published: { "@id": "schema:datePublished", "@type": "xsd:date" },
  name: "schema:name",
  outlet: "schema:publisher",
  document: { "@type": "@id" },
  speaker: { "@type": "@id" },
  parties: { "@type": "@id" },
  party: { "@type": "@id" },
  toward: { "@type": "@id" },
  people: { "@type": "@id" },
  body: { "@id": "oa:hasBody", "@type": "@id" },
  target: "oa:hasTarget",
  source: { "@id": "oa:hasSource", "@type": "@id" },
  selector: "oa:hasSelector",
  start: "oa:start",
  end: "oa:end",
  exact: "oa:exact",
  wasGeneratedBy: { "@id": "prov:wasGeneratedBy", "@type": "@id" },
  wasAssociatedWith: { "@id": "prov:wasAssociatedWith", "@type": "@id" },
  used: { "@id": "prov:used", "@type": "@id" },
}

/** The pieces of one JSON-LD document. */
export function* jsonLd(record: RecordStore, query: SearchQuery): Generator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n`
  let isFirst = true
  const told = new Set<string>()
  const pieces = function* (items: readonly object[]): Generator<string> {
    for (const item of items) {
      yield `${isFirst ? "" : ",\n"}${JSON.stringify(item)}`
      isFirst = false
    }
  }
  for (const document of record.eachDocument(query)) yield* pieces([documentNode(document), readingNode(document)])
  for (const fact of record.eachFact(query)) {
    const nodes: object[] = [factNode(fact), annotationNode(fact)]
    for (const person of fact.people) {
      if (told.has(person.id)) continue
      told.add(person.id)
      nodes.push({ id: urn("person", person.id), type: "schema:Person", name: person.name })
    }
    yield* pieces(nodes)
  }
  yield "\n]}\n"
}

function urn(kind: string, id: string): string {
  return `urn:mahdar:${kind}:${id}`
}

function documentNode({ id, title, published, outlet, url, language, text }: StoredDocument): object {
  return {
    id: urn("document", id),
    type: "schema:NewsArticle",
    name: title,
    published,
    outlet,
    "schema:url": url,
    "schema:inLanguage": language,
    "schema:text": text,
  }
}

/** The act of reading a document, by one version of the engine. */
function readingNode({ id, engine }: StoredDocument): object {
  return {
    id: urn("reading", id),
    type: "prov:Activity",
    used: urn("document", id),
    wasAssociatedWith: { id: urn("engine", engine), type: "prov:SoftwareAgent", name: `Mahdar ${engine}` },
  }
}

function factNode(fact: StoredFact): object {
  const common = {
    id: urn("fact", fact.id),
    document: urn("document", fact.document.id),
    people: fact.people.map((person) => urn("person", person.id)),
    state: fact.state,
    wasGeneratedBy: urn("reading", fact.document.id),
    rule: fact.value.rule,
  }
  return "act" in fact.value
    ? { ...common, type: ["Statement", "prov:Entity"], ...statementFields(fact.value, fact) }
    : { ...common, type: ["Encounter", "prov:Entity"], ...encounterFields(fact.value) }
}

function statementFields({ act, party, joint, parties, toward, topics, instruments, quoted }: Statement, fact: StoredFact): object {
  const speaker = fact.people[0]
  const side = (id: string): string => urn("party", id)
  return {
    act,
    ...(speaker === undefined ? {} : { speaker: urn("person", speaker.id) }),
    ...(party === null ? {} : { party: side(party) }),
    joint,
    parties: parties.map(side),
    toward: toward.map(side),
    topics,
    instruments,
    quoted,
  }
}

function encounterFields({ kind, parties, place, date, planned, background }: Encounter): object {
  return {
    kind,
    parties: parties.map((id) => urn("party", id)),
    ...(date === null ? {} : { date: date.value }),
    ...(place === null ? {} : { place: { type: "schema:Place", name: place.name, "schema:addressCountry": place.country } }),
    planned,
    background,
  }
}

function annotationNode(fact: StoredFact): object {
  const [start, end] = fact.span
  return {
    id: urn("annotation", fact.id),
    type: "oa:Annotation",
    body: urn("fact", fact.id),
    target: {
      source: urn("document", fact.document.id),
      selector: [
        // Code units of UTF-16, as the Web Annotation model counts in practice.
        { type: "oa:TextPositionSelector", start, end },
        { type: "oa:TextQuoteSelector", exact: fact.words },
      ],
    },
  }
}
