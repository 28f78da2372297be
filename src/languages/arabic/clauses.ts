// What somebody says, cut into statements: each clause with a predicate of its own, its act, and where its complement
// begins (codebook section 3, "How to split"). Relative clauses, purposes and reasons do not split.
import type { Act } from "../../document/vocabulary.js"
import type { Context } from "./context.js"
import { Kind, kindOf, personOf } from "./morphology/features.js"
import { actNoun } from "./noun-complement.js"
import { Bit } from "./word-classes.js"

/** One statement's stretch of a clause, in tokens. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly act: Act
  readonly cue: readonly [from: number, to: number]
  /** First token of the complement that holds the actions, -1 where the predicate itself is the action. */
  readonly complement: number
}

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
}

/** What a clause's subject is, as far as acts care. */
export interface ClauseSubject {
  readonly kind: string
  readonly party: string | null
}

/** Verbs that only place a contact in time: a timetable is no pledge (codebook section 3, ruling 4). */
const TIMETABLE = new Set([
  "زار",
  "التقى",
  "اجتمع",
  "وصل",
  "أجرى",
  "عقد",
  "استقبل",
  "بحث",
  "ناقش",
  "توجّه",
  "قام",
  "أدّى",
  "شارك",
  "حضر",
  "غادر",
  "ترأّس",
  "ألقى",
  "شهد",
  "أشرف",
  "تناول",
  "استعرض",
  "تباحث",
  "انعقد",
  "استضاف",
  "كان",
  "تمّ",
  "جرى",
  "شمل",
  "ضمّ",
  "انقسم",
  "استمرّ",
  "وقّع",
  "أصبح",
  "ظلّ",
  "بقي",
  "صار",
  "رافق",
  "التحق",
  "حلّ",
  "تطرّق",
  "أكد",
])

/** Verbs that lay a duty on somebody: require, call for, impose. */
const DUTY = new Set(["تطلّب", "استدعى", "اقتضى", "حتّم", "استوجب", "استلزم", "فرض", "وجب", "تعيّن", "انبغى", "لزم", "توجّب", "احتاج"])

/** Verbs that only carry another predicate: be, remain, can, believe, see. */
const CARRIES = new Set(["كان", "ظلّ", "بقي", "زال", "صار", "أصبح", "بات", "أمكن", "استطاع", "عاد", "كاد", "أوشك"])

const THINKS = new Set(["اعتقد", "رأى", "ظنّ", "علم", "قال", "أكّد", "عرف", "آمن", "اعتبر", "أوضح", "ذكر", "كرّر", "جدّد", "أدرك", "شدّد"])

/** Wrongs that one party lays to another: violates, destabilises, finances, occupies, bombs … */
const WRONGS = new Set([
  "زعزع",
  "انتهك",
  "خرق",
  "عرقل",
  "موّل",
  "احتلّ",
  "اعتدى",
  "قصف",
  "قتل",
  "ارتكب",
  "حرّض",
  "أجّج",
  "هرّب",
  "غذّى",
  "استهدف",
  "ماطل",
  "تنصّل",
  "كذب",
  "اختلق",
  "خلق",
  "سلّح",
  "دبّر",
  "تآمر",
  "قوّض",
  "صعّد",
  "ابتزّ",
  "شرّد",
])

/** Supports terrorism, extremism, militias. */
function supportsTerror(context: Context, at: number, to: number): boolean {
  if (!/^[وف]?[يت]?(دعم|مول|رعى|رعي|ساند|غذي)/.test(context.key(at))) return false
  for (let i = at + 1; i < Math.min(to, at + 4); i++)
    if (/^(ال|لل|بال)?(ارهاب|تطرف|ميليشيات|ميليشيا|متطرفين|ارهابيين|عنف)/.test(context.key(i))) return true
  return false
}

/** It pleases me, gladdens, honours me. */
const PLEASES = new Set(["طاب", "سرّ", "أسعد", "شرّف", "ودّ"])

/** Come forward with (thanks, congratulations, condolences). */
const OFFERS = new Set(["تقدّم", "قدّم", "وجّه", "رفع"])

