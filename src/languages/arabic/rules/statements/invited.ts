// Reads invitations: وجه … دعوة إلى …، قدم له الدعوة لزيارة …، دعاه إلى زيارة …، تلقى دعوة لزيارة …

import { rule } from "../../../../grammar/rule.js"
import type { Trigger } from "../../../../stages/attribution/trigger.js"
import { subjectOf } from "../../arguments.js"
import type { Context } from "../../context.js"
import { Bit } from "../../word-classes.js"
import { WordTest } from "../../word-test.js"

/** Gave, directed, extended, renewed, received (an invitation). */
const GIVES = new WordTest(/^[وف]?(نقل|نقلت|وجه|وجهت|قدم|قدمت|جدد|سلم|ارسل|تلقى|تسلم|موجها|موجهة|مقدما|مقدمة|مجددا|مجددة)$/)
const CALLS = /^[وف]?(دعا|دعت|دعاه|دعاها|دعته)$/
const INVITATION = /^(ال)?دعوة$|^دعوته$|^دعوتها$/
/** To visit, to attend, to take part. */
const OCCASION = /^[لب]?(ل)?(ال)?(زيارة|حضور|مشاركة|زيارته|لزيارة|للمشاركة|لحضور)$/

export const invited = rule<Context, Trigger>({
  id: "invited",
  reads: "An invitation to visit, to attend or to take part.",
  starts: (context, at) => context.fits(at, GIVES) || CALLS.test(context.key(at)),
  match: (context, at) => {
    // الزيارة التي نقل خلالها دعوة …: what a relative clause tells of another day.
    if (context.is(at - 1, Bit.REL)) return null
    const end = context.sentenceEnd(at)
    const start = context.sentenceStart(at)
    const near = Math.min(end, at + 24)
    let noun = -1
    let occasion = -1
    for (let i = at + 1; i < near; i++) {
      if (noun < 0 && INVITATION.test(context.key(i))) noun = i
      if (occasion < 0 && OCCASION.test(context.key(i))) occasion = i
      if (context.isQuote(i) && noun < 0) break
    }
    const calls = CALLS.test(context.key(at))
    if (calls ? occasion < 0 || occasion > at + 14 : noun < 0) return null
    if (!calls && occasion < 0 && callsFor(context, noun, near)) return null
    const { subject } = subjectOf(context, at, start, end, false, false)
    const received = /تلقى|تسلم/.test(context.key(at))
    if (received) return null
    return {
      start: at,
      cue: [at, at + 1],
      subject,
      act: "invite",
      evidence: at,
      content: at + 1,
      shape: "noun",
      quoted: false,
      joint: false,
      passing: false,
      steps: [{ what: "invitation", span: null }],
    }
  },
  examples: [{ text: "ووجه وزير الخارجية التشيلي إلى نظيره البحريني دعوة لزيارة سانتياغو.", reads: ["invite CHL"] }],
  counterExamples: [
    { text: "دعا الوزير إلى وقف إطلاق النار.", because: "calling for a thing is urging" },
    { text: "جدد الوزير دعوته إلى وقف إطلاق النار.", because: "a call for a thing, renewed, is urging" },
  ],
})

/** دعوة بلاده إلى وقف …: a call for a thing; دعوة إلى نظيره: an invitation, to whom it goes. */
function callsFor(context: Context, noun: number, end: number): boolean {
  for (let i = noun + 1; i < end; i++) {
    if (context.isSign(i)) return false
    const mention = context.mentionFrom(i)
    if (context.key(i) === "الى") return context.mentionFrom(i + 1) === null && context.is(i + 1, Bit.MASDAR)
    if (mention !== null) {
      if (mention.prefix.endsWith("ل")) return false
      i = mention.end - 1
    } else if (context.is(i, Bit.MASDAR) && context.word(i)?.readings.some(({ preposition }) => preposition === "ل")) return true
  }
  return false
}
