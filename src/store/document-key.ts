// A document's id from its text, and the form of a text that is stored: line ends as LF, no byte order mark, no blank ends.
// The same text has the same id on every machine; spans count in the stored form.
import { createHash } from "node:crypto"

/** Hexadecimal digits of an id: 96 bits. */
export const KEY_DIGITS = 24

/** The form in which a text is stored. */
export function storedText(text: string): string {
  const plain = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text
  return (plain.charCodeAt(0) === 0xfeff ? plain.slice(1) : plain).trim()
}

/** The id of a stored text. */
export function documentKey(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, KEY_DIGITS)
}