/** The noun that names the act behind a verb of expressing or offering: … عن بالغ امتناني, … بأحر التهاني. */
function expressedNoun(context: Context, from: number, to: number): { act: string; at: number } | null {
  for (let i = from; i < Math.min(to, from + 14); i++) {
    if (context.isComma(i) || context.is(i, Bit.COMP)) return null
    const cue = context.nounCue(i, ["act"])
    if (cue !== null && cue.act !== "affirm" && cue.act !== "agree") return { act: cue.act, at: i }
  }
  return null
}

const FORGET = new Set(["نسي", "أنسى"])

/** Question words: a question promises nothing. */
const ASKS = /^[وف]?(هل|متى|كيف|لماذا|ماذا|اين|لم|كم|اي)$/

/** Behind على: readiness, confidence, conviction. */
const ON_STATE: Readonly<Record<string, Act>> = { استعداد: "ready", "اتم الاستعداد": "ready", ثقة: "affirm" }
const NEED = /^(و)?(ب)(أمس )?حاجة$/

/** The predicate of the clause [from, to). `party` is the party spoken for, null where unknown. */
export function predicateOf(
  context: Context,
  from: number,
  to: number,
  party: string | null,
  inherited: ClauseSubject | null = null,
): Predicate {
  let relative = false
  let subject: ClauseSubject | null = inherited
  let carried = -1
  for (let i = from; i < to; i++) {
    if ((context.timeAt[i] as number) > i) {
      i = (context.timeAt[i] as number) - 1
      continue
    }
    if (context.isSign(i)) {
      if (context.isComma(i)) relative = false
      continue
    }
    const word = context.word(i)
    if (word === undefined) continue
    if (isDenial(context, i)) return { act: "deny", at: i, complement: -1, evidence: from, nested: false, subject }
    const mention = context.mentionFrom(i)
    if (mention !== null && !context.is(i, Bit.MUST)) {
      if ((subject === null || subject === inherited) && (mention.prefix === "" || mention.prefix === "و")) subject = mention
      i = mention.end - 1
      continue
    }
    if (context.is(i, Bit.REL)) {
      relative = true
      continue
    }
    if (context.is(i, Bit.WHAT) && context.key(i) !== "من" && i > from && !/^و?(هو|هي|هذا)$/.test(context.key(i - 1))) {
      relative = true
      continue
    }
    if (context.is(i, Bit.MUST) && isDuty(context, i, from))
      return { act: "urge", at: i, complement: -1, evidence: from, nested: false, subject }
    if (NEED.test(context.key(i)) || (context.key(i) === "حاجة" && context.bareKey(i - 1) === "في"))
      return { act: "urge", at: i, complement: -1, evidence: from, nested: false, subject }
    if (context.bareKey(i) === "على" || context.bareKey(i) === "علي") {
      const act = ON_STATE[context.key(i + 1)]
      if (act !== undefined) return { act, at: i + 1, complement: i + 2, evidence: from, nested: false, subject }
    }
    const finite = context.finite(i)
    if (finite !== null && isVerbHere(context, i, from)) {
      if (relative) {
        relative = false
        continue
      }
      const lemma = context.lemma(finite)
      const first = personOf(finite.features) === 1
      const negated = context.is(i - 1, Bit.NEG)
      const future = finite.future || context.is(i - 1, Bit.FUTURE) || context.key(i - 1) === "لن"
      const cue = context.verbCue(i, ["act"])
      const nested = hasComplementiser(context, i + 1, Math.min(to, i + 6))
      if (context.verbAmong(i, DUTY) !== null && !(word.bits & Bit.NOMINAL))
        return { act: "urge", at: i, complement: -1, evidence: from, nested, subject }
      if (CARRIES.has(lemma) && !future) {
        carried = carried < 0 ? i : carried
        continue
      }
      if (CARRIES.has(lemma)) {
        carried = i
        continue
      }
      if (context.verbAmong(i, PLEASES) !== null) {
        // يطيب لي أن أعرب …: what I am pleased to do is the act.
        for (let k = i + 1; k < Math.min(to, i + 24); k++) {
          if (!context.is(k, Bit.COMP) || personOf(context.imperfect(k + 1)?.features ?? 0) !== 1) continue
          const inner = predicateOf(context, k + 1, to, party)
          return { ...inner, evidence: inner.evidence > k + 1 ? inner.evidence : k + 1 }
        }
      }
      if (context.verbAmong(i, OFFERS) !== null || context.verbCue(i, ["express"]) !== null) {
        const noun = expressedNoun(context, i + 1, to)
        if (noun !== null) return { act: noun.act as Act, at: i, complement: noun.at + 1, evidence: from, nested, subject }
      }
      if (THINKS.has(lemma) && (first || carried >= 0 || kindOf(finite.features) === Kind.IMPERFECT)) {
        const noun = actNoun(context, i + 1, to) ?? (context.key(i + 1) === "لكم" ? actNoun(context, i + 2, to) : null)
        if (noun !== null && noun.cue.act !== "affirm" && first)
          return { act: noun.cue.act as Act, at: noun.at, complement: noun.at + 1, evidence: noun.at, nested: false, subject }
        if (nested) {
          carried = i
          continue
        }
        if (necessity(context, i + 1, Math.min(to, i + 5))) return { act: "urge", at: i, complement: -1, evidence: from, nested, subject }
        return { act: "affirm", at: i, complement: -1, evidence: from, nested, subject }
      }
      if (context.key(i - 1) === "لن" && context.verbAmong(i, FORGET) !== null)
        return { act: "thank", at: i, complement: -1, evidence: from, nested, subject }
      if (future) {
        const foreign =
          subject !== null &&
          (subject.kind === "contact" ||
            subject.kind === "document" ||
            (subject.party !== null && party !== null && subject.party !== party && subject.kind !== "sides"))
        const inanimate = subject === null && !first && startsWithThing(context, from, i)
        const asks = ASKS.test(context.key(from)) || ASKS.test(context.key(i - 1))
        if (
          context.verbAmong(i, TIMETABLE) === null &&
          !foreign &&
          !inanimate &&
          !asks &&
          !(subject === null && !first && thingBehind(context, i))
        )
          return { act: "commit", at: i, complement: -1, evidence: from, nested, subject }
        return { act: "affirm", at: i, complement: -1, evidence: from, nested, subject }
      }
      if (
        lemma === "عمل" &&
        framedNear(context, i, to, ["على", "من"]) &&
        (first || ownSubject(subject, party)) &&
        kindOf(finite.features) === Kind.IMPERFECT
      ) {
        return { act: "commit", at: i, complement: i + 1, evidence: from, nested, subject }
      }
      const other =
        subject !== null &&
        subject.party !== null &&
        party !== null &&
        subject.party !== party &&
        subject.kind !== "sides" &&
        subject.kind !== "contact"
      if (other && !negated && (WRONGS.has(lemma) || supportsTerror(context, i, to)))
        return { act: "accuse", at: i, complement: -1, evidence: from, nested, subject }
      if (cue !== null && !negated) {
        const own = first || subject === null || ownSubject(subject, party) || kindOf(finite.features) === Kind.PERFECT
        if (own && framedNear(context, i, to, cue.frames))
          return { act: cue.act as Act, at: i, complement: i + 1, evidence: from, nested, subject }
      }
      if (necessity(context, i + 1, Math.min(to, i + 6))) return { act: "urge", at: i, complement: -1, evidence: from, nested, subject }
      return { act: "affirm", at: i, complement: -1, evidence: from, nested, subject }
    }
    const adjective = context.adjectiveCue(i)
    if (
      adjective !== null &&
      !relative &&
      framedNear(context, i, to, adjective.frames) &&
      (subject === null || subject.kind === "sides" || ownSubject(subject, party) || carried >= 0)
    ) {
      return {
        act: adjective.act as Act,
        at: i,
        complement: i + 1,
        evidence: from,
        nested: hasComplementiser(context, i + 1, i + 4),
        subject,
      }
    }
    if (i === from || context.key(i - 1) === "لدينا" || context.key(i - 1) === "لنا") {
      const noun = context.nounCue(i, ["act"])
      const owned =
        noun !== null &&
        !noun.reading.article &&
        (noun.reading.pronoun !== "" ||
          context.is(i + 1, Bit.SELF) ||
          context.key(i - 1) === "لدينا" ||
          context.mentionFrom(i + 1)?.kind === "party")
      if (noun !== null && owned && noun.act !== "affirm")
        return { act: noun.act as Act, at: i, complement: i + 1, evidence: from, nested: false, subject }
      if (noun !== null && noun.act === "urge") return { act: "urge", at: i, complement: i + 1, evidence: from, nested: false, subject }
    }
  }
  if (carried >= 0)
    return {
      act: necessity(context, carried + 1, Math.min(to, carried + 8)) ? "urge" : "affirm",
      at: carried,
      complement: -1,
      evidence: from,
      nested: false,
      subject,
    }
  return { act: "affirm", at: -1, complement: -1, evidence: from, nested: false, subject }
}

