// Words of the other direction set apart, so that each stretch keeps its own order: names in Arabic inside English lines.
import type { ComponentChildren, JSX } from "preact"
import type { Language } from "../wording/labels.js"

/** A letter of the Arabic script. */
export const ARABIC = /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/
const STRETCHES =
  /([\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]+(?:[\s،.'’-]+[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]+)*)/

/** Stretches of Latin letters, with what they carry inside addresses and names. */
const LATIN = /([A-Za-z\u00c0-\u024f][^\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff()،؛«»]*[A-Za-z0-9\u00c0-\u024f]|[A-Za-z])/

/** A short line with its stretches of the other script isolated and told to be of it. */
export function Isolated({ text, language = "en" }: { text: string; language?: Language }): JSX.Element {
  const parts = text.split(language === "en" ? STRETCHES : LATIN)
  return (
    <>
      {parts.map((part, at) =>
        at % 2 === 1 ? (
          <bdi key={at} lang={language === "en" ? "ar" : "en"}>
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
