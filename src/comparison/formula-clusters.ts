// Shingles that recur, gathered into formulas, by their numbers alone: runs of content words become numbers of 52 bits, which
// can be kept for each document, so that a whole record is gone over without its texts. In: statements as lists of numbers.
// Out: for each formula where it opens and every use. Linear in the shingles. A table of counters that many shingles share
// drops what stands in few documents. Two wordings with one number would be taken for one: of ten million about once in a hundred records.

/** Content words of a shingle. */
export const RUN = 4
/** Documents from which on a wording recurs. */
export const LEAST_DOCUMENTS = 3
/** Most counters for shingles; there are about twice as many as shingles. */
const MOST_COUNTERS = 1 << 24
/** Share of a formula's shingles that a use holds. */
const HELD = 0.5
/** Shared documents, of all, of neighbouring shingles that are one formula. */
const SAME_DOCUMENTS = 0.5

/** A statement's shingles; `document` numbers its document in the order of days. */
export interface KeyedStretch {
  readonly document: number
  readonly keys: ArrayLike<number>
}

export interface ClusterUse {
  /** Number of the statement; first and last shingle of the formula in it. */
  readonly stretch: number
  readonly first: number
  readonly last: number
  /** Whether all of the formula is there, and nothing between. */
  readonly isWhole: boolean
}

export interface FormulaCluster {
  /** The statement where it stands first, and its words there, end exclusive. */
  readonly opening: number
  readonly from: number
  readonly to: number
  /** In the order of statements. */
  readonly uses: readonly ClusterUse[]
}

/** The number of a shingle: two hashes (FNV-1a, and with another prime) of 26 bits each. */
export function keyOf(words: string): number {
  let a = 0x811c9dc5
  let b = 0x2f0b4a27
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ unit, 0x85ebca6b)
    b ^= b >>> 15
  }
  return ((a ^ (a >>> 13)) & 0x3ffffff) * 0x4000000 + ((b ^ (b >>> 13)) & 0x3ffffff)
}

/** The formulas of statements that come in the order of days. */
export function clusterFormulas(stretches: readonly KeyedStretch[]): FormulaCluster[] {
  const numbers = recurring(stretches)
  const formulaOf = new Int32Array(numbers.documents.length).fill(-1)
  const sizes: number[] = []
  const openings: { opening: number; from: number; to: number }[] = []
  for (const [n, { ids }] of numbers.stretches.entries())
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number
      if (id < 0 || formulaOf[id] !== -1) continue
      // It goes on with the formula of the shingle before it where both stand in much the same documents.
      const before = i > 0 ? (ids[i - 1] as number) : -1
      const formula = before < 0 ? -1 : (formulaOf[before] as number)
      const opening = formula < 0 ? undefined : openings[formula]
      if (opening?.opening === n && overlap(numbers.documents[id] as number[], numbers.documents[before] as number[]) >= SAME_DOCUMENTS) {
        formulaOf[id] = formula
        sizes[formula] = (sizes[formula] as number) + 1
        opening.to = i + RUN
      } else {
        formulaOf[id] = sizes.length
        sizes.push(1)
        openings.push({ opening: n, from: i, to: i + RUN })
      }
    }
  const uses = usesOf(stretches, numbers.stretches, formulaOf, sizes)
  return openings.flatMap((opening, n) => {
    const own = uses[n] as ClusterUse[]
    const documents = new Set(own.map(({ stretch }) => (stretches[stretch] as KeyedStretch).document)).size
    return documents < LEAST_DOCUMENTS ? [] : [{ ...opening, uses: own }]
  })
}

interface Recurring {
  /** Documents of each recurring shingle, in order. */
  readonly documents: readonly number[][]
  /** For each statement the numbers of its shingles, -1 for those that do not recur. */
  readonly stretches: readonly { readonly ids: Int32Array }[]
}