/** Untrue, without truth, without foundation. */
function isDenial(context: Context, i: number): boolean {
  const next = context.key(i + 1)
  if (context.key(i) === "غير") return /^(صحيح|صحيحة|دقيق|دقيقة|صحيحا)$/.test(next)
  if (context.key(i) === "لا") return next === "صحة" || next === "اساس"
  return /^عاري?ة?$/.test(context.key(i)) && next === "عن" && context.key(i + 2) === "الصحة"
}

function ownSubject(subject: { kind: string; party: string | null } | null, party: string | null): boolean {
  if (subject === null) return true
  if (subject.kind === "self" || subject.kind === "sides") return true
  return subject.party === null || party === null || subject.party === party
}

function hasComplementiser(context: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (context.is(i, Bit.COMP)) return true
  return false
}

/** The clause begins with a definite or construct noun that is no party: a thing, which promises nothing. */
function startsWithThing(context: Context, from: number, verb: number): boolean {
  for (let i = from; i < verb; i++) {
    if (context.isSign(i)) continue
    return context.is(i, Bit.NOMINAL) && !context.is(i, Bit.SUBJECT) && !/^(حكومت|سلط|قياد|قوات|شرك)/.test(context.key(i))
  }
  return false
}

/** A definite noun that is no party right behind the verb is its subject: ستنتهي هذه المعاملة */
function thingBehind(context: Context, verb: number): boolean {
  const next = verb + 1
  if (context.mentionFrom(next) !== null) return context.mentionFrom(next)?.kind === "contact"
  return (
    /^(هذه|هذا|تلك|ذلك)$/.test(context.key(next)) ||
    (context.is(next, Bit.ARTICLE) && context.is(next, Bit.NOMINAL) && !context.is(next, Bit.PREP) && !/^[بل]/.test(context.key(next)))
  )
}

