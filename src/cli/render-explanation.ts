// Why the record says what it says, as a page: each fact with its words, the rule that read it, what that rule reads,
// and what it saw step by step; or how far the rules came on words that gave nothing.

import type { Explanation, FactTrace, Step } from "../document/explanation.js"
import type { SourceDocument } from "../document/record.js"
import type { Reader } from "../engine/read.js"
import type { Span } from "../text/span.js"
import { cleanWords } from "../wording/clean-words.js"
import { createPage, type PageOptions, type TextPage } from "./text-page.js"

const STEP_WIDTH = 26

/** The page of all facts of a document. */
export function renderExplanation({ record, traces }: Explanation, document: SourceDocument, options: PageOptions): string {
  const page = createPage(options)
  if (traces.length === 0)
    page.entry({ text: 'No rule read anything in this text. `--why-not "words"` shows how far the rules came on some words.' })
  for (const trace of traces) {
    page.blank()
    const statement = record.statements.find((one) => one.id === trace.fact)
    const encounter = record.encounters.find((one) => one.id === trace.fact)
    const speaker = record.people.find((person) => person.id === statement?.speaker)?.name
    const who =
      statement === undefined
        ? (encounter?.parties ?? [])
        : statement.joint
          ? statement.parties
          : [speaker, statement.party].filter((part) => part != null)
    page.heading(
      [trace.fact, statement?.act ?? encounter?.kind ?? "", cleanWords(who.join(" · "))].filter((part) => part !== "").join("  "),
    )
    const evidence: readonly Span[] = statement === undefined ? (encounter?.evidence ?? []) : [statement.span]
    for (const span of evidence)
      page.entry({ indent: 2, label: describeSpan(span), labelStyles: ["dim"], labelWidth: 14, text: quote(document, span) })
    renderTrace(page, trace, document)
  }
  return page.toString()
}

/** The page of words that gave nothing, or not what was expected. */
export function renderWhyNot(result: ReturnType<Reader["whyNot"]>, words: string, document: SourceDocument, options: PageOptions): string {
  const page = createPage(options)
  page.heading(`Why not “${cleanWords(words)}”?`)
  if (result.found === null) page.entry({ indent: 2, text: "These words do not stand in the text. Copy them from it as they are." })
  else
    page.entry({ indent: 2, label: describeSpan(result.found), labelStyles: ["dim"], labelWidth: 14, text: quote(document, result.found) })
  renderSteps(page, result.steps, document)
  return page.toString()
}

function renderTrace(page: TextPage, trace: FactTrace, document: SourceDocument): void {
  page.entry({ indent: 2, label: "rule", labelStyles: ["dim"], labelWidth: 14, text: trace.rule, styles: ["cyan"] })
  page.entry({ indent: 2, label: "reads", labelStyles: ["dim"], labelWidth: 14, text: cleanWords(trace.reads) })
  renderSteps(page, trace.steps, document)
}

function renderSteps(page: TextPage, steps: readonly Step[], document: SourceDocument): void {
  for (const [at, step] of steps.entries()) {
    const label = `${String(at + 1).padStart(2)}  ${cleanWords(step.what)}`
    // A sentence does not fit the column of names: it takes the line.
    if (step.span === null) page.entry({ indent: 2, text: label })
    else page.entry({ indent: 2, label, labelWidth: STEP_WIDTH, text: quote(document, step.span) })
  }
}

function quote(document: SourceDocument, span: Span): string {
  return cleanWords(document.text.slice(...span))
}

function describeSpan([start, end]: Span): string {
  return `${start}–${end}`
}
