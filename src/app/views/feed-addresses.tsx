// Addresses of a view for programs that cannot sign in: a feed reader, a calendar. Each is made for this one view, is told
// once, and can be revoked. Only where a record is served with accounts; on one's own machine the plain addresses do.
import type { JSX } from "preact"
import { useState } from "preact/hooks"
import type { FeedAddress, FeedsAnswer, NewFeedAnswer, Problem } from "../../wire/contract.js"
import type { Language } from "../../wording/labels.js"
import { ask, Failure, send, useAnswer } from "../api.js"
import { withFilters } from "../filters.js"
import { formatDay, type Settings } from "../settings.js"
import { TroubleNote } from "../trouble-note.js"

interface FeedWords {
  readonly title: string
  readonly lead: string
  readonly feed: string
  readonly calendar: string
  readonly once: string
  readonly copy: string
  readonly copied: string
  readonly own: string
  readonly made: (day: string) => string
  readonly revoke: string
}

const WORDS: Readonly<Record<Language, FeedWords>> = {
  en: {
    title: "Addresses for programs",
    lead: "A feed reader or a calendar cannot sign in. An address made here opens this one view without a password, to read only, until you revoke it.",
    feed: "Make one for a feed reader",
    calendar: "Make one for a calendar",
    once: "Copy it now: it is not shown again.",
    copy: "Copy",
    copied: "Copied",
    own: "Your addresses",
    made: (day) => `made ${day}`,
    revoke: "Revoke",
  },
  ar: {
    title: "عناوين للبرامج",
    lead: "لا يستطيع قارئ الخلاصات ولا التقويم تسجيل الدخول. والعنوان الذي تصنعه هنا يفتح هذا العرض وحده بلا كلمة سر، للقراءة فقط، حتى تُبطله.",
    feed: "عنوان لقارئ خلاصات",
    calendar: "عنوان لتقويم",
    once: "انسخه الآن، فلن يظهر مرة أخرى.",
    copy: "انسخ",
    copied: "نُسخ",
    own: "عناوينك",
    made: (day) => `صُنع في ${day}`,
    revoke: "أبطله",
  },
}

export function FeedAddresses({ filters, settings }: { filters: URLSearchParams; settings: Settings }): JSX.Element {
  const words = WORDS[settings.language]
  const [turn, setTurn] = useState(0)
  const [made, setMade] = useState<NewFeedAnswer | null>(null)
  const [isCopied, setIsCopied] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { answer } = useAnswer<FeedsAnswer>(`/api/feeds#${turn}`)
  const tried = async (work: () => Promise<NewFeedAnswer | null>): Promise<void> => {
    setProblem(null)
    try {
      setMade(await work())
      setIsCopied(false)
      setTurn((now) => now + 1)
    } catch (error) {
      if (error instanceof Failure) setProblem(error.problem)
    }
  }
  const make = (path: string): void => void tried(() => send<NewFeedAnswer>("/api/feeds", { address: withFilters(path, filters) }))
  const revoke = ({ id }: FeedAddress): void =>
    void tried(async () => {
      await ask(`/api/feeds?id=${encodeURIComponent(id)}`, { method: "DELETE" })
      return null
    })
  const whole = made === null ? "" : `${location.origin}${made.open}`
  return (
    <details class="feed-addresses">
      <summary>{words.title}</summary>
      <p class="quiet">{words.lead}</p>
      <p class="tools">
        <button type="button" onClick={() => make("/feed.atom")}>
          {words.feed}
        </button>
        <button type="button" onClick={() => make("/calendar.ics")}>
          {words.calendar}
        </button>
      </p>
      {problem !== null && <TroubleNote problem={problem} settings={settings} />}
      {made !== null && (
        <p class="made" role="status">
          <input readOnly dir="ltr" value={whole} aria-label={words.title} onFocus={(event) => event.currentTarget.select()} />
          <button type="button" onClick={() => void navigator.clipboard.writeText(whole).then(() => setIsCopied(true))}>
            {isCopied ? words.copied : words.copy}
          </button>
          <span class="quiet">{words.once}</span>
        </p>
      )}
      {answer !== null && answer.items.length > 0 && (
        <>
          <h3>{words.own}</h3>
          <ul class="plain">
            {answer.items.map((one) => (
              <li key={one.id} class="person-line">
                <span>
                  <code dir="ltr">{decodeURIComponent(one.address)}</code>{" "}
                  <span class="quiet">{words.made(formatDay(one.made.slice(0, 10), settings))}</span>
                </span>
                <button type="button" onClick={() => revoke(one)}>
                  {words.revoke}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}