/** ضرورة necessity, لا بد there is no way around, near the predicate. */
function necessity(context: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (/^[بل]?(ال)?(ضرورة|الضروري|وجوب)$/.test(context.key(i))) return true
    if (context.isComma(i)) return false
  }
  return false
}

function isDuty(context: Context, i: number, from: number): boolean {
  const key = context.bareKey(i)
  if (/^علي(ه|ها|هم|نا|هما)$/.test(key)) return i - from <= 1 || context.is(i + 1, Bit.COMP)
  if (key === "الضروري" || key === "الواجب") return context.bareKey(i - 1) === "من"
  return true
}

/** A spelling that can be a verb counts as one in a clause unless a noun reading is the likelier one. */
function isVerbHere(context: Context, i: number, from: number): boolean {
  const word = context.word(i)
  if (word === undefined) return false
  if (!(word.bits & Bit.NOMINAL)) return true
  if (context.imperfect(i) !== null) {
    const nominalFirst =
      word.readings[0] !== undefined &&
      kindOf(word.readings[0].features) >= Kind.ACTIVE_PARTICIPLE &&
      kindOf(word.readings[0].features) <= Kind.ADJECTIVE
    if (!nominalFirst) return true
    return (
      i === from || context.mention(i - 1) !== null || context.is(i - 1, Bit.NEG | Bit.QAD | Bit.COMP | Bit.SUBJECT | Bit.FUTURE | Bit.REL)
    )
  }
  if (word.bits & Bit.ARTICLE) return false
  const before = i - 1
  if (context.is(before, Bit.PREP) || context.is(before, Bit.DURING)) return false
  return (
    context.is(before, Bit.QAD | Bit.NEG | Bit.KANA | Bit.REL) ||
    (context.mention(before) !== null &&
      word.cues.length > 0 &&
      context.verbCue(i, ["act", "say", "agree", "discuss"]) !== null &&
      !context.is(i, Bit.MASDAR))
  )
}

