// Reads conferences: شارك A في القمة …، ترأس A وفد بلاده إلى المؤتمر …
import { rule } from "../../../../grammar/rule.js"
import { companyFrom } from "../../company.js"
import { gatheringMatch } from "../../contact-match.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { doers } from "../../participants.js"
import { namedGathering } from "../../summits.js"
import { WordTest } from "../../word-test.js"

const NONE: ReadonlySet<string> = new Set()
const ATTEND = new Set(["شارك", "حضر", "ترأّس", "افتتح"])
/** Summit, conference, forum, session, ministerial meeting. */
const GATHERING = new WordTest(/^[بل]?(ال)?(قمة|مؤتمر|منتدى|دورة|القمة|مؤتمرا|الاجتماع|اجتماع|اعمال|اشغال)$/)

export const attended = rule<Context, EncounterMatch>({
  id: "attended",
  reads: "Somebody takes part in a conference, summit, forum or session of an organisation.",
  starts: (context, at) => {
    return context.verbAmong(at, ATTEND) !== null
  },
  match: (context, at) => {
    const subject = doers(context, at)
    if (subject.length === 0) return null
    const end = Math.min(context.sentenceEnd(at), at + 40)
    let gathering = -1
    const participants = [...subject]
    const members: string[] = []
    for (let i = at + 1; i < end; i++) {
      if (context.is(i, 1)) break
      const named = namedGathering(context, i)
      if (named !== null) {
        if (gathering < 0) gathering = i
        members.push(...named.parties)
        i = named.end - 1
        continue
      }
      const payload = context.phrases.at(i)?.payloads.find((p) => context.index.entries[p]?.kind === "instrument")
      const instrument = payload === undefined ? undefined : context.index.entries[payload]
      if (instrument !== undefined && /^(forum|conference|mechanism|council|committee|event)$/.test(instrument.sort)) {
        members.push(...instrument.parties)
        if (gathering < 0) gathering = i
      }
      if (gathering < 0 && context.fits(i, GATHERING) && !/صح[اف]/.test(context.key(i + 1))) gathering = i
      // بمشاركة وزراء خارجية …: who else takes part.
      if (gathering >= 0 && /^[وف]?(بمشاركة|بحضور)$/.test(context.key(i))) {
        const others = companyFrom(context, i + 1, NONE, true, 8)
        participants.push(...others.mentions.filter((m) => !participants.includes(m)))
        members.push(...others.parties)
        break
      }
      const mention = context.mentionFrom(i)
      if (mention !== null) {
        const entry = mention.entry >= 0 ? context.index.entries[mention.entry] : undefined
        if (
          gathering >= 0 &&
          mention.kind === "party" &&
          entry?.kind === "organisation" &&
          !participants.includes(context.mentionOf[i] as number)
        )
          participants.push(context.mentionOf[i] as number)
        i = mention.end - 1
      }
    }
    // أشغال الدورة الثالثة للجنة المشتركة: a joint committee is a meeting of its own.
    if (gathering >= 0 && [1, 2, 3, 4].some((n) => /^(ل|ال|لل)?لجنة$/.test(context.key(gathering + n)))) return null
    if (gathering < 0 || (/^(ال)?(اجتماع)$/.test(context.key(gathering)) && participants.length + members.length < 2)) return null
    if (
      participants.length < 2 &&
      members.length === 0 &&
      !/قمة|مؤتمر|منتدى|دورة/.test(`${context.key(gathering)} ${context.key(gathering + 1)}`)
    )
      return null
    return gatheringMatch(context, at, gathering, { participants, members }, false, "verb of attending with a gathering")
  },
  examples: [{ text: "شارك وزير الخارجية السنغالي مامادو ديوب في مؤتمر منظمة التعاون الإسلامي في كيغالي.", reads: ["conference SEN oic"] }],
  counterExamples: [{ text: "شارك الوزير في مؤتمر صحفي.", because: "a press conference is no encounter" }],
})
