// Words in a picture. Each stands in an isolate of its own direction (U+2068 … U+2069), so that a day such as 22 مايو 2024
// keeps its order wherever the picture is opened; `anchor` is meant in the direction of the page.
import type { JSX } from "preact"
import { ARABIC } from "../bidi.js"
import type { Settings } from "../settings.js"

interface SvgTextProps {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly settings: Settings
  readonly anchor?: "start" | "middle" | "end"
  readonly class?: string
  readonly isHidden?: boolean
}

export function SvgText({ x, y, text, settings, anchor = "middle", class: name, isHidden }: SvgTextProps): JSX.Element {
  return (
    <text
      class={name}
      lang={ARABIC.test(text) ? "ar" : undefined}
      x={x}
      y={y}
      text-anchor={anchor}
      direction={settings.language === "ar" ? "rtl" : "ltr"}
      unicode-bidi="isolate"
      aria-hidden={isHidden ? "true" : undefined}
    >
      {`\u2068${text}\u2069`}
    </text>
  )
}

/** A name in lines of about so many letters, broken between words. */
export function linesOf(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(" ")) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