/** Whether one of the frames' prepositions follows within a few words; a bare object always may. */
export function framedNear(context: Context, at: number, to: number, frames: readonly string[]): boolean {
  if (frames.includes("0") || frames.length === 0) return true
  for (let i = at + 1; i < Math.min(to, at + 9); i++) {
    if (context.is(i, Bit.COMP)) return true
    const key = context.bareKey(i)
    for (const frame of frames) {
      const folded = frame === "إلى" ? "الى" : frame
      if (key === folded) return true
      if (folded.length > 1 && key.startsWith(folded.slice(0, -1)) && context.is(i, Bit.PREP)) return true
      if (folded.length === 1 && (key.startsWith(folded) || context.mention(i)?.prefix.endsWith(folded))) return true
    }
    if (context.isComma(i)) return false
  }
  return false
}

/** Cuts the clause [from, to) into pieces. Linear in its tokens. */
export function clausePieces(context: Context, from: number, to: number, party: string | null, quoted: boolean): Piece[] {
  const starts: { at: number; evidence: number }[] = [{ at: from, evidence: from }]
  const first = predicateOf(context, from, to, party)
  let relative = false
  let subjunctive = first.nested && first.act !== "affirm"
  for (let i = Math.max(from + 1, first.at + 1); i < to; i++) {
    if (context.isSign(i)) {
      if (context.isComma(i)) relative = false
      continue
    }
    const mention = context.mention(i)
    if (context.is(i, Bit.REL | Bit.BECAUSE | Bit.IF) || (context.is(i, Bit.WHAT) && context.bareKey(i) !== "من")) {
      // ما يتطلب …: what requires something is a statement of its own.
      const verb = context.finite(i + 1)
      if (context.is(i, Bit.WHAT) && verb !== null && DUTY.has(context.lemma(verb))) {
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
    const opensWithAnd = context.is(i, Bit.AND) || context.key(i - 1) === "و"
    if (context.is(i, Bit.BUT) && /^(و)?(لكن|لكنه|لكنها|بل)$/.test(context.key(i))) {
      starts.push({ at: i + 1, evidence: i + 1 })
      subjunctive = false
      relative = false
      continue
    }
    if (/^(و)?(لذلك|لذا|بالتالي)$/.test(context.key(i)) && quoted) {
      starts.push({ at: i + 1, evidence: i + 1 })
      relative = false
      subjunctive = false
      continue
    }
    if (!opensWithAnd) {
      if (commaBefore && quoted && context.imperfect(i) !== null && personOf(context.imperfect(i)?.features ?? 0) === 1 && !relative)
        starts.push({ at: i, evidence: i })
      continue
    }
    if (context.is(i, Bit.COMP)) {
      if (!first.nested || context.key(i) !== "وان") starts.push({ at: i + 1, evidence: i + 1 })
      continue
    }
    if (context.is(i, Bit.MUST) && isDuty(context, i, i)) {
      starts.push({ at: i, evidence: i })
      continue
    }
    if (
      context.key(i) === "ومن" &&
      (context.is(i + 1, Bit.MUST) || /^ال(منتظر|متوقع|مقرر|ممكن|مهم|مرتقب|طبيعي|واضح|مؤكد|المرجح|مرجح)$/.test(context.key(i + 1)))
    ) {
      starts.push({ at: i, evidence: i })
      continue
    }
    if (context.is(i, Bit.SUBJECT)) {
      if (opensClause(context, i + 1, Math.min(to, i + 5))) starts.push({ at: i, evidence: i })
      continue
    }
    // وهذا حقهم …، وهذا الواقع يحتم …: a nominal clause opens with a demonstrative.
    if (/^و(هذا|هذه|تلك|هناك|ثمة)$/.test(context.key(i)) && !relative && (commaBefore || quoted) && to - i > 3) {
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
    const finite = andVerb(context, i)
    if (finite !== null) {
      const cue = context.verbCue(i, ["act", "say"])
      const strong = cue !== null || finite.future || context.mentionFrom(i + 1) !== null
      // كانت وستظل تقف: both carry the verb behind them.
      const before = context.finite(i - 1)
      if (before !== null && CARRIES.has(context.lemma(before))) continue
      // نستغرب ونستنكر …: two verbs with one object are one act.
      if (context.finite(i - 1) !== null && cue !== null && context.verbCue(i - 1, ["act"]) !== null) continue
      if (relative && !(commaBefore && strong)) continue
      if (subjunctive && cue === null && !finite.future) continue
      starts.push({ at: i, evidence: i })
      relative = false
      continue
    }
    if (context.is(i, Bit.NEG) && context.finite(i + 1) !== null && !relative) starts.push({ at: i, evidence: i })
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
            first.subject?.kind === "party" && first.subject.party !== party ? first.subject : null,
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
    })
  })
  return pieces
}

