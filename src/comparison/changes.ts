// What the last encounter of two parties brought beside the one before it. In: their accounts. Out: promises new, stronger,
// weaker, dated, reported on and no longer told; topics and instruments new and gone. Several accounts of one encounter
// (published within three days) count together. No clock: the day until which encounters count is handed in.
import type { PledgeChange } from "../document/pledge-change.js"
import { TOPICS, type Topic } from "../document/vocabulary.js"
import type { Account } from "./comparison.js"
import type { Readers } from "./prepare-account.js"
import { findThreads, type PledgeThread, type ThreadStep } from "./threads.js"

export interface ChangedPledge {
  readonly thread: PledgeThread
  readonly kind: PledgeChange
  /** The step of the last encounter; for a promise no longer told its last step before. */
  readonly step: ThreadStep
}

export interface MeetingChanges {
  readonly between: readonly [string, string]
  /** Day and documents of the last encounter and the one before; null where there is none. */
  readonly last: { readonly day: string; readonly documents: readonly string[] } | null
  readonly before: { readonly day: string; readonly documents: readonly string[] } | null
  readonly pledges: readonly ChangedPledge[]
  readonly topics: { readonly new: readonly Topic[]; readonly gone: readonly Topic[] }
  readonly instruments: { readonly new: readonly string[]; readonly gone: readonly string[] }
  /** The names of these instruments by their ids, as the readouts give them. */
  readonly names: Readonly<Record<string, string>>
}

/** Accounts of one encounter come out within these days. */
const TOGETHER_DAYS = 3
const DAY = 86_400_000

/** The changes between the last two encounters of a pair until a day. */
export function findChanges(
  accounts: readonly Account[],
  between: readonly [string, string],
  today: string,
  readers: Readers,
): MeetingChanges {
  const dated = accounts
    .filter(({ record }) => record.published !== null && record.published <= today)
    .filter(({ record }) =>
      record.encounters.some((one) => !one.background && !one.planned && between.every((party) => one.parties.includes(party))),
    )
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
  const meetings: Account[][] = []
  for (const account of dated) {
    const open = meetings.at(-1)
    if (open !== undefined && Date.parse(dayOf(account)) - Date.parse(dayOf(open[0] as Account)) <= TOGETHER_DAYS * DAY) open.push(account)
    else meetings.push([account])
  }
  const [last, before] = [meetings.at(-1) ?? [], meetings.at(-2) ?? []]
  const [ids, idsBefore] = [new Set(last.map((one) => one.document.id)), new Set(before.map((one) => one.document.id))]
  const pledges: ChangedPledge[] = []
  for (const thread of findThreads(accounts, between, today, readers)) {
    const step = thread.steps.find((one) => one.evidence.some(({ document }) => ids.has(document)))
    if (step !== undefined) pledges.push({ thread, kind: step.kind, step })
    else {
      const earlier = thread.steps.findLast((one) => one.evidence.some(({ document }) => idsBefore.has(document)))
      if (earlier !== undefined && thread.status !== "done" && thread.status !== "dropped")
        pledges.push({ thread, kind: "untold", step: earlier })
    }
  }
  const topics = changed(topicsOf(before), topicsOf(last))
  return {
    between,
    last: meetingOf(last),
    before: meetingOf(before),
    pledges,
    topics: { new: TOPICS.filter((topic) => topics.new.includes(topic)), gone: TOPICS.filter((topic) => topics.gone.includes(topic)) },
    instruments: changed(instrumentsOf(before), instrumentsOf(last)),
    names: Object.fromEntries([...before, ...last].flatMap(({ record }) => record.instruments.map(({ id, name }) => [id, name]))),
  }
}

function dayOf(account: Account): string {
  return account.record.published ?? ""
}

function meetingOf(accounts: readonly Account[]): MeetingChanges["last"] {
  const [first] = accounts
  return first === undefined ? null : { day: dayOf(first), documents: accounts.map((one) => one.document.id) }
}

function topicsOf(accounts: readonly Account[]): Set<Topic> {
  return new Set(accounts.flatMap(({ record }) => record.statements.flatMap((statement) => statement.topics)))
}

function instrumentsOf(accounts: readonly Account[]): Set<string> {
  return new Set(accounts.flatMap(({ record }) => record.instruments.map(({ id }) => id)))
}

function changed<Item>(before: ReadonlySet<Item>, last: ReadonlySet<Item>): { new: Item[]; gone: Item[] } {
  return { new: [...last].filter((one) => !before.has(one)), gone: [...before].filter((one) => !last.has(one)) }
}
