// The fields of a fact as a reviewer changes them: each change is said at once, and each can be taken back.
import type { JSX } from "preact"
import { useId, useState } from "preact/hooks"
import type { Encounter, Statement } from "../../document/record.js"
import { ACTS, type Act, ENCOUNTER_KINDS, type EncounterKind, PLEDGES } from "../../document/vocabulary.js"
import type { FactChange, StoredFact } from "../../wire/contract.js"
import { cleanWords } from "../../wording/clean-words.js"
import { actName, kindName } from "../act-words.js"
import type { Settings } from "../settings.js"
import { Field } from "./field.js"
import type { Change } from "./outbox.js"
import { PartyField } from "./party-field.js"
import { reviewWords } from "./review-words.js"

interface FieldsProps {
  readonly fact: StoredFact
  /** Names of the people of the document. */
  readonly people: readonly string[]
  readonly settings: Settings
  readonly onChange: (change: Change) => void
}

export function FactFields(props: FieldsProps): JSX.Element {
  const people = useId()
  return (
    <div class="fields-of">
      {props.fact.kind === "statement" ? <OfStatement {...props} list={people} /> : <OfEncounter {...props} list={people} />}
      <datalist id={people}>
        {props.people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  )
}

function OfStatement({ fact, settings, onChange, list }: FieldsProps & { list: string }): JSX.Element {
  const words = reviewWords(settings.language)
  const value = fact.value as Statement
  const speaker = fact.people.find(({ role }) => role === "speaker")?.name ?? ""
  const strength = (PLEDGES as readonly Act[]).indexOf(value.act)
  return (
    <>
      <Field label={words.act} shortcut="T">
        {(id) => (
          <select id={id} data-key="T" value={value.act} onChange={(event) => onChange({ act: event.currentTarget.value as Act })}>
            {ACTS.map((act) => (
              <option key={act} value={act}>
                {actName(act, settings.language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {strength >= 0 && (
        <fieldset class="field strengths">
          <legend class="field-name">{words.strength}</legend>
          <div class="field-value">
            {PLEDGES.toReversed().map((act, at) => (
              <button key={act} type="button" aria-pressed={act === value.act} onClick={() => onChange({ act })}>
                <span class="key" aria-hidden="true">
                  {at + 1}
                </span>{" "}
                {actName(act, settings.language)}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      {value.joint ? (
        <PartyField
          label={words.parties}
          shortcut="P"
          parties={value.parties}
          isSingle={false}
          settings={settings}
          onEdit={(edit) => onChange(({ value }) => ({ parties: edit(value.parties) }))}
        />
      ) : (
        <>
          <Field label={words.speaker} shortcut="S">
            {(id) => (
              <Line
                id={id}
                shortcut="S"
                value={cleanWords(speaker)}
                list={list}
                onSay={(name) => onChange({ speaker: name === "" ? null : name })}
              />
            )}
          </Field>
          <PartyField
            label={words.party}
            shortcut="P"
            parties={value.party === null ? [] : [value.party]}
            isSingle={true}
            settings={settings}
            onEdit={(edit) => onChange({ party: edit([])[0] ?? null })}
          />
          <PartyField
            label={words.toward}
            shortcut="W"
            parties={value.toward}
            isSingle={false}
            settings={settings}
            onEdit={(edit) => onChange((now) => ({ toward: edit((now.value as Statement).toward) }))}
          />
        </>
      )}
      <div class="field ticks">
        <Tick label={words.joint} isOn={value.joint} onChange={(joint) => onChange(jointChange(joint, value))} />
        <Tick label={words.background} isOn={value.background} onChange={(background) => onChange({ background })} />
      </div>
    </>
  )
}

/** Codebook section 3: a joint act has parties, and neither speaker nor addressee. */
function jointChange(joint: boolean, { party, toward, parties }: Statement): FactChange {
  if (joint) return { joint, speaker: null, parties: [...(party === null ? [] : [party]), ...toward], toward: [] }
  return { joint, party: parties[0] ?? null, toward: parties.slice(1), parties: [] }
}

function participantsOf({ people }: StoredFact): readonly string[] {
  return people.filter(({ role }) => role === "participant").map(({ name }) => name)
}

function placeOf({ value }: StoredFact): Encounter["place"] {
  return (value as Encounter).place
}

function OfEncounter({ fact, settings, onChange, list }: FieldsProps & { list: string }): JSX.Element {
  const words = reviewWords(settings.language)
  const value = fact.value as Encounter
  const [isWrong, setIsWrong] = useState(false)
  const named = participantsOf(fact)
  return (
    <>
      <Field label={words.kind} shortcut="T">
        {(id) => (
          <select
            id={id}
            data-key="T"
            value={value.kind}
            onChange={(event) => onChange({ encounter: event.currentTarget.value as EncounterKind })}
          >
            {ENCOUNTER_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {kindName(kind, settings.language)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <PartyField
        label={words.parties}
        shortcut="P"
        parties={value.parties}
        isSingle={false}
        settings={settings}
        onEdit={(edit) => onChange(({ value }) => ({ parties: edit(value.parties) }))}
      />
      <Field label={words.participants} shortcut="S">
        {(id) => (
          <>
            {named.map((name) => (
              <span key={name} class="chip">
                <bdi lang="ar">{cleanWords(name)}</bdi>
                <button
                  type="button"
                  aria-label={words.remove(cleanWords(name))}
                  onClick={() => onChange((now) => ({ participants: participantsOf(now).filter((one) => one !== name) }))}
                >
                  ×
                </button>
              </span>
            ))}
            <Line
              id={id}
              shortcut="S"
              value=""
              list={list}
              placeholder="+"
              onSay={(name) => name !== "" && onChange((now) => ({ participants: [...participantsOf(now), name] }))}
            />
          </>
        )}
      </Field>
      <Field label={words.date} shortcut="W">
        {(id) => (
          <>
            <Line
              id={id}
              shortcut="W"
              value={value.date?.value ?? ""}
              placeholder="2024-03-05"
              dir="ltr"
              onSay={(date) => {
                const isDate = date === "" || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date)
                setIsWrong(!isDate)
                if (isDate) onChange({ date: date === "" ? null : date })
              }}
            />
            {isWrong && (
              <span class="wrong" role="alert">
                {words.wrongDate}
              </span>
            )}
          </>
        )}
      </Field>
      <Field label={words.place} shortcut="">
        {(id) => (
          <Line
            id={id}
            shortcut=""
            value={value.place === null ? "" : cleanWords(value.place.name)}
            onSay={(name) => onChange((now) => ({ place: name === "" ? null : { name, country: placeOf(now)?.country ?? null } }))}
          />
        )}
      </Field>
      {value.place !== null && (
        <PartyField
          label={words.country}
          shortcut=""
          parties={value.place.country === null ? [] : [value.place.country]}
          isSingle={true}
          settings={settings}
          onEdit={(edit) => onChange((now) => ({ place: { name: placeOf(now)?.name ?? "", country: edit([])[0] ?? null } }))}
        />
      )}
      <div class="field ticks">
        <Tick label={words.planned} isOn={value.planned} onChange={(planned) => onChange({ planned })} />
        <Tick label={words.background} isOn={value.background} onChange={(background) => onChange({ background })} />
      </div>
    </>
  )
}

interface LineProps {
  readonly id: string
  readonly shortcut: string
  readonly value: string
  readonly list?: string
  readonly placeholder?: string
  readonly dir?: "ltr" | "auto"
  readonly onSay: (value: string) => void
}

/** A line of text that is said when it is left or sent by Enter; Escape brings back what stood there. */
function Line({ id, shortcut, value, list, placeholder, dir = "auto", onSay }: LineProps): JSX.Element {
  return (
    <input
      id={id}
      key={value}
      data-key={shortcut}
      dir={dir}
      list={list}
      autoComplete="off"
      defaultValue={value}
      placeholder={placeholder}
      onKeyDown={(event) => {
        if (event.key === "Escape") event.currentTarget.value = value
      }}
      onChange={(event) => {
        const said = event.currentTarget.value.trim()
        if (said === value) return
        if (value === "" && placeholder === "+") event.currentTarget.value = ""
        onSay(said)
      }}
    />
  )
}

function Tick({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }): JSX.Element {
  return (
    <label class="tick">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} /> {label}
    </label>
  )
}
