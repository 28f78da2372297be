// Colours for a terminal, and none for anything else. FORCE_COLOR (not 0) turns them on, NO_COLOR turns them off,
// TERM=dumb too; the first that is set decides. Colour never says what the words do not say as well.
import type { Family } from "../document/vocabulary.js"

export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "blue" | "magenta" | "cyan"

/** Puts a style around text. */
export type Paint = (text: string, ...styles: readonly Style[]) => string

const CODES: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
}

/** The colour of each family of acts. */
export const FAMILY_STYLE: Readonly<Record<Family, Style>> = {
  commissive: "green",
  directive: "yellow",
  expressive: "magenta",
  stance: "red",
  joint: "cyan",
  assertive: "blue",
}

/** Whether a stream should get colours. */
export function wantsColour(stream: { readonly isTTY?: boolean | undefined }, environment: NodeJS.ProcessEnv): boolean {
  const forced = environment.FORCE_COLOR
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false"
  if ((environment.NO_COLOR ?? "") !== "") return false
  return stream.isTTY === true && environment.TERM !== "dumb"
}

/** A paint that colours, or one that leaves text as it is. */
export function createPaint(isColoured: boolean): Paint {
  if (!isColoured) return (text) => text
  return (text, ...styles) => styles.reduce((inner, style) => `\u001B[${CODES[style][0]}m${inner}\u001B[${CODES[style][1]}m`, text)
}
