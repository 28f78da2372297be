// Where clauses with a predicate of their own open in what somebody says (codebook section 3, "How to split"). Relative clauses,
// purposes and reasons open none. In: a stretch of tokens and its first predicate. Out: the starts, in order. Linear in the tokens.
// Absent: what the predicate of each clause is (predicate.ts), what a single opening looks like (clause-openings.ts).

import { andVerb } from "./and-verbs.js"
import {
  besidesThat,
  frontedFirstPerson,
  isPlainNoun,
  isPlainVerb,
  nominalClause,
  opensAsyndetic,
  opensClause,
  opensCleft,
  opensPronounClause,
  opensWithAnd,
  opensWithSubject,
} from "./clause-openings.js"
import { CARRIES, DUTY, NO_PLACE } from "./clause-words.js"
import type { Context } from "./context.js"
import { personOf } from "./morphology/features.js"
import { framedNear, isDuty, liesOn, necessity } from "./predicate-signs.js"
import { Bit } from "./word-classes.js"
import type { Predicate } from "./word-predicate.js"
import { WordTest } from "./word-test.js"

/** Especially as; therefore; and (he) has already. */
const ESPECIALLY = new WordTest(/^(خاصة|خصوصا|لاسيما|سيما)$/)
const THEREFORE = new WordTest(/^(و)?(لذلك|لذا|بالتالي)$/)
const ALREADY = new WordTest(/^(وقد|ولقد|فقد)$/)

/** But, with أن behind it; we; and this, and there is; and we have. */
const EXCEPT = new WordTest(/^(غير|الا|بيد)$/)
const WE = new WordTest(/^(نحن|اننا)$/)
const AND_THIS = new WordTest(/^و(هذا|هذه|تلك|هناك|ثمة)$/)
const AND_WE_HAVE = new WordTest(/^و(لدي|لدينا|لنا|علينا|عندنا)$/)
/** By what, which: what a thing furthers. */
const FURTHERS = new WordTest(/^(بما|مما)$/)
/** But, rather; and it is not. */
const BUT = new WordTest(/^(و)?(لكن(ه|ها|هم|هما|نا|ني|ي|ننا|نني)?|بل)$/)
const AND_NOT = new WordTest(/^وليس(ت)?$/)
/** Expected, due, possible, important, natural, clear: behind ومن "and it is". */
const IT_IS = new WordTest(/^ال(منتظر|متوقع|مقرر|ممكن|مهم|مرتقب|طبيعي|واضح|مؤكد|المرجح|مرجح)$/)

export interface ClauseStart {
  readonly at: number
  /** Where its words begin as evidence. */
  readonly evidence: number
}

/**
 * The clauses of [from, to): the first begins at `from`, and `first` is its predicate. `quoted`: they are somebody's own words.
 */
export function clauseStarts(context: Context, from: number, to: number, first: Predicate, quoted: boolean): readonly ClauseStart[] {
  return new ClauseScan(context, from, to, first, quoted).run()
}

class ClauseScan {
  readonly #starts: ClauseStart[]
  /** Inside a relative clause, whose verbs open nothing. */
  #isRelative = false
  /** Behind the relative clause of the subject, before the first predicate. */
  #isBehindRelative = false
  /** Behind أن of a wish or duty, which goes on with و. */
  #isSubjunctive: boolean
  /** How many starts there were at the last بما, which tells what is furthered; -1 for none. */
  #furthered = -1

  constructor(
    private readonly context: Context,
    private readonly from: number,
    private readonly to: number,
    private readonly first: Predicate,
    private readonly quoted: boolean,
  ) {
    this.#starts = [{ at: from, evidence: from }]
    this.#isSubjunctive = first.nested && first.act !== "affirm"
  }

