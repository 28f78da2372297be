// Statements of several accounts beside one another by what they say. Likeness is the shared weight of content words (rare
// words weigh more: inverse document frequency, Spärck Jones 1972), corrected by act, speaking side, instruments and
// topics. The likest pairs are taken first; a statement left over joins a pair whose content holds its own.
// Where two accounts share no language, words weigh nothing, and instruments, topics, acts and figures decide.
import { FAMILY_OF } from "../document/vocabulary.js"
import type { PreparedAccount, PreparedStatement } from "./prepare-account.js"

/** Statements of one content, in the order of accounts; at most a few of each account. */
export interface AlignedGroup {
  readonly members: PreparedStatement[]
  /** Likeness of the pair that the group began with, 1 for a lone statement. */
  likeness: number
  readonly why: string[]
}

/** From this likeness on two statements tell one content. */
const ALIKE = 0.36
/** A statement joins a group that holds this share of its words' weight. */
const HELD = 0.6
/** Fewer content words than this prove little: such statements must agree in act and side as well. */
const FEW_WORDS = 3

interface Pair {
  readonly a: PreparedStatement
  readonly b: PreparedStatement
  readonly likeness: number
}

/** Groups of statements; each statement is in just one. Quadratic in the statements of one encounter, which are some dozens. */
export function alignStatements(accounts: readonly PreparedAccount[]): AlignedGroup[] {
  const all = accounts.flatMap((account) => account.statements)
  const weigh = weights(all)
  const pairs: Pair[] = []
  for (const [n, a] of all.entries())
    for (const b of all.slice(n + 1)) {
      if (a.account === b.account) continue
      const likeness = likenessOf(a, b, weigh)
      if (likeness >= ALIKE) pairs.push({ a, b, likeness })
    }
  pairs.sort((x, y) => y.likeness - x.likeness || distance(x) - distance(y))
  const groupOf = new Map<PreparedStatement, AlignedGroup>()
  for (const { a, b, likeness } of pairs) {
    const [first, second] = [groupOf.get(a), groupOf.get(b)]
    if (first === undefined && second === undefined) {
      const group: AlignedGroup = { members: [a, b], likeness, why: [`content alike by ${likeness.toFixed(2)}`] }
      groupOf.set(a, group)
      groupOf.set(b, group)
    } else if (first !== undefined && second === undefined) join(first, b, weigh, groupOf, likeness)
    else if (first === undefined && second !== undefined) join(second, a, weigh, groupOf, likeness)
  }
  const groups = [...new Set(groupOf.values())]
  for (const statement of all) {
    if (groupOf.has(statement)) continue
    const host = bestHost(statement, groups, weigh)
    if (host !== null) {
      host.members.push(statement)
      host.why.push("its words stand in a longer statement of another account")
      groupOf.set(statement, host)
    } else groupOf.set(statement, { members: [statement], likeness: 1, why: ["no account tells the same"] })
  }
  const order = new Map(all.map((statement, n) => [statement, n]))
  const place = (statement: PreparedStatement): number => order.get(statement) as number
  const done = [...new Set(groupOf.values())]
  for (const group of done) group.members.sort((x, y) => place(x) - place(y))
  return done.sort((x, y) => place(x.members[0] as PreparedStatement) - place(y.members[0] as PreparedStatement))
}

/** Lets a statement into a group: of an account that the group lacks, or as a further part of what another account tells in one. */
function join(
  group: AlignedGroup,
  statement: PreparedStatement,
  weigh: Weights,
  groupOf: Map<PreparedStatement, AlignedGroup>,
  likeness: number,
): void {
  const isNew = group.members.every((member) => member.account !== statement.account)
  if (!isNew && !isPartOf(statement, group, weigh)) return
  group.members.push(statement)
  group.why.push(isNew ? `content alike by ${likeness.toFixed(2)}` : "one account tells in two statements what another tells in one")
  groupOf.set(statement, group)
}

/** The group that holds a statement's content in a statement of another account, null for none. */
function bestHost(statement: PreparedStatement, groups: readonly AlignedGroup[], weigh: Weights): AlignedGroup | null {
  for (const group of groups) if (isPartOf(statement, group, weigh)) return group
  return null
}

function isPartOf(statement: PreparedStatement, group: AlignedGroup, weigh: Weights): boolean {
  if (statement.words.length < FEW_WORDS) return false
  return group.members.some(
    (member) =>
      member.account !== statement.account &&
      member.statement.joint === statement.statement.joint &&
      member.statement.party === statement.statement.party &&
      shared(statement, member, weigh) >= HELD,
  )
}

function distance({ a, b }: Pair): number {
  return Math.abs(a.position - b.position)
}

type Weights = (terms: readonly string[]) => number

/** Weight of a word by the share of all statements that hold one of its terms. */
function weights(all: readonly PreparedStatement[]): Weights {
  const counts = new Map<string, number>()
  for (const { words } of all) {
    const seen = new Set<string>()
    for (const { terms } of words) for (const term of terms) seen.add(term)
    for (const term of seen) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return (terms) => {
    let most = 1
    for (const term of terms) most = Math.max(most, counts.get(term) ?? 1)
    // A word of one statement only is still worth less than one that two accounts share.
    return Math.log(1 + all.length / most)
  }
}

/** Share of the weight of a's words that b has too, 0 to 1. */
export function shared(a: PreparedStatement, b: PreparedStatement, weigh: Weights): number {
  const own = new Set(b.words.flatMap((word) => word.terms))
  let met = 0
  let total = 0
  for (const { terms } of a.words) {
    const weight = weigh(terms)
    total += weight
    if (terms.some((term) => own.has(term))) met += weight
  }
  return total === 0 ? 0 : met / total
}

function likenessOf(a: PreparedStatement, b: PreparedStatement, weigh: Weights): number {
  const [there, back] = [shared(a, b, weigh), shared(b, a, weigh)]
  const content = there + back === 0 ? 0 : Math.max((2 * there * back) / (there + back), 0.8 * Math.max(there, back))
  const structure = structureOf(a, b)
  if (Math.min(a.words.length, b.words.length) < FEW_WORDS) return structure >= 0.8 && content >= 0.5 ? content : 0
  return content < 0.15 ? 0 : 0.7 * content + 0.3 * structure
}

/** How alike two statements are in act, speaking side, instruments and topics, 0 to 1. */
function structureOf({ statement: a }: PreparedStatement, { statement: b }: PreparedStatement): number {
  const act = a.act === b.act ? 1 : FAMILY_OF[a.act] === FAMILY_OF[b.act] ? 0.6 : 0.2
  const side = a.joint === b.joint ? (a.joint || a.party === b.party ? 1 : 0) : 0.4
  const about = overlap([...a.instruments, ...a.topics], [...b.instruments, ...b.topics])
  return 0.3 * act + 0.4 * side + 0.3 * about
}

/** Shared share of two lists (Jaccard 1912), 0.5 where both are empty. */
function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 && b.length === 0) return 0.5
  const both = a.filter((item) => b.includes(item)).length
  return both / new Set([...a, ...b]).size
}
