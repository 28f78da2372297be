// Reads a topic as the subject of talks: تصدر الملف الليبي المباحثات, هيمنت الأزمة على اللقاء, كانت التجارة محور الاجتماع.

import { rule } from "../../../../grammar/rule.js"
import type { Trigger } from "../../../../stages/attribution/trigger.js"
import type { Context } from "../../context.js"
import { Kind, kindOf } from "../../morphology/features.js"
import { Bit } from "../../word-classes.js"

/** Top, dominate, take up, overshadow, occupy: their object is the talks. */
const LEADS = new Set(["تصدّر", "هيمن", "استحوذ", "استأثر", "طغى", "سيطر", "احتلّ", "شغل"])

/** Be, make up, represent, come, figure: a topic, where what it was of the talks stands behind. */
const IS = new Set(["كان", "مثّل", "شكّل", "جاء", "ورد"])

/** Axis, core, heart, forefront, head, subject, focus, among, agenda, topics: what a topic is of talks. */
const AXIS =
  /^[بلفو]?(ال)?(محور|محاور|محورا|صلب|قلب|صدارة|مقدمة|راس|موضوع|مواضيع|موضوعات|مدار|ضمن|ابرز|اهم|طليعة|اجندة|جدول|ملفات|قضايا|بنود|نقاط)$/

/** Talks, meeting, session, summit, call, discussions, as that of which a topic is one. */
const TALKS =
  /^(ال|لل|بال|ب|ل)?(لقاء|لقاءات|اجتماع|اجتماعات|مباحثات|محادثات|مشاورات|مناقشات|نقاشات|جلسة|جلسات|قمة|اتصال|مكالمة|حوار|مفاوضات)(ه|ها|هما|هم)?$/

/** How far behind the verb its talks may stand: the topic lies between. */
const REACH = 26

export const topicLed = rule<Context, Trigger>({
  id: "topic-led",
  reads: "A topic that led, dominated or was among those of the talks: both sides discussed it.",
  starts: (context, at) => context.verbAmong(at, LEADS) !== null || context.verbAmong(at, IS) !== null,
  match: (context, at) => {
    const leads = context.verbAmong(at, LEADS) !== null
    const verb = context.verbAmong(at, leads ? LEADS : IS)
    if (verb === null || kindOf(verb.features) !== Kind.PERFECT || verb.pronoun !== "") return null
    if (context.is(at - 1, Bit.NEG | Bit.REL | Bit.COMP | Bit.IF) || isSomebody(context, at + 1)) return null
    const talks = talksBehind(context, at, !leads)
    if (talks < 0) return null
    return {
      start: at,
      cue: [at, at + 1],
      subject: { kind: "both", mentions: [] },
      act: "discuss",
      evidence: at,
      content: talks,
      shape: "noun",
      quoted: false,
      joint: true,
      passing: false,
      steps: [{ what: "topic as the subject of talks", span: null }],
    }
  },
  examples: [
    {
      text: "التقى وزير الخارجية القطري خالد المري نظيره النرويجي لارس هولم. وتصدر الملف الليبي جدول أعمال المباحثات.",
      reads: ["discuss joint"],
    },
    {
      text: "التقى وزير الخارجية القطري خالد المري نظيره النرويجي لارس هولم. وكانت الملاحة والطاقة ضمن محاور اللقاء.",
      reads: ["discuss joint"],
    },
  ],
  counterExamples: [
    {
      text: "التقى وزير الخارجية القطري خالد المري نظيره النرويجي لارس هولم. وتصدر المنتخب القطري ترتيب مجموعته.",
      because: "a team that tops its group discusses nothing",
    },
    {
      text: "التقى وزير الخارجية القطري خالد المري نظيره النرويجي لارس هولم. وكان اللقاء مثمرا.",
      because: "what a meeting was like is no topic of it",
    },
  ],
})

/** Whether a person or official stands right behind the verb: he leads, and is no topic. */
function isSomebody(context: Context, at: number): boolean {
  const kind = context.mentionFrom(at)?.kind
  return kind === "person" || kind === "role" || kind === "contact" || kind === "sides" || kind === "media" || kind === "document"
}

/** The word for the talks behind the verb, behind a word for what the topic was of them where one is `needed`; -1 for none. */
function talksBehind(context: Context, verb: number, needed: boolean): number {
  let axis = !needed
  for (let i = verb + 1; i < Math.min(context.sentenceEnd(verb), verb + REACH); i++) {
    if (context.is(i, Bit.COMP | Bit.REL) || context.isColon(i)) return -1
    const word = context.key(i)
    if (AXIS.test(word) && i > verb + 1) axis = true
    else if (axis && i > verb + 1 && TALKS.test(word)) return context.is(i - 1, Bit.DURING | Bit.AFTER) ? -1 : i
    else if (context.finite(i) !== null && !context.is(i, Bit.NOMINAL | Bit.PREP) && context.mention(i) === null) return -1
  }
  return -1
}
