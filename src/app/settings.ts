// What a reader has chosen: language, light or dark, digits. Kept in the browser; `?lang=` in an address is stronger, so
// that a view can be sent as it is seen. Every change is put on the root element, where the style sheet looks.
import type { Language } from "../wording/labels.js"
import { createFollowers } from "./followers.js"

export type Theme = "auto" | "light" | "dark"
export interface Settings {
  readonly language: Language
  readonly theme: Theme
  readonly digits: "latn" | "arab"
}

const KEY = "mahdar"
const followers = createFollowers()
let settings: Settings = { language: firstLanguage(), theme: "auto", digits: "latn", ...stored() }

function firstLanguage(): Language {
  return navigator.language.startsWith("ar") ? "ar" : "en"
}

function stored(): Partial<Settings> {
  let kept: Partial<Settings> = {}
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Settings>
  } catch {
    // Storage may be closed or hold something else; then the first settings stand.
  }
  const asked = new URLSearchParams(location.search).get("lang")
  return asked === "ar" || asked === "en" ? { ...kept, language: asked } : kept
}

/** Puts the settings on the root element. */
export function applySettings(): void {
  const root = document.documentElement
  root.lang = settings.language
  root.dir = settings.language === "ar" ? "rtl" : "ltr"
  if (settings.theme === "auto") delete root.dataset.theme
  else root.dataset.theme = settings.theme
}

export function changeSettings(change: Partial<Settings>): void {
  settings = { ...settings, ...change }
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
  } catch {
    // The choice holds until the page is closed.
  }
  applySettings()
  followers.tell()
}

/** The settings, followed. */
export function useSettings(): Settings {
  followers.useFollowing()
  return settings
}

const numbers = new Map<string, Intl.NumberFormat>()
const days = new Map<string, Intl.DateTimeFormat>()

/** A formatter of its kind, made once: making one costs a hundred times what using it does. */
function made<Format>(kept: Map<string, Format>, key: string, make: () => Format): Format {
  let format = kept.get(key)
  if (format === undefined) {
    format = make()
    kept.set(key, format)
  }
  return format
}

/** A number in the digits that the reader has chosen. */
export function formatNumber(value: number, { language, digits }: Settings): string {
  const locale = language === "ar" ? `ar-u-nu-${digits}` : "en"
  return made(numbers, locale, () => new Intl.NumberFormat(locale)).format(value)
}

/** A day, month or year of ISO 8601 in words: 16 July 2021. */
export function formatDay(value: string, { language, digits }: Settings): string {
  const parts = value.split("-").length
  const date = new Date(`${value}${["-01-01", "-01", ""][parts - 1] ?? ""}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return value
  const locale = language === "ar" ? `ar-u-nu-${digits}` : "en-GB"
  const fields: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" }
  if (parts > 1) fields.month = "long"
  if (parts > 2) fields.day = "numeric"
  return made(days, `${locale} ${parts}`, () => new Intl.DateTimeFormat(locale, fields)).format(date)
}