function recurring(stretches: readonly KeyedStretch[]): Recurring {
  const all = stretches.reduce((sum, { keys }) => sum + keys.length, 0)
  const size = Math.min(MOST_COUNTERS, 1 << (33 - Math.clz32(all | 0xff)))
  const counts = new Uint8Array(size)
  // The latest document of each, from 1.
  const latest = new Int32Array(size)
  let many = 0
  for (const { document, keys } of stretches)
    for (let i = 0; i < keys.length; i++) {
      const place = lowBits(keys[i] as number) & (size - 1)
      if (latest[place] === document + 1) continue
      latest[place] = document + 1
      const count = (counts[place] as number) + 1
      if (count <= LEAST_DOCUMENTS) counts[place] = count
      if (count === LEAST_DOCUMENTS) many++
    }
  const numbers = new KeyNumbers(many)
  const documents: number[][] = []
  const ids = stretches.map(({ document, keys }) => {
    const own = new Int32Array(keys.length).fill(-1)
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number
      if ((counts[lowBits(key) & (size - 1)] as number) < LEAST_DOCUMENTS) continue
      const id = numbers.of(key)
      if (id === documents.length) documents.push([])
      own[i] = id
      const list = documents[id] as number[]
      if (list[list.length - 1] !== document) list.push(document)
    }
    return own
  })
  for (const own of ids)
    for (let i = 0; i < own.length; i++)
      if ((own[i] as number) >= 0 && (documents[own[i] as number] as number[]).length < LEAST_DOCUMENTS) own[i] = -1
  return { documents, stretches: ids.map((own) => ({ ids: own })) }
}

/** The second hash of a key. */
function lowBits(key: number): number {
  return key - Math.floor(key / 0x4000000) * 0x4000000
}

/** Numbers keys from 0 in the order in which they come: open addressing in typed arrays, many times as fast as a Map of such numbers. */
class KeyNumbers {
  #keys: Float64Array
  #numbers: Int32Array
  #count = 0
  constructor(expected: number) {
    const size = 1 << (34 - Math.clz32(expected | 0xff))
    this.#keys = new Float64Array(size).fill(-1)
    this.#numbers = new Int32Array(size)
  }
  of(key: number): number {
    if (this.#count * 2 > this.#keys.length) this.#grow()
    const place = this.#place(key)
    if (this.#keys[place] !== key) {
      this.#keys[place] = key
      this.#numbers[place] = this.#count++
    }
    return this.#numbers[place] as number
  }
  #place(key: number): number {
    const last = this.#keys.length - 1
    let place = lowBits(key) & last
    while (this.#keys[place] !== key && this.#keys[place] !== -1) place = (place + 1) & last
    return place
  }
  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers]
    this.#keys = new Float64Array(keys.length * 2).fill(-1)
    this.#numbers = new Int32Array(keys.length * 2)
    for (const [n, key] of keys.entries())
      if (key !== -1) {
        const place = this.#place(key)
        this.#keys[place] = key
        this.#numbers[place] = numbers[n] as number
      }
  }
}

function usesOf(
  stretches: readonly KeyedStretch[],
  numbered: Recurring["stretches"],
  formulaOf: Int32Array,
  sizes: readonly number[],
): ClusterUse[][] {
  const uses: ClusterUse[][] = sizes.map(() => [])
  const held = new Map<number, { first: number; last: number; count: number }>()
  for (let n = 0; n < stretches.length; n++) {
    const { ids } = numbered[n] as Recurring["stretches"][number]
    held.clear()
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number
      if (id < 0) continue
      const formula = formulaOf[id] as number
      const place = held.get(formula)
      if (place === undefined) held.set(formula, { first: i, last: i, count: 1 })
      else {
        place.last = i
        place.count++
      }
    }
    for (const [formula, { first, last, count }] of held) {
      const all = sizes[formula] as number
      if (count < HELD * all) continue
      uses[formula]?.push({ stretch: n, first, last, isWhole: count >= all && last - first + 1 === all })
    }
  }
  return uses
}

/** Shared share of two rising lists (Jaccard 1912). */
function overlap(a: readonly number[], b: readonly number[]): number {
  let both = 0
  let k = 0
  for (const one of a) {
    while (k < b.length && (b[k] as number) < one) k++
    if (b[k] === one) both++
  }
  return both / (a.length + b.length - both)
}
