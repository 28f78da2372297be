// Who is signed in, asked once before the first page and whenever a question is answered with 401. On one's own machine
// nobody needs to be.
import type { SessionAnswer } from "../wire/contract.js"
import { createFollowers } from "./followers.js"

const OPEN: SessionAnswer = { isOpen: true, account: null }
const RANK = { anyone: 0, reader: 1, reviewer: 2, admin: 3 } as const
const followers = createFollowers()
let session: SessionAnswer = OPEN

/** Asks who is signed in; where the server does not answer, the page says so by itself. */
export async function loadSession(): Promise<void> {
  try {
    const answer = await fetch("/api/session")
    if (answer.ok) setSession((await answer.json()) as SessionAnswer)
  } catch {
    // The first question that fails tells it.
  }
}

export function setSession(now: SessionAnswer): void {
  session = now
  followers.tell()
}

/** The session is over: the page keeps its address and asks to sign in. */
export function endSession(): void {
  if (session.account !== null) setSession({ isOpen: false, account: null })
}

export interface SeenSession extends SessionAnswer {
  /** Whether one has to sign in first. */
  readonly isLocked: boolean
  /** The account's name, null where there are none. */
  readonly name: string | null
  readonly mayWrite: boolean
  readonly isAdmin: boolean
}

/** The session, followed. */
export function useSession(): SeenSession {
  followers.useFollowing()
  const rank = session.isOpen ? RANK.admin : RANK[session.account?.role ?? "anyone"]
  return {
    ...session,
    isLocked: !session.isOpen && session.account === null,
    name: session.account?.name ?? null,
    mayWrite: rank >= RANK.reviewer,
    isAdmin: rank >= RANK.admin,
  }
}
