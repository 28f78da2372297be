// How often somebody may ask: a bucket of tokens each, filled again as time goes by. Buckets that are full are forgotten, so
// that a crowd of names does not fill the memory.
export interface Rate {
  /** Questions at once. */
  readonly burst: number
  /** Questions a minute in the long run. */
  readonly perMinute: number
}

interface Bucket {
  tokens: number
  at: number
}

const MOST = 20_000
/** How many are left where there were most: forgetting goes over all, and must not be done for every newcomer. */
const LEFT = 15_000

export class RateLimit {
  readonly #buckets = new Map<string, Bucket>()

  constructor(
    private readonly rate: Rate,
    private readonly now: () => number = Date.now,
  ) {}

  /** Takes a token: 0 where there was one, else the seconds until there is. */
  take(who: string): number {
    const { burst, perMinute } = this.rate
    const bucket = this.#buckets.get(who) ?? { tokens: burst, at: this.now() }
    bucket.tokens = Math.min(burst, bucket.tokens + ((this.now() - bucket.at) / 60_000) * perMinute)
    bucket.at = this.now()
    // Behind all others: the first are those that asked longest ago.
    this.#buckets.delete(who)
    if (this.#buckets.size >= MOST) this.forget()
    this.#buckets.set(who, bucket)
    if (bucket.tokens < 1) return Math.max(1, Math.ceil(((1 - bucket.tokens) / perMinute) * 60))
    bucket.tokens -= 1
    return 0
  }

  /** Forgets buckets that are full again, and, where that is too few, those that asked longest ago. */
  private forget(): void {
    const { burst, perMinute } = this.rate
    for (const [who, { tokens, at }] of this.#buckets)
      if (tokens + ((this.now() - at) / 60_000) * perMinute >= burst) this.#buckets.delete(who)
    for (const who of this.#buckets.keys()) {
      if (this.#buckets.size <= LEFT) break
      this.#buckets.delete(who)
    }
  }
}