  run(): readonly ClauseStart[] {
    const { context, to } = this
    for (let i = this.from + 1; i < to; i++) {
      if (context.fits(i, FURTHERS)) this.#furthered = this.#starts.length
      if (this.#isBeforePredicate(i)) continue
      if (context.isSign(i)) {
        if (context.isComma(i)) this.#isRelative = false
      } else if (context.is(i, Bit.REL | Bit.BECAUSE | Bit.IF) || (context.is(i, Bit.WHAT) && context.bareKey(i) !== "من")) this.#linked(i)
      else {
        const mention = context.mention(i)
        // خاصة ونحن على تواصل: especially as …, a reason.
        if ((mention === null || mention.start === i) && !context.fits(i - 1, ESPECIALLY)) this.#word(i)
      }
    }
    return this.#starts
  }

  /** Before its predicate a clause ends only where another one opens behind a comma. */
  #isBeforePredicate(i: number): boolean {
    const { context, from, first } = this
    if (i > first.at) return false
    if (context.is(i, Bit.REL)) this.#isBehindRelative = true
    // الوفد الذي زار …، والتقى …، أصيب: before the predicate و goes on with the relative clause.
    if (i < first.at && this.#isBehindRelative && context.is(i, Bit.AND) && context.finite(i) !== null) return true
    // العلاقات قديمة ونسعى إلى …: the first verb stands behind و where a nominal clause came before it.
    const isSecond = i === first.at && i - from > 1 && !this.#isBehindRelative && opensWithAnd(context, i)
    if (context.isComma(i - 1) || isSecond) return false
    if (context.isComma(i)) this.#isRelative = false
    else if (context.is(i, Bit.REL)) this.#isRelative = true
    return true
  }

  /** A relative, a reason or a condition opens nothing, but for what tells what is asked, needed or shown. */
  #linked(i: number): void {
    const { context, to } = this
    // وما نطلبه هو أن …: a cleft clause tells what is asked, wished or meant.
    if (opensWithAnd(context, i) && opensCleft(context, i, to)) {
      this.#openAnew(i)
      return
    }
    // كل ما يلزم: everything that is needed, the object of the verb before it.
    const verb = context.bareKey(i - 1) === "كل" ? null : context.finite(i + 1)
    const isHe = context.bareKey(i - 1) === "هو"
    // ما يتطلب …: what requires something is a statement of its own; وهو ما يؤكد ضرورة …: so is what shows that it must be done.
    const shows = verb !== null && isHe && necessity(context, i + 2, Math.min(to, i + 5))
    const tells = context.is(i, Bit.WHAT) && verb !== null && (DUTY.has(context.lemma(verb)) || shows)
    if (tells) this.#openAnew(i, isHe ? i - 1 : i)
    else this.#isRelative = true
  }

