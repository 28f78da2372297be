// Reads gatherings by name that lie ahead or are on: قبل أسابيع من القمة العربية في …، القمة العربية المقبلة في …، القمة المنعقدة بـ….
import { rule } from "../../../../grammar/rule.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { isLocated } from "../../encounter-place.js"
import { type NamedGathering, namedGathering } from "../../summits.js"

/** Coming, due, awaited, planned. */
const DUE = /^ال(مقبلة|مقبل|قادمة|قادم|مقررة|مقرر|مرتقبة|مرتقب|مزمع|منتظرة|منتظر)$/
/** Held, being held, under way. */
const ON = /^ال(منعقدة|منعقد|جارية|حالية)$/
/** Before, ahead of. */
const BEFORE = /^[وف]?(قبل|قبيل|عشية)$/
/** Weeks, days, months, a few: the distance between "before" and what it is before. */
const DISTANCE = /^(اسابيع|ايام|اشهر|شهور|اسبوع|اسبوعين|يوم|يومين|شهر|شهرين|ساعات|قليلة|قليل|معدودة|نحو|حوالي|من)$/
/** How far behind the name its place and day may stand, in tokens. */
const REACH = 10

export const gatheringDue = rule<Context, EncounterMatch>({
  id: "gathering-due",
  reads: "A summit or conference by its name, told to lie ahead or to be on, with its place or day.",
  starts: (context, at) => /قمة|مؤتمر/.test(context.key(at)),
  match: (context, at) => {
    const gathering = namedGathering(context, at)
    if (gathering === null) return null
    const next = context.isComma(gathering.end) ? gathering.end + 1 : gathering.end
    const due = DUE.test(context.key(next)) || isBefore(context, at)
    if ((!due && !ON.test(context.key(next))) || !isSettled(context, gathering)) return null
    return {
      kind: "conference",
      at,
      end: gathering.end,
      participants: [],
      members: gathering.parties,
      destination: -1,
      planned: due,
      background: false,
      steps: [{ what: "a named gathering ahead or under way", span: null }],
    }
  },
  examples: [
    { text: "تأتي الزيارة قبل أسابيع من القمة العربية في تونس نهاية الشهر الجاري.", reads: ["conference arab-league"] },
    { text: "يتصدر الملف جدول أعمال القمة الخليجية المقبلة في مسقط.", reads: ["conference gcc"] },
  ],
  counterExamples: [
    { text: "قررت القمة العربية في بيروت عام 2002 إطلاق المبادرة.", because: "what a summit of another year decided" },
    { text: "ينتظر كثيرون القمة العربية المقبلة.", because: "neither its place nor its day is told" },
  ],
})

/** قبل أسابيع من القمة, قبيل القمة: whether "before" governs the name, with a distance between the two at most. */
function isBefore(context: Context, at: number): boolean {
  for (let i = at - 1; i >= Math.max(context.sentenceStart(at), at - 5); i--) {
    if (BEFORE.test(context.key(i))) return true
    if (!DISTANCE.test(context.key(i))) return false
  }
  return false
}

/** Whether a place or a day is told right behind the gathering. */
function isSettled(context: Context, { end }: NamedGathering): boolean {
  const last = Math.min(context.sentenceEnd(end - 1), end + REACH)
  for (let i = end; i < last; i++) {
    if (context.isComma(i) && i > end) return false
    if ((context.timeAt[i] as number) > i) return true
    const mention = context.mentionFrom(i)
    if (mention !== null && (mention.kind === "place" || mention.kind === "party")) return mention.prefix === "ب" || isLocated(context, i)
  }
  return false
}
