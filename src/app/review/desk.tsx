// The reviewer's desk: a document's text with the fact at hand, the fact's card beside it, and one key for each thing that may
// be said of it. Letters go by their place on the keyboard, so that they work in an Arabic layout as well.
import type { JSX } from "preact"
import { useEffect, useMemo, useRef, useState } from "preact/hooks"
import type { Statement } from "../../document/record.js"
import { PLEDGES } from "../../document/vocabulary.js"
import type { Span } from "../../text/span.js"
import type { DocumentAnswer, StoredFact } from "../../wire/contract.js"
import { cleanWords } from "../../wording/clean-words.js"
import { useAnswer } from "../api.js"
import { Quoted } from "../bidi.js"
import { formatDay, type Settings } from "../settings.js"
import { TroubleNote } from "../trouble-note.js"
import { wordsIn } from "../wording.js"
import { addedChange, type Correcting } from "./correcting.js"
import { FactCard } from "./fact-card.js"
import { Notices } from "./notices.js"
import type { Change } from "./outbox.js"
import { PartyList } from "./party-field.js"
import { ReviewText } from "./review-text.js"
import { reviewWords } from "./review-words.js"
import { UnsettledList } from "./unsettled-list.js"

interface DeskProps {
  readonly document: string
  /** Id of the fact at hand; where the document has none of that id, its first. */
  readonly current: string | null
  readonly correcting: Correcting
  readonly settings: Settings
  readonly onCurrent: (fact: string) => void
  readonly onStep: (step: number) => void
}

