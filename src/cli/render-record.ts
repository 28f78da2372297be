// A record as a page for a person: one plain line for each encounter, then what each side said and pledged in the words
// of the readout, what the sides did together, instruments, what was left out, notes.
// Absent: ids, offsets and rules; `--format json` and `mahdar explain` show those.
import type { Encounter, ReadoutRecord, SourceDocument, Statement } from "../document/record.js"
import { type Act, FAMILY_OF, PLEDGES } from "../document/vocabulary.js"
import type { Span } from "../text/span.js"
import { cleanWords } from "../wording/clean-words.js"
import { type Labels, type Language, labelsIn } from "../wording/labels.js"
import { describeEncounter } from "../wording/plain-line.js"
import { FAMILY_STYLE } from "./paint.js"
import { createPage, type PageOptions, type TextPage } from "./text-page.js"

export interface RenderOptions extends PageOptions {
  readonly language: Language
}

const LABEL_WIDTH = 14
/** What a person still reads of something that was left out. */
const LONGEST_DROPPED = 120

/** The page of one record. */
export function renderRecord(record: ReadoutRecord, document: SourceDocument, options: RenderOptions): string {
  const page = createPage(options)
  const view: View = {
    page,
    record,
    labels: labelsIn(options.language),
    language: options.language,
    words: (span) => cleanWords(document.text.slice(...span)),
  }
  renderHead(view, document)
  renderPeople(view)
  for (const [party, statements] of groupByParty(record.statements)) renderSide(view, party, statements)
  const joint = record.statements.filter((statement) => statement.joint)
  if (joint.length > 0) {
    open(view, view.labels.together)
    for (const statement of joint) renderStatement(view, statement, statement.parties.join(" + "))
  }
  renderRest(view)
  return page.toString()
}

interface View {
  readonly page: TextPage
  readonly record: ReadoutRecord
  readonly labels: Labels
  readonly language: Language
  readonly words: (span: Span) => string
}

function open({ page }: View, heading: string): void {
  page.blank()
  page.heading(heading)
}

function renderHead(view: View, document: SourceDocument): void {
  const { page, record, labels } = view
  if (document.title !== undefined) page.entry({ text: cleanWords(document.title), styles: ["dim"] })
  const encounters = [...record.encounters].sort((a, b) => Number(a.background) - Number(b.background))
  if (encounters.length === 0) page.entry({ text: labels.nothing, styles: ["bold"] })
  for (const encounter of encounters) renderEncounter(view, encounter)
  const actions = record.statements.reduce((sum, statement) => sum + statement.actions.length, 0)
  const day = record.published === null ? [] : [`${labels.published} ${record.published}`]
  page.entry({ text: [cleanWords(record.id), ...day, labels.counts(record.statements.length, actions)].join(" · "), styles: ["dim"] })
}

function renderEncounter({ page, record, labels, language }: View, encounter: Encounter): void {
  page.entry({ text: describeEncounter(encounter, record, language), styles: encounter.background ? [] : ["bold"] })
  const attendees = encounter.attendees.map((id) => cleanWords(record.people.find((person) => person.id === id)?.name ?? id))
  const details = [
    labels.kind(encounter.kind),
    ...(encounter.planned ? [labels.planned] : []),
    ...(encounter.background ? [labels.background] : []),
    ...(encounter.place?.country ? [encounter.place.country] : []),
    ...(attendees.length > 0 ? [`${labels.attended} ${attendees.join(labels.comma)}`] : []),
  ]
  page.entry({ indent: 2, text: details.join(" · "), styles: ["dim"] })
}

function renderPeople(view: View): void {
  const { page, record, labels } = view
  if (record.people.length === 0) return
  open(view, labels.people)
  for (const person of record.people) {
    const titles = person.titles.map(cleanWords).join("، ")
    page.entry({
      indent: 2,
      label: person.party ?? "—",
      labelStyles: ["bold"],
      labelWidth: LABEL_WIDTH,
      text: titles === "" ? cleanWords(person.name) : `${cleanWords(person.name)} · ${titles}`,
    })
  }
}

