// The sheet on which a readout is pasted, with the ways to bring one: paste, drop, a file, a sample.
import type { JSX } from "preact"
import { useEffect, useRef, useState } from "preact/hooks"
import { useDropZone } from "./drop-zone.js"
import { warmEngine } from "./reading-engine.js"
import { decodeText, MOST_BYTES, type Readout, readoutOf } from "./readout-file.js"
import type { Settings } from "./settings.js"
import { wordsIn } from "./wording.js"

interface ReadFormProps {
  readonly readout: Readout
  readonly settings: Settings
  readonly isReading: boolean
  readonly fault: string | null
  readonly onChange: (readout: Readout) => void
  readonly onRead: (readout: Readout) => void
}

export function ReadForm({ readout, settings, isReading, fault, onChange, onRead }: ReadFormProps): JSX.Element {
  const words = wordsIn(settings.language).read
  const [samples, setSamples] = useState<readonly Readout[]>([])
  const [trouble, setTrouble] = useState<string | null>(null)
  const file = useRef<HTMLInputElement>(null)
  useEffect(() => {
    fetch("/samples.json")
      .then((answer) => answer.json())
      .then((texts: string[]) => {
        const readouts = texts.map(readoutOf)
        setSamples(readouts)
        warmEngine(readouts.map(({ text }) => text))
      })
      .catch(() => setSamples([]))
  }, [])
  const open = async (given: File | undefined): Promise<void> => {
    if (given === undefined) return
    if (given.size > MOST_BYTES) return setTrouble(words.tooLong)
    const text = await decodeText(given)
    if (text === null) return setTrouble(words.notText)
    setTrouble(null)
    onRead(readoutOf(text))
  }
  const { isOver, ...zone } = useDropZone((files) => void open(files[0]))
  const change = (part: Partial<Readout>): void => onChange({ ...readout, ...part })
  return (
    <div class="paper">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form
        class={isOver ? "sheet is-over" : "sheet"}
        onSubmit={(event) => {
          event.preventDefault()
          onRead(readout)
        }}
        {...zone}
      >
        <label class="unseen" for="text">
          {words.text}
        </label>
        <textarea
          id="text"
          dir={readout.text === "" ? undefined : "auto"}
          rows={9}
          placeholder={isOver ? words.drop : words.paste}
          value={readout.text}
          onInput={(event) => change({ text: event.currentTarget.value })}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData("text/plain") ?? ""
            if (readout.text.trim() !== "" || pasted.trim().length < 200) return
            event.preventDefault()
            onRead({ ...readout, text: pasted.replaceAll("\r\n", "\n") })
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onRead(readout)
          }}
        />
        <div class="fields">
          <label>
            <span>{words.published}</span>
            <input type="date" value={readout.published} onInput={(event) => change({ published: event.currentTarget.value })} />
          </label>
          <label>
            <span>{words.headline}</span>
            <input dir="auto" value={readout.title} onInput={(event) => change({ title: event.currentTarget.value })} />
          </label>
          <label>
            <span>{words.outlet}</span>
            <input dir="auto" value={readout.outlet} onInput={(event) => change({ outlet: event.currentTarget.value })} />
          </label>
        </div>
        <div class="tools">
          <button type="submit" class="primary" disabled={isReading}>
            {isReading ? words.loading : words.read}
          </button>
          <button type="button" onClick={() => file.current?.click()}>
            {words.open}
          </button>
          <input
            ref={file}
            type="file"
            class="unseen"
            tabIndex={-1}
            aria-label={words.open}
            accept=".txt,.md,text/plain"
            onChange={(event) => void open(event.currentTarget.files?.[0])}
          />
          <span class="quiet">{words.privacy}</span>
        </div>
        {(trouble ?? fault) !== null && (
          <p class="trouble" role="alert">
            {trouble ?? fault}
          </p>
        )}
      </form>
      {samples.length > 0 && (
        <section class="samples">
          <h2>{words.samples}</h2>
          <ul>
            {samples.map((sample) => (
              <li key={sample.title}>
                <button type="button" class="sample" onClick={() => onRead(sample)}>
                  <span dir="auto" lang="ar">
                    {sample.title}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
