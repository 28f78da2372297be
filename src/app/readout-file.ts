// A text file as a readout: what stands in header lines (`# title: …`, as the samples have them), then the text.
export interface Readout {
  readonly text: string
  readonly title: string
  readonly published: string
  readonly outlet: string
}

export const EMPTY: Readout = { text: "", title: "", published: "", outlet: "" }
/** Letters of a text that is read in the page. */
export const MOST_LENGTH = 500_000
export const MOST_BYTES = 2 * 1024 * 1024

/** The readout of a file's text. */
export function readoutOf(file: string): Readout {
  const text = file.replace(/^\ufeff/, "").replaceAll("\r\n", "\n")
  if (!text.startsWith("# ")) return { ...EMPTY, text }
  const end = text.indexOf("\n\n")
  const head = end < 0 ? "" : text.slice(0, end)
  const field = (key: string): string =>
    head
      .split("\n")
      .find((line) => line.startsWith(`# ${key}: `))
      ?.slice(key.length + 4) ?? ""
  return { text: end < 0 ? text : text.slice(end + 2), title: field("title"), published: field("published"), outlet: field("source") }
}

/** Decodes a file; null where it is no text. */
export async function decodeText(file: Blob): Promise<string | null> {
  const bytes = await file.arrayBuffer()
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return isText(text) ? text : null
  } catch {
    const text = new TextDecoder("windows-1256").decode(bytes)
    return isText(text) ? text : null
  }
}

/** Whether there is no control character but those that lay text out. */
function isText(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 8) return false
  return true
}
