// What was said of a fact or a document, newest first: who, when, what, why, and what was taken back by whom.
import type { JSX } from "preact"
import type { Act, EncounterKind } from "../../document/vocabulary.js"
import type { Correction, FactChange } from "../../wire/contract.js"
import { labelsIn } from "../../wording/labels.js"
import { actName, kindName } from "../act-words.js"
import { partyName } from "../party-names.js"
import type { Settings } from "../settings.js"
import { type ReviewWords, reviewWords } from "./review-words.js"

interface HistoryListProps {
  readonly corrections: readonly Correction[]
  readonly settings: Settings
}

export function HistoryList({ corrections, settings }: HistoryListProps): JSX.Element {
  const words = reviewWords(settings.language)
  if (corrections.length === 0) return <p class="quiet">{words.noHistory}</p>
  return (
    <ol class="plain history">
      {corrections.map((one) => (
        <li key={one.id} class={one.undone === null ? "" : "is-undone"}>
          <p>
            <bdi class="who">{one.author}</bdi> {words.did[one.action]}
            {"change" in one && <Change change={one.change} settings={settings} />}
          </p>
          <p class="quiet">
            <bdi>{one.reason}</bdi> · <time dateTime={one.made}>{momentOf(one.made, settings)}</time>
            {one.undone !== null && (
              <>
                {" · "}
                {words.undone(one.undone.author)}
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** The fields of a change in words. */
export function Change({ change, settings }: { change: FactChange; settings: Settings }): JSX.Element {
  const words = reviewWords(settings.language)
  return (
    <span class="change">
      {Object.entries(change).map(([field, value]) => (
        <span key={field}>
          {" "}
          {nameOf(field, words)}: <bdi>{textOf(field, value, settings)}</bdi>
        </span>
      ))}
    </span>
  )
}

function nameOf(field: string, words: ReviewWords): string {
  const names: Readonly<Record<string, string>> = { encounter: words.kind, span: words.words, attendees: words.participants }
  const own = (words as unknown as Readonly<Record<string, unknown>>)[field]
  return names[field] ?? (typeof own === "string" ? own : field)
}

function textOf(field: string, value: unknown, { language }: Settings): string {
  const { comma } = labelsIn(language)
  if (value === null) return "—"
  if (field === "act") return actName(value as Act, language)
  if (field === "encounter") return kindName(value as EncounterKind, language)
  if (field === "party") return partyName(String(value), language)
  if (field === "parties" || field === "toward") return (value as string[]).map((id) => partyName(id, language)).join(comma) || "—"
  if (field === "span") return (value as number[]).join("–")
  if (field === "place") return (value as { name: string }).name
  if (typeof value === "boolean") return value ? "✓" : "✗"
  return Array.isArray(value) ? value.join(comma) : String(value)
}

function momentOf(made: string, { language, digits }: Settings): string {
  const locale = language === "ar" ? `ar-u-nu-${digits}` : "en-GB"
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(made))
}
