// Who is signed in: tokens that only the browser knows, kept here as their hashes, in memory. A session ends when it was not
// used for half a day, after a week, when its account is gone or has another password, and when the server ends.
import { createHash, randomBytes } from "node:crypto"
import type { Account, Accounts } from "./accounts.js"

const IDLE_MS = 12 * 60 * 60 * 1000
export const LONGEST_MS = 7 * 24 * 60 * 60 * 1000
const MOST = 10_000
const MOST_OF_ONE = 20

interface Session {
  readonly name: string
  readonly stamp: string
  readonly made: number
  used: number
}

export class Sessions {
  readonly #sessions = new Map<string, Session>()

  constructor(
    private readonly accounts: Accounts,
    private readonly now: () => number = Date.now,
  ) {}

  /** A token for an account. */
  begin({ name, stamp }: Account): string {
    const token = randomBytes(32).toString("base64url")
    const own = [...this.#sessions].filter(([, session]) => session.name === name)
    for (const [key] of own.slice(0, Math.max(0, own.length - MOST_OF_ONE + 1))) this.#sessions.delete(key)
    if (this.#sessions.size >= MOST) this.forgetOld()
    this.#sessions.set(hashOf(token), { name, stamp, made: this.now(), used: this.now() })
    return token
  }

  /** The account of a token as it now is, null where there is no such session any more. */
  find(token: string | null): Account | null {
    if (token === null) return null
    const key = hashOf(token)
    const session = this.#sessions.get(key)
    if (session === undefined) return null
    const account = this.isOver(session) ? null : this.accounts.find(session.name)
    if (account === null || account.stamp !== session.stamp) {
      this.#sessions.delete(key)
      return null
    }
    session.used = this.now()
    return account
  }

  end(token: string | null): void {
    if (token !== null) this.#sessions.delete(hashOf(token))
  }

  private isOver({ made, used }: Session): boolean {
    return this.now() - used > IDLE_MS || this.now() - made > LONGEST_MS
  }

  private forgetOld(): void {
    for (const [key, session] of this.#sessions) if (this.isOver(session)) this.#sessions.delete(key)
    const [oldest] = this.#sessions.keys()
    if (this.#sessions.size >= MOST && oldest !== undefined) this.#sessions.delete(oldest)
  }
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url")
}
