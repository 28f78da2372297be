// Raw text in; the text that is read out, with a map back to raw offsets.
// Drops marks that carry no meaning, unifies spaces, digits and letter shapes. It does not fold hamza,
// ta marbuta or alif maqsura: those tell words apart, and the lexicon folds what it must.
import { Columns } from "./columns.js"
import { CharClass, charClass, longForm, plainForm } from "./script.js"
import type { Span } from "./span.js"

/** A normalised text. `offsets` is null when nothing changed, so that clean text costs one scan. */
export interface NormalisedText {
  readonly raw: string
  readonly text: string
  /** Raw offset of each code unit of `text`, and one past the end; null when `text` is `raw`. */
  readonly offsets: Int32Array | null
}

const CHUNK = 8192

/** Normalises a text. Linear in its length; never throws; normalising twice is normalising once. */
export function normalise(raw: string): NormalisedText {
  const first = firstChange(raw)
  if (first < 0) return { raw, text: raw, offsets: null }
  const length = raw.length
  const columns = new Columns(6 * length + 100)
  let offsets = columns.int32(length + 17)
  let units = columns.uint16(length + 16)
  let n = 0
  for (; n < first; n++) {
    units[n] = raw.charCodeAt(n)
    offsets[n] = n
  }
  for (let i = first; i < length; i++) {
    const c = raw.charCodeAt(i)
    if (charClass[c] === CharClass.IGNORED) continue
    const long = c >= 0xfb50 ? longForm.get(c) : undefined
    if (long !== undefined) {
      if (n + long.length + (length - i) >= units.length) {
        const grown = new Uint16Array(units.length + length + 32)
        grown.set(units)
        units = grown
        const more = new Int32Array(units.length + 1)
        more.set(offsets)
        offsets = more
      }
      for (let k = 0; k < long.length; k++) {
        const unit = long.charCodeAt(k)
        if (charClass[unit] === CharClass.IGNORED) continue
        offsets[n] = i
        units[n++] = plainForm[unit] || unit
      }
      continue
    }
    offsets[n] = i
    units[n++] = plainForm[c] || c
  }
  offsets[n] = length
  let text = ""
  for (let i = 0; i < n; i += CHUNK)
    text += String.fromCharCode.apply(null, units.subarray(i, Math.min(n, i + CHUNK)) as unknown as number[])
  return { raw, text, offsets: offsets.subarray(0, n + 1) }
}

/** The raw span of a span of the normalised text: marks that hang on its last letter are inside. */
export function rawSpan(source: NormalisedText, start: number, end: number): Span {
  const { offsets, raw } = source
  if (offsets === null) return [start, end]
  if (end <= start) return [offsets[start] as number, offsets[start] as number]
  let to = (offsets[end - 1] as number) + 1
  while (to < raw.length && charClass[raw.charCodeAt(to)] === CharClass.IGNORED) to++
  return [offsets[start] as number, to]
}

function firstChange(raw: string): number {
  for (let i = 0; i < raw.length; i++) {
    const c = raw.charCodeAt(i)
    if (charClass[c] === CharClass.IGNORED || plainForm[c] !== 0 || (c >= 0xfb50 && longForm.has(c))) return i
  }
  return -1
}
