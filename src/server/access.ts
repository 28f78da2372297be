// Who may ask what, where a record is served with accounts: sessions in a cookie that scripts cannot read and other sites do
// not send, roles, and rates. Absent: passwords (accounts.ts), HTTP answers (session-routes.ts).
import type { Role } from "../wire/contract.js"
import { type Account, Accounts, TooBusy } from "./accounts.js"
import { ProblemError } from "./problem.js"
import { type Rate, RateLimit } from "./rate-limit.js"
import { LONGEST_MS, Sessions } from "./sessions.js"

export interface AccessOptions {
  /** The record whose accounts these are. */
  readonly record: string
  /** The address by which the server is known, where a proxy stands before it: https makes the cookie secure. */
  readonly origin?: string | undefined
  readonly rates?: { readonly signIn?: Rate; readonly api?: Rate }
  readonly now?: () => number
}

const SIGN_IN: Rate = { burst: 8, perMinute: 2 }
/** From one address any names may be tried, but not many. */
const TRIES: Rate = { burst: 30, perMinute: 10 }
const API: Rate = { burst: 600, perMinute: 1200 }
const RANK: Readonly<Record<Role, number>> = { anyone: 0, reader: 1, reviewer: 2, admin: 3 }

export class Access {
  readonly accounts: Accounts
  readonly origin: URL | null
  readonly #sessions: Sessions
  readonly #signIn: RateLimit
  readonly #tries: RateLimit
  readonly #api: RateLimit

  constructor({ record, origin, rates = {}, now }: AccessOptions) {
    this.accounts = new Accounts(record)
    this.origin = origin === undefined ? null : new URL(origin)
    this.#sessions = new Sessions(this.accounts, now)
    this.#signIn = new RateLimit(rates.signIn ?? SIGN_IN, now)
    this.#tries = new RateLimit(TRIES, now)
    this.#api = new RateLimit(rates.api ?? API, now)
  }

  /**
   * Lets a question of a role in, or not; gives the account, null where anyone may ask and nobody is signed in.
   * @throws {ProblemError} 401, 403 or 429.
   */
  admit(role: Role, token: string | null, client: string): Account | null {
    const account = this.#sessions.find(token)
    const wait = this.#api.take(account === null ? `at ${client}` : `by ${account.name}`)
    if (wait > 0) throw tooOften(wait)
    if (role === "anyone") return account
    if (account === null) throw new ProblemError(401, "Sign in first", "This record is served to accounts alone.")
    if (RANK[account.role] < RANK[role])
      throw new ProblemError(403, "Your account may not do this", `It is a ${account.role}'s; a ${role} may.`)
    return account
  }

  /**
   * Lets in who has the token of the feed at an address.
   * @throws {ProblemError} 401 or 429.
   */
  admitFeed(token: string, address: string, client: string): Account {
    const account = this.accounts.ofFeed(token, address)
    const wait = this.#api.take(account === null ? `at ${client}` : `by ${account.name}`)
    if (wait > 0) throw tooOften(wait)
    if (account === null) throw new ProblemError(401, "This feed address has ended", "Sign in and make a new one.")
    return account
  }

  /** Signs in: the account and a token for the cookie. */
  async signIn(name: string, password: string, client: string): Promise<{ account: Account; token: string }> {
    const wait = Math.max(this.#signIn.take(`${name.normalize("NFC").trim()} at ${client}`), this.#tries.take(client))
    if (wait > 0) throw tooOften(wait)
    try {
      const account = await this.accounts.verify(name, password)
      if (account === null) throw new ProblemError(401, "Name or password is wrong", "Check both; an admin can set a new password.")
      return { account, token: this.#sessions.begin(account) }
    } catch (error) {
      if (error instanceof TooBusy) throw tooOften(2)
      throw error
    }
  }

  signOut(token: string | null): void {
    this.#sessions.end(token)
  }

  /** The name of the cookie: with https one that no other host and no plain page can set. */
  get cookieName(): string {
    return this.isSecure ? "__Host-mahdar" : "mahdar"
  }

  /** A cookie with a token; without one it takes the cookie away. */
  cookie(token: string | null): string {
    const age = token === null ? 0 : LONGEST_MS / 1000
    return `${this.cookieName}=${token ?? ""}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${age}${this.isSecure ? "; Secure" : ""}`
  }

  get isSecure(): boolean {
    return this.origin?.protocol === "https:"
  }
}

function tooOften(seconds: number): ProblemError {
  return new ProblemError(429, "Too many questions", `Try again in ${seconds} s.`, { retryAfter: seconds })
}
