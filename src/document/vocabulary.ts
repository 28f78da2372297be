// The closed lists of the codebook: acts and their families, kinds of encounter, topics.
// Everything else in the house takes its names from here.

/** Whether a party is a state: its id is an ISO 3166-1 alpha-3 code, that of anything else is in lower case (codebook section 1). */
export function isState(party: string): boolean {
  return party.length === 3 && isCapital(party.charCodeAt(0)) && isCapital(party.charCodeAt(1)) && isCapital(party.charCodeAt(2))
}

/** A to Z. */
function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a
}

/** Speech acts, strongest pledge first (codebook section 3). */
export const ACTS = [
  "commit",
  "ready",
  "aspire",
  "invite",
  "urge",
  "thank",
  "praise",
  "welcome",
  "congratulate",
  "condole",
  "concern",
  "support",
  "oppose",
  "condemn",
  "accuse",
  "warn",
  "deny",
  "agree",
  "discuss",
  "affirm",
] as const
export type Act = (typeof ACTS)[number]

export const FAMILIES = ["commissive", "directive", "expressive", "stance", "joint", "assertive"] as const
export type Family = (typeof FAMILIES)[number]

/** The family of each act (codebook section 3, table of acts). */
export const FAMILY_OF: Readonly<Record<Act, Family>> = {
  commit: "commissive",
  ready: "commissive",
  aspire: "commissive",
  invite: "directive",
  urge: "directive",
  thank: "expressive",
  praise: "expressive",
  welcome: "expressive",
  congratulate: "expressive",
  condole: "expressive",
  concern: "expressive",
  support: "stance",
  oppose: "stance",
  condemn: "stance",
  accuse: "stance",
  warn: "stance",
  deny: "stance",
  agree: "joint",
  discuss: "joint",
  affirm: "assertive",
}

/** Acts whose statements hold actions, strongest first (codebook section 3, "Pledges"). */
export const PLEDGES = ["agree", "commit", "ready", "aspire"] as const satisfies readonly Act[]

/** Whether statements of this act are pledges, and so hold actions. */
export function isPledge(act: Act): boolean {
  return (PLEDGES as readonly Act[]).includes(act)
}

/** Kinds of encounter (codebook section 2). */
export const ENCOUNTER_KINDS = ["meeting", "call", "visit", "conference", "signing", "message", "ceremony"] as const
export type EncounterKind = (typeof ENCOUNTER_KINDS)[number]

/** Issue areas (codebook section 5). */
export const TOPICS = [
  "trade",
  "investment",
  "finance",
  "energy",
  "infrastructure",
  "transport",
  "industry",
  "technology",
  "artificial-intelligence",
  "cybersecurity",
  "space",
  "health",
  "food-security",
  "agriculture",
  "water",
  "climate",
  "education",
  "culture",
  "tourism",
  "sport",
  "media",
  "labour-migration",
  "refugees",
  "humanitarian-aid",
  "development",
  "human-rights",
  "justice",
  "defence",
  "counter-terrorism",
  "nuclear",
  "maritime",
  "sovereignty",
  "mediation",
  "multilateralism",
  "regional-conflict",
  "economy",
  "security",
  "governance",
  "bilateral-relations",
] as const
export type Topic = (typeof TOPICS)[number]

/** What set a stretch of text aside as not part of the readout (codebook section 6). */
export const DROP_REASONS = [
  "share-button",
  "caption",
  "related-link",
  "tags",
  "dateline",
  "signature",
  "navigation",
  "advertisement",
  "ticker",
] as const
export type DropReason = (typeof DROP_REASONS)[number]
