// The words of a query marked in a text, and the stretch of the text that shows most of them.
// Absent: the index; the text is gone through again, which costs less than keeping every place of every word.
import type { TermIndexer } from "../engine/index-terms.js"
import type { Span } from "../text/span.js"
import { phraseForms, type TextQuery } from "./text-query.js"

/** Length of a snippet in UTF-16 code units. */
const SNIPPET = 260

export interface Snippet {
  readonly text: string
  /** Where it begins in the document. */
  readonly start: number
  /** Marked words, in offsets of the snippet. */
  readonly marks: readonly Span[]
}

/** Spans of all words of the text that answer the query. */
export function markWords(text: string, query: TextQuery, indexer: TermIndexer): Span[] {
  const marks: Span[] = []
  const heads = new Map<string, string[][]>()
  for (const phrase of query.phrases) {
    for (const form of phraseForms(phrase)) {
      const [head = "", ...rest] = form.split(" ")
      heads.set(head, [...(heads.get(head) ?? []), rest])
    }
  }
  const recent: { exact: string; span: Span }[] = []
  const longest = Math.max(0, ...query.phrases.map((phrase) => phrase.length))
  indexer.visit(text, (word, span) => {
    if (word.terms.some((term) => query.marks.has(term))) marks.push(span)
    if (longest === 0) return
    recent.push({ exact: word.exact, span })
    if (recent.length > longest) recent.shift()
    for (let at = 0; at < recent.length; at++) {
      const tail = recent.slice(at + 1)
      for (const rest of heads.get(recent[at]?.exact ?? "") ?? []) {
        if (rest.length === tail.length && rest.every((form, i) => tail[i]?.exact === form)) {
          marks.push([(recent[at] as { span: Span }).span[0], span[1]])
        }
      }
    }
  })
  return marks
}

/** The stretch with most marks, cut at words; the beginning of the text where there are none. */
export function snippetOf(text: string, marks: readonly Span[]): Snippet {
  let best = 0
  let most = 0
  for (let i = 0, to = 0; i < marks.length; i++) {
    const from = (marks[i] as Span)[0]
    while (to < marks.length && (marks[to] as Span)[1] <= from + SNIPPET - 40) to++
    if (to - i > most) {
      most = to - i
      best = from
    }
  }
  let start = Math.max(0, best - 40)
  if (start > 0) {
    const space = text.indexOf(" ", start)
    if (space >= 0 && space < best) start = space + 1
  }
  let end = Math.min(text.length, start + SNIPPET)
  if (end < text.length) {
    const space = text.lastIndexOf(" ", end)
    if (space > start) end = space
  }
  const inside = marks.filter(([from, to]) => from >= start && to <= end)
  return { text: text.slice(start, end), start, marks: inside.map(([from, to]) => [from - start, to - start]) }
}
