// What one line of the API's table is: path, who may ask, what is asked, what is answered, and the function between.
import type { z } from "zod"
import type { RecordStore } from "../store/record-store.js"
import type { Role } from "../wire/contract.js"
import type { Access } from "./access.js"
import type { Account } from "./accounts.js"
import type { IntakeDesk } from "./intake-desk.js"

/** What a handler is given. */
export interface Asked {
  readonly store: RecordStore
  /** The part of the path that `{id}` stands for, "" where it has none. */
  readonly id: string
  /** The checked query or body. */
  readonly input: unknown
  /** The entity tag of If-Match, null where the question has none. */
  readonly version: string | null
  /** Who asks; null on one's own machine without accounts. */
  readonly account: Account | null
  /** Null on one's own machine without accounts. */
  readonly access: Access | null
  /** The session's token, as the asker's cookie has it. */
  readonly token: string | null
  /** Where the question comes from, for counting. */
  readonly client: string
  /** The body of a route that takes bytes. */
  readonly bytes: Uint8Array | null
  /** Aborted when the asker goes. */
  readonly signal: AbortSignal
  /** Null where the server takes nothing in. */
  readonly intake: IntakeDesk | null
}

export interface Route {
  readonly method: "get" | "post" | "delete"
  /** As OpenAPI writes it: `/api/documents/{id}`. */
  readonly path: string
  readonly summary: string
  /** Who may ask, where there are accounts; readers may get, reviewers may post, where it is not given. */
  readonly role?: Role
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** Bytes that it takes as its body, where that is a file. */
  readonly mostBytes?: number
  /** Whether If-Match must name the version that the asker has seen. */
  readonly isConditional?: boolean
  /** The entity tag of an answer, where it is not made of the whole of it. */
  readonly versionOf?: (answer: never) => string
  /** A value that is sent as JSON, or an answer as it stands. */
  readonly handle: (asked: Asked) => unknown
}

/** Who may ask a question of a route. */
export function roleOf({ method, role }: Pick<Route, "method" | "role">): Role {
  return role ?? (method === "get" ? "reader" : "reviewer")
}
