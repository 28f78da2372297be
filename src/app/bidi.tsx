// Words of the other direction set apart, so that each stretch keeps its own order: names in Arabic inside English lines.
import type { ComponentChildren, JSX } from "preact"

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/
const STRETCHES =
  /([\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]+(?:[\s،.'’-]+[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]+)*)/

/** A short line with its Arabic stretches isolated and told to be Arabic. */
export function Isolated({ text }: { text: string }): JSX.Element {
  const parts = text.split(STRETCHES)
  return (
    <>
      {parts.map((part, at) =>
        at % 2 === 1 ? (
          <bdi key={at} lang="ar">
            {part}
          </bdi>
        ) : (
          part
        ),
      )}
    </>
  )
}

/** Words of a readout: their own direction and language. */
export function Quoted({ text, class: name = "quoted" }: { text: string; class?: string }): JSX.Element {
  return (
    <span class={name} dir="auto" lang={ARABIC.test(text) ? "ar" : undefined}>
      {text}
    </span>
  )
}

/** A name of a party, set apart from what is around it. */
export function Name({ children }: { children: ComponentChildren }): JSX.Element {
  return <bdi>{children}</bdi>
}
