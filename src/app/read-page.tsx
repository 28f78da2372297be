// The reading page: paste, drop or open a readout; its record appears beside it, read in the page. Saving sends it to the
// record. What was pasted is kept in the page's own memory of this tab until it is closed.
import type { JSX } from "preact"
import { useEffect, useState } from "preact/hooks"
import type { AddAnswer, NewDocument, Problem } from "../wire/contract.js"
import { Failure, send } from "./api.js"
import { ReadForm } from "./read-form.js"
import { type Reading, readInPage } from "./reading-engine.js"
import { ReadingView } from "./reading-view.js"
import { EMPTY, MOST_LENGTH, type Readout } from "./readout-file.js"
import { useSession } from "./session.js"
import { formatNumber, type Settings } from "./settings.js"
import { TroubleNote } from "./trouble-note.js"
import { wordsIn } from "./wording.js"

const DRAFT = "mahdar-draft"

export function ReadPage({ settings }: { settings: Settings }): JSX.Element {
  const words = wordsIn(settings.language).read
  const session = useSession()
  const [readout, setReadout] = useState<Readout>(draft)
  const [reading, setReading] = useState<Reading | null>(null)
  const [isReading, setIsReading] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => keepDraft(readout), [readout])

  const read = async (given: Readout): Promise<void> => {
    setReadout(given)
    if (given.text.trim() === "") return
    if (given.text.length > MOST_LENGTH) return setFault(words.tooLong)
    setIsReading(true)
    setFault(null)
    try {
      setReading(await readInPage({ id: "page", ...documentOf(given) }))
      scrollTo(0, 0)
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error))
    }
    setIsReading(false)
  }

  if (reading === null)
    return <ReadForm readout={readout} settings={settings} isReading={isReading} fault={fault} onChange={setReadout} onRead={read} />
  const ms = formatNumber(Math.max(1, Math.round(reading.ms)), settings)
  return (
    <>
      <div class="bar">
        <h1 class="headline" dir="auto" lang="ar">
          {readout.title === "" ? words.title : readout.title}
        </h1>
        <p class="quiet" data-ms={reading.ms}>
          {words.took(ms)}
        </p>
        <div class="tools">
          <button
            type="button"
            onClick={() => {
              setReading(null)
              setReadout(EMPTY)
            }}
          >
            {words.again}
          </button>
          {session.mayWrite && <Save readout={readout} settings={settings} />}
        </div>
      </div>
      <ReadingView
        text={readout.text}
        record={reading.explanation.record}
        traces={reading.explanation.traces}
        settings={settings}
        at={null}
      />
    </>
  )
}

function Save({ readout, settings }: { readout: Readout; settings: Settings }): JSX.Element {
  const words = wordsIn(settings.language).read
  const [saved, setSaved] = useState<AddAnswer | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const save = async (): Promise<void> => {
    setIsSaving(true)
    setProblem(null)
    try {
      const { source, ...fields } = documentOf(readout)
      setSaved(
        await send<AddAnswer>("/api/documents", { ...fields, ...(source === undefined ? {} : { outlet: source }) } satisfies NewDocument),
      )
    } catch (error) {
      if (error instanceof Failure) setProblem(error.problem)
    }
    setIsSaving(false)
  }
  if (saved !== null)
    return (
      <p class="saved" role="status">
        {saved.state === "new" ? words.saved : words.known} <a href={`/document/${saved.id}`}>{words.show}</a>
      </p>
    )
  return (
    <>
      <button type="button" class="primary" onClick={save} disabled={isSaving}>
        {isSaving ? words.saving : words.save}
      </button>
      {problem !== null && <TroubleNote problem={problem} settings={settings} />}
    </>
  )
}

/** The fields of a readout that say something. */
function documentOf({ text, title, published, outlet }: Readout): { text: string; title?: string; published?: string; source?: string } {
  return {
    text,
    ...(title === "" ? {} : { title }),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(published) ? { published } : {}),
    ...(outlet === "" ? {} : { source: outlet }),
  }
}

function draft(): Readout {
  try {
    return { ...EMPTY, ...(JSON.parse(sessionStorage.getItem(DRAFT) ?? "{}") as Partial<Readout>) }
  } catch {
    return EMPTY
  }
}

function keepDraft(readout: Readout): void {
  try {
    sessionStorage.setItem(DRAFT, JSON.stringify(readout))
  } catch {
    // A text too long for it is kept by the page alone.
  }
}
