// Drafts in; the record on the wire out: ids in the order of the text, spans in the text as it was given.

import type { FactTrace } from "../../document/explanation.js"
import type { Note } from "../../document/note.js"
import type { Action, Encounter, Instrument, Party, Person, ReadoutRecord, SourceDocument, Statement } from "../../document/record.js"
import { isState } from "../../document/vocabulary.js"
import type { TimeExpression } from "../../stages/time/time-expression.js"
import { type NormalisedText, rawSpan } from "../../text/normalise.js"
import type { Span } from "../../text/span.js"
import type { Context } from "./context.js"
import type { DraftStatement } from "./draft-statement.js"
import type { DraftEncounter } from "./encounter-draft.js"
import type { DroppedStretch } from "./furniture.js"
import { inferredHolders } from "./inferred-holders.js"
import type { DraftInstrument } from "./instruments.js"
import { actionTopics, statementTopics } from "./statement-topics.js"
import type { TopicIndex } from "./topics.js"
import { towardOf } from "./toward.js"

export interface Drafts {
  readonly document: SourceDocument
  readonly source: NormalisedText
  readonly context: Context
  readonly topics: TopicIndex
  readonly encounters: readonly DraftEncounter[]
  readonly statements: readonly DraftStatement[]
  /** Stretches that somebody says who is not known, in tokens. */
  readonly unspoken: readonly (readonly [from: number, to: number])[]
  readonly instruments: readonly DraftInstrument[]
  readonly dropped: readonly DroppedStretch[]
  readonly notes: readonly Note[]
}

/** A record with the traces of its facts, which are made when they are asked for: whoever reads seldom asks why. */
export interface ReadDocument {
  readonly record: ReadoutRecord
  readonly traces: () => readonly FactTrace[]
}

