// An address that a record is kept up to date from. Part of the store's public face.

/** An address that is fetched again and again. */
export interface Watched {
  readonly address: string
  /** Seconds between rounds. */
  readonly every: number
  /** Outlet for documents that name none. */
  readonly outlet: string | null
  /** Who put it in. */
  readonly author: string | null
  readonly made: string
  /** The last round; null before the first. */
  readonly last: WatchedRound | null
}

export interface WatchedRound {
  readonly at: string
  readonly added: number
  readonly failure: { readonly address: string; readonly kind: string; readonly reason: string; readonly advice: string | null } | null
}
