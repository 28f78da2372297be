// What a page of corrections holds: what the record has of a document, the reviewer's name, the reason that is being written,
// and the outbox of what was said.
// Absent: the order in which things are sent and what hinders them (outbox.ts), the fields of a fact.
import { useEffect, useState } from "preact/hooks"
import type { Span } from "../../text/span.js"
import type { CorrectionAnswer, FactChange, ReviewAnswer, StoredFact } from "../../wire/contract.js"
import { useAnswer } from "../api.js"
import { Outbox, type OutboxState, QUIET, type Said } from "./outbox.js"
import type { ReviewWords } from "./review-words.js"

const NAME = "mahdar-reviewer"

export interface Correcting extends OutboxState {
  /** What the record holds of the document; null before it has answered. */
  readonly review: ReviewAnswer | null
  /** Counts what was written. */
  readonly turn: number
  readonly reason: string
  setReason(reason: string): void
  /** Names the reviewer, and says what was to be said. */
  setAuthor(name: string): void
  /** Says it; gives what was written, or null where it was left. */
  say(said: Said): Promise<CorrectionAnswer | null>
  /** Says again what a conflict or a lost connection has kept. */
  again(): void
  /** Leaves unsaid what was kept. */
  leave(): void
  /** A fact as this page has made it. */
  newest(fact: StoredFact): StoredFact
}

/** The state of correcting a document (null: none is chosen yet); `onWritten` is called with what was written. */
export function useCorrecting(
  document: string | null,
  words: ReviewWords,
  account: string | null,
  onWritten: (answer: CorrectionAnswer) => void = () => {},
): Correcting {
  const [state, setState] = useState<OutboxState>(QUIET)
  const [outbox] = useState(() => new Outbox(setState))
  const [given, setGiven] = useState(storedName)
  const [reason, setReason] = useState("")
  const [turn, setTurn] = useState(0)
  const asked = document === null ? null : `/api/documents/${document}/review#${turn}`
  const { answer: review, path } = useAnswer<ReviewAnswer>(asked)
  if (path === asked) outbox.forget()
  outbox.author = account === null ? given : null
  outbox.onWritten = (answer) => {
    setTurn((count) => count + 1)
    onWritten(answer)
  }
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (outbox.isWaiting) event.preventDefault()
    }
    addEventListener("beforeunload", warn)
    return () => removeEventListener("beforeunload", warn)
  }, [])
  return {
    ...state,
    review,
    turn,
    reason,
    setReason,
    setAuthor: (name) => {
      setGiven(name)
      keepName(name)
      outbox.author = name
      void outbox.send()
    },
    say: (said) => {
      setReason("")
      return outbox.say(said, reason.trim() === "" ? words.why[said.action] : reason.trim())
    },
    again: () => void outbox.send(),
    leave: () => outbox.leave(),
    newest: (fact) => outbox.newest(fact),
  }
}

/** The fields of a fact that is added from words: what stands nearest before it says most about it. */
export function addedChange(kind: StoredFact["kind"], span: Span, near: StoredFact | null): FactChange {
  const parties = near === null ? [] : "parties" in near.value ? near.value.parties : []
  if (kind === "encounter") return { span, encounter: "meeting", parties }
  const like = near !== null && "act" in near.value ? near.value : null
  return { span, act: "affirm", party: like?.party ?? null, speaker: near?.people.find(({ role }) => role === "speaker")?.name ?? null }
}

function storedName(): string {
  try {
    return localStorage.getItem(NAME) ?? ""
  } catch {
    return ""
  }
}

function keepName(name: string): void {
  try {
    localStorage.setItem(NAME, name)
  } catch {
    // It holds until the page is closed.
  }
}