function groupByParty(statements: readonly Statement[]): Map<string | null, Statement[]> {
  const groups = new Map<string | null, Statement[]>()
  for (const statement of statements) {
    if (statement.joint) continue
    const group = groups.get(statement.party)
    if (group === undefined) groups.set(statement.party, [statement])
    else group.push(statement)
  }
  return groups
}

function renderSide(view: View, party: string | null, statements: readonly Statement[]): void {
  const { record, labels } = view
  const speakers = [...new Set(statements.map((statement) => statement.speaker))]
  const nameOf = (id: string | null): string => cleanWords(record.people.find((person) => person.id === id)?.name ?? id ?? "")
  const named = speakers.map(nameOf).filter((name) => name !== "")
  open(view, [party ?? labels.unattributed, named.join(labels.comma)].filter((part) => part !== "").join("  "))
  for (const statement of statements) renderStatement(view, statement, speakers.length > 1 ? nameOf(statement.speaker) : "")
}

function renderStatement({ page, record, labels, words }: View, statement: Statement, who: string): void {
  const style = FAMILY_STYLE[FAMILY_OF[statement.act]]
  page.entry({
    indent: 2,
    label: labels.act(statement.act),
    labelStyles: [style, "bold"],
    labelWidth: LABEL_WIDTH,
    text: words(statement.span),
  })
  const details = [
    ...(who === "" ? [] : [who]),
    ...(statement.toward.length > 0 ? [`${labels.toward} ${statement.toward.join(labels.comma)}`] : []),
    ...(statement.topics.length > 0 ? [statement.topics.map(labels.topic).join(labels.comma)] : []),
    ...statement.instruments.map((id) => nameInstrument(record, id)),
    ...(statement.quoted ? [labels.quoted] : []),
    ...(statement.background ? [labels.background] : []),
  ]
  const mark = markStrength(statement.act)
  if (details.length > 0 || mark !== "") {
    page.entry({ indent: 2, label: mark, labelStyles: [style], labelWidth: LABEL_WIDTH, text: details.join(" · "), styles: ["dim"] })
  }
  for (const action of statement.actions) {
    const by = action.horizon === null ? "" : ` · ${labels.by} ${cleanWords(action.horizon.text)}`
    page.entry({ indent: 2 + LABEL_WIDTH, label: "•", labelStyles: [style], labelWidth: 2, text: `${words(action.span)}${by}` })
  }
}

/** Four dots for the strength of a pledge, all of them full for what was agreed; nothing for what is no pledge. */
function markStrength(act: Act): string {
  const place = (PLEDGES as readonly Act[]).indexOf(act)
  return place < 0 ? "" : "●".repeat(PLEDGES.length - place) + "○".repeat(place)
}

function nameInstrument(record: ReadoutRecord, id: string): string {
  return cleanWords(record.instruments.find((instrument) => instrument.id === id)?.name ?? id)
}

function renderRest(view: View): void {
  const { page, record, labels, words } = view
  if (record.instruments.length > 0) open(view, labels.instruments)
  for (const instrument of record.instruments) {
    const parties = instrument.parties.length > 0 ? ` · ${instrument.parties.join(labels.comma)}` : ""
    page.entry({ indent: 2, label: instrument.kind, labelWidth: LABEL_WIDTH, text: `${cleanWords(instrument.name)}${parties}` })
  }
  if (record.dropped.length > 0) open(view, labels.dropped)
  for (const dropped of record.dropped) {
    const text = words(dropped.span)
    const shown = text.length > LONGEST_DROPPED ? `${text.slice(0, LONGEST_DROPPED)}…` : text
    page.entry({ indent: 2, label: labels.reason(dropped.reason), labelWidth: LABEL_WIDTH, text: shown, styles: ["dim"] })
  }
  if (record.notes.length > 0) open(view, labels.notes)
  for (const note of record.notes) {
    const place = note.span === null ? "" : ` “${words(note.span)}”`
    page.entry({ indent: 2, label: "!", labelStyles: ["yellow"], labelWidth: 2, text: `${cleanWords(note.message)}${place}` })
  }
}