export function Desk({ document: id, current, correcting, settings, onCurrent, onStep }: DeskProps): JSX.Element {
  const words = reviewWords(settings.language)
  const [span, setSpan] = useState<Span | null>(null)
  const [warning, setWarning] = useState("")
  const { answer, problem } = useAnswer<DocumentAnswer>(`/api/documents/${id}`)
  const { review } = correcting
  const facts = useMemo(() => (review?.facts ?? []).map(correcting.newest), [review, correcting.turn])
  const isOfDocument = facts[0]?.document.id === id
  const fact = facts.find((one) => one.id === current) ?? (isOfDocument ? facts[0] : undefined) ?? null
  const notes = answer?.record.notes ?? []
  const doubtful = useMemo(() => notes.flatMap((note) => (note.span === null ? [] : [note.span])), [answer])
  const judge = async (action: "accept" | "reject"): Promise<void> => {
    if (fact !== null && (await correcting.say({ action, fact })) !== null) onStep(1)
  }
  const change = (made: Change): void => {
    if (fact !== null) void correcting.say({ action: "change", fact, change: made })
  }
  const clear = (): void => {
    getSelection()?.removeAllRanges()
    setSpan(null)
    setWarning("")
  }
  const add = async (kind: StoredFact["kind"], at: Span | null = span): Promise<void> => {
    if (at === null) return setWarning(words.select)
    const before = facts.filter((one) => one.kind === "statement" && one.span[0] <= at[0]).at(-1) ?? facts[0] ?? null
    const said = await correcting.say({ action: "add", document: id, kind, change: addedChange(kind, at, before) })
    clear()
    if (said?.fact != null) onCurrent(said.fact.id)
  }
  const divide = async (): Promise<void> => {
    if (fact === null || fact.kind !== "statement") return
    const at = span?.[0] ?? 0
    if (span === null || at <= fact.span[0] || at >= fact.span[1]) return setWarning(words.notInFact)
    const [start, end] = fact.span
    const { act, party, joint, parties, toward } = fact.value as Statement
    const speaker = fact.people.find(({ role }) => role === "speaker")?.name ?? null
    const text = answer?.document.text ?? ""
    const half = await correcting.say({ action: "change", fact, change: { span: [start, start + text.slice(start, at).trimEnd().length] } })
    if (half === null) return
    await correcting.say({
      action: "add",
      document: id,
      kind: "statement",
      change: { span: [at, end], act, party, joint, parties, toward, ...(joint ? {} : { speaker }) },
    })
    clear()
  }
  const takeWords = (): void => {
    if (span === null) setWarning(words.select)
    else {
      change({ span })
      clear()
    }
  }
  useKeys({
    KeyA: () => void judge("accept"),
    KeyX: () => void judge("reject"),
    KeyT: () => focusField("T"),
    KeyS: () => focusField("S"),
    KeyP: () => focusField("P"),
    KeyW: () => focusField("W"),
    KeyG: () => focusField("G"),
    KeyR: () => focusField("R"),
    KeyM: takeWords,
    KeyD: () => void divide(),
    KeyN: (event) => void add(event.shiftKey ? "encounter" : "statement"),
    KeyU: () => void correcting.say({ action: "undo" }),
    KeyJ: () => onStep(1),
    KeyK: () => onStep(-1),
    ArrowDown: () => onStep(1),
    ArrowUp: () => onStep(-1),
    Escape: clear,
    ...Object.fromEntries(PLEDGES.toReversed().map((act, at) => [`Digit${at + 1}`, () => fact?.kind === "statement" && change({ act })])),
  })
  if (problem !== null) return <TroubleNote problem={problem} settings={settings} />
  if (answer === null || review === null) return <p class="quiet">{wordsIn(settings.language).read.loading}</p>
  const { document, record } = answer
  return (
    <div class="desk">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard as well. */}
      <section class="desk-text" aria-label={words.text} tabIndex={0}>
        <header>
          <h2 class="headline" dir="auto" lang="ar">
            {document.title ?? wordsIn(settings.language).find.untitled}
          </h2>
          <p class="quiet">
            {document.outlet !== null && (
              <>
                <bdi>{document.outlet}</bdi>
                {" · "}
              </>
            )}
            {document.published !== null && formatDay(document.published, settings)}
          </p>
        </header>
        <ReviewText
          text={document.text}
          language={document.language}
          facts={facts}
          current={fact}
          doubtful={doubtful}
          onChoose={(one) => onCurrent(one.id)}
          onSelect={setSpan}
        />
        {span === null ? (
          <p class="quiet">
            {warning === "" ? (
              words.select
            ) : (
              <span class="wrong" role="alert">
                {warning}
              </span>
            )}
          </p>
        ) : (
          <div class="selected" role="toolbar" aria-label={words.selected}>
            <Quoted text={cleanWords(document.text.slice(...span))} />
            {warning !== "" && (
              <span class="wrong" role="alert">
                {warning}
              </span>
            )}
            <div class="tools">
              <button type="button" onClick={takeWords}>
                {words.span}{" "}
                <span class="key" aria-hidden="true">
                  M
                </span>
              </button>
              {fact?.kind === "statement" && (
                <button type="button" onClick={() => void divide()}>
                  {words.divide}{" "}
                  <span class="key" aria-hidden="true">
                    D
                  </span>
                </button>
              )}
              <button type="button" onClick={() => void add("statement")}>
                {words.addStatement}{" "}
                <span class="key" aria-hidden="true">
                  N
                </span>
              </button>
              <button type="button" onClick={() => void add("encounter")}>
                {words.addEncounter}{" "}
                <span class="key" aria-hidden="true">
                  ⇧N
                </span>
              </button>
            </div>
          </div>
        )}
        <UnsettledList
          notes={notes}
          changes={review.changes}
          text={document.text}
          settings={settings}
          onAdd={(at) => void add("statement", at)}
        />
      </section>
      <div class="desk-side">
        <Notices correcting={correcting} settings={settings} />
        {fact !== null && (
          <FactCard
            fact={fact}
            review={review}
            people={record.people.map(({ name }) => name)}
            settings={settings}
            correcting={correcting}
            onStep={onStep}
            onJudge={(action) => void judge(action)}
            onChange={change}
          />
        )}
        <PartyList settings={settings} />
      </div>
    </div>
  )
}

function focusField(key: string): void {
  const field = document.querySelector<HTMLElement>(`.card [data-key="${key}"]`)
  field?.focus()
  if (field instanceof HTMLInputElement) field.select()
}

/** Keys by their place on the keyboard; while something is written they are letters. */
function useKeys(keys: Readonly<Record<string, (event: KeyboardEvent) => void>>): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const isField = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
      const isTick = event.target instanceof HTMLInputElement && event.target.type === "checkbox"
      if (isField && !isTick) {
        if (event.key === "Escape") (event.target as HTMLElement).blur()
        return
      }
      if (document.querySelector("dialog[open]") !== null) return
      const act = latest.current[event.code]
      if (act === undefined) return
      event.preventDefault()
      act(event)
    }
    addEventListener("keydown", onKey)
    return () => removeEventListener("keydown", onKey)
  }, [])
}