/** وموقف مصر واضح، والتنسيق مستمر، والتعاون هو السبيل: و + a noun phrase + a predicate that cannot belong to it. */
function nominalClause(context: Context, i: number, to: number): boolean {
  if (!context.is(i, Bit.NOMINAL) || context.is(i, Bit.FINITE | Bit.PREP)) return false
  for (let k = i + 1; k < Math.min(to, i + 6); k++) {
    if (context.isSign(k) || context.is(k, Bit.AND | Bit.COMP | Bit.REL)) return false
    if (/^(هو|هي|هم)$/.test(context.key(k))) return true
    if (k > i + 1 || context.is(i, Bit.ARTICLE)) {
      const word = context.word(k)
      const before = context.word(k - 1)
      // An indefinite adjective behind a definite noun is its predicate.
      const definite = context.mention(k - 1) !== null || (before !== undefined && (before.bits & Bit.ARTICLE) !== 0)
      if (
        definite &&
        word !== undefined &&
        context.mention(k) === null &&
        !(word.bits & (Bit.ARTICLE | Bit.PREP)) &&
        word.readings[0] !== undefined &&
        word.readings.every(
          (reading) =>
            reading.preposition === "" &&
            reading.pronoun === "" &&
            [Kind.ADJECTIVE, Kind.ACTIVE_PARTICIPLE, Kind.PASSIVE_PARTICIPLE].includes(kindOf(reading.features) as 8),
        )
      )
        return true
    }
  }
  return false
}

function opensClause(context: Context, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (context.is(i, Bit.WHAT | Bit.REL)) return false
    if (
      context.finite(i) !== null ||
      context.adjectiveCue(i) !== null ||
      ON_STATE[context.key(i)] !== undefined ||
      NEED.test(context.key(i))
    )
      return true
  }
  return false
}

/** A finite verb behind the conjunction و that is not likelier a noun. */
function andVerb(context: Context, i: number) {
  const word = context.word(i)
  if (word === undefined || !(word.bits & Bit.FINITE)) return null
  const standalone = context.key(i - 1) === "و"
  for (const reading of word.readings) {
    const kind = kindOf(reading.features)
    if (kind !== Kind.PERFECT && kind !== Kind.IMPERFECT) continue
    if (reading.conjunction !== "و" && !standalone) continue
    if (kind === Kind.PERFECT && word.bits & Bit.NOMINAL) continue
    if (kind === Kind.IMPERFECT && word.bits & Bit.NOMINAL && word.bits & Bit.MASDAR) {
      const cue = context.verbCue(i, ["act"])
      if (cue === null || !cue.frames.some((frame) => context.bareKey(i + 1) === frame.replace("إ", "ا"))) continue
    }
    return reading
  }
  return null
}
