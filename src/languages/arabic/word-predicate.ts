// The predicate that a single word makes: a verb by its frame, a verb of feeling or thinking, an adjective, a noun of stance.
// In: a clause and a token. Out: a predicate, or null where the word settles no act. Absent: the order in which the words
// of a clause are asked (predicate.ts).

import type { Act } from "../../document/vocabulary.js"
import type { Reading } from "../../stages/morphology/words.js"
import {
  ACCEPTS,
  CARRIES,
  DUTY,
  FORGET,
  HONOURS,
  IDLE,
  IS_SO,
  NECESSARY,
  NEED,
  NO_PLACE,
  OFFERS,
  ON_STATE,
  PLEASES,
  THERE_IS,
  THINKS,
  UNACCEPTED,
  WORRIES,
  WRONG_BY_OBJECT,
  WRONGS,
} from "./clause-words.js"
import type { Context } from "./context.js"
import { isBlessing, isGoodWish } from "./good-wishes.js"
import { Kind, kindOf, personOf } from "./morphology/features.js"
import { actNoun } from "./noun-complement.js"
import { isOfAnother, isPledgeToCome } from "./pledge-to-come.js"
import { predicateOf } from "./predicate.js"
import { hasVerbBehind, isOrder, isOthers, needsDoing, shownBy } from "./predicate-scans.js"
import {
  type ClauseSubject,
  expressedNoun,
  framedNear,
  hasBadObject,
  hasComplementiser,
  insistence,
  isDuty,
  isOwnedThing,
  KEEPS,
  liesOn,
  necessity,
  ownSubject,
  standsBy,
  startsWithThing,
  supportsTerror,
  worksFor,
} from "./predicate-signs.js"
import { foretellsHarm, threatens } from "./threats.js"
import { togetherAct } from "./together.js"
import { Bit } from "./word-classes.js"

/** What carries the act of a clause. */
export interface Predicate {
  readonly act: Act
  /** Token of the predicate, -1 where the clause has none that the program knows. */
  readonly at: number
  readonly complement: number
  /** Where the evidence begins when it is not the head of the clause. */
  readonly evidence: number
  /** The clause's subject where it is a mention, null otherwise. */
  readonly subject: ClauseSubject | null
  /** Whether the predicate has a clause of its own behind a complementiser. */
  readonly nested: boolean
  /** Whether the act is one of both sides, which the speaker only tells. */
  readonly together: boolean
}

/** A clause while its tokens are read. */
export interface ReadClause {
  readonly context: Context
  readonly from: number
  readonly to: number
  /** The party spoken for, null where unknown. */
  readonly party: string | null
  subject: ClauseSubject | null
  /** Whether the subject is two parties: X وY. */
  pair: boolean
  /** Inside a relative clause, whose verb is no predicate of this one. */
  relative: boolean
  /** Whether the verb of a relative clause has been read, whose own objects and coordinated verbs may follow. */
  behindRelative: boolean
  /** The verb that only carries another predicate, -1 for none yet. */
  carried: number
}

/** A predicate at a token; without a complement it is itself the action. */
export function settled({ from, subject }: ReadClause, act: Act, at: number, complement = -1, nested = false, together = false): Predicate {
  return { act, at, complement, evidence: from, nested, subject, together }
}