  #word(i: number): void {
    const { context } = this
    if (context.is(i, Bit.BUT) && context.fits(i, BUT)) {
      // ليس عابرا، بل رابطة …: what بل corrects has the predicate before it.
      const corrects = context.bareKey(i) === "بل" && context.finite(i + 1) === null && !context.is(i + 1, Bit.COMP | Bit.NEG | Bit.MUST)
      if (!corrects) this.#openAnew(i + 1)
      return
    }
    const anew = this.#newClauseAt(i)
    if (anew >= 0) this.#openAnew(anew)
    else if (opensWithAnd(context, i)) this.#and(i)
    else this.#withoutAnd(i)
  }

  /** The token at which a clause opens that leaves all before it behind, -1 for none: but, therefore, besides, our own words. */
  #newClauseAt(i: number): number {
    const { context, to, quoted } = this
    const isFree = !this.#isRelative
    const isBehindComma = context.isComma(i - 1)
    // غير أن، إلا أن، بيد أن: but, with a clause of its own behind.
    const except = context.fits(i, EXCEPT) && !isOnly(context, i) && context.is(i + 1, Bit.COMP) && i + 2 < to
    if (except && /^انه?ا?(م|نا|ني)?$/.test(context.key(i + 1))) return i + 2
    const isVerbNext = context.finite(i + 1) !== null
    if ((context.fits(i, THEREFORE) && (quoted || isVerbNext)) || (context.fits(i, ALREADY) && isVerbNext)) return i + 1
    // …، ولدينا قرارات …; نحن ضامنو …: in somebody's own words a pronoun or what he has opens a clause.
    if (quoted && isFree && isBehindComma && context.fits(i, AND_WE_HAVE) && to - i > 2) return i
    if (quoted && isFree && i > this.first.at + 2 && context.fits(i, WE) && opensPronounClause(context, i)) return i
    // …، وخلال الأشهر القادمة ننتظر …: behind a fronted adverbial the speaker goes on in the first person.
    if (isBehindComma && isFree && opensWithAnd(context, i) && frontedFirstPerson(context, i, to)) return i
    // …، فضلا عن أن …: besides, that …
    return besidesThat(context, i) ? i + 1 : -1
  }

  #withoutAnd(i: number): void {
    const { context } = this
    const isBehindComma = context.isComma(i - 1)
    if (!isBehindComma && i > this.first.at + 1 && opensAsyndetic(context, i)) this.#isRelative = true
    const isOurs = this.quoted && personOf(context.imperfect(i)?.features ?? 0) === 1
    if (isBehindComma && isOurs && !this.#isRelative) this.#open(i)
  }

  #and(i: number): void {
    const { context, to, first, quoted } = this
    const isFree = !this.#isRelative
    const isBehindComma = context.isComma(i - 1)
    const mention = context.mention(i)
    if (context.is(i, Bit.COMP)) {
      // لا بد وأن …: to, written with و.
      if (/^(لا)?بد$/.test(context.key(i - 1))) return
      // يجب أن توقف … وأن تعود …، وإن بلاده …: "and to" goes on, "and that" opens a clause.
      const goesOn = first.nested && context.key(i) === "وان" && !context.word(i)?.form.startsWith("وإ")
      if (!goesOn) this.#open(i + 1)
    } else if (context.is(i, Bit.MUST) && isDuty(context, i, i)) this.#open(i)
    else if (context.key(i) === "ومن" && context.key(i + 1) === "ثم" && context.finite(i + 2) !== null) {
      // ومن ثم: and therefore.
      this.#open(i + 2)
      this.#isRelative = false
    } else if (context.key(i) === "ومن" && (context.is(i + 1, Bit.MUST) || context.fits(i + 1, IT_IS))) this.#open(i)
    else if (context.bareKey(i) === "على" && isFree && liesOn(context, i, to)) this.#open(i)
    // …، وفرنسا لن تتركه: a party behind a comma with its own verb right behind it.
    else if (mention !== null && isBehindComma && isFree && opensWithSubject(context, mention)) this.#openAnew(i)
    else if (context.is(i, Bit.SUBJECT)) {
      if (opensClause(context, i + 1, Math.min(to, i + 5))) this.#open(i)
    }
    // وهذا حقهم …، وهذا الواقع يحتم …: a nominal clause opens with a demonstrative.
    else if (isFree && context.fits(i, AND_THIS) && (isBehindComma || quoted) && to - i > 3) this.#open(i)
    else if (isFree && quoted && nominalClause(context, i, to)) this.#open(i)
    else if (isFree && this.#isAdjective(i)) this.#open(i)
    // …، وليس كسرها, وليس اتفاقا دائما: what is set against a noun has its predicate before it.
    else if (!(context.fits(i, AND_NOT) && isPlainNoun(context, i + 1))) this.#andPredicate(i)
  }

  #isAdjective(i: number): boolean {
    const adjective = this.context.adjectiveCue(i)
    return adjective !== null && adjective.reading.conjunction !== "" && framedNear(this.context, i, this.to, adjective.frames)
  }

  #andPredicate(i: number): void {
    const { context } = this
    // بين عمان وبكين: what is a name here is no verb.
    const finite = context.mention(i) === null ? andVerb(context, i) : null
    if (finite === null) {
      const isNegated =
        context.finite(i + 1) !== null ||
        (context.bareKey(i) === "لا" && (NO_PLACE.test(context.key(i + 1)) || context.key(i + 1) === "بد"))
      if (context.is(i, Bit.NEG) && !this.#isRelative && isNegated) this.#open(i)
      return
    }
    const isBehindComma = context.isComma(i - 1)
    const cue = context.verbCue(i, ["act", "say"])
    const isStrong = cue !== null || finite.future || context.mentionFrom(i + 1) !== null
    const before = context.finite(i - 1)
    // كانت وستظل تقف: both carry the verb behind them.
    if (before !== null && CARRIES.has(context.lemma(before))) return
    // نستغرب ونستنكر …: two verbs with one object are one act.
    if (before !== null && cue !== null && context.verbCue(i - 1, ["act"]) !== null) return
    // يعيشون ويعملون هنا: nor are two plain verbs side by side.
    if (cue === null && !isBehindComma && context.imperfect(i) !== null && isPlainVerb(context, i - 1)) return
    if (this.#isRelative && !(isBehindComma && isStrong)) return
    if (this.#isSubjunctive && cue === null && !finite.future) return
    // بما يحقق مصالحهما، ويحفظ أمنهما: what else it furthers.
    if (this.#furthered === this.#starts.length && cue === null && !finite.future && context.imperfect(i) !== null) return
    this.#open(i)
    this.#isRelative = false
  }

  #open(at: number, evidence = at): void {
    this.#starts.push({ at, evidence })
  }

  /** Opens a clause that no relative and no wish before it reaches into. */
  #openAnew(at: number, evidence = at): void {
    this.#open(at, evidence)
    this.#isRelative = false
    this.#isSubjunctive = false
  }
}

/** How far before إلا its negation stands, in tokens. */
const ONLY = 3

/** لا يسعنا إلا أن …: nothing but, where a negation stands right before, and no other clause. */
function isOnly(context: Context, i: number): boolean {
  if (context.key(i) !== "الا" || context.isComma(i - 1)) return false
  for (let k = i - 1; k >= Math.max(0, i - ONLY) && !context.isComma(k); k--) if (context.is(k, Bit.NEG)) return true
  return false
}
