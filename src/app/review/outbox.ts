// What a reviewer says, sent in the order in which it was said, one after another: nothing that is said while another word is
// on its way is lost. Each is said of what the one before left of the fact. Where somebody else was faster, or the server does
// not answer, what could not be written waits at the head with all that was said after it. Absent: what is shown of this.
import type { Correction, CorrectionAnswer, EntryKind, FactChange, Problem, StoredFact } from "../../wire/contract.js"
import { Failure, send } from "../api.js"

/** A change, or how to make one of the fact as it is when its turn has come. */
export type Change = FactChange | ((fact: StoredFact) => FactChange)

export type Said =
  | { readonly action: "accept" | "reject"; readonly fact: StoredFact }
  | { readonly action: "change"; readonly fact: StoredFact; readonly change: Change }
  | { readonly action: "add"; readonly document: string; readonly kind: StoredFact["kind"]; readonly change: FactChange }
  | { readonly action: "review"; readonly document: string }
  | { readonly action: "merge" | "part"; readonly person: string; readonly other: string }
  | { readonly action: "merge" | "part"; readonly kind: EntryKind; readonly entry: string; readonly other: string }
  /** Takes back what was written last. */
  | { readonly action: "undo" }

/** What came back: a fact that others have changed meanwhile, and what was to be said of it. */
export interface Conflict {
  readonly current: StoredFact
  readonly by: Correction | null
  readonly action: Said["action"]
  readonly change: FactChange | null
}

export interface OutboxState {
  /** What was written last. */
  readonly told: Said["action"] | null
  /** Nothing is sent before the reviewer has given a name. */
  readonly isAsking: boolean
  readonly problem: Problem | null
  readonly conflict: Conflict | null
}

interface Entry {
  readonly said: Said
  readonly reason: string
  readonly settle: (answer: CorrectionAnswer | null) => void
}

/** Nothing is told, nothing hinders. */
export const QUIET: OutboxState = { told: null, isAsking: false, problem: null, conflict: null }

export class Outbox {
  /** Who says it: "" where that is not known yet, null where the session tells it. */
  author: string | null = ""
  onWritten: (answer: CorrectionAnswer) => void = () => {}
  readonly #onState: (state: OutboxState) => void
  #state = QUIET
  #entries: Entry[] = []
  #isSending = false
  /** What was written and is not taken back, the last at the end. */
  readonly #written: CorrectionAnswer[] = []
  /** What this page made of a version of a fact, by the fact's id and that version. */
  readonly #successor = new Map<string, StoredFact>()

  constructor(onState: (state: OutboxState) => void) {
    this.#onState = onState
  }

  /** Whether something that was said is not written yet. */
  get isWaiting(): boolean {
    return this.#entries.length > 0
  }

  /** Says it; resolves to what was written, or to null where it was left or there was nothing to take back. */
  say(said: Said, reason: string): Promise<CorrectionAnswer | null> {
    return new Promise((settle) => {
      this.#entries.push({ said, reason, settle })
      if (this.#state.conflict === null && !this.#state.isAsking) void this.send()
    })
  }

  /** Sends what waits; after a conflict the head is said of what the other has made of its fact. */
  async send(): Promise<void> {
    if (this.#isSending) return
    for (let head = this.#entries[0]; head !== undefined; head = this.#entries[0]) {
      if (this.author === "") return this.#tell({ ...QUIET, isAsking: true })
      this.#isSending = true
      // What hindered it before is no longer shown, so that nothing on its way can be left.
      if (this.#state.problem !== null || this.#state.conflict !== null || this.#state.isAsking) this.#tell(QUIET)
      const isDone = await this.#write(head).finally(() => {
        this.#isSending = false
      })
      if (!isDone) return
      this.#entries.shift()
    }
  }

  /** Leaves the head unsaid and goes on with what was said after it; without a name nothing is said. */
  leave(): void {
    if (this.#isSending) return
    const left = this.#entries.splice(0, this.#state.isAsking ? this.#entries.length : 1)
    for (const { settle } of left) settle(null)
    this.#tell(QUIET)
    void this.send()
  }

  /** A fact as this page has made it, before the record was asked again. */
  newest(fact: StoredFact): StoredFact {
    let newest = fact
    for (let next: StoredFact | undefined = fact; next !== undefined; next = this.#successor.get(keyOf(next))) newest = next
    return newest
  }

  /** The record was asked again after all that was written: its facts are the newest. */
  forget(): void {
    if (!this.isWaiting) this.#successor.clear()
  }

  /** Resolves to whether the entry is dealt with. */
  async #write(entry: Entry): Promise<boolean> {
    const { said, reason, settle } = entry
    const last = said.action === "undo" ? this.#written.at(-1) : undefined
    if (said.action === "undo" && last === undefined) {
      settle(null)
      return true
    }
    const fact = "fact" in said ? this.newest(said.fact) : (last?.fact ?? null)
    const change = "change" in said ? changeOf(said.change, fact) : null
    try {
      const answer = await post(said, fact, change, last, { ...(this.author === null ? {} : { author: this.author }), reason })
      if (last === undefined) this.#written.push(answer)
      else this.#written.pop()
      this.#follow(fact, answer.fact)
      this.#tell({ ...QUIET, told: said.action })
      this.onWritten(answer)
      settle(answer)
      return true
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      const { current, by, status } = error.problem
      if (status === 412 && current !== undefined && "fact" in said) {
        this.#entries[0] = { ...entry, said: { ...said, fact: current } }
        this.#tell({ ...QUIET, conflict: { current, by: by ?? null, action: said.action, change } })
      } else this.#tell({ ...QUIET, problem: error.problem })
      return false
    }
  }

  #follow(before: StoredFact | null, after: StoredFact | null): void {
    if (after === null) return
    if (before !== null && before.id === after.id) this.#successor.set(keyOf(before), after)
    // A fact may come back to what it once was: what it is now has no successor.
    this.#successor.delete(keyOf(after))
  }

  #tell(state: OutboxState): void {
    this.#state = state
    this.#onState(state)
  }
}

function keyOf({ id, version }: StoredFact): string {
  return `${id} ${version}`
}

function changeOf(change: Change, fact: StoredFact | null): FactChange {
  return typeof change === "function" ? change(fact as StoredFact) : change
}

/** Sends one word: `fact` is what it is said of, `last` what it takes back. */
function post(
  said: Said,
  fact: StoredFact | null,
  change: FactChange | null,
  last: CorrectionAnswer | undefined,
  by: { readonly author?: string; readonly reason: string },
): Promise<CorrectionAnswer> {
  switch (said.action) {
    case "accept":
    case "reject":
      return send(`/api/facts/${said.fact.id}/corrections`, { action: said.action, ...by }, fact?.version)
    case "change":
      return send(`/api/facts/${said.fact.id}/corrections`, { action: said.action, change, ...by }, fact?.version)
    case "add":
      return send(`/api/documents/${said.document}/corrections`, { action: said.action, kind: said.kind, change, ...by })
    case "review":
      return send(`/api/documents/${said.document}/corrections`, { action: said.action, ...by })
    case "merge":
    case "part":
      return "entry" in said
        ? send("/api/entries/corrections", { action: said.action, kind: said.kind, entries: [said.entry, said.other], ...by })
        : send(`/api/people/${said.person}/corrections`, { action: said.action, other: said.other, ...by })
    case "undo":
      return send(`/api/corrections/${last?.correction.id}/undo`, by)
  }
}
