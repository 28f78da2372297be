// What went wrong, what is kept, and what to do: a Problem of the server, or a server that does not answer.
import type { JSX } from "preact"
import type { Problem } from "../wire/contract.js"
import { Trouble } from "./reason.js"
import type { Settings } from "./settings.js"
import { wordsIn } from "./wording.js"

export function TroubleNote({ problem, settings }: { problem: Problem; settings: Settings }): JSX.Element {
  const words = wordsIn(settings.language).trouble
  const isOffline = problem.status === 0
  return (
    <div class="trouble" role="alert">
      <p>{isOffline ? words.offline : words.failed}</p>
      {isOffline ? (
        <p>{words.offlineAdvice}</p>
      ) : (
        <p>
          <Trouble parts={[problem.title, problem.detail]} settings={settings} />
        </p>
      )}
    </div>
  )
}
