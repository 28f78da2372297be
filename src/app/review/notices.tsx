// What a reviewer is told: what was said, that somebody was faster (with both versions), that the server does not answer; and
// the question for a name, where none was given.
import type { JSX } from "preact"
import type { Settings } from "../settings.js"
import { TroubleNote } from "../trouble-note.js"
import { wordsIn } from "../wording.js"
import type { Correcting } from "./correcting.js"
import { factName } from "./fact-card.js"
import { Change } from "./history-list.js"
import type { Conflict } from "./outbox.js"
import { reviewWords } from "./review-words.js"

export function Notices({ correcting, settings }: { correcting: Correcting; settings: Settings }): JSX.Element {
  const words = reviewWords(settings.language)
  const { conflict, problem, told, isAsking } = correcting
  return (
    <>
      {isAsking && (
        <form
          class="naming"
          onSubmit={(event) => {
            event.preventDefault()
            const name = String(new FormData(event.currentTarget).get("name") ?? "").trim()
            if (name !== "") correcting.setAuthor(name)
          }}
        >
          <label>
            <span class="field-name">{words.name}</span>
            <input name="name" dir="auto" maxLength={80} required placeholder={words.namePlaceholder} ref={(input) => input?.focus()} />
          </label>
          <p class="quiet">{words.nameLead}</p>
          <div class="tools">
            <button type="submit" class="primary">
              {words.keepName}
            </button>
            <button type="button" onClick={correcting.leave}>
              {words.cancel}
            </button>
          </div>
        </form>
      )}
      {conflict !== null && <Faster conflict={conflict} correcting={correcting} settings={settings} />}
      {problem !== null && (
        <div>
          <TroubleNote problem={problem} settings={settings} />
          <p class="tools">
            <button type="button" onClick={correcting.again}>
              {wordsIn(settings.language).trouble.again}
            </button>
            <button type="button" onClick={correcting.leave}>
              {words.cancel}
            </button>
          </p>
        </div>
      )}
      <p class="told" role="status">
        {told !== null && (
          <>
            {words.told[told]}{" "}
            <button type="button" onClick={() => void correcting.say({ action: "undo" })}>
              {words.undo}{" "}
              <span class="key" aria-hidden="true">
                U
              </span>
            </button>
          </>
        )}
      </p>
    </>
  )
}

function Faster({ conflict, correcting, settings }: { conflict: Conflict; correcting: Correcting; settings: Settings }): JSX.Element {
  const words = reviewWords(settings.language)
  const { current, by, action, change } = conflict
  return (
    <div class="trouble faster" role="alert">
      <p>
        <strong>{words.faster(by?.author ?? "?")}</strong> {words.nothingLost}
      </p>
      <p>
        {words.now}: {factName(current, settings)} · {words.state[current.state]}
        {by !== null && "change" in by && <Change change={by.change} settings={settings} />}
      </p>
      <p>
        {words.yours}: {action === "accept" ? words.accept : action === "reject" ? words.reject : ""}
        {change !== null && <Change change={change} settings={settings} />}
      </p>
      <p class="tools">
        <button type="button" onClick={correcting.leave}>
          {words.theirs}
        </button>
        <button type="button" onClick={correcting.again}>
          {words.mine}
        </button>
      </p>
    </div>
  )
}
