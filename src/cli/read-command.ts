// mahdar read: files, or JSON lines, in; records out. A file that cannot be read is named on stderr with what to do, the
// others are still read. Records go to stdout, everything else to stderr.
import { createReadStream, fstatSync } from "node:fs"
import { stat } from "node:fs/promises"
import { type Command, InvalidArgumentError, Option } from "commander"
import type { ReadoutRecord, SourceDocument } from "../document/record.js"
import { createReader } from "../engine/read.js"
import { findFaultInDay } from "../intake/day.js"
import { inWords, openStandardInput, readFileDocument } from "../intake/file-document.js"
import { describeTrouble } from "../intake/input-trouble.js"
import type { Language } from "../wording/labels.js"
import { FINE, SOME_INPUT_UNREAD } from "./exit-codes.js"
import { openOutput } from "./output.js"
import { openProgressBar, type ProgressBar } from "./progress-bar.js"
import { readJsonLines } from "./read-jsonl.js"
import { renderRecord } from "./render-record.js"
import { pageOptionsOf } from "./terminal.js"

type Format = "text" | "json" | "jsonl"

interface ReadOptions {
  readonly format?: Format
  readonly jsonl?: boolean
  readonly published?: string
  readonly lang: Language
  readonly progress?: boolean
}

const HELP = `
Files:
  Plain text, one readout a file; - is the standard input. UTF-8 is best; UTF-16,
  windows-1256 and ISO-8859-6 are recognised.
  A file may begin with header lines closed by a blank line, as those of samples/:
    # title: …
    # published: YYYY-MM-DD
    # source: …
  They are taken as what is known about the readout, and spans count from the
  text after the blank line. Without the blank line every line is text.
  --published is stronger than the header.

JSON lines:
  In, one document a line: {"id":"a","text":"…"}, and where known "title",
  "published", "source", "url", "language". Out, one record a line, in the same
  order, as it goes. With --published, documents that name no day get this one.
  A line that is no document gives {"id":…,"error":{"code","message"}} in its
  place. Codes: not-json, not-a-document, missing-id, missing-text, wrong-field,
  wrong-day, line-too-long, could-not-read.

Formats:
  text   a page for a person; the dots say how strong a pledge is:
         ●●●● agree  ●●●○ commit  ●●○○ ready  ●○○○ aspire
  json   the record, indented; a list where several files are named
  jsonl  one record a line

Examples:
  mahdar read --published 2021-07-17 readout.txt
  mahdar read --format json readout.txt > record.json
  mahdar read --lang ar samples/*.txt
  mahdar read --jsonl < documents.jsonl > records.jsonl
`

/** Adds the command to the program; `end` takes its exit code. */
export function addReadCommand(program: Command, end: (code: number) => void): void {
  program
    .command("read")
    .summary("read readouts into records")
    .description("Reads readouts into records: who met whom, who said what, who promised what, each fact with its words.")
    .argument("[FILE...]", "files to read; - is the standard input")
    .addOption(new Option("--format <format>", "how records are written (default: text)").choices(["text", "json", "jsonl"]))
    .option("--jsonl", "read documents as JSON lines from FILEs or the standard input, write records as JSON lines")
    .option("--published <day>", "day of publication, YYYY-MM-DD: relative dates (“yesterday”) count from it", parseDay)
    .addOption(new Option("--lang <language>", "language of the labels").choices(["en", "ar"]).default("en"))
    .option("--progress", "show progress from the start (on a terminal, long runs show it anyway)")
    .addHelpText("after", HELP)
    .action(async (files: string[], options: ReadOptions, command: Command) => {
      if (options.jsonl === true && options.format !== undefined && options.format !== "jsonl") {
        command.error(`error: --jsonl writes JSON lines; leave out --format ${options.format}`)
      }
      if (options.jsonl !== true && files.length === 0) {
        command.error("error: name a file, or - for the standard input (or use --jsonl). Example: mahdar read samples/*.txt")
      }
      end(options.jsonl === true ? await readStreams(files, options) : await readFiles(files, options))
    })
}

/** A day of the command line. */
export function parseDay(value: string): string {
  const fault = findFaultInDay(value)
  if (fault !== null) throw new InvalidArgumentError(`${fault}.`)
  return value
}

