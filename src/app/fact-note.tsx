// One fact in the margin: what it is, who to whom, and, where it is pinned, its words, what is promised, rule and trace.
import type { JSX } from "preact"
import type { FactTrace } from "../document/explanation.js"
import type { ReadoutRecord } from "../document/record.js"
import { cleanWords } from "../wording/clean-words.js"
import { labelsIn } from "../wording/labels.js"
import { describeEncounter } from "../wording/plain-line.js"
import { ruleInArabic } from "../wording/rules-arabic.js"
import { actName, kindName } from "./act-words.js"
import { Isolated, Name, Quoted } from "./bidi.js"
import type { Fact } from "./fact.js"
import { partyName } from "./party-names.js"
import { Reason, RuleReads } from "./reason.js"
import { formatDay, type Settings } from "./settings.js"
import { wordsIn } from "./wording.js"

export interface FactNoteProps {
  readonly fact: Fact
  readonly text: string
  readonly record: ReadoutRecord
  readonly trace: FactTrace | null
  readonly settings: Settings
  readonly isActive: boolean
  readonly isPinned: boolean
  readonly onActive: (isActive: boolean) => void
  readonly onPin: () => void
}

export function FactNote({ fact, text, record, trace, settings, isActive, isPinned, onActive, onPin }: FactNoteProps): JSX.Element {
  const { language } = settings
  const { statement, encounter } = fact
  const name = statement === null ? (encounter === null ? "" : kindName(encounter.kind, language)) : actName(statement.act, language)
  const topics = (statement?.topics ?? []).map(labelsIn(language).topic)
  return (
    <li class={`note hue-${fact.hue}${isActive ? " is-active" : ""}`}>
      <button
        type="button"
        class="note-head"
        data-fact={fact.id}
        data-at={fact.spans[0]?.[0]}
        aria-expanded={isPinned}
        onClick={onPin}
        onMouseEnter={() => onActive(true)}
        onMouseLeave={() => onActive(false)}
        onFocus={() => onActive(true)}
        onBlur={() => onActive(false)}
        title={trace === null ? undefined : ((language === "ar" ? ruleInArabic(trace.rule) : null) ?? trace.reads)}
      >
        <span class="note-name">
          {name} <Strength value={fact.strength} settings={settings} />
        </span>
        <span class="note-who">
          {encounter !== null ? (
            <Isolated text={describeEncounter(encounter, record, language, (id) => partyName(id, language))} language={language} />
          ) : (
            <Sides fact={fact} record={record} settings={settings} />
          )}
        </span>
        {topics.length > 0 && <span class="note-topics">{topics.join(labelsIn(language).comma)}</span>}
      </button>
      {isPinned && <Details fact={fact} text={text} record={record} trace={trace} settings={settings} />}
    </li>
  )
}

/** Four dots, as many full as the pledge is strong. */
export function Strength({ value, settings }: { value: number; settings: Settings }): JSX.Element | null {
  if (value === 0) return null
  return (
    <span class="strength" role="img" aria-label={wordsIn(settings.language).fact.strength(value)}>
      {[1, 2, 3, 4].map((dot) => (
        <i key={dot} class={dot <= value ? "full" : ""} />
      ))}
    </span>
  )
}

function Sides({ fact, record, settings }: { fact: Fact; record: ReadoutRecord; settings: Settings }): JSX.Element | null {
  const { statement } = fact
  if (statement === null) return null
  const { language } = settings
  const words = wordsIn(language).fact
  const speaker = record.people.find(({ id }) => id === statement.speaker)
  const toward = statement.toward.filter((id) => id !== statement.party)
  const sides = statement.joint ? statement.parties : statement.party === null ? [] : [statement.party]
  return (
    <>
      {sides.length === 0 && speaker === undefined && words.nobody}
      {sides.map((id, at) => (
        <span key={id}>
          {at > 0 && " + "}
          <Name>{partyName(id, language)}</Name>
        </span>
      ))}
      {speaker !== undefined && (
        <span class="note-speaker">
          {sides.length > 0 && " · "}
          <bdi lang="ar">{cleanWords(speaker.name)}</bdi>
        </span>
      )}
      {!statement.joint && toward.length > 0 && (
        <span class="note-toward">
          {" "}
          <span class="arrow" aria-label={words.toward} role="img" />{" "}
          {toward.map((id, at) => (
            <span key={id}>
              {at > 0 && labelsIn(language).comma}
              <Name>{partyName(id, language)}</Name>
            </span>
          ))}
        </span>
      )}
    </>
  )
}

function Details({
  fact,
  text,
  record,
  trace,
  settings,
}: Omit<FactNoteProps, "isActive" | "isPinned" | "onActive" | "onPin">): JSX.Element {
  const { language } = settings
  const words = wordsIn(language).fact
  const { statement, encounter } = fact
  const flags = [
    ...(statement?.quoted ? [words.flags.quoted] : []),
    ...(statement?.background || encounter?.background ? [words.flags.background] : []),
    ...(encounter?.planned ? [words.flags.planned] : []),
  ]
  const quote = (start: number, end: number): string => cleanWords(text.slice(start, end))
  const attended = (encounter?.attendees ?? []).map((id) => cleanWords(record.people.find((one) => one.id === id)?.name ?? id))
  const instruments = (statement?.instruments ?? []).map((id) => cleanWords(record.instruments.find((one) => one.id === id)?.name ?? id))
  return (
    <div class="note-details">
      <blockquote dir="auto" lang="ar">
        {fact.spans.map(([start, end]) => quote(start, end)).join(" … ")}
      </blockquote>
      {flags.length > 0 && <p class="quiet">{flags.join(" · ")}</p>}
      {statement !== null && statement.actions.length > 0 && (
        <>
          <h3>{words.promised}</h3>
          <ul class="actions">
            {statement.actions.map(({ span, horizon }) => (
              <li key={span[0]}>
                <Quoted text={quote(...span)} />
                {horizon !== null && (
                  <span class="quiet">
                    {" "}
                    · {words.by} <Quoted text={cleanWords(horizon.text)} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {instruments.length > 0 && <List title={words.instruments} items={instruments} />}
      {attended.length > 0 && <List title={words.attended} items={attended} />}
      {encounter?.date != null && <p class="quiet">{formatDay(encounter.date.value, settings)}</p>}
      <h3>{words.why}</h3>
      {trace === null ? (
        <p class="quiet">
          {words.rule}: <code>{statement?.rule ?? encounter?.rule}</code>
        </p>
      ) : (
        <Trace trace={trace} quote={quote} settings={settings} />
      )}
    </div>
  )
}

function List({ title, items }: { title: string; items: readonly string[] }): JSX.Element {
  return (
    <>
      <h3>{title}</h3>
      <p>
        {items.map((item, at) => (
          <span key={item}>
            {at > 0 && " · "}
            <Quoted text={item} />
          </span>
        ))}
      </p>
    </>
  )
}

function Trace({
  trace,
  quote,
  settings,
}: {
  trace: FactTrace
  quote: (start: number, end: number) => string
  settings: Settings
}): JSX.Element {
  return (
    <div class="trace">
      <p>
        <RuleReads rule={trace.rule} reads={trace.reads} settings={settings} /> <code>{trace.rule}</code>
      </p>
      <ol>
        {trace.steps.map(({ what, span }, at) => (
          <li key={at}>
            <Reason text={what} settings={settings} />
            {span !== null && (
              <>
                {" "}
                <Quoted text={quote(...span)} />
              </>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
