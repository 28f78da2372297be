// Reads contacts named in passing: خلال لقائه مع B، عقب استقباله B، في لقاء جمعه مع B، خلال اتصال هاتفي من B.
import { rule } from "../../../../grammar/rule.js"
import { contactNoun } from "../../contact-nouns.js"
import type { Context } from "../../context.js"
import type { EncounterMatch } from "../../encounter-draft.js"
import { canTakePart, joined, mainSubject, partners } from "../../participants.js"
import { isAskedFor, isPlanned, isPutOff } from "../../planned.js"
import { Bit } from "../../word-classes.js"

/** The contact already told of is with somebody, not from somebody: جرى خلال الاتصال بحث … من تحالف */
const WITH_ARTICLE = new Set(["مع", "ب", "بين"])
const COMPANY = new Set(["مع", "ب", "بين", "من"])

/** How many tokens from `from` on no verb opens a clause, at most 30. */
function clauseLength(context: Context, from: number): number {
  let n = 0
  while (n < 30 && !(context.finite(from + n) !== null && !context.is(from + n, Bit.NOMINAL) && context.mention(from + n) === null)) n++
  return n
}

export const during = rule<Context, EncounterMatch>({
  id: "during",
  reads: "A noun of contact with the other side, named as the occasion of what is told.",
  starts: (context, at) => (context.word(at)?.contact ?? null) !== null,
  match: (context, at) => {
    const noun = contactNoun(context, at)
    if (context.mention(at)?.kind === "person") return null
    if (noun === null || noun.kind === "message" || noun.kind === "conference") return null
    // تناول اللقاء …: as the subject of discussing it names no one.
    if (
      context.mention(at)?.kind === "contact" &&
      context.finite(at - 1) !== null &&
      !context.is(at - 1, Bit.COMP | Bit.AFTER | Bit.DURING | Bit.PREP | Bit.WITH)
    )
      return null
    // كان في استقباله …: being welcomed is a ceremony.
    if (/استقبال/.test(context.key(at)) && context.key(at - 1) === "في" && /^[وف]?(كان|كانت|يكون)$/.test(context.key(at - 2))) return null
    // أهمية اللقاء مع …: a meeting that is only wished for.
    if (/^(اهمية|ضرورة|امكانية|اقتراح|طلب|فكرة)$/.test(context.key(at - 1))) return null
    if (isAskedFor(context, at)) return null
    const key = context.key(at)
    const own = /(ه|ها|هما)$/.test(key) && !/[^ا]ة$/.test(key)
    // استقبال A لـB, لقاء A وB: both behind the noun; with a pronoun the doer is the sentence's subject.
    const direct = context.mentionFrom(noun.end)
    const participants: number[] = []
    if (direct !== null && canTakePart(direct) && (direct.prefix === "" || direct.prefix === "ل")) {
      participants.push(context.mentionOf[noun.end] as number, ...joined(context, direct.end))
    }
    const company = context.is(at, Bit.ARTICLE) ? WITH_ARTICLE : COMPANY
    const others = partners(
      context,
      participants.length > 0 && direct !== null ? direct.end : noun.end,
      company,
      /^[بل]?(استقبال|لقائه|لقائها)/.test(key),
      // خلال لقائه في عمان، قال الوزير: a verb opens the next clause.
      /^[بل]?لقائه/.test(key) ? clauseLength(context, noun.end) : 30,
    ).filter((m) => !participants.includes(m))
    participants.push(...others)
    // جاء ذلك في اتصال هاتفي: how the two that the sentences before told of talked.
    if (participants.length === 0 && noun.kind === "call" && /^(خلال|في|عبر|اثناء|عقب)$/.test(context.bareKey(at - 1)))
      return {
        kind: "call",
        at,
        end: noun.end,
        participants: [],
        inherits: true,
        destination: -1,
        planned: false,
        background: false,
        steps: [{ what: "how the talks were held", span: null }],
      }
    if (participants.length === 0) return null
    const parties = new Set(participants.map((m) => context.mentions[m]?.party))
    // للقاء أمير قطر ونظيره القطري: those who are met are of one side, he who meets them of the other.
    const oneSide = participants.length > 1 && parties.size === 1 && !own
    // تأجيل جولة …: put off, so still to come, and on no day that the sentence names.
    const postponed = isPutOff(context, at)
    if (participants.length === 1 || own || oneSide || postponed) {
      const subject = mainSubject(context, at)
      if (subject >= 0 && !participants.includes(subject)) participants.unshift(subject)
    }
    if (participants.length < 2) return null
    // اجتماع وزاري للتحالف الدولي: a session of an organisation.
    const body = participants
      .map((m) => context.mentions[m])
      .find(
        (mention) =>
          mention !== undefined &&
          mention.kind === "party" &&
          mention.prefix === "ل" &&
          mention.entry >= 0 &&
          context.index.entries[mention.entry]?.kind === "organisation",
      )
    if (noun.kind === "meeting" && body !== undefined && /^(ال)?(وزاري|وزارية|طارئ|عادي|دوري|الوزاري)/.test(context.key(at + 1)))
      return {
        kind: "conference",
        at,
        end: noun.end,
        participants,
        destination: -1,
        planned: isPlanned(context, at),
        background: false,
        steps: [{ what: "session of an organisation", span: null }],
      }
    const toMeet = /^لل?(لقاء|اجتماع|محادثات|مباحثات)/.test(context.key(at)) && context.key(at) !== "لقاء"
    return {
      kind: noun.kind,
      at,
      end: noun.end,
      participants,
      each: oneSide && participants.length > 2,
      undated: postponed,
      destination: -1,
      planned: isPlanned(context, at) || toMeet,
      background: false,
      steps: [{ what: "contact named as the occasion", span: null }],
    }
  },
  examples: [
    {
      text: "وصرح وزير الخارجية الصيني لي مينغ بذلك خلال اجتماعه مع وزير الخارجية الأردني سامر الحديد في عمان.",
      reads: ["meeting CHN JOR"],
    },
  ],
  counterExamples: [{ text: "تأجل الاجتماع إلى الأسبوع المقبل.", because: "nobody is named who met" }],
})
