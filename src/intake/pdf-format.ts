// PDF: the text in reading order, from the right where a line is Arabic, with letters in their plain forms. Where a page's
// letters have no Unicode, or the page is a picture, that is said and nothing is guessed. Absent: tables, columns of newspapers.
import { getDocumentProxy } from "unpdf"
import { dayIn } from "./document-fields.js"
import { InputTrouble } from "./input-trouble.js"
import type { FormatReader } from "./intake-item.js"
import { drawnGlyphs, withLigatures } from "./pdf-ligatures.js"

/** Share of letters without Unicode from which a document counts as unreadable. */
const MOST_UNREADABLE = 0.05
const MOST_PAGES = 2000

/** A run of letters and where it stands on the page; y grows upwards. */
export interface PageRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Reads a PDF. */
export const readPdfFormat: FormatReader = async function* (source) {
  const bytes = await source.bytes()
  const pdf = await open(bytes)
  try {
    const pages: string[] = []
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const runs = items.filter((item) => "str" in item)
      const isArabic = runs.some(({ str }) => ARABIC.test(str))
      pages.push(pageText((isArabic ? withLigatures(runs, await drawnGlyphs(page)) : runs).flatMap(runOf).map(atLetter)))
    }
    const text = pages.filter((page) => page !== "").join("\n\n")
    refuseUnreadable(text, pdf.numPages)
    const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> }
    const title = typeof info.Title === "string" && info.Title.trim() !== "" ? info.Title.trim() : null
    const author = typeof info.Author === "string" && info.Author.trim() !== "" ? info.Author.trim() : null
    const made = typeof info.CreationDate === "string" ? /^D:(\d{8})/.exec(info.CreationDate)?.[1] : undefined
    const day = made === undefined ? null : dayIn(made)
    const given = {
      ...(title === null ? {} : { title }),
      ...(author === null ? {} : { author }),
      // The day on which the file was made: of a press release the day of publication, of a print-out of a page not.
      ...(day === null ? {} : { published: day }),
    }
    const origins = { ...Object.fromEntries(Object.keys(given).map((name) => [name, "pdf-info"])), text: "pdf" }
    yield { document: { text, address: source.address, ...given, origins }, bytes: bytes.length }
  } finally {
    await pdf.destroy()
  }
}

async function open(bytes: Uint8Array) {
  try {
    // A copy: the reader takes the bytes away from whoever gave them.
    return await getDocumentProxy(new Uint8Array(bytes))
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    if (/password/i.test(what)) throw new InputTrouble("is locked with a password", "Save a copy without one")
    throw new InputTrouble(`is no PDF that can be read (${what.slice(0, 120)})`, "It may be cut short: fetch it again")
  }
}

function runOf(item: object): PageRun[] {
  if (!("str" in item) || !("transform" in item)) return []
  const { str, transform, width, height } = item as { str: string; transform: number[]; width: number; height: number }
  const [, , , scale = 0, x = 0, y = 0] = transform
  // A space without width is pdf.js's guess at a gap; so is a sign whose letter is not known for sure.
  const text = str.replaceAll("\0", "")
  return text === "" || (text.trim() === "" && width < (height || 10) * 0.05)
    ? []
    : [{ text, x, y, width, height: height || Math.abs(scale) || 10 }]
}

/** A mark is drawn before its letter, where it looks best: it counts as standing in the middle of the run of its letter. */
function atLetter(run: PageRun, at: number, runs: readonly PageRun[]): PageRun {
  if (!MARKS.test(run.text)) return run
  let next = at + 1
  while (next < runs.length && next < at + 4 && MARKS.test((runs[next] as PageRun).text)) next++
  const letter = runs[next]
  if (letter === undefined || Math.abs(letter.y - run.y) > letter.height) return run
  return { ...run, x: letter.x + letter.width / 2, y: letter.y, width: 0, height: letter.height }
}

/** The text of a page from its runs: lines from the top, paragraphs where the gap is wide. */
export function pageText(runs: readonly PageRun[]): string {
  const lines: { y: number; height: number; runs: PageRun[] }[] = []
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1)
    if (line !== undefined && line.y - run.y < Math.max(line.height, run.height) * 0.5) line.runs.push(run)
    else lines.push({ y: run.y, height: run.height, runs: [run] })
  }
  let out = ""
  let before: { y: number; height: number } | null = null
  for (const { y, height, runs: parts } of lines) {
    const text = lineText(parts)
    if (text === "") continue
    if (before !== null) out += before.y - y > Math.max(before.height, height) * 2.1 ? "\n" : " "
    out += text
    before = { y, height: Math.max(height, 1) }
  }
  return out
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .trim()
}

/** A vowel or another mark on a letter: it is drawn at its letter, and no word ends there. */
const MARKS = /^[\u064b-\u065f\u0670]+$/
const ARABIC = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/
const LATIN = /[A-Za-z\u00C0-\u024F]/

/** One line: runs from the right where it is Arabic, Latin stretches inside in their own order. */
function lineText(runs: readonly PageRun[]): string {
  const isArabic = runs.some((run) => ARABIC.test(run.text))
  const sorted = [...runs].sort((a, b) => (isArabic ? b.x + b.width - (a.x + a.width) : a.x - b.x))
  const ordered: PageRun[] = []
  for (let at = 0; at < sorted.length; ) {
    let end = at
    while (
      isArabic &&
      end < sorted.length &&
      (LATIN.test((sorted[end] as PageRun).text) || (end > at && !ARABIC.test((sorted[end] as PageRun).text)))
    )
      end++
    if (end > at) ordered.push(...sorted.slice(at, end).reverse())
    else ordered.push(sorted[end++] as PageRun)
    at = end
  }
  let out = ""
  let last: PageRun | null = null
  for (const run of ordered) {
    const isMark = MARKS.test(run.text)
    if (last !== null && !isMark) {
      const gap = Math.max(last.x - (run.x + run.width), run.x - (last.x + last.width))
      if (gap > Math.max(last.height, run.height) * 0.12) out += " "
    }
    out += plainLetters(run.text)
    if (!isMark) last = run
  }
  return out.trim()
}

/** Presentation forms as the letters that they show; everything else as it stands. */
function plainLetters(text: string): string {
  return text.replaceAll(/[\uFB50-\uFDFF\uFE70-\uFEFC]+/g, (forms) => forms.normalize("NFKC"))
}

function refuseUnreadable(text: string, pages: number): void {
  let letters = 0
  let unknown = 0
  for (const character of text) {
    if (/\p{L}/u.test(character)) letters++
    else if (/[\uFFFD\uE000-\uF8FF\p{Cc}]/u.test(character) && character !== "\n") unknown++
  }
  if (letters + unknown === 0) {
    throw new InputTrouble(
      `holds no text on its ${pages === 1 ? "page" : `${pages} pages`}: they are pictures`,
      "Have them read by a program for character recognition first",
    )
  }
  if (unknown > (letters + unknown) * MOST_UNREADABLE) {
    throw new InputTrouble(
      "has letters that its fonts do not name: its text cannot be taken out",
      "Find the page or document that it was made from",
    )
  }
}
