// Adding to the record: files by dropping or choosing, addresses by pasting; what comes in, live, with what failed and why;
// and the addresses that are watched.
import type { JSX } from "preact"
import { useRef, useState } from "preact/hooks"
import type { IntakeJob, Problem } from "../../wire/contract.js"
import { labelsIn } from "../../wording/labels.js"
import { ask, Failure, send } from "../api.js"
import { useDropZone } from "../drop-zone.js"
import { formatNumber, type Settings } from "../settings.js"
import { TroubleNote } from "../trouble-note.js"
import { useIntakeState } from "./intake-state.js"
import { intakeWords } from "./intake-words.js"
import { JobList } from "./job-list.js"
import { WatchedList } from "./watched-list.js"

const MOST_BYTES = 64 * 1024 * 1024

export function IntakePage({ settings, isAdmin }: { settings: Settings; isAdmin: boolean }): JSX.Element {
  const words = intakeWords(settings.language)
  const { comma } = labelsIn(settings.language)
  const { state, isOffline } = useIntakeState()
  const [addresses, setAddresses] = useState("")
  const [outlet, setOutlet] = useState("")
  const [published, setPublished] = useState("")
  const [sending, setSending] = useState<{ done: number; all: number } | null>(null)
  const [unsent, setUnsent] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const start = async (given: { files?: string[]; addresses?: string[] }): Promise<boolean> => {
    setProblem(null)
    const more = { ...(outlet.trim() === "" ? {} : { outlet: outlet.trim() }), ...(published === "" ? {} : { published }) }
    try {
      await send<IntakeJob>("/api/intake/jobs", { ...given, ...more })
      return true
    } catch (error) {
      if (error instanceof Failure) setProblem(error.problem)
      return false
    }
  }
  const upload = async (files: readonly File[]): Promise<void> => {
    const failed: string[] = []
    const ids: string[] = []
    setUnsent([])
    for (const [at, file] of files.entries()) {
      setSending({ done: at, all: files.length })
      if (file.size > MOST_BYTES) failed.push(words.tooLarge(file.name))
      else {
        try {
          const headers = { "content-type": "application/octet-stream" }
          const path = `/api/intake/files?name=${encodeURIComponent(file.name.slice(-300))}`
          ids.push((await ask<{ file: string }>(path, { method: "POST", headers, body: file })).file)
        } catch (error) {
          if (error instanceof Failure && error.problem.status === 0) setProblem(error.problem)
          failed.push(words.notSent(file.name))
        }
      }
    }
    setSending(null)
    setUnsent(failed)
    if (ids.length > 0) await start({ files: ids })
  }
  const { isOver, ...zone } = useDropZone((files) => void upload(files))
  const given = addresses.split(/\s+/).filter((line) => line !== "")
  return (
    <div class="intake">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="intake-body">
        <div class="intake-ways">
          <section class={isOver ? "drop is-over" : "drop"} aria-label={words.drop} {...zone}>
            <p class="drop-word">
              {sending === null ? words.drop : words.sending(formatNumber(sending.done + 1, settings), formatNumber(sending.all, settings))}
            </p>
            <button type="button" class="primary" disabled={sending !== null} onClick={() => chooser.current?.click()}>
              {words.choose}
            </button>
            <input
              ref={chooser}
              type="file"
              multiple
              class="unseen"
              tabIndex={-1}
              aria-label={words.choose}
              onChange={(event) => {
                const files = [...(event.currentTarget.files ?? [])]
                event.currentTarget.value = ""
                void upload(files)
              }}
            />
            <p class="quiet">{words.formats}</p>
          </section>
          <form
            class="sheet"
            onSubmit={async (event) => {
              event.preventDefault()
              if (given.length > 0 && (await start({ addresses: given }))) setAddresses("")
            }}
          >
            <label class="field-line">
              <span>{words.addresses}</span>
              <textarea
                dir={addresses === "" ? undefined : "ltr"}
                rows={3}
                value={addresses}
                placeholder={words.addressesHint}
                onInput={(event) => setAddresses(event.currentTarget.value)}
              />
            </label>
            <div class="fields">
              <label>
                <span>
                  {words.outlet}
                  {comma}
                  {words.ifNone}
                </span>
                <input dir="auto" value={outlet} onInput={(event) => setOutlet(event.currentTarget.value)} />
              </label>
              <label>
                <span>
                  {words.published}
                  {comma}
                  {words.ifNone}
                </span>
                <input type="date" value={published} onInput={(event) => setPublished(event.currentTarget.value)} />
              </label>
            </div>
            <div class="tools">
              <button type="submit" class="primary" disabled={given.length === 0}>
                {words.take}
              </button>
            </div>
          </form>
          {unsent.length > 0 && (
            <div class="trouble" role="alert">
              {unsent.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          )}
          {problem !== null && <TroubleNote problem={problem} settings={settings} />}
          <WatchedList watched={state?.watched ?? []} settings={settings} isAdmin={isAdmin} onProblem={setProblem} />
        </div>
        <section class="intake-jobs" aria-live="polite" aria-label={words.jobs}>
          <h2>{words.jobs}</h2>
          {isOffline && <p class="trouble">{words.offline}</p>}
          {state !== null && state.jobs.length === 0 && <p class="quiet">{words.noJobs}</p>}
          <JobList jobs={state?.jobs ?? []} settings={settings} onProblem={setProblem} />
        </section>
      </div>
    </div>
  )
}
