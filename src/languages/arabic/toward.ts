// The parties that a statement addresses or benefits (codebook section 3, `toward`): the other side of the contact where the
// statement speaks of it or of the two of them, else the party that the act is aimed at. A party that is only a place, that
// stands in a relative clause or a reason, or that names an instrument is spoken of and not addressed.
// Absent: who the sides of a contact are (speakers.ts).

import type { Act } from "../../document/vocabulary.js"
import type { Context } from "./context.js"
import type { DraftStatement } from "./draft-statement.js"
import { nationality } from "./nationality.js"
import { Bit } from "./word-classes.js"
import { WordTest } from "./word-test.js"

/** Acts that have a target or an addressee, which may be any party. */
const AIMED: ReadonlySet<Act> = new Set(["accuse", "warn", "urge", "thank", "praise", "support", "welcome", "invite", "congratulate"])

/** Acts whose target is a wrongdoer: whoever suffers the wrong (الهجوم على X the attack on X) is none. */
const AGAINST: ReadonlySet<Act> = new Set(["condemn", "oppose", "accuse"])

/** Acts that are always done to somebody: the other side where nobody is named. */
const ADDRESSED: ReadonlySet<Act> = new Set(["thank", "invite", "welcome", "congratulate", "condole", "support", "praise"])

/** On, against, in the face of, from: what they govern suffers a wrong or is its place. */
const ONTO = new Set(["على", "ضد", "بحق", "تجاه", "داخل"])

/** Attacking, targeting, bombing, invading, occupying …: their object suffers the wrong. */
const WRONG = new WordTest(
  /^[وبل]*(ال)?(استهداف|استهدافها|مهاجمة|قصف|غزو|احتلال|ضرب|زعزعة|تهديد|انتهاك|اقتحام|اغتيال|تفجير|خطف|اختطاف|قتل)$/,
)

/** Shared by the two of them: our countries, our peoples, our relations, between us. */
const OURS = new WordTest(/^[وفبلك]*(دولنا|دولتينا|بلدينا|شعوبنا|شعبينا|بيننا|علاقاتنا|علاقتنا|تعاوننا|شراكتنا|حوارنا|سويا)$/)

/** A noun of what the sides have together, with a pronoun that stands for it: تعزيزها strengthening them. */
const CARRIED_ON = new WordTest(
  /^[وفبلك]*(تعزيز|تطوير|توسيع|تنمية|توطيد|دعم|تدعيم|توثيق|تعميق|ترسيخ|تقوية|تنويع|دفع|رفع|تنشيط|تفعيل|مواصلة|استمرار|متانة|عمق|تميز|قوة|ازدهار|نمو|تقدم)(ها|ه|هما)$/,
)

/** What two have together: this cooperation, these relations, this partnership, friendship, opportunity, dialogue. */
const TOGETHER = new WordTest(/^(ال|لل)(تعاون|علاقات|علاقة|شراكة|صداقة|فرص|فرصة|حوار|تنسيق|تقارب|مسار)$/)

/** With the help of, under the auspices of, by mediation of, in coordination with: whoever follows takes part, and is not addressed. */
const BESIDE = /^(بمساعدة|برعاية|بوساطة|بتنسيق|بالتنسيق|بمساندة)$/

/** Evacuating, returning, deporting: from there. */
const AWAY = /^[وبل]*(ال)?(اجلاء|اعادة|عودة|ترحيل)$/

/** How far before a place its word of leaving may stand, in tokens. */
const NEAR = 5

/** A party named in a statement. */
interface Named {
  readonly party: string
  /** Token that names it. */
  readonly at: number
  /** Joined by و to the one before. */
  readonly joined: boolean
  /** Named as a place, by an adjective, in a clause of its own, or as the one that suffers: spoken of, not addressed. */
  readonly aside: boolean
  /** Named only as the place where something is. */
  readonly place: boolean
  /** Named only as one who helps, or whom people leave. */
  readonly away: boolean
}

/**
 * Parties addressed, in the order of the text; empty for a joint act. `before`: the statement told just before,
 * with its own; `instrumentParties`: the parties of the instruments that the statement names.
 */