/** Words that settle the act whatever their form: a duty, a need, على استعداد on readiness. */
export function wordPredicate(clause: ReadClause, i: number): Predicate | null {
  const { context } = clause
  // الخوف الذي يجب أن يشعر به …: a duty inside a relative clause.
  if (clause.relative && context.is(i, Bit.MUST) && context.finite(i) !== null) return null
  // تصريحات حول وجوب الدفع: what words are about.
  if (/^(وجوب|ضرورة)$/.test(context.key(i)) && /^(حول|بشان|بخصوص|عن)$/.test(context.key(i - 1))) return null
  // يجب أن توقف … وأن لا تسعى: both are laid on whoever must.
  const duty = (): Predicate => settled(clause, "urge", i, -1, hasComplementiser(context, i + 1, Math.min(clause.to, i + 6)))
  if (context.is(i, Bit.MUST) && isDuty(context, i, clause.from)) return duty()
  if (i === clause.from && isCommand(context, i)) return settled(clause, "urge", i)
  if (isBlessing(context, i)) return settled(clause, context.key(i).endsWith("رحم") ? "condole" : "congratulate", i)
  // بحاجة إلى بذل الجهود: something must be done; بحاجة للأسلحة: a thing is lacked.
  if (context.fits(i, NEED) || (context.key(i) === "حاجة" && context.bareKey(i - 1) === "في"))
    return settled(clause, needsDoing(context, i + 1) ? "urge" : "affirm", i)
  const key = context.bareKey(i)
  // الرسوم غير مقبولة, هذا أمر مرفوض; ما يقلقنا: what is not accepted is opposed, what worries us is a worry.
  if (!clause.relative && (context.fits(i, UNACCEPTED) || (key === "غير" && /^مقبولة?$/.test(context.key(i + 1)))))
    return settled(clause, "oppose", i)
  // هذا أمر ضروري, لا يزال ضروريا: what is necessary must be.
  if (!clause.relative && context.fits(i, IS_SO) && NECESSARY.test(context.key(i + 1))) return settled(clause, "urge", i + 1)
  if (context.fits(i, WORRIES)) return settled(clause, "concern", i)
  if (key === "لا" && context.key(i + 1) === "بد") return settled(clause, "urge", i, i + 2)
  if (key === "لا" && NO_PLACE.test(context.key(i + 1))) return settled(clause, "oppose", i + 1, i + 2)
  if ((key === "ضد" || key === "مع") && isStance(clause, i)) return settled(clause, key === "ضد" ? "oppose" : "support", i, i + 1)
  if (key !== "على" && key !== "علي") return null
  if (i === clause.from && liesOn(context, i, clause.to)) return duty()
  // على أتم الاستعداد: in full readiness.
  const state = /^(اتم|كامل|اهبة|استعداد)$/.test(context.key(i + 1)) && /استعداد$/.test(context.key(i + 2)) ? i + 2 : i + 1
  const act = ON_STATE[context.key(state).replace(/^ال/, "")]
  return act === undefined ? null : settled(clause, act, state, state + 1)
}

/** "أوقفوا الحرب": an imperative that opens a clause of somebody's own words; spelled like a perfect it counts in the plural alone. */
function isCommand(context: Context, i: number): boolean {
  const isDirect = context.sentences.quoted[i] !== 0 || context.isColon(i - 1) || (context.isQuote(i - 1) && context.isColon(i - 2))
  if (!isDirect || !context.is(i, Bit.FINITE)) return false
  const readings = context.word(i)?.readings ?? []
  if (!readings.some(({ features }) => kindOf(features) === Kind.IMPERATIVE)) return false
  return /وا$/.test(context.key(i)) || readings.every(({ features }) => kindOf(features) === Kind.IMPERATIVE)
}

/** نحن ضد الحرب, بلاده مع الحوار: a stance without a verb, right behind its own subject. */
function isStance({ context, from, subject, party }: ReadClause, i: number): boolean {
  if (i === from) return context.is(i - 1, Bit.COMP) && /ن(ه|ها|نا|ني|هم)$/.test(context.key(i - 1))
  if (context.is(i - 1, Bit.SUBJECT)) return true
  return context.mention(i - 1)?.end === i && subject !== null && subject.kind !== "contact" && ownSubject(subject, party)
}

/** Declare, make known. */
const DECLARES = new Set(["أعلن"])

