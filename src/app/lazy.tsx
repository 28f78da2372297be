// Pages that are loaded when they are first opened, so that the reading page stays light.
import type { JSX } from "preact"
import { useEffect, useState } from "preact/hooks"
import type { Settings } from "./settings.js"
import { wordsIn } from "./wording.js"

/** A component that is loaded when it is first shown; a line says so meanwhile, and what failed is told. */
export function lazy<Props extends { readonly settings: Settings }>(
  load: () => Promise<(props: Props) => JSX.Element | null>,
): (props: Props) => JSX.Element {
  let loaded: ((props: Props) => JSX.Element | null) | null = null
  return function Lazy(props: Props): JSX.Element {
    const [state, setState] = useState<"waiting" | "there" | "failed">(loaded === null ? "waiting" : "there")
    useEffect(() => {
      if (loaded !== null) return
      let isWanted = true
      load()
        .then((component) => {
          loaded = component
          if (isWanted) setState("there")
        })
        .catch(() => isWanted && setState("failed"))
      return () => {
        isWanted = false
      }
    }, [])
    const words = wordsIn(props.settings.language)
    if (state === "failed") return <p class="trouble">{words.trouble.offline}</p>
    const Component = loaded
    return Component === null ? <p class="quiet">{words.read.loading}</p> : <Component {...props} />
  }
}
