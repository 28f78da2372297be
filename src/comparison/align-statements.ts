// Statements of several accounts beside one another by what they say. Likeness is the shared weight of content words (rare
// words weigh more: inverse document frequency, Spärck Jones 1972; a word of one meaning or one root counts in part),
// corrected by act, speaking side, instruments, topics and figures. The likest pairs are taken first; a statement left over
// joins a pair whose content holds its own, or a longer statement of which it tells another part.
// Where two accounts share no language, words weigh nothing, and instruments, topics, acts and figures decide.
import { FAMILY_OF } from "../document/vocabulary.js"
import { mantissaOf } from "./find-differences.js"
import type { PreparedAccount, PreparedStatement, WeighedWord } from "./prepare-account.js"

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
/** Share of what it has in common with another account's statement that a further statement must tell first. */
const FURTHER = 0.7
/** Content that two statements of different sides must share to be one: accounts may differ about who says it. */
const OTHER_SIDE = 0.5
/** What a shared figure adds, and from which value on figures are seldom shared by chance. */
const FIGURE = 0.1
const LARGE = 13
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
  if (!isNew && !isPartOf(statement, group, weigh) && !tellsFurther(statement, group, weigh)) return
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

/** Whether what a statement shares with one of another account is not what its own account's statements of the group share with it. */
function tellsFurther(statement: PreparedStatement, group: AlignedGroup, weigh: Weights): boolean {
  const own = group.members.filter((member) => member.account === statement.account)
  return group.members.some((member) => {
    if (member.account === statement.account || !isAlikeSaid(member, statement)) return false
    const met = metBy(member, statement)
    const known = own.map((one) => metBy(member, one))
    let all = 0
    let further = 0
    for (const word of met) {
      all += weigh(word)
      if (known.every((words) => !words.has(word))) further += weigh(word)
    }
    return all > 0 && further >= FURTHER * all
  })
}

/** Whether one side says both, in acts of one family. */
function isAlikeSaid({ statement: a }: PreparedStatement, { statement: b }: PreparedStatement): boolean {
  return a.joint === b.joint && a.party === b.party && FAMILY_OF[a.act] === FAMILY_OF[b.act]
}

/** Words of content of `a` that stand in `b` too, in any way in which words are met. */
function metBy(a: PreparedStatement, b: PreparedStatement): ReadonlySet<WeighedWord> {
  const has = (word: WeighedWord): boolean =>
    b.weighed.some(
      (other) =>
        word.terms.some((term) => other.terms.includes(term)) ||
        word.meanings.some((meaning) => other.meanings.includes(meaning)) ||
        word.roots.some((root) => other.roots.includes(root)),
    )
  return new Set(a.weighed.filter((word) => word.weight === 1 && has(word)))
}

function distance({ a, b }: Pair): number {
  return Math.abs(a.position - b.position)
}

type Weights = (word: WeighedWord) => number

/** Weight of a word by the share of all statements that hold one of its terms. */
function weights(all: readonly PreparedStatement[]): Weights {
  const counts = new Map<string, number>()
  for (const { weighed } of all) {
    const seen = new Set<string>()
    for (const { terms } of weighed) for (const term of terms) seen.add(term)
    for (const term of seen) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return ({ terms, weight }) => {
    let most = 1
    for (const term of terms) most = Math.max(most, counts.get(term) ?? 1)
    // A word of one statement only is still worth less than one that two accounts share.
    return weight * Math.log(1 + all.length / most)
  }
}

/** What a word counts that is met by its meaning, or by the consonants of its root, and not as itself. */
const BY_MEANING = 0.75
const BY_ROOT = 0.6

/** Share of the weight of a's words that b has too, 0 to 1. */
function shared(a: PreparedStatement, b: PreparedStatement, weigh: Weights): number {
  const terms = new Set(b.weighed.flatMap((word) => word.terms))
  const meanings = new Set(b.weighed.flatMap((word) => word.meanings))
  const roots = new Set(b.weighed.flatMap((word) => word.roots))
  let met = 0
  let total = 0
  for (const word of a.weighed) {
    const weight = weigh(word)
    total += weight
    if (word.terms.some((term) => terms.has(term))) met += weight
    else if (word.meanings.some((meaning) => meanings.has(meaning))) met += BY_MEANING * weight
    else if (word.roots.some((root) => roots.has(root))) met += BY_ROOT * weight
  }
  return total === 0 ? 0 : met / total
}

function likenessOf(a: PreparedStatement, b: PreparedStatement, weigh: Weights): number {
  if (a.language !== b.language) return likenessWithoutWords(a, b)
  const [there, back] = [shared(a, b, weigh), shared(b, a, weigh)]
  const dice = there + back === 0 ? 0 : (2 * there * back) / (there + back)
  const content = Math.max(dice, 0.8 * Math.max(there, back))
  const structure = structureOf(a, b)
  if (Math.min(a.words.length, b.words.length) < FEW_WORDS) return structure >= 0.8 && content >= 0.5 ? content : 0
  if (content < 0.15 || (speakAgainst(a, b) && dice < OTHER_SIDE)) return 0
  return 0.7 * content + 0.3 * structure + (sharesFigure(a, b) ? FIGURE : 0)
}

/** From this likeness on statements in two languages tell one content. */
const ALIKE_WITHOUT_WORDS = 0.62

/** How alike two statements are whose words cannot be compared: by act, side, instruments and topics, figures, parties named. */
function likenessWithoutWords(a: PreparedStatement, b: PreparedStatement): number {
  if (speakAgainst(a, b)) return 0
  const [x, y] = [a.statement, b.statement]
  const act = x.act === y.act ? 1 : FAMILY_OF[x.act] === FAMILY_OF[y.act] ? 0.6 : 0
  const side = x.joint === y.joint && (x.joint || x.party === y.party) ? 1 : 0.4
  const about = overlap([...x.instruments, ...x.topics], [...y.instruments, ...y.topics])
  const figures = a.figures.length === 0 && b.figures.length === 0 ? 0.5 : sharesMantissa(a, b) ? 1 : 0
  const parties = overlap(
    a.parties.map(({ party }) => party),
    b.parties.map(({ party }) => party),
  )
  const likeness = 0.25 * act + 0.2 * side + 0.3 * about + 0.15 * figures + 0.1 * parties
  return likeness >= ALIKE_WITHOUT_WORDS ? likeness : 0
}

function sharesMantissa(a: PreparedStatement, b: PreparedStatement): boolean {
  return a.figures.some((one) => b.figures.some((other) => mantissaOf(one.value) === mantissaOf(other.value)))
}

/** Whether two parties say it, each alone: what one says of a matter is not what the other says of it. */
function speakAgainst({ statement: a }: PreparedStatement, { statement: b }: PreparedStatement): boolean {
  return !a.joint && !b.joint && a.party !== null && b.party !== null && a.party !== b.party
}

/** Whether both tell one figure of some size, or one with the same thing counted. */
function sharesFigure(a: PreparedStatement, b: PreparedStatement): boolean {
  return a.figures.some((one) =>
    b.figures.some((other) => one.value === other.value && (one.value >= LARGE || one.counted === other.counted)),
  )
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
