// Threads of pledges, and what changed since the last meeting, as pages.
import type { MeetingChanges } from "../comparison/changes.js"
import type { ThreadStatus } from "../comparison/thread-status.js"
import type { PledgeThread, StepKind, ThreadStep } from "../comparison/threads.js"
import { PLEDGE_CHANGES } from "../document/pledge-change.js"
import { cleanWords } from "../wording/clean-words.js"
import { type Labels, type Language, labelsIn } from "../wording/labels.js"
import type { Style } from "./paint.js"
import { createPage, type PageOptions, type TextPage } from "./text-page.js"

export interface ThreadPageOptions extends PageOptions {
  readonly language: Language
}

type Word =
  | ThreadStatus
  | StepKind
  | "untold"
  | "both"
  | "none"
  | "last"
  | "before"
  | "topics"
  | "instruments"
  | "new"
  | "gone"
  | "for"
  | "noMeeting"

const WORDS: Readonly<Record<Language, Readonly<Record<Word, string>>>> = {
  en: {
    open: "open",
    begun: "begun",
    done: "done",
    dropped: "dropped",
    lapsed: "lapsed",
    made: "made",
    repeated: "repeated",
    stronger: "stronger",
    weaker: "weaker",
    dated: "dated",
    renewed: "renewed",
    untold: "no longer told",
    both: "both",
    none: "No pledge between these parties is told.",
    last: "Last encounter",
    before: "Before it",
    topics: "Topics",
    instruments: "Instruments",
    new: "new",
    gone: "gone",
    for: "for",
    noMeeting: "No encounter of these parties is told.",
  },
  ar: {
    open: "قائم",
    begun: "بدأ",
    done: "تم",
    dropped: "ألغي",
    lapsed: "سقط بالصمت",
    made: "قطع أول مرة",
    repeated: "تكرر",
    stronger: "أقوى",
    weaker: "أضعف",
    dated: "حدد موعده",
    renewed: "تجدد",
    untold: "لم يعد يذكر",
    both: "الجانبان",
    none: "لا يروى تعهد بين هذين الطرفين.",
    last: "آخر لقاء",
    before: "الذي قبله",
    topics: "الموضوعات",
    instruments: "الصكوك والآليات",
    new: "جديد",
    gone: "غائب",
    for: "لموعد",
    noMeeting: "لا يروى لقاء لهذين الطرفين.",
  },
}

const STATUS_STYLE: Readonly<Record<ThreadStatus, Style>> = { open: "cyan", begun: "cyan", done: "green", dropped: "red", lapsed: "yellow" }
const LABEL_WIDTH = 12

/** The page of a pair's threads. */
export function renderThreads(threads: readonly PledgeThread[], options: ThreadPageOptions): string {
  const page = createPage(options)
  const words = WORDS[options.language]
  const labels = labelsIn(options.language)
  if (threads.length === 0) page.entry({ text: words.none })
  for (const thread of threads) {
    page.blank()
    page.entry({
      label: words[thread.status],
      labelStyles: [STATUS_STYLE[thread.status]],
      labelWidth: LABEL_WIDTH,
      text: `${thread.party ?? words.both} · ${cleanWords(thread.words)}`,
      styles: ["bold"],
    })
    page.entry({ indent: LABEL_WIDTH, text: thread.reason, styles: ["dim"] })
    for (const step of thread.steps) renderStep(page, step, words, labels)
  }
  return page.toString()
}

function renderStep(page: TextPage, step: ThreadStep, words: Readonly<Record<Word, string>>, labels: Labels): void {
  const act = step.act === null ? "" : ` · ${labels.act(step.act)}`
  const due = step.due === null ? "" : ` · ${words.for} ${step.due}`
  const outlets = [...new Set(step.evidence.map(({ outlet, document }) => outlet ?? document))].join(", ")
  page.entry({
    indent: 2,
    label: step.day ?? "—",
    labelWidth: LABEL_WIDTH,
    text: `${words[step.kind]}${act}${due} · ${cleanWords(outlets)}`,
  })
  page.entry({ indent: LABEL_WIDTH + 2, text: cleanWords(step.evidence[0]?.words ?? "") })
}

/** The page of what changed since the last meeting. */
export function renderChanges(changes: MeetingChanges, options: ThreadPageOptions): string {
  const page = createPage(options)
  const words = WORDS[options.language]
  const labels = labelsIn(options.language)
  if (changes.last === null) page.entry({ text: words.noMeeting })
  else page.entry({ label: words.last, labelWidth: 18, text: `${changes.last.day} · ${changes.last.documents.join(", ")}` })
  if (changes.before !== null)
    page.entry({ label: words.before, labelWidth: 18, text: `${changes.before.day} · ${changes.before.documents.join(", ")}` })
  for (const kind of PLEDGE_CHANGES) {
    const own = changes.pledges.filter((one) => one.kind === kind)
    if (own.length === 0) continue
    page.blank()
    page.heading(words[kind])
    for (const { thread, step } of own)
      page.entry({
        indent: 2,
        label: thread.party ?? words.both,
        labelWidth: LABEL_WIDTH,
        text: cleanWords(step.evidence[0]?.words ?? thread.words),
      })
  }
  const lists: readonly [Word, Word, readonly string[]][] = [
    ["topics", "new", changes.topics.new.map((topic) => labels.topic(topic))],
    ["topics", "gone", changes.topics.gone.map((topic) => labels.topic(topic))],
    ["instruments", "new", changes.instruments.new],
    ["instruments", "gone", changes.instruments.gone],
  ]
  page.blank()
  for (const [what, how, items] of lists)
    if (items.length > 0) page.entry({ label: `${words[what]}: ${words[how]}`, labelWidth: 20, text: items.join(", ") })
  return page.toString()
}
