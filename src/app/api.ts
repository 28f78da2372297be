// Questions to the server: JSON in, JSON out; what fails is a Problem (RFC 9457), also where the server cannot be reached.
import { useEffect, useState } from "preact/hooks"
import type { Problem } from "../wire/contract.js"
import { endSession } from "./session.js"

export class Failure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail)
  }
}

/** Asks the server; rejects with a Failure. */
export async function ask<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  let response: Response
  try {
    response = await fetch(path, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error
    throw new Failure({ type: "about:blank", title: "offline", status: 0, detail: "" })
  }
  if (response.ok) return (await response.json()) as Answer
  if (response.status === 401) endSession()
  const isProblem = (response.headers.get("content-type") ?? "").startsWith("application/problem+json")
  throw new Failure(
    isProblem
      ? ((await response.json()) as Problem)
      : { type: "about:blank", title: response.statusText, status: response.status, detail: "" },
  )
}

/** Sends a value; `version` is the one that the reader has seen of what it changes. */
export function send<Answer>(path: string, body: unknown, version?: string): Promise<Answer> {
  const headers = { "content-type": "application/json", ...(version === undefined ? {} : { "if-match": `"${version}"` }) }
  return ask(path, { method: "POST", headers, body: JSON.stringify(body) })
}

export interface Asked<Answer> {
  /** The last answer; it stays while the next is on its way, so that nothing jumps. */
  readonly answer: Answer | null
  readonly problem: Problem | null
  readonly isLoading: boolean
  /** The question that the answer is of. */
  readonly path: string | null
}

/** The answer to a question that changes with the page; null asks nothing. */
export function useAnswer<Answer>(path: string | null): Asked<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>({ answer: null, problem: null, isLoading: path !== null, path: null })
  useEffect(() => {
    if (path === null) {
      setAsked({ answer: null, problem: null, isLoading: false, path })
      return
    }
    const stop = new AbortController()
    setAsked((last) => ({ ...last, problem: null, isLoading: true }))
    ask<Answer>(path, { signal: stop.signal })
      .then((answer) => setAsked({ answer, problem: null, isLoading: false, path }))
      .catch((error: unknown) => {
        if (error instanceof Failure) setAsked({ answer: null, problem: error.problem, isLoading: false, path })
      })
    return () => stop.abort()
  }, [path])
  return asked
}
