// Results of a search as a page: documents with a stretch of their text, the words found between asterisks, and the facts
// that the filters met; or facts alone; and counts. Absent: the search; search-command.ts asks the store.
import type { Encounter, Statement } from "../document/record.js"
import { type Act, type EncounterKind, FAMILY_OF, type Topic } from "../document/vocabulary.js"
import type { Facets, Found, FoundDocument, StoredFact } from "../store/record-store.js"
import { cleanWords } from "../wording/clean-words.js"
import { type Labels, type Language, labelsIn } from "../wording/labels.js"
import { FAMILY_STYLE, type Style } from "./paint.js"
import { createPage, type PageOptions, type TextPage } from "./text-page.js"

export interface SearchPageOptions extends PageOptions {
  readonly language: Language
}

interface Asked {
  readonly offset: number
}

const LABEL_WIDTH = 14

/** The page of found documents. */
export function renderDocuments(found: Found<FoundDocument>, { offset }: Asked, options: SearchPageOptions): string {
  const page = createPage(options)
  const labels = labelsIn(options.language)
  const isMixed = found.items.some((item) => item.hasAllWords)
  let told = false
  for (const { document, snippet, facts, hasAllWords } of found.items) {
    if (!hasAllWords && isMixed && !told) {
      page.blank()
      page.entry({ text: options.language === "ar" ? "ما يلي فيه بعض الكلمات" : "with some of the words:", styles: ["dim"] })
      told = true
    }
    page.blank()
    page.entry({ text: cleanWords(document.title ?? document.url ?? document.id), styles: ["bold"] })
    page.entry({ indent: 2, text: [document.published, document.outlet, document.id].filter(Boolean).join(" · "), styles: ["dim"] })
    page.entry({ indent: 2, text: markedSnippet(snippet) })
    for (const fact of facts) renderFact(page, fact, labels, 2)
  }
  finish(page, found, offset, options)
  return page.toString()
}

/** The page of found facts. */
export function renderFacts(found: Found<StoredFact>, { offset }: Asked, options: SearchPageOptions): string {
  const page = createPage(options)
  const labels = labelsIn(options.language)
  for (const fact of found.items) {
    page.blank()
    page.entry({ text: [fact.day ?? "—", sidesOf(fact), fact.document.outlet, fact.id].filter(Boolean).join(" · "), styles: ["dim"] })
    renderFact(page, fact, labels, 0)
  }
  finish(page, found, offset, options)
  return page.toString()
}

/** Counts of what the results hold. */
export function renderFacets(facets: Facets, options: SearchPageOptions): string {
  const page = createPage(options)
  const labels = labelsIn(options.language)
  page.blank()
  for (const [facet, values] of Object.entries(facets)) {
    if (values.length === 0) continue
    const told = values.map(({ value, count }) => `${nameOf(facet, value, labels)} ${count}`)
    page.entry({ label: facet, labelStyles: ["bold"], labelWidth: LABEL_WIDTH, text: told.join(labels.comma) })
  }
  return `\n${page.toString()}`
}

function renderFact(page: TextPage, fact: StoredFact, labels: Labels, indent: number): void {
  const isStatement = fact.kind === "statement"
  const style: Style = isStatement ? FAMILY_STYLE[FAMILY_OF[fact.what as Act]] : "cyan"
  const label = isStatement ? labels.act(fact.what as Act) : labels.kind(fact.what as EncounterKind)
  page.entry({ indent, label, labelStyles: [style, "bold"], labelWidth: LABEL_WIDTH, text: cleanWords(fact.words) })
  const people = fact.people.map((person) => cleanWords(person.name))
  const topics = isStatement ? (fact.value as Statement).topics.map(labels.topic) : []
  const place = isStatement ? null : (fact.value as Encounter).place
  const details = [people.join(labels.comma), place === null ? "" : cleanWords(place.name), topics.join(labels.comma)].filter(
    (part) => part !== "",
  )
  if (details.length > 0) page.entry({ indent: indent + LABEL_WIDTH, text: details.join(" · "), styles: ["dim"] })
}

function sidesOf(fact: StoredFact): string {
  if (fact.kind === "encounter") return (fact.value as Encounter).parties.join(" + ")
  const { joint, parties, party, toward } = fact.value as Statement
  if (joint) return parties.join(" + ")
  return toward.length === 0 ? (party ?? "") : `${party ?? "—"} → ${toward.join(", ")}`
}

function markedSnippet({ text, marks }: FoundDocument["snippet"]): string {
  let out = ""
  let at = 0
  for (const [start, end] of marks) {
    if (start < at) continue
    out += `${text.slice(at, start)}*${text.slice(start, end)}*`
    at = end
  }
  return cleanWords(out + text.slice(at))
}

function finish(page: TextPage, { total, items }: Found<unknown>, offset: number, { language }: SearchPageOptions): void {
  page.blank()
  const range = items.length === 0 ? "0" : `${offset + 1}–${offset + items.length}`
  page.entry({ text: language === "ar" ? `${range} من ${total}` : `${range} of ${total}`, styles: ["dim"] })
}

function nameOf(facet: string, value: string, labels: Labels): string {
  if (facet === "act") return labels.act(value as Act)
  if (facet === "encounter") return labels.kind(value as EncounterKind)
  return facet === "topic" ? labels.topic(value as Topic) : value
}
