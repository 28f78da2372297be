// A text's signature, by which reprints meet: minimal hashes of its runs of three words (MinHash by one permutation, Li,
// Owen and Zhang 2012), in 32 bins; and the 8 bands of 4 bins by which candidates are looked up. Texts that share four in
// five of their runs meet with probability .98, those that share one in three with .09, and are told apart by `likeness`.

const BINS = 32
const BIN_BITS = 5
const BANDS = 8
const PER_BAND = BINS / BANDS
const EMPTY = 0xffffffff
/** Texts with fewer runs of words are too short to say anything. */
const LEAST_RUNS = 8

/** Share of equal bins from which two texts count as one story reprinted. */
export const ALIKE = 0.6

/** The signature of a text given as its words, separated by spaces; empty where the text is too short. */
export function signatureOf(words: string): Uint32Array {
  const bins = new Uint32Array(BINS).fill(EMPTY)
  let hash = 0x811c9dc5 | 0
  let before = 0
  let last = 0
  let count = 0
  for (let i = 0; i <= words.length; i++) {
    const unit = i === words.length ? 0x20 : words.charCodeAt(i)
    if (unit !== 0x20) {
      hash = Math.imul(hash ^ unit, 0x01000193)
      continue
    }
    if (hash === (0x811c9dc5 | 0)) continue
    count++
    if (count >= 3) {
      const run = mix(Math.imul(before, 31) ^ Math.imul(last, 17) ^ hash)
      const bin = run >>> (32 - BIN_BITS)
      const rest = (run << BIN_BITS) >>> 0
      if (rest < (bins[bin] as number)) bins[bin] = rest
    }
    before = last
    last = hash
    hash = 0x811c9dc5 | 0
  }
  return count - 2 < LEAST_RUNS ? new Uint32Array(0) : fillEmpty(bins)
}

/** The bands of a signature as numbers of 44 bits; none for an empty one. */
export function bandsOf(signature: Uint32Array): number[] {
  if (signature.length === 0) return []
  return Array.from({ length: BANDS }, (_, band) => {
    let low = mix(band + 1)
    let high = mix(band + 101)
    for (let i = band * PER_BAND; i < (band + 1) * PER_BAND; i++) {
      low = mix(low ^ (signature[i] as number))
      high = mix(Math.imul(high, 33) ^ (signature[i] as number))
    }
    return (high >>> 20) * 4294967296 + (low >>> 0)
  })
}

/** Share of bins that two signatures have in common: an estimate of the share of runs of words. */
export function likeness(one: Uint32Array, other: Uint32Array): number {
  if (one.length === 0 || one.length !== other.length) return 0
  let same = 0
  for (let i = 0; i < one.length; i++) if (one[i] === other[i]) same++
  return same / one.length
}

/** A bin that no run fell into takes the value of the next one that is full, as Shrivastava and Li (2014) do. */
function fillEmpty(bins: Uint32Array): Uint32Array {
  const filled = bins.slice()
  for (let i = 0; i < BINS; i++) {
    for (let step = 1; filled[i] === EMPTY && step < BINS; step++) {
      const other = bins[(i + step) % BINS] as number
      if (other !== EMPTY) filled[i] = mix(other ^ step) >>> 0
    }
  }
  return filled
}

/** Spreads the bits of 32 (the finaliser of MurmurHash3, A. Appleby, public domain). */
function mix(value: number): number {
  let mixed = value | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
