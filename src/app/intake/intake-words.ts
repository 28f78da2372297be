// The words of adding and watching. Each language is written for itself; the shape is one.
import type { IntakeJob } from "../../wire/contract.js"
import type { Language } from "../../wording/labels.js"

export interface IntakeWords {
  readonly title: string
  readonly lead: string
  readonly drop: string
  readonly choose: string
  readonly formats: string
  readonly addresses: string
  readonly addressesHint: string
  readonly outlet: string
  readonly published: string
  readonly ifNone: string
  readonly take: string
  readonly sending: (done: string, all: string) => string
  readonly notSent: (name: string) => string
  readonly tooLarge: (name: string) => string
  readonly jobs: string
  readonly noJobs: string
  readonly state: Readonly<Record<IntakeJob["state"], string>>
  readonly kind: Readonly<Record<IntakeJob["kind"], string>>
  readonly more: (shown: string) => string
  readonly documents: (count: number, shown: string) => string
  readonly rate: (shown: string) => string
  readonly left: (seconds: number, shown: string) => string
  readonly added: (count: number, shown: string) => string
  readonly known: (shown: string) => string
  readonly again: (shown: string) => string
  readonly failed: (count: number, shown: string) => string
  readonly failure: Readonly<Record<string, string>>
  readonly retry: string
  readonly stop: string
  readonly see: string
  readonly watched: string
  readonly watchedLead: string
  readonly feed: string
  readonly every: string
  readonly times: readonly (readonly [number, string])[]
  readonly watch: string
  readonly last: (when: string, added: string) => string
  readonly never: string
  readonly now: string
  readonly remove: string
  readonly put: string
  readonly offline: string
}

const english = (count: number, shown: string, one: string, many = `${one}s`): string => `${shown} ${count === 1 ? one : many}`
const plural = new Intl.PluralRules("ar")
/** A counted noun in Arabic: one, two, three to ten, more. */
const arabic = (count: number, shown: string, one: string, two: string, few: string, many: string): string => {
  const form = plural.select(count)
  return form === "one" ? one : form === "two" ? two : `${shown} ${form === "few" ? few : many}`
}

const ENGLISH: IntakeWords = {
  title: "Add",
  lead: "Files and addresses come into the record: each is read, kept once, and made findable.",
  drop: "Drop files here",
  choose: "Choose files",
  formats: "Text, Markdown, web pages, PDF, DOCX, feeds, OPML, JSON lines, CSV, WARC, and zip of all these; up to 64 MB each.",
  addresses: "Addresses",
  addressesHint: "One a line: pages, feeds, documents",
  outlet: "Outlet",
  published: "Published",
  ifNone: "where a document names none",
  take: "Take in",
  sending: (done, all) => `Sending ${done} of ${all} …`,
  notSent: (name) => `${name} could not be sent; the others go on.`,
  tooLarge: (name) => `${name} is larger than 64 MB: take it in with the command mahdar add.`,
  jobs: "What comes in",
  noJobs: "Nothing yet. What you add is shown here as it is read.",
  state: { waiting: "waits", running: "is being read", done: "done", stopped: "stopped", failed: "broken off" },
  kind: { files: "Files", addresses: "Addresses", watched: "Watched" },
  more: (shown) => `and ${shown} more`,
  documents: (count, shown) => english(count, shown, "document"),
  rate: (shown) => `${shown} a second`,
  left: (seconds, shown) => `about ${english(seconds, shown, "second")} left`,
  added: (count, shown) => (count === 0 ? "nothing new" : `${english(count, shown, "document")} added`),
  known: (shown) => `${shown} known already`,
  again: (shown) => `${shown} found at another address`,
  failed: (_count, shown) => `${shown} could not be read`,
  failure: {
    "not-a-document": "Not a document",
    unreachable: "Out of reach",
    "own-network": "Inside your own network",
    "too-large": "Too large",
    empty: "Nothing in it",
    unreadable: "Unreadable",
    fault: "A fault of the program",
  },
  retry: "Try these again",
  stop: "Stop",
  see: "See them",
  watched: "Watched",
  watchedLead: "Feeds and pages that are asked again and again while this server runs; what is new comes in by itself.",
  feed: "Address of a feed or a page",
  every: "Every",
  times: [
    [300, "5 minutes"],
    [900, "15 minutes"],
    [3600, "hour"],
    [21600, "6 hours"],
    [86400, "day"],
  ],
  watch: "Watch",
  last: (when, added) => `last ${when}: ${added} new`,
  never: "not asked yet",
  now: "Ask now",
  remove: "Watch no longer",
  put: "Watch it again",
  offline: "The server does not answer; what is shown may be old. It is asked again by itself.",
}

