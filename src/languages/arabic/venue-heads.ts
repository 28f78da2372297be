// Which spellings head the name of a venue (data/arabic/venues.tsv), and how: قصر palace, بالمقر at the seat, مكتبه his office.
// In: a folded spelling. Out: its class. Asked once for each word type; what stands behind the head is read by venues.ts.
import { foldKey } from "./fold.js"
import { VENUES } from "./generated/tables.js"
import { rows } from "./table-rows.js"

export const VenueHead = {
  NONE: 0,
  /** The noun alone: a preposition before it must tell that something happens there. */
  BARE: 1,
  /** With بـ "at" written onto it. */
  AT: 2,
  /** With the pronoun of its owner: his office. Nobody can find it by that name. */
  OWNED: 3,
  /** The same with بـ. */
  AT_OWNED: 4,
} as const
export type VenueHead = (typeof VenueHead)[keyof typeof VenueHead]

/** The folded nouns of the table. */
export function venueTable(): ReadonlySet<string> {
  return new Set((rows(VENUES) as [string][]).map(([form]) => foldKey(form)))
}

/** The class of a folded spelling. */
export function venueHeadOf(key: string, venues: ReadonlySet<string>): VenueHead {
  if (isHead(key, venues)) return VenueHead.BARE
  if (key.startsWith("ب") && isHead(key.slice(1), venues)) return VenueHead.AT
  const owner = /(ه|ها|هم|هما)$/.exec(key)
  if (owner === null) return VenueHead.NONE
  const owned = key.slice(0, -owner[0].length)
  // إقامته his residence: ة opens before the pronoun.
  const stems = owned.endsWith("ت") ? [owned, `${owned.slice(0, -1)}ة`] : [owned]
  for (const stem of stems) {
    if (venues.has(stem)) return VenueHead.OWNED
    if (stem.startsWith("ب") && venues.has(stem.slice(1))) return VenueHead.AT_OWNED
  }
  return VenueHead.NONE
}

function isHead(key: string, venues: ReadonlySet<string>): boolean {
  return venues.has(key) || (key.startsWith("ال") && venues.has(key.slice(2)))
}