/** What a finite verb settles; null where it belongs to a relative clause or carries a predicate still to come. */
export function verbPredicate(clause: ReadClause, i: number, finite: Reading): Predicate | null {
  const { context, to, party, subject } = clause
  if (clause.relative) {
    clause.relative = false
    clause.behindRelative = true
    return null
  }
  // الوفد الذي زار … والتقى …، أصيب …: before the predicate a further verb behind و goes on with the relative clause.
  if (clause.behindRelative && context.is(i, Bit.AND) && finite.conjunction === "و") return null
  const lemma = context.lemma(finite)
  const kind = kindOf(finite.features)
  // "انظروا …": an order, by a form that can be nothing else.
  if (kind === Kind.IMPERATIVE && isOrder(context, i, clause.from)) return settled(clause, "urge", i)
  const first = personOf(finite.features) === 1
  const future = finite.future || context.is(i - 1, Bit.FUTURE) || context.bareKey(i - 1) === "لن"
  const nested = hasComplementiser(context, i + 1, Math.min(to, i + 6))
  // ستفرض عقوبات: what the party itself will impose is no duty.
  const imposes = lemma === "فرض" && (future || first)
  if (context.verbAmong(i, DUTY) !== null && !imposes && !context.is(i, Bit.NOMINAL)) return settled(clause, "urge", i, -1, nested)
  const sides = clause.pair || subject?.kind === "sides" || subject?.kind === "contact"
  // إنهما ناقشا: the two of them, by the verb alone.
  const two = subject === null && context.isDual(finite)
  const shared = togetherAct(context, i, to, sides || two)
  if (shared !== null) return settled(clause, shared.act, shared.at, shared.complement, nested, true)
  // ستعود إلى الاتفاق: to return to, not to do again.
  const returns = lemma === "عاد" && /^(الى|ل.*)$/.test(context.key(i + 1))
  if (CARRIES.has(lemma) && !returns) {
    if (future || clause.carried < 0) clause.carried = i
    return null
  }
  if (context.verbAmong(i, PLEASES) !== null) {
    const pleased = pleasedPredicate(clause, i)
    if (pleased !== null) return pleased
  }
  // نحن نعلن استعدادنا: what one declares of oneself.
  const declares = first && context.verbAmong(i, DECLARES) !== null
  const told = declares || context.verbAmong(i, OFFERS) !== null || context.verbCue(i, ["express"]) !== null
  // الزيارة تظهر حرص الجانبين: what a thing shows nobody expresses.
  if (told && (first || (ownSubject(subject, party) && !(subject === null && startsWithThing(context, clause.from, i))))) {
    const noun = expressedNoun(context, i + 1, to)
    const isOwn = !declares || (noun !== null && /(نا|ي)$/.test(context.key(noun.at)))
    if (noun !== null && isOwn) return settled(clause, noun.act as Act, i, noun.at + 1, nested)
  }
  if (THINKS.has(lemma) && (first || clause.carried >= 0 || kind === Kind.IMPERFECT)) return thoughtPredicate(clause, i, first, nested)
  // لن نقف مكتوفي الأيدي: will not stand idle.
  if (context.is(i - 1, Bit.NEG) && context.bareKey(i - 1) === "لن" && context.fits(i + 1, IDLE) && (first || ownSubject(subject, party)))
    return settled(clause, "warn", i, -1, nested)
  if (context.bareKey(i - 1) === "لن" && context.verbAmong(i, FORGET) !== null) return settled(clause, "thank", i, -1, nested)
  // موقف المملكة لن يتغير: what becomes of a thing is no pledge.
  if (future && !first && isOwnedThing(context, clause.from, i)) return settled(clause, "affirm", i, -1, nested)
  if (future && !first && (subject === null || isOfAnother(clause)) && foretellsHarm(context, i, to))
    return settled(clause, "warn", i, -1, nested)
  const threat = future && (first || ownSubject(subject, party)) && threatens(context, i, clause.from, to, context.bareKey(i - 1) === "لن")
  if (threat && isPledgeToCome(clause, i, first)) return settled(clause, "warn", i, -1, nested)
  if (future) return settled(clause, isPledgeToCome(clause, i, first) ? "commit" : "affirm", i, -1, nested)
  // نعمل على, من أجل: work on, work for.
  if (lemma === "عمل" && worksFor(context, i, to) && (first || ownSubject(subject, party)) && kind === Kind.IMPERFECT)
    return settled(clause, "commit", i, i + 1, nested)
  const negated = context.is(i - 1, Bit.NEG)
  if (
    negated &&
    isOfAnother(clause) &&
    subject?.kind !== "group" &&
    /^(لم|لا|ما)$/.test(context.bareKey(i - 1)) &&
    context.verbAmong(i, KEEPS) !== null
  )
    return settled(clause, "accuse", i, -1, nested)
  if (!negated && isOfAnother(clause) && (WRONGS.has(lemma) || supportsTerror(context, i, to)))
    if (context.verbAmong(i, WRONG_BY_OBJECT) === null || hasBadObject(context, i, to)) return settled(clause, "accuse", i, -1, nested)
  if (negated && kind === Kind.IMPERFECT && context.verbAmong(i, ACCEPTS) !== null && (first || ownSubject(subject, party)))
    return settled(clause, "oppose", i, i + 1, nested)
  if (!negated && standsBy(context, i) && (first || ownSubject(subject, party))) return settled(clause, "support", i, i + 1, nested)
  const cue = context.verbCue(i, ["act"])
  if (cue !== null && !negated) {
    // "يريدون القيام بذلك": several without a subject are others.
    const others = subject === null && kind === Kind.IMPERFECT && isOthers(context, clause.from, i) && /ون$/.test(context.key(i))
    const own = !others && (first || subject === null || ownSubject(subject, party) || kind === Kind.PERFECT)
    const insisted = insistence(context, i)
    if (own && insisted === "demand") return settled(clause, "urge", i, -1, nested)
    if (own && insisted === null && framedNear(context, i, to, cue.frames))
      return settled(clause, lemma === "تمنّى" && isGoodWish(context, i) ? "congratulate" : (cue.act as Act), i, i + 1, nested)
  }
  const shown = !negated && (first || ownSubject(subject, party)) ? shownBy(context, i, to) : null
  if (shown !== null) return settled(clause, shown.act, i, shown.at + 1, nested)
  return settled(clause, necessity(context, i + 1, Math.min(to, i + 6)) ? "urge" : "affirm", i, -1, nested)
}

