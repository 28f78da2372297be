// The tables into a folder: as CSV (UTF-8 with a byte order mark, which Excel needs for Arabic; RFC 4180), written as it
// goes, or as Parquet, whose columns are gathered in memory first.
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs"
import { join } from "node:path"
import type { RecordStore, SearchQuery } from "../store/record-store.js"
import { type Cell, eachRow, TABLES, type TableName } from "./tables.js"

const NAMES = Object.keys(TABLES) as TableName[]
/** Text gathered before it is written. */
const BATCH = 1 << 18

/** Rows of each table that was written. */
export type Written = Readonly<Record<TableName, number>>

/** Writes a CSV file for each table. */
export function writeCsv(record: RecordStore, query: SearchQuery, folder: string): Written {
  mkdirSync(folder, { recursive: true })
  const counts = emptyCounts()
  const files = new Map(
    NAMES.map((name) => [
      name,
      { file: openSync(join(folder, `${name}.csv`), "w"), text: `\uFEFF${csvLine(TABLES[name].map(([column]) => column))}` },
    ]),
  )
  const flush = (name: TableName, most: number): void => {
    const target = files.get(name)
    if (target === undefined || target.text.length <= most) return
    writeSync(target.file, target.text)
    target.text = ""
  }
  try {
    eachRow(record, query, (name, row) => {
      const target = files.get(name)
      if (target !== undefined) target.text += csvLine(row)
      counts[name]++
      flush(name, BATCH)
    })
    for (const name of NAMES) flush(name, 0)
  } finally {
    for (const { file } of files.values()) closeSync(file)
  }
  return counts
}

function csvLine(row: readonly Cell[]): string {
  return `${row.map(csvCell).join(",")}\r\n`
}

function csvCell(cell: Cell): string {
  if (cell === null) return ""
  const text = String(cell)
  // A spreadsheet would take it for a formula.
  const safe = typeof cell === "string" && /^[=+@\t]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Writes a Parquet file for each table. */
export async function writeParquet(record: RecordStore, query: SearchQuery, folder: string): Promise<Written> {
  const { parquetWriteFile } = await import("hyparquet-writer/src/node.js")
  mkdirSync(folder, { recursive: true })
  const counts = emptyCounts()
  const columns = new Map(NAMES.map((name) => [name, TABLES[name].map((): Cell[] => [])]))
  eachRow(record, query, (name, row) => {
    counts[name]++
    const target = columns.get(name)
    for (const [at, cell] of row.entries()) target?.[at]?.push(cell)
  })
  for (const name of NAMES) {
    await parquetWriteFile({
      filename: join(folder, `${name}.parquet`),
      columnData: TABLES[name].map(([column, type], at) => ({
        name: column,
        data: columns.get(name)?.[at] ?? [],
        type: type === "text" ? "STRING" : type === "boolean" ? "BOOLEAN" : "INT32",
        nullable: true,
      })),
    })
  }
  return counts
}

function emptyCounts(): Record<TableName, number> {
  return { documents: 0, encounters: 0, participants: 0, statements: 0, pledges: 0, instruments: 0, evidence: 0 }
}
