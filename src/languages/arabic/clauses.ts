// What somebody says, cut into statements: each clause with a predicate of its own, its act, and where its complement
// begins (codebook section 3, "How to split"). Relative clauses, purposes and reasons do not split.
// Absent: what the predicate of a clause is (predicate.ts).

import type { Act } from "../../document/vocabulary.js"
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
import { predicateOf } from "./predicate.js"
import { framedNear, isDuty, liesOn, necessity } from "./predicate-signs.js"
import { Bit } from "./word-classes.js"
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

/** One statement's stretch of a clause, in tokens. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly act: Act
  readonly cue: readonly [from: number, to: number]
  /** First token of the complement that holds the actions, -1 where the predicate itself is the action. */
  readonly complement: number
  /** Whether the act is one of both sides, which the speaker only tells. */
  readonly together: boolean
}

/** Cuts the clause [from, to) into pieces. Linear in its tokens. */
export function clausePieces(context: Context, from: number, to: number, party: string | null, quoted: boolean): Piece[] {
  const starts: { at: number; evidence: number }[] = [{ at: from, evidence: from }]
  const first = predicateOf(context, from, to, party)
  let relative = false
  /** How many starts there were at the last بما, which tells what is furthered; -1 for none. */
  let furthered = -1
  let behindRelative = false
  let subjunctive = first.nested && first.act !== "affirm"
  for (let i = from + 1; i < to; i++) {
    // Before its predicate a clause ends only where another one opens behind a comma.
    if (i <= first.at && context.is(i, Bit.REL)) behindRelative = true
    // الوفد الذي زار …، والتقى …، أصيب: before the predicate و goes on with the relative clause.
    if (i < first.at && behindRelative && context.is(i, Bit.AND) && context.finite(i) !== null) continue
    // العلاقات قديمة ونسعى إلى …: the first verb stands behind و where a nominal clause came before it.
    const second = i === first.at && i - from > 1 && !behindRelative && opensWithAnd(context, i)
    if (context.fits(i, FURTHERS)) furthered = starts.length
    if (i <= first.at && !context.isComma(i - 1) && !second) {
      if (context.isComma(i)) relative = false
      else if (context.is(i, Bit.REL)) relative = true
      continue
    }
    if (context.isSign(i)) {
      if (context.isComma(i)) relative = false
      continue
    }
    const mention = context.mention(i)
    if (context.is(i, Bit.REL | Bit.BECAUSE | Bit.IF) || (context.is(i, Bit.WHAT) && context.bareKey(i) !== "من")) {
      // ما يتطلب …: what requires something is a statement of its own.
      // وما نطلبه هو أن …: a cleft clause tells what is asked, wished or meant.
      if (opensWithAnd(context, i) && opensCleft(context, i, to)) {
        starts.push({ at: i, evidence: i })
        subjunctive = false
        relative = false
        continue
      }
      // كل ما يلزم: everything that is needed, the object of the verb before it.
      const verb = context.bareKey(i - 1) === "كل" ? null : context.finite(i + 1)
      // وهو ما يؤكد ضرورة …: nor is what shows that something must be done a mere relative clause.
      const shows = verb !== null && context.bareKey(i - 1) === "هو" && necessity(context, i + 2, Math.min(to, i + 5))
      if (context.is(i, Bit.WHAT) && verb !== null && (DUTY.has(context.lemma(verb)) || shows)) {
        starts.push({ at: i, evidence: context.bareKey(i - 1) === "هو" ? i - 1 : i })
        subjunctive = false
        relative = false
        continue
      }
      relative = true
      continue
    }
    if (mention !== null && mention.start !== i) continue
    const commaBefore = context.isComma(i - 1)
    // خاصة ونحن على تواصل: especially as …, a reason.
    if (context.fits(i - 1, ESPECIALLY)) continue
    if (context.is(i, Bit.BUT) && /^(و)?(لكن(ه|ها|هم|هما|نا|ني|ي|ننا|نني)?|بل)$/.test(context.key(i))) {
      // ليس عابرا، بل رابطة …: what بل corrects has the predicate before it.
      if (context.bareKey(i) === "بل" && context.finite(i + 1) === null && !context.is(i + 1, Bit.COMP | Bit.NEG | Bit.MUST)) continue
      starts.push({ at: i + 1, evidence: i + 1 })
      subjunctive = false
      relative = false
      continue
    }
    // غير أن، إلا أن، بيد أن: but, with a clause of its own behind.
    if (
      context.fits(i, EXCEPT) &&
      !isOnly(context, i) &&
      context.is(i + 1, Bit.COMP) &&
      /^انه?ا?(م|نا|ني)?$/.test(context.key(i + 1)) &&
      i + 2 < to
    ) {
      starts.push({ at: i + 2, evidence: i + 2 })
      subjunctive = false
      relative = false
      continue
    }
    if (
      (context.fits(i, THEREFORE) && (quoted || context.finite(i + 1) !== null)) ||
      (context.fits(i, ALREADY) && context.finite(i + 1) !== null)
    ) {
      starts.push({ at: i + 1, evidence: i + 1 })
      relative = false
      subjunctive = false
      continue
    }
    // …، ولدينا قرارات …; نحن ضامنو …: in somebody's own words a pronoun or what he has opens a clause.
    if (quoted && !relative && commaBefore && context.fits(i, AND_WE_HAVE) && to - i > 2) {
      starts.push({ at: i, evidence: i })
      subjunctive = false
      continue
    }
    if (quoted && !relative && i > first.at + 2 && context.fits(i, WE) && opensPronounClause(context, i)) {
      starts.push({ at: i, evidence: i })
      subjunctive = false
      continue
    }
    // …، وخلال الأشهر القادمة ننتظر …: behind a fronted adverbial the speaker goes on in the first person.
    if (commaBefore && !relative && opensWithAnd(context, i) && frontedFirstPerson(context, i, to)) {
      starts.push({ at: i, evidence: i })
      subjunctive = false
      continue
    }
    // …، فضلا عن أن …: besides, that …
    if (besidesThat(context, i)) {
      starts.push({ at: i + 1, evidence: i + 1 })
      subjunctive = false
      relative = false
      continue
    }
    if (!opensWithAnd(context, i)) {
      if (!commaBefore && i > first.at + 1 && opensAsyndetic(context, i)) relative = true
      if (commaBefore && quoted && context.imperfect(i) !== null && personOf(context.imperfect(i)?.features ?? 0) === 1 && !relative)
        starts.push({ at: i, evidence: i })
      continue
    }
    if (context.is(i, Bit.COMP)) {
      // لا بد وأن …: to, written with و.
      if (/^(لا)?بد$/.test(context.key(i - 1))) continue
      // يجب أن توقف … وأن تعود …، وإن بلاده …: "and to" goes on, "and that" opens a clause.
      const goesOn = first.nested && context.key(i) === "وان" && !context.word(i)?.form.startsWith("وإ")
      if (!goesOn) starts.push({ at: i + 1, evidence: i + 1 })
      continue
    }
    if (context.is(i, Bit.MUST) && isDuty(context, i, i)) {
      starts.push({ at: i, evidence: i })
      continue
    }
    // ومن ثم: and therefore.
    if (context.key(i) === "ومن" && context.key(i + 1) === "ثم" && context.finite(i + 2) !== null) {
      starts.push({ at: i + 2, evidence: i + 2 })
      relative = false
      continue
    }
    if (
      context.key(i) === "ومن" &&
      (context.is(i + 1, Bit.MUST) || /^ال(منتظر|متوقع|مقرر|ممكن|مهم|مرتقب|طبيعي|واضح|مؤكد|المرجح|مرجح)$/.test(context.key(i + 1)))
    ) {
      starts.push({ at: i, evidence: i })
      continue
    }
    if (context.bareKey(i) === "على" && !relative && liesOn(context, i, to)) {
      starts.push({ at: i, evidence: i })
      continue
    }
    // …، وفرنسا لن تتركه: a party behind a comma with its own verb right behind it.
    if (mention !== null && commaBefore && !relative && opensWithSubject(context, mention)) {
      starts.push({ at: i, evidence: i })
      subjunctive = false
      continue
    }
    if (context.is(i, Bit.SUBJECT)) {
      if (opensClause(context, i + 1, Math.min(to, i + 5))) starts.push({ at: i, evidence: i })
      continue
    }
    // وهذا حقهم …، وهذا الواقع يحتم …: a nominal clause opens with a demonstrative.
    if (context.fits(i, AND_THIS) && !relative && (commaBefore || quoted) && to - i > 3) {
      starts.push({ at: i, evidence: i })
      continue
    }
    if (quoted && nominalClause(context, i, to) && !relative) {
      starts.push({ at: i, evidence: i })
      continue
    }
    const adjective = context.adjectiveCue(i)
    if (adjective !== null && !relative && framedNear(context, i, to, adjective.frames) && adjective.reading.conjunction !== "") {
      starts.push({ at: i, evidence: i })
      continue
    }
    // بين عمان وبكين: what is a name here is no verb.
    // …، وليس كسرها, وليس اتفاقا دائما: what is set against a noun has its predicate before it.
    if (/^وليس(ت)?$/.test(context.key(i)) && isPlainNoun(context, i + 1)) continue
    const finite = mention === null ? andVerb(context, i) : null
    if (finite !== null) {
      const cue = context.verbCue(i, ["act", "say"])
      const strong = cue !== null || finite.future || context.mentionFrom(i + 1) !== null
      // كانت وستظل تقف: both carry the verb behind them.
      const before = context.finite(i - 1)
      if (before !== null && CARRIES.has(context.lemma(before))) continue
      // نستغرب ونستنكر …: two verbs with one object are one act.
      if (context.finite(i - 1) !== null && cue !== null && context.verbCue(i - 1, ["act"]) !== null) continue
      // يعيشون ويعملون هنا: nor are two plain verbs side by side.
      if (cue === null && !commaBefore && context.imperfect(i) !== null && isPlainVerb(context, i - 1)) continue
      if (relative && !(commaBefore && strong)) continue
      if (subjunctive && cue === null && !finite.future) continue
      // بما يحقق مصالحهما، ويحفظ أمنهما: what else it furthers.
      if (furthered === starts.length && cue === null && !finite.future && context.imperfect(i) !== null) continue
      starts.push({ at: i, evidence: i })
      relative = false
      continue
    }
    if (
      context.is(i, Bit.NEG) &&
      !relative &&
      (context.finite(i + 1) !== null ||
        (context.bareKey(i) === "لا" && (NO_PLACE.test(context.key(i + 1)) || context.key(i + 1) === "بد")))
    )
      starts.push({ at: i, evidence: i })
  }
  const pieces: Piece[] = []
  starts.forEach((start, n) => {
    const end = n + 1 < starts.length ? (starts[n + 1] as { at: number }).at : to
    const predicate =
      n === 0
        ? starts.length > 1
          ? predicateOf(context, from, end, party)
          : first
        : predicateOf(
            context,
            start.at,
            end,
            party,
            first.subject?.kind === "party" && first.subject.party !== party && !/^و(نحن|انا)$/.test(context.key(start.at))
              ? first.subject
              : null,
          )
    const evidence = predicate.evidence > start.at ? predicate.evidence : start.evidence
    const at = predicate.at < 0 ? start.at : predicate.at
    const next = n + 1 < starts.length ? (starts[n + 1] as { evidence: number; at: number }) : null
    pieces.push({
      start: evidence,
      end: next === null ? to : Math.min(next.at, next.evidence),
      act: predicate.act,
      cue: [at, Math.min(at + 1, Math.max(to, at + 1))],
      complement: predicate.complement,
      together: predicate.together,
    })
  })
  return pieces
}

/** How far before إلا its negation stands, in tokens. */
const ONLY = 3

/** لا يسعنا إلا أن …: nothing but, where a negation stands right before, and no other clause. */
function isOnly(context: Context, i: number): boolean {
  if (context.key(i) !== "الا" || context.isComma(i - 1)) return false
  for (let k = i - 1; k >= Math.max(0, i - ONLY) && !context.isComma(k); k--) if (context.is(k, Bit.NEG)) return true
  return false
}
