// Signing in, in the place of the page that was asked for: its address stays, and the page comes when the password is right.
import type { JSX } from "preact"
import { useRef, useState } from "preact/hooks"
import type { SessionAnswer } from "../wire/contract.js"
import { Failure, send } from "./api.js"
import { setSession } from "./session.js"
import { formatNumber, type Settings } from "./settings.js"
import { TroubleNote } from "./trouble-note.js"
import { wordsIn } from "./wording.js"

export function SignIn({ settings }: { settings: Settings }): JSX.Element {
  const words = wordsIn(settings.language).session
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const password = useRef<HTMLInputElement>(null)
  const signIn = async (form: HTMLFormElement): Promise<void> => {
    const data = new FormData(form)
    setIsBusy(true)
    setFailure(null)
    try {
      setSession(await send<SessionAnswer>("/api/session", { name: data.get("name"), password: data.get("password") }))
    } catch (error) {
      if (error instanceof Failure) setFailure(error)
      if (password.current !== null) password.current.value = ""
      password.current?.focus()
    }
    setIsBusy(false)
  }
  const status = failure?.problem.status
  return (
    <div class="paper sign-in">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form
        class="sheet"
        onSubmit={(event) => {
          event.preventDefault()
          void signIn(event.currentTarget)
        }}
      >
        <label class="field-line">
          <span>{words.name}</span>
          <input name="name" dir="auto" autoComplete="username" required maxLength={200} />
        </label>
        <label class="field-line">
          <span>{words.password}</span>
          <input ref={password} name="password" type="password" dir="auto" autoComplete="current-password" required maxLength={1000} />
        </label>
        <div class="tools">
          <button type="submit" class="primary" disabled={isBusy}>
            {words.signIn}
          </button>
        </div>
        {status === 401 && (
          <p class="trouble" role="alert">
            {words.wrong}
          </p>
        )}
        {status === 429 && (
          <p class="trouble" role="alert">
            {words.tooOften(formatNumber(failure?.problem.retryAfter ?? 60, settings))}
          </p>
        )}
        {failure !== null && status !== 401 && status !== 429 && <TroubleNote problem={failure.problem} settings={settings} />}
      </form>
    </div>
  )
}
