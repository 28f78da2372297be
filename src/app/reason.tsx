// A reason, or what failed, in the language of the page where it is known there, else in English and told to be so.
import type { JSX } from "preact"
import { reasonInArabic } from "../wording/reasons-arabic.js"
import { ruleInArabic } from "../wording/rules-arabic.js"
import { troubleInArabic } from "../wording/troubles-arabic.js"
import { Isolated } from "./bidi.js"
import { formatDay, type Settings } from "./settings.js"

export function Reason({ text, settings }: { text: string; settings: Settings }): JSX.Element {
  const arabic = settings.language === "ar" ? reasonInArabic(text) : null
  return (
    <span>
      {arabic !== null ? (
        <Isolated text={withDays(arabic, settings)} language="ar" />
      ) : (
        <English text={withDays(text, { ...settings, language: "en" })} settings={settings} />
      )}
    </span>
  )
}

interface TroubleProps {
  readonly parts: readonly (string | null)[]
  readonly settings: Settings
  /** Whether the first goes on from the name of a file or an address: "is of no format that is read". */
  readonly isNamed?: boolean
}

/** What failed and what to do, each as a sentence. */
export function Trouble({ parts, settings, isNamed = false }: TroubleProps): JSX.Element {
  return (
    <>
      {parts.map((part, at) => {
        if (part === null || part === "") return null
        const arabic = settings.language === "ar" ? troubleInArabic(part) : null
        return (
          <span key={at}>
            {at > 0 && " "}
            {arabic !== null ? (
              <Isolated text={stopped(arabic)} language="ar" />
            ) : (
              <English text={stopped(isNamed && at === 0 ? part : `${part[0]?.toUpperCase()}${part.slice(1)}`)} settings={settings} />
            )}
          </span>
        )
      })}
    </>
  )
}

function stopped(sentence: string): string {
  return /[.؟?!]$/.test(sentence) ? sentence : `${sentence}.`
}

/** A program's own words; in Arabic they stand apart as what the program says. */
function English({ text, settings }: { text: string; settings: Settings }): JSX.Element {
  if (settings.language === "ar")
    return (
      <code dir="ltr" lang="en">
        {text}
      </code>
    )
  return <Isolated text={text} language="en" />
}

/** What a rule reads; `reads` is its English sentence. */
export function RuleReads({ rule, reads, settings }: { rule: string; reads: string; settings: Settings }): JSX.Element {
  const arabic = settings.language === "ar" ? ruleInArabic(rule) : null
  if (arabic !== null) return <span>{arabic}</span>
  return <English text={reads} settings={settings} />
}

/** Days of ISO 8601 in words: their numbers would turn around in a line of Arabic. */
function withDays(text: string, settings: Settings): string {
  return text.replaceAll(/\b\d{4}-\d\d(?:-\d\d)?\b/g, (day) => formatDay(day, settings))
}