async function readFiles(files: readonly string[], options: ReadOptions): Promise<number> {
  const reader = createReader()
  const output = openOutput(process.stdout)
  const progress = openProgressBar({
    stream: process.stderr,
    items: "files",
    totalItems: files.length,
    totalBytes: await countBytes(files),
    isWanted: options.progress === true,
  })
  const write = openFormat(options, files.length > 1)
  let unread = 0
  for (const file of files) {
    let bytes = 0
    const where = file === "-" ? "standard input" : file
    try {
      const { document, remarks, ...read } = await readFileDocument(file, options.published)
      bytes = read.bytes
      const text = write.format(reader.read(document), document)
      progress.hide()
      for (const remark of remarks) console.error(`mahdar: ${where}: ${remark}.`)
      await output.write(text)
      // A person watches the page grow; a pipe gets large writes.
      if (process.stdout.isTTY) await output.flush()
    } catch (error) {
      unread++
      progress.hide()
      console.error(describeTrouble(where, error))
    }
    progress.advance(bytes, 1)
  }
  progress.end()
  await output.write(write.close())
  await output.flush()
  if (unread > 0 && files.length > 1) console.error(`mahdar: ${unread} of ${files.length} files could not be read.`)
  return unread > 0 ? SOME_INPUT_UNREAD : FINE
}

/** How one record after the other becomes text, and what closes them. */
function openFormat(
  options: ReadOptions,
  isList: boolean,
): { format: (record: ReadoutRecord, document: SourceDocument) => string; close: () => string } {
  const page = { ...pageOptionsOf(process.stdout), language: options.lang }
  let written = 0
  if (options.format === "jsonl") return { format: (record) => `${JSON.stringify(record)}\n`, close: () => "" }
  if (options.format === "json") {
    if (!isList) return { format: (record) => `${JSON.stringify(record, null, 2)}\n`, close: () => "" }
    return {
      format: (record) => `${written++ === 0 ? "[\n" : ",\n"}${JSON.stringify(record, null, 2)}`,
      close: () => (written === 0 ? "[]\n" : "\n]\n"),
    }
  }
  const rule = page.paint("─".repeat(Math.min(page.width, 80)), "dim")
  return {
    format: (record, document) => `${written++ === 0 ? "" : `\n${rule}\n\n`}${renderRecord(record, document, page)}`,
    close: () => "",
  }
}

async function readStreams(files: readonly string[], options: ReadOptions): Promise<number> {
  const reader = createReader()
  const output = openOutput(process.stdout)
  const names = files.length === 0 ? ["-"] : files
  const progress = openProgressBar({
    stream: process.stderr,
    items: "documents",
    totalItems: null,
    totalBytes: await countBytes(names),
    isWanted: options.progress === true,
  })
  let failed = 0
  let unread = 0
  for (const name of names) {
    const where = name === "-" ? "standard input" : name
    try {
      const input: AsyncIterable<Uint8Array> = name === "-" ? openStandardInput() : createReadStream(name)
      const result = await readJsonLines(input, {
        reader,
        output,
        published: options.published,
        remark: limitRemarks(where, progress),
        advance: progress.advance,
      })
      failed += result.failed
    } catch (error) {
      unread++
      progress.hide()
      console.error(describeTrouble(where, inWords(error)))
    }
  }
  progress.end()
  await output.flush()
  if (failed > 0)
    console.error(`mahdar: ${failed} ${failed === 1 ? "line" : "lines"} could not be read; each has its error among the records.`)
  return failed + unread > 0 ? SOME_INPUT_UNREAD : FINE
}

/** Says the first remarks of an input and then that there are more: a million of them would hide what matters. */
function limitRemarks(where: string, progress: ProgressBar): (sentence: string) => void {
  const most = 20
  let said = 0
  return (sentence) => {
    said++
    if (said > most + 1) return
    progress.hide()
    console.error(said > most ? `mahdar: ${where}: more lines like this follow and are not named.` : `mahdar: ${where}: ${sentence}.`)
  }
}

/** Bytes of all inputs, null where one of them is a pipe. */
async function countBytes(files: readonly string[]): Promise<number | null> {
  let sum = 0
  for (const file of files) {
    try {
      const about = file === "-" ? fstatSync(0) : await stat(file)
      if (!about.isFile()) return null
      sum += about.size
    } catch {
      // What is missing is told when its turn comes.
    }
  }
  return sum
}
