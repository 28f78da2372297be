// CSV with named columns (RFC 4180, also with semicolons or tabs): one document a row. Quoted fields may hold line ends.
// A row that is no document is a trouble of its own. Absent: files without a row of names.
import { decodeFile } from "./decode-file.js"
import { documentOfFields } from "./document-fields.js"
import { InputTrouble } from "./input-trouble.js"
import type { FormatReader } from "./intake-item.js"

/** Reads a CSV file. */
export const readCsvFormat: FormatReader = async function* (source, { columns, remark }) {
  const bytes = await source.bytes()
  const { text, remarks } = await decodeFile(bytes)
  for (const sentence of remarks) remark?.(source.address, sentence)
  const rows = parseCsv(text)
  const names = rows.next().value
  if (names === undefined || names.length < 2)
    throw new InputTrouble("has no row of column names", "Its first row must name the columns, one of them text")
  let number = 1
  for (const row of rows) {
    number++
    const share = text.length === 0 ? 0 : (row.reduce((sum, cell) => sum + cell.length + 1, 0) / text.length) * bytes.length
    if (row.every((cell) => cell === "")) continue
    const at = (id: string | undefined): string => `${source.address}#${id ?? number}`
    try {
      const fields = Object.fromEntries(names.map((name, i) => [name, row[i] ?? ""]))
      yield { document: documentOfFields(fields, at, "column", columns), bytes: share }
    } catch (error) {
      yield { address: at(undefined), trouble: error, bytes: share }
    }
  }
}

/** The rows of a text, each as its cells. The separator is what the first row has most of: comma, semicolon or tab. */
export function* parseCsv(text: string): Generator<string[], undefined> {
  const separator = separatorOf(text)
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ""
    if (text[at] === '"') {
      at++
      for (;;) {
        const quote = text.indexOf('"', at)
        if (quote < 0) {
          cell += text.slice(at)
          at = text.length
          break
        }
        cell += text.slice(at, quote)
        at = quote + 1
        if (text[at] !== '"') break
        cell += '"'
        at++
      }
    }
    const start = at
    while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++
    row.push(cell + text.slice(start, at))
    if (text[at] === separator) {
      at++
      if (at === text.length) row.push("")
      continue
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at++
    at++
    yield row
    row = []
  }
  if (row.length > 0) yield row
}

function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/)
  const first = end < 0 ? text : text.slice(0, end)
  const count = (separator: string): number => first.split(separator).length
  return [",", ";", "\t"].sort((a, b) => count(b) - count(a))[0] as string
}
