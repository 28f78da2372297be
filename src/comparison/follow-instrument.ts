// One instrument through time: who spoke of it on which day, and how strong each side's will was. In: accounts that name it.
// Out: its mentions, oldest first, and for each side its will day by day. Absent: which instrument a name means.
import type { Act } from "../document/vocabulary.js"
import { pledgeWords } from "../engine/pledge-words.js"
import type { Span } from "../text/span.js"
import type { Account } from "./comparison.js"
import { strengthOf } from "./find-differences.js"
import type { Readers } from "./prepare-account.js"

/** The strongest will: the instrument is signed. */
export const SIGNED = 5

export interface InstrumentMention {
  readonly day: string | null
  readonly document: string
  readonly outlet: string | null
  /** Who speaks: one party, both or all for a joint act, none where it is named outside statements. */
  readonly parties: readonly string[]
  readonly speaker: string | null
  readonly act: Act | null
  /** 5 signed, 4 agree, 3 commit, 2 ready, 1 aspire or in favour, 0 told of, -1 against; null outside statements. */
  readonly will: number | null
  readonly span: Span
  readonly words: string
}

export interface InstrumentStory {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly mentions: readonly InstrumentMention[]
  /** For each party its will on each day that it spoke: the strongest of the day. */
  readonly wills: readonly { readonly party: string; readonly days: readonly { readonly day: string; readonly will: number }[] }[]
}

const IN_FAVOUR: ReadonlySet<Act> = new Set(["support", "urge", "invite", "welcome", "praise"])
const AGAINST: ReadonlySet<Act> = new Set(["oppose", "condemn", "warn", "deny", "concern"])

/** The story of an instrument; null where no account names it. Linear in the accounts. */
export function followInstrument(accounts: readonly Account[], id: string, readers: Readers): InstrumentStory | null {
  const sorted = [...accounts].sort((a, b) => byCode(dayOf(a), dayOf(b)) || byCode(a.document.id, b.document.id))
  let name: string | null = null
  let kind = ""
  const mentions: InstrumentMention[] = []
  const wills = new Map<string, Map<string, number>>()
  for (const account of sorted) {
    const { document, record } = account
    const instrument = record.instruments.find((one) => one.id === id)
    if (instrument === undefined) continue
    name ??= instrument.name
    kind ||= instrument.kind
    const base = { day: record.published, document: document.id, outlet: document.source ?? null }
    const spans: Span[] = []
    for (const statement of record.statements) {
      const isNamed = statement.instruments.includes(id) || statement.actions.some((action) => action.instruments.includes(id))
      if (!isNamed || statement.background) continue
      spans.push(statement.span)
      const words = document.text.slice(...statement.span)
      const parties = statement.joint ? statement.parties : statement.party === null ? [] : [statement.party]
      const will = willOf(statement.act, statement.actions.length, words, readers)
      const speaker = record.people.find((person) => person.id === statement.speaker)?.name ?? null
      mentions.push({ ...base, parties, speaker, act: statement.act, will, span: statement.span, words })
      if (record.published !== null)
        for (const party of parties) {
          const days = wills.get(party) ?? new Map<string, number>()
          const known = days.get(record.published)
          days.set(record.published, known === undefined || Math.abs(will) > Math.abs(known) ? will : known)
          wills.set(party, days)
        }
    }
    for (const span of instrument.mentions)
      if (!spans.some(([start, end]) => start <= span[0] && span[1] <= end))
        mentions.push({ ...base, parties: [], speaker: null, act: null, will: null, span, words: document.text.slice(...span) })
  }
  if (name === null) return null
  return {
    id,
    name,
    kind,
    mentions,
    wills: [...wills]
      .sort(([a], [b]) => byCode(a, b))
      .map(([party, days]) => ({ party, days: [...days].map(([day, will]) => ({ day, will })) })),
  }
}

/** The will that a statement shows; a joint act that promises nothing further and reports a signing is `SIGNED`. */
function willOf(act: Act, actions: number, words: string, readers: Readers): number {
  if (act === "agree" && actions === 0 && reportsSigning(words, readers)) return SIGNED
  const strength = strengthOf(act)
  if (strength > 0) return strength
  return IN_FAVOUR.has(act) ? 1 : AGAINST.has(act) ? -1 : 0
}

function reportsSigning(words: string, readers: Readers): boolean {
  const { progress } = pledgeWords()
  let isSigned = false
  readers.terms.visit(words, ({ query }) => {
    if (query.some((term) => progress.get(term)?.some(({ stage }) => stage === "signed"))) isSigned = true
  })
  return isSigned
}

function dayOf(account: Account): string {
  return account.record.published ?? ""
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
