// The fact at hand: what it is and why it deserves a look, its words, its fields, right or wrong, and its history.
import type { JSX } from "preact"
import type { Encounter, Statement } from "../../document/record.js"
import { type Act, type EncounterKind, FAMILY_OF } from "../../document/vocabulary.js"
import type { ReviewAnswer, StoredFact } from "../../wire/contract.js"
import { cleanWords } from "../../wording/clean-words.js"
import { labelsIn } from "../../wording/labels.js"
import { actName, kindName } from "../act-words.js"
import { Quoted } from "../bidi.js"
import { strengthOf } from "../fact.js"
import { Strength } from "../fact-note.js"
import { partyName } from "../party-names.js"
import type { Settings } from "../settings.js"
import type { Correcting } from "./correcting.js"
import { FactFields } from "./fact-fields.js"
import { HistoryList } from "./history-list.js"
import type { Change } from "./outbox.js"
import { PeoplePanel } from "./people-panel.js"
import { reviewWords } from "./review-words.js"

interface FactCardProps {
  readonly fact: StoredFact
  readonly review: ReviewAnswer
  readonly people: readonly string[]
  readonly settings: Settings
  readonly correcting: Correcting
  readonly onStep: (step: number) => void
  readonly onJudge: (action: "accept" | "reject") => void
  readonly onChange: (change: Change) => void
}

export function FactCard({ fact, review, people, settings, correcting, onStep, onJudge, onChange }: FactCardProps): JSX.Element {
  const { language } = settings
  const words = reviewWords(language)
  const change = review.changes.find((one) => one.fact === fact.id)
  const said = review.corrections.filter((one) =>
    "fact" in one ? one.fact === fact.id : one.action === "add" && isOf(one.change.span, fact),
  )
  return (
    <section class={`card hue-${fact.kind === "encounter" ? "encounter" : FAMILY_OF[fact.what as Act]}`} aria-label={words.card}>
      <header class="card-head">
        <h2>
          {factName(fact, settings)} <Strength value={strengthOf(fact.what)} settings={settings} />
        </h2>
        <span class={`state state-${fact.state}`}>{words.state[fact.state]}</span>
      </header>
      {fact.doubts.length > 0 && (
        <ul class="plain doubts">
          {fact.doubts.map((doubt) => (
            <li key={doubt}>{words.doubt[doubt]}</li>
          ))}
        </ul>
      )}
      <blockquote>
        <Quoted text={cleanWords(fact.words)} />
      </blockquote>
      {fact.read !== null && (
        <p class="quiet">
          {words.wasRead}: {gistOf(fact.read, settings)}
        </p>
      )}
      {change !== undefined && change.before !== null && (
        <p class="quiet">
          {words.before}: {gistOf(change.before, settings)} · <Quoted text={cleanWords(change.words)} />
        </p>
      )}
      <div class="judge">
        <button type="button" class="primary" onClick={() => onJudge("accept")}>
          {words.accept}{" "}
          <span class="key" aria-hidden="true">
            A
          </span>
        </button>
        <button type="button" onClick={() => onJudge("reject")}>
          {words.reject}{" "}
          <span class="key" aria-hidden="true">
            X
          </span>
        </button>
        <button type="button" class="end" aria-label={words.previous} title={words.previous} onClick={() => onStep(-1)}>
          ↑
        </button>
        <button type="button" aria-label={words.next} title={words.next} onClick={() => onStep(1)}>
          ↓
        </button>
      </div>
      <FactFields key={fact.id} fact={fact} people={people} settings={settings} onChange={onChange} />
      <label class="field">
        <span class="field-name">
          {words.reason}{" "}
          <span class="key" aria-hidden="true">
            R
          </span>
        </span>
        <span class="field-value">
          <input
            data-key="R"
            dir="auto"
            value={correcting.reason}
            placeholder={words.reasonHint}
            onInput={(event) => correcting.setReason(event.currentTarget.value)}
          />
        </span>
      </label>
      {fact.people.length > 0 && (
        <PeoplePanel
          key={`people ${fact.id}`}
          people={fact.people}
          settings={settings}
          turn={correcting.turn}
          onSay={(action, person, other) => void correcting.say({ action, person, other })}
        />
      )}
      <h3>{words.history}</h3>
      <HistoryList corrections={said} settings={settings} />
    </section>
  )
}

function isOf(span: readonly [number, number] | undefined, fact: StoredFact): boolean {
  return span !== undefined && fact.id.endsWith(`${span[0]}-${span[1]}`)
}

/** The name of a fact's act or kind. */
export function factName(fact: StoredFact, { language }: Settings): string {
  return fact.kind === "encounter" ? kindName(fact.what as EncounterKind, language) : actName(fact.what as Act, language)
}

/** A fact in few words: what, whose, toward whom. */
function gistOf(value: Encounter | Statement, { language }: Settings): string {
  const { comma } = labelsIn(language)
  const names = (ids: readonly string[]): string => ids.map((id) => partyName(id, language)).join(comma)
  if (!("act" in value)) return `${kindName(value.kind, language)} · ${names(value.parties)}`
  const sides = value.joint ? value.parties : value.party === null ? [] : [value.party]
  return `${actName(value.act, language)} · ${names(sides)}${value.toward.length === 0 ? "" : ` · ${reviewWords(language).toward} ${names(value.toward)}`}`
}
