// Words of a readout made fit to be shown: what a page on the web may carry must steer neither a terminal nor a line.
// Absent: wrapping and isolating (src/cli/text-page.ts).

/** Words of a readout made safe for a line: one space between words, no control characters, no directional marks. */
export function cleanWords(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
    .trim()
}