export function towardOf(
  context: Context,
  statement: DraftStatement,
  before: { readonly statement: DraftStatement; readonly toward: readonly string[] } | null,
  instrumentParties: readonly string[],
): string[] {
  if (statement.joint) return []
  const { act, party, sides } = statement
  const named: Named[] = []
  let both = false
  let carried = false
  let taken = false
  let relative = false
  for (let i = statement.start; i < statement.end; i++) {
    if (context.is(i, Bit.BOTH) || context.fits(i, OURS)) both = true
    if (context.fits(i, CARRIED_ON)) carried = true
    if (context.fits(i, TOGETHER) && /^[وفبل]*(هذا|هذه|تلك)$/.test(context.key(i - 1))) taken = true
    if (context.isComma(i)) relative = false
    if (context.is(i, Bit.REL | Bit.BECAUSE)) relative = true
    const mention = context.mentionFrom(i)
    if (mention === null) {
      const adjective = nationality(context, i)
      if (adjective !== null)
        named.push({ party: adjective, at: i, joined: false, aside: relative && !didIt(context, i, act), place: false, away: false })
      continue
    }
    if (mention.kind === "sides") both = true
    if (
      (mention.kind === "person" || mention.kind === "role" || mention.kind === "party" || mention.kind === "group") &&
      mention.party !== null
    )
      named.push({
        party: mention.party,
        at: i,
        joined: mention.prefix.startsWith("و"),
        aside:
          (relative && !didIt(context, i, act)) ||
          isPlace(context, i, act) ||
          isAdjunct(context, i) ||
          (AGAINST.has(act) && suffers(context, i)) ||
          context.instrumentOf[i] === 1,
        place: isPlace(context, i, act),
        away: isAdjunct(context, i),
      })
    i = mention.end - 1
  }
  const others = sides.includes(party ?? "") ? sides.filter((side) => side !== party) : []
  const spoken = named.filter(({ party: id }) => id !== party)
  if (AGAINST.has(act)) {
    const target = group(spoken.filter(({ aside }) => !aside))
    // … and it stirs up unrest: the one accused before.
    if (target.length === 0 && act === "accuse" && before?.statement.act === act && goesOn(context, before.statement, statement))
      return [...before.toward]
    return target
  }
  const aimed = AIMED.has(act) ? spoken.find(({ aside }) => !aside) : undefined
  if (aimed !== undefined && !others.includes(aimed.party) && !both && !spoken.some(({ party: id }) => others.includes(id)))
    return group(spoken.filter(({ aside }) => !aside))
  const here = others.filter((side) => both || spoken.some((one) => one.party === side && !one.away) || instrumentParties.includes(side))
  if (here.length > 0) return here
  if ((carried || onThem(context, statement)) && spoken.length === 0 && before !== null && goesOn(context, before.statement, statement))
    return [...before.toward]
  // هذا التعاون: what the two of them have, told of just before.
  if (taken && spoken.length === 0 && before !== null && before.statement.party === party && !before.statement.joint)
    return [...before.toward]
  // أشاد بحفاوة استقباله في المملكة: of nobody else, what is praised or thanked for somewhere is its state's.
  if (ADDRESSED.has(act) && others.length === 1 && spoken.every(({ place }) => place)) return [spoken[0]?.party ?? (others[0] as string)]
  return group(spoken.filter(({ aside }) => !aside))
}

/** The first party and those joined to it by و: X وY. */
function group(named: readonly Named[]): string[] {
  const out: string[] = []
  for (const [n, one] of named.entries()) {
    if (n > 0 && !one.joined && out.length > 0) break
    if (!out.includes(one.party)) out.push(one.party)
  }
  return out
}

/** A state or capital behind في in or بـ at is a place, save where the act takes its object so. */
function isPlace(context: Context, i: number, act: Act): boolean {
  const mention = context.mentionFrom(i)
  if (mention === null || (AIMED.has(act) && mention.prefix === "ب")) return false
  const before = context.bareKey(i - 1)
  if (before !== "في" && before !== "فى" && mention.prefix !== "ب") return false
  const entry = mention.entry >= 0 ? context.index.entries[mention.entry] : undefined
  return entry?.kind === "state" || entry?.kind === "capital"
}

/** بمساعدة تونس, بالتنسيق مع الكويت, إجلاء الرعايا من الكويت: who helps, or where from. */
function isAdjunct(context: Context, i: number): boolean {
  const before = context.key(i - 1)
  if (BESIDE.test(before) || (before === "مع" && BESIDE.test(context.key(i - 2)))) return true
  // بمساعدة تونس والجزائر: those joined to one who helps.
  const first = context.mention(i)?.prefix === "و" ? context.mention(i - 1) : null
  if (first !== null && first.end === i && isAdjunct(context, first.start)) return true
  if (before !== "من") return false
  for (let k = i - 2; k >= i - NEAR; k--) if (AWAY.test(context.key(k))) return true
  return false
}

/** الهجوم على X, استهداف X: whoever suffers a wrong. */
function suffers(context: Context, i: number): boolean {
  return ONTO.has(context.bareKey(i - 1)) || context.fits(i - 1, WRONG)
}

/** الذي شنته X which X launched: the doer of a wrong, although named in a relative clause. */
function didIt(context: Context, i: number, act: Act): boolean {
  if (!AGAINST.has(act)) return false
  const verb = context.finite(i - 1)
  return verb !== null && verb.pronoun !== "" && context.is(i - 2, Bit.REL)
}

/** عليها it must: the one spoken of before. */
function onThem(context: Context, { act, start }: DraftStatement): boolean {
  return act === "urge" && /^[وف]?علي(ها|ه|هم|هما)$/.test(context.key(start))
}

/** Whether a statement goes on with what the same speaker said just before it in the same sentence. */
function goesOn(context: Context, before: DraftStatement, statement: DraftStatement): boolean {
  return (
    before.party === statement.party &&
    !before.joint &&
    statement.start - before.end < 8 &&
    context.sentences.of[before.start] === context.sentences.of[statement.start]
  )
}
