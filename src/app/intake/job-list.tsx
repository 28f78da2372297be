// The jobs of intake, newest first: how far each has come, how fast, what came of it, and what failed with its reason.
import type { JSX } from "preact"
import type { IntakeFailure, IntakeJob, Problem } from "../../wire/contract.js"
import { Failure, send } from "../api.js"
import { Trouble } from "../reason.js"
import { formatNumber, type Settings } from "../settings.js"
import { intakeWords } from "./intake-words.js"

interface JobListProps {
  readonly jobs: readonly IntakeJob[]
  readonly settings: Settings
  readonly onProblem: (problem: Problem | null) => void
}

export function JobList({ jobs, settings, onProblem }: JobListProps): JSX.Element {
  const say = async (path: string): Promise<void> => {
    onProblem(null)
    try {
      await send(path, {})
    } catch (error) {
      if (error instanceof Failure) onProblem(error.problem)
    }
  }
  return (
    <ol class="plain jobs">
      {jobs.map((job) => (
        <Job key={job.id} job={job} settings={settings} onSay={(what) => void say(`/api/intake/jobs/${job.id}/${what}`)} />
      ))}
    </ol>
  )
}

function Job({ job, settings, onSay }: { job: IntakeJob; settings: Settings; onSay: (what: "retry" | "stop") => void }): JSX.Element {
  const words = intakeWords(settings.language)
  const number = (value: number): string => formatNumber(value, settings)
  const isOpen = job.state === "waiting" || job.state === "running"
  const rest = job.sources - job.names.length
  return (
    <li class={`job is-${job.state}`} data-state={job.state}>
      <p class="job-head">
        <span class="job-names">
          {job.names.slice(0, 3).map((name, at) => (
            <span key={name}>
              {at > 0 && " · "}
              <bdi>{name}</bdi>
            </span>
          ))}
          {rest + Math.max(0, job.names.length - 3) > 0 && (
            <span class="quiet"> {words.more(number(rest + Math.max(0, job.names.length - 3)))}</span>
          )}
        </span>
        <span class={`state job-${job.state}`}>{words.state[job.state]}</span>
      </p>
      {isOpen && (
        <progress
          aria-label={words.state[job.state]}
          {...(job.totalBytes === null || job.state === "waiting" ? {} : { value: job.bytes, max: Math.max(1, job.totalBytes) })}
        />
      )}
      <p class="quiet">
        {isOpen && job.documents > 0 && (
          <>
            {words.documents(job.documents, number(job.documents))}
            {job.seconds > 0 && ` · ${words.rate(number(Math.round(job.documents / job.seconds)))}`}
            {job.totalBytes !== null && job.bytes > 0 && job.bytes < job.totalBytes && ` · ${leftOf(job, settings)}`}
          </>
        )}
        {job.result !== null && (
          <>
            {words.added(job.result.added, number(job.result.added))}
            {job.result.known > 0 && ` · ${words.known(number(job.result.known))}`}
            {job.result.again > 0 && ` · ${words.again(number(job.result.again))}`}
          </>
        )}
      </p>
      {job.fault !== null && (
        <p class="wrong">
          <Trouble parts={[job.fault]} settings={settings} />
        </p>
      )}
      {job.failed > 0 && (
        <details open={job.failed <= 5}>
          <summary class="wrong">{words.failed(job.failed, number(job.failed))}</summary>
          <ul class="plain failures">
            {job.failures.map((failure) => (
              <FailureLine key={failure.address} failure={failure} settings={settings} />
            ))}
          </ul>
        </details>
      )}
      <p class="tools">
        {isOpen && (
          <button type="button" onClick={() => onSay("stop")}>
            {words.stop}
          </button>
        )}
        {!isOpen && job.failed > 0 && (
          <button type="button" onClick={() => onSay("retry")}>
            {words.retry}
          </button>
        )}
        {job.result !== null && job.result.added > 0 && <a href="/find">{words.see}</a>}
      </p>
    </li>
  )
}

function leftOf({ bytes, totalBytes, seconds }: IntakeJob, settings: Settings): string {
  const left = Math.max(1, Math.round((((totalBytes ?? bytes) - bytes) * seconds) / Math.max(1, bytes)))
  return intakeWords(settings.language).left(left, formatNumber(left, settings))
}

/** What failed: of which kind in the reader's language, and in the program's own words, which name the way out. */
export function FailureLine({ failure, settings }: { failure: IntakeFailure; settings: Settings }): JSX.Element {
  const words = intakeWords(settings.language)
  return (
    <li>
      <strong>{words.failure[failure.kind] ?? failure.kind}</strong> <bdi class="job-names">{failure.address.replace(/^upload:/, "")}</bdi>
      <span class="quiet failure-reason">
        <Trouble parts={[failure.reason, failure.advice]} settings={settings} isNamed />
      </span>
    </li>
  )
}
