// The pledge ledger: each pledge as a thread with what has become of it, its steps, and why each step belongs to it. Who
// promises stands in columns that face each other, what both agreed below them.
import type { JSX } from "preact"
import type { PledgeThread, ThreadStep, ThreadsAnswer } from "../../wire/contract.js"
import { cleanWords } from "../../wording/clean-words.js"
import { actName } from "../act-words.js"
import { useAnswer } from "../api.js"
import { Quoted } from "../bidi.js"
import { strengthOf } from "../fact.js"
import { Strength } from "../fact-note.js"
import { partyName } from "../party-names.js"
import { Reason } from "../reason.js"
import { formatDay, formatNumber, type Settings } from "../settings.js"
import { TroubleNote } from "../trouble-note.js"
import { wordsIn } from "../wording.js"
import { pairWords } from "./words.js"

const MOST = 400

interface ThreadsProps {
  readonly one: string
  readonly other: string
  readonly settings: Settings
}

export function ThreadLedger({ one, other, settings }: ThreadsProps): JSX.Element {
  const { language } = settings
  const pair = [one, other].map((id) => `between=${encodeURIComponent(id)}`).join("&")
  const { answer, problem } = useAnswer<ThreadsAnswer>(`/api/threads?${pair}&limit=${MOST}`)
  const words = pairWords(language)
  const name = (id: string): string => partyName(id, language)
  const by = (party: string | null): PledgeThread[] => (answer?.items ?? []).filter((thread) => thread.party === party)
  if (problem !== null) return <TroubleNote problem={problem} settings={settings} />
  return (
    <section class="threads">
      <h2>{words.threads}</h2>
      {answer !== null && <p class="quiet">{words.threadsLead(formatDay(answer.on, settings))}</p>}
      {answer !== null && answer.total === 0 && <p class="quiet">{words.noThreads}</p>}
      {answer !== null && answer.total > 0 && (
        <>
          <ul class="plain statuses">
            {(["open", "begun", "done", "dropped", "lapsed"] as const).map((status) => (
              <li key={status} class={`status is-${status}`}>
                {words.status[status]} <span class="count">{formatNumber(answer.statuses[status] ?? 0, settings)}</span>
              </li>
            ))}
          </ul>
          <div class="ledger">
            <Column title={wordsIn(language).pair.from(name(one), name(other))} threads={by(one)} settings={settings} />
            <Column title={wordsIn(language).pair.from(name(other), name(one))} threads={by(other)} settings={settings} />
          </div>
          {by(null).length > 0 && <Column title={wordsIn(language).pair.together} threads={by(null)} settings={settings} />}
        </>
      )}
    </section>
  )
}

function Column({ title, threads, settings }: { title: string; threads: readonly PledgeThread[]; settings: Settings }): JSX.Element {
  return (
    <div class="column">
      <h3>
        <bdi>{title}</bdi>
      </h3>
      {threads.length === 0 && <p class="quiet">{wordsIn(settings.language).pair.none}</p>}
      <ol class="plain">
        {threads.map((thread) => (
          <Thread key={thread.id} thread={thread} settings={settings} />
        ))}
      </ol>
    </div>
  )
}

function Thread({ thread, settings }: { thread: PledgeThread; settings: Settings }): JSX.Element {
  const { language } = settings
  const words = pairWords(language)
  const act = thread.steps.findLast((step) => step.act !== null)?.act ?? null
  return (
    <li class={`pledge-thread hue-${thread.party === null ? "joint" : "commissive"}`}>
      <p class="fact-head">
        <span class={`status is-${thread.status}`}>{words.status[thread.status]}</span>
        {act !== null && (
          <span class="note-name">
            {actName(act, language)} <Strength value={strengthOf(act)} settings={settings} />
          </span>
        )}
      </p>
      <p>
        <Quoted text={cleanWords(thread.words)} />
      </p>
      <p class="quiet">
        <Reason text={thread.reason} settings={settings} />
      </p>
      <details>
        <summary>{words.steps(thread.steps.length, formatNumber(thread.steps.length, settings))}</summary>
        <ol class="plain steps">
          {thread.steps.map((step) => (
            <Step key={`${step.day}${step.kind}${step.evidence[0]?.span[0]}`} step={step} settings={settings} />
          ))}
        </ol>
      </details>
    </li>
  )
}

function Step({ step, settings }: { step: ThreadStep; settings: Settings }): JSX.Element {
  const { language } = settings
  const words = pairWords(language)
  return (
    <li>
      <p class="fact-head">
        <time class="quiet" dateTime={step.day ?? undefined}>
          {step.day === null ? "—" : formatDay(step.day, settings)}
        </time>
        <span class="note-name">
          {words.step[step.kind]}
          {step.act !== null && ` · ${actName(step.act, language)}`}
          {step.due !== null && ` · ${words.due} ${formatDay(step.due, settings)}`}
        </span>
      </p>
      {step.evidence.map(({ document, outlet, span, words: said }) => (
        <p key={`${document}${span[0]}`}>
          <a class="fact-words" href={`/document/${document}?at=${span[0]}`}>
            <Quoted text={cleanWords(said)} />
          </a>
          {outlet !== null && (
            <span class="quiet">
              <bdi>{outlet}</bdi>
            </span>
          )}
        </p>
      ))}
      <p class="quiet">
        <Reason text={step.why} settings={settings} />
      </p>
    </li>
  )
}
