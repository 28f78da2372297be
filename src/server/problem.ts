// What fails, as the wire says it: RFC 9457 problem details. A ProblemError is thrown where a question cannot be answered;
// everything else that is thrown becomes one here, without showing the inside of the house.
import { StoreTrouble } from "../store/store-trouble.js"
import type { Problem } from "../wire/contract.js"

export class ProblemError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 421 | 428 | 429,
    readonly title: string,
    readonly detail: string,
    /** Further members of the problem (RFC 9457, section 3.2). */
    readonly more: Partial<Problem> = {},
  ) {
    super(`${title}: ${detail}`)
  }
}

/** The problem of anything that was thrown. */
export function problemOf(error: unknown): Problem {
  const about = (status: number, title: string, detail: string): Problem => ({ type: "about:blank", title, status, detail })
  if (error instanceof ProblemError) return { ...about(error.status, error.title, error.detail), ...error.more }
  if (error instanceof RangeError) return about(422, "This cannot be done", error.message)
  if (error instanceof StoreTrouble) return about(error.code === "busy" ? 503 : 500, "The record could not be used", `${error.message}.`)
  return about(500, "The server failed", "This is a fault of the program. What was stored before is kept; the server's console says more.")
}

/** A problem as an answer. */
export function answerProblem(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      ...(problem.retryAfter === undefined ? {} : { "retry-after": String(problem.retryAfter) }),
    },
  })
}
