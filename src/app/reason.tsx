// A reason in the language of the page where it is known there, else in English and told to be so.
import type { JSX } from "preact"
import { reasonInArabic, ruleInArabic } from "../wording/reasons-arabic.js"
import { Isolated } from "./bidi.js"
import { formatDay, type Settings } from "./settings.js"

export function Reason({ text, settings }: { text: string; settings: Settings }): JSX.Element {
  const arabic = settings.language === "ar" ? reasonInArabic(text) : null
  if (arabic !== null) return <span>{withDays(arabic, settings)}</span>
  return (
    <span dir="ltr" lang="en">
      <Isolated text={withDays(text, { ...settings, language: "en" })} />
    </span>
  )
}

/** What a rule reads; `reads` is its English sentence. */
export function RuleReads({ rule, reads, settings }: { rule: string; reads: string; settings: Settings }): JSX.Element {
  const arabic = settings.language === "ar" ? ruleInArabic(rule) : null
  if (arabic !== null) return <span>{arabic}</span>
  return (
    <span dir="ltr" lang="en">
      <Isolated text={reads} />
    </span>
  )
}

/** Days of ISO 8601 in words: their numbers would turn around in a line of Arabic. */
function withDays(text: string, settings: Settings): string {
  return text.replaceAll(/\b\d{4}-\d\d(?:-\d\d)?\b/g, (day) => formatDay(day, settings))
}
