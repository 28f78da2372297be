// What the programme of a trip holds: يتضمن برنامج زيارة A … عقد جلسة عمل مع B. In: a token in it. Out: whose trip it is.
// Absent: what is held in it, and with whom (rules).
import type { Context } from "./context.js"

/** The programme, the agenda. */
const PROGRAMME = /^(ال)?(برنامج|اجندة)$|^(برنامجه|برنامجها)$/
/** Visit, tour, presence. */
const TRIP = /^(ال)?(زيارة|جولة|زيارات)$|^(زيارته|زيارتها|جولته|جولتها)$/
/** Holding, conducting, organising: what carries a contact in a programme. */
const CARRYING = /^[وف]?[بل]?(عقد|اجراء|تنظيم|اقامة|عددا?|سلسلة|جملة|مجموعة)$/
/** How far before a contact its programme may be named, in tokens. */
const REACH = 40

/** The traveller in whose programme the contact at a token stands: a mention, -1 where none is told, null outside a programme. */
export function travellerOfProgramme(context: Context, at: number): number | null {
  if (!CARRYING.test(context.key(at - 1))) return null
  const start = Math.max(context.sentenceStart(at), at - REACH)
  for (let i = at - 1; i >= start; i--) {
    if (!PROGRAMME.test(context.key(i))) continue
    for (let k = i + 1; k < Math.min(at, i + 6); k++) {
      const mention = context.mentionFrom(k)
      if (mention === null) continue
      if (mention.kind === "person" || mention.kind === "role") return context.mentionOf[k] as number
      k = mention.end - 1
    }
    return TRIP.test(context.key(i + 1)) || /ه$|ها$/.test(context.key(i)) ? -1 : null
  }
  return null
}
