// Why a fact deserves a second look: a closed list.
/** Reasons for a second look, the gravest first. */
export const DOUBTS = [
  /** Two people have said different things of it, and both stand. */
  "contested",
  /** Another version of the engine read it in another way, or not at all. */
  "new-reading",
  /** The text lays it to nobody who could be found. */
  "unknown-speaker",
  /** A date at its words can be read as another day. */
  "ambiguous-date",
  /** It names a person for whom no party was found. */
  "name-without-party",
  /** An encounter with fewer than two parties. */
  "one-sided",
  /** Who speaks was carried over from another sentence. */
  "inferred-speaker",
] as const
export type Doubt = (typeof DOUBTS)[number]
