// A generated table (lines of tab-separated cells) as rows of cells, and a cell of several values as a list.

/** Rows of a generated table. */
export function rows(table: string): string[][] {
  return table === "" ? [] : table.split("\n").map((line) => line.split("\t"))
}

/** Values of a cell, which parts them with ";". */
export function values(cell: string | undefined): string[] {
  return cell === undefined || cell === "" ? [] : cell.split(";")
}