/**
 * يطيب لي أن أعرب …: what I am pleased to do is the act; تسعدني زيارة …: what pleases me is welcomed, and what honours me
 * or fills me with pride is praised.
 */
function pleasedPredicate(clause: ReadClause, i: number): Predicate | null {
  const { context, to, party } = clause
  for (let k = i + 1; k < Math.min(to, i + 24); k++) {
    if (context.isComma(k) && context.is(k + 1, Bit.AND)) break
    if (!context.is(k, Bit.COMP) || personOf(context.imperfect(k + 1)?.features ?? 0) !== 1) continue
    const inner = predicateOf(context, k + 1, to, party)
    // يسعدني أن أكون هنا: being somewhere is no act; the pleasure is.
    if (inner.act === "affirm") return settled(clause, "praise", i, -1, true)
    return { ...inner, evidence: inner.evidence > k + 1 ? inner.evidence : k + 1 }
  }
  const toMe = /(ني|نا)$/.test(context.key(i)) || /^(لي|لنا)$/.test(context.key(i + 1))
  if (!toMe) return null
  return settled(clause, context.verbAmong(i, HONOURS) === null ? "welcome" : "praise", i)
}

/** What a verb of thinking or saying settles: the act that its noun names; null where its own clause is still to come. */
function thoughtPredicate(clause: ReadClause, i: number, first: boolean, nested: boolean): Predicate | null {
  const { context, to, subject, party } = clause
  // أؤكد لكم …: I assure you of …
  const noun = actNoun(context, i + 1, to) ?? (context.key(i + 1) === "لكم" ? actNoun(context, i + 2, to) : null)
  // وتجدد تمسكها بـ…: her own stance renewed.
  const own = first || (ownSubject(subject, party) && noun !== null && noun.cue.reading.pronoun !== "")
  if (noun !== null && noun.cue.act !== "affirm" && own)
    return { act: noun.cue.act as Act, at: noun.at, complement: noun.at + 1, evidence: noun.at, nested: false, subject, together: false }
  if (nested) {
    clause.carried = i
    return null
  }
  return settled(clause, necessity(context, i + 1, Math.min(to, i + 5)) ? "urge" : "affirm", i)
}

/** What an adjective or participle settles: مستعدة ready. */
export function adjectivePredicate(clause: ReadClause, i: number): Predicate | null {
  const { context, to, party, subject } = clause
  const adjective = context.adjectiveCue(i)
  if (adjective === null || clause.relative || !framedNear(context, i, to, adjective.frames)) return null
  if (subject !== null && subject.kind !== "sides" && !ownSubject(subject, party) && clause.carried < 0) return null
  return settled(clause, adjective.act as Act, i, i + 1, hasComplementiser(context, i + 1, i + 4))
}

/** What a noun at the head of the clause, or behind لدينا we have, settles: موقفنا our position. */
export function nounPredicate(clause: ReadClause, i: number): Predicate | null {
  const { context, from } = clause
  const before = context.key(i - 1)
  const noun = context.nounCue(i, ["act"])
  // بحث he discussed, بحثنا we discussed, which could also be spelled "by urging".
  if (noun === null || (noun.reading.preposition !== "" && context.verbCue(i, ["discuss"]) !== null)) return null
  // هناك إرادة مشتركة لـ…: there is a will, a wish, a readiness.
  if (/^(هناك|هنالك|ثمة|توجد|يوجد)$/.test(before) && THERE_IS.has(noun.act)) return settled(clause, noun.act as Act, i, i + 1)
  if (i !== from && before !== "لدينا" && before !== "لنا") return null
  const owned =
    !noun.reading.article &&
    (noun.reading.pronoun !== "" || context.is(i + 1, Bit.SELF) || before === "لدينا" || context.mentionFrom(i + 1)?.kind === "party")
  // الدعوة للهدنة كانت …: a definite noun with a verb of its own behind it is its subject.
  if (!owned && noun.reading.article && hasVerbBehind(context, i + 1, clause.to)) return null
  if ((owned && noun.act !== "affirm") || noun.act === "urge") return settled(clause, noun.act as Act, i, i + 1)
  return null
}
