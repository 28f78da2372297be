// The bytes of a file become text. UTF-8 is taken as it is; UTF-16 and the older Arabic encodings are recognised and
// decoded, with a remark for the user. What is no text (an image, a PDF) is refused by name.
// Absent: files and names; the caller knows those.
import { InputTrouble } from "./input-trouble.js"

export interface DecodedFile {
  readonly text: string
  /** What the user should know about the decoding, one sentence each. */
  readonly remarks: readonly string[]
}

const MAGIC: readonly [bytes: readonly number[], what: string, advice: string][] = [
  [[0x25, 0x50, 0x44, 0x46], "a PDF document", "Copy its text into a .txt file, or run `pdftotext FILE.pdf` first"],
  [[0x50, 0x4b, 0x03, 0x04], "a ZIP archive or an Office document", "Unpack it, or save the document as plain text"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Office document", "Save it as plain text"],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG image", "Only text can be read: copy or transcribe the words"],
  [[0xff, 0xd8, 0xff], "a JPEG image", "Only text can be read: copy or transcribe the words"],
  [[0x47, 0x49, 0x46, 0x38], "a GIF image", "Only text can be read: copy or transcribe the words"],
  [[0x1f, 0x8b], "a gzip archive", "Unpack it with `gunzip FILE` first"],
]

/** The widest sample that is looked at for the encoding. */
const SAMPLE_BYTES = 65_536
/** Under this confidence an encoding is a guess, and a guess would give a record of nonsense. */
const SURE_ENOUGH = 0.1

/**
 * Decodes a file.
 * @throws {InputTrouble} where the bytes are empty, no text, or of no encoding that is known.
 */
export async function decodeFile(bytes: Uint8Array): Promise<DecodedFile> {
  if (bytes.length === 0) throw new InputTrouble("is empty", "Put the readout's text into it")
  for (const [start, what, advice] of MAGIC) {
    if (start.every((byte, at) => bytes[at] === byte)) throw new InputTrouble(`is ${what}, not text`, advice)
  }
  const wide = findUtf16(bytes)
  if (wide !== null) return finish(new TextDecoder(wide).decode(bytes), [`was in ${wide.toUpperCase()} and has been decoded`])
  if (bytes.includes(0)) {
    throw new InputTrouble("holds NUL bytes: it is a binary file, not text", "Save the readout as plain text in UTF-8")
  }
  return finish(...(await decodeBytes(bytes)))
}

async function decodeBytes(bytes: Uint8Array): Promise<[text: string, remarks: string[]]> {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const remarks = hasMark ? ["began with a byte order mark, which was left out; spans count after it"] : []
  try {
    return [new TextDecoder("utf-8", { fatal: true }).decode(bytes), remarks]
  } catch {
    // Not UTF-8 from end to end; what else it may be follows.
  }
  const replaced = new TextDecoder("utf-8").decode(bytes)
  const broken = countMatches(replaced, /\uFFFD/g)
  // Arabic in UTF-8 with a few broken bytes: every other encoding would turn all of it into nonsense.
  if (countMatches(replaced, /\p{Script=Arabic}/gu) > broken * 4) {
    return [replaced, remarks]
  }
  const encoding = await detectEncoding(bytes.subarray(0, SAMPLE_BYTES))
  if (encoding === null) throw new InputTrouble("is in no encoding that is known", "Save it as UTF-8 and try again")
  return [new TextDecoder(encoding).decode(bytes), [`was in ${encoding} and has been decoded; save it as UTF-8 to be sure of every letter`]]
}

/** The encoding of text that is not Unicode: an Arabic one where it fits at all. */
async function detectEncoding(sample: Uint8Array): Promise<string | null> {
  // Loaded here only: its tables take a tenth of a second, and nearly every file is UTF-8.
  const { detect } = await import("jschardet")
  const arabic = detect(sample, { detectEncodings: ["windows-1256", "iso-8859-6"] })
  const found = arabic.encoding !== null && arabic.confidence >= SURE_ENOUGH ? arabic : detect(sample)
  if (found.encoding === null || found.confidence < SURE_ENOUGH) return null
  try {
    return new TextDecoder(found.encoding).encoding
  } catch {
    return null
  }
}

/** UTF-16 by its mark, or by high bytes that say Arabic or Latin in every other place. */
function findUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  const pairs = Math.min(bytes.length, SAMPLE_BYTES) >> 1
  if (pairs < 4) return null
  let little = 0
  let big = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    if (isHighByte(bytes[at + 1]) && !isHighByte(bytes[at])) little++
    if (isHighByte(bytes[at]) && !isHighByte(bytes[at + 1])) big++
  }
  if (little > pairs * 0.8) return "utf-16le"
  return big > pairs * 0.8 ? "utf-16be" : null
}

function isHighByte(byte: number | undefined): boolean {
  return byte === 0x00 || byte === 0x06
}

function finish(text: string, remarks: readonly string[]): DecodedFile {
  if (text.trim() === "") throw new InputTrouble("holds nothing but spaces", "Put the readout's text into it")
  // Broken bytes and lone surrogates alike become U+FFFD when they are decoded.
  const broken = countMatches(text, /\uFFFD/g)
  if (broken === 0) return { text, remarks }
  const what = `${broken} broken ${broken === 1 ? "character" : "characters"}`
  return { text, remarks: [...remarks, `holds ${what} (bytes of no letter, or half a surrogate pair), read as U+FFFD; look at the source`] }
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0
  for (const _ of text.matchAll(pattern)) count++
  return count
}
