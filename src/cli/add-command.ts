// mahdar add: paths in, documents with their facts in the record. What failed is listed at the end with its reason.
// Ctrl-C stores what was read and stops; the same command goes on where it stopped.
import { cpus } from "node:os"
import { type Command, InvalidArgumentError } from "commander"
import { COULD_NOT_RUN, FINE, SOME_INPUT_UNREAD, STOPPED } from "./exit-codes.js"
import { parseDay } from "./read-command.js"
import { type RecordOptions, recordOption, recordPath } from "./record-option.js"

interface AddOptions extends RecordOptions {
  readonly published?: string
  readonly source?: string
  readonly columns?: Readonly<Record<string, string>>
  readonly allowPrivate?: boolean
  readonly threads: number
  readonly progress?: boolean
}

const HELP = `
Paths: files, web addresses, and folders with all that is in them. Formats, by ending or content:
  .txt .md            one readout a file, with header lines or front matter
  .html .htm          pages, also saved by a browser: the article is found, and its
                      title, outlet, author and day in JSON-LD, meta tags, headings
  .jsonl .ndjson      a document a line; .json: a list of documents, or one
  .csv .tsv           a document a row; the first row names the columns
  .rss .atom .xml     feeds, also JSON feeds: a document an entry
  .pdf .docx          one readout a file
  .opml               a list of feeds, which are fetched
  .warc .warc.gz      what a crawler has kept: a document a page
  .zip                files of all these formats
Addresses (https://…) are fetched: pages, feeds, documents.
Fields of JSON and columns of CSV: id, text, title, published, source, url, author
and the usual other names (content, date, outlet …); others with --columns.

A text is stored once, however often it is found; near-duplicates are tied
together. What is in already is passed over, so a command that was stopped, by
Ctrl-C or otherwise, goes on when it is given again.

Examples:
  mahdar add readouts/
  mahdar add --source KUNA --columns text=body,published=when kuna.csv
  mahdar add --record gulf.sqlite page.html feed.xml archive.zip
`
/** Troubles that are listed at the end; more would push what matters off the screen. */
const MOST_LISTED = 100

/** Adds the command to the program; `end` takes its exit code. */
export function addAddCommand(program: Command, end: (code: number) => void): void {
  program
    .command("add")
    .summary("take documents into a record")
    .description("Takes documents into a record file: each is read, stored once, and made findable.")
    .argument("<PATH...>", "files, folders and web addresses")
    .addOption(recordOption())
    .option("--published <day>", "day of publication for documents that name none, YYYY-MM-DD", parseDay)
    .option("--source <name>", "outlet for documents that name none")
    .option("--columns <names>", "which column holds a field: text=body,published=when", parseColumns)
    .option("--allow-private", "fetch addresses inside your own network too")
    .option("--threads <number>", "threads that read beside the one that stores", parseThreads, usualThreads(cpus().length))
    .option("--progress", "show progress from the start (on a terminal, long runs show it anyway)")
    .addHelpText("after", HELP)
    .action(async (paths: string[], options: AddOptions) => end(await add(paths, options)))
}

async function add(paths: readonly string[], options: AddOptions): Promise<number> {
  const [{ openRecord }, { takeIn }, { describeTrouble }, { openProgressBar }, { measureSources }] = await Promise.all([
    import("../store/open-record.js"),
    import("../intake/take-in.js"),
    import("../intake/input-trouble.js"),
    import("./progress-bar.js"),
    import("../intake/measure-sources.js"),
  ])
  const path = recordPath(options)
  const stop = new AbortController()
  const interrupt = (): void => {
    // The second time the user means it: the process ends at once, and the record is whole anyway.
    if (stop.signal.aborted) process.exit(STOPPED)
    stop.abort()
    console.error("\nmahdar: stopping; what was read is being stored …")
  }
  try {
    const record = openRecord(path)
    const { files, bytes } = await measureSources(paths)
    const progress = openProgressBar({
      stream: process.stderr,
      items: "documents",
      totalItems: null,
      totalBytes: files === 0 ? null : bytes,
      isWanted: options.progress === true,
    })
    process.on("SIGINT", interrupt)
    process.on("SIGTERM", interrupt)
    const troubles: string[] = []
    try {
      const result = await takeIn(record, paths, {
        ...options,
        signal: stop.signal,
        advance: progress.advance,
        trouble: (address, error) => troubles.push(describeTrouble(address, error)),
        remark: (address, sentence) => {
          progress.hide()
          console.error(`mahdar: ${address}: ${sentence}.`)
        },
      })
      progress.end()
      const { documents, facts } = record.counts()
      const parts = [
        `${count(result.added, "document")} added`,
        ...(result.again > 0 ? [`${result.again} found at another address`] : []),
        ...(result.known > 0 ? [`${result.known} known already`] : []),
        ...(result.failed > 0 ? [`${result.failed} could not be read`] : []),
      ]
      console.log(`${parts.join(", ")}. ${path} holds ${count(documents, "document")} with ${count(facts, "fact")}.`)
      for (const line of troubles.slice(0, MOST_LISTED)) console.error(line)
      if (troubles.length > MOST_LISTED) console.error(`mahdar: ${troubles.length - MOST_LISTED} more could not be read.`)
      if (result.isStopped) console.error("mahdar: stopped. The same command goes on from here.")
      return result.isStopped ? STOPPED : result.failed > 0 ? SOME_INPUT_UNREAD : FINE
    } finally {
      progress.end()
      process.off("SIGINT", interrupt)
      process.off("SIGTERM", interrupt)
      record.close()
    }
  } catch (error) {
    console.error(describeTrouble(path, error))
    return COULD_NOT_RUN
  }
}

function count(number: number, what: string): string {
  return `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`
}

/** As many threads as cores beside the one that stores; of two cores both, because storing leaves half of one free. */
function usualThreads(cores: number): number {
  return Math.min(8, Math.max(cores - 1, Math.min(cores, 2)))
}

function parseColumns(value: string): Record<string, string> {
  const columns: Record<string, string> = {}
  for (const pair of value.split(",")) {
    const [field = "", ...name] = pair.split("=")
    if (!/^(id|text|title|published|source|url|author|language)$/.test(field) || name.length !== 1 || name[0] === "") {
      throw new InvalidArgumentError(
        `${JSON.stringify(pair)} is not FIELD=NAME; fields are id, text, title, published, source, url, author, language.`,
      )
    }
    columns[field] = name[0] as string
  }
  return columns
}

function parseThreads(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > 64) throw new InvalidArgumentError("Give a number from 0 to 64.")
  return number
}
