// The public face of the engine: a document in, its record out. Runs in Node and in a browser, reads no clock and no
// file, and keeps nothing of one document for the next but spellings.
import type { Explanation, Step } from "../document/explanation.js"
import type { Note } from "../document/note.js"
import type { ReadoutRecord, SourceDocument } from "../document/record.js"
import type { ReadDocument } from "../languages/arabic/build-record.js"
import { type ArabicPack, openArabic } from "../languages/arabic/pack.js"
import { readArabic } from "../languages/arabic/read-arabic.js"
import { CharClass, charClass } from "../text/script.js"
import type { Span } from "../text/span.js"

/** How far the rules came on a stretch of words. */
export interface WhyNot {
  /** Where the words stand, null when they are not in the text. */
  readonly found: Span | null
  readonly steps: readonly Step[]
}

export interface Reader {
  /** The record of a document. Never throws on text: what could not be settled is a note. */
  read(document: SourceDocument): ReadoutRecord
  /** The record with the rule and trace of each fact. */
  explain(document: SourceDocument): Explanation
  /** Why a stretch of words gave no fact, or which it gave. */
  whyNot(document: SourceDocument, words: string): WhyNot
}

/** Opens a reader. The language data is opened on the first document. */
export function createReader(): Reader {
  let pack: ArabicPack | null = null
  const readDocument = (document: SourceDocument): ReadDocument => {
    const notes = notesOf(document)
    if (notes.some((note) => note.code === "empty-text" || note.code === "other-language"))
      return { record: emptyRecord(document, notes), traces: () => [] }
    pack ??= openArabic()
    return readArabic(pack, document, notes)
  }
  const explain = (document: SourceDocument): Explanation => {
    const { record, traces } = readDocument(document)
    return { record, traces: traces() }
  }
  return {
    read: (document) => readDocument(document).record,
    explain,
    whyNot: (document, words) => whyNot(explain(document), document, words),
  }
}

/** Share of letters that must be Arabic for the text to be read as Arabic. */
const ARABIC_SHARE = 0.3

function notesOf(document: SourceDocument): Note[] {
  const notes: Note[] = []
  const { text } = document
  let arabic = 0
  let letters = 0
  let lone = -1
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    const cls = charClass[c]
    if (cls === CharClass.ARABIC) {
      arabic++
      letters++
    } else if (cls === CharClass.LETTER) {
      letters++
      if (c >= 0xd800 && c <= 0xdfff) {
        const paired = c < 0xdc00 && i + 1 < text.length && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00
        if (paired) i++
        else if (lone < 0) lone = i
      }
    }
  }
  if (letters === 0) notes.push({ code: "empty-text", span: null, message: "The document has no letters: there is nothing to read." })
  else if (arabic < letters * ARABIC_SHARE)
    notes.push({
      code: "other-language",
      span: null,
      message: "The document is not in Arabic, the one language that is read so far: it was kept and no facts were taken.",
    })
  if (lone >= 0)
    notes.push({
      code: "lone-surrogate",
      span: [lone, lone + 1],
      message: "Half of a surrogate pair stands alone here: the text was damaged before it came, and reading went on.",
    })
  if (document.published === undefined)
    notes.push({
      code: "no-publication-day",
      span: null,
      message:
        'No day of publication was given: weekdays and words like أمس cannot be dated. Give --published YYYY-MM-DD or the field "published".',
    })
  return notes
}

function emptyRecord(document: SourceDocument, notes: readonly Note[]): ReadoutRecord {
  const language = notes.some((note) => note.code === "other-language") ? (document.language ?? "und") : (document.language ?? "ar")
  return {
    id: document.id,
    language,
    published: document.published ?? null,
    people: [],
    parties: [],
    encounters: [],
    statements: [],
    instruments: [],
    dropped: [],
    notes,
  }
}

function whyNot(explanation: Explanation, document: SourceDocument, words: string): WhyNot {
  const at = document.text.indexOf(words)
  if (at < 0 || words === "") return { found: null, steps: [{ what: "These words do not stand in the text as written.", span: null }] }
  const found: Span = [at, at + words.length]
  const meets = (span: Span) => span[0] < found[1] && found[0] < span[1]
  const { record, traces } = explanation
  const steps: Step[] = []
  for (const stretch of record.dropped)
    if (meets(stretch.span)) steps.push({ what: `set aside as not part of the readout: ${stretch.reason}`, span: stretch.span })
  for (const statement of record.statements) {
    if (!meets(statement.span)) continue
    steps.push({ what: `read as statement ${statement.id} (${statement.act}) by rule ${statement.rule}`, span: statement.span })
    for (const step of traces.find((trace) => trace.fact === statement.id)?.steps ?? []) steps.push(step)
  }
  for (const encounter of record.encounters)
    for (const span of encounter.evidence)
      if (meets(span)) steps.push({ what: `read as encounter ${encounter.id} (${encounter.kind}) by rule ${encounter.rule}`, span })
  for (const person of record.people)
    for (const span of person.mentions) if (meets(span)) steps.push({ what: `names ${person.id}, ${person.name}`, span })
  if (steps.length === 0)
    steps.push({ what: "no rule starts here: no verb of saying, act or contact was found in these words", span: found })
  return { found, steps }
}
