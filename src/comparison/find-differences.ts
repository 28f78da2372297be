// Where two statements of one content, or two tellings of one encounter, differ: act and strength, party, figures, days,
// persons and countries. A difference is a contradiction where both accounts give a value of the same thing and both
// cannot be right; what one of them leaves out is a detail.
import { type Act, PLEDGES } from "../document/vocabulary.js"
import type { Span } from "../text/span.js"
import type { Account, Difference, DifferenceKind, Evidence } from "./comparison.js"
import type { PreparedStatement } from "./prepare-account.js"
import { isOneScript, isSameName } from "./same-name.js"

/** How strong a pledge is: agree 4, commit 3, ready 2, aspire 1; 0 for what is no pledge. */
export function strengthOf(act: Act): number {
  const place = (PLEDGES as readonly Act[]).indexOf(act)
  return place < 0 ? 0 : PLEDGES.length - place
}

/** A figure without its thousands, for languages whose words for million and billion are not read: 100,000,000 and "100 million". */
export function mantissaOf(value: number): number {
  let rest = value
  while (rest >= 1000 && rest % 1000 === 0) rest /= 1000
  return rest
}

/** The differences between what two accounts tell in one group, each account by its statements there. */
export function differencesBetween(
  accounts: readonly Account[],
  a: readonly PreparedStatement[],
  b: readonly PreparedStatement[],
): Difference[] {
  const [first, second] = [leading(a), leading(b)]
  const out: Difference[] = []
  const add = (
    kind: DifferenceKind,
    values: readonly [string, string],
    spans: readonly [Span, Span],
    isContradiction: boolean,
    why: string,
    strength: Difference["strength"] = null,
  ): void => {
    out.push({
      kind,
      isContradiction,
      values,
      evidence: [evidenceOf(accounts, first.account, spans[0]), evidenceOf(accounts, second.account, spans[1])],
      strength,
      why,
    })
  }
  const [x, y] = [first.statement, second.statement]
  const isOther = first.language !== second.language
  if (x.act !== y.act) {
    const [s, t] = [strengthOf(x.act), strengthOf(y.act)]
    const strength = s === 0 || t === 0 ? null : t < s ? "weaker" : "stronger"
    const why = strength === null ? "the words carry another act" : `the pledge is ${strength} in the second account`
    add("act", [x.act, y.act], [x.cue, y.cue], false, why, strength)
  }
  if (x.joint !== y.joint)
    add("party", [sideOf(x), sideOf(y)], [x.span, y.span], false, "one account gives to both sides what the other gives to one")
  else if (!x.joint && x.party !== y.party)
    add("party", [sideOf(x), sideOf(y)], [x.span, y.span], x.party !== null && y.party !== null, "another party says it")
  const values = <Item extends { readonly span: Span }>(
    kind: DifferenceKind,
    here: readonly Item[],
    there: readonly Item[],
    show: (item: Item) => string,
    isSame: (one: Item, other: Item) => boolean,
    isRival: (one: Item, other: Item) => boolean,
    why: string,
  ): void => {
    // One to one: of 2030 and 2030 beside 2033 and 2030 the first has no partner. What is only told again is no difference.
    const further = [...there]
    const missing = here.filter((one) => {
      const at = further.findIndex((other) => isSame(one, other))
      if (at >= 0) further.splice(at, 1)
      return at < 0
    })
    for (const one of missing) {
      const at = further.findIndex((other) => isRival(one, other))
      const other = further[at]
      if (other === undefined) continue
      further.splice(at, 1)
      add(kind, [show(one), show(other)], [one.span, other.span], true, why)
    }
  }
  values(
    "figure",
    a.flatMap((one) => one.figures),
    b.flatMap((one) => one.figures),
    (figure) => `${figure.value} ${figure.counted}`.trim(),
    (one, other) => one.value === other.value || (isOther && mantissaOf(one.value) === mantissaOf(other.value)),
    (one, other) => isOther || one.counted === other.counted || one.counted === "" || other.counted === "",
    "the accounts give another figure for one thing",
  )
  values(
    "date",
    a.flatMap((one) => one.times),
    b.flatMap((one) => one.times),
    (time) => time.value,
    (one, other) => one.value.startsWith(other.value) || other.value.startsWith(one.value),
    () => true,
    "the accounts give another date",
  )
  values(
    "name",
    a.flatMap((one) => one.people),
    b.flatMap((one) => one.people),
    ({ person }) => person.name,
    (one, other) => isSameName(one.person.name, other.person.name),
    (one, other) => one.person.party === other.person.party && isOneScript(one.person.name, other.person.name),
    "the accounts name another person",
  )
  const speaking = new Set([
    ...[x, y].flatMap((one) => [one.party, ...one.parties]),
    ...a.concat(b).flatMap((one) => one.people.map((p) => p.person.party)),
  ])
  const countries = (side: readonly PreparedStatement[]) =>
    side
      .flatMap((one) => one.parties)
      .filter(({ party }, n, list) => !speaking.has(party) && list.findIndex((other) => other.party === party) === n)
  values(
    "country",
    countries(a),
    countries(b),
    ({ party }) => party,
    (one, other) => one.party === other.party,
    () => true,
    "the accounts name another party",
  )
  return out
}

/** What a group's member tells for an account: the strongest pledge, else the first. */
function leading(statements: readonly PreparedStatement[]): PreparedStatement {
  let best = statements[0] as PreparedStatement
  for (const one of statements) if (strengthOf(one.statement.act) > strengthOf(best.statement.act)) best = one
  return best
}

function sideOf(statement: { readonly joint: boolean; readonly party: string | null; readonly parties: readonly string[] }): string {
  return statement.joint ? [...statement.parties].sort().join("+") || "both" : (statement.party ?? "?")
}

/** The words of a span of one account. */
export function evidenceOf(accounts: readonly Account[], account: number, span: Span): Evidence {
  const text = accounts[account]?.document.text ?? ""
  return { account, span, words: text.slice(span[0], span[1]) }
}
