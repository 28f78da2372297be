// A trigger that carries its own act, cut where a verb or noun of another act of the same speaker is coordinated to it
// (codebook section 3, ruling 2): دعم بلاده … واستعدادها …. Absent: clauses, which clauses.ts cuts.

import type { Act } from "../../document/vocabulary.js"
import type { Trigger } from "../../stages/attribution/trigger.js"
import { besidesThat } from "./clause-openings.js"
import type { Context } from "./context.js"
import { Kind, kindOf, personOf } from "./morphology/features.js"
import { Bit } from "./word-classes.js"

/** A stretch with one act, which the tokens `cue` carry. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly act: Act
  readonly cue: readonly [from: number, to: number]
}

/** Cuts a trigger's stretch where a verb or noun of another act, of the same speaker, is coordinated to it. */
export function nounPieces(context: Context, trigger: Trigger, stop: number, joint: boolean): Stretch[] {
  const pieces: Stretch[] = []
  let start = trigger.evidence
  // A verb of narration keeps its subject: when the subject stands first it is inside, save for a relative clause.
  let act = trigger.act as Act
  let cue = trigger.cue
  let relative = false
  let last = stop
  for (let i = Math.max(trigger.content, trigger.cue[1]); i < stop; i++) {
    if (context.is(i, Bit.REL | Bit.COMP | Bit.WHAT)) relative = true
    const next = coordinatedAct(context, i, act, joint)
    if (next === null && !relative && context.isComma(i - 1) && goesOnToTell(context, i)) {
      last = i
      break
    }
    if (next === null) continue
    pieces.push({ start, end: i, act, cue })
    start = i
    act = next
    cue = [i, i + 1]
  }
  pieces.push({ start, end: last, act, cue })
  return pieces
}

/** …، وخص بالذكر …, …، لكنه لم يفصح …: behind a comma the story goes on with what somebody did, or did not do. */
function goesOnToTell(context: Context, i: number): boolean {
  if (context.sentences.quoted[i] === 1) return false
  if (context.is(i, Bit.BUT) && /^و?لكن/.test(context.key(i))) return context.finite(i + 1) !== null || context.is(i + 1, Bit.NEG)
  if (/^(وقد|ولقد)$/.test(context.key(i))) return context.finite(i + 1) !== null
  const verb = context.finite(i)
  if (verb === null || verb.conjunction !== "و" || context.is(i, Bit.NOMINAL)) return false
  return kindOf(verb.features) === Kind.PERFECT && personOf(verb.features) === 3
}

/**
 * Where a clause of the speaker's own begins behind the noun: أكد أهمية الحوار، وأن بلاده ستواصل …, or speech that slides into
 * the first person: … وسنعمل على …. `stop` where none does.
 */
export function clauseBehind(context: Context, trigger: Trigger, stop: number): number {
  let relative = false
  for (let i = Math.max(trigger.content, trigger.cue[1]); i < stop; i++) {
    if (context.isComma(i)) relative = false
    if (context.is(i, Bit.REL)) relative = true
    if (besidesThat(context, i)) return i
    if (context.is(i, Bit.COMP)) {
      // أمله في أن … وأن …: both clauses belong to the noun.
      if (!context.is(i, Bit.AND)) return stop
      return context.imperfect(i + 1) !== null && !context.is(i + 1, Bit.NOMINAL) && !pronoun(context, i) ? stop : i
    }
    if (relative || !context.isComma(i - 1)) continue
    const verb = context.imperfect(i)
    if (verb !== null && verb.conjunction === "و" && personOf(verb.features) === 1 && !context.is(i, Bit.NOMINAL)) return i
  }
  return stop
}

/** Whether a complementiser carries its clause's subject: وأنها and that it. */
function pronoun(context: Context, i: number): boolean {
  return /ن(ه|ها|هم|هما|نا|ني)$/.test(context.key(i))
}

/** Verbal nouns that begin a further item of a list of what both sides did: والاتفاق على, والتأكيد على, والترحيب بـ. */
const FURTHER =
  /^و(ال)?(تاكيد|تشديد|اشارة|تنويه|اشادة|اتفاق|توافق|ترحيب|تنديد|دعوة|اعراب|تعبير|توقيع|ادانة|مطالبة|استعراض|بحث|مناقشة|تبادل)$/

/** The act of a further item of such a list, null where the word is none. */
function furtherItem(context: Context, i: number, act: Act): Act | null {
  const key = context.key(i)
  if (/^ورفض$/.test(key)) return act === "oppose" ? null : "oppose"
  if (!FURTHER.test(key) || !(context.is(i + 1, Bit.PREP) || /^ب/.test(context.key(i + 1)))) return null
  if (/توقيع$/.test(key)) return "agree"
  const noun = context.nounCue(i, ["act"])
  const next = noun === null ? "affirm" : (noun.act as Act)
  if (/توافق$/.test(key)) return "agree"
  return next === act ? null : next
}

/** The act of a verb or noun behind و and that begins a statement of its own, null where it goes on with the one before. */
function coordinatedAct(context: Context, i: number, act: Act, joint: boolean): Act | null {
  const word = context.word(i)
  if (word === undefined || !(word.bits & Bit.AND)) return null
  if (word.cues.length === 0) return joint ? furtherItem(context, i, act) : null
  // … وتؤيد حق … and supports the right: the same speaker goes on with a verb in the present.
  const verb = context.verbCue(i, ["act"])
  if (
    verb !== null &&
    verb.reading.conjunction === "و" &&
    context.imperfect(i) !== null &&
    !(word.bits & Bit.NOMINAL) &&
    context.isComma(i - 1)
  )
    return verb.act as Act
  if (joint) {
    const further = furtherItem(context, i, act)
    if (further !== null) return further
  }
  const noun = context.nounCue(i, ["act"])
  // دعم الشعب الفلسطيني وحقه في …: his right goes on the object.
  if (noun === null || noun.act === act || /^وحقو?ق?(ه|ها|هم)$/.test(word.key)) return null
  if (noun.reading.conjunction === "" || noun.reading.article || noun.reading.preposition !== "") return null
  // حرصهما على الأمن، وضرورة التشاور …: what must be done is an act of its own.
  if (noun.act === "urge" && context.isComma(i - 1) && /^و(ب)?(ضرورة|وجوب)$/.test(word.key) && act !== "discuss") return "urge"
  const owned = noun.reading.pronoun !== "" || context.mentionFrom(i + 1) !== null || context.is(i + 1, Bit.SELF)
  const strong = !["affirm", "agree"].includes(noun.act) || noun.reading.pronoun !== ""
  const stance = ["oppose", "condemn"].includes(noun.act) && joint
  const desire = joint && noun.act === "aspire"
  if (!(owned && strong) && !stance && !desire) return null
  if (act === "discuss" && !desire) return null
  return context.nounCue(i - 1, ["act"]) === null ? (noun.act as Act) : null
}
