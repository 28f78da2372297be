// A field of a fact: its name with the key that comes to it, and what it holds.
import type { ComponentChildren, JSX } from "preact"
import { useId } from "preact/hooks"

interface FieldProps {
  readonly label: string
  /** The key that comes here; "" where none does. */
  readonly shortcut: string
  /** Draws what it holds; the control that the name belongs to takes the id. */
  readonly children: (id: string) => ComponentChildren
}

export function Field({ label, shortcut, children }: FieldProps): JSX.Element {
  const id = useId()
  return (
    <div class="field">
      <label class="field-name" for={id}>
        {label}{" "}
        {shortcut !== "" && (
          <span class="key" aria-hidden="true">
            {shortcut}
          </span>
        )}
      </label>
      <div class="field-value">{children(id)}</div>
    </div>
  )
}
