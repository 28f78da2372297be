// Two to five accounts in; their comparison out: the encounter that they share, statements beside one another with their
// differences, topics in order and space, words of atmosphere, and contradictions first. Deterministic, no clock.
import { TOPICS, type Topic } from "../document/vocabulary.js"
import { type AlignedGroup, alignStatements } from "./align-statements.js"
import { atmosphereOf } from "./atmosphere.js"
import type { Account, Comparison, Difference, DifferenceKind, StatementGroup, TopicSpace } from "./comparison.js"
import { diffWords } from "./diff-words.js"
import { differencesBetween } from "./find-differences.js"
import { type PreparedAccount, type PreparedStatement, prepareAccount, type Readers } from "./prepare-account.js"
import { sharedEncounter } from "./tie-encounters.js"

/** Accounts that one comparison takes. */
export const MOST_ACCOUNTS = 5
/** Runs of words that two texts share, of all their runs, from which they count as reprints of one text. */
const REPRINT = 0.7
const RUN = 4

/** Kinds of contradiction, what an analyst looks at first at the head. */
const GRAVITY: readonly DifferenceKind[] = ["figure", "name", "country", "date", "place", "party", "kind", "act", "detail"]

/** Compares accounts of one encounter. Throws RangeError for fewer than two accounts or more than five. */
export function compareAccounts(accounts: readonly Account[], readers: Readers): Comparison {
  if (accounts.length < 2 || accounts.length > MOST_ACCOUNTS)
    throw new RangeError(`${accounts.length} accounts: a comparison takes two to ${MOST_ACCOUNTS}`)
  const prepared = accounts.map((account, n) => prepareAccount(account, n, readers))
  const groups = alignStatements(prepared).map((group) => groupOf(accounts, group))
  const encounter = sharedEncounter(accounts)
  const atmosphere = prepared.flatMap((one) => atmosphereOf(one, readers.terms))
  const contradictions: Difference[] = [...(encounter?.differences ?? []), ...groups.flatMap((group) => group.differences)]
    .filter((difference) => difference.isContradiction)
    .sort((a, b) => GRAVITY.indexOf(a.kind) - GRAVITY.indexOf(b.kind))
  return {
    accounts: accounts.map(({ document, record }, n) => {
      const warmth = atmosphere.filter((word) => word.account === n).map((word) => word.warmth)
      return {
        id: document.id,
        title: document.title ?? null,
        outlet: document.source ?? null,
        published: record.published,
        statements: record.statements.length,
        alone: groups
          .filter((group) => group.statements.every((ids, k) => ids.length > 0 === (k === n)))
          .flatMap((g) => g.statements[n] ?? []).length,
        warmth: warmth.length === 0 ? null : warmth.reduce((sum, one) => sum + one, 0) / warmth.length,
      }
    }),
    encounter,
    isReprint: prepared.slice(1).every((other) => sharedRuns(prepared[0] as PreparedAccount, other) >= REPRINT),
    contradictions,
    groups,
    topics: topicSpaces(prepared),
    atmosphere,
  }
}

function groupOf(accounts: readonly Account[], { members, likeness, why }: AlignedGroup): StatementGroup {
  const byAccount = accounts.map((_, n) => members.filter((member) => member.account === n))
  const told = byAccount.filter((list) => list.length > 0)
  const [first, ...others] = told
  const single = told.length === 2 && told.every((list) => list.length === 1) && new Set(members.map(({ language }) => language)).size === 1
  const changed = single
    ? diffWords((told[0] as PreparedStatement[])[0]?.words ?? [], (told[1] as PreparedStatement[])[0]?.words ?? [])
    : []
  let next = 0
  return {
    statements: byAccount.map((list) => list.map(({ statement }) => statement.id)),
    likeness,
    acts: byAccount.map((list) => list[0]?.statement.act ?? null),
    topics: TOPICS.filter((topic) => members.some(({ statement }) => statement.topics.includes(topic))),
    differences: first === undefined ? [] : others.flatMap((other) => differencesBetween(accounts, first, other)),
    changedWords: byAccount.map((list) => (single && list.length === 1 ? (changed[next++] ?? []) : [])),
    why,
  }
}

/** Order and space of each topic in each account, topics of the first account first. */
function topicSpaces(accounts: readonly PreparedAccount[]): TopicSpace[] {
  const orders = accounts.map(({ statements }) => {
    const seen: Topic[] = []
    for (const { statement } of statements) for (const topic of statement.topics) if (!seen.includes(topic)) seen.push(topic)
    return seen
  })
  const topics = [...new Set(orders.flat())]
  return topics.map((topic) => ({
    topic,
    order: orders.map((seen) => (seen.includes(topic) ? seen.indexOf(topic) + 1 : null)),
    share: accounts.map(({ statements }) => {
      let all = 0
      let own = 0
      for (const { words, statement } of statements) {
        all += words.length
        if (statement.topics.includes(topic)) own += words.length
      }
      return all === 0 ? 0 : own / all
    }),
  }))
}

/** Share of runs of four words that two texts have in common (Broder 1997), of the shorter text's. */
function sharedRuns(a: PreparedAccount, b: PreparedAccount): number {
  const runsOf = ({ exact }: PreparedAccount): Set<string> => {
    const runs = new Set<string>()
    for (let i = 0; i + RUN <= exact.length; i++) runs.add(exact.slice(i, i + RUN).join(" "))
    return runs
  }
  const [x, y] = [runsOf(a), runsOf(b)]
  const least = Math.min(x.size, y.size)
  if (least === 0) return 0
  let both = 0
  for (const run of x) if (y.has(run)) both++
  return both / least
}