export function buildRecord(drafts: Drafts): ReadDocument {
  const { document, source, context, notes } = drafts
  const { tokens } = context
  const span = (from: number, to: number): Span =>
    rawSpan(source, tokens.start[from] as number, tokens.end[Math.max(from, to - 1)] as number)
  const written = ([start, end]: Span): string => document.text.slice(start, end)
  const found: Note[] = [...notes]

  const personIds = new Map<number, string>()
  const people: Person[] = []
  const nameSpan = (person: number): Span | null => {
    let best: Span | null = null
    let longest = 0
    for (const m of context.register.persons[person]?.mentions ?? []) {
      const mention = context.mentions[m]
      // لترامب: the name is not the word, which has a proclitic.
      if (mention === undefined || mention.nameStart < 0 || (mention.prefix !== "" && mention.nameStart === mention.start)) continue
      if (mention.nameEnd - mention.nameStart > longest) {
        longest = mention.nameEnd - mention.nameStart
        // لترامب: the proclitic is none of the name.
        const clitic = mention.nameStart === mention.start && mention.prefix !== "" ? mention.prefix.length : 0
        const from = (tokens.start[mention.nameStart] as number) + clitic
        best = rawSpan(source, from, tokens.end[mention.nameEnd - 1] as number)
      }
    }
    return best
  }
  const order = context.register.persons.map((_, n) => n)
  for (const n of order) {
    const person = context.register.persons[n]
    if (person === undefined) continue
    const id = `p${people.length + 1}`
    personIds.set(n, id)
    const at = nameSpan(n)
    const mentions = [...new Set(person.mentions)]
      .map((m) => context.mentions[m])
      .filter((mention) => mention !== undefined)
      .map((mention) => span(mention.start, mention.end))
      .sort((a, b) => a[0] - b[0])
    people.push({ id, name: at === null ? person.name : written(at), titles: person.titles, party: person.party, mentions })
    const named = at ?? mentions[0]
    if (person.party === null && named !== undefined)
      found.push({ code: "name-without-party", span: named, message: "No party is named for this person, and no dated office settles it." })
  }

  for (const [from, to] of drafts.unspoken)
    found.push({ code: "unknown-speaker", span: span(from, to), message: "Somebody says this, and the text does not tell who." })
  for (const { start, end, name, party, office } of inferredHolders(context, document.published ?? null)) {
    const message = `Inferred from the dated table: ${name} held this office (${office}, ${party}) on ${document.published}. The text does not name the holder.`
    found.push({ code: "inferred-holder", span: span(start, end), message })
  }
  for (const time of context.times)
    if (time.ambiguous && time.kind === "date" && time.precision === "day")
      found.push({ code: "ambiguous-date", span: span(time.start, time.end), message: "This date can be read as another day as well." })

  const parties = new Map<string, { kind: Party["kind"]; mentions: Span[] }>()
  for (const mention of context.mentions) {
    if (mention.party === null || (mention.kind !== "party" && mention.kind !== "group" && mention.kind !== "self")) continue
    const entry = mention.entry >= 0 ? context.index.entries[mention.entry] : undefined
    const kind = isState(mention.party) ? "state" : ((entry?.kind === "organisation" ? entry.sort : "organisation") as Party["kind"])
    const known = parties.get(mention.party)
    if (known === undefined) parties.set(mention.party, { kind, mentions: [span(mention.start, mention.end)] })
    else known.mentions.push(span(mention.start, mention.end))
  }

  const encounters = drafts.encounters.map((draft, n): Encounter => {
    const id = `e${n + 1}`
    const evidence = draft.evidence.map(([from, to]) => span(from, to))
    const place =
      draft.place === null
        ? null
        : {
            name: draft.place.name,
            country: draft.place.country,
            span: draft.place.start < 0 ? null : span(draft.place.start, draft.place.end),
          }
    const time = draft.time
    return {
      id,
      kind: draft.kind,
      participants: draft.people.map((person) => personIds.get(person) as string),
      parties: draft.parties,
      attendees: draft.attendees.filter((person) => !draft.people.includes(person)).map((person) => personIds.get(person) as string),
      place,
      date: time === null || time.value === null || time.precision === null ? null : { value: time.value, precision: time.precision },
      background: draft.background,
      planned: draft.planned,
      evidence,
      rule: draft.rule,
    }
  })

  const instrumentAt = new Map<number, string[]>()
  for (const { id, mentions } of drafts.instruments)
    for (const { from } of mentions) instrumentAt.set(from, [...(instrumentAt.get(from) ?? []), id])
  const instrumentParties = new Map(drafts.instruments.map((instrument) => [instrument.id, instrument.parties]))
  const instrumentsIn = (from: number, to: number): string[] => {
    const ids: string[] = []
    for (let i = from; i < to && instrumentAt.size > 0; i++) for (const id of instrumentAt.get(i) ?? []) if (!ids.includes(id)) ids.push(id)
    return ids
  }
  const horizonIn = (from: number, to: number): TimeExpression | undefined => {
    for (let i = from; i < to; i++) {
      const time = context.timeFromToken(i)
      if (time !== undefined && time.end <= to && (time.kind === "horizon" || time.kind === "date" || time.kind === "range")) return time
    }
    return undefined
  }
  let before: { statement: DraftStatement; toward: string[] } | null = null
  const topicSets = statementTopics(context, drafts.topics, drafts.statements)
  const statements = drafts.statements.map((draft, n): Statement => {
    const id = `s${n + 1}`
    const named = instrumentsIn(draft.start, draft.end)
    const toward = towardOf(
      context,
      draft,
      before,
      named.flatMap((instrument) => instrumentParties.get(instrument) ?? []),
    )
    before = { statement: draft, toward }
    const actions = draft.actions.map((action): Action => {
      const horizon = horizonIn(action.start, action.end)
      const at = horizon === undefined ? null : span(horizon.start, horizon.end)
      return {
        span: span(action.start, action.end),
        topics: actionTopics(context, drafts.topics, draft, action.start, action.end),
        instruments: instrumentsIn(action.start, action.end),
        horizon: at === null ? null : { span: at, text: written(at) },
      }
    })
    return {
      id,
      act: draft.act,
      speaker: draft.speaker < 0 ? null : (personIds.get(draft.speaker) ?? null),
      party: draft.party,
      joint: draft.joint,
      parties: draft.parties,
      toward,
      span: span(draft.start, draft.end),
      cue: span(draft.cue[0], draft.cue[1]),
      quoted: draft.quoted,
      background: draft.background,
      topics: topicSets[n]?.list() ?? [],
      instruments: named,
      actions,
      stated: draft.stated,
      inferred: draft.inferred,
      rule: draft.rule,
    }
  })

  const instruments = drafts.instruments.map((draft): Instrument => {
    const mentions = draft.mentions.map(({ from, to, skip }) => {
      const start = tokens.start[from] as number
      return rawSpan(source, start + skip, tokens.end[Math.max(from, to - 1)] as number)
    })
    // The fullest mention is the name.
    const fullest = mentions.reduce((best, one) => (one[1] - one[0] > best[1] - best[0] ? one : best), mentions[0] as Span)
    return { id: draft.id, kind: draft.kind, name: written(fullest), parties: draft.parties, mentions }
  })

  const record: ReadoutRecord = {
    id: document.id,
    language: "ar",
    published: document.published ?? null,
    people,
    parties: [...parties].map(([id, { kind, mentions }]) => ({ id, kind, mentions })),
    encounters,
    statements,
    instruments,
    dropped: drafts.dropped.map((stretch) => ({ span: span(stretch.start, stretch.end), reason: stretch.reason })),
    notes: found,
  }
  return { record, traces: () => tracesOf(drafts, encounters) }
}

/** Which rule gave each encounter and statement, and its steps. */
function tracesOf({ source, encounters, statements }: Drafts, built: readonly Encounter[]): FactTrace[] {
  return [
    ...encounters.map(({ rule, reads, steps }, n): FactTrace => {
      const { id, evidence } = built[n] as Encounter
      return { fact: id, rule, reads, steps: steps.map(({ what, span }, s) => ({ what, span: span ?? evidence[s] ?? null })) }
    }),
    ...statements.map(({ rule, reads, steps }, n): FactTrace => {
      const spans = steps.map(({ what, span }) => ({ what, span: span === null ? null : rawSpan(source, span[0], span[1]) }))
      return { fact: `s${n + 1}`, rule, reads, steps: spans }
    }),
  ]
}
