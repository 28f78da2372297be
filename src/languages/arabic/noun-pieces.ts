// A trigger that carries its own act, cut where a verb or noun of another act of the same speaker is coordinated to it
// (codebook section 3, ruling 2): دعم بلاده … واستعدادها …. Absent: clauses, which clauses.ts cuts.

import type { Act } from "../../document/vocabulary.js"
import type { Trigger } from "../../stages/attribution/trigger.js"
import type { Context } from "./context.js"
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
  for (let i = Math.max(trigger.content, trigger.cue[1]); i < stop; i++) {
    const next = coordinatedAct(context, i, act, joint)
    if (next === null) continue
    pieces.push({ start, end: i, act, cue })
    start = i
    act = next
    cue = [i, i + 1]
  }
  pieces.push({ start, end: stop, act, cue })
  return pieces
}

/** The act of a verb or noun behind و and that begins a statement of its own, null where it goes on with the one before. */
function coordinatedAct(context: Context, i: number, act: Act, joint: boolean): Act | null {
  const word = context.word(i)
  if (word === undefined || !(word.bits & Bit.AND) || word.cues.length === 0) return null
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
  const noun = context.nounCue(i, ["act"])
  if (noun === null || noun.act === act) return null
  if (noun.reading.conjunction === "" || noun.reading.article || noun.reading.preposition !== "") return null
  const owned = noun.reading.pronoun !== "" || context.mentionFrom(i + 1) !== null || context.is(i + 1, Bit.SELF)
  const strong = !["affirm", "agree"].includes(noun.act) || noun.reading.pronoun !== ""
  const stance = ["oppose", "condemn"].includes(noun.act) && joint
  const desire = joint && noun.act === "aspire"
  if (!(owned && strong) && !stance && !desire) return null
  if (act === "discuss" && !desire) return null
  return context.nounCue(i - 1, ["act"]) === null ? (noun.act as Act) : null
}
