// Reads gatherings told by themselves: انطلقت أعمال القمة العربية برئاسة A، تستضيف الدوحة قمة مجلس التعاون بمشاركة B.
import { isState } from "../../../../document/vocabulary.js"
import { rule } from "../../../../grammar/rule.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { canTakePart, joined } from "../../participants.js"
import { isPlanned } from "../../planned.js"
import { namedGathering } from "../../summits.js"
import { Bit } from "../../word-classes.js"
import { WordTest } from "../../word-test.js"

const BEGIN = new Set(["انطلق", "بدأ", "انعقد", "عقد", "اختتم", "افتتح", "استضاف", "احتضن", "التأم", "تواصل"])
/** Summit, conference, forum, session, ministerial meetings of. */
const GATHERING = new WordTest(/^[بل]?(ال)?(قمة|مؤتمر|منتدى|دورة|اجتماع|اجتماعات)$/)
/** Works of: أعمال القمة. */
const WORKS = /^(اعمال|اشغال|فعاليات|جلسات)$/
/** Chaired by, in the presence of, with the participation of. */
const BY = /^(برئاسة|بحضور|بمشاركة|وبحضور|وبمشاركة|وبرئاسة)$/

export const convened = rule<Context, EncounterMatch>({
  id: "convened",
  reads: "A summit, conference or session of an organisation begins, is held, or ends; those who chair or attend it take part.",
  starts: (context, at) => context.verbAmong(at, BEGIN) !== null,
  match: (context, at) => {
    if (context.mention(at) !== null) return null
    const end = Math.min(context.sentenceEnd(at), at + 60)
    const participants: number[] = []
    const members: string[] = []
    let gathering = -1
    for (let i = at + 1; i < end; i++) {
      if (context.is(i, Bit.COMP) || context.isColon(i)) break
      if ((context.timeAt[i] as number) > i) {
        i = (context.timeAt[i] as number) - 1
        continue
      }
      if (gathering < 0 && context.fits(i, GATHERING) && !/صح[اف]/.test(context.key(i + 1))) gathering = i
      const named = namedGathering(context, i)
      if (named !== null && gathering <= i) {
        gathering = i
        members.push(...named.parties)
        i = named.end - 1
        continue
      }
      const payload = context.phrases.at(i)?.payloads.find((p) => context.index.entries[p]?.kind === "instrument")
      const instrument = payload === undefined ? undefined : context.index.entries[payload]
      if (instrument !== undefined && /^(forum|conference|mechanism|council|committee)$/.test(instrument.sort)) {
        if (gathering < 0) gathering = i
        members.push(...instrument.parties)
      }
      const mention = context.mentionFrom(i)
      if (mention === null) {
        // Only words of the gathering's own name, of place and of works may stand before it.
        if (gathering < 0 && !WORKS.test(context.key(i)) && context.is(i, Bit.FINITE) && !context.is(i, Bit.NOMINAL)) return null
        continue
      }
      const owner = mention.kind === "party" && mention.entry >= 0 && context.index.entries[mention.entry]?.kind === "organisation"
      // بين مجلس التعاون ورابطة آسيان: the second of two organisations, however long the first one's name.
      const second =
        participants.length > 0 && context.mention(i - 1) === context.mentions[participants[0] as number] && mention.prefix === "و"
      if (gathering >= 0 && owner && (i <= gathering + 8 || second)) participants.push(context.mentionOf[i] as number)
      if (gathering >= 0 && canTakePart(mention) && mention.kind !== "party" && BY.test(context.key(i - 1)))
        participants.push(context.mentionOf[i] as number, ...joined(context, mention.end))
      // Who holds it by himself is read as one who attends.
      if (gathering < 0 && (mention.kind === "person" || mention.kind === "role")) return null
      i = mention.end - 1
    }
    const alone = members.length === 1 && !isState(members[0] as string)
    if (gathering < 0 || (participants.length + members.length < 2 && !alone)) return null
    if (members.length === 0 && !participants.some((m) => context.mentions[m]?.kind === "party")) return null
    return {
      kind: "conference",
      at,
      end: at + 1,
      participants,
      members,
      destination: -1,
      planned: isPlanned(context, at),
      background: false,
      steps: [{ what: "a gathering that takes place", span: null }],
    }
  },
  examples: [
    {
      text: "انطلقت في جدة اليوم أعمال مؤتمر منظمة التعاون الإسلامي برئاسة وزير الخارجية السنغالي مامادو ديوب.",
      reads: ["conference oic SEN"],
    },
  ],
  counterExamples: [{ text: "انطلقت في جدة أعمال مؤتمر طبي بمشاركة أطباء.", because: "no party holds it" }],
})
