// Reads sessions of a committee of two states: انعقدت أشغال اللجنة العليا المشتركة المغربية السنغالية، اجتماع اللجنة المشتركة بين A وB.
import { isState } from "../../../../document/vocabulary.js"
import { rule } from "../../../../grammar/rule.js"
import { adjectiveParties, companyFrom, countOfCompany, listOf, NOBODY } from "../../company.js"
import { contactMatch } from "../../contact-match.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { Bit } from "../../word-classes.js"
import { WordTest } from "../../word-test.js"

const COMMITTEE = new WordTest(/^(ل|لل|ال|بال|وال)?لجنة$/)
/** Joint, mixed, high. */
const JOINT = /^(ال)?(مشتركة|مختلطة|عليا|ثنائية)$/
/** Meets, begins, chairs, ends; its session, works, meeting. */
const HELD =
  /^[وفس]?[بل]?(ال)?(عقد|عقدت|يعقد|تعقد|انعقد|انعقدت|تنعقد|ستنعقد|انعقاد|انطلقت|انطلق|بدات|بدا|اختتمت|اختتم|اختتام|ختام|افتتاح|ترأس|ترأست|تراس|تراست|يتراس|يراس|اعمال|اشغال|دورة|اجتماع|اجتماعات|احتضنت|استضافت|تستضيف|تستضيفها|لعقد|انطلاق)$/
/** Chaired by. */
const CHAIR = /^[وف]?برئاسة$/
const BETWEEN = new Set(["بين"])
const WITH = new Set(["مع"])

export const jointCommittee = rule<Context, EncounterMatch>({
  id: "joint-committee",
  reads: "A joint committee of two states meets: a meeting of the two (codebook section 2, ruling 9), with those who chair it.",
  starts: (context, at) => context.fits(at, COMMITTEE),
  match: (context, at) => {
    const start = context.sentenceStart(at)
    const end = Math.min(context.sentenceEnd(at), at + 50)
    let joint = false
    for (let i = at + 1; i < Math.min(end, at + 7); i++) joint ||= JOINT.test(context.key(i))
    if (!joint) return null
    let held = false
    for (let i = Math.max(start, at - 10); i < at; i++) {
      if (context.is(i, Bit.COMP)) held = false
      held ||= HELD.test(context.key(i))
    }
    // تستضيفها موسكو: told in the relative clause behind it.
    for (let i = at + 1; i < Math.min(end, at + 8) && !held; i++) held = context.is(i - 1, Bit.REL) && HELD.test(context.key(i))
    if (!held) return null
    const chairs = chairsOf(context, at, end)
    const what = "session of a joint committee"
    const chairing = { subject: chairs, others: NOBODY }
    if (countOfCompany(chairs) > 1) return contactMatch(context, "meeting", at, at + 1, chairing, what)
    const adjectives = adjectiveParties(context, at + 1, Math.min(end, at + 9))
    if (adjectives.length > 1)
      return contactMatch(context, "meeting", at, at + 1, { subject: { ...chairs, parties: adjectives }, others: NOBODY }, what)
    const between = companyFrom(context, at + 1, BETWEEN, false, 14)
    if (countOfCompany(between) > 1) return contactMatch(context, "meeting", at, at + 1, { subject: between, others: chairs }, what)
    // ترأس A مع نظيره B أعمال اللجنة: the chairs stand before it.
    const before = companyFrom(context, Math.max(start + 1, at - 40), WITH, false, 44)
    const first = context.mentions[before.mentions[0] as number]
    if (first === undefined || first.start > at) {
      const two = twoStatesBefore(context, at)
      return two.length < 2
        ? null
        : contactMatch(context, "meeting", at, at + 1, { subject: { ...chairs, parties: two }, others: NOBODY }, what)
    }
    for (let i = first.start - 1; i >= start; i--) {
      const mention = context.mention(i)
      if (mention === null) continue
      if ((mention.kind === "person" || mention.kind === "role") && mention.prefix === "")
        return contactMatch(
          context,
          "meeting",
          at,
          at + 1,
          { subject: { ...NOBODY, mentions: [context.mentionOf[i] as number] }, others: before },
          what,
        )
      i = mention.start
    }
    return null
  },
  examples: [
    {
      text: "انعقدت اليوم بالرباط أشغال الدورة الخامسة للجنة العليا المشتركة المغربية السنغالية.",
      reads: ["meeting MAR SEN"],
    },
    {
      text: "احتضنت القاهرة أعمال اللجنة الاقتصادية المشتركة برئاسة كل من وزير الاقتصاد الإماراتي راشد الكندي، ووزير التجارة المصري كريم الشاذلي.",
      reads: ["meeting ARE EGY"],
    },
  ],
  counterExamples: [{ text: "أشاد الوزير باللجنة المشتركة المغربية السنغالية.", because: "nothing tells that it met" }],
})

/** How many mentions before the committee tell of which two states the story is. */
const BACK = 40

/** اللجنة المشتركة بين البلدين: the two states that the story has named so far, where there are two and no more. */
function twoStatesBefore(context: Context, at: number): string[] {
  const out: string[] = []
  let seen = 0
  for (let i = at - 1; i >= 0 && seen < BACK; i--) {
    const mention = context.mention(i)
    if (mention === null) continue
    seen++
    if (mention.party !== null && isState(mention.party) && mention.kind !== "media" && !out.includes(mention.party))
      out.push(mention.party)
    i = mention.start
  }
  return out.length === 2 ? out.reverse() : []
}

/** Those who chair it, behind "chaired by". */
function chairsOf(context: Context, at: number, end: number) {
  for (let i = at + 1; i < end; i++) {
    if (context.is(i, Bit.COMP)) return NOBODY
    if (!CHAIR.test(context.key(i))) continue
    for (let k = i + 1; k < Math.min(end, i + 5); k++)
      if (context.mentionFrom(k) !== null) {
        const chair = context.mentionFrom(k)
        return chair?.kind === "person" || chair?.kind === "role" ? listOf(context, context.mentionOf[k] as number) : NOBODY
      }
  }
  return NOBODY
}
