// The ligature of lam and alef, put right. A PDF that names it by its two letters (as LibreOffice's do) comes out of pdf.js with
// these two exchanged, because a line is turned around letter by letter: األشغال for الأشغال. Which places are ligatures and
// which are an alef before a lam (the article) only the drawing commands know: both come in their order, so they are counted
// along with each other; where the counts differ nothing is changed. Absent: ligatures named by one code, which are right.

/** A run of letters as pdf.js gives it: `str` in reading order. */
export interface TextRun {
  readonly str: string
  readonly dir: string
}

const LAM = "\u0644"
const isAlef = (letter: string | undefined): boolean => letter !== undefined && "\u0627\u0623\u0625\u0622".includes(letter)
/** What is drawn without being a letter, or is drawn apart: spaces and marks. */
const PASSED = /[\s\0\u064b-\u065f\u0670]/

/** The runs with ligatures in their order; `glyphs` are the letters of each drawn sign, in the order of drawing. */
export function withLigatures<Run extends TextRun>(runs: readonly Run[], glyphs: readonly string[]): readonly Run[] {
  const drawn = drawnPlaces(glyphs)
  if (!drawn.includes(true)) return runs
  let at = 0
  let before = ""
  const places: { readonly run: number; readonly first: number; readonly second: number }[] = []
  const letters = runs.map(({ str, dir }, run) => {
    // As it is drawn, from the left.
    const seen = dir === "rtl" ? [...str].reverse() : [...str]
    let last = -1
    for (const [i, letter] of seen.entries()) {
      if (PASSED.test(letter)) continue
      if (before === LAM && isAlef(letter)) {
        places.push({ run, first: last, second: i })
        at++
      }
      before = letter
      last = i
    }
    return seen
  })
  if (at !== drawn.length) return runs
  for (const [n, { run, first, second }] of places.entries()) {
    const seen = letters[run] as string[]
    // A ligature is one sign and stands in one run.
    if (drawn[n] !== true || first < 0) continue
    ;[seen[first], seen[second]] = [seen[second] as string, seen[first] as string]
  }
  return runs.map((run, n) => ({
    ...run,
    str: (run.dir === "rtl" ? (letters[n] as string[]).reverse() : (letters[n] as string[])).join(""),
  }))
}

/** Where a lam is drawn before an alef, from the left: true where both are one sign. */
function drawnPlaces(glyphs: readonly string[]): boolean[] {
  const places: boolean[] = []
  let before = ""
  for (const glyph of glyphs) {
    const letters = [...glyph].filter((letter) => !PASSED.test(letter))
    for (const [i, letter] of letters.entries()) {
      if (before === LAM && isAlef(letter)) places.push(i > 0)
      before = letter
    }
  }
  return places
}

/** Command of a PDF page that draws signs, as pdf.js numbers it. */
const SHOW_TEXT = 44

/** The letters of each sign that a page draws, in order. */
export async function drawnGlyphs(page: { getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[][] }> }): Promise<string[]> {
  giveTransfer()
  const { fnArray, argsArray } = await page.getOperatorList()
  const glyphs: string[] = []
  for (const [i, command] of fnArray.entries()) {
    const signs = command === SHOW_TEXT ? argsArray[i]?.[0] : undefined
    if (!Array.isArray(signs)) continue
    for (const sign of signs as readonly ({ readonly unicode?: unknown } | number | null)[]) {
      if (typeof sign === "object" && sign !== null && typeof sign.unicode === "string") glyphs.push(sign.unicode)
    }
  }
  return glyphs
}

/** pdf.js calls a function of newer engines than Node 20's; a copy does the same. */
function giveTransfer(): void {
  if ("transferToFixedLength" in ArrayBuffer.prototype) return
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const copy = new ArrayBuffer(length)
      new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
      return copy
    },
  })
}
