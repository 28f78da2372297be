// mahdar export: a record, or what filters leave of it, in the formats of other programs.
import { createWriteStream } from "node:fs"
import { type Command, Option } from "commander"
import { FINE } from "./exit-codes.js"
import { addFilterOptions, FILTER_HELP, type FilterOptions, filterOf } from "./filter-options.js"
import { onRecord } from "./on-record.js"
import { openOutput } from "./output.js"
import { type RecordOptions, recordOption } from "./record-option.js"

const FORMATS = ["csv", "parquet", "jsonl", "jsonld", "ics", "graphml", "plover", "cameo"] as const
type Format = (typeof FORMATS)[number]

interface ExportOptions extends FilterOptions, RecordOptions {
  readonly format: Format
  readonly output?: string
}

const HELP = `
Formats:
  csv      tables in a folder: documents, encounters, participants, statements,
           pledges, instruments, evidence; UTF-8 as Excel reads it
  parquet  the same tables for R, Python, DuckDB
  jsonl    a document a line with its text and corrected record
  jsonld   linked data: W3C Web Annotations for evidence, PROV for engine and rules
  ics      encounters as a calendar
  graphml  who met whom, for Gephi and others
  plover   events by PLOVER type, tab-separated with names; acts it drops keep ours
  cameo    events by CAMEO code in the 26 columns of Phoenix, tab-separated
The columns and codes are explained in docs/export.md.
${FILTER_HELP}

Examples:
  mahdar export --format csv --output tables/
  mahdar export --format cameo --since 2021 --between CHN KWT > events.tsv
`

/** Adds the command to the program; `end` takes its exit code. */
export function addExportCommand(program: Command, end: (code: number) => void): void {
  const command = program
    .command("export")
    .summary("give a record to other programs")
    .description("Writes a record, or what filters leave of it, in the formats of other programs.")
    .addOption(new Option("--format <format>", "what is written").choices(FORMATS).makeOptionMandatory())
    .option("--output <path>", "file, or folder for tables; else the standard output")
    .addOption(recordOption())
  addFilterOptions(command)
    .addHelpText("after", HELP)
    .action(async (options: ExportOptions, self: Command) => {
      const isTables = options.format === "csv" || options.format === "parquet"
      if (isTables && options.output === undefined) self.error(`error: ${options.format} writes several files; name a folder with --output`)
      end(await exportRecord(options, self))
    })
}

async function exportRecord(options: ExportOptions, command: Command): Promise<number> {
  const query = filterOf(options, command)
  const [tables, json, others, events] = await Promise.all([
    import("../export/write-tables.js"),
    import("../export/write-json.js"),
    import("../export/write-others.js"),
    import("../export/write-events.js"),
  ])
  return onRecord(options, async (record) => {
    const { format, output = "" } = options
    if (format === "csv" || format === "parquet") {
      const counts = format === "csv" ? tables.writeCsv(record, query, output) : await tables.writeParquet(record, query, output)
      const told = Object.entries(counts).map(([name, count]) => `${count} ${name}`)
      console.log(`${output}: ${told.join(", ")}.`)
      return FINE
    }
    const pieces = {
      jsonl: json.jsonLines,
      jsonld: json.jsonLd,
      ics: others.calendar,
      graphml: others.graph,
      plover: events.ploverLines,
      cameo: events.cameoLines,
    }[format](record, query)
    const stream = output === "" ? process.stdout : createWriteStream(output)
    const out = openOutput(stream)
    for (const piece of pieces) await out.write(piece)
    await out.flush()
    if (output !== "") await new Promise<void>((resolve, reject) => stream.once("error", reject).end(resolve))
    return FINE
  })
}
