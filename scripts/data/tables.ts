// Reads the tables of data/arabic and checks their shape: header, number of columns, stray spaces, doubled entries.
// Gives rows as objects with their file and line, so that every later complaint can say where.
import { readFileSync } from "node:fs"
import { join } from "node:path"

export interface Row {
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/** Reads one table. Complaints go to `problems` as "FILE:LINE: what is wrong: how to mend it". */
export function readTable(folder: string, name: string, problems: string[]): Table {
  const file = `${name}.tsv`
  const lines = readFileSync(join(folder, file), "utf8").split("\n")
  let columns: string[] | null = null
  const rows: Row[] = []
  lines.forEach((text, index) => {
    const line = index + 1
    if (text === "" || text.startsWith("#")) return
    const cells = text.split("\t")
    if (columns === null) {
      columns = cells
      return
    }
    if (cells.length !== columns.length) {
      problems.push(`${file}:${line}: ${cells.length} cells where the header names ${columns.length}: put exactly one tab between columns`)
      return
    }
    const row: Record<string, string> = {}
    cells.forEach((cell, i) => {
      if (cell !== cell.trim() || /[\u200b-\u200f\u202a-\u202e\u0640]/.test(cell)) {
        problems.push(`${file}:${line}: stray space, tatweel or invisible mark in column ${columns?.[i]}: remove it`)
      }
      row[columns?.[i] as string] = cell.trim()
    })
    rows.push({ file, line, cells: row })
  })
  if (columns === null) throw new Error(`${file}: no header row: name the columns in the first line that is not a comment`)
  return { columns, rows }
}

/** A table as the text of one exported constant: rows by line, the named columns by tab. */
export function asConstant(name: string, table: Table, columns: readonly string[]): string {
  const lines = table.rows.map((row) => columns.map((column) => row.cells[column] ?? "").join("\t"))
  const body = lines.join("\n").replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${")
  return `/** Columns: ${columns.join(", ")}. */\nexport const ${name} = \`${body}\`\n`
}
