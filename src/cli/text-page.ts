// Lines of a page for a terminal or a pipe: text is wrapped by words to the width, and Arabic is set apart with bidi
// isolates where a terminal shows it, so that each stretch keeps its own order inside left-to-right lines.
// Words of a readout are cleaned first: control characters of a page on the web must not steer somebody's terminal.
import stringWidth from "string-width"
import type { Paint, Style } from "./paint.js"

export interface PageOptions {
  /** Columns. */
  readonly width: number
  readonly paint: Paint
  /** Whether Arabic is put between U+2068 and U+2069. */
  readonly isIsolating: boolean
}

export interface Entry {
  /** What stands in the column before the text. */
  readonly label?: string
  readonly labelStyles?: readonly Style[]
  readonly text: string
  readonly styles?: readonly Style[]
  /** Columns before the label. */
  readonly indent?: number
  /** Columns of the label; 0 where there is no such column. */
  readonly labelWidth?: number
}

export interface TextPage {
  readonly paint: Paint
  blank(): void
  /** A heading on a line of its own. */
  heading(text: string): void
  /** A label and wrapped text beside it. */
  entry(entry: Entry): void
  /** All lines, each closed by a newline. */
  toString(): string
}

/** An empty page. */
export function createPage({ width, paint, isIsolating }: PageOptions): TextPage {
  const lines: string[] = []
  const isolate = (text: string): string => (isIsolating ? isolateArabic(text) : text)
  return {
    paint,
    blank: () => {
      if (lines.length > 0 && lines.at(-1) !== "") lines.push("")
    },
    heading: (text) => lines.push(paint(isolate(text), "bold")),
    entry: ({ label = "", labelStyles = [], text, styles = [], indent = 0, labelWidth = 0 }) => {
      const wrapped = wrapWords(text, Math.max(20, width - indent - labelWidth))
      for (const [at, line] of wrapped.entries()) {
        const shown = at === 0 ? label : ""
        const column = paint(isolate(shown), ...labelStyles) + " ".repeat(Math.max(shown === "" ? 0 : 1, labelWidth - stringWidth(shown)))
        lines.push(
          `${" ".repeat(indent)}${shown === "" ? " ".repeat(labelWidth) : column}${line === "" ? "" : paint(isolate(line), ...styles)}`.trimEnd(),
        )
      }
    },
    toString: () => lines.map((line) => `${line}\n`).join(""),
  }
}

/** Text in lines of at most `width` columns, broken between words. A word that is wider stands alone. */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ""
  let used = 0
  for (const word of text.split(" ")) {
    const columns = stringWidth(word)
    if (line !== "" && used + 1 + columns > width) {
      lines.push(line)
      line = ""
      used = 0
    }
    used += (line === "" ? 0 : 1) + columns
    line = line === "" ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** Puts an isolate around each stretch that begins and ends in Arabic and holds no Latin letter, bracket or mark of the page. */
function isolateArabic(text: string): string {
  return text.replace(/\p{Script=Arabic}(?:[^\p{Script=Latin}()[\]·→●○•|\n]*[\p{Script=Arabic}\p{Mn}])?/gu, "\u2068$&\u2069")
}
