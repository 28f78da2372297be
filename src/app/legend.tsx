// What the marks mean, each drawn as it stands under the words.
import type { JSX } from "preact"
import { FAMILIES } from "../document/vocabulary.js"
import type { Settings } from "./settings.js"
import { wordsIn } from "./wording.js"

export function Legend({ settings }: { settings: Settings }): JSX.Element {
  const words = wordsIn(settings.language)
  return (
    <ul class="legend" aria-label={words.fact.legend}>
      <li class="hue-encounter">{words.fact.encounter}</li>
      {FAMILIES.map((family) => (
        <li key={family} class={`hue-${family}`}>
          {words.family[family]}
        </li>
      ))}
    </ul>
  )
}