const ARABIC: IntakeWords = {
  title: "الإضافة",
  lead: "تدخل الملفات والعناوين إلى السجل: يُقرأ كلٌّ منها، ويُحفظ مرة واحدة، ويُعثر عليه بالبحث.",
  drop: "أفلت الملفات هنا",
  choose: "اختر ملفات",
  formats: "نصوص وMarkdown وصفحات ويب وPDF وDOCX وخلاصات وOPML وJSON وCSV وWARC وملفات zip منها، حتى 64 ميغابايت للملف.",
  addresses: "العناوين",
  addressesHint: "عنوان في كل سطر: صفحات أو خلاصات أو وثائق",
  outlet: "المصدر",
  published: "تاريخ النشر",
  ifNone: "لما لا يذكره",
  take: "أدخِلها",
  sending: (done, all) => `يُرسل ${done} من ${all} …`,
  notSent: (name) => `تعذّر إرسال ${name}، ويمضي ما سواه.`,
  tooLarge: (name) => `${name} أكبر من 64 ميغابايت: أدخِله بالأمر mahdar add.`,
  jobs: "ما يدخل الآن",
  noJobs: "لا شيء بعد. يظهر هنا ما تضيفه وهو يُقرأ.",
  state: { waiting: "ينتظر", running: "يُقرأ", done: "تمّ", stopped: "أُوقف", failed: "انقطع" },
  kind: { files: "ملفات", addresses: "عناوين", watched: "مُتابَع" },
  more: (shown) => `و${shown} غيرها`,
  documents: (count, shown) => arabic(count, shown, "وثيقة واحدة", "وثيقتان", "وثائق", "وثيقة"),
  rate: (shown) => `${shown} في الثانية`,
  left: (seconds, shown) => `بقي نحو ${arabic(seconds, shown, "ثانية", "ثانيتين", "ثوانٍ", "ثانية")}`,
  added: (count, shown) => (count === 0 ? "لا جديد" : `أُضيفت ${arabic(count, shown, "وثيقة واحدة", "وثيقتان", "وثائق", "وثيقة")}`),
  known: (shown) => `${shown} معروفة من قبل`,
  again: (shown) => `${shown} في عنوان آخر`,
  failed: (count, shown) => `تعذّرت قراءة ${arabic(count, shown, "واحدة", "اثنتين", "منها", "منها")}`,
  failure: {
    "not-a-document": "ليس وثيقة",
    unreachable: "تعذّر الوصول إليه",
    "own-network": "داخل شبكتك",
    "too-large": "أكبر من اللازم",
    empty: "لا شيء فيه",
    unreadable: "لا يُقرأ",
    fault: "خلل في البرنامج",
  },
  retry: "أعد محاولة هذه",
  stop: "أوقفه",
  see: "اعرضها",
  watched: "المُتابَع",
  watchedLead: "خلاصات وصفحات تُسأل مرة بعد مرة ما دام هذا الخادم يعمل، فيدخل جديدها من نفسه.",
  feed: "عنوان خلاصة أو صفحة",
  every: "كل",
  times: [
    [300, "5 دقائق"],
    [900, "ربع ساعة"],
    [3600, "ساعة"],
    [21600, "6 ساعات"],
    [86400, "يوم"],
  ],
  watch: "تابِعه",
  last: (when, added) => `آخر مرة ${when}: ${added} جديدة`,
  never: "لم يُسأل بعد",
  now: "اسأله الآن",
  remove: "أوقف متابعته",
  put: "أعد متابعته",
  offline: "الخادم لا يجيب، وقد يكون المعروض قديمًا. ويُسأل من جديد تلقائيًّا.",
}

/** The words of adding in a language. */
export function intakeWords(language: Language): IntakeWords {
  return language === "ar" ? ARABIC : ENGLISH
}
