// What a reviewer says, sent to the record: each with the version that was seen. Where somebody was faster, nothing is
// written and both are shown; where the server does not answer, what was to be said waits. Absent: the fields of a fact.
import { useState } from "preact/hooks"
import type { Span } from "../../text/span.js"
import type { Correction, CorrectionAnswer, FactChange, Problem, StoredFact } from "../../wire/contract.js"
import { Failure, send } from "../api.js"
import type { ReviewWords } from "./review-words.js"

const NAME = "mahdar-reviewer"

type Said =
  | { readonly action: "accept" | "reject" | "change"; readonly fact: StoredFact; readonly change?: FactChange }
  | { readonly action: "add"; readonly document: string; readonly kind: StoredFact["kind"]; readonly change: FactChange }
  | { readonly action: "review"; readonly document: string }
  | { readonly action: "merge" | "part"; readonly person: string; readonly other: string }
  | { readonly action: "undo"; readonly correction: string }

/** What came back: a fact that others have changed meanwhile, and what was to be said of it. */
export interface Conflict {
  readonly current: StoredFact
  readonly by: Correction | null
  readonly said: Extract<Said, { readonly fact: StoredFact }>
}

export interface Correcting {
  /** The reviewer's name, "" where none was given. */
  readonly author: string
  readonly isAsking: boolean
  readonly isBusy: boolean
  readonly told: string
  readonly problem: Problem | null
  readonly conflict: Conflict | null
  readonly reason: string
  setReason(reason: string): void
  setAuthor(name: string): void
  ask(isAsking: boolean): void
  /** Says it; gives the fact as it then is, or null where nothing was written. */
  say(said: Said): Promise<CorrectionAnswer | null>
  /** Takes back what this page said last. */
  undo(): Promise<CorrectionAnswer | null>
  /** Says again what a conflict or a lost connection has kept. */
  again(): Promise<CorrectionAnswer | null>
  /** Leaves what the other has said. */
  leave(): void
}

/** The state of correcting on a page; `onSaid` is called with what was written. */
export function useCorrecting(words: ReviewWords, onSaid: (answer: CorrectionAnswer) => void, account: string | null): Correcting {
  const [given, setGiven] = useState(storedName)
  const [isAsking, ask] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [told, setTold] = useState("")
  const [problem, setProblem] = useState<Problem | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [waiting, setWaiting] = useState<Said | null>(null)
  const [reason, setReason] = useState("")
  const [done, setDone] = useState<readonly string[]>([])
  const author = account ?? given

  const sayAs = async (said: Said, name: string): Promise<CorrectionAnswer | null> => {
    if (isBusy) return null
    if (name === "") {
      setWaiting(said)
      ask(true)
      return null
    }
    setIsBusy(true)
    setProblem(null)
    setConflict(null)
    setWaiting(null)
    try {
      const why = reason.trim() === "" ? words.why[said.action] : reason.trim()
      const answer = await write(said, { ...(account === null ? { author: name } : {}), reason: why })
      setTold(words.told[said.action])
      setReason("")
      setDone((ids) => (said.action === "undo" ? ids.filter((id) => id !== said.correction) : [...ids, answer.correction.id]))
      onSaid(answer)
      return answer
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      const { current, by } = error.problem
      setTold("")
      if (error.problem.status === 412 && current !== undefined && "fact" in said) setConflict({ current, by: by ?? null, said })
      else {
        setProblem(error.problem)
        setWaiting(said)
      }
      return null
    } finally {
      setIsBusy(false)
    }
  }
  const say = (said: Said): Promise<CorrectionAnswer | null> => sayAs(said, author)
  return {
    author,
    isAsking,
    isBusy,
    told,
    problem,
    conflict,
    reason,
    setReason,
    setAuthor: (name) => {
      setGiven(name)
      keepName(name)
      ask(false)
      if (waiting !== null) void sayAs(waiting, name)
    },
    ask: (isNow) => {
      ask(isNow)
      if (!isNow) setWaiting(null)
    },
    say,
    undo: async () => {
      const last = done.at(-1)
      return last === undefined ? null : say({ action: "undo", correction: last })
    },
    again: async () => {
      if (conflict !== null) return say({ ...conflict.said, fact: conflict.current })
      return waiting === null ? null : say(waiting)
    },
    leave: () => {
      setConflict(null)
      setProblem(null)
      setWaiting(null)
    },
  }
}

function write(said: Said, by: { author?: string; reason: string }): Promise<CorrectionAnswer> {
  if ("fact" in said) {
    const { action, fact, change } = said
    const body = action === "change" ? { action, change, ...by } : { action, ...by }
    return send(`/api/facts/${fact.id}/corrections`, body, fact.version)
  }
  if (said.action === "undo") return send(`/api/corrections/${said.correction}/undo`, by)
  if ("person" in said) return send(`/api/people/${said.person}/corrections`, { action: said.action, other: said.other, ...by })
  const { document, ...body } = said
  return send(`/api/documents/${document}/corrections`, { ...body, ...by })
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
