// The words of a pair's page and of an instrument's story, in both languages.

import type { StepKind, ThreadStatus } from "../../wire/contract.js"
import type { Language } from "../../wording/labels.js"

export interface PairWords {
  readonly changes: string
  readonly changesLead: (last: string, before: string | null) => string
  readonly noMeeting: string
  readonly noChange: string
  readonly step: Readonly<Record<StepKind | "untold", string>>
  readonly status: Readonly<Record<ThreadStatus, string>>
  readonly topics: { readonly new: string; readonly gone: string }
  readonly instruments: { readonly new: string; readonly gone: string }
  readonly threads: string
  readonly threadsLead: (day: string) => string
  readonly steps: (count: number, shown: string) => string
  readonly due: string
  readonly why: string
  readonly noThreads: string
  readonly topicsOverTime: string
  readonly named: string
  readonly formulas: string
  readonly formulasLead: string
  readonly noFormulas: string
  readonly inDocuments: (count: number, shown: string) => string
  readonly changed: (day: string) => string
  readonly dropped: string
  readonly stillUsed: string
  readonly carriers: string
  readonly contacts: (count: number, shown: string) => string
  readonly said: (count: number, shown: string) => string
  readonly print: string
  readonly will: string
  readonly willLead: string
  readonly levels: readonly string[]
  readonly bare: string
}

const english = (count: number, shown: string, one: string): string => `${shown} ${one}${count === 1 ? "" : "s"}`

const ENGLISH: PairWords = {
  changes: "Since the last meeting",
  changesLead: (last, before) =>
    before === null ? `The meeting of ${last}, the first in the record.` : `The meeting of ${last} beside that of ${before}.`,
  noMeeting: "No encounter of the two is told.",
  noChange: "Nothing new was told.",
  step: {
    made: "New",
    repeated: "Repeated",
    stronger: "Stronger",
    weaker: "Weaker",
    dated: "Given a day",
    begun: "Begun",
    done: "Done",
    dropped: "Dropped",
    renewed: "Promised again",
    untold: "No longer told",
  },
  status: { open: "open", begun: "begun", done: "done", dropped: "dropped", lapsed: "lapsed in silence" },
  topics: { new: "New topics", gone: "Topics gone" },
  instruments: { new: "Instruments new", gone: "Instruments gone" },
  threads: "Pledges and what became of them",
  threadsLead: (day) => `Each pledge is followed through all readouts; its status is as of ${day}, by rule, with the reason.`,
  steps: (count, shown) => english(count, shown, "step"),
  due: "for",
  why: "Why",
  noThreads: "No pledge of the two is told.",
  topicsOverTime: "What it is about, through time",
  named: "Plans and agreements named",
  formulas: "Wordings that recur",
  formulasLead: "Wordings that stand in three readouts or more, with their first and last day, and whose they are.",
  noFormulas: "No wording recurs in three readouts or more.",
  inDocuments: (count, shown) => `in ${english(count, shown, "readout")}`,
  changed: (day) => `worded otherwise since ${day}`,
  dropped: "no longer used",
  stillUsed: "in use",
  carriers: "Who carried it",
  contacts: (count, shown) => english(count, shown, "encounter"),
  said: (count, shown) => english(count, shown, "statement"),
  print: "Print a brief",
  will: "Strength of will, side by side",
  willLead: "Each side's strongest words on a day.",
  levels: ["against", "told of", "in favour", "ready", "undertakes", "agrees", "signed"],
  bare: "named in passing",
}

const rules = new Intl.PluralRules("ar")

function arabic(count: number, shown: string, one: string, two: string, few: string, many: string): string {
  const form = rules.select(count)
  if (form === "one") return one
  if (form === "two") return two
  return `${shown} ${form === "few" ? few : many}`
}

const ARABIC: PairWords = {
  changes: "منذ آخر لقاء",
  changesLead: (last, before) => (before === null ? `لقاء ${last}، وهو الأول في السجل.` : `لقاء ${last} بجانب لقاء ${before}.`),
  noMeeting: "لا يُروى لقاء بين الطرفين.",
  noChange: "لم يُذكر جديد.",
  step: {
    made: "جديد",
    repeated: "تكرّر",
    stronger: "صار أقوى",
    weaker: "صار أضعف",
    dated: "حُدّد موعده",
    begun: "بدأ",
    done: "تمّ",
    dropped: "أُلغي",
    renewed: "تجدّد",
    untold: "لم يعد يُذكر",
  },
  status: { open: "قائم", begun: "بدأ", done: "تمّ", dropped: "أُلغي", lapsed: "سقط بالصمت" },
  topics: { new: "موضوعات جديدة", gone: "موضوعات غابت" },
  instruments: { new: "اتفاقيات ومبادرات جديدة", gone: "اتفاقيات ومبادرات غابت" },
  threads: "التعهدات ومآلها",
  threadsLead: (day) => `كل تعهّد يُتبع في البيانات كلها؛ وحاله كما في ${day}، بقاعدة معلّلة.`,
  steps: (count, shown) => arabic(count, shown, "خطوة واحدة", "خطوتان", "خطوات", "خطوة"),
  due: "لموعد",
  why: "لماذا",
  noThreads: "لا يُروى تعهّد بين الطرفين.",
  topicsOverTime: "الموضوعات عبر الزمن",
  named: "اتفاقيات ومبادرات مذكورة",
  formulas: "عبارات تتكرر",
  formulasLead: "عبارات وردت في ثلاثة بيانات أو أكثر، بأول أيامها وآخرها، ومن يقولها.",
  noFormulas: "لا عبارة تتكرر في ثلاثة بيانات أو أكثر.",
  inDocuments: (count, shown) => `في ${arabic(count, shown, "بيان واحد", "بيانين", "بيانات", "بيانًا")}`,
  changed: (day) => `تغيّر لفظها منذ ${day}`,
  dropped: "لم تعد تُستعمل",
  stillUsed: "مستعملة",
  carriers: "من حمل العلاقة",
  contacts: (count, shown) => arabic(count, shown, "لقاء واحد", "لقاءان", "لقاءات", "لقاءً"),
  said: (count, shown) => arabic(count, shown, "قول واحد", "قولان", "أقوال", "قولًا"),
  print: "اطبع موجزًا",
  will: "قوة الإرادة لدى كل طرف",
  willLead: "أقوى ما قاله كل طرف في كل يوم.",
  levels: ["ضدّ", "ذِكر", "تأييد", "استعداد", "تعهّد", "اتفاق", "توقيع"],
  bare: "ذكر عابر",
}

export function pairWords(language: Language): PairWords {
  return language === "ar" ? ARABIC : ENGLISH
}
