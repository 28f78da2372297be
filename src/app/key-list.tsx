// Keys and what they do.
import type { JSX } from "preact"

export function KeyList({ keys }: { keys: readonly (readonly [key: string, what: string])[] }): JSX.Element {
  return (
    <dl class="keys">
      {keys.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd dir="ltr">{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}
