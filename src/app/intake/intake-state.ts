// The state of intake, followed by server-sent events; the browser connects again by itself where the line is lost.
import { useEffect, useState } from "preact/hooks"
import type { IntakeState } from "../../wire/contract.js"

export interface Followed {
  readonly state: IntakeState | null
  readonly isOffline: boolean
}

export function useIntakeState(): Followed {
  const [followed, setFollowed] = useState<Followed>({ state: null, isOffline: false })
  useEffect(() => {
    const events = new EventSource("/api/intake/events")
    events.addEventListener("intake", (event) => setFollowed({ state: JSON.parse(event.data) as IntakeState, isOffline: false }))
    events.addEventListener("error", () => setFollowed((last) => ({ ...last, isOffline: true })))
    return () => events.close()
  }, [])
  return followed
}
