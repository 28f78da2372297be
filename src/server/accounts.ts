// Accounts of those who may use a record beyond its own machine: a file beside the record, so that the record can be handed on
// without anybody's password. Passwords are kept as scrypt hashes (RFC 7914). Absent: who is signed in (sessions.ts).
import { createHash, randomBytes, scrypt, timingSafeEqual } from "node:crypto"
import { chmodSync, closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from "node:fs"
import { z } from "zod"
import type { Role } from "../wire/contract.js"

export const ROLES = ["reader", "reviewer", "admin"] as const satisfies readonly Role[]
export type AccountRole = (typeof ROLES)[number]

/** An account without its password. */
export interface Account {
  readonly name: string
  readonly role: AccountRole
  readonly made: string
  /** Another one whenever the password changes: sessions of before end. */
  readonly stamp: string
}

/** Cost of a hash: 32 MB and about 100 ms. Kept with each account, so that it can be raised. */
const COST = { N: 1 << 15, r: 8, p: 1 }
const HASH_BYTES = 32
export const SHORTEST_PASSWORD = 10
const LONGEST_PASSWORD = 1000
/** Hashes that are worked out at once: more would fill the memory. */
const MOST_AT_ONCE = 4

/** Feed addresses of one account at most. */
const MOST_FEEDS = 40
const feedSchema = z.object({ id: z.string(), address: z.string(), hash: z.string(), made: z.string() })
/** An address of a feed that is read without signing in; its token is nowhere kept. */
export type FeedAddress = Omit<z.infer<typeof feedSchema>, "hash">

const accountSchema = z.object({
  name: z.string(),
  role: z.enum(ROLES),
  made: z.string(),
  salt: z.string(),
  hash: z.string(),
  N: z.number().int(),
  r: z.number().int(),
  p: z.number().int(),
  feeds: z.array(feedSchema).optional(),
})
type Kept = z.infer<typeof accountSchema>
const fileSchema = z.object({ version: z.literal(1), accounts: z.array(accountSchema) })

/** Too many passwords are being tried. */
export class TooBusy extends Error {}

/** The accounts of a record. */
export class Accounts {
  readonly path: string
  #kept: readonly Kept[] = []
  #seen = ""
  #running = 0

  constructor(record: string) {
    this.path = `${record}.accounts.json`
  }

  list(): Account[] {
    return this.kept().map(accountOf)
  }

  /** The account as it now is, null where it is gone. */
  find(name: string): Account | null {
    const found = this.kept().find((one) => one.name === name)
    return found === undefined ? null : accountOf(found)
  }

  /**
   * Adds an account.
   * @throws {RangeError} where the name is taken or the password too short.
   */
  async add(name: string, role: AccountRole, password: string): Promise<void> {
    const given = name.normalize("NFC").trim()
    if (given === "" || given.length > 80) throw new RangeError("an account needs a name of 1 to 80 letters")
    if (this.find(given) !== null) throw new RangeError(`there is an account ${given} already`)
    const kept = { name: given, role, made: new Date().toISOString(), ...(await this.hashed(password)) }
    this.write([...this.kept(), kept])
  }

  async setPassword(name: string, password: string): Promise<void> {
    const hash = await this.hashed(password)
    this.change(name, (one) => ({ ...one, ...hash }))
  }

  setRole(name: string, role: AccountRole): void {
    this.change(name, (one) => ({ ...one, role }))
  }

  remove(name: string): void {
    this.change(name, () => null)
  }

  /** The feed addresses of an account, the newest first. */
  feeds(name: string): FeedAddress[] {
    const kept = this.kept().find((one) => one.name === name)?.feeds ?? []
    return kept.map(({ id, address, made }) => ({ id, address, made })).reverse()
  }

  /**
   * A new token for the feed at an address; it opens this one feed and nothing else, and is told only here.
   * @throws {RangeError} where there are too many, or no such account.
   */
  addFeed(name: string, address: string): FeedAddress & { readonly token: string } {
    if (this.feeds(name).length >= MOST_FEEDS) throw new RangeError(`an account has at most ${MOST_FEEDS} feed addresses; revoke one`)
    const token = randomBytes(32).toString("base64url")
    const feed = { id: randomBytes(6).toString("base64url"), address, made: new Date().toISOString() }
    this.change(name, (one) => ({ ...one, feeds: [...(one.feeds ?? []), { ...feed, hash: digestOf(token) }] }))
    return { ...feed, token }
  }

  /** Ends a feed address, all of an account without an id; gives how many. */
  revokeFeeds(name: string, id?: string): number {
    const before = this.feeds(name).length
    this.change(name, (one) => ({ ...one, feeds: id === undefined ? [] : (one.feeds ?? []).filter((feed) => feed.id !== id) }))
    return before - this.feeds(name).length
  }

  /** The account whose token opens the feed at an address, null where none does. */
  ofFeed(token: string, address: string): Account | null {
    const hash = digestOf(token)
    const found = this.kept().find((one) => one.feeds?.some((feed) => feed.hash === hash && feed.address === address))
    return found === undefined ? null : accountOf(found)
  }

  /** The account of a name and a password, null where they do not belong together. Takes as long for a name that is not there. */
  async verify(name: string, password: string): Promise<Account | null> {
    const given = name.normalize("NFC").trim()
    const found = this.kept().find((one) => one.name === given)
    const { salt, hash, ...cost } = found ?? { salt: "", hash: "", ...COST }
    const worked = await this.hash(password.normalize("NFC"), Buffer.from(salt, "base64url"), cost)
    const kept = Buffer.from(hash, "base64url")
    const isRight = kept.length === worked.length && timingSafeEqual(kept, worked)
    return found !== undefined && isRight ? accountOf(found) : null
  }

  private async hashed(password: string): Promise<Pick<Kept, "salt" | "hash" | "N" | "r" | "p">> {
    const given = password.normalize("NFC")
    if ([...given].length < SHORTEST_PASSWORD) throw new RangeError(`a password has at least ${SHORTEST_PASSWORD} letters`)
    const salt = randomBytes(16)
    const hash = await this.hash(given, salt, COST)
    return { salt: salt.toString("base64url"), hash: hash.toString("base64url"), ...COST }
  }

  private async hash(password: string, salt: Uint8Array, { N, r, p }: typeof COST): Promise<Buffer> {
    if (this.#running >= MOST_AT_ONCE) throw new TooBusy()
    this.#running++
    try {
      return await new Promise((resolve, reject) => {
        scrypt(password.slice(0, LONGEST_PASSWORD), salt, HASH_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
          error === null ? resolve(key) : reject(error),
        )
      })
    } finally {
      this.#running--
    }
  }

  private change(name: string, change: (one: Kept) => Kept | null): void {
    const given = name.normalize("NFC").trim()
    if (this.find(given) === null) throw new RangeError(`there is no account ${given}`)
    this.write(this.kept().flatMap((one) => (one.name === given ? (change(one) ?? []) : [one])))
  }

  /** The file as it stands; it is read again when another process has written it. */
  private kept(): readonly Kept[] {
    let seen = ""
    try {
      const { mtimeMs, size, ino } = statSync(this.path)
      seen = `${mtimeMs} ${size} ${ino}`
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error
    }
    if (seen !== this.#seen) {
      this.#kept = seen === "" ? [] : fileSchema.parse(JSON.parse(readFileSync(this.path, "utf8"))).accounts
      this.#seen = seen
    }
    return this.#kept
  }

  /** Written whole beside the old one and put in its place, readable by its owner alone. */
  private write(accounts: readonly Kept[]): void {
    const beside = `${this.path}.${process.pid}.new`
    const file = openSync(beside, "w", 0o600)
    writeSync(file, `${JSON.stringify({ version: 1, accounts }, null, 2)}\n`)
    fsyncSync(file)
    closeSync(file)
    chmodSync(beside, 0o600)
    renameSync(beside, this.path)
  }
}

/** Tokens are random, so that a plain hash of one tells nothing. */
function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url")
}

function accountOf({ name, role, made, salt }: Kept): Account {
  return { name, role, made, stamp: salt }
}
